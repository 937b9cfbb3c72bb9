/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-menu-names.h"

#include <string.h>

/* Up to GTK 4.18 the items of a menu reach assistive technologies without a
 * name: each says to be labelled by its label, which is not in their tree. */

static char *
dup_without_mnemonics (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '_' && at[1] != '\0')
        at++;
      g_string_append_c (plain, *at);
    }

  return g_string_free_and_steal (plain);
}

static void
name_items (GtkWidget *widget)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), "modelbutton"))
    {
      g_autofree char *text = NULL;
      g_autofree char *plain = NULL;

      g_object_get (widget, "text", &text, NULL);
      plain = dup_without_mnemonics (text != NULL ? text : "");
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, plain,
                                      -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

static gboolean
on_show (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GObject *shown = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (shown))
    name_items (GTK_WIDGET (shown));

  return TRUE;
}

/**
 * dossier_menu_names_install:
 *
 * Names the items of every menu of the program whenever it is shown. Call it
 * once, when the toolkit is up.
 */
void
dossier_menu_names_install (void)
{
  /* A class has no signals before it is first used. */
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("show", GTK_TYPE_WIDGET), 0, on_show, NULL, NULL);
}
