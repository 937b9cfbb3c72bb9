/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

GtkWidget *dossier_stance_cell_new (GPtrArray *cell, const DossierActor *actor);
void dossier_stance_cell_open (GtkWidget *widget, GPtrArray *cell);

G_END_DECLS
