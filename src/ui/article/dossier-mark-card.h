/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/article/dossier-alongside.h"
#include "ui/reader/dossier-spans.h"
#include "ui/common/dossier-study.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MARK_CARD (dossier_mark_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierMarkCard, dossier_mark_card, DOSSIER, MARK_CARD, GtkPopover)

void dossier_mark_card_show (DossierMarkCard *self,
                             DossierStudy *study,
                             const DossierMark *mark,
                             const DossierAlongsideEntry *entry);

G_END_DECLS
