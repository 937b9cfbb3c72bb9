/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two languages brought together: paragraphs, sentences, and the words in a
 * sentence that are marked. */

#include "config.h"

#include <string.h>

#include "document-fixture.h"
#include "document/dossier-pairs.h"

#define HEAD                                                                                       \
  "<dossier format='1' id='x' xml:lang='en'><head edition='study'><title>t</title>"                \
  "<source kind='other'><description>d</description></source></head><cast>"                        \
  "<actor id='ann' kind='person'><name>n</name><role>r</role><about>a</about></actor>"             \
  "<actor id='bob' kind='person'><name>n</name><role>r</role><about>a</about></actor></cast>"      \
  "<issues><issue id='i'><title>t</title><summary>s</summary><position id='p'>p</position>"        \
  "</issue></issues><glossary><term id='drum'><name>n</name><gloss>g</gloss></term></glossary>"    \
  "<quotes><quote id='q' speaker='ann' kind='direct' issues='i'><verb>v</verb></quote></quotes>"   \
  "<article><section>"
#define FOOT "</section></article></dossier>"
#define QUOTED "<p id='p0' number='1'><s id='s0'><q id='q'>x</q></s></p>"

typedef struct
{
  const char *name;
  const char *first; /* ids of paragraphs after p0 */
  const char *second;
  const char *pairs; /* as “a=a”, “-=b”, “c=-” */
} PairsCase;

static const PairsCase pairs_cases[] = {
  { "same", "a b c", "a b c", "p0=p0 a=a b=b c=c" },
  { "none", "", "", "p0=p0" },
  { "lacks-one", "a b c", "a c", "p0=p0 a=a b=- c=c" },
  { "has-one-more", "a c", "a b c", "p0=p0 a=a -=b c=c" },
  { "more-at-the-end", "a", "a b c", "p0=p0 a=a -=b -=c" },
  { "other-order", "a b c", "c b a", "p0=p0 a=a b=b c=c" },
  { "other-order-and-more", "a b", "b x a y", "p0=p0 -=x a=a b=b -=y" },
  { "nothing-in-common", "a b", "c d", "p0=p0 a=- b=- -=c -=d" },
};

static DossierDocument *
read_paragraphs (const char *ids)
{
  g_auto (GStrv) all = g_strsplit (ids, " ", -1);
  g_autoptr (GString) xml = g_string_new (HEAD QUOTED);

  for (guint i = 0; all[i] != NULL && *all[i] != '\0'; i++)
    g_string_append_printf (xml, "<p id='%s' number='%u'><s id='s-%s'>x</s></p>", all[i], i + 2,
                            all[i]);
  g_string_append (xml, FOOT);

  return fixture_read (xml->str);
}

static void
test_pairs (gconstpointer data)
{
  const PairsCase *of = data;
  g_autoptr (DossierDocument) first = read_paragraphs (of->first);
  g_autoptr (DossierDocument) second = read_paragraphs (of->second);
  g_autoptr (GArray) pairs = dossier_pairs_new (first, second);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = &g_array_index (pairs, DossierPair, i);

      g_string_append_printf (found, "%s%s=%s", i > 0 ? " " : "",
                              pair->first != NULL ? pair->first->id : "-",
                              pair->second != NULL ? pair->second->id : "-");
    }
  g_assert_cmpstr (found->str, ==, of->pairs);
}

static void
test_sentences (void)
{
  g_autoptr (DossierDocument) first = read_paragraphs ("a b");
  g_autoptr (DossierDocument) second = read_paragraphs ("b c");
  const DossierSentence *here = dossier_document_find_sentence (first, "s-b");
  const DossierSentence *there = dossier_pairs_find_sentence (second, here);

  g_assert_nonnull (there);
  g_assert_true (there == dossier_document_find_sentence (second, "s-b"));
  g_assert_null (
      dossier_pairs_find_sentence (second, dossier_document_find_sentence (first, "s-a")));
}

/* A sentence in two languages; “@” is the place that one looks at. */
typedef struct
{
  const char *name;
  const char *first;
  const char *second;
  const char *here;  /* the marked words at the place, NULL for none */
  const char *there; /* the same in the other language, NULL for none */
} MarkCase;

static const MarkCase mark_cases[] = {
  { "mention", "<m actor='ann'>@Ann</m> sang.", "Cantó <m actor='ann'>Anna</m>.", "Ann", "Anna" },
  { "within", "<m actor='ann'>An@n</m> sang.", "Cantó <m actor='ann'>Anna</m>.", "Ann", "Anna" },
  { "behind", "<m actor='ann'>Ann</m>@ sang.", "Cantó <m actor='ann'>Anna</m>.", NULL, NULL },
  { "term", "A <t term='drum'>@drum</t>.", "Un <t term='drum'>tambor</t>.", "drum", "tambor" },
  { "second-of-two", "<m actor='ann'>Ann</m> and <m actor='ann'>@she</m>.",
    "<m actor='ann'>Anna</m> y <m actor='ann'>ella</m>.", "she", "ella" },
  { "another-actor", "<m actor='ann'>Ann</m> and <m actor='bob'>@Bob</m>.",
    "<m actor='bob'>Beto</m> y <m actor='ann'>Anna</m>.", "Bob", "Beto" },
  { "kinds-apart", "<m actor='ann'>Ann</m> <t term='drum'>@drums</t>.",
    "<t term='drum'>Toca</t> <m actor='ann'>Anna</m>.", "drums", "Toca" },
  { "not-there", "<m actor='ann'>@Ann</m> sang.", "Cantó.", "Ann", NULL },
  { "innermost", "<m actor='ann'>the <t term='drum'>@drum</t> one</m>",
    "<m actor='ann'>la del <t term='drum'>tambor</t></m>", "drum", "tambor" },
  { "outer", "<m actor='ann'>@the <t term='drum'>drum</t> one</m>",
    "<m actor='ann'>la del <t term='drum'>tambor</t></m>", "the drum one", "la del tambor" },
  { "emphasis-means-nothing", "<em>@So</em> it is.", "<em>Así</em> es.", NULL, NULL },
};

static DossierDocument *
read_sentence (const char *marked)
{
  g_autofree char *xml = g_strconcat (HEAD QUOTED "<p id='p1' number='2'><s id='s1'>", marked,
                                      "</s></p>" FOOT, NULL);

  return fixture_read (xml);
}

static void
assert_words (const DossierSentence *sentence, const DossierMark *mark, const char *expected)
{
  g_autofree char *words
      = mark != NULL ? g_strndup (sentence->text + mark->start, mark->end - mark->start) : NULL;

  g_assert_cmpstr (words, ==, expected);
}

static void
test_mark (gconstpointer data)
{
  const MarkCase *of = data;
  g_autofree char *without = fixture_replace (of->first, "@", "");
  g_autoptr (DossierDocument) placed = read_sentence (of->first);
  g_autoptr (DossierDocument) first = read_sentence (without);
  g_autoptr (DossierDocument) second = read_sentence (of->second);
  const DossierSentence *here = dossier_document_find_sentence (first, "s1");
  const DossierSentence *there = dossier_document_find_sentence (second, "s1");
  const char *text = dossier_document_find_sentence (placed, "s1")->text;
  const DossierMark *mark = dossier_pairs_find_mark_at (here, (guint) (strchr (text, '@') - text));

  assert_words (here, mark, of->here);
  if (mark != NULL)
    assert_words (there, dossier_pairs_find_mark (here, mark, there), of->there);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("pairs/paragraphs", pairs_cases, test_pairs)
  FIXTURE_ADD_CASES ("pairs/mark", mark_cases, test_mark)
  g_test_add_func ("/pairs/sentences", test_sentences);

  return g_test_run ();
}
