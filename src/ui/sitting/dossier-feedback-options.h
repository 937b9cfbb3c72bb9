/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

GtkWidget *dossier_feedback_options_new (DossierDocument *document, const DossierQuizItem *item);

G_END_DECLS
