/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-sample.h"
#include "ui/common/dossier-knowledge.h"
#include "ui/common/dossier-quote-text.h"
#include "ui/common/dossier-relation-words.h"

/* Every kind of the closed list has its wording both ways; the same one
 * exactly where the relation has no direction. */
static void
test_relations (void)
{
  guint n = 0;

  for (; dossier_relation_kind_words[n] != NULL; n++)
    {
      const char *active = dossier_relation_kind_get_wording (n, FALSE);
      const char *passive = dossier_relation_kind_get_wording (n, TRUE);

      g_assert_nonnull (active);
      g_assert_nonnull (passive);
      g_assert_cmpint (*active, !=, '\0');
      g_assert_cmpint (*passive, !=, '\0');
      g_assert_cmpint (g_str_equal (active, passive), ==, dossier_relation_kind_is_mutual (n));
      g_assert_cmpint (dossier_relation_kind_get_line (n) == DOSSIER_RELATION_LINE_DOUBLE, ==,
                       dossier_relation_kind_is_mutual (n));
    }
  g_assert_cmpuint (n, ==, DOSSIER_RELATION_NEIGHBOR_OF + 1);
}

static void
test_stances (void)
{
  for (guint i = 0; dossier_stance_mode_words[i] != NULL; i++)
    {
      g_autofree char *words = dossier_stance_mode_dup_words (i, "Velasco", "Act at home");

      g_assert_nonnull (strstr (words, "Velasco"));
      g_assert_nonnull (strstr (words, ": Act at home"));
      g_assert_cmpint (*dossier_stance_mode_get_legend (i), !=, '\0');
      g_assert_cmpint (dossier_stance_mode_get_tag (i) == NULL, ==, i == DOSSIER_STANCE_HOLDS);
    }
}

static void
test_quotes (void)
{
  const struct
  {
    const char *quote;
    const char *text;
  } cases[] = {
    { "q1", "“The tolls are unfair,”\u00a0… “and everybody’s café knows it.”" },
    { "q2", "“the best engineers”" },
    { "q3", "they will set on the old pillars" },
    { "q5", "“It stands. It will stand,”" },
  };
  g_autoptr (DossierDocument) document = new_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = dossier_quote_dup_marked_text (document,
                                           dossier_document_find_quote (document, cases[i].quote));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_knowledge (void)
{
  const struct
  {
    DossierKnowledgeCounts counts;
    const char *words;
  } cases[] = {
    { { { 0, 0, 0, 0 } }, "0 questions" },
    { { { 1, 0, 0, 0 } }, "1 question: 1 known" },
    { { { 2, 1, 1, 3 } }, "7 questions: 2 known, 1 fading, 1 not yet known, 3 never asked" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = dossier_knowledge_counts_dup_words (&cases[i].counts);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The day decides between known and fading; no log is as good as no answer. */
static void
test_recall (void)
{
  const DossierQuestion question = { .id = "q" };
  DossierMastery mastery;
  g_auto (DossierRecall) recall = { .day = 100 };

  dossier_mastery_rules_init (&recall.rules);
  g_assert_cmpint (dossier_recall_judge (&recall, &question), ==, DOSSIER_KNOWLEDGE_NEW);
  recall.masteries = g_hash_table_new (g_str_hash, g_str_equal);
  g_assert_cmpint (dossier_recall_judge (&recall, &question), ==, DOSSIER_KNOWLEDGE_NEW);

  dossier_mastery_init (&mastery);
  g_hash_table_insert (recall.masteries, (gpointer) "q", &mastery);
  mastery.n_answers = mastery.n_right = 1;
  mastery.last_correct = TRUE;
  mastery.memory = (DossierMemory) { .stability = 4,
                                     .difficulty = 5,
                                     .phase = DOSSIER_PHASE_REVIEW,
                                     .scheduled_days = 4,
                                     .last_day = 98,
                                     .due_day = 102 };
  g_assert_cmpint (dossier_recall_judge (&recall, &question), ==, DOSSIER_KNOWLEDGE_KNOWN);
  recall.day = 140;
  g_assert_cmpint (dossier_recall_judge (&recall, &question), ==, DOSSIER_KNOWLEDGE_FADING);
  mastery.last_correct = FALSE;
  g_assert_cmpint (dossier_recall_judge (&recall, &question), ==, DOSSIER_KNOWLEDGE_ASKED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wordings/relations", test_relations);
  g_test_add_func ("/wordings/stances", test_stances);
  g_test_add_func ("/wordings/quotes", test_quotes);
  g_test_add_func ("/wordings/knowledge", test_knowledge);
  g_test_add_func ("/wordings/recall", test_recall);

  return g_test_run ();
}
