/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAGE (dossier_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (DossierPage, dossier_page, DOSSIER, PAGE, AdwBin)

/* What a page can be asked to show. */
typedef enum
{
  DOSSIER_TARGET_SENTENCE,
  DOSSIER_TARGET_ACTOR,
  DOSSIER_TARGET_QUOTE,
  DOSSIER_TARGET_ISSUE,
  DOSSIER_TARGET_TERM,
  DOSSIER_TARGET_NOTE,
} DossierTarget;

struct _DossierPageClass
{
  AdwBinClass parent_class;

  /* Shows the value with that id; does nothing for a target it has no place for. */
  void (*reveal) (DossierPage *self, DossierTarget target, const char *id);
  /* Ctrl+F: brings up the page's own search. */
  void (*search) (DossierPage *self);
  /* The id that reveal () brings back to, of the kind the page is about, or NULL. */
  char *(*dup_place) (DossierPage *self);
  /* The page is shown, or no longer. */
  void (*shown) (DossierPage *self, gboolean is_shown);

  gpointer padding[4];
};

DossierStudy *dossier_page_get_study (DossierPage *self);
AdwViewStack *dossier_page_get_views (DossierPage *self);
gboolean dossier_page_get_narrow (DossierPage *self);
void dossier_page_set_narrow (DossierPage *self, gboolean narrow);

void dossier_page_reveal (DossierPage *self, DossierTarget target, const char *id);
void dossier_page_search (DossierPage *self);
char *dossier_page_dup_place (DossierPage *self);
void dossier_page_set_shown (DossierPage *self, gboolean is_shown);

G_END_DECLS
