/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-pairs.h"

/* Two documents of one dossier, brought together by their ids. A translation
 * that lags behind its source still pairs where it can. */

/**
 * dossier_pairs_new:
 * @first: a document
 * @second: the same dossier in another language
 *
 * Pairs the paragraphs of two documents. Each paragraph stands in one pair:
 * those of @first in their order, and between them, at their place, those that
 * only @second has.
 *
 * Returns: (transfer full) (element-type DossierPair): the pairs; they point
 *   into the documents
 */
GArray *
dossier_pairs_new (DossierDocument *first, DossierDocument *second)
{
  DossierParagraphs left;
  DossierParagraphs right;
  GArray *pairs = NULL;
  guint next = 0;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (first) && DOSSIER_IS_DOCUMENT (second), NULL);

  left = dossier_document_get_paragraphs (first);
  right = dossier_document_get_paragraphs (second);
  pairs = g_array_sized_new (FALSE, FALSE, sizeof (DossierPair), left.n);
  for (guint i = 0; i <= left.n; i++)
    {
      DossierPair pair = { 0 };
      guint until = right.n;

      if (i < left.n)
        {
          pair.first = &left.items[i];
          pair.second = dossier_document_find_paragraph (second, pair.first->id);
          until = pair.second != NULL ? pair.second->index : 0;
        }
      for (; next < until; next++)
        {
          const DossierPair alone = { NULL, &right.items[next] };

          if (dossier_document_find_paragraph (first, alone.second->id) == NULL)
            g_array_append_val (pairs, alone);
        }
      if (i < left.n)
        g_array_append_val (pairs, pair);
    }

  return pairs;
}

/**
 * dossier_pairs_find_sentence:
 * @other: a document
 * @sentence: a sentence of the same dossier in another language
 *
 * Returns: (transfer none) (nullable): the same sentence in @other
 */
const DossierSentence *
dossier_pairs_find_sentence (DossierDocument *other, const DossierSentence *sentence)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (other) && sentence != NULL, NULL);

  return dossier_document_find_sentence (other, sentence->id);
}

static gboolean
is_same (const DossierMark *left, const DossierMark *right)
{
  if (left->kind != right->kind)
    return FALSE;

  switch (left->kind)
    {
    case DOSSIER_MARK_MENTION:
      return g_str_equal (left->actor->id, right->actor->id);
    case DOSSIER_MARK_QUOTE:
      return g_str_equal (left->quote->id, right->quote->id);
    case DOSSIER_MARK_TERM:
      return g_str_equal (left->term->id, right->term->id);
    case DOSSIER_MARK_EMPHASIS:
    default:
      return TRUE;
    }
}

/**
 * dossier_pairs_find_mark:
 * @sentence: a sentence
 * @mark: one of its marks
 * @other: the same sentence in another language
 *
 * Finds the words that stand for the marked ones: of the marks with the same
 * meaning the one with the same number. The order of what is marked twice in a
 * sentence may differ between languages; what it means does not.
 *
 * Returns: (transfer none) (nullable): the mark in @other
 */
const DossierMark *
dossier_pairs_find_mark (const DossierSentence *sentence,
                         const DossierMark *mark,
                         const DossierSentence *other)
{
  guint n_before = 0;

  g_return_val_if_fail (sentence != NULL && mark != NULL && other != NULL, NULL);
  g_return_val_if_fail (mark >= sentence->marks && mark < sentence->marks + sentence->n_marks,
                        NULL);

  for (const DossierMark *before = sentence->marks; before < mark; before++)
    n_before += is_same (before, mark);
  for (guint i = 0; i < other->n_marks; i++)
    if (is_same (&other->marks[i], mark) && n_before-- == 0)
      return &other->marks[i];

  return NULL;
}

/**
 * dossier_pairs_find_mark_at:
 * @sentence: a sentence
 * @byte: a place in it
 *
 * Returns: (transfer none) (nullable): the shortest mention or term there,
 *   which has words of its own in each language; %NULL for none
 */
const DossierMark *
dossier_pairs_find_mark_at (const DossierSentence *sentence, guint byte)
{
  const DossierMark *found = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];

      if ((mark->kind == DOSSIER_MARK_MENTION || mark->kind == DOSSIER_MARK_TERM)
          && mark->start <= byte && byte < mark->end
          && (found == NULL || mark->end - mark->start <= found->end - found->start))
        found = mark;
    }

  return found;
}
