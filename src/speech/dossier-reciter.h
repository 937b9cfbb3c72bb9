/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "speech/dossier-recital.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RECITER (dossier_reciter_get_type ())
G_DECLARE_FINAL_TYPE (DossierReciter, dossier_reciter, DOSSIER, RECITER, GObject)

/**
 * DossierReciterText:
 * @position: of a sentence
 * @user_data: as it was given
 *
 * Returns: (transfer none): the sentence, which need not last
 */
typedef const char *(*DossierReciterText) (guint position, gpointer user_data);

DossierReciter *dossier_reciter_new (DossierSpeechBackend *backend);

void dossier_reciter_set_sentences (DossierReciter *self,
                                    guint n,
                                    const char *language,
                                    DossierReciterText text,
                                    gpointer user_data);
const char *dossier_reciter_get_language (DossierReciter *self);
DossierSpeechBackend *dossier_reciter_get_backend (DossierReciter *self);
const DossierRecital *dossier_reciter_get_recital (DossierReciter *self);

void dossier_reciter_start (DossierReciter *self, guint position);
void dossier_reciter_play (DossierReciter *self);
void dossier_reciter_pause (DossierReciter *self);
void dossier_reciter_step (DossierReciter *self, int by);
void dossier_reciter_stop (DossierReciter *self);

void dossier_reciter_set_rate (DossierReciter *self, int rate);
void dossier_reciter_set_voice (DossierReciter *self, const char *voice);
void dossier_reciter_set_time_scale (DossierReciter *self, double scale);

G_END_DECLS
