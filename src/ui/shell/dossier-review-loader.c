/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-review-loader.h"

#include <glib/gi18n.h>

#include "learning/dossier-agenda.h"
#include "store/dossier-store-mastery.h"
#include "store/dossier-store-questions.h"
#include "store/dossier-bundled.h"
#include "ui/sitting/dossier-quiz-log.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/shell/dossier-reading.h"

/* A review of every dossier: finds what is due, or the sitting that was left
 * open, reads the dossiers it is of, and deals the questions. A dossier that
 * cannot be read is told of, and its questions wait. */
struct _DossierReviewLoader
{
  GObject parent_instance;

  DossierStore *store;
  GSettings *settings;

  DossierSitting *open; /* nullable: the sitting to go on with */
  GPtrArray *due;       /* of DossierDue */
  GHashTable *sources;  /* dossier id → Source */
  guint n_reading;
};

/* A dossier that the review is of. */
typedef struct
{
  char *title;
  DossierReading *reading; /* NULL when nobody knows where it is */
  DossierDocument *asking; /* what was read, with the person's own questions, when first needed */
} Source;

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierReviewLoader, dossier_review_loader, G_TYPE_OBJECT)

static void
source_free (Source *source)
{
  if (source->reading != NULL)
    dossier_reading_cancel (source->reading);
  g_clear_object (&source->reading);
  g_clear_object (&source->asking);
  g_free (source->title);
  g_free (source);
}

static void
dossier_review_loader_finalize (GObject *object)
{
  DossierReviewLoader *self = DOSSIER_REVIEW_LOADER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->open, dossier_sitting_free);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);

  G_OBJECT_CLASS (dossier_review_loader_parent_class)->finalize (object);
}

static void
dossier_review_loader_class_init (DossierReviewLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_review_loader_finalize;

  /* All dossiers were read, or could not be. */
  signals[SIGNAL_DONE] = g_signal_new ("done", DOSSIER_TYPE_REVIEW_LOADER, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_review_loader_init (DossierReviewLoader *self)
{
  self->sources
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) source_free);
}

/* Which dossiers */

static void
need (DossierReviewLoader *self, const char *dossier)
{
  if (!g_hash_table_contains (self->sources, dossier))
    g_hash_table_insert (self->sources, g_strdup (dossier), g_new0 (Source, 1));
}

static DossierDocument *
note_needed (const char *id, gpointer user_data)
{
  need (user_data, id);

  return NULL;
}

/* Notes what the open sitting is of, without its dossiers. */
static gboolean
find_open (DossierReviewLoader *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  DossierQuiz *none = NULL;

  self->open = dossier_store_load_open_sitting (self->store, DOSSIER_QUIZ_OF_ALL, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->open == NULL)
    return TRUE;

  none = dossier_quiz_new_from_json_with_lookup (self->open->state, note_needed, self);
  g_clear_pointer (&none, dossier_quiz_unref);
  if (g_hash_table_size (self->sources) == 0)
    g_clear_pointer (&self->open, dossier_sitting_free);

  return TRUE;
}

static gboolean
find_due (DossierReviewLoader *self, GError **error)
{
  self->due
      = dossier_store_list_due (self->store, NULL, dossier_store_get_today (self->store), error);
  for (guint i = 0; self->due != NULL && i < self->due->len; i++)
    need (self, ((const DossierDue *) g_ptr_array_index (self->due, i))->dossier);

  return self->due != NULL;
}

/* Reading them */

static void
on_done (DossierReviewLoader *self)
{
  if (--self->n_reading == 0)
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
read_file (DossierReviewLoader *self, Source *source, GFile *file)
{
  source->reading = dossier_reading_new (file, self->settings);
  self->n_reading++;
  g_signal_connect_object (source->reading, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
}

static gboolean
is_bundled (GFile *bundled, const char *dossier)
{
  g_autofree char *name = g_file_get_basename (bundled);
  g_autofree char *expected = g_strconcat (dossier, ".dossier", NULL);

  return g_str_equal (name, expected);
}

static gboolean
read_all (DossierReviewLoader *self, GError **error)
{
  g_autoptr (GPtrArray) library = dossier_store_list_library (self->store, error);
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer source = NULL;

  for (guint i = 0; library != NULL && i < library->len; i++)
    {
      const DossierLibraryEntry *entry = g_ptr_array_index (library, i);
      Source *needed = g_hash_table_lookup (self->sources, entry->dossier);
      g_autoptr (GFile) file = g_file_new_for_uri (entry->uri);

      if (needed == NULL)
        continue;
      needed->title = g_strdup (entry->title);
      read_file (self, needed, is_bundled (bundled, entry->dossier) ? bundled : file);
    }
  g_hash_table_iter_init (&iter, self->sources);
  while (library != NULL && g_hash_table_iter_next (&iter, &id, &source))
    if (((Source *) source)->reading == NULL && is_bundled (bundled, id))
      read_file (self, source, bundled);

  return library != NULL;
}

static gboolean
on_nothing_to_read (gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_DONE], 0);

  return G_SOURCE_REMOVE;
}

/**
 * dossier_review_loader_new:
 * @store: where answers are kept
 * @settings: the settings of the program
 *
 * Returns: (transfer full): a loader; connect to “done”, then start it
 */
DossierReviewLoader *
dossier_review_loader_new (DossierStore *store, GSettings *settings)
{
  DossierReviewLoader *self = g_object_new (DOSSIER_TYPE_REVIEW_LOADER, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);

  return self;
}

/**
 * dossier_review_loader_start:
 * @self: a loader
 * @error: where to say why the store cannot be read
 *
 * Begins to read what is needed; “done” follows, never before this returns.
 *
 * Returns: whether it has begun
 */
gboolean
dossier_review_loader_start (DossierReviewLoader *self, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_REVIEW_LOADER (self), FALSE);

  if (!find_open (self, error) || (self->open == NULL && !find_due (self, error))
      || !read_all (self, error))
    return FALSE;
  if (self->n_reading == 0)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_nothing_to_read, g_object_ref (self),
                     g_object_unref);

  return TRUE;
}

/* What came of it */

static DossierDocument *
find_document (const char *id, gpointer user_data)
{
  DossierReviewLoader *self = user_data;
  Source *source = g_hash_table_lookup (self->sources, id);
  DossierDocument *document = source != NULL && source->reading != NULL
                                  ? dossier_reading_get_document (source->reading, NULL)
                                  : NULL;

  if (document == NULL || !g_str_equal (dossier_document_get_id (document), id))
    return NULL;
  if (source->asking == NULL)
    source->asking = dossier_store_dup_asking (self->store, document);

  return source->asking;
}

static GArray *
list_items (DossierReviewLoader *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (DossierAgendaItem));

  for (guint i = 0; i < self->due->len; i++)
    {
      const DossierDue *due = g_ptr_array_index (self->due, i);
      DossierDocument *document = find_document (due->dossier, self);
      const DossierAgendaItem item = {
        .document = document,
        .question
        = document != NULL ? dossier_document_find_question (document, due->question) : NULL,
        .mastery = &due->mastery,
      };

      if (item.question != NULL)
        g_array_append_val (items, item);
    }

  return items;
}

/**
 * dossier_review_loader_dup_quiz:
 * @self: a loader that is done
 * @seed: where chance begins
 *
 * Returns: (transfer full) (nullable): the sitting to go on with, or a new one
 *   of what is due; %NULL when there is nothing to ask
 */
DossierQuiz *
dossier_review_loader_dup_quiz (DossierReviewLoader *self, guint32 seed)
{
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) picked = NULL;
  DossierDueCounts counts = { 0 };
  DossierMasteryRules rules;
  guint reviews_per_day = 0;
  guint n_done = 0;
  guint limit = 0;

  g_return_val_if_fail (DOSSIER_IS_REVIEW_LOADER (self), NULL);

  if (self->open != NULL)
    return dossier_quiz_new_from_json_with_lookup (self->open->state, find_document, self);
  if (!dossier_store_get_rules (self->store, &rules, NULL)
      || !dossier_store_get_due_counts (self->store, NULL, &counts, NULL))
    return NULL;

  n_done = counts.n_counted_today - MIN (counts.n_new_today, counts.n_counted_today);
  /* Whoever goes on beyond the day's limit is not kept from it. */
  reviews_per_day = (guint) g_settings_get_int (self->settings, "reviews-per-day");
  limit = n_done < reviews_per_day ? reviews_per_day - n_done : reviews_per_day;
  items = list_items (self);
  picked = dossier_agenda_pick_due ((const DossierAgendaItem *) items->data, items->len, &rules,
                                    dossier_store_get_today (self->store), limit, seed);

  return picked->len > 0 ? dossier_quiz_new_for_items (DOSSIER_QUIZ_REVIEW,
                                                       (const DossierAgendaItem *) picked->data,
                                                       picked->len, seed)
                         : NULL;
}

/**
 * dossier_review_loader_get_sitting:
 * @self: a loader that is done
 *
 * Returns: (nullable): the id of the sitting to go on with
 */
const char *
dossier_review_loader_get_sitting (DossierReviewLoader *self)
{
  g_return_val_if_fail (DOSSIER_IS_REVIEW_LOADER (self), NULL);

  return self->open != NULL ? self->open->id : NULL;
}

/**
 * dossier_review_loader_dup_skipped:
 * @self: a loader that is done
 *
 * Returns: (transfer full) (nullable): the dossiers that could not be read,
 *   and why, a paragraph each; %NULL for none
 */
char *
dossier_review_loader_dup_skipped (DossierReviewLoader *self)
{
  g_autoptr (GString) told = g_string_new (NULL);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer value = NULL;

  g_return_val_if_fail (DOSSIER_IS_REVIEW_LOADER (self), NULL);

  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const Source *source = value;
      const GError *error = NULL;
      g_autofree char *why = NULL;

      if (find_document (id, self) != NULL)
        continue;
      if (source->reading != NULL)
        dossier_reading_get_document (source->reading, &error);
      why = error != NULL ? dossier_error_dup_sentence (error)
                          : g_strdup (_ ("It is not in the library any more."));
      if (told->len > 0)
        g_string_append (told, "\n\n");
      /* Translators: the title of a dossier, and a sentence that says why it
       * cannot be opened */
      g_string_append_printf (told, _ ("“%s”: %s"),
                              source->title != NULL ? source->title : (const char *) id, why);
    }

  return told->len > 0 ? g_string_free (g_steal_pointer (&told), FALSE) : NULL;
}
