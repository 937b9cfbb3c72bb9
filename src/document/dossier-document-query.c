/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-document-private.h"

#include "language/dossier-reading-pace.h"

/* Counts the runs between spaces that hold a letter or a digit: a dash that
 * stands alone is no word. */
static guint
count_words_of (const char *text)
{
  guint n_words = 0;
  gboolean in_word = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (*at == ' ')
        in_word = FALSE;
      else if (!in_word
               && (g_ascii_isalnum (*at)
                   || ((guchar) *at >= 0x80 && g_unichar_isalnum (g_utf8_get_char (at)))))
        {
          in_word = TRUE;
          n_words++;
        }
    }

  return n_words;
}

/* Sentences are visited in order, so a place repeats only right after itself. */
static void
add_place (DossierPlaces *places, guint *indexes, guint sentence)
{
  if (places->n > 0 && places->indexes != NULL && places->indexes[places->n - 1] == sentence)
    return;

  indexes[places->n++] = sentence;
}

static const DossierActor *
mark_get_actor (const DossierMark *mark)
{
  switch (mark->kind)
    {
    case DOSSIER_MARK_MENTION:
      return mark->actor;
    case DOSSIER_MARK_QUOTE:
      return mark->quote->speaker;
    case DOSSIER_MARK_TERM:
    case DOSSIER_MARK_EMPHASIS:
    default:
      return NULL;
    }
}

/* Upper bounds first, so that the lists can be filled in place. */
static void
reserve_places (DossierDocument *self, DossierActorPlaces *places)
{
  g_autofree guint *n_mentions = g_new0 (guint, self->actors.n + 1);
  g_autofree guint *n_quotes = g_new0 (guint, self->actors.n + 1);

  for (guint i = 0; i < self->sentences.n; i++)
    for (guint j = 0; j < self->sentences.items[i].n_marks; j++)
      {
        const DossierMark *mark = &self->sentences.items[i].marks[j];
        const DossierActor *actor = mark_get_actor (mark);

        if (actor != NULL)
          (mark->kind == DOSSIER_MARK_QUOTE ? n_quotes : n_mentions)[actor->index]++;
      }

  for (guint i = 0; i < self->actors.n; i++)
    {
      places[i].mentions.indexes = dossier_arena_new0 (&self->arena, guint, n_mentions[i]);
      places[i].names.indexes = dossier_arena_new0 (&self->arena, guint, n_mentions[i]);
      places[i].speaking.indexes = dossier_arena_new0 (&self->arena, guint, n_quotes[i]);
    }
}

/*< private >
 * dossier_document_index:
 * @self: a document whose references are resolved
 *
 * Finds out where each actor stands and how long the article is. A reader
 * calls it last.
 */
void
dossier_document_index (DossierDocument *self)
{
  DossierActorPlaces *places
      = dossier_arena_new0 (&self->arena, DossierActorPlaces, self->actors.n);

  g_assert (DOSSIER_IS_DOCUMENT (self));

  reserve_places (self, places);

  self->n_words = 0;
  for (guint i = 0; i < self->sentences.n; i++)
    {
      const DossierSentence *sentence = &self->sentences.items[i];

      self->n_words += count_words_of (sentence->text);

      for (guint j = 0; j < sentence->n_marks; j++)
        {
          const DossierMark *mark = &sentence->marks[j];
          const DossierActor *actor = mark_get_actor (mark);
          DossierActorPlaces *of = actor != NULL ? &places[actor->index] : NULL;

          if (of == NULL)
            continue;

          if (mark->kind == DOSSIER_MARK_QUOTE)
            add_place (&of->speaking, (guint *) of->speaking.indexes, i);
          else
            add_place (&of->mentions, (guint *) of->mentions.indexes, i);
          if (mark->kind == DOSSIER_MARK_MENTION && !mark->is_meant)
            add_place (&of->names, (guint *) of->names.indexes, i);
        }
    }

  self->places = places;
}

/**
 * dossier_document_count_words:
 * @self: a document
 *
 * Returns: how many words the article has, headings not counted
 */
guint
dossier_document_count_words (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), 0);

  return self->n_words;
}

/**
 * dossier_sentence_count_words:
 * @sentence: a sentence
 *
 * Returns: how many words @sentence has, as dossier_document_count_words()
 *   counts them
 */
guint
dossier_sentence_count_words (const DossierSentence *sentence)
{
  g_return_val_if_fail (sentence != NULL, 0);

  return count_words_of (sentence->text);
}

/**
 * dossier_document_get_reading_minutes:
 * @self: a document
 *
 * How long reading the article takes at a steady pace in its language.
 *
 * Returns: minutes, rounded up, at least 1
 */
guint
dossier_document_get_reading_minutes (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), 1);

  return MAX (1, dossier_reading_pace_get_minutes (self->language, self->n_words));
}

/**
 * dossier_document_get_mentions_of:
 * @self: a document
 * @actor: one of its actors
 *
 * Returns: the sentences that name or mean @actor
 */
DossierPlaces
dossier_document_get_mentions_of (DossierDocument *self, const DossierActor *actor)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), (DossierPlaces) {});
  g_return_val_if_fail (actor != NULL && actor->index < self->actors.n, (DossierPlaces) {});

  return self->places[actor->index].mentions;
}

/**
 * dossier_document_get_speaking_of:
 * @self: a document
 * @actor: one of its actors
 *
 * Returns: the sentences that quote @actor, directly or not
 */
DossierPlaces
dossier_document_get_speaking_of (DossierDocument *self, const DossierActor *actor)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), (DossierPlaces) {});
  g_return_val_if_fail (actor != NULL && actor->index < self->actors.n, (DossierPlaces) {});

  return self->places[actor->index].speaking;
}

/* Whether one of @places lies in sentences @first to @first + @n. */
static gboolean
places_touch (const DossierPlaces *places, guint first, guint n)
{
  guint low = 0;
  guint high = places->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (places->indexes[middle] < first)
        low = middle + 1;
      else
        high = middle;
    }

  return low < places->n && places->indexes[low] - first < n;
}

/**
 * dossier_document_get_presence:
 * @self: a document
 * @actor: one of its actors
 * @paragraph: one of its paragraphs
 *
 * How @actor stands in @paragraph: the strongest of its ways there. Takes
 * logarithmic time, so that a strip of many paragraphs may ask for each.
 *
 * Returns: the presence
 */
DossierPresence
dossier_document_get_presence (DossierDocument *self,
                               const DossierActor *actor,
                               const DossierParagraph *paragraph)
{
  const DossierActorPlaces *places;
  guint first;
  guint n;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), DOSSIER_PRESENCE_ABSENT);
  g_return_val_if_fail (actor != NULL && actor->index < self->actors.n, DOSSIER_PRESENCE_ABSENT);
  g_return_val_if_fail (paragraph != NULL, DOSSIER_PRESENCE_ABSENT);

  places = &self->places[actor->index];
  first = paragraph->first_sentence;
  n = paragraph->n_sentences;

  if (places_touch (&places->speaking, first, n))
    return DOSSIER_PRESENCE_SPEAKING;
  if (places_touch (&places->names, first, n))
    return DOSSIER_PRESENCE_NAMED;
  if (places_touch (&places->mentions, first, n))
    return DOSSIER_PRESENCE_MEANT;

  return DOSSIER_PRESENCE_ABSENT;
}

/**
 * dossier_document_dup_paragraph_text:
 * @self: a document
 * @paragraph: one of its paragraphs
 *
 * Returns: (transfer full): the sentences of @paragraph, joined by one space
 */
char *
dossier_document_dup_paragraph_text (DossierDocument *self, const DossierParagraph *paragraph)
{
  GString *text;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (paragraph != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, self->sentences.items[paragraph->first_sentence + i].text);
    }

  return g_string_free_and_steal (text);
}
