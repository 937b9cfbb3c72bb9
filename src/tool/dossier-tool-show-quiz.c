/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-json.h"
#include "dossier-tool-show.h"

static int
compare_targets (gconstpointer a, gconstpointer b, gpointer options)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return strcmp (((const DossierOption *) options)[x].match,
                 ((const DossierOption *) options)[y].match);
}

/* The options in the order of their targets' texts: an order of its own that
 * is the same at every printing. */
static guint *
sort_targets (const DossierQuestion *question)
{
  guint *order = g_new (guint, question->n_options);

  for (guint i = 0; i < question->n_options; i++)
    order[i] = i;
  g_sort_array (order, question->n_options, sizeof (guint), compare_targets,
                (gpointer) question->options);

  return order;
}

static void
add_match (JsonBuilder *builder, const DossierQuestion *question)
{
  g_autofree guint *order = sort_targets (question);
  g_autofree guint *place = g_new (guint, question->n_options);

  dossier_json_begin_array (builder, "targets");
  for (guint i = 0; i < question->n_options; i++)
    {
      place[order[i]] = i;
      json_builder_add_string_value (builder, question->options[order[i]].match);
    }
  json_builder_end_array (builder);

  dossier_json_begin_array (builder, "answer");
  for (guint i = 0; i < question->n_options; i++)
    json_builder_add_int_value (builder, place[i]);
  json_builder_end_array (builder);
}

/* The options that are right; of an order all of them, first to last. */
static void
add_keys (JsonBuilder *builder, const DossierQuestion *question)
{
  gboolean is_list
      = question->kind == DOSSIER_QUESTION_MULTIPLE || question->kind == DOSSIER_QUESTION_ORDER;

  json_builder_set_member_name (builder, "answer");
  if (is_list)
    json_builder_begin_array (builder);
  for (guint i = 0; i < question->n_options; i++)
    if (question->options[i].is_key)
      json_builder_add_int_value (builder, i);
  if (is_list)
    json_builder_end_array (builder);
}

static void
add_accepted (JsonBuilder *builder, const DossierQuestion *question)
{
  dossier_json_begin_array (builder, "accept");
  for (guint i = 0; i < question->n_answers; i++)
    json_builder_add_string_value (builder, question->answers[i]);
  json_builder_end_array (builder);
  dossier_json_add_text (builder, "answer", question->answers[0]);
}

static void
add_answer (JsonBuilder *builder, const DossierQuestion *question)
{
  switch (question->kind)
    {
    case DOSSIER_QUESTION_MATCH:
      add_match (builder, question);
      break;
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      add_accepted (builder, question);
      break;
    case DOSSIER_QUESTION_NUMBER:
      dossier_json_add_number (builder, "answer", question->number);
      dossier_json_add_number (builder, "tolerance", question->tolerance);
      dossier_json_add_text (builder, "unit", question->unit);
      break;
    case DOSSIER_QUESTION_TEXT:
      dossier_json_add_text (builder, "answer", question->evidence.sentences[0]->id);
      break;
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    case DOSSIER_QUESTION_ORDER:
    default:
      add_keys (builder, question);
      break;
    }
}

static void
add_option (JsonBuilder *builder, const DossierOption *option)
{
  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "text", option->text);
  dossier_json_add_boolean (builder, "key", option->is_key);
  dossier_json_add_text (builder, "rationale", option->rationale);
  dossier_json_add_evidence (builder, "believed", &option->believed);
  if (option->actor != NULL)
    dossier_json_add_text (builder, "actor", option->actor->id);
  if (option->match != NULL)
    dossier_json_add_text (builder, "match", option->match);
  json_builder_end_object (builder);
}

static void
add_quote (JsonBuilder *builder, const DossierQuote *quote)
{
  g_autofree char *text = dossier_quote_dup_text (quote);

  dossier_json_add_text (builder, "quote", quote->id);
  dossier_json_add_text (builder, "quote_text", text);
}

/**
 * dossier_json_build_question:
 * @builder: a builder inside an object
 * @document: a document
 * @value: one of its questions
 */
void
dossier_json_build_question (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierQuestion *question = value;

  dossier_json_add_text (builder, "id", question->id);
  dossier_json_add_text (builder, "kind", dossier_question_kind_words[question->kind]);
  dossier_json_add_text (builder, "issue", question->issue->id);
  dossier_json_add_text (builder, "skill", dossier_skill_words[question->skill]);
  dossier_json_add_number (builder, "difficulty", question->difficulty);
  dossier_json_begin_array (builder, "actors");
  for (guint i = 0; i < question->n_actors; i++)
    json_builder_add_string_value (builder, question->actors[i]->id);
  json_builder_end_array (builder);
  dossier_json_add_text (builder, "stem", question->stem);
  if (question->quote != NULL)
    add_quote (builder, question->quote);

  dossier_json_begin_array (builder, "options");
  for (guint i = 0; i < question->n_options; i++)
    add_option (builder, &question->options[i]);
  json_builder_end_array (builder);
  add_answer (builder, question);

  dossier_json_add_evidence (builder, "evidence", &question->evidence);
  dossier_json_begin_array (builder, "hints");
  for (guint i = 0; i < question->n_hints; i++)
    json_builder_add_string_value (builder, question->hints[i]);
  json_builder_end_array (builder);
  dossier_json_add_text (builder, "rationale", question->rationale);
  dossier_json_add_draft (builder, &question->draft);
}
