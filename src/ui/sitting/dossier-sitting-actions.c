/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-sitting-page-private.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-look-dialog.h"
#include "ui/sitting/dossier-retry.h"

/* What a person can do in a sitting: each reads the state, carries out one
 * transition, and applies what comes out. */

static void
check_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  dossier_quiz_keeper_count_time (self->keeper);
  dossier_quiz_keeper_apply (self->keeper,
                             dossier_quiz_with_checked (dossier_sitting_page_get_quiz (self)));
}

static void
next_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  dossier_quiz_keeper_count_time (self->keeper);
  dossier_quiz_keeper_apply (self->keeper,
                             dossier_quiz_with_next (dossier_sitting_page_get_quiz (self)));
}

static void
previous_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  dossier_quiz_keeper_count_time (self->keeper);
  dossier_quiz_keeper_apply (self->keeper,
                             dossier_quiz_with_position (dossier_sitting_page_get_quiz (self),
                                                         self->position - 1));
}

static void
skip_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  dossier_quiz_keeper_count_time (self->keeper);
  dossier_quiz_keeper_apply (self->keeper,
                             dossier_quiz_with_skipped (dossier_sitting_page_get_quiz (self)));
}

static void
hint_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  dossier_quiz_keeper_apply (self->keeper,
                             dossier_quiz_with_hint (dossier_sitting_page_get_quiz (self)));
}

static void
look_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);
  DossierQuizView view = dossier_sitting_page_get_view (self);

  dossier_quiz_keeper_apply (self->keeper,
                             dossier_quiz_with_look (dossier_sitting_page_get_quiz (self)));
  adw_dialog_present (dossier_look_dialog_new (view.item.document), widget);
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_quiz_keeper_undo (DOSSIER_SITTING_PAGE (widget)->keeper);
}

static void
pick_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  if (self->face == GTK_WIDGET (self->question_view))
    dossier_question_view_pick (self->question_view, g_variant_get_uint32 (parameter));
}

static void
certainty_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);
  int certainty
      = dossier_words_find (dossier_certainty_words, g_variant_get_string (parameter, NULL));

  /* The key of “guess” says it afterwards, too. */
  if (certainty == DOSSIER_CERTAINTY_GUESS && self->face == GTK_WIDGET (self->feedback_view))
    gtk_widget_activate_action (widget, "quiz.guessed", NULL);
  else if (certainty >= 0)
    dossier_quiz_keeper_apply (self->keeper,
                               dossier_quiz_with_certainty (dossier_sitting_page_get_quiz (self),
                                                            (DossierCertainty) certainty));
}

static void
on_finish_answered (AdwAlertDialog *dialog, const char *response, DossierSittingPage *self)
{
  if (g_str_equal (response, "finish"))
    dossier_quiz_keeper_apply (self->keeper,
                               dossier_quiz_with_finished (dossier_sitting_page_get_quiz (self)));
}

static void
finish_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);
  DossierQuizView view = dossier_sitting_page_get_view (self);
  guint n_open = view.total - view.n_answered;
  AdwDialog *dialog = NULL;

  dossier_quiz_keeper_count_time (self->keeper);
  /* What is not answered before reading was not asked. */
  if (n_open == 0 || view.mode == DOSSIER_QUIZ_BEFORE)
    {
      dossier_quiz_keeper_apply (self->keeper,
                                 dossier_quiz_with_finished (dossier_sitting_page_get_quiz (self)));
      return;
    }

  dialog = adw_alert_dialog_new (_ ("Finish the Exam?"), NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                ngettext ("%u question is not answered; it counts as skipped.",
                                          "%u questions are not answered; they count as skipped.",
                                          n_open),
                                n_open);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Go On"), "finish",
                                  _ ("_Finish"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "finish",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_finish_answered), self, 0);
  adw_dialog_present (dialog, widget);
}

static void
enter_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);
  DossierQuizView view = dossier_sitting_page_get_view (self);

  if (view.phase == DOSSIER_QUIZ_FINISHED)
    {
      self->reviewing = -1;
      dossier_sitting_page_update (self);
    }
  else if (view.can_check)
    check_action (widget, NULL, NULL);
  else if (view.can_next)
    next_action (widget, NULL, NULL);
  else if (view.is_judged_at_end)
    finish_action (widget, NULL, NULL);
}

static void
review_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  self->reviewing = (int) g_variant_get_uint32 (parameter);
  dossier_sitting_page_update (self);
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);
  g_autoptr (DossierQuiz) quiz
      = dossier_retry_new (dossier_sitting_page_get_quiz (self), dossier_quiz_keeper_draw_seed ());
  DossierQuizKeeper *keeper
      = dossier_quiz_keeper_new (dossier_quiz_keeper_get_store (self->keeper),
                                 dossier_quiz_keeper_get_dossier (self->keeper), quiz, NULL);

  self->is_retry = TRUE;
  dossier_sitting_page_take_keeper (self, keeper);
}

static void
try_again_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_quiz_keeper_flush (DOSSIER_SITTING_PAGE (widget)->keeper);
}

static void
leave_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  if (self->reviewing >= 0)
    enter_action (widget, NULL, NULL);
  else
    gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
show_sentence_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  dossier_sitting_page_ask_for_sentence (self, self->position,
                                         g_variant_get_string (parameter, NULL));
}

/* Of a question in the results. */
static void
show_evidence_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_sitting_page_ask_for_sentence (DOSSIER_SITTING_PAGE (widget),
                                         g_variant_get_uint32 (parameter), NULL);
}

/* From the start of the section that the questions were asked before. */
static void
read_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);
  const DossierSection *section = NULL;
  const DossierParagraph *first = NULL;
  DossierQuizItem item;

  dossier_quiz_get_item (dossier_sitting_page_get_quiz (self), 0, &item);
  section = item.question->evidence.sentences[0]->paragraph->section;
  first = &dossier_document_get_paragraphs (item.document).items[section->first_paragraph];
  dossier_sitting_page_ask_for_sentence (
      self, 0, dossier_document_get_sentences (item.document).items[first->first_sentence].id);
}

static void
evidence_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  if (self->face == GTK_WIDGET (self->question_view))
    gtk_widget_activate_action (widget, "quiz.look", NULL);
  else if (self->face == GTK_WIDGET (self->feedback_view))
    dossier_sitting_page_ask_for_sentence (self, self->position, NULL);
}

/* Enter checks also where the focus is on an option, which would take it to
 * be chosen, and then goes on. */
gboolean
dossier_sitting_actions_on_key (DossierSittingPage *self,
                                guint key,
                                guint code,
                                GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  DossierQuizView view = dossier_sitting_page_get_view (self);

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || focus == NULL
      || self->face != GTK_WIDGET (self->question_view)
      || !dossier_question_view_is_answering (self->question_view, focus))
    return GDK_EVENT_PROPAGATE;
  if (!view.can_check && !view.is_judged_at_end)
    return GDK_EVENT_PROPAGATE;

  enter_action (GTK_WIDGET (self), NULL, NULL);

  return GDK_EVENT_STOP;
}

/* The actions of a sitting, in the group "quiz". */
void
dossier_sitting_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quiz.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "quiz.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "quiz.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "quiz.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "quiz.hint", NULL, hint_action);
  gtk_widget_class_install_action (widget_class, "quiz.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "quiz.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "quiz.pick", "u", pick_action);
  gtk_widget_class_install_action (widget_class, "quiz.certainty", "s", certainty_action);
  gtk_widget_class_install_action (widget_class, "quiz.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "quiz.enter", NULL, enter_action);
  gtk_widget_class_install_action (widget_class, "quiz.review", "u", review_action);
  gtk_widget_class_install_action (widget_class, "quiz.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "quiz.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (widget_class, "quiz.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "dossier.show-sentence", "s",
                                   show_sentence_action);
  gtk_widget_class_install_action (widget_class, "quiz.show-evidence", "u", show_evidence_action);
  gtk_widget_class_install_action (widget_class, "quiz.read", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "quiz.evidence", NULL, evidence_action);
}
