/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-highlights.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NOTEBOOK (dossier_notebook_get_type ())
G_DECLARE_FINAL_TYPE (DossierNotebook, dossier_notebook, DOSSIER, NOTEBOOK, GObject)

/* A highlight, and where the article has it now. */
typedef struct
{
  DossierHighlight *highlight;
  DossierAnchorFit fit;
  DossierRange range; /* unless it is lost */
} DossierNotebookItem;

DossierNotebook *dossier_notebook_new (DossierDocument *document, DossierStore *store);

gboolean dossier_notebook_load (DossierNotebook *self, GError **error);
GPtrArray *dossier_notebook_get_items (DossierNotebook *self);
const DossierNotebookItem *dossier_notebook_find (DossierNotebook *self, const char *id);
const DossierNotebookItem *dossier_notebook_find_at (DossierNotebook *self,
                                                     const DossierRange *range);
const char *dossier_notebook_get_dossier (DossierNotebook *self);
DossierAnchorText *dossier_notebook_get_text (DossierNotebook *self);
const DossierSentence *dossier_notebook_get_sentence (DossierNotebook *self,
                                                      const DossierNotebookItem *item,
                                                      guint *byte);

char *dossier_notebook_add (DossierNotebook *self,
                            const DossierRange *range,
                            DossierHighlightColor color,
                            GError **error);
gboolean dossier_notebook_add_highlight (DossierNotebook *self,
                                         DossierHighlight *highlight,
                                         GError **error);
gboolean dossier_notebook_change (DossierNotebook *self,
                                  const DossierHighlight *changed,
                                  GError **error);
gboolean dossier_notebook_remove (DossierNotebook *self, const char *id, GError **error);
gboolean dossier_notebook_anchor_again (DossierNotebook *self,
                                        const char *id,
                                        const DossierRange *range,
                                        GError **error);

gboolean dossier_notebook_can_step (DossierNotebook *self, gboolean forward);
gboolean dossier_notebook_step (DossierNotebook *self, gboolean forward, GError **error);

G_END_DECLS
