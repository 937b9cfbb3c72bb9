/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-answer.h"

static DossierAnswer *
dup_key_options (const DossierQuestion *question)
{
  guint keys[DOSSIER_OPTIONS_MAX];
  guint n_keys = 0;

  for (guint i = 0; i < MIN (question->n_options, DOSSIER_OPTIONS_MAX); i++)
    if (question->options[i].is_key)
      keys[n_keys++] = i;

  return dossier_answer_new_chosen (keys, n_keys);
}

/**
 * dossier_question_dup_right_answer:
 * @question: a question
 *
 * Returns: (transfer full): an answer that is right
 */
DossierAnswer *
dossier_question_dup_right_answer (const DossierQuestion *question)
{
  static const guint in_order[DOSSIER_OPTIONS_MAX] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  guint n_options;

  g_return_val_if_fail (question != NULL, NULL);

  n_options = MIN (question->n_options, DOSSIER_OPTIONS_MAX);
  switch (question->kind)
    {
    case DOSSIER_QUESTION_ORDER:
      return dossier_answer_new_order (in_order, n_options);
    case DOSSIER_QUESTION_MATCH:
      return dossier_answer_new_targets (in_order, n_options);
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      return dossier_answer_new_typed (question->n_answers > 0 ? question->answers[0] : "");
    case DOSSIER_QUESTION_NUMBER:
      return dossier_answer_new_number (question->number);
    case DOSSIER_QUESTION_TEXT:
      return dossier_answer_new_sentence (
          question->evidence.n_sentences > 0 ? question->evidence.sentences[0]->id : "");
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      return dup_key_options (question);
    }
}

static char *
dup_number_text (const DossierQuestion *question)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", question->number);

  return question->unit == NULL ? g_strdup (digits)
                                : g_strdup_printf ("%s %s", digits, question->unit);
}

static char *
dup_options_text (const DossierQuestion *question)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < question->n_options; i++)
    {
      const DossierOption *option = &question->options[i];

      if (question->kind != DOSSIER_QUESTION_ORDER && question->kind != DOSSIER_QUESTION_MATCH
          && !option->is_key)
        continue;
      /* Whole sentences follow one another as they do. */
      if (text->len > 0)
        g_string_append (text, g_str_has_suffix (text->str, ".") ? " " : "; ");
      if (question->kind == DOSSIER_QUESTION_ORDER)
        g_string_append_printf (text, "%u. ", i + 1);
      g_string_append (text, option->text);
      if (question->kind == DOSSIER_QUESTION_MATCH)
        g_string_append_printf (text, " – %s", option->match);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * dossier_question_dup_key_text:
 * @question: a question
 *
 * Returns: (transfer full): the key in words, as results and terminals show it
 */
char *
dossier_question_dup_key_text (const DossierQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  switch (question->kind)
    {
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      return g_strdup (question->n_answers > 0 ? question->answers[0] : "");
    case DOSSIER_QUESTION_NUMBER:
      return dup_number_text (question);
    case DOSSIER_QUESTION_TEXT:
      return g_strdup (question->evidence.n_sentences > 0 ? question->evidence.sentences[0]->text
                                                          : "");
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    case DOSSIER_QUESTION_MATCH:
    case DOSSIER_QUESTION_ORDER:
    default:
      return dup_options_text (question);
    }
}
