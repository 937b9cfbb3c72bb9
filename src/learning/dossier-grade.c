/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-answer.h"

#include <math.h>
#include <string.h>

#include "dossier-fold.h"

static gboolean
are_indexes_distinct (const guint *indexes, guint n_indexes, guint n_options)
{
  guint seen = 0;

  for (guint i = 0; i < n_indexes; i++)
    {
      if (indexes[i] >= n_options || indexes[i] >= DOSSIER_OPTIONS_MAX
          || (seen & (1U << indexes[i])) != 0)
        return FALSE;
      seen |= 1U << indexes[i];
    }

  return TRUE;
}

static gboolean
are_targets (const guint *targets, guint n_targets, guint n_options)
{
  for (guint i = 0; i < n_targets; i++)
    if (targets[i] >= n_options && targets[i] != DOSSIER_NO_TARGET)
      return FALSE;

  return n_targets == n_options;
}

/**
 * dossier_answer_fits:
 * @question: a question
 * @answer: an answer
 *
 * Returns: whether @answer is of a kind that @question takes, and names only
 *   what @question has; it need not be complete
 */
gboolean
dossier_answer_fits (const DossierQuestion *question, const DossierAnswer *answer)
{
  DossierAnswerKind kind;
  const guint *indexes;
  guint n;

  g_return_val_if_fail (question != NULL && answer != NULL, FALSE);

  kind = dossier_answer_get_kind (answer);
  indexes = dossier_answer_get_indexes (answer, &n);
  if (kind == DOSSIER_ANSWER_SKIPPED)
    return TRUE;

  switch (question->kind)
    {
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
      return kind == DOSSIER_ANSWER_CHOSEN && n <= 1
             && are_indexes_distinct (indexes, n, question->n_options);
    case DOSSIER_QUESTION_MULTIPLE:
      return kind == DOSSIER_ANSWER_CHOSEN
             && are_indexes_distinct (indexes, n, question->n_options);
    case DOSSIER_QUESTION_ORDER:
      return kind == DOSSIER_ANSWER_ORDER && n == question->n_options
             && are_indexes_distinct (indexes, n, question->n_options);
    case DOSSIER_QUESTION_MATCH:
      return kind == DOSSIER_ANSWER_TARGETS && are_targets (indexes, n, question->n_options);
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      return kind == DOSSIER_ANSWER_TYPED;
    case DOSSIER_QUESTION_NUMBER:
      return kind == DOSSIER_ANSWER_TYPED
             || (kind == DOSSIER_ANSWER_NUMBER && isfinite (dossier_answer_get_number (answer)));
    case DOSSIER_QUESTION_TEXT:
      return kind == DOSSIER_ANSWER_SENTENCE;
    default:
      return FALSE;
    }
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * dossier_answer_is_complete:
 * @question: a question
 * @answer: (nullable): an answer
 *
 * Returns: whether @answer can be checked: something chosen, every target
 *   given, something typed, and what is typed for a number reads as one
 */
gboolean
dossier_answer_is_complete (const DossierQuestion *question, const DossierAnswer *answer)
{
  DossierTypedNumber number;
  const guint *indexes;
  guint n;

  if (answer == NULL || !dossier_answer_fits (question, answer))
    return FALSE;

  indexes = dossier_answer_get_indexes (answer, &n);
  switch (dossier_answer_get_kind (answer))
    {
    case DOSSIER_ANSWER_CHOSEN:
      return n > 0;
    case DOSSIER_ANSWER_TARGETS:
      for (guint i = 0; i < n; i++)
        if (indexes[i] == DOSSIER_NO_TARGET)
          return FALSE;
      return TRUE;
    case DOSSIER_ANSWER_TYPED:
      if (question->kind == DOSSIER_QUESTION_NUMBER)
        return dossier_read_number (dossier_answer_get_text (answer), &number);
      return !is_blank (dossier_answer_get_text (answer));
    case DOSSIER_ANSWER_SENTENCE:
      return *dossier_answer_get_text (answer) != '\0';
    case DOSSIER_ANSWER_ORDER:
    case DOSSIER_ANSWER_NUMBER:
      return TRUE;
    case DOSSIER_ANSWER_SKIPPED:
    default:
      return FALSE;
    }
}

static void
grade_choice (const DossierQuestion *question, const DossierAnswer *answer, DossierGrade *grade)
{
  guint n_well = 0;

  for (guint i = 0; i < grade->n_options; i++)
    {
      gboolean is_chosen = dossier_answer_has_option (answer, i);
      gboolean is_key = question->options[i].is_key;

      if (is_chosen)
        grade->options[i] = is_key ? DOSSIER_OPTION_RIGHT : DOSSIER_OPTION_WRONG;
      else
        grade->options[i] = is_key ? DOSSIER_OPTION_MISSED : DOSSIER_OPTION_UNTOUCHED;
      n_well += is_chosen == is_key;
    }
  grade->is_right = n_well == grade->n_options && n_well > 0;
  if (question->kind == DOSSIER_QUESTION_MULTIPLE)
    {
      grade->n_parts = grade->n_options;
      grade->n_right = n_well;
    }
  else
    grade->n_right = grade->is_right;
}

/* Options stand in the right order, and beside their right match. */
static gboolean
is_placed (const DossierQuestion *question, guint option, const guint *indexes, guint n_indexes)
{
  if (option >= n_indexes)
    return FALSE;
  if (question->kind == DOSSIER_QUESTION_ORDER || indexes[option] == option)
    return indexes[option] == option;

  /* Two options may have the same match; then either is right. */
  return indexes[option] < question->n_options
         && g_strcmp0 (question->options[indexes[option]].match, question->options[option].match)
                == 0;
}

static void
grade_places (const DossierQuestion *question, const DossierAnswer *answer, DossierGrade *grade)
{
  guint n;
  const guint *indexes = dossier_answer_get_indexes (answer, &n);

  grade->n_parts = grade->n_options;
  for (guint i = 0; i < grade->n_options; i++)
    {
      gboolean is_right = is_placed (question, i, indexes, n);

      grade->options[i] = is_right ? DOSSIER_OPTION_RIGHT : DOSSIER_OPTION_WRONG;
      grade->n_right += is_right;
    }
  grade->is_right = grade->n_right == grade->n_parts && grade->n_parts > 0;
}

static void
grade_typed (const DossierQuestion *question,
             const DossierAnswer *answer,
             const char *language,
             DossierGrade *grade)
{
  DossierLikeness best = DOSSIER_LIKENESS_OTHER;

  for (guint i = 0; i < question->n_answers; i++)
    best = MAX (best, dossier_compare_typed (question->answers[i], dossier_answer_get_text (answer),
                                             language));
  grade->is_right = best != DOSSIER_LIKENESS_OTHER;
  grade->is_near = best == DOSSIER_LIKENESS_NEAR;
  grade->n_right = grade->is_right;
}

static gboolean
is_right_number (const DossierQuestion *question, const DossierAnswer *answer)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (dossier_answer_get_kind (answer) == DOSSIER_ANSWER_TYPED)
    return dossier_number_is_right (dossier_answer_get_text (answer), question->number,
                                    question->tolerance, question->unit);

  /* Not by way of text: 1.234 must not be read as 1234. */
  if (fabs (dossier_answer_get_number (answer) - question->number)
      <= question->tolerance + 1e-9 * MAX (1.0, fabs (question->number)))
    return TRUE;

  g_ascii_formatd (digits, sizeof digits, "%.0f", dossier_answer_get_number (answer));

  return dossier_scale_of_unit (question->unit) > 1
         && fabs (dossier_answer_get_number (answer)) < 1e15
         && dossier_number_is_right (digits, question->number, question->tolerance, question->unit);
}

static gboolean
is_evidence (const DossierEvidence *evidence, const char *sentence_id)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (strcmp (evidence->sentences[i]->id, sentence_id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * dossier_answer_grade:
 * @question: a question
 * @answer: an answer to it
 * @language: (nullable): the language of the dossier, for leading articles
 * @grade: (out caller-allocates) (optional): how every part fared
 *
 * Typed text is compared with case, accents, punctuation, spaces and leading
 * articles folded, and forgives a small slip in long words, never in numbers.
 *
 * Returns: whether the answer is right
 */
gboolean
dossier_answer_grade (const DossierQuestion *question,
                      const DossierAnswer *answer,
                      const char *language,
                      DossierGrade *grade)
{
  DossierGrade result = { .n_parts = 1 };

  g_return_val_if_fail (question != NULL && answer != NULL, FALSE);

  result.n_options = MIN (question->n_options, DOSSIER_OPTIONS_MAX);
  for (guint i = 0; i < result.n_options; i++)
    result.options[i]
        = question->options[i].is_key ? DOSSIER_OPTION_MISSED : DOSSIER_OPTION_UNTOUCHED;

  if (dossier_answer_fits (question, answer))
    switch (dossier_answer_get_kind (answer))
      {
      case DOSSIER_ANSWER_CHOSEN:
        grade_choice (question, answer, &result);
        break;
      case DOSSIER_ANSWER_ORDER:
      case DOSSIER_ANSWER_TARGETS:
        grade_places (question, answer, &result);
        break;
      case DOSSIER_ANSWER_TYPED:
      case DOSSIER_ANSWER_NUMBER:
        if (question->kind != DOSSIER_QUESTION_NUMBER)
          grade_typed (question, answer, language, &result);
        else
          result.n_right = result.is_right = is_right_number (question, answer);
        break;
      case DOSSIER_ANSWER_SENTENCE:
        result.is_right = is_evidence (&question->evidence, dossier_answer_get_text (answer));
        result.n_right = result.is_right;
        break;
      case DOSSIER_ANSWER_SKIPPED:
      default:
        break;
      }
  if (grade != NULL)
    *grade = result;

  return result.is_right;
}
