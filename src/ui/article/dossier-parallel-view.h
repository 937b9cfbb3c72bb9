/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"
#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PARALLEL_VIEW (dossier_parallel_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierParallelView, dossier_parallel_view, DOSSIER, PARALLEL_VIEW, AdwBin)

DossierParallelView *dossier_parallel_view_new (DossierStudy *study,
                                                DossierDocument *second,
                                                DossierNotebook *notebook,
                                                const char *const *left_out);

DossierDocument *dossier_parallel_view_get_second (DossierParallelView *self);
void dossier_parallel_view_light_sentence (DossierParallelView *self,
                                           const DossierSentence *sentence);
void dossier_parallel_view_go_to (DossierParallelView *self, const DossierSentence *sentence);
const DossierSentence *dossier_parallel_view_get_place (DossierParallelView *self);
void dossier_parallel_view_set_by_voice (DossierParallelView *self, gboolean by_voice);
void dossier_parallel_view_set_open_mark (DossierParallelView *self, const DossierMark *mark);
gboolean dossier_parallel_view_show_mention (DossierParallelView *self, const char *actor);

G_END_DECLS
