/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

/* What the filters of the page let onto the map. */
typedef struct
{
  GListModel *fitting;       /* of DossierActorItem: whom the words and the kind let through */
  gboolean with_partners;    /* whether those related to them come along */
  const DossierIssue *issue; /* NULL for any */
  gboolean show_all;         /* or else the most named of many */
} DossierMapFilter;

GPtrArray *dossier_map_choose_actors (DossierDocument *document,
                                      const DossierMapFilter *filter,
                                      guint *n_fitting);

G_END_DECLS
