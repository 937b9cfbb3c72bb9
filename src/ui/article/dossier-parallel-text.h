/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/article/dossier-parallel-column.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PARALLEL_TEXT (dossier_parallel_text_get_type ())
G_DECLARE_FINAL_TYPE (DossierParallelText, dossier_parallel_text, DOSSIER, PARALLEL_TEXT, GtkWidget)

DossierParallelText *dossier_parallel_text_new (DossierParallelColumn *column);

void dossier_parallel_text_set_paragraph (DossierParallelText *self,
                                          const DossierParagraph *paragraph);
void dossier_parallel_text_set_words (DossierParallelText *self,
                                      const char *words,
                                      gboolean is_note);
const char *dossier_parallel_text_get_words (DossierParallelText *self);
const DossierParagraph *dossier_parallel_text_get_paragraph (DossierParallelText *self);
void dossier_parallel_text_light (DossierParallelText *self, const char *sentence);
void dossier_parallel_text_come_near (DossierParallelText *self);
gboolean dossier_parallel_text_get_mark_box (DossierParallelText *self,
                                             const DossierMark *mark,
                                             graphene_rect_t *box);

G_END_DECLS
