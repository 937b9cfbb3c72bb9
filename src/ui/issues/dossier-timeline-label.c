/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-timeline-label.h"

#include <glib/gi18n.h>

#include "ui/issues/dossier-issue-facts.h"

/**
 * dossier_timeline_label_new:
 * @item: an event on a timeline
 *
 * Returns: (transfer floating): what happened, as a link to the sentence
 */
GtkWidget *
dossier_timeline_label_new (const DossierTimelineItem *item)
{
  const DossierEvent *event = item->event;
  const guint number
      = event->evidence.n_sentences > 0 ? event->evidence.sentences[0]->paragraph->number : 0;
  g_autofree char *date = dossier_event_dup_date_words (event);
  /* Translators: the number of a paragraph, and what happened according to it */
  g_autofree char *text = g_strdup_printf (_ ("¶%1$u %2$s"), number, event->text);
  /* Translators: an event in words: when, what, and the number of the paragraph */
  g_autofree char *name
      = g_strdup_printf (_ ("%1$s: %2$s Paragraph %3$u"), date, event->text, number);
  /* Translators: a date and what happened then */
  g_autofree char *tooltip = g_strdup_printf (_ ("%1$s: %2$s"), date, event->text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "lines", 3, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "xalign", item->before ? 1.0 : 0.0,
                                   "justify", item->before ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, "tooltip-text", tooltip,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "event");
  if (item->is_own)
    gtk_widget_add_css_class (button, "own");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (event->evidence.n_sentences > 0)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        event->evidence.sentences[0]->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.show-sentence");
    }

  return button;
}
