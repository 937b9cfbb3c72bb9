/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "profile.h"
#include "sample.h"

static DossierQuiz *
begin (DossierDocument *document)
{
  static const char *const ids[] = { "single", "cloze", NULL };
  DossierQuizPlan plan = { .questions = ids };

  return dossier_quiz_new (document, &plan, 1);
}

static DossierQuiz *
answer (DossierQuiz *quiz)
{
  DossierQuizView view;
  g_autoptr (DossierAnswer) right = NULL;
  g_autoptr (DossierQuiz) answered = NULL;

  dossier_quiz_get_view (quiz, &view);
  right = dossier_question_dup_right_answer (view.item.question);
  answered = dossier_quiz_with_answer (quiz, right);

  return dossier_quiz_with_checked (answered);
}

/* An answer and its sitting are kept together, or neither is. */
static void
test_resume (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) quiz = begin (document);
  g_autoptr (DossierQuiz) checked = answer (quiz);
  g_autoptr (DossierReview) review = dossier_review_new_for_item (checked, 0);
  g_autoptr (DossierReview) doubled = dossier_review_new_for_item (checked, 0);
  g_autoptr (DossierQuiz) recorded = NULL;
  g_autoptr (DossierQuiz) resumed = NULL;
  g_autoptr (DossierSitting) sitting = NULL;
  g_autoptr (DossierSitting) open = NULL;
  g_autoptr (DossierStore) other = profile_open_other (profile);
  g_autoptr (GError) error = NULL;
  DossierQuizView view;

  g_assert_null (dossier_store_load_open_sitting (profile->store, "sample", &error));
  g_assert_no_error (error);

  review->id = dossier_store_make_id (profile->store);
  recorded = dossier_quiz_with_recorded (checked, review->id);
  sitting = dossier_sitting_new_for_quiz (NULL, recorded);
  g_assert_true (dossier_store_record_review (profile->store, review, sitting, &error));
  g_assert_nonnull (sitting->id);
  g_assert_cmpstr (review->sitting, ==, sitting->id);

  open = dossier_store_load_open_sitting (other, "sample", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (open->id, ==, sitting->id);
  g_assert_cmpint (open->started_ms, ==, profile->now_ms);
  resumed = dossier_quiz_new_from_json (document, open->state);
  dossier_quiz_get_view (resumed, &view);
  g_assert_cmpint (view.phase, ==, DOSSIER_QUIZ_FEEDBACK);
  g_assert_cmpstr (view.item.review_id, ==, review->id);

  /* A row that cannot be written takes the state of the sitting with it. */
  g_set_str (&doubled->id, review->id);
  g_set_str (&sitting->state, "later");
  g_assert_false (dossier_store_record_review (profile->store, doubled, sitting, &error));
  g_clear_pointer (&open, dossier_sitting_free);
  open = dossier_store_load_open_sitting (other, "sample", NULL);
  g_assert_cmpstr (open->state, !=, "later");
}

static void
test_sittings (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierDocument) document = sample_document_new (0);
  g_autoptr (DossierQuiz) quiz = begin (document);
  g_autoptr (DossierQuiz) checked = answer (quiz);
  g_autoptr (DossierQuiz) finished = dossier_quiz_with_finished (checked);
  g_autoptr (DossierSitting) first = dossier_sitting_new_for_quiz (NULL, quiz);
  g_autoptr (DossierSitting) second = dossier_sitting_new_for_quiz (NULL, quiz);
  g_autoptr (DossierSitting) done = NULL;
  g_autoptr (DossierSitting) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_store_save_sitting (profile->store, first, &error));
  g_assert_true (dossier_store_save_sitting (profile->store, second, &error));
  g_assert_no_error (error);

  /* The second took the place of the first. */
  found = dossier_store_load_open_sitting (profile->store, "sample", &error);
  g_assert_cmpstr (found->id, ==, second->id);
  g_assert_null (dossier_store_load_last_finished (profile->store, "sample", &error));
  g_assert_null (dossier_store_load_open_sitting (profile->store, "other", &error));

  done = dossier_sitting_new_for_quiz (second->id, finished);
  profile->now_ms += 5000;
  g_assert_true (dossier_store_save_sitting (profile->store, done, &error));
  g_assert_null (dossier_store_load_open_sitting (profile->store, "sample", &error));
  g_clear_pointer (&found, dossier_sitting_free);
  found = dossier_store_load_last_finished (profile->store, "sample", &error);
  g_assert_no_error (error);
  g_assert_true (found->is_finished);
  g_assert_cmpuint (found->n_right, ==, 1);
  g_assert_cmpuint (found->n_total, ==, 1);
  g_assert_cmpint (found->updated_ms - found->started_ms, ==, 5000);
  g_assert_cmpstr (found->mode, ==, "practice");

  g_assert_true (dossier_store_drop_sitting (profile->store, found->id, &error));
  g_assert_null (dossier_store_load_last_finished (profile->store, "sample", &error));
  g_assert_no_error (error);
}

/* An exam: all rows and its end at once. */
static void
test_many_at_once (Profile *profile, gconstpointer data)
{
  g_autoptr (GPtrArray) reviews
      = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_review_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *log = NULL;

  g_ptr_array_add (reviews, make_review ("a", TRUE));
  g_ptr_array_add (reviews, make_review ("b", FALSE));
  g_ptr_array_add (reviews, make_review ("c", TRUE));
  g_assert_true (dossier_store_record_reviews (profile->store, reviews, NULL, &error));
  /* The same ids once more: not one of them is added. */
  g_set_str (&((DossierReview *) reviews->pdata[0])->id, "new");
  g_assert_false (dossier_store_record_reviews (profile->store, reviews, NULL, &error));
  log = list_log (profile->store, "sample");
  g_assert_cmpstr (log, ==, "a+ b- c+ ");
}

/* What a caller leaves out keeps its earlier value. */
static void
test_places (Profile *profile, gconstpointer data)
{
  static const struct
  {
    const char *sentence;
    int offset;
    const char *page;
    const char *kept_sentence;
    int kept_offset;
    const char *kept_page;
  } cases[] = {
    { NULL, 3, "issues", NULL, 3, "issues" },    { "s1.1", -7, "article", "s1.1", -7, "article" },
    { "s9.2", 12, NULL, "s9.2", 12, "article" }, { NULL, 99, "quiz", "s9.2", 12, "quiz" },
    { NULL, 0, NULL, "s9.2", 12, "quiz" },
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_store_load_place (profile->store, "sample", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierPlace saved = { .sentence = (char *) cases[i].sentence,
                             .offset = cases[i].offset,
                             .page = (char *) cases[i].page };
      g_autoptr (DossierPlace) place = NULL;

      profile->now_ms++;
      g_assert_true (dossier_store_save_place (profile->store, "sample", &saved, &error));
      place = dossier_store_load_place (profile->store, "sample", &error);
      g_assert_no_error (error);
      g_assert_cmpstr (place->sentence, ==, cases[i].kept_sentence);
      g_assert_cmpint (place->offset, ==, cases[i].kept_offset);
      g_assert_cmpstr (place->page, ==, cases[i].kept_page);
      g_assert_cmpint (place->updated_ms, ==, profile->now_ms);
    }
  g_assert_null (dossier_store_load_place (profile->store, "other", &error));
}

static char *
list_shelf (DossierStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = dossier_store_list_library (store, &error);
  g_autoptr (GString) shelf = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const DossierLibraryEntry *entry = entries->pdata[i];

      g_string_append_printf (shelf, "%s@%s ", entry->dossier, entry->uri);
    }

  return g_string_free (g_steal_pointer (&shelf), FALSE);
}

static void
test_library (Profile *profile, gconstpointer data)
{
  /* + touches, - removes */
  static const struct
  {
    const char *step;
    const char *uri;
    const char *shelf;
  } cases[] = {
    { "+a", "file:///1", "a@file:///1 " },
    { "+b", "file:///2", "b@file:///2 a@file:///1 " },
    { "+a", "file:///moved", "a@file:///moved b@file:///2 " },
    { "-b", NULL, "a@file:///moved " },
    { "-b", NULL, "a@file:///moved " },
    { "-a", NULL, "" },
  };
  g_autoptr (DossierDocument) document = sample_document_new (3);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shelf = NULL;

      profile->now_ms++;
      if (cases[i].step[0] == '+')
        {
          g_autoptr (DossierLibraryEntry) entry
              = dossier_library_entry_new_for_document (document, cases[i].uri);

          g_set_str (&entry->dossier, cases[i].step + 1);
          dossier_store_touch_library (profile->store, entry, &error);
        }
      else
        dossier_store_remove_from_library (profile->store, cases[i].step + 1, &error);
      g_assert_no_error (error);
      shelf = list_shelf (profile->store);
      g_assert_cmpstr (shelf, ==, cases[i].shelf);
    }
}

static void
test_entry (Profile *profile, gconstpointer data)
{
  g_autoptr (DossierDocument) document = sample_document_new (3);
  g_autoptr (DossierLibraryEntry) entry
      = dossier_library_entry_new_for_document (document, "file:///x");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  const DossierLibraryEntry *kept;
  gint64 added_ms = profile->now_ms;

  dossier_store_touch_library (profile->store, entry, &error);
  profile->now_ms += 1000;
  g_set_str (&entry->title, "Another");
  dossier_store_touch_library (profile->store, entry, &error);
  g_assert_no_error (error);
  entries = dossier_store_list_library (profile->store, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  kept = entries->pdata[0];
  g_assert_cmpstr (kept->dossier, ==, "sample");
  g_assert_cmpstr (kept->title, ==, "Another");
  g_assert_cmpstr (kept->standfirst, ==, "In short.");
  g_assert_cmpstr (kept->source_description, ==, "News of June");
  g_assert_cmpstr (kept->source_date, ==, "2023-06-12");
  g_assert_cmpuint (kept->n_questions, ==, 13);
  g_assert_cmpuint (kept->minutes, ==, dossier_document_get_reading_minutes (document));
  g_assert_cmpint (kept->added_ms, ==, added_ms);
  g_assert_cmpint (kept->opened_ms, ==, added_ms + 1000);
}

#define ADD(path, func) g_test_add (path, Profile, NULL, profile_set_up, func, profile_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/shelf/resume", test_resume);
  ADD ("/store/shelf/sittings", test_sittings);
  ADD ("/store/shelf/many-at-once", test_many_at_once);
  ADD ("/store/shelf/places", test_places);
  ADD ("/store/shelf/library", test_library);
  ADD ("/store/shelf/entry", test_entry);

  return g_test_run ();
}
