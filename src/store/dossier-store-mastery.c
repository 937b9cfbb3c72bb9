/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages ask of the cache. */

#include "dossier-store-private.h"

static DossierMastery *
dup_mastery (DossierStatement *statement, int column)
{
  DossierCached cached;

  dossier_statement_read_cached (statement, column, &cached);

  return g_memdup2 (&cached.mastery, sizeof cached.mastery);
}

/**
 * dossier_store_get_masteries:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type utf8 DossierMastery): question ids
 *   with what is known of them; missing are those of which the log says nothing
 */
GHashTable *
dossier_store_get_masteries (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GHashTable) masteries = NULL;
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (self, error,
                                     "SELECT question, " DOSSIER_STORE_CACHED_COLUMNS
                                     " FROM mastery WHERE generation = " DOSSIER_STORE_GENERATION
                                     " AND dossier = ?",
                                     "t", dossier);
  if (statement == NULL)
    return NULL;

  masteries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (TRUE)
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&masteries);
      g_hash_table_insert (masteries, dossier_statement_dup_text (statement, 0),
                           dup_mastery (statement, 1));
    }
}

/**
 * dossier_store_get_mastery:
 * @self: a store
 * @dossier: the id of a dossier
 * @question: the id of a question of it
 * @mastery: (out caller-allocates): what is known of it
 * @error: where to say what is wrong
 *
 * Returns: whether the store could be read
 */
gboolean
dossier_store_get_mastery (DossierStore *self,
                           const char *dossier,
                           const char *question,
                           DossierMastery *mastery,
                           GError **error)
{
  DossierCached cached;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, FALSE);
  g_return_val_if_fail (question != NULL && mastery != NULL, FALSE);

  if (!dossier_store_open (self, error)
      || !dossier_store_load_cached (self, dossier, question, &cached, error))
    return FALSE;
  *mastery = cached.mastery;

  return TRUE;
}

/**
 * dossier_store_get_tallies:
 * @self: a store
 * @dossier: (nullable): the id of a dossier; %NULL for all together
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierTally): what was answered on
 *   each day with each certainty, by day
 */
GArray *
dossier_store_get_tallies (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GArray) tallies = NULL;
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (
      self, error,
      "SELECT day, certainty, sum(n_answers), sum(n_skipped), sum(n_right), sum(took_ms)"
      " FROM tally WHERE generation = " DOSSIER_STORE_GENERATION
      " AND (?1 IS NULL OR dossier = ?1) GROUP BY day, certainty ORDER BY day, certainty",
      "t", dossier);
  if (statement == NULL)
    return NULL;

  tallies = g_array_new (FALSE, FALSE, sizeof (DossierTally));
  while (TRUE)
    {
      DossierTally tally;

      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&tallies);
      tally = (DossierTally) {
        .day = sqlite3_column_int64 (statement, 0),
        .certainty = (DossierCertainty) sqlite3_column_int (statement, 1),
        .n_answers = (guint) sqlite3_column_int64 (statement, 2),
        .n_skipped = (guint) sqlite3_column_int64 (statement, 3),
        .n_right = (guint) sqlite3_column_int64 (statement, 4),
        .took_ms = sqlite3_column_int64 (statement, 5),
      };
      g_array_append_val (tallies, tally);
    }
}

void
dossier_due_free (DossierDue *self)
{
  g_free (self->dossier);
  g_free (self->question);
  g_free (self);
}

static GPtrArray *
list_masteries (
    DossierStore *self, const char *dossier, gint64 last_day, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  if (!dossier_store_open (self, error))
    return NULL;
  statement = dossier_store_prepare (self, error, sql, "ti", dossier, last_day);
  if (statement == NULL)
    return NULL;

  due = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_due_free);
  while (TRUE)
    {
      DossierDue *waiting;
      DossierCached cached;

      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&due);
      dossier_statement_read_cached (statement, 2, &cached);
      waiting = g_new0 (DossierDue, 1);
      waiting->dossier = dossier_statement_dup_text (statement, 0);
      waiting->question = dossier_statement_dup_text (statement, 1);
      waiting->mastery = cached.mastery;
      g_ptr_array_add (due, waiting);
    }
}

#define SELECT_MASTERIES                                                                           \
  "SELECT dossier, question, " DOSSIER_STORE_CACHED_COLUMNS                                        \
  " FROM mastery WHERE generation = " DOSSIER_STORE_GENERATION                                     \
  " AND (?1 IS NULL OR dossier = ?1) AND due_day <= ?2 ORDER BY "

/**
 * dossier_store_list_due:
 * @self: a store
 * @dossier: (nullable): the id of a dossier; %NULL for all
 * @day: a study day
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierDue): the questions that are
 *   to be asked on @day or were before, longest waiting first
 */
GPtrArray *
dossier_store_list_due (DossierStore *self, const char *dossier, gint64 day, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  return list_masteries (self, dossier, MIN (day, DOSSIER_NO_DAY - 1),
                         SELECT_MASTERIES "due_day, dossier, question", error);
}

/**
 * dossier_store_list_masteries:
 * @self: a store
 * @dossier: (nullable): the id of a dossier; %NULL for all
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierDue): what is known of every
 *   question of which the log says anything, by dossier and question
 */
GPtrArray *
dossier_store_list_masteries (DossierStore *self, const char *dossier, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  return list_masteries (self, dossier, DOSSIER_NO_DAY, SELECT_MASTERIES "dossier, question",
                         error);
}

#define FROM_MASTERY                                                                               \
  " FROM mastery WHERE generation = " DOSSIER_STORE_GENERATION                                     \
  " AND (?1 IS NULL OR dossier = ?1) AND "

/* As dossier_highlight_dup_question_id() makes them; a dossier may have some
 * of its own that begin so. */
#define IS_OWN " (question >= 'note-' AND question < 'note.')"

/* Adds those questions of notes that are still asked. Which these are only the
 * notes themselves tell, and they are read only when one of them was answered. */
static gboolean
count_own (DossierStore *self, const char *dossier, DossierDueCounts *counts, GError **error)
{
  g_autoptr (GHashTable) retired = NULL;
  g_autoptr (DossierStatement) statement
      = dossier_store_prepare (self, error,
                               "SELECT question, due_day" FROM_MASTERY "due_day < ?2 AND" IS_OWN,
                               "ti", dossier, DOSSIER_NO_DAY);
  gboolean has_row = TRUE;

  while (statement != NULL)
    {
      const char *question = NULL;
      gint64 day = 0;

      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (retired == NULL)
        retired = dossier_store_list_retired_questions (self, dossier, error);
      if (retired == NULL)
        return FALSE;

      question = (const char *) sqlite3_column_text (statement, 0);
      day = sqlite3_column_int64 (statement, 1);
      if (g_hash_table_contains (retired, question))
        continue;
      if (day <= dossier_store_get_today (self))
        counts->n_due++;
      else
        counts->next_day = MIN (counts->next_day, day);
    }

  return FALSE;
}

/**
 * dossier_store_get_due_counts:
 * @self: a store
 * @dossier: (nullable): the id of a dossier; %NULL for all together
 * @counts: (out caller-allocates): how much is to be done, and was done, today
 * @error: where to say what is wrong
 *
 * Looks into indexes only, so that it may be asked at any time; into the notes,
 * too, when questions that the person made of them were answered.
 *
 * Returns: whether the store could be read
 */
gboolean
dossier_store_get_due_counts (DossierStore *self,
                              const char *dossier,
                              DossierDueCounts *counts,
                              GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && counts != NULL, FALSE);

  *counts = (DossierDueCounts) { .next_day = DOSSIER_NO_DAY };
  if (!dossier_store_open (self, error))
    return FALSE;
  statement = dossier_store_prepare (
      self, error,
      "SELECT (SELECT count(*)" FROM_MASTERY "due_day <= ?2 AND NOT" IS_OWN "),"
      " coalesce ((SELECT due_day" FROM_MASTERY "due_day > ?2 AND NOT" IS_OWN
      " ORDER BY due_day LIMIT 1), ?3),"
      " (SELECT total(n_counted) FROM tally WHERE generation = " DOSSIER_STORE_GENERATION
      " AND day = ?2 AND (?1 IS NULL OR dossier = ?1)),"
      " (SELECT count(*)" FROM_MASTERY "first_day = ?2)",
      "tii", dossier, dossier_store_get_today (self), DOSSIER_NO_DAY);
  if (statement == NULL || !dossier_store_step (self, statement, NULL, error))
    return FALSE;
  counts->n_due = (guint) sqlite3_column_int64 (statement, 0);
  counts->next_day = sqlite3_column_int64 (statement, 1);
  counts->n_counted_today = (guint) sqlite3_column_int64 (statement, 2);
  counts->n_new_today = (guint) sqlite3_column_int64 (statement, 3);

  return count_own (self, dossier, counts, error);
}

/**
 * dossier_store_needs_replay:
 * @self: a store
 * @needs: (out): whether the cache is to be brought up to date
 * @error: where to say what is wrong
 *
 * That is so when the rules are other ones than those that the cache was made
 * by, or when rows of other devices are not in it yet, because reading them
 * was broken off or because their time has come only now.
 *
 * Returns: whether the store could be read
 */
gboolean
dossier_store_needs_replay (DossierStore *self, gboolean *needs, GError **error)
{
  gboolean is_current;
  gint64 n_pending;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && needs != NULL, FALSE);

  if (!dossier_store_open (self, error)
      || !dossier_store_is_cache_current (self, &is_current, error)
      || !dossier_store_read_int (self, &n_pending, error,
                                  "SELECT EXISTS (SELECT 1 FROM pending WHERE from_ms <= ?)", "i",
                                  dossier_store_get_time (self, NULL)))
    return FALSE;
  *needs = !is_current || n_pending > 0;

  return TRUE;
}

/**
 * dossier_store_replay:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Makes the cache anew from the whole log, under the rules that hold now.
 *
 * Returns: whether it is on disk; otherwise the old cache stands
 */
gboolean
dossier_store_replay (DossierStore *self, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  return dossier_store_open (self, error) && dossier_store_replay_with (self, NULL, error);
}

static gboolean
catch_up (DossierStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return dossier_store_catch_up (store, cancellable, error);
}

/**
 * dossier_store_replay_async:
 * @self: a store
 * @cancellable: (nullable): to stop; then the old cache stands
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Brings the cache up to date in a thread: makes it anew when the rules are
 * other ones, or adds what is missing. Answers may be given meanwhile and are
 * in it afterwards.
 */
void
dossier_store_replay_async (DossierStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (DOSSIER_IS_STORE (self));

  dossier_store_run_in_thread (self, catch_up, NULL, NULL, cancellable, callback, user_data);
}

/**
 * dossier_store_replay_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to say what is wrong
 *
 * Returns: whether the cache is up to date
 */
gboolean
dossier_store_replay_finish (DossierStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self), FALSE);

  if (!dossier_store_finish_in_thread (self, result, catch_up, error))
    return FALSE;
  g_signal_emit_by_name (self, "changed");

  return TRUE;
}
