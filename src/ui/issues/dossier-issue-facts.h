/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* What the document says of an issue, gathered from where it stands. */

GPtrArray *dossier_issue_find_quotes (DossierDocument *document, const DossierIssue *issue);
GPtrArray *dossier_issue_find_all_sentences (DossierDocument *document, const DossierIssue *issue);
GPtrArray *dossier_issue_find_sentences (DossierDocument *document, const DossierIssue *issue);
gboolean *dossier_issue_find_own_events (DossierDocument *document, const DossierIssue *issue);
guint *dossier_issues_count_actors (DossierDocument *document);

char *dossier_event_dup_date_words (const DossierEvent *event);

G_END_DECLS
