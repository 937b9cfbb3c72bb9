/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-private.h"

/* Orders are made by counting, never by comparing: linear in the quotes. */

static guint
get_group (const DossierQuote *quote, DossierLedgerGrouping grouping)
{
  switch (grouping)
    {
    case DOSSIER_LEDGER_BY_SPEAKER:
      return quote->speaker->index;
    case DOSSIER_LEDGER_BY_PARAGRAPH:
      return quote->parts[0].sentence->paragraph->index;
    case DOSSIER_LEDGER_BY_ISSUE:
    case DOSSIER_N_LEDGER_GROUPINGS:
    default:
      return quote->issues[0]->index;
    }
}

/* Sorts `order` by `keys`, keeping what has equal keys as it was. */
static void
sort_by_keys (guint *order, guint n, const guint *keys, guint n_keys)
{
  g_autofree guint *places = g_new0 (guint, n_keys + 1);
  g_autofree guint *before = g_memdup2 (order, n * sizeof (guint));

  for (guint i = 0; i < n; i++)
    places[keys[i] + 1]++;
  for (guint i = 1; i <= n_keys; i++)
    places[i] += places[i - 1];
  for (guint i = 0; i < n; i++)
    order[places[keys[before[i]]]++] = before[i];
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const DossierQuote *quotes = user_data;
  const DossierQuotePart *first = &quotes[*(const guint *) a].parts[0];
  const DossierQuotePart *second = &quotes[*(const guint *) b].parts[0];

  if (first->sentence != second->sentence)
    return first->sentence->index < second->sentence->index ? -1 : 1;

  return (first->start > second->start) - (first->start < second->start);
}

/* The order of the article; files mostly have it already. */
static void
sort_by_place (guint *order, DossierQuotes quotes)
{
  for (guint i = 1; i < quotes.n; i++)
    if (compare_starts (&order[i - 1], &order[i], (gpointer) quotes.items) > 0)
      {
        g_sort_array (order, quotes.n, sizeof (guint), compare_starts, (gpointer) quotes.items);
        return;
      }
}

/* Speakers follow one another as they first speak. */
static void
rank_by_appearance (guint *keys, const guint *order, guint n, guint n_groups)
{
  g_autofree guint *ranks = g_new0 (guint, n_groups + 1);
  guint n_ranks = 0;

  for (guint i = 0; i < n; i++)
    if (ranks[keys[order[i]]] == 0)
      ranks[keys[order[i]]] = ++n_ranks;
  for (guint i = 0; i < n; i++)
    keys[i] = ranks[keys[i]] - 1;
}

/*< private >
 * dossier_ledger_new_order:
 * @document: a dossier
 * @grouping: what stands together
 *
 * Returns: (transfer full): the indexes of the quotes, those of a group
 *   together, within it in the order of the article. Issues and paragraphs
 *   stand in the order of the file, speakers as they first speak
 */
guint *
dossier_ledger_new_order (DossierDocument *document, DossierLedgerGrouping grouping)
{
  DossierQuotes quotes = dossier_document_get_quotes (document);
  guint *order = g_new (guint, quotes.n + 1);
  g_autofree guint *keys = g_new (guint, quotes.n + 1);
  guint n_groups = 0;

  for (guint i = 0; i < quotes.n; i++)
    {
      order[i] = i;
      keys[i] = get_group (&quotes.items[i], grouping);
      n_groups = MAX (n_groups, keys[i] + 1);
    }
  sort_by_place (order, quotes);
  if (grouping == DOSSIER_LEDGER_BY_PARAGRAPH)
    return order;

  if (grouping == DOSSIER_LEDGER_BY_SPEAKER)
    rank_by_appearance (keys, order, quotes.n, n_groups);
  sort_by_keys (order, quotes.n, keys, n_groups);

  return order;
}
