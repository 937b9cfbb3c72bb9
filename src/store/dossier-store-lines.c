/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

#include <stdio.h>

/* How long others may have to wait for one piece of the merging. */
#define PIECE_US 10000

/* From @position on. */
gboolean
dossier_lines_open (DossierLines *self, const char *path, gint64 position)
{
  *self = (DossierLines) { .file = fopen (path, "rbe"), .position = position };
  if (self->file == NULL)
    return FALSE;
  if (fseeko (self->file, position, SEEK_SET) != 0)
    {
      fclose (self->file);
      return FALSE;
    }
  self->line = g_string_new (NULL);

  return TRUE;
}

void
dossier_lines_close (DossierLines *self)
{
  if (self->file != NULL)
    {
      fclose (self->file);
      g_string_free (self->line, TRUE);
    }
  self->file = NULL;
}

/* Reads a line of any length without ever holding much more than is allowed:
 * one that is too long stays so. Returns %FALSE at the end. */
gboolean
dossier_lines_next (DossierLines *self)
{
  gint64 length = 0;
  int c;

  g_string_truncate (self->line, 0);
  while ((c = getc_unlocked (self->file)) != EOF && c != '\n')
    {
      length++;
      if (self->line->len <= DOSSIER_STORE_LINE_MAX)
        g_string_append_c (self->line, (char) c);
    }
  self->is_complete = c == '\n';
  if (self->is_complete)
    self->position += length + 1;

  return self->is_complete || length > 0;
}

/* Merges lines until others have waited long enough. What comes after the
 * last line feed may be half a line, and is left for later. */
static gboolean
merge_piece (DossierMerge *merge,
             DossierLines *lines,
             GHashTable *ids,
             DossierMergeCounts *counts,
             gboolean *is_done,
             GError **error)
{
  gint64 end_us = g_get_monotonic_time () + PIECE_US;

  do
    {
      DossierMerged merged;

      if (!dossier_lines_next (lines) || !lines->is_complete)
        {
          *is_done = TRUE;
          return TRUE;
        }
      merged = dossier_merge_line (merge, lines->line->str, lines->line->len, error);
      if (merged == DOSSIER_MERGED_FAILED)
        return FALSE;
      counts->n_new += merged == DOSSIER_MERGED_NEW;
      counts->n_own += merged == DOSSIER_MERGED_NEW && dossier_merge_is_own (merge);
      counts->n_unreadable += merged == DOSSIER_MERGED_UNREADABLE;
      if (ids != NULL && (merged == DOSSIER_MERGED_NEW || merged == DOSSIER_MERGED_KNOWN))
        g_hash_table_add (ids, dossier_merge_dup_id (merge));
    }
  while (g_get_monotonic_time () < end_us);

  return TRUE;
}

/* Merges all complete lines in transactions of a few milliseconds. The ids of
 * all that could be read are added to @ids, unless that is %NULL; @func is
 * called within each transaction, unless that is. On an open store. */
gboolean
dossier_store_merge_lines (DossierStore *self,
                           DossierLines *lines,
                           GHashTable *ids,
                           DossierMergeCounts *counts,
                           DossierPositionFunc func,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (DossierMerge) merge = dossier_merge_new (self, error);
  gboolean is_done = FALSE;

  if (merge == NULL)
    return FALSE;
  while (!is_done)
    {
      gboolean is_good;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !dossier_store_begin_here (self, error))
        return FALSE;
      is_good = merge_piece (merge, lines, ids, counts, &is_done, error)
                && (func == NULL || func (self, lines->position, user_data, error));
      if (!dossier_store_end (self, is_good, error))
        return FALSE;
    }
  counts->n_conflicts += dossier_merge_get_n_conflicts (merge);
  if (counts->devices != NULL)
    dossier_merge_add_devices (merge, counts->devices);

  return TRUE;
}
