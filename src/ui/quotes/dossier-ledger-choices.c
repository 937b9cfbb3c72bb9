/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-private.h"

/* What a person sets on the ledger, and what can be asked of it. */

/**
 * dossier_ledger_get_document:
 * @self: a ledger
 *
 * Returns: (transfer none): the dossier
 */
DossierDocument *
dossier_ledger_get_document (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  return self->document;
}

/**
 * dossier_ledger_prepare:
 * @self: a ledger
 * @n_quotes: how many quotes at most
 *
 * Makes the next quotes ready for being searched, when there is time to; the
 * first search does what is left.
 *
 * Returns: whether more are left
 */
gboolean
dossier_ledger_prepare (DossierLedger *self, guint n_quotes)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  return dossier_ledger_text_prepare (self->text, n_quotes);
}

/**
 * dossier_ledger_set_query:
 * @self: a ledger
 * @query: (nullable): words to search for
 *
 * Keeps the quotes that hold every word of @query in their words, verb or
 * speaker's names; not in the names while speakers are hidden.
 */
void
dossier_ledger_set_query (DossierLedger *self, const char *query)
{
  gboolean is_narrower = FALSE;

  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  /* Whoever types on finds less. */
  is_narrower = query != NULL && g_str_has_prefix (query, self->query != NULL ? self->query : "");
  if (g_set_str (&self->query, query))
    dossier_ledger_filter (self, is_narrower);
}

/**
 * dossier_ledger_set_kinds:
 * @self: a ledger
 * @kinds: which kinds to show
 */
void
dossier_ledger_set_kinds (DossierLedger *self, DossierLedgerKinds kinds)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  if (self->kinds == kinds)
    return;

  self->kinds = kinds;
  dossier_ledger_filter (self, FALSE);
}

/**
 * dossier_ledger_get_kinds:
 * @self: a ledger
 *
 * Returns: which kinds are shown
 */
DossierLedgerKinds
dossier_ledger_get_kinds (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), DOSSIER_LEDGER_ALL);

  return self->kinds;
}

/**
 * dossier_ledger_set_grouping:
 * @self: a ledger
 * @grouping: what stands together
 */
void
dossier_ledger_set_grouping (DossierLedger *self, DossierLedgerGrouping grouping)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));
  g_return_if_fail (grouping < DOSSIER_N_LEDGER_GROUPINGS);

  if (self->grouping == grouping)
    return;

  self->grouping = grouping;
  dossier_ledger_filter (self, FALSE);
}

/**
 * dossier_ledger_get_grouping:
 * @self: a ledger
 *
 * Returns: what stands together now; by issue while speakers are hidden and
 *   would be told by their headings
 */
DossierLedgerGrouping
dossier_ledger_get_grouping (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), DOSSIER_LEDGER_BY_ISSUE);

  if (self->hide_speakers && self->grouping == DOSSIER_LEDGER_BY_SPEAKER)
    return DOSSIER_LEDGER_BY_ISSUE;

  return self->grouping;
}

/**
 * dossier_ledger_set_choice:
 * @self: a ledger
 * @facet: what is chosen
 * @value: its index, or %DOSSIER_LEDGER_ANY
 *
 * Keeps the quotes of one speaker, issue or verb. A speaker does not count
 * while speakers are hidden.
 */
void
dossier_ledger_set_choice (DossierLedger *self, DossierLedgerFacet facet, guint value)
{
  gboolean is_narrower = FALSE;

  g_return_if_fail (DOSSIER_IS_LEDGER (self));
  g_return_if_fail (facet < DOSSIER_N_LEDGER_FACETS);

  if (self->choices[facet] == value)
    return;

  /* A chosen issue gathers its quotes from all the groups. */
  is_narrower = self->choices[facet] == DOSSIER_LEDGER_ANY && facet != DOSSIER_LEDGER_ISSUE;
  self->choices[facet] = value;
  dossier_ledger_filter (self, is_narrower);
}

/**
 * dossier_ledger_get_choice:
 * @self: a ledger
 * @facet: what is chosen
 *
 * Returns: its index, or %DOSSIER_LEDGER_ANY
 */
guint
dossier_ledger_get_choice (DossierLedger *self, DossierLedgerFacet facet)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), DOSSIER_LEDGER_ANY);
  g_return_val_if_fail (facet < DOSSIER_N_LEDGER_FACETS, DOSSIER_LEDGER_ANY);

  return self->choices[facet];
}

/**
 * dossier_ledger_has_filters:
 * @self: a ledger
 *
 * Returns: whether anything is set that can leave quotes out
 */
gboolean
dossier_ledger_has_filters (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  for (guint i = 0; i < DOSSIER_N_LEDGER_FACETS; i++)
    if (self->choices[i] != DOSSIER_LEDGER_ANY)
      return TRUE;

  return self->kinds != DOSSIER_LEDGER_ALL || (self->query != NULL && *self->query != '\0');
}

/**
 * dossier_ledger_clear_filters:
 * @self: a ledger
 *
 * Shows every quote again.
 */
void
dossier_ledger_clear_filters (DossierLedger *self)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  if (!dossier_ledger_has_filters (self))
    return;

  g_clear_pointer (&self->query, g_free);
  self->kinds = DOSSIER_LEDGER_ALL;
  for (guint i = 0; i < DOSSIER_N_LEDGER_FACETS; i++)
    self->choices[i] = DOSSIER_LEDGER_ANY;
  dossier_ledger_filter (self, FALSE);
}

/**
 * dossier_ledger_count_values:
 * @self: a ledger
 * @facet: what can be chosen
 * @n_values: (out): how many values there are
 *
 * Returns: (transfer full) (array length=n_values): how many quotes of the
 *   whole dossier each value has; none for actors that say nothing
 */
guint *
dossier_ledger_count_values (DossierLedger *self, DossierLedgerFacet facet, guint *n_values)
{
  guint *counts = NULL;

  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  if (facet == DOSSIER_LEDGER_SPEAKER)
    *n_values = dossier_document_get_actors (self->document).n;
  else if (facet == DOSSIER_LEDGER_ISSUE)
    *n_values = dossier_document_get_issues (self->document).n;
  else
    *n_values = dossier_ledger_text_get_n_verbs (self->text);

  counts = g_new0 (guint, *n_values + 1);
  for (guint i = 0; i < self->quotes.n; i++)
    {
      const DossierQuote *quote = &self->quotes.items[i];

      if (facet == DOSSIER_LEDGER_SPEAKER)
        counts[quote->speaker->index]++;
      else if (facet == DOSSIER_LEDGER_VERB)
        counts[dossier_ledger_text_get_verb_of (self->text, quote)]++;
      else
        for (guint j = 0; j < quote->n_issues; j++)
          counts[quote->issues[j]->index]++;
    }

  return counts;
}

/**
 * dossier_ledger_get_value_name:
 * @self: a ledger
 * @facet: what can be chosen
 * @value: its index
 *
 * Returns: the name of the actor, the title of the issue, or the verb
 */
const char *
dossier_ledger_get_value_name (DossierLedger *self, DossierLedgerFacet facet, guint value)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  switch (facet)
    {
    case DOSSIER_LEDGER_SPEAKER:
      return dossier_document_get_actors (self->document).items[value].name;
    case DOSSIER_LEDGER_ISSUE:
      return dossier_document_get_issues (self->document).items[value].title;
    case DOSSIER_LEDGER_VERB:
    case DOSSIER_N_LEDGER_FACETS:
    default:
      return dossier_ledger_text_get_verb (self->text, value);
    }
}

/*< private >
 * dossier_ledger_notify_items:
 * @self: a ledger
 *
 * Tells the rows that are looked at that speakers were hidden or shown.
 */
void
dossier_ledger_notify_items (DossierLedger *self)
{
  g_autoptr (GPtrArray) items = g_hash_table_get_values_as_ptr_array (self->items);

  for (guint i = 0; i < items->len; i++)
    g_object_ref (g_ptr_array_index (items, i));
  g_ptr_array_set_free_func (items, g_object_unref);
  for (guint i = 0; i < items->len; i++)
    dossier_ledger_item_notify_hidden (g_ptr_array_index (items, i));
}

/**
 * dossier_ledger_set_hide_speakers:
 * @self: a ledger
 * @hide_speakers: whether to leave out who said it
 *
 * Hides every speaker, or shows them all. Nothing that would tell them counts
 * meanwhile: searching names, the chosen speaker, grouping by speaker.
 */
void
dossier_ledger_set_hide_speakers (DossierLedger *self, gboolean hide_speakers)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  hide_speakers = !!hide_speakers;
  if (self->hide_speakers == hide_speakers)
    return;

  self->hide_speakers = hide_speakers;
  gtk_bitset_remove_all (self->revealed);
  dossier_ledger_filter (self, FALSE);
  dossier_ledger_notify_items (self);
  g_object_notify (G_OBJECT (self), "hide-speakers");
}

/**
 * dossier_ledger_get_hide_speakers:
 * @self: a ledger
 *
 * Returns: whether speakers are hidden
 */
gboolean
dossier_ledger_get_hide_speakers (DossierLedger *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  return self->hide_speakers;
}

/**
 * dossier_ledger_is_hidden:
 * @self: a ledger
 * @quote: a quote of it
 *
 * Returns: whether the speaker of @quote is hidden
 */
gboolean
dossier_ledger_is_hidden (DossierLedger *self, const DossierQuote *quote)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  return self->hide_speakers && !gtk_bitset_contains (self->revealed, quote->index);
}

/**
 * dossier_ledger_reveal_speaker:
 * @self: a ledger
 * @quote: a quote of it
 *
 * Shows who said @quote, and hides the others still.
 */
void
dossier_ledger_reveal_speaker (DossierLedger *self, const DossierQuote *quote)
{
  DossierLedgerItem *item = NULL;

  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  if (!dossier_ledger_is_hidden (self, quote))
    return;

  gtk_bitset_add (self->revealed, quote->index);
  item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (quote->index + 1));
  if (item != NULL)
    dossier_ledger_item_notify_hidden (item);
}

/**
 * dossier_ledger_get_quote:
 * @self: a ledger
 * @position: a position in the list
 *
 * Returns: (nullable): the quote there, %NULL past the end
 */
const DossierQuote *
dossier_ledger_get_quote (DossierLedger *self, guint position)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  return position < self->n_rows ? &self->quotes.items[self->rows[position]] : NULL;
}

/**
 * dossier_ledger_find:
 * @self: a ledger
 * @quote: a quote of it
 * @position: (out): where it stands in the list
 *
 * Returns: whether it is in the list
 */
gboolean
dossier_ledger_find (DossierLedger *self, const DossierQuote *quote, guint *position)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), FALSE);

  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i] == quote->index)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * dossier_ledger_get_summary:
 * @self: a ledger
 * @summary: (out caller-allocates): what the list holds
 */
void
dossier_ledger_get_summary (DossierLedger *self, DossierLedgerSummary *summary)
{
  g_return_if_fail (DOSSIER_IS_LEDGER (self));

  *summary = self->summary;
}
