/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-article-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/reader/dossier-spans.h"
#include "ui/common/dossier-edition-words.h"

/* The article as the text of a buffer: what heads it, then a line for each
 * paragraph and each section's heading. A long article comes in slices; the
 * line of a paragraph is known before it is there. */
struct _DossierArticleText
{
  GObject parent_instance;

  DossierDocument *document;
  GtkTextBuffer *buffer;
  int *lines;      /* by paragraph: its line in the buffer */
  guint n_filled;  /* paragraphs in the buffer */
  int notice_line; /* -1 without a notice */
};

/* Text goes into the buffer in pieces of about this many bytes. */
#define PIECE 16384

G_DEFINE_FINAL_TYPE (DossierArticleText, dossier_article_text, G_TYPE_OBJECT)

static void
dossier_article_text_finalize (GObject *object)
{
  DossierArticleText *self = DOSSIER_ARTICLE_TEXT (object);

  g_free (self->lines);
  g_clear_object (&self->buffer);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_article_text_parent_class)->finalize (object);
}

static void
dossier_article_text_class_init (DossierArticleTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_article_text_finalize;
}

static void
dossier_article_text_init (DossierArticleText *self)
{
  self->notice_line = -1;
}

/* A buffer begins a line at these too; each gives way to one of the same
 * length, so that the places of marks stay. */
static void
keep_on_one_line (char *text)
{
  for (char *at = text; *at != '\0'; at++)
    if (*at == '\r' || *at == '\n')
      *at = ' ';
    else if ((guchar) at[0] == 0xe2 && (guchar) at[1] == 0x80 && (guchar) at[2] == 0xa9)
      at[2] = (char) 0xa8; /* U+2029, as U+2028 */
}

static void
append (DossierArticleText *self, char *text, const char *tag)
{
  GtkTextIter end;

  keep_on_one_line (text);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (gtk_text_iter_get_offset (&end) > 0)
    gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  gtk_text_buffer_insert_with_tags_by_name (self->buffer, &end, text, -1, tag, NULL);
}

static void
set_language (DossierArticleText *self, int first_line)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, first_line);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, DOSSIER_TAG_LANGUAGE, &start, &end);
}

static void
append_head (DossierArticleText *self)
{
  const DossierHead *head = dossier_document_get_head (self->document);
  g_autofree char *title = g_strdup (head->title);
  g_autofree char *source = dossier_edition_dup_source_line (self->document, TRUE);
  g_autofree char *notice = g_strdup (dossier_edition_get_notice (self->document));

  append (self, title, DOSSIER_TAG_TITLE);
  if (head->standfirst != NULL && *head->standfirst != '\0')
    {
      g_autofree char *standfirst = g_strdup (head->standfirst);

      append (self, standfirst, DOSSIER_TAG_STANDFIRST);
    }
  set_language (self, 0);
  append (self, source, DOSSIER_TAG_SOURCE);
  if (notice != NULL)
    {
      self->notice_line = gtk_text_buffer_get_line_count (self->buffer);
      append (self, notice, DOSSIER_TAG_NOTICE);
    }
}

static const char *
get_heading (const DossierParagraph *paragraph)
{
  const DossierSection *section = paragraph->section;

  if (section == NULL || section->first_paragraph != paragraph->index)
    return NULL;

  return section->heading != NULL && *section->heading != '\0' ? section->heading : NULL;
}

static void
count_lines (DossierArticleText *self)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  int line = gtk_text_buffer_get_line_count (self->buffer);

  self->lines = g_new0 (int, paragraphs.n + 1);
  for (guint i = 0; i < paragraphs.n; i++)
    {
      if (get_heading (&paragraphs.items[i]) != NULL)
        line++;
      self->lines[i] = line++;
    }
}

/* Tags of paragraphs @first to @self->n_filled, which have just come in. */
static void
apply_tags (DossierArticleText *self, guint first)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  DossierSentences sentences = dossier_document_get_sentences (self->document);

  for (guint i = first; i < self->n_filled; i++)
    {
      const DossierParagraph *paragraph = &paragraphs.items[i];
      GtkTextIter start;
      GtkTextIter end;

      if (get_heading (paragraph) != NULL)
        {
          gtk_text_buffer_get_iter_at_line (self->buffer, &start, self->lines[i] - 1);
          gtk_text_buffer_get_iter_at_line (self->buffer, &end, self->lines[i]);
          gtk_text_buffer_apply_tag_by_name (self->buffer, DOSSIER_TAG_HEADING, &start, &end);
        }

      for (guint j = 0; j < paragraph->n_sentences; j++)
        {
          const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + j];

          for (guint k = 0; k < sentence->n_marks; k++)
            if (sentence->marks[k].kind == DOSSIER_MARK_EMPHASIS)
              {
                guint offset = dossier_sentence_get_start (self->document, sentence);

                dossier_article_text_get_iter (self, paragraph, offset + sentence->marks[k].start,
                                               &start);
                dossier_article_text_get_iter (self, paragraph, offset + sentence->marks[k].end,
                                               &end);
                gtk_text_buffer_apply_tag_by_name (self->buffer, DOSSIER_TAG_EMPHASIS, &start,
                                                   &end);
              }
        }
    }
}

/* Appends paragraphs until there is a piece of text or @until is reached. */
static void
append_piece (DossierArticleText *self, guint until)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  g_autoptr (GString) piece = g_string_sized_new (PIECE + PIECE / 4);
  guint first = self->n_filled;
  int first_line = gtk_text_buffer_get_line_count (self->buffer);
  GtkTextIter end;

  for (; self->n_filled < until && piece->len < PIECE; self->n_filled++)
    {
      const DossierParagraph *paragraph = &paragraphs.items[self->n_filled];
      g_autofree char *text = dossier_document_dup_paragraph_text (self->document, paragraph);

      if (get_heading (paragraph) != NULL)
        {
          g_autofree char *heading = g_strdup (get_heading (paragraph));

          keep_on_one_line (heading);
          g_string_append_printf (piece, "\n%s", heading);
        }
      keep_on_one_line (text);
      g_string_append_c (piece, '\n');
      g_string_append (piece, text);
    }

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert (self->buffer, &end, piece->str, (int) piece->len);
  set_language (self, first_line);
  apply_tags (self, first);
}

/**
 * dossier_article_text_new:
 * @document: a document
 *
 * Returns: (transfer full): its text, so far only what heads it
 */
DossierArticleText *
dossier_article_text_new (DossierDocument *document)
{
  static const char *const names[]
      = { DOSSIER_TAG_TITLE,  DOSSIER_TAG_STANDFIRST, DOSSIER_TAG_SOURCE,
          DOSSIER_TAG_NOTICE, DOSSIER_TAG_HEADING,    DOSSIER_TAG_EMPHASIS };
  DossierArticleText *self = g_object_new (DOSSIER_TYPE_ARTICLE_TEXT, NULL);
  GtkTextIter start;

  self->document = g_object_ref (document);
  self->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_text_buffer_create_tag (self->buffer, names[i], NULL);
  gtk_text_buffer_create_tag (self->buffer, DOSSIER_TAG_LANGUAGE, "language",
                              dossier_document_get_language (document), NULL);
  append_head (self);
  /* The caret has gone along to the end of what came in. */
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  count_lines (self);

  return self;
}

/**
 * dossier_article_text_get_document:
 * @self: the text of an article
 *
 * Returns: (transfer none): its document
 */
DossierDocument *
dossier_article_text_get_document (DossierArticleText *self)
{
  g_return_val_if_fail (DOSSIER_IS_ARTICLE_TEXT (self), NULL);

  return self->document;
}

/**
 * dossier_article_text_get_buffer:
 * @self: the text of an article
 *
 * Returns: (transfer none): the buffer it stands in
 */
GtkTextBuffer *
dossier_article_text_get_buffer (DossierArticleText *self)
{
  g_return_val_if_fail (DOSSIER_IS_ARTICLE_TEXT (self), NULL);

  return self->buffer;
}

/**
 * dossier_article_text_get_tag:
 * @self: the text of an article
 * @name: one of the names that begin with DOSSIER_TAG
 *
 * Returns: (transfer none): the tag, for the view to style
 */
GtkTextTag *
dossier_article_text_get_tag (DossierArticleText *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_ARTICLE_TEXT (self), NULL);

  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), name);
}

/**
 * dossier_article_text_get_notice_line:
 * @self: the text of an article
 *
 * Returns: the line of the notice on the edition, -1 if there is none
 */
int
dossier_article_text_get_notice_line (DossierArticleText *self)
{
  g_return_val_if_fail (DOSSIER_IS_ARTICLE_TEXT (self), -1);

  return self->notice_line;
}

/**
 * dossier_article_text_fill_to:
 * @self: the text of an article
 * @paragraph: an index; anything beyond the end means all
 *
 * Makes sure that the paragraph is in the buffer.
 */
void
dossier_article_text_fill_to (DossierArticleText *self, guint paragraph)
{
  guint n = dossier_document_get_paragraphs (self->document).n;
  guint until = paragraph < n ? paragraph + 1 : n;

  g_return_if_fail (DOSSIER_IS_ARTICLE_TEXT (self));

  while (self->n_filled < until)
    append_piece (self, until);
}

/**
 * dossier_article_text_fill_slice:
 * @self: the text of an article
 * @deadline: when to stop, in monotonic microseconds
 *
 * Brings in some more of the article.
 *
 * Returns: whether there is more to come
 */
gboolean
dossier_article_text_fill_slice (DossierArticleText *self, gint64 deadline)
{
  guint n = dossier_document_get_paragraphs (self->document).n;

  while (self->n_filled < n && g_get_monotonic_time () < deadline)
    append_piece (self, n);

  return self->n_filled < n;
}

/**
 * dossier_article_text_get_n_filled:
 * @self: the text of an article
 *
 * Returns: how many paragraphs are in the buffer
 */
guint
dossier_article_text_get_n_filled (DossierArticleText *self)
{
  g_return_val_if_fail (DOSSIER_IS_ARTICLE_TEXT (self), 0);

  return self->n_filled;
}

/**
 * dossier_article_text_find_paragraph:
 * @self: the text of an article
 * @line: a line of the buffer
 *
 * Returns: (nullable): the paragraph there, %NULL for the head and headings
 */
const DossierParagraph *
dossier_article_text_find_paragraph (DossierArticleText *self, int line)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  guint low = 0;
  guint high = self->n_filled;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->lines[middle] < line)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_filled && self->lines[low] == line ? &paragraphs.items[low] : NULL;
}

/**
 * dossier_article_text_locate:
 * @self: the text of an article
 * @iter: a place in its buffer
 * @byte: (out): the same place in the paragraph
 *
 * Returns: (nullable): the paragraph at @iter, %NULL for the head and headings
 */
const DossierParagraph *
dossier_article_text_locate (DossierArticleText *self, const GtkTextIter *iter, guint *byte)
{
  *byte = (guint) gtk_text_iter_get_line_index (iter);

  return dossier_article_text_find_paragraph (self, gtk_text_iter_get_line (iter));
}

/**
 * dossier_article_text_get_iter:
 * @self: the text of an article
 * @paragraph: a paragraph that is in the buffer
 * @byte: a place in it
 * @iter: (out caller-allocates): the same place in the buffer
 */
void
dossier_article_text_get_iter (DossierArticleText *self,
                               const DossierParagraph *paragraph,
                               guint byte,
                               GtkTextIter *iter)
{
  g_return_if_fail (paragraph->index < self->n_filled);

  gtk_text_buffer_get_iter_at_line_index (self->buffer, iter, self->lines[paragraph->index],
                                          (int) byte);
}

/**
 * dossier_article_text_find_sentence:
 * @self: the text of an article
 * @iter: a place in its buffer
 * @byte: (out): the same place in the sentence
 *
 * Returns: (nullable): the sentence at @iter
 */
const DossierSentence *
dossier_article_text_find_sentence (DossierArticleText *self, const GtkTextIter *iter, guint *byte)
{
  guint in_paragraph = 0;
  const DossierParagraph *paragraph = dossier_article_text_locate (self, iter, &in_paragraph);
  const DossierSentence *sentence = NULL;

  *byte = 0;
  if (paragraph == NULL)
    return NULL;

  sentence = dossier_paragraph_find_sentence (self->document, paragraph, in_paragraph);
  if (sentence != NULL)
    *byte = MIN (in_paragraph - dossier_sentence_get_start (self->document, sentence),
                 (guint) strlen (sentence->text));

  return sentence;
}
