/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-presence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRESENCE_TICKS (dossier_presence_ticks_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierPresenceTicks, dossier_presence_ticks, DOSSIER, PRESENCE_TICKS, GtkWidget)

void dossier_presence_ticks_set_places (DossierPresenceTicks *self,
                                        GArray *places,
                                        guint n_paragraphs);

G_END_DECLS
