/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define LEFT_TO_RIGHT_ISOLATE "\342\201\246"
#define POP_ISOLATE "\342\201\251"
#define LEFT_TO_RIGHT_MARK "\342\200\216"
#define RIGHT_TO_LEFT_MARK "\342\200\217"

G_STATIC_ASSERT (sizeof (UChar) == sizeof (gunichar2));

/* The language that the program speaks, which its catalogue tells: the person's
 * own may have none, and a list must fit the sentence around it. */
static char *
dup_language (void)
{
  const char *head = dgettext (GETTEXT_PACKAGE, "");
  const char *language
      = g_str_has_prefix (head, "Language: ") ? head : strstr (head, "\nLanguage: ");

  if (language == NULL)
    return g_strdup ("en");
  language = strchr (language, ' ') + 1;

  return g_strndup (language, strcspn (language, "\n"));
}

/* Whether @text runs against @language; text without a letter runs with any. */
static gboolean
is_against (const char *text, const char *language)
{
  glong length = 0;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  UBiDiDirection direction = UBIDI_NEUTRAL;

  if (wide != NULL)
    direction = ubidi_getBaseDirection ((const UChar *) wide, (int32_t) length);

  return direction != UBIDI_NEUTRAL
         && (direction == UBIDI_RTL) != (uloc_isRightToLeft (language) != 0);
}

static char *
format (char **items, guint n_items, UListFormatterType type, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter = ulistfmt_openForType (language, type, ULISTFMT_WIDTH_WIDE, &status);
  g_autoptr (GPtrArray) wide = g_ptr_array_new_with_free_func (g_free);
  g_autofree int32_t *lengths = g_new0 (int32_t, n_items);
  g_autofree UChar *joined = NULL;
  char *text = NULL;
  int32_t length = 0;

  for (guint i = 0; i < n_items; i++)
    {
      glong units = 0;

      g_ptr_array_add (wide, g_utf8_to_utf16 (items[i], -1, NULL, &units, NULL));
      lengths[i] = (int32_t) units;
      length += lengths[i];
      if (g_ptr_array_index (wide, i) == NULL)
        status = U_INVALID_CHAR_FOUND;
    }

  /* What stands between two items is short in every language. */
  length += 64 * (int32_t) n_items;
  joined = g_new0 (UChar, (gsize) length);
  length = ulistfmt_format (formatter, (const UChar *const *) wide->pdata, lengths,
                            (int32_t) n_items, joined, length, &status);
  if (U_SUCCESS (status))
    text = g_utf16_to_utf8 ((const gunichar2 *) joined, length, NULL, NULL, NULL);
  ulistfmt_close (formatter);

  return text;
}

/**
 * dossier_text_isolate_in:
 * @text: words of a dossier or a person, to stand within a sentence of ours
 * @language: the language of the sentence, as in “ar” or “es_MX”
 *
 * Returns: (transfer full): @text, between marks that keep it apart where it
 *   runs against the sentence (Unicode's bidirectional algorithm, FSI and PDI)
 */
char *
dossier_text_isolate_in (const char *text, const char *language)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return is_against (text, language) ? g_strconcat (FIRST_STRONG_ISOLATE, text, POP_ISOLATE, NULL)
                                     : g_strdup (text);
}

/**
 * dossier_text_isolate:
 * @text: words of a dossier or a person, to stand within a sentence of ours
 *
 * dossier_text_isolate_in() for the language that the program speaks.
 *
 * Returns: (transfer full): @text, kept apart where it has to be
 */
char *
dossier_text_isolate (const char *text)
{
  g_autofree char *language = dup_language ();

  return dossier_text_isolate_in (text, language);
}

/**
 * dossier_text_keep_sign_in:
 * @number: a number with its sign before it
 * @language: the language of the sentence, as in “ar” or “es_MX”
 *
 * From right to left a sign would go to the other side of its number. Marks
 * around both hold it, and do not turn the sentence that begins with them.
 *
 * Returns: (transfer full): @number, whose sign stays before it
 */
char *
dossier_text_keep_sign_in (const char *number, const char *language)
{
  g_return_val_if_fail (number != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return uloc_isRightToLeft (language)
             ? g_strconcat (LEFT_TO_RIGHT_ISOLATE, number, POP_ISOLATE, NULL)
             : g_strdup (number);
}

/**
 * dossier_text_keep_sign:
 * @number: a number with its sign before it
 *
 * dossier_text_keep_sign_in() for the language that the program speaks.
 *
 * Returns: (transfer full): @number, whose sign stays before it
 */
char *
dossier_text_keep_sign (const char *number)
{
  g_autofree char *language = dup_language ();

  return dossier_text_keep_sign_in (number, language);
}

/**
 * dossier_list_join_in:
 * @items: (array zero-terminated=1): what to list
 * @kind: how the items stand to one another
 * @language: the language of the sentence, as in “ar” or “es_MX”
 *
 * Joins @items as @language does it (Unicode's CLDR, list patterns). One that
 * runs in the other direction is kept apart, and does not turn the others.
 *
 * Returns: (transfer full): the list
 */
char *
dossier_list_join_in (const char *const *items, DossierListKind kind, const char *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) apart = NULL;
  g_autofree char *list = NULL;
  guint n_items = 0;

  g_return_val_if_fail (items != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (n_items = 0; items[n_items] != NULL; n_items++)
    g_strv_builder_take (builder, dossier_text_isolate_in (items[n_items], language));
  apart = g_strv_builder_end (builder);
  if (kind != DOSSIER_LIST_FACTS && n_items > 0)
    list = format (apart, n_items,
                   kind == DOSSIER_LIST_AND ? ULISTFMT_TYPE_AND : ULISTFMT_TYPE_UNITS, language);
  if (list == NULL)
    list = g_strjoinv (kind == DOSSIER_LIST_FACTS ? " · " : ", ", apart);
  if (n_items < 2 || !g_str_has_prefix (list, FIRST_STRONG_ISOLATE))
    return g_steal_pointer (&list);

  /* Otherwise the first letter would give the line its direction. */
  return g_strconcat (uloc_isRightToLeft (language) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, list,
                      NULL);
}

/**
 * dossier_list_join:
 * @items: (array zero-terminated=1): what to list
 * @kind: how the items stand to one another
 *
 * dossier_list_join_in() for the language that the program speaks.
 *
 * Returns: (transfer full): the list
 */
char *
dossier_list_join (const char *const *items, DossierListKind kind)
{
  g_autofree char *language = dup_language ();

  return dossier_list_join_in (items, kind, language);
}
