/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-keeper.h"

#include "document/dossier-document-io.h"
#include "ui/library/dossier-digest.h"

#define NOTING_DELAY_MS 300

/* A long dossier takes a while to be digested: that is done in a thread. A
 * digest that cannot be kept is made again another day. */

static void
keep_digest (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (DossierDigest) digest = dossier_digest_new (DOSSIER_DOCUMENT (task_data));
  g_autoptr (GFile) folder = dossier_digest_dup_default_folder ();
  g_autoptr (GError) error = NULL;

  if (!dossier_digest_save (digest, folder, &error))
    g_info ("The digest was not kept: %s", error->message);
  g_task_return_boolean (task, TRUE);
}

/**
 * dossier_library_note_opened:
 * @store: where the library is kept
 * @document: a dossier that is open now
 * @uri: where it was read from
 *
 * Puts an opened dossier on the shelf and notes when.
 */
void
dossier_library_note_opened (DossierStore *store, DossierDocument *document, const char *uri)
{
  g_autoptr (DossierLibraryEntry) entry = dossier_library_entry_new_for_document (document, uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  if (!dossier_store_touch_library (store, entry, &error))
    g_info ("The library was not kept: %s", error->message);

  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  g_task_run_in_thread (task, keep_digest);
}

/* An opened dossier on its way into the library. */
typedef struct
{
  DossierStore *store;
  DossierDocument *document;
  char *uri;
} Noting;

static void
noting_free (Noting *noting)
{
  g_object_unref (noting->store);
  g_object_unref (noting->document);
  g_free (noting->uri);
  g_free (noting);
}

static gboolean
on_noting_due (gpointer user_data)
{
  Noting *noting = user_data;

  dossier_library_note_opened (noting->store, noting->document, noting->uri);

  return G_SOURCE_REMOVE;
}

/**
 * dossier_library_note_opened_later:
 * @store: where the library is kept
 * @document: a dossier that is open now
 * @uri: where it was read from
 *
 * As dossier_library_note_opened(), once the article stands there.
 */
void
dossier_library_note_opened_later (DossierStore *store, DossierDocument *document, const char *uri)
{
  Noting *noting = g_new0 (Noting, 1);

  noting->store = g_object_ref (store);
  noting->document = g_object_ref (document);
  noting->uri = g_strdup (uri);
  g_timeout_add_full (G_PRIORITY_LOW, NOTING_DELAY_MS, on_noting_due, noting,
                      (GDestroyNotify) noting_free);
}

static void
digest_file (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (DossierDocument) document
      = dossier_document_read_file (G_FILE (task_data), cancellable, &error);
  g_autoptr (DossierDigest) digest = NULL;
  g_autoptr (GFile) folder = dossier_digest_dup_default_folder ();

  if (document != NULL)
    digest = dossier_digest_new (document);
  if (digest != NULL && dossier_digest_save (digest, folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_library_digest_file_async:
 * @file: a dossier
 * @cancellable: (nullable): to give up
 * @callback: called when its digest is kept
 * @user_data: for @callback
 *
 * Makes the digest of a dossier that has none.
 */
void
dossier_library_digest_file_async (GFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, digest_file);
}

/**
 * dossier_library_digest_file_finish:
 * @result: a result
 * @error: where to say what is wrong
 *
 * Returns: whether the digest is kept
 */
gboolean
dossier_library_digest_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
