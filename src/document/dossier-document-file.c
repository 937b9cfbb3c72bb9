/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dossier-document-io.h"
#include "dossier-grammar.h"

/* Says in our words why a file cannot be read; cancellation stays what it is. */
static void
take_io_error (GError **error, GError *cause)
{
  g_autoptr (GError) owned = cause;
  const char *what;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    what = _ ("There is no such file");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    what = _ ("This is a folder, not a dossier");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    what = _ ("There is no permission to read this file");
  else
    what = cause->message;

  g_set_error_literal (error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_UNREADABLE, what);
}

/**
 * dossier_document_load_bytes:
 * @stream: a stream
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a stream to its end, but not more than a dossier may have: a device
 * that never ends is no danger.
 *
 * Returns: (transfer full): the bytes, one more than the limit if there are
 *   too many, or %NULL with an error
 */
GBytes *
dossier_document_load_bytes (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  const gsize limit = DOSSIER_MAX_BYTES + 4; /* a byte order mark, and one too many */
  gsize size = 64 * 1024;
  gsize length = 0;
  g_autofree char *bytes = g_malloc (size);

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  for (;;)
    {
      g_autoptr (GError) cause = NULL;
      gssize n_read
          = g_input_stream_read (stream, bytes + length, size - length, cancellable, &cause);

      if (n_read < 0)
        {
          take_io_error (error, g_steal_pointer (&cause));
          return NULL;
        }
      length += n_read;
      if (n_read == 0 || length == limit)
        break;
      if (length == size)
        {
          size = MIN (size * 2, limit);
          bytes = g_realloc (bytes, size);
        }
    }

  return g_bytes_new_take (g_steal_pointer (&bytes), length);
}

/**
 * dossier_document_load_file:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a file without looking at what is in it.
 *
 * Returns: (transfer full): its bytes, or %NULL with
 *   %DOSSIER_DOCUMENT_ERROR_UNREADABLE or %G_IO_ERROR_CANCELLED
 */
GBytes *
dossier_document_load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      take_io_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  return dossier_document_load_bytes (G_INPUT_STREAM (stream), cancellable, error);
}

/**
 * dossier_document_read_file:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a dossier from a file. Blocks; see
 * [func@Document.read_file_async].
 *
 * Returns: (transfer full): the document, or %NULL with an error of
 *   #DossierDocumentError or %G_IO_ERROR_CANCELLED
 */
DossierDocument *
dossier_document_read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = dossier_document_load_file (file, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return dossier_document_read_bytes (bytes, cancellable, error);
}

static void
read_file_in_thread (GTask *task,
                     gpointer source_object,
                     gpointer task_data,
                     GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document
      = dossier_document_read_file (G_FILE (task_data), cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, g_steal_pointer (&document), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * dossier_document_read_file_async:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): what to call when done
 * @user_data: for @callback
 *
 * Reads a dossier from a file in a thread of its own.
 */
void
dossier_document_read_file_async (GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_document_read_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_file_in_thread);
}

/**
 * dossier_document_read_file_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): as [func@Document.read_file]
 */
DossierDocument *
dossier_document_read_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
