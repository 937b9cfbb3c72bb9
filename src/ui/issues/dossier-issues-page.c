/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issues-page.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-header-bar.h"
#include "ui/common/dossier-knowledge.h"
#include "ui/common/dossier-search-text.h"
#include "ui/common/dossier-side-list.h"
#include "ui/issues/dossier-issue-facts.h"
#include "ui/issues/dossier-issue-item.h"
#include "ui/issues/dossier-issue-row.h"
#include "ui/issues/dossier-issue-view.h"

/* The issues as a list beside the one that is explained. */
struct _DossierIssuesPage
{
  DossierPage parent_instance;

  AdwNavigationSplitView *split_view;
  GtkEditable *search_entry;
  GtkLabel *count_label;
  GtkStack *list_stack;
  GtkListView *list_view;
  AdwNavigationPage *issue_page;
  GtkStack *issue_stack;
  DossierIssueView *view;

  GListStore *items; /* of DossierIssueItem, in the order of the document */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  char **words; /* folded */
};

G_DEFINE_FINAL_TYPE (DossierIssuesPage, dossier_issues_page, DOSSIER_TYPE_PAGE)

static gboolean
match_item (gpointer item, gpointer user_data)
{
  DossierIssuesPage *self = user_data;

  return dossier_issue_item_matches (item, (const char *const *) self->words);
}

static guint
find_position (DossierIssuesPage *self, const DossierIssue *issue)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; issue != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DossierIssueItem) item = g_list_model_get_item (model, i);

      if (dossier_issue_item_get_issue (item) == issue)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
update_counts (DossierIssuesPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint total = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *label = NULL;

  if (n == total)
    label = g_strdup_printf (ngettext ("%u issue", "%u issues", n), n);
  else
    /* Translators: how many issues the search lets through, of all */
    label
        = g_strdup_printf (ngettext ("%1$u of %2$u issue", "%1$u of %2$u issues", total), n, total);
  gtk_label_set_label (self->count_label, label);
  gtk_stack_set_visible_child_name (self->list_stack, n > 0 || total == 0 ? "list" : "no-hit");
}

static void
show_issue (DossierIssuesPage *self, const DossierIssue *issue)
{
  dossier_issue_view_set_issue (self->view, issue);
  adw_navigation_page_set_title (self->issue_page, issue->title);
  gtk_stack_set_visible_child_name (self->issue_stack, "issue");
}

static void
on_selected (DossierIssuesPage *self)
{
  DossierIssueItem *item = gtk_single_selection_get_selected_item (self->selection);

  /* A search that hides the issue leaves it shown. */
  if (item != NULL)
    show_issue (self, dossier_issue_item_get_issue (item));
}

static void
on_items_changed (DossierIssuesPage *self)
{
  guint position = find_position (self, dossier_issue_view_get_issue (self->view));

  if (position != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, position);
  update_counts (self);
}

static void
on_activate (DossierIssuesPage *self, guint position)
{
  dossier_side_list_open (self->list_view, position);
  dossier_issue_view_take_focus (self->view);
}

static void
on_setup (DossierIssuesPage *self, GtkListItem *list_item)
{
  dossier_side_list_set_row (list_item, g_object_new (DOSSIER_TYPE_ISSUE_ROW, NULL));
}

static void
update_label (DossierIssueItem *item, GtkListItem *list_item)
{
  g_autofree char *words = dossier_issue_item_dup_words (item);

  gtk_list_item_set_accessible_label (list_item, words);
}

static void
on_bind (DossierIssuesPage *self, GtkListItem *list_item)
{
  DossierIssueItem *item = gtk_list_item_get_item (list_item);

  dossier_issue_row_set_item (DOSSIER_ISSUE_ROW (gtk_list_item_get_child (list_item)), item);
  g_signal_connect_object (item, "changed", G_CALLBACK (update_label), list_item, 0);
  update_label (item, list_item);
}

static void
on_unbind (DossierIssuesPage *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), update_label,
                                        list_item);
  dossier_issue_row_set_item (DOSSIER_ISSUE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
on_search_text (DossierIssuesPage *self)
{
  if (self->filter == NULL)
    return;

  g_strfreev (self->words);
  self->words = dossier_search_text_split (gtk_editable_get_text (self->search_entry));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  dossier_side_list_keep_in_view (self->list_view);
}

static void
on_search_activate (DossierIssuesPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    on_activate (self, 0);
}

static void
on_search_stop (DossierIssuesPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static void
clear_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierIssuesPage *self = DOSSIER_ISSUES_PAGE (widget);

  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
dossier_issues_page_reveal (DossierPage *page, DossierTarget target, const char *id)
{
  DossierIssuesPage *self = DOSSIER_ISSUES_PAGE (page);
  const DossierIssue *issue = NULL;
  guint position;

  if (target != DOSSIER_TARGET_ISSUE)
    return;
  issue = dossier_document_find_issue (dossier_study_get_document (dossier_page_get_study (page)),
                                       id);
  if (issue == NULL)
    return;

  if (find_position (self, issue) == GTK_INVALID_LIST_POSITION)
    gtk_editable_set_text (self->search_entry, "");
  show_issue (self, issue);
  position = find_position (self, issue);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT, NULL);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  dossier_issue_view_take_focus (self->view);
}

static void
dossier_issues_page_search (DossierPage *page)
{
  DossierIssuesPage *self = DOSSIER_ISSUES_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static char *
dossier_issues_page_dup_place (DossierPage *page)
{
  DossierIssuesPage *self = DOSSIER_ISSUES_PAGE (page);
  const DossierIssue *issue = dossier_issue_view_get_issue (self->view);

  if (issue == NULL || !dossier_side_list_shows_content (self->split_view))
    return NULL;

  return g_strdup (issue->id);
}

/* Where the issue has a place beside the list, it is never empty. */
static void
select_first (DossierIssuesPage *self)
{
  if (!dossier_page_get_narrow (DOSSIER_PAGE (self))
      && dossier_issue_view_get_issue (self->view) == NULL)
    dossier_side_list_select_first (self->list_view);
}

/* Reads anew what is known of the questions of every issue. */
static void
update_knowledge (DossierIssuesPage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierDocument *document = dossier_study_get_document (study);
  DossierQuestions questions = dossier_document_get_questions (document);
  const guint n_issues = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree DossierKnowledgeCounts *counts = NULL;
  g_auto (DossierRecall) recall = { 0 };
  g_autoptr (GError) error = NULL;

  if (!dossier_recall_init (&recall, dossier_study_get_store (study),
                            dossier_document_get_id (document), &error))
    g_debug ("Nothing recalled: %s", error->message);

  counts = g_new0 (DossierKnowledgeCounts, n_issues + 1);
  for (guint i = 0; i < questions.n; i++)
    if (questions.items[i].issue != NULL)
      dossier_recall_count (&recall, &questions.items[i], &counts[questions.items[i].issue->index]);
  for (guint i = 0; i < n_issues; i++)
    {
      g_autoptr (DossierIssueItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      dossier_issue_item_set_counts (item, &counts[i]);
    }
  dossier_issue_view_update_coverage (self->view);
}

static void
dossier_issues_page_shown (DossierPage *page, gboolean is_shown)
{
  if (is_shown)
    select_first (DOSSIER_ISSUES_PAGE (page));
}

static void
dossier_issues_page_constructed (GObject *object)
{
  DossierIssuesPage *self = DOSSIER_ISSUES_PAGE (object);
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierDocument *document = dossier_study_get_document (study);
  DossierIssues issues = dossier_document_get_issues (document);
  g_autofree guint *n_actors = dossier_issues_count_actors (document);
  GListModel *filtered = NULL;

  G_OBJECT_CLASS (dossier_issues_page_parent_class)->constructed (object);

  /* Also when a sitting that began here is over. */
  g_signal_connect (self, "map", G_CALLBACK (update_knowledge), NULL);
  self->words = dossier_search_text_split ("");
  self->items = g_list_store_new (DOSSIER_TYPE_ISSUE_ITEM);
  for (guint i = 0; i < issues.n; i++)
    {
      g_autoptr (DossierIssueItem) item = dossier_issue_item_new (&issues.items[i], n_actors[i]);

      g_list_store_append (self->items, item);
    }

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_item, self, NULL));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                                      g_object_ref (self->filter)));
  self->selection = dossier_side_list_create_selection (filtered);
  g_object_unref (filtered);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  dossier_issue_view_set_study (self->view, study);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  update_counts (self);
}

static void
dossier_issues_page_dispose (GObject *object)
{
  DossierIssuesPage *self = DOSSIER_ISSUES_PAGE (object);

  /* Who still holds the list must not ask a page that is gone. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ISSUES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (dossier_issues_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, issue_page);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, issue_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierIssuesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_search_text);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stop);
}

static void
dossier_issues_page_class_init (DossierIssuesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DossierPageClass *page_class = DOSSIER_PAGE_CLASS (klass);

  object_class->constructed = dossier_issues_page_constructed;
  object_class->dispose = dossier_issues_page_dispose;
  page_class->reveal = dossier_issues_page_reveal;
  page_class->search = dossier_issues_page_search;
  page_class->dup_place = dossier_issues_page_dup_place;
  page_class->shown = dossier_issues_page_shown;

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  g_type_ensure (DOSSIER_TYPE_ISSUE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/issues/dossier-issues-page.ui");
  gtk_widget_class_install_action (widget_class, "issues.clear-search", NULL, clear_search_action);
  bind_template (widget_class);
}

static void
dossier_issues_page_init (DossierIssuesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
