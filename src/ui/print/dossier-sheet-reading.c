/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/print/dossier-sheet-private.h"

static char *
dup_source_line (DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);
  guint n_paragraphs = dossier_document_get_paragraphs (document).n;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (head->source_description != NULL && *head->source_description != '\0')
    g_strv_builder_add (parts, head->source_description);
  if (head->edition == DOSSIER_EDITION_STUDY)
    g_strv_builder_add (parts, _ ("Study edition"));
  else if (head->edition == DOSSIER_EDITION_DRAFT)
    g_strv_builder_add (parts, C_ ("edition", "Draft"));
  g_strv_builder_take (parts,
                       g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n_paragraphs),
                                        n_paragraphs));
  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

static const char *
get_notice (const DossierHead *head)
{
  if (head->note != NULL && *head->note != '\0')
    return head->note;

  switch (head->edition)
    {
    case DOSSIER_EDITION_STUDY:
      return _ ("The article is retold here in other words. The short quotations are exact.");
    case DOSSIER_EDITION_DRAFT:
      return _ ("The program drafted this dossier. Nobody has checked it yet.");
    case DOSSIER_EDITION_ORIGINAL:
    default:
      return NULL;
    }
}

static void
add_head (DossierSheet *self, DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);

  if (head->standfirst != NULL && *head->standfirst != '\0')
    dossier_sheet_add (self, DOSSIER_BLOCK_STANDFIRST, head->standfirst);
  dossier_sheet_take (self, DOSSIER_BLOCK_SOURCE, dup_source_line (document));
  if (head->translated_from != NULL)
    /* Translators: the code of a language, such as “en” */
    dossier_sheet_take (self, DOSSIER_BLOCK_SOURCE,
                        g_strdup_printf (_ ("Translated from “%s”; so are the quotations"),
                                         head->translated_from));
  if (get_notice (head) != NULL)
    dossier_sheet_add (self, DOSSIER_BLOCK_NOTE, get_notice (head));
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
