/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-languages.h"

/* Languages by name: that of a file, that which a file says of itself, and
 * those that a person wants. */

#define SUFFIX ".dossier"

/* A tag as in BCP 47: a language of two or three letters, then parts of up to
 * eight letters and digits. */
static gboolean
is_tag (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz");

  if (length < 2 || length > 3)
    return FALSE;
  for (text += length; *text == '-'; text += length)
    {
      text++;
      for (length = 0; g_ascii_isalnum (text[length]); length++)
        ;
      if (length < 2 || length > 8)
        return FALSE;
    }

  return *text == '\0';
}

/**
 * dossier_language_dup_stem:
 * @name: the name of a file, without a folder
 * @language: (out) (optional) (nullable): the language it names, %NULL for none
 *
 * The file of a translation is called NAME.LANGUAGE.dossier, as “es” or
 * “pt-BR”; that of a source NAME.dossier. What looks like a language may still
 * be a part of a source's name: only the files themselves can tell.
 *
 * Returns: (transfer full) (nullable): NAME, %NULL for what is not called a dossier
 */
char *
dossier_language_dup_stem (const char *name, char **language)
{
  g_autofree char *stem = NULL;
  char *dot = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (language != NULL)
    *language = NULL;
  if (!g_str_has_suffix (name, SUFFIX) || g_str_equal (name, SUFFIX))
    return NULL;

  stem = g_strndup (name, strlen (name) - strlen (SUFFIX));
  dot = strrchr (stem, '.');
  if (dot != NULL && dot != stem && is_tag (dot + 1))
    {
      if (language != NULL)
        *language = g_strdup (dot + 1);
      *dot = '\0';
    }

  return g_steal_pointer (&stem);
}

/* A language's parts. Locales write es_MX.UTF-8 or sr_RS@latin, documents
 * es-MX or sr-Latn-RS. */
typedef struct
{
  char language[9];
  char script[5];
  char region[5];
} Parts;

static void
add_part (Parts *parts, const char *part)
{
  gsize length = strlen (part);

  if (parts->language[0] == '\0')
    g_strlcpy (parts->language, part, sizeof parts->language);
  else if (length == 4 && g_ascii_isalpha (*part))
    g_strlcpy (parts->script, part, sizeof parts->script);
  else if (length == 2 || length == 3)
    g_strlcpy (parts->region, part, sizeof parts->region);
}

static void
split (const char *text, Parts *parts)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  char *modifier = strchr (lower, '@');
  char *codeset = NULL;
  g_auto (GStrv) all = NULL;

  *parts = (Parts) { 0 };
  if (modifier != NULL)
    *modifier++ = '\0';
  codeset = strchr (lower, '.');
  if (codeset != NULL)
    *codeset = '\0';
  all = g_strsplit_set (lower, "-_", -1);
  for (guint i = 0; all[i] != NULL; i++)
    add_part (parts, all[i]);
  if (g_strcmp0 (modifier, "latin") == 0)
    add_part (parts, "latn");
  else if (g_strcmp0 (modifier, "cyrillic") == 0)
    add_part (parts, "cyrl");
}

/* How near a document is to what is wanted: 0 for another language. A part
 * that only one of the two has tells them apart less than one that differs. */
static int
get_nearness (const Parts *available, const Parts *wanted)
{
  const char *parts[][2]
      = { { available->script, wanted->script }, { available->region, wanted->region } };
  int nearness = 1;

  if (!g_str_equal (available->language, wanted->language))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    nearness = 3 * nearness
               + (g_str_equal (parts[i][0], parts[i][1])         ? 2
                  : *parts[i][0] == '\0' || *parts[i][1] == '\0' ? 1
                                                                 : 0);

  return nearness;
}

/**
 * dossier_language_pick:
 * @available: (array zero-terminated): languages of documents, as in xml:lang
 * @wanted: (array zero-terminated): languages of a person, the best first, as
 *   g_get_language_names() tells them
 *
 * Finds the document for a person. A language that comes earlier goes before a
 * region that fits better; “C” and “POSIX” want nothing.
 *
 * Returns: an index into @available, -1 if there is none for the person
 */
int
dossier_language_pick (const char *const *available, const char *const *wanted)
{
  g_return_val_if_fail (available != NULL && wanted != NULL, -1);

  for (; *wanted != NULL; wanted++)
    {
      int best = -1;
      int nearest = 0;
      Parts of_person;

      split (*wanted, &of_person);
      for (int i = 0; available[i] != NULL; i++)
        {
          int nearness = 0;
          Parts of_document;

          split (available[i], &of_document);
          nearness = get_nearness (&of_document, &of_person);
          if (nearness > nearest)
            {
              nearest = nearness;
              best = i;
            }
        }
      if (best >= 0)
        return best;
    }

  return -1;
}

/* What the first element says. */
typedef struct
{
  char *id;
  char *language;
  gboolean is_dossier;
} Peek;

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Peek *peek = user_data;

  peek->is_dossier = g_str_equal (element, "dossier");
  for (guint i = 0; peek->is_dossier && names[i] != NULL; i++)
    if (g_str_equal (names[i], "id"))
      g_set_str (&peek->id, values[i]);
    else if (g_str_equal (names[i], "xml:lang"))
      g_set_str (&peek->language, values[i]);
  /* The rest is not for us. */
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "");
}

/**
 * dossier_language_peek:
 * @bytes: the beginning of a file
 * @length: how much of it there is
 * @id: (out): the id of the dossier
 * @language: (out): its language
 *
 * Looks at the first element only, so that all languages of a long dossier are
 * found without reading it as often.
 *
 * Returns: whether a dossier begins like this, with an id and a language
 */
gboolean
dossier_language_peek (const char *bytes, gsize length, char **id, char **language)
{
  static const GMarkupParser parser = { .start_element = on_start };
  static const char mark[] = "\xef\xbb\xbf";
  Peek peek = { 0 };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &peek, NULL);
  gboolean has_both = FALSE;

  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);

  if (length >= 3 && memcmp (bytes, mark, 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  if (length > 0)
    g_markup_parse_context_parse (context, bytes, (gssize) length, NULL);

  has_both = peek.is_dossier && peek.id != NULL && peek.language != NULL;
  *id = has_both ? g_steal_pointer (&peek.id) : NULL;
  *language = has_both ? g_steal_pointer (&peek.language) : NULL;
  g_free (peek.id);
  g_free (peek.language);

  return has_both;
}
