/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-writer.h"

static DossierElement
get_mark_element (DossierMarkKind kind)
{
  switch (kind)
    {
    case DOSSIER_MARK_MENTION:
      return DOSSIER_ELEMENT_M;
    case DOSSIER_MARK_QUOTE:
      return DOSSIER_ELEMENT_Q;
    case DOSSIER_MARK_TERM:
      return DOSSIER_ELEMENT_T;
    case DOSSIER_MARK_EMPHASIS:
      return DOSSIER_ELEMENT_EM;
    default:
      g_return_val_if_reached (DOSSIER_ELEMENT_NONE);
    }
}

static void
open_mark (DossierWriter *writer, const DossierMark *mark)
{
  g_string_append_c (writer->text, '<');
  g_string_append (writer->text, dossier_element_get_rule (get_mark_element (mark->kind))->name);

  switch (mark->kind)
    {
    case DOSSIER_MARK_MENTION:
      dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ACTOR, mark->actor->id);
      dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_HOW, mark->is_meant ? "meant" : NULL);
      break;
    case DOSSIER_MARK_QUOTE:
      dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, mark->quote->id);
      break;
    case DOSSIER_MARK_TERM:
      dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_TERM, mark->term->id);
      break;
    case DOSSIER_MARK_EMPHASIS:
    default:
      break;
    }

  g_string_append_c (writer->text, '>');
}

static void
close_mark (DossierWriter *writer, const DossierMark *mark)
{
  g_string_append (writer->text, "</");
  g_string_append (writer->text, dossier_element_get_rule (get_mark_element (mark->kind))->name);
  g_string_append_c (writer->text, '>');
}

/* Appends the text from @at up to @until and closes the marks that end on the
 * way, the innermost first. Returns @until. */
static guint
advance (
    DossierWriter *writer, const DossierSentence *sentence, GPtrArray *open, guint at, guint until)
{
  while (open->len > 0)
    {
      const DossierMark *innermost = g_ptr_array_index (open, open->len - 1);

      if (innermost->end > until)
        break;

      dossier_writer_append_escaped (writer, sentence->text + at, innermost->end - at);
      at = innermost->end;
      close_mark (writer, innermost);
      g_ptr_array_set_size (open, open->len - 1);
    }

  dossier_writer_append_escaped (writer, sentence->text + at, until - at);
  return until;
}

static void
write_sentence (DossierWriter *writer, const DossierSentence *sentence, GPtrArray *open)
{
  guint at = 0;

  dossier_writer_open (writer, DOSSIER_ELEMENT_S);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, sentence->id);
  g_string_append_c (writer->text, '>');

  for (guint i = 0; i < sentence->n_marks; i++)
    {
      const DossierMark *mark = &sentence->marks[i];

      at = advance (writer, sentence, open, at, mark->start);
      open_mark (writer, mark);
      g_ptr_array_add (open, (gpointer) mark);
    }

  advance (writer, sentence, open, at, strlen (sentence->text));
  g_string_append (writer->text, "</s>\n");
}

static void
write_paragraph (DossierWriter *writer,
                 DossierDocument *document,
                 const DossierParagraph *paragraph,
                 GPtrArray *open)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_P);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, paragraph->id);
  dossier_writer_add_count (writer, DOSSIER_ATTRIBUTE_NUMBER, paragraph->number);
  dossier_writer_begin_children (writer);
  for (guint i = 0; i < paragraph->n_sentences; i++)
    write_sentence (writer, &document->sentences.items[paragraph->first_sentence + i], open);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_P);
}

/*< private >
 * dossier_writer_write_article:
 * @self: a writer
 * @document: the document to write
 */
void
dossier_writer_write_article (DossierWriter *self, DossierDocument *document)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  dossier_writer_open (self, DOSSIER_ELEMENT_ARTICLE);
  dossier_writer_begin_children (self);
  for (guint i = 0; i < document->sections.n; i++)
    {
      const DossierSection *section = &document->sections.items[i];

      dossier_writer_open (self, DOSSIER_ELEMENT_SECTION);
      dossier_writer_begin_children (self);
      dossier_writer_write_text (self, DOSSIER_ELEMENT_HEADING, section->heading);
      for (guint j = 0; j < section->n_paragraphs; j++)
        write_paragraph (self, document, &document->paragraphs.items[section->first_paragraph + j],
                         open);
      dossier_writer_end_children (self, DOSSIER_ELEMENT_SECTION);
    }
  dossier_writer_end_children (self, DOSSIER_ELEMENT_ARTICLE);
}
