/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/dossier-hyphenation.h"

#include <hyphen.h>
#include <string.h>

#define MIN_LETTERS 6 /* a shorter word leaves stubs */
#define MAX_LETTERS 64

struct _DossierHyphenation
{
  HyphenDict *dictionary;
  gboolean breaks_capitalized; /* in languages that write every noun so */
};

/* A language comes out of a foreign file and goes into a path. */
static gboolean
is_tag (const char *language)
{
  if (language == NULL || *language == '\0')
    return FALSE;
  for (const char *at = language; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_')
      return FALSE;

  return TRUE;
}

static char *
dup_primary (const char *language)
{
  return g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
}

static char *
find_named (const char *folder, const char *name)
{
  g_autofree char *file = g_strdup_printf ("hyph_%s.dic", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

/* The first in alphabetic order of those for a region of the language, so that
 * the choice does not depend on the disk. */
static char *
find_regional (const char *folder, const char *primary)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *prefix = g_strdup_printf ("hyph_%s_", primary);
  g_autofree char *best = NULL;
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ".dic")
        && (best == NULL || strcmp (name, best) < 0))
      g_set_str (&best, name);

  return best != NULL ? g_build_filename (folder, best, NULL) : NULL;
}

static char *
find_dictionary (const char *language, const char *const *folders)
{
  g_autofree char *exact = g_strdelimit (g_strdup (language), "-", '_');
  g_autofree char *primary = dup_primary (language);
  char *path = NULL;

  for (guint i = 0; folders[i] != NULL && path == NULL; i++)
    path = find_named (folders[i], exact);
  for (guint i = 0; folders[i] != NULL && path == NULL; i++)
    path = find_named (folders[i], primary);
  for (guint i = 0; folders[i] != NULL && path == NULL; i++)
    path = find_regional (folders[i], primary);

  return path;
}

/**
 * dossier_hyphenation_new_in:
 * @language: a BCP 47 tag
 * @folders: (array zero-terminated=1): folders of `hyph_LANGUAGE.dic` files
 *
 * Looks for the dictionary of the very tag first, then for that of its
 * language, then for one of any region.
 *
 * Returns: (transfer full) (nullable): the rules of @language, %NULL when none
 *   of the folders has a dictionary that can be read
 */
DossierHyphenation *
dossier_hyphenation_new_in (const char *language, const char *const *folders)
{
  g_autofree char *path = NULL;
  g_autofree char *primary = NULL;
  HyphenDict *dictionary = NULL;
  DossierHyphenation *self = NULL;

  g_return_val_if_fail (folders != NULL, NULL);

  if (!is_tag (language))
    return NULL;
  path = find_dictionary (language, folders);
  dictionary = path != NULL ? hnj_hyphen_load (path) : NULL;
  if (dictionary == NULL)
    return NULL;

  primary = dup_primary (language);
  self = g_new0 (DossierHyphenation, 1);
  self->dictionary = dictionary;
  self->breaks_capitalized = g_str_equal (primary, "de") || g_str_equal (primary, "lb");

  return self;
}

/**
 * dossier_hyphenation_new:
 * @language: a BCP 47 tag
 *
 * Takes the dictionaries that the person or the system has installed, in
 * `hyphen` below the folders of data.
 *
 * Returns: (transfer full) (nullable): the rules of @language, %NULL when there
 *   is no dictionary
 */
DossierHyphenation *
dossier_hyphenation_new (const char *language)
{
  const char *const *system = g_get_system_data_dirs ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) folders = NULL;

  g_strv_builder_take (builder, g_build_filename (g_get_user_data_dir (), "hyphen", NULL));
  for (guint i = 0; system[i] != NULL; i++)
    g_strv_builder_take (builder, g_build_filename (system[i], "hyphen", NULL));
  folders = g_strv_builder_end (builder);

  return dossier_hyphenation_new_in (language, (const char *const *) folders);
}

/**
 * dossier_hyphenation_free:
 * @self: (transfer full): the rules of a language
 *
 * Frees @self.
 */
void
dossier_hyphenation_free (DossierHyphenation *self)
{
  hnj_hyphen_free (self->dictionary);
  g_free (self);
}

/* The word in small letters, as the patterns are, in the dictionary's own
 * encoding; letter by letter, so that places stay. NULL for what can not be. */
static char *
dup_lower (DossierHyphenation *self, const char *start, const char *end, gsize *length)
{
  g_autoptr (GString) lower = g_string_sized_new ((gsize) (end - start));
  char *encoded = NULL;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (at)));
  *length = lower->len;
  if (self->dictionary->utf8)
    return g_string_free (g_steal_pointer (&lower), FALSE);

  encoded = g_convert (lower->str, (gssize) lower->len, self->dictionary->cset, "UTF-8", NULL,
                       length, NULL);
  if (encoded != NULL && *length != (gsize) g_utf8_strlen (lower->str, -1))
    g_clear_pointer (&encoded, g_free);

  return encoded;
}

static gboolean
changes_spelling (char **replacements, glong character)
{
  return replacements != NULL && replacements[character] != NULL;
}

static void
add_word (
    DossierHyphenation *self, const char *text, const char *start, const char *end, GArray *breaks)
{
  gsize length = 0;
  g_autofree char *word = dup_lower (self, start, end, &length);
  g_autofree char *hyphens = NULL;
  char **replacements = NULL;
  g_autofree int *positions = NULL;
  g_autofree int *cuts = NULL;
  const char *at = start;

  if (word == NULL)
    return;

  hyphens = g_malloc0 (length + 5);
  if (hnj_hyphen_hyphenate2 (self->dictionary, word, (int) length, hyphens, NULL, &replacements,
                             &positions, &cuts)
      == 0)
    for (glong i = 0; at < end; i++)
      {
        at = g_utf8_next_char (at);
        /* A break that changes letters would need other words than the text has. */
        if ((hyphens[i] & 1) != 0 && at < end && !changes_spelling (replacements, i))
          {
            guint byte = (guint) (at - text);

            g_array_append_val (breaks, byte);
          }
      }

  for (gsize i = 0; replacements != NULL && i < length; i++)
    g_free (replacements[i]);
  g_free (replacements);
}

static gboolean
is_letter (gunichar ch)
{
  return g_unichar_isalpha (ch) || g_unichar_ismark (ch);
}

/* Addresses, codes and numbers keep whole, and so do compounds, which have
 * their own hyphen to be broken at. */
static gboolean
is_plain (const char *start, const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar ch = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (g_unichar_isdigit (ch) || ch == '@' || ch == '_' || ch == '/' || ch == '\\' || ch == '-'
          || ch == 0x2010 || ch == 0x2011 || ch == 0xad)
        return FALSE;
      if ((ch == '.' || ch == ':') && next < end && is_letter (g_utf8_get_char (next)))
        return FALSE;
    }

  return TRUE;
}

/* Names and abbreviations are hard to recognize in two pieces. */
static gboolean
is_breakable (DossierHyphenation *self, const char *start, const char *end)
{
  glong n_letters = 0;
  guint n_capitals = 0;

  for (const char *at = start; at < end; at = g_utf8_next_char (at), n_letters++)
    if (g_unichar_isupper (g_utf8_get_char (at)))
      n_capitals++;
  if (n_letters < MIN_LETTERS || n_letters > MAX_LETTERS)
    return FALSE;

  return n_capitals == 0
         || (self->breaks_capitalized && n_capitals == 1
             && g_unichar_isupper (g_utf8_get_char (start)));
}

static void
add_token (
    DossierHyphenation *self, const char *text, const char *start, const char *end, GArray *breaks)
{
  const char *at = start;

  if (!is_plain (start, end))
    return;

  while (at < end)
    {
      const char *word = at;

      while (at < end && is_letter (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at == word)
        at = g_utf8_next_char (at);
      else if (is_breakable (self, word, at))
        add_word (self, text, word, at, breaks);
    }
}

/**
 * dossier_hyphenation_find_breaks:
 * @self: the rules of a language
 * @text: valid UTF-8, such as a paragraph
 *
 * Finds where a line may end within a word, with a hyphen that is only shown.
 * Left whole are names and other words with capitals, addresses, numbers,
 * compounds that have a hyphen already, words of fewer than six letters, and
 * what would have to be spelled differently.
 *
 * Returns: (transfer full) (element-type guint): bytes of @text, rising; never
 *   the first or the last of a word
 */
GArray *
dossier_hyphenation_find_breaks (DossierHyphenation *self, const char *text)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *at = text;

  g_return_val_if_fail (self != NULL, breaks);
  g_return_val_if_fail (text != NULL, breaks);

  while (*at != '\0')
    {
      const char *token = at;

      while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at == token)
        at = g_utf8_next_char (at);
      else
        add_token (self, text, token, at, breaks);
    }

  return breaks;
}
