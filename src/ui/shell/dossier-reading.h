/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"
#include "document/dossier-languages.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_READING (dossier_reading_get_type ())
G_DECLARE_FINAL_TYPE (DossierReading, dossier_reading, DOSSIER, READING, GObject)

DossierReading *dossier_reading_new (GFile *file, GSettings *settings);
GFile *dossier_reading_get_file (DossierReading *self);
gboolean dossier_reading_wait (DossierReading *self, guint ms);
void dossier_reading_cancel (DossierReading *self);
DossierDocument *dossier_reading_get_document (DossierReading *self, const GError **error);
DossierLanguages *dossier_reading_get_languages (DossierReading *self);
GFile *dossier_reading_get_source_file (DossierReading *self);
void dossier_reading_tidy (gpointer unused);

G_END_DECLS
