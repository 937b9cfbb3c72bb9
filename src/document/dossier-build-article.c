/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dossier-builder.h"

/* Where the build of the article has come to. */
typedef struct
{
  DossierBuilder *builder;
  DossierSection *section;
  DossierParagraph *paragraph;
  guint n_sections;
  guint n_paragraphs;
  guint n_sentences;
  guint *open_until; /* for each quote: the node after its last part so far */
  guint *n_parts;    /* for each quote */
} Progress;

static DossierMarkKind
get_mark_kind (DossierElement element)
{
  if (element == DOSSIER_ELEMENT_M)
    return DOSSIER_MARK_MENTION;
  if (element == DOSSIER_ELEMENT_Q)
    return DOSSIER_MARK_QUOTE;

  return element == DOSSIER_ELEMENT_T ? DOSSIER_MARK_TERM : DOSSIER_MARK_EMPHASIS;
}

static void
note_quote_part (Progress *progress, guint node, const DossierQuote *quote)
{
  DossierBuilder *self = progress->builder;

  if (quote == NULL)
    return;

  if (progress->open_until[quote->index] > node)
    dossier_problems_error (self->problems, dossier_tree_get_node (&self->tree, node)->offset,
                            _ ("mark the words once"),
                            _ ("a part of the quote “%s” stands inside another part of it"),
                            quote->id);

  progress->open_until[quote->index] = dossier_tree_get_node (&self->tree, node)->end;
  progress->n_parts[quote->index]++;
}

static DossierMark
build_mark (Progress *progress, guint node)
{
  DossierBuilder *self = progress->builder;
  const DossierNode *of = dossier_tree_get_node (&self->tree, node);
  DossierMark mark = {
    .kind = get_mark_kind (of->element),
    .start = of->range.start,
    .end = of->range.end,
  };

  switch (mark.kind)
    {
    case DOSSIER_MARK_MENTION:
      mark.actor
          = dossier_builder_resolve (self, DOSSIER_VALUE_ACTOR, node, DOSSIER_ATTRIBUTE_ACTOR);
      mark.is_meant = dossier_tree_get_word (&self->tree, node, DOSSIER_ATTRIBUTE_HOW, 0) == 1;
      break;
    case DOSSIER_MARK_QUOTE:
      mark.quote = dossier_builder_resolve (self, DOSSIER_VALUE_QUOTE, node, DOSSIER_ATTRIBUTE_ID);
      note_quote_part (progress, node, mark.quote);
      break;
    case DOSSIER_MARK_TERM:
      mark.term = dossier_builder_resolve (self, DOSSIER_VALUE_TERM, node, DOSSIER_ATTRIBUTE_TERM);
      break;
    case DOSSIER_MARK_EMPHASIS:
    default:
      break;
    }

  return mark;
}

/* Builds a sentence and returns the node after it. */
static guint
build_sentence (Progress *progress, guint node)
{
  DossierBuilder *self = progress->builder;
  const DossierNode *of = dossier_tree_get_node (&self->tree, node);
  DossierSentence *sentence
      = (DossierSentence *) &self->document->sentences.items[progress->n_sentences++];
  guint n_marks = of->end - node - 1;
  DossierMark *marks = dossier_arena_new0 (&self->document->arena, DossierMark, n_marks);

  for (guint i = 0; i < n_marks; i++)
    marks[i] = build_mark (progress, node + 1 + i);

  sentence->paragraph = progress->paragraph;
  sentence->text = of->text;
  sentence->marks = marks;
  sentence->n_marks = n_marks;
  progress->paragraph->n_sentences++;

  return of->end;
}

static void
build_paragraph (Progress *progress, guint node)
{
  DossierBuilder *self = progress->builder;
  guint number = dossier_tree_get_word (&self->tree, node, DOSSIER_ATTRIBUTE_NUMBER, 0);

  progress->paragraph
      = (DossierParagraph *) &self->document->paragraphs.items[progress->n_paragraphs++];
  progress->paragraph->number = number;
  progress->paragraph->section = progress->section;
  progress->paragraph->first_sentence = progress->n_sentences;
  progress->section->n_paragraphs++;

  if (number != progress->n_paragraphs)
    {
      g_autofree char *mend = g_strdup_printf (_ ("write number=\"%u\""), progress->n_paragraphs);

      dossier_problems_error (
          self->problems,
          dossier_tree_get_attribute_offset (&self->tree, node, DOSSIER_ATTRIBUTE_NUMBER), mend,
          _ ("paragraph %u is out of order: numbers start at 1 and rise by one"), number);
    }
}

static void
fill_quote_parts (Progress *progress)
{
  DossierDocument *document = progress->builder->document;
  DossierQuote *quotes = (DossierQuote *) document->quotes.items;

  for (guint i = 0; i < document->quotes.n; i++)
    {
      quotes[i].parts
          = dossier_arena_new0 (&document->arena, DossierQuotePart, progress->n_parts[i]);
      if (progress->n_parts[i] == 0)
        dossier_problems_error (progress->builder->problems,
                                dossier_builder_get_offset (progress->builder, DOSSIER_VALUE_QUOTE,
                                                            i),
                                _ ("mark its words in the article with <q>, or remove the quote"),
                                _ ("the quote “%s” has no part in the article"), quotes[i].id);
    }

  for (guint i = 0; i < document->sentences.n; i++)
    {
      const DossierSentence *sentence = &document->sentences.items[i];

      for (guint j = 0; j < sentence->n_marks; j++)
        {
          const DossierMark *mark = &sentence->marks[j];
          DossierQuote *quote;

          if (mark->kind != DOSSIER_MARK_QUOTE || mark->quote == NULL)
            continue;

          quote = &quotes[mark->quote->index];
          ((DossierQuotePart *) quote->parts)[quote->n_parts++]
              = (DossierQuotePart) { .sentence = sentence, .start = mark->start, .end = mark->end };
        }
    }
}

/*< private >
 * dossier_builder_build_article:
 * @self: a builder
 *
 * Builds sections, paragraphs, sentences, their marks and the parts of the
 * quotes.
 */
void
dossier_builder_build_article (DossierBuilder *self)
{
  guint article = dossier_tree_find_child (&self->tree, 0, DOSSIER_ELEMENT_ARTICLE, 0);
  guint end = dossier_tree_get_node (&self->tree, article)->end;
  g_autofree guint *open_until = g_new0 (guint, self->document->quotes.n + 1);
  g_autofree guint *n_parts = g_new0 (guint, self->document->quotes.n + 1);
  Progress progress = { .builder = self, .open_until = open_until, .n_parts = n_parts };
  guint node = article + 1;

  while (node < end)
    {
      DossierElement element = dossier_tree_get_node (&self->tree, node)->element;

      if (element == DOSSIER_ELEMENT_S)
        {
          node = build_sentence (&progress, node);
          continue;
        }

      if (element == DOSSIER_ELEMENT_SECTION)
        {
          progress.section
              = (DossierSection *) &self->document->sections.items[progress.n_sections];
          progress.section->index = progress.n_sections++;
          progress.section->first_paragraph = progress.n_paragraphs;
          progress.section->heading
              = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_HEADING);
        }
      else if (element == DOSSIER_ELEMENT_P)
        {
          build_paragraph (&progress, node);
        }

      node++;
    }

  fill_quote_parts (&progress);
}
