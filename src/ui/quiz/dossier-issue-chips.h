/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

void dossier_issue_chips_fill (AdwWrapBox *box, DossierDocument *document, GHashTable *masteries);
GStrv dossier_issue_chips_dup_chosen (AdwWrapBox *box);
gboolean dossier_issue_chips_are_all_chosen (AdwWrapBox *box);
void dossier_issue_chips_choose_all (AdwWrapBox *box, gboolean is_chosen);

G_END_DECLS
