/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-quiz.h"
#include "dossier-scheduler.h"

G_BEGIN_DECLS

/* What a row of the log is. Words are for ever: other devices read them. */
typedef enum
{
  DOSSIER_REVIEW_ANSWER,       /* an answer; the first of a study day counts */
  DOSSIER_REVIEW_DRILL,        /* asked again in the same sitting: never counts */
  DOSSIER_REVIEW_UNDO,         /* takes back the row that it refers to */
  DOSSIER_REVIEW_GUESSED,      /* “I guessed”: the right answer it refers to was one */
  DOSSIER_REVIEW_WAS_RIGHT,    /* “I was right”: the answer it refers to was marked wrong */
  DOSSIER_REVIEW_SET_ASIDE,    /* the question is not to be asked any more */
  DOSSIER_REVIEW_BROUGHT_BACK, /* it is again, from the start */
} DossierReviewKind;

extern const char *const dossier_review_kind_words[];

/* One answer to one question at one time: a row of the log, never changed
 * once written. Choice and options are JSON in terms of the question's own
 * option indexes. Strings are owned, and NULL when absent. */
typedef struct
{
  char *id;     /* made by the store unless set (dossier_store_make_id()) */
  char *device; /* set by the store, as the next three */
  gint64 device_seq;
  gint64 time_ms;      /* Unix milliseconds, rising on each device */
  gint64 clock_ms;     /* what the clock said */
  int zone_offset_min; /* east of UTC; set by the store */
  char *dossier;
  char *question;
  char *question_version; /* changes with the words of the question */
  DossierQuestionKind question_kind;
  char *mode; /* a word of dossier_quiz_mode_words, or of a later mode */
  DossierReviewKind kind;
  char *refers_to;
  char *sitting;
  gboolean correct;
  gboolean skipped;
  gboolean near;
  DossierCertainty certainty;
  guint hints;
  gboolean looked;
  gint64 took_ms;
  char *options; /* JSON: option indexes as shown; for `match` also the targets */
  char *choice;  /* JSON: the answer */
  int policy_version;
  int model_version;
  gboolean undone; /* computed when read: a later row takes it back */
} DossierReview;

DossierReview *dossier_review_new (void);
DossierReview *dossier_review_new_for_item (DossierQuiz *quiz, guint position);
void dossier_review_free (DossierReview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReview, dossier_review_free)
int dossier_review_compare (const DossierReview *a, const DossierReview *b);

G_END_DECLS
