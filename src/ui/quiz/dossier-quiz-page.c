/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-quiz-page.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-header-bar.h"
#include "ui/quiz/dossier-issue-chips.h"
#include "ui/quiz/dossier-quiz-words.h"
#include "ui/quiz/dossier-sitting-page.h"

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
  GtkWidget *open_card;
  GtkLabel *open_title;
  GtkLabel *open_line;
  GtkWidget *continue_button;
  GtkLabel *counts_label;
  GtkLabel *last_label;
  AdwToggleGroup *mode_group;
  GtkLabel *mode_line;
  AdwToggleGroup *length_group;
  GtkWidget *clock_box;
  AdwToggleGroup *clock_group;
  GtkButton *all_button;
  AdwWrapBox *issues_box;
  GtkLabel *match_label;
  GtkWidget *start_button;
  GtkWidget *start_foot;

  GSettings *settings;
  DossierSitting *open; /* nullable: the sitting to go on with */
  DossierQuiz *open_quiz;
  GtkWidget *waiting; /* nullable: a sitting page left for the article */
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

/* What is set */

static DossierQuizMode
get_mode (DossierQuizPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->mode_group), "exam") == 0
             ? DOSSIER_QUIZ_EXAM
             : DOSSIER_QUIZ_PRACTICE;
}

static guint
get_number (AdwToggleGroup *group)
{
  const char *name = adw_toggle_group_get_active_name (group);

  return name != NULL ? (guint) g_ascii_strtoull (name, NULL, 10) : 0;
}

static void
show_match (DossierQuizPage *self)
{
  g_auto (GStrv) issues = dossier_issue_chips_dup_chosen (self->issues_box);
  const DossierQuizPlan plan = { .issues = (const char *const *) issues };
  guint n_all = dossier_quiz_count_matching (get_document (self), &plan);
  guint length = get_number (self->length_group);
  guint n_asked = length == 0 ? n_all : MIN (length, n_all);
  g_autofree char *text
      = n_all == 0 ? g_strdup (_ ("Choose at least one issue."))
                   /* Translators: how many questions will be asked, and of how many */
                   : g_strdup_printf (ngettext ("%u of %u question", "%u of %u questions", n_all),
                                      n_asked, n_all);

  gtk_label_set_label (self->match_label, text);
  gtk_button_set_label (self->all_button, dossier_issue_chips_are_all_chosen (self->issues_box)
                                              ? _ ("Choose None")
                                              : _ ("Choose All"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.start", n_all > 0);
}

static void
on_mode_changed (DossierQuizPage *self)
{
  gboolean is_exam = get_mode (self) == DOSSIER_QUIZ_EXAM;

  gtk_label_set_label (self->mode_line,
                       is_exam ? _ ("No verdicts before the end. Answers may change until then.")
                               : _ ("After every answer the verdict, the reason and the passage."));
  gtk_widget_set_visible (self->clock_box, is_exam);
}

static void
on_length_changed (DossierQuizPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->length_group);

  if (dossier_page_get_study (DOSSIER_PAGE (self)) == NULL || name == NULL)
    return;

  g_settings_set_int (self->settings, "quiz-length", (int) get_number (self->length_group));
  show_match (self);
}

/* The nearest of the lengths on offer. */
static void
show_length (DossierQuizPage *self)
{
  int length = g_settings_get_int (self->settings, "quiz-length");

  adw_toggle_group_set_active_name (self->length_group, length == 0    ? "0"
                                                        : length <= 7  ? "5"
                                                        : length <= 15 ? "10"
                                                                       : "20");
}

/* What is known */

static void
show_open (DossierQuizPage *self)
{
  DossierQuizView view;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  gtk_widget_set_visible (self->open_card, self->open_quiz != NULL);
  if (self->open_quiz == NULL)
    return;

  dossier_quiz_get_view (self->open_quiz, &view);
  /* Translators: the mode of a quiz and the place in it, as in “Practice:
   * question 4 of 10” */
  title = g_strdup_printf (_ ("%s: question %u of %u"), dossier_quiz_words_get_mode (view.mode),
                           view.position + 1, view.total);
  line = g_strdup_printf (ngettext ("%u answered, nothing lost.", "%u answered, nothing lost.",
                                    view.n_answered),
                          view.n_answered);
  gtk_label_set_label (self->open_title, title);
  gtk_label_set_label (self->open_line, line);
}

static void
load_open (DossierQuizPage *self, GError **error)
{
  const char *dossier = dossier_document_get_id (get_document (self));

  g_clear_pointer (&self->open, dossier_sitting_free);
  g_clear_pointer (&self->open_quiz, dossier_quiz_unref);
  self->open = dossier_store_load_open_sitting (get_store (self), dossier, error);
  if (self->open != NULL)
    self->open_quiz = dossier_quiz_new_from_json (get_document (self), self->open->state);
}

static void
show_counts (DossierQuizPage *self)
{
  const char *dossier = dossier_document_get_id (get_document (self));
  guint n_questions = dossier_document_get_questions (get_document (self)).n;
  g_autoptr (DossierSitting) last
      = dossier_store_load_last_finished (get_store (self), dossier, NULL);
  DossierCounts counts = { 0 };
  g_autofree char *text = NULL;

  dossier_store_get_counts (get_store (self), dossier, &counts, NULL);
  if (counts.n_asked == 0)
    text = g_strdup_printf (ngettext ("%u question, never asked.", "%u questions, never asked.",
                                      n_questions),
                            n_questions);
  else
    text = g_strdup_printf (ngettext ("%u question: %u asked, %u known.",
                                      "%u questions: %u asked, %u known.", n_questions),
                            n_questions, counts.n_asked, counts.n_known);
  gtk_label_set_label (self->counts_label, text);

  gtk_widget_set_visible (GTK_WIDGET (self->last_label), last != NULL && last->n_total > 0);
  if (last != NULL)
    {
      g_autofree char *line
          = g_strdup_printf (_ ("Last time: %u of %u right."), last->n_right, last->n_total);

      gtk_label_set_label (self->last_label, line);
    }
}

static void
show_issues (DossierQuizPage *self)
{
  g_autoptr (GHashTable) last_results
      = dossier_store_get_last_results (get_store (self),
                                        dossier_document_get_id (get_document (self)), NULL);

  dossier_issue_chips_fill (self->issues_box, get_document (self), last_results);
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->issues_box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    g_signal_connect_object (chip, "toggled", G_CALLBACK (show_match), self, G_CONNECT_SWAPPED);
}

static void
refresh (DossierQuizPage *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_empty = dossier_document_get_questions (get_document (self)).n == 0;

  gtk_stack_set_visible_child (self->stack, is_empty ? self->empty_page : self->scroller);
  gtk_widget_set_visible (self->start_foot, !is_empty);
  if (is_empty)
    return;

  load_open (self, &error);
  adw_banner_set_use_markup (self->error_banner, FALSE);
  if (error != NULL)
    adw_banner_set_title (self->error_banner, error->message);
  adw_banner_set_revealed (self->error_banner, error != NULL);
  show_open (self);
  show_counts (self);
  show_issues (self);
  show_match (self);
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
on_show_sentence (DossierQuizPage *self, const char *id, GtkWidget *sitting)
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
  gtk_widget_grab_focus (self->open_quiz != NULL ? self->continue_button : self->start_button);
}

static void
sit (DossierQuizPage *self, DossierQuiz *quiz, const char *sitting)
{
  g_autoptr (DossierQuizKeeper) keeper
      = dossier_quiz_keeper_new (dossier_page_get_study (DOSSIER_PAGE (self)), quiz, sitting);
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
  g_autoptr (GHashTable) last_results
      = dossier_store_get_last_results (get_store (self),
                                        dossier_document_get_id (get_document (self)), NULL);
  g_autoptr (DossierQuiz) quiz = NULL;

  if (last_results != NULL)
    {
      plan->past = dossier_store_past_from_results;
      plan->past_data = last_results;
    }
  quiz = dossier_quiz_new (get_document (self), plan, dossier_quiz_keeper_draw_seed ());
  if (dossier_quiz_get_length (quiz) > 0)
    sit (self, quiz, NULL);
}

static void
start_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (widget);
  g_auto (GStrv) issues = dossier_issue_chips_dup_chosen (self->issues_box);
  gboolean is_exam = get_mode (self) == DOSSIER_QUIZ_EXAM;
  DossierQuizPlan plan = {
    .mode = get_mode (self),
    .issues = (const char *const *) issues,
    .length = get_number (self->length_group),
    .time_limit_ms = is_exam ? get_number (self->clock_group) * G_GINT64_CONSTANT (60000) : 0,
  };

  start (self, &plan);
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
  if (!dossier_store_drop_sitting (get_store (self), self->open->id, &error))
    adw_banner_set_title (self->error_banner, error->message);
  else
    refresh (self);
  adw_banner_set_revealed (self->error_banner, error != NULL);
  gtk_widget_grab_focus (self->start_button);
}

static void
all_issues_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (widget);

  /* When all are chosen there is nothing to add, only to clear. */
  dossier_issue_chips_choose_all (self->issues_box,
                                  !dossier_issue_chips_are_all_chosen (self->issues_box));
}

static void
dossier_quiz_page_shown (DossierPage *page, gboolean is_shown)
{
  DossierQuizPage *self = DOSSIER_QUIZ_PAGE (page);

  if (!is_shown)
    return;

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

  g_clear_object (&self->waiting);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->open, dossier_sitting_free);
  g_clear_pointer (&self->open_quiz, dossier_quiz_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_QUIZ_PAGE);

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
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, open_title);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, open_line);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, continue_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, counts_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, last_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, mode_group);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, mode_line);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, length_group);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, clock_box);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, clock_group);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, issues_box);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, match_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizPage, start_foot);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_length_changed);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
}

static void
dossier_quiz_page_class_init (DossierQuizPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_quiz_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->shown = dossier_quiz_page_shown;

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "quiz.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "quiz.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "quiz.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "quiz.all-issues", NULL, all_issues_action);
}

static void
on_narrow_changed (DossierQuizPage *self)
{
  gboolean is_narrow = dossier_page_get_narrow (DOSSIER_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->open_card),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL
                                            : GTK_ORIENTATION_HORIZONTAL);
}

static void
dossier_quiz_page_init (DossierQuizPage *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow_changed), NULL);
  show_length (self);
  on_mode_changed (self);
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
  DossierQuizPlan plan = { .length = get_number (self->length_group) };

  g_return_if_fail (DOSSIER_IS_QUIZ_PAGE (self));

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
  DossierQuizPlan plan = {
    .first_paragraph = first,
    .last_paragraph = last,
    .length = get_number (self->length_group),
  };

  g_return_if_fail (DOSSIER_IS_QUIZ_PAGE (self));

  start (self, &plan);
}
