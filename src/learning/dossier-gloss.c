/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-gloss.h"

#include <stdlib.h>

/* The glossary asks before it tells: what one has guessed at is remembered
 * better than what one was told. It is no question of the quiz, and nothing of
 * it is logged. */

/* Other terms' glosses are drawn from so many whose length is nearest to the
 * key's, so that the key does not show by it. */
#define NEAREST 4

typedef struct
{
  const char *text;
  guint index; /* in the order of the file, where lengths are alike */
  long distance;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  if (left->distance != right->distance)
    return left->distance < right->distance ? -1 : 1;

  return (left->index > right->index) - (left->index < right->index);
}

static gboolean
is_among (const GArray *choices, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < choices->len; i++)
    {
      g_autofree char *other
          = g_utf8_casefold (g_array_index (choices, DossierGlossChoice, i).text, -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

/* Draws from the first @n_drawn of @candidates until there are enough. */
static void
draw (GArray *choices, GArray *candidates, guint n_drawn, GRand *chance)
{
  while (choices->len < DOSSIER_GLOSS_MAX_CHOICES && candidates->len > 0)
    {
      guint n = MIN (n_drawn, candidates->len);
      guint at = (guint) g_rand_int_range (chance, 0, (gint32) n);
      const DossierGlossChoice choice = { g_array_index (candidates, Candidate, at).text, FALSE };

      g_array_remove_index (candidates, at);
      n_drawn = MAX (n_drawn, 2) - 1;
      if (!is_among (choices, choice.text))
        g_array_append_val (choices, choice);
    }
}

static GArray *
list_own (const DossierTerm *term)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < term->n_wrong_glosses; i++)
    {
      const Candidate candidate = { term->wrong_glosses[i], i, 0 };

      g_array_append_val (own, candidate);
    }

  return own;
}

static GArray *
list_others (DossierDocument *document, const DossierTerm *term)
{
  DossierTerms terms = dossier_document_get_terms (document);
  GArray *others = g_array_new (FALSE, FALSE, sizeof (Candidate));
  long length = g_utf8_strlen (term->gloss, -1);

  for (guint i = 0; i < terms.n; i++)
    {
      const Candidate candidate
          = { terms.items[i].gloss, i, labs (g_utf8_strlen (terms.items[i].gloss, -1) - length) };

      if (i != term->index)
        g_array_append_val (others, candidate);
    }
  g_array_sort (others, compare_candidates);

  return others;
}

static void
shuffle (GArray *choices, GRand *chance)
{
  for (guint i = choices->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (chance, 0, (gint32) i);
      DossierGlossChoice swapped = g_array_index (choices, DossierGlossChoice, i - 1);

      g_array_index (choices, DossierGlossChoice, i - 1)
          = g_array_index (choices, DossierGlossChoice, j);
      g_array_index (choices, DossierGlossChoice, j) = swapped;
    }
}

/**
 * dossier_gloss_list_choices:
 * @document: a dossier
 * @term: one of its terms
 * @seed: where chance begins; the same seed gives the same choices
 *
 * Lists what a term might mean: its gloss, the wrong glosses that the dossier
 * gives it, and where those are too few, the glosses of other terms. No two
 * are alike but for case.
 *
 * Returns: (transfer full) (element-type DossierGlossChoice): up to
 *   %DOSSIER_GLOSS_MAX_CHOICES, the key among them; one alone is nothing to
 *   choose from
 */
GArray *
dossier_gloss_list_choices (DossierDocument *document, const DossierTerm *term, guint32 seed)
{
  g_autoptr (GRand) chance = NULL;
  g_autoptr (GArray) own = NULL;
  g_autoptr (GArray) others = NULL;
  GArray *choices = NULL;
  DossierGlossChoice key = { NULL, TRUE };

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && term != NULL, NULL);

  chance = g_rand_new_with_seed (seed);
  own = list_own (term);
  others = list_others (document, term);
  choices = g_array_new (FALSE, FALSE, sizeof (DossierGlossChoice));
  key.text = term->gloss;
  g_array_append_val (choices, key);
  draw (choices, own, own->len, chance);
  draw (choices, others, NEAREST, chance);
  shuffle (choices, chance);

  return choices;
}
