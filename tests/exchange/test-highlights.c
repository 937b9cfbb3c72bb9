/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Highlights and notes as other programs read them. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "document/dossier-document-io.h"
#include "exchange/dossier-highlights-text.h"

static DossierDocument *
read_sample (void)
{
  static const char sample[]
      = "<dossier format=\"1\" id=\"x\" xml:lang=\"en\"><head edition=\"draft\">"
        "<title>A *Bridge* &amp; Price</title><source kind=\"news\"><description>News</description>"
        "</source></head><cast><actor id=\"ann\" kind=\"person\"><name>Ann</name><role>mayor</role>"
        "<about>Governs.</about></actor></cast><issues><issue id=\"i\"><title>I</title>"
        "<summary>S.</summary><position "
        "id=\"o\">O</position></issue></issues><glossary/><timeline/>"
        "<quotes/><article><section><p id=\"p1\" number=\"1\"><s id=\"a\">One &lt;b&gt; "
        "two.</s></p>"
        "<p id=\"p2\" number=\"2\"><s id=\"b\">Three four five.</s></p></section></article><quiz/>"
        "</dossier>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample, strlen (sample));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
add (GPtrArray *highlights,
     const char *id,
     const char *sentence,
     const char *exact,
     DossierHighlightColor color,
     const char *text)
{
  DossierAnchor anchor = {
    .language = (char *) "en",
    .sentence = (char *) sentence,
    .exact = (char *) exact,
    .prefix = (char *) "p",
  };
  DossierHighlight *highlight = dossier_highlight_new ("x", &anchor);

  highlight->id = g_strdup (id);
  highlight->color = color;
  highlight->text = g_strdup (text);
  highlight->made_ms = 1700000000000;
  highlight->changed_ms = 1700000001000;
  g_ptr_array_add (highlights, highlight);
}

static char *
export_as (DossierHighlightsFormat format, gboolean is_empty)
{
  g_autoptr (DossierDocument) document = read_sample ();
  g_autoptr (GPtrArray) highlights
      = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_highlight_free);

  if (!is_empty)
    {
      add (highlights, "lost", "z", "gone", DOSSIER_HIGHLIGHT_PURPLE, NULL);
      add (highlights, "second", "b", "four", DOSSIER_HIGHLIGHT_BLUE, "Why?\n# <i> & more");
      add (highlights, "first", "a", "<b> two", DOSSIER_HIGHLIGHT_YELLOW, NULL);
    }

  return dossier_highlights_dup_text (document, highlights, format);
}

static void
test_markdown (void)
{
  g_autofree char *text = export_as (DOSSIER_HIGHLIGHTS_MARKDOWN, FALSE);

  g_assert_cmpstr (text, ==,
                   "# A \\*Bridge\\* \\& Price\n\nNews\n"
                   "\n## Paragraph 1\n\n> \\<b\\> two\n\n*Yellow*\n"
                   "\n## Paragraph 2\n\n> four\n\n*Blue*\n\nWhy?\n\\# \\<i\\> \\& more\n"
                   "\n## No longer in the text\n\n> gone\n\n*Purple*\n");
}

static void
test_html (void)
{
  g_autofree char *text = export_as (DOSSIER_HIGHLIGHTS_HTML, FALSE);
  const char *first = strstr (text, "<blockquote class=\"yellow\" dir=\"auto\">&lt;b&gt; two");
  const char *second = strstr (text, "<blockquote class=\"blue\" dir=\"auto\">four");
  const char *lost = strstr (text, "No longer in the text");

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"en\">"));
  g_assert_true (g_str_has_suffix (text, "</body>\n</html>\n"));
  g_assert_nonnull (strstr (text, "<title>A *Bridge* &amp; Price</title>"));
  g_assert_nonnull (strstr (text, "Why?\n# &lt;i&gt; &amp; more</p>"));
  g_assert_true (first != NULL && second > first && lost > second);
  g_assert_null (strstr (text, "<b>"));
}

static JsonArray *
get_items (JsonNode *root)
{
  JsonObject *collection = json_node_get_object (root);

  g_assert_cmpstr (json_object_get_string_member (collection, "@context"), ==,
                   "http://www.w3.org/ns/anno.jsonld");
  g_assert_cmpstr (json_object_get_string_member (collection, "type"), ==, "AnnotationCollection");

  return json_object_get_array_member (json_object_get_object_member (collection, "first"),
                                       "items");
}

static void
test_json (void)
{
  g_autofree char *text = export_as (DOSSIER_HIGHLIGHTS_JSON, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (text, &error);
  JsonArray *items;
  JsonObject *second, *target, *selector;
  JsonArray *bodies;

  g_assert_no_error (error);
  items = get_items (root);
  g_assert_cmpuint (json_array_get_length (items), ==, 3);
  second = json_array_get_object_element (items, 1);
  g_assert_cmpstr (json_object_get_string_member (second, "id"), ==, "urn:uuid:second");
  g_assert_cmpstr (json_object_get_string_member (second, "type"), ==, "Annotation");
  g_assert_cmpstr (json_object_get_string_member (second, "motivation"), ==, "commenting");
  g_assert_cmpstr (json_object_get_string_member (second, "created"), ==, "2023-11-14T22:13:20Z");
  g_assert_cmpstr (json_object_get_string_member (second, "modified"), ==, "2023-11-14T22:13:21Z");
  bodies = json_object_get_array_member (second, "body");
  g_assert_cmpuint (json_array_get_length (bodies), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (bodies, 0),
                                                  "value"),
                   ==, "Why?\n# <i> & more");
  target = json_object_get_object_member (second, "target");
  g_assert_cmpstr (json_object_get_string_member (target, "source"), ==, "urn:x-dossier:x");
  selector = json_array_get_object_element (json_object_get_array_member (target, "selector"), 0);
  g_assert_cmpstr (json_object_get_string_member (selector, "type"), ==, "TextQuoteSelector");
  g_assert_cmpstr (json_object_get_string_member (selector, "exact"), ==, "four");
  g_assert_cmpstr (json_object_get_string_member (selector, "prefix"), ==, "p");
  g_assert_false (json_object_has_member (selector, "suffix"));
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (items, 0),
                                                  "motivation"),
                   ==, "highlighting");
}

static void
test_empty (void)
{
  g_autofree char *markdown = export_as (DOSSIER_HIGHLIGHTS_MARKDOWN, TRUE);
  g_autofree char *json = export_as (DOSSIER_HIGHLIGHTS_JSON, TRUE);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_cmpstr (markdown, ==, "# A \\*Bridge\\* \\& Price\n\nNews\n");
  g_assert_cmpuint (json_array_get_length (get_items (root)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/highlights/markdown", test_markdown);
  g_test_add_func ("/exchange/highlights/html", test_html);
  g_test_add_func ("/exchange/highlights/json", test_json);
  g_test_add_func ("/exchange/highlights/empty", test_empty);

  return g_test_run ();
}
