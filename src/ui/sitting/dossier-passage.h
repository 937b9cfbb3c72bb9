/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two forms, not two colours of one form. */
typedef enum
{
  DOSSIER_PASSAGE_DECIDES,  /* filled */
  DOSSIER_PASSAGE_BELIEVED, /* dashes below */
} DossierPassageMark;

#define DOSSIER_TYPE_PASSAGE (dossier_passage_get_type ())
G_DECLARE_FINAL_TYPE (DossierPassage, dossier_passage, DOSSIER, PASSAGE, GtkWidget)

DossierPassage *dossier_passage_new (const char *text);
GtkLabel *dossier_passage_get_label (DossierPassage *self);
void dossier_passage_add_mark (DossierPassage *self,
                               DossierPassageMark mark,
                               guint start,
                               guint end);

G_END_DECLS
