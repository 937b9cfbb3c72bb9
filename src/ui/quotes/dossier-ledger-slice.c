/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-private.h"

/* How much of the list there is. A list view makes two hundred rows of a list
 * that is long enough, seen or not, which takes far longer than to filter it;
 * so the list begins with a few, and the view asks for more. */

/*< private >
 * dossier_ledger_count_offered:
 * @self: a ledger
 *
 * Returns: how many rows the list has
 */
guint
dossier_ledger_count_offered (DossierLedger *self)
{
  return MIN (self->n_rows, self->offered);
}

/**
 * dossier_ledger_set_slice:
 * @self: a ledger
 * @n_rows: a number of rows
 *
 * Lets the list begin with so many rows whenever its filters change.
 */
void
dossier_ledger_set_slice (DossierLedger *self, guint n_rows)
{
  guint n_before = 0;

  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  n_before = dossier_ledger_count_offered (self);
  self->slice = self->offered = n_rows;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                              dossier_ledger_count_offered (self));
}

/**
 * dossier_ledger_offer:
 * @self: a ledger
 * @n_rows: a number of rows
 *
 * Makes sure that the list has so many rows, if there are as many.
 */
void
dossier_ledger_offer (DossierLedger *self, guint n_rows)
{
  guint n_before = 0;
  guint n_after = 0;

  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  n_before = dossier_ledger_count_offered (self);
  self->offered = MAX (self->offered, n_rows);
  n_after = dossier_ledger_count_offered (self);
  if (n_after > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_after - n_before);
}
