/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-own-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-document-private.h"

/* A dossier with questions of one's own. All else is that of the dossier, down
 * to the pointers: who shows an actor or a sentence of the one shows that of
 * the other. */

#define DIFFICULTY 2

static const char *
copy_text (DossierDocument *self, const char *text)
{
  return dossier_arena_copy_text (&self->arena, text, strlen (text));
}

static gboolean
holds (const DossierEvidence *evidence, const DossierSentence *sentence)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (evidence->sentences[i] == sentence)
      return TRUE;

  return FALSE;
}

static const DossierIssue *
find_issue_of_sentence (DossierDocument *self, const DossierSentence *sentence)
{
  for (guint i = 0; i < self->questions.n; i++)
    if (self->questions.items[i].issue != NULL
        && holds (&self->questions.items[i].evidence, sentence))
      return self->questions.items[i].issue;
  for (guint i = 0; i < sentence->n_marks; i++)
    if (sentence->marks[i].kind == DOSSIER_MARK_QUOTE && sentence->marks[i].quote->n_issues > 0)
      return sentence->marks[i].quote->issues[0];

  return NULL;
}

/* The issue of the nearest sentence that is known to be of one, as an article
 * speaks of one thing at a time. */
static const DossierIssue *
find_issue (DossierDocument *self, const DossierSentence *sentence)
{
  const DossierSentences sentences = self->sentences;

  for (guint distance = 0; distance < sentence->paragraph->n_sentences; distance++)
    {
      const guint places[] = { sentence->index - distance, sentence->index + distance };

      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          const DossierIssue *issue
              = places[i] < sentences.n
                        && sentences.items[places[i]].paragraph == sentence->paragraph
                    ? find_issue_of_sentence (self, &sentences.items[places[i]])
                    : NULL;

          if (issue != NULL)
            return issue;
        }
    }

  return &self->issues.items[0];
}

/* Each actor that the sentence mentions, once. */
static void
list_actors (DossierDocument *self, const DossierSentence *sentence, DossierQuestion *question)
{
  question->actors = dossier_arena_new0 (&self->arena, const DossierActor *, sentence->n_marks);
  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];
      gboolean is_listed = mark->kind != DOSSIER_MARK_MENTION;

      for (guint j = 0; j < question->n_actors; j++)
        is_listed |= question->actors[j] == mark->actor;
      if (!is_listed)
        question->actors[question->n_actors++] = mark->actor;
    }
}

static void
fill_question (DossierDocument *self, DossierQuestion *question, const DossierOwnQuestion *own)
{
  const DossierCloze *asks = own->asks;
  const char **answers = dossier_arena_new0 (&self->arena, const char *, 1);
  g_autofree char *rationale = NULL;

  rationale = own->rationale != NULL ? g_strdup (own->rationale)
                                     : g_strdup_printf (_ ("Made of a sentence in paragraph %u."),
                                                        asks->sentence->paragraph->number);
  answers[0] = copy_text (self, asks->answer);
  question->id = copy_text (self, own->id);
  question->kind = DOSSIER_QUESTION_CLOZE;
  question->skill = DOSSIER_SKILL_RECALL;
  question->difficulty = DIFFICULTY;
  question->stem = copy_text (self, asks->stem);
  question->answers = answers;
  question->n_answers = 1;
  question->rationale = copy_text (self, rationale);
  question->evidence.sentences = dossier_arena_new0 (&self->arena, const DossierSentence *, 1);
  question->evidence.sentences[0] = asks->sentence;
  question->evidence.n_sentences = 1;
  question->issue = find_issue (self, asks->sentence);
  list_actors (self, asks->sentence, question);
}

/* Every question is of an issue; a dossier that has none is given one. */
static void
ensure_issue (DossierDocument *self)
{
  DossierIssue *issue;

  if (self->issues.n > 0)
    return;

  issue = dossier_arena_new0 (&self->arena, DossierIssue, 1);
  issue->id = "own-questions";
  issue->title = copy_text (self, _ ("Own Questions"));
  issue->summary = copy_text (self, _ ("What is to be known by heart of this article."));
  self->issues.items = issue;
  self->issues.n = 1;
  dossier_id_table_init (&self->ids[DOSSIER_VALUE_ISSUE], 1);
  dossier_id_table_insert (&self->ids[DOSSIER_VALUE_ISSUE],
                           dossier_value_kind_get_id_of (DOSSIER_VALUE_ISSUE), issue, 0);
}

static void
share (DossierDocument *self, DossierDocument *base)
{
  self->base = g_object_ref (base);
  self->id = base->id;
  self->language = base->language;
  self->head = base->head;
  self->actors = base->actors;
  self->issues = base->issues;
  self->terms = base->terms;
  self->events = base->events;
  self->quotes = base->quotes;
  self->sections = base->sections;
  self->paragraphs = base->paragraphs;
  self->sentences = base->sentences;
  self->questions = base->questions;
  self->places = base->places;
  self->n_words = base->n_words;
  g_set_object (&self->source, base->source);
  self->stand_ins = base->stand_ins;
  memcpy (self->ids, base->ids, sizeof self->ids);
}

static void
add_questions (DossierDocument *self, const DossierOwnQuestion *own, guint n_own)
{
  const DossierQuestions of_base = self->questions;
  const DossierIdOf id_of = dossier_value_kind_get_id_of (DOSSIER_VALUE_QUESTION);
  DossierIdTable *ids = &self->ids[DOSSIER_VALUE_QUESTION];
  DossierQuestion *questions
      = dossier_arena_new0 (&self->arena, DossierQuestion, of_base.n + n_own);

  if (of_base.n > 0)
    memcpy (questions, of_base.items, of_base.n * sizeof *questions);
  dossier_id_table_init (ids, of_base.n + n_own);
  for (guint i = 0; i < of_base.n + n_own; i++)
    {
      if (i >= of_base.n)
        fill_question (self, &questions[i], &own[i - of_base.n]);
      questions[i].index = i;
      dossier_id_table_insert (ids, id_of, questions, i);
    }
  self->questions.items = questions;
  self->questions.n = of_base.n + n_own;
}

/**
 * dossier_document_with_questions:
 * @self: a document
 * @own: (array length=n_own): questions about it
 * @n_own: how many
 *
 * Adds questions that a person made, in place of those added before. Each is
 * of the issue that its sentence, or the nearest one of its paragraph, is
 * known to be about, else of the first.
 *
 * Returns: (transfer full): a document whose questions end with @own and whose
 *   other values are those of @self
 */
DossierDocument *
dossier_document_with_questions (DossierDocument *self, const DossierOwnQuestion *own, guint n_own)
{
  DossierDocument *base;
  DossierDocument *document;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (own != NULL || n_own == 0, NULL);

  base = dossier_document_get_base (self);
  if (n_own == 0)
    return g_object_ref (base);

  document = dossier_document_new ();
  share (document, base);
  ensure_issue (document);
  add_questions (document, own, n_own);

  return document;
}

/**
 * dossier_document_get_base:
 * @self: a document
 *
 * Returns: (transfer none): the dossier without questions of one's own; @self
 *   when it has none
 */
DossierDocument *
dossier_document_get_base (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return self->base != NULL ? self->base : self;
}
