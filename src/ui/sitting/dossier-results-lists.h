/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

GtkWidget *dossier_results_new_heading (const char *title);
GtkWidget *dossier_results_new_issues (const DossierQuizResults *results);
GtkWidget *dossier_results_new_certainties (const DossierQuizResults *results);
GtkWidget *dossier_results_new_missed (DossierQuiz *quiz, const DossierQuizResults *results);
GtkWidget *dossier_results_new_right (DossierQuiz *quiz);
GtkWidget *dossier_results_new_marks (const DossierQuizResults *results);
GtkWidget *dossier_results_new_asked (DossierQuiz *quiz);

G_END_DECLS
