/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actor-chip.h"

#include <glib/gi18n.h>

/* The kinds of actors as chips of one radio group. */

static const char *const class_names[DOSSIER_N_ACTOR_CLASSES] = {
  "all", "people", "countries", "government", "organizations", "groups",
};

static const char *
get_class_label (DossierActorClass actor_class)
{
  switch (actor_class)
    {
    case DOSSIER_ACTOR_CLASS_ALL:
      return C_ ("kind of actors", "All");
    case DOSSIER_ACTOR_CLASS_PEOPLE:
      return C_ ("kind of actors", "People");
    case DOSSIER_ACTOR_CLASS_COUNTRIES:
      return C_ ("kind of actors", "Countries");
    case DOSSIER_ACTOR_CLASS_GOVERNMENT:
      return C_ ("kind of actors", "Government");
    case DOSSIER_ACTOR_CLASS_ORGANIZATIONS:
      return C_ ("kind of actors", "Organizations");
    case DOSSIER_ACTOR_CLASS_GROUPS:
    case DOSSIER_N_ACTOR_CLASSES:
    default:
      return C_ ("kind of actors", "Groups");
    }
}

/**
 * dossier_actor_class_find:
 * @name: the target of a chip's action
 *
 * Returns: the class of that name, DOSSIER_N_ACTOR_CLASSES if there is none
 */
DossierActorClass
dossier_actor_class_find (const char *name)
{
  DossierActorClass i = 0;

  while (i < DOSSIER_N_ACTOR_CLASSES && !g_str_equal (class_names[i], name))
    i++;

  return i;
}

static void
on_chip_active (GtkToggleButton *chip)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (chip) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                   : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

/**
 * dossier_actor_chip_new:
 * @actor_class: a kind of actors
 * @n: how many there are
 *
 * Returns: (transfer floating): a chip that lets only them through, by the
 *   action "actors.kind"
 */
GtkWidget *
dossier_actor_chip_new (DossierActorClass actor_class, guint n)
{
  const char *label = get_class_label (actor_class);
  g_autofree char *number = g_strdup_printf ("%'u", n);
  /* Translators: spoken name of a filter: a kind of actors and how many there are */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$'u"), label, n);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *count = gtk_label_new (number);
  GtkWidget *chip = NULL;

  gtk_widget_add_css_class (count, "chip-count");
  gtk_widget_add_css_class (count, "numbers");
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  gtk_box_append (GTK_BOX (content), count);
  chip = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                       "child", content, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_add_css_class (chip, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (chip, "notify::active", G_CALLBACK (on_chip_active), NULL);
  on_chip_active (GTK_TOGGLE_BUTTON (chip));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", class_names[actor_class]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "actors.kind");

  return chip;
}
