/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-citation.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-date-words.h"
#include "document/dossier-quote-words.h"

static char *
dup_direct (const DossierHead *head, const DossierQuote *quote, const char *words, const char *date)
{
  guint number = dossier_quote_get_paragraph (quote)->number;

  if (date == NULL)
    /* Translators: citation of quoted words: the words in their marks, speaker,
     * title of the dossier, paragraph */
    return g_strdup_printf (_ ("%1$s — %2$s, in “%3$s”, ¶%4$u"), words, quote->speaker->name,
                            head->title, number);

  /* Translators: citation of quoted words: the words in their marks, speaker,
   * title of the dossier, date, paragraph */
  return g_strdup_printf (_ ("%1$s — %2$s, in “%3$s”, %4$s, ¶%5$u"), words, quote->speaker->name,
                          head->title, date, number);
}

static char *
dup_reported (const DossierHead *head,
              const DossierQuote *quote,
              const char *words,
              const char *date)
{
  guint number = dossier_quote_get_paragraph (quote)->number;

  if (date == NULL)
    /* Translators: citation of reported speech: the words, speaker, title of
     * the dossier, paragraph */
    return g_strdup_printf (_ ("%1$s — %2$s, as reported in “%3$s”, ¶%4$u"), words,
                            quote->speaker->name, head->title, number);

  /* Translators: citation of reported speech: the words, speaker, title of
   * the dossier, date, paragraph */
  return g_strdup_printf (_ ("%1$s — %2$s, as reported in “%3$s”, %4$s, ¶%5$u"), words,
                          quote->speaker->name, head->title, date, number);
}

/**
 * dossier_citation_dup_text:
 * @head: the head of the dossier
 * @quote: a quote of it
 *
 * What *Copy with Citation* copies: the words, the speaker, the title, the
 * date of the source and the paragraph. A comma that closes the quotation
 * inside the marks belongs to the article's sentence and is left out.
 *
 * Returns: (transfer full): one line of plain text
 */
char *
dossier_citation_dup_text (const DossierHead *head, const DossierQuote *quote)
{
  g_autoptr (DossierQuoteWords) words = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (head != NULL, NULL);
  g_return_val_if_fail (quote != NULL, NULL);

  words = dossier_quote_words_new (quote, DOSSIER_QUOTE_WORDS_NO_LAST_COMMA);
  date = dossier_date_dup_words (head->source_date);

  return quote->kind == DOSSIER_QUOTE_DIRECT ? dup_direct (head, quote, words->text, date)
                                             : dup_reported (head, quote, words->text, date);
}
