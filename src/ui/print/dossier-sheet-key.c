/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/print/dossier-sheet-private.h"
#include "language/dossier-list.h"
#include "ui/sitting/dossier-quiz-words.h"

/* The key of a question in words, as a teacher reads it off. */

/* The letter of the option at place @index, from 0. */
char *
dossier_sheet_dup_letter (guint index)
{
  /* Translators: the letters by which options are called on paper, eight or
   * more of them without anything between */
  const char *letters = C_ ("option letters", "abcdefgh");

  if ((glong) index >= g_utf8_strlen (letters, -1))
    return g_strdup_printf ("%u", index + 1);

  return g_utf8_substring (letters, index, index + 1);
}

static void
add_part (GString *words, const char *separator)
{
  if (words->len > 0)
    g_string_append (words, separator);
}

/* A list of sentences has no full stops within. */
static char *
dup_bare (const char *text)
{
  return g_strndup (text, strlen (text) - g_str_has_suffix (text, "."));
}

/* “b – Mice ate the wicks; d – …” */
static char *
dup_options (const DossierQuizItem *item)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < item->n_options; i++)
    {
      const DossierOption *option = &item->question->options[item->options[i]];
      g_autofree char *letter = dossier_sheet_dup_letter (i);
      g_autofree char *bare = dup_bare (option->text);

      if (!option->is_key)
        continue;
      add_part (words, "; ");
      if (item->question->kind == DOSSIER_QUESTION_TRUE_FALSE)
        g_string_append (words, option->text);
      else
        /* Translators: the letter of an option, and its text */
        g_string_append_printf (words, C_ ("key", "%1$s – %2$s"), letter, bare);
    }

  return g_string_free_and_steal (words);
}

/* “c, a, b”: the letters from first to last. */
static char *
dup_order (const DossierQuizItem *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) letters = NULL;

  for (guint rank = 0; rank < item->n_options; rank++)
    for (guint i = 0; i < item->n_options; i++)
      if (item->options[i] == rank)
        g_strv_builder_take (builder, dossier_sheet_dup_letter (i));
  letters = g_strv_builder_end (builder);

  return dossier_list_join ((const char *const *) letters, DOSSIER_LIST_COUNTS);
}

/* “1 – c, 2 – a”: the letter of each entry's match. */
static char *
dup_pairs (const DossierQuizItem *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pairs = NULL;

  for (guint i = 0; i < item->n_options; i++)
    for (guint j = 0; j < item->n_targets; j++)
      if (g_strcmp0 (item->question->options[item->options[i]].match,
                     item->question->options[item->targets[j]].match)
          == 0)
        {
          g_autofree char *letter = dossier_sheet_dup_letter (j);

          /* Translators: the number of an entry, and the letter of its match */
          g_strv_builder_take (builder, g_strdup_printf (C_ ("key", "%1$u – %2$s"), i + 1, letter));
          break;
        }
  pairs = g_strv_builder_end (builder);

  return dossier_list_join ((const char *const *) pairs, DOSSIER_LIST_COUNTS);
}

static char *
dup_answers (const DossierQuestion *question)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < question->n_answers; i++)
    {
      /* Translators: between answers of which any one will do */
      add_part (words, C_ ("key", " / "));
      g_string_append (words, question->answers[i]);
    }

  return g_string_free_and_steal (words);
}

static char *
dup_number (const DossierQuestion *question)
{
  g_autofree char *number = dossier_quiz_words_dup_number (question->number, question->unit);
  g_autofree char *tolerance = NULL;

  if (question->tolerance <= 0)
    return g_steal_pointer (&number);

  tolerance = dossier_quiz_words_dup_number (question->tolerance, NULL);

  /* Translators: a number, and what the answer may be off by */
  return g_strdup_printf (C_ ("key", "%1$s (± %2$s)"), number, tolerance);
}

/* The key of a question as it is shown on paper. */
char *
dossier_sheet_dup_key (const DossierQuizItem *item)
{
  const DossierQuestion *question = item->question;

  switch (question->kind)
    {
    case DOSSIER_QUESTION_MATCH:
      return dup_pairs (item);
    case DOSSIER_QUESTION_ORDER:
      return dup_order (item);
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      return dup_answers (question);
    case DOSSIER_QUESTION_NUMBER:
      return dup_number (question);
    case DOSSIER_QUESTION_TEXT:
      return question->evidence.n_sentences > 0
                 ? dossier_quiz_words_dup_passage (question->evidence.sentences[0]->text)
                 : g_strdup ("");
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      return dup_options (item);
    }
}
