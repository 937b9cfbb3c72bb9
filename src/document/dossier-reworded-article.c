/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-reworded-private.h"

/* The article of another wording, and the places of the quotes in it. */

typedef DossierRewordWork Work;

static const char *
copy_text (Work *self, const char *text)
{
  return text != NULL ? dossier_arena_copy_text (&self->document->arena, text, strlen (text))
                      : NULL;
}

static const DossierMark *
copy_marks (Work *self, const DossierRewordedSentence *from)
{
  DossierMark *marks = dossier_arena_new0 (&self->document->arena, DossierMark, from->n_marks);

  for (guint i = 0; i < from->n_marks; i++)
    {
      marks[i] = from->marks[i];
      switch (marks[i].kind)
        {
        case DOSSIER_MARK_MENTION:
          marks[i].actor = dossier_reword_get_actor (self, marks[i].actor);
          break;
        case DOSSIER_MARK_QUOTE:
          marks[i].quote = &self->document->quotes.items[marks[i].quote->index];
          break;
        case DOSSIER_MARK_TERM:
        case DOSSIER_MARK_EMPHASIS:
        default:
          break;
        }
    }

  return marks;
}

static void
make_sentences (Work *self)
{
  const DossierRewording *rewording = self->rewording;
  DossierDocument *document = self->document;
  DossierSentence *sentences
      = dossier_arena_new0 (&document->arena, DossierSentence, rewording->n_sentences);
  DossierParagraph *paragraphs = (DossierParagraph *) document->paragraphs.items;
  const DossierSentence *followed = NULL;
  guint n_followers = 0;

  document->sentences.items = sentences;
  document->sentences.n = rewording->n_sentences;
  for (guint i = 0; i < rewording->n_sentences; i++)
    {
      const DossierRewordedSentence *from = &rewording->sentences[i];
      DossierParagraph *paragraph = &paragraphs[from->source->paragraph->index];

      if (from->source != followed)
        n_followers = 0;
      followed = from->source;
      if (from->takes_id)
        sentences[i].id = from->source->id;
      else
        {
          g_autofree char *id
              = g_strdup_printf ("%s" DOSSIER_FOLLOWS "%u", from->source->id, ++n_followers);

          sentences[i].id = copy_text (self, id);
        }
      sentences[i].index = i;
      sentences[i].paragraph = paragraph;
      sentences[i].text = copy_text (self, from->text);
      sentences[i].marks = copy_marks (self, from);
      sentences[i].n_marks = from->n_marks;
      if (paragraph->n_sentences++ == 0)
        paragraph->first_sentence = i;
    }
}

/* Headings say which paragraphs keep the words of the source, and where these
 * end; the headings of the source are words that the other wording has not. */
static void
make_paragraphs (Work *self)
{
  const DossierParagraphs *from = &self->source->paragraphs;
  const gboolean *are_kept = self->rewording->are_kept;
  DossierDocument *document = self->document;
  DossierParagraph *paragraphs = dossier_arena_new0 (&document->arena, DossierParagraph, from->n);
  DossierSection *sections = dossier_arena_new0 (&document->arena, DossierSection, from->n);
  const char *kept_heading = copy_text (self, self->rewording->kept_heading);
  const char *own_heading = copy_text (self, self->rewording->own_heading);
  DossierSection *section = NULL;

  document->paragraphs.items = paragraphs;
  document->paragraphs.n = from->n;
  document->sections.items = sections;
  for (guint i = 0; i < from->n; i++)
    {
      if (i == 0 || are_kept[i] != are_kept[i - 1])
        {
          section = &sections[document->sections.n];
          section->index = document->sections.n++;
          section->heading = are_kept[i] ? kept_heading : i > 0 ? own_heading : NULL;
          section->first_paragraph = i;
          section->is_kept = are_kept[i];
        }
      paragraphs[i].index = i;
      paragraphs[i].id = from->items[i].id;
      paragraphs[i].number = from->items[i].number;
      paragraphs[i].section = section;
      section->n_paragraphs++;
    }
}

/*< private >
 * dossier_reword_article:
 * @self: the work, with a copy of the quotes
 *
 * Makes sections, paragraphs, sentences and what finds the sentences of the
 * source.
 */
void
dossier_reword_article (Work *self)
{
  guint n = self->source->sentences.n;
  DossierStandIns *stand_ins = dossier_arena_new0 (&self->document->arena, DossierStandIns, n);

  make_paragraphs (self);
  make_sentences (self);
  for (guint i = 0; i < n; i++)
    {
      stand_ins[i] = self->rewording->stand_ins[i];
      g_assert (stand_ins[i].n > 0);
      g_assert (stand_ins[i].first + stand_ins[i].n <= self->document->sentences.n);
    }
  self->document->stand_ins = stand_ins;
}

/* By quote: how many marks it has, and at least one place. */
static guint *
count_parts (Work *self)
{
  DossierDocument *document = self->document;
  guint *n_parts = g_new0 (guint, document->quotes.n + 1);

  for (guint i = 0; i < document->sentences.n; i++)
    for (guint j = 0; j < document->sentences.items[i].n_marks; j++)
      if (document->sentences.items[i].marks[j].kind == DOSSIER_MARK_QUOTE)
        n_parts[document->sentences.items[i].marks[j].quote->index]++;

  return n_parts;
}

/*< private >
 * dossier_reword_quotes:
 * @self: the work, with its article
 *
 * Gives the quotes their parts. One without a mark has a place, where what
 * stands for its sentence begins; and one that is not marked in full keeps the
 * words that the source has.
 */
void
dossier_reword_quotes (Work *self)
{
  DossierDocument *document = self->document;
  DossierQuote *quotes = (DossierQuote *) document->quotes.items;
  g_autofree guint *n_parts = count_parts (self);

  for (guint i = 0; i < document->quotes.n; i++)
    {
      const DossierQuote *source = &self->source->quotes.items[i];
      DossierQuotePart *parts
          = dossier_arena_new0 (&document->arena, DossierQuotePart, MAX (n_parts[i], 1));

      if (n_parts[i] == 0 && source->n_parts > 0)
        {
          guint first = document->stand_ins[source->parts[0].sentence->index].first;

          parts[0].sentence = &document->sentences.items[first];
        }
      if (!self->rewording->are_exact[i])
        {
          g_autofree char *words = dossier_quote_dup_text (source);

          quotes[i].words = copy_text (self, words);
        }
      quotes[i].parts = parts;
      quotes[i].n_parts = n_parts[i] == 0 && source->n_parts > 0 ? 1 : 0;
    }

  for (guint i = 0; i < document->sentences.n; i++)
    for (guint j = 0; j < document->sentences.items[i].n_marks; j++)
      {
        const DossierSentence *sentence = &document->sentences.items[i];
        const DossierMark *mark = &sentence->marks[j];
        DossierQuote *quote = NULL;

        if (mark->kind != DOSSIER_MARK_QUOTE)
          continue;
        quote = &quotes[mark->quote->index];
        ((DossierQuotePart *) quote->parts)[quote->n_parts++]
            = (DossierQuotePart) { .sentence = sentence, .start = mark->start, .end = mark->end };
      }
}
