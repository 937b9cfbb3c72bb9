/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-reworded-private.h"

/* The same dossier about another wording of its article: what proves something
 * is a sentence of that, everything else is the same. Strings, issues and
 * terms stay those of the source, which is kept. */

typedef DossierRewordWork Work;

/*< private >
 * dossier_reword_get_actor:
 * @self: the work
 * @actor: (nullable): an actor of the source
 *
 * Returns: (nullable): the same in the document
 */
const DossierActor *
dossier_reword_get_actor (const Work *self, const DossierActor *actor)
{
  return actor != NULL ? &self->document->actors.items[actor->index] : NULL;
}

/* All that stands for the sentences of @from, each sentence once. */
static DossierEvidence
reword_evidence (Work *self, const DossierEvidence *from)
{
  const DossierStandIns *stand_ins = self->document->stand_ins;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  DossierEvidence evidence = { 0 };

  self->stamp++;
  for (guint i = 0; i < from->n_sentences; i++)
    {
      const DossierStandIns *of = &stand_ins[from->sentences[i]->index];

      for (guint j = of->first; j < of->first + of->n; j++)
        if (self->stamps[j] != self->stamp)
          {
            self->stamps[j] = self->stamp;
            g_ptr_array_add (found, (gpointer) &self->document->sentences.items[j]);
          }
    }

  evidence.n_sentences = found->len;
  evidence.sentences
      = dossier_arena_new0 (&self->document->arena, const DossierSentence *, found->len);
  if (found->len > 0)
    memcpy (evidence.sentences, found->pdata, found->len * sizeof (gpointer));

  return evidence;
}

static gpointer
copy_values (Work *self, gconstpointer values, guint n, gsize size)
{
  gpointer copy = dossier_arena_alloc0 (&self->document->arena, n, size);

  if (n > 0)
    memcpy (copy, values, n * size);

  return copy;
}

#define COPY(self, values, n) copy_values ((self), (values), (n), sizeof *(values))

static void
reword_actors (Work *self)
{
  DossierActor *actors = (DossierActor *) self->document->actors.items;

  for (guint i = 0; i < self->document->actors.n; i++)
    {
      DossierActor *actor = &actors[i];
      DossierWant *wants = COPY (self, actor->wants, actor->n_wants);
      DossierStance *stances = COPY (self, actor->stances, actor->n_stances);
      DossierRelation *relations = COPY (self, actor->relations, actor->n_relations);

      actor->part_of = dossier_reword_get_actor (self, actor->part_of);
      actor->family = dossier_reword_get_actor (self, actor->family);
      for (guint j = 0; j < actor->n_wants; j++)
        wants[j].evidence = reword_evidence (self, &wants[j].evidence);
      for (guint j = 0; j < actor->n_stances; j++)
        stances[j].evidence = reword_evidence (self, &stances[j].evidence);
      for (guint j = 0; j < actor->n_relations; j++)
        {
          relations[j].to = dossier_reword_get_actor (self, relations[j].to);
          relations[j].evidence = reword_evidence (self, &relations[j].evidence);
        }
      actor->wants = wants;
      actor->stances = stances;
      actor->relations = relations;
    }
}

static void
reword_questions (Work *self)
{
  DossierQuestion *questions = (DossierQuestion *) self->document->questions.items;

  for (guint i = 0; i < self->document->questions.n; i++)
    {
      DossierQuestion *question = &questions[i];
      DossierOption *options = COPY (self, question->options, question->n_options);
      const DossierActor **actors = COPY (self, question->actors, question->n_actors);

      for (guint j = 0; j < question->n_options; j++)
        {
          options[j].actor = dossier_reword_get_actor (self, options[j].actor);
          options[j].believed = reword_evidence (self, &options[j].believed);
        }
      for (guint j = 0; j < question->n_actors; j++)
        actors[j] = dossier_reword_get_actor (self, actors[j]);
      if (question->quote != NULL)
        question->quote = &self->document->quotes.items[question->quote->index];
      question->options = options;
      question->actors = actors;
      question->evidence = reword_evidence (self, &question->evidence);
    }
}

static void
reword_values (Work *self)
{
  DossierEvent *events = (DossierEvent *) self->document->events.items;
  DossierQuote *quotes = (DossierQuote *) self->document->quotes.items;

  for (guint i = 0; i < self->document->events.n; i++)
    events[i].evidence = reword_evidence (self, &events[i].evidence);
  for (guint i = 0; i < self->document->quotes.n; i++)
    {
      quotes[i].speaker = dossier_reword_get_actor (self, quotes[i].speaker);
      quotes[i].addressee = dossier_reword_get_actor (self, quotes[i].addressee);
    }
  reword_actors (self);
  reword_questions (self);
}

static void
copy_document (Work *self)
{
  DossierDocument *document = self->document;
  const DossierDocument *source = self->source;
  const char *note = self->rewording->note;

  document->id = source->id;
  document->language = source->language;
  document->head = source->head;
  document->head.edition = DOSSIER_EDITION_ORIGINAL;
  document->head.note = dossier_arena_copy_text (&document->arena, note, strlen (note));
  document->issues = source->issues;
  document->terms = source->terms;

#define COPY_ARRAY(field)                                                                          \
  document->field.n = source->field.n;                                                             \
  document->field.items = COPY (self, source->field.items, source->field.n);

  COPY_ARRAY (actors)
  COPY_ARRAY (events)
  COPY_ARRAY (quotes)
  COPY_ARRAY (questions)

#undef COPY_ARRAY
}

static void
register_ids (DossierDocument *self)
{
  const guint counts[DOSSIER_N_VALUES] = {
    [DOSSIER_VALUE_ACTOR] = self->actors.n,         [DOSSIER_VALUE_ISSUE] = self->issues.n,
    [DOSSIER_VALUE_TERM] = self->terms.n,           [DOSSIER_VALUE_QUOTE] = self->quotes.n,
    [DOSSIER_VALUE_PARAGRAPH] = self->paragraphs.n, [DOSSIER_VALUE_SENTENCE] = self->sentences.n,
    [DOSSIER_VALUE_QUESTION] = self->questions.n,
  };

  for (int kind = 0; kind < DOSSIER_N_VALUES; kind++)
    {
      dossier_id_table_init (&self->ids[kind], counts[kind]);
      for (guint i = 0; i < counts[kind]; i++)
        dossier_id_table_insert (&self->ids[kind], dossier_value_kind_get_id_of (kind),
                                 dossier_document_get_values (self, kind), i);
    }
}

/**
 * dossier_document_reword:
 * @source: a document
 * @rewording: other words for its article: at least one sentence for each of
 *   its paragraphs, in their order, and stand-ins for each of its sentences
 *
 * Makes a document of another wording of the article, such as the original
 * that a study edition retells: paragraphs, actors, quotes, issues, terms,
 * events and questions are the same and have the same ids, and what a sentence
 * of the source proves is proved by what stands for it.
 *
 * Returns: (transfer full): the document; it keeps @source
 */
DossierDocument *
dossier_document_reword (DossierDocument *source, const DossierRewording *rewording)
{
  DossierDocument *document = NULL;
  g_autofree guint32 *stamps = NULL;
  Work work = { .source = source, .rewording = rewording };

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (source), NULL);
  g_return_val_if_fail (rewording != NULL && rewording->note != NULL, NULL);

  document = dossier_document_new ();
  document->source = g_object_ref (source);
  stamps = g_new0 (guint32, rewording->n_sentences + 1);
  work.document = document;
  work.stamps = stamps;
  copy_document (&work);
  dossier_reword_article (&work);
  reword_values (&work);
  dossier_reword_quotes (&work);
  register_ids (document);
  dossier_document_index (document);

  return document;
}

/**
 * dossier_document_get_source:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the document of which @self is another
 *   wording
 */
DossierDocument *
dossier_document_get_source (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return self->source;
}

/*< private >
 * dossier_document_find_stand_in:
 * @self: a document
 * @id: the id of a sentence of another wording of the same article
 *
 * Returns: (transfer none) (nullable): the first sentence that stands for it
 */
const DossierSentence *
dossier_document_find_stand_in (DossierDocument *self, const char *id)
{
  const char *end = strstr (id, DOSSIER_FOLLOWS);
  g_autofree char *followed = NULL;
  const DossierSentence *sentence = NULL;

  if (self->source != NULL)
    {
      sentence = dossier_document_find_sentence (self->source, id);
      return sentence != NULL ? &self->sentences.items[self->stand_ins[sentence->index].first]
                              : NULL;
    }
  if (end == NULL)
    return NULL;

  followed = g_strndup (id, (gsize) (end - id));
  return dossier_document_find_value (self, DOSSIER_VALUE_SENTENCE, followed);
}
