/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-quiz.h"

G_BEGIN_DECLS

guint dossier_retry_count (DossierQuiz *quiz);
DossierQuiz *dossier_retry_new (DossierQuiz *quiz, guint32 seed);

G_END_DECLS
