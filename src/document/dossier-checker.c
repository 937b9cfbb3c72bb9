/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dossier-checker.h"
#include "dossier-name-index.h"

/* What of a document its questions touch: a flag for each value. */
typedef struct
{
  gboolean *issues;
  gboolean *actors;
  gboolean *paragraphs;
  DossierNameIndex names;
} Coverage;

static void
coverage_init (Coverage *self, DossierDocument *document)
{
  self->issues = g_new0 (gboolean, document->issues.n + 1);
  self->actors = g_new0 (gboolean, document->actors.n + 1);
  self->paragraphs = g_new0 (gboolean, document->paragraphs.n + 1);
  dossier_name_index_init (&self->names);

  for (guint i = 0; i < document->actors.n; i++)
    {
      const DossierActor *actor = &document->actors.items[i];

      dossier_name_index_add (&self->names, actor->name);
      for (guint j = 0; j < actor->n_aliases; j++)
        dossier_name_index_add (&self->names, actor->aliases[j].text);
    }
}

static void
coverage_clear (Coverage *self)
{
  g_free (self->issues);
  g_free (self->actors);
  g_free (self->paragraphs);
  dossier_name_index_clear (&self->names);
}

static void
cover_options (Coverage *self, const DossierQuestion *question)
{
  for (guint i = 0; i < question->n_options; i++)
    {
      const DossierOption *option = &question->options[i];

      if (option->actor != NULL)
        self->actors[option->actor->index] = TRUE;
      else
        dossier_name_index_scan (&self->names, option->text);
      if (option->match != NULL)
        dossier_name_index_scan (&self->names, option->match);
    }
}

static void
cover_question (Coverage *self, const DossierQuestion *question)
{
  self->issues[question->issue->index] = TRUE;

  for (guint i = 0; i < question->evidence.n_sentences; i++)
    self->paragraphs[question->evidence.sentences[i]->paragraph->index] = TRUE;

  for (guint i = 0; i < question->n_actors; i++)
    self->actors[question->actors[i]->index] = TRUE;
  if (question->quote != NULL)
    {
      self->actors[question->quote->speaker->index] = TRUE;
      if (question->quote->addressee != NULL)
        self->actors[question->quote->addressee->index] = TRUE;
    }

  dossier_name_index_scan (&self->names, question->stem);
  cover_options (self, question);
}

static gboolean
covers_actor (Coverage *self, const DossierActor *actor)
{
  if (self->actors[actor->index] || dossier_name_index_has_seen (&self->names, actor->name))
    return TRUE;

  for (guint i = 0; i < actor->n_aliases; i++)
    if (dossier_name_index_has_seen (&self->names, actor->aliases[i].text))
      return TRUE;

  return FALSE;
}

static void
report_uncovered (DossierBuilder *builder, Coverage *coverage)
{
  DossierDocument *document = builder->document;

  for (guint i = 0; i < document->issues.n; i++)
    if (!coverage->issues[i])
      dossier_problems_warn (builder->problems,
                             dossier_builder_get_offset (builder, DOSSIER_VALUE_ISSUE, i),
                             _ ("add a question on it"), _ ("no question touches the issue “%s”"),
                             document->issues.items[i].id);

  for (guint i = 0; i < document->actors.n; i++)
    if (!covers_actor (coverage, &document->actors.items[i]))
      dossier_problems_warn (builder->problems,
                             dossier_builder_get_offset (builder, DOSSIER_VALUE_ACTOR, i),
                             _ ("add a question about it, or name it in “actors” of one"),
                             _ ("no question touches the actor “%s”"),
                             document->actors.items[i].id);

  for (guint i = 0; i < document->paragraphs.n; i++)
    if (!coverage->paragraphs[i])
      dossier_problems_warn (builder->problems,
                             dossier_builder_get_offset (builder, DOSSIER_VALUE_PARAGRAPH, i),
                             _ ("add a question whose evidence stands in it"),
                             _ ("no question touches paragraph %u"),
                             document->paragraphs.items[i].number);
}

static void
check_coverage (DossierBuilder *builder)
{
  Coverage coverage;

  coverage_init (&coverage, builder->document);
  for (guint i = 0; i < builder->document->questions.n; i++)
    cover_question (&coverage, &builder->document->questions.items[i]);
  report_uncovered (builder, &coverage);
  coverage_clear (&coverage);
}

static void
check_mentions (DossierBuilder *builder)
{
  DossierDocument *document = builder->document;
  g_autofree gboolean *is_marked = g_new0 (gboolean, document->terms.n + 1);

  for (guint i = 0; i < document->actors.n; i++)
    if (document->places[i].mentions.n == 0)
      dossier_problems_warn (builder->problems,
                             dossier_builder_get_offset (builder, DOSSIER_VALUE_ACTOR, i),
                             _ ("mark it in the article with <m>, or remove it"),
                             _ ("the actor “%s” is never mentioned"), document->actors.items[i].id);

  for (guint i = 0; i < document->sentences.n; i++)
    for (guint j = 0; j < document->sentences.items[i].n_marks; j++)
      if (document->sentences.items[i].marks[j].kind == DOSSIER_MARK_TERM)
        is_marked[document->sentences.items[i].marks[j].term->index] = TRUE;

  for (guint i = 0; i < document->terms.n; i++)
    if (!is_marked[i])
      dossier_problems_warn (builder->problems,
                             dossier_builder_get_offset (builder, DOSSIER_VALUE_TERM, i),
                             _ ("mark it in the article with <t>, or remove it"),
                             _ ("the term “%s” is never marked"), document->terms.items[i].id);
}

static gboolean
evidence_meets (DossierDocument *document,
                const DossierEvidence *evidence,
                const DossierActor *actor)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (dossier_document_get_presence (document, actor, evidence->sentences[i]->paragraph)
        != DOSSIER_PRESENCE_ABSENT)
      return TRUE;

  return FALSE;
}

static void
check_stances (DossierBuilder *builder)
{
  DossierDocument *document = builder->document;

  for (guint i = 0; i < document->actors.n; i++)
    {
      const DossierActor *actor = &document->actors.items[i];

      for (guint j = 0; j < actor->n_stances && !dossier_problems_is_full (builder->problems); j++)
        if (!evidence_meets (document, &actor->stances[j].evidence, actor))
          {
            guint node
                = dossier_tree_find_child (&builder->tree, builder->nodes[DOSSIER_VALUE_ACTOR][i],
                                           DOSSIER_ELEMENT_STANCE, j);

            dossier_problems_warn (
                builder->problems, dossier_tree_get_node (&builder->tree, node)->offset,
                _ ("name a sentence of a paragraph that mentions the actor, or mark it there"),
                _ ("no paragraph of this stance's evidence mentions the actor “%s”"), actor->id);
          }
    }
}

static void
check_positions (DossierBuilder *builder)
{
  DossierDocument *document = builder->document;

  for (guint i = 0; i < document->issues.n; i++)
    if (document->issues.items[i].n_positions == 0)
      dossier_problems_warn (builder->problems,
                             dossier_builder_get_offset (builder, DOSSIER_VALUE_ISSUE, i),
                             _ ("add <position id=\"…\">…</position> for each side"),
                             _ ("the issue “%s” has no position"), document->issues.items[i].id);
}

/*< private >
 * dossier_builder_warn:
 * @self: a builder whose document is built
 *
 * Notes what makes the document a poor one.
 */
void
dossier_builder_warn (DossierBuilder *self)
{
  static void (*const checks[]) (DossierBuilder *) = {
    check_positions, check_stances, check_mentions, dossier_checker_check_questions, check_coverage,
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    checks[i](self);
}
