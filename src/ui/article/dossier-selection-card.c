/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-selection-card.h"

#include <glib/gi18n.h>

#include "exchange/dossier-highlights-text.h"
#include "ui/notes/dossier-highlight-look.h"

/* What can be done with the text that was just selected. It takes neither the
 * pointer nor the focus: who does not want it goes on selecting. */
struct _DossierSelectionCard
{
  GtkPopover parent_instance;

  GtkWidget *colors;
};

G_DEFINE_FINAL_TYPE (DossierSelectionCard, dossier_selection_card, GTK_TYPE_POPOVER)

static void
on_clicked (DossierSelectionCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
add_color (DossierSelectionCard *self, DossierHighlightColor color)
{
  const char *title = dossier_highlight_color_get_title (color);
  GtkWidget *button = gtk_button_new ();
  /* Translators: %s is the name of a color */
  g_autofree char *name = g_strdup_printf (_ ("Highlight, %s"), title);

  gtk_button_set_child (GTK_BUTTON (button), dossier_highlight_swatch_new (color));
  gtk_widget_set_tooltip_text (button, title);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "article.highlight");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    dossier_highlight_color_words[color]);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->colors), button);
}

static void
dossier_selection_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SELECTION_CARD);

  G_OBJECT_CLASS (dossier_selection_card_parent_class)->dispose (object);
}

static void
dossier_selection_card_class_init (DossierSelectionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_selection_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-selection-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSelectionCard, colors);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
dossier_selection_card_init (DossierSelectionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < DOSSIER_N_HIGHLIGHT_COLORS; i++)
    add_color (self, (DossierHighlightColor) i);
}

/**
 * dossier_selection_card_focus:
 * @self: a card that is open
 *
 * Moves the focus to its first button.
 */
void
dossier_selection_card_focus (DossierSelectionCard *self)
{
  g_return_if_fail (DOSSIER_IS_SELECTION_CARD (self));

  gtk_widget_grab_focus (gtk_widget_get_first_child (self->colors));
}
