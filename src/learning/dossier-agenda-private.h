/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-agenda.h"

G_BEGIN_DECLS

void dossier_agenda_arrange (GArray *items);
GArray *dossier_agenda_order (const DossierAgendaItem *items,
                              guint n_items,
                              const DossierMasteryRules *rules,
                              gint64 day,
                              guint limit,
                              guint32 seed);
DossierAgendaItem dossier_agenda_make_item (DossierDocument *document,
                                            const DossierQuestion *question,
                                            GHashTable *masteries);

G_END_DECLS
