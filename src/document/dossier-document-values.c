/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-document.h"

/**
 * dossier_date_format:
 * @date: a date, its year not 0
 * @buffer: (out caller-allocates): room for the text
 *
 * Writes a date as the file does: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * Returns: (transfer none): @buffer
 */
char *
dossier_date_format (DossierDate date, char buffer[DOSSIER_DATE_SIZE])
{
  if (date.day != 0)
    g_snprintf (buffer, DOSSIER_DATE_SIZE, "%04u-%02u-%02u", date.year, date.month, date.day);
  else if (date.month != 0)
    g_snprintf (buffer, DOSSIER_DATE_SIZE, "%04u-%02u", date.year, date.month);
  else
    g_snprintf (buffer, DOSSIER_DATE_SIZE, "%04u", date.year);

  return buffer;
}

/**
 * dossier_issue_find_position:
 * @issue: an issue
 * @id: the id of a position
 *
 * Returns: (transfer none) (nullable): the position of @issue with @id
 */
const DossierPosition *
dossier_issue_find_position (const DossierIssue *issue, const char *id)
{
  g_return_val_if_fail (issue != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < issue->n_positions; i++)
    if (g_str_equal (issue->positions[i].id, id))
      return &issue->positions[i];

  return NULL;
}

/**
 * dossier_actor_get_family:
 * @actor: an actor
 *
 * Returns: (transfer none): the end of the chain of what @actor is part of;
 *   @actor itself if it is part of nothing
 */
const DossierActor *
dossier_actor_get_family (const DossierActor *actor)
{
  g_return_val_if_fail (actor != NULL, NULL);

  return actor->family;
}

static const char *
find_short_alias (const DossierActor *actor)
{
  for (guint i = 0; i < actor->n_aliases; i++)
    if (actor->aliases[i].is_short)
      return actor->aliases[i].text;

  return NULL;
}

/**
 * dossier_actor_get_short_name:
 * @actor: an actor
 *
 * Returns: the name for narrow places: the short alias if there is one, else
 *   the name
 */
const char *
dossier_actor_get_short_name (const DossierActor *actor)
{
  const char *alias;

  g_return_val_if_fail (actor != NULL, NULL);

  alias = find_short_alias (actor);
  return alias != NULL ? alias : actor->name;
}

/* Words of names that initials pass over, in the languages we have met. */
static gboolean
is_particle (const char *word)
{
  static const char *const particles[] = {
    "a",   "al",  "an",  "and", "bin", "da",  "das", "de", "del", "della", "den", "der",
    "des", "di",  "do",  "dos", "du",  "e",   "el",  "en", "et",  "for",   "für", "ibn",
    "in",  "la",  "las", "le",  "les", "lo",  "los", "of", "on",  "para",  "por", "pour",
    "ten", "the", "to",  "und", "van", "vom", "von", "y",  "zu",  "zum",   "zur", NULL,
  };
  g_autofree char *folded = g_utf8_strdown (word, -1);

  return g_strv_contains (particles, folded);
}

static gboolean
splits_words (gunichar c)
{
  return g_unichar_isspace (c) || c == '-' || c == 0x2010 || c == 0x2011 || c == '/';
}

/* The words of @name with what stands in brackets left out. */
static GPtrArray *
split_name (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (NULL);
  guint depth = 0;

  for (const char *at = name;; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0 || splits_words (c) || c == '(' || c == '[')
        {
          if (word->len > 0)
            g_ptr_array_add (words, g_strndup (word->str, word->len));
          g_string_truncate (word, 0);
        }
      if (c == 0)
        break;

      if (c == '(' || c == '[')
        depth++;
      else if (c == ')' || c == ']')
        depth -= depth > 0 ? 1 : 0;
      else if (depth == 0 && (g_unichar_isalnum (c) || (g_unichar_ismark (c) && word->len > 0)))
        g_string_append_unichar (word, c);
    }

  return words;
}

/* The first letter of @word with the accents that follow it as own characters. */
static void
append_initial (GString *initials, const char *word)
{
  const char *end = g_utf8_next_char (word);
  g_autofree char *upper = NULL;

  while (g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  upper = g_utf8_strup (word, end - word);
  g_string_append (initials, upper);
}

static gboolean
is_acronym (const char *word)
{
  glong length = g_utf8_strlen (word, -1);

  if (length < 2 || length > 6)
    return FALSE;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isupper (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/**
 * dossier_actor_dup_initials:
 * @actor: an actor
 *
 * Letters for the actor's badge: those of the first and the last word of its
 * name, particles and what stands in brackets passed over; of a single word
 * the first letter, of an acronym the first two: “Roberto Velasco” gives RV,
 * “DEA” gives DE. Short aliases do not count: too many would be one letter.
 *
 * Returns: (transfer full): one or two capitals, or `?` if the name holds
 *   neither letter nor digit
 */
char *
dossier_actor_dup_initials (const DossierActor *actor)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *first;

  g_return_val_if_fail (actor != NULL, NULL);

  words = split_name (actor->name);

  /* A name of nothing but particles, such as the party “La”, keeps them. */
  for (guint i = words->len; i > 0 && words->len > 1; i--)
    if (is_particle (g_ptr_array_index (words, i - 1)))
      g_ptr_array_remove_index (words, i - 1);

  if (words->len == 0)
    return g_strdup ("?");

  first = g_ptr_array_index (words, 0);
  append_initial (initials, first);
  if (words->len > 1)
    append_initial (initials, g_ptr_array_index (words, words->len - 1));
  else if (is_acronym (first))
    append_initial (initials, g_utf8_next_char (first));

  return g_string_free_and_steal (g_steal_pointer (&initials));
}

/**
 * dossier_quote_dup_text:
 * @quote: a quote
 *
 * Returns: (transfer full): its words as the article has them, the parts of a
 *   split quote joined by one space
 */
char *
dossier_quote_dup_text (const DossierQuote *quote)
{
  GString *text;

  g_return_val_if_fail (quote != NULL, NULL);

  if (quote->words != NULL)
    return g_strdup (quote->words);

  text = g_string_new (NULL);
  for (guint i = 0; i < quote->n_parts; i++)
    {
      const DossierQuotePart *part = &quote->parts[i];

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, part->sentence->text + part->start, part->end - part->start);
    }

  return g_string_free_and_steal (text);
}

/**
 * dossier_quote_get_paragraph:
 * @quote: a quote
 *
 * Returns: (transfer none): the paragraph where @quote begins
 */
const DossierParagraph *
dossier_quote_get_paragraph (const DossierQuote *quote)
{
  g_return_val_if_fail (quote != NULL && quote->n_parts > 0, NULL);

  return quote->parts[0].sentence->paragraph;
}

/**
 * dossier_evidence_get_first_text:
 * @evidence: evidence
 *
 * Returns: (nullable): the text of its first sentence
 */
const char *
dossier_evidence_get_first_text (const DossierEvidence *evidence)
{
  g_return_val_if_fail (evidence != NULL, NULL);

  return evidence->n_sentences > 0 ? evidence->sentences[0]->text : NULL;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint *x = a;
  const guint *y = b;

  return (*x > *y) - (*x < *y);
}

/**
 * dossier_evidence_dup_paragraph_numbers:
 * @evidence: evidence
 * @n_numbers: (out): how many numbers are returned
 *
 * Which paragraphs the evidence stands in.
 *
 * Returns: (transfer full) (array length=n_numbers): paragraph numbers,
 *   rising, each once; to be freed with g_free()
 */
guint *
dossier_evidence_dup_paragraph_numbers (const DossierEvidence *evidence, guint *n_numbers)
{
  guint *numbers;
  guint n = 0;

  g_return_val_if_fail (evidence != NULL, NULL);
  g_return_val_if_fail (n_numbers != NULL, NULL);

  numbers = g_new (guint, evidence->n_sentences + 1);
  for (guint i = 0; i < evidence->n_sentences; i++)
    numbers[i] = evidence->sentences[i]->paragraph->number;

  if (evidence->n_sentences > 0)
    qsort (numbers, evidence->n_sentences, sizeof (guint), compare_numbers);
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (n == 0 || numbers[n - 1] != numbers[i])
      numbers[n++] = numbers[i];

  *n_numbers = n;
  return numbers;
}
