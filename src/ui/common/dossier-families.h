/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FAMILIES (dossier_families_get_type ())
G_DECLARE_FINAL_TYPE (DossierFamilies, dossier_families, DOSSIER, FAMILIES, GObject)

DossierFamilies *dossier_families_new (DossierDocument *document);

const char *dossier_families_get_css_class (DossierFamilies *self, const DossierActor *actor);
void dossier_families_get_ink (DossierFamilies *self, const DossierActor *actor, GdkRGBA *rgba);
void dossier_families_get_ink_for (DossierFamilies *self,
                                   const DossierActor *actor,
                                   gboolean dark,
                                   GdkRGBA *rgba);
void dossier_families_get_tint (DossierFamilies *self, const DossierActor *actor, GdkRGBA *rgba);

G_END_DECLS
