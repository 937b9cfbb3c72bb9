/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/sitting/dossier-sitting-page.h"

#include "ui/sitting/dossier-feedback-view.h"
#include "ui/sitting/dossier-question-view.h"
#include "ui/sitting/dossier-results-view.h"

G_BEGIN_DECLS

struct _DossierSittingPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *undo_button;
  GtkWidget *finish_button;
  GtkLabel *clock_label;
  GtkWidget *steps_clamp;
  GtkLevelBar *steps;
  AdwBanner *error_banner;
  GtkStack *foot;
  GtkWidget *no_foot;
  GtkWidget *keys_foot;
  GtkWidget *check_foot;
  GtkWidget *next_foot;
  GtkWidget *next_box;
  GtkBox *feedback_keys;
  GtkWidget *look_button;
  GtkWidget *previous_button;
  GtkButton *check_button;
  GtkButton *next_button;
  GtkStack *stack;
  DossierQuestionView *question_view;
  DossierFeedbackView *feedback_view;
  DossierResultsView *results_view;

  DossierQuizKeeper *keeper;
  GtkWidget *face;   /* the view shown, to know when it is another */
  guint position;    /* and the question it shows, or showed last */
  int reviewing;     /* after the end: the question looked at again, or -1 */
  gboolean is_retry; /* its score is not comparable */
  gboolean narrow;
  gboolean stacked;
  guint tick_source;
};

/* dossier-sitting-page.c */
void dossier_sitting_page_update (DossierSittingPage *self);
void dossier_sitting_page_take_keeper (DossierSittingPage *self, DossierQuizKeeper *keeper);
void dossier_sitting_page_ask_for_sentence (DossierSittingPage *self,
                                            guint position,
                                            const char *id);

/* dossier-sitting-notes.c */
DossierQuiz *dossier_sitting_page_get_quiz (DossierSittingPage *self);
DossierQuizView dossier_sitting_page_get_view (DossierSittingPage *self);
void dossier_sitting_notes_install (GtkWidgetClass *widget_class);
void dossier_sitting_notes_enable (DossierSittingPage *self, const DossierQuizView *view);

/* dossier-sitting-actions.c */
void dossier_sitting_actions_install (GtkWidgetClass *widget_class);
gboolean dossier_sitting_actions_on_key (DossierSittingPage *self,
                                         guint key,
                                         guint code,
                                         GdkModifierType state);

G_END_DECLS
