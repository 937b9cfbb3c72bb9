/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-tooltip.h"

#define KEY "dossier-tooltip"

static gboolean
on_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  const char *text = g_object_get_data (G_OBJECT (widget), KEY);

  gtk_tooltip_set_text (tooltip, text);

  return *text != '\0';
}

/**
 * dossier_tooltip_set:
 * @widget: a widget that shows one thing after the other, as in a list
 * @text: (nullable): its tooltip
 *
 * Like gtk_widget_set_tooltip_text(), which asks the display each time where
 * the pointer is; that adds up while rows pass by. Only one of the two may be
 * used on a widget.
 */
void
dossier_tooltip_set (GtkWidget *widget, const char *text)
{
  const char *old = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (text == NULL)
    text = "";
  old = g_object_get_data (G_OBJECT (widget), KEY);
  if (g_strcmp0 (old, text) == 0)
    return;

  if (old == NULL)
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
    }
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}
