/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What this device adds to the log, written down once more beside the
 * database, as lines: a database whose write-ahead log was lost, or that was
 * overwritten as a whole, is made again from the newest backup and this. It is
 * begun anew with every backup, and the one before is kept, so that even the
 * newest backup may turn out bad. */

#include "dossier-store-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define JOURNAL "answers.jsonl"
#define JOURNAL_BEFORE "answers-before.jsonl"

static char *
get_path (DossierStore *self, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (dossier_store_get_path (self));

  return g_build_filename (folder, name, NULL);
}

/* To be written once the transaction is on disk. */
void
dossier_store_note (DossierStore *self, const char *line)
{
  GString *notes = dossier_store_get_notes (self);

  if (notes == NULL)
    return;
  g_string_append (notes, line);
  g_string_append_c (notes, '\n');
}

/* Whether the last writer was broken off within a line. */
static gboolean
is_mid_line (int descriptor)
{
  off_t end = lseek (descriptor, 0, SEEK_END);
  char last;

  return end > 0 && pread (descriptor, &last, 1, end - 1) == 1 && last != '\n';
}

/* In one piece, so that two windows at once write one after the other. The
 * database has it all, so that a disk without room for this is no failure. */
void
dossier_store_write_notes (DossierStore *self)
{
  GString *notes = dossier_store_get_notes (self);
  g_autofree char *path = NULL;
  int descriptor;

  if (notes == NULL || notes->len == 0)
    return;
  path = get_path (self, JOURNAL);
  descriptor = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor >= 0)
    {
      if (is_mid_line (descriptor))
        g_string_prepend_c (notes, '\n');
      if (write (descriptor, notes->str, notes->len) != (gssize) notes->len)
        g_debug ("store: the journal could not be written to");
      close (descriptor);
    }
  g_string_truncate (notes, 0);
}

static gboolean
has_lines (DossierStore *self, const char *name)
{
  g_autofree char *path = get_path (self, name);
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0;
}

gboolean
dossier_store_has_journal (DossierStore *self)
{
  return has_lines (self, JOURNAL) || has_lines (self, JOURNAL_BEFORE);
}

/* Only this device writes there, under whatever name. */
static gboolean
know_names (DossierStore *self, GHashTable *devices, GError **error)
{
  GHashTableIter iter;
  gpointer device;
  gboolean is_good = TRUE;

  if (!dossier_store_begin_here (self, error))
    return FALSE;
  g_hash_table_iter_init (&iter, devices);
  while (is_good && g_hash_table_iter_next (&iter, &device, NULL))
    is_good = dossier_store_add_former_device (self, device, error);

  return dossier_store_end (self, is_good, error);
}

/* Adds what the journal in @folder has and the log lacks. */
gboolean
dossier_store_read_journal (DossierStore *self, const char *folder, guint *n_new, GError **error)
{
  static const char *const names[] = { JOURNAL_BEFORE, JOURNAL };
  g_autoptr (GHashTable) devices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  DossierMergeCounts counts = { .devices = devices };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      DossierLines lines;
      gboolean is_good;

      if (!dossier_lines_open (&lines, path, 0))
        continue;
      is_good = dossier_store_merge_lines (self, &lines, NULL, &counts, NULL, NULL, NULL, error);
      dossier_lines_close (&lines);
      if (!is_good)
        return FALSE;
    }
  *n_new = counts.n_new;

  return counts.n_new == 0 || know_names (self, devices, error);
}

/* After a backup: that has all of it but the last few lines. */
void
dossier_store_turn_journal (DossierStore *self)
{
  g_autofree char *path = get_path (self, JOURNAL);
  g_autofree char *before = get_path (self, JOURNAL_BEFORE);

  if (has_lines (self, JOURNAL))
    g_rename (path, before);
}

/* After the person went back to a backup: what came later is not to come back
 * by itself. */
void
dossier_store_drop_journal (DossierStore *self)
{
  g_autofree char *path = get_path (self, JOURNAL);
  g_autofree char *before = get_path (self, JOURNAL_BEFORE);

  g_remove (path);
  g_remove (before);
}
