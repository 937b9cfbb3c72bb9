/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-sitting-page-private.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-quiz-words.h"
#include "ui/sitting/dossier-sitting-keys.h"

/* A sitting: question, feedback, results. What is shown follows from the
 * state that the keeper holds; actions carry out one transition each. */

typedef enum
{
  PROP_NARROW = 1,
  PROP_STACKED,
} DossierSittingPageProperty;

static GParamSpec *properties[PROP_STACKED + 1];

enum
{
  SIGNAL_SHOW_SENTENCE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierSittingPage, dossier_sitting_page, ADW_TYPE_NAVIGATION_PAGE)

/* The time */

static void
show_clock (DossierSittingPage *self, const DossierQuizView *view)
{
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;
  gboolean is_timed = view->time_left_ms >= 0 && view->phase == DOSSIER_QUIZ_ASKING;

  gtk_widget_set_visible (GTK_WIDGET (self->clock_label), is_timed);
  if (!is_timed)
    return;

  time = dossier_quiz_words_dup_time (view->time_left_ms);
  /* Translators: %s is a length of time, such as 12 min or 4:30 */
  name = g_strdup_printf (_ ("Time left: %s"), time);
  gtk_label_set_label (self->clock_label, time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clock_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static gboolean
on_tick (gpointer data)
{
  DossierSittingPage *self = data;
  DossierQuizView view;

  dossier_quiz_keeper_count_time (self->keeper);
  view = dossier_sitting_page_get_view (self);
  if (view.time_left_ms == 0 && view.phase == DOSSIER_QUIZ_ASKING)
    {
      adw_banner_set_title (self->error_banner, "");
      dossier_quiz_keeper_apply (self->keeper,
                                 dossier_quiz_with_finished (dossier_sitting_page_get_quiz (self)));
    }
  else
    show_clock (self, &view);

  return G_SOURCE_CONTINUE;
}

static void
run_clock (DossierSittingPage *self, gboolean runs)
{
  DossierQuizView view = dossier_sitting_page_get_view (self);

  if (runs && view.phase == DOSSIER_QUIZ_ASKING)
    dossier_quiz_keeper_resume (self->keeper);
  else
    dossier_quiz_keeper_pause (self->keeper);

  if (runs && view.time_left_ms > 0 && self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (1, on_tick, self);
  else if (!runs)
    g_clear_handle_id (&self->tick_source, g_source_remove);
}

/* Showing the state */

/* The question that is shown, or was last. */
static guint
get_position (DossierSittingPage *self, const DossierQuizView *view)
{
  return self->reviewing >= 0 ? (guint) self->reviewing : view->position;
}

static void
show_title (DossierSittingPage *self, const DossierQuizView *view)
{
  DossierDocument *document = dossier_quiz_get_document (dossier_sitting_page_get_quiz (self));
  gboolean is_of_all
      = g_str_equal (dossier_quiz_keeper_get_dossier (self->keeper), DOSSIER_QUIZ_OF_ALL);
  const char *mode = dossier_quiz_words_get_mode (view->mode);
  gboolean is_over = view->phase == DOSSIER_QUIZ_FINISHED && self->reviewing < 0;
  g_autofree char *place = dossier_quiz_words_dup_place (view, get_position (self, view));

  adw_window_title_set_title (self->window_title, mode);
  adw_window_title_set_subtitle (self->window_title,
                                 !is_over    ? place
                                 : is_of_all ? _ ("All Dossiers")
                                             : dossier_document_get_short_title (document));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), mode);
}

static void
show_steps (DossierSittingPage *self, const DossierQuizView *view)
{
  const guint most_blocks = 24;
  gboolean is_again = view->position >= view->n_first;
  guint total = is_again ? view->n_drills : view->n_first;
  guint n_answered = view->n_answered - (is_again ? view->n_first : 0);
  g_autofree char *name = g_strdup_printf (_ ("%u of %u answered"), n_answered, total);

  gtk_widget_set_visible (self->steps_clamp, view->phase != DOSSIER_QUIZ_FINISHED);
  gtk_level_bar_set_mode (self->steps, total <= most_blocks ? GTK_LEVEL_BAR_MODE_DISCRETE
                                                            : GTK_LEVEL_BAR_MODE_CONTINUOUS);
  gtk_level_bar_set_max_value (self->steps, MAX (total, 1));
  gtk_level_bar_set_value (self->steps, n_answered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_actions (DossierSittingPage *self, const DossierQuizView *view)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean at_end = view->is_judged_at_end;
  gboolean is_over = view->phase == DOSSIER_QUIZ_FINISHED;
  gboolean can_enter = is_over ? self->reviewing >= 0 : at_end || view->can_check || view->can_next;

  gtk_widget_action_set_enabled (widget, "quiz.check", view->can_check);
  gtk_widget_action_set_enabled (widget, "quiz.enter", can_enter);
  gtk_widget_action_set_enabled (widget, "quiz.next", view->can_next);
  gtk_widget_action_set_enabled (widget, "quiz.previous", view->can_go_back);
  gtk_widget_action_set_enabled (widget, "quiz.skip", view->can_skip);
  gtk_widget_action_set_enabled (widget, "quiz.hint", view->can_hint);
  gtk_widget_action_set_enabled (widget, "quiz.look", view->can_look);
  gtk_widget_action_set_enabled (widget, "quiz.undo", view->can_undo);
  gtk_widget_action_set_enabled (widget, "quiz.finish", at_end && view->can_finish);
  gtk_widget_action_set_enabled (widget, "quiz.review", is_over && view->shows_key);
  gtk_widget_action_set_enabled (widget, "quiz.retry", is_over);
  /* With a clock there is no room for it; its key remains. */
  gtk_widget_set_visible (self->undo_button,
                          !is_over && !(self->narrow && view->time_left_ms >= 0));
  gtk_widget_set_visible (self->finish_button, at_end && !is_over);
  gtk_widget_set_tooltip_text (self->finish_button, view->mode == DOSSIER_QUIZ_EXAM
                                                        ? _ ("Finish the Exam")
                                                        : _ ("Go On to Reading"));
  dossier_sitting_notes_enable (self, view);
}

static const char *
get_next_label (DossierSittingPage *self, const DossierQuizView *view)
{
  if (view->phase == DOSSIER_QUIZ_FINISHED)
    return _ ("Back to Results");

  return view->is_last ? _ ("Show Results") : _ ("Next Question");
}

static void
show_foot (DossierSittingPage *self, const DossierQuizView *view)
{
  gboolean at_end = view->is_judged_at_end;
  GtkWidget *foot = self->no_foot;

  if (self->face == GTK_WIDGET (self->feedback_view))
    foot = self->next_foot;
  else if (self->face == GTK_WIDGET (self->question_view))
    foot = self->narrow ? self->check_foot : at_end ? self->no_foot : self->keys_foot;

  gtk_stack_set_visible_child (self->foot, foot);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), foot != self->no_foot);
  gtk_widget_set_visible (GTK_WIDGET (self->feedback_keys),
                          !self->narrow && view->phase != DOSSIER_QUIZ_FINISHED);
  gtk_widget_set_halign (self->next_box, view->phase == DOSSIER_QUIZ_FINISHED && !self->narrow
                                             ? GTK_ALIGN_END
                                             : GTK_ALIGN_FILL);
  gtk_widget_set_visible (self->look_button, !at_end);
  gtk_widget_set_visible (self->previous_button, at_end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->check_button),
                                  at_end ? "quiz.enter" : "quiz.check");
  gtk_button_set_label (self->check_button, dossier_quiz_words_get_check (view));
  gtk_button_set_label (self->next_button, get_next_label (self, view));
}

static void
show_error (DossierSittingPage *self)
{
  const char *error = dossier_quiz_keeper_get_error (self->keeper);
  g_autofree char *title = NULL;

  if (error != NULL)
    /* Translators: %s is a sentence that says why */
    title = g_strdup_printf (_ ("The answer is not on disk yet. %s"), error);
  adw_banner_set_use_markup (self->error_banner, FALSE);
  if (title != NULL)
    adw_banner_set_title (self->error_banner, title);
  adw_banner_set_revealed (self->error_banner, title != NULL);
}

/* The view for the state, filled. */
static GtkWidget *
show_face (DossierSittingPage *self, const DossierQuizView *view)
{
  const DossierScore *previous
      = self->is_retry ? NULL : dossier_quiz_keeper_get_previous (self->keeper);
  guint position = get_position (self, view);

  if (view->phase == DOSSIER_QUIZ_FEEDBACK || self->reviewing >= 0)
    {
      dossier_feedback_view_show (self->feedback_view, self->keeper, position,
                                  self->face != GTK_WIDGET (self->feedback_view)
                                      || self->position != position);
      return GTK_WIDGET (self->feedback_view);
    }

  switch (view->phase)
    {
    case DOSSIER_QUIZ_FINISHED:
      dossier_results_view_show (self->results_view, self->keeper, previous);
      return GTK_WIDGET (self->results_view);
    case DOSSIER_QUIZ_FEEDBACK:
    case DOSSIER_QUIZ_ASKING:
    default:
      dossier_question_view_show (self->question_view, self->keeper);
      return GTK_WIDGET (self->question_view);
    }
}

static void
focus_face (DossierSittingPage *self)
{
  if (self->face == GTK_WIDGET (self->feedback_view))
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  else
    gtk_widget_grab_focus (self->face);
}

void
dossier_sitting_page_update (DossierSittingPage *self)
{
  DossierQuizView view = dossier_sitting_page_get_view (self);
  GtkWidget *face = show_face (self, &view);
  guint position = get_position (self, &view);
  gboolean is_new = face != self->face || position != self->position;

  self->face = face;
  self->position = position;
  show_title (self, &view);
  show_steps (self, &view);
  show_actions (self, &view);
  show_clock (self, &view);
  show_error (self);
  show_foot (self, &view);
  /* Before the question goes: its focus would wander into the passage, and
   * the passage scroll there. */
  if (is_new && face == GTK_WIDGET (self->feedback_view))
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  gtk_stack_set_visible_child (self->stack, face);
  if (!is_new)
    return;

  run_clock (self, gtk_widget_get_mapped (GTK_WIDGET (self)));
  focus_face (self);
  if (view.phase == DOSSIER_QUIZ_FEEDBACK)
    dossier_feedback_view_announce (self->feedback_view);
}

void
dossier_sitting_page_take_keeper (DossierSittingPage *self, DossierQuizKeeper *keeper)
{
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, dossier_sitting_page_update, self);
  g_clear_object (&self->keeper);
  self->keeper = keeper;
  g_signal_connect_object (keeper, "changed", G_CALLBACK (dossier_sitting_page_update), self,
                           G_CONNECT_SWAPPED);
  self->face = NULL;
  self->reviewing = -1;
  dossier_sitting_page_update (self);
}

static void
dossier_sitting_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_sitting_page_parent_class)->map (widget);

  run_clock (DOSSIER_SITTING_PAGE (widget), TRUE);
}

static void
dossier_sitting_page_unmap (GtkWidget *widget)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (widget);

  run_clock (self, FALSE);
  dossier_quiz_keeper_flush (self->keeper);

  GTK_WIDGET_CLASS (dossier_sitting_page_parent_class)->unmap (widget);
}

static void
dossier_sitting_page_shown (AdwNavigationPage *page)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (page);

  if (self->face != NULL)
    focus_face (self);
}

static void
dossier_sitting_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (object);

  switch ((DossierSittingPageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_sitting_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (object);
  DossierQuizView view;

  switch ((DossierSittingPageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      if (self->keeper != NULL)
        {
          view = dossier_sitting_page_get_view (self);
          show_actions (self, &view);
          show_foot (self, &view);
        }
      break;
    case PROP_STACKED:
      if (self->stacked == g_value_get_boolean (value))
        return;
      self->stacked = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
dossier_sitting_page_dispose (GObject *object)
{
  DossierSittingPage *self = DOSSIER_SITTING_PAGE (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SITTING_PAGE);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (dossier_sitting_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-sitting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, finish_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, clock_label);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, steps_clamp);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, steps);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, error_banner);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, foot);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, no_foot);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, keys_foot);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, check_foot);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, next_foot);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, next_box);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, feedback_keys);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, look_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, check_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, question_view);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, feedback_view);
  gtk_widget_class_bind_template_child (widget_class, DossierSittingPage, results_view);
}

static void
dossier_sitting_page_class_init (DossierSittingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dossier_sitting_page_dispose;
  object_class->get_property = dossier_sitting_page_get_property;
  object_class->set_property = dossier_sitting_page_set_property;
  widget_class->map = dossier_sitting_page_map;
  widget_class->unmap = dossier_sitting_page_unmap;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = dossier_sitting_page_shown;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * DossierSittingPage::show-sentence:
   * @document: the dossier of the question
   * @id: a sentence of it
   *
   * The person wants to see it in the article.
   */
  signals[SIGNAL_SHOW_SENTENCE]
      = g_signal_new ("show-sentence", DOSSIER_TYPE_SITTING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, DOSSIER_TYPE_DOCUMENT, G_TYPE_STRING);

  g_type_ensure (DOSSIER_TYPE_QUESTION_VIEW);
  g_type_ensure (DOSSIER_TYPE_FEEDBACK_VIEW);
  g_type_ensure (DOSSIER_TYPE_RESULTS_VIEW);
  bind_template (widget_class);
  dossier_sitting_actions_install (widget_class);
  dossier_sitting_notes_install (widget_class);
  dossier_sitting_keys_bind (widget_class);
}

static void
dossier_sitting_page_init (DossierSittingPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->reviewing = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_sitting_keys_append_question (GTK_BOX (self->keys_foot));
  dossier_sitting_keys_append_feedback (self->feedback_keys);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (dossier_sitting_actions_on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * dossier_sitting_page_new:
 * @keeper: a sitting
 *
 * Returns: (transfer floating): a page that shows it
 */
DossierSittingPage *
dossier_sitting_page_new (DossierQuizKeeper *keeper)
{
  DossierSittingPage *self = g_object_new (DOSSIER_TYPE_SITTING_PAGE, NULL);

  dossier_sitting_page_take_keeper (self, g_object_ref (keeper));

  return self;
}

/* Has a sentence of the dossier of a question shown in the article; %NULL for
 * what decides the question. */
void
dossier_sitting_page_ask_for_sentence (DossierSittingPage *self, guint position, const char *id)
{
  DossierQuizItem item;

  dossier_quiz_get_item (dossier_sitting_page_get_quiz (self), position, &item);
  g_signal_emit (self, signals[SIGNAL_SHOW_SENTENCE], 0, item.document,
                 id != NULL ? id : item.question->evidence.sentences[0]->id);
}
