/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"
#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

/* Small parts of the pages that list facts: plain widgets with a style, a role
 * and a name, put together by the sections of profiles and issues. */

/* Makes the widget of a value; @study is what the pages share. */
typedef GtkWidget *(*DossierFactFunc) (DossierStudy *study,
                                       gconstpointer value,
                                       gpointer user_data);

GtkWidget *dossier_facts_new_links (const DossierEvidence *evidence, gboolean quiet);
GtkWidget *dossier_facts_new_heading (const char *text);
GtkWidget *dossier_facts_new_text (const char *text);
GtkWidget *dossier_facts_new_caption (const char *text);
GtkWidget *dossier_facts_new_tag (const char *text);
GtkWidget *dossier_facts_new_draft_tag (const DossierDraft *draft);
GtkWidget *dossier_facts_new_row (void);
GtkWidget *dossier_facts_new_list (const char *label, gboolean card);
void dossier_facts_fill (
    GtkBox *list, GPtrArray *values, DossierFactFunc func, DossierStudy *study, gpointer user_data);
void dossier_facts_clear (GtkBox *box);
void dossier_facts_release_focus (GtkWidget *widget);

GtkWidget *dossier_facts_new_quote (DossierStudy *study,
                                    gconstpointer quote,
                                    gpointer with_speaker);

G_END_DECLS
