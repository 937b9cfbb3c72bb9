/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

/* Where marks stand, line by line. Boxes are measured once per layout and
 * counted from the top of their paragraph, so that scrolling and text coming
 * in elsewhere cost nothing. */

#define SHOWN_MAX 256 /* paragraphs to remember */

static void
shown_paragraph_free (ShownParagraph *shown)
{
  for (guint i = 0; i < shown->spans->n; i++)
    g_clear_pointer (&shown->boxes[i], g_array_unref);
  g_free (shown->boxes);
  dossier_spans_free (shown->spans);
  g_free (shown);
}

/*< private >
 * dossier_reader_init_drawing:
 * @self: the reader
 *
 * Prepares what drawing needs.
 */
void
dossier_reader_init_drawing (DossierReader *self)
{
  self->shown = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) shown_paragraph_free);
}

/*< private >
 * dossier_reader_clear_shown:
 * @self: the reader
 *
 * Forgets all marks. Pointers to spans become invalid.
 */
void
dossier_reader_clear_shown (DossierReader *self)
{
  self->open_span = NULL;
  self->ringed = NULL;
  self->ringed_paragraph = NULL;
  g_hash_table_remove_all (self->shown);
}

static gboolean
has_rtl_letters (DossierDocument *document, const DossierParagraph *paragraph)
{
  DossierSentences sentences = dossier_document_get_sentences (document);

  for (guint i = 0; i < paragraph->n_sentences; i++)
    for (const char *at = sentences.items[paragraph->first_sentence + i].text; *at != '\0';
         at = g_utf8_next_char (at))
      {
        gunichar ch = g_utf8_get_char (at);

        if ((ch >= 0x590 && ch <= 0x8ff) || (ch >= 0xfb1d && ch <= 0xfeff)
            || (ch >= 0x10800 && ch <= 0x1efff))
          return TRUE;
      }

  return FALSE;
}

/* Keeps only what the keyboard and an open card point to. */
static void
drop_some (DossierReader *self)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const ShownParagraph *shown = value;
      const DossierSpan *first = shown->spans->items;
      const DossierSpan *end = first + shown->spans->n;

      if (!(self->open_span >= first && self->open_span < end)
          && !(self->ringed >= first && self->ringed < end))
        g_hash_table_iter_remove (&iter);
    }
}

/*< private >
 * dossier_reader_get_shown:
 * @self: the reader
 * @paragraph: a paragraph
 *
 * Returns: (transfer none): its marks
 */
ShownParagraph *
dossier_reader_get_shown (DossierReader *self, const DossierParagraph *paragraph)
{
  gpointer key = GUINT_TO_POINTER (paragraph->index);
  ShownParagraph *shown = g_hash_table_lookup (self->shown, key);

  if (shown == NULL)
    {
      DossierDocument *document = dossier_article_text_get_document (self->text);

      if (g_hash_table_size (self->shown) >= SHOWN_MAX)
        drop_some (self);
      shown = g_new0 (ShownParagraph, 1);
      shown->spans = dossier_spans_new (document, paragraph);
      shown->boxes = g_new0 (GArray *, shown->spans->n + 1);
      shown->has_rtl = has_rtl_letters (document, paragraph);
      g_hash_table_insert (self->shown, key, shown);
    }

  return shown;
}

static void
add_box (GArray *boxes, int x, int y, int width, int height)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);

  if (width > 0)
    g_array_append_val (boxes, box);
}

/* In text that runs both ways a range may lie in several pieces on a line. */
static void
add_boxes_by_letter (DossierReader *self,
                     const GtkTextIter *start,
                     const GtkTextIter *end,
                     GArray *boxes)
{
  GtkTextIter at = *start;
  GdkRectangle whole = { 0 };

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      GdkRectangle letter;

      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &at, &letter);
      /* A letter that runs to the left has its place from the right. */
      if (letter.width < 0)
        {
          letter.x += letter.width;
          letter.width = -letter.width;
        }
      if (letter.width > 0 && whole.width > 0 && letter.y == whole.y
          && letter.x <= whole.x + whole.width + 1 && letter.x + letter.width >= whole.x - 1)
        gdk_rectangle_union (&whole, &letter, &whole);
      else if (letter.width > 0)
        {
          add_box (boxes, whole.x, whole.y, whole.width, whole.height);
          whole = letter;
        }
      if (!gtk_text_iter_forward_char (&at))
        break;
    }
  add_box (boxes, whole.x, whole.y, whole.width, whole.height);
}

/* The x at which a display line's part of a range ends, given where the next
 * letter stands: perhaps at the start of the line below. */
static int
get_right (DossierReader *self, const GtkTextIter *stop, int y)
{
  GtkTextIter last = *stop;
  GdkRectangle letter;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), stop, &letter);
  if (letter.y == y)
    return letter.x;

  gtk_text_iter_backward_char (&last);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &last, &letter);

  return letter.x + letter.width;
}

/*< private >
 * dossier_reader_add_range_boxes:
 * @self: the reader
 * @start: where a range starts
 * @end: where it ends, in the same paragraph
 * @has_rtl: whether the paragraph has letters that run to the left
 * @boxes: (element-type graphene_rect_t): where to append
 *
 * Finds where the range stands, a box for each piece of it, in buffer
 * coordinates.
 */
void
dossier_reader_add_range_boxes (DossierReader *self,
                                const GtkTextIter *start,
                                const GtkTextIter *end,
                                gboolean has_rtl,
                                GArray *boxes)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter at = *start;

  if (has_rtl)
    {
      add_boxes_by_letter (self, start, end, boxes);
      return;
    }

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      GtkTextIter stop = at;
      GdkRectangle first;
      GdkRectangle next;

      dossier_reader_get_letter_location (self, &at, &first);
      if (!gtk_text_view_forward_display_line_end (view, &stop)
          || gtk_text_iter_compare (&stop, end) > 0 || gtk_text_iter_compare (&stop, &at) <= 0)
        stop = *end;
      add_box (boxes, first.x, first.y, get_right (self, &stop, first.y) - first.x, first.height);

      /* On to the line below, past the space that the break swallowed. */
      at = stop;
      while (gtk_text_iter_compare (&at, end) < 0)
        {
          gtk_text_view_get_iter_location (view, &at, &next);
          if (next.y != first.y || !gtk_text_iter_forward_char (&at))
            break;
        }
    }
}

/*< private >
 * dossier_reader_get_boxes:
 * @self: the reader
 * @paragraph: a paragraph in the buffer
 * @span: which of its marks
 *
 * Returns: (transfer none) (element-type graphene_rect_t): where the mark
 *   stands, from the top of the paragraph
 */
GArray *
dossier_reader_get_boxes (DossierReader *self, const DossierParagraph *paragraph, guint span)
{
  ShownParagraph *shown = dossier_reader_get_shown (self, paragraph);
  const DossierSpan *item = &shown->spans->items[span];
  GtkTextIter start;
  GtkTextIter end;
  int top = 0;

  if (shown->generation != self->generation)
    {
      for (guint i = 0; i < shown->spans->n; i++)
        g_clear_pointer (&shown->boxes[i], g_array_unref);
      shown->generation = self->generation;
    }
  if (shown->boxes[span] != NULL)
    return shown->boxes[span];

  dossier_article_text_get_iter (self->text, paragraph, item->start, &start);
  dossier_article_text_get_iter (self->text, paragraph, item->end, &end);
  shown->boxes[span] = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  dossier_reader_add_range_boxes (self, &start, &end, shown->has_rtl, shown->boxes[span]);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &start, &top, NULL);
  for (guint i = 0; i < shown->boxes[span]->len; i++)
    g_array_index (shown->boxes[span], graphene_rect_t, i).origin.y -= (float) top;

  return shown->boxes[span];
}
