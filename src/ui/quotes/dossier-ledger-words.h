/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/quotes/dossier-ledger.h"

G_BEGIN_DECLS

char *dossier_ledger_dup_section_title (DossierLedger *self, guint position);
char *dossier_ledger_dup_section_counts (DossierLedger *self, guint position);
char *dossier_ledger_summary_dup_words (const DossierLedgerSummary *summary);

G_END_DECLS
