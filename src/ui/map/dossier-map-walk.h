/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/map/dossier-map-layout.h"

G_BEGIN_DECLS

guint dossier_map_layout_find_next (const DossierMapLayout *self,
                                    guint from,
                                    GtkDirectionType direction);

G_END_DECLS
