/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cache made anew from the log. It is folded in memory, while answers may
 * go on; written as the next generation beside the present one, a few
 * milliseconds at a time, so that nobody waits; brought up to what was
 * answered meanwhile; and then takes over at once. Broken off at any moment,
 * the present generation stands. */

#include "dossier-store-private.h"

/* How long others may have to wait for one piece of the writing. */
#define PIECE_US 10000

/* The old cache goes in pieces of so many rows. */
#define SWEPT_ROWS "1000"

/* More rows than this that were merged are not worth adding one question at a
 * time. */
#define REPLAYED_ROWS 20000
#define SETTLED_QUESTIONS "16"

typedef struct
{
  const char *dossier;
  const char *question;
  DossierCached cached;
} Entry;

typedef struct
{
  DossierStore *store;
  DossierMasteryRules rules;
  char *fit;
  gint64 last_row;
  gint64 release_ms;
  gint64 n_held;
  gint64 generation;
  GStringChunk *texts;
  GArray *entries;     /* of Entry */
  GPtrArray *dossiers; /* names, not owned … */
  GPtrArray *tallies;  /* … and the tallies of each */
} Replay;

static void
replay_init (Replay *self, DossierStore *store)
{
  *self = (Replay) {
    .store = store,
    .texts = g_string_chunk_new (1 << 16),
    .entries = g_array_new (FALSE, FALSE, sizeof (Entry)),
    .dossiers = g_ptr_array_new (),
    .tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_tallies_free),
  };
}

static void
replay_clear (Replay *self)
{
  g_free (self->fit);
  g_string_chunk_free (self->texts);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->dossiers);
  g_ptr_array_unref (self->tallies);
}

static void
fold_question (DossierRows *rows, const char *dossier, const char *question, gpointer user_data)
{
  Replay *self = user_data;
  guint n = self->dossiers->len;
  Entry entry = { NULL };

  /* They come dossier by dossier. */
  if (n == 0 || !g_str_equal (self->dossiers->pdata[n - 1], dossier))
    {
      g_ptr_array_add (self->dossiers, g_string_chunk_insert (self->texts, dossier));
      g_ptr_array_add (self->tallies, dossier_tallies_new ());
      n++;
    }
  dossier_rows_fold (rows, &self->rules, G_MAXINT64, G_MAXINT64, self->tallies->pdata[n - 1], 1,
                     &entry.cached);
  if (dossier_cached_is_empty (&entry.cached))
    return;
  entry.dossier = self->dossiers->pdata[n - 1];
  entry.question = g_string_chunk_insert (self->texts, question);
  g_array_append_val (self->entries, entry);
}

static gboolean
count_held (Replay *self, gint64 *n_held, GError **error)
{
  return dossier_store_read_int (self->store, n_held, error,
                                 "SELECT count(*) FROM pending WHERE from_ms > ? AND row <= ?",
                                 "ii", self->release_ms, self->last_row);
}

/* All of it as it is at one moment. */
static gboolean
fold_log (Replay *self, GCancellable *cancellable, GError **error)
{
  gboolean is_good;

  self->release_ms = dossier_store_get_time (self->store, NULL);
  if (!dossier_store_execute (self->store, "BEGIN", error))
    return FALSE;
  is_good = dossier_store_find_rules (self->store, &self->rules, &self->fit, error)
            && dossier_store_read_int (self->store, &self->last_row, error,
                                       "SELECT max(row) FROM review", "")
            && count_held (self, &self->n_held, error)
            && dossier_store_foreach_question (self->store, self->release_ms, fold_question, self,
                                               cancellable, error);

  return dossier_store_end (self->store, is_good, error);
}

/* A number that no other replay has. */
static gboolean
take_generation (Replay *self, GError **error)
{
  return dossier_store_begin_here (self->store, error)
         && dossier_store_end (
             self->store,
             dossier_store_read_int (self->store, &self->generation, error,
                                     "UPDATE state SET value = value + 1"
                                     " WHERE key = 'last-generation' RETURNING value",
                                     ""),
             error);
}

/* Writes entries from @first on until others have waited long enough. */
static gboolean
write_piece (Replay *self, guint *first, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gint64 end_us;
  gboolean is_good;

  if (!dossier_store_begin_here (self->store, error))
    return FALSE;
  end_us = g_get_monotonic_time () + PIECE_US;
  statement = dossier_store_prepare_cached (self->store, error);
  is_good = statement != NULL;
  while (is_good && *first < self->entries->len && g_get_monotonic_time () < end_us)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, *first);

      is_good = dossier_store_put_cached (self->store, statement, self->generation, entry->dossier,
                                          entry->question, &entry->cached, error);
      (*first)++;
    }
  g_clear_pointer (&statement, sqlite3_finalize);

  return dossier_store_end (self->store, is_good, error);
}

static gboolean
write_cache (Replay *self, GCancellable *cancellable, GError **error)
{
  for (guint first = 0; first < self->entries->len;)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !write_piece (self, &first, error))
      return FALSE;
  for (guint i = 0; i < self->dossiers->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !dossier_store_begin_here (self->store, error)
        || !dossier_store_end (self->store,
                               dossier_tallies_save (self->tallies->pdata[i], self->store,
                                                     self->generation, self->dossiers->pdata[i],
                                                     error),
                               error))
      return FALSE;

  return TRUE;
}

/* Pairs of a dossier and a question, read before they are changed. */
static GPtrArray *
list_questions (DossierStore *store, const char *sql, gint64 bound, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DossierStatement) statement = dossier_store_prepare (store, error, sql, "i", bound);
  gboolean has_row = TRUE;

  if (statement == NULL)
    return NULL;
  while (TRUE)
    {
      if (!dossier_store_step (store, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&questions);
      g_ptr_array_add (questions, dossier_statement_dup_text (statement, 0));
      g_ptr_array_add (questions, dossier_statement_dup_text (statement, 1));
    }
}

static gboolean
refold_all (DossierStore *store,
            const DossierMasteryRules *rules,
            const DossierRefold *refold,
            GPtrArray *questions,
            GError **error)
{
  for (guint i = 0; i < questions->len; i += 2)
    if (!dossier_store_refold (store, rules, refold, questions->pdata[i], questions->pdata[i + 1],
                               error))
      return FALSE;

  return TRUE;
}

/* What came in after the log was folded. */
static gboolean
add_latest (Replay *self, GError **error)
{
  DossierRefold refold = {
    .generation = self->generation,
    .old_last_row = self->last_row,
    .old_release_ms = self->release_ms,
    .new_release_ms = self->release_ms,
  };
  g_autoptr (GPtrArray) questions
      = list_questions (self->store, "SELECT DISTINCT dossier, question FROM review WHERE row > ?",
                        self->last_row, error);

  return questions != NULL && refold_all (self->store, &self->rules, &refold, questions, error);
}

/* The next generation takes over. @was_overtaken says that a row held back was
 * released meanwhile, so that it is in neither part. */
static gboolean
take_over (Replay *self, gboolean *was_overtaken, GError **error)
{
  gint64 n_held;
  gboolean is_good;

  if (!dossier_store_begin_here (self->store, error))
    return FALSE;
  is_good = count_held (self, &n_held, error);
  *was_overtaken = is_good && n_held != self->n_held;
  if (is_good && !*was_overtaken)
    is_good = add_latest (self, error)
              && dossier_store_run (self->store, error, "DELETE FROM pending WHERE from_ms <= ?",
                                    "i", self->release_ms)
              && dossier_store_run (self->store, error,
                                    "UPDATE state SET value = ? WHERE key = 'generation'", "i",
                                    self->generation)
              && dossier_store_save_cache_rules (self->store, &self->rules, self->fit, error);

  return dossier_store_end (self->store, is_good, error);
}

/* Takes away what came before the present generation. What cannot be taken
 * away now is so after the next replay. */
static void
sweep (DossierStore *store)
{
  static const char *const commands[] = {
    "DELETE FROM mastery WHERE (generation, dossier, question) IN"
    " (SELECT generation, dossier, question FROM mastery"
    " WHERE generation < " DOSSIER_STORE_GENERATION " LIMIT " SWEPT_ROWS ")",
    "DELETE FROM tally WHERE (generation, dossier, day, certainty) IN"
    " (SELECT generation, dossier, day, certainty FROM tally"
    " WHERE generation < " DOSSIER_STORE_GENERATION " LIMIT " SWEPT_ROWS ")",
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    while (dossier_store_begin_here (store, NULL)
           && dossier_store_end (store, dossier_store_run (store, NULL, commands[i], ""), NULL)
           && sqlite3_changes (dossier_store_get_database (store)) > 0)
      ;
}

/* The pieces need not be on disk one by one: what counts is the last. */
static gboolean
set_patient (DossierStore *store, gboolean is_patient, GError **error)
{
  return dossier_store_execute (store,
                                is_patient ? "PRAGMA synchronous = NORMAL"
                                           : "PRAGMA synchronous = FULL",
                                error);
}

static gboolean
replay_once (DossierStore *store,
             gboolean *was_overtaken,
             GCancellable *cancellable,
             GError **error)
{
  Replay replay;
  gboolean is_good;

  replay_init (&replay, store);
  is_good = fold_log (&replay, cancellable, error) && take_generation (&replay, error)
            && set_patient (store, TRUE, error) && write_cache (&replay, cancellable, error);
  is_good = set_patient (store, FALSE, is_good ? error : NULL) && is_good;
  is_good = is_good && take_over (&replay, was_overtaken, error);
  replay_clear (&replay);

  return is_good;
}

/* On an open store. */
gboolean
dossier_store_replay_with (DossierStore *self, GCancellable *cancellable, GError **error)
{
  gboolean was_overtaken = FALSE;

  do
    if (!replay_once (self, &was_overtaken, cancellable, error))
      return FALSE;
  while (was_overtaken);
  sweep (self);

  return TRUE;
}

/* Some questions at a time. @is_done says that none is left. */
static gboolean
settle_some (DossierStore *self, gint64 now, gboolean *is_done, GError **error)
{
  DossierRefold refold = {
    .old_last_row = G_MAXINT64,
    .old_release_ms = G_MININT64,
    .new_release_ms = now,
  };
  DossierMasteryRules rules;
  g_autoptr (GPtrArray) questions = NULL;

  questions = list_questions (self,
                              "SELECT DISTINCT dossier, question FROM pending JOIN review"
                              " USING (row) WHERE from_ms <= ? LIMIT " SETTLED_QUESTIONS,
                              now, error);
  if (questions == NULL || !dossier_store_load_cache_rules (self, &rules, error)
      || !dossier_store_load_generation (self, &refold.generation, error)
      || !refold_all (self, &rules, &refold, questions, error))
    return FALSE;
  *is_done = questions->len == 0;
  for (guint i = 0; i < questions->len; i += 2)
    if (!dossier_store_run (self, error,
                            "DELETE FROM pending WHERE from_ms <= ? AND row IN"
                            " (SELECT row FROM review WHERE dossier = ? AND question = ?)",
                            "itt", now, questions->pdata[i], questions->pdata[i + 1]))
      return FALSE;

  return TRUE;
}

/* Brings into the cache whatever is not in it yet, the shortest way. On an
 * open store. */
gboolean
dossier_store_catch_up (DossierStore *self, GCancellable *cancellable, GError **error)
{
  gint64 now = dossier_store_get_time (self, NULL);
  gboolean is_current;
  gboolean is_done = FALSE;
  gint64 n_pending;

  if (!dossier_store_is_cache_current (self, &is_current, error)
      || !dossier_store_read_int (self, &n_pending, error,
                                  "SELECT count(*) FROM pending WHERE from_ms <= ?", "i", now))
    return FALSE;
  if (!is_current || n_pending > REPLAYED_ROWS)
    return dossier_store_replay_with (self, cancellable, error);
  if (n_pending == 0)
    return TRUE;
  while (!is_done)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !dossier_store_begin_here (self, error)
        || !dossier_store_end (self, settle_some (self, now, &is_done, error), error))
      return FALSE;

  return TRUE;
}
