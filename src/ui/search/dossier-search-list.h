/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/dossier-index.h"

G_BEGIN_DECLS

void dossier_search_list_fill (GtkListBox *list,
                               const DossierHits *hits,
                               const guint n_most[DOSSIER_N_HIT_KINDS],
                               guint n_limit);

G_END_DECLS
