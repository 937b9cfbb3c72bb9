/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/quotes/dossier-ledger.h"
#include "ui/quotes/dossier-quotes-page.h"

G_BEGIN_DECLS

/* dossier-quotes-page.c */
DossierLedger *dossier_quotes_page_get_ledger (DossierQuotesPage *self);
void dossier_quotes_page_say (DossierQuotesPage *self, const char *message);
void dossier_quotes_page_show_toast (DossierQuotesPage *self, AdwToast *toast);

/* dossier-quotes-copy.c */
void dossier_quotes_page_install_copying (GtkWidgetClass *widget_class);

/* dossier-quotes-listen.c */
void dossier_quotes_page_install_listening (GtkWidgetClass *widget_class);

G_END_DECLS
