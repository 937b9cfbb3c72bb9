/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issue-row.h"

#include <glib/gi18n.h>

/* An issue in the list: its title, how many argue, and what is known of it. */
struct _DossierIssueRow
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *actors_label;
  AdwBin *bar_bin;
  DossierKnowledgeBar *bar;

  DossierIssueItem *item;
  gulong changed_id;
};

G_DEFINE_FINAL_TYPE (DossierIssueRow, dossier_issue_row, ADW_TYPE_BIN)

static void
dossier_issue_row_dispose (GObject *object)
{
  dossier_issue_row_set_item (DOSSIER_ISSUE_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ISSUE_ROW);

  G_OBJECT_CLASS (dossier_issue_row_parent_class)->dispose (object);
}

static void
dossier_issue_row_class_init (DossierIssueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_issue_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/issues/dossier-issue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierIssueRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueRow, actors_label);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueRow, bar_bin);
}

static void
dossier_issue_row_init (DossierIssueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bar = DOSSIER_KNOWLEDGE_BAR (dossier_knowledge_bar_new (DOSSIER_KNOWLEDGE_BAR_SQUARES));
  adw_bin_set_child (self->bar_bin, GTK_WIDGET (self->bar));
}

static void
update_bar (DossierIssueRow *self)
{
  dossier_knowledge_bar_set_counts (self->bar, dossier_issue_item_get_counts (self->item));
}

/**
 * dossier_issue_row_set_item:
 * @self: a row
 * @item: (nullable): what to show; the row follows its changes
 */
void
dossier_issue_row_set_item (DossierIssueRow *self, DossierIssueItem *item)
{
  g_autofree char *actors = NULL;
  guint n = 0;

  g_return_if_fail (DOSSIER_IS_ISSUE_ROW (self));

  g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  n = dossier_issue_item_get_n_actors (item);
  actors = g_strdup_printf (ngettext ("%'u actor", "%'u actors", n), n);
  gtk_label_set_label (self->title_label, dossier_issue_item_get_issue (item)->title);
  gtk_label_set_label (self->actors_label, actors);
  self->changed_id
      = g_signal_connect_object (item, "changed", G_CALLBACK (update_bar), self, G_CONNECT_SWAPPED);
  update_bar (self);
}

/**
 * dossier_issue_item_dup_words:
 * @item: an issue of the list
 *
 * Returns: (transfer full): the row in words, for its accessible name
 */
char *
dossier_issue_item_dup_words (DossierIssueItem *item)
{
  guint n = dossier_issue_item_get_n_actors (item);
  g_autofree char *actors = g_strdup_printf (ngettext ("%'u actor", "%'u actors", n), n);
  g_autofree char *known
      = dossier_knowledge_counts_dup_words (dossier_issue_item_get_counts (item));

  /* Translators: an issue in words: title, number of actors, what is known of its questions */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), dossier_issue_item_get_issue (item)->title,
                          actors, known);
}
