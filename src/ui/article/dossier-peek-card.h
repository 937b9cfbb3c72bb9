/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PEEK_CARD (dossier_peek_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierPeekCard, dossier_peek_card, DOSSIER, PEEK_CARD, GtkPopover)

void dossier_peek_card_show (DossierPeekCard *self,
                             DossierDocument *first,
                             const DossierSentence *sentence,
                             guint byte,
                             DossierDocument *second);

G_END_DECLS
