/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store.h"
#include "ui/common/dossier-clock.h"

G_BEGIN_DECLS

void dossier_review_begin (AdwNavigationView *navigation,
                           DossierStore *store,
                           DossierClock *clock,
                           GSettings *settings);

G_END_DECLS
