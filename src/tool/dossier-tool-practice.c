/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-practice.h"
#include "dossier-tool.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

#include "document/dossier-document-io.h"
#include "store/dossier-store-mastery.h"
#include "store/dossier-store-questions.h"

/* How many questions a person is asked who does not say. */
#define DEFAULT_QUESTIONS 10

/* No answer is longer; what follows on such a line is thrown away. */
#define LINE_MAX_BYTES (1024 * 1024)

typedef struct
{
  char *profile;
  char **files;
  gboolean is_json;
  gint64 seed;
  int n_questions;
} Options;

/* Reads one line of any length without ever holding more than a mebibyte.
 * Returns NULL at the end. */
char *
dossier_practice_read_line (gboolean *is_too_long)
{
  g_autoptr (GString) line = g_string_new (NULL);
  int c;

  *is_too_long = FALSE;
  while ((c = getc (stdin)) != EOF && c != '\n')
    {
      if (line->len < LINE_MAX_BYTES)
        g_string_append_c (line, (char) c);
      else
        *is_too_long = TRUE;
    }
  if (c == EOF && line->len == 0)
    return NULL;

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static gboolean
is_set_aside (const DossierPractice *practice, const char *question)
{
  const DossierMastery *mastery = g_hash_table_lookup (practice->masteries, question);

  return mastery != NULL && mastery->is_set_aside;
}

/* What is asked: all but what was set aside, or only what of that was never
 * asked. Returns NULL for nothing. */
static char **
list_wanted (DossierPractice *practice, gboolean only_unseen)
{
  DossierQuestions questions = dossier_document_get_questions (practice->document);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_wanted = 0;

  for (guint i = 0; i < questions.n; i++)
    {
      const char *id = questions.items[i].id;

      if (is_set_aside (practice, id)
          || (only_unseen && g_hash_table_contains (practice->last_results, id)))
        continue;
      g_strv_builder_add (ids, id);
      n_wanted++;
    }

  return n_wanted > 0 ? g_strv_builder_end (ids) : NULL;
}

/**
 * dossier_practice_begin_round:
 * @practice: a practice
 * @length: at most so many questions, or 0 for all
 *
 * Every round has every question once that was not set aside; the first one
 * leaves out what was answered in an earlier practice, unless all were, so that
 * a practice that was broken off goes on where it stopped.
 *
 * Returns: (transfer full): a sitting
 */
DossierQuiz *
dossier_practice_begin_round (DossierPractice *practice, guint length)
{
  g_auto (GStrv) unseen
      = practice->n_rounds == 0 && length == 0 ? list_wanted (practice, TRUE) : NULL;
  g_auto (GStrv) all = unseen == NULL ? list_wanted (practice, FALSE) : NULL;
  DossierQuizPlan plan = {
    .questions = (const char *const *) (unseen != NULL ? unseen : all),
    .length = length,
    .after = practice->last_question,
    .past = dossier_store_past_from_results,
    .past_data = practice->last_results,
    .without_drills = practice->without_drills,
  };

  practice->n_rounds++;

  return dossier_quiz_new (practice->document, &plan, g_rand_int (practice->rand));
}

/**
 * dossier_practice_record:
 * @practice: a practice
 * @quiz: a sitting whose current question has its verdict
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the sitting with the answer on disk
 */
DossierQuiz *
dossier_practice_record (DossierPractice *practice, DossierQuiz *quiz, GError **error)
{
  g_autoptr (DossierReview) review = NULL;
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  review = dossier_review_new_for_item (quiz, view.position);
  if (!dossier_store_record_review (practice->store, review, NULL, error))
    return NULL;
  g_set_str (&practice->last_question, review->question);

  return dossier_quiz_with_recorded (quiz, review->id);
}

static void
practice_clear (DossierPractice *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->rand, g_rand_free);
  g_clear_pointer (&self->last_results, g_hash_table_unref);
  g_clear_pointer (&self->masteries, g_hash_table_unref);
  g_clear_pointer (&self->last_question, g_free);
  g_clear_object (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierPractice, practice_clear)

/* With the questions that the person made of highlights. */
static gboolean
practice_init (DossierPractice *self,
               const Options *options,
               DossierDocument *document,
               GError **error)
{
  const char *dossier = dossier_document_get_id (document);

  self->store = dossier_tool_open_profile (options->profile, error);
  if (self->store == NULL)
    return FALSE;
  self->document = dossier_store_dup_asking (self->store, document);
  self->last_results = dossier_store_get_last_results (self->store, dossier, error);
  if (self->last_results == NULL)
    return FALSE;
  self->masteries = dossier_store_get_masteries (self->store, dossier, error);
  if (self->masteries == NULL)
    return FALSE;
  self->rand = options->seed >= 0 ? g_rand_new_with_seed ((guint32) options->seed) : g_rand_new ();
  /* A script asks for a round of the questions, each once. */
  self->without_drills = options->is_json;

  return TRUE;
}

static gboolean
run (const Options *options, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->files[0]);
  g_autoptr (DossierDocument) document = dossier_document_read_file (file, NULL, error);
  g_auto (DossierPractice) practice = { 0 };
  g_auto (GStrv) wanted = NULL;

  if (document == NULL)
    {
      g_prefix_error (error, "%s: ", options->files[0]);
      return FALSE;
    }
  if (!practice_init (&practice, options, document, error))
    return FALSE;
  if (dossier_document_get_questions (practice.document).n == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("“%s” has no questions."),
                   options->files[0]);
      return FALSE;
    }
  wanted = list_wanted (&practice, FALSE);
  if (wanted == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("Every question of “%s” is set aside. Bring some back from the Quiz page."),
                   options->files[0]);
      return FALSE;
    }
  if (options->is_json)
    return dossier_practice_run_json (&practice, (guint) options->n_questions, error);

  return dossier_practice_run_text (&practice,
                                    options->n_questions > 0 ? (guint) options->n_questions
                                                             : DEFAULT_QUESTIONS,
                                    error);
}

static const char *
get_description (void)
{
  return _ (
      "Asks the questions of FILE and keeps every answer in the folder DIR.\n"
      "\n"
      "With --json, for scripts, one JSON value a line:\n"
      "  out  {\"question\": id, \"kind\": …, \"issue\": id, \"stem\": …, \"options\": [text, "
      "…]},\n"
      "       with \"targets\": [text, …] for match, \"quote\" for who-said, \"unit\" for number\n"
      "  in   {\"answer\": …, \"certainty\": \"guess\", \"think\" (default) or \"sure\"} or "
      "{\"skip\": true}\n"
      "  out  {\"review\": id, \"question\": id, \"correct\": true or false}, once it is on disk,\n"
      "       or {\"error\": sentence}, and the question once more\n"
      "\n"
      "An answer is, by kind: single, true-false, who-said: an index of options; multiple: a list\n"
      "of indices; match: for every option an index of targets; order: the indices of the "
      "options,\n"
      "first to last; cloze, short: text; number: a number or text; text: the id of a sentence.\n"
      "Indices count from 0, in the order printed. Questions go round until the input ends.");
}

static gboolean
parse (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("Folder that keeps the answers"), N_ ("DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Speak JSON, for scripts"), NULL },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options->seed,
      N_ ("Repeat the order of an earlier practice"), N_ ("N") },
    { "questions", 0, 0, G_OPTION_ARG_INT, &options->n_questions,
      N_ ("Stop after so many questions"), N_ ("N") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_ ("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_description (context, get_description ());
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (options->files == NULL || options->files[0] == NULL || options->files[1] != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Name one file."));
  else if (options->profile == NULL || *options->profile == '\0')
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("Name the folder that keeps the answers with --profile."));
  else if (options->n_questions < 0 || options->seed < -1 || options->seed > G_MAXUINT32)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _ ("A number of questions or a seed cannot be negative or that large."));
  else
    return TRUE;

  return FALSE;
}

/**
 * dossier_tool_practice:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is in the way, 2 when called wrongly
 */
int
dossier_tool_practice (int argc, char **argv)
{
  Options options = { .seed = -1 };
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  /* A write beyond a limit shall fail and be told, not end the program. */
  signal (SIGXFSZ, SIG_IGN);

  if (!parse (&options, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (&options, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);
  g_free (options.profile);
  g_strfreev (options.files);

  return status;
}
