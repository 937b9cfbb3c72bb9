/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-mastery.h"

#define GUESS DOSSIER_CERTAINTY_GUESS
#define THINK DOSSIER_CERTAINTY_THINK
#define SURE DOSSIER_CERTAINTY_SURE
#define AGAIN DOSSIER_RATING_AGAIN
#define HARD DOSSIER_RATING_HARD
#define GOOD DOSSIER_RATING_GOOD
#define EASY DOSSIER_RATING_EASY

/* One line of the table; where the kind of question matters, `recall` and
 * `choice` say what comes out for either. */
static const struct
{
  gboolean correct;
  DossierCertainty certainty;
  gboolean had_help;
  gboolean near;
  guint n_right_before;
  DossierRating recall;
  DossierRating choice;
} cases[] = {
  { FALSE, GUESS, FALSE, FALSE, 0, AGAIN, AGAIN }, { FALSE, THINK, FALSE, FALSE, 5, AGAIN, AGAIN },
  { FALSE, SURE, FALSE, FALSE, 5, AGAIN, AGAIN },  { FALSE, SURE, TRUE, TRUE, 5, AGAIN, AGAIN },
  { TRUE, GUESS, FALSE, FALSE, 0, HARD, HARD },    { TRUE, GUESS, TRUE, FALSE, 9, HARD, HARD },
  { TRUE, THINK, TRUE, FALSE, 0, HARD, HARD },     { TRUE, SURE, TRUE, FALSE, 9, HARD, HARD },
  { TRUE, THINK, FALSE, FALSE, 0, GOOD, GOOD },    { TRUE, THINK, FALSE, FALSE, 9, GOOD, GOOD },
  { TRUE, THINK, FALSE, TRUE, 9, GOOD, GOOD },     { TRUE, SURE, FALSE, FALSE, 0, GOOD, GOOD },
  { TRUE, SURE, FALSE, FALSE, 1, EASY, GOOD },     { TRUE, SURE, FALSE, FALSE, 9, EASY, GOOD },
  { TRUE, SURE, FALSE, TRUE, 1, GOOD, GOOD },      { TRUE, SURE, FALSE, TRUE, 9, GOOD, GOOD },
};

static gboolean
is_recall (DossierQuestionKind kind)
{
  return kind == DOSSIER_QUESTION_CLOZE || kind == DOSSIER_QUESTION_NUMBER
         || kind == DOSSIER_QUESTION_SHORT || kind == DOSSIER_QUESTION_ORDER;
}

static void
test_table (void)
{
  for (guint kind = 0; dossier_question_kind_words[kind] != NULL; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        DossierRating expected = is_recall (kind) ? cases[i].recall : cases[i].choice;

        g_test_message ("%s, case %u", dossier_question_kind_words[kind], i);
        g_assert_cmpint (dossier_rate_answer (1, kind, cases[i].correct, cases[i].certainty,
                                              cases[i].had_help, cases[i].near,
                                              cases[i].n_right_before),
                         ==, expected);
      }
}

/* Rows of a later program, and of none, are read all the same. */
static void
test_versions (void)
{
  static const int versions[] = { G_MININT, -1, 0, 2, 7, G_MAXINT };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      g_assert_cmpint (dossier_rate_answer (versions[i], DOSSIER_QUESTION_SHORT, cases[j].correct,
                                            cases[j].certainty, cases[j].had_help, cases[j].near,
                                            cases[j].n_right_before),
                       ==, cases[j].recall);
  g_assert_cmpint (DOSSIER_POLICY_VERSION, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/rating/table", test_table);
  g_test_add_func ("/learning/rating/versions", test_versions);

  return g_test_run ();
}
