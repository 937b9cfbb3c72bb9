/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-answer.h"

G_BEGIN_DECLS

/* The version of the rules by which answers were taken and will be rated. */
#define DOSSIER_POLICY_VERSION 1

typedef enum
{
  DOSSIER_QUIZ_PRACTICE, /* feedback after every answer */
  DOSSIER_QUIZ_EXAM,     /* none until the end; answers may change until then */
  DOSSIER_QUIZ_REVIEW,   /* as practice, of what is due, in any dossiers */
  DOSSIER_QUIZ_BEFORE,   /* before reading: counts for nothing, asked again later */
} DossierQuizMode;

extern const char *const dossier_quiz_mode_words[];

/* What is known of a question from earlier sittings. */
typedef enum
{
  DOSSIER_PAST_UNSEEN,
  DOSSIER_PAST_MISSED,    /* the last answer was wrong or skipped */
  DOSSIER_PAST_KNOWN,     /* the last answer was right */
  DOSSIER_PAST_AWAITED,   /* asked before reading, and not since: comes first */
  DOSSIER_PAST_SET_ASIDE, /* not to be asked at all */
} DossierPast;

typedef DossierPast (*DossierPastFunc) (const DossierQuestion *question, gpointer user_data);

/* What a sitting is to be about. Zero and NULL mean “no bound”, so that
 * { 0 } is a practice of every question. Ids that the document does not have
 * are passed over. Nothing in it is kept after dossier_quiz_new(). */
typedef struct
{
  DossierQuizMode mode;
  const char *const *issues; /* ids, ended by NULL: any of these issues */
  const char *actor;         /* id: questions about this actor or one of its parts */
  guint first_paragraph;     /* numbers: evidence in these paragraphs */
  guint last_paragraph;
  const char *const *questions; /* ids, ended by NULL: exactly these (retry) */
  guint length;                 /* at most so many questions */
  gint64 time_limit_ms;
  const char *after;    /* id of the question asked just before, if any */
  DossierPastFunc past; /* called during dossier_quiz_new() only */
  gpointer past_data;
  gboolean without_drills; /* what is missed does not come back at the end */
} DossierQuizPlan;

guint dossier_quiz_count_matching (DossierDocument *document, const DossierQuizPlan *plan);
gboolean dossier_question_is_about (const DossierQuestion *question, const DossierActor *actor);

/* A sitting: an immutable value. Each transition returns the next state
 * (transfer full); one that does not apply returns the same state again, with
 * a new reference, so that a handler may compare pointers. */
typedef struct _DossierQuiz DossierQuiz;

#define DOSSIER_TYPE_QUIZ (dossier_quiz_get_type ())
GType dossier_quiz_get_type (void);

DossierQuiz *dossier_quiz_new (DossierDocument *document,
                               const DossierQuizPlan *plan,
                               guint32 seed);
DossierQuiz *dossier_quiz_ref (DossierQuiz *self);
void dossier_quiz_unref (DossierQuiz *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuiz, dossier_quiz_unref)

DossierQuiz *dossier_quiz_with_answer (DossierQuiz *self, DossierAnswer *answer);
DossierQuiz *dossier_quiz_with_choice (DossierQuiz *self, guint shown);
DossierQuiz *dossier_quiz_with_move (DossierQuiz *self, guint from, guint to);
DossierQuiz *dossier_quiz_with_target (DossierQuiz *self, guint shown, guint shown_target);
DossierQuiz *dossier_quiz_with_typed (DossierQuiz *self, const char *text);
DossierQuiz *dossier_quiz_with_sentence (DossierQuiz *self, const char *sentence_id);
DossierQuiz *dossier_quiz_with_certainty (DossierQuiz *self, DossierCertainty certainty);
DossierQuiz *dossier_quiz_with_hint (DossierQuiz *self);
DossierQuiz *dossier_quiz_with_look (DossierQuiz *self);
DossierQuiz *dossier_quiz_with_elapsed (DossierQuiz *self, gint64 milliseconds);
DossierQuiz *dossier_quiz_with_checked (DossierQuiz *self);
DossierQuiz *dossier_quiz_with_skipped (DossierQuiz *self);
DossierQuiz *dossier_quiz_with_recorded (DossierQuiz *self, const char *review_id);
DossierQuiz *dossier_quiz_with_recorded_at (DossierQuiz *self,
                                            guint position,
                                            const char *review_id);
DossierQuiz *dossier_quiz_with_next (DossierQuiz *self);
DossierQuiz *dossier_quiz_with_position (DossierQuiz *self, guint position);
DossierQuiz *dossier_quiz_with_undo (DossierQuiz *self);
DossierQuiz *dossier_quiz_with_finished (DossierQuiz *self);

/* What a person says of a verdict, or of its question, once they see it. */
typedef enum
{
  DOSSIER_NOTE_NONE,
  DOSSIER_NOTE_GUESSED,      /* it was right by luck */
  DOSSIER_NOTE_WAS_RIGHT,    /* it was marked wrong, and is right */
  DOSSIER_NOTE_SET_ASIDE,    /* it is not to be asked any more */
  DOSSIER_NOTE_STARTED_OVER, /* it is to be learned from the start */
} DossierNote;

extern const char *const dossier_note_words[];

DossierQuiz *dossier_quiz_with_note (DossierQuiz *self,
                                     guint position,
                                     DossierNote note,
                                     const char *row_id);
DossierQuiz *dossier_quiz_without_note (DossierQuiz *self, guint position);

typedef enum
{
  DOSSIER_QUIZ_ASKING,
  DOSSIER_QUIZ_FEEDBACK, /* practice and review only */
  DOSSIER_QUIZ_FINISHED,
} DossierQuizPhase;

typedef enum
{
  DOSSIER_VERDICT_NONE, /* not given yet */
  DOSSIER_VERDICT_RIGHT,
  DOSSIER_VERDICT_RIGHT_GUESS,
  DOSSIER_VERDICT_WRONG,
  DOSSIER_VERDICT_SURE_WRONG,
  DOSSIER_VERDICT_SKIPPED,
} DossierVerdict;

/* One question of the sitting as it stands. Borrowed from the sitting. */
typedef struct
{
  DossierDocument *document;
  const DossierQuestion *question;
  const guint *options; /* shown place → index of the option */
  guint n_options;
  const guint *targets; /* `match`: shown place → index of the option that has this `match` */
  guint n_targets;
  DossierAnswer *answer; /* NULL until touched; `order` starts with the shown order */
  DossierCertainty certainty;
  guint n_hints; /* hints shown so far */
  gboolean has_looked;
  gint64 took_ms;
  DossierVerdict verdict; /* where it is judged at the end NONE until then */
  DossierGrade grade;     /* with a verdict */
  const char *review_id;  /* NULL until recorded */
  gboolean is_drill;      /* missed in this sitting, and asked again */
  gboolean comes_again;   /* its drill is still to come */
  DossierNote note;       /* what was said of the verdict */
  const char *note_id;    /* the row of the log that says so; NULL without a note */
  gboolean can_be_guess;  /* the notes that the verdict leaves open */
  gboolean can_be_right;
} DossierQuizItem;

/* What the page shows, computed from the state. Borrowed from the sitting. */
typedef struct
{
  DossierQuizPhase phase;
  DossierQuizMode mode;
  guint position;            /* from 0; show it plus 1; `n_first` and on is a drill */
  guint total;               /* `n_first` and `n_drills` */
  guint n_first;             /* questions of the plan */
  guint n_drills;            /* missed ones that have come back so far */
  guint n_answered;          /* checked or skipped; judged at the end: complete answers */
  gboolean is_judged_at_end; /* exam and before reading: answers may change until then */
  gboolean shows_key;        /* what is right may be shown now; before reading never */
  DossierQuizItem item;
  gboolean can_check;
  gboolean can_skip;
  gboolean can_hint; /* another hint is there */
  gboolean can_look;
  gboolean can_undo;
  gboolean undo_retracts; /* undoing takes back a verdict: its review too */
  const char *undo_row;   /* … or a note: the row of the log to take back; else NULL */
  gboolean can_next;
  gboolean can_go_back; /* judged at the end */
  gboolean can_finish;
  gboolean is_last;
  gint64 time_left_ms; /* -1 without a limit, 0 when over: finish */
} DossierQuizView;

DossierDocument *dossier_quiz_get_document (DossierQuiz *self);
guint dossier_quiz_get_length (DossierQuiz *self);
void dossier_quiz_get_view (DossierQuiz *self, DossierQuizView *view);
void dossier_quiz_get_item (DossierQuiz *self, guint position, DossierQuizItem *item);

/* Results */

typedef struct
{
  const DossierIssue *issue;
  guint n_right;
  guint n_total;
} DossierIssueScore;

typedef struct
{
  guint n_right;
  guint n_total;
} DossierScore;

typedef struct
{
  guint n_right;
  guint n_total; /* without drills; exam: all; otherwise answered or skipped ones */
  guint n_skipped;
  guint n_sure_wrong;
  DossierIssueScore *issues; /* in the order of their document; asked ones only */
  guint n_issues;
  DossierScore certainties[DOSSIER_N_CERTAINTIES]; /* without skipped ones */
  guint *missed; /* positions: sure but wrong first, then wrong, then skipped */
  guint n_missed;
  gboolean has_previous;
  int difference; /* more (or fewer) right than last time, scaled to n_total */
} DossierQuizResults;

DossierQuizResults *dossier_quiz_get_results (DossierQuiz *self, const DossierScore *previous);
void dossier_quiz_results_free (DossierQuizResults *results);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuizResults, dossier_quiz_results_free)

char **dossier_quiz_dup_missed_ids (DossierQuiz *self);

/* Keeping a sitting for later */

char *dossier_quiz_to_json (DossierQuiz *self);
DossierQuiz *dossier_quiz_new_from_json (DossierDocument *document, const char *json);

/* The document of this id, borrowed; NULL when there is none. */
typedef DossierDocument *(*DossierDocumentLookup) (const char *id, gpointer user_data);

DossierQuiz *dossier_quiz_new_from_json_with_lookup (const char *json,
                                                     DossierDocumentLookup lookup,
                                                     gpointer user_data);

G_END_DECLS
