/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-search-text.h"

#include <string.h>

/**
 * dossier_search_text_fold:
 * @text: text as people read it
 *
 * Folds case and accents, so that "lopez" finds "López". Apostrophes are made
 * straight, since nobody types the curly one into a search entry.
 *
 * Returns: (transfer full): the text to search in
 */
char *
dossier_search_text_fold (const char *text)
{
  g_autofree char *apart = NULL;
  g_autofree char *folded = NULL;
  GString *result = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_steal_pointer (&folded);

  result = g_string_sized_new (strlen (apart));
  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (c == 0x2018 || c == 0x2019 || c == 0x02bc)
        c = '\'';
      g_string_append_unichar (result, c);
    }

  return g_string_free_and_steal (result);
}

/**
 * dossier_search_text_split:
 * @query: what stands in a search entry
 *
 * Returns: (transfer full): its words, folded; empty when there are none
 */
char **
dossier_search_text_split (const char *query)
{
  g_autofree char *folded = dossier_search_text_fold (query);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

/**
 * dossier_search_text_matches:
 * @folded: folded text to search in
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether every one of @words occurs in @folded
 */
gboolean
dossier_search_text_matches (const char *folded, const char *const *words)
{
  g_return_val_if_fail (folded != NULL && words != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
