/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* What is known of a question, in the order in which it is always drawn. */
typedef enum
{
  DOSSIER_KNOWLEDGE_KNOWN,
  DOSSIER_KNOWLEDGE_FADING,
  DOSSIER_KNOWLEDGE_ASKED, /* and not yet known */
  DOSSIER_KNOWLEDGE_NEW,   /* never asked */
  DOSSIER_N_KNOWLEDGES,
} DossierKnowledge;

/* How many questions stand at each. */
typedef struct
{
  guint n[DOSSIER_N_KNOWLEDGES];
} DossierKnowledgeCounts;

DossierKnowledge dossier_knowledge_of_question (const DossierQuestion *question,
                                                GHashTable *last_results);
guint dossier_knowledge_counts_get_total (const DossierKnowledgeCounts *counts);
char *dossier_knowledge_counts_dup_words (const DossierKnowledgeCounts *counts);

#define DOSSIER_TYPE_KNOWLEDGE_BAR (dossier_knowledge_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierKnowledgeBar, dossier_knowledge_bar, DOSSIER, KNOWLEDGE_BAR, GtkWidget)

GtkWidget *dossier_knowledge_bar_new (gboolean squares);
void dossier_knowledge_bar_set_counts (DossierKnowledgeBar *self,
                                       const DossierKnowledgeCounts *counts);

G_END_DECLS
