/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-histories.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* What a date may be in the browsers that this comes from. */
#define TIME_MAX G_GINT64_CONSTANT (8640000000000000)
/* A century, in seconds. */
#define STEP_MAX G_GINT64_CONSTANT (3155760000)
#define INTERVAL_MAX 1000000

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

static gboolean
read_standard_input (GString *text, GError **error)
{
  char block[65536];
  gsize n;

  while ((n = fread (block, 1, sizeof block, stdin)) > 0)
    g_string_append_len (text, block, (gssize) n);
  if (ferror (stdin) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("Standard input cannot be read: %s."), g_strerror (errno));

  return FALSE;
}

/* NULL is what is missing; null is no value either. */
static JsonNode *
get_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

static gboolean
is_number (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
read_number (JsonNode *node, double *number)
{
  if (!is_number (node))
    return FALSE;
  *number = json_node_get_double (node);

  return isfinite (*number);
}

/* 1.0 is whole too. */
static gboolean
read_whole (JsonNode *node, gint64 minimum, gint64 maximum, gint64 *whole)
{
  double number;

  if (!read_number (node, &number) || floor (number) != number || number < (double) minimum
      || number > (double) maximum)
    return FALSE;
  *whole = (gint64) number;

  return TRUE;
}

static gboolean
read_retention (JsonObject *object, DossierScheduler *scheduler, GError **error)
{
  JsonNode *node = get_member (object, "desired_retention");
  double retention;

  if (node == NULL)
    return TRUE;
  if (!read_number (node, &retention) || !(retention > 0 && retention <= 1))
    return refuse (error, _ ("“desired_retention” must be a number above 0 and at most 1."));
  scheduler->desired_retention = retention;

  return TRUE;
}

static gboolean
read_short_term (JsonObject *object, DossierScheduler *scheduler, GError **error)
{
  JsonNode *node = get_member (object, "enable_short_term");

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (error, _ ("“enable_short_term” must be true or false."));
  scheduler->has_short_term = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_maximum (JsonObject *object, DossierScheduler *scheduler, GError **error)
{
  JsonNode *node = get_member (object, "maximum_interval");
  gint64 days;

  if (node == NULL)
    return TRUE;
  if (!read_whole (node, 1, INTERVAL_MAX, &days))
    return refuse (error, _ ("“maximum_interval” must be a whole number of days from 1 to %d."),
                   INTERVAL_MAX);
  scheduler->maximum_interval = (guint) days;

  return TRUE;
}

static gboolean
read_steps (JsonObject *object, const char *name, gint64 *steps, guint *n_steps, GError **error)
{
  JsonNode *node = get_member (object, name);
  JsonArray *array;
  guint n;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _ ("“%s” must be a list of seconds."), name);
  array = json_node_get_array (node);
  n = json_array_get_length (array);
  if (n > DOSSIER_STEPS_MAX)
    return refuse (error, _ ("“%s” has %u steps; at most %d will do."), name, n, DOSSIER_STEPS_MAX);
  for (guint i = 0; i < n; i++)
    if (!read_whole (json_array_get_element (array, i), 0, STEP_MAX, &steps[i]))
      return refuse (error,
                     _ ("“%s[%u]” must be a whole number of seconds, at most those of a century."),
                     name, i);
  *n_steps = n;

  return TRUE;
}

/* Also where none are given: bounds depend on what else is. */
static gboolean
read_parameters (JsonObject *object, DossierScheduler *scheduler, GError **error)
{
  JsonNode *node = get_member (object, "parameters");
  double parameters[DOSSIER_PARAMETERS_MAX];
  JsonArray *array;
  guint n;

  if (node == NULL)
    {
      const double *defaults = dossier_scheduler_get_defaults (scheduler->model, &n);

      return dossier_scheduler_set_parameters (scheduler, defaults, n);
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _ ("“parameters” must be a list of 21, 19 or 17 numbers."));
  array = json_node_get_array (node);
  n = json_array_get_length (array);
  for (guint i = 0; i < MIN (n, DOSSIER_PARAMETERS_MAX); i++)
    if (!read_number (json_array_get_element (array, i), &parameters[i]))
      return refuse (error, _ ("“parameters[%u]” must be a number."), i);
  if (n > DOSSIER_PARAMETERS_MAX || !dossier_scheduler_set_parameters (scheduler, parameters, n))
    return refuse (error, _ ("“parameters” must be a list of 21, 19 or 17 numbers, not of %u."), n);

  return TRUE;
}

static gboolean
read_settings (JsonObject *object, DossierScheduler *scheduler, GError **error)
{
  dossier_scheduler_init (scheduler);

  return read_retention (object, scheduler, error) && read_short_term (object, scheduler, error)
         && read_maximum (object, scheduler, error)
         && read_steps (object, "learning_steps_s", scheduler->learning_steps_s,
                        &scheduler->n_learning_steps, error)
         && read_steps (object, "relearning_steps_s", scheduler->relearning_steps_s,
                        &scheduler->n_relearning_steps, error)
         && read_parameters (object, scheduler, error);
}

static gboolean
read_history (JsonArray *history, guint number, GArray *answers, GError **error)
{
  guint n = json_array_get_length (history);
  gint64 last_ms = -TIME_MAX;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (history, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      DossierToolAnswer answer;
      gint64 rating;

      if (object == NULL)
        return refuse (error, _ ("“histories[%u][%u]” must be an object with “t” and “rating”."),
                       number, i);
      if (!read_whole (json_object_get_member (object, "t"), -TIME_MAX, TIME_MAX, &answer.time_ms))
        return refuse (error,
                       _ ("“histories[%u][%u].t” must be a time in whole Unix milliseconds."),
                       number, i);
      if (answer.time_ms < last_ms)
        return refuse (error, _ ("“histories[%u][%u].t” is earlier than the time before it."),
                       number, i);
      if (!read_whole (json_object_get_member (object, "rating"), DOSSIER_RATING_AGAIN,
                       DOSSIER_RATING_EASY, &rating))
        return refuse (error, _ ("“histories[%u][%u].rating” must be 1, 2, 3 or 4."), number, i);
      answer.rating = (DossierRating) rating;
      last_ms = answer.time_ms;
      g_array_append_val (answers, answer);
    }

  return TRUE;
}

static gboolean
read_histories (JsonObject *object, DossierToolHistories *self, GError **error)
{
  JsonNode *node = json_object_get_member (object, "histories");
  JsonArray *histories;
  guint n;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _ ("“histories” must be there, a list of histories."));
  histories = json_node_get_array (node);
  n = json_array_get_length (histories);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *history = json_array_get_element (histories, i);

      if (!JSON_NODE_HOLDS_ARRAY (history))
        return refuse (error, _ ("“histories[%u]” must be a list of answers."), i);
      if (!read_history (json_node_get_array (history), i, self->answers, error))
        return FALSE;
      g_array_append_val (self->ends, self->answers->len);
    }

  return TRUE;
}

/* Which the parser takes for an error without a place. */
static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", text[i]) == NULL)
      return FALSE;

  return TRUE;
}

typedef struct
{
  guint line;
  guint character;
} Place;

/* The parser forgets the place when it returns. */
static void
on_error (JsonParser *parser, const GError *error, Place *place)
{
  place->line = json_parser_get_current_line (parser);
  place->character = json_parser_get_current_pos (parser);
}

/**
 * dossier_tool_histories_parse:
 * @self: (out caller-allocates): where to put what was read
 * @text: (array length=length): what stood on standard input
 * @length: how many bytes
 * @error: says what is wrong, and where
 *
 * Returns: %FALSE if that is no JSON object, or not as it should be; @self is to
 *   be cleared all the same
 */
gboolean
dossier_tool_histories_parse (DossierToolHistories *self,
                              const char *text,
                              gsize length,
                              GError **error)
{
  /* Not an immutable tree: to seal one takes three times as long as to read it. */
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;
  Place place = { 0 };

  *self = (DossierToolHistories) {
    .answers = g_array_new (FALSE, FALSE, sizeof (DossierToolAnswer)),
    .ends = g_array_new (FALSE, FALSE, sizeof (guint)),
  };
  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (on_error), &place);
  if (!g_utf8_validate_len (text, length, NULL))
    return refuse (error, _ ("Standard input must be JSON in UTF-8."));
  if (!is_blank (text, length) && !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return refuse (error, _ ("Standard input is no JSON: line %u, character %u."), place.line,
                   place.character);
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, _ ("Standard input must hold a JSON object with “histories”."));

  return read_settings (json_node_get_object (root), &self->scheduler, error)
         && read_histories (json_node_get_object (root), self, error);
}

/**
 * dossier_tool_histories_read:
 * @self: (out caller-allocates): where to put what was read
 * @error: says what is wrong, and where
 *
 * Reads the one JSON object that stands on standard input.
 *
 * Returns: %FALSE if there is none, or not as it should be; @self is to be
 *   cleared all the same
 */
gboolean
dossier_tool_histories_read (DossierToolHistories *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *self = (DossierToolHistories) { 0 };

  return read_standard_input (text, error)
         && dossier_tool_histories_parse (self, text->str, text->len, error);
}

/**
 * dossier_tool_histories_clear:
 * @self: what was read
 */
void
dossier_tool_histories_clear (DossierToolHistories *self)
{
  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_pointer (&self->ends, g_array_unref);
}

/**
 * dossier_tool_flush:
 * @error: return location for an error
 *
 * Returns: whether all that was printed has gone out
 */
gboolean
dossier_tool_flush (GError **error)
{
  if (ferror (stdout) == 0 && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The output cannot be written: %s."), g_strerror (errno));

  return FALSE;
}
