/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-fold.h"

#include <string.h>

/* Nobody types more than this; more is compared only up to here. */
#define TYPED_MAX 2000
#define WORD_MAX 48

typedef struct
{
  const char *language;
  const char *articles; /* between spaces, folded */
  gboolean elides;      /* l’eau: an apostrophe ends a word */
} Articles;

static const Articles languages[] = {
  { "en", " the a an ", FALSE },
  { "es", " el la los las lo un una unos unas ", FALSE },
  { "fr", " le la les l un une des du d ", TRUE },
  { "it", " il lo la i gli le l un uno una ", TRUE },
  { "ca", " el la els les l un una uns unes ", TRUE },
  { "pt", " o a os as um uma uns umas ", FALSE },
  { "de", " der die das den dem des ein eine einen einem einer eines ", FALSE },
  { "nl", " de het een ", FALSE },
};

static const Articles *
find_articles (const char *language)
{
  gsize length;

  if (language == NULL)
    return NULL;

  length = strcspn (language, "-_");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i].language) == length
          && g_ascii_strncasecmp (languages[i].language, language, length) == 0)
        return &languages[i];
    }

  return NULL;
}

/* Letters that Unicode does not take apart, but readers do. */
static const char *
get_plain_letter (gunichar letter)
{
  switch (letter)
    {
    case 0x00e6: /* æ */
      return "ae";
    case 0x0153: /* œ */
      return "oe";
    case 0x00f8: /* ø */
      return "o";
    case 0x0111: /* đ */
      return "d";
    case 0x0131: /* ı */
      return "i";
    case 0x0142: /* ł */
      return "l";
    default:
      return NULL;
    }
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc;
}

/* A mark between digits separates thousands (and says nothing) or decimals
 * (and says everything). */
static gboolean
is_between_digits (const GString *folded, const char *next, gboolean *is_thousands)
{
  guint digits = 0;

  if (folded->len == 0 || !g_ascii_isdigit (folded->str[folded->len - 1]))
    return FALSE;
  while (g_ascii_isdigit (next[digits]))
    digits++;
  *is_thousands = digits == 3;

  return digits > 0;
}

static void
append_folded (GString *folded, gunichar c, const char *next, gboolean elides)
{
  gboolean is_thousands;
  const char *plain = get_plain_letter (c);

  if (g_unichar_ismark (c))
    return;
  if (plain != NULL)
    g_string_append (folded, plain);
  else if (g_unichar_isalpha (c))
    g_string_append_unichar (folded, c);
  else if (g_unichar_isdigit (c))
    g_string_append_c (folded, (char) ('0' + g_unichar_digit_value (c)));
  else if (is_apostrophe (c) && !elides)
    return;
  else if ((c == '.' || c == ',') && is_between_digits (folded, next, &is_thousands))
    {
      if (!is_thousands)
        g_string_append_c (folded, '.');
    }
  else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

/**
 * dossier_fold_text:
 * @text: anything
 * @language: (nullable): the language it is in, as in `xml:lang`
 *
 * Folds away what a typed answer is not about: case, accents, punctuation,
 * spaces, and one leading article of the language.
 *
 * Returns: (transfer full): words separated by single spaces
 */
char *
dossier_fold_text (const char *text, const char *language)
{
  const Articles *articles = find_articles (language);
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, TYPED_MAX));
  g_autofree char *lower = g_utf8_casefold (valid, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  char *space;

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p), g_utf8_next_char (p),
                   articles != NULL && articles->elides);
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  space = strchr (folded->str, ' ');
  if (articles != NULL && space != NULL)
    {
      g_autofree char *first = g_strndup (folded->str, (gsize) (space - folded->str));
      g_autofree char *spaced = g_strdup_printf (" %s ", first);

      if (strstr (articles->articles, spaced) != NULL)
        g_string_erase (folded, 0, space + 1 - folded->str);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * dossier_count_slips:
 * @a: a word
 * @b: another word
 *
 * The optimal string alignment distance (Damerau–Levenshtein without editing
 * a swapped pair again): letters added, left out, changed or swapped.
 *
 * Returns: the number of slips, or %G_MAXUINT for words too long to compare
 */
guint
dossier_count_slips (const char *a, const char *b)
{
  g_autofree gunichar *x = NULL;
  g_autofree gunichar *y = NULL;
  glong m, n;
  guint d[WORD_MAX + 1][WORD_MAX + 1];

  x = g_utf8_to_ucs4_fast (a, -1, &m);
  y = g_utf8_to_ucs4_fast (b, -1, &n);
  if (m > WORD_MAX || n > WORD_MAX)
    return strcmp (a, b) == 0 ? 0 : G_MAXUINT;

  for (glong i = 0; i <= m; i++)
    d[i][0] = (guint) i;
  for (glong j = 0; j <= n; j++)
    d[0][j] = (guint) j;
  for (glong i = 1; i <= m; i++)
    for (glong j = 1; j <= n; j++)
      {
        d[i][j] = MIN (MIN (d[i - 1][j], d[i][j - 1]) + 1,
                       d[i - 1][j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
          d[i][j] = MIN (d[i][j], d[i - 2][j - 2] + 1);
      }

  return d[m][n];
}

/* One slip in words of five letters and more, two from nine on; none where
 * there are digits, and none that only puts a prefix before a word or takes
 * it away: “unconstitutional” is no slip for “constitutional”. */
static gboolean
is_near_word (const char *expected, const char *typed)
{
  glong length = MIN (g_utf8_strlen (expected, -1), g_utf8_strlen (typed, -1));

  if (strcmp (expected, typed) == 0)
    return TRUE;
  if (length < 5)
    return FALSE;
  if (strpbrk (expected, "0123456789") != NULL || strpbrk (typed, "0123456789") != NULL)
    return FALSE;
  if (g_str_has_suffix (expected, typed) || g_str_has_suffix (typed, expected))
    return FALSE;

  return dossier_count_slips (expected, typed) <= (length < 9 ? 1U : 2U);
}

static gboolean
is_same_without_spaces (const char *a, const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      if (*a == ' ')
        a++;
      else if (*b == ' ')
        b++;
      else if (*a++ != *b++)
        return FALSE;
    }

  return TRUE;
}

/**
 * dossier_compare_typed:
 * @expected: an accepted answer
 * @typed: what was typed
 * @language: (nullable): the language of the dossier
 *
 * Returns: whether they are the same once folded, or nearly so
 */
DossierLikeness
dossier_compare_typed (const char *expected, const char *typed, const char *language)
{
  g_autofree char *a = dossier_fold_text (expected, language);
  g_autofree char *b = dossier_fold_text (typed, language);
  g_auto (GStrv) expected_words = NULL;
  g_auto (GStrv) typed_words = NULL;

  /* An answer that is nothing but signs (“%”) is compared as it stands. */
  if (*a == '\0')
    return strcmp (expected, typed) == 0 ? DOSSIER_LIKENESS_SAME : DOSSIER_LIKENESS_OTHER;
  if (strcmp (a, b) == 0)
    return DOSSIER_LIKENESS_SAME;
  /* Spaces do not count, but between digits they do: 1 5 is not 15. */
  if (strpbrk (a, "0123456789") == NULL && is_same_without_spaces (a, b))
    return DOSSIER_LIKENESS_SAME;

  expected_words = g_strsplit (a, " ", -1);
  typed_words = g_strsplit (b, " ", -1);
  if (g_strv_length (expected_words) != g_strv_length (typed_words))
    return DOSSIER_LIKENESS_OTHER;
  for (guint i = 0; expected_words[i] != NULL; i++)
    if (!is_near_word (expected_words[i], typed_words[i]))
      return DOSSIER_LIKENESS_OTHER;

  return DOSSIER_LIKENESS_NEAR;
}
