/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-clock.h"

/* What time it is, handed to whoever needs it, so that dates repeat in tests. */
struct _DossierClock
{
  GObject parent_instance;

  gint64 offset_ms; /* added to the system's clock */
};

G_DEFINE_FINAL_TYPE (DossierClock, dossier_clock, G_TYPE_OBJECT)

static void
dossier_clock_class_init (DossierClockClass *klass)
{
}

static void
dossier_clock_init (DossierClock *self)
{
}

/**
 * dossier_clock_new:
 *
 * Returns: (transfer full): the system's clock
 */
DossierClock *
dossier_clock_new (void)
{
  return g_object_new (DOSSIER_TYPE_CLOCK, NULL);
}

/**
 * dossier_clock_new_at:
 * @now_ms: the time it shows at first, in Unix milliseconds
 *
 * Returns: (transfer full): a clock that starts at @now_ms and runs on
 */
DossierClock *
dossier_clock_new_at (gint64 now_ms)
{
  DossierClock *self = dossier_clock_new ();

  self->offset_ms = now_ms - g_get_real_time () / 1000;

  return self;
}

/**
 * dossier_clock_get_now:
 * @self: a clock
 *
 * Returns: the time in Unix milliseconds
 */
gint64
dossier_clock_get_now (DossierClock *self)
{
  g_return_val_if_fail (DOSSIER_IS_CLOCK (self), 0);

  return g_get_real_time () / 1000 + self->offset_ms;
}

/**
 * dossier_clock_tell:
 * @zone_offset_min: (out): minutes that the person's clock is ahead of UTC
 * @clock: a #DossierClock
 *
 * A clock for a store. Any thread may ask it.
 *
 * Returns: the time in Unix milliseconds
 */
gint64
dossier_clock_tell (int *zone_offset_min, gpointer clock)
{
  gint64 now = dossier_clock_get_now (DOSSIER_CLOCK (clock));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now / 1000);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  *zone_offset_min = (int) (g_date_time_get_utc_offset (local) / G_TIME_SPAN_MINUTE);

  return now;
}
