/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

gint64
dossier_store_read_system_clock (int *zone_offset_min, gpointer user_data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  *zone_offset_min = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);

  return g_date_time_to_unix (now) * 1000 + g_date_time_get_microsecond (now) / 1000;
}

/* A moment that does not pass. */
typedef struct
{
  gint64 now_ms;
  int zone_offset_min;
} Moment;

static gint64
read_moment (int *zone_offset_min, gpointer user_data)
{
  const Moment *moment = user_data;

  *zone_offset_min = moment->zone_offset_min;

  return moment->now_ms;
}

/* Another store for the same folder, to be used in another thread, where the
 * clock must not be asked. */
DossierStore *
dossier_store_new_for_thread (DossierStore *self)
{
  Moment *moment = g_new0 (Moment, 1);
  DossierStore *other;

  moment->now_ms = dossier_store_get_time (self, &moment->zone_offset_min);
  other
      = dossier_store_new_with_clock (dossier_store_get_folder (self), read_moment, moment, g_free);
  dossier_store_copy_wishes (other, self);

  return other;
}
