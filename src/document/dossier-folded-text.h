/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text as people read it: white space of the file collapsed to single spaces
 * and trimmed. Marks may open and close while it grows; they never begin or
 * end with a space, which stays outside of them. */
typedef struct
{
  GString *text;
  gboolean has_space_before_next;
} DossierFoldedText;

typedef enum
{
  DOSSIER_FOLD_OK,
  DOSSIER_FOLD_CONTROL_CHARACTER,
  DOSSIER_FOLD_TOO_LONG,
} DossierFoldResult;

void dossier_folded_text_init (DossierFoldedText *self);
void dossier_folded_text_clear (DossierFoldedText *self);
void dossier_folded_text_restart (DossierFoldedText *self);
DossierFoldResult dossier_folded_text_append (DossierFoldedText *self,
                                              const char *bytes,
                                              gsize length);
gboolean dossier_folded_text_get_range (const DossierFoldedText *self,
                                        guint32 opened_at,
                                        guint32 *start,
                                        guint32 *end);

G_END_DECLS
