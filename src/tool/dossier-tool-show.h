/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

void dossier_tool_show_page (DossierDocument *document);
void dossier_tool_show_json (DossierDocument *document);

/* Members of an object that is being built, as those of dossier-tool-json.h. */
void dossier_json_add_evidence (JsonBuilder *builder,
                                const char *name,
                                const DossierEvidence *evidence);
void dossier_json_add_draft (JsonBuilder *builder, const DossierDraft *draft);

/* dossier-tool-show-article.c, dossier-tool-show-quiz.c */
void dossier_json_build_quote (JsonBuilder *builder,
                               DossierDocument *document,
                               gconstpointer value);
void dossier_json_build_paragraph (JsonBuilder *builder,
                                   DossierDocument *document,
                                   gconstpointer value);
void dossier_json_build_question (JsonBuilder *builder,
                                  DossierDocument *document,
                                  gconstpointer value);

G_END_DECLS
