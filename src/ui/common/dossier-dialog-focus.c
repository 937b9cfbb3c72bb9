/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-dialog-focus.h"

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gtk_widget_grab_focus (widget);

  return G_SOURCE_REMOVE;
}

static void
on_map (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
}

/**
 * dossier_dialog_keep_focus:
 * @dialog: a dialog that is not open yet, and has a focus widget
 *
 * Has it begin there also where it is a sheet at the bottom of a narrow window:
 * that gives the focus to the first button, which one would press by writing.
 */
void
dossier_dialog_keep_focus (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog) && adw_dialog_get_focus (dialog) != NULL);

  g_signal_connect_object (dialog, "map", G_CALLBACK (on_map), adw_dialog_get_focus (dialog),
                           G_CONNECT_SWAPPED);
}
