/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-cast-sample.h"
#include "ui/issues/dossier-issue-coverage.h"
#include "ui/issues/dossier-issue-facts.h"
#include "ui/issues/dossier-issue-item.h"
#include "ui/issues/dossier-stance-table.h"
#include "ui/issues/dossier-timeline-layout.h"

static void
test_table (void)
{
  const struct
  {
    guint row;
    guint position;
    const char *name; /* NULL: empty */
  } cases[] = {
    { 0, 0, NULL },
    { 0, 1, "México holds: Mexico does its part, paragraph 1" },
    { 1, 0, "DEA is said to hold: Mexico does too little, paragraph 1" },
    { 2, 0, "Velasco rejects: Mexico does too little, paragraphs 1 and 2" },
    { 2, 1, NULL },
    { 2, 2, "Velasco holds: Act at home, paragraph 1" },
  };
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierStanceTable) table
      = dossier_stance_table_new (document, dossier_document_find_issue (document, "act"));
  g_autoptr (GPtrArray) sentences = NULL;

  g_assert_cmpuint (table->actors->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *cell = dossier_stance_table_get_cell (table, cases[i].row, cases[i].position);
      g_autofree char *name = NULL;

      if (cell != NULL)
        name = dossier_stance_cell_dup_name (cell, g_ptr_array_index (table->actors, cases[i].row));
      g_assert_cmpstr (name, ==, cases[i].name);
    }

  /* Two stances share a cell; the sentence they share counts once. */
  sentences = dossier_stance_cell_dup_sentences (dossier_stance_table_get_cell (table, 0, 1));
  g_assert_cmpuint (sentences->len, ==, 2);
}

static void
test_table_steps (void)
{
  const struct
  {
    guint row, position;
    int down, forward;
    gboolean found;
    guint to_row, to_position;
  } cases[] = {
    { 2, 0, 0, 1, TRUE, 2, 2 }, /* over an empty cell */
    { 2, 2, 0, -1, TRUE, 2, 0 }, { 2, 2, 0, 1, FALSE, 2, 2 },
    { 0, 1, 1, 0, TRUE, 1, 0 }, /* to the nearest one of the next row */
    { 2, 2, -1, 0, TRUE, 1, 0 }, { 0, 1, -1, 0, FALSE, 0, 1 },
  };
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierStanceTable) table
      = dossier_stance_table_new (document, dossier_document_find_issue (document, "act"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint row = cases[i].row;
      guint position = cases[i].position;

      g_assert_cmpint (dossier_stance_table_step (table, &row, &position, cases[i].down,
                                                  cases[i].forward),
                       ==, cases[i].found);
      g_assert_cmpuint (row, ==, cases[i].to_row);
      g_assert_cmpuint (position, ==, cases[i].to_position);
    }
}

static void
test_empty_table (void)
{
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierStanceTable) table
      = dossier_stance_table_new (document, dossier_document_find_issue (document, "other"));

  g_assert_cmpuint (table->actors->len, ==, 0);
}

static void
test_facts (void)
{
  g_autoptr (DossierDocument) document = new_cast ();
  const DossierIssue *act = dossier_document_find_issue (document, "act");
  const DossierIssue *other = dossier_document_find_issue (document, "other");
  g_autoptr (GPtrArray) quotes = dossier_issue_find_quotes (document, act);
  g_autoptr (GPtrArray) sentences = dossier_issue_find_sentences (document, act);
  g_autofree gboolean *own = dossier_issue_find_own_events (document, act);
  g_autofree gboolean *not_own = dossier_issue_find_own_events (document, other);
  g_autofree guint *n_actors = dossier_issues_count_actors (document);

  g_assert_cmpuint (quotes->len, ==, 2);
  g_assert_cmpuint (sentences->len, ==, 2); /* paragraphs 1 and 2 */
  g_assert_true (own[0]);
  g_assert_false (own[1]);
  g_assert_false (not_own[0]);
  g_assert_cmpuint (n_actors[act->index], ==, 3);
  g_assert_cmpuint (n_actors[other->index], ==, 0);
}

/* The cast with questions: of the issue about s2, of another about s2 and s3,
 * who said q2, and one that nothing of the issue turns on. */
static DossierDocument *
new_cast_with_questions (void)
{
  static const char questions[]
      = "<quiz>"
        "<question id='a' kind='true-false' skill='recall' difficulty='1' issue='act' "
        "evidence='s2'><stem>Is it so, question a?</stem>"
        "<option key='yes'><text>True</text></option>"
        "<option><text>False</text><rationale>w</rationale></option>"
        "<rationale>r</rationale></question>"
        "<question id='b' kind='true-false' skill='recall' difficulty='1' issue='other' "
        "evidence='s2 s3'><stem>Is it so, question b?</stem>"
        "<option key='yes'><text>True</text></option>"
        "<option><text>False</text><rationale>w</rationale></option>"
        "<rationale>r</rationale></question>"
        "<question id='c' kind='true-false' skill='recall' difficulty='1' issue='act' "
        "evidence='s4'><stem>Is it so, question c?</stem>"
        "<option key='yes'><text>True</text></option>"
        "<option><text>False</text><rationale>w</rationale></option>"
        "<rationale>r</rationale></question>"
        "</quiz></dossier>";
  const gsize n = strlen (cast_text) - strlen ("</dossier>");
  g_autofree char *text = g_strdup_printf ("%.*s%s", (int) n, cast_text, questions);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
set_known (GHashTable *masteries, const char *question, gboolean is_set_aside)
{
  DossierMastery *mastery = g_new (DossierMastery, 1);

  dossier_mastery_init (mastery);
  mastery->memory = (DossierMemory) { .stability = 30,
                                      .difficulty = 5,
                                      .phase = DOSSIER_PHASE_REVIEW,
                                      .scheduled_days = 30,
                                      .n_reviews = 1,
                                      .last_day = 100,
                                      .due_day = 130 };
  mastery->n_answers = mastery->n_right = 1;
  mastery->last_correct = TRUE;
  mastery->last_ms = 1;
  mastery->due_day = 130;
  mastery->is_set_aside = is_set_aside;
  g_hash_table_insert (masteries, (gpointer) question, mastery);
}

static void
test_coverage (void)
{
  const struct
  {
    const char *known;
    const char *aside;
    guint n_own, n_known, n_covered, n_covered_quotes;
    const char *questions;
  } cases[] = {
    { NULL, NULL, 2, 0, 2, 2, "0 of 2 questions asked, 0 known today." },
    { "a", NULL, 2, 1, 2, 2, "1 of 2 questions asked, 1 known today." },
    { NULL, "b", 2, 0, 1, 1, "0 of 2 questions asked, 0 known today." },
    { "a", "c", 1, 1, 2, 2, "1 of 1 question asked, 1 known today." },
  };
  g_autoptr (DossierDocument) document = new_cast_with_questions ();
  const DossierIssue *act = dossier_document_find_issue (document, "act");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DossierRecall) recall
          = { .masteries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free),
              .day = 101 };
      g_auto (DossierIssueCoverage) coverage = { 0 };
      g_autofree char *questions = NULL;
      g_autofree char *passages = NULL;
      g_autofree char *expected
          = g_strdup_printf ("Sentences with a question: %u of 3 · Quotations with a question: "
                             "%u of 2",
                             cases[i].n_covered, cases[i].n_covered_quotes);

      dossier_mastery_rules_init (&recall.rules);
      if (cases[i].known != NULL)
        set_known (recall.masteries, cases[i].known, FALSE);
      if (cases[i].aside != NULL)
        set_known (recall.masteries, cases[i].aside, TRUE);
      dossier_issue_coverage_init (&coverage, document, act, &recall);
      questions = dossier_issue_coverage_dup_questions (&coverage);
      passages = dossier_issue_coverage_dup_passages (&coverage);
      g_assert_cmpuint (dossier_knowledge_counts_get_total (&coverage.counts), ==, cases[i].n_own);
      g_assert_cmpuint (coverage.counts.n[DOSSIER_KNOWLEDGE_KNOWN], ==, cases[i].n_known);
      g_assert_cmpstr (questions, ==, cases[i].questions);
      g_assert_cmpstr (passages, ==, expected);
    }
}

/* Without questions all of it is cold, and it says so. */
static void
test_no_coverage (void)
{
  g_autoptr (DossierDocument) document = new_cast ();
  const DossierRecall recall = { 0 };
  g_auto (DossierIssueCoverage) coverage = { 0 };
  g_autofree char *questions = NULL;

  dossier_issue_coverage_init (&coverage, document, dossier_document_find_issue (document, "other"),
                               &recall);
  questions = dossier_issue_coverage_dup_questions (&coverage);
  g_assert_cmpuint (coverage.n_covered, ==, 0);
  g_assert_cmpuint (coverage.n_quotes, ==, 1);
  g_assert_cmpstr (questions, ==, "No question asks about this issue.");
}

static void
test_item (void)
{
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (DossierIssueItem) item
      = dossier_issue_item_new (dossier_document_find_issue (document, "act"), 3);
  const char *const by_title[] = { "must", NULL };
  const char *const by_position[] = { "home", "blame", NULL };
  const char *const none[] = { "remittances", NULL };

  g_assert_true (dossier_issue_item_matches (item, by_title));
  g_assert_true (dossier_issue_item_matches (item, by_position));
  g_assert_false (dossier_issue_item_matches (item, none));
}

static void
test_dates (void)
{
  const struct
  {
    DossierEvent event;
    const char *words;
    double start;
    double end;
    gboolean before;
  } cases[] = {
    { { .date = { 2025, 0, 0 }, .precision = DOSSIER_PRECISION_YEAR }, "2025", 2025, 2026, FALSE },
    { { .date = { 2024, 11, 0 }, .precision = DOSSIER_PRECISION_MONTH },
      "November 2024",
      2024.875,
      2024.875,
      FALSE },
    { { .date = { 2020, 6, 0 }, .until = { 2023, 6, 0 }, .precision = DOSSIER_PRECISION_ABOUT },
      "about June 2020 – June 2023",
      2019.8166,
      2023.446,
      TRUE },
    { { .date = { 2023, 1, 9 }, .precision = DOSSIER_PRECISION_DAY },
      "January 9, 2023",
      2023.0228,
      2023.0228,
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dossier_event_dup_date_words (&cases[i].event);
      DossierTimelineItem item;

      dossier_timeline_item_init (&item, &cases[i].event, 2023.446);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpfloat_with_epsilon (item.start, cases[i].start, 0.001);
      g_assert_cmpfloat_with_epsilon (item.end, cases[i].end, 0.001);
      g_assert_cmpint (item.before, ==, cases[i].before);
    }
}

static gboolean
overlap (float a, float a_width, float b, float b_width)
{
  return a < b + b_width && b < a + a_width;
}

/* Fifty random events, a hundred times: in no row does a label or mark meet
 * another, nothing leaves the timeline, and time runs linearly. */
static void
test_timeline_collides_never (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20230612);

  for (guint round = 0; round < 100; round++)
    {
      DossierEvent events[50] = { 0 };
      DossierTimelineItem items[50];
      DossierTimelineScale scale;
      const float width = g_rand_int_range (random, 200, 1200);
      float now = 0;

      for (guint i = 0; i < G_N_ELEMENTS (events); i++)
        {
          events[i].date.year = g_rand_int_range (random, 1990, 2030);
          events[i].date.month = g_rand_int_range (random, 0, 13);
          if (g_rand_boolean (random))
            events[i].until.year = events[i].date.year + g_rand_int_range (random, 0, 9);
          events[i].precision = g_rand_int_range (random, 0, 4);
          dossier_timeline_item_init (&items[i], &events[i], 2023.446);
          items[i].label_width = g_rand_int_range (random, 20, 200);
          items[i].is_own = g_rand_boolean (random);
        }
      dossier_timeline_scale_init (&scale, items, G_N_ELEMENTS (items), 2023.446);
      dossier_timeline_lay_out (&scale, items, G_N_ELEMENTS (items), width);
      now = dossier_timeline_scale_get_x (&scale, 2023.446);

      for (guint i = 0; i < G_N_ELEMENTS (items); i++)
        {
          g_assert_cmpuint (items[i].row, <, scale.n_rows);
          g_assert_cmpfloat (items[i].x, >=, 0);
          g_assert_cmpfloat (items[i].label_x, >=, 0);
          g_assert_cmpfloat (items[i].label_x + items[i].label_width, <=, width + 0.5);
          /* With room on its side, no label is crossed by the article's date. */
          if (items[i].before ? now > items[i].label_width + 5
                              : width - now > items[i].label_width + 5)
            g_assert_false (overlap (items[i].label_x, items[i].label_width, now - 1, 2));
          for (guint j = 0; j < i; j++)
            if (items[i].row == items[j].row)
              {
                g_assert_false (overlap (items[i].label_x, items[i].label_width, items[j].label_x,
                                         items[j].label_width));
                g_assert_false (overlap (items[i].x, items[i].width, items[j].x, items[j].width));
              }
        }
      g_assert_cmpfloat_with_epsilon (dossier_timeline_scale_get_x (&scale, scale.last), width,
                                      0.01);
      g_assert_cmpfloat_with_epsilon (dossier_timeline_scale_get_x (&scale,
                                                                    (scale.first + scale.last) / 2),
                                      width / 2, 0.01);
    }
}

/* Centuries do not squeeze the years of all others into a corner. */
static void
test_timeline_cuts_centuries (void)
{
  const DossierEvent events[] = {
    { .date = { 1600, 0, 0 }, .until = { 2023, 6, 0 }, .precision = DOSSIER_PRECISION_ABOUT },
    { .date = { 2018, 6, 0 }, .until = { 2023, 6, 0 }, .precision = DOSSIER_PRECISION_ABOUT },
    { .date = { 2024, 11, 0 }, .precision = DOSSIER_PRECISION_MONTH },
  };
  DossierTimelineItem items[G_N_ELEMENTS (events)];
  DossierTimelineScale scale;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    dossier_timeline_item_init (&items[i], &events[i], 2023.446);
  dossier_timeline_scale_init (&scale, items, G_N_ELEMENTS (items), 2023.446);
  dossier_timeline_lay_out (&scale, items, G_N_ELEMENTS (items), 800);

  g_assert_cmpfloat (scale.first, ==, 2016);
  g_assert_cmpfloat (scale.last, ==, 2025);
  g_assert_true (items[0].is_soft);
  g_assert_cmpfloat (items[0].x, >=, 0);
}

static void
test_timeline_empty (void)
{
  DossierTimelineScale scale;

  dossier_timeline_scale_init (&scale, NULL, 0, 0);
  dossier_timeline_lay_out (&scale, NULL, 0, 300);
  g_assert_cmpuint (scale.n_rows, ==, 0);
  g_assert_cmpfloat (scale.last, >, scale.first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/table", test_table);
  g_test_add_func ("/issue/table-steps", test_table_steps);
  g_test_add_func ("/issue/empty-table", test_empty_table);
  g_test_add_func ("/issue/facts", test_facts);
  g_test_add_func ("/issue/coverage", test_coverage);
  g_test_add_func ("/issue/no-coverage", test_no_coverage);
  g_test_add_func ("/issue/item", test_item);
  g_test_add_func ("/issue/dates", test_dates);
  g_test_add_func ("/issue/timeline-collides-never", test_timeline_collides_never);
  g_test_add_func ("/issue/timeline-cuts-centuries", test_timeline_cuts_centuries);
  g_test_add_func ("/issue/timeline-empty", test_timeline_empty);

  return g_test_run ();
}
