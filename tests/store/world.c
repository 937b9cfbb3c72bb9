/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "world.h"

#include <string.h>

void
world_set_up (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_DEVICES; i++)
    profile_set_up (&world->devices[i], NULL);
  world->path = g_dir_make_tmp ("dossier-shared-XXXXXX", &error);
  g_assert_no_error (error);
  world->folder = g_file_new_for_path (world->path);
}

void
world_tear_down (World *world, gconstpointer data)
{
  for (guint i = 0; i < N_DEVICES; i++)
    profile_tear_down (&world->devices[i], NULL);
  remove_tree (world->path);
  g_object_unref (world->folder);
  g_free (world->path);
}

DossierSyncReport
sync_device (World *world, guint device)
{
  g_autoptr (GError) error = NULL;
  DossierSyncReport report;

  g_assert_true (dossier_store_sync (world->devices[device].store, world->folder, &report, &error));
  g_assert_no_error (error);

  return report;
}

char *
dup_own_file (World *world, guint device)
{
  g_autofree char *id
      = profile_query (&world->devices[device], "SELECT id FROM device WHERE is_own");
  g_autofree char *name = g_strdup_printf ("dossier-%s.jsonl", g_strchomp (id));

  return g_build_filename (world->path, name, NULL);
}

void
assert_log_of (World *world, guint device, const char *expected)
{
  g_autofree char *log = list_log (world->devices[device].store, NULL);

  g_assert_cmpstr (log, ==, expected);
}

void
assert_same (World *world)
{
  g_autofree char *first = get_digest (world->devices[0].store);

  for (guint i = 1; i < N_DEVICES; i++)
    {
      g_autofree char *other = get_digest (world->devices[i].store);

      g_assert_cmpstr (first, ==, other);
    }
}

void
add_text (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  g_autofree char *longer = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    contents = g_strdup ("");
  longer = g_strconcat (contents, text, NULL);
  g_assert_true (g_file_set_contents (path, longer, -1, NULL));
}
