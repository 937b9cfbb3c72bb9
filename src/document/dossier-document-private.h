/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-arena.h"
#include "dossier-document.h"
#include "dossier-id-table.h"
#include "dossier-reworded.h"

G_BEGIN_DECLS

/* The kinds of values that have an id of their own in the whole document. */
typedef enum
{
  DOSSIER_VALUE_ACTOR,
  DOSSIER_VALUE_ISSUE,
  DOSSIER_VALUE_TERM,
  DOSSIER_VALUE_QUOTE,
  DOSSIER_VALUE_PARAGRAPH,
  DOSSIER_VALUE_SENTENCE,
  DOSSIER_VALUE_QUESTION,
  DOSSIER_N_VALUES,
} DossierValueKind;

/* Between the id of a sentence and a number: one of another wording that comes
 * after what stands for it. No id of a file holds it. */
#define DOSSIER_FOLLOWS "~"

/* Where an actor stands, as sentence indexes. */
typedef struct
{
  DossierPlaces mentions;
  DossierPlaces names; /* those of the mentions that name it */
  DossierPlaces speaking;
} DossierActorPlaces;

struct _DossierDocument
{
  GObject parent_instance;

  DossierArena arena;

  const char *id;
  const char *language;
  DossierHead head;
  DossierActors actors;
  DossierIssues issues;
  DossierTerms terms;
  DossierEvents events;
  DossierQuotes quotes;
  DossierSections sections;
  DossierParagraphs paragraphs;
  DossierSentences sentences;
  DossierQuestions questions;

  DossierIdTable ids[DOSSIER_N_VALUES];
  const DossierActorPlaces *places; /* one per actor */
  guint n_words;

  DossierDocument *base;   /* what this only adds questions to, and shares the rest with, or NULL */
  DossierDocument *source; /* what this is another wording of, or NULL */
  const DossierStandIns *stand_ins;
};

DossierDocument *dossier_document_new (void);
gconstpointer dossier_document_get_values (DossierDocument *self, DossierValueKind kind);
DossierIdOf dossier_value_kind_get_id_of (DossierValueKind kind);
gconstpointer dossier_document_find_value (DossierDocument *self,
                                           DossierValueKind kind,
                                           const char *id);

void dossier_document_index (DossierDocument *self);

const DossierSentence *dossier_document_find_stand_in (DossierDocument *self, const char *id);

G_END_DECLS
