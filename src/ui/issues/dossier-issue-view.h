/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ISSUE_VIEW (dossier_issue_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierIssueView, dossier_issue_view, DOSSIER, ISSUE_VIEW, AdwBin)

void dossier_issue_view_set_study (DossierIssueView *self, DossierStudy *study);
const DossierIssue *dossier_issue_view_get_issue (DossierIssueView *self);
void dossier_issue_view_set_issue (DossierIssueView *self, const DossierIssue *issue);
void dossier_issue_view_update_coverage (DossierIssueView *self);
void dossier_issue_view_take_focus (DossierIssueView *self);

G_END_DECLS
