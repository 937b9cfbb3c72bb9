/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The closed lists of the format. Each has its word in the file; see
 * dossier-document-enums.c for the words. */

typedef enum
{
  DOSSIER_EDITION_STUDY,
  DOSSIER_EDITION_ORIGINAL,
  DOSSIER_EDITION_DRAFT,
} DossierEdition;

typedef enum
{
  DOSSIER_SOURCE_NEWS,
  DOSSIER_SOURCE_OPINION_COLUMN,
  DOSSIER_SOURCE_EDITORIAL,
  DOSSIER_SOURCE_INTERVIEW,
  DOSSIER_SOURCE_FEATURE,
  DOSSIER_SOURCE_SPEECH,
  DOSSIER_SOURCE_REPORT,
  DOSSIER_SOURCE_WEB_PAGE,
  DOSSIER_SOURCE_OTHER,
} DossierSourceKind;

typedef enum
{
  DOSSIER_ACTOR_PERSON,
  DOSSIER_ACTOR_GOVERNMENT,
  DOSSIER_ACTOR_AGENCY,
  DOSSIER_ACTOR_PARTY,
  DOSSIER_ACTOR_COUNTRY,
  DOSSIER_ACTOR_INSTITUTION,
  DOSSIER_ACTOR_GROUP,
} DossierActorKind;

typedef enum
{
  DOSSIER_STANCE_HOLDS,
  DOSSIER_STANCE_REJECTS,
  DOSSIER_STANCE_ASCRIBED,
} DossierStanceMode;

typedef enum
{
  DOSSIER_RELATION_HEADS,
  DOSSIER_RELATION_MEMBER_OF,
  DOSSIER_RELATION_WORKS_FOR,
  DOSSIER_RELATION_KIN_OF,
  DOSSIER_RELATION_SUPPORTS,
  DOSSIER_RELATION_COOPERATES_WITH,
  DOSSIER_RELATION_TOLERATES,
  DOSSIER_RELATION_SENDS_TO,
  DOSSIER_RELATION_CRITICIZES,
  DOSSIER_RELATION_BLAMES,
  DOSSIER_RELATION_CONTRADICTS,
  DOSSIER_RELATION_RESISTS,
  DOSSIER_RELATION_THREATENS,
  DOSSIER_RELATION_FIGHTS,
  DOSSIER_RELATION_CAPTURES,
  DOSSIER_RELATION_ASKS,
  DOSSIER_RELATION_DEPENDS_ON,
  DOSSIER_RELATION_FEARS,
  DOSSIER_RELATION_STUDIES,
  DOSSIER_RELATION_CONSIDERS,
  DOSSIER_RELATION_HARMS,
  DOSSIER_RELATION_AFFECTS,
  DOSSIER_RELATION_DISPUTES_WITH,
  DOSSIER_RELATION_SHARES_WITH,
  DOSSIER_RELATION_PARTY_WITH,
  DOSSIER_RELATION_NEIGHBOR_OF,
} DossierRelationKind;

typedef enum
{
  DOSSIER_PRECISION_DAY,
  DOSSIER_PRECISION_MONTH,
  DOSSIER_PRECISION_YEAR,
  DOSSIER_PRECISION_ABOUT,
} DossierPrecision;

typedef enum
{
  DOSSIER_QUOTE_DIRECT,
  DOSSIER_QUOTE_INDIRECT,
} DossierQuoteKind;

typedef enum
{
  DOSSIER_MARK_MENTION,
  DOSSIER_MARK_QUOTE,
  DOSSIER_MARK_TERM,
  DOSSIER_MARK_EMPHASIS,
} DossierMarkKind;

typedef enum
{
  DOSSIER_QUESTION_SINGLE,
  DOSSIER_QUESTION_MULTIPLE,
  DOSSIER_QUESTION_TRUE_FALSE,
  DOSSIER_QUESTION_WHO_SAID,
  DOSSIER_QUESTION_MATCH,
  DOSSIER_QUESTION_ORDER,
  DOSSIER_QUESTION_CLOZE,
  DOSSIER_QUESTION_NUMBER,
  DOSSIER_QUESTION_SHORT,
  DOSSIER_QUESTION_TEXT,
} DossierQuestionKind;

typedef enum
{
  DOSSIER_SKILL_RECALL,
  DOSSIER_SKILL_REASON,
  DOSSIER_SKILL_CONSEQUENCE,
  DOSSIER_SKILL_STANCE,
  DOSSIER_SKILL_WEAKNESS,
  DOSSIER_SKILL_SOURCE,
  DOSSIER_SKILL_COMPARISON,
} DossierSkill;

/* A closed list: its words in the file, ended by NULL, in enum order. */
typedef const char *const *DossierWords;

extern const char *const dossier_edition_words[];
extern const char *const dossier_source_kind_words[];
extern const char *const dossier_actor_kind_words[];
extern const char *const dossier_stance_mode_words[];
extern const char *const dossier_relation_kind_words[];
extern const char *const dossier_precision_words[];
extern const char *const dossier_quote_kind_words[];
extern const char *const dossier_question_kind_words[];
extern const char *const dossier_skill_words[];

int dossier_words_find (DossierWords words, const char *word);
gboolean dossier_relation_kind_is_mutual (DossierRelationKind kind);

G_END_DECLS
