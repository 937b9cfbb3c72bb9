/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the log of somebody who has studied a dossier for some time, through
 * the store and with a clock of its own; equal arguments give equal answers.
 *
 *   dossier-history [OPTION…] FOLDER DOSSIER
 *
 * for tests and pictures of what only a long log shows. */

#include "document/dossier-document-io.h"
#include "store/dossier-store-mastery.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define HOUR_MS G_GINT64_CONSTANT (3600000)

typedef struct
{
  DossierDocument *document;
  DossierStore *store;
  GRand *random;
  gint64 now_ms;
  guint n_new; /* next question that was never asked */
} Student;

static int days = 120;
static int new_per_day = 6;
static int idle_percent = 60;
static int last_day = 8;
static int seed = 1;
static char *until = NULL;

static const GOptionEntry options[] = {
  { "until", 0, 0, G_OPTION_ARG_STRING, &until, "The last day's moment", "ISO 8601" },
  { "days", 0, 0, G_OPTION_ARG_INT, &days, "How many days before that", "N" },
  { "new", 0, 0, G_OPTION_ARG_INT, &new_per_day, "New questions on a study day", "N" },
  { "idle", 0, 0, G_OPTION_ARG_INT, &idle_percent, "How many of 100 days are none", "N" },
  { "last", 0, 0, G_OPTION_ARG_INT, &last_day, "How many answers on the last day", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Another student", "N" },
  { NULL },
};

static gint64
read_clock (int *zone_offset_min, gpointer user_data)
{
  *zone_offset_min = 0;

  return ((Student *) user_data)->now_ms;
}

/* Somebody who knows more or less what they know. */
static void
answer (Student *student, DossierReview *review, double chance)
{
  static const double chances[DOSSIER_N_CERTAINTIES] = { .4, .74, .9 };
  const int dice = g_rand_int_range (student->random, 0, 100);

  review->certainty = dice < 20   ? DOSSIER_CERTAINTY_GUESS
                      : dice < 60 ? DOSSIER_CERTAINTY_THINK
                                  : DOSSIER_CERTAINTY_SURE;
  review->skipped = dice % 33 == 7;
  review->correct
      = !review->skipped && g_rand_double (student->random) < chances[review->certainty] * chance;
  review->took_ms = g_rand_int_range (student->random, 9000, 48000);
}

static void
record (Student *student, const DossierQuestion *question, double chance)
{
  g_autoptr (DossierReview) review = dossier_review_new ();
  g_autoptr (GError) error = NULL;

  review->dossier = g_strdup (dossier_document_get_id (student->document));
  review->question = g_strdup (question->id);
  review->question_kind = question->kind;
  review->mode = g_strdup (dossier_quiz_mode_words[DOSSIER_QUIZ_PRACTICE]);
  answer (student, review, chance);
  student->now_ms += review->took_ms;
  if (!dossier_store_record_review (student->store, review, NULL, &error))
    g_error ("%s", error->message);
}

static void
study_a_day (Student *student, guint n_most)
{
  DossierQuestions questions = dossier_document_get_questions (student->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) due
      = dossier_store_list_due (student->store, dossier_document_get_id (student->document),
                                dossier_store_get_today (student->store), &error);

  if (due == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < MIN (due->len, n_most); i++)
    {
      const DossierDue *item = g_ptr_array_index (due, i);
      const DossierQuestion *question
          = dossier_document_find_question (student->document, item->question);

      if (question != NULL)
        record (student, question, 1.08);
    }
  for (int i = 0; n_most == G_MAXUINT && i < new_per_day && student->n_new < questions.n; i++)
    record (student, &questions.items[student->n_new++], .85);
}

static void
study (Student *student, gint64 until_ms)
{
  const gint64 first_ms = until_ms - days * DAY_MS;

  for (int day = 0; day <= days; day++)
    {
      /* The last day ends an hour before it is looked at. */
      student->now_ms = first_ms + day * DAY_MS - HOUR_MS;
      if (day == days)
        study_a_day (student, (guint) last_day);
      else if (g_rand_int_range (student->random, 0, 100) >= idle_percent)
        study_a_day (student, G_MAXUINT);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER DOSSIER");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GDateTime) end = NULL;
  Student student = { 0 };

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    g_error ("%s", error != NULL ? error->message : "a folder and a dossier are needed");

  folder = g_file_new_for_commandline_arg (argv[1]);
  file = g_file_new_for_commandline_arg (argv[2]);
  end = g_date_time_new_from_iso8601 (until != NULL ? until : "2025-03-01T09:00:00Z", NULL);
  if (end == NULL)
    g_error ("%s is no moment", until);

  student.document = dossier_document_read_file (file, NULL, &error);
  if (student.document == NULL)
    g_error ("%s", error->message);
  student.store = dossier_store_new_with_clock (folder, read_clock, &student, NULL);
  student.random = g_rand_new_with_seed ((guint32) seed);
  study (&student, g_date_time_to_unix (end) * 1000);

  dossier_store_close (student.store);
  g_clear_object (&student.store);
  g_clear_object (&student.document);
  g_rand_free (student.random);
  g_free (until);

  return 0;
}
