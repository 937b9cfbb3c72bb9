/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document-enums.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STANCE_MARK (dossier_stance_mark_get_type ())
G_DECLARE_FINAL_TYPE (DossierStanceMark, dossier_stance_mark, DOSSIER, STANCE_MARK, GtkWidget)

GtkWidget *dossier_stance_mark_new (DossierStanceMode mode);

G_END_DECLS
