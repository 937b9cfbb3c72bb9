/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "analysis/dossier-original.h"

G_BEGIN_DECLS

GtkWidget *dossier_original_list_new (const DossierAlignment *alignment);
AdwDialog *dossier_original_list_dialog_new (const DossierAlignment *alignment);

G_END_DECLS
