/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

GtkWidget *dossier_paragraph_link_new (const DossierSentence *sentence, gboolean quiet);
void dossier_paragraph_link_set_sentence (GtkWidget *link, const DossierSentence *sentence);

G_END_DECLS
