/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const DossierPhraseMatch *x = a;
  const DossierPhraseMatch *y = b;

  if (x->phrase != y->phrase)
    return x->phrase < y->phrase ? -1 : 1;
  return (x->first > y->first) - (x->first < y->first);
}

static GByteArray *
new_flags (guint n)
{
  GByteArray *flags = g_byte_array_sized_new (n);

  g_byte_array_set_size (flags, n);
  if (n > 0)
    memset (flags->data, 0, n);

  return flags;
}

/* Which quotation marks are open: double ones of any style, and single ones
 * that are no apostrophes. */
typedef struct
{
  gboolean is_double;
  gboolean is_single;
} Marks;

static gboolean
is_inner (gunichar c)
{
  return g_unichar_isalnum (c);
}

static void
read_mark (Marks *marks, gunichar before, gunichar c, gunichar after)
{
  switch (c)
    {
    case 0x201c: /* “ opens, but closes „ */
      marks->is_double = !marks->is_double;
      break;
    case 0x00ab: /* « */
    case 0x201e: /* „ */
      marks->is_double = TRUE;
      break;
    case 0x201d: /* ” */
    case 0x00bb: /* » */
      marks->is_double = FALSE;
      break;
    case '"':
      marks->is_double = !marks->is_double;
      break;
    case 0x2018: /* ‘ */
      marks->is_single = TRUE;
      break;
    case '\'':
    case 0x2019: /* ’ */
      if (marks->is_single && !is_inner (after))
        marks->is_single = FALSE;
      else if (c == '\'' && !is_inner (before) && is_inner (after))
        marks->is_single = TRUE;
      break;
    default:
      break;
    }
}

static void
read_marks (DossierAlignPassage *self)
{
  Marks marks = { FALSE, FALSE };
  gunichar before = ' ';
  guint word = 0;

  for (const char *at = self->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (word < self->words->len && DOSSIER_ALIGN_WORD (self, word)->start == at - self->text)
        self->are_quoted->data[word++] = marks.is_double || marks.is_single;
      read_mark (&marks, before, c, g_utf8_get_char (g_utf8_next_char (at)));
      before = c;
    }
}

/**
 * dossier_align_passage_init:
 * @self: (out caller-allocates): a passage
 * @study: what it is compared with; has to outlive it
 * @paragraph: the paragraph that it stands for
 * @text: its text; has to outlive it
 */
void
dossier_align_passage_init (DossierAlignPassage *self,
                            const DossierAlignStudy *study,
                            const DossierParagraph *paragraph,
                            const char *text)
{
  gsize length = strlen (text);

  *self = (DossierAlignPassage) { .study = study, .paragraph = paragraph, .text = text };
  self->words = dossier_words_split (text, 0, length);
  self->sentences = dossier_sentences_split (text, 0, length, self->words, 0, self->words->len);
  self->matches = dossier_align_find_phrases (study, text, self->words);
  g_array_sort (self->matches, compare_matches);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (DossierAlignedMention));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (DossierAlignedQuote));

  self->are_first = new_flags (self->words->len);
  for (guint i = 0; i < self->sentences->len; i++)
    {
      const DossierSentenceSpan *span = &g_array_index (self->sentences, DossierSentenceSpan, i);

      if (span->first_word < span->end_word)
        self->are_first->data[span->first_word] = TRUE;
    }
  self->are_quoted = new_flags (self->words->len);
  read_marks (self);
}

/**
 * dossier_align_passage_clear:
 * @self: a passage
 */
void
dossier_align_passage_clear (DossierAlignPassage *self)
{
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->are_first, g_byte_array_unref);
  g_clear_pointer (&self->are_quoted, g_byte_array_unref);
  g_clear_pointer (&self->numbers, g_free);
  g_clear_pointer (&self->mentions, g_array_unref);
  g_clear_pointer (&self->quotes, g_array_unref);
}
