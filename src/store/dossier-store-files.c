/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
sync_path (const char *path, int flags)
{
  int descriptor = open (path, flags | O_CLOEXEC);
  gboolean is_good;

  if (descriptor < 0)
    return FALSE;
  is_good = fsync (descriptor) == 0;
  close (descriptor);

  return is_good;
}

/* Makes what was written to @path last over a power cut. */
gboolean
dossier_file_sync (const char *path)
{
  return sync_path (path, O_RDONLY);
}

/* The same for the names in the folder of @path. */
gboolean
dossier_folder_sync (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_RDONLY | O_DIRECTORY);
}

/* Gives a file another name for good, in the place of what has it. */
gboolean
dossier_file_move (const char *from, const char *to)
{
  return g_rename (from, to) == 0 && dossier_folder_sync (to);
}
