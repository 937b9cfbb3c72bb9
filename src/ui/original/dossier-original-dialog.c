/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-dialog.h"

#include <glib/gi18n.h>

#include "ui/original/dossier-original-list.h"
#include "ui/original/dossier-original-words.h"
#include "ui/shell/dossier-error-text.h"

/* Adding an original: choose or paste, compare, look at what was found, keep.
 * Nothing is kept before that; closing the dialog gives it up. */
struct _DossierOriginalDialog
{
  AdwDialog parent_instance;

  GtkDropTarget *drop_target;
  GtkStack *stack;
  GtkLabel *error_label;
  GtkWidget *file_button;
  GtkTextView *paste_view;
  GtkTextBuffer *paste_buffer;
  GtkWidget *paste_hint;
  GtkWidget *compare_button;
  GtkProgressBar *progress_bar;
  GtkWidget *cancel_button;
  AdwBin *review_bin;
  GtkWidget *keep_button;

  DossierDocument *study;
  GCancellable *cancellable; /* while it compares */
  guint pulse_source;
  char *name; /* of the file; empty when it was pasted */
  DossierOriginalFound *found;
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PULSE_MS 80

G_DEFINE_FINAL_TYPE (DossierOriginalDialog, dossier_original_dialog, ADW_TYPE_DIALOG)

static void
show (DossierOriginalDialog *self, const char *page, GtkWidget *focus)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_grab_focus (focus);
}

static void
show_error (DossierOriginalDialog *self, const GError *error)
{
  g_autofree char *sentence = dossier_error_dup_sentence (error);

  gtk_label_set_label (self->error_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
stop (DossierOriginalDialog *self)
{
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
on_pulse (gpointer user_data)
{
  gtk_progress_bar_pulse (DOSSIER_ORIGINAL_DIALOG (user_data)->progress_bar);

  return G_SOURCE_CONTINUE;
}

/* The focus goes to the button that keeps it; how much was found stands above. */
static void
announce_found (DossierOriginalDialog *self)
{
  DossierOriginalCounts counts;
  g_autofree char *paragraphs = NULL;

  dossier_alignment_count (self->found->alignment, &counts);
  paragraphs = dossier_original_dup_paragraphs (&counts);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), paragraphs,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Where the text came from, so that it can be mended there. */
static void
show_choice (DossierOriginalDialog *self)
{
  gboolean was_pasted = self->name != NULL && *self->name == '\0';

  show (self, "choose", was_pasted ? GTK_WIDGET (self->paste_view) : self->file_button);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierOriginalDialog) self = DOSSIER_ORIGINAL_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOriginalFound) found = dossier_original_run_finish (result, &error);

  /* It was given up, or the dialog is closed. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  stop (self);
  if (found == NULL)
    {
      show_choice (self);
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->found, dossier_original_found_free);
  self->found = g_steal_pointer (&found);
  announce_found (self);
  adw_bin_set_child (self->review_bin, dossier_original_list_new (self->found->alignment));
  show (self, "review", self->keep_button);
}

static void
compare (DossierOriginalDialog *self, const DossierOriginalSource *source, const char *name)
{
  stop (self);
  g_set_str (&self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  self->cancellable = g_cancellable_new ();
  self->pulse_source = g_timeout_add (PULSE_MS, on_pulse, self);
  show (self, "work", self->cancel_button);
  dossier_original_run_async (self->study, source, self->cancellable, on_compared,
                              g_object_ref (self));
}

static void
on_compare (DossierOriginalDialog *self)
{
  GtkTextIter start;
  GtkTextIter end;
  char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  DossierOriginalSource source = { 0 };

  gtk_text_buffer_get_bounds (self->paste_buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->paste_buffer, &start, &end, FALSE);
  bytes = g_bytes_new_take (text, strlen (text));
  source.bytes = bytes;
  compare (self, &source, "");
}

static void
on_paste_changed (DossierOriginalDialog *self)
{
  gboolean has_text = gtk_text_buffer_get_char_count (self->paste_buffer) > 0;

  gtk_widget_set_sensitive (self->compare_button, has_text);
  gtk_widget_set_visible (self->paste_hint, !has_text);
}

static void
compare_file (DossierOriginalDialog *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = base != NULL ? g_filename_display_name (base) : NULL;
  DossierOriginalSource source = { .file = file };

  compare (self, &source, name);
}

/* Else the window below would take it for another article to open. */
static gboolean
on_drop (DossierOriginalDialog *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "choose") != 0)
    return FALSE;

  compare_file (self, files->data);

  return TRUE;
}

static void
on_file_chosen (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierOriginalDialog) self = DOSSIER_ORIGINAL_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (self->study == NULL)
    return;

  if (file != NULL)
    compare_file (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_error (self, error);
}

static void
on_choose_file (DossierOriginalDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) texts = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (texts, _ ("Texts and Web Pages"));
  gtk_file_filter_add_mime_type (texts, "text/plain");
  gtk_file_filter_add_mime_type (texts, "text/html");
  gtk_file_filter_add_mime_type (texts, "application/xhtml+xml");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, texts);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Choose the Original"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_chosen, g_object_ref (self));
}

static void
on_cancel (DossierOriginalDialog *self)
{
  stop (self);
  show_choice (self);
}

static void
on_back (DossierOriginalDialog *self)
{
  show_choice (self);
}

static void
on_keep (DossierOriginalDialog *self)
{
  g_signal_emit (self, signals[KEPT], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
dossier_original_dialog_closed (AdwDialog *dialog)
{
  stop (DOSSIER_ORIGINAL_DIALOG (dialog));
}

static void
dossier_original_dialog_dispose (GObject *object)
{
  DossierOriginalDialog *self = DOSSIER_ORIGINAL_DIALOG (object);

  stop (self);
  g_clear_object (&self->study);
  g_clear_pointer (&self->found, dossier_original_found_free);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ORIGINAL_DIALOG);

  G_OBJECT_CLASS (dossier_original_dialog_parent_class)->dispose (object);
}

static void
dossier_original_dialog_class_init (DossierOriginalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_original_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = dossier_original_dialog_closed;

  /* What was found is to be kept. */
  signals[KEPT] = g_signal_new ("kept", DOSSIER_TYPE_ORIGINAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE
                                               "/original/dossier-original-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, drop_target);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, file_button);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, paste_view);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, paste_buffer);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, paste_hint);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, compare_button);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, review_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalDialog, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_file);
  gtk_widget_class_bind_template_callback (widget_class, on_paste_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_compare);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
}

static void
dossier_original_dialog_init (DossierOriginalDialog *self)
{
  GType dropped = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, &dropped, 1);
}

/**
 * dossier_original_dialog_new:
 * @study: a study edition
 * @replaces: whether there is an original already
 *
 * Returns: (transfer floating): a dialog that adds an original, and says so
 *   with the signal “kept”
 */
AdwDialog *
dossier_original_dialog_new (DossierDocument *study, gboolean replaces)
{
  DossierOriginalDialog *self = g_object_new (DOSSIER_TYPE_ORIGINAL_DIALOG, NULL);

  self->study = g_object_ref (study);
  if (replaces)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Replace Original Text"));
      gtk_button_set_label (GTK_BUTTON (self->keep_button), _ ("_Replace"));
    }

  return ADW_DIALOG (self);
}

/**
 * dossier_original_dialog_get_found:
 * @self: the dialog
 * @name: (out) (transfer none): the name of the file, empty when it was pasted
 *
 * Returns: (nullable): what was found last
 */
const DossierOriginalFound *
dossier_original_dialog_get_found (DossierOriginalDialog *self, const char **name)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINAL_DIALOG (self), NULL);

  *name = self->name;
  return self->found;
}
