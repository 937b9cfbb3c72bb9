/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-quiz-page.h"

#include <glib/gi18n.h>

#include "store/dossier-store-mastery.h"
#include "ui/common/dossier-header-bar.h"
#include "ui/quiz/dossier-open-card.h"
#include "ui/quiz/dossier-quiz-form.h"
#include "ui/quiz/dossier-set-aside-dialog.h"
#include "ui/sitting/dossier-sitting-page.h"
#include "ui/quiz/dossier-start-words.h"

/* Where quizzes start, or go on. The sitting itself is a page above the
 * dossier. One that was left for a look at the article waits here, and comes
 * back as soon as this view is shown again. */
struct _DossierQuizPage
{
  DossierPage parent_instance;

  AdwBanner *error_banner;
  GtkStack *stack;
  GtkWidget *empty_page;
  GtkWidget *scroller;
  DossierOpenCard *open_card;
  GtkLabel *counts_label;
  GtkLabel *last_label;
  DossierQuizForm *form;
  GtkLabel *match_label;
  GtkButton *start_button;
  GtkButton *set_aside_button;
  GtkWidget *start_foot;

  DossierQuizOffer *offer; /* nullable: before it could be read */
  DossierSitting *open;    /* nullable: the sitting to go on with */
  DossierQuiz *open_quiz;
  GtkWidget *waiting; /* nullable: a sitting page left for the article */
  guint refresh_source;
  gboolean is_listening;
};

G_DEFINE_FINAL_TYPE (DossierQuizPage, dossier_quiz_page, DOSSIER_TYPE_PAGE)

static DossierDocument *
get_document (DossierQuizPage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static DossierStore *
get_store (DossierQuizPage *self)
{
  return dossier_study_get_store (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static const char *
get_dossier (DossierQuizPage *self)
{
  return dossier_document_get_id (get_document (self));
}

static void
show_error (DossierQuizPage *self, const GError *error)
{
  adw_banner_set_use_markup (self->error_banner, FALSE);
  if (error != NULL)
    adw_banner_set_title (self->error_banner, error->message);
  adw_banner_set_revealed (self->error_banner, error != NULL);
}

/* What is chosen, and what is known */

static void
show_choice (DossierQuizPage *self)
{
  DossierStartChoice choice;
  g_autofree char *line = NULL;
  guint n_of = 0;
  guint n_asked = 0;

  if (self->offer == NULL)
    return;

  dossier_quiz_form_get_choice (self->form, &choice);
  n_asked = dossier_quiz_offer_count_choice (self->offer, &choice, &n_of);
  line = dossier_start_words_dup_line (self->offer, &choice);
  gtk_label_set_label (self->match_label, line);
  gtk_button_set_label (self->start_button, dossier_start_words_get_button (choice.start));
  gtk_widget_set_visible (GTK_WIDGET (self->start_button), n_asked > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.start", n_asked > 0);
}

static void
load_open (DossierQuizPage *self, GError **error)
{
  g_clear_pointer (&self->open, dossier_sitting_free);
  g_clear_pointer (&self->open_quiz, dossier_quiz_unref);
  self->open = dossier_store_load_open_sitting (get_store (self), get_dossier (self), error);
  if (self->open != NULL)
    self->open_quiz = dossier_quiz_new_from_json (get_document (self), self->open->state);
}

static void
show_last (DossierQuizPage *self)
{
  g_autoptr (DossierSitting) last
      = dossier_store_load_last_finished (get_store (self), get_dossier (self), NULL);
  g_autofree char *line = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->last_label), last != NULL && last->n_total > 0);
  if (last == NULL)
    return;

  line = g_strdup_printf (_ ("Last time: %u of %u right."), last->n_right, last->n_total);
  gtk_label_set_label (self->last_label, line);
}

static void
show_offer (DossierQuizPage *self)
{
  g_autofree char *counts = dossier_start_words_dup_counts (self->offer);
  guint n_set_aside = self->offer->n_set_aside;
  g_autofree char *set_aside = g_strdup_printf (ngettext ("%'u Question Set Aside…",
                                                          "%'u Questions Set Aside…", n_set_aside),
                                                n_set_aside);

  gtk_label_set_label (self->counts_label, counts);
  gtk_button_set_label (self->set_aside_button, set_aside);
  gtk_widget_set_visible (GTK_WIDGET (self->set_aside_button), n_set_aside > 0);
  dossier_quiz_form_show (self->form, self->offer);
}

static void
refresh (DossierQuizPage *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_empty = dossier_document_get_questions (get_document (self)).n == 0;
  DossierQuizOffer *offer = NULL;

  gtk_stack_set_visible_child (self->stack, is_empty ? self->empty_page : self->scroller);
  gtk_widget_set_visible (self->start_foot, !is_empty);
  if (is_empty)
    return;

  load_open (self, &error);
  if (error == NULL)
    offer = dossier_quiz_offer_new (dossier_page_get_study (DOSSIER_PAGE (self)), &error);
  show_error (self, error);
  dossier_open_card_show (self->open_card, self->open_quiz);
  if (offer == NULL)
    return;

  show_last (self);
  g_clear_pointer (&self->offer, dossier_quiz_offer_free);
  self->offer = offer;
  show_offer (self);
}

static void
on_refresh_due (gpointer user_data)
{
  DossierQuizPage *self = user_data;

  self->refresh_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* Another device has answered, or the days were worked out anew. */
static void
on_store_changed (DossierQuizPage *self)
{
  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add_once (on_refresh_due, self);
}

static void
focus_start (DossierQuizPage *self)
{
  if (self->open_quiz != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->open_card));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->start_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
on_exam_day_chosen (DossierQuizPage *self, gint64 day)
{
  g_autoptr (GError) error = NULL;

  if (dossier_store_set_exam_day (get_store (self), get_dossier (self), day, &error))
    refresh (self);
  else
    show_error (self, error);
}

/* Sittings */

static void
push (DossierQuizPage *self, GtkWidget *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (page));
}

/* To the article, from where this view leads back to the sitting. */
static void
on_show_sentence (DossierQuizPage *self,
                  DossierDocument *document,
                  const char *id,
                  GtkWidget *sitting)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (sitting, ADW_TYPE_NAVIGATION_VIEW);

  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.view", "s", "quiz");
  self->waiting = g_object_ref (sitting);
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (navigation), FALSE);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation));
  adw_navigation_view_set_animate_transitions (ADW_NAVIGATION_VIEW (navigation), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "dossier.show-sentence", "s", id);
}

static void
on_hidden (DossierQuizPage *self)
{
  /* A sitting that another view began leads back there. */
  if (self->waiting != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  refresh (self);
  focus_start (self);
}

static void
sit (DossierQuizPage *self, DossierQuiz *quiz, const char *sitting)
{
  g_autoptr (DossierQuizKeeper) keeper
      = dossier_quiz_keeper_new (get_store (self), get_dossier (self), quiz, sitting);
  DossierSittingPage *page = dossier_sitting_page_new (keeper);

  g_clear_object (&self->waiting);
  g_signal_connect_object (page, "show-sentence", G_CALLBACK (on_show_sentence), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "hidden", G_CALLBACK (on_hidden), self, G_CONNECT_SWAPPED);
  push (self, GTK_WIDGET (page));
}

static void
start (DossierQuizPage *self, DossierQuizPlan *plan)
{
  g_autoptr (DossierQuiz) quiz = NULL;

  if (self->offer == NULL)
    refresh (self);
  if (self->offer == NULL)
    return;

  dossier_quiz_offer_fill_past (self->offer, plan);
  quiz = dossier_quiz_new (get_document (self), plan, dossier_quiz_keeper_draw_seed ());
  if (dossier_quiz_get_length (quiz) > 0)
    sit (self, quiz, NULL);
}

static void
start_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (widget);
  g_autoptr (DossierQuiz) quiz = NULL;
  DossierStartChoice choice;

  dossier_quiz_form_get_choice (self->form, &choice);
  quiz = dossier_quiz_offer_start (self->offer, &choice, dossier_quiz_keeper_draw_seed ());
  if (dossier_quiz_get_length (quiz) > 0)
    sit (self, quiz, NULL);
}

static void
continue_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (widget);

  if (self->open_quiz != NULL)
    sit (self, self->open_quiz, self->open->id);
}

static void
discard_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (self->open == NULL)
    return;

  g_clear_object (&self->waiting);
  if (dossier_store_drop_sitting (get_store (self), self->open->id, &error))
    refresh (self);
  else
    show_error (self, error);
  focus_start (self);
}

static void
show_set_aside_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (widget);
  AdwDialog *dialog = dossier_set_aside_dialog_new (get_store (self), get_document (self),
                                                    self->offer->masteries);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
dossier_quiz_page_shown (DossierPage *page, gboolean is_shown)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (page);

  if (!is_shown)
    return;

  if (!self->is_listening)
    g_signal_connect_object (get_store (self), "changed", G_CALLBACK (on_store_changed), self,
                             G_CONNECT_SWAPPED);
  self->is_listening = TRUE;
  refresh (self);
  if (self->waiting != NULL)
    {
      g_autoptr (GtkWidget) sitting = g_steal_pointer (&self->waiting);

      push (self, sitting);
    }
}

static void
dossier_quiz_page_dispose (GObject *object)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->waiting);
  g_clear_pointer (&self->open, dossier_sitting_free);
  g_clear_pointer (&self->open_quiz, dossier_quiz_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_QUIZ_PAGE);
  g_clear_pointer (&self->offer, dossier_quiz_offer_free);

  G_OBJECT_CLASS (dossier_quiz_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quiz/dossier-quiz-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, error_banner);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, open_card);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, counts_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, last_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, form);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, match_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, set_aside_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, start_foot);
  gtk_widget_class_bind_template_callback (widget_class, show_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_exam_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
}

static void
dossier_quiz_page_class_init (DossierQuizPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_quiz_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->shown = dossier_quiz_page_shown;

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  g_type_ensure (DOSSIER_TYPE_OPEN_CARD);
  g_type_ensure (DOSSIER_TYPE_QUIZ_FORM);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "quiz.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "quiz.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "quiz.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "quiz.show-set-aside", NULL,
                                   show_set_aside_action);
}

static void
dossier_quiz_page_init (DossierQuizPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_quiz_page_ask_about:
 * @self: the quiz page
 * @target: an issue or an actor
 * @id: its id
 *
 * Starts a sitting of the questions about it.
 */
void
dossier_quiz_page_ask_about (DossierQuizPage *self, DossierTarget target, const char *id)
{
  const char *issues[] = { id, NULL };
  DossierQuizPlan plan = { 0 };

  g_return_if_fail (DOSSIER_IS_QUIZ_PAGE (self));

  plan.length = dossier_quiz_form_get_length (self->form);
  if (target == DOSSIER_TARGET_ACTOR)
    plan.actor = id;
  else
    plan.issues = issues;
  start (self, &plan);
}

/**
 * dossier_quiz_page_ask_paragraphs:
 * @self: the quiz page
 * @first: number of the first paragraph
 * @last: number of the last paragraph
 *
 * Starts a sitting of the questions whose evidence stands there.
 */
void
dossier_quiz_page_ask_paragraphs (DossierQuizPage *self, guint first, guint last)
{
  DossierQuizPlan plan = { .first_paragraph = first, .last_paragraph = last };

  g_return_if_fail (DOSSIER_IS_QUIZ_PAGE (self));

  plan.length = dossier_quiz_form_get_length (self->form);
  start (self, &plan);
}
