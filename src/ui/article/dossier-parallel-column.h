/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-study.h"
#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PARALLEL_COLUMN (dossier_parallel_column_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierParallelColumn, dossier_parallel_column, DOSSIER, PARALLEL_COLUMN, GObject)

DossierParallelColumn *dossier_parallel_column_new (DossierDocument *document,
                                                    DossierStudy *study,
                                                    DossierNotebook *notebook);

DossierDocument *dossier_parallel_column_get_document (DossierParallelColumn *self);
void dossier_parallel_column_get_line_ink (DossierParallelColumn *self,
                                           const DossierMark *mark,
                                           const GdkRGBA *text,
                                           GdkRGBA *ink);
gboolean dossier_parallel_column_get_tint (DossierParallelColumn *self,
                                           const DossierQuote *quote,
                                           GdkRGBA *tint);
DossierNotebook *dossier_parallel_column_get_notebook (DossierParallelColumn *self);

void dossier_parallel_column_set_by_voice (DossierParallelColumn *self, gboolean by_voice);
gboolean dossier_parallel_column_get_by_voice (DossierParallelColumn *self);
void dossier_parallel_column_set_ringed (DossierParallelColumn *self, const DossierMark *mark);
const DossierMark *dossier_parallel_column_get_ringed (DossierParallelColumn *self);
void dossier_parallel_column_set_hovered (DossierParallelColumn *self, const char *actor);
const DossierActor *dossier_parallel_column_get_hovered (DossierParallelColumn *self);

void dossier_parallel_column_hide_kept (DossierParallelColumn *self);
gboolean dossier_parallel_column_hides (DossierParallelColumn *self,
                                        const DossierParagraph *paragraph);
const char *dossier_parallel_column_get_heading (DossierParallelColumn *self,
                                                 const DossierParagraph *paragraph);

void dossier_parallel_column_point_at (DossierParallelColumn *self,
                                       const DossierSentence *sentence);
void dossier_parallel_column_hover (DossierParallelColumn *self, const DossierMark *mark);
void dossier_parallel_column_activate (DossierParallelColumn *self,
                                       GtkWidget *text,
                                       const DossierParagraph *paragraph,
                                       const DossierMark *mark);

G_END_DECLS
