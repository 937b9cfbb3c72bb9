/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-fold.h"

#include <math.h>
#include <string.h>

/* Longer than any number that a question asks for. */
#define DIGITS_MAX 64

typedef struct
{
  const char *word; /* folded */
  double scale;
} ScaleWord;

/* “billion” is read as in English; languages that mean 10^12 by it spell it
 * otherwise. */
static const ScaleWord scale_words[] = {
  { "hundred", 1e2 },    { "thousand", 1e3 },  { "mil", 1e3 },       { "mille", 1e3 },
  { "tausend", 1e3 },    { "million", 1e6 },   { "millions", 1e6 },  { "millon", 1e6 },
  { "millones", 1e6 },   { "millionen", 1e6 }, { "milhao", 1e6 },    { "milhoes", 1e6 },
  { "milioni", 1e6 },    { "mn", 1e6 },        { "billion", 1e9 },   { "billions", 1e9 },
  { "bn", 1e9 },         { "milliard", 1e9 },  { "milliards", 1e9 }, { "milliarde", 1e9 },
  { "milliarden", 1e9 }, { "miliardi", 1e9 },  { "trillion", 1e12 }, { "billones", 1e12 },
};

static double
find_scale (const char *words)
{
  g_autofree char *folded = dossier_fold_text (words, NULL);

  folded[strcspn (folded, " ")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (scale_words); i++)
    if (strcmp (scale_words[i].word, folded) == 0)
      return scale_words[i].scale;

  return 1;
}

/**
 * dossier_scale_of_unit:
 * @unit: (nullable): the unit of a question, such as “billion dollars”
 *
 * Returns: what a number in that unit is to be multiplied by, 1 for most
 */
double
dossier_scale_of_unit (const char *unit)
{
  return unit == NULL ? 1 : find_scale (unit);
}

static gboolean
is_group_mark (gunichar c)
{
  return c == '\'' || c == '_' || c == 0x2019 || g_unichar_isspace (c);
}

/* Copies the number at the start of @text in a plain form: ASCII digits, `.`
 * and `,` as they stand, every other group mark as a space. */
static const char *
take_digits (const char *text, char *digits)
{
  const char *end = text;
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < DIGITS_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        digits[n++] = (char) ('0' + g_unichar_digit_value (c));
      else if (c == '.' || c == 0x066b)
        digits[n++] = '.';
      else if (c == ',' || c == 0x066c)
        digits[n++] = ',';
      else if (is_group_mark (c))
        digits[n++] = ' ';
      else
        break;
      end = g_utf8_next_char (p);
    }
  /* What ends a sentence or parts a number from its unit is no part of it. */
  while (n > 0 && !g_ascii_isdigit (digits[n - 1]))
    n--;
  digits[n] = '\0';

  return end;
}

/* Reads @digits with @decimal as the decimal mark ('\0': none) and everything
 * else as group marks, each followed by exactly three digits. */
static gboolean
read_with (const char *digits, char decimal, double *value)
{
  char plain[DIGITS_MAX + 1];
  guint n = 0;
  gboolean is_fraction = FALSE;

  for (const char *p = digits; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        plain[n++] = *p;
      else if (*p == decimal && !is_fraction)
        {
          is_fraction = TRUE;
          plain[n++] = '.';
        }
      else if (is_fraction || p == digits || strspn (p + 1, "0123456789") != 3)
        return FALSE;
    }
  plain[n] = '\0';
  *value = g_ascii_strtod (plain, NULL);

  return n > 0;
}

static void
add_reading (DossierTypedNumber *number, const char *digits, char decimal, gboolean is_negative)
{
  double value;

  if (number->n_readings == DOSSIER_READINGS_MAX || !read_with (digits, decimal, &value))
    return;
  number->readings[number->n_readings++] = is_negative ? -value : value;
}

static const char *
skip_sign (const char *text, gboolean *is_negative)
{
  *is_negative = FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == '-' || c == 0x2212)
        *is_negative = TRUE;
      else if (c != '+' && !g_unichar_isspace (c)
               && g_unichar_type (c) != G_UNICODE_CURRENCY_SYMBOL)
        break;
    }

  return text;
}

/**
 * dossier_read_number:
 * @text: what was typed
 * @number: (out caller-allocates): what it may mean
 *
 * Reads a number as people write it: digits of any script, thousands parted
 * by a comma, a point, a space or an apostrophe, a decimal point or comma, a
 * currency sign before and a unit after it. Where a mark may be either, both
 * readings are given, so that no locale is needed.
 *
 * Returns: whether a number was read
 */
gboolean
dossier_read_number (const char *text, DossierTypedNumber *number)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char digits[DIGITS_MAX + 1];
  gboolean is_negative;
  const char *start = skip_sign (valid, &is_negative);
  const char *end = take_digits (start, digits);
  const char *point, *comma;

  memset (number, 0, sizeof *number);
  number->scale = find_scale (end);
  while (*end != '\0' && !g_unichar_isalnum (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  number->has_words = *end != '\0';
  if (g_unichar_isdigit (g_utf8_get_char (end)))
    return FALSE;

  point = strrchr (digits, '.');
  comma = strrchr (digits, ',');
  if (point != NULL && comma != NULL)
    add_reading (number, digits, point > comma ? '.' : ',', is_negative);
  else
    {
      /* 0.125 and 0,125 can only be decimals. */
      if (digits[0] != '0' || (point == NULL && comma == NULL))
        add_reading (number, digits, '\0', is_negative);
      if (point != NULL)
        add_reading (number, digits, '.', is_negative);
      if (comma != NULL)
        add_reading (number, digits, ',', is_negative);
    }

  return number->n_readings > 0;
}

static gboolean
is_within (double value, double right, double tolerance)
{
  /* What cannot be told apart in decimal must not be told apart in binary. */
  return fabs (value - right) <= tolerance + 1e-9 * MAX (1.0, fabs (right));
}

/**
 * dossier_number_is_right:
 * @text: what was typed
 * @right: the number expected
 * @tolerance: by how much it may be off
 * @unit: (nullable): the unit shown beside the field
 *
 * A scale word after the number counts: with the unit “billion dollars”, 60,
 * “60 billion” and 60,000,000,000 are the same, and “60 dollars” is not.
 *
 * Returns: whether one reading of @text is right
 */
gboolean
dossier_number_is_right (const char *text, double right, double tolerance, const char *unit)
{
  DossierTypedNumber number;
  double scale = dossier_scale_of_unit (unit);

  if (!dossier_read_number (text, &number))
    return FALSE;

  for (guint i = 0; i < number.n_readings; i++)
    {
      double value = number.readings[i];

      if (!number.has_words && is_within (value, right, tolerance))
        return TRUE;
      if (is_within (value * number.scale, right * scale, tolerance * scale))
        return TRUE;
    }

  return FALSE;
}
