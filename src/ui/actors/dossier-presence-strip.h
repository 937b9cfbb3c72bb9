/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-presence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRESENCE_STRIP (dossier_presence_strip_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierPresenceStrip, dossier_presence_strip, DOSSIER, PRESENCE_STRIP, GtkWidget)

void dossier_presence_strip_set_places (DossierPresenceStrip *self,
                                        GArray *places,
                                        guint n_paragraphs);

G_END_DECLS
