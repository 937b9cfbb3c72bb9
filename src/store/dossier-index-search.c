/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

/* By how much more, or less, a row of a kind is likely to be meant. */
static const double kind_weights[DOSSIER_N_HIT_KINDS] = {
  [DOSSIER_HIT_ARTICLE] = 1.5,  [DOSSIER_HIT_ACTOR] = 1.4, [DOSSIER_HIT_ISSUE] = 1.2,
  [DOSSIER_HIT_TERM] = 1.2,     [DOSSIER_HIT_QUOTE] = 1.0, [DOSSIER_HIT_QUESTION] = 0.8,
  [DOSSIER_HIT_SENTENCE] = 0.7, [DOSSIER_HIT_NOTE] = 1.3,
};

#define ROW_COLUMNS                                                                                \
  "row, id, place, paragraph, name, alias, body, more, detail, source.dossier, source.uri,"        \
  " source.title"

typedef struct
{
  gint64 row;
  double rank;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return (first->row > second->row) - (first->row < second->row);
}

/* The rows of one kind that were added last, no more than are counted: their
 * ranks are what costs time when every other word begins as the query does. */
static GArray *
rank_kind (DossierIndexBase *self, const char *expression, DossierHitKind kind, GError **error)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  const gint64 first = (gint64) kind << DOSSIER_INDEX_KIND_BITS;
  const gint64 last = first | ((G_GINT64_CONSTANT (1) << DOSSIER_INDEX_KIND_BITS) - 1);
  g_autoptr (DossierStatement) statement = dossier_index_base_prepare (
      self, error,
      "SELECT rowid, fit (words) FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
      " ORDER BY rowid DESC LIMIT ?",
      "tiii", expression, first, last, (gint64) DOSSIER_HITS_COUNTED + 1);
  int result = SQLITE_DONE;

  if (statement == NULL)
    return NULL;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const Candidate candidate = { sqlite3_column_int64 (statement, 0),
                                    sqlite3_column_double (statement, 1) * kind_weights[kind] };

      g_array_append_val (candidates, candidate);
    }
  if (result != SQLITE_DONE)
    {
      dossier_index_base_fail (self, error);
      return NULL;
    }
  g_array_sort (candidates, compare_candidates);

  return g_steal_pointer (&candidates);
}

static gboolean
load_hits (
    DossierIndexBase *self, GArray *candidates, GPtrArray *words, GPtrArray *hits, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_index_base_prepare (
      self, error, "SELECT " ROW_COLUMNS " FROM item JOIN source USING (number) WHERE row = ?", "");

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      int result = SQLITE_DONE;

      sqlite3_bind_int64 (statement, 1, candidate->row);
      result = sqlite3_step (statement);
      if (result == SQLITE_ROW)
        {
          DossierHit *hit = dossier_hit_new_for_row (statement, self->tokenizer, words);

          hit->rank = candidate->rank;
          g_ptr_array_add (hits, hit);
        }
      else if (result != SQLITE_DONE)
        return dossier_index_base_fail (self, error);
      sqlite3_reset (statement);
    }

  return TRUE;
}

/* Finds what holds all words of @query, which need only be begun. */
DossierHits *
dossier_index_base_search (DossierIndexBase *self,
                           const char *query,
                           const guint n_most[DOSSIER_N_HIT_KINDS],
                           GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autoptr (GPtrArray) words
      = dossier_tokenizer_split (self->tokenizer, valid, DOSSIER_INDEX_MOST_WORDS);
  g_autofree char *expression = dossier_tokens_dup_expression (words);
  g_autoptr (DossierHits) hits = g_new0 (DossierHits, 1);
  g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (Candidate));

  hits->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_hit_free);
  for (guint kind = 0; words->len > 0 && kind < DOSSIER_N_HIT_KINDS; kind++)
    {
      g_autoptr (GArray) candidates = rank_kind (self, expression, (DossierHitKind) kind, error);

      if (candidates == NULL)
        return NULL;
      hits->n_found[kind] = candidates->len;
      g_array_append_vals (best, candidates->data, MIN (candidates->len, n_most[kind]));
    }
  g_array_sort (best, compare_candidates);
  if (!load_hits (self, best, words, hits->hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}

/* What is known of one thing; NULL without an error when there is no such. */
DossierHit *
dossier_index_base_find (DossierIndexBase *self,
                         const char *dossier,
                         DossierHitKind kind,
                         const char *id,
                         GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (DossierStatement) statement = dossier_index_base_prepare (
      self, error,
      "SELECT " ROW_COLUMNS " FROM source JOIN item ON row BETWEEN"
      " (?1 << 48) + (source.number << 24) AND (?1 << 48) + (source.number << 24) + 0xffffff"
      " WHERE source.dossier = ?2 AND id = ?3 LIMIT 1",
      "itt", (gint64) kind, dossier, id);
  int result = SQLITE_DONE;

  G_STATIC_ASSERT (DOSSIER_INDEX_KIND_BITS == 48 && DOSSIER_INDEX_NUMBER_BITS == 24);

  if (statement == NULL)
    return NULL;
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    return dossier_hit_new_for_row (statement, self->tokenizer, words);
  if (result != SQLITE_DONE)
    dossier_index_base_fail (self, error);

  return NULL;
}
