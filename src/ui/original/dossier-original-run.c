/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-run.h"

#include <glib/gi18n.h>
#include <string.h>

#include "extract/dossier-blocks-text.h"
#include "extract/dossier-extract.h"
#include "store/dossier-store-original.h"

/* Reads an original and lays it beside its study edition, in a thread: a
 * hostile file of many megabytes takes seconds. */

typedef struct
{
  DossierDocument *study;
  DossierOriginalSource source;
  char *stored;
} Run;

/**
 * dossier_original_found_free:
 * @self: (transfer full): what was found
 *
 * Frees @self.
 */
void
dossier_original_found_free (DossierOriginalFound *self)
{
  g_clear_pointer (&self->alignment, dossier_alignment_unref);
  g_free (self->text);
  g_free (self);
}

static void
run_free (Run *self)
{
  g_clear_object (&self->study);
  g_clear_object (&self->source.file);
  g_clear_pointer (&self->source.bytes, g_bytes_unref);
  g_free (self->stored);
  g_free (self);
}

static DossierBlocks *
read_blocks (const DossierOriginalSource *source, GCancellable *cancellable, GError **error)
{
  if (source->stored != NULL)
    return dossier_blocks_new_from_text (source->stored);
  if (source->bytes != NULL)
    return dossier_extract_bytes (source->bytes, cancellable, error);

  return dossier_extract_file (source->file, cancellable, error);
}

/**
 * dossier_original_run:
 * @study: a study edition
 * @source: where the original comes from
 * @cancellable: (nullable): to give up with
 * @error: where to say why nothing was found
 *
 * Blocks while the two are compared.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error of
 *   #DossierExtractError, #DossierAlignError or %G_IO_ERROR_CANCELLED
 */
DossierOriginalFound *
dossier_original_run (DossierDocument *study,
                      const DossierOriginalSource *source,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (DossierBlocks) blocks = NULL;
  g_autoptr (DossierOriginalFound) found = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (study) && source != NULL, NULL);

  blocks = read_blocks (source, cancellable, error);
  if (blocks == NULL)
    return NULL;

  found = g_new0 (DossierOriginalFound, 1);
  found->alignment = dossier_alignment_new (study, blocks, cancellable, error);
  if (found->alignment == NULL)
    return NULL;

  found->text = dossier_blocks_dup_text (blocks);
  if (strlen (found->text) > DOSSIER_STORED_ORIGINAL_MAX_BYTES)
    {
      g_set_error_literal (error, DOSSIER_ALIGN_ERROR, DOSSIER_ALIGN_ERROR_LIMIT,
                           _ ("The text is longer than 2 MiB"));
      return NULL;
    }

  return g_steal_pointer (&found);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Run *run = data;
  GError *error = NULL;
  DossierOriginalFound *found
      = dossier_original_run (run->study, &run->source, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) dossier_original_found_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_original_run_async:
 * @study: a study edition
 * @source: where the original comes from
 * @cancellable: (nullable): to give up with; the callback then comes at once
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As dossier_original_run(), in a thread.
 */
void
dossier_original_run_async (DossierDocument *study,
                            const DossierOriginalSource *source,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Run *run = NULL;

  g_return_if_fail (DOSSIER_IS_DOCUMENT (study) && source != NULL);

  run = g_new0 (Run, 1);
  run->study = g_object_ref (study);
  if (source->file != NULL)
    run->source.file = g_object_ref (source->file);
  if (source->bytes != NULL)
    run->source.bytes = g_bytes_ref (source->bytes);
  run->stored = g_strdup (source->stored);
  run->source.stored = run->stored;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_original_run_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * dossier_original_run_finish:
 * @result: what the callback got
 * @error: where to say why nothing was found
 *
 * Returns: (transfer full) (nullable): what was found
 */
DossierOriginalFound *
dossier_original_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
