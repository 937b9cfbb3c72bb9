/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "play.h"
#include "sample.h"

/* What a person says of a verdict: a script, the note, and what comes of it. */

#define ROW "row-of-the-note"

static DossierQuiz *
note_here (DossierQuiz *quiz, DossierNote note)
{
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);

  return dossier_quiz_with_note (quiz, view.position, note, ROW);
}

static DossierQuiz *
play_recorded (DossierQuiz *start, const char *script)
{
  g_autoptr (DossierQuiz) played = play (start, script);

  return dossier_quiz_with_recorded (played, "row-of-the-answer");
}

static const struct
{
  const char *script;
  DossierNote note;
  gboolean is_taken;
  DossierVerdict verdict;
  guint n_drills;
} cases[] = {
  { "rc", DOSSIER_NOTE_GUESSED, TRUE, DOSSIER_VERDICT_RIGHT_GUESS, 0 },
  { "Src", DOSSIER_NOTE_GUESSED, TRUE, DOSSIER_VERDICT_RIGHT_GUESS, 0 },
  { "Grc", DOSSIER_NOTE_GUESSED, FALSE, DOSSIER_VERDICT_RIGHT_GUESS, 0 },
  { "wc", DOSSIER_NOTE_GUESSED, FALSE, DOSSIER_VERDICT_WRONG, 1 },
  { "wc", DOSSIER_NOTE_WAS_RIGHT, TRUE, DOSSIER_VERDICT_RIGHT, 0 },
  { "Swc", DOSSIER_NOTE_WAS_RIGHT, TRUE, DOSSIER_VERDICT_RIGHT, 0 },
  { "Gwc", DOSSIER_NOTE_WAS_RIGHT, TRUE, DOSSIER_VERDICT_RIGHT_GUESS, 0 },
  { "rc", DOSSIER_NOTE_WAS_RIGHT, FALSE, DOSSIER_VERDICT_RIGHT, 0 },
  { "-", DOSSIER_NOTE_WAS_RIGHT, FALSE, DOSSIER_VERDICT_SKIPPED, 1 },
  { "wc", DOSSIER_NOTE_SET_ASIDE, TRUE, DOSSIER_VERDICT_WRONG, 0 },
  { "-", DOSSIER_NOTE_SET_ASIDE, TRUE, DOSSIER_VERDICT_SKIPPED, 0 },
  { "rc", DOSSIER_NOTE_SET_ASIDE, TRUE, DOSSIER_VERDICT_RIGHT, 0 },
  { "wc", DOSSIER_NOTE_STARTED_OVER, TRUE, DOSSIER_VERDICT_WRONG, 1 },
  { "wcn-nwc", DOSSIER_NOTE_WAS_RIGHT, TRUE, DOSSIER_VERDICT_RIGHT, 2 },
  { "wcnrcnrcnwc", DOSSIER_NOTE_WAS_RIGHT, TRUE, DOSSIER_VERDICT_RIGHT, 1 },
  { "rc", DOSSIER_NOTE_NONE, FALSE, DOSSIER_VERDICT_RIGHT, 0 },
  { "r", DOSSIER_NOTE_GUESSED, FALSE, DOSSIER_VERDICT_NONE, 0 },
};

static void
test_notes (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_PRACTICE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) played = play_recorded (start, cases[i].script);
      g_autoptr (DossierQuiz) noted = note_here (played, cases[i].note);
      DossierQuizView view;

      g_test_message ("“%s”, %s", cases[i].script, dossier_note_words[cases[i].note]);
      dossier_quiz_get_view (noted, &view);
      g_assert_cmpint (noted != played, ==, cases[i].is_taken);
      g_assert_cmpint (view.item.verdict, ==, cases[i].verdict);
      g_assert_cmpuint (view.n_drills, ==, cases[i].n_drills);
      g_assert_cmpint (view.is_last, ==, view.position + 1 == view.total);
      g_assert_cmpint (view.item.note, ==, cases[i].is_taken ? cases[i].note : DOSSIER_NOTE_NONE);
      g_assert_cmpstr (view.item.note_id, ==, cases[i].is_taken ? ROW : NULL);
    }
}

static void
test_undo (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_PRACTICE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuiz) played = play_recorded (start, cases[i].script);
      g_autoptr (DossierQuiz) noted = note_here (played, cases[i].note);
      g_autoptr (DossierQuiz) undone = NULL;
      DossierQuizView before;
      DossierQuizView view;

      if (!cases[i].is_taken)
        continue;
      dossier_quiz_get_view (noted, &view);
      g_assert_true (view.can_undo);
      g_assert_false (view.undo_retracts);
      g_assert_cmpstr (view.undo_row, ==, ROW);

      undone = dossier_quiz_with_undo (noted);
      dossier_quiz_get_view (played, &before);
      dossier_quiz_get_view (undone, &view);
      g_assert_cmpint (view.item.verdict, ==, before.item.verdict);
      g_assert_cmpint (view.item.note, ==, DOSSIER_NOTE_NONE);
      g_assert_cmpuint (view.n_drills, ==, before.n_drills);
      g_assert_cmpint (view.item.comes_again, ==, before.n_drills > 0);
      g_assert_true (view.undo_retracts);
      g_assert_cmpstr (view.undo_row, ==, "row-of-the-answer");
    }
}

/* A drill that was dropped and is back is asked like any other. */
static void
test_drill_comes_back (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin_with (document, "cloze");
  g_autoptr (DossierQuiz) missed = play_recorded (start, "wc");
  g_autoptr (DossierQuiz) noted = note_here (missed, DOSSIER_NOTE_SET_ASIDE);
  g_autoptr (DossierQuiz) ended = play (noted, "n");
  g_autoptr (DossierQuiz) drilled = play (noted, "unrcn");
  DossierQuizView view;

  dossier_quiz_get_view (ended, &view);
  g_assert_cmpint (view.phase, ==, DOSSIER_QUIZ_FINISHED);
  g_assert_cmpuint (view.total, ==, 1);
  dossier_quiz_get_view (drilled, &view);
  g_assert_cmpint (view.phase, ==, DOSSIER_QUIZ_FINISHED);
  g_assert_cmpuint (view.total, ==, 2);
  g_assert_cmpint (view.item.verdict, ==, DOSSIER_VERDICT_RIGHT);
}

static void
test_results (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_PRACTICE, 0);
  g_autoptr (DossierQuiz) first = play_recorded (start, "Swc");
  g_autoptr (DossierQuiz) corrected = note_here (first, DOSSIER_NOTE_WAS_RIGHT);
  g_autoptr (DossierQuiz) second = play_recorded (corrected, "nSrc");
  g_autoptr (DossierQuiz) guessed = note_here (second, DOSSIER_NOTE_GUESSED);
  g_autoptr (DossierQuizResults) results = dossier_quiz_get_results (guessed, NULL);

  g_assert_cmpuint (results->n_right, ==, 2);
  g_assert_cmpuint (results->n_missed, ==, 0);
  g_assert_cmpuint (results->n_sure_wrong, ==, 0);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_SURE].n_total, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_SURE].n_right, ==, 1);
  g_assert_cmpuint (results->certainties[DOSSIER_CERTAINTY_GUESS].n_total, ==, 1);
}

/* An exam is corrected after its end, any question of it, and taken back. */
static void
test_exam (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_EXAM, 0);
  g_autoptr (DossierQuiz) asked = play (start, "wnrnw");
  g_autoptr (DossierQuiz) early = dossier_quiz_with_recorded_at (asked, 1, "r");
  g_autoptr (DossierQuiz) ended = dossier_quiz_with_finished (asked);
  g_autoptr (DossierQuiz) unrecorded
      = dossier_quiz_with_note (ended, 0, DOSSIER_NOTE_WAS_RIGHT, ROW);
  g_autoptr (DossierQuiz) recorded = dossier_quiz_with_recorded_at (ended, 0, "r");
  g_autoptr (DossierQuiz) noted = dossier_quiz_with_note (recorded, 0, DOSSIER_NOTE_WAS_RIGHT, ROW);
  g_autoptr (DossierQuiz) twice = dossier_quiz_with_note (noted, 0, DOSSIER_NOTE_GUESSED, "other");
  g_autoptr (DossierQuiz) without = dossier_quiz_without_note (noted, 0);
  DossierQuizItem item;

  g_assert_true (early == asked);
  g_assert_true (unrecorded == ended);
  g_assert_true (twice == noted);
  dossier_quiz_get_item (recorded, 0, &item);
  g_assert_true (item.can_be_right);
  g_assert_false (item.can_be_guess);
  dossier_quiz_get_item (noted, 0, &item);
  g_assert_cmpint (item.verdict, ==, DOSSIER_VERDICT_RIGHT);
  g_assert_false (item.can_be_right || item.can_be_guess);
  dossier_quiz_get_item (without, 0, &item);
  g_assert_cmpint (item.verdict, ==, DOSSIER_VERDICT_WRONG);
  g_assert_null (item.note_id);
  g_assert_cmpstr (item.review_id, ==, "r");
}

static void
test_json (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) start = begin (document, DOSSIER_QUIZ_PRACTICE, 0);
  g_autoptr (DossierQuiz) missed = play_recorded (start, "wc");
  g_autoptr (DossierQuiz) noted = note_here (missed, DOSSIER_NOTE_WAS_RIGHT);
  g_autofree char *json = dossier_quiz_to_json (noted);
  g_autoptr (DossierQuiz) again = dossier_quiz_new_from_json (document, json);
  g_autofree char *same = dossier_quiz_to_json (again);
  DossierQuizView view;

  g_assert_cmpstr (json, ==, same);
  dossier_quiz_get_view (again, &view);
  g_assert_cmpint (view.item.verdict, ==, DOSSIER_VERDICT_RIGHT);
  g_assert_cmpint (view.item.note, ==, DOSSIER_NOTE_WAS_RIGHT);
  g_assert_cmpstr (view.item.note_id, ==, ROW);
  g_assert_cmpuint (view.n_drills, ==, 0);
}

static DossierPast
get_past (const DossierQuestion *question, gpointer user_data)
{
  return g_str_equal (question->id, user_data) ? DOSSIER_PAST_SET_ASIDE : DOSSIER_PAST_UNSEEN;
}

static void
test_set_aside_is_not_asked (void)
{
  static const char *const ids[] = { "single", "cloze", NULL };
  g_autoptr (DossierDocument) document = sample_document_new (0);
  const DossierQuizPlan all = { .past = get_past, .past_data = (gpointer) "cloze" };
  const DossierQuizPlan listed
      = { .questions = ids, .past = get_past, .past_data = (gpointer) "cloze" };
  guint n_questions = dossier_document_get_questions (document).n;
  g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &all, 1);

  g_assert_cmpuint (dossier_quiz_count_matching (document, &all), ==, n_questions - 1);
  g_assert_cmpuint (dossier_quiz_count_matching (document, &listed), ==, 1);
  g_assert_cmpuint (dossier_quiz_get_length (quiz), ==, n_questions - 1);
  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    {
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, i, &item);
      g_assert_cmpstr (item.question->id, !=, "cloze");
    }
}

static DossierPast
await_last (const DossierQuestion *question, gpointer user_data)
{
  return g_str_equal (question->id, user_data) ? DOSSIER_PAST_AWAITED : DOSSIER_PAST_UNSEEN;
}

/* What was asked before reading comes before all that was never asked. */
static void
test_awaited_comes_first (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (40);
  DossierQuestions questions = dossier_document_get_questions (document);

  for (guint seed = 1; seed < 12; seed++)
    {
      const char *id = questions.items[seed * 4].id;
      const DossierQuizPlan plan = { .length = 1, .past = await_last, .past_data = (gpointer) id };
      g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &plan, seed);
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, 0, &item);
      g_assert_cmpstr (item.question->id, ==, id);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quiz-note/notes", test_notes);
  g_test_add_func ("/quiz-note/undo", test_undo);
  g_test_add_func ("/quiz-note/drill-comes-back", test_drill_comes_back);
  g_test_add_func ("/quiz-note/results", test_results);
  g_test_add_func ("/quiz-note/exam", test_exam);
  g_test_add_func ("/quiz-note/json", test_json);
  g_test_add_func ("/quiz-note/set-aside", test_set_aside_is_not_asked);
  g_test_add_func ("/quiz-note/awaited", test_awaited_comes_first);

  return g_test_run ();
}
