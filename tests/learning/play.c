/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "play.h"

static DossierAnswer *
make_wrong_answer (const DossierQuestion *question)
{
  static const guint turned[] = { 1, 0, 2 };

  switch (question->kind)
    {
    case DOSSIER_QUESTION_MATCH:
      return dossier_answer_new_targets (turned, 3);
    case DOSSIER_QUESTION_ORDER:
      return dossier_answer_new_order (turned, 3);
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      return dossier_answer_new_typed ("nonsense");
    case DOSSIER_QUESTION_NUMBER:
      return dossier_answer_new_typed ("7");
    case DOSSIER_QUESTION_TEXT:
      return dossier_answer_new_sentence ("s1.1");
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      return dossier_answer_new_option (question->options[0].is_key ? 1 : 0);
    }
}

static DossierQuiz *
take_step (DossierQuiz *quiz, char step)
{
  g_autoptr (DossierAnswer) answer = NULL;
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  switch (step)
    {
    case 'r':
      answer = dossier_question_dup_right_answer (view.item.question);
      return dossier_quiz_with_answer (quiz, answer);
    case 'w':
      answer = make_wrong_answer (view.item.question);
      return dossier_quiz_with_answer (quiz, answer);
    case 'G':
      return dossier_quiz_with_certainty (quiz, DOSSIER_CERTAINTY_GUESS);
    case 'T':
      return dossier_quiz_with_certainty (quiz, DOSSIER_CERTAINTY_THINK);
    case 'S':
      return dossier_quiz_with_certainty (quiz, DOSSIER_CERTAINTY_SURE);
    case 'h':
      return dossier_quiz_with_hint (quiz);
    case 'l':
      return dossier_quiz_with_look (quiz);
    case 'e':
      return dossier_quiz_with_elapsed (quiz, 1000);
    case 'c':
      return dossier_quiz_with_checked (quiz);
    case 'n':
      return dossier_quiz_with_next (quiz);
    case 'u':
      return dossier_quiz_with_undo (quiz);
    case '-':
      return dossier_quiz_with_skipped (quiz);
    case 'F':
      return dossier_quiz_with_finished (quiz);
    case '<':
      return dossier_quiz_with_position (quiz, view.position - 1);
    case '>':
      return dossier_quiz_with_position (quiz, view.position + 1);
    default:
      return dossier_quiz_with_position (quiz, (guint) (step - '0'));
    }
}

DossierQuiz *
play (DossierQuiz *quiz, const char *script)
{
  DossierQuiz *state = dossier_quiz_ref (quiz);

  for (; *script != '\0'; script++)
    {
      DossierQuiz *next = take_step (state, *script);

      dossier_quiz_unref (state);
      state = next;
    }

  return state;
}

DossierQuiz *
begin (DossierDocument *document, DossierQuizMode mode, guint length)
{
  static const char *const ids[] = { "single", "match", "cloze", NULL };
  DossierQuizPlan plan
      = { .mode = mode, .questions = ids, .length = length, .time_limit_ms = 3000 };

  return dossier_quiz_new (document, &plan, 3);
}

DossierQuiz *
begin_with (DossierDocument *document, const char *id)
{
  const char *const ids[] = { id, NULL };
  DossierQuizPlan plan = { .questions = ids };

  return dossier_quiz_new (document, &plan, 5);
}
