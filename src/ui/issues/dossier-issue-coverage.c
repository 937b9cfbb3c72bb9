/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issue-coverage.h"

#include <glib/gi18n.h>

#include "ui/issues/dossier-issue-facts.h"

static gboolean
holds (const DossierEvidence *evidence, const DossierSentence *sentence)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (evidence->sentences[i] == sentence)
      return TRUE;

  return FALSE;
}

/* By its words being asked for, or by a sentence of it that decides. */
static gboolean
asks_for (const DossierQuestion *question, const DossierQuote *quote)
{
  if (question->quote == quote)
    return TRUE;
  for (guint i = 0; i < quote->n_parts; i++)
    if (holds (&question->evidence, quote->parts[i].sentence))
      return TRUE;

  return FALSE;
}

/**
 * dossier_issue_coverage_init:
 * @self: (out caller-allocates): what the questions reach
 * @document: a document
 * @issue: one of its issues
 * @recall: what is known of the document
 *
 * A sentence counts as covered when a question of any issue has it as evidence;
 * a quote, when that is so of one of its sentences, or when it is asked who said
 * it.
 */
void
dossier_issue_coverage_init (DossierIssueCoverage *self,
                             DossierDocument *document,
                             const DossierIssue *issue,
                             const DossierRecall *recall)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autoptr (GPtrArray) sentences = dossier_issue_find_all_sentences (document, issue);
  g_autoptr (GPtrArray) quotes = dossier_issue_find_quotes (document, issue);
  g_autofree gboolean *is_asked = g_new0 (gboolean, quotes->len + 1);

  *self = (DossierIssueCoverage) { .n_quotes = quotes->len };
  self->sentences = g_array_new (FALSE, TRUE, sizeof (DossierCoveredSentence));
  g_array_set_size (self->sentences, sentences->len);
  for (guint i = 0; i < sentences->len; i++)
    g_array_index (self->sentences, DossierCoveredSentence, i).sentence = sentences->pdata[i];

  for (guint i = 0; i < questions.n; i++)
    {
      const DossierQuestion *question = &questions.items[i];
      DossierKnowledgeCounts alone = { 0 };

      dossier_recall_count (recall, question, &alone);
      if (dossier_knowledge_counts_get_total (&alone) == 0)
        continue;
      if (question->issue == issue)
        dossier_recall_count (recall, question, &self->counts);
      for (guint j = 0; j < sentences->len; j++)
        if (holds (&question->evidence, sentences->pdata[j]))
          dossier_recall_count (recall, question,
                                &g_array_index (self->sentences, DossierCoveredSentence, j).counts);
      for (guint j = 0; j < quotes->len; j++)
        is_asked[j] |= asks_for (question, quotes->pdata[j]);
    }

  for (guint i = 0; i < sentences->len; i++)
    self->n_covered += dossier_knowledge_counts_get_total (
                           &g_array_index (self->sentences, DossierCoveredSentence, i).counts)
                       > 0;
  for (guint i = 0; i < quotes->len; i++)
    self->n_covered_quotes += is_asked[i];
}

void
dossier_issue_coverage_clear (DossierIssueCoverage *self)
{
  g_clear_pointer (&self->sentences, g_array_unref);
}

/**
 * dossier_issue_coverage_dup_questions:
 * @self: what the questions reach
 *
 * Returns: (transfer full): how many of the issue's questions were asked, and
 *   how many are known, in words
 */
char *
dossier_issue_coverage_dup_questions (const DossierIssueCoverage *self)
{
  const guint total = dossier_knowledge_counts_get_total (&self->counts);
  const guint n_asked = total - self->counts.n[DOSSIER_KNOWLEDGE_NEW];

  if (total == 0)
    return g_strdup (_ ("No question asks about this issue."));

  /* Translators: questions about an issue: how many were asked, of how many,
   * and how many of them are known today */
  return g_strdup_printf (ngettext ("%1$u of %2$u question asked, %3$u known today.",
                                    "%1$u of %2$u questions asked, %3$u known today.", total),
                          n_asked, total, self->counts.n[DOSSIER_KNOWLEDGE_KNOWN]);
}

/**
 * dossier_issue_coverage_dup_passages:
 * @self: what the questions reach
 *
 * Returns: (transfer full): how many sentences and quotations have a question
 */
char *
dossier_issue_coverage_dup_passages (const DossierIssueCoverage *self)
{
  g_autofree char *sentences = NULL;
  g_autofree char *quotes = NULL;

  sentences = g_strdup_printf (_ ("Sentences with a question: %1$u of %2$u"), self->n_covered,
                               self->sentences->len);
  if (self->n_quotes == 0)
    return g_steal_pointer (&sentences);

  quotes = g_strdup_printf (_ ("Quotations with a question: %1$u of %2$u"), self->n_covered_quotes,
                            self->n_quotes);

  return g_strdup_printf ("%s · %s", sentences, quotes);
}
