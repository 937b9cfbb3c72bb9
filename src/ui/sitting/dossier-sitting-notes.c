/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-sitting-page-private.h"

/* What a person can say of a verdict: “I guessed”, “I was right”, and of a
 * question that does not stick, that it be set aside or start over. */

static void
say (GtkWidget *widget, DossierNote note)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  /* The button pressed goes away: the focus must not go with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  dossier_quiz_keeper_note (self->keeper, self->position, note);
  dossier_feedback_view_announce (self->feedback_view);
}

static void
guessed_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  say (widget, DOSSIER_NOTE_GUESSED);
}

static void
was_right_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  say (widget, DOSSIER_NOTE_WAS_RIGHT);
}

static void
set_aside_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  say (widget, DOSSIER_NOTE_SET_ASIDE);
}

static void
start_over_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  say (widget, DOSSIER_NOTE_STARTED_OVER);
}

static void
take_back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  dossier_quiz_keeper_take_back_note (self->keeper, self->position);
  dossier_feedback_view_announce (self->feedback_view);
}

/* Only what the verdict that is shown leaves open. */
void
dossier_sitting_notes_enable (DossierSittingPage *self, const DossierQuizView *view)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_over = view->phase == DOSSIER_QUIZ_FINISHED;
  gboolean is_shown = view->phase == DOSSIER_QUIZ_FEEDBACK || self->reviewing >= 0;
  gboolean is_noted = FALSE;
  DossierQuizItem item = { 0 };

  if (is_shown)
    dossier_quiz_get_item (dossier_sitting_page_get_quiz (self), self->position, &item);
  is_noted = item.note != DOSSIER_NOTE_NONE;
  gtk_widget_action_set_enabled (widget, "quiz.guessed", item.can_be_guess);
  gtk_widget_action_set_enabled (widget, "quiz.was-right", item.can_be_right);
  gtk_widget_action_set_enabled (widget, "quiz.set-aside", is_shown && !is_noted);
  gtk_widget_action_set_enabled (widget, "quiz.start-over", is_shown && !is_noted);
  gtk_widget_action_set_enabled (widget, "quiz.take-back", is_over && is_noted);
}

void
dossier_sitting_notes_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quiz.guessed", NULL, guessed_action);
  gtk_widget_class_install_action (widget_class, "quiz.was-right", NULL, was_right_action);
  gtk_widget_class_install_action (widget_class, "quiz.set-aside", NULL, set_aside_action);
  gtk_widget_class_install_action (widget_class, "quiz.start-over", NULL, start_over_action);
  gtk_widget_class_install_action (widget_class, "quiz.take-back", NULL, take_back_action);
}

DossierQuiz *
dossier_sitting_page_get_quiz (DossierSittingPage *self)
{
  return dossier_quiz_keeper_get_quiz (self->keeper);
}

DossierQuizView
dossier_sitting_page_get_view (DossierSittingPage *self)
{
  DossierQuizView view;

  dossier_quiz_get_view (dossier_sitting_page_get_quiz (self), &view);

  return view;
}
