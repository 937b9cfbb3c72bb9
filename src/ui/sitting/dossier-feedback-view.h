/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/sitting/dossier-quiz-keeper.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FEEDBACK_VIEW (dossier_feedback_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierFeedbackView, dossier_feedback_view, DOSSIER, FEEDBACK_VIEW, AdwBin)

void dossier_feedback_view_show (DossierFeedbackView *self,
                                 DossierQuizKeeper *keeper,
                                 guint position,
                                 gboolean is_new);
void dossier_feedback_view_announce (DossierFeedbackView *self);

G_END_DECLS
