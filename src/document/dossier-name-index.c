/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-name-index.h"

/* What is longer is no name; without a bound a hostile one would make every
 * scan long. */
#define MAX_WORDS 6
#define MAX_BYTES 128

/* The state of an automaton after Aho and Corasick (1975), over words. */
typedef struct
{
  char *words;
  guint n_words;
  guint fallback;     /* the longest prefix that its last words, but not all, are */
  gboolean is_longer; /* a name goes on from here */
  gboolean is_seen;
} Prefix;

static void
clear_prefix (gpointer data)
{
  g_free (((Prefix *) data)->words);
}

static const char *
words_of (gconstpointer prefixes, guint index)
{
  return ((const Prefix *) prefixes)[index].words;
}

/*< private >
 * dossier_name_index_init:
 * @self: (out caller-allocates): an index
 */
void
dossier_name_index_init (DossierNameIndex *self)
{
  *self = (DossierNameIndex) { .prefixes = g_array_new (FALSE, FALSE, sizeof (Prefix)) };
  g_array_set_clear_func (self->prefixes, clear_prefix);
}

/*< private >
 * dossier_name_index_clear:
 * @self: an index
 */
void
dossier_name_index_clear (DossierNameIndex *self)
{
  g_clear_pointer (&self->prefixes, g_array_unref);
  dossier_id_table_clear (&self->table);
}

/* The words of @text in lower case with a space after each, and where each
 * begins. */
static char *
normalize (const char *text, GArray *starts)
{
  GString *words = g_string_sized_new (strlen (text) + 1);
  gboolean in_word = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean is_ascii = (guchar) *at < 0x80;
      gunichar c = is_ascii ? (guchar) *at : g_utf8_get_char (at);
      gboolean is_letter
          = is_ascii ? g_ascii_isalnum (*at) : g_unichar_isalnum (c) || g_unichar_ismark (c);

      if (is_letter && !in_word)
        {
          guint start = words->len;

          g_array_append_val (starts, start);
        }
      if (is_letter && is_ascii)
        g_string_append_c (words, g_ascii_tolower (*at));
      else if (is_letter)
        g_string_append_unichar (words, g_unichar_tolower (c));
      else if (in_word)
        g_string_append_c (words, ' ');
      in_word = is_letter;
    }

  if (in_word)
    g_string_append_c (words, ' ');

  return g_string_free_and_steal (words);
}

/* The words of a name; NULL if it is none to look for. */
static char *
normalize_name (const char *name, GArray *starts)
{
  g_autofree char *words = NULL;

  if (strlen (name) > MAX_BYTES)
    return NULL;

  words = normalize (name, starts);
  return starts->len > 0 && starts->len <= MAX_WORDS ? g_steal_pointer (&words) : NULL;
}

/*< private >
 * dossier_name_index_add:
 * @self: an index
 * @name: a name to look for
 */
void
dossier_name_index_add (DossierNameIndex *self, const char *name)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *words = normalize_name (name, starts);

  g_assert (self->table.slots == NULL);

  if (words == NULL)
    return;

  for (guint i = 1; i <= starts->len; i++)
    {
      gsize length = i < starts->len ? g_array_index (starts, guint, i) : strlen (words);
      Prefix prefix = { .words = g_strndup (words, length), .n_words = i };

      g_array_append_val (self->prefixes, prefix);
    }
}

static Prefix *
get_prefix (const DossierNameIndex *self, guint index)
{
  return index != DOSSIER_ID_TABLE_NONE ? &g_array_index (self->prefixes, Prefix, index) : NULL;
}

static guint
find_prefix (const DossierNameIndex *self, const char *words)
{
  return dossier_id_table_find (&self->table, words_of, self->prefixes->data, words);
}

static guint
find_fallback (const DossierNameIndex *self, const Prefix *prefix)
{
  const char *rest = prefix->words;
  guint index = DOSSIER_ID_TABLE_NONE;

  for (guint i = 1; i < prefix->n_words && index == DOSSIER_ID_TABLE_NONE; i++)
    {
      rest = strchr (rest, ' ') + 1;
      index = find_prefix (self, rest);
    }

  return index;
}

static void
build_table (DossierNameIndex *self)
{
  dossier_id_table_init (&self->table, self->prefixes->len);
  for (guint i = 0; i < self->prefixes->len; i++)
    dossier_id_table_insert (&self->table, words_of, self->prefixes->data, i);

  for (guint i = 0; i < self->prefixes->len; i++)
    {
      Prefix *prefix = get_prefix (self, i);

      prefix->fallback = find_fallback (self, prefix);
      /* The prefixes of one name follow each other. */
      if (prefix->n_words > 1)
        get_prefix (self, find_prefix (self, (prefix - 1)->words))->is_longer = TRUE;
    }
}

/* The prefix that the words from `start` to before `end` are. */
static Prefix *
find_run (const DossierNameIndex *self, char *start, char *end)
{
  char kept = *end;
  guint index;

  *end = '\0';
  index = find_prefix (self, start);
  *end = kept;

  return get_prefix (self, index);
}

/* What was seen ends in what it falls back to. */
static void
settle (DossierNameIndex *self)
{
  for (guint n_words = MAX_WORDS; n_words > 1; n_words--)
    for (guint i = 0; i < self->prefixes->len; i++)
      {
        const Prefix *prefix = get_prefix (self, i);

        if (prefix->n_words == n_words && prefix->is_seen
            && prefix->fallback != DOSSIER_ID_TABLE_NONE)
          get_prefix (self, prefix->fallback)->is_seen = TRUE;
      }
  self->is_settled = TRUE;
}

/* The longest prefix that the words up to and with number @i end in, where
 * @run is that of the words before. */
static Prefix *
advance (const DossierNameIndex *self, Prefix *run, char *words, const guint *starts, guint i)
{
  while (TRUE)
    {
      guint first = i - (run != NULL ? run->n_words : 0);
      Prefix *longer = NULL;

      if (run == NULL || run->is_longer)
        longer = find_run (self, words + starts[first], words + starts[i + 1]);
      if (longer != NULL || run == NULL)
        return longer;
      run = get_prefix (self, run->fallback);
    }
}

/*< private >
 * dossier_name_index_scan:
 * @self: an index
 * @text: a text
 *
 * Notes which of the names occur in @text.
 */
void
dossier_name_index_scan (DossierNameIndex *self, const char *text)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *words = normalize (text, starts);
  guint n_words = starts->len;
  guint end = (guint) strlen (words);
  Prefix *run = NULL;

  if (self->table.slots == NULL)
    build_table (self);

  g_array_append_val (starts, end);
  for (guint i = 0; i < n_words; i++)
    {
      run = advance (self, run, words, &g_array_index (starts, guint, 0), i);
      if (run != NULL)
        run->is_seen = TRUE;
    }
  self->is_settled = FALSE;
}

/*< private >
 * dossier_name_index_has_seen:
 * @self: an index
 * @name: one of its names
 *
 * Returns: whether @name has occurred in a text scanned
 */
gboolean
dossier_name_index_has_seen (DossierNameIndex *self, const char *name)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *words = normalize_name (name, starts);
  const Prefix *prefix;

  if (words == NULL || self->table.slots == NULL)
    return FALSE;
  if (!self->is_settled)
    settle (self);
  prefix = get_prefix (self, find_prefix (self, words));

  return prefix != NULL && prefix->is_seen;
}
