/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/quiz/dossier-quiz-offer.h"

G_BEGIN_DECLS

const char *dossier_start_words_get_title (DossierStart start);
char *dossier_start_words_dup_mode_line (const DossierQuizOffer *offer, DossierStart start);
char *dossier_start_words_dup_badge (const DossierQuizOffer *offer,
                                     DossierStart start,
                                     gboolean *is_due);

char *dossier_start_words_dup_counts (const DossierQuizOffer *offer);
char *dossier_start_words_dup_line (const DossierQuizOffer *offer,
                                    const DossierStartChoice *choice);
const char *dossier_start_words_get_button (DossierStart start);
char *dossier_start_words_dup_section (DossierDocument *document, const DossierSection *section);

char *dossier_start_words_dup_part (guint n_new, guint n_reviews);
char *dossier_start_words_dup_today (const DossierQuizOffer *offer);
char *dossier_start_words_dup_plan (const DossierQuizOffer *offer);

G_END_DECLS
