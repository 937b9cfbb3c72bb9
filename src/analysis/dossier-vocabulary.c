/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-vocabulary.h"

#define FIRST_CAPACITY 1024

static const char *
word_of (gconstpointer vocabulary, guint index)
{
  const DossierVocabulary *self = vocabulary;

  return self->pool->str + g_array_index (self->starts, guint32, index);
}

/*< private >
 * dossier_vocabulary_init:
 * @self: (out caller-allocates): a vocabulary
 */
void
dossier_vocabulary_init (DossierVocabulary *self)
{
  *self = (DossierVocabulary) {
    .pool = g_string_new (NULL),
    .starts = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .capacity = FIRST_CAPACITY,
  };
  dossier_id_table_init (&self->table, self->capacity);
}

/*< private >
 * dossier_vocabulary_clear:
 * @self: a vocabulary, or zeroes
 */
void
dossier_vocabulary_clear (DossierVocabulary *self)
{
  if (self->pool != NULL)
    g_string_free (self->pool, TRUE);
  g_clear_pointer (&self->starts, g_array_unref);
  dossier_id_table_clear (&self->table);
  self->pool = NULL;
}

static void
grow (DossierVocabulary *self)
{
  dossier_id_table_clear (&self->table);
  self->capacity *= 2;
  dossier_id_table_init (&self->table, self->capacity);
  for (guint i = 0; i < self->starts->len; i++)
    dossier_id_table_insert (&self->table, word_of, self, i);
}

/*< private >
 * dossier_vocabulary_add:
 * @self: a vocabulary
 * @word: a word
 *
 * Returns: the number of @word, a new one if it had none
 */
guint
dossier_vocabulary_add (DossierVocabulary *self, const char *word)
{
  guint number = dossier_vocabulary_find (self, word);
  guint32 start = self->pool->len;

  if (number != 0)
    return number;

  if (self->starts->len == self->capacity)
    grow (self);
  g_string_append_len (self->pool, word, strlen (word) + 1);
  g_array_append_val (self->starts, start);

  return dossier_id_table_insert (&self->table, word_of, self, self->starts->len - 1) + 1;
}

/*< private >
 * dossier_vocabulary_find:
 * @self: a vocabulary
 * @word: a word
 *
 * Returns: the number of @word, 0 if it has none
 */
guint
dossier_vocabulary_find (const DossierVocabulary *self, const char *word)
{
  /* That of no index at all, plus one, is zero. */
  return dossier_id_table_find (&self->table, word_of, self, word) + 1;
}

/*< private >
 * dossier_vocabulary_get_n:
 * @self: a vocabulary
 *
 * Returns: how many words it holds; their numbers are 1 to this
 */
guint
dossier_vocabulary_get_n (const DossierVocabulary *self)
{
  return self->starts->len;
}
