/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/quotes/dossier-ledger.h"

#include <gtk/gtk.h>

#include "dossier-sample.h"
#include "ui/quotes/dossier-ledger-item.h"

/* The ids in the list, sections between bars. */
static char *
dup_rows (DossierLedger *ledger)
{
  GString *rows = g_string_new (NULL);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (ledger));

  for (guint i = 0; i < n_rows; i++)
    {
      guint start = 0;
      guint end = 0;
      g_autoptr (DossierLedgerItem) item = g_list_model_get_item (G_LIST_MODEL (ledger), i);

      gtk_section_model_get_section (GTK_SECTION_MODEL (ledger), i, &start, &end);
      g_assert_cmpuint (start, <=, i);
      g_assert_cmpuint (end, >, i);
      g_assert_cmpuint (end, <=, n_rows);
      g_assert_true (dossier_ledger_item_get_quote (item) == dossier_ledger_get_quote (ledger, i));
      if (i > 0)
        g_string_append_c (rows, i == start ? '|' : ' ');
      g_string_append (rows, dossier_ledger_item_get_quote (item)->id);
    }

  return g_string_free_and_steal (rows);
}

#define assert_rows(ledger, expected)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *assert_rows = dup_rows (ledger);                                              \
    g_assert_cmpstr (assert_rows, ==, expected);                                                   \
  }                                                                                                \
  G_STMT_END

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, guint *n_times)
{
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (added, ==, g_list_model_get_n_items (model));
  (*n_times)++;
}

static void
test_grouping (void)
{
  static const struct
  {
    DossierLedgerGrouping grouping;
    const char *rows;
  } cases[] = {
    { DOSSIER_LEDGER_BY_SPEAKER, "q1 q5|q4|q3 q2" },
    { DOSSIER_LEDGER_BY_PARAGRAPH, "q1 q4|q3 q2 q5" },
    { DOSSIER_LEDGER_BY_ISSUE, "q1 q4|q3 q2 q5" },
  };
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dossier_ledger_set_grouping (ledger, cases[i].grouping);
      assert_rows (ledger, cases[i].rows);
    }
}

static void
test_sections (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);
  const DossierLedgerSection *section = dossier_ledger_get_section_at (ledger, 1);
  guint start = 0;
  guint end = 0;

  g_assert_cmpuint (section->group, ==, 0);
  g_assert_cmpuint (section->n_direct, ==, 1);
  g_assert_cmpuint (section->n_reported, ==, 1);
  g_assert_cmpuint (section->first_paragraph, ==, section->last_paragraph);

  section = dossier_ledger_get_section_at (ledger, 4);
  g_assert_cmpuint (section->start, ==, 2);
  g_assert_cmpuint (section->n_direct, ==, 2);
  g_assert_null (dossier_ledger_get_section_at (ledger, 5));

  gtk_section_model_get_section (GTK_SECTION_MODEL (ledger), 5, &start, &end);
  g_assert_cmpuint (start, ==, 5);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

static void
test_search (void)
{
  static const struct
  {
    const char *query;
    const char *rows;
  } cases[] = {
    { "tolls", "q1 q4" },      { "TOLLS unfair", "q1" },   { "everybody's cafe", "q1" },
    { "lopez", "q1|q5" },      { "lop", "q1|q5" },         { "ana stand", "q5" },
    { "noted", "q3 q2" },      { "noted old", "q3" },      { "town", "q4" },
    { "nothing of this", "" }, { "  ", "q1 q4|q3 q2 q5" }, { NULL, "q1 q4|q3 q2 q5" },
    { "set the", "q3" },       { "unfair and", "q1" },
  };
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dossier_ledger_set_query (ledger, cases[i].query);
      assert_rows (ledger, cases[i].rows);
    }
}

/* Typing on must give what searching anew gives. */
static void
test_search_letter_by_letter (void)
{
  const char *query = "said  stand";
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) typed = dossier_ledger_new (document);

  for (guint length = 1; length <= strlen (query); length++)
    {
      g_autoptr (DossierLedger) anew = dossier_ledger_new (document);
      g_autofree char *part = g_strndup (query, length);
      g_autofree char *expected = NULL;

      dossier_ledger_set_query (typed, part);
      dossier_ledger_set_query (anew, part);
      expected = dup_rows (anew);
      assert_rows (typed, expected);
    }
  assert_rows (typed, "q5");
}

static void
test_choices (void)
{
  static const struct
  {
    DossierLedgerKinds kinds;
    guint speaker;
    guint issue;
    guint verb;
    const char *rows;
  } cases[] = {
    { DOSSIER_LEDGER_DIRECT, DOSSIER_LEDGER_ANY, DOSSIER_LEDGER_ANY, DOSSIER_LEDGER_ANY,
      "q1|q2 q5" },
    { DOSSIER_LEDGER_REPORTED, DOSSIER_LEDGER_ANY, DOSSIER_LEDGER_ANY, DOSSIER_LEDGER_ANY,
      "q4|q3" },
    { DOSSIER_LEDGER_ALL, 0, DOSSIER_LEDGER_ANY, DOSSIER_LEDGER_ANY, "q1|q5" },
    { DOSSIER_LEDGER_ALL, DOSSIER_LEDGER_ANY, 1, DOSSIER_LEDGER_ANY, "q1 q3 q2 q5" },
    { DOSSIER_LEDGER_ALL, DOSSIER_LEDGER_ANY, DOSSIER_LEDGER_ANY, 1, "q3 q2" },
    { DOSSIER_LEDGER_REPORTED, 1, 1, 1, "q3" },
    { DOSSIER_LEDGER_ALL, 2, 1, DOSSIER_LEDGER_ANY, "" },
  };
  g_autoptr (DossierDocument) document = new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);

      dossier_ledger_set_kinds (ledger, cases[i].kinds);
      dossier_ledger_set_choice (ledger, DOSSIER_LEDGER_SPEAKER, cases[i].speaker);
      dossier_ledger_set_choice (ledger, DOSSIER_LEDGER_ISSUE, cases[i].issue);
      dossier_ledger_set_choice (ledger, DOSSIER_LEDGER_VERB, cases[i].verb);
      assert_rows (ledger, cases[i].rows);
      g_assert_true (dossier_ledger_has_filters (ledger));

      dossier_ledger_clear_filters (ledger);
      assert_rows (ledger, "q1 q4|q3 q2 q5");
      g_assert_false (dossier_ledger_has_filters (ledger));
    }
}

static void
test_values (void)
{
  static const struct
  {
    DossierLedgerFacet facet;
    guint value;
    const char *name;
    guint count;
  } cases[] = {
    { DOSSIER_LEDGER_SPEAKER, 0, "Ana López", 2 }, { DOSSIER_LEDGER_SPEAKER, 2, "The town", 1 },
    { DOSSIER_LEDGER_ISSUE, 0, "Who Pays", 2 },    { DOSSIER_LEDGER_ISSUE, 1, "Is It Safe", 4 },
    { DOSSIER_LEDGER_VERB, 0, "said", 2 },         { DOSSIER_LEDGER_VERB, 2, "denied", 1 },
  };
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_values = 0;
      g_autofree guint *counts = dossier_ledger_count_values (ledger, cases[i].facet, &n_values);

      g_assert_cmpuint (cases[i].value, <, n_values);
      g_assert_cmpuint (counts[cases[i].value], ==, cases[i].count);
      g_assert_cmpstr (dossier_ledger_get_value_name (ledger, cases[i].facet, cases[i].value), ==,
                       cases[i].name);
    }
}

static void
test_notifies_once (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);
  guint n_times = 0;

  g_signal_connect (ledger, "items-changed", G_CALLBACK (on_items_changed), &n_times);

  dossier_ledger_set_query (ledger, NULL);
  dossier_ledger_set_kinds (ledger, DOSSIER_LEDGER_ALL);
  dossier_ledger_set_choice (ledger, DOSSIER_LEDGER_VERB, DOSSIER_LEDGER_ANY);
  dossier_ledger_set_grouping (ledger, DOSSIER_LEDGER_BY_ISSUE);
  dossier_ledger_set_hide_speakers (ledger, FALSE);
  dossier_ledger_clear_filters (ledger);
  g_assert_cmpuint (n_times, ==, 0);

  dossier_ledger_set_query (ledger, "stand");
  dossier_ledger_set_query (ledger, "stand");
  g_assert_cmpuint (n_times, ==, 1);
  dossier_ledger_set_kinds (ledger, DOSSIER_LEDGER_DIRECT);
  g_assert_cmpuint (n_times, ==, 2);
  dossier_ledger_clear_filters (ledger);
  g_assert_cmpuint (n_times, ==, 3);
}

static void
test_hidden_speakers (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);
  const DossierQuote *first = dossier_document_find_quote (document, "q1");
  const DossierQuote *second = dossier_document_find_quote (document, "q2");
  g_autoptr (DossierLedgerItem) item = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  guint n_times = 0;

  g_signal_connect_swapped (item, "notify::hidden", G_CALLBACK (g_atomic_int_inc), &n_times);
  dossier_ledger_set_choice (ledger, DOSSIER_LEDGER_SPEAKER, 0);
  dossier_ledger_set_grouping (ledger, DOSSIER_LEDGER_BY_SPEAKER);
  assert_rows (ledger, "q1 q5");

  /* Neither the chosen speaker, nor headings, nor a search may tell. */
  dossier_ledger_set_hide_speakers (ledger, TRUE);
  g_assert_cmpuint (n_times, ==, 1);
  assert_rows (ledger, "q1 q4|q3 q2 q5");
  dossier_ledger_set_query (ledger, "lopez");
  assert_rows (ledger, "");
  dossier_ledger_set_query (ledger, "said");
  assert_rows (ledger, "q1|q5");
  dossier_ledger_set_query (ledger, NULL);

  g_assert_true (dossier_ledger_item_get_hidden (item));
  dossier_ledger_reveal_speaker (ledger, first);
  g_assert_cmpuint (n_times, ==, 2);
  g_assert_false (dossier_ledger_is_hidden (ledger, first));
  g_assert_true (dossier_ledger_is_hidden (ledger, second));

  dossier_ledger_set_hide_speakers (ledger, FALSE);
  assert_rows (ledger, "q1 q5");
  dossier_ledger_set_hide_speakers (ledger, TRUE);
  g_assert_true (dossier_ledger_is_hidden (ledger, first));
}

/* A row that is looked at keeps its object, and lets it go afterwards. */
static void
test_items (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);
  DossierLedgerItem *item = g_list_model_get_item (G_LIST_MODEL (ledger), 4);
  DossierLedgerItem *again = NULL;

  dossier_ledger_set_query (ledger, "stand");
  again = g_list_model_get_item (G_LIST_MODEL (ledger), 0);
  g_assert_true (item == again);
  g_object_unref (again);
  g_assert_finalize_object (item);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (ledger), 1));
}

static void
test_find (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);
  DossierLedgerSummary summary = { 0 };
  guint position = 0;

  g_assert_true (
      dossier_ledger_find (ledger, dossier_document_find_quote (document, "q5"), &position));
  g_assert_cmpuint (position, ==, 4);
  dossier_ledger_get_summary (ledger, &summary);
  g_assert_cmpuint (summary.n_direct, ==, 3);
  g_assert_cmpuint (summary.n_reported, ==, 2);
  g_assert_cmpuint (summary.n_speakers, ==, 2);

  dossier_ledger_set_kinds (ledger, DOSSIER_LEDGER_REPORTED);
  g_assert_false (
      dossier_ledger_find (ledger, dossier_document_find_quote (document, "q5"), &position));
  dossier_ledger_get_summary (ledger, &summary);
  g_assert_cmpuint (summary.n_direct, ==, 0);
  g_assert_cmpuint (summary.n_speakers, ==, 0);
}

/* A list that is offered a little at a time. */
static void
test_slices (void)
{
  g_autoptr (DossierDocument) document = new_sample ();
  g_autoptr (DossierLedger) ledger = dossier_ledger_new (document);
  DossierLedgerSummary summary = { 0 };

  dossier_ledger_set_slice (ledger, 1);
  dossier_ledger_set_query (ledger, "t");
  assert_rows (ledger, "q1");
  dossier_ledger_get_summary (ledger, &summary);
  g_assert_cmpuint (summary.n_direct + summary.n_reported, ==, 5);
  dossier_ledger_offer (ledger, 3);
  assert_rows (ledger, "q1 q4|q3");
  dossier_ledger_offer (ledger, G_MAXUINT);
  assert_rows (ledger, "q1 q4|q3 q2 q5");

  /* What is not offered yet is found and filtered all the same. */
  dossier_ledger_set_query (ledger, "to");
  dossier_ledger_set_query (ledger, "tolls");
  assert_rows (ledger, "q1");
  dossier_ledger_offer (ledger, 2);
  assert_rows (ledger, "q1 q4");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger/grouping", test_grouping);
  g_test_add_func ("/ledger/sections", test_sections);
  g_test_add_func ("/ledger/search", test_search);
  g_test_add_func ("/ledger/search/letter-by-letter", test_search_letter_by_letter);
  g_test_add_func ("/ledger/choices", test_choices);
  g_test_add_func ("/ledger/values", test_values);
  g_test_add_func ("/ledger/notifies-once", test_notifies_once);
  g_test_add_func ("/ledger/hidden-speakers", test_hidden_speakers);
  g_test_add_func ("/ledger/items", test_items);
  g_test_add_func ("/ledger/find", test_find);
  g_test_add_func ("/ledger/slices", test_slices);

  return g_test_run ();
}
