/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "dossier-align-private.h"
#include "dossier-function-words.h"

/* Shorter words tell little of what a text is about. */
#define SHORTEST_STEM 3

/* A feature of more paragraphs than this tells them apart too little for what
 * it costs; so does one of more than half of them. */
#define MAX_POSTINGS 64

/* Digits agree by chance less often than words do. */
#define NUMBER_FACTOR 1.5f

/* A name counts by its words as well. */
#define ACTOR_FACTOR 0.5f

/* What is longer is no name. */
#define MAX_FORM_WORDS 16
#define MAX_FORM_BYTES 256

/* A pair of a feature and a paragraph that has it. */
typedef struct
{
  guint32 feature;
  guint32 paragraph;
} Pair;

static guint
number_word (DossierAlignStudy *self, const char *folded)
{
  guint number = dossier_vocabulary_add (&self->words, folded);
  guint8 is_common = dossier_is_function_word (folded) || dossier_is_title (folded);

  if (number > self->are_common->len)
    g_byte_array_append (self->are_common, &is_common, 1);

  return number;
}

/* The phrase of words @first to @end; NONE if there are none or too many. */
static guint
add_phrase (DossierAlignStudy *self, const char *text, const GArray *words, guint first, guint end)
{
  g_autofree guint *numbers = g_new (guint, end - first + 1);
  g_autoptr (GString) folded = g_string_new (NULL);
  const guint32 none = DOSSIER_ALIGN_NONE;
  guint phrase;

  if (first == end)
    return DOSSIER_ALIGN_NONE;

  for (guint i = first; i < end; i++)
    {
      dossier_word_fold (&g_array_index (words, DossierWord, i), text, folded);
      numbers[i - first] = number_word (self, folded->str);
    }

  phrase = dossier_phrases_add (&self->phrases, numbers, end - first);
  if (phrase == self->first_forms->len)
    {
      g_array_append_val (self->first_forms, none);
      g_array_append_val (self->first_fragments, none);
    }

  return phrase;
}

/* Whether the form is known already, or too many like it are. */
static gboolean
has_form (const DossierAlignStudy *self, guint phrase, const DossierForm *form)
{
  guint32 at = g_array_index (self->first_forms, guint32, phrase);
  guint n = 0;

  for (; at != DOSSIER_ALIGN_NONE && n < DOSSIER_ALIGN_MAX_SHARED; n++)
    {
      const DossierForm *other = &g_array_index (self->forms, DossierForm, at);

      if (other->actor == form->actor && other->length == form->length
          && memcmp (other->text, form->text, form->length) == 0)
        return TRUE;
      at = other->next;
    }

  return n == DOSSIER_ALIGN_MAX_SHARED;
}

static void
add_form (DossierAlignStudy *self, DossierForm form)
{
  g_autoptr (GArray) words = NULL;
  guint phrase;
  guint32 index = self->forms->len;

  if (form.length > MAX_FORM_BYTES)
    return;
  words = dossier_words_split (form.text, 0, form.length);
  if (words->len == 0 || words->len > MAX_FORM_WORDS)
    return;
  phrase = add_phrase (self, form.text, words, 0, words->len);
  if (has_form (self, phrase, &form))
    return;

  form.first_word = self->form_words->len;
  form.n_words = words->len;
  form.next = g_array_index (self->first_forms, guint32, phrase);
  g_array_append_vals (self->form_words, words->data, words->len);
  g_array_append_val (self->forms, form);
  g_array_index (self->first_forms, guint32, phrase) = index;
}

static void
add_names (DossierAlignStudy *self)
{
  DossierActors actors = dossier_document_get_actors (self->document);

  for (guint i = 0; i < actors.n; i++)
    {
      const DossierActor *actor = &actors.items[i];
      DossierForm form = {
        .kind = DOSSIER_FORM_NAME,
        .actor = actor,
        .text = actor->name,
        .length = strlen (actor->name),
      };

      add_form (self, form);
      for (guint j = 0; j < actor->n_aliases; j++)
        {
          form.text = actor->aliases[j].text;
          form.length = strlen (form.text);
          add_form (self, form);
        }
    }
}

/* A description is of use from its first word on that is none of grammar, if
 * what is left is more than a word: “the father” may be anyone. */
static void
add_description (DossierAlignStudy *self, DossierForm form)
{
  g_autoptr (GArray) words = dossier_words_split (form.text, 0, form.length);
  g_autoptr (GString) folded = g_string_new (NULL);
  guint first = 0;

  for (; first < words->len; first++)
    {
      dossier_word_fold (&g_array_index (words, DossierWord, first), form.text, folded);
      if (!dossier_is_function_word (folded->str))
        break;
    }
  if (words->len - first < 2)
    return;

  form.text += g_array_index (words, DossierWord, first).start;
  form.length -= g_array_index (words, DossierWord, first).start;
  add_form (self, form);
}

static void
add_mention (DossierAlignStudy *self, const DossierSentence *sentence, const DossierMark *mark)
{
  DossierForm form = {
    .kind = mark->is_meant ? DOSSIER_FORM_MEANT : DOSSIER_FORM_NAME,
    .actor = mark->actor,
    .text = sentence->text + mark->start,
    .length = mark->end - mark->start,
  };

  if (mark->is_meant)
    add_description (self, form);
  else
    add_form (self, form);
}

/* Where word @i of a quote begins a fragment: an ellipsis stands before it. */
static gboolean
begins_fragment (const char *text, const GArray *words, guint i)
{
  const DossierWord *word = &g_array_index (words, DossierWord, i);
  gsize start = i > 0 ? (word - 1)->end : word->start;

  for (gsize at = start; at < word->start; at++)
    if (strncmp (text + at, "…", strlen ("…")) == 0 || strncmp (text + at, "...", 3) == 0
        || strncmp (text + at, ". . .", 5) == 0)
      return TRUE;

  return FALSE;
}

static guint
count_fragments (const DossierAlignStudy *self, guint phrase)
{
  guint32 at = g_array_index (self->first_fragments, guint32, phrase);
  guint n = 0;

  for (; at != DOSSIER_ALIGN_NONE && n < DOSSIER_ALIGN_MAX_SHARED; n++)
    at = g_array_index (self->fragments, DossierFragment, at).next;

  return n;
}

static void
add_fragment (DossierAlignStudy *self, const DossierQuote *quote, guint part, guint phrase)
{
  DossierFragment fragment = { quote, part, phrase, DOSSIER_ALIGN_NONE };
  guint32 index = self->fragments->len;

  if (count_fragments (self, phrase) < DOSSIER_ALIGN_MAX_SHARED)
    {
      fragment.next = g_array_index (self->first_fragments, guint32, phrase);
      g_array_index (self->first_fragments, guint32, phrase) = index;
    }
  g_array_append_val (self->fragments, fragment);
}

static void
add_part (DossierAlignStudy *self, const DossierQuote *quote, guint part)
{
  const char *text = quote->parts[part].sentence->text;
  g_autoptr (GArray) words
      = dossier_words_split (text, quote->parts[part].start, quote->parts[part].end);
  guint first = 0;

  for (guint i = 1; i <= words->len; i++)
    if (i == words->len || begins_fragment (text, words, i))
      {
        add_fragment (self, quote, part, add_phrase (self, text, words, first, i));
        first = i;
      }
}

static void
add_quotes (DossierAlignStudy *self)
{
  DossierQuotes quotes = dossier_document_get_quotes (self->document);

  self->quote_fragments = g_new (guint32, quotes.n + 1);
  for (guint i = 0; i < quotes.n; i++)
    {
      const DossierQuote *quote = &quotes.items[i];

      self->quote_fragments[i] = self->fragments->len;
      for (guint j = 0; quote->kind == DOSSIER_QUOTE_DIRECT && j < quote->n_parts; j++)
        add_part (self, quote, j);
    }
  self->quote_fragments[quotes.n] = self->fragments->len;
}

static void
add_pair (GArray *pairs, guint feature, guint paragraph)
{
  const Pair pair = { feature, paragraph };

  g_array_append_val (pairs, pair);
}

/* Notes the words of a sentence, and its stems as features. */
static void
read_sentence (DossierAlignStudy *self, const DossierSentence *sentence, GArray *pairs)
{
  const char *text = sentence->text;
  g_autoptr (GArray) words = dossier_words_split (text, 0, strlen (text));
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const DossierWord *word = &g_array_index (words, DossierWord, i);
      guint number;

      dossier_word_fold (word, text, folded);
      number = number_word (self, folded->str);
      if (!word->is_capital && word->has_letter)
        self->are_common->data[number - 1] = TRUE;
      if ((word->n_characters >= SHORTEST_STEM || word->has_digit)
          && !dossier_is_function_word (folded->str))
        {
          dossier_word_stem (word, folded);
          add_pair (pairs, dossier_vocabulary_add (&self->stems, folded->str),
                    sentence->paragraph->index);
        }
    }
  self->lengths[sentence->paragraph->index] += g_utf8_strlen (text, -1) + 1;
}

static void
read_article (DossierAlignStudy *self, GArray *pairs)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);

  for (guint i = 0; i < sentences.n; i++)
    {
      const DossierSentence *sentence = &sentences.items[i];

      read_sentence (self, sentence, pairs);
      for (guint j = 0; j < sentence->n_marks; j++)
        if (sentence->marks[j].kind == DOSSIER_MARK_MENTION)
          add_mention (self, sentence, &sentence->marks[j]);
    }
}

/* Actors come after the stems, whose number is known by now. */
static void
read_actors (DossierAlignStudy *self, GArray *pairs)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  guint n_stems = dossier_vocabulary_get_n (&self->stems);

  for (guint i = 0; i < sentences.n; i++)
    for (guint j = 0; j < sentences.items[i].n_marks; j++)
      if (sentences.items[i].marks[j].kind == DOSSIER_MARK_MENTION)
        add_pair (pairs, n_stems + 1 + sentences.items[i].marks[j].actor->index,
                  sentences.items[i].paragraph->index);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a;
  const Pair *y = b;

  if (x->feature != y->feature)
    return x->feature < y->feature ? -1 : 1;
  return (x->paragraph > y->paragraph) - (x->paragraph < y->paragraph);
}

static gboolean
is_number (const DossierAlignStudy *self, guint stem)
{
  guint32 start = g_array_index (self->stems.starts, guint32, stem - 1);

  return g_ascii_isdigit (self->stems.pool->str[start]);
}

/* How much it tells that two texts share a feature of @n of all paragraphs:
 * the inverse document frequency, which is 0 of what tells nothing. */
static float
weigh (const DossierAlignStudy *self, guint feature, guint n)
{
  gboolean is_stem = feature <= dossier_vocabulary_get_n (&self->stems);
  float weight = logf (1 + (float) self->n_paragraphs / n);

  if (n > MAX_POSTINGS || (is_stem && n > MAX (self->n_paragraphs / 2, 2)))
    return 0;

  if (!is_stem)
    return weight * ACTOR_FACTOR;
  return is_number (self, feature) ? weight * NUMBER_FACTOR : weight;
}

static void
index_features (DossierAlignStudy *self, GArray *pairs)
{
  guint n = 0;

  self->n_features
      = dossier_vocabulary_get_n (&self->stems) + dossier_document_get_actors (self->document).n;
  self->features = g_new0 (DossierFeature, self->n_features + 1);
  self->postings = g_new (guint32, pairs->len + 1);
  self->self_weights = g_new0 (float, self->n_paragraphs + 1);
  g_array_sort (pairs, compare_pairs);

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      DossierFeature *feature = &self->features[pair->feature];

      if (i > 0 && compare_pairs (pair, pair - 1) == 0)
        continue;
      if (feature->n++ == 0)
        feature->first = n;
      self->postings[n++] = pair->paragraph;
    }

  for (guint i = 1; i <= self->n_features; i++)
    {
      DossierFeature *feature = &self->features[i];

      if (feature->n > 0)
        feature->weight = weigh (self, i, feature->n);
      for (guint j = 0; j < feature->n; j++)
        self->self_weights[self->postings[feature->first + j]] += feature->weight;
    }
}

/**
 * dossier_align_study_new:
 * @document: a document
 *
 * Gathers what a text is compared with.
 *
 * Returns: (transfer full): it all
 */
DossierAlignStudy *
dossier_align_study_new (DossierDocument *document)
{
  DossierAlignStudy *self = g_new0 (DossierAlignStudy, 1);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  self->document = document;
  self->n_paragraphs = dossier_document_get_paragraphs (document).n;
  self->weight = log (1 + self->n_paragraphs);
  dossier_vocabulary_init (&self->words);
  dossier_vocabulary_init (&self->stems);
  dossier_phrases_init (&self->phrases);
  self->are_common = g_byte_array_new ();
  self->forms = g_array_new (FALSE, FALSE, sizeof (DossierForm));
  self->form_words = g_array_new (FALSE, FALSE, sizeof (DossierWord));
  self->first_forms = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->fragments = g_array_new (FALSE, FALSE, sizeof (DossierFragment));
  self->first_fragments = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->lengths = g_new0 (guint32, self->n_paragraphs + 1);

  add_names (self);
  read_article (self, pairs);
  read_actors (self, pairs);
  add_quotes (self);
  dossier_phrases_link (&self->phrases);
  self->are_contested = g_new0 (guint8, self->first_forms->len + 1);
  index_features (self, pairs);

  return self;
}

/**
 * dossier_align_study_free:
 * @self: (transfer full): what a text was compared with
 */
void
dossier_align_study_free (DossierAlignStudy *self)
{
  dossier_vocabulary_clear (&self->words);
  dossier_vocabulary_clear (&self->stems);
  dossier_phrases_clear (&self->phrases);
  g_byte_array_unref (self->are_common);
  g_array_unref (self->forms);
  g_array_unref (self->form_words);
  g_array_unref (self->first_forms);
  g_array_unref (self->fragments);
  g_array_unref (self->first_fragments);
  g_free (self->quote_fragments);
  g_free (self->are_contested);
  g_free (self->features);
  g_free (self->postings);
  g_free (self->self_weights);
  g_free (self->lengths);
  g_free (self);
}

/**
 * dossier_align_study_find_stem:
 * @self: what a text is compared with
 * @word: a word
 * @text: the text it stands in
 * @scratch: for use within
 *
 * Returns: the stem of @word as a feature, 0 if the article lacks it,
 *   %DOSSIER_ALIGN_NONE if the word tells nothing
 */
guint
dossier_align_study_find_stem (const DossierAlignStudy *self,
                               const DossierWord *word,
                               const char *text,
                               GString *scratch)
{
  if (word->n_characters < SHORTEST_STEM && !word->has_digit)
    return DOSSIER_ALIGN_NONE;

  dossier_word_fold (word, text, scratch);
  if (dossier_is_function_word (scratch->str))
    return DOSSIER_ALIGN_NONE;

  dossier_word_stem (word, scratch);
  return dossier_vocabulary_find (&self->stems, scratch->str);
}
