/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-anchor.h"
#include "dossier-store.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_HIGHLIGHT_YELLOW,
  DOSSIER_HIGHLIGHT_BLUE,
  DOSSIER_HIGHLIGHT_PINK,
  DOSSIER_HIGHLIGHT_PURPLE,
  DOSSIER_N_HIGHLIGHT_COLORS,
} DossierHighlightColor;

extern const char *const dossier_highlight_color_words[];

/* A passage that a person highlighted, with what they wrote beside it. */
typedef struct
{
  char *id; /* set by the store when NULL */
  char *dossier;
  DossierAnchor *anchor;
  DossierHighlightColor color;
  char *text;           /* NULL for a highlight alone */
  gboolean is_question; /* asked like the questions of the dossier */
  gboolean is_deleted;
  gint64 made_ms;    /* set by the store, as the next */
  gint64 changed_ms; /* on whatever device */
} DossierHighlight;

DossierHighlight *dossier_highlight_new (const char *dossier, const DossierAnchor *anchor);
DossierHighlight *dossier_highlight_copy (const DossierHighlight *self);
void dossier_highlight_free (DossierHighlight *self);
gboolean dossier_highlight_is_same (const DossierHighlight *a, const DossierHighlight *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHighlight, dossier_highlight_free)

gboolean dossier_store_save_highlight (DossierStore *self, DossierHighlight *note, GError **error);
GPtrArray *dossier_store_list_highlights (DossierStore *self, const char *dossier, GError **error);
gboolean dossier_store_has_new_highlights (DossierStore *self, const char *dossier, char **stamp);
GHashTable *dossier_store_list_highlight_stamps (DossierStore *self, GError **error);

G_END_DECLS
