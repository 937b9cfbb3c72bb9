/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-presence.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>

/* Lists of paragraph numbers longer than this become a count. */
#define MAX_LISTED 6

static DossierStandingFlags
look_at_sentence (const DossierSentence *sentence, const DossierActor *actor)
{
  DossierStandingFlags flags = 0;

  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];

      if (mark->kind == DOSSIER_MARK_MENTION && mark->actor == actor)
        flags |= mark->is_meant ? DOSSIER_STANDING_MEANT : DOSSIER_STANDING_NAMED;
      else if (mark->kind == DOSSIER_MARK_QUOTE && mark->quote->speaker == actor)
        flags |= mark->quote->kind == DOSSIER_QUOTE_DIRECT ? DOSSIER_STANDING_QUOTED
                                                           : DOSSIER_STANDING_REPORTED;
    }

  return flags;
}

/**
 * dossier_presence_find:
 * @document: a document
 * @actor: one of its actors
 *
 * Takes time in proportion to the places, not to the article.
 *
 * Returns: (transfer full) (element-type DossierStanding): the paragraphs where
 *   @actor is meant, named, reported or quoted, in the order of the article
 */
GArray *
dossier_presence_find (DossierDocument *document, const DossierActor *actor)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  DossierPlaces mentions = dossier_document_get_mentions_of (document, actor);
  DossierPlaces speaking = dossier_document_get_speaking_of (document, actor);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DossierStanding));
  guint m = 0;
  guint s = 0;

  while (m < mentions.n || s < speaking.n)
    {
      guint next_mention = m < mentions.n ? mentions.indexes[m] : G_MAXUINT;
      guint next_speaking = s < speaking.n ? speaking.indexes[s] : G_MAXUINT;
      const DossierSentence *sentence = &sentences.items[MIN (next_mention, next_speaking)];
      DossierStandingFlags flags = look_at_sentence (sentence, actor);
      DossierStanding *last
          = places->len > 0 ? &g_array_index (places, DossierStanding, places->len - 1) : NULL;

      m += next_mention == sentence->index;
      s += next_speaking == sentence->index;
      if (last != NULL && last->paragraph == sentence->paragraph)
        last->flags |= flags;
      else
        g_array_append_val (places, ((DossierStanding) { sentence->paragraph, sentence, flags }));
    }

  return places;
}

/**
 * dossier_presence_count:
 * @places: (element-type DossierStanding): the places of an actor
 * @flags: ways of standing there
 *
 * Returns: in how many paragraphs any of @flags holds
 */
guint
dossier_presence_count (GArray *places, DossierStandingFlags flags)
{
  guint n = 0;

  g_return_val_if_fail (places != NULL, 0);

  for (guint i = 0; i < places->len; i++)
    n += (g_array_index (places, DossierStanding, i).flags & flags) != 0;

  return n;
}

static char *
dup_numbers (GArray *places, DossierStandingFlags flags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const DossierStanding *place = &g_array_index (places, DossierStanding, i);

      if (place->flags & flags)
        g_strv_builder_take (builder, g_strdup_printf (_ ("¶%u"), place->paragraph->number));
    }
  numbers = g_strv_builder_end (builder);

  return dossier_list_join ((const char *const *) numbers, DOSSIER_LIST_AND);
}

static char *
dup_voice_words (GArray *places, DossierStandingFlags flag)
{
  guint n = dossier_presence_count (places, flag);
  g_autofree char *numbers = NULL;

  if (n > MAX_LISTED)
    return g_strdup_printf (flag == DOSSIER_STANDING_QUOTED
                                ? ngettext ("Quoted in %'u paragraph.", "Quoted in %'u paragraphs.",
                                            n)
                                : ngettext ("Reported in %'u paragraph.",
                                            "Reported in %'u paragraphs.", n),
                            n);

  numbers = dup_numbers (places, flag);
  if (flag == DOSSIER_STANDING_QUOTED)
    /* Translators: an actor is quoted in these paragraphs: “Quoted in ¶14, ¶15.” */
    return g_strdup_printf (_ ("Quoted in %s."), numbers);

  /* Translators: an actor's words are reported, without quotation, in these paragraphs */
  return g_strdup_printf (_ ("Reported in %s."), numbers);
}

/**
 * dossier_presence_dup_words:
 * @places: (element-type DossierStanding): the places of an actor
 * @n_paragraphs: how many the article has
 *
 * Returns: (transfer full): what a strip of the places shows, in sentences
 */
char *
dossier_presence_dup_words (GArray *places, guint n_paragraphs)
{
  guint n_named = 0;
  guint n_quoted = 0;
  guint n_reported = 0;
  guint n_meant = 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  g_return_val_if_fail (places != NULL, NULL);

  n_named = dossier_presence_count (places, DOSSIER_STANDING_NAMED);
  n_quoted = dossier_presence_count (places, DOSSIER_STANDING_QUOTED);
  n_reported = dossier_presence_count (places, DOSSIER_STANDING_REPORTED);
  for (guint i = 0; i < places->len; i++)
    n_meant += !(g_array_index (places, DossierStanding, i).flags & DOSSIER_STANDING_NAMED);

  /* Translators: in how many of the article's paragraphs an actor's name stands */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("Named in %1$'u of %2$'u paragraph.",
                                                           "Named in %1$'u of %2$'u paragraphs.",
                                                           n_paragraphs),
                                                 n_named, n_paragraphs));
  if (n_meant > 0)
    /* Translators: in how many further paragraphs a pronoun or title means the actor */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("Meant in %'u more.",
                                                             "Meant in %'u more.", n_meant),
                                                   n_meant));
  if (n_quoted > 0)
    g_strv_builder_take (builder, dup_voice_words (places, DOSSIER_STANDING_QUOTED));
  if (n_reported > 0)
    g_strv_builder_take (builder, dup_voice_words (places, DOSSIER_STANDING_REPORTED));
  if (n_quoted == 0 && n_reported == 0)
    g_strv_builder_add (builder, _ ("Never quoted."));
  sentences = g_strv_builder_end (builder);

  /* Translators: between two sentences */
  return g_strjoinv (C_ ("sentence separator", " "), sentences);
}

/**
 * dossier_standing_dup_words:
 * @place: a paragraph where an actor stands
 *
 * Returns: (transfer full): the number of the paragraph and the ways in words
 */
char *
dossier_standing_dup_words (const DossierStanding *place)
{
  const struct
  {
    DossierStandingFlags flag;
    const char *word;
  } ways[] = {
    /* Translators: how an actor stands in a paragraph, as in “Paragraph 15: named, quoted” */
    { DOSSIER_STANDING_NAMED, C_ ("presence", "named") },
    /* Translators: by a pronoun, title or description */
    { DOSSIER_STANDING_MEANT, C_ ("presence", "meant") },
    { DOSSIER_STANDING_QUOTED, C_ ("presence", "quoted") },
    { DOSSIER_STANDING_REPORTED, C_ ("presence", "reported") },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (place != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if ((place->flags & ways[i].flag)
        && !(ways[i].flag == DOSSIER_STANDING_MEANT && (place->flags & DOSSIER_STANDING_NAMED)))
      g_strv_builder_add (builder, ways[i].word);
  words = g_strv_builder_end (builder);
  list = dossier_list_join ((const char *const *) words, DOSSIER_LIST_COUNTS);

  /* Translators: number of a paragraph, and how an actor stands in it */
  return g_strdup_printf (_ ("Paragraph %1$u: %2$s"), place->paragraph->number, list);
}
