/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-needle.h"

#include <string.h>

/* What is looked for, folded: case, accents and the shape of quotation marks,
 * dashes and spaces do not count. One letter may fold to several (æ, ß). */
struct _DossierNeedle
{
  GArray *folded; /* of gunichar */
  GArray *text;   /* of gunichar: the text looked through, kept for the next */
  GArray *places; /* of guint: the byte that each of these came from */
};

#define DECOMPOSITION_MAX 18

static gunichar
plain_shape_of (gunichar ch)
{
  if (ch >= 0x2018 && ch <= 0x201b)
    return '\'';
  if ((ch >= 0x201c && ch <= 0x201f) || ch == 0xab || ch == 0xbb)
    return '"';
  if (ch >= 0x2010 && ch <= 0x2015)
    return '-';
  if (g_unichar_isspace (ch))
    return ' ';

  return g_unichar_tolower (ch);
}

static void
append_folded (GArray *folded, gunichar ch)
{
  gunichar parts[DECOMPOSITION_MAX];
  gunichar s = 's';
  gsize n = 0;

  if (ch < 0x80)
    {
      ch = (gunichar) g_ascii_tolower ((char) ch);
      g_array_append_val (folded, ch);
      return;
    }
  if (ch == 0xdf || ch == 0x1e9e) /* ß */
    {
      g_array_append_val (folded, s);
      g_array_append_val (folded, s);
      return;
    }

  n = g_unichar_fully_decompose (ch, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n && i < G_N_ELEMENTS (parts); i++)
    {
      gunichar part = plain_shape_of (parts[i]);

      if (!g_unichar_ismark (part))
        g_array_append_val (folded, part);
    }
}

/**
 * dossier_needle_new:
 * @typed: what to look for
 *
 * Returns: (transfer full): a needle, empty when @typed is blank
 */
DossierNeedle *
dossier_needle_new (const char *typed)
{
  DossierNeedle *self = g_new0 (DossierNeedle, 1);
  g_autofree char *trimmed = g_strstrip (g_strdup (typed));

  self->folded = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->text = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *at = trimmed; *at != '\0'; at = g_utf8_next_char (at))
    append_folded (self->folded, g_utf8_get_char (at));

  return self;
}

/**
 * dossier_needle_free:
 * @self: (transfer full): a needle
 *
 * Frees @self.
 */
void
dossier_needle_free (DossierNeedle *self)
{
  g_array_unref (self->folded);
  g_array_unref (self->text);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * dossier_needle_is_empty:
 * @self: a needle
 *
 * Returns: whether there is nothing to look for
 */
gboolean
dossier_needle_is_empty (const DossierNeedle *self)
{
  return self->folded->len == 0;
}

/* Folds @text into self->text, with the place of each letter beside it. */
static void
fold_text (DossierNeedle *self, const char *text)
{
  g_array_set_size (self->text, 0);
  g_array_set_size (self->places, 0);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint place = (guint) (at - text);

      append_folded (self->text, g_utf8_get_char (at));
      while (self->places->len < self->text->len)
        g_array_append_val (self->places, place);
    }
}

/* The end of the letter that @index folded from, with the marks on it. */
static guint
get_end (DossierNeedle *self, const char *text, guint index)
{
  const char *at = text + g_array_index (self->places, guint, index);

  do
    at = g_utf8_next_char (at);
  while (*at != '\0' && g_unichar_ismark (g_utf8_get_char (at)));

  return (guint) (at - text);
}

/**
 * dossier_needle_find:
 * @self: a needle
 * @text: where to look
 * @matches: (element-type DossierMatch): where to append what is found, by
 *   rising place, none within another
 *
 * Finds all of @self in @text.
 */
void
dossier_needle_find (DossierNeedle *self, const char *text, GArray *matches)
{
  const gunichar *needle = (const gunichar *) (gpointer) self->folded->data;
  const gunichar *folded = NULL;
  guint n = self->folded->len;

  if (n == 0)
    return;

  fold_text (self, text);
  folded = (const gunichar *) (gpointer) self->text->data;

  for (guint i = 0; i + n <= self->text->len; i++)
    if (folded[i] == needle[0] && memcmp (folded + i, needle, n * sizeof (gunichar)) == 0)
      {
        DossierMatch match
            = { g_array_index (self->places, guint, i), get_end (self, text, i + n - 1) };

        g_array_append_val (matches, match);
        i += n - 1;
      }
}
