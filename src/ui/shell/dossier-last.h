/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void dossier_last_save (GSettings *settings, GFile *file);
GFile *dossier_last_dup_file (GSettings *settings);

G_END_DECLS
