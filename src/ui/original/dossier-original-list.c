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
add_fact (AdwPreferencesGroup *group, char *words, gboolean is_whole)
{
  g_autofree char *taken = words;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", taken, "use-markup", FALSE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (is_whole ? "object-select-symbolic"
                                                           : "dossier-info-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, is_whole ? "success" : "secondary");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_facts (const DossierAlignment *alignment)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  DossierOriginalCounts counts;

  dossier_alignment_count (alignment, &counts);
  adw_preferences_group_set_title (group, _ ("Found"));
  if (dossier_original_is_doubtful (&counts))
    adw_preferences_group_set_description (
        group, _ ("Fewer than half of the paragraphs were found. This may be another article, or "
                  "another version of it."));
  add_fact (group, dossier_original_dup_paragraphs (&counts),
            counts.n_paragraphs == counts.n_all_paragraphs);
  if (counts.n_all_quotes > 0)
    add_fact (group, dossier_original_dup_quotes (&counts), counts.n_quotes == counts.n_all_quotes);
  add_fact (group, dossier_original_dup_mentions (&counts), counts.n_mentions > 0);

  return GTK_WIDGET (group);
}

static AdwPreferencesGroup *
make_kind (const DossierUnplaced *unplaced, guint n)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, dossier_unplaced_get_heading (unplaced->kind));
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    {
      g_autofree char *place = dossier_unplaced_dup_place (&unplaced[i]);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                     unplaced[i].text, "subtitle", place, "title-lines", 4, NULL);

      adw_preferences_group_add (group, row);
    }
  if (n > MAX_ROWS)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("%'u more", "%'u more", n - MAX_ROWS), n - MAX_ROWS);

      adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }

  return group;
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  guint n = 0;
  const DossierUnplaced *unplaced = NULL;

  g_return_val_if_fail (alignment != NULL, NULL);

  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  gtk_box_append (GTK_BOX (box), make_facts (alignment));
  for (guint first = 0; first < n;)
    {
      guint end = first;

      while (end < n && unplaced[end].kind == unplaced[first].kind)
        end++;
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (make_kind (&unplaced[first], end - first)));
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
