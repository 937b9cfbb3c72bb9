/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What “schedule” and “fit” read: a scheduler's settings, and what was
 * answered when. */

#include "learning/dossier-scheduler.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 time_ms;
  DossierRating rating;
} DossierToolAnswer;

/* The answers of a history stand together; each begins where the one before
 * it ended. */
typedef struct
{
  DossierScheduler scheduler;
  GArray *answers; /* of DossierToolAnswer */
  GArray *ends;    /* of guint, one for each history */
} DossierToolHistories;

gboolean dossier_tool_histories_parse (DossierToolHistories *self,
                                       const char *text,
                                       gsize length,
                                       GError **error);
gboolean dossier_tool_histories_read (DossierToolHistories *self, GError **error);
void dossier_tool_histories_clear (DossierToolHistories *self);
gboolean dossier_tool_flush (GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierToolHistories, dossier_tool_histories_clear)

G_END_DECLS
