/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-writer.h"

/* Where all options are right the file need not say so of each. */
static gboolean
tells_keys (const DossierQuestion *question)
{
  return question->kind != DOSSIER_QUESTION_MATCH && question->kind != DOSSIER_QUESTION_ORDER;
}

static void
write_option (DossierWriter *writer, const DossierQuestion *question, const DossierOption *option)
{
  gboolean is_marked_key = option->is_key && tells_keys (question);

  dossier_writer_open (writer, DOSSIER_ELEMENT_OPTION);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ACTOR,
                           option->actor != NULL ? option->actor->id : NULL);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_KEY, is_marked_key ? "yes" : NULL);
  dossier_writer_add_evidence (writer, DOSSIER_ATTRIBUTE_BELIEVED, &option->believed);

  if (option->actor != NULL && option->rationale == NULL)
    {
      g_string_append (writer->text, "/>\n");
      return;
    }

  dossier_writer_begin_children (writer);
  if (option->actor == NULL)
    dossier_writer_write_text (writer, DOSSIER_ELEMENT_TEXT, option->text);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_MATCH, option->match);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_RATIONALE, option->rationale);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_OPTION);
}

static void
write_answer (DossierWriter *writer, const DossierQuestion *question, const char *answer)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_ANSWER);
  if (question->tolerance > 0)
    dossier_writer_add_decimal (writer, DOSSIER_ATTRIBUTE_TOLERANCE, question->tolerance);
  dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_ANSWER, answer);
}

static void
write_question (DossierWriter *writer, const DossierQuestion *question)
{
  g_autoptr (GString) actors = g_string_new (NULL);

  for (guint i = 0; i < question->n_actors; i++)
    g_string_append_printf (actors, "%s%s", i > 0 ? " " : "", question->actors[i]->id);

  dossier_writer_open (writer, DOSSIER_ELEMENT_QUESTION);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, question->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_KIND,
                           dossier_question_kind_words[question->kind]);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ISSUE, question->issue->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_SKILL, dossier_skill_words[question->skill]);
  dossier_writer_add_count (writer, DOSSIER_ATTRIBUTE_DIFFICULTY, question->difficulty);
  dossier_writer_add_evidence (writer, DOSSIER_ATTRIBUTE_EVIDENCE, &question->evidence);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_QUOTE,
                           question->quote != NULL ? question->quote->id : NULL);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ACTORS, actors->len > 0 ? actors->str : NULL);
  dossier_writer_add_draft (writer, &question->draft);
  dossier_writer_begin_children (writer);

  dossier_writer_write_text (writer, DOSSIER_ELEMENT_STEM, question->stem);
  for (guint i = 0; i < question->n_options; i++)
    write_option (writer, question, &question->options[i]);
  for (guint i = 0; i < question->n_answers; i++)
    write_answer (writer, question, question->answers[i]);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_UNIT, question->unit);
  for (guint i = 0; i < question->n_hints; i++)
    dossier_writer_write_text (writer, DOSSIER_ELEMENT_HINT, question->hints[i]);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_RATIONALE, question->rationale);

  dossier_writer_end_children (writer, DOSSIER_ELEMENT_QUESTION);
}

/*< private >
 * dossier_writer_write_quiz:
 * @self: a writer
 * @document: the document to write, with questions
 */
void
dossier_writer_write_quiz (DossierWriter *self, DossierDocument *document)
{
  dossier_writer_open (self, DOSSIER_ELEMENT_QUIZ);
  dossier_writer_begin_children (self);
  for (guint i = 0; i < document->questions.n; i++)
    write_question (self, &document->questions.items[i]);
  dossier_writer_end_children (self, DOSSIER_ELEMENT_QUIZ);
}
