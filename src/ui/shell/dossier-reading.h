/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_READING (dossier_reading_get_type ())
G_DECLARE_FINAL_TYPE (DossierReading, dossier_reading, DOSSIER, READING, GObject)

DossierReading *dossier_reading_new (GFile *file);
GFile *dossier_reading_get_file (DossierReading *self);
gboolean dossier_reading_wait (DossierReading *self, guint ms);
void dossier_reading_cancel (DossierReading *self);
DossierDocument *dossier_reading_get_document (DossierReading *self, const GError **error);
void dossier_reading_tidy (gpointer unused);

G_END_DECLS
