/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-json.h"
#include "dossier-tool-practice.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>

static char *
builder_to_string (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * dossier_practice_question_to_json:
 * @item: a question as it is shown
 *
 * Returns: (transfer full): the line that asks it
 */
char *
dossier_practice_question_to_json (const DossierQuizItem *item)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const DossierQuestion *question = item->question;

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "question", question->id);
  dossier_json_add_text (builder, "kind", dossier_question_kind_words[question->kind]);
  dossier_json_add_text (builder, "issue", question->issue->id);
  dossier_json_add_text (builder, "stem", question->stem);
  dossier_json_begin_array (builder, "options");
  for (guint i = 0; i < item->n_options; i++)
    json_builder_add_string_value (builder, question->options[item->options[i]].text);
  json_builder_end_array (builder);
  if (question->kind == DOSSIER_QUESTION_MATCH)
    {
      dossier_json_begin_array (builder, "targets");
      for (guint i = 0; i < item->n_targets; i++)
        json_builder_add_string_value (builder, question->options[item->targets[i]].match);
      json_builder_end_array (builder);
    }
  if (question->quote != NULL)
    {
      g_autofree char *quote = dossier_quote_dup_text (question->quote);

      dossier_json_add_text (builder, "quote", quote);
    }
  if (question->unit != NULL)
    dossier_json_add_text (builder, "unit", question->unit);
  json_builder_end_object (builder);

  return builder_to_string (builder);
}

G_GNUC_PRINTF (2, 3)
static DossierAnswer *
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return NULL;
}

/* A whole number from 0 to n - 1; 1.0 is one too. */
static gboolean
read_index (JsonNode *node, guint n, guint *index)
{
  double value;

  if (!JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_INT64
          && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;
  value = json_node_get_double (node);
  if (!(value >= 0 && value < n) || floor (value) != value)
    return FALSE;
  *index = (guint) value;

  return TRUE;
}

static gboolean
read_indexes (JsonNode *node, guint n_choices, guint *indexes, guint *n_indexes)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  *n_indexes = json_array_get_length (array);
  if (*n_indexes > DOSSIER_OPTIONS_MAX)
    return FALSE;
  for (guint i = 0; i < *n_indexes; i++)
    if (!read_index (json_array_get_element (array, i), n_choices, &indexes[i]))
      return FALSE;

  return TRUE;
}

static DossierAnswer *
read_choice (const DossierQuizItem *item, JsonNode *node, GError **error)
{
  gboolean takes_many = item->question->kind == DOSSIER_QUESTION_MULTIPLE;
  guint shown[DOSSIER_OPTIONS_MAX];
  guint n_shown = 1;

  if (!read_index (node, item->n_options, &shown[0])
      && !read_indexes (node, item->n_options, shown, &n_shown))
    return takes_many
               ? refuse (error, _ ("“answer” must be a list of indices from 0 to %u."),
                         item->n_options - 1)
               : refuse (error, _ ("“answer” must be an index from 0 to %u."), item->n_options - 1);
  if (n_shown == 0 || (n_shown > 1 && !takes_many))
    return takes_many ? refuse (error, _ ("“answer” must name at least one option."))
                      : refuse (error, _ ("“answer” must name one option."));
  for (guint i = 0; i < n_shown; i++)
    shown[i] = item->options[shown[i]];

  return dossier_answer_new_chosen (shown, n_shown);
}

static DossierAnswer *
read_order (const DossierQuizItem *item, JsonNode *node, GError **error)
{
  g_autoptr (DossierAnswer) answer = NULL;
  guint shown[DOSSIER_OPTIONS_MAX];
  guint n_shown = 0;

  if (read_indexes (node, item->n_options, shown, &n_shown))
    {
      for (guint i = 0; i < n_shown; i++)
        shown[i] = item->options[shown[i]];
      answer = dossier_answer_new_order (shown, n_shown);
    }
  if (answer == NULL || !dossier_answer_fits (item->question, answer))
    return refuse (error, _ ("“answer” must be a list that has every index from 0 to %u once."),
                   item->n_options - 1);

  return g_steal_pointer (&answer);
}

static DossierAnswer *
read_targets (const DossierQuizItem *item, JsonNode *node, GError **error)
{
  guint shown[DOSSIER_OPTIONS_MAX];
  guint targets[DOSSIER_OPTIONS_MAX];
  guint n_shown = 0;

  if (!read_indexes (node, item->n_targets, shown, &n_shown) || n_shown != item->n_options)
    return refuse (error, _ ("“answer” must be a list of %u indices from 0 to %u."),
                   item->n_options, item->n_targets - 1);
  for (guint i = 0; i < n_shown; i++)
    targets[item->options[i]] = item->targets[shown[i]];

  return dossier_answer_new_targets (targets, n_shown);
}

static DossierAnswer *
read_typed (const DossierQuizItem *item, JsonNode *node, GError **error)
{
  gboolean is_number = item->question->kind == DOSSIER_QUESTION_NUMBER;
  g_autoptr (DossierAnswer) answer = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    answer = dossier_answer_new_typed (json_node_get_string (node));
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      g_autofree char *digits = json_to_string (node, FALSE);

      answer = is_number ? dossier_answer_new_number (json_node_get_double (node))
                         : dossier_answer_new_typed (digits);
    }
  if (answer == NULL || !dossier_answer_is_complete (item->question, answer))
    return is_number ? refuse (error, _ ("“answer” must be a number."))
                     : refuse (error, _ ("“answer” must be text that is not empty."));

  return g_steal_pointer (&answer);
}

static DossierAnswer *
read_sentence (DossierDocument *document, JsonNode *node, GError **error)
{
  const char *id = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
                       ? json_node_get_string (node)
                       : NULL;

  if (id == NULL || dossier_document_find_sentence (document, id) == NULL)
    return refuse (error, _ ("“answer” must be the id of a sentence of the article."));

  return dossier_answer_new_sentence (id);
}

static DossierAnswer *
read_answer (DossierDocument *document, const DossierQuizItem *item, JsonNode *node, GError **error)
{
  switch (item->question->kind)
    {
    case DOSSIER_QUESTION_MATCH:
      return read_targets (item, node, error);
    case DOSSIER_QUESTION_ORDER:
      return read_order (item, node, error);
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
      return read_typed (item, node, error);
    case DOSSIER_QUESTION_TEXT:
      return read_sentence (document, node, error);
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      return read_choice (item, node, error);
    }
}

static gboolean
read_certainty (JsonObject *object, DossierCertainty *certainty, GError **error)
{
  JsonNode *node = json_object_get_member (object, "certainty");
  const char *word;
  int found;

  *certainty = DOSSIER_CERTAINTY_THINK;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  word = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  found = word != NULL ? dossier_words_find (dossier_certainty_words, word) : -1;
  if (found < 0)
    {
      refuse (error, _ ("“certainty” must be “guess”, “think” or “sure”."));
      return FALSE;
    }
  *certainty = (DossierCertainty) found;

  return TRUE;
}

static gboolean
is_skip (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "skip");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/**
 * dossier_practice_answer_from_json:
 * @quiz: a sitting that asks
 * @line: the answer
 * @error: where to say what is wrong with @line
 *
 * Returns: (transfer full) (nullable): the sitting with the verdict
 */
DossierQuiz *
dossier_practice_answer_from_json (DossierQuiz *quiz, const char *line, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (line, NULL);
  g_autoptr (DossierAnswer) answer = NULL;
  g_autoptr (DossierQuiz) answered = NULL;
  g_autoptr (DossierQuiz) certain = NULL;
  JsonObject *object;
  DossierQuizView view;
  DossierCertainty certainty;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, _ ("An answer must be a JSON object on one line."));
      return NULL;
    }
  object = json_node_get_object (root);
  if (is_skip (object))
    return dossier_quiz_with_skipped (quiz);
  if (!json_object_has_member (object, "answer"))
    {
      refuse (error, _ ("An answer must have “answer”, or “skip” that is true."));
      return NULL;
    }

  dossier_quiz_get_view (quiz, &view);
  if (!read_certainty (object, &certainty, error))
    return NULL;
  answer = read_answer (view.item.document, &view.item, json_object_get_member (object, "answer"),
                        error);
  if (answer == NULL)
    return NULL;
  answered = dossier_quiz_with_answer (quiz, answer);
  certain = dossier_quiz_with_certainty (answered, certainty);

  return dossier_quiz_with_checked (certain);
}

static gboolean
put_line (const char *line, GError **error)
{
  if (fputs (line, stdout) != EOF && putc ('\n', stdout) != EOF && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The output cannot be written: %s."), g_strerror (errno));

  return FALSE;
}

static gboolean
put_refusal (const char *sentence, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "error", sentence);
  json_builder_end_object (builder);
  line = builder_to_string (builder);

  return put_line (line, error);
}

static gboolean
put_acknowledgement (const DossierQuizItem *item, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "review", item->review_id);
  dossier_json_add_text (builder, "question", item->question->id);
  dossier_json_add_boolean (builder, "correct",
                            item->verdict == DOSSIER_VERDICT_RIGHT
                                || item->verdict == DOSSIER_VERDICT_RIGHT_GUESS);
  json_builder_end_object (builder);
  line = builder_to_string (builder);

  return put_line (line, error);
}

/* Waits for an answer that can be read; NULL without an error at the end. After
 * one that can not, the question is asked again, so that a script gets one line
 * and then a question for every line it sends. */
static DossierQuiz *
await_answer (DossierQuiz *quiz, const char *question, GError **error)
{
  gint64 start = g_get_monotonic_time ();

  while (TRUE)
    {
      g_autoptr (GError) refusal = NULL;
      g_autofree char *line = NULL;
      g_autoptr (DossierQuiz) timed = NULL;
      DossierQuiz *answered = NULL;
      gboolean is_too_long;

      line = dossier_practice_read_line (&is_too_long);
      if (line == NULL)
        return NULL;
      timed = dossier_quiz_with_elapsed (quiz, (g_get_monotonic_time () - start) / 1000);
      if (is_too_long)
        refuse (&refusal, _ ("An answer must be shorter than a mebibyte."));
      else
        answered = dossier_practice_answer_from_json (timed, line, &refusal);
      if (answered != NULL)
        return answered;
      if (!put_refusal (refusal->message, error) || !put_line (question, error))
        return NULL;
    }
}

/* Asks the current question. Returns NULL when there is nothing more to do,
 * with an error when that is because something failed. */
static DossierQuiz *
ask (DossierPractice *practice, DossierQuiz *quiz, GError **error)
{
  g_autofree char *line = NULL;
  g_autoptr (DossierQuiz) answered = NULL;
  g_autoptr (DossierQuiz) recorded = NULL;
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  line = dossier_practice_question_to_json (&view.item);
  if (!put_line (line, error))
    return NULL;
  answered = await_answer (quiz, line, error);
  if (answered == NULL)
    return NULL;
  recorded = dossier_practice_record (practice, answered, error);
  if (recorded == NULL)
    return NULL;
  dossier_quiz_get_view (recorded, &view);
  if (!put_acknowledgement (&view.item, error))
    return NULL;

  return dossier_quiz_with_next (recorded);
}

/**
 * dossier_practice_run_json:
 * @practice: a practice
 * @n_questions: stop after so many, or 0 to go on while there is input
 * @error: where to say what is wrong
 *
 * Returns: whether all went well until the end
 */
gboolean
dossier_practice_run_json (DossierPractice *practice, guint n_questions, GError **error)
{
  g_autoptr (DossierQuiz) quiz = NULL;

  for (guint n_asked = 0; n_questions == 0 || n_asked < n_questions; n_asked++)
    {
      g_autoptr (GError) failure = NULL;
      DossierQuizView view;
      DossierQuiz *next;

      if (quiz != NULL)
        {
          dossier_quiz_get_view (quiz, &view);
          if (view.phase == DOSSIER_QUIZ_FINISHED)
            g_clear_pointer (&quiz, dossier_quiz_unref);
        }
      if (quiz == NULL)
        quiz = dossier_practice_begin_round (practice, 0);
      next = ask (practice, quiz, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (next == NULL)
        return TRUE;
      g_clear_pointer (&quiz, dossier_quiz_unref);
      quiz = next;
    }

  return TRUE;
}
