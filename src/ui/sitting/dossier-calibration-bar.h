/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CALIBRATION_BAR (dossier_calibration_bar_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierCalibrationBar, dossier_calibration_bar, DOSSIER, CALIBRATION_BAR, GtkWidget)

GtkWidget *dossier_calibration_bar_new (double share, double promise);

G_END_DECLS
