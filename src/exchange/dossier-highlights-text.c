/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-highlights-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Highlights and notes for other programs, in the order of the article; those
 * whose text this edition no longer has stand at the end. */

const char *const dossier_highlights_format_words[] = { "markdown", "html", "json", NULL };
const char *const dossier_highlights_format_suffixes[] = { "md", "html", "json", NULL };

typedef struct
{
  const DossierHighlight *highlight;
  DossierAnchorFit fit;
  DossierRange range;
} Item;

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *first = a;
  const Item *second = b;
  int order = (first->fit == DOSSIER_ANCHOR_LOST) - (second->fit == DOSSIER_ANCHOR_LOST);

  if (order == 0)
    order = (first->range.first > second->range.first) - (first->range.first < second->range.first);
  if (order == 0)
    order = (first->range.start > second->range.start) - (first->range.start < second->range.start);
  if (order == 0)
    order = g_strcmp0 (first->highlight->id, second->highlight->id);

  return order;
}

static GArray *
list_items (DossierDocument *document, GPtrArray *highlights)
{
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (document);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < highlights->len; i++)
    {
      Item item = { .highlight = highlights->pdata[i] };

      item.fit = dossier_anchor_text_find (text, item.highlight->anchor, &item.range);
      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);

  return items;
}

/* The heading that begins with this item; NULL when the one before goes on. */
static char *
dup_heading (DossierDocument *document, GArray *items, guint index)
{
  const Item *item = &g_array_index (items, Item, index);
  const Item *before = index > 0 ? &g_array_index (items, Item, index - 1) : NULL;
  gboolean is_lost = item->fit == DOSSIER_ANCHOR_LOST;

  if (before != NULL && (before->fit == DOSSIER_ANCHOR_LOST) == is_lost
      && (is_lost || before->range.first == item->range.first))
    return NULL;
  if (is_lost)
    return g_strdup (_ ("No longer in the text"));

  return g_strdup_printf (
      _ ("Paragraph %u"),
      dossier_document_get_paragraphs (document).items[item->range.first].number);
}

/**
 * dossier_highlight_color_get_title:
 * @color: a color of highlights
 *
 * Returns: its name, in the person's language
 */
const char *
dossier_highlight_color_get_title (DossierHighlightColor color)
{
  switch (color)
    {
    case DOSSIER_HIGHLIGHT_BLUE:
      return C_ ("highlight", "Blue");
    case DOSSIER_HIGHLIGHT_PINK:
      return C_ ("highlight", "Pink");
    case DOSSIER_HIGHLIGHT_PURPLE:
      return C_ ("highlight", "Purple");
    case DOSSIER_HIGHLIGHT_YELLOW:
    case DOSSIER_N_HIGHLIGHT_COLORS:
    default:
      return C_ ("highlight", "Yellow");
    }
}

/* CommonMark 0.31.2, §2.4: any of these after a backslash is just that. */
static void
append_markdown (GString *text, const char *words, const char *prefix)
{
  g_string_append (text, prefix);
  for (const char *at = words; *at != '\0'; at++)
    {
      if (strchr ("\\`*_{}[]<>()#+-.!|~&", *at) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *at);
      if (*at == '\n')
        g_string_append (text, prefix);
    }
}

static char *
dup_markdown (DossierDocument *document, GArray *items)
{
  const DossierHead *head = dossier_document_get_head (document);
  g_autoptr (GString) text = g_string_new ("# ");

  append_markdown (text, head->title, "");
  g_string_append_c (text, '\n');
  if (head->source_description != NULL)
    {
      g_string_append_c (text, '\n');
      append_markdown (text, head->source_description, "");
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < items->len; i++)
    {
      const DossierHighlight *highlight = g_array_index (items, Item, i).highlight;
      g_autofree char *heading = dup_heading (document, items, i);

      if (heading != NULL)
        g_string_append_printf (text, "\n## %s\n", heading);
      g_string_append_c (text, '\n');
      append_markdown (text, highlight->anchor->exact, "> ");
      g_string_append_printf (text, "\n\n*%s*\n",
                              dossier_highlight_color_get_title (highlight->color));
      if (highlight->text == NULL)
        continue;
      g_string_append_c (text, '\n');
      append_markdown (text, highlight->text, "");
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_html (GString *text, const char *element, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (text, "<%s dir=\"auto\">%s</%s>\n", element, escaped, element);
}

#define HTML_STYLE                                                                                 \
  "body{max-width:40em;margin:2em auto;padding:0 1em;font-family:sans-serif;line-height:1.5}"      \
  "blockquote{margin:1em 0 0;padding:.2em .8em;font-family:serif;white-space:pre-line}"            \
  "p.note{white-space:pre-wrap}small{opacity:.75}"                                                 \
  ".yellow{border-inline-start:4px solid #c88800}.blue{border-inline-start:6px double #3584e4}"    \
  ".pink{border-inline-start:4px dashed #d56199}.purple{border-inline-start:4px dotted #9141ac}"

static char *
dup_html (DossierDocument *document, GArray *items)
{
  const DossierHead *head = dossier_document_get_head (document);
  g_autofree char *title = g_markup_escape_text (head->title, -1);
  g_autofree char *language = g_markup_escape_text (dossier_document_get_language (document), -1);
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE html>\n");

  g_string_append_printf (text,
                          "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<title>%s</title>\n<style>" HTML_STYLE "</style>\n</head>\n<body>\n",
                          language, title);
  append_html (text, "h1", head->title);
  if (head->source_description != NULL)
    append_html (text, "p", head->source_description);
  for (guint i = 0; i < items->len; i++)
    {
      const DossierHighlight *highlight = g_array_index (items, Item, i).highlight;
      g_autofree char *heading = dup_heading (document, items, i);
      g_autofree char *exact = g_markup_escape_text (highlight->anchor->exact, -1);

      if (heading != NULL)
        append_html (text, "h2", heading);
      g_string_append_printf (text, "<blockquote class=\"%s\" dir=\"auto\">%s</blockquote>\n",
                              dossier_highlight_color_words[highlight->color], exact);
      append_html (text, "small", dossier_highlight_color_get_title (highlight->color));
      if (highlight->text != NULL)
        {
          g_autofree char *note = g_markup_escape_text (highlight->text, -1);

          g_string_append_printf (text, "<p class=\"note\" dir=\"auto\">%s</p>\n", note);
        }
    }
  g_string_append (text, "</body>\n</html>\n");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_time (JsonBuilder *builder, const char *name, gint64 time_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (time_ms / 1000);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  add_string (builder, name, text);
}

static void
add_body (JsonBuilder *builder, const char *value, const char *purpose)
{
  json_builder_begin_object (builder);
  add_string (builder, "type", "TextualBody");
  add_string (builder, "value", value);
  add_string (builder, "format", "text/plain");
  add_string (builder, "purpose", purpose);
  json_builder_end_object (builder);
}

static void
add_target (JsonBuilder *builder, const char *source, const DossierAnchor *anchor)
{
  json_builder_set_member_name (builder, "target");
  json_builder_begin_object (builder);
  add_string (builder, "source", source);
  json_builder_set_member_name (builder, "selector");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_string (builder, "type", "TextQuoteSelector");
  add_string (builder, "exact", anchor->exact);
  add_string (builder, "prefix", anchor->prefix);
  add_string (builder, "suffix", anchor->suffix);
  json_builder_end_object (builder);
  if (anchor->sentence != NULL)
    {
      json_builder_begin_object (builder);
      add_string (builder, "type", "FragmentSelector");
      add_string (builder, "value", anchor->sentence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_annotation (JsonBuilder *builder, const char *source, const DossierHighlight *highlight)
{
  g_autofree char *id = g_strconcat ("urn:uuid:", highlight->id, NULL);

  json_builder_begin_object (builder);
  add_string (builder, "id", id);
  add_string (builder, "type", "Annotation");
  add_string (builder, "motivation", highlight->text != NULL ? "commenting" : "highlighting");
  add_time (builder, "created", highlight->made_ms);
  add_time (builder, "modified", highlight->changed_ms);
  json_builder_set_member_name (builder, "body");
  json_builder_begin_array (builder);
  if (highlight->text != NULL)
    add_body (builder, highlight->text, "commenting");
  add_body (builder, dossier_highlight_color_words[highlight->color], "tagging");
  json_builder_end_array (builder);
  add_target (builder, source, highlight->anchor);
  json_builder_end_object (builder);
}

static char *
dup_json (DossierDocument *document, GArray *items)
{
  const DossierHead *head = dossier_document_get_head (document);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *id = g_strconcat ("urn:x-dossier:", dossier_document_get_id (document), NULL);
  g_autofree char *collection = g_strconcat (id, ":highlights", NULL);
  g_autofree char *page = g_strconcat (collection, ":1", NULL);
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "@context", "http://www.w3.org/ns/anno.jsonld");
  add_string (builder, "id", collection);
  add_string (builder, "type", "AnnotationCollection");
  add_string (builder, "label", head->title);
  json_builder_set_member_name (builder, "total");
  json_builder_add_int_value (builder, items->len);
  json_builder_set_member_name (builder, "first");
  json_builder_begin_object (builder);
  add_string (builder, "id", page);
  add_string (builder, "type", "AnnotationPage");
  json_builder_set_member_name (builder, "startIndex");
  json_builder_add_int_value (builder, 0);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    add_annotation (builder, head->source_address != NULL ? head->source_address : id,
                    g_array_index (items, Item, i).highlight);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

/**
 * dossier_highlights_dup_text:
 * @document: a dossier
 * @highlights: (element-type DossierHighlight): highlights of it, in any order
 * @format: what to write
 *
 * Returns: (transfer full): the whole file
 */
char *
dossier_highlights_dup_text (DossierDocument *document,
                             GPtrArray *highlights,
                             DossierHighlightsFormat format)
{
  g_autoptr (GArray) items = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && highlights != NULL, NULL);

  items = list_items (document, highlights);
  switch (format)
    {
    case DOSSIER_HIGHLIGHTS_HTML:
      return dup_html (document, items);
    case DOSSIER_HIGHLIGHTS_JSON:
      return dup_json (document, items);
    case DOSSIER_HIGHLIGHTS_MARKDOWN:
    default:
      return dup_markdown (document, items);
    }
}
