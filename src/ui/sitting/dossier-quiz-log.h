/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Under this the store keeps a sitting of several dossiers. */
#define DOSSIER_QUIZ_OF_ALL ""

/* What a sitting has in the store, and what it still has to write there. */
typedef struct _DossierQuizLog DossierQuizLog;

DossierQuizLog *dossier_quiz_log_new (DossierStore *store,
                                      const char *dossier,
                                      const char *sitting);
void dossier_quiz_log_free (DossierQuizLog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuizLog, dossier_quiz_log_free)

DossierStore *dossier_quiz_log_get_store (DossierQuizLog *self);
const char *dossier_quiz_log_get_dossier (DossierQuizLog *self);

gboolean dossier_quiz_log_write (DossierQuizLog *self, DossierQuiz **quiz, GError **error);
void dossier_quiz_log_retract (DossierQuizLog *self, const char *row_id);
DossierQuiz *dossier_quiz_log_note (
    DossierQuizLog *self, DossierQuiz *quiz, guint position, DossierNote note, GError **error);

G_END_DECLS
