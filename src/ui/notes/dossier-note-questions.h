/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-cloze.h"
#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

char *dossier_cloze_fit_dup_advice (DossierClozeFit fit);
DossierClozeFit dossier_notebook_ask (DossierNotebook *self,
                                      const DossierRange *range,
                                      DossierHighlightColor color,
                                      char **id,
                                      GError **error);
DossierClozeFit dossier_notebook_set_question (DossierNotebook *self,
                                               const char *id,
                                               gboolean is_question,
                                               GError **error);

G_END_DECLS
