/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "exchange/dossier-highlights-text.h"
#include "ui/reader/dossier-reader-highlights.h"
#include "ui/reader/dossier-reader-voices.h"
#include "ui/reader/dossier-voice-look.h"

/* From voice to voice: what is said of the place of the caret, and the walk
 * from one passage to the next. */

#define ALIGN 0.3

static char *
dup_voice_name (const DossierSegment *segment)
{
  if (segment->quote == NULL)
    return g_strdup (dossier_voice_get_title (segment->voice));
  if (segment->voice == DOSSIER_VOICE_QUOTED)
    /* Translators: spoken; the name of a speaker */
    return g_strdup_printf (_ ("Direct quote of %s"), segment->quote->speaker->name);

  /* Translators: spoken; the name of a speaker */
  return g_strdup_printf (_ ("Reported speech of %s"), segment->quote->speaker->name);
}

/*< private >
 * dossier_reader_follow_voice:
 * @self: the reader, colored by voice, whose caret has moved
 *
 * Takes the ring away when the caret leaves it, and tells the voice that the
 * caret comes to.
 */
void
dossier_reader_follow_voice (DossierReader *self)
{
  GtkTextBuffer *buffer = dossier_article_text_get_buffer (self->text);
  ReaderVoices *voices = self->voices;
  const DossierParagraph *paragraph = NULL;
  const DossierSegment *segment = NULL;
  guint byte = 0;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  paragraph = dossier_article_text_locate (self->text, &iter, &byte);
  if (voices->ringed.paragraph != NULL
      && (paragraph != voices->ringed.paragraph || byte != voices->ringed.segment.start))
    {
      voices->ringed.paragraph = NULL;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (paragraph != NULL)
    segment = dossier_segments_find_at (dossier_reader_get_segments (self, paragraph), byte);
  if (segment == NULL || (segment->voice == voices->voice && segment->quote == voices->quote))
    return;

  voices->voice = segment->voice;
  voices->quote = segment->quote;
  if (voices->ringed.paragraph == NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      g_autofree char *name = dup_voice_name (segment);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), name,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
}

/* ---- What a screen reader asks ---- */

static GtkAccessibleTextInterface *parent_text_iface;

static void
add_attribute (gsize *n_ranges,
               GtkAccessibleTextRange **ranges,
               char ***names,
               char ***values,
               GtkAccessibleTextRange range,
               const char *name,
               const char *value)
{
  gsize n = *n_ranges;

  *ranges = g_renew (GtkAccessibleTextRange, *ranges, n + 1);
  *names = g_renew (char *, *names, n + 2);
  *values = g_renew (char *, *values, n + 2);
  (*ranges)[n] = range;
  (*names)[n] = g_strdup (name);
  (*values)[n] = g_strdup (value);
  (*names)[n + 1] = NULL;
  (*values)[n + 1] = NULL;
  *n_ranges = n + 1;
}

/* The color of a highlight, and what is written beside it. */
static void
add_highlight (DossierReader *self,
               unsigned int offset,
               gsize *n_ranges,
               GtkAccessibleTextRange **ranges,
               char ***names,
               char ***values)
{
  const DossierNotebookItem *item;
  g_autofree char *spoken = NULL;
  g_autofree char *kind = NULL;
  const char *color;
  DossierRange place = { 0 };
  const DossierParagraph *paragraph;
  GtkAccessibleTextRange range;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) offset);
  paragraph = dossier_article_text_locate (self->text, &iter, &place.start);
  if (paragraph == NULL || self->notebook == NULL)
    return;
  place.first = place.last = paragraph->index;
  place.end = place.start + 1;
  item = dossier_notebook_find_at (self->notebook, &place);
  if (item == NULL)
    return;
  dossier_reader_get_characters (self, &item->range, &range);
  color = dossier_highlight_color_get_title (item->highlight->color);
  /* Translators: spoken; a color */
  kind = item->highlight->is_question ? g_strdup_printf (_ ("%s, a question"), color)
                                      : g_strdup (color);
  spoken = item->highlight->text == NULL ? g_strdup (kind)
                                         : g_strdup_printf ("%s: %s", kind, item->highlight->text);
  add_attribute (n_ranges, ranges, names, values, range, "highlight", spoken);
}

static gboolean
get_attributes (GtkAccessibleText *text,
                unsigned int offset,
                gsize *n_ranges,
                GtkAccessibleTextRange **ranges,
                char ***names,
                char ***values)
{
  DossierReader *self = DOSSIER_READER (text);
  const DossierParagraph *paragraph = NULL;
  const DossierSegment *segment = NULL;
  g_autofree char *name = NULL;
  guint byte = 0;
  GtkTextIter iter;
  GtkTextIter end;

  *n_ranges = 0;
  *ranges = NULL;
  *names = NULL;
  *values = NULL;
  if (!parent_text_iface->get_attributes (text, offset, n_ranges, ranges, names, values))
    *n_ranges = 0;
  add_highlight (self, offset, n_ranges, ranges, names, values);
  if (self->voices == NULL)
    return *n_ranges > 0;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) offset);
  paragraph = dossier_article_text_locate (self->text, &iter, &byte);
  if (paragraph != NULL)
    segment = dossier_segments_find_at (dossier_reader_get_segments (self, paragraph), byte);
  if (segment == NULL)
    return *n_ranges > 0;

  name = dup_voice_name (segment);
  dossier_article_text_get_iter (self->text, paragraph, segment->start, &iter);
  dossier_article_text_get_iter (self->text, paragraph, segment->end, &end);
  add_attribute (n_ranges, ranges, names, values,
                 (GtkAccessibleTextRange) {
                     (gsize) gtk_text_iter_get_offset (&iter),
                     (gsize) (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&iter)) },
                 "voice", name);

  return TRUE;
}

/*< private >
 * dossier_reader_init_accessible_text:
 * @iface: the interface of readers
 *
 * Lets a screen reader ask for the voice of a place, as the attribute "voice"
 * of the text there, and for its highlight.
 */
void
dossier_reader_init_accessible_text (GtkAccessibleTextInterface *iface)
{
  parent_text_iface = g_type_interface_peek_parent (iface);
  iface->get_attributes = get_attributes;
}

/*< private >
 * dossier_reader_find_quote:
 * @self: the reader, colored by voice
 * @paragraph: a paragraph
 * @byte: a place in it
 *
 * Returns: (nullable): the quote there, even where a name stands in it
 */
const DossierSpan *
dossier_reader_find_quote (DossierReader *self, const DossierParagraph *paragraph, guint byte)
{
  const DossierSpans *spans = dossier_reader_get_shown (self, paragraph)->spans;
  const DossierSpan *found = NULL;

  for (guint i = 0; i < spans->n && spans->items[i].start <= byte; i++)
    if (byte < spans->items[i].end && spans->items[i].mark->kind == DOSSIER_MARK_QUOTE)
      found = &spans->items[i];

  return found;
}

/* ---- Walking ---- */

static gboolean
is_on_screen (DossierReader *self, const GtkTextIter *iter)
{
  GdkRectangle visible;
  GdkRectangle place;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &place);

  return place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

/* From the caret, or, when that has been scrolled away, from what is read. */
static void
get_start (DossierReader *self, gboolean forward, guint *index, gint64 *byte)
{
  GtkTextBuffer *buffer = dossier_article_text_get_buffer (self->text);
  DossierPassage passage = { 0 };
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  dossier_reader_get_caret_place (self, forward, index, byte);
  if (is_on_screen (self, &iter) || !dossier_reader_get_passage (self, &passage))
    {
      if (forward && *byte == 0 && self->voices->ringed.paragraph == NULL)
        *byte = -1;
      return;
    }

  *index = forward ? passage.first : passage.last;
  *byte = forward ? -1 : G_MAXINT64;
}

static void
announce (DossierReader *self, const DossierVoicePlace *place)
{
  g_autofree char *text
      = dossier_document_dup_paragraph_text (dossier_article_text_get_document (self->text),
                                             place->paragraph);
  g_autofree char *words
      = g_strndup (text + place->segment.start, place->segment.end - place->segment.start);
  g_autofree char *name = dup_voice_name (&place->segment);
  /* Translators: spoken; a voice, its words, and the number of a paragraph */
  g_autofree char *spoken
      = g_strdup_printf (_ ("%s: %s, paragraph %u"), name, words, place->paragraph->number);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_place (DossierReader *self, const DossierVoicePlace *place)
{
  DossierDocument *document = dossier_article_text_get_document (self->text);
  const DossierSentence *sentence
      = dossier_paragraph_find_sentence (document, place->paragraph, place->segment.start);
  GtkTextIter iter;

  dossier_article_text_fill_to (self->text, place->paragraph->index + 5);
  dossier_article_text_get_iter (self->text, place->paragraph, place->segment.start, &iter);
  self->lit = NULL;
  self->ringed = NULL;
  self->voices->ringed = *place;
  gtk_text_buffer_place_cursor (dossier_article_text_get_buffer (self->text), &iter);
  if (!is_on_screen (self, &iter))
    dossier_reader_go_to (self, sentence,
                          place->segment.start - dossier_sentence_get_start (document, sentence),
                          ALIGN);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  announce (self, place);
}

static gboolean
step (DossierReader *self, const DossierVoiceChoice *choice, gboolean forward)
{
  DossierVoicePlace place = { 0 };
  guint index = 0;
  gint64 byte = 0;

  get_start (self, forward, &index, &byte);
  if (!dossier_document_find_segment (dossier_article_text_get_document (self->text), choice,
                                      forward, index, byte, &place))
    return FALSE;

  show_place (self, &place);

  return TRUE;
}

/*< private >
 * dossier_reader_step_voice:
 * @self: the reader, colored by voice
 * @forward: whether to go on or back
 *
 * Walks to the next passage of the chosen voice, or else of any that is not
 * the author's plain assertion.
 */
void
dossier_reader_step_voice (DossierReader *self, gboolean forward)
{
  DossierVoiceChoice choice = self->voices->choice;

  if (choice.voices == 0)
    choice.voices
        = 1u << DOSSIER_VOICE_QUOTED | 1u << DOSSIER_VOICE_REPORTED | 1u << DOSSIER_VOICE_QUESTION;
  if (!step (self, &choice, forward))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("No quotes, reports or questions"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * dossier_reader_choose_voice:
 * @self: a reader
 * @choice: what to stand out; no voice for all alike
 *
 * Fades all else, and walks to the next passage of the choice.
 */
void
dossier_reader_choose_voice (DossierReader *self, const DossierVoiceChoice *choice)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  if (self->voices == NULL)
    return;

  self->voices->choice = *choice;
  if (choice->voices != 0)
    step (self, choice, TRUE);
  else
    self->voices->ringed.paragraph = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_reader_has_chosen_voice:
 * @self: a reader
 *
 * Returns: whether a voice stands out
 */
gboolean
dossier_reader_has_chosen_voice (DossierReader *self)
{
  g_return_val_if_fail (DOSSIER_IS_READER (self), FALSE);

  return self->voices != NULL && self->voices->choice.voices != 0;
}
