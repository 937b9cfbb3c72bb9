/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/quotes/dossier-ledger-item.h"
#include "ui/quotes/dossier-ledger-text.h"
#include "ui/quotes/dossier-ledger.h"

G_BEGIN_DECLS

/* A hundred thousand quotes filter within a frame: everything works on arrays
 * of indexes, and a row becomes an object only while somebody looks at it. */
struct _DossierLedger
{
  GObject parent_instance;

  DossierDocument *document;
  DossierQuotes quotes;
  DossierLedgerText *text;
  guint *orders[DOSSIER_N_LEDGER_GROUPINGS]; /* made when first needed */

  char *query;
  DossierLedgerKinds kinds;
  DossierLedgerGrouping grouping;
  guint choices[DOSSIER_N_LEDGER_FACETS];

  guint *rows; /* indexes of quotes */
  guint n_rows;
  guint slice;      /* rows that the list begins with after a change */
  guint offered;    /* rows that it has now, if there are as many */
  GArray *sections; /* of DossierLedgerSection */
  DossierLedgerSummary summary;

  gboolean hide_speakers;
  GtkBitset *revealed; /* quotes whose speaker was asked for */
  GHashTable *items;   /* index + 1 to DossierLedgerItem, not referenced */
};

guint dossier_ledger_count_offered (DossierLedger *self);
void dossier_ledger_filter (DossierLedger *self, gboolean is_narrower);
void dossier_ledger_notify_items (DossierLedger *self);

DossierLedgerItem *dossier_ledger_item_new (DossierLedger *ledger, const DossierQuote *quote);
void dossier_ledger_item_notify_hidden (DossierLedgerItem *self);
void dossier_ledger_forget_item (DossierLedger *self, const DossierQuote *quote);

guint *dossier_ledger_new_order (DossierDocument *document, DossierLedgerGrouping grouping);

G_END_DECLS
