/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "document/dossier-document-io.h"
#include "exchange/dossier-reference.h"

static const char body[]
    = "<cast><actor id='ana' kind='person'><name>Ana López</name><role>r</role><about>a</about>"
      "</actor></cast>"
      "<issues><issue id='money'><title>Who Pays</title><summary>s</summary>"
      "<position id='p'>Tolls</position></issue></issues>"
      "<quotes>"
      "<quote id='q1' speaker='ana' kind='direct' issues='money'><verb>said</verb></quote>"
      "<quote id='q2' speaker='ana' kind='indirect' issues='money'><verb>denied</verb></quote>"
      "</quotes>"
      "<article><section><p id='p1' number='1'>"
      "<s id='s1'>“<q id='q1'>Tolls are {90%} unfair,</q>” <m actor='ana'>she</m> said.</s>"
      "</p><p id='p2' number='2'>"
      "<s id='s2'><m actor='ana'>She</m> denied <q id='q2'>that it was \"her\" idea</q>.</s>"
      "</p></section></article></dossier>";

static DossierDocument *
new_document (const char *edition, const char *title, const char *source)
{
  g_autofree char *text = g_strdup_printf ("<dossier format='1' id='bridge' xml:lang='en'>"
                                           "<head edition='%s'><title>%s</title>"
                                           "<standfirst>s</standfirst>%s</head>%s",
                                           edition, title, source, body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

#define FULL                                                                                       \
  "<source kind='opinion-column' date='2023-06-12' address='https://a.example/b_c'>"               \
  "<publisher>The Post</publisher><description>d</description></source>"
#define SAID "“Tolls are {90%} unfair” — Ana López. "

static void
test_styles (void)
{
  static const struct
  {
    const char *edition;
    const char *title;
    const char *source;
    const char *texts[DOSSIER_N_REFERENCE_STYLES];
  } cases[] = {
    { "study",
      "The Bridge",
      FULL,
      { SAID "The Bridge. (2023, June 12). [Opinion column, study edition]. The Post. "
             "https://a.example/b_c (para. 1)",
        SAID "“The Bridge.” The Post, 12 June 2023, https://a.example/b_c. "
             "Opinion column, study edition, par. 1.",
        SAID "“The Bridge,” The Post, June 12, 2023 (Opinion column, study edition), para. 1, "
             "https://a.example/b_c." } },
    { "original",
      "Who Pays?",
      "<source kind='web-page' date='2024-09'><description>d</description></source>",
      { SAID "Who Pays? (2024, September). [Web page]. (para. 1)",
        SAID "“Who Pays?” Sept. 2024. Web page, par. 1.",
        SAID "“Who Pays?” September 2024 (Web page), para. 1." } },
    { "draft",
      "The Bridge",
      "<source kind='other'><description>d</description></source>",
      { SAID "The Bridge. (n.d.). [Text]. (para. 1)", SAID "“The Bridge.” Text, par. 1.",
        SAID "“The Bridge,” (Text), para. 1." } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document
          = new_document (cases[i].edition, cases[i].title, cases[i].source);
      const DossierQuote *quote = dossier_document_find_quote (document, "q1");

      for (guint style = 0; style < DOSSIER_N_REFERENCE_STYLES; style++)
        {
          g_autofree char *text
              = dossier_reference_dup_text (document, quote, (DossierReferenceStyle) style);

          g_test_message ("%s, case %u", dossier_reference_style_words[style], i);
          g_assert_cmpstr (text, ==, cases[i].texts[style]);
        }
    }
}

/* What is reported is never shown as the speaker's own words. */
static void
test_reported (void)
{
  g_autoptr (DossierDocument) document = new_document ("study", "The Bridge", FULL);
  const DossierQuote *quote = dossier_document_find_quote (document, "q2");

  for (guint style = 0; style < DOSSIER_N_REFERENCE_STYLES; style++)
    {
      g_autofree char *text
          = dossier_reference_dup_text (document, quote, (DossierReferenceStyle) style);

      g_assert_true (
          g_str_has_prefix (text, "that it was \"her\" idea — as reported of Ana López. "));
      g_assert_nonnull (strstr (text, " 2"));
    }
}

static void
test_bibtex (void)
{
  g_autoptr (DossierDocument) document = new_document ("study", "Bridge &amp; Toll", FULL);
  const DossierQuote *quotes[] = { dossier_document_find_quote (document, "q1"),
                                   dossier_document_find_quote (document, "q2") };
  g_autofree char *text
      = dossier_bibliography_dup_text (document, quotes, 2, DOSSIER_BIBLIOGRAPHY_BIBTEX);

  g_assert_cmpstr (text, ==,
                   "@article{bridge,\n"
                   "  title = {{Bridge \\& Toll}},\n"
                   "  journal = {The Post},\n"
                   "  year = {2023},\n"
                   "  month = jun,\n"
                   "  day = {12},\n"
                   "  url = {https://a.example/b_c},\n"
                   "  language = {en},\n"
                   "  note = {Opinion column, study edition."
                   " “Tolls are \\{90\\%\\} unfair” — Ana López, para. 1."
                   " that it was \"her\" idea — as reported of Ana López, para. 2.}\n"
                   "}\n");
}

/* Without a publisher there is no journal, which an article must have. */
static void
test_bibtex_without_publisher (void)
{
  g_autoptr (DossierDocument) document
      = new_document ("study", "The Bridge",
                      "<source kind='other'><description>d</description></source>");
  g_autofree char *text
      = dossier_bibliography_dup_text (document, NULL, 0, DOSSIER_BIBLIOGRAPHY_BIBTEX);

  g_assert_true (g_str_has_prefix (text, "@misc{bridge,\n"));
  g_assert_null (strstr (text, "journal"));
  g_assert_null (strstr (text, "year"));
  g_assert_null (strstr (text, "url"));
}

static void
test_csl_json (void)
{
  static const char *const allowed[]
      = { "id",    "type", "title", "container-title", "issued", "URL", "language",
          "genre", "note", NULL };
  g_autoptr (DossierDocument) document = new_document ("study", "The “Bridge”", FULL);
  const DossierQuote *quotes[] = { dossier_document_find_quote (document, "q2") };
  g_autofree char *text
      = dossier_bibliography_dup_text (document, quotes, 1, DOSSIER_BIBLIOGRAPHY_CSL_JSON);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (text, &error);
  g_autoptr (GList) members = NULL;
  JsonObject *entry;
  JsonArray *date;

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 1);
  entry = json_array_get_object_element (json_node_get_array (root), 0);
  members = json_object_get_members (entry);
  for (GList *member = members; member != NULL; member = member->next)
    g_assert_true (g_strv_contains (allowed, member->data));
  g_assert_cmpstr (json_object_get_string_member (entry, "type"), ==, "article-newspaper");
  g_assert_cmpstr (json_object_get_string_member (entry, "title"), ==, "The “Bridge”");
  g_assert_nonnull (strstr (json_object_get_string_member (entry, "note"), "\"her\""));
  date = json_array_get_array_element (
      json_object_get_array_member (json_object_get_object_member (entry, "issued"), "date-parts"),
      0);
  g_assert_cmpuint (json_array_get_length (date), ==, 3);
  g_assert_cmpint (json_array_get_int_element (date, 0), ==, 2023);
  g_assert_cmpint (json_array_get_int_element (date, 2), ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reference/styles", test_styles);
  g_test_add_func ("/reference/reported", test_reported);
  g_test_add_func ("/bibliography/bibtex", test_bibtex);
  g_test_add_func ("/bibliography/bibtex/no-publisher", test_bibtex_without_publisher);
  g_test_add_func ("/bibliography/csl-json", test_csl_json);

  return g_test_run ();
}
