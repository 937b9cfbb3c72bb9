/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "log.h"

#include <string.h>

#define NEVER G_MAXINT

static void
print_outcome (const DossierReview *review, const DossierOutcome *outcome, gpointer user_data)
{
  g_string_append_printf (user_data, "%s%s:%d%c%d", ((GString *) user_data)->len > 0 ? " " : "",
                          review->id, outcome->rating,
                          outcome->skipped   ? '-'
                          : outcome->correct ? 'r'
                                             : 'w',
                          outcome->certainty);
}

/* What counts, how it is rated, and what stands at the end. Outcomes read
 * “row:rating, r or w or -, certainty”; days are those of the script. */
static const struct
{
  const char *script;
  const char *outcomes;
  guint n_answers;
  guint n_right;
  guint n_others;
} count_cases[] = {
  { "", "", 0, 0, 0 },
  { "0r", "0:3r1", 1, 1, 0 },
  { "0w", "0:1w1", 1, 0, 0 },
  { "0-", "0:1-1", 1, 0, 0 },
  { "0-!", "0:1-2", 1, 0, 0 },
  { "0r?", "0:2r0", 1, 1, 0 },
  { "0rh 1rl", "0:2r1 1:2r1", 2, 2, 0 },
  /* Sure and right is easy from the second success on, wherever recall is asked for. */
  { "0r! 1r!", "0:3r2 1:4r2", 2, 2, 0 },
  { "0w 1r! 2r! 3r!n", "0:1w1 1:3r2 2:4r2 3:3r2", 4, 3, 0 },
  /* The first of the day counts; a drill and what came before reading never do. */
  { "0w 0r 0r 1r", "0:1w1 1:0r1 2:0r1 3:3r1", 2, 1, 2 },
  { "0w 0dr 1dr 2r", "0:1w1 1:0r1 2:0r1 3:3r1", 2, 1, 2 },
  { "0pw 0r", "0:0w1 1:3r1", 1, 1, 1 },
  { "0pr! 1r!", "0:0r2 1:3r2", 1, 1, 1 },
  /* A clock that goes back makes no day come twice. */
  { "5r 3r 5r 6r", "0:3r1 1:0r1 2:0r1 3:3r1", 2, 2, 2 },
  /* Taking back: the next one of the day counts instead, the taken one nothing. */
  { "0w 0u0", "", 0, 0, 0 },
  { "0w 0u0 0r", "2:3r1", 1, 1, 0 },
  { "0w 0r 1u0", "1:3r1", 1, 1, 0 },
  { "0u1 0w 1r", "2:3r1", 1, 1, 0 },
  { "0w 0u0 0u1", "", 0, 0, 0 },
  { "0w 0u0 0u0 1r", "3:3r1", 1, 1, 0 },
  { "0w 0u7", "0:1w1", 1, 0, 0 },
  { "0w 0dr 0u1", "0:1w1", 1, 0, 0 },
  /* Corrections: the latest holds; they can be taken back. */
  { "0r! 0g0", "0:2r0", 1, 1, 0 },
  { "0w! 0k0", "0:3r2", 1, 1, 0 },
  { "0r 1w! 1k1", "0:3r1 1:3r2", 2, 2, 0 },
  { "0r 1w!h 1k1", "0:3r1 1:2r2", 2, 2, 0 },
  { "0w? 0k0", "0:2r0", 1, 1, 0 },
  { "0- 0k0", "0:1-1", 1, 0, 0 },
  { "0w! 0k0 0g0", "0:1w0", 1, 0, 0 },
  { "0w! 0g0 0k0", "0:3r2", 1, 1, 0 },
  { "0w! 0k0 0u1", "0:1w2", 1, 0, 0 },
  { "0w! 0k0 0g0 0u2", "0:3r2", 1, 1, 0 },
  { "0g1 0r!", "1:2r0", 1, 1, 0 },
  { "0w 0dw 0k1", "0:1w1 1:0r1", 1, 0, 1 },
  { "0w 0k9 0g0 0u0", "", 0, 0, 0 },
  /* A question brought back begins anew, even on the same day. */
  { "0r 1r 2x 3b 3r", "0:3r1 1:3r1 4:3r1", 3, 3, 0 },
  { "0w 0b 0r", "0:1w1 2:3r1", 2, 1, 0 },
  { "0w 0b 0r 0r", "0:1w1 2:3r1 3:0r1", 2, 1, 1 },
  { "0w 0b 0u1 0r", "0:1w1 3:0r1", 1, 0, 1 },
};

static void
test_counting (void)
{
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (count_cases); i++)
    {
      g_autoptr (GPtrArray) log = write_log (count_cases[i].script);
      g_autoptr (GString) outcomes = g_string_new (NULL);
      DossierMastery mastery;

      g_test_message ("“%s”", count_cases[i].script);
      dossier_mastery_fold (&mastery, &rules, (const DossierReview *const *) log->pdata, log->len,
                            print_outcome, outcomes);
      g_assert_cmpstr (outcomes->str, ==, count_cases[i].outcomes);
      g_assert_cmpuint (mastery.n_answers, ==, count_cases[i].n_answers);
      g_assert_cmpuint (mastery.n_right, ==, count_cases[i].n_right);
      g_assert_cmpuint (mastery.n_others, ==, count_cases[i].n_others);
    }
}

/* Days still owed to a sure but wrong answer. */
static void
test_boosters (void)
{
  static const struct
  {
    const char *script;
    gint64 boosters[2]; /* 0 for none */
  } cases[] = {
    { "0w", { 0, 0 } },       { "0w?", { 0, 0 } },         { "0-!", { 0, 0 } },
    { "0r!", { 0, 0 } },      { "0w!", { 1, 7 } },         { "0pw!", { 0, 0 } },
    { "0r 0w!", { 0, 0 } },   { "0w! 0dr 0r", { 1, 7 } },  { "0w! 1r", { 7, 0 } },
    { "0w! 1w", { 7, 0 } },   { "0w! 6r", { 7, 0 } },      { "0w! 7r", { 0, 0 } },
    { "0w! 9r", { 0, 0 } },   { "0w! 1r 7-", { 0, 0 } },   { "0w! 1dr", { 1, 7 } },
    { "0w! 3w!", { 4, 10 } }, { "0w! 1r 5w!", { 6, 12 } }, { "0w! 0g0", { 0, 0 } },
    { "0w! 0k0", { 0, 0 } },  { "0w! 0u0", { 0, 0 } },     { "0w! 1r 1u1", { 1, 7 } },
    { "0w! 0b", { 0, 0 } },   { "0w! 0x", { 1, 7 } },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script (cases[i].script, &rules);

      g_test_message ("“%s”", cases[i].script);
      for (guint j = 0; j < DOSSIER_N_BOOSTERS; j++)
        g_assert_cmpint (mastery.boosters[j], ==,
                         cases[i].boosters[j] != 0 ? DAY_0 + cases[i].boosters[j] : 0);
    }
}

/* The due day: the model's, or a booster's before it; none when set aside. */
static void
test_due (void)
{
  static const struct
  {
    const char *script;
    gint64 day; /* 0: as the model says; NEVER */
    gboolean is_set_aside;
  } cases[] = {
    { "", NEVER, FALSE },
    { "0pw", NEVER, FALSE },
    { "0dr", NEVER, FALSE },
    { "0r", 0, FALSE },
    { "0w", 0, FALSE },
    { "0r 10r 60w!", 61, FALSE },
    { "0r 10r 60w! 61r", 67, FALSE },
    { "0w! 1w", 0, FALSE },
    { "0r 10r 60w! 60x", NEVER, TRUE },
    { "0r 1x 2r", NEVER, TRUE },
    { "0x", NEVER, TRUE },
    { "0x 1b", NEVER, FALSE },
    { "0r 1x 5b", 5, FALSE },
    { "0r 1x 1u1", 0, FALSE },
    { "0r 1x 5b 6u2", NEVER, TRUE },
    { "0r 9b", 9, FALSE },
    { "0r 9b 9r", 0, FALSE },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script (cases[i].script, &rules);

      g_test_message ("“%s”", cases[i].script);
      if (cases[i].day == NEVER)
        g_assert_cmpint (mastery.due_day, ==, DOSSIER_NO_DAY);
      else if (cases[i].day != 0)
        g_assert_cmpint (mastery.due_day, ==, DAY_0 + cases[i].day);
      else
        g_assert_cmpint (mastery.due_day, ==, mastery.memory.due_day);
      g_assert_cmpint (mastery.is_set_aside, ==, cases[i].is_set_aside);
    }
}

/* Lapses in a row, a right answer between two where told so. */
static void
test_leech (void)
{
  static const struct
  {
    guint n_lapses;
    const char *after; /* rows that follow, on later days */
    gboolean is_leech;
  } cases[] = {
    { 7, NULL, FALSE },   { 8, NULL, TRUE },    { 9, NULL, TRUE },   { 8, "900dr", TRUE },
    { 8, "900r", FALSE }, { 8, "900b", FALSE }, { 8, "900x", TRUE },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) log = write_log ("0r");
      DossierMastery mastery;

      for (guint j = 0; j < cases[i].n_lapses; j++)
        {
          g_autofree char *word = g_strdup_printf ("%uw", 10 + j);

          add_row (log, word);
        }
      if (cases[i].after != NULL)
        add_row (log, cases[i].after);
      mastery = fold (log, &rules);
      g_test_message ("%u lapses, then %s", cases[i].n_lapses, cases[i].after);
      g_assert_cmpint (mastery.is_leech, ==, cases[i].is_leech);
    }
}

/* The warning comes back with every fourth lapse. */
static void
test_leech_again (void)
{
  g_autoptr (GPtrArray) log = write_log ("0r");
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint lapses = 1; lapses <= 17; lapses++)
    {
      g_autofree char *wrong = g_strdup_printf ("%uw", 10 * lapses);
      g_autofree char *right = g_strdup_printf ("%ur", 10 * lapses + 5);
      DossierMastery mastery;

      add_row (log, wrong);
      mastery = fold (log, &rules);
      g_assert_cmpuint (mastery.memory.n_lapses, ==, lapses);
      g_assert_cmpint (mastery.is_leech, ==, lapses == 8 || lapses == 12 || lapses == 16);
      add_row (log, right);
      mastery = fold (log, &rules);
      g_assert_false (mastery.is_leech);
    }
}

static void
test_last (void)
{
  static const struct
  {
    const char *script;
    gboolean correct;
    gboolean skipped;
    DossierCertainty certainty;
    gboolean was_asked_before;
  } cases[] = {
    { "0r!", TRUE, FALSE, DOSSIER_CERTAINTY_SURE, FALSE },
    { "0r 0w?", FALSE, FALSE, DOSSIER_CERTAINTY_GUESS, FALSE },
    { "0w 0dr", TRUE, FALSE, DOSSIER_CERTAINTY_THINK, FALSE },
    { "0pw 1-", FALSE, TRUE, DOSSIER_CERTAINTY_THINK, TRUE },
    { "0pr", TRUE, FALSE, DOSSIER_CERTAINTY_THINK, TRUE },
    { "0pr 0u0", FALSE, FALSE, DOSSIER_CERTAINTY_GUESS, FALSE },
    { "0r 0w! 0u1", TRUE, FALSE, DOSSIER_CERTAINTY_THINK, FALSE },
    { "0w! 0k0", TRUE, FALSE, DOSSIER_CERTAINTY_SURE, FALSE },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script (cases[i].script, &rules);

      g_test_message ("“%s”", cases[i].script);
      g_assert_cmpint (mastery.last_correct, ==, cases[i].correct);
      g_assert_cmpint (mastery.last_skipped, ==, cases[i].skipped);
      g_assert_cmpint (mastery.last_certainty, ==, cases[i].certainty);
      g_assert_cmpint (mastery.was_asked_before, ==, cases[i].was_asked_before);
    }
}

/* A choice is never easy, and no answer takes an hour. */
static void
test_details (void)
{
  g_autoptr (GPtrArray) log = write_log ("0r! 1r!");
  DossierReview *second = log->pdata[1];
  DossierMasteryRules rules;
  DossierMastery mastery;
  DossierOutcome outcome;

  dossier_mastery_rules_init (&rules);
  g_assert_cmpuint (rules.rollover_hour, ==, 4);
  g_assert_cmpuint (rules.scheduler.n_learning_steps + rules.scheduler.n_relearning_steps, ==, 0);
  g_assert_true (rules.scheduler.has_fuzz);

  dossier_mastery_init (&mastery);
  g_assert_cmpint (mastery.due_day, ==, DOSSIER_NO_DAY);
  g_assert_true (dossier_mastery_add (&mastery, &rules, log->pdata[0], &outcome));
  second->question_kind = DOSSIER_QUESTION_SINGLE;
  second->took_ms = 3600000;
  g_assert_true (dossier_mastery_add (&mastery, &rules, second, &outcome));
  g_assert_cmpint (outcome.rating, ==, DOSSIER_RATING_GOOD);
  g_assert_cmpint (outcome.took_ms, ==, 600000);
  g_assert_cmpint (outcome.day, ==, DAY_0 + 1);
  /* Once more the same row, or one from before: all must be read again. */
  g_assert_false (dossier_mastery_add (&mastery, &rules, second, &outcome));
  g_assert_false (dossier_mastery_add (&mastery, &rules, log->pdata[0], &outcome));
}

/* Only what comes after everything else is added by itself. */
static void
test_order (void)
{
  static const struct
  {
    const char *before;
    const char *row; /* written a minute before the last of these, or after it */
    gboolean is_later;
    gboolean is_added;
  } cases[] = {
    { "", "0r", TRUE, TRUE },        { "0r", "1r", TRUE, TRUE },
    { "0r", "0r", TRUE, TRUE },      { "0r", "0dr", TRUE, TRUE },
    { "0r", "1pr", TRUE, TRUE },     { "0r", "0r", FALSE, FALSE },
    { "0r 1x", "2r", TRUE, TRUE },   { "0r 1x 2b", "3r", TRUE, TRUE },
    { "0r 2b", "2r", FALSE, FALSE }, { "0r", "0u0", TRUE, FALSE },
    { "0r", "0g0", TRUE, FALSE },    { "0r", "0k0", TRUE, FALSE },
    { "0r", "0x", TRUE, FALSE },     { "0r 1x", "1b", TRUE, FALSE },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) log = write_log (cases[i].before);
      DossierMastery mastery = fold (log, &rules);
      DossierMastery before = mastery;
      g_autofree char *text_before = print_mastery (&before);
      g_autofree char *text_after = NULL;
      DossierReview *row;
      DossierOutcome outcome;

      add_row (log, cases[i].row);
      row = log->pdata[log->len - 1];
      if (!cases[i].is_later)
        row->time_ms -= 60000;
      g_test_message ("“%s” after “%s”", cases[i].row, cases[i].before);
      g_assert_cmpint (dossier_mastery_add (&mastery, &rules, row, &outcome), ==,
                       cases[i].is_added);
      text_after = print_mastery (&mastery);
      g_assert_cmpint (strcmp (text_before, text_after) == 0, ==, !cases[i].is_added);
    }
}

/* The study day is that of the clock, where and when the row was written. */
static void
test_days (void)
{
  static const struct
  {
    gint64 time_ms;
    gint64 clock_ms;
    int zone_offset_min;
    gint64 day;
  } cases[] = {
    { DAY_0 * 86400000LL + 4 * 3600000, 0, 0, DAY_0 },
    { DAY_0 * 86400000LL + 4 * 3600000 - 1, 0, 0, DAY_0 - 1 },
    { DAY_0 * 86400000LL, 0, 240, DAY_0 },
    { DAY_0 * 86400000LL + 9 * 3600000, 0, -300, DAY_0 },
    { DAY_0 * 86400000LL + 9 * 3600000 - 1, 0, -300, DAY_0 - 1 },
    /* The clock was ahead once, so that time could only creep since. */
    { (DAY_0 + 365) * 86400000LL, DAY_0 * 86400000LL + 12 * 3600000, 0, DAY_0 },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierReview review = { .time_ms = cases[i].time_ms,
                               .clock_ms = cases[i].clock_ms,
                               .zone_offset_min = cases[i].zone_offset_min };

      g_assert_cmpint (dossier_mastery_rules_get_day (&rules, &review), ==, cases[i].day);
    }
}

static void
test_knowledge (void)
{
  static const struct
  {
    const char *script;
    gint64 day;
    DossierKnowledge knowledge;
  } cases[] = {
    { "", 0, DOSSIER_KNOWLEDGE_NEW },
    { "0r 0u0", 0, DOSSIER_KNOWLEDGE_NEW },
    { "0x", 0, DOSSIER_KNOWLEDGE_NEW },
    { "0pr", 0, DOSSIER_KNOWLEDGE_ASKED },
    { "0w", 0, DOSSIER_KNOWLEDGE_ASKED },
    { "0-", 0, DOSSIER_KNOWLEDGE_ASKED },
    { "0w 0dr", 0, DOSSIER_KNOWLEDGE_ASKED },
    { "0r", 0, DOSSIER_KNOWLEDGE_KNOWN },
    { "0r", 1, DOSSIER_KNOWLEDGE_KNOWN },
    { "0r", 90, DOSSIER_KNOWLEDGE_FADING },
    { "0r 0dw", 0, DOSSIER_KNOWLEDGE_ASKED },
    { "0r 9w", 9, DOSSIER_KNOWLEDGE_ASKED },
    { "0r 9r 9b", 9, DOSSIER_KNOWLEDGE_ASKED },
    { "0r 9x", 9, DOSSIER_KNOWLEDGE_FADING },
    /* Owed to an error long ago, but known. */
    { "0r 10r 40r 150r 500w! 501r", 507, DOSSIER_KNOWLEDGE_KNOWN },
  };
  DossierMasteryRules rules;

  dossier_mastery_rules_init (&rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script (cases[i].script, &rules);

      g_test_message ("“%s” on day %d", cases[i].script, (int) cases[i].day);
      g_assert_cmpint (dossier_mastery_get_knowledge (&mastery, &rules, DAY_0 + cases[i].day), ==,
                       cases[i].knowledge);
    }
  g_assert_cmpint (dossier_mastery_get_knowledge (NULL, &rules, 0), ==, DOSSIER_KNOWLEDGE_NEW);
}

static void
test_retrievability (void)
{
  DossierMasteryRules rules;
  DossierMastery never;
  DossierMastery once;
  double last = 1;

  dossier_mastery_rules_init (&rules);
  dossier_mastery_init (&never);
  once = fold_script ("0r", &rules);
  g_assert_cmpfloat (dossier_mastery_get_retrievability (&never, &rules, DAY_0), ==, 0);
  g_assert_cmpfloat (dossier_mastery_get_retrievability (&once, &rules, DAY_0), ==, 1);
  g_assert_cmpfloat (dossier_mastery_get_retrievability (&once, &rules, DAY_0 - 9), ==, 1);
  for (guint day = 1; day < 100; day++)
    {
      double now = dossier_mastery_get_retrievability (&once, &rules, DAY_0 + day);

      g_assert_cmpfloat (now, <, last);
      g_assert_cmpfloat (now, >, 0);
      last = now;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/learning/mastery/counting", test_counting);
  g_test_add_func ("/learning/mastery/boosters", test_boosters);
  g_test_add_func ("/learning/mastery/due", test_due);
  g_test_add_func ("/learning/mastery/leech", test_leech);
  g_test_add_func ("/learning/mastery/leech-again", test_leech_again);
  g_test_add_func ("/learning/mastery/last", test_last);
  g_test_add_func ("/learning/mastery/details", test_details);
  g_test_add_func ("/learning/mastery/order", test_order);
  g_test_add_func ("/learning/mastery/days", test_days);
  g_test_add_func ("/learning/mastery/knowledge", test_knowledge);
  g_test_add_func ("/learning/mastery/retrievability", test_retrievability);

  return g_test_run ();
}
