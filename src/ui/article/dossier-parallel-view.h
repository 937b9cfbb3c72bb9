/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PARALLEL_VIEW (dossier_parallel_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierParallelView, dossier_parallel_view, DOSSIER, PARALLEL_VIEW, AdwBin)

DossierParallelView *dossier_parallel_view_new (DossierDocument *first, DossierDocument *second);

DossierDocument *dossier_parallel_view_get_second (DossierParallelView *self);
void dossier_parallel_view_light_sentence (DossierParallelView *self,
                                           const DossierSentence *sentence);
void dossier_parallel_view_go_to (DossierParallelView *self, const DossierSentence *sentence);
const DossierSentence *dossier_parallel_view_get_place (DossierParallelView *self);

G_END_DECLS
