/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-cloze.h"

#include <string.h>

/* Questions that are made of a passage alone. */

#define BLANK "____"

/* Words are what white space parts, as long as they have a letter or digit. */
static guint
count_words (const char *text, gsize length)
{
  guint n = 0;
  gboolean is_counted = FALSE;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar ch = g_utf8_get_char (at);

      if (g_unichar_isspace (ch))
        is_counted = FALSE;
      else if (!is_counted && g_unichar_isalnum (ch))
        is_counted = TRUE, n++;
    }

  return n;
}

/* People select a space too many. */
static void
trim (const char *passage, DossierRange *range)
{
  const char *start = passage;
  const char *end = passage + strlen (passage);

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  range->end -= (guint) (passage + strlen (passage) - end);
  range->start += (guint) (start - passage);
}

/**
 * dossier_cloze_init:
 * @self: (out caller-allocates): set to a question, or to zeros; clear it
 *   with dossier_cloze_clear()
 * @text: the article
 * @range: a passage of it; white space at its ends is left out
 *
 * Makes the question that asks for @range within its sentence; the document
 * of @text must outlive it.
 *
 * Returns: %DOSSIER_CLOZE_MADE, or why it cannot be asked for
 */
DossierClozeFit
dossier_cloze_init (DossierCloze *self, DossierAnchorText *text, const DossierRange *range)
{
  g_autofree char *passage = NULL;
  DossierRange inner;
  const DossierSentence *sentence;
  guint start;
  gsize before;
  gsize after;

  g_return_val_if_fail (self != NULL && text != NULL && range != NULL, DOSSIER_CLOZE_NO_WORDS);

  memset (self, 0, sizeof *self);
  if (range->first != range->last)
    return DOSSIER_CLOZE_ACROSS;
  passage = dossier_anchor_text_dup_passage (text, range);
  if (count_words (passage, strlen (passage)) == 0)
    return DOSSIER_CLOZE_NO_WORDS;
  inner = *range;
  trim (passage, &inner);
  g_strstrip (passage);

  sentence = dossier_anchor_text_get_sentence (text, &inner);
  if (sentence == NULL)
    return DOSSIER_CLOZE_NO_WORDS;
  start = dossier_anchor_text_get_sentence_byte (text, sentence);
  if (inner.start < start || inner.end > start + strlen (sentence->text))
    return DOSSIER_CLOZE_ACROSS;
  before = inner.start - start;
  after = inner.end - start;
  if (count_words (passage, strlen (passage)) > DOSSIER_CLOZE_MAX_WORDS
      || (count_words (sentence->text, before) == 0
          && count_words (sentence->text + after, strlen (sentence->text + after)) == 0))
    return DOSSIER_CLOZE_TOO_LONG;
  if (strchr (sentence->text, '_') != NULL)
    return DOSSIER_CLOZE_HAS_BLANK;

  self->stem
      = g_strdup_printf ("%.*s" BLANK "%s", (int) before, sentence->text, sentence->text + after);
  self->answer = g_strndup (sentence->text + before, after - before);
  self->sentence = sentence;

  return DOSSIER_CLOZE_MADE;
}

/* The end of the text before a passage, or the beginning of that after it, in
 * whole words; an ellipsis where the sentence goes on. */
static char *
dup_before (const DossierAnchor *anchor)
{
  const char *prefix = anchor->prefix != NULL ? anchor->prefix : "";
  glong length = g_utf8_strlen (prefix, -1);
  const char *start = g_utf8_offset_to_pointer (prefix, MAX (0, length - (glong) anchor->offset));
  const char *space;

  if (anchor->offset <= (guint) length)
    return g_strdup (start);
  space = strchr (prefix, ' ');

  return g_strconcat ("… ", space != NULL ? space + 1 : prefix, NULL);
}

static char *
dup_after (const DossierAnchor *anchor)
{
  const char *suffix = anchor->suffix != NULL ? anchor->suffix : "";
  const char *line = strchr (suffix, '\n');
  const char *space = strrchr (suffix, ' ');

  if (line != NULL)
    return g_strndup (suffix, (gsize) (line - suffix));
  if (g_utf8_strlen (suffix, -1) < DOSSIER_ANCHOR_CONTEXT)
    return g_strdup (suffix);

  return g_strdup_printf ("%.*s …", (int) (space != NULL ? space - suffix : 0), suffix);
}

/* The whole sentence before the passage and after it, if it is known. */
static gboolean
dup_around (const DossierAnchor *anchor, const char *exact, char **before, char **after)
{
  const char *start = NULL;

  if (anchor->around == NULL || g_utf8_strlen (anchor->around, -1) < (glong) anchor->offset)
    return FALSE;
  start = g_utf8_offset_to_pointer (anchor->around, anchor->offset);
  if (!g_str_has_prefix (start, exact))
    return FALSE;

  *before = g_strndup (anchor->around, (gsize) (start - anchor->around));
  *after = g_strdup (start + strlen (exact));

  return TRUE;
}

/* Another language is asked for with the sentence of this one above it. */
static DossierClozeFit
init_of_other_language (DossierCloze *self,
                        const DossierSentence *sentence,
                        const DossierAnchor *anchor)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *exact = g_strstrip (g_strdup (anchor->exact));
  const gsize length = strlen (exact);

  if (strchr (exact, '\n') != NULL)
    return DOSSIER_CLOZE_ACROSS;
  if (count_words (exact, length) == 0)
    return DOSSIER_CLOZE_NO_WORDS;
  if (count_words (exact, length) > DOSSIER_CLOZE_MAX_WORDS)
    return DOSSIER_CLOZE_TOO_LONG;
  if (!dup_around (anchor, exact, &before, &after))
    {
      before = dup_before (anchor);
      after = dup_after (anchor);
    }
  if (strchr (sentence->text, '_') != NULL || strchr (before, '_') != NULL
      || strchr (after, '_') != NULL)
    return DOSSIER_CLOZE_HAS_BLANK;

  self->stem = g_strdup_printf ("%s\n%s" BLANK "%s", sentence->text, before, after);
  self->answer = g_steal_pointer (&exact);
  self->sentence = sentence;

  return DOSSIER_CLOZE_MADE;
}

/**
 * dossier_cloze_init_for_anchor:
 * @self: (out caller-allocates): set to a question, or to zeros; clear it
 *   with dossier_cloze_clear()
 * @text: the article
 * @anchor: a passage of it, in whatever language
 *
 * Makes the question that asks for the words of @anchor. When they are of
 * another language, the stem has the sentence of @text above what the anchor
 * knows of theirs. The document of @text must outlive it.
 *
 * Returns: %DOSSIER_CLOZE_MADE, or why it cannot be asked for
 */
DossierClozeFit
dossier_cloze_init_for_anchor (DossierCloze *self,
                               DossierAnchorText *text,
                               const DossierAnchor *anchor)
{
  const DossierSentence *sentence;
  DossierRange range;

  g_return_val_if_fail (self != NULL && text != NULL && anchor != NULL, DOSSIER_CLOZE_NO_WORDS);

  memset (self, 0, sizeof *self);
  switch (dossier_anchor_text_find (text, anchor, &range))
    {
    case DOSSIER_ANCHOR_EXACT:
    case DOSSIER_ANCHOR_CHANGED:
      return dossier_cloze_init (self, text, &range);
    case DOSSIER_ANCHOR_SENTENCE:
      sentence = dossier_anchor_text_get_sentence (text, &range);
      return sentence != NULL ? init_of_other_language (self, sentence, anchor)
                              : DOSSIER_CLOZE_NO_WORDS;
    case DOSSIER_ANCHOR_LOST:
    default:
      return DOSSIER_CLOZE_NO_WORDS;
    }
}

/**
 * dossier_cloze_pick_word:
 * @text: a sentence
 * @start: (out): the byte where the word begins
 * @end: (out): the byte after it
 *
 * Picks the word that is worth to be asked for: the longest, as short ones
 * are those that any sentence has; the first of several.
 *
 * Returns: whether there is any
 */
gboolean
dossier_cloze_pick_word (const char *text, guint *start, guint *end)
{
  const char *first = text;
  glong longest = 0;

  g_return_val_if_fail (text != NULL && start != NULL && end != NULL, FALSE);

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      const gunichar ch = g_utf8_get_char (at);

      if (ch != 0 && (g_unichar_isalnum (ch) || g_unichar_ismark (ch)))
        continue;
      if (g_utf8_pointer_to_offset (first, at) > longest)
        {
          longest = g_utf8_pointer_to_offset (first, at);
          *start = (guint) (first - text);
          *end = (guint) (at - text);
        }
      if (ch == 0)
        break;
      first = g_utf8_next_char (at);
    }

  return longest > 0;
}

/**
 * dossier_cloze_clear:
 * @self: a question
 *
 * Frees what it holds.
 */
void
dossier_cloze_clear (DossierCloze *self)
{
  g_clear_pointer (&self->stem, g_free);
  g_clear_pointer (&self->answer, g_free);
  self->sentence = NULL;
}
