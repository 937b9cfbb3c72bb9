/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-filter-chip.h"

#include <glib/gi18n.h>

#include "ui/quotes/dossier-filter-choice.h"

/* A menu button that keeps the quotes of one speaker, issue or verb. While it
 * is active it shows the chosen name, and its menu begins with the way back.
 * It acts through quotes.choose (uu): facet and value. */
struct _DossierFilterChip
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkListView *list;

  DossierLedger *ledger;
  DossierLedgerFacet facet;
};

G_DEFINE_FINAL_TYPE (DossierFilterChip, dossier_filter_chip, ADW_TYPE_BIN)

static const struct
{
  const char *title;
  const char *all;
  const char *tooltip;
} texts[DOSSIER_N_LEDGER_FACETS] = {
  [DOSSIER_LEDGER_SPEAKER] = { N_ ("Speaker"), N_ ("All Speakers"), N_ ("Filter by Speaker") },
  [DOSSIER_LEDGER_ISSUE] = { N_ ("Issue"), N_ ("All Issues"), N_ ("Filter by Issue") },
  [DOSSIER_LEDGER_VERB] = { N_ ("Verb"), N_ ("All Verbs"), N_ ("Filter by Verb of Saying") },
};

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const guint *counts = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (counts[first] != counts[second])
    return counts[first] > counts[second] ? -1 : 1;

  return first < second ? -1 : 1;
}

/* The most frequent first; issues keep the order in which they are told. */
static GArray *
sort_values (DossierFilterChip *self, const guint *counts, guint n_values)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_values; i++)
    if (counts[i] > 0)
      g_array_append_val (values, i);
  if (self->facet != DOSSIER_LEDGER_ISSUE)
    g_array_sort_with_data (values, compare_counts, (gpointer) counts);

  return values;
}

static void
append_choice (GListStore *choices, guint value, const char *name, guint count, gboolean is_chosen)
{
  g_autoptr (DossierFilterChoice) choice
      = dossier_filter_choice_new (value, name, count, is_chosen);

  g_list_store_append (choices, choice);
}

/* Filled before it opens, so that the first choice takes the focus. */
static void
fill (GtkMenuButton *button, gpointer user_data)
{
  DossierFilterChip *self = DOSSIER_FILTER_CHIP (user_data);
  g_autoptr (GListStore) choices = g_list_store_new (DOSSIER_TYPE_FILTER_CHOICE);
  g_autoptr (GtkNoSelection) selection = NULL;
  guint chosen = DOSSIER_LEDGER_ANY;
  guint n_values = 0;
  g_autofree guint *counts = NULL;
  g_autoptr (GArray) values = NULL;

  if (self->ledger == NULL)
    return;

  chosen = dossier_ledger_get_choice (self->ledger, self->facet);
  counts = dossier_ledger_count_values (self->ledger, self->facet, &n_values);
  values = sort_values (self, counts, n_values);
  if (chosen != DOSSIER_LEDGER_ANY)
    append_choice (choices, DOSSIER_LEDGER_ANY, _ (texts[self->facet].all),
                   dossier_document_get_quotes (dossier_ledger_get_document (self->ledger)).n,
                   FALSE);
  for (guint i = 0; i < values->len; i++)
    {
      guint value = g_array_index (values, guint, i);

      append_choice (choices, value,
                     dossier_ledger_get_value_name (self->ledger, self->facet, value),
                     counts[value], value == chosen);
    }
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&choices)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
on_activate (DossierFilterChip *self, guint position)
{
  g_autoptr (DossierFilterChoice) choice
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "quotes.choose", "(uu)", self->facet,
                              dossier_filter_choice_get_value (choice));
}

static void
update (DossierFilterChip *self)
{
  guint chosen = dossier_ledger_get_choice (self->ledger, self->facet);
  const char *title = _ (texts[self->facet].title);
  g_autofree char *spoken = NULL;

  if (chosen == DOSSIER_LEDGER_ANY)
    {
      gtk_label_set_label (self->label, title);
      spoken = g_strdup (title);
      gtk_widget_remove_css_class (GTK_WIDGET (self->button), "active");
    }
  else
    {
      const char *name = dossier_ledger_get_value_name (self->ledger, self->facet, chosen);

      gtk_label_set_label (self->label, name);
      /* Translators: spoken name of an active filter, such as “Speaker: Nikki Haley” */
      spoken = g_strdup_printf (_ ("%1$s: %2$s"), title, name);
      gtk_widget_add_css_class (GTK_WIDGET (self->button), "active");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
dossier_filter_chip_dispose (GObject *object)
{
  DossierFilterChip *self = DOSSIER_FILTER_CHIP (object);

  g_clear_object (&self->ledger);
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_FILTER_CHIP);

  G_OBJECT_CLASS (dossier_filter_chip_parent_class)->dispose (object);
}

static void
dossier_filter_chip_class_init (DossierFilterChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_filter_chip_dispose;

  g_type_ensure (DOSSIER_TYPE_FILTER_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quotes/dossier-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFilterChip, button);
  gtk_widget_class_bind_template_child (widget_class, DossierFilterChip, label);
  gtk_widget_class_bind_template_child (widget_class, DossierFilterChip, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
dossier_filter_chip_init (DossierFilterChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, fill, self, NULL);
}

/**
 * dossier_filter_chip_set_ledger:
 * @self: a chip, once
 * @ledger: what it filters
 * @facet: by what
 */
void
dossier_filter_chip_set_ledger (DossierFilterChip *self,
                                DossierLedger *ledger,
                                DossierLedgerFacet facet)
{
  g_return_if_fail (DOSSIER_IS_FILTER_CHIP (self));
  g_return_if_fail (self->ledger == NULL);

  self->ledger = g_object_ref (ledger);
  self->facet = facet;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ (texts[facet].tooltip));
  g_signal_connect_object (ledger, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
