/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-fit.h"
#include "ui/shell/dossier-caretaker.h"

G_BEGIN_DECLS

char *dossier_keeping_words_dup_hour (guint hour);
char *dossier_keeping_words_dup_retention (double desired_retention);
char *dossier_keeping_words_dup_moment (gint64 time_ms, gint64 now_ms);

char *dossier_keeping_words_dup_sync (const DossierSyncState *state, gint64 now_ms);
char *dossier_keeping_words_dup_last_backup (gint64 time_ms, gint64 now_ms);
char *dossier_keeping_words_dup_answers (guint n_answers);
char *dossier_keeping_words_dup_fit_offer (guint n_reviews);
char *dossier_keeping_words_dup_fit (const DossierFit *fit);

G_END_DECLS
