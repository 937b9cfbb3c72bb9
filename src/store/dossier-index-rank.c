/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

#include <math.h>

/* How well a row fits what is searched for, after Okapi BM25 (Robertson and
 * Zaragoza, “The Probabilistic Relevance Framework”, 2009), as FTS5's own
 * bm25() has it. That counts every row that holds a word, again for each kind,
 * which is nearly all that a search for one letter takes; here one word alone
 * is not weighed, which changes no order, and of several the counting ends
 * where more makes hardly a difference. */

#define K1 1.2
#define B 0.75
#define MOST_COUNTED 1000
#define LEAST_WEIGHT 1e-6

/* What a word in a column says, in the order of DossierIndexColumn. */
static const double column_weights[DOSSIER_INDEX_N_COLUMNS] = { 10.0, 6.0, 2.0, 1.0 };

typedef struct
{
  double average_length; /* of a row, in words */
  int n_phrases;
  double weights[DOSSIER_INDEX_MOST_WORDS]; /* of each phrase: its rarity */
} Query;

static int
count_row (const Fts5ExtensionApi *api, Fts5Context *context, void *data)
{
  gint64 *n_rows = data;

  return ++*n_rows < MOST_COUNTED ? SQLITE_OK : SQLITE_DONE;
}

static int
weigh_phrases (const Fts5ExtensionApi *api, Fts5Context *context, Query *query, gint64 n_all)
{
  for (int i = 0; i < query->n_phrases; i++)
    {
      gint64 n_rows = 0;
      int result = SQLITE_OK;

      query->weights[i] = 1;
      if (query->n_phrases == 1)
        break;
      result = api->xQueryPhrase (context, i, &n_rows, count_row);
      if (result != SQLITE_OK && result != SQLITE_DONE)
        return result;
      query->weights[i]
          = MAX (log (((double) n_all - (double) n_rows + 0.5) / ((double) n_rows + 0.5)),
                 LEAST_WEIGHT);
    }

  return SQLITE_OK;
}

static int
read_query (const Fts5ExtensionApi *api, Fts5Context *context, Query *query)
{
  sqlite3_int64 n_all = 0;
  sqlite3_int64 n_words = 0;
  int result = api->xRowCount (context, &n_all);

  if (result == SQLITE_OK)
    result = api->xColumnTotalSize (context, -1, &n_words);
  if (result != SQLITE_OK)
    return result;
  query->average_length = (double) MAX (n_words, 1) / (double) MAX (n_all, 1);
  query->n_phrases = MIN (api->xPhraseCount (context), DOSSIER_INDEX_MOST_WORDS);

  return weigh_phrases (api, context, query, n_all);
}

static int
score (const Fts5ExtensionApi *api, Fts5Context *context, const Query *query, double *total)
{
  double frequencies[DOSSIER_INDEX_MOST_WORDS] = { 0 };
  int n_places = 0;
  int n_words = 0;
  int result = api->xInstCount (context, &n_places);

  for (int i = 0; i < n_places && result == SQLITE_OK; i++)
    {
      int phrase = 0;
      int column = 0;
      int offset = 0;

      result = api->xInst (context, i, &phrase, &column, &offset);
      if (result == SQLITE_OK && phrase < query->n_phrases && column < DOSSIER_INDEX_N_COLUMNS)
        frequencies[phrase] += column_weights[column];
    }
  if (result == SQLITE_OK)
    result = api->xColumnSize (context, -1, &n_words);
  for (int i = 0; i < query->n_phrases; i++)
    *total += query->weights[i] * frequencies[i] * (K1 + 1)
              / (frequencies[i] + K1 * (1 - B + B * n_words / query->average_length));

  return result;
}

/* The better, the lower. */
static void
rank (const Fts5ExtensionApi *api,
      Fts5Context *context,
      sqlite3_context *output,
      int n_values,
      sqlite3_value **values)
{
  Query *query = api->xGetAuxdata (context, 0);
  int result = SQLITE_OK;
  double total = 0;

  if (query == NULL)
    {
      query = g_new0 (Query, 1);
      result = read_query (api, context, query);
      if (result == SQLITE_OK)
        result = api->xSetAuxdata (context, query, g_free);
      else
        g_free (query);
    }
  if (result == SQLITE_OK)
    result = score (api, context, query, &total);
  if (result == SQLITE_OK)
    sqlite3_result_double (output, -total);
  else
    sqlite3_result_error_code (output, result);
}

/* Makes the SQL function fit(words) known to a connection. */
gboolean
dossier_index_rank_register (sqlite3 *database)
{
  fts5_api *api = dossier_index_get_fts5 (database);

  return api != NULL && api->xCreateFunction (api, "fit", NULL, rank, NULL) == SQLITE_OK;
}
