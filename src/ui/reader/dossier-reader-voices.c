/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "ui/reader/dossier-reader-voices.h"
#include "ui/reader/dossier-voice-look.h"

/* The article colored by voice, instead of by its names, quotes and terms.
 * What one voice says can be walked through; meanwhile the others fade. */

#define REMEMBERED_MAX 256 /* paragraphs */
#define RADIUS 4.0f
#define FADED 0.36f
#define FADED_HIGH_CONTRAST 0.6f

/* A paragraph and where its voices stand, once drawn. */
typedef struct
{
  DossierSegments *segments;
  GArray **boxes; /* by segment, of graphene_rect_t from the paragraph's top */
  guint generation;
} VoicedParagraph;

static void
voiced_paragraph_free (VoicedParagraph *voiced)
{
  for (guint i = 0; i < voiced->segments->n; i++)
    g_clear_pointer (&voiced->boxes[i], g_array_unref);
  g_free (voiced->boxes);
  dossier_segments_free (voiced->segments);
  g_free (voiced);
}

static VoicedParagraph *
get_voiced (DossierReader *self, const DossierParagraph *paragraph)
{
  GHashTable *paragraphs = self->voices->paragraphs;
  VoicedParagraph *voiced = g_hash_table_lookup (paragraphs, GUINT_TO_POINTER (paragraph->index));

  if (voiced == NULL)
    {
      if (g_hash_table_size (paragraphs) >= REMEMBERED_MAX)
        g_hash_table_remove_all (paragraphs);
      voiced = g_new0 (VoicedParagraph, 1);
      voiced->segments
          = dossier_segments_new (dossier_article_text_get_document (self->text), paragraph);
      voiced->boxes = g_new0 (GArray *, voiced->segments->n + 1);
      g_hash_table_insert (paragraphs, GUINT_TO_POINTER (paragraph->index), voiced);
    }
  if (voiced->generation != self->generation)
    {
      for (guint i = 0; i < voiced->segments->n; i++)
        g_clear_pointer (&voiced->boxes[i], g_array_unref);
      voiced->generation = self->generation;
    }

  return voiced;
}

static GArray *
measure (DossierReader *self, const DossierParagraph *paragraph, const DossierSegment *segment)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GtkTextIter start;
  GtkTextIter end;
  int top = 0;

  dossier_article_text_get_iter (self->text, paragraph, segment->start, &start);
  dossier_article_text_get_iter (self->text, paragraph, segment->end, &end);
  dossier_reader_add_range_boxes (self, &start, &end,
                                  dossier_reader_get_shown (self, paragraph)->has_rtl, boxes);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &start, &top, NULL);
  for (guint i = 0; i < boxes->len; i++)
    g_array_index (boxes, graphene_rect_t, i).origin.y -= (float) top;

  return boxes;
}

static GArray *
get_boxes (DossierReader *self, const DossierParagraph *paragraph, guint index)
{
  VoicedParagraph *voiced = get_voiced (self, paragraph);

  if (voiced->boxes[index] == NULL)
    voiced->boxes[index] = measure (self, paragraph, &voiced->segments->items[index]);

  return voiced->boxes[index];
}

/*< private >
 * dossier_reader_get_segments:
 * @self: the reader, colored by voice
 * @paragraph: a paragraph
 *
 * Returns: (transfer none): whose words stand where in it
 */
const DossierSegments *
dossier_reader_get_segments (DossierReader *self, const DossierParagraph *paragraph)
{
  return get_voiced (self, paragraph)->segments;
}

/* ---- Drawing ---- */

static void
append_tint (GtkSnapshot *snapshot, const graphene_rect_t *letters, const GdkRGBA *tint)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, letters, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, tint, letters);
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (DossierReader *self, GtkSnapshot *snapshot, const graphene_rect_t *letters)
{
  graphene_rect_t box = *letters;
  GskRoundedRect outline;
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  graphene_rect_inset (&box, -3, -2);
  gsk_rounded_rect_init_from_rect (&outline, &box, RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 2, 2, 2, 2 },
                              (GdkRGBA[]) { ink, ink, ink, ink });
}

static gboolean
is_ringed (DossierReader *self, const DossierParagraph *paragraph, const DossierSegment *segment)
{
  const DossierVoicePlace *ringed = &self->voices->ringed;

  return ringed->paragraph == paragraph && ringed->segment.start == segment->start;
}

static void
paint_segment (DossierReader *self,
               GtkSnapshot *snapshot,
               const DossierParagraph *paragraph,
               int top,
               guint index,
               gboolean fills)
{
  const DossierSegment *segment = &get_voiced (self, paragraph)->segments->items[index];
  gboolean ringed = is_ringed (self, paragraph, segment);
  float line = dossier_voice_get_line_width ();
  GArray *boxes = NULL;
  GdkRGBA tint;

  if (segment->voice == DOSSIER_VOICE_AUTHOR && (fills || !ringed))
    return;

  dossier_voice_get_tint (segment->voice, &tint);
  boxes = get_boxes (self, paragraph, index);
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t letters;

      dossier_reader_get_letters_box (self, &g_array_index (boxes, graphene_rect_t, i), (float) top,
                                      &letters);
      letters.size.height = MAX (letters.size.height, line);
      graphene_rect_inset (&letters, -1, 0);
      if (fills)
        append_tint (snapshot, &letters, &tint);
      else
        dossier_voice_append_line (segment->voice, snapshot,
                                   &GRAPHENE_RECT_INIT (letters.origin.x + 1,
                                                        roundf (letters.origin.y
                                                                + letters.size.height - line),
                                                        letters.size.width - 2, line));
      if (!fills && ringed)
        append_ring (self, snapshot, &letters);
    }
}

/*< private >
 * dossier_reader_paint_voices:
 * @self: the reader, colored by voice
 * @snapshot: a snapshot in buffer coordinates
 * @paragraph: a paragraph on screen
 * @top: where it begins
 * @from: the first of its bytes on screen
 * @to: the end of these
 * @fills: whether to draw what lies below found words, or else the lines
 */
void
dossier_reader_paint_voices (DossierReader *self,
                             GtkSnapshot *snapshot,
                             const DossierParagraph *paragraph,
                             int top,
                             guint from,
                             guint to,
                             gboolean fills)
{
  const DossierSegments *segments = get_voiced (self, paragraph)->segments;

  for (guint i = 0; i < segments->n && segments->items[i].start < to; i++)
    if (segments->items[i].end > from)
      paint_segment (self, snapshot, paragraph, top, i, fills);
}

/* What stands out, in the coordinates of the widget. */
static void
append_chosen (DossierReader *self,
               GtkSnapshot *snapshot,
               const DossierParagraph *paragraph,
               int top,
               const GdkRectangle *visible)
{
  const DossierSegments *segments = get_voiced (self, paragraph)->segments;
  const GdkRGBA full = { 1, 1, 1, 1 };

  for (guint i = 0; i < segments->n; i++)
    {
      GArray *boxes = NULL;

      if (!dossier_segment_is_chosen (&segments->items[i], &self->voices->choice))
        continue;
      boxes = get_boxes (self, paragraph, i);
      for (guint j = 0; j < boxes->len; j++)
        {
          graphene_rect_t box = g_array_index (boxes, graphene_rect_t, j);

          box.origin.y += (float) (top - visible->y);
          box.origin.x -= (float) visible->x;
          graphene_rect_inset (&box, -3, 0);
          if (box.origin.y < (float) visible->height && box.origin.y + box.size.height > 0)
            gtk_snapshot_append_color (snapshot, &full, &box);
        }
    }
}

/*< private >
 * dossier_reader_push_fade:
 * @self: a reader
 * @snapshot: a snapshot in the coordinates of the widget
 *
 * While a voice is chosen, fades all else that is drawn until the next
 * gtk_snapshot_pop(), whatever the paper below it.
 *
 * Returns: whether it does, and expects that pop
 */
gboolean
dossier_reader_push_fade (DossierReader *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRGBA faded = { 1, 1, 1, FADED };
  GdkRectangle visible;
  GtkTextIter iter;

  if (self->voices == NULL || self->voices->choice.voices == 0)
    return FALSE;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    faded.alpha = FADED_HIGH_CONTRAST;
  gtk_snapshot_push_mask (snapshot, GSK_MASK_MODE_ALPHA);
  gtk_snapshot_append_color (
      snapshot, &faded,
      &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                           (float) gtk_widget_get_height (GTK_WIDGET (self))));
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  do
    {
      const DossierParagraph *paragraph
          = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
      int top = 0;

      gtk_text_view_get_line_yrange (view, &iter, &top, NULL);
      if (top > visible.y + visible.height)
        break;
      if (paragraph != NULL)
        append_chosen (self, snapshot, paragraph, top, &visible);
    }
  while (gtk_text_iter_forward_line (&iter));
  gtk_snapshot_pop (snapshot);

  return TRUE;
}

/* ---- On and off ---- */

static void
reader_voices_free (ReaderVoices *voices)
{
  g_hash_table_unref (voices->paragraphs);
  g_free (voices);
}

/*< private >
 * dossier_reader_clear_voices:
 * @self: the reader
 *
 * Forgets the voices.
 */
void
dossier_reader_clear_voices (DossierReader *self)
{
  if (self->voices == NULL)
    return;

  g_signal_handler_disconnect (dossier_article_text_get_buffer (self->text),
                               self->voices->cursor_handler);
  g_clear_pointer (&self->voices, reader_voices_free);
}

/**
 * dossier_reader_set_by_voice:
 * @self: a reader with its article
 * @by_voice: whether the color of the text tells whose words they are
 *
 * Meanwhile names, terms and hues of families are not marked.
 */
void
dossier_reader_set_by_voice (DossierReader *self, gboolean by_voice)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  if ((self->voices != NULL) == by_voice)
    return;

  self->ringed = NULL;
  self->hovered = NULL;
  if (by_voice)
    {
      self->voices = g_new0 (ReaderVoices, 1);
      self->voices->voice = DOSSIER_N_VOICES;
      self->voices->paragraphs
          = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) voiced_paragraph_free);
      self->voices->cursor_handler
          = g_signal_connect_object (dossier_article_text_get_buffer (self->text),
                                     "notify::cursor-position",
                                     G_CALLBACK (dossier_reader_follow_voice), self,
                                     G_CONNECT_SWAPPED);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _ ("Colored by voice"), -1);
    }
  else
    {
      dossier_reader_clear_voices (self);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
