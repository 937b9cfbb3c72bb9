/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_ITEM (dossier_ledger_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedgerItem, dossier_ledger_item, DOSSIER, LEDGER_ITEM, GObject)

const DossierQuote *dossier_ledger_item_get_quote (DossierLedgerItem *self);
gboolean dossier_ledger_item_get_hidden (DossierLedgerItem *self);

G_END_DECLS
