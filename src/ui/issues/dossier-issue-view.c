/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issue-view.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-paragraph-link.h"
#include "ui/common/dossier-relation-words.h"
#include "ui/common/dossier-stance-mark.h"
#include "ui/issues/dossier-issue-coverage.h"
#include "ui/issues/dossier-issue-facts.h"
#include "ui/issues/dossier-stance-matrix.h"
#include "ui/issues/dossier-timeline.h"

/* More paragraphs than this are not listed beside the title. */
#define MAX_LINKS 10

/* One issue explained: what it is about, who stands where, when, and in whose
 * words. */
struct _DossierIssueView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *title_label;
  AdwWrapBox *counts_box;
  GtkLabel *counts_label;
  GtkWidget *quiz_button;
  GtkLabel *summary_label;
  GtkWidget *stances_section;
  AdwWrapBox *legend_box;
  AdwBin *stances_bin;
  GtkWidget *timeline_section;
  AdwBin *timeline_bin;
  GtkWidget *words_section;
  AdwBin *words_bin;
  GtkBox *coverage_box;

  DossierStudy *study;
  const DossierIssue *issue;
  GPtrArray *links; /* of GtkWidget in counts_box */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (DossierIssueView, dossier_issue_view, ADW_TYPE_BIN)

static void
fill_stances (DossierIssueView *self)
{
  g_autoptr (DossierStanceTable) table = NULL;

  if (self->issue == NULL)
    return;

  table = dossier_stance_table_new (dossier_study_get_document (self->study), self->issue);
  gtk_widget_set_visible (self->stances_section, table->actors->len > 0);
  if (table->actors->len == 0)
    adw_bin_set_child (self->stances_bin, NULL);
  else if (self->narrow)
    adw_bin_set_child (self->stances_bin, dossier_stance_matrix_new_groups (self->study, table));
  else
    adw_bin_set_child (self->stances_bin,
                       dossier_stance_matrix_new (self->study, g_steal_pointer (&table)));
}

static void
set_narrow (DossierIssueView *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  fill_stances (self);
}

static void
on_narrow (DossierIssueView *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (DossierIssueView *self)
{
  set_narrow (self, FALSE);
}

static void
dossier_issue_view_dispose (GObject *object)
{
  DossierIssueView *self = DOSSIER_ISSUE_VIEW (object);

  self->issue = NULL;
  g_clear_object (&self->study);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ISSUE_VIEW);

  G_OBJECT_CLASS (dossier_issue_view_parent_class)->dispose (object);
}

static void
dossier_issue_view_class_init (DossierIssueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_issue_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/issues/dossier-issue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, counts_box);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, counts_label);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, quiz_button);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, stances_section);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, legend_box);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, stances_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, timeline_section);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, timeline_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, words_section);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, words_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueView, coverage_box);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
add_legend (DossierIssueView *self, DossierStanceMode mode)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = gtk_label_new (dossier_stance_mode_get_legend (mode));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "soft");
  gtk_box_append (GTK_BOX (entry), dossier_stance_mark_new (mode));
  gtk_box_append (GTK_BOX (entry), label);
  adw_wrap_box_append (self->legend_box, entry);
}

static void
dossier_issue_view_init (DossierIssueView *self)
{
  self->links = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_legend (self, DOSSIER_STANCE_HOLDS);
  add_legend (self, DOSSIER_STANCE_REJECTS);
  add_legend (self, DOSSIER_STANCE_ASCRIBED);
}

static guint
count_actors (DossierDocument *document, const DossierIssue *issue)
{
  g_autofree guint *counts = dossier_issues_count_actors (document);

  return counts[issue->index];
}

static char *
dup_counts (DossierDocument *document, const DossierIssue *issue, guint n_quotes)
{
  guint n_actors = count_actors (document, issue);
  g_autofree char *actors
      = g_strdup_printf (ngettext ("%'u actor", "%'u actors", n_actors), n_actors);
  g_autofree char *positions
      = g_strdup_printf (ngettext ("%u position", "%u positions", issue->n_positions),
                         issue->n_positions);
  g_autofree char *quotes
      = g_strdup_printf (ngettext ("%'u quotation", "%'u quotations", n_quotes), n_quotes);

  /* Translators: “5 actors, 5 positions, 4 quotations” */
  return g_strdup_printf (C_ ("counts of an issue", "%1$s, %2$s, %3$s"), actors, positions, quotes);
}

static void
fill_links (DossierIssueView *self, DossierDocument *document)
{
  g_autoptr (GPtrArray) sentences = dossier_issue_find_sentences (document, self->issue);

  for (guint i = 0; i < self->links->len; i++)
    adw_wrap_box_remove (self->counts_box, g_ptr_array_index (self->links, i));
  g_ptr_array_set_size (self->links, 0);
  for (guint i = 0; i < MIN (sentences->len, MAX_LINKS); i++)
    {
      GtkWidget *link = dossier_paragraph_link_new (g_ptr_array_index (sentences, i), FALSE);

      adw_wrap_box_append (self->counts_box, link);
      g_ptr_array_add (self->links, link);
    }
}

static gboolean
has_question (DossierDocument *document, const DossierIssue *issue)
{
  DossierQuestions questions = dossier_document_get_questions (document);

  for (guint i = 0; i < questions.n; i++)
    if (questions.items[i].issue == issue)
      return TRUE;

  return FALSE;
}

static void
fill_timeline (DossierIssueView *self, DossierDocument *document)
{
  g_autofree gboolean *own = dossier_issue_find_own_events (document, self->issue);
  GtkWidget *timeline = dossier_timeline_new (document, own);

  adw_bin_set_child (self->timeline_bin, timeline);
  gtk_widget_set_visible (self->timeline_section,
                          dossier_timeline_get_n_events (DOSSIER_TIMELINE (timeline)) > 0);
}

static void
fill_words (DossierIssueView *self, GPtrArray *quotes)
{
  GtkWidget *list = NULL;

  gtk_widget_set_visible (self->words_section, quotes->len > 0);
  if (quotes->len == 0)
    {
      adw_bin_set_child (self->words_bin, NULL);
      return;
    }

  list = dossier_facts_new_list (_ ("In Their Words"), FALSE);
  gtk_box_set_spacing (GTK_BOX (list), 14);
  dossier_facts_fill (GTK_BOX (list), quotes, dossier_facts_new_quote, self->study,
                      GINT_TO_POINTER (TRUE));
  adw_bin_set_child (self->words_bin, list);
}

/**
 * dossier_issue_view_set_study:
 * @self: a view
 * @study: what the pages share
 */
void
dossier_issue_view_set_study (DossierIssueView *self, DossierStudy *study)
{
  g_return_if_fail (DOSSIER_IS_ISSUE_VIEW (self));

  g_set_object (&self->study, study);
}

/**
 * dossier_issue_view_get_issue:
 * @self: a view
 *
 * Returns: (nullable): what it shows
 */
const DossierIssue *
dossier_issue_view_get_issue (DossierIssueView *self)
{
  g_return_val_if_fail (DOSSIER_IS_ISSUE_VIEW (self), NULL);

  return self->issue;
}

/**
 * dossier_issue_view_set_issue:
 * @self: a view
 * @issue: what to show; an issue already shown keeps its place
 */
void
dossier_issue_view_set_issue (DossierIssueView *self, const DossierIssue *issue)
{
  DossierDocument *document = NULL;
  g_autoptr (GPtrArray) quotes = NULL;
  g_autofree char *counts = NULL;

  g_return_if_fail (DOSSIER_IS_ISSUE_VIEW (self));
  g_return_if_fail (self->study != NULL && issue != NULL);

  if (self->issue == issue)
    return;

  self->issue = issue;
  dossier_facts_release_focus (GTK_WIDGET (self));
  document = dossier_study_get_document (self->study);
  quotes = dossier_issue_find_quotes (document, issue);
  counts = dup_counts (document, issue, quotes->len);

  gtk_label_set_label (self->title_label, issue->title);
  gtk_label_set_label (self->counts_label, counts);
  gtk_label_set_label (self->summary_label, issue->summary);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->quiz_button), "s", issue->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->quiz_button), "dossier.quiz-issue");
  gtk_widget_set_visible (self->quiz_button, has_question (document, issue));
  fill_links (self, document);
  fill_stances (self);
  fill_timeline (self, document);
  fill_words (self, quotes);
  dossier_issue_view_update_coverage (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * dossier_issue_view_update_coverage:
 * @self: a view
 *
 * Reads anew what was asked about the issue, and what is known of it.
 */
void
dossier_issue_view_update_coverage (DossierIssueView *self)
{
  DossierDocument *document = NULL;
  g_auto (DossierIssueCoverage) coverage = { 0 };
  g_auto (DossierRecall) recall = { 0 };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (DOSSIER_IS_ISSUE_VIEW (self));

  if (self->issue == NULL)
    return;

  document = dossier_study_get_document (self->study);
  if (!dossier_recall_init (&recall, dossier_study_get_store (self->study),
                            dossier_document_get_id (document), &error))
    g_debug ("Nothing recalled: %s", error->message);
  dossier_issue_coverage_init (&coverage, document, self->issue, &recall);
  dossier_facts_release_focus (GTK_WIDGET (self->coverage_box));
  dossier_facts_clear (self->coverage_box);
  dossier_issue_coverage_fill (self->coverage_box, self->study, &coverage);
}

/**
 * dossier_issue_view_take_focus:
 * @self: a view
 *
 * Moves the keyboard focus to what comes first in the view.
 */
void
dossier_issue_view_take_focus (DossierIssueView *self)
{
  g_return_if_fail (DOSSIER_IS_ISSUE_VIEW (self));

  if (self->issue != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->scroller), GTK_DIR_TAB_FORWARD);
}
