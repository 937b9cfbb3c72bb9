/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-lines.h"

#include <glib/gi18n.h>

#include "document/dossier-quote-words.h"

/**
 * dossier_speech_dup_lines_of_quote:
 * @quote: a quote
 * @with_speaker: whether its speaker is named
 *
 * Returns: (transfer full): what one says to read @quote aloud, an utterance
 *   each: who speaks, and the words with those of the article that run into them
 */
GStrv
dossier_speech_dup_lines_of_quote (const DossierQuote *quote, gboolean with_speaker)
{
  g_autoptr (DossierQuoteWords) words = NULL;
  g_autoptr (GStrvBuilder) lines = NULL;

  g_return_val_if_fail (quote != NULL, NULL);

  words = dossier_quote_words_new (quote,
                                   DOSSIER_QUOTE_WORDS_FRAMED | DOSSIER_QUOTE_WORDS_NO_LAST_COMMA);
  lines = g_strv_builder_new ();
  if (with_speaker)
    /* Translators: spoken before a quote: its speaker. The colon makes a pause. */
    g_strv_builder_take (lines, g_strdup_printf (_ ("%s:"), quote->speaker->name));
  g_strv_builder_add (lines, words->text);

  return g_strv_builder_end (lines);
}
