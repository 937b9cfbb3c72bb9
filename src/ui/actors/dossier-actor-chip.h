/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-actor-item.h"

G_BEGIN_DECLS

DossierActorClass dossier_actor_class_find (const char *name);
GtkWidget *dossier_actor_chip_new (DossierActorClass actor_class, guint n);

G_END_DECLS
