/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with nothing in it, as large as Dossier's at its first start: what
 * GTK and libadwaita cost by themselves. With --exit-after-first-frame it
 * leaves once it has been painted. */

#include <adwaita.h>

static gboolean exit_after_first_frame;

static void
on_after_paint (GdkFrameClock *clock, GApplication *application)
{
  g_application_quit (application);
}

static void
on_realize (GtkWidget *window, GApplication *application)
{
  if (exit_after_first_frame)
    g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                             G_CALLBACK (on_after_paint), application, 0);
}

static void
on_activate (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_title (GTK_WINDOW (window), "Bare");
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  g_signal_connect_object (window, "realize", G_CALLBACK (on_realize), application,
                           G_CONNECT_AFTER);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  const GOptionEntry entries[] = {
    { "exit-after-first-frame", 0, 0, G_OPTION_ARG_NONE, &exit_after_first_frame, NULL, NULL },
    { NULL },
  };
  g_autoptr (AdwApplication) application
      = adw_application_new ("io.github.dossier_study.Bare", G_APPLICATION_NON_UNIQUE);

  g_application_add_main_option_entries (G_APPLICATION (application), entries);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
