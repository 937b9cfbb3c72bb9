/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-quiz.h"

G_BEGIN_DECLS

/* A question as it is dealt: in which order its options are shown. Immutable,
 * shared between decks. */
typedef struct
{
  gatomicrefcount ref_count;
  DossierDocument *document;
  const DossierQuestion *question;
  guint options[DOSSIER_OPTIONS_MAX];
  guint n_options;
  guint targets[DOSSIER_OPTIONS_MAX];
  guint n_targets;
  DossierAnswer *initial; /* `order`: the shown order; else NULL */
  gboolean is_drill;      /* missed in this sitting, and asked again at its end */
} DossierCard;

/* What a sitting is and does not change: its terms. */
typedef struct
{
  DossierDocument *document; /* of the first question; NULL for none at all */
  DossierQuizMode mode;
  gint64 time_limit_ms;
  guint32 seed; /* of the cards that come in later */
  gboolean without_drills;
} DossierDeckTerms;

/* The cards, which states share. Immutable once a sitting has it: a miss makes
 * a longer one, with the same cards, for the states that follow. */
typedef struct
{
  gatomicrefcount ref_count;
  DossierDeckTerms terms;
  DossierCard **cards; /* drills last */
  guint n_cards;
  guint n_first; /* that are no drills */
} DossierDeck;

/* How one question stands; immutable, shared between states. */
typedef struct
{
  gatomicrefcount ref_count;
  DossierAnswer *answer;
  DossierCertainty certainty;
  guint n_hints;
  gboolean has_looked;
  gint64 took_ms;
  DossierVerdict verdict;
  DossierGrade grade;
  char *review_id;
  DossierNote note;
  char *note_id;
} DossierEntry;

/* One step that undo takes back: the entry that stood there. */
typedef struct _DossierStep DossierStep;
struct _DossierStep
{
  gatomicrefcount ref_count;
  DossierStep *previous;
  guint position;
  DossierEntry *entry; /* NULL when the step only moved on */
  DossierDeck *deck;   /* as it was, when the step made it longer; else NULL */
  gboolean is_typing;
};

struct _DossierQuiz
{
  gatomicrefcount ref_count;
  DossierDeck *deck;
  guint position;
  gboolean is_finished;
  DossierStep *steps;
  DossierEntry *entries[];
};

/* dossier-quiz-pick.c */
GPtrArray *dossier_pick_questions (DossierDocument *document,
                                   const DossierQuizPlan *plan,
                                   GRand *rand);

#define DOSSIER_CLASH_PASSAGE 1000

guint dossier_question_get_clash (const DossierQuestion *previous, const DossierQuestion *next);

/* dossier-quiz-deck.c */
DossierCard *dossier_card_new (DossierDocument *document,
                               const DossierQuestion *question,
                               gboolean is_drill,
                               GRand *rand);
DossierCard *dossier_card_new_as_shown (DossierDocument *document,
                                        const DossierQuestion *question,
                                        gboolean is_drill,
                                        const guint *options,
                                        guint n_options,
                                        const guint *targets,
                                        guint n_targets);
DossierDeck *dossier_deck_new (const DossierDeckTerms *terms, guint n_expected);
void dossier_deck_take (DossierDeck *deck, DossierCard *card);
DossierDeck *dossier_deck_new_with_drill (DossierDeck *deck, guint place);
DossierDeck *dossier_deck_new_without_last (DossierDeck *deck);
DossierDeck *dossier_deck_ref (DossierDeck *deck);
void dossier_deck_unref (DossierDeck *deck);
gboolean dossier_deck_is_judged_at_end (const DossierDeck *deck);
gboolean dossier_deck_wants_drill (const DossierDeck *deck, guint place);

DossierEntry *dossier_entry_new (void);
DossierEntry *dossier_entry_copy (const DossierEntry *entry);
DossierEntry *dossier_entry_ref (DossierEntry *entry);
void dossier_entry_unref (DossierEntry *entry);
void dossier_entry_judge (DossierEntry *entry, const DossierCard *card);
DossierCertainty dossier_entry_get_certainty (const DossierEntry *entry);

/* dossier-quiz.c: takes the deck and a new entry for every card */
DossierQuiz *dossier_quiz_new_from_deck (DossierDeck *deck);
DossierQuiz *dossier_quiz_copy (DossierQuiz *self);
DossierQuiz *dossier_quiz_edit (DossierQuiz *self, gboolean can_undo, gboolean is_typing);
const DossierCard *dossier_quiz_get_card (DossierQuiz *self);
gboolean dossier_quiz_is_asking (DossierQuiz *self);
gboolean dossier_quiz_is_answered (DossierQuiz *self, guint position);
DossierEntry *dossier_quiz_edit_at (DossierQuiz *self, guint position);

/* dossier-quiz-note.c */
gboolean dossier_quiz_can_note (DossierQuiz *self, guint position, DossierNote note);
gboolean dossier_quiz_has_drill_ahead (DossierQuiz *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDeck, dossier_deck_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEntry, dossier_entry_unref)

G_END_DECLS
