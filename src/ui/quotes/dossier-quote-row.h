/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/common/dossier-families.h"
#include "ui/quotes/dossier-ledger-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUOTE_ROW (dossier_quote_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuoteRow, dossier_quote_row, DOSSIER, QUOTE_ROW, GtkWidget)

GtkWidget *dossier_quote_row_new (DossierFamilies *families);
void dossier_quote_row_bind (DossierQuoteRow *self, GtkListItem *list_item);
void dossier_quote_row_unbind (DossierQuoteRow *self);
DossierLedgerItem *dossier_quote_row_get_item (DossierQuoteRow *self);
GtkListItem *dossier_quote_row_get_list_item (DossierQuoteRow *self);
void dossier_quote_row_set_narrow (DossierQuoteRow *self, gboolean narrow);

G_END_DECLS
