/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierListKind:
 * @DOSSIER_LIST_AND: “a, b, and c”
 * @DOSSIER_LIST_COUNTS: “2 known, 1 fading”
 * @DOSSIER_LIST_FACTS: “Opinion column · 19 paragraphs”
 *
 * How the items of a list stand to one another.
 */
typedef enum
{
  DOSSIER_LIST_AND,
  DOSSIER_LIST_COUNTS,
  DOSSIER_LIST_FACTS,
} DossierListKind;

char *dossier_list_join (const char *const *items, DossierListKind kind);
char *dossier_list_join_in (const char *const *items, DossierListKind kind, const char *language);
char *dossier_text_isolate (const char *text);
char *dossier_text_isolate_in (const char *text, const char *language);
char *dossier_text_keep_sign (const char *number);
char *dossier_text_keep_sign_in (const char *number, const char *language);

G_END_DECLS
