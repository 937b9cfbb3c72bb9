/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/common/dossier-page.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUIZ_PAGE (dossier_quiz_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuizPage, dossier_quiz_page, DOSSIER, QUIZ_PAGE, DossierPage)

void dossier_quiz_page_ask_about (DossierQuizPage *self, DossierTarget target, const char *id);
void dossier_quiz_page_ask_paragraphs (DossierQuizPage *self, guint first, guint last);

G_END_DECLS
