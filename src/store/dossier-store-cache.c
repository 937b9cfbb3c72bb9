/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cache is what folding the log comes to, all rows but the pending ones,
 * under the rules that it was made by. Every change of the log changes it in
 * the same transaction. */

#include "dossier-store-private.h"

typedef enum
{
  TYPE_INT, /* gboolean, guint and enumerations */
  TYPE_INT64,
  TYPE_DOUBLE,
} Type;

#define FIELD(member, type) { G_STRUCT_OFFSET (DossierCached, member), TYPE_##type }

/* In the order of DOSSIER_STORE_CACHED_COLUMNS. */
static const struct
{
  gsize offset;
  Type type;
} fields[] = {
  FIELD (mastery.memory.stability, DOUBLE),
  FIELD (mastery.memory.difficulty, DOUBLE),
  FIELD (mastery.memory.phase, INT),
  FIELD (mastery.memory.step, INT),
  FIELD (mastery.memory.scheduled_days, INT),
  FIELD (mastery.memory.n_reviews, INT),
  FIELD (mastery.memory.n_lapses, INT),
  FIELD (mastery.memory.last_ms, INT64),
  FIELD (mastery.memory.due_ms, INT64),
  FIELD (mastery.memory.last_day, INT64),
  FIELD (mastery.memory.due_day, INT64),
  FIELD (mastery.n_answers, INT),
  FIELD (mastery.n_right, INT),
  FIELD (mastery.n_others, INT),
  FIELD (mastery.was_asked_before, INT),
  FIELD (mastery.last_correct, INT),
  FIELD (mastery.last_skipped, INT),
  FIELD (mastery.last_certainty, INT),
  FIELD (mastery.last_ms, INT64),
  FIELD (mastery.boosters[0], INT64),
  FIELD (mastery.boosters[1], INT64),
  FIELD (mastery.due_day, INT64),
  FIELD (mastery.is_leech, INT),
  FIELD (mastery.is_set_aside, INT),
  FIELD (first_day, INT64),
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == DOSSIER_STORE_N_CACHED_COLUMNS);
G_STATIC_ASSERT (DOSSIER_N_BOOSTERS == 2);
G_STATIC_ASSERT (sizeof (DossierPhase) == sizeof (guint));
G_STATIC_ASSERT (sizeof (DossierCertainty) == sizeof (guint));

void
dossier_cached_init (DossierCached *self)
{
  dossier_mastery_init (&self->mastery);
  self->first_day = DOSSIER_NO_DAY;
}

/* Whether it says no more than that nothing ever happened. */
gboolean
dossier_cached_is_empty (const DossierCached *self)
{
  return self->mastery.n_answers == 0 && self->mastery.n_others == 0
         && self->mastery.memory.last_ms == 0 && !self->mastery.is_set_aside;
}

/* Reads the columns from @column on. */
void
dossier_statement_read_cached (DossierStatement *statement, int column, DossierCached *cached)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++, column++)
    {
      gpointer field = G_STRUCT_MEMBER_P (cached, fields[i].offset);

      switch (fields[i].type)
        {
        case TYPE_INT:
          *(guint *) field = (guint) sqlite3_column_int64 (statement, column);
          break;
        case TYPE_INT64:
          *(gint64 *) field = sqlite3_column_int64 (statement, column);
          break;
        case TYPE_DOUBLE:
        default:
          *(double *) field = sqlite3_column_double (statement, column);
          break;
        }
    }
}

static void
bind_cached (DossierStatement *statement, int parameter, const DossierCached *cached)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++, parameter++)
    {
      gconstpointer field = G_STRUCT_MEMBER_P (cached, fields[i].offset);

      switch (fields[i].type)
        {
        case TYPE_INT:
          sqlite3_bind_int64 (statement, parameter, *(const guint *) field);
          break;
        case TYPE_INT64:
          sqlite3_bind_int64 (statement, parameter, *(const gint64 *) field);
          break;
        case TYPE_DOUBLE:
        default:
          sqlite3_bind_double (statement, parameter, *(const double *) field);
          break;
        }
    }
}

/* Every bit of it. */
void
dossier_cached_update (const DossierCached *self, GChecksum *checksum)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const guchar *field = G_STRUCT_MEMBER_P (self, fields[i].offset);

      g_checksum_update (checksum, field,
                         fields[i].type == TYPE_INT ? sizeof (guint) : sizeof (gint64));
    }
}

/* The statement that dossier_store_put_cached() fills. */
DossierStatement *
dossier_store_prepare_cached (DossierStore *self, GError **error)
{
  return dossier_store_prepare (
      self, error,
      "INSERT OR REPLACE INTO mastery (generation, dossier, question, " DOSSIER_STORE_CACHED_COLUMNS
      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?)",
      "");
}

gboolean
dossier_store_put_cached (DossierStore *self,
                          DossierStatement *statement,
                          gint64 generation,
                          const char *dossier,
                          const char *question,
                          const DossierCached *cached,
                          GError **error)
{
  gboolean is_good;

  sqlite3_bind_int64 (statement, 1, generation);
  sqlite3_bind_text (statement, 2, dossier, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, question, -1, SQLITE_STATIC);
  bind_cached (statement, 4, cached);
  is_good = dossier_store_step (self, statement, NULL, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return is_good;
}

static gboolean
save_cached (DossierStore *self,
             gint64 generation,
             const char *dossier,
             const char *question,
             const DossierCached *cached,
             GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;

  if (dossier_cached_is_empty (cached))
    return dossier_store_run (self, error,
                              "DELETE FROM mastery WHERE generation = ? AND dossier = ?"
                              " AND question = ?",
                              "itt", generation, dossier, question);
  statement = dossier_store_prepare_cached (self, error);

  return statement != NULL
         && dossier_store_put_cached (self, statement, generation, dossier, question, cached,
                                      error);
}

/* What the cache has of a question; empty when it has nothing. */
gboolean
dossier_store_load_cached (DossierStore *self,
                           const char *dossier,
                           const char *question,
                           DossierCached *cached,
                           GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  dossier_cached_init (cached);
  statement = dossier_store_prepare (self, error,
                                     "SELECT " DOSSIER_STORE_CACHED_COLUMNS " FROM mastery"
                                     " WHERE generation = " DOSSIER_STORE_GENERATION
                                     " AND dossier = ? AND question = ?",
                                     "tt", dossier, question);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    dossier_statement_read_cached (statement, 0, cached);

  return TRUE;
}

gboolean
dossier_store_load_generation (DossierStore *self, gint64 *generation, GError **error)
{
  return dossier_store_read_int (self, generation, error, "SELECT " DOSSIER_STORE_GENERATION, "");
}

/* Folds all rows of a question again: takes the effect of the old ones out of
 * the tallies, and puts that of the new ones in. Within a transaction. */
gboolean
dossier_store_refold (DossierStore *self,
                      const DossierMasteryRules *rules,
                      const DossierRefold *refold,
                      const char *dossier,
                      const char *question,
                      GError **error)
{
  g_autoptr (DossierRows) rows = dossier_rows_new ();
  g_autoptr (DossierTallies) tallies = dossier_tallies_new ();
  DossierCached cached;

  if (!dossier_rows_load (rows, self, dossier, question, error))
    return FALSE;
  dossier_rows_fold (rows, rules, refold->old_last_row, refold->old_release_ms, tallies, -1,
                     &cached);
  dossier_rows_fold (rows, rules, G_MAXINT64, refold->new_release_ms, tallies, 1, &cached);

  return save_cached (self, refold->generation, dossier, question, &cached, error)
         && dossier_tallies_save (tallies, self, refold->generation, dossier, error);
}

/* One step from where the cache stands; @was_added is %FALSE, and nothing was
 * changed, when that cannot be. */
static gboolean
add_one (DossierStore *self,
         const DossierMasteryRules *rules,
         gint64 generation,
         const DossierReview *review,
         gboolean *was_added,
         GError **error)
{
  g_autoptr (DossierTallies) tallies = NULL;
  DossierCached cached;
  DossierOutcome outcome;

  if (!dossier_store_load_cached (self, review->dossier, review->question, &cached, error))
    return FALSE;
  *was_added = dossier_mastery_add (&cached.mastery, rules, review, &outcome);
  if (!*was_added)
    return TRUE;
  if (outcome.rating != 0 && cached.first_day == DOSSIER_NO_DAY)
    cached.first_day = outcome.day;
  tallies = dossier_tallies_new ();
  dossier_tallies_add (tallies, &outcome, 1);

  return save_cached (self, generation, review->dossier, review->question, &cached, error)
         && dossier_tallies_save (tallies, self, generation, review->dossier, error);
}

/* Counts a row of this device that has just been added to the log. Within the
 * same transaction. */
gboolean
dossier_store_count_row (DossierStore *self,
                         const DossierReview *review,
                         gint64 row,
                         GError **error)
{
  DossierRefold refold = {
    .old_last_row = row - 1,
    .old_release_ms = G_MININT64,
    .new_release_ms = G_MININT64,
  };
  DossierMasteryRules rules;
  gboolean was_added;

  if (!dossier_store_load_cache_rules (self, &rules, error)
      || !dossier_store_load_generation (self, &refold.generation, error)
      || !add_one (self, &rules, refold.generation, review, &was_added, error))
    return FALSE;

  return was_added
         || dossier_store_refold (self, &rules, &refold, review->dossier, review->question, error);
}
