/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-json.h"
#include "dossier-tool-show.h"

/* Code points before each mark of a sentence: marks are sorted by start, but
 * their ends are not, so both are looked up in a table of the whole text. */
static guint *
count_code_points (const char *text)
{
  gsize length = strlen (text);
  guint *before = g_new (guint, length + 1);
  guint n = 0;

  for (gsize i = 0; i <= length; i++)
    {
      before[i] = n;
      n += ((guchar) text[i] & 0xc0) != 0x80;
    }

  return before;
}

static void
add_range (JsonBuilder *builder, const guint *before, guint start, guint end)
{
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, before[start]);
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, before[end]);
}

static void
add_mark (JsonBuilder *builder,
          const DossierSentence *sentence,
          const guint *before,
          const DossierMark *mark)
{
  g_autofree char *text = g_strndup (sentence->text + mark->start, mark->end - mark->start);

  json_builder_begin_object (builder);
  switch (mark->kind)
    {
    case DOSSIER_MARK_MENTION:
      dossier_json_add_text (builder, "actor", mark->actor->id);
      dossier_json_add_text (builder, "how", mark->is_meant ? "meant" : "named");
      break;
    case DOSSIER_MARK_QUOTE:
      dossier_json_add_text (builder, "quote", mark->quote->id);
      break;
    case DOSSIER_MARK_TERM:
      dossier_json_add_text (builder, "term", mark->term->id);
      break;
    case DOSSIER_MARK_EMPHASIS:
    default:
      break;
    }
  add_range (builder, before, mark->start, mark->end);
  dossier_json_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_sentence (JsonBuilder *builder, const DossierSentence *sentence)
{
  static const struct
  {
    DossierMarkKind kind;
    const char *name;
  } lists[] = {
    { DOSSIER_MARK_MENTION, "mentions" },
    { DOSSIER_MARK_QUOTE, "quotes" },
    { DOSSIER_MARK_TERM, "terms" },
    { DOSSIER_MARK_EMPHASIS, "emphasis" },
  };
  g_autofree guint *before = count_code_points (sentence->text);

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "id", sentence->id);
  dossier_json_add_text (builder, "text", sentence->text);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      dossier_json_begin_array (builder, lists[i].name);
      for (guint j = 0; j < sentence->n_marks; j++)
        if (sentence->marks[j].kind == lists[i].kind)
          add_mark (builder, sentence, before, &sentence->marks[j]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

/**
 * dossier_json_build_paragraph:
 * @builder: a builder inside an object
 * @document: a document
 * @value: one of its paragraphs
 */
void
dossier_json_build_paragraph (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierParagraph *paragraph = value;
  DossierSentences sentences = dossier_document_get_sentences (document);

  dossier_json_add_text (builder, "id", paragraph->id);
  dossier_json_add_number (builder, "number", paragraph->number);
  dossier_json_begin_array (builder, "sentences");
  for (guint i = 0; i < paragraph->n_sentences; i++)
    add_sentence (builder, &sentences.items[paragraph->first_sentence + i]);
  json_builder_end_array (builder);
}

static void
add_part (JsonBuilder *builder, const DossierQuotePart *part)
{
  const char *text = part->sentence->text;

  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "sentence", part->sentence->id);
  dossier_json_add_number (builder, "start", g_utf8_pointer_to_offset (text, text + part->start));
  dossier_json_add_number (builder, "end", g_utf8_pointer_to_offset (text, text + part->end));
  json_builder_end_object (builder);
}

/**
 * dossier_json_build_quote:
 * @builder: a builder inside an object
 * @document: a document
 * @value: one of its quotes
 */
void
dossier_json_build_quote (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierQuote *quote = value;
  g_autofree char *text = dossier_quote_dup_text (quote);

  dossier_json_add_text (builder, "id", quote->id);
  dossier_json_add_text (builder, "speaker", quote->speaker->id);
  dossier_json_add_text (builder, "addressee",
                         quote->addressee != NULL ? quote->addressee->id : NULL);
  dossier_json_add_text (builder, "kind", dossier_quote_kind_words[quote->kind]);
  dossier_json_add_text (builder, "verb", quote->verb);
  dossier_json_add_text (builder, "text", text);

  /* Two parts in one sentence name it once; parts stand in order. */
  dossier_json_begin_array (builder, "sentences");
  for (guint i = 0; i < quote->n_parts; i++)
    if (i == 0 || quote->parts[i].sentence != quote->parts[i - 1].sentence)
      json_builder_add_string_value (builder, quote->parts[i].sentence->id);
  json_builder_end_array (builder);

  dossier_json_begin_array (builder, "issues");
  for (guint i = 0; i < quote->n_issues; i++)
    json_builder_add_string_value (builder, quote->issues[i]->id);
  json_builder_end_array (builder);

  dossier_json_begin_array (builder, "parts");
  for (guint i = 0; i < quote->n_parts; i++)
    add_part (builder, &quote->parts[i]);
  json_builder_end_array (builder);
  dossier_json_add_draft (builder, &quote->draft);
}
