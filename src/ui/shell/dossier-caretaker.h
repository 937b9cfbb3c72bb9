/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-sync.h"
#include "ui/common/dossier-clock.h"

G_BEGIN_DECLS

/* How syncing stands. */
typedef struct
{
  gboolean is_on; /* there is a folder */
  gboolean is_running;
  gint64 last_ms; /* of the last that went well; 0 for none in this run */
  DossierSyncReport report;
  const char *error; /* NULL when the last one went well */
} DossierSyncState;

#define DOSSIER_TYPE_CARETAKER (dossier_caretaker_get_type ())
G_DECLARE_FINAL_TYPE (DossierCaretaker, dossier_caretaker, DOSSIER, CARETAKER, GObject)

DossierCaretaker *dossier_caretaker_new (GSettings *settings,
                                         DossierStore *store,
                                         DossierClock *clock);
void dossier_caretaker_start (DossierCaretaker *self);
void dossier_caretaker_note_pause (DossierCaretaker *self);
void dossier_caretaker_stop (DossierCaretaker *self);

DossierStore *dossier_caretaker_get_store (DossierCaretaker *self);
void dossier_caretaker_sync (DossierCaretaker *self);
void dossier_caretaker_get_sync_state (DossierCaretaker *self, DossierSyncState *state);
void dossier_caretaker_replay (DossierCaretaker *self);
gboolean dossier_caretaker_get_is_replaying (DossierCaretaker *self);

G_END_DECLS
