/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/common/dossier-knowledge.h"
#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

/* A sentence that an issue rests on, and what is known of the questions that
 * turn on it. */
typedef struct
{
  const DossierSentence *sentence;
  DossierKnowledgeCounts counts;
} DossierCoveredSentence;

/* What the questions of a dossier reach of an issue. Questions that the person
 * has set aside do not count. */
typedef struct
{
  DossierKnowledgeCounts counts; /* the issue's own questions */
  GArray *sentences;             /* of DossierCoveredSentence, in the order of the article */
  guint n_covered;               /* of these: a question turns on it */
  guint n_quotes;
  guint n_covered_quotes;
} DossierIssueCoverage;

void dossier_issue_coverage_init (DossierIssueCoverage *self,
                                  DossierDocument *document,
                                  const DossierIssue *issue,
                                  const DossierRecall *recall);
void dossier_issue_coverage_clear (DossierIssueCoverage *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierIssueCoverage, dossier_issue_coverage_clear)

char *dossier_issue_coverage_dup_questions (const DossierIssueCoverage *self);
char *dossier_issue_coverage_dup_passages (const DossierIssueCoverage *self);

void dossier_issue_coverage_fill (GtkBox *box,
                                  DossierStudy *study,
                                  const DossierIssueCoverage *self);

G_END_DECLS
