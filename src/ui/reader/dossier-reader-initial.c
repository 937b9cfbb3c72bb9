/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

/* The article's first letter, large. It stands on the first line and rises
 * above it, into the space under the head: a letter that goes down into the
 * second line would need that line to begin further in, which a text view
 * cannot do without other characters in its text. */

#define SCALE 2.6
#define LINE 0.03f /* so little that the line keeps the height of the others */

/* Letters of other scripts change their shape, or join the next. */
static gboolean
is_separate (gunichar ch)
{
  static const GUnicodeScript scripts[]
      = { G_UNICODE_SCRIPT_LATIN,    G_UNICODE_SCRIPT_GREEK,    G_UNICODE_SCRIPT_CYRILLIC,
          G_UNICODE_SCRIPT_ARMENIAN, G_UNICODE_SCRIPT_GEORGIAN, G_UNICODE_SCRIPT_HEBREW };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_unichar_get_script (ch) == scripts[i])
      return g_unichar_isalpha (ch);

  return FALSE;
}

static GtkTextTag *
ensure_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "initial");

  return tag != NULL ? tag
                     : gtk_text_buffer_create_tag (buffer, "initial", "scale", SCALE, "line-height",
                                                   LINE, NULL);
}

/*< private >
 * dossier_reader_update_initial:
 * @self: the reader, with the first paragraph in its buffer
 *
 * Makes the first letter large, or no longer, as the person has it.
 */
void
dossier_reader_update_initial (DossierReader *self)
{
  GtkTextBuffer *buffer = dossier_article_text_get_buffer (self->text);
  DossierParagraphs paragraphs
      = dossier_document_get_paragraphs (dossier_article_text_get_document (self->text));
  gboolean large = g_settings_get_boolean (self->settings, "article-initial");
  GtkTextTag *tag = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (paragraphs.n == 0 || (!large && !self->initial))
    return;

  dossier_article_text_fill_to (self->text, 0);
  dossier_article_text_get_iter (self->text, &paragraphs.items[0], 0, &start);
  end = start;
  /* An opening quotation mark grows with its letter. */
  if (g_unichar_ispunct (gtk_text_iter_get_char (&end)))
    gtk_text_iter_forward_char (&end);
  if (!is_separate (gtk_text_iter_get_char (&end)))
    return;

  gtk_text_iter_forward_char (&end);
  tag = ensure_tag (buffer);
  if (large)
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  else
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  self->initial = large;
  self->generation++;
}

/*< private >
 * dossier_reader_get_letter_location:
 * @self: the reader
 * @iter: a place in its buffer
 * @letter: (out caller-allocates): where the letter there stands
 *
 * As gtk_text_view_get_iter_location(), but the height of a large initial is
 * that of its line.
 */
void
dossier_reader_get_letter_location (DossierReader *self,
                                    const GtkTextIter *iter,
                                    GdkRectangle *letter)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextTag *tag = NULL;
  GtkTextIter next = *iter;
  GdkRectangle beside;

  gtk_text_view_get_iter_location (view, iter, letter);
  if (!self->initial)
    return;

  tag = ensure_tag (gtk_text_view_get_buffer (view));
  if (!gtk_text_iter_has_tag (iter, tag) || !gtk_text_iter_forward_to_tag_toggle (&next, tag))
    return;

  gtk_text_view_get_iter_location (view, &next, &beside);
  letter->y = beside.y;
  letter->height = beside.height;
}
