/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-stance-mark.h"

#define SIDE 14

/* A disc for a position held, a cross for one rejected, a ring for one that
 * another ascribes. Decoration: words always stand with it. */
struct _DossierStanceMark
{
  GtkWidget parent_instance;

  DossierStanceMode mode;
};

G_DEFINE_FINAL_TYPE (DossierStanceMark, dossier_stance_mark, GTK_TYPE_WIDGET)

static void
dossier_stance_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierStanceMark *self = DOSSIER_STANCE_MARK (widget);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (self->mode == DOSSIER_STANCE_REJECTS)
    {
      gsk_path_builder_move_to (builder, 2.5f, 2.5f);
      gsk_path_builder_line_to (builder, SIDE - 2.5f, SIDE - 2.5f);
      gsk_path_builder_move_to (builder, SIDE - 2.5f, 2.5f);
      gsk_path_builder_line_to (builder, 2.5f, SIDE - 2.5f);
    }
  else
    gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (SIDE / 2.0f, SIDE / 2.0f),
                                 self->mode == DOSSIER_STANCE_HOLDS ? 5.5f : 4.8f);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));

  if (self->mode == DOSSIER_STANCE_HOLDS)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
  else
    gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
}

static void
dossier_stance_mark_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = SIDE;
}

static void
dossier_stance_mark_class_init (DossierStanceMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_stance_mark_snapshot;
  widget_class->measure = dossier_stance_mark_measure;

  gtk_widget_class_set_css_name (widget_class, "stancemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_stance_mark_init (DossierStanceMark *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * dossier_stance_mark_new:
 * @mode: how an actor stands to a position
 *
 * Returns: (transfer floating): its mark
 */
GtkWidget *
dossier_stance_mark_new (DossierStanceMode mode)
{
  DossierStanceMark *self = g_object_new (DOSSIER_TYPE_STANCE_MARK, NULL);

  self->mode = mode;
  if (mode == DOSSIER_STANCE_REJECTS)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rejects");

  return GTK_WIDGET (self);
}
