/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-decode.h"

#define REPLACEMENT 0xfffd

/* A file that is UTF-8 but for a few spoiled letters is still UTF-8: so many
 * good ones are needed for a bad one. */
#define GOOD_FOR_A_BAD 8

/* Bytes 0x80 to 0x9f of Windows-1252; the rest is Latin-1. Those it leaves
 * out are read as a browser does, as controls. */
static const guint16 windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

static char *
take_string (GString *text, gsize *length)
{
  *length = text->len;
  return g_string_free_and_steal (text);
}

static char *
decode_windows_1252 (const char *bytes, gsize length, gsize *text_length)
{
  GString *text = g_string_sized_new (length + length / 16 + 1);

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = bytes[i];

      if (byte < 0x80)
        g_string_append_c (text, byte);
      else
        g_string_append_unichar (text, byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
    }

  return take_string (text, text_length);
}

static gunichar
read_utf16 (const guchar *bytes, gboolean is_big)
{
  return is_big ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0];
}

/* g_utf16_to_utf8() would give up at the first half of a pair. */
static char *
decode_utf16 (const char *bytes, gsize length, gboolean is_big, gsize *text_length)
{
  const guchar *at = (const guchar *) bytes;
  const guchar *end = at + length / 2 * 2;
  GString *text = g_string_sized_new (length / 2 + 1);

  while (at < end)
    {
      gunichar c = read_utf16 (at, is_big);

      at += 2;
      if (c >= 0xd800 && c < 0xe000)
        {
          gunichar low = at < end ? read_utf16 (at, is_big) : 0;

          if (c < 0xdc00 && low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              at += 2;
            }
          else
            {
              c = REPLACEMENT;
            }
        }
      g_string_append_unichar (text, c);
    }

  return take_string (text, text_length);
}

/* How long the character at @at is in UTF-8, 0 if it is none. */
static gsize
measure_utf8 (const char *at, const char *end)
{
  gunichar c = g_utf8_get_char_validated (at, MIN (end - at, 6));

  return c < 0x110000 ? (gsize) (g_utf8_next_char (at) - at) : 0;
}

/* The text with what is no UTF-8 replaced; NULL if too much of it is none. */
static char *
decode_utf8 (const char *bytes, gsize length, gsize *text_length)
{
  GString *text = NULL;
  const char *end = bytes + length;
  gsize n_good = 0;
  gsize n_bad = 0;

  if (g_utf8_validate_len (bytes, length, NULL))
    {
      *text_length = length;
      return g_strndup (bytes, length);
    }

  text = g_string_sized_new (length + 64);
  for (const char *at = bytes; at < end;)
    {
      gsize size = measure_utf8 (at, end);

      if (size > 0)
        g_string_append_len (text, at, size);
      else
        g_string_append_unichar (text, REPLACEMENT);
      n_good += size > 1;
      n_bad += size == 0;
      at += MAX (size, 1);
    }
  if (n_good < GOOD_FOR_A_BAD * n_bad)
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  return take_string (text, text_length);
}

/* What a browser, too, takes for Windows-1252, or for a text that would not
 * have let us read its own name. */
static gboolean
needs_no_converter (const char *charset)
{
  static const char *const names[] = {
    "utf-8",      "utf8",      "utf-16", "utf-16le",     "utf-16be", "us-ascii", "ascii",
    "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252",   NULL,
  };

  for (guint i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (charset, names[i]) == 0)
      return TRUE;

  return FALSE;
}

static char *
convert (const char *bytes, gsize length, const char *charset, gsize *text_length)
{
  if (charset == NULL || needs_no_converter (charset))
    return NULL;

  return g_convert_with_fallback (bytes, length, "UTF-8", charset, "\357\277\275", NULL,
                                  text_length, NULL);
}

/**
 * dossier_decode:
 * @bytes: the bytes of a text
 * @length: how many
 * @charset: (nullable): the encoding that the text says it has
 * @text_length: (out): how many bytes the result has
 *
 * Makes UTF-8 of a text. What a byte order mark says holds; then UTF-8 if the
 * bytes are that (hardly any other text is by chance); then @charset; the rest
 * is read as Windows-1252, of which Latin-1 is a part.
 *
 * Returns: (transfer full): the text, ended by a zero byte not counted. It may
 *   hold zero bytes of its own
 */
char *
dossier_decode (const char *bytes, gsize length, const char *charset, gsize *text_length)
{
  char *text;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (text_length != NULL, NULL);

  if (length >= 2 && memcmp (bytes, "\377\376", 2) == 0)
    return decode_utf16 (bytes + 2, length - 2, FALSE, text_length);
  if (length >= 2 && memcmp (bytes, "\376\377", 2) == 0)
    return decode_utf16 (bytes + 2, length - 2, TRUE, text_length);
  if (length >= 3 && memcmp (bytes, "\357\273\277", 3) == 0)
    {
      bytes += 3;
      length -= 3;
      charset = NULL;
    }

  text = decode_utf8 (bytes, length, text_length);
  if (text == NULL)
    text = convert (bytes, length, charset, text_length);
  if (text == NULL)
    text = decode_windows_1252 (bytes, length, text_length);

  return text;
}
