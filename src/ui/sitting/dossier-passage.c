/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-passage.h"

#include <adwaita.h>

/* A paragraph with marks drawn under its words. The words are a label's, so
 * that they can be selected, read aloud and set in any face. */
struct _DossierPassage
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GArray *marks; /* of Mark */
};

typedef struct
{
  DossierPassageMark kind;
  guint start; /* bytes */
  guint end;
} Mark;

G_DEFINE_FINAL_TYPE (DossierPassage, dossier_passage, GTK_TYPE_WIDGET)

static void
draw_fill (GtkSnapshot *snapshot, const graphene_rect_t *bounds, gboolean dark)
{
  const graphene_rect_t grown = GRAPHENE_RECT_INIT (bounds->origin.x - 2, bounds->origin.y,
                                                    bounds->size.width + 4, bounds->size.height);
  GskRoundedRect rounded;
  GdkRGBA color;

  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_GREEN, &color);
  color.alpha = dark ? .36f : .22f;
  gsk_rounded_rect_init_from_rect (&rounded, &grown, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &color, &grown);
  gtk_snapshot_pop (snapshot);
}

static void
draw_dashes (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float y, gboolean dark)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.6f);
  const float dashes[] = { 4, 3 };
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (ADW_ACCENT_COLOR_RED, dark, &color);
  gsk_path_builder_move_to (builder, bounds->origin.x, y);
  gsk_path_builder_line_to (builder, bounds->origin.x + bounds->size.width, y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
}

static void
draw_mark_in_line (const Mark *mark, PangoLayoutIter *iter, GtkSnapshot *snapshot, gboolean dark)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *text = pango_layout_get_text (pango_layout_iter_get_layout (iter));
  const int start = MAX ((int) mark->start, line->start_index);
  int end = MIN ((int) mark->end, line->start_index + line->length);
  const float baseline = (float) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  g_autofree int *ranges = NULL;
  int n_ranges = 0;
  PangoRectangle logical;

  while (end > start && text[end - 1] == ' ')
    end--;
  if (start >= end)
    return;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      const float left = (float) ranges[2 * i] / PANGO_SCALE;
      const float right = (float) ranges[2 * i + 1] / PANGO_SCALE;
      const graphene_rect_t bounds
          = GRAPHENE_RECT_INIT (left, (float) logical.y / PANGO_SCALE, right - left,
                                (float) logical.height / PANGO_SCALE);

      if (mark->kind == DOSSIER_PASSAGE_DECIDES)
        draw_fill (snapshot, &bounds, dark);
      else
        draw_dashes (snapshot, &bounds, baseline + 4, dark);
    }
}

static void
draw_marks (DossierPassage *self, GtkSnapshot *snapshot)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    for (guint i = 0; i < self->marks->len; i++)
      draw_mark_in_line (&g_array_index (self->marks, Mark, i), iter, snapshot, dark);
  while (pango_layout_iter_next_line (iter));
}

static void
dossier_passage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierPassage *self = DOSSIER_PASSAGE (widget);
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);
  int x = 0;
  int y = 0;

  if (self->marks->len > 0
      && gtk_widget_compute_point (GTK_WIDGET (self->label), widget, &origin, &origin))
    {
      gtk_label_get_layout_offsets (self->label, &x, &y);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (origin.x + (float) x, origin.y + (float) y));
      draw_marks (self, snapshot);
      gtk_snapshot_restore (snapshot);
    }
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);
}

static void
dossier_passage_dispose (GObject *object)
{
  DossierPassage *self = DOSSIER_PASSAGE (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (dossier_passage_parent_class)->dispose (object);
}

static void
dossier_passage_finalize (GObject *object)
{
  g_array_unref (DOSSIER_PASSAGE (object)->marks);

  G_OBJECT_CLASS (dossier_passage_parent_class)->finalize (object);
}

static void
dossier_passage_class_init (DossierPassageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_passage_dispose;
  object_class->finalize = dossier_passage_finalize;
  widget_class->snapshot = dossier_passage_snapshot;

  gtk_widget_class_set_css_name (widget_class, "passage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dossier_passage_init (DossierPassage *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "xalign", 0.0f, "yalign", 0.0f, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

/**
 * dossier_passage_new:
 * @text: its words
 *
 * Returns: (transfer floating): a paragraph without marks
 */
DossierPassage *
dossier_passage_new (const char *text)
{
  DossierPassage *self = g_object_new (DOSSIER_TYPE_PASSAGE, NULL);

  gtk_label_set_label (self->label, text);
  /* The article's direction need not be that of the program. */
  if (pango_layout_get_direction (gtk_label_get_layout (self->label), 0) == PANGO_DIRECTION_LTR
      && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    gtk_label_set_xalign (self->label, 1);

  return self;
}

/**
 * dossier_passage_get_label:
 * @self: a paragraph
 *
 * Returns: (transfer none): the label that shows its words
 */
GtkLabel *
dossier_passage_get_label (DossierPassage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PASSAGE (self), NULL);

  return self->label;
}

/**
 * dossier_passage_add_mark:
 * @self: a paragraph
 * @mark: what is marked
 * @start: first byte
 * @end: the byte after the last
 */
void
dossier_passage_add_mark (DossierPassage *self, DossierPassageMark mark, guint start, guint end)
{
  const Mark added = { .kind = mark, .start = start, .end = end };

  g_return_if_fail (DOSSIER_IS_PASSAGE (self));

  g_array_append_val (self->marks, added);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
