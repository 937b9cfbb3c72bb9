/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-today.h"
#include "ui/shell/dossier-reminder.h"

/* March 1, 2025, a Saturday. */
#define TODAY 20148

static void
test_left (void)
{
  const struct
  {
    guint n_counted, n_new, limit, left;
  } cases[] = {
    { 0, 0, 100, 100 }, { 30, 0, 100, 70 }, { 30, 10, 100, 80 },
    { 120, 0, 100, 0 }, { 5, 9, 100, 100 }, { 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DossierDueCounts counts
          = { .n_counted_today = cases[i].n_counted, .n_new_today = cases[i].n_new };

      g_assert_cmpuint (dossier_due_counts_get_left (&counts, cases[i].limit), ==, cases[i].left);
    }
}

static const struct
{
  DossierShelfEntry entries[3];
  guint n_reviewed;
  gint64 took_ms; /* in 10 answers so far */
  const char *title;
  const char *line;
} todays[] = {
  { { { .n_due = 5, .next_day = TODAY + 1 },
      { .n_due = 7, .next_day = TODAY + 2 },
      { .next_day = DOSSIER_NO_DAY } },
    0,
    300000,
    "12 questions are due today",
    "From 2 dossiers, mixed · about 6 minutes" },
  { { { .n_due = 1, .next_day = TODAY + 1 },
      { .next_day = DOSSIER_NO_DAY },
      { .next_day = DOSSIER_NO_DAY } },
    0,
    0,
    "1 question is due today",
    "From 1 dossier" },
  /* a file that is gone asks nothing */
  { { { .n_due = 5, .next_day = TODAY + 1, .is_missing = TRUE },
      { .next_day = TODAY + 6 },
      { .next_day = TODAY + 60 } },
    0,
    300000,
    NULL,
    "Next: Friday" },
  /* the day is full */
  { { { .n_due = 30, .next_day = TODAY + 3 },
      { .next_day = DOSSIER_NO_DAY },
      { .next_day = DOSSIER_NO_DAY } },
    20,
    300000,
    NULL,
    "Done for today. Next: Tomorrow" },
  { { { .n_due = 30, .next_day = TODAY + 3 },
      { .next_day = DOSSIER_NO_DAY },
      { .next_day = DOSSIER_NO_DAY } },
    15,
    300000,
    "5 questions are due today",
    "From 1 dossier · about 3 minutes" },
  { { { .next_day = DOSSIER_NO_DAY },
      { .next_day = DOSSIER_NO_DAY },
      { .next_day = DOSSIER_NO_DAY } },
    0,
    300000,
    NULL,
    NULL },
};

static void
test_today (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (todays); i++)
    {
      const DossierDueCounts counts = { .n_counted_today = todays[i].n_reviewed };
      const DossierTally tally = { .n_answers = 8, .n_skipped = 2, .took_ms = todays[i].took_ms };
      g_autoptr (GPtrArray) shelf = g_ptr_array_new ();
      DossierToday today;
      g_autofree char *title = NULL;
      g_autofree char *line = NULL;

      for (guint j = 0; j < 3; j++)
        g_ptr_array_add (shelf, (gpointer) &todays[i].entries[j]);
      dossier_today_init (&today, shelf, &counts, &tally, 1, 20, TODAY);
      title = dossier_today_dup_title (&today);
      line = dossier_today_dup_line (&today);
      g_assert_cmpstr (title, ==, todays[i].title);
      g_assert_cmpstr (line, ==, todays[i].line);
    }
}

static void
test_reminder (void)
{
  const struct
  {
    DossierReminderState state;
    DossierReminderVerdict verdict;
  } cases[] = {
    { { FALSE, 7, 0, 12, 0 }, DOSSIER_REMINDER_WITHDRAW },  /* not wanted */
    { { FALSE, 7, 7, 12, 12 }, DOSSIER_REMINDER_WITHDRAW }, /* switched off */
    { { TRUE, 7, 0, 12, 0 }, DOSSIER_REMINDER_SEND },       /* for the first time */
    { { TRUE, 7, 0, 0, 0 }, DOSSIER_REMINDER_WITHDRAW },    /* never with nothing due */
    { { TRUE, 7, 7, 12, 12 }, DOSSIER_REMINDER_KEEP },      /* told today */
    { { TRUE, 7, 7, 11, 12 }, DOSSIER_REMINDER_WITHDRAW },  /* one was answered */
    { { TRUE, 7, 7, 0, 12 }, DOSSIER_REMINDER_WITHDRAW },   /* all were */
    { { TRUE, 7, 7, 15, 12 }, DOSSIER_REMINDER_KEEP },      /* more came in */
    { { TRUE, 8, 7, 12, 12 }, DOSSIER_REMINDER_SEND },      /* a new day */
    { { TRUE, 8, 7, 0, 12 }, DOSSIER_REMINDER_WITHDRAW },   /* whose day is over */
    { { TRUE, 7, 372, 12, 12 }, DOSSIER_REMINDER_SEND },    /* the clock was set back a year */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dossier_reminder_decide (&cases[i].state), ==, cases[i].verdict);
}

static void
test_wait (void)
{
  const struct
  {
    gint64 to_next_day;
    gint64 wait;
  } cases[] = { { 5000, 5000 }, { 36000000, 600000 }, { 0, 1000 }, { -36000000, 1000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dossier_reminder_get_wait (77, 77 + cases[i].to_next_day), ==, cases[i].wait);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/today/left", test_left);
  g_test_add_func ("/today/words", test_today);
  g_test_add_func ("/reminder/decide", test_reminder);
  g_test_add_func ("/reminder/wait", test_wait);

  return g_test_run ();
}
