/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/sitting/dossier-quiz-keeper.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ANSWER_AREA (dossier_answer_area_get_type ())
G_DECLARE_DERIVABLE_TYPE (DossierAnswerArea, dossier_answer_area, DOSSIER, ANSWER_AREA, AdwBin)

struct _DossierAnswerAreaClass
{
  AdwBinClass parent_class;

  /* Makes the widgets for the question, once. */
  void (*build) (DossierAnswerArea *self, const DossierQuizItem *item);
  /* Shows the answer as it stands. */
  void (*show_answer) (DossierAnswerArea *self, const DossierQuizItem *item);
  /* A number key: option @n, from 0. */
  void (*pick) (DossierAnswerArea *self, guint n);

  gpointer padding[4];
};

DossierAnswerArea *dossier_answer_area_new (DossierQuizKeeper *keeper, const DossierQuizItem *item);

DossierQuizKeeper *dossier_answer_area_get_keeper (DossierAnswerArea *self);
DossierQuiz *dossier_answer_area_get_quiz (DossierAnswerArea *self);
void dossier_answer_area_apply (DossierAnswerArea *self, DossierQuiz *next);
void dossier_answer_area_show_answer (DossierAnswerArea *self, const DossierQuizItem *item);
gboolean dossier_answer_area_is_showing (DossierAnswerArea *self);
void dossier_answer_area_pick (DossierAnswerArea *self, guint n);
GtkWidget *dossier_answer_area_new_keycap (DossierAnswerArea *self, guint n);

G_END_DECLS
