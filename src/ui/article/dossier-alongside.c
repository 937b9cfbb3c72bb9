/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-alongside.h"

/* Rows are kept to what a sidebar shows without scrolling; who has nothing to
 * say in the passage makes room. */
#define ROWS_MAX 6
#define ROWS_MIN 3

static DossierAlongsideEntry *
ensure_entry (GArray *entries,
              GHashTable *by_actor,
              const DossierActor *actor,
              const DossierSentence *sentence)
{
  gpointer place = g_hash_table_lookup (by_actor, actor);
  DossierAlongsideEntry *entry = NULL;

  if (place == NULL)
    {
      DossierAlongsideEntry fresh = { .actor = actor,
                                      .section = DOSSIER_ALONGSIDE_ALSO_HERE,
                                      .sentence = sentence,
                                      .first_number = sentence->paragraph->number };

      g_array_append_val (entries, fresh);
      place = GUINT_TO_POINTER (entries->len);
      g_hash_table_insert (by_actor, (gpointer) actor, place);
    }

  entry = &g_array_index (entries, DossierAlongsideEntry, GPOINTER_TO_UINT (place) - 1);
  entry->last_number = sentence->paragraph->number;

  return entry;
}

static void
raise_to (DossierAlongsideEntry *entry, DossierAlongsideSection section)
{
  entry->section = MIN (entry->section, section);
}

static void
add_sentence (GArray *entries, GHashTable *by_actor, const DossierSentence *sentence)
{
  guint quoted_until = 0;

  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];

      if (mark->kind == DOSSIER_MARK_QUOTE)
        {
          quoted_until = MAX (quoted_until, mark->end);
          raise_to (ensure_entry (entries, by_actor, mark->quote->speaker, sentence),
                    DOSSIER_ALONGSIDE_SPEAKING);
        }
      else if (mark->kind == DOSSIER_MARK_MENTION)
        {
          DossierAlongsideEntry *entry = ensure_entry (entries, by_actor, mark->actor, sentence);

          if (mark->start < quoted_until)
            raise_to (entry, DOSSIER_ALONGSIDE_TALKED_ABOUT);
          else if (!mark->is_meant)
            raise_to (entry, DOSSIER_ALONGSIDE_NAMED);
        }
    }
}

/* The stance whose evidence comes first in the passage; what the actor holds
 * itself goes before what is ascribed to it. */
static const DossierStance *
find_stance (const DossierActor *actor, guint first, guint last)
{
  const DossierStance *found = NULL;
  guint found_rank = G_MAXUINT;

  for (guint i = 0; i < actor->n_stances; i++)
    {
      const DossierStance *stance = &actor->stances[i];

      for (guint j = 0; j < stance->evidence.n_sentences; j++)
        {
          guint paragraph = stance->evidence.sentences[j]->paragraph->index;
          guint rank = (paragraph - first) * 2 + (stance->mode == DOSSIER_STANCE_ASCRIBED);

          if (paragraph >= first && paragraph <= last && rank < found_rank)
            {
              found = stance;
              found_rank = rank;
            }
        }
    }

  return found;
}

/* Who is only named and has no stance here becomes a pill, unless hardly
 * anybody would be left. */
static void
thin_out (GArray *entries)
{
  guint n_rows = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      DossierAlongsideEntry *entry = &g_array_index (entries, DossierAlongsideEntry, i);

      if (entry->section < DOSSIER_ALONGSIDE_NAMED
          || (entry->section == DOSSIER_ALONGSIDE_NAMED && entry->stance != NULL))
        n_rows++;
    }

  for (guint i = entries->len; i-- > 0;)
    {
      DossierAlongsideEntry *entry = &g_array_index (entries, DossierAlongsideEntry, i);

      if (entry->section == DOSSIER_ALONGSIDE_NAMED && entry->stance != NULL && n_rows > ROWS_MAX)
        {
          entry->section = DOSSIER_ALONGSIDE_ALSO_HERE;
          n_rows--;
        }
    }

  for (guint i = 0; i < entries->len; i++)
    {
      DossierAlongsideEntry *entry = &g_array_index (entries, DossierAlongsideEntry, i);

      if (entry->section == DOSSIER_ALONGSIDE_NAMED && entry->stance == NULL)
        {
          if (n_rows < ROWS_MIN)
            n_rows++;
          else
            entry->section = DOSSIER_ALONGSIDE_ALSO_HERE;
        }
    }
}

/* By section; sorting is stable, so the order of appearance stays. */
static int
compare_sections (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const DossierAlongsideEntry *entry_a = a;
  const DossierAlongsideEntry *entry_b = b;

  return (int) entry_a->section - (int) entry_b->section;
}

/**
 * dossier_alongside_new:
 * @document: a document
 * @first: index of the first paragraph of a passage
 * @last: index of its last paragraph
 *
 * Finds out who takes part in the passage, and how. Looks at its sentences
 * and its actors' stances alone, however long the article is.
 *
 * Returns: (transfer full): the cast of the passage
 */
DossierAlongside *
dossier_alongside_new (DossierDocument *document, guint first, guint last)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  DossierSentences sentences = dossier_document_get_sentences (document);
  g_autoptr (GHashTable) by_actor = g_hash_table_new (NULL, NULL);
  DossierAlongside *self = g_new0 (DossierAlongside, 1);

  self->first = first;
  self->last = last;
  self->entries = g_array_new (FALSE, FALSE, sizeof (DossierAlongsideEntry));

  for (guint i = first; i <= last && i < paragraphs.n; i++)
    for (guint j = 0; j < paragraphs.items[i].n_sentences; j++)
      add_sentence (self->entries, by_actor,
                    &sentences.items[paragraphs.items[i].first_sentence + j]);

  for (guint i = 0; i < self->entries->len; i++)
    {
      DossierAlongsideEntry *entry = &g_array_index (self->entries, DossierAlongsideEntry, i);

      entry->stance = find_stance (entry->actor, first, last);
      if (entry->section == DOSSIER_ALONGSIDE_ALSO_HERE && entry->stance != NULL)
        entry->section = DOSSIER_ALONGSIDE_NAMED;
    }

  thin_out (self->entries);
  g_array_sort_with_data (self->entries, compare_sections, NULL);

  return self;
}

/**
 * dossier_alongside_free:
 * @self: (transfer full): the cast of a passage
 *
 * Frees @self.
 */
void
dossier_alongside_free (DossierAlongside *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

static const DossierAlongsideEntry *
get_entry (const DossierAlongside *self, guint i)
{
  return &g_array_index (self->entries, DossierAlongsideEntry, i);
}

/* Whom @entry tells of, in the same section; G_MAXUINT if nobody. */
static guint
find_same (GArray *entries, const DossierAlongsideEntry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const DossierAlongsideEntry *other = &g_array_index (entries, DossierAlongsideEntry, i);

      if (other->section == entry->section && g_str_equal (other->actor->id, entry->actor->id))
        return i;
    }

  return G_MAXUINT;
}

/**
 * dossier_alongside_keep_order:
 * @self: the cast of a passage
 * @before: the cast of the passage that was shown until now
 *
 * Puts those who were in the same section of @before in the order they had
 * there, so that nobody who stays changes places. Who is new follows whom it
 * follows in the text.
 */
void
dossier_alongside_keep_order (DossierAlongside *self, const DossierAlongside *before)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (DossierAlongsideEntry));

  g_return_if_fail (self != NULL && before != NULL);

  for (guint i = 0; i < before->entries->len; i++)
    {
      guint place = find_same (self->entries, get_entry (before, i));

      if (place != G_MAXUINT)
        g_array_append_val (kept, g_array_index (self->entries, DossierAlongsideEntry, place));
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      const DossierAlongsideEntry *entry = get_entry (self, i);
      guint after = i > 0 ? find_same (kept, get_entry (self, i - 1)) + 1 : 0;

      if (find_same (kept, entry) == G_MAXUINT)
        g_array_insert_vals (kept, after, entry, 1);
    }

  g_array_sort_with_data (kept, compare_sections, NULL);
  g_array_set_size (self->entries, 0);
  g_array_append_vals (self->entries, kept->data, kept->len);
}

/**
 * dossier_alongside_count:
 * @self: the cast of a passage
 * @section: a section
 *
 * Returns: how many actors stand in @section
 */
guint
dossier_alongside_count (const DossierAlongside *self, DossierAlongsideSection section)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, DossierAlongsideEntry, i).section == section)
      n++;

  return n;
}
