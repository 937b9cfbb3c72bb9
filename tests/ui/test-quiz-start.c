/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <locale.h>

#include "document/dossier-document-io.h"
#include "ui/quiz/dossier-quiz-offer.h"
#include "ui/quiz/dossier-start-words.h"

/* What the start page of the quiz offers and says, and the sittings that come
 * of it. */

/* Saturday, March 1, 2025. */
#define TODAY G_GINT64_CONSTANT (20148)

static DossierQuizOffer *
new_offer (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests/data/every-kind.dossier", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DossierQuizOffer *offer = g_new0 (DossierQuizOffer, 1);

  offer->document = dossier_document_read_file (file, NULL, &error);
  g_assert_no_error (error);
  offer->masteries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  offer->today = TODAY;
  offer->n_reviews_left = 100;
  offer->n_new_left = 20;
  dossier_mastery_rules_init (&offer->rules);
  dossier_quiz_offer_count (offer);

  return offer;
}

/* Answered two days ago, and due on @due_day. */
static DossierMastery *
answer (DossierQuizOffer *offer, const char *question, gboolean is_right, gint64 due_day)
{
  DossierMastery *mastery = g_new0 (DossierMastery, 1);

  mastery->memory = (DossierMemory) {
    .stability = 3,
    .difficulty = 5,
    .phase = DOSSIER_PHASE_REVIEW,
    .n_reviews = 1,
    .last_day = TODAY - 2,
    .last_ms = (TODAY - 2) * G_GINT64_CONSTANT (86400000),
    .due_day = due_day,
  };
  mastery->n_answers = 1;
  mastery->n_right = is_right;
  mastery->last_correct = is_right;
  mastery->due_day = due_day;
  g_hash_table_insert (offer->masteries, (gpointer) question, mastery);

  return mastery;
}

static char *
dup_line (const DossierQuizOffer *offer, DossierStart start)
{
  const DossierStartChoice choice = { .start = start };

  return dossier_start_words_dup_line (offer, &choice);
}

static guint
count (const DossierQuizOffer *offer, const DossierStartChoice *choice)
{
  g_autoptr (DossierQuiz) quiz = dossier_quiz_offer_start (offer, choice, 1);

  return dossier_quiz_get_length (quiz);
}

static void
test_nothing_answered (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  g_autofree char *counts = dossier_start_words_dup_counts (offer);
  g_autofree char *line = dup_line (offer, DOSSIER_START_REVIEW);
  const DossierStartChoice review = { .start = DOSSIER_START_REVIEW };
  gboolean is_due = TRUE;

  g_assert_cmpstr (counts, ==, "10 questions, never asked.");
  g_assert_cmpstr (line, ==, "Nothing is due: what was answered once comes back here.");
  g_assert_null (dossier_start_words_dup_badge (offer, DOSSIER_START_REVIEW, &is_due));
  g_assert_false (is_due);
  g_assert_cmpuint (count (offer, &review), ==, 0);
}

static void
test_due (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  const DossierStartChoice review = { .start = DOSSIER_START_REVIEW };
  g_autofree char *counts = NULL;
  g_autofree char *line = NULL;
  g_autofree char *badge = NULL;
  gboolean is_due = FALSE;

  answer (offer, "single", TRUE, TODAY);
  answer (offer, "cloze", FALSE, TODAY - 5);
  answer (offer, "number", TRUE, TODAY + 1);
  answer (offer, "gone", TRUE, TODAY);
  dossier_quiz_offer_count (offer);
  counts = dossier_start_words_dup_counts (offer);
  badge = dossier_start_words_dup_badge (offer, DOSSIER_START_REVIEW, &is_due);
  line = dup_line (offer, DOSSIER_START_REVIEW);

  g_assert_cmpuint (offer->n_due, ==, 2);
  g_assert_cmpint (offer->next_due_day, ==, TODAY + 1);
  g_assert_cmpstr (counts, ==, "10 questions: 3 asked, 2 known.");
  g_assert_cmpstr (badge, ==, "2 due");
  g_assert_true (is_due);
  g_assert_cmpstr (line, ==, "2 of 2 questions due");
  g_assert_cmpuint (count (offer, &review), ==, 2);
}

static void
test_limits (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  const DossierStartChoice review = { .start = DOSSIER_START_REVIEW };
  g_autofree char *within = NULL;
  g_autofree char *beyond = NULL;

  answer (offer, "single", TRUE, TODAY);
  answer (offer, "cloze", FALSE, TODAY);
  dossier_quiz_offer_count (offer);
  offer->n_reviews_left = 1;
  within = dup_line (offer, DOSSIER_START_REVIEW);
  g_assert_cmpstr (within, ==, "1 of 2 questions due");
  g_assert_cmpuint (count (offer, &review), ==, 1);

  offer->n_reviews_left = 0;
  beyond = dup_line (offer, DOSSIER_START_REVIEW);
  g_assert_cmpstr (beyond, ==, "The day’s share is done; 2 more wait.");
  g_assert_cmpuint (count (offer, &review), ==, 2);
}

static void
test_next_day (void)
{
  static const struct
  {
    gint64 day;
    const char *line;
    const char *badge;
  } cases[] = {
    { TODAY + 1, "Nothing is due. Next: Tomorrow.", "Tomorrow" },
    { TODAY + 6, "Nothing is due. Next: Friday.", "Friday" },
    { TODAY + 20, "Nothing is due. Next: March 21.", "March 21" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuizOffer) offer = new_offer ();
      g_autofree char *line = NULL;
      g_autofree char *badge = NULL;
      gboolean is_due = TRUE;

      answer (offer, "single", TRUE, cases[i].day);
      dossier_quiz_offer_count (offer);
      line = dup_line (offer, DOSSIER_START_REVIEW);
      badge = dossier_start_words_dup_badge (offer, DOSSIER_START_REVIEW, &is_due);
      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (badge, ==, cases[i].badge);
      g_assert_false (is_due);
    }
}

static void
test_set_aside (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  const DossierStartChoice practice = { .start = DOSSIER_START_PRACTICE };
  DossierMastery *mastery = answer (offer, "single", FALSE, DOSSIER_NO_DAY);
  g_autofree char *line = NULL;

  mastery->is_set_aside = TRUE;
  dossier_quiz_offer_count (offer);
  line = dup_line (offer, DOSSIER_START_PRACTICE);
  g_assert_cmpuint (offer->n_set_aside, ==, 1);
  g_assert_cmpuint (offer->n_due, ==, 0);
  g_assert_cmpint (offer->next_due_day, ==, DOSSIER_NO_DAY);
  g_assert_cmpstr (line, ==, "9 of 9 questions");
  g_assert_cmpuint (count (offer, &practice), ==, 9);
}

static void
plan (DossierQuizOffer *offer, gint64 exam_day, guint new_per_day)
{
  g_clear_pointer (&offer->plan, dossier_exam_plan_free);
  offer->exam_day = exam_day;
  offer->n_new_left = new_per_day;
  if (exam_day > TODAY)
    offer->plan = dossier_exam_plan_new (offer->document, offer->masteries, &offer->rules, TODAY,
                                         exam_day, new_per_day);
}

static void
test_exam_day (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  const DossierStartChoice part = { .start = DOSSIER_START_EXAM_DAY };
  g_autofree char *mode_line = NULL;
  g_autofree char *today = NULL;
  g_autofree char *promise = NULL;
  g_autofree char *expected = NULL;

  plan (offer, TODAY + 30, 20);
  mode_line = dossier_start_words_dup_mode_line (offer, DOSSIER_START_EXAM_DAY);
  today = dossier_start_words_dup_today (offer);
  promise = dossier_start_words_dup_plan (offer);
  expected
      = g_strdup_printf ("Ready by March 31: about %.0f%% expected.", offer->plan->expected * 100);
  g_assert_cmpstr (mode_line, ==, "Ready by Monday, March 31");
  g_assert_cmpstr (today, ==, "1 new today");
  g_assert_cmpstr (promise, ==, expected);
  g_assert_cmpuint (count (offer, &part), ==, 1);
}

static void
test_exam_day_too_near (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  g_autofree char *today = NULL;
  g_autofree char *promise = NULL;

  plan (offer, TODAY + 1, 4);
  today = dossier_start_words_dup_today (offer);
  promise = dossier_start_words_dup_plan (offer);
  g_assert_cmpstr (today, ==, "4 new today");
  g_assert_true (
      g_str_has_prefix (promise,
                        "The days are too few: 6 questions will not have been asked by March 2."));
}

static void
test_exam_day_words (void)
{
  static const struct
  {
    gint64 day;
    const char *words;
  } cases[] = {
    { 0, "Choose the day of an exam, a debate or a talk." },
    { TODAY, "Today is the day." },
    { TODAY - 1, "The day has passed. Choose another." },
  };
  g_autofree char *both = dossier_start_words_dup_part (12, 8);
  g_autofree char *one = dossier_start_words_dup_part (0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuizOffer) offer = new_offer ();
      const DossierStartChoice part = { .start = DOSSIER_START_EXAM_DAY };
      g_autofree char *words = NULL;
      guint n_of = 1;

      plan (offer, cases[i].day, 20);
      words = dossier_start_words_dup_today (offer);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_null (dossier_start_words_dup_plan (offer));
      g_assert_cmpuint (dossier_quiz_offer_count_choice (offer, &part, &n_of), ==, 0);
    }
  g_assert_cmpstr (both, ==, "12 new and 8 reviews");
  g_assert_cmpstr (one, ==, "1 review");
}

static void
test_sections (void)
{
  g_autoptr (DossierQuizOffer) offer = new_offer ();
  DossierSections sections = dossier_document_get_sections (offer->document);
  const DossierSection *first = dossier_quiz_offer_find_next_section (offer->document, NULL);
  DossierSentences sentences = dossier_document_get_sentences (offer->document);
  const DossierSection *after_all
      = dossier_quiz_offer_find_next_section (offer->document, sentences.items[sentences.n - 1].id);

  g_assert_null (after_all);
  for (guint i = 0; i < sections.n; i++)
    {
      const DossierStartChoice choice
          = { .start = DOSSIER_START_BEFORE, .section = &sections.items[i] };
      g_autofree char *name = dossier_start_words_dup_section (offer->document, &sections.items[i]);
      guint n_of = 0;

      g_assert_true (g_str_has_prefix (name, "¶ "));
      g_assert_cmpuint (dossier_quiz_offer_count_choice (offer, &choice, &n_of), ==,
                        count (offer, &choice));
      if (&sections.items[i] == first)
        g_assert_cmpuint (n_of, >, 0);
      g_assert_cmpuint (n_of, <=, 3);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quiz-start/nothing-answered", test_nothing_answered);
  g_test_add_func ("/quiz-start/due", test_due);
  g_test_add_func ("/quiz-start/limits", test_limits);
  g_test_add_func ("/quiz-start/next-day", test_next_day);
  g_test_add_func ("/quiz-start/set-aside", test_set_aside);
  g_test_add_func ("/quiz-start/exam-day", test_exam_day);
  g_test_add_func ("/quiz-start/exam-day-too-near", test_exam_day_too_near);
  g_test_add_func ("/quiz-start/exam-day-words", test_exam_day_words);
  g_test_add_func ("/quiz-start/sections", test_sections);

  return g_test_run ();
}
