/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-toast.h"

/**
 * dossier_toast_new:
 * @sentence: what there is to tell
 *
 * Takes the sentence as it stands, for it may name a file or a title, and what
 * those are called is no markup.
 *
 * Returns: (transfer full): a toast that tells it
 */
AdwToast *
dossier_toast_new (const char *sentence)
{
  AdwToast *self = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  self = adw_toast_new (sentence);
  adw_toast_set_use_markup (self, FALSE);

  return self;
}
