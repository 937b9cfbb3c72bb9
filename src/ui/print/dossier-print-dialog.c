/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-print-dialog.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-toast.h"
#include "ui/print/dossier-print-choice.h"
#include "ui/print/dossier-print-job.h"
#include "ui/print/dossier-print-preview.h"

/* What to print of a dossier, and how. Every choice is a setting, so that the
 * next time begins with it. */
struct _DossierPrintDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  GtkWidget *cast_row;
  GtkWidget *quiz_row;
  GtkWidget *reading_group;
  GtkWidget *quiz_group;
  AdwSwitchRow *glossary_row;
  AdwComboRow *answers_row;
  AdwComboRow *issue_row;
  AdwSpinRow *questions_row;
  AdwSwitchRow *large_row;
  AdwActionRow *paper_row;
  GtkStack *bottom_stack;
  GtkWidget *export_button;
  GtkWidget *print_button;
  GtkProgressBar *progress_bar;
  GtkWidget *cancel_button;

  DossierDocument *document;
  GSettings *settings;
  GtkPageSetup *setup;
  DossierPrintJob *job; /* nullable: what runs now */
  GFile *file;          /* nullable: where that goes */
  guint patience;       /* until it shows that it runs */
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A job that is over sooner shows nothing of itself. */
#define PATIENCE_MS 300

G_DEFINE_FINAL_TYPE (DossierPrintDialog, dossier_print_dialog, ADW_TYPE_DIALOG)

static GtkWindow *
get_window (DossierPrintDialog *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static DossierSheet *
compose (DossierPrintDialog *self, DossierSheetLook *look)
{
  DossierSheetPlan plan;

  dossier_print_choice_load (self->settings, self->document, &plan, look);

  return dossier_sheet_new (self->document, &plan);
}

static void
show_choice (DossierPrintDialog *self)
{
  DossierSheetKind kind = (DossierSheetKind) g_settings_get_enum (self->settings, "print-sheet");

  gtk_widget_set_visible (self->reading_group,
                          kind == DOSSIER_SHEET_READING
                              && dossier_document_get_terms (self->document).n > 0);
  gtk_widget_set_visible (self->quiz_group, kind == DOSSIER_SHEET_QUIZ);
}

static void
show_paper (DossierPrintDialog *self)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (self->setup);
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (self->setup);
  gboolean is_wide = orientation == GTK_PAGE_ORIENTATION_LANDSCAPE
                     || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
  g_autofree char *words = NULL;

  words = is_wide
              /* Translators: a size of paper, such as “A4” */
              ? g_strdup_printf (_ ("%s, landscape"), gtk_paper_size_get_display_name (size))
              /* Translators: a size of paper, such as “A4” */
              : g_strdup_printf (_ ("%s, portrait"), gtk_paper_size_get_display_name (size));
  adw_action_row_set_subtitle (self->paper_row, words);
}

static void
show_progress (gpointer user_data)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (user_data);

  self->patience = 0;
  gtk_stack_set_visible_child_name (self->bottom_stack, "progress");
  gtk_widget_grab_focus (self->cancel_button);
}

static void
on_progress (DossierPrintDialog *self, double fraction)
{
  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
say_saved (DossierPrintDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *words = g_strdup_printf (_ ("Saved as “%s”"), shown);
  AdwToast *toast = dossier_toast_new (words);

  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
forget_job (DossierPrintDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->job);
  g_clear_object (&self->file);
}

/* Where the pages were to go, unless to a printer of paper. */
static GFile *
dup_file (DossierPrintDialog *self, GtkPrintSettings *print)
{
  const char *uri
      = print != NULL ? gtk_print_settings_get (print, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;

  if (self->file != NULL)
    return g_object_ref (self->file);

  return uri != NULL ? g_file_new_for_uri (uri) : NULL;
}

static void
on_done (DossierPrintDialog *self, const GError *error, DossierPrintJob *job)
{
  gboolean is_export = self->file != NULL;
  gboolean shows_progress = self->patience == 0;
  GtkPrintSettings *print = dossier_print_job_get_settings (job);
  g_autoptr (GFile) file = dup_file (self, print);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, file, error);
  else if (error == NULL && is_export)
    say_saved (self);
  else if (error == NULL && print != NULL)
    dossier_print_choice_save_print_settings (self->settings, print);

  forget_job (self);
  gtk_stack_set_visible_child_name (self->bottom_stack, "buttons");
  if (shows_progress)
    gtk_widget_grab_focus (is_export ? self->export_button : self->print_button);
}

static void
on_preview_wanted (DossierPrintDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "print.preview", NULL);
}

static DossierPrintJob *
begin_job (DossierPrintDialog *self)
{
  g_autoptr (GtkPrintSettings) print = dossier_print_choice_load_print_settings (self->settings);
  g_autoptr (DossierSheet) sheet = NULL;
  g_autofree char *name = NULL;
  DossierSheetLook look;

  sheet = compose (self, &look);
  name = dossier_print_choice_dup_file_name (self->document, sheet);
  if (print == NULL)
    print = gtk_print_settings_new ();
  dossier_print_choice_name_file (print, name);
  self->job = dossier_print_job_new (sheet, &look, self->setup, print);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  g_signal_connect_object (self->job, "progress", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "preview", G_CALLBACK (on_preview_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);

  return g_object_ref (self->job);
}

static void
print_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (widget);
  g_autoptr (DossierPrintJob) job = NULL;

  if (self->job != NULL)
    return;

  job = begin_job (self);
  dossier_print_job_print (job, get_window (self));
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierPrintDialog) self = DOSSIER_PRINT_DIALOG (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (DossierPrintJob) job = NULL;

  if (file == NULL || self->job != NULL || get_window (self) == NULL)
    return;

  job = begin_job (self);
  g_set_object (&self->file, file);
  self->patience = g_timeout_add_once (PATIENCE_MS, show_progress, self);
  dossier_print_job_export (job, get_window (self), file);
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (DossierSheet) sheet = NULL;
  g_autofree char *name = NULL;
  DossierSheetLook look;

  if (self->job != NULL)
    return;

  sheet = compose (self, &look);
  name = dossier_print_choice_dup_file_name (self->document, sheet);
  gtk_file_filter_set_name (filter, _ ("PDF Files"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Export as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, get_window (self), NULL, on_file_chosen, g_object_ref (self));
}

static void
preview_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (widget);
  g_autoptr (DossierSheet) sheet = NULL;
  DossierSheetLook look;
  DossierPaperSize paper;

  sheet = compose (self, &look);
  dossier_paper_size_init (&paper, self->setup);
  adw_navigation_view_push (self->navigation, dossier_print_preview_new (sheet, &look, &paper));
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (widget);

  if (self->job != NULL)
    dossier_print_job_cancel (self->job);
}

static void
on_page_setup (GtkPageSetup *setup, gpointer user_data)
{
  g_autoptr (DossierPrintDialog) self = DOSSIER_PRINT_DIALOG (user_data);

  if (setup == NULL || self->settings == NULL)
    return;

  g_set_object (&self->setup, setup);
  dossier_print_choice_save_page_setup (self->settings, setup);
  show_paper (self);
}

static void
page_setup_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (widget);
  g_autoptr (GtkPrintSettings) print = dossier_print_choice_load_print_settings (self->settings);

  if (print == NULL)
    print = gtk_print_settings_new ();
  gtk_print_run_page_setup_dialog_async (get_window (self), self->setup, print, on_page_setup,
                                         g_object_ref (self));
}

static void
on_issue_selected (DossierPrintDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->issue_row);
  DossierIssues issues = dossier_document_get_issues (self->document);

  if (selected <= issues.n)
    g_settings_set_string (self->settings, "print-issue",
                           selected > 0 ? issues.items[selected - 1].id : "");
}

static void
fill_issues (DossierPrintDialog *self)
{
  DossierIssues issues = dossier_document_get_issues (self->document);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *id = g_settings_get_string (self->settings, "print-issue");
  guint selected = 0;

  gtk_string_list_append (titles, _ ("All Issues"));
  for (guint i = 0; i < issues.n; i++)
    {
      gtk_string_list_append (titles, issues.items[i].title);
      if (g_str_equal (issues.items[i].id, id))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->issue_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->issue_row, selected);
  g_signal_connect_object (self->issue_row, "notify::selected", G_CALLBACK (on_issue_selected),
                           self, G_CONNECT_SWAPPED);
}

/* Its values stand in the order of the row's strings. */
static void
on_answers_selected (DossierPrintDialog *self)
{
  g_settings_set_enum (self->settings, "print-answers",
                       (int) adw_combo_row_get_selected (self->answers_row));
}

static void
fill (DossierPrintDialog *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) sheet = g_settings_create_action (self->settings, "print-sheet");
  DossierSheetKind kind = (DossierSheetKind) g_settings_get_enum (self->settings, "print-sheet");

  gtk_widget_set_sensitive (self->cast_row,
                            dossier_print_choice_has (self->document, DOSSIER_SHEET_CAST));
  gtk_widget_set_sensitive (self->quiz_row,
                            dossier_print_choice_has (self->document, DOSSIER_SHEET_QUIZ));
  if (!dossier_print_choice_has (self->document, kind))
    g_settings_set_enum (self->settings, "print-sheet", DOSSIER_SHEET_READING);

  g_action_map_add_action (G_ACTION_MAP (group), sheet);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "print-choice", G_ACTION_GROUP (group));
  g_settings_bind (self->settings, "print-glossary", self->glossary_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "print-questions", self->questions_row, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "print-large", self->large_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->answers_row,
                              (guint) g_settings_get_enum (self->settings, "print-answers"));
  g_signal_connect_object (self->answers_row, "notify::selected", G_CALLBACK (on_answers_selected),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::print-sheet", G_CALLBACK (show_choice), self,
                           G_CONNECT_SWAPPED);
  fill_issues (self);
  show_choice (self);
  show_paper (self);
}

static void
dossier_print_dialog_dispose (GObject *object)
{
  DossierPrintDialog *self = DOSSIER_PRINT_DIALOG (object);

  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      dossier_print_job_cancel (self->job);
    }
  forget_job (self);
  g_clear_object (&self->setup);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PRINT_DIALOG);

  G_OBJECT_CLASS (dossier_print_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, cast_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, quiz_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, reading_group);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, quiz_group);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, glossary_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, answers_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, issue_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, questions_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, large_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, bottom_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierPrintDialog, cancel_button);
}

static void
dossier_print_dialog_class_init (DossierPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_print_dialog_dispose;

  /* The file that it was to become, if any, and why it did not come about. */
  signals[FAILED] = g_signal_new ("failed", DOSSIER_TYPE_PRINT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/print/dossier-print-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "print.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "print.page-setup", NULL, page_setup_action);
  gtk_widget_class_install_action (widget_class, "print.cancel", NULL, cancel_action);
}

static void
dossier_print_dialog_init (DossierPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_print_dialog_new:
 * @document: what to print of
 * @settings: the settings of the program
 *
 * Returns: (transfer floating): the dialog; its signal "failed" wants to be told
 *   in words
 */
AdwDialog *
dossier_print_dialog_new (DossierDocument *document, GSettings *settings)
{
  DossierPrintDialog *self = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (DOSSIER_TYPE_PRINT_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->settings = g_object_ref (settings);
  self->setup = dossier_print_choice_load_page_setup (settings);
  fill (self);

  return ADW_DIALOG (self);
}
