/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "learning/dossier-agenda.h"

#include <string.h>

#include "log.h"
#include "sample.h"

static DossierMasteryRules rules;

static const DossierAgendaItem *
get (GArray *items, guint i)
{
  return &g_array_index (items, DossierAgendaItem, i);
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

  g_test_add_func ("/learning/agenda/before", test_before);
  g_test_add_func ("/learning/agenda/before-sections", test_before_sections);
  g_test_add_func ("/learning/agenda/before-again", test_before_again);

  return g_test_run ();
}
