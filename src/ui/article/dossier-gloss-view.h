/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_GLOSS_VIEW (dossier_gloss_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierGlossView, dossier_gloss_view, DOSSIER, GLOSS_VIEW, GtkBox)

void dossier_gloss_view_show (DossierGlossView *self,
                              DossierStudy *study,
                              const DossierTerm *term,
                              guint32 seed);

G_END_DECLS
