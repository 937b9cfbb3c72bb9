/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

GtkWidget *dossier_issue_chip_new (DossierDocument *document,
                                   const DossierIssue *issue,
                                   GHashTable *last_results);
const DossierIssue *dossier_issue_chip_get_issue (GtkWidget *chip);

G_END_DECLS
