/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-align-private.h"

/* Quotes are looked for in other paragraphs than theirs so many times. */
#define MAX_FOREIGN_LOOKS 1000000

typedef DossierAlignWork Work;

static DossierAlignPassage *
passage_at (const Work *work, guint index)
{
  return &g_array_index (work->passages, DossierAlignPassage, index);
}

/* The units in the order of their paragraphs, those of one in their own. */
static guint32 *
sort_units (const Work *work, guint32 *starts)
{
  guint n_units = work->original.units->len;
  guint n_paragraphs = work->study->n_paragraphs;
  guint32 *order = g_new (guint32, n_units + 1);
  g_autofree guint32 *next = g_new (guint32, n_paragraphs + 1);

  for (guint i = 0; i < n_units; i++)
    if (work->paragraphs[i] != DOSSIER_ALIGN_NONE)
      starts[work->paragraphs[i] + 1]++;
  for (guint i = 0; i < n_paragraphs; i++)
    starts[i + 1] += starts[i];

  memcpy (next, starts, n_paragraphs * sizeof *next);
  for (guint i = 0; i < n_units; i++)
    if (work->paragraphs[i] != DOSSIER_ALIGN_NONE)
      order[next[work->paragraphs[i]]++] = i;

  return order;
}

/* The text of units in a row, as the original has it, without the clutter. */
static char *
make_text (Work *work, const guint32 *units, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const DossierAlignUnit *before = NULL;

  for (guint i = 0; i < n; i++)
    {
      const DossierAlignUnit *unit = DOSSIER_ALIGN_UNIT (&work->original, units[i]);
      const char *block = dossier_blocks_get_text (work->original.blocks, unit->block);

      if (before != NULL && before->block != unit->block)
        g_string_append_c (text, '\n');
      else if (before != NULL && (unit->begins_piece || units[i] != units[i - 1] + 1))
        g_string_append_c (text, ' ');
      else if (before != NULL)
        g_string_append_len (text, block + before->end, unit->start - before->end);
      g_string_append_len (text, block + unit->start, unit->end - unit->start);
      before = unit;
    }

  return dossier_arena_copy_text (&work->alignment->arena, text->str, text->len);
}

static void
clear_passage (gpointer data)
{
  dossier_align_passage_clear (data);
}

static void
make_passages (Work *work)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (work->study->document);
  g_autofree guint32 *starts = g_new0 (guint32, paragraphs.n + 2);
  g_autofree guint32 *order = sort_units (work, starts);

  work->passages = g_array_new (FALSE, FALSE, sizeof (DossierAlignPassage));
  g_array_set_clear_func (work->passages, clear_passage);
  for (guint i = 0; i < paragraphs.n; i++)
    if (starts[i + 1] > starts[i])
      {
        char *text = make_text (work, order + starts[i], starts[i + 1] - starts[i]);
        DossierAlignPassage passage;

        dossier_align_passage_init (&passage, work->study, &paragraphs.items[i], text);
        g_array_append_val (work->passages, passage);
      }
}

static void
note_placed (Work *work, const DossierAlignPassage *passage)
{
  for (guint i = 0; i < passage->quotes->len; i++)
    {
      const DossierAlignedQuote *quote = &g_array_index (passage->quotes, DossierAlignedQuote, i);

      work->are_placed[work->part_offsets[quote->quote->index] + quote->part] = TRUE;
    }
}

static void
count_parts (Work *work)
{
  DossierQuotes quotes = dossier_document_get_quotes (work->study->document);
  guint n = 0;

  work->part_offsets = g_new (guint32, quotes.n + 1);
  for (guint i = 0; i < quotes.n; i++)
    {
      work->part_offsets[i] = n;
      n += quotes.items[i].n_parts;
    }
  work->are_placed = g_new0 (guint8, n + 1);
}

/* A quote may have moved to a paragraph that has another retelling. */
static void
find_foreign_quotes (Work *work)
{
  DossierQuotes quotes = dossier_document_get_quotes (work->study->document);
  guint n_looks = 0;

  for (guint i = 0; i < quotes.n; i++)
    for (guint part = 0;
         quotes.items[i].kind == DOSSIER_QUOTE_DIRECT && part < quotes.items[i].n_parts; part++)
      {
        guint8 *is_placed = &work->are_placed[work->part_offsets[i] + part];

        for (guint j = 0; !*is_placed && j < work->passages->len; j++)
          {
            if (++n_looks > MAX_FOREIGN_LOOKS)
              return;
            *is_placed
                = dossier_align_find_part (passage_at (work, j), &quotes.items[i], part, TRUE);
          }
      }
}

static int
compare_quotes (gconstpointer a, gconstpointer b)
{
  const DossierAlignedQuote *x = a;
  const DossierAlignedQuote *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end < y->end) - (x->end > y->end);
}

static void
fill_passages (Work *work)
{
  count_parts (work);
  for (guint i = 0; i < work->passages->len; i++)
    dossier_align_note_strangers (passage_at (work, i));
  for (guint i = 0; i < work->passages->len; i++)
    {
      DossierAlignPassage *passage = passage_at (work, i);

      dossier_align_find_mentions (passage);
      dossier_align_find_quotes (passage);
      note_placed (work, passage);
    }
  find_foreign_quotes (work);
  for (guint i = 0; i < work->passages->len; i++)
    g_array_sort (passage_at (work, i)->quotes, compare_quotes);
}

static gpointer
keep_array (DossierArena *arena, const GArray *array, guint *n)
{
  gsize size = g_array_get_element_size ((GArray *) array);
  gpointer kept = dossier_arena_alloc0 (arena, array->len, size);

  if (array->len > 0)
    memcpy (kept, array->data, array->len * size);
  *n = array->len;

  return kept;
}

static void
keep_passages (Work *work)
{
  DossierAlignment *self = work->alignment;

  self->n_paragraphs = work->passages->len;
  self->paragraphs = dossier_arena_new0 (&self->arena, DossierAlignedParagraph, self->n_paragraphs);
  for (guint i = 0; i < self->n_paragraphs; i++)
    {
      const DossierAlignPassage *passage = passage_at (work, i);
      DossierAlignedParagraph *paragraph = &self->paragraphs[i];
      g_autoptr (GArray) sentences = dossier_align_find_sentences (passage);

      paragraph->paragraph = passage->paragraph;
      paragraph->text = passage->text;
      paragraph->mentions = keep_array (&self->arena, passage->mentions, &paragraph->n_mentions);
      paragraph->quotes = keep_array (&self->arena, passage->quotes, &paragraph->n_quotes);
      paragraph->sentences = keep_array (&self->arena, sentences, &paragraph->n_sentences);
    }
}

static void
clear_work (Work *work)
{
  dossier_align_original_clear (&work->original);
  g_clear_pointer (&work->study, dossier_align_study_free);
  g_clear_pointer (&work->passages, g_array_unref);
  g_clear_pointer (&work->alignment, dossier_alignment_unref);
  g_free (work->paragraphs);
  g_free (work->part_offsets);
  g_free (work->are_placed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, clear_work)

/* Finds which units stand for which paragraphs. */
static gboolean
find_paragraphs (Work *work, DossierBlocks *blocks, GCancellable *cancellable, GError **error)
{
  if (!dossier_align_original_init (&work->original, work->study, blocks, cancellable, error))
    return FALSE;

  work->paragraphs = dossier_align_find_path (&work->original, cancellable);
  if (work->paragraphs == NULL)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }
  dossier_align_settle (&work->original, work->paragraphs);

  for (guint i = 0; i < work->original.units->len; i++)
    if (work->paragraphs[i] != DOSSIER_ALIGN_NONE)
      return TRUE;

  g_set_error_literal (error, DOSSIER_ALIGN_ERROR, DOSSIER_ALIGN_ERROR_UNRELATED,
                       _ ("This text is not the original of the article: no paragraph matches"));
  return FALSE;
}

/**
 * dossier_alignment_new:
 * @document: a study edition
 * @blocks: the original, or what someone takes for it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Aligns an original with its study edition: which of its words stand for each
 * paragraph, whom they name, where the direct quotes are, and what each
 * sentence retells. Paragraphs are found by what they share (words that few
 * paragraphs have, names, numbers, and above all quotes), by their order and
 * their length; what a web page adds is skipped, and a break between
 * paragraphs found that it hides.
 *
 * Blocks: call it in a thread. Time and memory are bounded for any text.
 *
 * Returns: (transfer full): the alignment, or %NULL with an error of
 *   #DossierAlignError or %G_IO_ERROR_CANCELLED
 */
DossierAlignment *
dossier_alignment_new (DossierDocument *document,
                       DossierBlocks *blocks,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Work) work = { 0 };

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  work.alignment = g_new0 (DossierAlignment, 1);
  g_atomic_ref_count_init (&work.alignment->ref_count);
  work.alignment->document = g_object_ref (document);
  dossier_arena_init (&work.alignment->arena);
  work.study = dossier_align_study_new (document);

  if (!find_paragraphs (&work, blocks, cancellable, error))
    return NULL;
  make_passages (&work);
  fill_passages (&work);
  keep_passages (&work);
  dossier_align_list_unplaced (&work);

  return g_steal_pointer (&work.alignment);
}
