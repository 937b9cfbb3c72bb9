/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* What every command returns. */
#define DOSSIER_TOOL_OK 0
#define DOSSIER_TOOL_FAILED 1
#define DOSSIER_TOOL_MISUSED 2

/* The commands; each gets the arguments from its own name on. */
int dossier_tool_check (int argc, char **argv);
int dossier_tool_show (int argc, char **argv);
int dossier_tool_practice (int argc, char **argv);
int dossier_tool_fit (int argc, char **argv);
int dossier_tool_reviews (int argc, char **argv);
int dossier_tool_schedule (int argc, char **argv);
int dossier_tool_state (int argc, char **argv);
int dossier_tool_sync (int argc, char **argv);
int dossier_tool_backup (int argc, char **argv);
int dossier_tool_restore (int argc, char **argv);
int dossier_tool_align (int argc, char **argv);
int dossier_tool_search (int argc, char **argv);
int dossier_tool_notes (int argc, char **argv);

GBytes *dossier_tool_load (const char *argument, GError **error);
DossierDocument *dossier_tool_read_document (const char *argument);
const char *dossier_tool_get_display_name (const char *argument);
void dossier_tool_complain (const char *sentence);
void dossier_tool_complain_of (const char *argument, const GError *error);

/* dossier-tool-profile.c: the folder that keeps the answers */
gboolean dossier_tool_has_profile (const char *profile);
DossierStore *dossier_tool_open_profile (const char *profile, GError **error);
char *dossier_tool_format_time (gint64 time_ms);
gboolean dossier_tool_refuse_profile (
    const char *profile, int argc, char **argv, int n_allowed, GError **error);

G_END_DECLS
