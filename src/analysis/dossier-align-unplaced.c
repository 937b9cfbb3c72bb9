/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-align-private.h"

typedef struct
{
  DossierAlignWork *work;
  DossierDocument *document;
  GArray *unplaced;
  guint8 *are_placed;   /* sentences of the study edition, by index */
  guint32 *last_places; /* of each actor: the paragraph that mentioned it last, NONE for none */
} List;

static void
add (List *self,
     DossierUnplacedKind kind,
     const char *id,
     const DossierParagraph *paragraph,
     const char *text)
{
  const DossierUnplaced unplaced = { kind, id, paragraph, text };

  g_array_append_val (self->unplaced, unplaced);
}

static const DossierSentence *
first_sentence_of (const List *self, const DossierParagraph *paragraph)
{
  return &dossier_document_get_sentences (self->document).items[paragraph->first_sentence];
}

static void
list_paragraphs (List *self)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);

  for (guint i = 0; i < paragraphs.n; i++)
    if (dossier_alignment_find_paragraph (self->work->alignment, &paragraphs.items[i]) == NULL)
      add (self, DOSSIER_UNPLACED_PARAGRAPH, paragraphs.items[i].id, &paragraphs.items[i],
           first_sentence_of (self, &paragraphs.items[i])->text);
}

static void
list_sentences (List *self)
{
  const DossierAlignment *alignment = self->work->alignment;

  for (guint i = 0; i < alignment->n_paragraphs; i++)
    {
      const DossierAlignedParagraph *aligned = &alignment->paragraphs[i];
      const DossierSentence *first = first_sentence_of (self, aligned->paragraph);

      for (guint j = 0; j < aligned->n_sentences; j++)
        self->are_placed[aligned->sentences[j].sentence->index] = TRUE;
      for (guint j = 0; j < aligned->paragraph->n_sentences; j++)
        if (!self->are_placed[first[j].index])
          add (self, DOSSIER_UNPLACED_SENTENCE, first[j].id, aligned->paragraph, first[j].text);
    }
}

/* A direct quote needs all its words; reported speech has those of the study
 * edition, and stands where one of its sentences does. */
static gboolean
is_quote_placed (const List *self, const DossierQuote *quote)
{
  const guint8 *are_placed = self->work->are_placed + self->work->part_offsets[quote->index];

  for (guint i = 0; i < quote->n_parts; i++)
    {
      if (quote->kind == DOSSIER_QUOTE_DIRECT && !are_placed[i])
        return FALSE;
      if (quote->kind == DOSSIER_QUOTE_INDIRECT
          && self->are_placed[quote->parts[i].sentence->index])
        return TRUE;
    }

  return quote->kind == DOSSIER_QUOTE_DIRECT;
}

static void
list_quotes (List *self)
{
  DossierQuotes quotes = dossier_document_get_quotes (self->document);

  for (guint i = 0; i < quotes.n; i++)
    if (!is_quote_placed (self, &quotes.items[i]))
      {
        g_autofree char *words = dossier_quote_dup_text (&quotes.items[i]);

        add (self, DOSSIER_UNPLACED_QUOTE, quotes.items[i].id,
             dossier_quote_get_paragraph (&quotes.items[i]),
             dossier_arena_copy_text (&self->work->alignment->arena, words, strlen (words)));
      }
}

/* Calls of a name in the article, in its order; each actor once a paragraph. */
static void
list_mentions_of_paragraph (List *self,
                            const DossierAlignedParagraph *aligned,
                            guint32 *last_listed)
{
  const DossierSentence *sentences = first_sentence_of (self, aligned->paragraph);
  guint32 place = aligned->paragraph->index;

  for (guint i = 0; i < aligned->paragraph->n_sentences; i++)
    for (guint j = 0; j < sentences[i].n_marks; j++)
      {
        const DossierMark *mark = &sentences[i].marks[j];
        guint32 actor;

        if (mark->kind != DOSSIER_MARK_MENTION || mark->is_meant)
          continue;
        actor = mark->actor->index;
        if (self->last_places[actor] == DOSSIER_ALIGN_NONE || last_listed[actor] == place)
          continue;
        last_listed[actor] = place;
        add (self, DOSSIER_UNPLACED_MENTION, mark->actor->id, aligned->paragraph,
             mark->actor->name);
      }
}

static void
list_mentions (List *self)
{
  const DossierAlignment *alignment = self->work->alignment;
  guint n_actors = dossier_document_get_actors (self->document).n;
  g_autofree guint32 *last_listed = g_new (guint32, n_actors + 1);

  for (guint i = 0; i < n_actors; i++)
    last_listed[i] = DOSSIER_ALIGN_NONE;
  for (guint i = 0; i < alignment->n_paragraphs; i++)
    {
      const DossierAlignedParagraph *aligned = &alignment->paragraphs[i];

      /* What is mentioned there counts as listed. */
      for (guint j = 0; j < aligned->n_mentions; j++)
        last_listed[aligned->mentions[j].actor->index] = aligned->paragraph->index;
      list_mentions_of_paragraph (self, aligned, last_listed);
    }
}

static void
note_mentions (List *self)
{
  const DossierAlignment *alignment = self->work->alignment;

  for (guint i = 0; i < alignment->n_paragraphs; i++)
    for (guint j = 0; j < alignment->paragraphs[i].n_mentions; j++)
      self->last_places[alignment->paragraphs[i].mentions[j].actor->index] = i;
}

static void
list_actors (List *self)
{
  DossierActors actors = dossier_document_get_actors (self->document);

  for (guint i = 0; i < actors.n; i++)
    if (self->last_places[i] == DOSSIER_ALIGN_NONE
        && dossier_document_get_mentions_of (self->document, &actors.items[i]).n > 0)
      add (self, DOSSIER_UNPLACED_ACTOR, actors.items[i].id, NULL, actors.items[i].name);
}

/* Sentences in a row that stand for nothing; headings and captions never do. */
static void
list_texts (List *self)
{
  const DossierAlignOriginal *original = &self->work->original;
  guint n = original->units->len;

  for (guint i = 0, end; i < n; i = end)
    {
      const DossierAlignUnit *first = DOSSIER_ALIGN_UNIT (original, i);
      const DossierAlignUnit *last = first;
      const char *block = dossier_blocks_get_text (original->blocks, first->block);

      end = i + 1;
      if (self->work->paragraphs[i] != DOSSIER_ALIGN_NONE || first->is_weak)
        continue;
      for (; end < n && self->work->paragraphs[end] == DOSSIER_ALIGN_NONE; end++)
        {
          const DossierAlignUnit *unit = DOSSIER_ALIGN_UNIT (original, end);

          if (unit->block != first->block || unit->begins_piece)
            break;
          last = unit;
        }
      add (self, DOSSIER_UNPLACED_TEXT, NULL, NULL,
           dossier_arena_copy_text (&self->work->alignment->arena, block + first->start,
                                    last->end - first->start));
    }
}

/**
 * dossier_align_list_unplaced:
 * @work: what an alignment was made of
 *
 * Lists in the alignment what has no place in the other text.
 */
void
dossier_align_list_unplaced (DossierAlignWork *work)
{
  DossierAlignment *alignment = work->alignment;
  DossierDocument *document = alignment->document;
  guint n_actors = dossier_document_get_actors (document).n;
  g_autoptr (GArray) unplaced = g_array_new (FALSE, FALSE, sizeof (DossierUnplaced));
  g_autofree guint8 *are_placed = g_new0 (guint8, dossier_document_get_sentences (document).n + 1);
  g_autofree guint32 *last_places = g_new (guint32, n_actors + 1);
  List list = { work, document, unplaced, are_placed, last_places };

  for (guint i = 0; i < n_actors; i++)
    last_places[i] = DOSSIER_ALIGN_NONE;
  note_mentions (&list);
  list_paragraphs (&list);
  list_sentences (&list);
  list_quotes (&list);
  list_actors (&list);
  list_mentions (&list);
  list_texts (&list);

  alignment->n_unplaced = unplaced->len;
  alignment->unplaced = dossier_arena_new0 (&alignment->arena, DossierUnplaced, unplaced->len);
  if (unplaced->len > 0)
    memcpy (alignment->unplaced, unplaced->data, unplaced->len * sizeof (DossierUnplaced));
}
