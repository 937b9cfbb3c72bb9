/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-language.h"

#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* Which language each dossier is read in, and what languages are called. */

#define KEY "languages"
#define NAME_LENGTH 128

/**
 * dossier_language_dup_kept:
 * @languages: the value of the setting “languages”
 * @dossier: (nullable): the id of a dossier
 *
 * Returns: (transfer full) (nullable): the language it was last read in, %NULL
 *   if nobody has chosen one
 */
char *
dossier_language_dup_kept (GVariant *languages, const char *dossier)
{
  char *language = NULL;

  g_return_val_if_fail (languages != NULL, NULL);

  if (dossier != NULL)
    g_variant_lookup (languages, dossier, "s", &language);

  return language;
}

/**
 * dossier_language_keep:
 * @settings: the settings of the program
 * @dossier: the id of a dossier
 * @language: the language that a person chose for it
 *
 * Keeps the choice for the next time. What a person learns is kept by id, and
 * is the same in each language.
 */
void
dossier_language_keep (GSettings *settings, const char *dossier, const char *language)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, KEY);
  g_autofree char *kept = dossier_language_dup_kept (before, dossier);
  GVariantBuilder all = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GVariantIter iter;
  const char *id = NULL;
  const char *of = NULL;

  g_return_if_fail (dossier != NULL && language != NULL);

  if (g_strcmp0 (kept, language) == 0)
    return;

  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &id, &of))
    if (!g_str_equal (id, dossier))
      g_variant_builder_add (&all, "{ss}", id, of);
  g_variant_builder_add (&all, "{ss}", dossier, language);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&all));
}

/**
 * dossier_language_dup_name:
 * @language: a language, as in xml:lang
 *
 * Returns: (transfer full): its name as its own speakers write it at the start
 *   of a menu's item: “Español”; @language itself where nobody knows it
 */
char *
dossier_language_dup_name (const char *language)
{
  UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU };
  UErrorCode code = U_ZERO_ERROR;
  UChar name[NAME_LENGTH] = { 0 };
  char bytes[4 * NAME_LENGTH] = "";
  ULocaleDisplayNames *names = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  names = uldn_openForContext (language, contexts, G_N_ELEMENTS (contexts), &code);
  uldn_localeDisplayName (names, language, name, NAME_LENGTH, &code);
  u_strToUTF8 (bytes, sizeof bytes, NULL, name, -1, &code);
  uldn_close (names);

  return U_SUCCESS (code) && *bytes != '\0' ? g_strdup (bytes) : g_strdup (language);
}

/**
 * dossier_language_is_rtl:
 * @language: a language, as in xml:lang
 *
 * Returns: whether it is written from right to left
 */
gboolean
dossier_language_is_rtl (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  return uloc_isRightToLeft (language);
}
