/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-histories.h"
#include "dossier-tool-json.h"
#include "dossier-tool.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "store/dossier-store-mastery.h"
#include "store/dossier-store-sync.h"

typedef struct
{
  char *profile;
  gboolean is_json;
  gboolean does_replay;
} Options;

typedef struct
{
  char *digest;
  GPtrArray *masteries; /* of DossierDue */
  GArray *tallies;      /* of DossierTally */
  DossierDueCounts counts;
  DossierMasteryRules rules;
  gint64 today;
  gboolean was_replayed;
  gboolean is_equal; /* to what the replay gave */
} State;

static void
state_clear (State *self)
{
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->masteries, g_ptr_array_unref);
  g_clear_pointer (&self->tallies, g_array_unref);
}

static gboolean
read_state (State *self, DossierStore *store, GError **error)
{
  self->digest = dossier_store_dup_state_digest (store, error);
  if (self->digest == NULL || !dossier_store_get_rules (store, &self->rules, error)
      || !dossier_store_get_due_counts (store, NULL, &self->counts, error))
    return FALSE;
  self->today = dossier_store_get_today (store);
  self->masteries = dossier_store_list_masteries (store, NULL, error);
  self->tallies = self->masteries != NULL ? dossier_store_get_tallies (store, NULL, error) : NULL;

  return self->tallies != NULL;
}

static gboolean
are_tallies_equal (const State *a, const State *b)
{
  if (a->tallies->len != b->tallies->len)
    return FALSE;
  for (guint i = 0; i < a->tallies->len; i++)
    {
      const DossierTally *one = &g_array_index (a->tallies, DossierTally, i);
      const DossierTally *other = &g_array_index (b->tallies, DossierTally, i);

      if (one->day != other->day || one->certainty != other->certainty
          || one->n_answers != other->n_answers || one->n_skipped != other->n_skipped
          || one->n_right != other->n_right || one->took_ms != other->took_ms)
        return FALSE;
    }

  return TRUE;
}

/* Replays the log, and compares with what was there. */
static gboolean
replay (State *self, DossierStore *store, GError **error)
{
  State before = *self;
  gboolean is_good;

  *self = (State) { .was_replayed = TRUE };
  is_good = dossier_store_replay (store, error) && read_state (self, store, error);
  if (is_good)
    self->is_equal = g_str_equal (before.digest, self->digest) && are_tallies_equal (&before, self);
  state_clear (&before);

  return is_good;
}

static void
count_answers (const State *self, guint *n_answers, guint *n_right)
{
  *n_answers = *n_right = 0;
  for (guint i = 0; i < self->tallies->len; i++)
    {
      const DossierTally *tally = &g_array_index (self->tallies, DossierTally, i);

      *n_answers += tally->n_answers + tally->n_skipped;
      *n_right += tally->n_right;
    }
}

/* No day is null. */
static void
add_day (JsonBuilder *builder, const char *name, gint64 day)
{
  json_builder_set_member_name (builder, name);
  if (day == DOSSIER_NO_DAY)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, day);
}

static void
add_mastery (JsonBuilder *builder, const DossierDue *due)
{
  const DossierMastery *mastery = &due->mastery;

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "dossier", due->dossier);
  dossier_json_add_text (builder, "question", due->question);
  dossier_json_add_number (builder, "stability", mastery->memory.stability);
  dossier_json_add_number (builder, "difficulty", mastery->memory.difficulty);
  dossier_json_add_number (builder, "scheduled_days", mastery->memory.scheduled_days);
  dossier_json_add_number (builder, "reviews", mastery->memory.n_reviews);
  dossier_json_add_number (builder, "lapses", mastery->memory.n_lapses);
  dossier_json_add_number (builder, "answers", mastery->n_answers);
  dossier_json_add_number (builder, "right", mastery->n_right);
  dossier_json_add_number (builder, "others", mastery->n_others);
  dossier_json_add_boolean (builder, "asked_before_reading", mastery->was_asked_before);
  dossier_json_add_boolean (builder, "last_correct", mastery->last_correct);
  dossier_json_add_boolean (builder, "last_skipped", mastery->last_skipped);
  dossier_json_add_text (builder, "last_certainty",
                         dossier_certainty_words[mastery->last_certainty]);
  dossier_json_add_number (builder, "last_ms", mastery->last_ms);
  dossier_json_begin_array (builder, "boosters");
  for (guint i = 0; i < DOSSIER_N_BOOSTERS; i++)
    if (mastery->boosters[i] != 0)
      json_builder_add_int_value (builder, mastery->boosters[i]);
  json_builder_end_array (builder);
  add_day (builder, "due_day", mastery->due_day);
  dossier_json_add_boolean (builder, "leech", mastery->is_leech);
  dossier_json_add_boolean (builder, "set_aside", mastery->is_set_aside);
  json_builder_end_object (builder);
}

static void
print_json (const State *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  guint n_answers, n_right;

  count_answers (self, &n_answers, &n_right);
  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "digest", self->digest);
  dossier_json_add_number (builder, "answers", n_answers);
  dossier_json_add_number (builder, "right", n_right);
  dossier_json_add_number (builder, "today", self->today);
  dossier_json_add_number (builder, "due", self->counts.n_due);
  add_day (builder, "next_due_day", self->counts.next_day);
  dossier_json_add_number (builder, "counted_today", self->counts.n_counted_today);
  dossier_json_add_number (builder, "new_today", self->counts.n_new_today);
  dossier_json_add_number (builder, "desired_retention", self->rules.scheduler.desired_retention);
  dossier_json_add_number (builder, "rollover_hour", self->rules.rollover_hour);
  dossier_json_begin_array (builder, "questions");
  for (guint i = 0; i < self->masteries->len; i++)
    add_mastery (builder, self->masteries->pdata[i]);
  json_builder_end_array (builder);
  if (self->was_replayed)
    dossier_json_add_boolean (builder, "equal", self->is_equal);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  puts (json);
}

static void
print_text (const State *self)
{
  guint n_answers, n_right;

  count_answers (self, &n_answers, &n_right);
  printf (_ ("Digest: %s\n"), self->digest);
  printf (_ ("Answers: %u, right: %u, questions: %u\n"), n_answers, n_right, self->masteries->len);
  printf (_ ("Due: %u; answered today: %u, of these new: %u\n"), self->counts.n_due,
          self->counts.n_counted_today, self->counts.n_new_today);
  if (self->was_replayed)
    puts (self->is_equal ? _ ("The replay gave the same.") : _ ("The replay gave something else."));
}

static gboolean
run (const Options *options, GError **error)
{
  g_autoptr (DossierStore) store = NULL;
  State state = { 0 };
  gboolean is_good;

  if (!dossier_tool_has_profile (options->profile))
    return TRUE;
  store = dossier_tool_open_profile (options->profile, error);
  is_good = store != NULL && read_state (&state, store, error)
            && (!options->does_replay || replay (&state, store, error));
  if (is_good)
    {
      if (options->is_json)
        print_json (&state);
      else
        print_text (&state);
      is_good = dossier_tool_flush (error);
    }
  state_clear (&state);

  return is_good;
}

static gboolean
parse (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile,
      N_ ("Folder that keeps the answers"), N_ ("DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print one JSON object"), NULL },
    { "replay", 0, 0, G_OPTION_ARG_NONE, &options->does_replay,
      N_ ("Make it anew from all answers first, and say whether it was the same"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_description (
      context,
      _ ("Says what the answers that the folder DIR keeps come to. The digest is the same on\n"
         "all devices that have the same answers, corrections and wishes.\n"
         "\n"
         "With --json: “digest”, “answers”, “right”, “today” (a study day, counted from\n"
         "1 January 1970), “due”, “next_due_day”, “counted_today”, “new_today”, the wishes\n"
         "“desired_retention” and “rollover_hour”, and “questions”, each with “dossier”,\n"
         "“question”, “stability” (days), “difficulty”, “due_day” and how it was answered;\n"
         "with --replay also “equal”."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, argc, argv, error)
         && !dossier_tool_refuse_profile (options->profile, *argc, *argv, 0, error);
}

/**
 * dossier_tool_state:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Returns: 0, 1 when something is in the way, 2 when called wrongly
 */
int
dossier_tool_state (int argc, char **argv)
{
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  int status = DOSSIER_TOOL_OK;

  if (!parse (&options, &argc, &argv, &error))
    status = DOSSIER_TOOL_MISUSED;
  else if (!run (&options, &error))
    status = DOSSIER_TOOL_FAILED;
  if (error != NULL)
    dossier_tool_complain (error->message);
  g_free (options.profile);

  return status;
}
