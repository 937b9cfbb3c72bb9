/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-text.h"

#include <adwaita.h>
#include <string.h>

#include "ui/article/dossier-parallel-paint.h"
#include "ui/common/dossier-language.h"

/* A paragraph in one of two columns. Its words are a label's; what is known of
 * them is drawn behind and below these. */
struct _DossierParallelText
{
  GtkWidget parent_instance;

  GtkLabel *label;
  DossierParallelColumn *column;
  const DossierParagraph *paragraph; /* NULL for mere words */
  DossierSpans *spans;               /* NULL so far, as the next */
  DossierSegments *segments;
  gboolean is_bare; /* too far away for its marks to be drawn */
  char *lit;        /* the id of a sentence, of this paragraph or not; NULL for none */
};

G_DEFINE_FINAL_TYPE (DossierParallelText, dossier_parallel_text, GTK_TYPE_WIDGET)

static const DossierSpans *
get_spans (DossierParallelText *self)
{
  if (self->spans == NULL)
    self->spans
        = dossier_spans_new (dossier_parallel_column_get_document (self->column), self->paragraph);

  return self->spans;
}

static void
forget (DossierParallelText *self)
{
  self->paragraph = NULL;
  g_clear_pointer (&self->spans, dossier_spans_free);
  g_clear_pointer (&self->segments, dossier_segments_free);
}

/* In or around what the window shows. A list keeps hundreds of rows. */
static gboolean
is_near (DossierParallelText *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;
  float height = 0;

  if (scroller == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), scroller, &bounds))
    return TRUE;

  height = (float) gtk_widget_get_height (scroller);

  return bounds.origin.y < 2 * height && bounds.origin.y + bounds.size.height > -height;
}

static void
dossier_parallel_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierParallelText *self = DOSSIER_PARALLEL_TEXT (widget);
  DossierParallelPaint paint = { 0 };

  self->is_bare = self->paragraph != NULL && !is_near (self);
  if (self->paragraph == NULL || self->is_bare)
    {
      gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);
      return;
    }

  if (dossier_parallel_column_get_by_voice (self->column) && self->segments == NULL)
    self->segments = dossier_segments_new (dossier_parallel_column_get_document (self->column),
                                           self->paragraph);
  paint.column = self->column;
  paint.paragraph = self->paragraph;
  paint.spans = get_spans (self);
  paint.segments = self->segments;
  dossier_parallel_paint_start (&paint, self->label, snapshot);
  dossier_parallel_paint_fills (&paint);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);
  dossier_parallel_paint_lines (&paint);
}

static void
dossier_parallel_text_dispose (GObject *object)
{
  DossierParallelText *self = DOSSIER_PARALLEL_TEXT (object);

  forget (self);
  g_clear_object (&self->column);
  g_clear_pointer ((GtkWidget **) &self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (dossier_parallel_text_parent_class)->dispose (object);
}

static void
dossier_parallel_text_finalize (GObject *object)
{
  g_free (DOSSIER_PARALLEL_TEXT (object)->lit);

  G_OBJECT_CLASS (dossier_parallel_text_parent_class)->finalize (object);
}

static void
dossier_parallel_text_class_init (DossierParallelTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_parallel_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_parallel_text_finalize;
  widget_class->snapshot = dossier_parallel_text_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static gboolean
find_byte (DossierParallelText *self, double x, double y, guint *byte)
{
  int left = 0;
  int top = 0;
  int index = 0;

  gtk_label_get_layout_offsets (self->label, &left, &top);
  if (!pango_layout_xy_to_index (gtk_label_get_layout (self->label), (int) (x - left) * PANGO_SCALE,
                                 (int) (y - top) * PANGO_SCALE, &index, NULL))
    return FALSE;
  *byte = (guint) index;

  return TRUE;
}

/* By voice only quotes open something; else what looks like plain text, as
 * reported speech does, must not. */
static const DossierMark *
find_mark (DossierParallelText *self, guint byte)
{
  const DossierSpans *spans = get_spans (self);
  gboolean by_voice = dossier_parallel_column_get_by_voice (self->column);
  const DossierMark *found = NULL;

  for (guint i = 0; i < spans->n && spans->items[i].start <= byte; i++)
    {
      const DossierMark *mark = spans->items[i].mark;

      if (byte < spans->items[i].end && (!by_voice || mark->kind == DOSSIER_MARK_QUOTE))
        found = mark;
    }

  return !by_voice && found != NULL && found->kind == DOSSIER_MARK_QUOTE
                 && found->quote->kind == DOSSIER_QUOTE_INDIRECT
             ? NULL
             : found;
}

static void
on_motion (DossierParallelText *self, double x, double y)
{
  const DossierSentence *sentence = NULL;
  const DossierMark *mark = NULL;
  guint byte = 0;

  if (self->paragraph == NULL)
    return;

  if (find_byte (self, x, y, &byte))
    {
      sentence
          = dossier_paragraph_find_sentence (dossier_parallel_column_get_document (self->column),
                                             self->paragraph, byte);
      mark = find_mark (self, byte);
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark != NULL ? "pointer" : NULL);
  dossier_parallel_column_point_at (self->column, sentence);
  dossier_parallel_column_hover (self->column, mark);
}

static void
on_leave (DossierParallelText *self)
{
  dossier_parallel_column_point_at (self->column, NULL);
  dossier_parallel_column_hover (self->column, NULL);
}

static void
on_released (DossierParallelText *self, int n_press, double x, double y)
{
  const DossierMark *mark = NULL;
  guint byte = 0;

  if (self->paragraph == NULL || n_press != 1 || !find_byte (self, x, y, &byte))
    return;

  mark = find_mark (self, byte);
  if (mark != NULL)
    dossier_parallel_column_activate (self->column, GTK_WIDGET (self), self->paragraph, mark);
}

static void
add_controllers (DossierParallelText *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
dossier_parallel_text_init (DossierParallelText *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  /* Else it is laid out letter by letter, to learn how narrow it could be. */
  gtk_label_set_width_chars (self->label, 12);
  gtk_widget_add_css_class (label, "parallel-text");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_light (PangoAttrList *attributes, guint start, guint end)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA green;

  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_GREEN, &green);
  insert (attributes,
          pango_attr_background_new ((guint16) (green.red * 65535), (guint16) (green.green * 65535),
                                     (guint16) (green.blue * 65535)),
          start, end);
  insert (attributes, pango_attr_background_alpha_new ((guint16) ((dark ? 0.36 : 0.22) * 65535)),
          start, end);
}

/* The sentence of an id, if it stands in this paragraph. */
static const DossierSentence *
find_own (DossierParallelText *self, const char *id)
{
  const DossierSentence *sentence
      = id != NULL && self->paragraph != NULL
            ? dossier_document_find_sentence (dossier_parallel_column_get_document (self->column),
                                              id)
            : NULL;

  return sentence != NULL && sentence->paragraph == self->paragraph ? sentence : NULL;
}

static void
apply_attributes (DossierParallelText *self)
{
  DossierDocument *document = dossier_parallel_column_get_document (self->column);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const DossierSentence *sentence = find_own (self, self->lit);

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (
                                          dossier_document_get_language (document))));
  if (sentence != NULL)
    {
      guint start = dossier_sentence_get_start (document, sentence);

      add_light (attributes, start, start + (guint) strlen (sentence->text));
    }
  gtk_label_set_attributes (self->label, attributes);
}

static void
on_column_changed (DossierParallelText *self)
{
  if (!self->is_bare)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_style_changed (DossierParallelText *self)
{
  apply_attributes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_parallel_text_new:
 * @column: the column that it stands in
 *
 * Returns: (transfer floating): a place for a paragraph
 */
DossierParallelText *
dossier_parallel_text_new (DossierParallelColumn *column)
{
  DossierParallelText *self = g_object_new (DOSSIER_TYPE_PARALLEL_TEXT, NULL);
  DossierDocument *document = dossier_parallel_column_get_document (column);
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->column = g_object_ref (column);
  /* A text runs its own way, whichever way the window does. */
  gtk_widget_set_direction (GTK_WIDGET (self->label),
                            dossier_language_is_rtl (dossier_document_get_language (document))
                                ? GTK_TEXT_DIR_RTL
                                : GTK_TEXT_DIR_LTR);
  g_signal_connect_object (column, "changed", G_CALLBACK (on_column_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_parallel_text_set_paragraph:
 * @self: a place for a paragraph
 * @paragraph: a paragraph of the column's document
 *
 * Shows the paragraph with its marks.
 */
void
dossier_parallel_text_set_paragraph (DossierParallelText *self, const DossierParagraph *paragraph)
{
  g_autofree char *words = NULL;

  g_return_if_fail (DOSSIER_IS_PARALLEL_TEXT (self) && paragraph != NULL);

  words = dossier_document_dup_paragraph_text (dossier_parallel_column_get_document (self->column),
                                               paragraph);
  dossier_parallel_text_set_words (self, words, FALSE);
  self->paragraph = paragraph;
  apply_attributes (self);
}

/**
 * dossier_parallel_text_set_words:
 * @self: a place for a paragraph
 * @words: (nullable): words that are no paragraph, in the language of the column
 * @is_note: whether they are about the text, and dim
 *
 * Shows mere words.
 */
void
dossier_parallel_text_set_words (DossierParallelText *self, const char *words, gboolean is_note)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_TEXT (self));

  forget (self);
  gtk_label_set_label (self->label, words != NULL ? words : "");
  if (is_note)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "parallel-note");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "parallel-note");
  apply_attributes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_parallel_text_get_words:
 * @self: a place for a paragraph
 *
 * Returns: what it says
 */
const char *
dossier_parallel_text_get_words (DossierParallelText *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_TEXT (self), NULL);

  return gtk_label_get_label (self->label);
}

/**
 * dossier_parallel_text_get_paragraph:
 * @self: a place for a paragraph
 *
 * Returns: (nullable): the paragraph that stands there
 */
const DossierParagraph *
dossier_parallel_text_get_paragraph (DossierParallelText *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_TEXT (self), NULL);

  return self->paragraph;
}

/**
 * dossier_parallel_text_light:
 * @self: a place for a paragraph
 * @sentence: (nullable): the id of a sentence, %NULL for none
 *
 * Lights the sentence, if it stands there.
 */
void
dossier_parallel_text_light (DossierParallelText *self, const char *sentence)
{
  const DossierSentence *before = NULL;

  g_return_if_fail (DOSSIER_IS_PARALLEL_TEXT (self));

  before = find_own (self, self->lit);
  if (!g_set_str (&self->lit, sentence))
    return;

  /* Other attributes are another layout. */
  if (find_own (self, sentence) != before)
    apply_attributes (self);
}

/**
 * dossier_parallel_text_come_near:
 * @self: a place for a paragraph
 *
 * Draws its marks if it has come near enough to be seen since it was drawn.
 */
void
dossier_parallel_text_come_near (DossierParallelText *self)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_TEXT (self));

  if (self->is_bare && is_near (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_parallel_text_get_mark_box:
 * @self: a place for a paragraph
 * @mark: a mark
 * @box: (out caller-allocates): where its first line stands, in the widget
 *
 * Returns: whether it stands there
 */
gboolean
dossier_parallel_text_get_mark_box (DossierParallelText *self,
                                    const DossierMark *mark,
                                    graphene_rect_t *box)
{
  const DossierSpans *spans = NULL;

  g_return_val_if_fail (DOSSIER_IS_PARALLEL_TEXT (self) && box != NULL, FALSE);

  if (self->paragraph == NULL)
    return FALSE;

  spans = get_spans (self);
  for (guint i = 0; i < spans->n; i++)
    if (spans->items[i].mark == mark)
      return dossier_parallel_find_first_box (self->label, spans->items[i].start,
                                              spans->items[i].end, box);

  return FALSE;
}
