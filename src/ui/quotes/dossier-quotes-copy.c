/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-quotes-page-private.h"

#include <glib/gi18n.h>

#include "document/dossier-quote-words.h"
#include "exchange/dossier-reference.h"
#include "ui/quotes/dossier-citation.h"

/* What leaves the ledger by way of the clipboard. */

static void
copy (DossierQuotesPage *self, const char *text, const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  dossier_quotes_page_say (self, message);
}

static const DossierQuote *
find_quote (DossierQuotesPage *self, const char *id)
{
  return dossier_document_find_quote (dossier_ledger_get_document (
                                          dossier_quotes_page_get_ledger (self)),
                                      id);
}

static void
copy_citation_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (widget);
  DossierDocument *document = dossier_ledger_get_document (dossier_quotes_page_get_ledger (self));
  const DossierQuote *quote = find_quote (self, g_variant_get_string (parameter, NULL));
  g_autofree char *text = NULL;

  if (quote == NULL)
    return;

  text = dossier_citation_dup_text (dossier_document_get_head (document), quote);
  copy (self, text, _ ("Copied with Citation"));
}

static void
copy_words_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (widget);
  const DossierQuote *quote = find_quote (self, g_variant_get_string (parameter, NULL));
  g_autoptr (DossierQuoteWords) words = NULL;

  if (quote == NULL)
    return;

  words = dossier_quote_words_new (quote, DOSSIER_QUOTE_WORDS_PLAIN);
  copy (self, words->text, _ ("Words Copied"));
}

static gboolean
find_word (const char *const *words, const char *word, guint *index)
{
  for (*index = 0; words[*index] != NULL; (*index)++)
    if (g_str_equal (words[*index], word))
      return TRUE;

  return FALSE;
}

static void
copy_reference_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (widget);
  DossierDocument *document = dossier_ledger_get_document (dossier_quotes_page_get_ledger (self));
  const DossierQuote *quote = NULL;
  const char *id = NULL;
  const char *word = NULL;
  g_autofree char *text = NULL;
  guint style = 0;

  g_variant_get (parameter, "(&s&s)", &word, &id);
  quote = find_quote (self, id);
  if (quote == NULL || !find_word (dossier_reference_style_words, word, &style))
    return;

  text = dossier_reference_dup_text (document, quote, (DossierReferenceStyle) style);
  copy (self, text, _ ("Copied with Citation"));
}

static void
copy_bibliography_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (widget);
  DossierLedger *ledger = dossier_quotes_page_get_ledger (self);
  g_autoptr (GPtrArray) quotes = g_ptr_array_new ();
  const DossierQuote *quote = NULL;
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  guint format = 0;

  if (!find_word (dossier_bibliography_format_words, g_variant_get_string (parameter, NULL),
                  &format))
    return;

  while ((quote = dossier_ledger_get_quote (ledger, quotes->len)) != NULL)
    g_ptr_array_add (quotes, (gpointer) quote);
  text = dossier_bibliography_dup_text (dossier_ledger_get_document (ledger),
                                        (const DossierQuote *const *) quotes->pdata, quotes->len,
                                        (DossierBibliographyFormat) format);
  message
      = g_strdup_printf (ngettext ("Copied with %'u Quote", "Copied with %'u Quotes", quotes->len),
                         quotes->len);
  copy (self, text, message);
}

/* Adds the actions that copy: a quote's words, a quote with its citation,
 * plainly or as a manual has it, and the source with all quotes shown. */
void
dossier_quotes_page_install_copying (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quotes.copy-citation", "s", copy_citation_action);
  gtk_widget_class_install_action (widget_class, "quotes.copy-words", "s", copy_words_action);
  gtk_widget_class_install_action (widget_class, "quotes.copy-reference", "(ss)",
                                   copy_reference_action);
  gtk_widget_class_install_action (widget_class, "quotes.copy-bibliography", "s",
                                   copy_bibliography_action);
}
