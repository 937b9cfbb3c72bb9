/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/issues/dossier-issue-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ISSUE_ROW (dossier_issue_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierIssueRow, dossier_issue_row, DOSSIER, ISSUE_ROW, AdwBin)

void dossier_issue_row_set_item (DossierIssueRow *self, DossierIssueItem *item);
char *dossier_issue_item_dup_words (DossierIssueItem *item);

G_END_DECLS
