/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of this device in the shared folder. Nobody else writes to it, and
 * it only grows. When it is not as it was left, because this store was put back
 * to an earlier state or the file was, it is read first: what is in it comes
 * back, and what is not is added. */

#include "dossier-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Written at once. */
#define BUFFER_BYTES (256 * 1024)

#define UNFINISHED ".unfinished"

typedef struct
{
  DossierStore *store;
  int descriptor;
  const char *path;
  GString *buffer;
  GHashTable *ids; /* what the file has; NULL when that is told by the next */
  gint64 after;    /* of the own rows those after this one; -1 for all rows */
  gint64 reached;  /* the last one that was looked at */
  guint n_written;
} Writer;

static gboolean
flush (Writer *self)
{
  const char *from = self->buffer->str;
  gsize left = self->buffer->len;

  while (left > 0)
    {
      ssize_t written = write (self->descriptor, from, left);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          from += written;
          left -= (gsize) written;
        }
    }
  g_string_truncate (self->buffer, 0);

  return TRUE;
}

static gboolean
put_line (Writer *self, const char *id, const char *line)
{
  if (self->ids != NULL && g_hash_table_contains (self->ids, id))
    return TRUE;
  g_string_append (self->buffer, line);
  g_string_append_c (self->buffer, '\n');
  self->n_written++;

  return self->buffer->len < BUFFER_BYTES || flush (self);
}

/* Says that the folder, not the store, is what fails: that is what a person
 * chose, and not the file in it. */
static gboolean
fail_to_write (const char *path, GError **error)
{
  const int system_errno = errno;
  g_autofree char *folder = g_path_get_dirname (path);

  return dossier_store_fail_folder (folder, system_errno, error);
}

static gboolean
put_rows (
    Writer *self, const char *sql, gboolean are_reviews, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierStatement) rows
      = dossier_store_prepare (self->store, error, sql, "ti",
                               dossier_store_get_device (self->store), self->after);
  gboolean has_row = TRUE;

  while (rows != NULL)
    {
      g_autofree char *line = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !dossier_store_step (self->store, rows, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      line = are_reviews ? dossier_statement_dup_line (rows) : dossier_statement_dup_text (rows, 1);
      if (!put_line (self, (const char *) sqlite3_column_text (rows, 0), line))
        return fail_to_write (self->path, error);
    }

  return FALSE;
}

#define REVIEWS "SELECT " DOSSIER_STORE_COLUMNS ", extra FROM review WHERE "
#define EVENTS "SELECT id, body FROM event WHERE "
#define OWN "device = ?1 AND device_seq > ?2 ORDER BY device_seq, id"

/* Of names that were given up only where all is to be written. */
#define FORMER                                                                                     \
  "?1 IS NOT NULL AND ?2 < 0 AND device IN (SELECT id FROM former_device)"                         \
  " ORDER BY device, device_seq, id"

/* All of one moment, so that no row falls between the tables. */
static gboolean
put_all (Writer *self, GCancellable *cancellable, GError **error)
{
  gboolean is_good;

  if (!dossier_store_execute (self->store, "BEGIN", error))
    return FALSE;
  is_good = put_rows (self, REVIEWS FORMER, TRUE, cancellable, error)
            && put_rows (self, EVENTS FORMER, FALSE, cancellable, error)
            && put_rows (self, REVIEWS OWN, TRUE, cancellable, error)
            && put_rows (self, EVENTS OWN, FALSE, cancellable, error)
            && dossier_store_read_int (self->store, &self->reached, error,
                                       "SELECT max (coalesce ((SELECT max (device_seq) FROM review"
                                       " WHERE device = ?1), 0), coalesce ((SELECT"
                                       " max (device_seq) FROM event WHERE device = ?1), 0))",
                                       "t", dossier_store_get_device (self->store));
  if (!dossier_store_end (self->store, is_good, error))
    return FALSE;
  if (!flush (self) || fdatasync (self->descriptor) != 0)
    return fail_to_write (self->path, error);

  return TRUE;
}

static void
put_head (Writer *self)
{
  g_string_append_c (self->buffer, '{');
  dossier_line_append_int (self->buffer, DOSSIER_STORE_LOG_MEMBER, DOSSIER_STORE_LOG_VERSION);
  dossier_line_append_string (self->buffer, "device", dossier_store_get_device (self->store));
  g_string_append (self->buffer, "}\n");
}

/* A new file takes its name only when it is whole. */
static gboolean
write_new (Writer *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *unfinished = g_strconcat (self->path, UNFINISHED, NULL);
  gboolean is_good;

  self->descriptor = open (unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (self->descriptor < 0)
    return fail_to_write (self->path, error);
  put_head (self);
  is_good = put_all (self, cancellable, error);
  close (self->descriptor);
  if (is_good && !dossier_file_move (unfinished, self->path))
    is_good = fail_to_write (self->path, error);
  if (!is_good)
    g_remove (unfinished);

  return is_good;
}

/* Goes on after the last whole line at @position. */
static gboolean
append (Writer *self, gint64 position, GCancellable *cancellable, GError **error)
{
  gboolean is_good;

  self->descriptor = open (self->path, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (self->descriptor < 0)
    return fail_to_write (self->path, error);
  if (lseek (self->descriptor, 0, SEEK_END) > position
      && ftruncate (self->descriptor, position) != 0)
    is_good = fail_to_write (self->path, error);
  else
    is_good = put_all (self, cancellable, error);
  close (self->descriptor);

  return is_good;
}

static gboolean
remember (DossierStore *self, DossierSharedFile *file, const char *path, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return fail_to_write (path, error);
  file->position = status.st_size;
  g_set_str (&file->device, dossier_store_get_device (self));
  dossier_shared_file_look (file, path);

  return dossier_store_begin_here (self, error)
         && dossier_store_end (self, dossier_shared_file_save (file, self, error), error);
}

/* Whether nobody, this program included, has touched it since it was written. */
static gboolean
is_as_left (DossierSharedFile *file, const char *path)
{
  GStatBuf status;

  return file->position > 0 && g_stat (path, &status) == 0 && status.st_size == file->position
         && dossier_shared_file_is_same (file, path);
}

static gboolean
write_own (Writer *writer,
           DossierSharedFile *file,
           DossierMergeCounts *counts,
           GCancellable *cancellable,
           GError **error)
{
  writer->after = -1;
  if (!g_file_test (writer->path, G_FILE_TEST_EXISTS))
    return write_new (writer, cancellable, error);
  if (is_as_left (file, writer->path))
    writer->after = file->last_seq;
  else
    {
      writer->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (!dossier_shared_file_read (file, writer->store, writer->ids, counts, cancellable, error))
        return FALSE;
    }

  return append (writer, file->position, cancellable, error);
}

/* Brings the own file and the own rows to the same; all of it is compared
 * when @thoroughly. On an open store. */
gboolean
dossier_store_sync_own (DossierStore *self,
                        const char *folder,
                        gboolean thoroughly,
                        DossierMergeCounts *counts,
                        guint *n_written,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *name = dossier_store_dup_shared_name (self);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (DossierSharedFile) file = dossier_shared_file_load (self, folder, name, error);
  Writer writer = { .store = self, .path = path };
  gboolean is_good;

  if (file == NULL)
    return FALSE;
  if (thoroughly)
    file->position = 0;
  writer.buffer = g_string_new (NULL);
  is_good = write_own (&writer, file, counts, cancellable, error);
  file->last_seq = writer.reached;
  /* Without anything new there is nothing to write down. */
  if (is_good && (writer.n_written > 0 || writer.after < 0))
    is_good = remember (self, file, path, error);
  *n_written += writer.n_written;
  if (!thoroughly)
    counts->n_unreadable += file->n_unreadable;
  g_string_free (writer.buffer, TRUE);
  g_clear_pointer (&writer.ids, g_hash_table_unref);

  return is_good;
}
