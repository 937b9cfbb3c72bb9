/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-progress-page.h"

#include <glib/gi18n.h>

#include "ui/progress/dossier-bars-chart.h"
#include "ui/progress/dossier-coverage-chart.h"
#include "ui/progress/dossier-curve-chart.h"
#include "ui/progress/dossier-days-chart.h"
#include "ui/progress/dossier-knowledge-legend.h"
#include "ui/progress/dossier-progress-bars.h"
#include "ui/progress/dossier-progress-card.h"
#include "ui/progress/dossier-progress-report.h"
#include "ui/progress/dossier-progress-words.h"
#include "ui/progress/dossier-subject-list.h"

/* A page that is slower than this says that it is at work. */
#define SPINNER_DELAY_MS 200

/* How far one has come with a dossier, or with all of them. The figures are
 * worked out in a thread whenever the page comes into sight; what it showed
 * before stays until they are there. A click that asks something is passed on
 * by the signal "asked", for the questions belong to the dossier's page. */
struct _DossierProgressPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkWidget *nothing;
  GtkWidget *start_button;
  GtkWidget *columns;
  GtkBox *left;
  GtkBox *right;
  DossierProgressCard *coverage_card;
  DossierProgressCard *dossiers_card;
  DossierProgressCard *issues_card;
  DossierProgressCard *actors_card;
  DossierProgressCard *days_card;
  DossierProgressCard *due_card;
  DossierProgressCard *certainty_card;
  DossierProgressCard *time_card;
  GtkButton *issues_button;
  GtkButton *actors_button;
  DossierCoverageChart *coverage_chart;
  DossierKnowledgeLegend *coverage_legend;
  DossierKnowledgeLegend *dossiers_legend;
  DossierSubjectList *dossiers_list;
  DossierSubjectList *issues_list;
  DossierSubjectList *actors_list;
  DossierDaysChart *days_chart;
  DossierBarsChart *due_chart;
  DossierCurveChart *certainty_chart;
  DossierBarsChart *time_chart;

  DossierStudy *study; /* nullable: all dossiers */
  DossierStore *store;
  DossierClock *clock;
  GCancellable *loading; /* nullable */
  guint spinner_timeout;
};

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierProgressPage, dossier_progress_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- What the cards show ---- */

static void
show_coverage (DossierProgressPage *self, const DossierProgressReport *report)
{
  const DossierProgress *progress = report->progress;
  DossierParagraphs paragraphs
      = dossier_document_get_paragraphs (dossier_study_get_document (self->study));
  g_autofree DossierCoverage *coverage = g_new0 (DossierCoverage, paragraphs.n + 1);
  g_autofree char *sentence = dossier_progress_words_dup_coverage (progress, report->judged_day);

  for (guint i = 0; i < MIN (paragraphs.n, progress->n_paragraphs); i++)
    {
      coverage[i].number = paragraphs.items[i].number;
      coverage[i].has_questions = progress->has_questions[i];
      coverage[i].knowledge = progress->paragraphs[i];
    }
  dossier_coverage_chart_set_paragraphs (self->coverage_chart, coverage,
                                         MIN (paragraphs.n, progress->n_paragraphs));
  dossier_chart_describe (DOSSIER_CHART (self->coverage_chart),
                          _ ("The Article, Paragraph by Paragraph"), sentence, _ ("Paragraphs"));
  dossier_knowledge_legend_set_counts (self->coverage_legend, &progress->paragraph_counts);
  dossier_progress_card_set_sentence (self->coverage_card, sentence);
}

static void
update_more_buttons (DossierProgressPage *self)
{
  gboolean is_expanded = FALSE;
  const guint n_issues = dossier_subject_list_get_length (self->issues_list);
  const guint n_actors = dossier_subject_list_get_length (self->actors_list);
  g_autofree char *issues
      = g_strdup_printf (ngettext ("All %u Issue", "All %u Issues", n_issues), n_issues);
  g_autofree char *actors
      = g_strdup_printf (ngettext ("All %u Actor", "All %u Actors", n_actors), n_actors);

  g_object_get (self->issues_list, "expanded", &is_expanded, NULL);
  gtk_button_set_label (self->issues_button, is_expanded ? _ ("Fewer Issues") : issues);
  gtk_widget_set_visible (GTK_WIDGET (self->issues_button),
                          dossier_subject_list_get_n_more (self->issues_list) > 0);
  g_object_get (self->actors_list, "expanded", &is_expanded, NULL);
  gtk_button_set_label (self->actors_button, is_expanded ? _ ("Fewer Actors") : actors);
  gtk_widget_set_visible (GTK_WIDGET (self->actors_button),
                          dossier_subject_list_get_n_more (self->actors_list) > 0);
}

static void
on_expanded (DossierProgressPage *self)
{
  update_more_buttons (self);
}

static void
show_subjects (DossierProgressPage *self, const DossierProgressReport *report)
{
  const DossierProgress *progress = report->progress;
  DossierFamilies *families = dossier_study_get_families (self->study);
  GArray *issues = dossier_subjects_new ();
  GArray *actors = dossier_subjects_new ();
  g_autofree char *about_issues
      = dossier_progress_words_dup_questions (progress, report->judged_day);
  g_autofree char *about_actors = dossier_progress_words_dup_actors (progress);

  for (guint i = 0; i < progress->n_issues; i++)
    {
      const DossierSubject subject = { .title = g_strdup (progress->issues[i].issue->title),
                                       .target = g_strdup (progress->issues[i].issue->id),
                                       .counts = progress->issues[i].counts };

      g_array_append_val (issues, subject);
    }
  for (guint i = 0; i < progress->n_actors; i++)
    {
      const DossierSubject subject = { .title = g_strdup (progress->actors[i].actor->name),
                                       .target = g_strdup (progress->actors[i].actor->id),
                                       .actor = progress->actors[i].actor,
                                       .counts = progress->actors[i].counts };

      g_array_append_val (actors, subject);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->issues_card), issues->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->actors_card), actors->len > 0);
  dossier_subject_list_set_subjects (self->issues_list, issues, families);
  dossier_subject_list_set_subjects (self->actors_list, actors, families);
  dossier_progress_card_set_sentence (self->issues_card, about_issues);
  dossier_progress_card_set_sentence (self->actors_card, about_actors);
  update_more_buttons (self);
}

static void
show_dossiers (DossierProgressPage *self, const DossierProgressReport *report)
{
  GArray *dossiers = dossier_subjects_new ();
  g_autofree char *sentence
      = dossier_progress_words_dup_questions (report->progress, report->judged_day);

  for (guint i = 0; i < report->rows->len; i++)
    {
      const DossierProgressRow *row = &g_array_index (report->rows, DossierProgressRow, i);
      const DossierSubject subject = { .title = g_strdup (row->title),
                                       .target = g_strdup (row->uri),
                                       .counts = row->counts };

      g_array_append_val (dossiers, subject);
    }
  dossier_subject_list_set_subjects (self->dossiers_list, dossiers, NULL);
  dossier_knowledge_legend_set_counts (self->dossiers_legend, &report->progress->questions);
  dossier_progress_card_set_sentence (self->dossiers_card, sentence);
}

static void
show_charts (DossierProgressPage *self, const DossierProgress *progress)
{
  g_autofree char *days = dossier_progress_words_dup_days (progress);
  g_autofree char *due = dossier_progress_words_dup_due (progress);
  g_autofree char *certainty = dossier_progress_words_dup_certainty (progress);
  g_autofree char *time = dossier_progress_words_dup_time (progress);

  dossier_days_chart_set_progress (self->days_chart, progress);
  dossier_bars_chart_set_bars (self->due_chart, dossier_progress_bars_new_due (progress));
  dossier_curve_chart_set_progress (self->certainty_chart, progress);
  dossier_bars_chart_set_bars (self->time_chart, dossier_progress_bars_new_time (progress));

  dossier_chart_describe (DOSSIER_CHART (self->days_chart), _ ("Study Days"), days, _ ("Days"));
  dossier_chart_describe (DOSSIER_CHART (self->due_chart), _ ("Due"), due, _ ("Days"));
  dossier_chart_describe (DOSSIER_CHART (self->certainty_chart), _ ("Certainty"), certainty,
                          _ ("Degrees of Certainty"));
  dossier_chart_describe (DOSSIER_CHART (self->time_chart), _ ("Time Spent"), time, _ ("Days"));
  dossier_progress_card_set_sentence (self->days_card, days);
  dossier_progress_card_set_sentence (self->due_card, due);
  dossier_progress_card_set_sentence (self->certainty_card, certainty);
  dossier_progress_card_set_sentence (self->time_card, time);
}

static void
show_report (DossierProgressPage *self, const DossierProgressReport *report)
{
  const DossierKnowledgeCounts *questions = &report->progress->questions;
  /* Questions answered before reading count for nothing, but are answered. */
  const gboolean is_empty
      = report->progress->n_answers == 0
        && questions->n[DOSSIER_KNOWLEDGE_NEW] == dossier_knowledge_counts_get_total (questions);

  if (self->study != NULL)
    {
      show_coverage (self, report);
      show_subjects (self, report);
    }
  else
    show_dossiers (self, report);
  show_charts (self, report->progress);

  gtk_widget_set_visible (self->nothing, is_empty);
  gtk_widget_set_visible (self->columns, !is_empty);
  gtk_stack_set_visible_child_name (self->stack, "cards");
}

/* ---- Loading ---- */

static void
stop_loading (DossierProgressPage *self)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
on_spinner_due (gpointer user_data)
{
  DossierProgressPage *self = DOSSIER_PROGRESS_PAGE (user_data);

  self->spinner_timeout = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierProgressPage) self = DOSSIER_PROGRESS_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierProgressReport) report = dossier_progress_report_load_finish (result, &error);

  /* Overtaken, or the page is gone: whoever cancelled has seen to the rest. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_loading (self);
  if (report != NULL)
    show_report (self, report);
  else
    {
      g_autofree char *sentence = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, sentence);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
}

static void
load (DossierProgressPage *self)
{
  stop_loading (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "cards") != 0)
    self->spinner_timeout = g_timeout_add_once (SPINNER_DELAY_MS, on_spinner_due, self);
  self->loading = g_cancellable_new ();
  dossier_progress_report_load_async (self->store, self->clock,
                                      self->study != NULL ? dossier_study_get_document (self->study)
                                                          : NULL,
                                      self->loading, on_loaded, g_object_ref (self));
}

/* ---- The page ---- */

static void
try_again_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  load (DOSSIER_PROGRESS_PAGE (widget));
}

static void
ask_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[ASKED], 0, action_name, parameter);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-at", "(sss)",
                              g_variant_get_string (parameter, NULL), "progress", "");
}

static void
dossier_progress_page_showing (AdwNavigationPage *page)
{
  load (DOSSIER_PROGRESS_PAGE (page));
}

static void
dossier_progress_page_dispose (GObject *object)
{
  DossierProgressPage *self = DOSSIER_PROGRESS_PAGE (object);

  stop_loading (self);
  g_clear_object (&self->study);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PROGRESS_PAGE);

  G_OBJECT_CLASS (dossier_progress_page_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, DossierProgressPage, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/progress/dossier-progress-page.ui");
  BIND (window_title);
  BIND (stack);
  BIND (error_page);
  BIND (nothing);
  BIND (start_button);
  BIND (columns);
  BIND (left);
  BIND (right);
  BIND (coverage_card);
  BIND (dossiers_card);
  BIND (issues_card);
  BIND (actors_card);
  BIND (days_card);
  BIND (due_card);
  BIND (certainty_card);
  BIND (time_card);
  BIND (issues_button);
  BIND (actors_button);
  BIND (coverage_chart);
  BIND (coverage_legend);
  BIND (dossiers_legend);
  BIND (dossiers_list);
  BIND (issues_list);
  BIND (actors_list);
  BIND (days_chart);
  BIND (due_chart);
  BIND (certainty_chart);
  BIND (time_chart);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
dossier_progress_page_class_init (DossierProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_progress_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = dossier_progress_page_showing;

  /* An action of the dossier's page, and its parameter. */
  signals[ASKED] = g_signal_new ("asked", DOSSIER_TYPE_PROGRESS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);

  g_type_ensure (DOSSIER_TYPE_PROGRESS_CARD);
  g_type_ensure (DOSSIER_TYPE_KNOWLEDGE_LEGEND);
  g_type_ensure (DOSSIER_TYPE_SUBJECT_LIST);
  g_type_ensure (DOSSIER_TYPE_COVERAGE_CHART);
  g_type_ensure (DOSSIER_TYPE_DAYS_CHART);
  g_type_ensure (DOSSIER_TYPE_BARS_CHART);
  g_type_ensure (DOSSIER_TYPE_CURVE_CHART);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "progress.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (widget_class, "progress.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "dossier.view", "s", ask_action);
  gtk_widget_class_install_action (widget_class, "dossier.quiz-issue", "s", ask_action);
  gtk_widget_class_install_action (widget_class, "dossier.quiz-actor", "s", ask_action);
  gtk_widget_class_install_action (widget_class, "dossier.quiz-paragraphs", "(uu)", ask_action);
}

static void
dossier_progress_page_init (DossierProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_progress_page_new:
 * @study: an open dossier
 *
 * Returns: (transfer floating): the progress in it
 */
DossierProgressPage *
dossier_progress_page_new (DossierStudy *study)
{
  DossierProgressPage *self = g_object_new (DOSSIER_TYPE_PROGRESS_PAGE, "tag", "progress", NULL);

  self->study = g_object_ref (study);
  self->store = g_object_ref (dossier_study_get_store (study));
  self->clock = g_object_ref (dossier_study_get_clock (study));
  adw_window_title_set_subtitle (self->window_title, dossier_document_get_short_title (
                                                         dossier_study_get_document (study)));
  gtk_widget_set_visible (GTK_WIDGET (self->dossiers_card), FALSE);

  return self;
}

/**
 * dossier_progress_page_get_study:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the dossier it is about, %NULL for all
 */
DossierStudy *
dossier_progress_page_get_study (DossierProgressPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROGRESS_PAGE (self), NULL);

  return self->study;
}

/**
 * dossier_progress_page_new_over_all:
 * @store: where what the person does is kept
 * @clock: what time it is
 *
 * Returns: (transfer floating): the progress in all dossiers
 */
DossierProgressPage *
dossier_progress_page_new_over_all (DossierStore *store, DossierClock *clock)
{
  DossierProgressPage *self
      = g_object_new (DOSSIER_TYPE_PROGRESS_PAGE, "tag", DOSSIER_PROGRESS_OVER_ALL, NULL);
  g_autoptr (GtkWidget) time_card = g_object_ref (GTK_WIDGET (self->time_card));

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  adw_window_title_set_subtitle (self->window_title, _ ("All Dossiers"));
  gtk_widget_set_visible (GTK_WIDGET (self->coverage_card), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->issues_card), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->actors_card), FALSE);
  gtk_widget_set_visible (self->start_button, FALSE);
  /* Without issues and actors the columns are even so. */
  gtk_box_remove (self->right, time_card);
  gtk_box_append (self->left, time_card);

  return self;
}
