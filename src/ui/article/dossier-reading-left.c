/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-reading-left.h"

#include <glib/gi18n.h>

#define HOURS 120 /* minutes from which on hours are told */

/**
 * dossier_reading_left_new:
 * @document: a document
 *
 * Returns: (transfer full): a count that stands at its first sentence
 */
DossierReadingLeft *
dossier_reading_left_new (DossierDocument *document)
{
  DossierReadingLeft *self = g_new0 (DossierReadingLeft, 1);

  self->document = g_object_ref (document);

  return self;
}

/**
 * dossier_reading_left_free:
 * @self: (transfer full): a count
 *
 * Frees @self.
 */
void
dossier_reading_left_free (DossierReadingLeft *self)
{
  g_object_unref (self->document);
  g_free (self);
}

/**
 * dossier_reading_left_count_words:
 * @self: a count
 * @sentence: (nullable): where one reads; %NULL for before the first
 *
 * Returns: the words from the start of @sentence to the end of the article
 */
guint
dossier_reading_left_count_words (DossierReadingLeft *self, const DossierSentence *sentence)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  guint to = sentence != NULL ? sentence->index : 0;

  /* Nearer to the start than to where it stands. */
  if (to < self->sentence / 2)
    self->sentence = self->n_before = 0;
  for (; self->sentence < to; self->sentence++)
    self->n_before += dossier_sentence_count_words (&sentences.items[self->sentence]);
  for (; self->sentence > to; self->sentence--)
    self->n_before -= dossier_sentence_count_words (&sentences.items[self->sentence - 1]);

  return dossier_document_count_words (self->document) - self->n_before;
}

/**
 * dossier_reading_left_dup_words:
 * @n_minutes: how long reading the rest takes; 0 for nothing left
 *
 * Returns: (transfer full): that in words
 */
char *
dossier_reading_left_dup_words (guint n_minutes)
{
  guint n_hours = (n_minutes + 30) / 60;

  if (n_minutes == 0)
    return g_strdup (_ ("Read to the end"));
  if (n_minutes >= HOURS)
    /* Translators: how long reading the rest of the article takes */
    return g_strdup_printf (ngettext ("%u hour left", "%u hours left", n_hours), n_hours);

  /* Translators: how long reading the rest of the article takes */
  return g_strdup_printf (ngettext ("%u minute left", "%u minutes left", n_minutes), n_minutes);
}
