/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-edition-words.h"
#include "ui/print/dossier-sheet-private.h"

static void
add_head (DossierSheet *self, DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);
  const char *notice = dossier_edition_get_notice (document);

  if (head->standfirst != NULL && *head->standfirst != '\0')
    dossier_sheet_add (self, DOSSIER_BLOCK_STANDFIRST, head->standfirst);
  dossier_sheet_take (self, DOSSIER_BLOCK_SOURCE,
                      dossier_edition_dup_source_line (document, FALSE));
  if (head->translated_from != NULL)
    /* Translators: the code of a language, such as “en” */
    dossier_sheet_take (self, DOSSIER_BLOCK_SOURCE,
                        g_strdup_printf (_ ("Translated from “%s”; so are the quotations"),
                                         head->translated_from));
  if (notice != NULL)
    dossier_sheet_add (self, DOSSIER_BLOCK_NOTE, notice);
}

/* The sentences with a space between them, and what is stressed in them. */
static void
add_paragraph (DossierSheet *self, DossierDocument *document, const DossierParagraph *paragraph)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  g_autoptr (GArray) emphasis = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  GString *text = g_string_new (NULL);
  DossierBlock *block = NULL;

  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];

      if (i > 0)
        g_string_append_c (text, ' ');
      for (guint j = 0; j < sentence->n_marks; j++)
        if (sentence->marks[j].kind == DOSSIER_MARK_EMPHASIS)
          {
            const DossierSpan span = { (guint) text->len + sentence->marks[j].start,
                                       (guint) text->len + sentence->marks[j].end };

            g_array_append_val (emphasis, span);
          }
      g_string_append (text, sentence->text);
    }

  block = dossier_sheet_take (self, DOSSIER_BLOCK_PARAGRAPH, g_string_free_and_steal (text));
  block->marker = g_strdup_printf ("%u", paragraph->number);
  block->n_emphasis = emphasis->len;
  if (emphasis->len > 0)
    block->emphasis = (DossierSpan *) g_array_steal (emphasis, NULL);
}

static void
add_glossary (DossierSheet *self, DossierDocument *document)
{
  DossierTerms terms = dossier_document_get_terms (document);

  if (terms.n == 0)
    return;

  dossier_sheet_add (self, DOSSIER_BLOCK_HEADING, _ ("Glossary"));
  for (guint i = 0; i < terms.n; i++)
    dossier_sheet_add (self, DOSSIER_BLOCK_TERM, terms.items[i].gloss)->lead
        = g_strdup (terms.items[i].name);
}

/* The article with numbered paragraphs. */
void
dossier_sheet_add_reading (DossierSheet *self, DossierDocument *document, gboolean glossary)
{
  DossierSections sections = dossier_document_get_sections (document);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  add_head (self, document);
  for (guint i = 0; i < sections.n; i++)
    {
      const DossierSection *section = &sections.items[i];

      if (section->heading != NULL && *section->heading != '\0')
        dossier_sheet_add (self, DOSSIER_BLOCK_SECTION, section->heading);
      for (guint j = 0; j < section->n_paragraphs; j++)
        add_paragraph (self, document, &paragraphs.items[section->first_paragraph + j]);
    }
  if (glossary)
    add_glossary (self, document);
}
