/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-quotes-page-private.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-toast.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/speech/dossier-speech-lines.h"
#include "ui/speech/dossier-speech-settings.h"

/* A quote read aloud. Most pages never are listened to: what that needs comes
 * with the first quote that is. */
typedef struct
{
  DossierQuotesPage *page; /* owns this */
  DossierReciter *reciter;
  const DossierQuote *quote;
  GStrv lines;
  AdwToast *toast; /* says that one is being read to; NULL when not */
} Listener;

#define KEY "dossier-quotes-listener"

static void
listener_free (gpointer data)
{
  Listener *self = data;

  g_signal_handlers_disconnect_by_data (self->reciter, self);
  dossier_reciter_stop (self->reciter);
  g_object_unref (self->reciter);
  g_strfreev (self->lines);
  if (self->toast != NULL)
    g_signal_handlers_disconnect_by_data (self->toast, self);
  g_clear_object (&self->toast);
  g_free (self);
}

static const char *
get_line (guint position, gpointer user_data)
{
  const Listener *self = user_data;

  return self->lines[position];
}

/* The person closed it, or another has taken its place. */
static void
on_dismissed (Listener *self)
{
  if (self->toast == NULL)
    return;

  g_clear_object (&self->toast);
  dossier_reciter_stop (self->reciter);
}

static void
show_toast (Listener *self)
{
  if (self->toast != NULL)
    return;

  self->toast = g_object_ref (dossier_toast_new (_ ("Reading a Quote Aloud")));
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_button_label (self->toast, _ ("_Stop"));
  adw_toast_set_action_name (self->toast, "quotes.stop-listening");
  g_signal_connect_swapped (self->toast, "dismissed", G_CALLBACK (on_dismissed), self);
  dossier_quotes_page_show_toast (self->page, g_object_ref (self->toast));
}

static void
hide_toast (Listener *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
on_changed (Listener *self)
{
  const DossierRecital *recital = dossier_reciter_get_recital (self->reciter);

  if (dossier_recital_is_playing (recital))
    {
      show_toast (self);
      return;
    }

  hide_toast (self);
  if (recital->mode == DOSSIER_RECITAL_FAILED)
    adw_dialog_present (dossier_speech_error_dialog_new (recital->problem),
                        GTK_WIDGET (self->page));
}

static void
stop (Listener *self)
{
  dossier_reciter_stop (self->reciter);
}

static Listener *
ensure_listener (DossierQuotesPage *page)
{
  Listener *self = g_object_get_data (G_OBJECT (page), KEY);

  if (self != NULL)
    return self;

  self = g_new0 (Listener, 1);
  self->page = page;
  self->reciter = dossier_reciter_new (dossier_speech_engine_new ());
  dossier_speech_settings_bind (dossier_study_get_settings (
                                    dossier_page_get_study (DOSSIER_PAGE (page))),
                                self->reciter);
  g_object_set_data_full (G_OBJECT (page), KEY, self, listener_free);
  g_signal_connect_swapped (self->reciter, "changed", G_CALLBACK (on_changed), self);
  /* Nobody is read to whose controls are out of sight. */
  g_signal_connect_object (page, "unmap", G_CALLBACK (dossier_reciter_stop), self->reciter,
                           G_CONNECT_SWAPPED);

  return self;
}

/* The same quote once more is how one says that it is enough. */
static void
listen_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *page = DOSSIER_QUOTES_PAGE (widget);
  DossierLedger *ledger = dossier_quotes_page_get_ledger (page);
  DossierDocument *document = dossier_ledger_get_document (ledger);
  const DossierQuote *quote
      = dossier_document_find_quote (document, g_variant_get_string (parameter, NULL));
  Listener *self = ensure_listener (page);
  gboolean is_enough = self->quote == quote
                       && dossier_recital_is_playing (dossier_reciter_get_recital (self->reciter));

  stop (self);
  if (quote == NULL || is_enough)
    return;

  self->quote = quote;
  g_strfreev (self->lines);
  self->lines
      = dossier_speech_dup_lines_of_quote (quote, !dossier_ledger_is_hidden (ledger, quote));
  dossier_reciter_set_sentences (self->reciter, g_strv_length (self->lines),
                                 dossier_document_get_language (document), get_line, self);
  dossier_speech_settings_apply (dossier_study_get_settings (
                                     dossier_page_get_study (DOSSIER_PAGE (page))),
                                 self->reciter);
  dossier_reciter_start (self->reciter, 0);
}

static void
stop_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  Listener *self = g_object_get_data (G_OBJECT (widget), KEY);

  if (self != NULL)
    stop (self);
}

/* Adds the actions that read a quote aloud, and end that. */
void
dossier_quotes_page_install_listening (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quotes.listen", "s", listen_action);
  gtk_widget_class_install_action (widget_class, "quotes.stop-listening", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, GDK_SHIFT_MASK,
                                       "quotes.stop-listening", NULL);
}
