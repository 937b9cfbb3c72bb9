/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* More than any question of the format has. */
#define DOSSIER_OPTIONS_MAX 8

/* How certain a person says they are, before the verdict. */
typedef enum
{
  DOSSIER_CERTAINTY_GUESS,
  DOSSIER_CERTAINTY_THINK,
  DOSSIER_CERTAINTY_SURE,
} DossierCertainty;

#define DOSSIER_N_CERTAINTIES 3

extern const char *const dossier_certainty_words[];

guint dossier_certainty_get_promise (DossierCertainty certainty);
int dossier_certainty_get_mark (DossierCertainty certainty, gboolean is_right);

typedef enum
{
  DOSSIER_ANSWER_SKIPPED,  /* “I don't know” */
  DOSSIER_ANSWER_CHOSEN,   /* a set of options */
  DOSSIER_ANSWER_ORDER,    /* the options, first to last */
  DOSSIER_ANSWER_TARGETS,  /* for every option the option whose `match` was given to it */
  DOSSIER_ANSWER_TYPED,    /* text as typed; for `number` too */
  DOSSIER_ANSWER_NUMBER,   /* a number, where it did not come as text */
  DOSSIER_ANSWER_SENTENCE, /* a sentence of the article */
} DossierAnswerKind;

/* No target given yet, in answers of the kind TARGETS. */
#define DOSSIER_NO_TARGET G_MAXUINT

/* An immutable answer to a question. Options are named by their index in the
 * question, not by the place where they were shown. */
typedef struct _DossierAnswer DossierAnswer;

#define DOSSIER_TYPE_ANSWER (dossier_answer_get_type ())
GType dossier_answer_get_type (void);

DossierAnswer *dossier_answer_new_skipped (void);
DossierAnswer *dossier_answer_new_chosen (const guint *options, guint n_options);
DossierAnswer *dossier_answer_new_option (guint option);
DossierAnswer *dossier_answer_new_order (const guint *options, guint n_options);
DossierAnswer *dossier_answer_new_targets (const guint *targets, guint n_targets);
DossierAnswer *dossier_answer_new_typed (const char *text);
DossierAnswer *dossier_answer_new_number (double number);
DossierAnswer *dossier_answer_new_sentence (const char *sentence_id);
DossierAnswer *dossier_answer_ref (DossierAnswer *self);
void dossier_answer_unref (DossierAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnswer, dossier_answer_unref)

DossierAnswerKind dossier_answer_get_kind (const DossierAnswer *self);
const guint *dossier_answer_get_indexes (const DossierAnswer *self, guint *n_indexes);
gboolean dossier_answer_has_option (const DossierAnswer *self, guint option);
const char *dossier_answer_get_text (const DossierAnswer *self);
double dossier_answer_get_number (const DossierAnswer *self);
gboolean dossier_answer_equal (const DossierAnswer *a, const DossierAnswer *b);

char *dossier_answer_to_json (const DossierAnswer *self);
DossierAnswer *dossier_answer_new_from_json (const DossierQuestion *question, const char *json);

gboolean dossier_answer_fits (const DossierQuestion *question, const DossierAnswer *answer);
gboolean dossier_answer_is_complete (const DossierQuestion *question, const DossierAnswer *answer);

/* How an option fared. For `match` and `order` every option is either RIGHT
 * (it has its target, it stands in its place) or WRONG. */
typedef enum
{
  DOSSIER_OPTION_UNTOUCHED, /* neither chosen nor a key */
  DOSSIER_OPTION_RIGHT,
  DOSSIER_OPTION_WRONG,
  DOSSIER_OPTION_MISSED, /* a key that was not chosen */
} DossierOptionGrade;

typedef struct
{
  gboolean is_right;
  gboolean is_near; /* right, but for a small slip of the keyboard */
  guint n_parts;    /* options to place, or 1 */
  guint n_right;    /* of these parts */
  guint n_options;
  DossierOptionGrade options[DOSSIER_OPTIONS_MAX]; /* by index in the question */
} DossierGrade;

gboolean dossier_answer_grade (const DossierQuestion *question,
                               const DossierAnswer *answer,
                               const char *language,
                               DossierGrade *grade);
DossierAnswer *dossier_question_dup_right_answer (const DossierQuestion *question);
char *dossier_question_dup_key_text (const DossierQuestion *question);

G_END_DECLS
