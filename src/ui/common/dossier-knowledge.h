/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"
#include "store/dossier-store-mastery.h"

G_BEGIN_DECLS

/* What the log says about the questions of a dossier, and how and when to
 * judge it. */
typedef struct
{
  GHashTable *masteries; /* DossierMastery by the ids of questions; NULL for none */
  DossierMasteryRules rules;
  gint64 day;
} DossierRecall;

gboolean dossier_recall_init (DossierRecall *self,
                              DossierStore *store,
                              const char *dossier,
                              GError **error);
void dossier_recall_clear (DossierRecall *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierRecall, dossier_recall_clear)

DossierKnowledge dossier_recall_judge (const DossierRecall *self, const DossierQuestion *question);
void dossier_recall_count (const DossierRecall *self,
                           const DossierQuestion *question,
                           DossierKnowledgeCounts *counts);
char *dossier_knowledge_counts_dup_words (const DossierKnowledgeCounts *counts);

typedef enum
{
  DOSSIER_KNOWLEDGE_BAR_SQUARES, /* small ones at the end of a row */
  DOSSIER_KNOWLEDGE_BAR_BLOCKS,  /* at the start, narrower where there is no room */
  DOSSIER_KNOWLEDGE_BAR_FILL,    /* as wide as there is room */
} DossierKnowledgeBarStyle;

#define DOSSIER_TYPE_KNOWLEDGE_BAR (dossier_knowledge_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierKnowledgeBar, dossier_knowledge_bar, DOSSIER, KNOWLEDGE_BAR, GtkWidget)

GtkWidget *dossier_knowledge_bar_new (DossierKnowledgeBarStyle style);
void dossier_knowledge_bar_set_counts (DossierKnowledgeBar *self,
                                       const DossierKnowledgeCounts *counts);

G_END_DECLS
