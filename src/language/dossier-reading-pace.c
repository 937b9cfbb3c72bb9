/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/dossier-reading-pace.h"

#include <string.h>

/* A steady pace for non-fiction: the mean of English adults reading silently
 * is 238 words a minute for a text of no difficulty (Brysbaert, 2019); a text
 * to be studied is read a little slower. */
#define ENGLISH 220

/* Words a minute, read aloud, of the same texts in many languages
 * (Trauzettel-Klosinski and Dietz, 2012): a language with long words takes
 * fewer of them. Only how they relate to English is used. */
static const struct
{
  char language[3];
  guint16 words;
} aloud[] = {
  { "ar", 138 }, { "de", 179 }, { "en", 228 }, { "es", 218 }, { "fi", 161 },
  { "fr", 195 }, { "he", 187 }, { "it", 188 }, { "nl", 202 }, { "pl", 166 },
  { "pt", 181 }, { "ru", 184 }, { "sl", 180 }, { "sv", 199 }, { "tr", 166 },
};

#define ENGLISH_ALOUD 228

/**
 * dossier_reading_pace_get:
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: how many words a minute an adult reads who studies a text in
 *   @language; that of English where nothing better is known
 */
guint
dossier_reading_pace_get (const char *language)
{
  gsize length = language != NULL ? strcspn (language, "-_") : 0;

  for (guint i = 0; i < G_N_ELEMENTS (aloud); i++)
    if (length == 2 && g_ascii_strncasecmp (language, aloud[i].language, 2) == 0)
      return (ENGLISH * aloud[i].words + ENGLISH_ALOUD / 2) / ENGLISH_ALOUD;

  return ENGLISH;
}

/**
 * dossier_reading_pace_get_minutes:
 * @language: (nullable): a BCP 47 tag
 * @n_words: the length of a text
 *
 * Returns: how long reading takes, in minutes, rounded up
 */
guint
dossier_reading_pace_get_minutes (const char *language, guint n_words)
{
  guint pace = dossier_reading_pace_get (language);

  return n_words / pace + (n_words % pace != 0);
}
