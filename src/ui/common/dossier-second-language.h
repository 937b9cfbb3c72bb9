/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-document.h"
#include "document/dossier-languages.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SECOND_LANGUAGE (dossier_second_language_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierSecondLanguage, dossier_second_language, DOSSIER, SECOND_LANGUAGE, GObject)

DossierSecondLanguage *dossier_second_language_new (DossierDocument *first,
                                                    DossierLanguages *languages,
                                                    GSettings *settings);

const char *dossier_second_language_get_language (DossierSecondLanguage *self);
DossierDocument *dossier_second_language_get_document (DossierSecondLanguage *self);
void dossier_second_language_read (DossierSecondLanguage *self);

G_END_DECLS
