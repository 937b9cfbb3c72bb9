/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-answer.h"

#include <math.h>
#include <string.h>

static const DossierSentence sentence_1 = { .id = "s1.1", .text = "The first." };
static const DossierSentence sentence_2 = { .id = "s1.2", .text = "The second." };
static const DossierSentence *evidence[] = { &sentence_1, &sentence_2 };

static const DossierOption choice_options[]
    = { { .text = "A" }, { .text = "B", .is_key = TRUE }, { .text = "C" } };
static const DossierOption several_options[] = {
  { .text = "A", .is_key = TRUE }, { .text = "B" }, { .text = "C", .is_key = TRUE }, { .text = "D" }
};
static const DossierOption match_options[]
    = { { .text = "one", .match = "odd", .is_key = TRUE },
        { .text = "two", .match = "even", .is_key = TRUE },
        { .text = "three", .match = "odd", .is_key = TRUE } };
static const char *const answers[] = { "the Senate", "upper house" };

#define QUESTION(Kind, Options)                                                                    \
  { .kind = Kind, .options = Options, .n_options = G_N_ELEMENTS (Options) }

static const DossierQuestion single = QUESTION (DOSSIER_QUESTION_SINGLE, choice_options);
static const DossierQuestion multiple = QUESTION (DOSSIER_QUESTION_MULTIPLE, several_options);
static const DossierOption sentence_options[]
    = { { .text = "It rains.", .is_key = TRUE }, { .text = "It is late.", .is_key = TRUE } };
static const DossierQuestion sentences = QUESTION (DOSSIER_QUESTION_MULTIPLE, sentence_options);
static const DossierQuestion match = QUESTION (DOSSIER_QUESTION_MATCH, match_options);
static const DossierQuestion order = QUESTION (DOSSIER_QUESTION_ORDER, choice_options);
static const DossierQuestion brief
    = { .kind = DOSSIER_QUESTION_SHORT, .answers = answers, .n_answers = 2 };
static const DossierQuestion number
    = { .kind = DOSSIER_QUESTION_NUMBER, .number = 2025, .tolerance = 0, .unit = "years" };
static const DossierQuestion text
    = { .kind = DOSSIER_QUESTION_TEXT, .evidence = { evidence, G_N_ELEMENTS (evidence) } };

#define U DOSSIER_OPTION_UNTOUCHED
#define R DOSSIER_OPTION_RIGHT
#define W DOSSIER_OPTION_WRONG
#define M DOSSIER_OPTION_MISSED
#define NONE DOSSIER_NO_TARGET

typedef struct
{
  const DossierQuestion *question;
  DossierAnswerKind kind;
  guint indexes[4];
  guint n;
  gboolean fits;
  gboolean is_complete;
  gboolean is_right;
  guint n_parts;
  guint n_right;
  DossierOptionGrade options[4];
} IndexCase;

static const IndexCase index_cases[] = {
  { &single, DOSSIER_ANSWER_CHOSEN, { 1 }, 1, TRUE, TRUE, TRUE, 1, 1, { U, R, U } },
  { &single, DOSSIER_ANSWER_CHOSEN, { 0 }, 1, TRUE, TRUE, FALSE, 1, 0, { W, M, U } },
  { &single, DOSSIER_ANSWER_CHOSEN, { 0 }, 0, TRUE, FALSE, FALSE, 1, 0, { U, M, U } },
  { &single, DOSSIER_ANSWER_CHOSEN, { 0, 1 }, 2, FALSE, FALSE, FALSE, 1, 0, { U, M, U } },
  { &single, DOSSIER_ANSWER_CHOSEN, { 3 }, 1, FALSE, FALSE, FALSE, 1, 0, { U, M, U } },
  { &single, DOSSIER_ANSWER_ORDER, { 1 }, 1, FALSE, FALSE, FALSE, 1, 0, { U, M, U } },
  { &multiple, DOSSIER_ANSWER_CHOSEN, { 2, 0 }, 2, TRUE, TRUE, TRUE, 4, 4, { R, U, R, U } },
  { &multiple, DOSSIER_ANSWER_CHOSEN, { 0 }, 1, TRUE, TRUE, FALSE, 4, 3, { R, U, M, U } },
  { &multiple, DOSSIER_ANSWER_CHOSEN, { 0, 1, 2 }, 3, TRUE, TRUE, FALSE, 4, 3, { R, W, R, U } },
  { &multiple, DOSSIER_ANSWER_CHOSEN, { 0, 1, 2, 3 }, 4, TRUE, TRUE, FALSE, 4, 2, { R, W, R, W } },
  { &order, DOSSIER_ANSWER_ORDER, { 0, 1, 2 }, 3, TRUE, TRUE, TRUE, 3, 3, { R, R, R } },
  { &order, DOSSIER_ANSWER_ORDER, { 1, 0, 2 }, 3, TRUE, TRUE, FALSE, 3, 1, { W, W, R } },
  { &order, DOSSIER_ANSWER_ORDER, { 0, 1 }, 2, FALSE, FALSE, FALSE, 1, 0, { U, M, U } },
  { &order, DOSSIER_ANSWER_ORDER, { 0, 1, 1 }, 3, FALSE, FALSE, FALSE, 1, 0, { U, M, U } },
  { &match, DOSSIER_ANSWER_TARGETS, { 0, 1, 2 }, 3, TRUE, TRUE, TRUE, 3, 3, { R, R, R } },
  { &match, DOSSIER_ANSWER_TARGETS, { 2, 1, 0 }, 3, TRUE, TRUE, TRUE, 3, 3, { R, R, R } },
  { &match, DOSSIER_ANSWER_TARGETS, { 1, 0, 0 }, 3, TRUE, TRUE, FALSE, 3, 1, { W, W, R } },
  { &match, DOSSIER_ANSWER_TARGETS, { 0, NONE, 0 }, 3, TRUE, FALSE, FALSE, 3, 2, { R, W, R } },
  { &match, DOSSIER_ANSWER_TARGETS, { 0, 1 }, 2, FALSE, FALSE, FALSE, 1, 0, { M, M, M } },
  { &match, DOSSIER_ANSWER_TARGETS, { 0, 1, 7 }, 3, FALSE, FALSE, FALSE, 1, 0, { M, M, M } },
};

static DossierAnswer *
make_indexed (const IndexCase *c)
{
  if (c->kind == DOSSIER_ANSWER_CHOSEN)
    return dossier_answer_new_chosen (c->indexes, c->n);
  if (c->kind == DOSSIER_ANSWER_ORDER)
    return dossier_answer_new_order (c->indexes, c->n);

  return dossier_answer_new_targets (c->indexes, c->n);
}

static void
test_options (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (index_cases); i++)
    {
      const IndexCase *c = &index_cases[i];
      g_autoptr (DossierAnswer) answer = make_indexed (c);
      DossierGrade grade;

      g_test_message ("case %u", i);
      g_assert_cmpint (dossier_answer_fits (c->question, answer), ==, c->fits);
      g_assert_cmpint (dossier_answer_is_complete (c->question, answer), ==, c->is_complete);
      g_assert_cmpint (dossier_answer_grade (c->question, answer, "en", &grade), ==, c->is_right);
      g_assert_cmpint (grade.is_right, ==, c->is_right);
      g_assert_cmpuint (grade.n_parts, ==, c->n_parts);
      g_assert_cmpuint (grade.n_right, ==, c->n_right);
      g_assert_cmpuint (grade.n_options, ==, c->question->n_options);
      for (guint j = 0; j < grade.n_options; j++)
        g_assert_cmpint (grade.options[j], ==, c->options[j]);
    }
}

static void
test_typed (void)
{
  static const struct
  {
    const DossierQuestion *question;
    const char *typed;
    gboolean is_complete;
    gboolean is_right;
    gboolean is_near;
  } cases[] = {
    { &brief, "Senate", TRUE, TRUE, FALSE },
    { &brief, "The senat", TRUE, TRUE, TRUE },
    { &brief, "the upper house", TRUE, TRUE, FALSE },
    { &brief, "House", TRUE, FALSE, FALSE },
    { &brief, "  ", FALSE, FALSE, FALSE },
    { &brief, "", FALSE, FALSE, FALSE },
    { &number, "2025", TRUE, TRUE, FALSE },
    { &number, "2.025 years", TRUE, TRUE, FALSE },
    { &number, "2052", TRUE, FALSE, FALSE },
    { &number, "soon", FALSE, FALSE, FALSE },
    { &single, "B", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnswer) answer = dossier_answer_new_typed (cases[i].typed);
      DossierGrade grade;

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (dossier_answer_is_complete (cases[i].question, answer), ==,
                       cases[i].is_complete);
      g_assert_cmpint (dossier_answer_grade (cases[i].question, answer, "en", &grade), ==,
                       cases[i].is_right);
      g_assert_cmpint (grade.is_near, ==, cases[i].is_near);
    }
}

static void
test_numbers (void)
{
  static const DossierQuestion billions
      = { .kind = DOSSIER_QUESTION_NUMBER, .number = 60, .unit = "billion dollars" };
  static const struct
  {
    const DossierQuestion *question;
    double number;
    gboolean fits;
    gboolean is_right;
  } cases[] = {
    { &number, 2025, TRUE, TRUE },   { &number, 2.025, TRUE, FALSE },
    { &number, 2026, TRUE, FALSE },  { &number, INFINITY, FALSE, FALSE },
    { &number, NAN, FALSE, FALSE },  { &billions, 60, TRUE, TRUE },
    { &billions, 6e10, TRUE, TRUE }, { &billions, 1e300, TRUE, FALSE },
    { &brief, 1, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnswer) answer = dossier_answer_new_number (cases[i].number);

      g_test_message ("case %u", i);
      g_assert_cmpint (dossier_answer_fits (cases[i].question, answer), ==, cases[i].fits);
      g_assert_cmpint (dossier_answer_grade (cases[i].question, answer, "en", NULL), ==,
                       cases[i].is_right);
    }
}

static void
test_sentences (void)
{
  g_autoptr (DossierAnswer) right = dossier_answer_new_sentence ("s1.2");
  g_autoptr (DossierAnswer) wrong = dossier_answer_new_sentence ("s9.9");
  g_autoptr (DossierAnswer) empty = dossier_answer_new_sentence ("");
  g_autoptr (DossierAnswer) skipped = dossier_answer_new_skipped ();

  g_assert_true (dossier_answer_grade (&text, right, "en", NULL));
  g_assert_false (dossier_answer_grade (&text, wrong, "en", NULL));
  g_assert_true (dossier_answer_is_complete (&text, wrong));
  g_assert_false (dossier_answer_is_complete (&text, empty));
  g_assert_false (dossier_answer_is_complete (&text, skipped));
  g_assert_false (dossier_answer_is_complete (&text, NULL));
  g_assert_false (dossier_answer_grade (&text, skipped, "en", NULL));
  g_assert_true (dossier_answer_fits (&text, skipped));
}

static void
test_right_answers (void)
{
  static const struct
  {
    const DossierQuestion *question;
    const char *key;
  } cases[] = {
    { &single, "B" },
    { &multiple, "A; C" },
    { &sentences, "It rains. It is late." },
    { &order, "1. A; 2. B; 3. C" },
    { &match, "one – odd; two – even; three – odd" },
    { &brief, "the Senate" },
    { &number, "2025 years" },
    { &text, "The first." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnswer) answer = dossier_question_dup_right_answer (cases[i].question);
      g_autofree char *json = dossier_answer_to_json (answer);
      g_autoptr (DossierAnswer) again = dossier_answer_new_from_json (cases[i].question, json);
      g_autofree char *key = dossier_question_dup_key_text (cases[i].question);

      g_assert_true (dossier_answer_grade (cases[i].question, answer, "en", NULL));
      g_assert_true (dossier_answer_equal (answer, again));
      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_json (void)
{
  static const struct
  {
    const DossierQuestion *question;
    const char *json;
    gboolean is_good;
  } cases[] = {
    { &single, "[1]", TRUE },       { &single, "null", TRUE },
    { &single, "[]", TRUE },        { &single, "[9]", FALSE },
    { &single, "[\"1\"]", FALSE },  { &single, "[1.5]", FALSE },
    { &single, "1", FALSE },        { &single, "{}", FALSE },
    { &single, "[[1]]", FALSE },    { &single, "", FALSE },
    { &single, "nonsense", FALSE }, { &single, "[1,1,1,1,1,1,1,1,1]", FALSE },
    { &match, "[0,-1,2]", TRUE },   { &match, "[0,1]", FALSE },
    { &order, "[2,1,0]", TRUE },    { &order, "[2,1]", FALSE },
    { &brief, "\"x\"", TRUE },      { &brief, "3", FALSE },
    { &number, "3", TRUE },         { &number, "3.5", TRUE },
    { &number, "\"3\"", TRUE },     { &text, "\"s1.1\"", TRUE },
    { &text, "true", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnswer) answer
          = dossier_answer_new_from_json (cases[i].question, cases[i].json);
      g_autofree char *json = NULL;

      g_test_message ("%s", cases[i].json);
      g_assert_cmpint (answer != NULL, ==, cases[i].is_good);
      if (answer == NULL)
        continue;
      json = dossier_answer_to_json (answer);
      g_assert_cmpstr (json, ==, strcmp (cases[i].json, "3") == 0 ? "3.0" : cases[i].json);
    }
}

static void
test_values (void)
{
  const guint twice[] = { 2, 0, 2, 0 };
  const guint once[] = { 0, 2 };
  g_autoptr (DossierAnswer) a = dossier_answer_new_chosen (twice, 4);
  g_autoptr (DossierAnswer) b = dossier_answer_new_chosen (once, 2);
  g_autoptr (DossierAnswer) c = dossier_answer_new_option (2);
  g_autoptr (DossierAnswer) typed = dossier_answer_new_typed ("bad \xff byte");
  guint n;

  g_assert_true (dossier_answer_equal (a, b));
  g_assert_false (dossier_answer_equal (a, c));
  g_assert_false (dossier_answer_equal (a, NULL));
  g_assert_true (dossier_answer_equal (NULL, NULL));
  g_assert_true (dossier_answer_has_option (a, 2));
  g_assert_false (dossier_answer_has_option (a, 1));
  g_assert_false (dossier_answer_has_option (NULL, 1));
  dossier_answer_get_indexes (a, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_utf8_validate (dossier_answer_get_text (typed), -1, NULL));
  g_assert_cmpuint (dossier_certainty_get_promise (DOSSIER_CERTAINTY_SURE), ==, 95);
  g_assert_cmpint (dossier_words_find (dossier_certainty_words, "think"), ==,
                   DOSSIER_CERTAINTY_THINK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/answer/options", test_options);
  g_test_add_func ("/learning/answer/typed", test_typed);
  g_test_add_func ("/learning/answer/numbers", test_numbers);
  g_test_add_func ("/learning/answer/sentences", test_sentences);
  g_test_add_func ("/learning/answer/right-answers", test_right_answers);
  g_test_add_func ("/learning/answer/json", test_json);
  g_test_add_func ("/learning/answer/values", test_values);

  return g_test_run ();
}
