/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-grammar.h"

/*< private >
 * dossier_id_is_valid:
 * @id: bytes, not necessarily terminated
 * @length: how many
 *
 * Returns: whether they may be an id
 */
gboolean
dossier_id_is_valid (const char *id, gsize length)
{
  if (length == 0 || length > DOSSIER_MAX_ID_BYTES)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (id[i]) && !g_ascii_isdigit (id[i])
        && (i == 0 || strchr ("._-", id[i]) == NULL || id[i] == '\0'))
      return FALSE;

  return TRUE;
}

/*< private >
 * dossier_language_is_valid:
 * @language: a text
 *
 * Returns: whether @language has the shape of a BCP 47 tag: subtags of one to
 *   eight letters and digits between hyphens, the first of two or more letters
 */
gboolean
dossier_language_is_valid (const char *language)
{
  gsize n_subtags = 1;
  gsize length = 0;
  const char *at;

  for (at = language; *at != '\0' && at - language < 36; at++)
    {
      if (*at == '-')
        {
          if (length == 0 || (n_subtags == 1 && length < 2))
            return FALSE;
          n_subtags++;
          length = 0;
        }
      else if (!(n_subtags == 1 ? g_ascii_isalpha (*at) : g_ascii_isalnum (*at)) || ++length > 8)
        return FALSE;
    }

  return *at == '\0' && length >= (n_subtags == 1 ? 2 : 1);
}

/* Reads exactly @n_digits; -1 if they are not there. */
static int
parse_digits (const char *text, int n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = 10 * number + g_ascii_digit_value (text[i]);
    }

  return number;
}

/*< private >
 * dossier_date_parse:
 * @text: a text
 * @date: (out): the date it says
 *
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` from the year 1 on.
 *
 * Returns: whether @text is a date that the calendar has
 */
gboolean
dossier_date_parse (const char *text, DossierDate *date)
{
  gsize length = strlen (text);
  int year;
  int month = 0;
  int day = 0;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  year = parse_digits (text, 4);
  if (length >= 7)
    month = text[4] == '-' ? parse_digits (text + 5, 2) : -1;
  if (length == 10)
    day = text[7] == '-' ? parse_digits (text + 8, 2) : -1;

  if (year < 1 || month < 0 || day < 0 || (length >= 7 && (month < 1 || month > 12)))
    return FALSE;
  if (length == 10 && !g_date_valid_dmy (day, month, year))
    return FALSE;

  *date = (DossierDate) { .year = year, .month = month, .day = day };
  return TRUE;
}

/*< private >
 * dossier_decimal_parse:
 * @text: a text
 * @number: (out): the number it says
 *
 * Reads a decimal number with a point, such as `-3`, `0.25` or `1500`: no
 * exponent, no thousands separator, no spaces.
 *
 * Returns: whether @text is one
 */
gboolean
dossier_decimal_parse (const char *text, double *number)
{
  const char *at = text;
  gsize n_digits = 0;

  at += *at == '-';
  for (; g_ascii_isdigit (*at); at++)
    n_digits++;
  if (n_digits == 0)
    return FALSE;

  if (*at == '.')
    {
      at++;
      if (!g_ascii_isdigit (*at))
        return FALSE;
      for (; g_ascii_isdigit (*at); at++)
        n_digits++;
    }

  /* Sixteen digits are what a double holds. */
  if (*at != '\0' || n_digits > 16)
    return FALSE;

  *number = g_ascii_strtod (text, NULL);
  return TRUE;
}
