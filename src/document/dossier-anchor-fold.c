/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-anchor-private.h"

#include <string.h>

/* Texts compared with what an editor changes without changing the words left
 * out of account. */

/* Replaces what is written in several ways by one of them; 0 for what is not
 * seen at all. */
static gunichar
fold_character (gunichar c)
{
  if (c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
      || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || g_unichar_ismark (c))
    return 0;
  if (g_unichar_isspace (c))
    return ' ';

  switch (c)
    {
    case 0x2018: /* ‘ */
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x201c: /* “ */
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0xab: /* « */
    case 0xbb:
    case '\'':
      return '"';
    case 0x2010: /* ‐ */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return g_unichar_tolower (c);
    }
}

static void
append (DossierFolded *self, gunichar c, guint32 from)
{
  char utf8[6];
  int length;

  c = fold_character (c);
  if (c == 0 || (c == ' ' && self->text->len > 0 && self->text->str[self->text->len - 1] == ' '))
    return;
  length = g_unichar_to_utf8 (c, utf8);
  g_string_append_len (self->text, utf8, length);
  for (int i = 0; i < length; i++)
    g_array_append_val (self->from, from);
}

/*< private >
 * dossier_folded_new:
 * @text: valid UTF-8
 * @length: how many bytes of it
 *
 * Returns: (transfer full): @text as it is compared
 */
DossierFolded *
dossier_folded_new (const char *text, gsize length)
{
  DossierFolded *self = g_new0 (DossierFolded, 1);
  guint32 end = (guint32) length;

  self->text = g_string_sized_new (length);
  self->from = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) length + 1);
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      guint32 from = (guint32) (at - text);
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n_parts
          = g_unichar_fully_decompose (g_utf8_get_char (at), TRUE, parts, G_N_ELEMENTS (parts));

      for (gsize i = 0; i < n_parts; i++)
        append (self, parts[i], from);
    }
  g_array_append_val (self->from, end);

  return self;
}

/*< private >
 * dossier_folded_free:
 * @self: a folded text
 */
void
dossier_folded_free (DossierFolded *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->from);
  g_free (self);
}

/*< private >
 * dossier_text_to_grapheme:
 * @text: valid UTF-8
 * @byte: the beginning of a character of it, or its end
 * @forward: where to look
 *
 * Returns: @byte, or where the character that a mark there belongs to begins
 *   or, @forward, ends with all its marks
 */
gsize
dossier_text_to_grapheme (const char *text, gsize byte, gboolean forward)
{
  const char *at = text + byte;

  while (*at != '\0' && at > text && g_unichar_ismark (g_utf8_get_char (at)))
    at = forward ? g_utf8_next_char (at) : g_utf8_prev_char (at);

  return (gsize) (at - text);
}

/* One column of the table of distances, and where each way through it began. */
typedef struct
{
  guint *errors;
  gsize *starts;
} Column;

/* Goes on by the character @c of the text, whose byte is @byte. */
static void
step (Column *column, const gunichar *pattern, glong n, gunichar c, gsize byte)
{
  guint before = column->errors[0];
  gsize start_before = column->starts[0];

  column->starts[0] = byte;
  for (glong i = 1; i <= n; i++)
    {
      guint same = before + (pattern[i - 1] != c);
      guint skipped = column->errors[i - 1] + 1; /* of the pattern */
      guint added = column->errors[i] + 1;       /* in the text */
      gsize start = start_before;
      guint least = same;

      before = column->errors[i];
      start_before = column->starts[i];
      if (added < least)
        {
          least = added;
          start = start_before;
        }
      if (skipped < least)
        {
          least = skipped;
          start = column->starts[i - 1];
        }
      column->errors[i] = least;
      column->starts[i] = start;
    }
}

/*< private >
 * dossier_find_approximately:
 * @text: valid UTF-8
 * @length: how many bytes of it
 * @pattern: what to look for
 * @max_errors: how many characters may be other, missing or too much
 * @found: (out caller-allocates): where it is most like @pattern
 *
 * P. H. Sellers, “The Theory and Computation of Evolutionary Distances:
 * Pattern Recognition”, Journal of Algorithms 1 (1980): the place with the
 * least edit distance, the first of equals.
 *
 * Returns: whether there is such a place
 */
gboolean
dossier_find_approximately (
    const char *text, gsize length, const char *pattern, guint max_errors, DossierBytes *found)
{
  glong n = 0;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (pattern, -1, &n);
  g_autofree guint *errors = g_new (guint, n + 1);
  g_autofree gsize *starts = g_new0 (gsize, n + 1);
  Column column = { errors, starts };
  guint best = max_errors + 1;

  for (glong i = 0; i <= n; i++)
    errors[i] = (guint) i;
  for (const char *at = text; at < text + length;)
    {
      const char *next = g_utf8_next_char (at);

      /* A way that begins with this character begins before it. */
      starts[0] = (gsize) (at - text);
      step (&column, characters, n, g_utf8_get_char (at), (gsize) (next - text));
      if (errors[n] < best)
        {
          best = errors[n];
          *found = (DossierBytes) { starts[n], (gsize) (next - text) };
        }
      at = next;
    }

  return best <= max_errors && found->end > found->start;
}
