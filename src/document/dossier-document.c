/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-document-private.h"

/**
 * DossierDocument:
 *
 * One dossier in one language: the article with its actors, issues, terms,
 * events, quotes and questions.
 *
 * A document is complete when a reader hands it out and never changes after
 * that, so any thread may read it.
 */
G_DEFINE_FINAL_TYPE (DossierDocument, dossier_document, G_TYPE_OBJECT)

static void
dossier_document_finalize (GObject *object)
{
  DossierDocument *self = DOSSIER_DOCUMENT (object);

  for (int kind = 0; kind < DOSSIER_N_VALUES; kind++)
    if (self->base == NULL || self->ids[kind].slots != self->base->ids[kind].slots)
      dossier_id_table_clear (&self->ids[kind]);
  dossier_arena_clear (&self->arena);
  g_clear_object (&self->source);
  g_clear_object (&self->base);

  G_OBJECT_CLASS (dossier_document_parent_class)->finalize (object);
}

static void
dossier_document_class_init (DossierDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_document_finalize;
}

static void
dossier_document_init (DossierDocument *self)
{
  dossier_arena_init (&self->arena);
}

/*< private >
 * dossier_document_new:
 *
 * Returns: (transfer full): a document without content, for a reader to fill
 */
DossierDocument *
dossier_document_new (void)
{
  return g_object_new (DOSSIER_TYPE_DOCUMENT, NULL);
}

#define DEFINE_ID_OF(name, Type)                                                                   \
  static const char *id_of_##name (gconstpointer values, guint index)                              \
  {                                                                                                \
    return ((const Type *) values)[index].id;                                                      \
  }

DEFINE_ID_OF (actor, DossierActor)
DEFINE_ID_OF (issue, DossierIssue)
DEFINE_ID_OF (term, DossierTerm)
DEFINE_ID_OF (quote, DossierQuote)
DEFINE_ID_OF (paragraph, DossierParagraph)
DEFINE_ID_OF (sentence, DossierSentence)
DEFINE_ID_OF (question, DossierQuestion)

/*< private >
 * dossier_value_kind_get_id_of:
 * @kind: a kind of values
 *
 * Returns: what tells the id of a value of @kind
 */
DossierIdOf
dossier_value_kind_get_id_of (DossierValueKind kind)
{
  static const DossierIdOf id_of[DOSSIER_N_VALUES] = {
    [DOSSIER_VALUE_ACTOR] = id_of_actor,         [DOSSIER_VALUE_ISSUE] = id_of_issue,
    [DOSSIER_VALUE_TERM] = id_of_term,           [DOSSIER_VALUE_QUOTE] = id_of_quote,
    [DOSSIER_VALUE_PARAGRAPH] = id_of_paragraph, [DOSSIER_VALUE_SENTENCE] = id_of_sentence,
    [DOSSIER_VALUE_QUESTION] = id_of_question,
  };

  g_return_val_if_fail (kind < DOSSIER_N_VALUES, NULL);

  return id_of[kind];
}

/*< private >
 * dossier_document_get_values:
 * @self: a document
 * @kind: a kind of values
 *
 * Returns: (transfer none) (nullable): the array of all values of @kind
 */
gconstpointer
dossier_document_get_values (DossierDocument *self, DossierValueKind kind)
{
  switch (kind)
    {
    case DOSSIER_VALUE_ACTOR:
      return self->actors.items;
    case DOSSIER_VALUE_ISSUE:
      return self->issues.items;
    case DOSSIER_VALUE_TERM:
      return self->terms.items;
    case DOSSIER_VALUE_QUOTE:
      return self->quotes.items;
    case DOSSIER_VALUE_PARAGRAPH:
      return self->paragraphs.items;
    case DOSSIER_VALUE_SENTENCE:
      return self->sentences.items;
    case DOSSIER_VALUE_QUESTION:
      return self->questions.items;
    case DOSSIER_N_VALUES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * dossier_document_get_id:
 * @self: a document
 *
 * Returns: the id of the dossier, the same in every language
 */
const char *
dossier_document_get_id (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return self->id;
}

/**
 * dossier_document_get_language:
 * @self: a document
 *
 * Returns: the language of the texts as a BCP 47 tag, such as `en` or `pt-BR`
 */
const char *
dossier_document_get_language (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * dossier_document_get_head:
 * @self: a document
 *
 * Returns: (transfer none): title, source and the like
 */
const DossierHead *
dossier_document_get_head (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return &self->head;
}

/**
 * dossier_document_get_short_title:
 * @self: a document
 *
 * Returns: the title for narrow places: the short one if there is one, else
 *   the title
 */
const char *
dossier_document_get_short_title (DossierDocument *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  return self->head.short_title != NULL ? self->head.short_title : self->head.title;
}

/* Each array getter and each finder is the same function but for its type. */
#define DEFINE_ARRAY_GETTER(field, Array)                                                          \
  Array dossier_document_get_##field (DossierDocument *self)                                       \
  {                                                                                                \
    g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), (Array) {});                                 \
                                                                                                   \
    return self->field;                                                                            \
  }

#define DEFINE_FINDER(name, Type, KIND)                                                            \
  const Type *dossier_document_find_##name (DossierDocument *self, const char *id)                 \
  {                                                                                                \
    return dossier_document_find_value (self, DOSSIER_VALUE_##KIND, id);                           \
  }

/**
 * dossier_document_get_actors:
 * @self: a document
 *
 * Returns: the cast, in the order of the file
 */
DEFINE_ARRAY_GETTER (actors, DossierActors)

/**
 * dossier_document_get_issues:
 * @self: a document
 *
 * Returns: the issues, in the order of the file
 */
DEFINE_ARRAY_GETTER (issues, DossierIssues)

/**
 * dossier_document_get_terms:
 * @self: a document
 *
 * Returns: the glossary, in the order of the file; possibly empty
 */
DEFINE_ARRAY_GETTER (terms, DossierTerms)

/**
 * dossier_document_get_events:
 * @self: a document
 *
 * Returns: the timeline, in the order of the file; possibly empty
 */
DEFINE_ARRAY_GETTER (events, DossierEvents)

/**
 * dossier_document_get_quotes:
 * @self: a document
 *
 * Returns: the quotes, in the order of the file; possibly empty
 */
DEFINE_ARRAY_GETTER (quotes, DossierQuotes)

/**
 * dossier_document_get_sections:
 * @self: a document
 *
 * Returns: the sections of the article; at least one
 */
DEFINE_ARRAY_GETTER (sections, DossierSections)

/**
 * dossier_document_get_paragraphs:
 * @self: a document
 *
 * Returns: the paragraphs of all sections; at least one
 */
DEFINE_ARRAY_GETTER (paragraphs, DossierParagraphs)

/**
 * dossier_document_get_sentences:
 * @self: a document
 *
 * Returns: the sentences of all paragraphs; at least one
 */
DEFINE_ARRAY_GETTER (sentences, DossierSentences)

/**
 * dossier_document_get_questions:
 * @self: a document
 *
 * Returns: the quiz, in the order of the file; possibly empty
 */
DEFINE_ARRAY_GETTER (questions, DossierQuestions)

/*< private >
 * dossier_document_find_value:
 * @self: a document
 * @kind: what to look for
 * @id: its id
 *
 * Returns: (transfer none) (nullable): the value with @id
 */
gconstpointer
dossier_document_find_value (DossierDocument *self, DossierValueKind kind, const char *id)
{
  static const gsize sizes[DOSSIER_N_VALUES] = {
    [DOSSIER_VALUE_ACTOR] = sizeof (DossierActor),
    [DOSSIER_VALUE_ISSUE] = sizeof (DossierIssue),
    [DOSSIER_VALUE_TERM] = sizeof (DossierTerm),
    [DOSSIER_VALUE_QUOTE] = sizeof (DossierQuote),
    [DOSSIER_VALUE_PARAGRAPH] = sizeof (DossierParagraph),
    [DOSSIER_VALUE_SENTENCE] = sizeof (DossierSentence),
    [DOSSIER_VALUE_QUESTION] = sizeof (DossierQuestion),
  };
  const char *values;
  guint index;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  values = dossier_document_get_values (self, kind);
  index = dossier_id_table_find (&self->ids[kind], dossier_value_kind_get_id_of (kind), values, id);
  if (index == DOSSIER_ID_TABLE_NONE)
    return NULL;

  return values + index * sizes[kind];
}

/**
 * dossier_document_find_actor:
 * @self: a document
 * @id: the id of an actor
 *
 * Returns: (transfer none) (nullable): the actor, in constant time
 */
DEFINE_FINDER (actor, DossierActor, ACTOR)

/**
 * dossier_document_find_issue:
 * @self: a document
 * @id: the id of an issue
 *
 * Returns: (transfer none) (nullable): the issue, in constant time
 */
DEFINE_FINDER (issue, DossierIssue, ISSUE)

/**
 * dossier_document_find_term:
 * @self: a document
 * @id: the id of a term
 *
 * Returns: (transfer none) (nullable): the term, in constant time
 */
DEFINE_FINDER (term, DossierTerm, TERM)

/**
 * dossier_document_find_quote:
 * @self: a document
 * @id: the id of a quote
 *
 * Returns: (transfer none) (nullable): the quote, in constant time
 */
DEFINE_FINDER (quote, DossierQuote, QUOTE)

/**
 * dossier_document_find_paragraph:
 * @self: a document
 * @id: the id of a paragraph
 *
 * Returns: (transfer none) (nullable): the paragraph, in constant time
 */
DEFINE_FINDER (paragraph, DossierParagraph, PARAGRAPH)

/**
 * dossier_document_find_sentence:
 * @self: a document
 * @id: the id of a sentence
 *
 * In another wording of an article, a sentence of the source is found by what
 * stands for it; and in the source, one of another wording by what it retells.
 *
 * Returns: (transfer none) (nullable): the sentence, in constant time
 */
const DossierSentence *
dossier_document_find_sentence (DossierDocument *self, const char *id)
{
  const DossierSentence *sentence = dossier_document_find_value (self, DOSSIER_VALUE_SENTENCE, id);

  return sentence != NULL ? sentence : dossier_document_find_stand_in (self, id);
}

/**
 * dossier_document_find_question:
 * @self: a document
 * @id: the id of a question
 *
 * Returns: (transfer none) (nullable): the question, in constant time
 */
DEFINE_FINDER (question, DossierQuestion, QUESTION)
