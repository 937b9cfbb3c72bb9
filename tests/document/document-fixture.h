/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"

G_BEGIN_DECLS

/* Marks the place in a fixture where a problem is expected. */
#define FIXTURE_PLACE "@"

char *fixture_load (const char *name);
char *fixture_replace (const char *text, const char *from, const char *to);
char *fixture_take_place (const char *text, guint *line, guint *column);
DossierDocument *fixture_read (const char *text);
DossierDocument *fixture_read_named (const char *name);
GPtrArray *fixture_check (const char *text);
char *fixture_describe (GPtrArray *problems);

G_END_DECLS
