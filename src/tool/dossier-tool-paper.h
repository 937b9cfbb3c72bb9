/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A terminal, or a file, as a page: so many columns wide, with or without
 * bold type. */
typedef struct
{
  guint width;
  gboolean has_style;
} DossierPaper;

void dossier_paper_init (DossierPaper *self);
void dossier_paper_print_title (const DossierPaper *self, const char *text);
void dossier_paper_print_heading (const DossierPaper *self, const char *text);
void dossier_paper_print_entry (const DossierPaper *self, const char *text);
void dossier_paper_print (const DossierPaper *self,
                          const char *label,
                          guint indent,
                          const char *text);
G_GNUC_PRINTF (4, 5)
void dossier_paper_printf (
    const DossierPaper *self, const char *label, guint indent, const char *format, ...);
char *dossier_paper_wrap (const char *label, guint indent, guint width, const char *text);

G_END_DECLS
