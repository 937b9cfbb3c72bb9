/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-fit-dialog.h"

#include <glib/gi18n.h>

#include "store/dossier-store-mastery.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/shell/dossier-fit-run.h"
#include "ui/shell/dossier-keeping-words.h"

/* Fitting the model to one person: asked for, with its progress, and with its
 * outcome in words. Closing the dialog gives it up. */
struct _DossierFitDialog
{
  AdwDialog parent_instance;

  GtkLabel *words_label;
  GtkProgressBar *progress_bar;
  GtkButton *cancel_button;
  GtkWidget *adapt_button;

  DossierCaretaker *caretaker;
  DossierClock *clock;
  GCancellable *cancellable; /* while it runs */
};

G_DEFINE_FINAL_TYPE (DossierFitDialog, dossier_fit_dialog, ADW_TYPE_DIALOG)

static void
on_progress (double share, gpointer user_data)
{
  DossierFitDialog *self = user_data;

  if (self->cancellable != NULL)
    gtk_progress_bar_set_fraction (self->progress_bar, share);
}

static void
tell (DossierFitDialog *self, const char *sentence)
{
  gtk_label_set_label (self->words_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  gtk_widget_set_visible (self->adapt_button, FALSE);
  gtk_button_set_label (self->cancel_button, _ ("_Close"));
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
take (DossierFitDialog *self, const DossierFit *fit)
{
  g_autofree char *sentence = dossier_keeping_words_dup_fit (fit);
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;

  if (fit->is_better
      && !dossier_store_add_fit (dossier_caretaker_get_store (self->caretaker), fit, &error))
    problem = dossier_error_dup_sentence (error);
  tell (self, problem != NULL ? problem : sentence);
  if (fit->is_better && problem == NULL)
    dossier_caretaker_replay (self->caretaker);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierFitDialog) self = DOSSIER_FIT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  DossierFit fit;
  gboolean has_fit = dossier_fit_run_finish (DOSSIER_STORE (source), result, &fit, &error);

  /* It may have been closed meanwhile. */
  if (self->caretaker == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (has_fit)
    take (self, &fit);
  else
    {
      g_autofree char *sentence = dossier_error_dup_sentence (error);

      tell (self, sentence);
    }
}

static void
on_adapt (DossierFitDialog *self)
{
  DossierStore *store = dossier_caretaker_get_store (self->caretaker);
  DossierMasteryRules rules;
  g_autoptr (GError) error = NULL;

  if (!dossier_store_get_rules (store, &rules, &error))
    {
      g_autofree char *sentence = dossier_error_dup_sentence (error);

      tell (self, sentence);
      return;
    }

  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  gtk_widget_set_visible (self->adapt_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
  dossier_fit_run_async (store, rules.scheduler.desired_retention, rules.rollover_hour,
                         dossier_clock_get_now (self->clock), on_progress, self, self->cancellable,
                         on_done, g_object_ref (self));
}

static void
on_cancel (DossierFitDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
dossier_fit_dialog_closed (AdwDialog *dialog)
{
  DossierFitDialog *self = DOSSIER_FIT_DIALOG (dialog);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
dossier_fit_dialog_dispose (GObject *object)
{
  DossierFitDialog *self = DOSSIER_FIT_DIALOG (object);

  g_clear_object (&self->caretaker);
  g_clear_object (&self->clock);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_FIT_DIALOG);

  G_OBJECT_CLASS (dossier_fit_dialog_parent_class)->dispose (object);
}

static void
dossier_fit_dialog_class_init (DossierFitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_fit_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = dossier_fit_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/shell/dossier-fit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFitDialog, words_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFitDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierFitDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, DossierFitDialog, adapt_button);
  gtk_widget_class_bind_template_callback (widget_class, on_adapt);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
dossier_fit_dialog_init (DossierFitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_fit_dialog_new:
 * @caretaker: what looks after the answers
 * @clock: what time it is
 *
 * Returns: (transfer floating): a dialog that fits the model to them
 */
AdwDialog *
dossier_fit_dialog_new (DossierCaretaker *caretaker, DossierClock *clock)
{
  DossierFitDialog *self = g_object_new (DOSSIER_TYPE_FIT_DIALOG, NULL);

  self->caretaker = g_object_ref (caretaker);
  self->clock = g_object_ref (clock);

  return ADW_DIALOG (self);
}
