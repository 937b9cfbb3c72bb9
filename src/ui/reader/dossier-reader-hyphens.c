/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <string.h>

#include "language/dossier-hyphenation.h"

/* Words that may be broken at a line's end. Soft hyphens in the buffer would
 * move every place after them: those of marks, matches, the caret, copied and
 * spoken text. A tag moves nothing: Pango lets a line end before and after
 * what is tagged as a word, and shows a hyphen where that lies within one. So
 * every other syllable bears the tag. The keys that go from word to word do
 * not mind it, and neither does shaping. Only what is near the screen is
 * looked at, for an article may be long. */

#define NEAR 600         /* pixels above and below the screen */
#define FIRST 12         /* paragraphs for a first screen */
#define MAX_BYTES 20000u /* a paragraph that is no paragraph stays as it is */

struct _ReaderHyphens
{
  DossierHyphenation *rules; /* NULL without a dictionary */
  GtkTextTag *tag;
  GHashTable *done; /* set of indexes of paragraphs */
};

static GtkTextTag *
ensure_tag (DossierReader *self)
{
  GtkTextBuffer *buffer = dossier_article_text_get_buffer (self->text);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "syllable");

  return tag != NULL ? tag : gtk_text_buffer_create_tag (buffer, "syllable", "word", TRUE, NULL);
}

static void
tag_syllable (DossierReader *self, const DossierParagraph *paragraph, guint from, guint to)
{
  GtkTextIter start;
  GtkTextIter end;

  dossier_article_text_get_iter (self->text, paragraph, from, &start);
  dossier_article_text_get_iter (self->text, paragraph, to, &end);
  gtk_text_buffer_apply_tag (dossier_article_text_get_buffer (self->text), self->hyphens->tag,
                             &start, &end);
}

/* The end of the word that goes on at @byte. */
static guint
get_word_end (const char *text, guint byte)
{
  const char *at = text + byte;

  while (g_unichar_isalpha (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return (guint) (at - text);
}

static void
hyphenate (DossierReader *self, const DossierParagraph *paragraph)
{
  DossierDocument *document = dossier_article_text_get_document (self->text);
  g_autofree char *text = NULL;
  g_autoptr (GArray) breaks = NULL;

  if (!g_hash_table_add (self->hyphens->done, GUINT_TO_POINTER (paragraph->index)))
    return;

  text = dossier_document_dup_paragraph_text (document, paragraph);
  if (strlen (text) > MAX_BYTES)
    return;

  breaks = dossier_hyphenation_find_breaks (self->hyphens->rules, text);
  for (guint i = 0; i < breaks->len; i++)
    {
      guint from = g_array_index (breaks, guint, i);
      guint word_end = get_word_end (text, from);
      gboolean has_next = i + 1 < breaks->len && g_array_index (breaks, guint, i + 1) < word_end;

      tag_syllable (self, paragraph, from,
                    has_next ? g_array_index (breaks, guint, i + 1) : word_end);
      if (has_next)
        i++;
    }
  if (breaks->len > 0)
    self->generation++;
}

/*< private >
 * dossier_reader_hyphenate_first:
 * @self: the reader, about to be laid out for the first time
 *
 * Breaks the words of what will be on the first screen.
 */
void
dossier_reader_hyphenate_first (DossierReader *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextMark *mark = NULL;
  DossierParagraphs paragraphs;
  guint first = 0;

  if (self->hyphens == NULL || self->hyphens->rules == NULL)
    return;

  buffer = dossier_article_text_get_buffer (self->text);
  mark = gtk_text_buffer_get_mark (buffer, "place");
  paragraphs = dossier_document_get_paragraphs (dossier_article_text_get_document (self->text));
  if (mark != NULL)
    {
      const DossierParagraph *paragraph = NULL;
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
      paragraph = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
      first = paragraph != NULL ? paragraph->index : 0;
    }

  for (guint i = first; i < MIN (first + FIRST, dossier_article_text_get_n_filled (self->text));
       i++)
    hyphenate (self, &paragraphs.items[i]);
}

/*< private >
 * dossier_reader_hyphenate_visible:
 * @self: the reader, between two frames
 *
 * Breaks the words on the screen and near it.
 */
void
dossier_reader_hyphenate_visible (DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;

  if (self->hyphens == NULL || self->hyphens->rules == NULL)
    return;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, MAX (0, visible.y - NEAR), NULL);
  do
    {
      const DossierParagraph *paragraph
          = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
      int top = 0;
      int height = 0;

      gtk_text_view_get_line_yrange (view, &iter, &top, &height);
      if (height == 0 || top > visible.y + visible.height + NEAR)
        break;
      if (paragraph != NULL)
        hyphenate (self, paragraph);
    }
  while (gtk_text_iter_forward_line (&iter));
}

/*< private >
 * dossier_reader_set_hyphenated:
 * @self: the reader
 * @hyphenated: whether words may be broken
 *
 * Without a dictionary of the article's language nothing changes.
 */
void
dossier_reader_set_hyphenated (DossierReader *self, gboolean hyphenated)
{
  if ((self->hyphens != NULL) == hyphenated)
    return;

  if (hyphenated)
    {
      DossierDocument *document = dossier_article_text_get_document (self->text);

      self->hyphens = g_new0 (ReaderHyphens, 1);
      self->hyphens->rules = dossier_hyphenation_new (dossier_document_get_language (document));
      self->hyphens->tag = ensure_tag (self);
      self->hyphens->done = g_hash_table_new (NULL, NULL);
    }
  else
    {
      GtkTextBuffer *buffer = dossier_article_text_get_buffer (self->text);
      GtkTextIter start;
      GtkTextIter end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_remove_tag (buffer, self->hyphens->tag, &start, &end);
      g_clear_pointer (&self->hyphens->rules, dossier_hyphenation_free);
      g_hash_table_unref (self->hyphens->done);
      g_clear_pointer (&self->hyphens, g_free);
      self->generation++;
    }
}
