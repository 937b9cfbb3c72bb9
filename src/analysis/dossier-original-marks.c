/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-original-private.h"
#include "dossier-words.h"

/* So many terms of a paragraph are looked for: more than any article explains. */
#define MAX_TERMS 64

static const DossierMark *
mark_at (const GArray *marks, guint i)
{
  return &g_array_index (marks, DossierMark, i);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  static const int ranks[] = {
    [DOSSIER_MARK_QUOTE] = 0,
    [DOSSIER_MARK_MENTION] = 1,
    [DOSSIER_MARK_TERM] = 2,
    [DOSSIER_MARK_EMPHASIS] = 3,
  };
  const DossierMark *x = a;
  const DossierMark *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  if (x->kind != y->kind)
    return ranks[x->kind] - ranks[y->kind];
  if (x->kind == DOSSIER_MARK_QUOTE)
    return (int) x->quote->index - (int) y->quote->index;

  return 0;
}

static void
lose (const DossierMark *mark, gboolean *are_exact)
{
  if (mark->kind == DOSSIER_MARK_QUOTE)
    are_exact[mark->quote->index] = FALSE;
}

/*< private >
 * dossier_original_nest_marks:
 * @marks: (element-type DossierMark): the marks of a sentence, in any order
 * @are_exact: by quote: whether all of its words are marked
 *
 * Sorts marks, and takes out what crosses another, so that all nest; a quote
 * stays before a mention or a term.
 */
void
dossier_original_nest_marks (GArray *marks, gboolean *are_exact)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *is_lost = g_new0 (gboolean, marks->len + 1);
  guint n_kept = 0;

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const DossierMark *mark = mark_at (marks, i);

      while (open->len > 0)
        {
          guint top_index = g_array_index (open, guint, open->len - 1);
          const DossierMark *top = mark_at (marks, top_index);

          if (top->end > mark->start && mark->end <= top->end)
            break;
          if (top->end > mark->start)
            {
              if (mark->kind != DOSSIER_MARK_QUOTE || top->kind == DOSSIER_MARK_QUOTE)
                {
                  is_lost[i] = TRUE;
                  break;
                }
              is_lost[top_index] = TRUE;
            }
          g_array_set_size (open, open->len - 1);
        }
      if (!is_lost[i])
        g_array_append_val (open, i);
    }

  for (guint i = 0; i < marks->len; i++)
    if (is_lost[i])
      lose (mark_at (marks, i), are_exact);
    else
      g_array_index (marks, DossierMark, n_kept++) = *mark_at (marks, i);
  g_array_set_size (marks, n_kept);
}

static gboolean
is_same_word (const DossierWord *a, const char *a_text, const DossierWord *b, const char *b_text)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);

  dossier_word_fold (a, a_text, first);
  dossier_word_stem (a, first);
  dossier_word_fold (b, b_text, second);
  dossier_word_stem (b, second);

  return g_string_equal (first, second);
}

/* Where the words of @name stand in a row, or else FALSE. */
static gboolean
find_words (
    const char *text, const GArray *words, const char *name, gsize length, guint *start, guint *end)
{
  g_autoptr (GArray) wanted = dossier_words_split (name, 0, length);

  if (wanted->len == 0)
    return FALSE;

  for (guint i = 0; i + wanted->len <= words->len; i++)
    {
      guint n = 0;

      while (n < wanted->len
             && is_same_word (&g_array_index (words, DossierWord, i + n), text,
                              &g_array_index (wanted, DossierWord, n), name))
        n++;
      if (n == wanted->len)
        {
          *start = g_array_index (words, DossierWord, i).start;
          *end = g_array_index (words, DossierWord, i + n - 1).end;
          return TRUE;
        }
    }

  return FALSE;
}

/*< private >
 * dossier_original_find_terms:
 * @study: the study edition
 * @paragraph: a paragraph of it
 * @text: what stands for it in the original
 * @marks: (element-type DossierMark): where to add the marks
 *
 * Finds the terms that are explained in @paragraph, by the words that it has
 * for them and else by their name.
 */
void
dossier_original_find_terms (DossierDocument *study,
                             const DossierParagraph *paragraph,
                             const char *text,
                             GArray *marks)
{
  DossierSentences sentences = dossier_document_get_sentences (study);
  g_autoptr (GArray) words = NULL;
  guint n_looks = 0;

  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];

      for (guint j = 0; j < sentence->n_marks && n_looks < MAX_TERMS; j++)
        {
          const DossierMark *mark = &sentence->marks[j];
          DossierMark found = { .kind = DOSSIER_MARK_TERM };

          if (mark->kind != DOSSIER_MARK_TERM)
            continue;
          if (words == NULL)
            words = dossier_words_split (text, 0, strlen (text));
          n_looks++;
          found.term = mark->term;
          if (find_words (text, words, sentence->text + mark->start, mark->end - mark->start,
                          &found.start, &found.end)
              || find_words (text, words, mark->term->name, strlen (mark->term->name), &found.start,
                             &found.end))
            g_array_append_val (marks, found);
        }
    }
}
