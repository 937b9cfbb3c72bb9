/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "learning/dossier-mastery.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_STICK_NOTICE (dossier_stick_notice_get_type ())
G_DECLARE_FINAL_TYPE (DossierStickNotice, dossier_stick_notice, DOSSIER, STICK_NOTICE, AdwBin)

void dossier_stick_notice_show (DossierStickNotice *self,
                                const DossierMastery *mastery,
                                DossierNote note);

G_END_DECLS
