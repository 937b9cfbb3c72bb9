/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/article/dossier-alongside.h"

#include "document/dossier-document-io.h"

/* Eight actors over three paragraphs: speaking, reported, talked about within
 * a quote, named with and without a stance, only meant. */
static const char text[]
    = "<dossier format='1' id='cast' xml:lang='en'>"
      "<head edition='original'><title>T</title><source kind='news'><description>d</description>"
      "</source></head>"
      "<cast>"
      "<actor id='ana' kind='person'><name>Ana</name><role>r</role><about>a</about>"
      "<stance issue='i' position='p' mode='ascribed' evidence='s1'>Said of her first.</stance>"
      "<stance issue='i' position='p' mode='holds' evidence='s1'>Held by her.</stance></actor>"
      "<actor id='bo' kind='person'><name>Bo</name><role>r</role><about>a</about></actor>"
      "<actor id='cy' kind='person'><name>Cy</name><role>r</role><about>a</about></actor>"
      "<actor id='di' kind='person'><name>Di</name><role>r</role><about>a</about>"
      "<stance issue='i' position='p' mode='holds' evidence='s3'>Later.</stance></actor>"
      "<actor id='ed' kind='person'><name>Ed</name><role>r</role><about>a</about></actor>"
      "<actor id='flo' kind='person'><name>Flo</name><role>r</role><about>a</about></actor>"
      "</cast>"
      "<issues><issue id='i'><title>I</title><summary>s</summary>"
      "<position id='p'>P</position></issue></issues>"
      "<quotes>"
      "<quote id='q1' speaker='ana' kind='direct' issues='i'><verb>said</verb></quote>"
      "<quote id='q2' speaker='bo' kind='indirect' issues='i'><verb>denied</verb></quote>"
      "</quotes>"
      "<article><section>"
      "<p id='p1' number='1'><s id='s1'><m actor='di'>Di</m> heard “<q id='q1'>that"
      " <m actor='cy'>Cy</m> came</q>” from <m actor='ana'>Ana</m>.</s></p>"
      "<p id='p2' number='2'><s id='s2'><m actor='bo'>Bo</m> denies <q id='q2'>that anyone did</q>,"
      " as <m actor='ed'>Ed</m> and <m actor='cy'>Cy</m> know.</s></p>"
      "<p id='p3' number='3'><s id='s3'><m actor='flo' how='meant'>She</m> left with"
      " <m actor='di'>Di</m>.</s></p>"
      "</section></article></dossier>";

static DossierDocument *
new_document (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* "S:ana T:cy …", with the paragraphs and whether there is a stance. */
static char *
dup_cast (const DossierAlongside *alongside)
{
  static const char letters[] = "STNA";
  GString *cast = g_string_new (NULL);

  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);

      g_string_append_printf (cast, "%s%c:%s %u-%u%s", i > 0 ? ", " : "", letters[entry->section],
                              entry->actor->id, entry->first_number, entry->last_number,
                              entry->stance != NULL ? "!" : "");
    }

  return g_string_free_and_steal (cast);
}

static const struct
{
  guint first;
  guint last;
  const char *cast;
} cases[] = {
  { 0, 0, "S:ana 1-1!, T:cy 1-1, N:di 1-1" },
  { 1, 1, "S:bo 2-2, N:ed 2-2, N:cy 2-2" },
  { 2, 2, "N:di 3-3!, A:flo 3-3" },
  { 0, 1, "S:ana 1-1!, S:bo 2-2, T:cy 1-2, A:di 1-1, A:ed 2-2" },
  { 0, 2, "S:ana 1-1!, S:bo 2-2, T:cy 1-2, N:di 1-3!, A:ed 2-2, A:flo 3-3" },
  { 0, 99, "S:ana 1-1!, S:bo 2-2, T:cy 1-2, N:di 1-3!, A:ed 2-2, A:flo 3-3" },
};

static void
test_cast (void)
{
  g_autoptr (DossierDocument) document = new_document ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAlongside) alongside
          = dossier_alongside_new (document, cases[i].first, cases[i].last);
      g_autofree char *cast = dup_cast (alongside);

      g_assert_cmpstr (cast, ==, cases[i].cast);
    }
}

/* What she holds goes before what is ascribed to her. */
static void
test_stance (void)
{
  g_autoptr (DossierDocument) document = new_document ();
  g_autoptr (DossierAlongside) alongside = dossier_alongside_new (document, 0, 0);

  g_assert_cmpstr (g_array_index (alongside->entries, DossierAlongsideEntry, 0).stance->text, ==,
                   "Held by her.");
}

static void
test_count (void)
{
  g_autoptr (DossierDocument) document = new_document ();
  g_autoptr (DossierAlongside) alongside = dossier_alongside_new (document, 0, 2);

  g_assert_cmpuint (dossier_alongside_count (alongside, DOSSIER_ALONGSIDE_SPEAKING), ==, 2);
  g_assert_cmpuint (dossier_alongside_count (alongside, DOSSIER_ALONGSIDE_TALKED_ABOUT), ==, 1);
  g_assert_cmpuint (dossier_alongside_count (alongside, DOSSIER_ALONGSIDE_NAMED), ==, 1);
  g_assert_cmpuint (dossier_alongside_count (alongside, DOSSIER_ALONGSIDE_ALSO_HERE), ==, 2);
}

/* After a passage whose cast was shown from its end to its start. */
static const struct
{
  guint before[2];
  guint after[2];
  const char *cast;
} order_cases[] = {
  { { 1, 1 }, { 1, 1 }, "S:bo 2-2, N:cy 2-2, N:ed 2-2" },
  { { 0, 2 }, { 0, 1 }, "S:bo 2-2, S:ana 1-1!, T:cy 1-2, A:ed 2-2, A:di 1-1" },
  { { 1, 1 }, { 0, 1 }, "S:ana 1-1!, S:bo 2-2, T:cy 1-2, A:di 1-1, A:ed 2-2" },
  { { 2, 2 }, { 0, 0 }, "S:ana 1-1!, T:cy 1-1, N:di 1-1" },
};

static void
reverse (GArray *entries)
{
  for (guint i = 0; i < entries->len / 2; i++)
    {
      DossierAlongsideEntry *first = &g_array_index (entries, DossierAlongsideEntry, i);
      DossierAlongsideEntry *last
          = &g_array_index (entries, DossierAlongsideEntry, entries->len - 1 - i);
      DossierAlongsideEntry kept = *first;

      *first = *last;
      *last = kept;
    }
}

/* Who stays, stays above those below it; nobody is lost or told twice. */
static void
test_order (void)
{
  g_autoptr (DossierDocument) document = new_document ();

  for (guint i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      g_autoptr (DossierAlongside) before
          = dossier_alongside_new (document, order_cases[i].before[0], order_cases[i].before[1]);
      g_autoptr (DossierAlongside) after
          = dossier_alongside_new (document, order_cases[i].after[0], order_cases[i].after[1]);
      guint n = after->entries->len;
      g_autofree char *cast = NULL;

      reverse (before->entries);
      dossier_alongside_keep_order (after, before);
      cast = dup_cast (after);
      g_assert_cmpstr (cast, ==, order_cases[i].cast);
      g_assert_cmpuint (after->entries->len, ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alongside/cast", test_cast);
  g_test_add_func ("/alongside/stance", test_stance);
  g_test_add_func ("/alongside/count", test_count);
  g_test_add_func ("/alongside/order", test_order);

  return g_test_run ();
}
