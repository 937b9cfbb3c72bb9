/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of the shared folder, and how far it was read. It may be cut off in
 * the middle of a line, grow, be replaced by another, or be one that a program
 * which keeps folders in step has put beside it. */

#include "dossier-store-private.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* So much from the beginning, and so much before the place where reading goes
 * on, tells whether it is still the same file. */
#define PRINT_BYTES 4096

void
dossier_shared_file_free (DossierSharedFile *self)
{
  g_free (self->name);
  g_free (self->fingerprint);
  g_free (self->device);
  g_free (self);
}

/* One not known yet is to be read from the beginning. */
DossierSharedFile *
dossier_shared_file_load (DossierStore *store, const char *folder, const char *name, GError **error)
{
  g_autoptr (DossierSharedFile) self = g_new0 (DossierSharedFile, 1);
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  self->folder = folder;
  self->name = g_strdup (name);
  statement = dossier_store_prepare (store, error,
                                     "SELECT size, mtime_us, position, last_seq, fingerprint,"
                                     " device, n_unreadable FROM sync_file"
                                     " WHERE folder = ? AND name = ?",
                                     "tt", folder, name);
  if (statement == NULL || !dossier_store_step (store, statement, &has_row, error))
    return NULL;
  if (has_row)
    {
      self->size = sqlite3_column_int64 (statement, 0);
      self->mtime_us = sqlite3_column_int64 (statement, 1);
      self->position = sqlite3_column_int64 (statement, 2);
      self->last_seq = sqlite3_column_int64 (statement, 3);
      self->fingerprint = dossier_statement_dup_text (statement, 4);
      self->device = dossier_statement_dup_text (statement, 5);
      self->n_unreadable = (guint) sqlite3_column_int64 (statement, 6);
    }

  return g_steal_pointer (&self);
}

/* Within a transaction. */
gboolean
dossier_shared_file_save (DossierSharedFile *self, DossierStore *store, GError **error)
{
  return dossier_store_run (
      store, error,
      "INSERT OR REPLACE INTO sync_file (folder, name, size, mtime_us, position, last_seq,"
      " fingerprint, device, n_unreadable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      "ttiiiitti", self->folder, self->name, self->size, self->mtime_us, self->position,
      self->last_seq, self->fingerprint != NULL ? self->fingerprint : "", self->device,
      (gint64) self->n_unreadable);
}

static gboolean
update_from (GChecksum *checksum, FILE *file, gint64 from, gint64 to)
{
  guchar bytes[PRINT_BYTES];
  size_t length = (size_t) (to - from);

  g_assert (length <= sizeof bytes);

  if (fseeko (file, from, SEEK_SET) != 0 || fread (bytes, 1, length, file) != length)
    return FALSE;
  g_checksum_update (checksum, bytes, (gssize) length);

  return TRUE;
}

/* Of the file up to @position; NULL when it is not that long. */
static char *
take_print (const char *path, gint64 position)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  FILE *file = fopen (path, "rbe");
  gboolean is_good;

  if (file == NULL)
    return NULL;
  is_good = update_from (checksum, file, 0, MIN (position, PRINT_BYTES))
            && update_from (checksum, file, MAX (position - PRINT_BYTES, 0), position);
  fclose (file);

  return is_good ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* Whether the file is what it was, though it may have grown. */
gboolean
dossier_shared_file_is_same (DossierSharedFile *self, const char *path)
{
  g_autofree char *fingerprint = NULL;

  if (self->position == 0)
    return FALSE;
  fingerprint = take_print (path, self->position);

  return fingerprint != NULL && g_strcmp0 (fingerprint, self->fingerprint) == 0;
}

/* Takes note of what the file is now, up to its position. */
void
dossier_shared_file_look (DossierSharedFile *self, const char *path)
{
  GStatBuf status = { 0 };

  g_stat (path, &status);
  self->size = status.st_size;
  self->mtime_us = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
  g_free (self->fingerprint);
  self->fingerprint = take_print (path, self->position);
}

/* Reads the first line: whose file it is, and whether this program can read
 * it. One without such a line is read as far as that goes. */
static gboolean
read_head (DossierSharedFile *self, const char *path)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  DossierLines lines;
  gint64 version;

  g_clear_pointer (&self->device, g_free);
  if (!dossier_lines_open (&lines, path, 0))
    return FALSE;
  if (dossier_lines_next (&lines) && lines.line->len <= DOSSIER_STORE_LINE_MAX
      && g_utf8_validate_len (lines.line->str, lines.line->len, NULL))
    root = json_from_string (lines.line->str, NULL);
  dossier_lines_close (&lines);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return TRUE;
  object = json_node_get_object (root);
  version = json_object_get_int_member_with_default (object, DOSSIER_STORE_LOG_MEMBER, 0);
  self->device = g_strdup (json_object_get_string_member_with_default (object, "device", NULL));

  return version <= DOSSIER_STORE_LOG_VERSION;
}

static gboolean
keep_position (DossierStore *store, gint64 position, gpointer user_data, GError **error)
{
  DossierSharedFile *self = user_data;
  g_autofree char *path = g_build_filename (self->folder, self->name, NULL);

  self->position = position;
  dossier_shared_file_look (self, path);

  return dossier_shared_file_save (self, store, error);
}

static gboolean
save (DossierSharedFile *self, DossierStore *store, GError **error)
{
  return dossier_store_begin_here (store, error)
         && dossier_store_end (store, dossier_shared_file_save (self, store, error), error);
}

/* Merges what is new in the file; all of it when it is another one than it
 * was, when there were lines in it that could not be read, or when @ids wants
 * them all. On an open store. */
gboolean
dossier_shared_file_read (DossierSharedFile *self,
                          DossierStore *store,
                          GHashTable *ids,
                          DossierMergeCounts *counts,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, self->name, NULL);
  DossierMergeCounts found = { 0 };
  DossierLines lines;
  gboolean is_good;

  if (!read_head (self, path))
    {
      /* By a newer program: to be read by one. */
      self->position = 0;
      self->n_unreadable = 1;
      dossier_shared_file_look (self, path);
      return save (self, store, error);
    }
  if (ids != NULL || self->n_unreadable > 0 || !dossier_shared_file_is_same (self, path))
    {
      self->position = 0;
      self->n_unreadable = 0;
    }
  if (!dossier_lines_open (&lines, path, self->position))
    return TRUE;
  is_good = dossier_store_merge_lines (store, &lines, ids, &found, keep_position, self, cancellable,
                                       error);
  dossier_lines_close (&lines);
  counts->n_new += found.n_new;
  counts->n_own += found.n_own;
  counts->n_conflicts += found.n_conflicts;
  self->n_unreadable += found.n_unreadable;

  return is_good && (found.n_unreadable == 0 || save (self, store, error));
}
