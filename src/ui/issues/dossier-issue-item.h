/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/common/dossier-knowledge.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ISSUE_ITEM (dossier_issue_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierIssueItem, dossier_issue_item, DOSSIER, ISSUE_ITEM, GObject)

DossierIssueItem *dossier_issue_item_new (const DossierIssue *issue, guint n_actors);

const DossierIssue *dossier_issue_item_get_issue (DossierIssueItem *self);
guint dossier_issue_item_get_n_actors (DossierIssueItem *self);
const DossierKnowledgeCounts *dossier_issue_item_get_counts (DossierIssueItem *self);
void dossier_issue_item_set_counts (DossierIssueItem *self, const DossierKnowledgeCounts *counts);
gboolean dossier_issue_item_matches (DossierIssueItem *self, const char *const *words);

G_END_DECLS
