/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-relation-words.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RELATION_MARK (dossier_relation_mark_get_type ())
G_DECLARE_FINAL_TYPE (DossierRelationMark, dossier_relation_mark, DOSSIER, RELATION_MARK, GtkWidget)

GtkWidget *dossier_relation_mark_new (DossierRelationKind kind, gboolean incoming);

G_END_DECLS
