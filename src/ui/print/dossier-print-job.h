/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/print/dossier-sheet-pages.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRINT_JOB (dossier_print_job_get_type ())
G_DECLARE_FINAL_TYPE (DossierPrintJob, dossier_print_job, DOSSIER, PRINT_JOB, GObject)

DossierPrintJob *dossier_print_job_new (DossierSheet *sheet,
                                        const DossierSheetLook *look,
                                        GtkPageSetup *setup,
                                        GtkPrintSettings *settings);

void dossier_print_job_print (DossierPrintJob *self, GtkWindow *parent);
void dossier_print_job_export (DossierPrintJob *self, GtkWindow *parent, GFile *file);
void dossier_print_job_cancel (DossierPrintJob *self);
GtkPrintSettings *dossier_print_job_get_settings (DossierPrintJob *self);

void dossier_paper_size_init (DossierPaperSize *paper, GtkPageSetup *setup);

G_END_DECLS
