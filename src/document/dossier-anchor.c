/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-anchor-private.h"
#include "dossier-reworded.h"

#include <string.h>

/* What is remembered of a passage, and the text that it was taken from. */

/* In bytes: a page without a full stop is no sentence to be shown. */
#define AROUND_MAX 2000

/**
 * dossier_anchor_copy:
 * @self: an anchor
 *
 * Returns: (transfer full): another one like it
 */
DossierAnchor *
dossier_anchor_copy (const DossierAnchor *self)
{
  DossierAnchor *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (DossierAnchor, 1);
  copy->language = g_strdup (self->language);
  copy->edition = g_strdup (self->edition);
  copy->sentence = g_strdup (self->sentence);
  copy->offset = self->offset;
  copy->exact = g_strdup (self->exact);
  copy->prefix = g_strdup (self->prefix);
  copy->suffix = g_strdup (self->suffix);
  copy->around = g_strdup (self->around);

  return copy;
}

/**
 * dossier_anchor_free:
 * @self: (nullable): an anchor
 */
void
dossier_anchor_free (DossierAnchor *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_free (self->edition);
  g_free (self->sentence);
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->around);
  g_free (self);
}

/* What is empty need not be there. */
static gboolean
is_same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/**
 * dossier_anchor_equal:
 * @a: an anchor
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean
dossier_anchor_equal (const DossierAnchor *a, const DossierAnchor *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return is_same_text (a->language, b->language) && is_same_text (a->edition, b->edition)
         && is_same_text (a->sentence, b->sentence) && a->offset == b->offset
         && is_same_text (a->exact, b->exact) && is_same_text (a->prefix, b->prefix)
         && is_same_text (a->suffix, b->suffix) && is_same_text (a->around, b->around);
}

/**
 * dossier_anchor_text_new:
 * @document: a dossier
 *
 * Returns: (transfer full): its article
 */
DossierAnchorText *
dossier_anchor_text_new (DossierDocument *document)
{
  DossierAnchorText *self = g_new0 (DossierAnchorText, 1);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  self->document = g_object_ref (document);
  self->text = g_string_new (NULL);
  self->paragraphs = g_new0 (gsize, paragraphs.n + 1);
  for (guint i = 0; i < paragraphs.n; i++)
    {
      g_autofree char *text = dossier_document_dup_paragraph_text (document, &paragraphs.items[i]);

      if (i > 0)
        g_string_append_c (self->text, '\n');
      self->paragraphs[i] = self->text->len;
      g_string_append (self->text, text);
    }
  self->paragraphs[paragraphs.n] = self->text->len + 1;

  return self;
}

/**
 * dossier_anchor_text_free:
 * @self: (nullable): a text
 */
void
dossier_anchor_text_free (DossierAnchorText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->folded, dossier_folded_free);
  g_string_free (self->text, TRUE);
  g_free (self->paragraphs);
  g_object_unref (self->document);
  g_free (self);
}

static guint
get_n_paragraphs (DossierAnchorText *self)
{
  return dossier_document_get_paragraphs (self->document).n;
}

/*< private >
 * dossier_anchor_text_find_paragraph:
 * @self: a text
 * @byte: a place in it
 *
 * Returns: the index of the paragraph that @byte stands in; a line feed is its
 *   end
 */
guint
dossier_anchor_text_find_paragraph (DossierAnchorText *self, gsize byte)
{
  guint low = 0;
  guint high = get_n_paragraphs (self);

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->paragraphs[middle] <= byte)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static gsize
to_byte (DossierAnchorText *self, guint paragraph, guint byte)
{
  guint n = get_n_paragraphs (self);

  if (paragraph >= n)
    return self->text->len;

  return MIN (self->paragraphs[paragraph] + byte, self->paragraphs[paragraph + 1] - 1);
}

/*< private >
 * dossier_anchor_text_get_sentence_start:
 * @self: a text
 * @sentence: a sentence of it
 *
 * Returns: the byte where @sentence begins
 */
gsize
dossier_anchor_text_get_sentence_start (DossierAnchorText *self, const DossierSentence *sentence)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  const DossierParagraph *paragraph = sentence->paragraph;
  gsize start = self->paragraphs[paragraph->index];

  for (guint i = paragraph->first_sentence; i < sentence->index; i++)
    start += strlen (sentences.items[i].text) + 1;

  return start;
}

static const DossierSentence *
find_sentence_at (DossierAnchorText *self, gsize byte)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  const DossierParagraph *paragraph;
  gsize end;

  if (paragraphs.n == 0)
    return NULL;
  paragraph = &paragraphs.items[dossier_anchor_text_find_paragraph (self, byte)];
  end = self->paragraphs[paragraph->index];
  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];

      end += strlen (sentence->text) + 1;
      if (byte < end)
        return sentence;
    }

  return NULL;
}

static gboolean
is_space_at (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (at));
}

/*< private >
 * dossier_anchor_text_get_edition:
 * @self: a text
 *
 * Returns: (nullable): what its passages say of their edition
 */
const char *
dossier_anchor_text_get_edition (DossierAnchorText *self)
{
  return dossier_document_get_source (self->document) != NULL ? "original" : NULL;
}

/*< private >
 * dossier_anchor_text_tidy:
 * @self: a text
 * @bytes: a passage of it; left without spaces around it, and with whole
 *   characters
 */
void
dossier_anchor_text_tidy (DossierAnchorText *self, DossierBytes *bytes)
{
  const char *text = self->text->str;

  while (bytes->start < bytes->end && is_space_at (text + bytes->start))
    bytes->start = (gsize) (g_utf8_next_char (text + bytes->start) - text);
  while (bytes->end > bytes->start && is_space_at (g_utf8_prev_char (text + bytes->end)))
    bytes->end = (gsize) (g_utf8_prev_char (text + bytes->end) - text);
  if (bytes->end > bytes->start)
    {
      bytes->start = dossier_text_to_grapheme (text, bytes->start, FALSE);
      bytes->end = dossier_text_to_grapheme (text, bytes->end, TRUE);
    }
}

static char *
dup_context (DossierAnchorText *self, gsize byte, gboolean forward)
{
  const char *text = self->text->str;
  const char *at = text + byte;

  for (guint i = 0; i < DOSSIER_ANCHOR_CONTEXT; i++)
    {
      if (forward ? *at == '\0' : at == text)
        break;
      at = forward ? g_utf8_next_char (at) : g_utf8_prev_char (at);
    }

  return forward ? g_strndup (text + byte, (gsize) (at - text) - byte)
                 : g_strndup (at, byte - (gsize) (at - text));
}

static DossierBytes
to_bytes (DossierAnchorText *self, const DossierRange *range)
{
  DossierBytes bytes = {
    .start = to_byte (self, range->first, range->start),
    .end = to_byte (self, range->last, range->end),
  };

  bytes.end = MAX (bytes.start, bytes.end);

  return bytes;
}

/**
 * dossier_anchor_text_make_anchor:
 * @self: a text
 * @range: a passage of it; spaces at its ends are left out
 *
 * Returns: (transfer full) (nullable): how to find it again; %NULL when there
 *   is nothing but spaces
 */
DossierAnchor *
dossier_anchor_text_make_anchor (DossierAnchorText *self, const DossierRange *range)
{
  DossierBytes bytes;
  const DossierSentence *sentence;
  DossierAnchor *anchor;

  g_return_val_if_fail (self != NULL && range != NULL, NULL);

  bytes = to_bytes (self, range);
  dossier_anchor_text_tidy (self, &bytes);
  sentence = find_sentence_at (self, bytes.start);
  if (bytes.start == bytes.end || sentence == NULL)
    return NULL;

  anchor = g_new0 (DossierAnchor, 1);
  anchor->language = g_strdup (dossier_document_get_language (self->document));
  anchor->edition = g_strdup (dossier_anchor_text_get_edition (self));
  anchor->sentence = g_strdup (sentence->id);
  anchor->offset = (guint) g_utf8_pointer_to_offset (
      self->text->str + dossier_anchor_text_get_sentence_start (self, sentence),
      self->text->str + bytes.start);
  anchor->exact = g_strndup (self->text->str + bytes.start, bytes.end - bytes.start);
  anchor->prefix = dup_context (self, bytes.start, FALSE);
  anchor->suffix = dup_context (self, bytes.end, TRUE);
  if (strlen (sentence->text) <= AROUND_MAX)
    anchor->around = g_strdup (sentence->text);

  return anchor;
}

/**
 * dossier_anchor_text_dup_passage:
 * @self: a text
 * @range: a passage of it
 *
 * Returns: (transfer full): its words
 */
char *
dossier_anchor_text_dup_passage (DossierAnchorText *self, const DossierRange *range)
{
  DossierBytes bytes;

  g_return_val_if_fail (self != NULL && range != NULL, NULL);

  bytes = to_bytes (self, range);

  return g_strndup (self->text->str + bytes.start, bytes.end - bytes.start);
}

/**
 * dossier_anchor_text_get_sentence:
 * @self: a text
 * @range: a passage of it
 *
 * Returns: (transfer none) (nullable): the sentence that it begins in
 */
const DossierSentence *
dossier_anchor_text_get_sentence (DossierAnchorText *self, const DossierRange *range)
{
  g_return_val_if_fail (self != NULL && range != NULL, NULL);

  return find_sentence_at (self, to_byte (self, range->first, range->start));
}

/**
 * dossier_anchor_text_get_sentence_byte:
 * @self: a text
 * @sentence: a sentence of it
 *
 * Returns: the byte of its paragraph where @sentence begins
 */
guint
dossier_anchor_text_get_sentence_byte (DossierAnchorText *self, const DossierSentence *sentence)
{
  g_return_val_if_fail (self != NULL && sentence != NULL, 0);

  return (guint) (dossier_anchor_text_get_sentence_start (self, sentence)
                  - self->paragraphs[sentence->paragraph->index]);
}
