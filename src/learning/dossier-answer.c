/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-answer.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

struct _DossierAnswer
{
  gatomicrefcount ref_count;
  DossierAnswerKind kind;
  double number;
  char *text;
  guint n_indexes;
  guint indexes[];
};

G_DEFINE_BOXED_TYPE (DossierAnswer, dossier_answer, dossier_answer_ref, dossier_answer_unref)

static DossierAnswer *
answer_new (DossierAnswerKind kind, const guint *indexes, guint n_indexes)
{
  DossierAnswer *self = g_malloc0 (sizeof *self + n_indexes * sizeof *indexes);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->n_indexes = n_indexes;
  if (n_indexes > 0)
    memcpy (self->indexes, indexes, n_indexes * sizeof *indexes);

  return self;
}

DossierAnswer *
dossier_answer_new_skipped (void)
{
  return answer_new (DOSSIER_ANSWER_SKIPPED, NULL, 0);
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/**
 * dossier_answer_new_chosen:
 * @options: (array length=n_options): indexes of options, in any order
 * @n_options: how many
 *
 * Returns: (transfer full): the set of these options, each once
 */
DossierAnswer *
dossier_answer_new_chosen (const guint *options, guint n_options)
{
  DossierAnswer *self = answer_new (DOSSIER_ANSWER_CHOSEN, options, n_options);
  guint n = 0;

  qsort (self->indexes, self->n_indexes, sizeof *self->indexes, compare_indexes);
  for (guint i = 0; i < self->n_indexes; i++)
    if (n == 0 || self->indexes[n - 1] != self->indexes[i])
      self->indexes[n++] = self->indexes[i];
  self->n_indexes = n;

  return self;
}

DossierAnswer *
dossier_answer_new_option (guint option)
{
  return answer_new (DOSSIER_ANSWER_CHOSEN, &option, 1);
}

DossierAnswer *
dossier_answer_new_order (const guint *options, guint n_options)
{
  return answer_new (DOSSIER_ANSWER_ORDER, options, n_options);
}

/**
 * dossier_answer_new_targets:
 * @targets: (array length=n_targets): for every option of the question the
 *   index of the option whose `match` was given to it, or %DOSSIER_NO_TARGET
 * @n_targets: the number of options
 *
 * Returns: (transfer full): the answer
 */
DossierAnswer *
dossier_answer_new_targets (const guint *targets, guint n_targets)
{
  return answer_new (DOSSIER_ANSWER_TARGETS, targets, n_targets);
}

DossierAnswer *
dossier_answer_new_typed (const char *text)
{
  DossierAnswer *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = answer_new (DOSSIER_ANSWER_TYPED, NULL, 0);
  self->text = g_utf8_make_valid (text, -1);

  return self;
}

DossierAnswer *
dossier_answer_new_number (double number)
{
  DossierAnswer *self = answer_new (DOSSIER_ANSWER_NUMBER, NULL, 0);

  self->number = number;

  return self;
}

DossierAnswer *
dossier_answer_new_sentence (const char *sentence_id)
{
  DossierAnswer *self;

  g_return_val_if_fail (sentence_id != NULL, NULL);

  self = answer_new (DOSSIER_ANSWER_SENTENCE, NULL, 0);
  self->text = g_utf8_make_valid (sentence_id, -1);

  return self;
}

DossierAnswer *
dossier_answer_ref (DossierAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
dossier_answer_unref (DossierAnswer *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->text);
  g_free (self);
}

DossierAnswerKind
dossier_answer_get_kind (const DossierAnswer *self)
{
  g_return_val_if_fail (self != NULL, DOSSIER_ANSWER_SKIPPED);

  return self->kind;
}

/**
 * dossier_answer_get_indexes:
 * @self: an answer
 * @n_indexes: (out): how many
 *
 * Returns: (array length=n_indexes) (transfer none): the options chosen, in
 *   order, or the target of each
 */
const guint *
dossier_answer_get_indexes (const DossierAnswer *self, guint *n_indexes)
{
  g_return_val_if_fail (self != NULL && n_indexes != NULL, NULL);

  *n_indexes = self->n_indexes;

  return self->indexes;
}

gboolean
dossier_answer_has_option (const DossierAnswer *self, guint option)
{
  if (self == NULL || self->kind != DOSSIER_ANSWER_CHOSEN)
    return FALSE;
  for (guint i = 0; i < self->n_indexes; i++)
    if (self->indexes[i] == option)
      return TRUE;

  return FALSE;
}

/**
 * dossier_answer_get_text:
 * @self: an answer
 *
 * Returns: (nullable) (transfer none): the text as typed, or the id of the sentence
 */
const char *
dossier_answer_get_text (const DossierAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

double
dossier_answer_get_number (const DossierAnswer *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->number;
}

/**
 * dossier_answer_equal:
 * @a: (nullable): an answer
 * @b: (nullable): another
 *
 * Returns: whether both say the same
 */
gboolean
dossier_answer_equal (const DossierAnswer *a, const DossierAnswer *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->kind != b->kind || a->n_indexes != b->n_indexes)
    return FALSE;

  return g_strcmp0 (a->text, b->text) == 0 && memcmp (&a->number, &b->number, sizeof a->number) == 0
         && memcmp (a->indexes, b->indexes, a->n_indexes * sizeof *a->indexes) == 0;
}

static JsonNode *
indexes_to_node (const DossierAnswer *self)
{
  g_autoptr (JsonArray) array = json_array_sized_new (self->n_indexes);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < self->n_indexes; i++)
    json_array_add_int_element (array, self->indexes[i] == DOSSIER_NO_TARGET
                                           ? -1
                                           : (gint64) self->indexes[i]);
  json_node_set_array (node, array);

  return node;
}

/**
 * dossier_answer_to_json:
 * @self: an answer
 *
 * What the log keeps of an answer: a list of indexes, a text, a number, or
 * null for a skipped question. The kind of the question says how to read it.
 *
 * Returns: (transfer full): JSON
 */
char *
dossier_answer_to_json (const DossierAnswer *self)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case DOSSIER_ANSWER_CHOSEN:
    case DOSSIER_ANSWER_ORDER:
    case DOSSIER_ANSWER_TARGETS:
      node = indexes_to_node (self);
      break;
    case DOSSIER_ANSWER_TYPED:
    case DOSSIER_ANSWER_SENTENCE:
      node = json_node_init_string (json_node_alloc (), self->text);
      break;
    case DOSSIER_ANSWER_NUMBER:
      /* JSON has no infinities. */
      if (!isfinite (self->number))
        return g_strdup ("null");
      node = json_node_init_double (json_node_alloc (), self->number);
      break;
    case DOSSIER_ANSWER_SKIPPED:
    default:
      return g_strdup ("null");
    }

  return json_to_string (node, FALSE);
}

static DossierAnswer *
answer_from_array (const DossierQuestion *question, JsonArray *array)
{
  guint n = json_array_get_length (array);
  guint indexes[DOSSIER_OPTIONS_MAX];

  if (n > DOSSIER_OPTIONS_MAX)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gint64 value;

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_INT64)
        return NULL;
      value = json_node_get_int (element);
      indexes[i] = value < 0 || value > DOSSIER_OPTIONS_MAX ? DOSSIER_NO_TARGET : (guint) value;
    }
  if (question->kind == DOSSIER_QUESTION_ORDER)
    return dossier_answer_new_order (indexes, n);
  if (question->kind == DOSSIER_QUESTION_MATCH)
    return dossier_answer_new_targets (indexes, n);

  return dossier_answer_new_chosen (indexes, n);
}

/**
 * dossier_answer_new_from_json:
 * @question: the question it answers
 * @json: what dossier_answer_to_json() gave
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL if it does not fit
 */
DossierAnswer *
dossier_answer_new_from_json (const DossierQuestion *question, const char *json)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (DossierAnswer) answer = NULL;

  g_return_val_if_fail (question != NULL && json != NULL, NULL);

  node = json_from_string (json, NULL);
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_NULL (node))
    answer = dossier_answer_new_skipped ();
  else if (JSON_NODE_HOLDS_ARRAY (node))
    answer = answer_from_array (question, json_node_get_array (node));
  else if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    answer = question->kind == DOSSIER_QUESTION_TEXT
                 ? dossier_answer_new_sentence (json_node_get_string (node))
                 : dossier_answer_new_typed (json_node_get_string (node));
  else
    answer = dossier_answer_new_number (json_node_get_double (node));

  if (answer == NULL || !dossier_answer_fits (question, answer))
    return NULL;

  return g_steal_pointer (&answer);
}
