/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>
#include <locale.h>

#include "ui/sitting/dossier-again.h"

/* When a question is asked again, and how that is said. */

/* Saturday, March 1, 2025. */
#define TODAY G_GINT64_CONSTANT (20148)

static const struct
{
  const char *name;
  DossierMastery mastery;
  gint64 due_day;
  gint64 days[DOSSIER_AGAIN_MAX + 1]; /* ended by 0 */
} cases[] = {
  { "right",
    { .n_answers = 1, .memory = { .phase = DOSSIER_PHASE_REVIEW } },
    TODAY + 3,
    { TODAY + 3 } },
  { "sure but wrong",
    { .n_answers = 1,
      .memory = { .phase = DOSSIER_PHASE_REVIEW },
      .boosters = { TODAY + 1, TODAY + 7 } },
    TODAY + 1,
    { TODAY + 1, TODAY + 7 } },
  { "with the model between",
    { .n_answers = 1,
      .memory = { .phase = DOSSIER_PHASE_REVIEW },
      .boosters = { TODAY + 1, TODAY + 7 } },
    TODAY + 4,
    { TODAY + 1, TODAY + 4, TODAY + 7 } },
  { "with the model last",
    { .n_answers = 1, .memory = { .phase = DOSSIER_PHASE_REVIEW }, .boosters = { TODAY + 2 } },
    TODAY + 9,
    { TODAY + 2, TODAY + 9 } },
  { "what is past says nothing",
    { .n_answers = 1, .memory = { .phase = DOSSIER_PHASE_REVIEW }, .boosters = { TODAY - 1 } },
    TODAY,
    { 0 } },
  { "started over",
    { .n_answers = 4, .memory = { .phase = DOSSIER_PHASE_NEW } },
    TODAY,
    { TODAY } },
  { "set aside",
    { .n_answers = 4, .is_set_aside = TRUE, .boosters = { TODAY + 1, TODAY + 7 } },
    TODAY + 1,
    { 0 } },
  { "never answered", { .due_day = DOSSIER_NO_DAY }, DOSSIER_NO_DAY, { 0 } },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierAgain again;

      g_test_message ("%s", cases[i].name);
      dossier_again_init (&again, &cases[i].mastery, cases[i].due_day, TODAY, i % 2 == 0);
      g_assert_cmpint (again.at_end, ==, i % 2 == 0);
      for (guint j = 0; j < again.n_days; j++)
        g_assert_cmpint (again.days[j], ==, cases[i].days[j]);
      g_assert_cmpint (cases[i].days[again.n_days], ==, 0);
    }
}

static void
test_badges (void)
{
  static const struct
  {
    gint64 day;
    const char *text;
  } badges[] = {
    { TODAY, "Today" },        { TODAY + 1, "Tomorrow" },      { TODAY + 2, "Monday" },
    { TODAY + 6, "Friday" },   { TODAY + 7, "In a week" },     { TODAY + 8, "Mar 9" },
    { TODAY + 286, "Dec 12" }, { TODAY + 400, "Apr 5, 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (badges); i++)
    {
      g_autofree char *text = dossier_again_dup_badge (badges[i].day, TODAY);

      g_assert_cmpstr (text, ==, badges[i].text);
    }
}

static void
test_comebacks (void)
{
  static const struct
  {
    DossierComeback comeback;
    const char *words;
  } comebacks[] = {
    { { 0, DOSSIER_NO_DAY, 0 }, NULL },
    { { 1, TODAY + 1, TODAY + 1 }, "1 was missed; it comes back tomorrow." },
    { { 3, TODAY + 1, TODAY + 1 }, "The 3 missed come back tomorrow." },
    { { 1, TODAY + 2, TODAY + 2 }, "1 was missed; it comes back on Monday, March 3." },
    { { 2, TODAY + 2, TODAY + 2 }, "The 2 missed come back on Monday, March 3." },
    { { 3, TODAY + 1, TODAY + 3 },
      "The 3 missed come back between Sunday, March 2 and Tuesday, March 4." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (comebacks); i++)
    {
      g_autofree char *words = dossier_comeback_dup_words (&comebacks[i].comeback, TODAY);

      g_assert_cmpstr (words, ==, comebacks[i].words);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/again/days", test_days);
  g_test_add_func ("/again/badges", test_badges);
  g_test_add_func ("/again/comebacks", test_comebacks);

  return g_test_run ();
}
