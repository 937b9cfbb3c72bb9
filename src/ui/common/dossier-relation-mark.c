/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-relation-mark.h"

#define WIDTH 26
#define HEIGHT 20
#define LINE 1.7f

/* The line of a relation as a small picture that stands before its wording;
 * it points at the start when the relation comes in. Decoration: the wording
 * says the same. */
struct _DossierRelationMark
{
  GtkWidget parent_instance;

  DossierRelationLine line;
  gboolean incoming;
};

G_DEFINE_FINAL_TYPE (DossierRelationMark, dossier_relation_mark, GTK_TYPE_WIDGET)

static void
append_line (GtkSnapshot *snapshot,
             float from,
             float to,
             float y,
             float width,
             const float *dash,
             gsize n_dash,
             const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_path_builder_move_to (builder, from, y);
  gsk_path_builder_line_to (builder, to, y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (n_dash > 0)
    gsk_stroke_set_dash (stroke, dash, n_dash);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_zigzag (GtkSnapshot *snapshot, float to, float y, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE);
  float side = -2.6f;

  gsk_path_builder_move_to (builder, 1, y);
  for (float x = 3; x < to; x += 4, side = -side)
    gsk_path_builder_line_to (builder, x, y + side);
  gsk_path_builder_line_to (builder, to, y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_arrow (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, WIDTH - 1, HEIGHT / 2.0f);
  gsk_path_builder_rel_line_to (builder, -7, -3.8f);
  gsk_path_builder_rel_line_to (builder, 0, 7.6f);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
append_ring (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.3f);

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (WIDTH - 4, HEIGHT / 2.0f), 2.6f);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_mark (GtkSnapshot *snapshot, DossierRelationLine line, const GdkRGBA *color)
{
  const float y = HEIGHT / 2.0f;
  const float tip = WIDTH - 7;

  switch (line)
    {
    case DOSSIER_RELATION_LINE_THIN:
      append_line (snapshot, 1, WIDTH - 6.6f, y, 1.2f, NULL, 0, color);
      append_ring (snapshot, color);
      break;
    case DOSSIER_RELATION_LINE_SOLID:
      append_line (snapshot, 1, tip, y, LINE, NULL, 0, color);
      append_arrow (snapshot, color);
      break;
    case DOSSIER_RELATION_LINE_DASHED:
      append_line (snapshot, 1, tip, y, LINE, (float[]) { 5, 3 }, 2, color);
      append_arrow (snapshot, color);
      break;
    case DOSSIER_RELATION_LINE_ZIGZAG:
      append_zigzag (snapshot, tip, y, color);
      append_arrow (snapshot, color);
      break;
    case DOSSIER_RELATION_LINE_DOTTED:
      append_line (snapshot, 1, tip, y, 2, (float[]) { 1.8f, 3.2f }, 2, color);
      append_arrow (snapshot, color);
      break;
    case DOSSIER_RELATION_LINE_DOUBLE:
    default:
      append_line (snapshot, 1, WIDTH - 1, y - 2, 1.3f, NULL, 0, color);
      append_line (snapshot, 1, WIDTH - 1, y + 2, 1.3f, NULL, 0, color);
      break;
    }
}

static void
dossier_relation_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierRelationMark *self = DOSSIER_RELATION_MARK (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  if (self->incoming != rtl)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (WIDTH, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  append_mark (snapshot, self->line, &color);
  gtk_snapshot_restore (snapshot);
}

static void
dossier_relation_mark_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
dossier_relation_mark_class_init (DossierRelationMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_relation_mark_snapshot;
  widget_class->measure = dossier_relation_mark_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_relation_mark_init (DossierRelationMark *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * dossier_relation_mark_new:
 * @kind: a kind of relation
 * @incoming: whether the relation comes from the other actor
 *
 * Returns: (transfer floating): its picture
 */
GtkWidget *
dossier_relation_mark_new (DossierRelationKind kind, gboolean incoming)
{
  DossierRelationMark *self = g_object_new (DOSSIER_TYPE_RELATION_MARK, NULL);

  self->line = dossier_relation_kind_get_line (kind);
  self->incoming = !!incoming;

  return GTK_WIDGET (self);
}
