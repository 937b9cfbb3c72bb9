/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/common/dossier-families.h"
#include "ui/quotes/dossier-ledger.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_VIEW (dossier_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedgerView, dossier_ledger_view, DOSSIER, LEDGER_VIEW, AdwBin)

void dossier_ledger_view_set_ledger (DossierLedgerView *self,
                                     DossierLedger *ledger,
                                     DossierFamilies *families);
void dossier_ledger_view_focus (DossierLedgerView *self, guint position);
const DossierQuote *dossier_ledger_view_get_place (DossierLedgerView *self);

G_END_DECLS
