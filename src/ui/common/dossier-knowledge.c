/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-knowledge.h"

#include <glib/gi18n.h>

#include "language/dossier-list.h"
#include "ui/common/dossier-knowledge-paint.h"

/* More blocks than this say nothing that a proportion does not. */
#define MAX_BLOCKS 20

/* More than this are drawn narrower where there is not much room. */
#define COMFORTABLE 10

#define GAP 3
#define MIN_BLOCK 4

/* Width, 0 for as wide as there is room, height and radius of a block. */
static const struct
{
  float width;
  float height;
  float radius;
} sizes[] = {
  [DOSSIER_KNOWLEDGE_BAR_SQUARES] = { 7, 8, 2 },
  [DOSSIER_KNOWLEDGE_BAR_BLOCKS] = { 19, 12, 3 },
  [DOSSIER_KNOWLEDGE_BAR_FILL] = { 0, 10, 3 },
};

/* A block per question, in the fixed order known, fading, asked, never asked;
 * told apart by fill, hatch, tint and dashes, not by colour. */
struct _DossierKnowledgeBar
{
  GtkWidget parent_instance;

  DossierKnowledgeCounts counts;
  DossierKnowledgeBarStyle style;
};

G_DEFINE_FINAL_TYPE (DossierKnowledgeBar, dossier_knowledge_bar, GTK_TYPE_WIDGET)

/**
 * dossier_recall_init:
 * @self: (out caller-allocates): what is known
 * @store: where the log is
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Reads what the log says about @dossier today. To be cleared also where that
 * failed: it then judges as if nothing had ever been asked.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_recall_init (DossierRecall *self, DossierStore *store, const char *dossier, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (DOSSIER_IS_STORE (store), FALSE);

  self->masteries = NULL;
  self->day = dossier_store_get_today (store);
  dossier_mastery_rules_init (&self->rules);
  if (dossier_store_get_rules (store, &self->rules, error))
    self->masteries = dossier_store_get_masteries (store, dossier, error);

  return self->masteries != NULL;
}

void
dossier_recall_clear (DossierRecall *self)
{
  g_clear_pointer (&self->masteries, g_hash_table_unref);
}

/**
 * dossier_recall_judge:
 * @self: what the log says
 * @question: a question
 *
 * Returns: what is known of @question
 */
DossierKnowledge
dossier_recall_judge (const DossierRecall *self, const DossierQuestion *question)
{
  const DossierMastery *mastery = NULL;

  g_return_val_if_fail (self != NULL, DOSSIER_KNOWLEDGE_NEW);
  g_return_val_if_fail (question != NULL, DOSSIER_KNOWLEDGE_NEW);

  if (self->masteries != NULL)
    mastery = g_hash_table_lookup (self->masteries, question->id);

  return dossier_mastery_get_knowledge (mastery, &self->rules, self->day);
}

/**
 * dossier_recall_count:
 * @self: what the log says
 * @question: a question
 * @counts: (inout): how many questions stand where
 *
 * Adds @question to @counts, unless the person has set it aside.
 */
void
dossier_recall_count (const DossierRecall *self,
                      const DossierQuestion *question,
                      DossierKnowledgeCounts *counts)
{
  const DossierMastery *mastery = NULL;

  g_return_if_fail (self != NULL && question != NULL && counts != NULL);

  if (self->masteries != NULL)
    mastery = g_hash_table_lookup (self->masteries, question->id);
  if (mastery == NULL || !mastery->is_set_aside)
    counts->n[dossier_recall_judge (self, question)]++;
}

static char *
dup_state_words (DossierKnowledge state, guint n)
{
  switch (state)
    {
    case DOSSIER_KNOWLEDGE_KNOWN:
      /* Translators: a number of questions, in a list */
      return g_strdup_printf (ngettext ("%'u known", "%'u known", n), n);
    case DOSSIER_KNOWLEDGE_FADING:
      /* Translators: a number of questions soon to be forgotten, in a list */
      return g_strdup_printf (ngettext ("%'u fading", "%'u fading", n), n);
    case DOSSIER_KNOWLEDGE_ASKED:
      /* Translators: a number of questions asked but answered wrong, in a list */
      return g_strdup_printf (ngettext ("%'u not yet known", "%'u not yet known", n), n);
    case DOSSIER_KNOWLEDGE_NEW:
    case DOSSIER_N_KNOWLEDGES:
    default:
      /* Translators: a number of questions never asked, in a list */
      return g_strdup_printf (ngettext ("%'u never asked", "%'u never asked", n), n);
    }
}

/**
 * dossier_knowledge_counts_dup_words:
 * @counts: how many questions stand where
 *
 * Returns: (transfer full): the figures in words
 */
char *
dossier_knowledge_counts_dup_words (const DossierKnowledgeCounts *counts)
{
  guint total = dossier_knowledge_counts_get_total (counts);
  g_autofree char *questions = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  questions = g_strdup_printf (ngettext ("%'u question", "%'u questions", total), total);
  for (guint i = 0; i < DOSSIER_N_KNOWLEDGES; i++)
    if (counts->n[i] > 0)
      g_strv_builder_take (builder, dup_state_words (i, counts->n[i]));
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return g_steal_pointer (&questions);
  list = dossier_list_join ((const char *const *) parts, DOSSIER_LIST_COUNTS);

  /* Translators: “4 questions: 2 known, 2 never asked” */
  return g_strdup_printf (_ ("%1$s: %2$s"), questions, list);
}

/* Shrinks the counts to at most MAX_BLOCKS blocks, none that exists to nothing. */
static guint
scale_blocks (const DossierKnowledgeCounts *counts, guint blocks[DOSSIER_N_KNOWLEDGES])
{
  guint total = dossier_knowledge_counts_get_total (counts);
  guint n = 0;

  for (guint i = 0; i < DOSSIER_N_KNOWLEDGES; i++)
    {
      blocks[i] = counts->n[i];
      if (total > MAX_BLOCKS && blocks[i] > 0)
        blocks[i] = MAX (1, (guint) ((guint64) blocks[i] * MAX_BLOCKS / total));
      n += blocks[i];
    }

  return n;
}

static float
get_block_width (DossierKnowledgeBar *self, guint n_blocks)
{
  const float fitting = (gtk_widget_get_width (GTK_WIDGET (self)) + GAP) / (float) n_blocks - GAP;

  return sizes[self->style].width > 0 ? MIN (sizes[self->style].width, fitting) : fitting;
}

static void
dossier_knowledge_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierKnowledgeBar *self = DOSSIER_KNOWLEDGE_BAR (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float width = (float) gtk_widget_get_width (widget);
  const float height = sizes[self->style].height;
  const float y = ((float) gtk_widget_get_height (widget) - height) / 2;
  guint blocks[DOSSIER_N_KNOWLEDGES];
  const guint n = scale_blocks (&self->counts, blocks);
  const float block = n > 0 ? get_block_width (self, n) : 0;
  float x = self->style == DOSSIER_KNOWLEDGE_BAR_SQUARES ? width - n * (block + GAP) + GAP : 0;
  DossierInks inks;

  dossier_inks_init (&inks, widget);
  for (guint state = 0; state < DOSSIER_N_KNOWLEDGES; state++)
    for (guint i = 0; i < blocks[state]; i++)
      {
        const graphene_rect_t bounds
            = GRAPHENE_RECT_INIT (is_rtl ? width - x - block : x, y, block, height);

        dossier_knowledge_paint (snapshot, &bounds, sizes[self->style].radius, state, &inks);
        x += block + GAP;
      }
}

static void
dossier_knowledge_bar_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  DossierKnowledgeBar *self = DOSSIER_KNOWLEDGE_BAR (widget);
  const int width = (int) sizes[self->style].width;
  guint blocks[DOSSIER_N_KNOWLEDGES];
  const int n = (int) scale_blocks (&self->counts, blocks);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = (int) sizes[self->style].height;
      return;
    }

  *minimum = MAX (0, n * (MIN_BLOCK + GAP) - GAP);
  *natural = width > 0 ? MAX (*minimum, MIN (n, COMFORTABLE) * (width + GAP) - GAP)
                       : MAX (120, *minimum);
  if (self->style == DOSSIER_KNOWLEDGE_BAR_SQUARES)
    *minimum = *natural = MAX (0, n * (width + GAP) - GAP);
}

static void
dossier_knowledge_bar_class_init (DossierKnowledgeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_knowledge_bar_snapshot;
  widget_class->measure = dossier_knowledge_bar_measure;

  gtk_widget_class_set_css_name (widget_class, "knowledgebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_knowledge_bar_init (DossierKnowledgeBar *self)
{
}

/**
 * dossier_knowledge_bar_new:
 * @style: how large its blocks are
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
dossier_knowledge_bar_new (DossierKnowledgeBarStyle style)
{
  DossierKnowledgeBar *self = g_object_new (DOSSIER_TYPE_KNOWLEDGE_BAR, NULL);

  self->style = style;

  return GTK_WIDGET (self);
}

/**
 * dossier_knowledge_bar_set_counts:
 * @self: a bar
 * @counts: how many questions stand where
 *
 * Shows @counts, and says them in words as the accessible name and tooltip.
 */
void
dossier_knowledge_bar_set_counts (DossierKnowledgeBar *self, const DossierKnowledgeCounts *counts)
{
  g_autofree char *words = NULL;

  g_return_if_fail (DOSSIER_IS_KNOWLEDGE_BAR (self));
  g_return_if_fail (counts != NULL);

  self->counts = *counts;
  words = dossier_knowledge_counts_dup_words (counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
