/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-print-job.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* One sheet on its way to a printer or into a PDF file. It tells how far it is
 * and how it ended, once. The window lives on meanwhile: pages are found and
 * drawn in slices of a few milliseconds. */
struct _DossierPrintJob
{
  GObject parent_instance;

  DossierSheet *sheet;
  DossierSheetLook look;
  DossierSheetPages *pages;
  GtkPrintOperation *operation;
  GCancellable *cancellable;
  GFile *file;     /* of an export: where it is to go */
  char *temporary; /* where it is made, so that a failure leaves @file as it was */
  gboolean wants_preview;
  gboolean is_over;
};

enum
{
  PROGRESS,
  PREVIEW,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How long a slice takes, and how many blocks are laid out between two looks
 * at the clock. */
#define SLICE_US 8000
#define BLOCKS_AT_ONCE 8

/* What a PDF file ends with. */
#define PDF_END "%%EOF"

G_DEFINE_FINAL_TYPE (DossierPrintJob, dossier_print_job, G_TYPE_OBJECT)

/**
 * dossier_paper_size_init: (skip)
 * @paper: memory for it
 * @setup: a page setup
 *
 * Sets @paper to the paper and the margins of @setup, but no margin less than
 * a page for reading needs.
 */
void
dossier_paper_size_init (DossierPaperSize *paper, GtkPageSetup *setup)
{
  const double margin = DOSSIER_SHEET_MARGIN;

  g_return_if_fail (paper != NULL && GTK_IS_PAGE_SETUP (setup));

  *paper = (DossierPaperSize) {
    .width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
    .top = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS), margin),
    .bottom = MAX (gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS), margin),
    .left = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS), margin),
    .right = MAX (gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS), margin),
  };
}

static void
end (DossierPrintJob *self, const GError *error)
{
  if (self->is_over)
    return;

  self->is_over = TRUE;
  g_signal_emit (self, signals[DONE], 0, error);
}

static void
on_begin (DossierPrintJob *self, GtkPrintContext *context)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  DossierPaperSize paper;

  dossier_paper_size_init (&paper, gtk_print_context_get_page_setup (context));
  g_clear_pointer (&self->pages, dossier_sheet_pages_free);
  self->pages = dossier_sheet_pages_new (self->sheet, &self->look, pango, &paper);
  g_object_unref (pango);
}

static gboolean
on_paginate (DossierPrintJob *self, GtkPrintContext *context)
{
  const gint64 deadline = g_get_monotonic_time () + SLICE_US;
  gboolean is_more = TRUE;

  while ((is_more = dossier_sheet_pages_step (self->pages, BLOCKS_AT_ONCE))
         && g_get_monotonic_time () < deadline)
    ;
  /* Finding pages and drawing them take about the same time. */
  g_signal_emit (self, signals[PROGRESS], 0, dossier_sheet_pages_get_fraction (self->pages) / 2);
  if (!is_more)
    gtk_print_operation_set_n_pages (self->operation,
                                     (int) dossier_sheet_pages_get_n (self->pages));

  return !is_more;
}

static void
on_draw_page (DossierPrintJob *self, GtkPrintContext *context, int page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  cairo_surface_t *surface = cairo_get_target (cr);

  if (page == 0 && cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_PDF)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                      dossier_sheet_get_title (self->sheet));
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                      dossier_sheet_get_name (self->sheet));
    }
  dossier_sheet_pages_draw (self->pages, (guint) page, cr);
  g_signal_emit (self, signals[PROGRESS], 0,
                 0.5 + (page + 1) / 2.0 / MAX (dossier_sheet_pages_get_n (self->pages), 1));
}

/* Cairo does not say that the disk was full when it wrote its last bytes. */
static gboolean
is_whole (const char *path)
{
  char bytes[sizeof PDF_END + 1] = "";
  FILE *file = g_fopen (path, "rb");
  gboolean is_read = file != NULL && fseek (file, -(long) sizeof PDF_END, SEEK_END) == 0
                     && fread (bytes, 1, sizeof PDF_END, file) == sizeof PDF_END;

  if (file != NULL)
    fclose (file);

  return is_read && strstr (bytes, PDF_END) != NULL;
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierPrintJob) self = DOSSIER_PRINT_JOB (user_data);
  g_autoptr (GError) error = NULL;

  g_file_copy_finish (G_FILE (source), result, &error);
  end (self, error);
}

static void
copy_to_place (DossierPrintJob *self)
{
  g_autoptr (GFile) made = g_file_new_for_path (self->temporary);
  g_autoptr (GError) error = NULL;

  if (!is_whole (self->temporary))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "the PDF file is cut short");
      end (self, error);
      return;
    }

  g_file_copy_async (made, self->file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                     G_PRIORITY_DEFAULT, self->cancellable, NULL, NULL, on_copied,
                     g_object_ref (self));
}

/* GTK would look for a viewer of its own; there is a preview already. */
static gboolean
on_preview (DossierPrintJob *self, GtkPrintOperationPreview *preview, GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  /* Pages are found before it is said that they may be shown, and measured so. */
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->wants_preview = TRUE;

  return TRUE;
}

static gboolean
end_preview (gpointer user_data)
{
  DossierPrintJob *self = user_data;

  gtk_print_operation_preview_end_preview (GTK_PRINT_OPERATION_PREVIEW (self->operation));

  return G_SOURCE_REMOVE;
}

static void
on_preview_ready (DossierPrintJob *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, end_preview, g_object_ref (self), g_object_unref);
}

static void
on_done (DossierPrintJob *self, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  if (self->wants_preview)
    g_signal_emit (self, signals[PREVIEW], 0);

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (self->operation, &error);
      break;
    case GTK_PRINT_OPERATION_RESULT_CANCEL:
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
      break;
    case GTK_PRINT_OPERATION_RESULT_APPLY:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      /* A canceled operation ends as any other does. */
      g_cancellable_set_error_if_cancelled (self->cancellable, &error);
      break;
    }

  if (error == NULL && self->file != NULL)
    copy_to_place (self);
  else
    end (self, error);
}

static void
dossier_print_job_dispose (GObject *object)
{
  DossierPrintJob *self = DOSSIER_PRINT_JOB (object);

  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->pages, dossier_sheet_pages_free);
  g_clear_pointer (&self->sheet, dossier_sheet_unref);
  g_clear_object (&self->operation);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (dossier_print_job_parent_class)->dispose (object);
}

static void
dossier_print_job_class_init (DossierPrintJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_print_job_dispose;

  /* How much is done, from 0 to 1. */
  signals[PROGRESS] = g_signal_new ("progress", DOSSIER_TYPE_PRINT_JOB, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /* Who was asked for a printer would rather see the pages; it is over then. */
  signals[PREVIEW] = g_signal_new ("preview", DOSSIER_TYPE_PRINT_JOB, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /* It is over: the error, or nothing if all went well. */
  signals[DONE] = g_signal_new ("done", DOSSIER_TYPE_PRINT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
dossier_print_job_init (DossierPrintJob *self)
{
  self->cancellable = g_cancellable_new ();
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (self->operation, TRUE);
  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_set_embed_page_setup (self->operation, TRUE);
  g_signal_connect_object (self->operation, "begin-print", G_CALLBACK (on_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "paginate", G_CALLBACK (on_paginate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "draw-page", G_CALLBACK (on_draw_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "preview", G_CALLBACK (on_preview), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "ready", G_CALLBACK (on_preview_ready), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_print_job_new:
 * @sheet: what to print
 * @look: how it looks
 * @setup: on which paper
 * @settings: (nullable): those of the last time
 *
 * Returns: (transfer full): a job that has not begun
 */
DossierPrintJob *
dossier_print_job_new (DossierSheet *sheet,
                       const DossierSheetLook *look,
                       GtkPageSetup *setup,
                       GtkPrintSettings *settings)
{
  DossierPrintJob *self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (sheet != NULL && look != NULL, NULL);
  g_return_val_if_fail (GTK_IS_PAGE_SETUP (setup), NULL);

  self = g_object_new (DOSSIER_TYPE_PRINT_JOB, NULL);
  self->sheet = dossier_sheet_ref (sheet);
  self->look = *look;
  name = g_strdup_printf ("%s – %s", dossier_sheet_get_title (sheet),
                          dossier_sheet_get_name (sheet));
  gtk_print_operation_set_job_name (self->operation, name);
  gtk_print_operation_set_default_page_setup (self->operation, setup);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (self->operation, settings);

  return self;
}

static void
run (DossierPrintJob *self, GtkWindow *parent, GtkPrintOperationAction action)
{
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (self->operation, action, parent, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    end (self, error);
}

/**
 * dossier_print_job_print:
 * @self: a job that has not begun
 * @parent: the window that asks
 *
 * Asks for a printer, with the desktop's own dialog, and prints.
 */
void
dossier_print_job_print (DossierPrintJob *self, GtkWindow *parent)
{
  g_return_if_fail (DOSSIER_IS_PRINT_JOB (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  run (self, parent, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

/**
 * dossier_print_job_export:
 * @self: a job that has not begun
 * @parent: the window that asks
 * @file: where to; replaced as a whole or not at all
 *
 * Makes a PDF file.
 */
void
dossier_print_job_export (DossierPrintJob *self, GtkWindow *parent, GFile *file)
{
  g_autoptr (GError) error = NULL;
  int descriptor = -1;

  g_return_if_fail (DOSSIER_IS_PRINT_JOB (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  descriptor = g_file_open_tmp ("dossier-XXXXXX.pdf", &self->temporary, &error);
  if (descriptor < 0)
    {
      end (self, error);
      return;
    }

  close (descriptor);
  self->file = g_object_ref (file);
  gtk_print_operation_set_export_filename (self->operation, self->temporary);
  run (self, parent, GTK_PRINT_OPERATION_ACTION_EXPORT);
}

/**
 * dossier_print_job_cancel:
 * @self: a job
 *
 * Ends it; an export leaves no trace.
 */
void
dossier_print_job_cancel (DossierPrintJob *self)
{
  g_return_if_fail (DOSSIER_IS_PRINT_JOB (self));

  g_cancellable_cancel (self->cancellable);
  gtk_print_operation_cancel (self->operation);
}

/**
 * dossier_print_job_get_settings:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): what was chosen in the desktop's dialog
 */
GtkPrintSettings *
dossier_print_job_get_settings (DossierPrintJob *self)
{
  g_return_val_if_fail (DOSSIER_IS_PRINT_JOB (self), NULL);

  return gtk_print_operation_get_print_settings (self->operation);
}
