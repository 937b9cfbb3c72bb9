/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void dossier_program_activate (GApplication *service,
                               GDBusConnection *connection,
                               const char *action,
                               GVariant *parameter,
                               guint timestamp);

G_END_DECLS
