/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-knowledge.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More blocks than this say nothing that a proportion does not. */
#define MAX_BLOCKS 20

#define SQUARE_WIDTH 7
#define SQUARE_HEIGHT 8
#define SQUARE_GAP 3
#define BLOCK_HEIGHT 10

/* A block per question, in the fixed order known, fading, asked, never asked;
 * told apart by fill, hatch, tint and dashes, not by colour. */
struct _DossierKnowledgeBar
{
  GtkWidget parent_instance;

  DossierKnowledgeCounts counts;
  gboolean squares; /* small ones at the end of a row, else as wide as there is room */
};

G_DEFINE_FINAL_TYPE (DossierKnowledgeBar, dossier_knowledge_bar, GTK_TYPE_WIDGET)

/**
 * dossier_knowledge_of_question:
 * @question: a question
 * @last_results: (nullable): what dossier_store_get_last_results() gave
 *
 * Returns: what is known of it. Nothing fades until answers are scheduled.
 */
DossierKnowledge
dossier_knowledge_of_question (const DossierQuestion *question, GHashTable *last_results)
{
  const DossierLastResult *result = NULL;

  g_return_val_if_fail (question != NULL, DOSSIER_KNOWLEDGE_NEW);

  if (last_results != NULL)
    result = g_hash_table_lookup (last_results, question->id);
  if (result == NULL)
    return DOSSIER_KNOWLEDGE_NEW;

  return result->correct ? DOSSIER_KNOWLEDGE_KNOWN : DOSSIER_KNOWLEDGE_ASKED;
}

static char *
dup_state_words (DossierKnowledge state, guint n)
{
  switch (state)
    {
    case DOSSIER_KNOWLEDGE_KNOWN:
      /* Translators: a number of questions, in a list */
      return g_strdup_printf (ngettext ("%u known", "%u known", n), n);
    case DOSSIER_KNOWLEDGE_FADING:
      /* Translators: a number of questions soon to be forgotten, in a list */
      return g_strdup_printf (ngettext ("%u fading", "%u fading", n), n);
    case DOSSIER_KNOWLEDGE_ASKED:
      /* Translators: a number of questions asked but answered wrong, in a list */
      return g_strdup_printf (ngettext ("%u not yet known", "%u not yet known", n), n);
    case DOSSIER_KNOWLEDGE_NEW:
    case DOSSIER_N_KNOWLEDGES:
    default:
      /* Translators: a number of questions never asked, in a list */
      return g_strdup_printf (ngettext ("%u never asked", "%u never asked", n), n);
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

  questions = g_strdup_printf (ngettext ("%u question", "%u questions", total), total);
  for (guint i = 0; i < DOSSIER_N_KNOWLEDGES; i++)
    if (counts->n[i] > 0)
      g_strv_builder_take (builder, dup_state_words (i, counts->n[i]));
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return g_steal_pointer (&questions);

  /* Translators: between the items of a list in a sentence */
  list = g_strjoinv (C_ ("list separator", ", "), parts);

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

static void
append_hatch (GtkSnapshot *snapshot, const GskRoundedRect *outline, const GdkRGBA *color)
{
  const graphene_rect_t *bounds = &outline->bounds;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.6f);

  for (float x = -bounds->size.height; x < bounds->size.width; x += 5)
    {
      gsk_path_builder_move_to (builder, bounds->origin.x + x,
                                bounds->origin.y + bounds->size.height);
      gsk_path_builder_rel_line_to (builder, bounds->size.height, -bounds->size.height);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));

  gtk_snapshot_push_rounded_clip (snapshot, outline);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gtk_snapshot_pop (snapshot);
}

static void
append_outline (GtkSnapshot *snapshot,
                const graphene_rect_t *bounds,
                float radius,
                const GdkRGBA *color,
                gboolean dashed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);
  graphene_rect_t inside = *bounds;
  GskRoundedRect outline;

  graphene_rect_inset (&inside, 0.5f, 0.5f);
  gsk_rounded_rect_init_from_rect (&outline, &inside, radius);
  gsk_path_builder_add_rounded_rect (builder, &outline);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (dashed)
    gsk_stroke_set_dash (stroke, (float[]) { 2, 2 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_block (DossierKnowledgeBar *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *bounds,
              DossierKnowledge state,
              const GdkRGBA *accent,
              const GdkRGBA *ink)
{
  const float radius = self->squares ? 2 : 3;
  GdkRGBA color = *accent;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  switch (state)
    {
    case DOSSIER_KNOWLEDGE_KNOWN:
    case DOSSIER_KNOWLEDGE_ASKED:
      color.alpha *= state == DOSSIER_KNOWLEDGE_KNOWN ? 1 : 0.18f;
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &color, bounds);
      gtk_snapshot_pop (snapshot);
      if (state == DOSSIER_KNOWLEDGE_KNOWN)
        break;
      color.alpha = accent->alpha * 0.7f;
      append_outline (snapshot, bounds, radius, &color, FALSE);
      break;
    case DOSSIER_KNOWLEDGE_FADING:
      append_hatch (snapshot, &outline, accent);
      append_outline (snapshot, bounds, radius, accent, FALSE);
      break;
    case DOSSIER_KNOWLEDGE_NEW:
    case DOSSIER_N_KNOWLEDGES:
    default:
      color = *ink;
      if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
        color.alpha *= 0.5f;
      append_outline (snapshot, bounds, radius, &color, TRUE);
      break;
    }
}

static void
dossier_knowledge_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierKnowledgeBar *self = DOSSIER_KNOWLEDGE_BAR (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float width = gtk_widget_get_width (widget);
  guint blocks[DOSSIER_N_KNOWLEDGES];
  guint n = scale_blocks (&self->counts, blocks);
  GdkRGBA accent;
  GdkRGBA ink;
  float step;
  float x = 0;

  if (n == 0)
    return;

  gtk_widget_get_color (widget, &accent);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &ink);
  step = self->squares ? SQUARE_WIDTH + SQUARE_GAP : (width + SQUARE_GAP) / n;
  if (self->squares)
    x = width - n * step + SQUARE_GAP;

  for (guint state = 0; state < DOSSIER_N_KNOWLEDGES; state++)
    for (guint i = 0; i < blocks[state]; i++)
      {
        const float w = step - SQUARE_GAP;
        graphene_rect_t bounds = GRAPHENE_RECT_INIT (rtl ? width - x - w : x, 0, w,
                                                     self->squares ? SQUARE_HEIGHT : BLOCK_HEIGHT);

        append_block (self, snapshot, &bounds, state, &accent, &ink);
        x += step;
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
  guint blocks[DOSSIER_N_KNOWLEDGES];
  int n = scale_blocks (&self->counts, blocks);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->squares ? SQUARE_HEIGHT : BLOCK_HEIGHT;
  else if (self->squares)
    *minimum = *natural = MAX (0, n * (SQUARE_WIDTH + SQUARE_GAP) - SQUARE_GAP);
  else
    {
      *minimum = MAX (0, n * (4 + SQUARE_GAP) - SQUARE_GAP);
      *natural = MAX (120, *minimum);
    }
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
 * @squares: whether to draw small squares, else blocks that fill the width
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
dossier_knowledge_bar_new (gboolean squares)
{
  DossierKnowledgeBar *self = g_object_new (DOSSIER_TYPE_KNOWLEDGE_BAR, NULL);

  self->squares = squares;

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
