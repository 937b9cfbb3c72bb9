/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* What is printed of a dossier, as a list of blocks: composed once, without a
 * display or a font; DossierSheetPages lays them out. */

typedef enum
{
  DOSSIER_SHEET_READING,
  DOSSIER_SHEET_CAST,
  DOSSIER_SHEET_QUIZ,
} DossierSheetKind;

typedef enum
{
  DOSSIER_ANSWERS_NONE,
  DOSSIER_ANSWERS_KEY,   /* on pages of its own at the end */
  DOSSIER_ANSWERS_PROOF, /* below every question, with rationale and evidence */
} DossierSheetAnswers;

/* What to print; a zeroed one is a reading sheet of the article alone. */
typedef struct
{
  DossierSheetKind kind;
  gboolean glossary;           /* reading: the terms after the article */
  DossierSheetAnswers answers; /* quiz */
  const char *issue;           /* quiz, nullable: the id of the only issue asked about */
  guint n_questions;           /* quiz: at most so many, 0 for all */
} DossierSheetPlan;

/* What a block is; DossierSheetLook says how that looks. */
typedef enum
{
  DOSSIER_BLOCK_KICKER, /* what kind of sheet it is, above the title */
  DOSSIER_BLOCK_TITLE,
  DOSSIER_BLOCK_STANDFIRST,
  DOSSIER_BLOCK_SOURCE,
  DOSSIER_BLOCK_NOTE,
  DOSSIER_BLOCK_FIELDS,    /* text and aside: what the pupil fills in */
  DOSSIER_BLOCK_SECTION,   /* a heading of the article */
  DOSSIER_BLOCK_PARAGRAPH, /* of the article */
  DOSSIER_BLOCK_HEADING,   /* a heading of ours */
  DOSSIER_BLOCK_ENTRY,     /* the name of an actor */
  DOSSIER_BLOCK_ROLE,
  DOSSIER_BLOCK_LABEL,
  DOSSIER_BLOCK_ITEM,
  DOSSIER_BLOCK_TERM,
  DOSSIER_BLOCK_STEM,
  DOSSIER_BLOCK_TASK,
  DOSSIER_BLOCK_OPTION,
  DOSSIER_BLOCK_WHY,     /* why an option is right or wrong */
  DOSSIER_BLOCK_PAIR,    /* text beside aside: an entry and a match */
  DOSSIER_BLOCK_RULES,   /* lines to write on, the last with a unit as its trail */
  DOSSIER_BLOCK_PASSAGE, /* a sentence of the article, apart from it */
  DOSSIER_BLOCK_KEY,
  DOSSIER_BLOCK_RATIONALE,
  DOSSIER_BLOCK_KEY_ROW, /* a line of the key at the end */
} DossierBlockStyle;

#define DOSSIER_N_BLOCK_STYLES (DOSSIER_BLOCK_KEY_ROW + 1)

/* What stands before an option to be filled in. */
typedef enum
{
  DOSSIER_TICK_NONE,
  DOSSIER_TICK_ROUND,  /* one of them is right */
  DOSSIER_TICK_SQUARE, /* any number of them are right */
  DOSSIER_TICK_LINE,   /* a letter or number is to be written */
} DossierTick;

/* Bytes `start` to `end` of a text. */
typedef struct
{
  guint start;
  guint end;
} DossierSpan;

/* Texts are NULL when absent. A line reads: marker, tick, lead, text, trail;
 * a pair has its aside beside that. Neighbors of the same group other than 0
 * stand on one page if they fit on one. */
typedef struct
{
  DossierBlockStyle style;
  DossierTick tick;
  gboolean is_ticked; /* the key, where it may be seen */
  gboolean starts_page;
  guint group;
  gboolean may_split; /* the group, rather than leave much of a page blank */
  guint n_rules;
  char *marker;
  char *lead; /* emphatic */
  char *text;
  char *trail; /* quiet: where it is proved */
  char *aside_marker;
  char *aside;
  DossierSpan *emphasis; /* within text */
  guint n_emphasis;
} DossierBlock;

typedef struct _DossierSheet DossierSheet;

DossierSheet *dossier_sheet_new (DossierDocument *document, const DossierSheetPlan *plan);
DossierSheet *dossier_sheet_ref (DossierSheet *self);
void dossier_sheet_unref (DossierSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSheet, dossier_sheet_unref)

const char *dossier_sheet_get_name (DossierSheet *self);
const char *dossier_sheet_get_title (DossierSheet *self);
const char *dossier_sheet_get_language (DossierSheet *self);
guint dossier_sheet_get_n_blocks (DossierSheet *self);
const DossierBlock *dossier_sheet_get_block (DossierSheet *self, guint index);

G_END_DECLS
