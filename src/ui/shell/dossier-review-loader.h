/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REVIEW_LOADER (dossier_review_loader_get_type ())
G_DECLARE_FINAL_TYPE (DossierReviewLoader, dossier_review_loader, DOSSIER, REVIEW_LOADER, GObject)

DossierReviewLoader *dossier_review_loader_new (DossierStore *store, GSettings *settings);
gboolean dossier_review_loader_start (DossierReviewLoader *self, GError **error);
DossierQuiz *dossier_review_loader_dup_quiz (DossierReviewLoader *self, guint32 seed);
const char *dossier_review_loader_get_sitting (DossierReviewLoader *self);
char *dossier_review_loader_dup_skipped (DossierReviewLoader *self);

G_END_DECLS
