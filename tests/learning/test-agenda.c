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

/* A document of four quotes in four paragraphs, each asked for. */
static DossierDocument *
make_speeches (const char *id)
{
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_string_append_printf (
      xml,
      "<dossier format='1' id='%s' xml:lang='en'><head edition='study'><title>Speeches</title>"
      "<source kind='news'><description>News</description></source></head><cast>"
      "<actor id='ada' kind='person'><name>Ada</name><role>speaks</role><about>A.</about></actor>"
      "<actor id='bob' kind='person'><name>Bob</name><role>speaks</role><about>B.</about></actor>"
      "</cast><issues>",
      id);
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (xml,
                            "<issue id='i%u'><title>Issue</title><summary>About.</summary>"
                            "<position id='y'>Yes</position></issue>",
                            i);
  g_string_append (xml, "</issues><quotes>");
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (xml,
                            "<quote id='q%u' speaker='ada' kind='direct' issues='i%u'>"
                            "<verb>says</verb></quote>",
                            i, i);
  g_string_append (xml, "</quotes><article><section>");
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (xml,
                            "<p id='p%u' number='%u'><s id='s%u'>“<q id='q%u'>So,</q>” "
                            "<m actor='ada'>Ada</m> says.</s></p>",
                            i, i + 1, i, i);
  g_string_append (xml, "</section></article><quiz>");
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (xml,
                            "<question id='who-%u' kind='who-said' issue='i%u' skill='source' "
                            "difficulty='1' evidence='s%u' quote='q%u'><stem>Who?</stem>"
                            "<option key='yes' actor='ada'/><option actor='bob'/>"
                            "<rationale>So.</rationale></question>",
                            i, i, i, i);
  g_string_append (xml, "</quiz></dossier>");
  bytes = g_bytes_new (xml->str, xml->len);
  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

/* Who said what is asked of one dossier, then of another (R14). */
static void
test_who_said (void)
{
  static const char *const scripts[] = { "0r", NULL };
  g_autoptr (DossierDocument) one = make_speeches ("one");
  g_autoptr (DossierDocument) other = make_speeches ("other");
  DossierMastery masteries[4];
  g_autofree DossierAgendaItem *of_one = make_items (one, scripts, masteries);
  g_autofree DossierAgendaItem *of_other = make_items (other, scripts, masteries);
  DossierAgendaItem items[8];

  memcpy (items, of_one, 4 * sizeof *items);
  memcpy (items + 4, of_other, 4 * sizeof *items);
  for (guint32 seed = 0; seed < 30; seed++)
    {
      g_autoptr (GArray) picked
          = dossier_agenda_pick_due (items, 8, &rules, DAY_0 + 90, G_MAXUINT, seed);

      g_assert_cmpuint (picked->len, ==, 8);
      for (guint i = 1; i < picked->len; i++)
        g_assert_true (get (picked, i - 1)->document != get (picked, i)->document);
    }
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

/* One question stands beside everything, the others not beside each other. */
static DossierDocument *
make_star (guint n_points)
{
  g_autoptr (GString) xml = g_string_new (
      "<dossier format='1' id='star' xml:lang='en'><head edition='study'><title>Star</title>"
      "<source kind='news'><description>News</description></source></head><cast/><issues>");
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  for (guint i = 0; i < n_points; i++)
    g_string_append_printf (xml,
                            "<issue id='i%u'><title>Issue</title><summary>About.</summary>"
                            "<position id='y'>Yes</position></issue>",
                            i);
  g_string_append (xml, "</issues><article><section>");
  for (guint i = 0; i < n_points; i++)
    {
      g_string_append_printf (xml, "<p id='p%u' number='%u'><s id='s%u'>So.</s></p>", i, i + 1, i);
      g_string_append_printf (all, "%ss%u", i > 0 ? " " : "", i);
    }
  g_string_append (xml, "</section></article><quiz>");
  for (guint i = 0; i <= n_points; i++)
    {
      g_autofree char *one = g_strdup_printf ("s%u", i);

      g_string_append_printf (xml,
                              "<question id='q%u' kind='short' issue='i%u' skill='reason' "
                              "difficulty='1' evidence='%s'><stem>Why?</stem><answer>so</answer>"
                              "<rationale>So.</rationale></question>",
                              i, i % n_points, i == n_points ? all->str : one);
    }
  g_string_append (xml, "</quiz></dossier>");
  bytes = g_bytes_new (xml->str, xml->len);
  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

/* It waits for a place of its own, but not until the end. */
static void
test_not_for_ever (void)
{
  g_autoptr (DossierDocument) document = make_star (60);
  DossierQuestions questions = dossier_document_get_questions (document);
  DossierMastery urgent = fold_script ("0r", &rules);
  DossierMastery less_urgent = fold_script ("1r", &rules);
  DossierMastery least_urgent = fold_script ("2r", &rules);
  DossierAgendaItem items[61];
  g_autoptr (GArray) picked = NULL;

  for (guint i = 0; i < 61; i++)
    items[i] = (DossierAgendaItem) { document, &questions.items[i],
                                     i == 0    ? &urgent
                                     : i == 60 ? &less_urgent
                                               : &least_urgent };
  picked = dossier_agenda_pick_due (items, 61, &rules, DAY_0 + 90, G_MAXUINT, 1);
  g_assert_cmpuint (picked->len, ==, 61);
  g_assert_true (get (picked, 0)->mastery == &urgent);
  g_assert_true (get (picked, 17)->mastery == &less_urgent);
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
  g_test_add_func ("/learning/agenda/not-for-ever", test_not_for_ever);
  g_test_add_func ("/learning/agenda/many", test_many);

  return g_test_run ();
}
