/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* What is searched in, folded once: the words of every quote in one block of
 * memory, the verbs and the names of the speakers each once. */
typedef struct _DossierLedgerText DossierLedgerText;

DossierLedgerText *dossier_ledger_text_new (DossierDocument *document);
void dossier_ledger_text_free (DossierLedgerText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLedgerText, dossier_ledger_text_free)

gboolean dossier_ledger_text_prepare (DossierLedgerText *self, guint n_quotes);
guint dossier_ledger_text_get_n_verbs (DossierLedgerText *self);
const char *dossier_ledger_text_get_verb (DossierLedgerText *self, guint verb);
guint dossier_ledger_text_get_verb_of (DossierLedgerText *self, const DossierQuote *quote);

/* The folded words of a search, each with the speakers and verbs it hits. */
typedef struct _DossierLedgerQuery DossierLedgerQuery;

DossierLedgerQuery *dossier_ledger_query_new (DossierLedgerText *text,
                                              const char *query,
                                              gboolean with_speakers);
void dossier_ledger_query_free (DossierLedgerQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLedgerQuery, dossier_ledger_query_free)

gboolean dossier_ledger_query_is_empty (const DossierLedgerQuery *self);
gboolean dossier_ledger_query_matches (const DossierLedgerQuery *self, const DossierQuote *quote);

G_END_DECLS
