/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-voices.h"

#include <glib/gi18n.h>
#include <string.h>

/* The format nests no deeper. */
#define DEPTH_MAX 64

/* A walk along the marks of a sentence: those around the present place. */
typedef struct
{
  guint next;
  const DossierMark *open[DEPTH_MAX];
  guint n_open;
} Walk;

/* Quoted words that stand within reported ones are quoted; the words of a
 * quote within a quote are those of who says them all. */
static DossierVoice
get_voice_at (Walk *walk, const DossierSentence *sentence, guint at, const DossierQuote **quote)
{
  DossierVoice voice = DOSSIER_VOICE_AUTHOR;

  for (; walk->next < sentence->n_marks && sentence->marks[walk->next].start <= at; walk->next++)
    {
      const DossierMark *mark = &sentence->marks[walk->next];

      while (walk->n_open > 0 && walk->open[walk->n_open - 1]->end <= mark->start)
        walk->n_open--;
      if (mark->kind == DOSSIER_MARK_QUOTE && walk->n_open < DEPTH_MAX)
        walk->open[walk->n_open++] = mark;
    }
  while (walk->n_open > 0 && walk->open[walk->n_open - 1]->end <= at)
    walk->n_open--;

  for (guint i = 0; i < walk->n_open; i++)
    {
      *quote = walk->open[i]->quote;
      if ((*quote)->kind == DOSSIER_QUOTE_DIRECT)
        return DOSSIER_VOICE_QUOTED;
      voice = DOSSIER_VOICE_REPORTED;
    }

  return voice;
}

static gboolean
is_question_mark (gunichar ch)
{
  switch (ch)
    {
    case '?':
    case 0x037e: /* Greek */
    case 0x061f: /* Arabic */
    case 0x1367: /* Ethiopic */
    case 0x203d: /* with an exclamation mark */
    case 0x2047: /* doubled */
    case 0x2048: /* and exclamation mark */
    case 0x2049: /* after an exclamation mark */
    case 0xff1f: /* full width */
      return TRUE;
    default:
      return FALSE;
    }
}

/* What may follow a question mark. No quotation mark: what is asked within
 * some is not asked in the article's own voice. */
static gboolean
is_after_question_mark (gunichar ch)
{
  return ch == '!' || ch == '.' || ch == ')' || ch == ']' || ch == 0x2026 || ch == 0xff01
         || ch == 0xff09 || g_unichar_isspace (ch);
}

/**
 * dossier_voices_is_question:
 * @sentence: a sentence of the article as it is shown
 *
 * Returns: whether @sentence ends in a question mark that stands outside of
 *   all quotes and quotation marks
 */
gboolean
dossier_voices_is_question (const DossierSentence *sentence)
{
  const DossierQuote *quote = NULL;
  const char *text = sentence->text;
  const char *at = text + strlen (text);
  Walk walk = { 0 };

  while (at > text)
    {
      at = g_utf8_prev_char (at);
      if (is_question_mark (g_utf8_get_char (at)))
        return get_voice_at (&walk, sentence, (guint) (at - text), &quote) == DOSSIER_VOICE_AUTHOR;
      if (!is_after_question_mark (g_utf8_get_char (at)))
        return FALSE;
    }

  return FALSE;
}

/**
 * dossier_voices_add_sentence_by_speaker:
 * @self: counts so far
 * @speakers: (nullable): by actor, how many of its words are quoted so far
 * @sentence: a sentence of the article as it is shown
 *
 * Counts its words by voice: a word is a run between spaces that holds a
 * letter or a digit, and has the voice of the first of these.
 */
void
dossier_voices_add_sentence_by_speaker (DossierVoices *self,
                                        guint *speakers,
                                        const DossierSentence *sentence)
{
  const char *text = sentence->text;
  gboolean is_question = dossier_voices_is_question (sentence);
  Walk walk = { 0 };
  gboolean in_word = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (*at == ' ')
        in_word = FALSE;
      else if (!in_word && g_unichar_isalnum (g_utf8_get_char (at)))
        {
          const DossierQuote *quote = NULL;
          DossierVoice voice = get_voice_at (&walk, sentence, (guint) (at - text), &quote);

          in_word = TRUE;
          if (voice == DOSSIER_VOICE_AUTHOR && is_question)
            voice = DOSSIER_VOICE_QUESTION;
          self->words[voice]++;
          if (voice == DOSSIER_VOICE_QUOTED && speakers != NULL)
            speakers[quote->speaker->index]++;
        }
    }
}

/**
 * dossier_voices_add_sentence:
 * @self: counts so far
 * @sentence: a sentence of the article as it is shown
 *
 * Counts its words by voice.
 */
void
dossier_voices_add_sentence (DossierVoices *self, const DossierSentence *sentence)
{
  dossier_voices_add_sentence_by_speaker (self, NULL, sentence);
}

/**
 * dossier_voices_get_percents:
 * @self: counts
 * @percents: (out caller-allocates): whole percents, 100 in all, or all 0
 *   for an article without words
 */
void
dossier_voices_get_percents (const DossierVoices *self, guint percents[DOSSIER_N_VOICES])
{
  guint64 total = 0;
  guint64 rests[DOSSIER_N_VOICES] = { 0 };
  guint given = 0;

  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    {
      total += self->words[i];
      percents[i] = 0;
    }
  if (total == 0)
    return;

  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    {
      percents[i] = (guint) (self->words[i] * (guint64) 100 / total);
      rests[i] = self->words[i] * (guint64) 100 % total;
      given += percents[i];
    }
  /* The largest remainders get what rounding down has left. */
  for (; given < 100; given++)
    {
      guint largest = 0;

      for (guint i = 1; i < DOSSIER_N_VOICES; i++)
        if (rests[i] > rests[largest])
          largest = i;
      percents[largest]++;
      rests[largest] = 0;
    }
}

/**
 * dossier_voices_dup_words:
 * @self: counts
 *
 * Returns: (transfer full): the shares in words, the author's questions among
 *   what is the author's
 */
char *
dossier_voices_dup_words (const DossierVoices *self)
{
  DossierVoices folded = *self;
  guint percents[DOSSIER_N_VOICES];

  folded.words[DOSSIER_VOICE_AUTHOR] += folded.words[DOSSIER_VOICE_QUESTION];
  folded.words[DOSSIER_VOICE_QUESTION] = 0;
  dossier_voices_get_percents (&folded, percents);

  /* Translators: shares of the article's words, in percent */
  return g_strdup_printf (_ ("%1$u%% quoted, %2$u%% reported, %3$u%% the author"),
                          percents[DOSSIER_VOICE_QUOTED], percents[DOSSIER_VOICE_REPORTED],
                          percents[DOSSIER_VOICE_AUTHOR]);
}

/**
 * dossier_voices_dup_all_words:
 * @self: counts
 *
 * Returns: (transfer full): the shares in words, questions apart
 */
char *
dossier_voices_dup_all_words (const DossierVoices *self)
{
  guint percents[DOSSIER_N_VOICES];

  dossier_voices_get_percents (self, percents);

  /* Translators: shares of the article's words, in percent */
  return g_strdup_printf (_ ("%1$u%% asserted, %2$u%% reported, %3$u%% quoted, %4$u%% asked"),
                          percents[DOSSIER_VOICE_AUTHOR], percents[DOSSIER_VOICE_REPORTED],
                          percents[DOSSIER_VOICE_QUOTED], percents[DOSSIER_VOICE_QUESTION]);
}
