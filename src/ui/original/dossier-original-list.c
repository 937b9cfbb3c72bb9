/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-list.h"

#include <glib/gi18n.h>

#include "ui/original/dossier-original-words.h"

/* What was found in an original, and what could not be placed: as a list for
 * the review, and later in a dialog of its own. */

#define MAX_ROWS 200 /* of a kind; a page adds no more than this to an article */

static void
add_words (GtkBox *group, const char *words, GtkAccessibleRole role, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", words, "wrap",
                                   TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (group, label);
}

/* As a preferences group, but its title is never cut off. Returns its rows. */
static GtkListBox *
add_group (GtkBox *list, const char *title, const char *description)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *rows = gtk_list_box_new ();

  add_words (GTK_BOX (group), title, GTK_ACCESSIBLE_ROLE_HEADING, "heading");
  if (description != NULL)
    add_words (GTK_BOX (group), description, GTK_ACCESSIBLE_ROLE_LABEL, "secondary");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_widget_set_margin_top (rows, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (group), rows);
  gtk_box_append (list, group);

  return GTK_LIST_BOX (rows);
}

static void
add_fact (GtkListBox *rows, char *words, gboolean is_whole)
{
  g_autofree char *taken = words;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", taken, "use-markup", FALSE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (is_whole ? "object-select-symbolic"
                                                           : "dossier-info-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, is_whole ? "success" : "secondary");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (rows, row);
}

static void
add_facts (GtkBox *list, const DossierAlignment *alignment)
{
  GtkListBox *rows = NULL;
  DossierOriginalCounts counts;

  dossier_alignment_count (alignment, &counts);
  rows = add_group (list, _ ("Found"),
                    dossier_original_is_doubtful (&counts)
                        ? _ ("Fewer than half of the paragraphs were found. This may be another "
                             "article, or another version of it.")
                        : NULL);
  add_fact (rows, dossier_original_dup_paragraphs (&counts),
            counts.n_paragraphs == counts.n_all_paragraphs);
  if (counts.n_all_quotes > 0)
    add_fact (rows, dossier_original_dup_quotes (&counts), counts.n_quotes == counts.n_all_quotes);
  add_fact (rows, dossier_original_dup_mentions (&counts), counts.n_mentions > 0);
}

static void
add_kind (GtkBox *list, const GPtrArray *unplaced, guint first, guint end)
{
  const DossierUnplaced *of = g_ptr_array_index (unplaced, first);
  GtkListBox *rows = add_group (list, dossier_unplaced_get_heading (of->kind), NULL);
  guint n = end - first;

  for (guint i = first; i < first + MIN (n, MAX_ROWS); i++)
    {
      const DossierUnplaced *item = g_ptr_array_index (unplaced, i);
      g_autofree char *place = dossier_unplaced_dup_place (item);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", item->text,
                                     "subtitle", place, "title-lines", 4, NULL);

      gtk_list_box_append (rows, row);
    }
  if (n > MAX_ROWS)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("%'u more", "%'u more", n - MAX_ROWS), n - MAX_ROWS);

      gtk_list_box_append (rows, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }
}

/* What is reported has no words of its own to be found: its sentence is listed,
 * or its paragraph. */
static gboolean
is_listed (const DossierAlignment *alignment, const DossierUnplaced *unplaced)
{
  const DossierQuote *quote = NULL;

  if (unplaced->kind != DOSSIER_UNPLACED_QUOTE)
    return TRUE;

  quote = dossier_document_find_quote (dossier_alignment_get_document (alignment), unplaced->id);

  return quote == NULL || quote->kind == DOSSIER_QUOTE_DIRECT;
}

static GPtrArray *
find_listed (const DossierAlignment *alignment)
{
  GPtrArray *listed = g_ptr_array_new ();
  guint n = 0;
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n);

  for (guint i = 0; i < n; i++)
    if (is_listed (alignment, &unplaced[i]))
      g_ptr_array_add (listed, (gpointer) &unplaced[i]);

  return listed;
}

static DossierUnplacedKind
kind_at (const GPtrArray *unplaced, guint i)
{
  return ((const DossierUnplaced *) g_ptr_array_index (unplaced, i))->kind;
}

/**
 * dossier_original_list_new:
 * @alignment: an original beside its study edition
 *
 * Returns: (transfer floating): what was found and what could not be placed
 */
GtkWidget *
dossier_original_list_new (const DossierAlignment *alignment)
{
  GtkWidget *box = NULL;
  g_autoptr (GPtrArray) unplaced = NULL;

  g_return_val_if_fail (alignment != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  unplaced = find_listed (alignment);
  gtk_widget_add_css_class (box, "original-list");
  add_facts (GTK_BOX (box), alignment);
  for (guint first = 0; first < unplaced->len;)
    {
      guint end = first;

      while (end < unplaced->len && kind_at (unplaced, end) == kind_at (unplaced, first))
        end++;
      add_kind (GTK_BOX (box), unplaced, first, end);
      first = end;
    }

  return box;
}

/**
 * dossier_original_list_dialog_new:
 * @alignment: an original beside its study edition
 *
 * Returns: (transfer floating): a dialog that lists it
 */
AdwDialog *
dossier_original_list_dialog_new (const DossierAlignment *alignment)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = dossier_original_list_new (alignment);

  gtk_widget_set_margin_start (list, 18);
  gtk_widget_set_margin_end (list, 18);
  gtk_widget_set_margin_top (list, 6);
  gtk_widget_set_margin_bottom (list, 24);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", list, NULL);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_title (dialog, _ ("Original and Study Edition"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
