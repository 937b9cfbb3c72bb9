/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/original/dossier-original-shown.h"

G_BEGIN_DECLS

void dossier_original_install (GtkWidget *dossier_page, DossierStudy *study, gboolean is_due);

G_END_DECLS
