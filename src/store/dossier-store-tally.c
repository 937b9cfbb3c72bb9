/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

typedef struct
{
  gint64 key; /* the day and the certainty; what the table is looked up by */
  gint64 n_answers;
  gint64 n_skipped;
  gint64 n_right;
  gint64 n_counted;
  gint64 took_ms;
} Sum;

/* Of one dossier. */
struct _DossierTallies
{
  GHashTable *sums; /* of Sum, each its own key */
};

static gint64
make_key (gint64 day, DossierCertainty certainty)
{
  return day * DOSSIER_N_CERTAINTIES + certainty;
}

DossierTallies *
dossier_tallies_new (void)
{
  DossierTallies *self = g_new0 (DossierTallies, 1);

  self->sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  return self;
}

void
dossier_tallies_free (DossierTallies *self)
{
  g_hash_table_unref (self->sums);
  g_free (self);
}

/* @sign is 1, or -1 to take an answer's effect back. */
void
dossier_tallies_add (DossierTallies *self, const DossierOutcome *outcome, int sign)
{
  gint64 key = make_key (outcome->day, outcome->certainty);
  Sum *sum = g_hash_table_lookup (self->sums, &key);

  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      sum->key = key;
      g_hash_table_insert (self->sums, &sum->key, sum);
    }
  if (outcome->skipped)
    sum->n_skipped += sign;
  else
    sum->n_answers += sign;
  if (outcome->correct)
    sum->n_right += sign;
  if (outcome->rating != 0)
    sum->n_counted += sign;
  sum->took_ms += sign * outcome->took_ms;
}

static gboolean
is_nothing (const Sum *sum)
{
  return sum->n_answers == 0 && sum->n_skipped == 0 && sum->n_right == 0 && sum->n_counted == 0
         && sum->took_ms == 0;
}

static gboolean
save_sum (DossierStore *store, DossierStatement *statement, const Sum *sum, GError **error)
{
  gint64 certainty = sum->key % DOSSIER_N_CERTAINTIES;
  gint64 values[7];
  gboolean is_good;

  if (certainty < 0)
    certainty += DOSSIER_N_CERTAINTIES;
  values[0] = (sum->key - certainty) / DOSSIER_N_CERTAINTIES;
  values[1] = certainty;
  values[2] = sum->n_answers;
  values[3] = sum->n_skipped;
  values[4] = sum->n_right;
  values[5] = sum->n_counted;
  values[6] = sum->took_ms;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sqlite3_bind_int64 (statement, (int) i + 3, values[i]);
  is_good = dossier_store_step (store, statement, NULL, error);
  sqlite3_reset (statement);

  return is_good;
}

/* Adds what was gathered to the table, and gathers anew. What comes to
 * nothing does not stay, so that the table is that of a fresh replay. Within a
 * transaction. */
gboolean
dossier_tallies_save (DossierTallies *self,
                      DossierStore *store,
                      gint64 generation,
                      const char *dossier,
                      GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  GHashTableIter iter;
  gpointer value;
  gboolean takes_back = FALSE;

  statement = dossier_store_prepare (
      store, error,
      "INSERT INTO tally (generation, dossier, day, certainty, n_answers, n_skipped, n_right,"
      " n_counted, took_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (generation, dossier, day, certainty) DO UPDATE SET"
      " n_answers = n_answers + excluded.n_answers, n_skipped = n_skipped + excluded.n_skipped,"
      " n_right = n_right + excluded.n_right, n_counted = n_counted + excluded.n_counted,"
      " took_ms = took_ms + excluded.took_ms",
      "it", generation, dossier);
  if (statement == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->sums);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Sum *sum = value;

      if (is_nothing (sum))
        continue;
      takes_back |= sum->n_answers < 0 || sum->n_skipped < 0;
      if (!save_sum (store, statement, sum, error))
        return FALSE;
    }
  g_hash_table_remove_all (self->sums);

  return !takes_back
         || dossier_store_run (store, error,
                               "DELETE FROM tally WHERE generation = ? AND dossier = ?"
                               " AND n_answers = 0 AND n_skipped = 0",
                               "it", generation, dossier);
}
