/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A guest looks into a folder that is the program's: a search from outside of
 * it must neither make one, nor mend one behind the person's back, who would
 * then never be told of it. */

#include "dossier-store-private.h"

#include <unistd.h>

/**
 * dossier_store_new_guest: (constructor)
 * @folder: where `dossier.db` may be
 *
 * Opens only what is there and was left in good order; anything else is
 * %DOSSIER_STORE_ERROR_OPEN or %DOSSIER_STORE_ERROR_BUSY, until the program
 * itself has seen to it.
 *
 * Returns: (transfer full): a store that is only to be read
 */
DossierStore *
dossier_store_new_guest (GFile *folder)
{
  DossierStore *self = dossier_store_new (folder);

  dossier_store_set_guest (self);

  return self;
}

/* Alone, there is nobody but the guest to see what an earlier session left. */
static gboolean
is_in_order (DossierStore *self)
{
  const DossierLock *lock = dossier_store_get_lock (self);
  guint n_saved = 0;

  return !lock->is_alone
         || (!lock->was_broken && !dossier_store_must_be_made_again (self)
             && !dossier_store_was_made (self, &n_saved));
}

gboolean
dossier_store_open_as_guest (DossierStore *self, const char *folder, GError **error)
{
  DossierLock *lock = dossier_store_get_lock (self);

  if (access (dossier_store_get_path (self), F_OK) != 0)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_OPEN, error);
  if (dossier_lock_take (lock, folder) == DOSSIER_LOCK_BUSY || !is_in_order (self))
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_BUSY, error);
  if (!dossier_store_open_database (self, error))
    return FALSE;
  dossier_lock_share (lock);

  return TRUE;
}
