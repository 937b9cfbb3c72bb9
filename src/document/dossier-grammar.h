/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document-enums.h"
#include "dossier-document-private.h"

G_BEGIN_DECLS

/* The grammar of the format as tables: which element may stand where, with
 * which attributes. FORMAT.md in words; reader and writer both follow it. */

#define DOSSIER_MAX_BYTES (64 * 1024 * 1024)
#define DOSSIER_MAX_DEPTH 64
#define DOSSIER_MAX_SENTENCES 1000000
#define DOSSIER_MAX_TEXT_BYTES (1024 * 1024)
#define DOSSIER_MAX_ATTRIBUTES 32
#define DOSSIER_MAX_ID_BYTES 64
#define DOSSIER_MAX_SHORT_TITLE_CHARS 26
#define DOSSIER_MAX_POSITION_CHARS 40

typedef enum
{
  DOSSIER_ELEMENT_NONE, /* what the root element stands in, and ends lists */
  DOSSIER_ELEMENT_DOSSIER,
  DOSSIER_ELEMENT_HEAD,
  DOSSIER_ELEMENT_TITLE,
  DOSSIER_ELEMENT_SHORT_TITLE,
  DOSSIER_ELEMENT_STANDFIRST,
  DOSSIER_ELEMENT_SOURCE,
  DOSSIER_ELEMENT_PUBLISHER,
  DOSSIER_ELEMENT_DESCRIPTION,
  DOSSIER_ELEMENT_NOTE,
  DOSSIER_ELEMENT_EDITOR,
  DOSSIER_ELEMENT_LICENCE,
  DOSSIER_ELEMENT_CAST,
  DOSSIER_ELEMENT_ACTOR,
  DOSSIER_ELEMENT_NAME,
  DOSSIER_ELEMENT_ALIAS,
  DOSSIER_ELEMENT_ROLE,
  DOSSIER_ELEMENT_ABOUT,
  DOSSIER_ELEMENT_WANTS,
  DOSSIER_ELEMENT_STANCE,
  DOSSIER_ELEMENT_RELATION,
  DOSSIER_ELEMENT_ISSUES,
  DOSSIER_ELEMENT_ISSUE,
  DOSSIER_ELEMENT_SUMMARY,
  DOSSIER_ELEMENT_POSITION,
  DOSSIER_ELEMENT_GLOSSARY,
  DOSSIER_ELEMENT_TERM,
  DOSSIER_ELEMENT_GLOSS,
  DOSSIER_ELEMENT_WRONG,
  DOSSIER_ELEMENT_TIMELINE,
  DOSSIER_ELEMENT_EVENT,
  DOSSIER_ELEMENT_QUOTES,
  DOSSIER_ELEMENT_QUOTE,
  DOSSIER_ELEMENT_VERB,
  DOSSIER_ELEMENT_ARTICLE,
  DOSSIER_ELEMENT_SECTION,
  DOSSIER_ELEMENT_HEADING,
  DOSSIER_ELEMENT_P,
  DOSSIER_ELEMENT_S,
  DOSSIER_ELEMENT_M,
  DOSSIER_ELEMENT_Q,
  DOSSIER_ELEMENT_T,
  DOSSIER_ELEMENT_EM,
  DOSSIER_ELEMENT_QUIZ,
  DOSSIER_ELEMENT_QUESTION,
  DOSSIER_ELEMENT_STEM,
  DOSSIER_ELEMENT_OPTION,
  DOSSIER_ELEMENT_TEXT,
  DOSSIER_ELEMENT_MATCH,
  DOSSIER_ELEMENT_ANSWER,
  DOSSIER_ELEMENT_UNIT,
  DOSSIER_ELEMENT_HINT,
  DOSSIER_ELEMENT_RATIONALE,
  DOSSIER_N_ELEMENTS,
} DossierElement;

typedef enum
{
  DOSSIER_ATTRIBUTE_NONE, /* ends lists */
  DOSSIER_ATTRIBUTE_FORMAT,
  DOSSIER_ATTRIBUTE_ID,
  DOSSIER_ATTRIBUTE_LANG,
  DOSSIER_ATTRIBUTE_EDITION,
  DOSSIER_ATTRIBUTE_TRANSLATED_FROM,
  DOSSIER_ATTRIBUTE_KIND,
  DOSSIER_ATTRIBUTE_DATE,
  DOSSIER_ATTRIBUTE_UNTIL,
  DOSSIER_ATTRIBUTE_PRECISION,
  DOSSIER_ATTRIBUTE_ADDRESS,
  DOSSIER_ATTRIBUTE_PART_OF,
  DOSSIER_ATTRIBUTE_SHORT,
  DOSSIER_ATTRIBUTE_ISSUE,
  DOSSIER_ATTRIBUTE_POSITION,
  DOSSIER_ATTRIBUTE_MODE,
  DOSSIER_ATTRIBUTE_TO,
  DOSSIER_ATTRIBUTE_SPEAKER,
  DOSSIER_ATTRIBUTE_ISSUES,
  DOSSIER_ATTRIBUTE_ADDRESSEE,
  DOSSIER_ATTRIBUTE_NUMBER,
  DOSSIER_ATTRIBUTE_ACTOR,
  DOSSIER_ATTRIBUTE_HOW,
  DOSSIER_ATTRIBUTE_TERM,
  DOSSIER_ATTRIBUTE_SKILL,
  DOSSIER_ATTRIBUTE_DIFFICULTY,
  DOSSIER_ATTRIBUTE_EVIDENCE,
  DOSSIER_ATTRIBUTE_ACTORS,
  DOSSIER_ATTRIBUTE_QUOTE,
  DOSSIER_ATTRIBUTE_KEY,
  DOSSIER_ATTRIBUTE_BELIEVED,
  DOSSIER_ATTRIBUTE_TOLERANCE,
  DOSSIER_ATTRIBUTE_CONFIDENCE,
  DOSSIER_ATTRIBUTE_RULE,
  DOSSIER_N_ATTRIBUTES,
} DossierAttribute;

/* What an attribute's value looks like. */
typedef enum
{
  DOSSIER_SYNTAX_FORMAT, /* the number of the format */
  DOSSIER_SYNTAX_ID,     /* the id of its element */
  DOSSIER_SYNTAX_IDREF,  /* one id of another element */
  DOSSIER_SYNTAX_IDREFS, /* several, each after one space */
  DOSSIER_SYNTAX_WORD,   /* of a closed list */
  DOSSIER_SYNTAX_YES,
  DOSSIER_SYNTAX_LANGUAGE,
  DOSSIER_SYNTAX_DATE,
  DOSSIER_SYNTAX_COUNT,   /* a whole number from 1 */
  DOSSIER_SYNTAX_DECIMAL, /* from 0 */
  DOSSIER_SYNTAX_SHARE,   /* from 0 to 1 */
  DOSSIER_SYNTAX_TEXT,
} DossierSyntax;

typedef struct
{
  DossierAttribute attribute;
  DossierSyntax syntax;
  gboolean is_required;
  DossierWords words; /* of a closed list */
} DossierAttributeRule;

typedef enum
{
  DOSSIER_OCCURS_ONCE,
  DOSSIER_OCCURS_AT_MOST_ONCE,
  DOSSIER_OCCURS_OFTEN, /* at least once */
  DOSSIER_OCCURS_ANY,
} DossierOccurs;

typedef struct
{
  DossierElement element;
  DossierOccurs occurs;
} DossierChildRule;

typedef enum
{
  DOSSIER_CONTENT_ELEMENTS,         /* in any order */
  DOSSIER_CONTENT_ORDERED_ELEMENTS, /* in the order of the rule */
  DOSSIER_CONTENT_TEXT,
  DOSSIER_CONTENT_MARKED_TEXT, /* text with marks in it */
} DossierContent;

typedef struct
{
  const char *name;
  DossierContent content;
  const DossierAttributeRule *attributes; /* in canonical order */
  const DossierChildRule *children;       /* in canonical order */
} DossierElementRule;

const DossierElementRule *dossier_element_get_rule (DossierElement element);
const char *dossier_attribute_get_name (DossierAttribute attribute);
const DossierAttributeRule *dossier_element_rule_find_attribute (const DossierElementRule *self,
                                                                 const char *name);
int dossier_element_rule_find_child (const DossierElementRule *self, const char *name);

/* What XML takes for a space. */
static inline gboolean
dossier_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

gboolean dossier_id_is_valid (const char *id, gsize length);
gboolean dossier_language_is_valid (const char *language);
gboolean dossier_date_parse (const char *text, DossierDate *date);
gboolean dossier_decimal_parse (const char *text, double *number);

G_END_DECLS
