/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-shelf.h"

#include <glib/gi18n.h>

#include "store/dossier-store-questions.h"
#include "ui/common/dossier-day-words.h"
#include "ui/common/dossier-knowledge.h"

/* The place that is kept is the first line in sight: when what follows it
 * fits on a screen, the end has been seen. */
#define WORDS_ON_A_SCREEN 320

void
dossier_shelf_entry_free (DossierShelfEntry *self)
{
  g_free (self->dossier);
  g_free (self->uri);
  g_free (self->title);
  g_free (self->standfirst);
  g_free (self->source);
  g_clear_pointer (&self->digest, dossier_digest_unref);
  g_free (self);
}

static void
read_place (DossierShelfEntry *self, DossierStore *store)
{
  g_autoptr (DossierPlace) place = dossier_store_load_place (store, self->dossier, NULL);
  guint before = 0;
  guint left = 0;

  if (place == NULL || place->sentence == NULL || self->digest == NULL
      || !dossier_digest_find_place (self->digest, place->sentence, &self->paragraph, &before,
                                     &left)
      || before == 0)
    return;

  self->reading = left <= WORDS_ON_A_SCREEN ? DOSSIER_READING_READ : DOSSIER_READING_IN_PROGRESS;
}

static gboolean
is_gone (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  /* Asking a far file would hold up the library. */
  return g_file_is_native (file) && !g_file_query_exists (file, NULL);
}

static void
count_mastery (DossierShelfEntry *self, const DossierRecall *recall, const DossierMastery *mastery)
{
  const DossierKnowledge knowledge
      = dossier_mastery_get_knowledge (mastery, &recall->rules, recall->day);

  self->n_asked += knowledge != DOSSIER_KNOWLEDGE_NEW;
  self->n_known += knowledge == DOSSIER_KNOWLEDGE_KNOWN;
  if (mastery->due_day <= recall->day)
    self->n_due++;
  else
    self->next_day = MIN (self->next_day, mastery->due_day);
}

/* Questions that the person made of highlights are asked like the others. */
static void
count_own (DossierShelfEntry *self, GPtrArray *own, GHashTable *questions)
{
  for (guint i = 0; i < own->len; i++)
    {
      const DossierHighlight *highlight = own->pdata[i];

      if (g_strcmp0 (highlight->dossier, self->dossier) != 0)
        continue;
      self->n_questions++;
      if (questions != NULL)
        g_hash_table_add (questions, dossier_highlight_dup_question_id (highlight));
    }
}

/* How much of it was asked, is known and is due, of what it still asks. */
static void
read_log (DossierShelfEntry *self, DossierStore *store, GPtrArray *own)
{
  g_auto (DossierRecall) recall = { 0 };
  g_autoptr (GHashTable) questions
      = self->digest != NULL ? dossier_digest_dup_questions (self->digest) : NULL;
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  self->next_day = DOSSIER_NO_DAY;
  count_own (self, own, questions);
  if (!dossier_recall_init (&recall, store, self->dossier, NULL))
    return;

  g_hash_table_iter_init (&iter, recall.masteries);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const DossierMastery *mastery = value;

      if (!mastery->is_set_aside && (questions == NULL || g_hash_table_contains (questions, id)))
        count_mastery (self, &recall, mastery);
    }
  self->n_known = MIN (self->n_known, self->n_questions);
}

static DossierShelfEntry *
new_for_library (DossierStore *store,
                 GFile *digests,
                 GPtrArray *own,
                 const DossierLibraryEntry *entry)
{
  DossierShelfEntry *self = g_new0 (DossierShelfEntry, 1);

  self->dossier = g_strdup (entry->dossier);
  self->uri = g_strdup (entry->uri);
  self->title = g_strdup (entry->title);
  self->standfirst = g_strdup (entry->standfirst);
  self->source = g_strdup (entry->source_description);
  self->minutes = entry->minutes;
  self->n_questions = entry->n_questions;
  self->opened_ms = entry->opened_ms;
  self->digest = dossier_digest_load (digests, entry->dossier);
  read_log (self, store, own);
  read_place (self, store);

  return self;
}

/* The bundled dossier before it was first opened, as far as it is known. */
static DossierShelfEntry *
new_for_bundled (DossierStore *store, GFile *digests, GPtrArray *own, const char *uri)
{
  DossierShelfEntry *self = g_new0 (DossierShelfEntry, 1);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);

  /* Its file is named after its id. */
  if (g_str_has_suffix (name, ".dossier"))
    name[strlen (name) - strlen (".dossier")] = '\0';
  self->uri = g_strdup (uri);
  self->is_bundled = TRUE;
  self->next_day = DOSSIER_NO_DAY;
  self->digest = dossier_digest_load (digests, name);
  if (self->digest == NULL)
    return self;

  self->dossier = g_strdup (dossier_digest_get_dossier (self->digest));
  self->title = g_strdup (dossier_digest_get_title (self->digest));
  self->standfirst = g_strdup (dossier_digest_get_standfirst (self->digest));
  self->source = g_strdup (dossier_digest_get_source (self->digest));
  self->minutes = dossier_digest_get_minutes (self->digest);
  self->n_questions = dossier_digest_get_n_questions (self->digest);
  read_log (self, store, own);
  read_place (self, store);

  return self;
}

/**
 * dossier_shelf_load:
 * @store: where the library is kept
 * @digests: where digests are kept
 * @bundled_uri: the address of the bundled dossier, which is always there
 * @error: where to say what is wrong
 *
 * Reads no dossier. The file of the bundled one may lie elsewhere today than
 * when it was opened: its entry follows it.
 *
 * Returns: (transfer full) (element-type DossierShelfEntry): the library, what
 *   was opened last first
 */
GPtrArray *
dossier_shelf_load (DossierStore *store, GFile *digests, const char *bundled_uri, GError **error)
{
  g_autoptr (GPtrArray) entries = dossier_store_list_library (store, error);
  g_autoptr (GPtrArray) own
      = entries != NULL ? dossier_store_list_questions (store, NULL, error) : NULL;
  g_autoptr (GPtrArray) shelf = NULL;
  g_autoptr (DossierShelfEntry) bundled = NULL;

  if (own == NULL)
    return NULL;

  shelf = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_shelf_entry_free);
  bundled = new_for_bundled (store, digests, own, bundled_uri);
  for (guint i = 0; i < entries->len; i++)
    {
      DossierShelfEntry *entry
          = new_for_library (store, digests, own, g_ptr_array_index (entries, i));

      entry->is_missing = is_gone (entry->uri);
      if (g_str_equal (entry->uri, bundled_uri)
          || (entry->is_missing && g_strcmp0 (entry->dossier, bundled->dossier) == 0))
        {
          g_set_str (&entry->uri, bundled_uri);
          entry->is_missing = FALSE;
          entry->is_bundled = TRUE;
        }
      g_ptr_array_add (shelf, entry);
    }

  for (guint i = 0; i < shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (shelf, i);

      if (entry->is_bundled || g_strcmp0 (entry->dossier, bundled->dossier) == 0)
        return g_steal_pointer (&shelf);
    }
  g_ptr_array_add (shelf, g_steal_pointer (&bundled));

  return g_steal_pointer (&shelf);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  const DossierShelfEntry *first = *(const DossierShelfEntry *const *) a;
  const DossierShelfEntry *second = *(const DossierShelfEntry *const *) b;

  return (first->opened_ms < second->opened_ms) - (first->opened_ms > second->opened_ms);
}

/* What is due comes first, the most first; then what was opened last. */
static int
compare_due (gconstpointer a, gconstpointer b)
{
  const DossierShelfEntry *first = *(const DossierShelfEntry *const *) a;
  const DossierShelfEntry *second = *(const DossierShelfEntry *const *) b;

  if (first->n_due != second->n_due)
    return first->n_due > second->n_due ? -1 : 1;

  return compare_recent (a, b);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const DossierShelfEntry *first = *(const DossierShelfEntry *const *) a;
  const DossierShelfEntry *second = *(const DossierShelfEntry *const *) b;

  return g_utf8_collate (first->title != NULL ? first->title : "",
                         second->title != NULL ? second->title : "");
}

/**
 * dossier_shelf_sort:
 * @shelf: a library
 * @sort: its order
 */
void
dossier_shelf_sort (GPtrArray *shelf, DossierLibrarySort sort)
{
  switch (sort)
    {
    case DOSSIER_LIBRARY_RECENT:
      g_ptr_array_sort (shelf, compare_recent);
      break;
    case DOSSIER_LIBRARY_BY_TITLE:
      g_ptr_array_sort (shelf, compare_titles);
      break;
    case DOSSIER_LIBRARY_DUE_FIRST:
    default:
      g_ptr_array_sort (shelf, compare_due);
    }
}

/**
 * dossier_shelf_entry_get_percent_known:
 * @self: a dossier
 *
 * Returns: the share of its questions that is known today
 */
guint
dossier_shelf_entry_get_percent_known (const DossierShelfEntry *self)
{
  return self->n_questions > 0 ? (self->n_known * 100 + self->n_questions / 2) / self->n_questions
                               : 0;
}

/**
 * dossier_shelf_entry_dup_badge:
 * @self: a dossier
 * @today: the study day
 *
 * Returns: (transfer full) (nullable): how much is due today, else when
 *   something is; %NULL when nothing ever is
 */
char *
dossier_shelf_entry_dup_badge (const DossierShelfEntry *self, gint64 today)
{
  if (self->n_due > 0)
    /* Translators: how many questions of a dossier are due */
    return g_strdup_printf (ngettext ("%'u due", "%'u due", self->n_due), self->n_due);
  if (self->next_day == DOSSIER_NO_DAY)
    return NULL;

  return dossier_day_dup_when (self->next_day, today);
}

/**
 * dossier_shelf_entry_dup_known_words:
 * @self: a dossier
 *
 * Returns: (transfer full): what is known of it, in words
 */
char *
dossier_shelf_entry_dup_known_words (const DossierShelfEntry *self)
{
  if (self->n_asked == 0 && self->reading == DOSSIER_READING_NOT_STARTED)
    return g_strdup (_ ("Not started"));

  /* Translators: the share of a dossier's questions that is known, in percent */
  return g_strdup_printf (_ ("%u%% known"), dossier_shelf_entry_get_percent_known (self));
}

/**
 * dossier_shelf_entry_dup_reading_words:
 * @self: a dossier
 *
 * Returns: (transfer full): how long it is and how far it has been read
 */
char *
dossier_shelf_entry_dup_reading_words (const DossierShelfEntry *self)
{
  g_autofree char *minutes
      = g_strdup_printf (ngettext ("%'u minute", "%'u minutes", self->minutes), self->minutes);

  switch (self->reading)
    {
    case DOSSIER_READING_IN_PROGRESS:
      /* Translators: reading time, such as “6 minutes”, and the paragraph reached */
      return g_strdup_printf (_ ("%1$s · in progress, ¶ %2$u"), minutes, self->paragraph);
    case DOSSIER_READING_READ:
      /* Translators: reading time, such as “6 minutes”, of an article read to its end */
      return g_strdup_printf (_ ("%s · read"), minutes);
    case DOSSIER_READING_NOT_STARTED:
    default:
      return g_steal_pointer (&minutes);
    }
}

/**
 * dossier_shelf_entry_dup_cast_words:
 * @self: a dossier
 *
 * Returns: (transfer full) (nullable): how many actors it has, %NULL while
 *   that is not known
 */
char *
dossier_shelf_entry_dup_cast_words (const DossierShelfEntry *self)
{
  guint n_people = self->digest != NULL ? dossier_digest_get_n_people (self->digest) : 0;
  guint n_others = self->digest != NULL ? dossier_digest_get_n_others (self->digest) : 0;
  g_autofree char *people
      = g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people);
  /* Translators: actors that are no persons */
  g_autofree char *others
      = g_strdup_printf (ngettext ("%u other", "%u others", n_others), n_others);

  if (n_people + n_others == 0)
    return NULL;
  if (n_others == 0)
    return g_steal_pointer (&people);

  /* Translators: two counts, such as “14 people, 37 others” */
  return g_strdup_printf (_ ("%1$s, %2$s"), people, others);
}
