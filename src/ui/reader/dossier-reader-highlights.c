/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-highlights.h"

#include "ui/reader/dossier-reader-private.h"
#include "ui/notes/dossier-highlight-look.h"

/* What the reader of the article highlighted, and what is selected. */

static void
on_notebook_changed (DossierReader *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_set_notebook:
 * @self: a reader
 * @notebook: the highlights that it is to show
 */
void
dossier_reader_set_notebook (DossierReader *self, DossierNotebook *notebook)
{
  g_return_if_fail (DOSSIER_IS_READER (self) && self->notebook == NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (on_notebook_changed), self,
                           G_CONNECT_SWAPPED);
}

/* The paragraph and byte at @iter, or those where the text next goes on. */
static const DossierParagraph *
locate (DossierReader *self, const GtkTextIter *iter, gboolean forward, guint *byte)
{
  const DossierParagraph *paragraph = dossier_article_text_locate (self->text, iter, byte);
  GtkTextIter at = *iter;

  while (paragraph == NULL
         && (forward ? gtk_text_iter_forward_line (&at) : gtk_text_iter_backward_line (&at)))
    {
      if (!forward && !gtk_text_iter_ends_line (&at))
        gtk_text_iter_forward_to_line_end (&at);
      paragraph = dossier_article_text_locate (self->text, &at, byte);
      if (!forward)
        gtk_text_iter_set_line_offset (&at, 0);
    }

  return paragraph;
}

/**
 * dossier_reader_get_selection:
 * @self: a reader
 * @range: (out caller-allocates): what of the article is selected, or the place
 *   of the caret
 *
 * Returns: whether anything of the article is selected
 */
gboolean
dossier_reader_get_selection (DossierReader *self, DossierRange *range)
{
  const DossierParagraph *first;
  const DossierParagraph *last;
  gboolean is_selected;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (DOSSIER_IS_READER (self) && range != NULL, FALSE);

  *range = (DossierRange) { G_MAXUINT, 0, G_MAXUINT, 0 };
  if (self->text == NULL)
    return FALSE;
  is_selected = gtk_text_buffer_get_selection_bounds (dossier_article_text_get_buffer (self->text),
                                                      &start, &end);
  first = locate (self, &start, TRUE, &range->start);
  last = is_selected ? locate (self, &end, FALSE, &range->end) : first;
  if (first == NULL || last == NULL || last->index < first->index)
    return FALSE;
  range->first = first->index;
  range->last = last->index;
  if (!is_selected)
    range->end = range->start;

  return is_selected && (range->last > range->first || range->end > range->start);
}

/**
 * dossier_reader_select_none:
 * @self: a reader
 *
 * Leaves the caret at the end of what is selected.
 */
void
dossier_reader_select_none (DossierReader *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_READER (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;
  /* Within it, so that the next key finds it. */
  gtk_text_iter_backward_char (&end);
  gtk_text_buffer_place_cursor (buffer, &end);
}

static void
get_iters (DossierReader *self, const DossierRange *range, GtkTextIter *start, GtkTextIter *end)
{
  DossierParagraphs paragraphs
      = dossier_document_get_paragraphs (dossier_article_text_get_document (self->text));

  dossier_article_text_fill_to (self->text, range->last);
  dossier_article_text_get_iter (self->text, &paragraphs.items[range->first], range->start, start);
  dossier_article_text_get_iter (self->text, &paragraphs.items[range->last], range->end, end);
}

/**
 * dossier_reader_select_range:
 * @self: a reader
 * @range: a passage of the article
 */
void
dossier_reader_select_range (DossierReader *self, const DossierRange *range)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_READER (self) && range != NULL);

  get_iters (self, range, &start, &end);
  gtk_text_buffer_select_range (dossier_article_text_get_buffer (self->text), &start, &end);
}

/**
 * dossier_reader_get_characters:
 * @self: a reader
 * @range: a passage of the article
 * @characters: (out caller-allocates): where it is in the buffer
 */
void
dossier_reader_get_characters (DossierReader *self,
                               const DossierRange *range,
                               GtkAccessibleTextRange *characters)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_READER (self) && range != NULL && characters != NULL);

  get_iters (self, range, &start, &end);
  characters->start = (gsize) gtk_text_iter_get_offset (&start);
  characters->length
      = (gsize) (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start));
}

/**
 * dossier_reader_get_range_box:
 * @self: a reader
 * @range: a passage on screen
 * @box: (out caller-allocates): its last line, in the reader's coordinates
 */
void
dossier_reader_get_range_box (DossierReader *self, const DossierRange *range, GdkRectangle *box)
{
  GtkTextView *view;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (DOSSIER_IS_READER (self) && range != NULL && box != NULL);

  view = GTK_TEXT_VIEW (self);
  get_iters (self, range, &start, &end);
  gtk_text_view_get_iter_location (view, &end, box);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, box->x, box->y, &box->x,
                                         &box->y);
  box->width = MAX (box->width, 1);
}

static void
paint_box (GtkSnapshot *snapshot,
           DossierHighlightColor color,
           const graphene_rect_t *letters,
           gboolean fills)
{
  if (fills)
    dossier_highlight_color_append_fill (color, snapshot, letters);
  else
    dossier_highlight_color_append_line (color, snapshot, letters);
}

static void
paint_item (DossierReader *self,
            GtkSnapshot *snapshot,
            const DossierNotebookItem *item,
            const DossierParagraph *paragraph,
            gboolean has_rtl,
            gboolean fills)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  const DossierRange *range = &item->range;
  DossierHighlightColor color = item->highlight->color;
  GtkTextIter start;
  GtkTextIter end;

  dossier_article_text_get_iter (self->text, paragraph,
                                 range->first == paragraph->index ? range->start : 0, &start);
  if (range->last == paragraph->index)
    dossier_article_text_get_iter (self->text, paragraph, range->end, &end);
  else
    {
      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
    }
  dossier_reader_add_range_boxes (self, &start, &end, has_rtl, boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t letters;

      dossier_reader_get_letters_box (self, &g_array_index (boxes, graphene_rect_t, i), 0,
                                      &letters);
      letters.size.height += 2;
      paint_box (snapshot, color, &letters, fills);
      if (!fills && i + 1 == boxes->len && range->last == paragraph->index
          && (item->highlight->text != NULL || item->highlight->is_question))
        dossier_highlight_append_sign (item->highlight, snapshot, &letters, has_rtl);
    }
}

/*< private >
 * dossier_reader_paint_highlights:
 * @self: the reader
 * @snapshot: a snapshot in buffer coordinates
 * @paragraph: a paragraph on screen
 * @has_rtl: whether it has letters that run to the left
 * @fills: whether to lay the colors behind the text, or to draw the lines
 */
void
dossier_reader_paint_highlights (DossierReader *self,
                                 GtkSnapshot *snapshot,
                                 const DossierParagraph *paragraph,
                                 gboolean has_rtl,
                                 gboolean fills)
{
  GPtrArray *items;

  /* By voice the text has other colors. */
  if (self->notebook == NULL || (fills && self->voices != NULL))
    return;
  items = dossier_notebook_get_items (self->notebook);
  for (guint i = 0; i < items->len; i++)
    {
      const DossierNotebookItem *item = items->pdata[i];

      if (item->fit == DOSSIER_ANCHOR_LOST || item->range.first > paragraph->index)
        break;
      if (item->range.last >= paragraph->index)
        paint_item (self, snapshot, item, paragraph, has_rtl, fills);
    }
}
