/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-quiz.h"

G_BEGIN_DECLS

/* A question as it is dealt: in which order its options are shown. */
typedef struct
{
  const DossierQuestion *question;
  guint options[DOSSIER_OPTIONS_MAX];
  guint n_options;
  guint targets[DOSSIER_OPTIONS_MAX];
  guint n_targets;
  DossierAnswer *initial; /* `order`: the shown order; else NULL */
} DossierCard;

/* What all states of a sitting share. */
typedef struct
{
  gatomicrefcount ref_count;
  DossierDocument *document;
  DossierQuizMode mode;
  gint64 time_limit_ms;
  DossierCard *cards;
  guint n_cards;
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
} DossierEntry;

/* One step that undo takes back: the entry that stood there. */
typedef struct _DossierStep DossierStep;
struct _DossierStep
{
  gatomicrefcount ref_count;
  DossierStep *previous;
  guint position;
  DossierEntry *entry; /* NULL when the step only moved on */
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

/* dossier-quiz-deck.c */
DossierDeck *dossier_deck_new (DossierDocument *document,
                               DossierQuizMode mode,
                               gint64 time_limit_ms,
                               guint n_cards);
DossierDeck *dossier_deck_ref (DossierDeck *deck);
void dossier_deck_unref (DossierDeck *deck);
void dossier_deck_deal (DossierDeck *deck,
                        guint place,
                        const DossierQuestion *question,
                        GRand *rand);
gboolean dossier_deck_deal_as (DossierDeck *deck,
                               guint place,
                               const DossierQuestion *question,
                               const guint *options,
                               guint n_options,
                               const guint *targets,
                               guint n_targets);

DossierEntry *dossier_entry_new (void);
DossierEntry *dossier_entry_copy (const DossierEntry *entry);
DossierEntry *dossier_entry_ref (DossierEntry *entry);
void dossier_entry_unref (DossierEntry *entry);
void dossier_entry_judge (DossierEntry *entry,
                          const DossierQuestion *question,
                          DossierDocument *document);

/* dossier-quiz.c: takes the deck and a new entry for every card */
DossierQuiz *dossier_quiz_new_from_deck (DossierDeck *deck);
DossierQuiz *dossier_quiz_copy (DossierQuiz *self);
DossierQuiz *dossier_quiz_edit (DossierQuiz *self, gboolean can_undo, gboolean is_typing);
const DossierCard *dossier_quiz_get_card (DossierQuiz *self);
gboolean dossier_quiz_is_asking (DossierQuiz *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDeck, dossier_deck_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEntry, dossier_entry_unref)

G_END_DECLS
