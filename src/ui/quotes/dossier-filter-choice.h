/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_FILTER_CHOICE (dossier_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (DossierFilterChoice, dossier_filter_choice, DOSSIER, FILTER_CHOICE, GObject)

DossierFilterChoice *dossier_filter_choice_new (guint value,
                                                const char *name,
                                                guint count,
                                                gboolean is_chosen);
guint dossier_filter_choice_get_value (DossierFilterChoice *self);

G_END_DECLS
