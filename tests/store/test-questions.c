/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Highlights that were turned into questions are asked with those of the
 * dossier, as long as their text is there. */

#include "profile.h"
#include "sample.h"
#include "store/dossier-store-questions.h"

static DossierHighlight *
save (Profile *profile, const char *dossier, const char *sentence, const char *exact, gboolean asks)
{
  DossierAnchor anchor = {
    .language = (char *) "en",
    .sentence = (char *) sentence,
    .exact = (char *) exact,
  };
  DossierHighlight *highlight = dossier_highlight_new (dossier, &anchor);
  g_autoptr (GError) error = NULL;

  profile->now_ms++;
  highlight->is_question = asks;
  g_assert_true (dossier_store_save_highlight (profile->store, highlight, &error));
  g_assert_no_error (error);

  return highlight;
}

/* The stems of the person's own questions. */
static char *
list (DossierDocument *base, DossierDocument *document)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GString) stems = g_string_new (NULL);

  for (guint i = dossier_document_get_questions (base).n; i < questions.n; i++)
    g_string_append_printf (stems, "%s|%s ", questions.items[i].stem,
                            questions.items[i].answers[0]);

  return g_string_free (g_steal_pointer (&stems), FALSE);
}

static void
assert_asks (Profile *profile, DossierDocument *base, const char *expected)
{
  g_autoptr (DossierDocument) document = dossier_store_dup_asking (profile->store, base);
  g_autofree char *stems = list (base, document);

  g_assert_cmpstr (stems, ==, expected);
}

static void
test_asked (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierDocument) base = sample_document_new (3);
  g_autoptr (DossierHighlight) says = save (profile, "sample", "s2.1", "says", TRUE);
  g_autoptr (DossierHighlight) only = save (profile, "sample", "s3.1", "It", FALSE);
  g_autoptr (DossierHighlight) gone = save (profile, "sample", "s4.1", "quarrelled in vain", TRUE);
  g_autoptr (DossierHighlight) whole = save (profile, "sample", "s5.2", "More of 5.", TRUE);
  g_autoptr (DossierHighlight) far = save (profile, "other", "s2.1", "says", TRUE);
  g_autoptr (DossierHighlight) more = save (profile, "sample", "s6.2", "More", TRUE);
  g_autoptr (DossierDocument) document = dossier_store_dup_asking (profile->store, base);
  g_autofree char *id = dossier_highlight_dup_question_id (says);
  const DossierQuestion *question = dossier_document_find_question (document, id);

  assert_asks (profile, base, "It ____ 2.|says ____ of 6.|More ");
  g_assert_nonnull (question);
  g_assert_cmpstr (question->rationale, ==, "Made of a sentence in paragraph 2.");

  /* A note says why; what is no question any more is not asked. */
  says->text = g_strdup ("Mark the verb.");
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  more->is_question = FALSE;
  g_assert_true (dossier_store_save_highlight (profile->store, more, NULL));
  g_clear_object (&document);
  document = dossier_store_dup_asking (profile->store, base);
  g_assert_cmpstr (dossier_document_find_question (document, id)->rationale, ==, "Mark the verb.");
  assert_asks (profile, base, "It ____ 2.|says ");

  says->is_deleted = TRUE;
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  assert_asks (profile, base, "");
}

/* The answers of a question wait for it to be one again. */
static void
test_answers (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) says = save (profile, "sample", "s2.1", "says", TRUE);
  g_autofree char *id = dossier_highlight_dup_question_id (says);
  DossierMastery before;
  DossierMastery after;

  give_answer (profile, "sample", id, TRUE);
  before = get_mastery (profile, id);
  says->is_question = FALSE;
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  says->is_question = TRUE;
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  after = get_mastery (profile, id);
  g_assert_cmpint (before.due_day, >, 0);
  g_assert_cmpint (before.due_day, ==, after.due_day);
}

static void
assert_due (Profile *profile, const char *dossier, guint n_due, gint64 next_day)
{
  DossierDueCounts counts;

  g_assert_true (dossier_store_get_due_counts (profile->store, dossier, &counts, NULL));
  g_assert_cmpuint (counts.n_due, ==, n_due);
  g_assert_cmpint (counts.next_day, ==, next_day);
}

/* What is no question any more is not due either, and is when it is one again. */
static void
test_due (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) says = save (profile, "sample", "s2.1", "says", TRUE);
  g_autoptr (DossierHighlight) more = save (profile, "other", "s6.2", "More", TRUE);
  g_autofree char *of_says = dossier_highlight_dup_question_id (says);
  g_autofree char *of_more = dossier_highlight_dup_question_id (more);
  gint64 today = 0;
  gint64 next = 0;

  give_answer (profile, "sample", of_says, TRUE);
  /* A dossier may name its own so, and the note of the second is not here yet. */
  give_answer (profile, "sample", "note-worthy", TRUE);
  give_answer (profile, "sample", "note-0196e2a4-7c1d-7000-8000-000000000000", TRUE);
  give_answer (profile, "sample", "q1", TRUE);
  next = get_mastery (profile, of_says).due_day;
  assert_due (profile, NULL, 0, next);
  profile->now_ms += 7 * 24 * 3600 * G_GINT64_CONSTANT (1000);
  today = dossier_store_get_today (profile->store);
  give_answer (profile, "other", of_more, TRUE);
  assert_due (profile, NULL, 4, today + (next - (today - 7)));
  assert_due (profile, "sample", 4, DOSSIER_NO_DAY);

  says->is_question = FALSE;
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  assert_due (profile, "sample", 3, DOSSIER_NO_DAY);
  says->is_question = TRUE;
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  assert_due (profile, "sample", 4, DOSSIER_NO_DAY);
  says->is_deleted = TRUE;
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  assert_due (profile, "sample", 3, DOSSIER_NO_DAY);

  /* Nor is it what comes next. */
  more->is_deleted = TRUE;
  g_assert_true (dossier_store_save_highlight (profile->store, more, NULL));
  assert_due (profile, NULL, 3, DOSSIER_NO_DAY);
}

static void
test_same (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierHighlight) says = save (profile, "sample", "s2.1", "says", TRUE);
  g_autoptr (DossierHighlight) other = save (profile, "other", "s2.1", "says", TRUE);
  g_autoptr (GPtrArray) here = dossier_store_list_questions (profile->store, "sample", NULL);
  g_autoptr (GPtrArray) again = dossier_store_list_questions (profile->store, "sample", NULL);
  g_autoptr (GPtrArray) all = dossier_store_list_questions (profile->store, NULL, NULL);
  g_autoptr (GPtrArray) changed = NULL;

  g_assert_cmpuint (here->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (dossier_highlights_are_same (here, again));
  g_assert_false (dossier_highlights_are_same (here, all));

  says->text = g_strdup ("why");
  g_assert_true (dossier_store_save_highlight (profile->store, says, NULL));
  changed = dossier_store_list_questions (profile->store, "sample", NULL);
  g_assert_false (dossier_highlights_are_same (here, changed));
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/questions/asked", test_asked);
  ADD ("/store/questions/answers", test_answers);
  ADD ("/store/questions/due", test_due);
  ADD ("/store/questions/same", test_same);

  return g_test_run ();
}
