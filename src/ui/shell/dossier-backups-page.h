/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/dossier-store-backup.h"
#include "ui/common/dossier-clock.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_BACKUPS_PAGE (dossier_backups_page_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierBackupsPage, dossier_backups_page, DOSSIER, BACKUPS_PAGE, AdwNavigationPage)

AdwNavigationPage *dossier_backups_page_new (DossierStore *store, DossierClock *clock);

G_END_DECLS
