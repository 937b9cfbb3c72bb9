/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-agenda.h"

#include <string.h>

#include "log.h"
#include "sample.h"

static DossierMasteryRules rules;

static void
test_is_due (void)
{
  static const struct
  {
    const char *script;
    gint64 day;
    gboolean is_due;
  } cases[] = {
    { "", 500, FALSE },    { "0pr", 500, FALSE }, { "0r", 0, FALSE },
    { "0r", 500, TRUE },   { "0w!", 0, FALSE },   { "0w!", 1, TRUE },
    { "0r 5b", 4, FALSE }, { "0r 5b", 5, TRUE },  { "0r 1x", 500, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierMastery mastery = fold_script (cases[i].script, &rules);

      g_test_message ("“%s” on day %d", cases[i].script, (int) cases[i].day);
      g_assert_cmpint (dossier_agenda_is_due (&mastery, DAY_0 + cases[i].day), ==, cases[i].is_due);
    }
  g_assert_false (dossier_agenda_is_due (NULL, G_MAXINT64 - 1));
}

/* Items of a document, with these histories in turn. */
static DossierAgendaItem *
make_items (DossierDocument *document, const char *const *scripts, DossierMastery *masteries)
{
  DossierQuestions questions = dossier_document_get_questions (document);
  DossierAgendaItem *items = g_new0 (DossierAgendaItem, questions.n);

  for (guint i = 0; i < questions.n; i++)
    {
      const char *script = scripts[i % g_strv_length ((char **) scripts)];

      masteries[i] = fold_script (script, &rules);
      items[i] = (DossierAgendaItem) { document, &questions.items[i],
                                       *script != '\0' ? &masteries[i] : NULL };
    }

  return items;
}

static const DossierAgendaItem *
get (GArray *items, guint i)
{
  return &g_array_index (items, DossierAgendaItem, i);
}

/* Only what is due; over the limit the better known are left out, but nothing
 * that is owed to a sure error. */
static void
test_limit (void)
{
  static const char *const scripts[]
      = { "0r", "0r 3r 12r 60r", "0w", "", "0r 30x", "0r 9r 60w! 61r", NULL };
  g_autoptr (DossierDocument) document = sample_document_new (50);
  DossierMastery masteries[60];
  g_autofree DossierAgendaItem *items = make_items (document, scripts, masteries);
  const gint64 day = DAY_0 + 67;

  for (guint limit = 0; limit <= 40; limit += 4)
    {
      g_autoptr (GArray) picked = dossier_agenda_pick_due (items, 60, &rules, day, limit, 1);
      guint n_owed = 0;
      double worst = 0;

      g_test_message ("limit %u", limit);
      g_assert_cmpuint (picked->len, ==, MIN (limit, 30));
      for (guint i = 0; i < picked->len; i++)
        {
          const DossierMastery *mastery = get (picked, i)->mastery;

          g_assert_true (dossier_agenda_is_due (mastery, day));
          if (mastery->boosters[0] != 0)
            n_owed++;
          else
            worst = MAX (worst, dossier_mastery_get_retrievability (mastery, &rules, day));
        }
      g_assert_cmpuint (n_owed, ==, MIN (limit, 10));
      for (guint i = 0; i < 60; i++)
        if (limit > 10 && limit < 30 && dossier_agenda_is_due (items[i].mastery, day)
            && dossier_mastery_get_retrievability (items[i].mastery, &rules, day) < worst - 1e-9)
          {
            gboolean is_picked = FALSE;

            for (guint j = 0; j < picked->len; j++)
              is_picked |= get (picked, j)->question == items[i].question;
            g_assert_true (is_picked);
          }
    }
}

static gboolean
share_paragraph (const DossierAgendaItem *a, const DossierAgendaItem *b)
{
  for (guint i = 0; i < a->question->evidence.n_sentences; i++)
    for (guint j = 0; j < b->question->evidence.n_sentences; j++)
      if (a->question->evidence.sentences[i]->paragraph
          == b->question->evidence.sentences[j]->paragraph)
        return TRUE;

  return FALSE;
}

/* Near the order of urgency, but siblings never side by side. */
static void
test_order (void)
{
  static const char *const scripts[]
      = { "0r", "1r", "2w", "3r", "0r 2r", "0r 4r", "1r 6r", "0w 1r", "0r! 3r!", "5r", "8w", NULL };
  g_autoptr (DossierDocument) document = sample_document_new (200);
  DossierMastery masteries[210];
  g_autofree DossierAgendaItem *items = make_items (document, scripts, masteries);

  for (guint32 seed = 0; seed < 20; seed++)
    {
      const gint64 day = DAY_0 + 90;
      g_autoptr (GArray) picked
          = dossier_agenda_pick_due (items, 210, &rules, day, G_MAXUINT, seed);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n_issue_twice = 0;

      g_assert_cmpuint (picked->len, ==, 210);
      for (guint i = 0; i < picked->len; i++)
        {
          double here = dossier_mastery_get_retrievability (get (picked, i)->mastery, &rules, day);
          guint n_less = 0;
          guint n_less_or_equal = 0;

          g_assert_true (g_hash_table_add (seen, (gpointer) get (picked, i)->question));
          if (i > 0)
            {
              g_assert_false (share_paragraph (get (picked, i - 1), get (picked, i)));
              n_issue_twice
                  += get (picked, i - 1)->question->issue == get (picked, i)->question->issue;
            }
          /* Its place by urgency alone, as far as that says one. */
          for (guint j = 0; j < 210; j++)
            {
              double other = dossier_mastery_get_retrievability (items[j].mastery, &rules, day);

              n_less += other < here;
              n_less_or_equal += other <= here;
            }
          g_assert_cmpint ((int) i, >=, (int) n_less - 16);
          g_assert_cmpint ((int) i, <=, (int) n_less_or_equal + 16);
        }
      g_assert_cmpuint (n_issue_twice, <, 20);
    }
}

static void
test_seed (void)
{
  static const char *const scripts[] = { "0r", NULL };
  g_autoptr (DossierDocument) document = sample_document_new (20);
  DossierMastery masteries[30];
  g_autofree DossierAgendaItem *items = make_items (document, scripts, masteries);
  g_autoptr (GArray) a = dossier_agenda_pick_due (items, 30, &rules, DAY_0 + 90, 30, 1);
  g_autoptr (GArray) b = dossier_agenda_pick_due (items, 30, &rules, DAY_0 + 90, 30, 1);
  g_autoptr (GArray) c = dossier_agenda_pick_due (items, 30, &rules, DAY_0 + 90, 30, 2);
  g_autoptr (GArray) none = dossier_agenda_pick_due (NULL, 0, &rules, DAY_0 + 90, 30, 2);

  g_assert_cmpmem (a->data, a->len * sizeof (DossierAgendaItem), b->data,
                   b->len * sizeof (DossierAgendaItem));
  g_assert_true (memcmp (a->data, c->data, a->len * sizeof (DossierAgendaItem)) != 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Who said what is asked of one dossier, then of another (R14). */
static void
test_who_said (void)
{
  DossierDocument *documents[3];
  DossierMastery mastery = fold_script ("0r", &rules);
  DossierAgendaItem items[9];

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *id = g_strdup_printf ("dossier-%u", i);

      documents[i] = sample_document_new_named (id, 0);
      /* The same one three times stands for three of one dossier; and it would
       * share its passage with itself, were that not the same for all. */
      for (guint j = 0; j < 3; j++)
        items[i * 3 + j] = (DossierAgendaItem) {
          documents[i],
          dossier_document_find_question (documents[i], j == 0   ? "who-said"
                                                        : j == 1 ? "match"
                                                                 : "cloze"),
          &mastery,
        };
    }
  for (guint32 seed = 0; seed < 30; seed++)
    {
      g_autoptr (GArray) picked
          = dossier_agenda_pick_due (items, 9, &rules, DAY_0 + 90, G_MAXUINT, seed);

      g_assert_cmpuint (picked->len, ==, 9);
      for (guint i = 1; i < picked->len; i++)
        g_assert_false (get (picked, i - 1)->document == get (picked, i)->document
                        && get (picked, i - 1)->question->kind == DOSSIER_QUESTION_WHO_SAID
                        && get (picked, i)->question->kind == DOSSIER_QUESTION_WHO_SAID);
    }
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    g_object_unref (documents[i]);
}

/* All of one passage: nothing to be done, but nothing is lost either. */
static void
test_one_passage (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (400);
  DossierMastery mastery = fold_script ("0r", &rules);
  g_autofree DossierAgendaItem *items = g_new0 (DossierAgendaItem, 40);
  g_autoptr (GArray) picked = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("single-%u", i * 10);

      items[i] = (DossierAgendaItem) { document, dossier_document_find_question (document, id),
                                       &mastery };
    }
  picked = dossier_agenda_pick_due (items, 40, &rules, DAY_0 + 90, G_MAXUINT, 1);
  g_assert_cmpuint (picked->len, ==, 40);
  for (guint i = 0; i < picked->len; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) get (picked, i)->question));
}

/* A hundred thousand due questions make nobody wait; the figure is told. */
static void
test_many (void)
{
  g_autoptr (DossierDocument) document = sample_document_new (2000);
  DossierQuestions questions = dossier_document_get_questions (document);
  g_autofree DossierAgendaItem *items = g_new0 (DossierAgendaItem, 100000);
  g_autofree DossierMastery *masteries = g_new0 (DossierMastery, 1000);
  g_autoptr (GArray) picked = NULL;
  gint64 start;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *script = g_strdup_printf ("%ur %ur", i % 50, 60 + i % 30);

      masteries[i] = fold_script (script, &rules);
    }
  for (guint i = 0; i < 100000; i++)
    items[i]
        = (DossierAgendaItem) { document, &questions.items[i % questions.n], &masteries[i % 1000] };
  start = g_get_monotonic_time ();
  picked = dossier_agenda_pick_due (items, 100000, &rules, DAY_0 + 400, G_MAXUINT, 1);
  g_test_message ("%" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (picked->len, ==, 100000);
}

/* Questions before reading: of the section, of more than facts, unasked first. */
static void
test_before (void)
{
  static const struct
  {
    guint n_singles;
    guint n_asked; /* of the singles, from the first on */
    gboolean are_set_aside;
    guint n_picked;
    guint n_picked_asked;
  } cases[] = {
    /* multiple, match and order; who-said and text and facts are not. */
    { 0, 0, FALSE, 3, 0 },
    { 20, 0, FALSE, 3, 0 },
    { 20, 20, FALSE, 3, 0 },
    { 20, 20, TRUE, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = sample_document_new (cases[i].n_singles);
      DossierSections sections = dossier_document_get_sections (document);
      g_autoptr (GHashTable) masteries
          = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

      for (guint j = 0; j < cases[i].n_asked; j++)
        {
          DossierMastery mastery = fold_script (cases[i].are_set_aside ? "0r 1x" : "0r", &rules);

          g_hash_table_insert (masteries, g_strdup_printf ("single-%u", j),
                               g_memdup2 (&mastery, sizeof mastery));
        }
      for (guint32 seed = 0; seed < 20; seed++)
        {
          g_autoptr (GArray) picked
              = dossier_agenda_pick_before (document, &sections.items[0], masteries, seed);
          guint n_asked = 0;

          g_assert_cmpuint (picked->len, ==, cases[i].n_picked);
          for (guint j = 0; j < picked->len; j++)
            {
              g_assert_cmpint (get (picked, j)->question->skill, !=, DOSSIER_SKILL_RECALL);
              g_assert_cmpint (get (picked, j)->question->skill, !=, DOSSIER_SKILL_SOURCE);
              n_asked += get (picked, j)->mastery != NULL;
            }
          g_assert_cmpuint (n_asked, ==, cases[i].n_picked_asked);
        }
    }
}

/* A document of two sections; the questions of the second ask for facts. */
static DossierDocument *
make_two_sections (void)
{
  static const char xml[]
      = "<dossier format='1' id='two' xml:lang='en'><head edition='study'><title>Two</title>"
        "<source kind='news'><description>News</description></source></head><cast/>"
        "<issues><issue id='i'><title>Issue</title><summary>About.</summary>"
        "<position id='y'>Yes</position></issue></issues>"
        "<article><section><p id='p1' number='1'><s id='s1.1'>One.</s></p>"
        "<p id='p2' number='2'><s id='s2.1'>Two.</s></p></section>"
        "<section><p id='p3' number='3'><s id='s3.1'>Three.</s></p></section></article><quiz>"
        "<question id='a' kind='short' issue='i' skill='reason' difficulty='1' evidence='s1.1'>"
        "<stem>Why?</stem><answer>so</answer><rationale>So.</rationale></question>"
        "<question id='b' kind='short' issue='i' skill='comparison' difficulty='1'"
        " evidence='s2.1 s3.1'><stem>Which?</stem><answer>so</answer><rationale>So.</rationale>"
        "</question>"
        "<question id='c' kind='short' issue='i' skill='recall' difficulty='1' evidence='s3.1'>"
        "<stem>What?</stem><answer>so</answer><rationale>So.</rationale></question>"
        "<question id='d' kind='text' issue='i' skill='reason' difficulty='1' evidence='s3.1'>"
        "<stem>Where?</stem><rationale>So.</rationale></question></quiz></dossier>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_before_sections (void)
{
  g_autoptr (DossierDocument) document = make_two_sections ();
  DossierSections sections = dossier_document_get_sections (document);
  g_autoptr (GArray) first = dossier_agenda_pick_before (document, &sections.items[0], NULL, 1);
  g_autoptr (GArray) second = dossier_agenda_pick_before (document, &sections.items[1], NULL, 1);

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpstr (get (first, 0)->question->id, ==, "a");
  g_assert_cmpuint (second->len, ==, 0);
}

/* When there is nothing new, what was asked is asked again. */
static void
test_before_again (void)
{
  g_autoptr (DossierDocument) document = make_two_sections ();
  DossierSections sections = dossier_document_get_sections (document);
  DossierMastery asked = fold_script ("0pw", &rules);
  DossierMastery set_aside = fold_script ("0pw 0x", &rules);
  g_autoptr (GHashTable) masteries = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) never = NULL;

  g_hash_table_insert (masteries, (char *) "a", &asked);
  again = dossier_agenda_pick_before (document, &sections.items[0], masteries, 1);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (get (again, 0)->mastery == &asked);
  g_hash_table_insert (masteries, (char *) "a", &set_aside);
  never = dossier_agenda_pick_before (document, &sections.items[0], masteries, 1);
  g_assert_cmpuint (never->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_mastery_rules_init (&rules);

  g_test_add_func ("/learning/agenda/is-due", test_is_due);
  g_test_add_func ("/learning/agenda/limit", test_limit);
  g_test_add_func ("/learning/agenda/order", test_order);
  g_test_add_func ("/learning/agenda/seed", test_seed);
  g_test_add_func ("/learning/agenda/who-said", test_who_said);
  g_test_add_func ("/learning/agenda/one-passage", test_one_passage);
  g_test_add_func ("/learning/agenda/many", test_many);
  g_test_add_func ("/learning/agenda/before", test_before);
  g_test_add_func ("/learning/agenda/before-sections", test_before_sections);
  g_test_add_func ("/learning/agenda/before-again", test_before_again);

  return g_test_run ();
}
