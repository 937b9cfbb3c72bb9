/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-quote-text.h"

#include <string.h>

#include <glib/gi18n.h>

static gboolean
has_words (const char *start, const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/* Whether other words stand between two parts: an attribution, or more. */
static gboolean
are_apart (DossierDocument *document, const DossierQuotePart *a, const DossierQuotePart *b)
{
  DossierSentences sentences = dossier_document_get_sentences (document);

  if (a->sentence == b->sentence)
    return has_words (a->sentence->text + a->end, a->sentence->text + b->start);
  if (has_words (a->sentence->text + a->end, strchr (a->sentence->text + a->end, '\0'))
      || has_words (b->sentence->text, b->sentence->text + b->start))
    return TRUE;
  for (guint i = a->sentence->index + 1; i < b->sentence->index; i++)
    if (has_words (sentences.items[i].text, strchr (sentences.items[i].text, '\0')))
      return TRUE;

  return FALSE;
}

/**
 * dossier_quote_dup_marked_text:
 * @document: the document of @quote
 * @quote: a quote
 *
 * The words of a quote as they are shown: a direct one in quotation marks, and
 * where the article interrupts it, the marks close and open again around “…”.
 * Reported speech has no marks.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_quote_dup_marked_text (DossierDocument *document, const DossierQuote *quote)
{
  g_autoptr (GString) stretch = g_string_new (NULL);
  GString *text = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (quote != NULL, NULL);

  if (quote->kind == DOSSIER_QUOTE_INDIRECT)
    return dossier_quote_dup_text (quote);
  if (quote->words != NULL)
    /* Translators: the quotation marks of the language around quoted words */
    return g_strdup_printf (C_ ("quotation marks", "“%s”"), quote->words);

  text = g_string_new (NULL);
  for (guint i = 0; i < quote->n_parts; i++)
    {
      const DossierQuotePart *part = &quote->parts[i];

      if (stretch->len > 0)
        g_string_append_c (stretch, ' ');
      g_string_append_len (stretch, part->sentence->text + part->start, part->end - part->start);
      if (i + 1 < quote->n_parts && !are_apart (document, part, part + 1))
        continue;

      if (text->len > 0)
        g_string_append (text, "\u00a0… ");
      /* Translators: the quotation marks of the language around quoted words */
      g_string_append_printf (text, C_ ("quotation marks", "“%s”"), stretch->str);
      g_string_truncate (stretch, 0);
    }

  return g_string_free_and_steal (text);
}
