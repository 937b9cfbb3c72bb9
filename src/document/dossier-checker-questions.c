/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-checker.h"

/* The rules of writing choice questions (Haladyna and Rodriguez, 2013): three
 * options, all alike in length, the key at no favourite place. */
#define USUAL_OPTIONS 3
#define KEY_LENGTH_FACTOR 1.5
#define KEY_LENGTH_MARGIN 12
#define MIN_QUESTIONS_FOR_BUNCHING 8
#define MAX_PLACES 5
#define MAX_CATCH_ALL_BYTES 200

/* Options that stand for others, in lower case; R13 of item writing. */
static const char *const catch_alls[] = {
  "all of the above",     "none of the above",
  "all of these",         "none of these",
  "both of the above",    "all the above",
  "todas las anteriores", "ninguna de las anteriores",
  "todos los anteriores", "ninguno de los anteriores",
};

static void
warn_at_option (DossierBuilder *builder,
                const DossierQuestion *question,
                guint option,
                const char *mend,
                char *what)
{
  guint node = dossier_tree_find_child (&builder->tree,
                                        builder->nodes[DOSSIER_VALUE_QUESTION][question->index],
                                        DOSSIER_ELEMENT_OPTION, option);

  dossier_problems_warn (builder->problems, dossier_tree_get_node (&builder->tree, node)->offset,
                         mend, "%s", what);
  g_free (what);
}

static gboolean
has_wrong_options (const DossierQuestion *question)
{
  switch (question->kind)
    {
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
      return TRUE;
    case DOSSIER_QUESTION_MATCH:
    case DOSSIER_QUESTION_ORDER:
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
    case DOSSIER_QUESTION_TEXT:
    default:
      return FALSE;
    }
}

/* Names are as long as they are; only written options can be made alike. */
static void
check_key_lengths (DossierBuilder *builder, const DossierQuestion *question)
{
  glong longest = 0;

  if (!has_wrong_options (question) || question->kind == DOSSIER_QUESTION_WHO_SAID)
    return;

  for (guint i = 0; i < question->n_options; i++)
    if (!question->options[i].is_key)
      longest = MAX (longest, g_utf8_strlen (question->options[i].text, -1));

  for (guint i = 0; i < question->n_options; i++)
    {
      glong length = g_utf8_strlen (question->options[i].text, -1);

      if (question->options[i].is_key && length > longest * KEY_LENGTH_FACTOR
          && length > longest + KEY_LENGTH_MARGIN)
        warn_at_option (builder, question, i, _ ("shorten it or lengthen the others"),
                        g_strdup_printf (_ ("the key of the question “%s” has %ld characters, "
                                            "the longest wrong option %ld"),
                                         question->id, length, longest));
    }
}

/* What says “all of the above” is short; a long text need not be searched. */
static char *
fold_short (const char *text)
{
  return strlen (text) <= MAX_CATCH_ALL_BYTES ? g_utf8_strdown (text, -1) : g_strdup ("");
}

static void
check_options (DossierBuilder *builder, const DossierQuestion *question)
{
  if (question->kind == DOSSIER_QUESTION_SINGLE && question->n_options != USUAL_OPTIONS)
    dossier_problems_warn (builder->problems,
                           dossier_builder_get_offset (builder, DOSSIER_VALUE_QUESTION,
                                                       question->index),
                           _ ("write three: the key and two wrong ones that tempt"),
                           _ ("the question “%s” has %u options"), question->id,
                           question->n_options);

  for (guint i = 0; i < question->n_options; i++)
    {
      const DossierOption *option = &question->options[i];
      g_autofree char *folded = fold_short (option->text);

      for (guint j = 0; j < G_N_ELEMENTS (catch_alls); j++)
        if (strstr (folded, catch_alls[j]) != NULL)
          {
            warn_at_option (builder, question, i, _ ("write an option that stands for itself"),
                            g_strdup_printf (_ ("an option of the question “%s” is “%s”"),
                                             question->id, catch_alls[j]));
            break;
          }

      if (has_wrong_options (question) && !option->is_key && option->rationale == NULL)
        warn_at_option (builder, question, i, _ ("add <rationale>…</rationale>: why it is wrong"),
                        g_strdup_printf (_ ("a wrong option of the question “%s” has no rationale"),
                                         question->id));
    }

  check_key_lengths (builder, question);
}

static gsize
get_quiz_offset (const DossierBuilder *builder)
{
  guint quiz = dossier_tree_find_child (&builder->tree, 0, DOSSIER_ELEMENT_QUIZ, 0);

  return dossier_tree_get_node (&builder->tree, quiz)->offset;
}

static void
check_bunching (DossierBuilder *builder)
{
  guint n_keys[MAX_PLACES] = { 0 };
  guint n_questions = 0;

  for (guint i = 0; i < builder->document->questions.n; i++)
    {
      const DossierQuestion *question = &builder->document->questions.items[i];

      if (question->kind != DOSSIER_QUESTION_SINGLE && question->kind != DOSSIER_QUESTION_WHO_SAID)
        continue;

      n_questions++;
      for (guint j = 0; j < question->n_options; j++)
        n_keys[j] += question->options[j].is_key;
    }

  if (n_questions < MIN_QUESTIONS_FOR_BUNCHING)
    return;

  for (guint i = 0; i < MAX_PLACES; i++)
    if (n_keys[i] * 2 > n_questions)
      dossier_problems_warn (builder->problems, get_quiz_offset (builder),
                             _ ("move some keys to other places"),
                             _ ("the key is option %u in %u of %u choice questions"), i + 1,
                             n_keys[i], n_questions);
}

static void
check_skills (DossierBuilder *builder)
{
  guint n_questions = builder->document->questions.n;
  guint n_recall = 0;

  for (guint i = 0; i < n_questions; i++)
    n_recall += builder->document->questions.items[i].skill == DOSSIER_SKILL_RECALL;

  if (n_recall * 2 > n_questions)
    dossier_problems_warn (builder->problems, get_quiz_offset (builder),
                           _ ("ask why, what follows, who would object or what weakens a claim"),
                           _ ("%u of %u questions only recall a fact"), n_recall, n_questions);
}

/*< private >
 * dossier_checker_check_questions:
 * @builder: a builder whose document is built
 *
 * Notes questions that are written badly, and a quiz that leans to one side.
 */
void
dossier_checker_check_questions (DossierBuilder *builder)
{
  for (guint i = 0;
       i < builder->document->questions.n && !dossier_problems_is_full (builder->problems); i++)
    check_options (builder, &builder->document->questions.items[i]);

  check_bunching (builder);
  check_skills (builder);
}
