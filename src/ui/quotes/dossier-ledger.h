/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_LEDGER_ALL,
  DOSSIER_LEDGER_DIRECT,
  DOSSIER_LEDGER_REPORTED,
} DossierLedgerKinds;

typedef enum
{
  DOSSIER_LEDGER_BY_ISSUE,
  DOSSIER_LEDGER_BY_SPEAKER,
  DOSSIER_LEDGER_BY_PARAGRAPH,
  DOSSIER_N_LEDGER_GROUPINGS,
} DossierLedgerGrouping;

/* What can be chosen, each value an index: of an actor, of an issue, of a
 * verb in order of appearance. */
typedef enum
{
  DOSSIER_LEDGER_SPEAKER,
  DOSSIER_LEDGER_ISSUE,
  DOSSIER_LEDGER_VERB,
  DOSSIER_N_LEDGER_FACETS,
} DossierLedgerFacet;

#define DOSSIER_LEDGER_ANY G_MAXUINT

/* Consecutive rows under one heading. */
typedef struct
{
  guint group; /* the index of the issue, actor or paragraph */
  guint start; /* the position of the first row */
  guint n_direct;
  guint n_reported;
  guint first_paragraph; /* indexes, both included */
  guint last_paragraph;
} DossierLedgerSection;

typedef struct
{
  guint n_direct;
  guint n_reported;
  guint n_speakers; /* of the direct ones */
} DossierLedgerSummary;

/* The quotes of a dossier, filtered, grouped and in the order of the article:
 * a list model with sections whose items are made on demand. */
#define DOSSIER_TYPE_LEDGER (dossier_ledger_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedger, dossier_ledger, DOSSIER, LEDGER, GObject)

DossierLedger *dossier_ledger_new (DossierDocument *document);
DossierDocument *dossier_ledger_get_document (DossierLedger *self);
gboolean dossier_ledger_prepare (DossierLedger *self, guint n_quotes);

void dossier_ledger_set_query (DossierLedger *self, const char *query);
void dossier_ledger_set_kinds (DossierLedger *self, DossierLedgerKinds kinds);
DossierLedgerKinds dossier_ledger_get_kinds (DossierLedger *self);
void dossier_ledger_set_grouping (DossierLedger *self, DossierLedgerGrouping grouping);
DossierLedgerGrouping dossier_ledger_get_grouping (DossierLedger *self);
void dossier_ledger_set_choice (DossierLedger *self, DossierLedgerFacet facet, guint value);
guint dossier_ledger_get_choice (DossierLedger *self, DossierLedgerFacet facet);
void dossier_ledger_clear_filters (DossierLedger *self);
gboolean dossier_ledger_has_filters (DossierLedger *self);

guint *dossier_ledger_count_values (DossierLedger *self, DossierLedgerFacet facet, guint *n_values);
const char *dossier_ledger_get_value_name (DossierLedger *self,
                                           DossierLedgerFacet facet,
                                           guint value);

void dossier_ledger_set_hide_speakers (DossierLedger *self, gboolean hide_speakers);
gboolean dossier_ledger_get_hide_speakers (DossierLedger *self);
gboolean dossier_ledger_is_hidden (DossierLedger *self, const DossierQuote *quote);
void dossier_ledger_reveal_speaker (DossierLedger *self, const DossierQuote *quote);

const DossierQuote *dossier_ledger_get_quote (DossierLedger *self, guint position);
gboolean dossier_ledger_find (DossierLedger *self, const DossierQuote *quote, guint *position);
const DossierLedgerSection *dossier_ledger_get_section_at (DossierLedger *self, guint position);
void dossier_ledger_get_summary (DossierLedger *self, DossierLedgerSummary *summary);

void dossier_ledger_set_slice (DossierLedger *self, guint n_rows);
void dossier_ledger_offer (DossierLedger *self, guint n_rows);

G_END_DECLS
