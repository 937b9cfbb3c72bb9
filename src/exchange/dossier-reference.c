/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-reference.h"

#include "document/dossier-quote-words.h"
#include "dossier-reference-private.h"

const char *const dossier_reference_style_words[] = { "apa", "mla", "chicago", NULL };

static const char *const months[12] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

/* May, June and July are not shortened (MLA Handbook, appendix 1). */
static const char *const short_months[12] = {
  "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
};

/* Appends the parts that are there, each after a separator. */
static void
append (GString *text, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static char *
dup_date (DossierDate date, DossierReferenceStyle style)
{
  const char *month;

  if (date.year == 0)
    return NULL;
  if (date.month < 1 || date.month > 12)
    return g_strdup_printf ("%u", date.year);

  month = style == DOSSIER_REFERENCE_MLA ? short_months[date.month - 1] : months[date.month - 1];
  switch (style)
    {
    case DOSSIER_REFERENCE_APA:
      return date.day == 0 ? g_strdup_printf ("%u, %s", date.year, month)
                           : g_strdup_printf ("%u, %s %u", date.year, month, date.day);
    case DOSSIER_REFERENCE_MLA:
      return date.day == 0 ? g_strdup_printf ("%s %u", month, date.year)
                           : g_strdup_printf ("%u %s %u", date.day, month, date.year);
    case DOSSIER_REFERENCE_CHICAGO:
    default:
      return date.day == 0 ? g_strdup_printf ("%s %u", month, date.year)
                           : g_strdup_printf ("%s %u, %u", month, date.day, date.year);
    }
}

/* A title that ends in a mark of its own takes no full stop after it. */
static const char *
get_stop (const char *title)
{
  return g_str_has_suffix (title, "?") || g_str_has_suffix (title, "!")
                 || g_str_has_suffix (title, ".")
             ? ""
             : ".";
}

/* Title. (2023, June 12). [Opinion column, study edition]. Publisher. Address (para. 3). */
static char *
dup_apa (const DossierHead *head, const char *kind, guint paragraph)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = dup_date (head->source_date, DOSSIER_REFERENCE_APA);

  g_string_append_printf (text, "%s%s (%s). [%s].", head->title, get_stop (head->title),
                          date != NULL ? date : "n.d.", kind);
  if (head->source_publisher != NULL)
    g_string_append_printf (text, " %s%s", head->source_publisher,
                            get_stop (head->source_publisher));
  append (text, " ", head->source_address);
  g_string_append_printf (text, " (para. %u)", paragraph);

  return g_string_free_and_steal (text);
}

/* “Title.” Publisher, 12 June 2023, address. Opinion column, study edition, par. 3. */
static char *
dup_mla (const DossierHead *head, const char *kind, guint paragraph)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GString) where = g_string_new (NULL);
  g_autofree char *date = dup_date (head->source_date, DOSSIER_REFERENCE_MLA);

  append (where, ", ", head->source_publisher);
  append (where, ", ", date);
  append (where, ", ", head->source_address);
  g_string_append_printf (text, "“%s%s”", head->title, get_stop (head->title));
  if (where->len > 0)
    g_string_append_printf (text, " %s%s", where->str, get_stop (where->str));
  g_string_append_printf (text, " %s, par. %u.", kind, paragraph);

  return g_string_free_and_steal (text);
}

/* “Title,” Publisher, June 12, 2023 (opinion column, study edition), para. 3, address. */
static char *
dup_chicago (const DossierHead *head, const char *kind, guint paragraph)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = dup_date (head->source_date, DOSSIER_REFERENCE_CHICAGO);
  g_autofree char *place = g_strdup_printf ("para. %u", paragraph);
  const char *comma = *get_stop (head->title) == '\0' ? "" : ",";

  g_string_append_printf (text, "“%s%s”", head->title, comma);
  if (head->source_publisher != NULL)
    g_string_append_printf (text, " %s", head->source_publisher);
  append (text, head->source_publisher != NULL ? ", " : " ", date);
  g_string_append_printf (text, " (%s)", kind);
  append (text, ", ", place);
  append (text, ", ", head->source_address);
  g_string_append_c (text, '.');

  return g_string_free_and_steal (text);
}

/*< private >
 * dossier_reference_dup_kind:
 * @head: the head of a dossier
 *
 * Returns: (transfer full): what kind of text the dossier is of, and that a
 *   study edition is one: nobody must take its words for the original's
 */
char *
dossier_reference_dup_kind (const DossierHead *head)
{
  g_autofree char *kind = g_strdup (head->source_kind == DOSSIER_SOURCE_OTHER
                                        ? "text"
                                        : dossier_source_kind_words[head->source_kind]);

  g_strdelimit (kind, "-", ' ');
  kind[0] = g_ascii_toupper (kind[0]);

  return head->edition == DOSSIER_EDITION_STUDY ? g_strconcat (kind, ", study edition", NULL)
                                                : g_steal_pointer (&kind);
}

/*< private >
 * dossier_reference_dup_quoted:
 * @quote: a quote
 *
 * Returns: (transfer full): its words, in their marks, and who said them
 */
char *
dossier_reference_dup_quoted (const DossierQuote *quote)
{
  g_autoptr (DossierQuoteWords) words
      = dossier_quote_words_new (quote, DOSSIER_QUOTE_WORDS_NO_LAST_COMMA);
  const char *link = quote->kind == DOSSIER_QUOTE_DIRECT ? "—" : "— as reported of";

  return g_strdup_printf ("%s %s %s", words->text, link, quote->speaker->name);
}

/**
 * dossier_reference_dup_text:
 * @document: a dossier
 * @quote: a quote of it
 * @style: the manual to follow
 *
 * The words of a quote, its speaker, and the source as @style cites it, with
 * the paragraph. The article names the speaker, not an author, so that the
 * entry begins with the title, as all three manuals want it then.
 *
 * Returns: (transfer full): one line of plain text
 */
char *
dossier_reference_dup_text (DossierDocument *document,
                            const DossierQuote *quote,
                            DossierReferenceStyle style)
{
  static char *(*const writers[DOSSIER_N_REFERENCE_STYLES]) (const DossierHead *, const char *,
                                                             guint)
      = { dup_apa, dup_mla, dup_chicago };
  g_autofree char *kind = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *source = NULL;
  const DossierHead *head;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && quote != NULL, NULL);
  g_return_val_if_fail (style < DOSSIER_N_REFERENCE_STYLES, NULL);

  head = dossier_document_get_head (document);
  kind = dossier_reference_dup_kind (head);
  quoted = dossier_reference_dup_quoted (quote);
  source = writers[style](head, kind, dossier_quote_get_paragraph (quote)->number);

  return g_strdup_printf ("%s. %s", quoted, source);
}
