/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules are what a person wishes and the latest fit. The cache keeps those
 * that it was made by, so that it can be gone on with until it is replayed. */

#include "dossier-store-private.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

/* To be raised whenever the same rows and rules come to something else than
 * before: then every cache is replayed once. */
#define CACHE_VERSION 1

#define RULES_KEY "rules"

static void
update_number (GChecksum *checksum, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (text, sizeof text, number);
  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_update (checksum, (const guchar *) " ", 1);
}

/* Tells rules apart from others, also from those that another version of the
 * program would have. */
static char *
hash_rules (const DossierMasteryRules *rules)
{
  const DossierScheduler *scheduler = &rules->scheduler;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  update_number (checksum, CACHE_VERSION);
  update_number (checksum, DOSSIER_POLICY_VERSION);
  update_number (checksum, rules->rollover_hour);
  update_number (checksum, scheduler->model);
  update_number (checksum, scheduler->desired_retention);
  update_number (checksum, scheduler->has_short_term);
  update_number (checksum, scheduler->maximum_interval);
  update_number (checksum, scheduler->has_fuzz);
  update_number (checksum, scheduler->n_parameters);
  for (guint i = 0; i < scheduler->n_parameters; i++)
    update_number (checksum, scheduler->parameters[i]);
  update_number (checksum, scheduler->n_learning_steps);
  for (guint i = 0; i < scheduler->n_learning_steps; i++)
    update_number (checksum, (double) scheduler->learning_steps_s[i]);
  update_number (checksum, scheduler->n_relearning_steps);
  for (guint i = 0; i < scheduler->n_relearning_steps; i++)
    update_number (checksum, (double) scheduler->relearning_steps_s[i]);

  return g_strdup (g_checksum_get_string (checksum));
}

/* Reads a set of parameters into @scheduler; leaves it as it is when the set
 * is none, or one for another model. */
static gboolean
apply_fit (DossierScheduler *scheduler, const char *body)
{
  g_autoptr (JsonNode) root = json_from_string (body, NULL);
  double parameters[DOSSIER_PARAMETERS_MAX];
  JsonObject *object;
  JsonNode *list;
  JsonArray *array;
  guint n;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  list = json_object_get_member (object, "parameters");
  if (json_object_get_int_member_with_default (object, "model", 0) != scheduler->model
      || list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    return FALSE;
  array = json_node_get_array (list);
  n = json_array_get_length (array);
  if (n == 0 || n > G_N_ELEMENTS (parameters))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      JsonNode *number = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (number) || json_node_get_value_type (number) == G_TYPE_STRING)
        return FALSE;
      parameters[i] = json_node_get_double (number);
    }

  return dossier_scheduler_set_parameters (scheduler, parameters, n);
}

/* The latest fit that this program understands. @fit is %NULL for none. */
static gboolean
apply_latest_fit (DossierStore *self, DossierScheduler *scheduler, char **fit, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  *fit = NULL;
  statement
      = dossier_store_prepare (self, error,
                               "SELECT id, body FROM event WHERE kind = 'fit'"
                               " ORDER BY time_ms DESC, device DESC, device_seq DESC, id DESC",
                               "");
  if (statement == NULL)
    return FALSE;
  do
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return FALSE;
      if (has_row && apply_fit (scheduler, (const char *) sqlite3_column_text (statement, 1)))
        *fit = dossier_statement_dup_text (statement, 0);
    }
  while (has_row && *fit == NULL);

  return TRUE;
}

static gboolean
apply_fit_by_id (DossierStore *self, DossierScheduler *scheduler, const char *fit, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row;

  statement = dossier_store_prepare (self, error, "SELECT body FROM event WHERE id = ?", "t", fit);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    apply_fit (scheduler, (const char *) sqlite3_column_text (statement, 0));

  return TRUE;
}

/* The cache's own note of its rules: retention, hour, hash, fit or “-”. */
static gboolean
load_note (DossierStore *self, char ***words, GError **error)
{
  g_autofree char *note = NULL;

  *words = NULL;
  if (!dossier_store_load_text (self, RULES_KEY, &note, error))
    return FALSE;
  if (note == NULL)
    return TRUE;
  *words = g_strsplit (note, " ", 4);
  if (g_strv_length (*words) != 4)
    g_clear_pointer (words, g_strfreev);

  return TRUE;
}

static void
apply_note (DossierMasteryRules *rules, char **words)
{
  double retention = g_ascii_strtod (words[0], NULL);
  int hour = atoi (words[1]);

  if (retention > 0 && retention < 1)
    rules->scheduler.desired_retention = retention;
  if (hour >= 0 && hour < 24)
    rules->rollover_hour = (guint) hour;
}

/* The rules by which the cache is to be gone on with. */
gboolean
dossier_store_load_cache_rules (DossierStore *self, DossierMasteryRules *rules, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!load_note (self, &words, error))
    return FALSE;
  dossier_mastery_rules_init (rules);
  if (words == NULL)
    return TRUE;
  apply_note (rules, words);

  return g_str_equal (words[3], "-") || apply_fit_by_id (self, &rules->scheduler, words[3], error);
}

/* Within a transaction. @fit is the id of the fit in @rules, if any. */
gboolean
dossier_store_save_cache_rules (DossierStore *self,
                                const DossierMasteryRules *rules,
                                const char *fit,
                                GError **error)
{
  char retention[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *hash = hash_rules (rules);
  g_autofree char *note = NULL;

  g_ascii_dtostr (retention, sizeof retention, rules->scheduler.desired_retention);
  note = g_strdup_printf ("%s %u %s %s", retention, rules->rollover_hour, hash,
                          fit != NULL ? fit : "-");

  return dossier_store_save_text (self, RULES_KEY, note, error);
}

/* The rules that are to hold: what the person wishes, or wished when the
 * cache was made by a program that knew; and the latest fit. */
gboolean
dossier_store_find_rules (DossierStore *self,
                          DossierMasteryRules *rules,
                          char **fit,
                          GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *latest = NULL;

  if (!load_note (self, &words, error))
    return FALSE;
  dossier_mastery_rules_init (rules);
  if (words != NULL)
    apply_note (rules, words);
  dossier_store_get_wishes (self, &rules->scheduler.desired_retention, &rules->rollover_hour);
  if (!apply_latest_fit (self, &rules->scheduler, &latest, error))
    return FALSE;
  if (fit != NULL)
    *fit = g_steal_pointer (&latest);

  return TRUE;
}

/* Whether there is a cache at all. */
gboolean
dossier_store_has_cache (DossierStore *self, gboolean *has_cache, GError **error)
{
  g_autofree char *note = NULL;

  if (!dossier_store_load_text (self, RULES_KEY, &note, error))
    return FALSE;
  *has_cache = note != NULL;

  return TRUE;
}

/* Whether the cache was made by the rules that are to hold. */
gboolean
dossier_store_is_cache_current (DossierStore *self, gboolean *is_current, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *hash = NULL;
  DossierMasteryRules rules;

  if (!load_note (self, &words, error) || !dossier_store_find_rules (self, &rules, NULL, error))
    return FALSE;
  hash = hash_rules (&rules);
  *is_current = words != NULL && g_str_equal (words[2], hash);

  return TRUE;
}

/**
 * dossier_store_set_rules:
 * @self: a store
 * @desired_retention: the share of answers that are to be right when a
 *   question comes back, above 0 and below 1
 * @rollover_hour: the hour at which a study day begins, 0 to 23
 *
 * Says what the person wishes. Touches nothing on disk: the cache goes on as
 * it was made until dossier_store_replay(), which
 * dossier_store_needs_replay() asks for. Without this call the wishes that
 * the cache was made by go on to hold.
 */
void
dossier_store_set_rules (DossierStore *self, double desired_retention, guint rollover_hour)
{
  g_return_if_fail (DOSSIER_IS_STORE (self));
  g_return_if_fail (desired_retention > 0 && desired_retention < 1 && rollover_hour < 24);

  dossier_store_set_wishes (self, desired_retention, rollover_hour);
}

/**
 * dossier_store_get_rules:
 * @self: a store
 * @rules: (out caller-allocates): how the log is to be read
 * @error: where to say what is wrong
 *
 * Returns: whether the store could be read
 */
gboolean
dossier_store_get_rules (DossierStore *self, DossierMasteryRules *rules, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && rules != NULL, FALSE);

  return dossier_store_open (self, error) && dossier_store_find_rules (self, rules, NULL, error);
}

/**
 * dossier_store_get_today:
 * @self: a store
 *
 * Returns: the study day that it is by the store's clock
 */
gint64
dossier_store_get_today (DossierStore *self)
{
  DossierMasteryRules rules;
  int zone_offset_min;
  gint64 now;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), 0);

  if (!dossier_store_get_rules (self, &rules, NULL))
    dossier_mastery_rules_init (&rules);
  now = dossier_store_get_time (self, &zone_offset_min);

  return dossier_study_day (now, zone_offset_min, rules.rollover_hour);
}
