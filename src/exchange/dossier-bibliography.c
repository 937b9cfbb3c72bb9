/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "dossier-reference-private.h"

const char *const dossier_bibliography_format_words[] = { "bibtex", "csl-json", NULL };

/* All quotes of a dossier are of one source: it is one entry, with the quotes
 * and their paragraphs in its note. */
static char *
dup_note (const DossierHead *head, const DossierQuote *const *quotes, guint n_quotes)
{
  GString *note = g_string_new (NULL);
  g_autofree char *kind = dossier_reference_dup_kind (head);

  g_string_append_printf (note, "%s.", kind);
  for (guint i = 0; i < n_quotes; i++)
    {
      g_autofree char *quoted = dossier_reference_dup_quoted (quotes[i]);

      g_string_append_printf (note, " %s, para. %u.", quoted,
                              dossier_quote_get_paragraph (quotes[i])->number);
    }

  return g_string_free_and_steal (note);
}

/* The ten characters that mean something to TeX. */
static void
append_tex (GString *out, const char *text)
{
  static const char special[] = "&%$#_{}";

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\\')
      g_string_append (out, "\\textbackslash{}");
    else if (*at == '~')
      g_string_append (out, "\\textasciitilde{}");
    else if (*at == '^')
      g_string_append (out, "\\textasciicircum{}");
    else
      {
        if (strchr (special, *at) != NULL)
          g_string_append_c (out, '\\');
        g_string_append_c (out, *at);
      }
}

static void
append_field (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, ",\n  %s = {", name);
  append_tex (out, text);
  g_string_append_c (out, '}');
}

/* An address is typeset by \url, to which only these would be the end. */
static void
append_address (GString *out, const char *address)
{
  g_autofree char *encoded = NULL;

  if (address == NULL)
    return;
  encoded = g_uri_escape_string (address, "!#$%&'()*+,/:;=?@[]~_", TRUE);
  g_string_append_printf (out, ",\n  url = {%s}", encoded);
}

static char *
dup_bibtex (DossierDocument *document, const DossierQuote *const *quotes, guint n_quotes)
{
  static const char *const months[12]
      = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  const DossierHead *head = dossier_document_get_head (document);
  DossierDate date = head->source_date;
  g_autofree char *note = dup_note (head, quotes, n_quotes);
  /* BibTeX knows no newspaper; without a journal an article is refused. */
  const char *type = head->source_publisher != NULL ? "article" : "misc";
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "@%s{%s", type, dossier_document_get_id (document));
  /* The inner braces keep the capitals of the title. */
  g_string_append (out, ",\n  title = {{");
  append_tex (out, head->title);
  g_string_append (out, "}}");
  append_field (out, "journal", head->source_publisher);
  if (date.year != 0)
    g_string_append_printf (out, ",\n  year = {%u}", date.year);
  if (date.month >= 1 && date.month <= 12)
    g_string_append_printf (out, ",\n  month = %s", months[date.month - 1]);
  if (date.day != 0)
    g_string_append_printf (out, ",\n  day = {%u}", date.day);
  append_address (out, head->source_address);
  append_field (out, "language", dossier_document_get_language (document));
  append_field (out, "note", note);
  g_string_append (out, "\n}\n");

  return g_string_free_and_steal (out);
}

static void
add_member (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_date (JsonBuilder *builder, DossierDate date)
{
  const guint parts[] = { date.year, date.month, date.day };

  if (date.year == 0)
    return;
  json_builder_set_member_name (builder, "issued");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "date-parts");
  json_builder_begin_array (builder);
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && parts[i] != 0; i++)
    json_builder_add_int_value (builder, parts[i]);
  json_builder_end_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static const char *
get_csl_type (DossierSourceKind kind)
{
  switch (kind)
    {
    case DOSSIER_SOURCE_NEWS:
    case DOSSIER_SOURCE_OPINION_COLUMN:
    case DOSSIER_SOURCE_EDITORIAL:
    case DOSSIER_SOURCE_FEATURE:
      return "article-newspaper";
    case DOSSIER_SOURCE_INTERVIEW:
      return "interview";
    case DOSSIER_SOURCE_SPEECH:
      return "speech";
    case DOSSIER_SOURCE_REPORT:
      return "report";
    case DOSSIER_SOURCE_WEB_PAGE:
      return "webpage";
    case DOSSIER_SOURCE_OTHER:
    default:
      return "document";
    }
}

static char *
dup_csl_json (DossierDocument *document, const DossierQuote *const *quotes, guint n_quotes)
{
  const DossierHead *head = dossier_document_get_head (document);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *genre = dossier_reference_dup_kind (head);
  g_autofree char *note = dup_note (head, quotes, n_quotes);

  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_member (builder, "id", dossier_document_get_id (document));
  add_member (builder, "type", get_csl_type (head->source_kind));
  add_member (builder, "title", head->title);
  add_member (builder, "container-title", head->source_publisher);
  add_date (builder, head->source_date);
  add_member (builder, "URL", head->source_address);
  add_member (builder, "language", dossier_document_get_language (document));
  add_member (builder, "genre", genre);
  add_member (builder, "note", note);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

/**
 * dossier_bibliography_dup_text:
 * @document: a dossier
 * @quotes: (array length=n_quotes): quotes of it
 * @n_quotes: how many
 * @format: what to write
 *
 * The source of a set of quotes for a program that keeps literature: one
 * entry, whose note holds every quote with its speaker and paragraph.
 *
 * Returns: (transfer full): the text of a file
 */
char *
dossier_bibliography_dup_text (DossierDocument *document,
                               const DossierQuote *const *quotes,
                               guint n_quotes,
                               DossierBibliographyFormat format)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (quotes != NULL || n_quotes == 0, NULL);

  switch (format)
    {
    case DOSSIER_BIBLIOGRAPHY_BIBTEX:
      return dup_bibtex (document, quotes, n_quotes);
    case DOSSIER_BIBLIOGRAPHY_CSL_JSON:
    default:
      return dup_csl_json (document, quotes, n_quotes);
    }
}
