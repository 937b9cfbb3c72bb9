/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"
#include "learning/dossier-mastery.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

DossierKnowledge dossier_knowledge_of_question (const DossierQuestion *question,
                                                GHashTable *last_results);
char *dossier_knowledge_counts_dup_words (const DossierKnowledgeCounts *counts);

#define DOSSIER_TYPE_KNOWLEDGE_BAR (dossier_knowledge_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierKnowledgeBar, dossier_knowledge_bar, DOSSIER, KNOWLEDGE_BAR, GtkWidget)

GtkWidget *dossier_knowledge_bar_new (gboolean squares);
void dossier_knowledge_bar_set_counts (DossierKnowledgeBar *self,
                                       const DossierKnowledgeCounts *counts);

G_END_DECLS
