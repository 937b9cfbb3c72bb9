/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/dossier-store.h"
#include "ui/common/dossier-clock.h"

G_BEGIN_DECLS

/* What is known when it is to be decided whether to remind. */
typedef struct
{
  gboolean is_on;     /* the person wants to be reminded */
  gint64 today;       /* study days */
  gint64 last_day;    /* of the last reminder, 0 for never */
  guint n_due;        /* what a review would ask now */
  guint n_told;       /* how much that was at the last reminder */
  gboolean has_begun; /* to review, since then */
} DossierReminderState;

typedef enum
{
  DOSSIER_REMINDER_KEEP, /* what is on show, or nothing */
  DOSSIER_REMINDER_SEND,
  DOSSIER_REMINDER_WITHDRAW,
} DossierReminderVerdict;

DossierReminderVerdict dossier_reminder_decide (const DossierReminderState *state);
gint64 dossier_reminder_get_wait (gint64 now_ms, gint64 next_day_ms);

#define DOSSIER_TYPE_REMINDER (dossier_reminder_get_type ())
G_DECLARE_FINAL_TYPE (DossierReminder, dossier_reminder, DOSSIER, REMINDER, GObject)

DossierReminder *dossier_reminder_new (GApplication *application,
                                       GSettings *settings,
                                       DossierStore *store,
                                       DossierClock *clock);
void dossier_reminder_check (DossierReminder *self);

G_END_DECLS
