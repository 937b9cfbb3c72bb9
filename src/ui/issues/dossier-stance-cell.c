/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-stance-cell.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-paragraph-link.h"
#include "ui/common/dossier-stance-mark.h"
#include "ui/issues/dossier-stance-table.h"

#define POPOVER_WIDTH 290

static void
on_popover_closed (GtkWidget *popover)
{
  g_idle_add_once ((GSourceOnceFunc) gtk_widget_unparent, popover);
}

static void
on_parent_destroyed (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static GtkWidget *
new_sentence_row (const DossierSentence *sentence)
{
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *text = dossier_facts_new_text (sentence->text);

  gtk_widget_add_css_class (text, "quote");
  gtk_widget_add_css_class (text, "small");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 36);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), dossier_paragraph_link_new (sentence, FALSE));

  return row;
}

/* Several sentences prove the stance: a list to choose from. */
static void
pop_up_sentences (GtkWidget *widget, GPtrArray *cell, GPtrArray *sentences)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *list = dossier_facts_new_list (_ ("Evidence"), FALSE);

  for (guint i = 0; i < cell->len; i++)
    {
      const DossierStance *stance = g_ptr_array_index (cell, i);

      gtk_box_append (GTK_BOX (box), dossier_facts_new_text (stance->text));
    }
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (GTK_BOX (list), new_sentence_row (g_ptr_array_index (sentences, i)));
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_size_request (box, POPOVER_WIDTH, -1);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);

  g_object_set (scroller, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE, "max-content-height", 360, "min-content-width",
                POPOVER_WIDTH, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Evidence"), -1);
  gtk_widget_set_parent (popover, widget);
  g_signal_connect (popover, "closed", G_CALLBACK (on_popover_closed), NULL);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (on_parent_destroyed), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * dossier_stance_cell_open:
 * @widget: what was clicked
 * @cell: (element-type DossierStance): the stances of an actor on a position
 *
 * Shows the sentence that proves the stance in the article, or a list of them
 * when there are several.
 */
void
dossier_stance_cell_open (GtkWidget *widget, GPtrArray *cell)
{
  g_autoptr (GPtrArray) sentences = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (cell != NULL);

  sentences = dossier_stance_cell_dup_sentences (cell);
  if (sentences->len == 1)
    gtk_widget_activate_action (widget, "dossier.show-sentence", "s",
                                ((const DossierSentence *) g_ptr_array_index (sentences, 0))->id);
  else if (sentences->len > 1)
    pop_up_sentences (widget, cell, sentences);
}

static void
on_clicked (GtkWidget *button, GPtrArray *cell)
{
  dossier_stance_cell_open (button, cell);
}

static void
unref_cell (gpointer cell, GClosure *closure)
{
  g_ptr_array_unref (cell);
}

/* The paragraph of the first sentence, and how many more there are. */
static char *
dup_label (GPtrArray *cell)
{
  g_autoptr (GPtrArray) sentences = dossier_stance_cell_dup_sentences (cell);
  g_autoptr (GHashTable) paragraphs = g_hash_table_new (NULL, NULL);
  const DossierSentence *first = NULL;

  if (sentences->len == 0)
    return g_strdup ("");

  first = g_ptr_array_index (sentences, 0);
  for (guint i = 0; i < sentences->len; i++)
    g_hash_table_add (
        paragraphs,
        (gpointer) ((const DossierSentence *) g_ptr_array_index (sentences, i))->paragraph);
  if (g_hash_table_size (paragraphs) == 1)
    return g_strdup_printf (_ ("¶%u"), first->paragraph->number);

  /* Translators: a paragraph, and how many more there are, such as ¶14 +1 */
  return g_strdup_printf (_ ("¶%1$u +%2$u"), first->paragraph->number,
                          g_hash_table_size (paragraphs) - 1);
}

/**
 * dossier_stance_cell_new:
 * @cell: (element-type DossierStance): the stances of an actor on a position
 * @actor: the actor
 *
 * Returns: (transfer floating): a button with the mark and the paragraph
 */
GtkWidget *
dossier_stance_cell_new (GPtrArray *cell, const DossierActor *actor)
{
  const DossierStance *stance = NULL;
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (cell != NULL && cell->len > 0, NULL);

  stance = g_ptr_array_index (cell, 0);
  name = dossier_stance_cell_dup_name (cell, actor);
  label = dup_label (cell);
  gtk_box_append (GTK_BOX (content), dossier_stance_mark_new (stance->mode));
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  button = g_object_new (GTK_TYPE_BUTTON, "child", content, "halign", GTK_ALIGN_CENTER, "valign",
                         GTK_ALIGN_CENTER, "tooltip-text", stance->text, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cell");
  gtk_widget_add_css_class (button, "numbers");
  gtk_widget_add_css_class (button, stance->mode == DOSSIER_STANCE_HOLDS     ? "holds"
                                    : stance->mode == DOSSIER_STANCE_REJECTS ? "rejects"
                                                                             : "ascribed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, stance->text, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_clicked), g_ptr_array_ref (cell),
                         unref_cell, 0);

  return button;
}
