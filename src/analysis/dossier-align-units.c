/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-align-private.h"
#include "dossier-clutter.h"

/* More is no article, but what someone made to keep us busy. */
#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_UNITS 500000

/* Fewer words of a quote stand together by chance. */
#define SHORTEST_QUOTE 3

/* The weight of a quote found, in features that one paragraph has. */
#define QUOTE_WORD_WEIGHT 0.6f
#define MAX_QUOTE_WEIGHT 5.0f

/* A pull quote has at least so many words, and repeats a sentence. */
#define SHORTEST_REPEAT 5

typedef struct
{
  DossierAlignOriginal *original;
  guint block;
  const char *text;
  GArray *words;
  GArray *matches;
  guint n_done;       /* matches that lie before the unit in work */
  GByteArray *starts; /* for each word whether a sentence begins with it */
  GString *scratch;
} Reader;

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

/* Sorts the features from @first on and drops those that repeat. */
static void
tidy_features (GArray *features, guint first)
{
  guint32 *items = (guint32 *) features->data;
  guint n = first;

  if (features->len == first)
    return;
  qsort (items + first, features->len - first, sizeof *items, compare_numbers);
  for (guint i = first; i < features->len; i++)
    if (i == first || items[i] != items[i - 1])
      items[n++] = items[i];
  g_array_set_size (features, n);
}

/* FNV-1a (Fowler, Noll and Vo); a collision only makes a sentence look like
 * one that repeats. */
static guint64
add_to_hash (guint64 hash, const char *word)
{
  for (; *word != '\0'; word++)
    hash = (hash ^ (guchar) *word) * G_GUINT64_CONSTANT (0x100000001b3);

  return (hash ^ ' ') * G_GUINT64_CONSTANT (0x100000001b3);
}

static void
hash_words (Reader *self, DossierAlignUnit *unit, guint first_word, guint end_word)
{
  unit->hash = 0;
  if (end_word - first_word < SHORTEST_REPEAT)
    return;

  unit->hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  for (guint i = first_word; i < end_word; i++)
    {
      dossier_word_fold (&g_array_index (self->words, DossierWord, i), self->text, self->scratch);
      unit->hash = add_to_hash (unit->hash, self->scratch->str);
    }
}

static void
add_stems (Reader *self, DossierAlignUnit *unit, guint first_word, guint end_word)
{
  for (guint i = first_word; i < end_word; i++)
    {
      guint32 stem = dossier_align_study_find_stem (self->original->study,
                                                    &g_array_index (self->words, DossierWord, i),
                                                    self->text, self->scratch);

      /* What half the article shares counts neither way. */
      if (stem == DOSSIER_ALIGN_NONE
          || (stem != 0 && self->original->study->features[stem].weight <= 0))
        continue;
      unit->n_content++;
      if (stem != 0)
        g_array_append_val (self->original->unit_features, stem);
    }
}

static void
add_actors (Reader *self, const DossierPhraseMatch *match)
{
  const DossierAlignStudy *study = self->original->study;
  guint32 at = g_array_index (study->first_forms, guint32, match->phrase);

  for (; at != DOSSIER_ALIGN_NONE; at = g_array_index (study->forms, DossierForm, at).next)
    {
      const DossierForm *form = &g_array_index (study->forms, DossierForm, at);
      guint32 feature = dossier_vocabulary_get_n (&study->stems) + 1 + form->actor->index;

      if (study->features[feature].weight > 0
          && dossier_align_form_fits (study, form, self->text, self->words, match->first,
                                      self->starts->data[match->first]))
        g_array_append_val (self->original->unit_features, feature);
    }
}

static void
add_quotes (Reader *self, const DossierPhraseMatch *match)
{
  const DossierAlignStudy *study = self->original->study;
  guint32 at = g_array_index (study->first_fragments, guint32, match->phrase);
  guint n_words = match->end - match->first;

  if (n_words < SHORTEST_QUOTE)
    return;

  for (; at != DOSSIER_ALIGN_NONE; at = g_array_index (study->fragments, DossierFragment, at).next)
    {
      const DossierFragment *fragment = &g_array_index (study->fragments, DossierFragment, at);
      const DossierQuotePart *part = &fragment->quote->parts[fragment->part];
      const DossierAlignHit hit = {
        .paragraph = part->sentence->paragraph->index,
        .weight = MIN (n_words * QUOTE_WORD_WEIGHT, MAX_QUOTE_WEIGHT) * study->weight,
      };

      g_array_append_val (self->original->hits, hit);
    }
}

/* What was found counts for the unit in which it ends. */
static void
add_matches (Reader *self, guint end_word)
{
  for (; self->n_done < self->matches->len; self->n_done++)
    {
      const DossierPhraseMatch *match
          = &g_array_index (self->matches, DossierPhraseMatch, self->n_done);

      if (match->end > end_word)
        break;
      add_actors (self, match);
      add_quotes (self, match);
    }
}

static void
add_unit (Reader *self, const DossierSentenceSpan *span, DossierAlignUnit unit)
{
  DossierAlignOriginal *original = self->original;

  unit.block = self->block;
  unit.start = span->start;
  unit.end = span->end;
  unit.first_feature = original->unit_features->len;
  unit.first_hit = original->hits->len;
  unit.n_characters = g_utf8_strlen (self->text + span->start, span->end - span->start);
  hash_words (self, &unit, span->first_word, span->end_word);
  add_stems (self, &unit, span->first_word, span->end_word);
  add_matches (self, span->end_word);
  tidy_features (original->unit_features, unit.first_feature);
  unit.n_features = original->unit_features->len - unit.first_feature;
  unit.n_hits = original->hits->len - unit.first_hit;
  original->n_characters += unit.n_characters;
  g_array_append_val (original->units, unit);
}

/* The sentences between two runs of clutter. */
static void
add_piece (Reader *self, guint first_word, guint end_word, gboolean begins_block, gboolean is_weak)
{
  gsize length = dossier_blocks_get_length (self->original->blocks, self->block);
  gsize start = first_word > 0 ? g_array_index (self->words, DossierWord, first_word - 1).end : 0;
  gsize end = end_word < self->words->len ? g_array_index (self->words, DossierWord, end_word).start
                                          : length;
  g_autoptr (GArray) sentences = NULL;

  if (first_word == end_word)
    return;

  /* What closes the clutter, and what opens the sentence, stay apart. */
  if (!begins_block)
    start = dossier_sentences_skip_closing (
        self->text, start, g_array_index (self->words, DossierWord, first_word).start);
  if (end_word < self->words->len)
    end = dossier_sentences_skip_closing (
        self->text, g_array_index (self->words, DossierWord, end_word - 1).end, end);
  sentences = dossier_sentences_split (self->text, start, end, self->words, first_word, end_word);
  for (guint i = 0; i < sentences->len; i++)
    {
      const DossierSentenceSpan *span = &g_array_index (sentences, DossierSentenceSpan, i);
      const DossierAlignUnit unit = {
        .begins_block = begins_block && i == 0,
        .begins_piece = i == 0,
        .is_weak = is_weak,
      };

      if (span->first_word < span->end_word)
        self->starts->data[span->first_word] = TRUE;
      add_unit (self, span, unit);
    }
}

/* Splits what the author wrote from what the page adds. */
static void
read_pieces (Reader *self, const GArray *sentences, gboolean is_weak)
{
  g_autoptr (GArray) runs = dossier_clutter_find_runs (self->text, self->words, sentences);
  guint first_word = 0;
  gboolean begins_block = TRUE;

  for (guint i = 0; i < runs->len; i++)
    {
      const DossierClutterRun *run = &g_array_index (runs, DossierClutterRun, i);

      add_piece (self, first_word, run->first, begins_block, is_weak);
      begins_block = begins_block && run->first == first_word;
      add_matches (self, run->end);
      first_word = run->end;
    }
  add_piece (self, first_word, self->words->len, begins_block, is_weak);
}

static void
read_block (DossierAlignOriginal *original, guint block)
{
  Reader self = {
    .original = original,
    .block = block,
    .text = dossier_blocks_get_text (original->blocks, block),
  };
  gsize length = dossier_blocks_get_length (original->blocks, block);
  DossierBlockKind kind = dossier_blocks_get_kind (original->blocks, block);
  g_autoptr (GArray) words = dossier_words_split (self.text, 0, length);
  g_autoptr (GArray) sentences
      = dossier_sentences_split (self.text, 0, length, words, 0, words->len);
  DossierClutter clutter = dossier_clutter_judge (self.text, words, sentences);
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GByteArray) starts = NULL;
  g_autoptr (GString) scratch = NULL;

  if (clutter == DOSSIER_CLUTTER_SURE)
    return;

  matches = dossier_align_find_phrases (original->study, self.text, words);
  starts = g_byte_array_sized_new (words->len);
  g_byte_array_set_size (starts, words->len);
  memset (starts->data, 0, words->len);
  scratch = g_string_new (NULL);
  self.words = words;
  self.matches = matches;
  self.starts = starts;
  self.scratch = scratch;
  read_pieces (&self, sentences,
               clutter == DOSSIER_CLUTTER_LIKELY || kind == DOSSIER_BLOCK_HEADING
                   || kind == DOSSIER_BLOCK_CAPTION);
}

/**
 * dossier_align_original_init:
 * @self: (out caller-allocates): an original
 * @study: what it is compared with; has to outlive it
 * @blocks: its blocks
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Splits an original in units and finds what they share with the article.
 * @self has to be cleared, whatever the result.
 *
 * Returns: whether it could be done
 */
gboolean
dossier_align_original_init (DossierAlignOriginal *self,
                             const DossierAlignStudy *study,
                             DossierBlocks *blocks,
                             GCancellable *cancellable,
                             GError **error)
{
  gsize n_bytes = 0;

  *self = (DossierAlignOriginal) {
    .study = study,
    .blocks = dossier_blocks_ref (blocks),
    .units = g_array_new (FALSE, FALSE, sizeof (DossierAlignUnit)),
    .unit_features = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .hits = g_array_new (FALSE, FALSE, sizeof (DossierAlignHit)),
  };

  for (guint i = 0; i < dossier_blocks_get_n (blocks); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n_bytes += dossier_blocks_get_length (blocks, i);
      if (n_bytes <= MAX_BYTES)
        read_block (self, i);
      if (n_bytes > MAX_BYTES || self->units->len > MAX_UNITS)
        {
          g_set_error_literal (error, DOSSIER_ALIGN_ERROR, DOSSIER_ALIGN_ERROR_LIMIT,
                               _ ("The text is too long to be the original of an article"));
          return FALSE;
        }
    }
  dossier_align_drop_repeats (self);

  return TRUE;
}

/**
 * dossier_align_original_clear:
 * @self: an original
 */
void
dossier_align_original_clear (DossierAlignOriginal *self)
{
  g_clear_pointer (&self->blocks, dossier_blocks_unref);
  g_clear_pointer (&self->units, g_array_unref);
  g_clear_pointer (&self->unit_features, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
}

/**
 * dossier_align_original_score:
 * @self: an original
 * @unit: one of its units
 * @first_paragraph: a paragraph of the article
 * @end_paragraph: the one after the last
 * @scores: (out caller-allocates): of each paragraph from @first_paragraph on
 *   the weight of what @unit shares with it
 */
void
dossier_align_original_score (const DossierAlignOriginal *self,
                              guint unit,
                              guint first_paragraph,
                              guint end_paragraph,
                              float *scores)
{
  const DossierAlignUnit *of = DOSSIER_ALIGN_UNIT (self, unit);

  memset (scores, 0, (end_paragraph - first_paragraph) * sizeof *scores);
  for (guint i = 0; i < of->n_features; i++)
    {
      guint32 index = g_array_index (self->unit_features, guint32, of->first_feature + i);
      const DossierFeature *feature = &self->study->features[index];

      for (guint j = 0; j < feature->n; j++)
        {
          guint32 paragraph = self->study->postings[feature->first + j];

          if (paragraph >= first_paragraph && paragraph < end_paragraph)
            scores[paragraph - first_paragraph] += feature->weight;
        }
    }
  for (guint i = 0; i < of->n_hits; i++)
    {
      const DossierAlignHit *hit = &g_array_index (self->hits, DossierAlignHit, of->first_hit + i);

      if (hit->paragraph >= first_paragraph && hit->paragraph < end_paragraph)
        scores[hit->paragraph - first_paragraph] += hit->weight;
    }
}
