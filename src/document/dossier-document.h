/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "dossier-document-enums.h"

G_BEGIN_DECLS

/* The values of a dossier. All of them belong to their DossierDocument, are
 * read-only once the document is complete, and live as long as it does:
 * whoever keeps a pointer to one also keeps a reference to the document.
 * Arrays are owned by the document; pointers in them are never NULL. Optional
 * strings are NULL when absent. `index` is the place within the document's
 * array of that kind. */

typedef struct _DossierActor DossierActor;
typedef struct _DossierIssue DossierIssue;
typedef struct _DossierPosition DossierPosition;
typedef struct _DossierTerm DossierTerm;
typedef struct _DossierEvent DossierEvent;
typedef struct _DossierQuote DossierQuote;
typedef struct _DossierSection DossierSection;
typedef struct _DossierParagraph DossierParagraph;
typedef struct _DossierSentence DossierSentence;
typedef struct _DossierQuestion DossierQuestion;

/* How sure a drafted fact is and which rule proposed it; `rule` is NULL for
 * facts that a person wrote or confirmed. */
typedef struct
{
  const char *rule;
  double confidence;
} DossierDraft;

/* The sentences that prove something, in the order of the file. */
typedef struct
{
  const DossierSentence **sentences;
  guint n_sentences;
} DossierEvidence;

typedef struct
{
  const char *text;
  gboolean is_short;
} DossierAlias;

typedef struct
{
  const char *text;
  DossierEvidence evidence;
} DossierWant;

typedef struct
{
  const DossierIssue *issue;
  const DossierPosition *position;
  DossierStanceMode mode;
  const char *text;
  DossierEvidence evidence;
  DossierDraft draft;
} DossierStance;

typedef struct
{
  const DossierActor *to;
  DossierRelationKind kind;
  const char *text;
  DossierEvidence evidence;
  DossierDraft draft;
} DossierRelation;

struct _DossierActor
{
  guint index;
  const char *id;
  DossierActorKind kind;
  const DossierActor *part_of; /* NULL for the root of a family */
  const DossierActor *family;  /* the end of the chain of part_of; of a root itself */
  const char *name;
  const DossierAlias *aliases;
  guint n_aliases;
  const char *role;
  const char *about;
  const DossierWant *wants;
  guint n_wants;
  const DossierStance *stances;
  guint n_stances;
  const DossierRelation *relations;
  guint n_relations;
  DossierDraft draft;
};

struct _DossierPosition
{
  guint index; /* within its issue */
  const char *id;
  const char *label;
};

struct _DossierIssue
{
  guint index;
  const char *id;
  const char *title;
  const char *summary;
  const DossierPosition *positions;
  guint n_positions;
};

struct _DossierTerm
{
  guint index;
  const char *id;
  const char *name;
  const char *gloss;
  const char *const *wrong_glosses;
  guint n_wrong_glosses;
  DossierDraft draft;
};

/* Parts that the file left out are 0: 2025 is { 2025, 0, 0 }. */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
} DossierDate;

/* Room for what dossier_date_format() writes. */
#define DOSSIER_DATE_SIZE 24

char *dossier_date_format (DossierDate date, char buffer[DOSSIER_DATE_SIZE]);

struct _DossierEvent
{
  guint index;
  DossierDate date;
  DossierDate until; /* year is 0 when the event has no end */
  DossierPrecision precision;
  const char *text;
  DossierEvidence evidence;
  DossierDraft draft;
};

/* A part of a quote: bytes `start` to `end` of a sentence's text. */
typedef struct
{
  const DossierSentence *sentence;
  guint start;
  guint end;
} DossierQuotePart;

struct _DossierQuote
{
  guint index;
  const char *id;
  const DossierActor *speaker;
  const DossierActor *addressee; /* NULL when the text names none */
  DossierQuoteKind kind;
  const char *verb;
  const DossierIssue **issues;
  guint n_issues;
  const DossierQuotePart *parts; /* in the order of the article */
  guint n_parts;
  const char *words; /* NULL when they are those of the parts */
  DossierDraft draft;
};

/* Bytes `start` to `end` of a sentence carry a mark. Marks of a sentence are
 * sorted by start, the longer one first, and nest properly. */
typedef struct
{
  DossierMarkKind kind;
  gboolean is_meant; /* mentions: a pronoun or description, not a name */
  guint start;
  guint end;
  union
  {
    const DossierActor *actor;
    const DossierQuote *quote;
    const DossierTerm *term;
  };
} DossierMark;

struct _DossierSentence
{
  guint index;
  const char *id;
  const DossierParagraph *paragraph;
  const char *text; /* without marks */
  const DossierMark *marks;
  guint n_marks;
};

struct _DossierParagraph
{
  guint index;
  const char *id;
  guint number;
  const DossierSection *section;
  guint first_sentence; /* index of the first of n_sentences */
  guint n_sentences;
};

struct _DossierSection
{
  guint index;
  const char *heading; /* NULL when the section has none */
  guint first_paragraph;
  guint n_paragraphs;
  gboolean is_kept; /* of a rewording only: it keeps the words of the source */
};

typedef struct
{
  const char *text;          /* of `who-said`: the actor's name */
  const char *match;         /* of `match` only: the target that belongs to it */
  const DossierActor *actor; /* of `who-said` only */
  gboolean is_key;
  const char *rationale;    /* NULL when absent */
  DossierEvidence believed; /* what someone who picks it misreads */
} DossierOption;

struct _DossierQuestion
{
  guint index;
  const char *id;
  DossierQuestionKind kind;
  DossierSkill skill;
  guint difficulty; /* 1 to 3 */
  const DossierIssue *issue;
  const DossierActor **actors; /* as the file lists them */
  guint n_actors;
  const DossierQuote *quote; /* of `who-said` only */
  const char *stem;
  const DossierOption *options;
  guint n_options;
  const char *const *answers; /* accepted typed answers */
  guint n_answers;
  double number; /* of `number`: the right answer and what it may be off by */
  double tolerance;
  const char *unit; /* NULL when absent */
  const char *const *hints;
  guint n_hints;
  const char *rationale;
  DossierEvidence evidence;
  DossierDraft draft;
};

/* Arrays of values as the document hands them out. */
#define DOSSIER_DECLARE_ARRAY(Name, Value)                                                         \
  typedef struct                                                                                   \
  {                                                                                                \
    const Value *items;                                                                            \
    guint n;                                                                                       \
  } Name;

DOSSIER_DECLARE_ARRAY (DossierActors, DossierActor)
DOSSIER_DECLARE_ARRAY (DossierIssues, DossierIssue)
DOSSIER_DECLARE_ARRAY (DossierTerms, DossierTerm)
DOSSIER_DECLARE_ARRAY (DossierEvents, DossierEvent)
DOSSIER_DECLARE_ARRAY (DossierQuotes, DossierQuote)
DOSSIER_DECLARE_ARRAY (DossierSections, DossierSection)
DOSSIER_DECLARE_ARRAY (DossierParagraphs, DossierParagraph)
DOSSIER_DECLARE_ARRAY (DossierSentences, DossierSentence)
DOSSIER_DECLARE_ARRAY (DossierQuestions, DossierQuestion)

#undef DOSSIER_DECLARE_ARRAY

typedef struct
{
  DossierEdition edition;
  const char *translated_from; /* a language; NULL when this is the source */
  const char *title;
  const char *short_title; /* NULL when absent */
  const char *standfirst;  /* NULL when absent */
  DossierSourceKind source_kind;
  DossierDate source_date; /* year is 0 when unknown */
  const char *source_address;
  const char *source_publisher;
  const char *source_description;
  const char *note;
  const char *editor;
  const char *licence;
} DossierHead;

#define DOSSIER_TYPE_DOCUMENT (dossier_document_get_type ())
G_DECLARE_FINAL_TYPE (DossierDocument, dossier_document, DOSSIER, DOCUMENT, GObject)

const char *dossier_document_get_id (DossierDocument *self);
const char *dossier_document_get_language (DossierDocument *self);
const DossierHead *dossier_document_get_head (DossierDocument *self);
const char *dossier_document_get_short_title (DossierDocument *self);

DossierActors dossier_document_get_actors (DossierDocument *self);
DossierIssues dossier_document_get_issues (DossierDocument *self);
DossierTerms dossier_document_get_terms (DossierDocument *self);
DossierEvents dossier_document_get_events (DossierDocument *self);
DossierQuotes dossier_document_get_quotes (DossierDocument *self);
DossierSections dossier_document_get_sections (DossierDocument *self);
DossierParagraphs dossier_document_get_paragraphs (DossierDocument *self);
DossierSentences dossier_document_get_sentences (DossierDocument *self);
DossierQuestions dossier_document_get_questions (DossierDocument *self);

const DossierActor *dossier_document_find_actor (DossierDocument *self, const char *id);
const DossierIssue *dossier_document_find_issue (DossierDocument *self, const char *id);
const DossierTerm *dossier_document_find_term (DossierDocument *self, const char *id);
const DossierQuote *dossier_document_find_quote (DossierDocument *self, const char *id);
const DossierSentence *dossier_document_find_sentence (DossierDocument *self, const char *id);
const DossierQuestion *dossier_document_find_question (DossierDocument *self, const char *id);
const DossierParagraph *dossier_document_find_paragraph (DossierDocument *self, const char *id);
const DossierPosition *dossier_issue_find_position (const DossierIssue *issue, const char *id);

guint dossier_document_count_words (DossierDocument *self);
guint dossier_sentence_count_words (const DossierSentence *sentence);
guint dossier_document_get_reading_minutes (DossierDocument *self);

/* Where things stand: sentence indexes, rising, without repetition. */
typedef struct
{
  const guint *indexes;
  guint n;
} DossierPlaces;

DossierPlaces dossier_document_get_mentions_of (DossierDocument *self, const DossierActor *actor);
DossierPlaces dossier_document_get_speaking_of (DossierDocument *self, const DossierActor *actor);

/* How an actor stands in a paragraph. */
typedef enum
{
  DOSSIER_PRESENCE_ABSENT,
  DOSSIER_PRESENCE_MEANT, /* by a pronoun, title or description only */
  DOSSIER_PRESENCE_NAMED,
  DOSSIER_PRESENCE_SPEAKING, /* quoted or reported there */
} DossierPresence;

DossierPresence dossier_document_get_presence (DossierDocument *self,
                                               const DossierActor *actor,
                                               const DossierParagraph *paragraph);

const DossierActor *dossier_actor_get_family (const DossierActor *actor);
const char *dossier_actor_get_short_name (const DossierActor *actor);
char *dossier_actor_dup_initials (const DossierActor *actor);

char *dossier_quote_dup_text (const DossierQuote *quote);
const DossierParagraph *dossier_quote_get_paragraph (const DossierQuote *quote);

char *dossier_document_dup_paragraph_text (DossierDocument *self,
                                           const DossierParagraph *paragraph);
const char *dossier_evidence_get_first_text (const DossierEvidence *evidence);
guint *dossier_evidence_dup_paragraph_numbers (const DossierEvidence *evidence, guint *n_numbers);

G_END_DECLS
