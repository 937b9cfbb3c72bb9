/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/quotes/dossier-ledger.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FILTER_CHIP (dossier_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (DossierFilterChip, dossier_filter_chip, DOSSIER, FILTER_CHIP, AdwBin)

void dossier_filter_chip_set_ledger (DossierFilterChip *self,
                                     DossierLedger *ledger,
                                     DossierLedgerFacet facet);

G_END_DECLS
