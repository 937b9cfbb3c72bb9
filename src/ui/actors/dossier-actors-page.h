/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/common/dossier-page.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTORS_PAGE (dossier_actors_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierActorsPage, dossier_actors_page, DOSSIER, ACTORS_PAGE, DossierPage)

G_END_DECLS
