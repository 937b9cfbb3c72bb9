/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which backups are let go of. One goes only when another, which was read in
 * full this very moment, stands for it. */

#include "dossier-store-backup.h"

#include "dossier-store-private.h"

#include <glib/gstdio.h>

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define ALL_DAYS 2
#define DAILY_DAYS (ALL_DAYS + 12)
#define WEEKLY_DAYS (DAILY_DAYS + 10 * 7)
#define MONTHLY_DAYS (WEEKLY_DAYS + 9 * 30)

/* 1 January 1970 was a Thursday; weeks begin on Monday. */
#define FIRST_WEEKDAY 3

/* Names the group of which the newest backup stays. */
static char *
dup_group (const DossierBackup *backup, gint64 now_ms)
{
  gint64 time_ms = backup->time_ms;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (time_ms / 1000);
  gint64 age_days = (now_ms - time_ms) / DAY_MS;
  gint64 day = time_ms / DAY_MS;

  /* What the clock says is yet to come is not judged. */
  if (time_ms > now_ms || age_days < ALL_DAYS)
    return g_strdup (backup->path);
  if (age_days < DAILY_DAYS)
    return g_strdup_printf ("day %" G_GINT64_FORMAT, day);
  if (age_days < WEEKLY_DAYS)
    return g_strdup_printf ("week %" G_GINT64_FORMAT, (day + FIRST_WEEKDAY) / 7);
  if (age_days < MONTHLY_DAYS)
    return g_date_time_format (time, "month %Y-%m");

  return g_strdup ("older");
}

static gboolean
is_rotated (const DossierBackup *backup)
{
  g_autofree char *name = g_path_get_basename (backup->path);

  return g_str_has_prefix (name, DOSSIER_STORE_BACKUP_PREFIX "-");
}

typedef struct
{
  const DossierBackup *keeper;
  gboolean is_verified;
} Group;

/* Whether @keeper can stand for others, looked at only when it has to. */
static gboolean
is_sound (Group *group)
{
  if (!group->is_verified)
    group->is_verified = dossier_backup_verify (group->keeper->path);

  return group->is_verified;
}

/* Once a backup was made that is sound. Those that are older than all groups
 * go, unless they are the newest there is. */
void
dossier_store_rotate_backups (DossierStore *self)
{
  g_autoptr (GPtrArray) backups = dossier_store_find_backups (self);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gint64 now = dossier_store_get_time (self, NULL);
  Group newest = { NULL, FALSE };

  for (guint i = 0; i < backups->len; i++)
    {
      const DossierBackup *backup = backups->pdata[i];
      g_autofree char *name = dup_group (backup, now);
      Group *group;

      if (!is_rotated (backup))
        continue;
      if (newest.keeper == NULL)
        newest.keeper = backup;
      group = g_str_equal (name, "older") ? &newest : g_hash_table_lookup (groups, name);
      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->keeper = backup;
          g_hash_table_replace (groups, g_steal_pointer (&name), group);
        }
      else if (group->keeper != backup && is_sound (group))
        g_remove (backup->path);
      else
        group->keeper = backup;
    }
}
