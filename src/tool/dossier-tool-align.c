/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "analysis/dossier-align.h"
#include "dossier-tool-json.h"
#include "dossier-tool-paper.h"
#include "dossier-tool.h"
#include "extract/dossier-extract.h"

#define GUTTER 6
#define NOTE_INDENT 8

/* The names and signs of JSON are the same in every language. */
static const char json_shape[] = "  paragraphs[]{number text mentions[]{actor start end text}\n"
                                 "    quotes[]{id start end} sentences[]{id start end}}\n"
                                 "  unplaced[]{kind id paragraph text}\n";

static char *
dup_description (void)
{
  return g_strconcat (
      _ ("DOSSIER is a study edition, TEXT a copy of the article it retells: plain text\n"
         "or a saved web page. One of them may be - for standard input. For every paragraph of\n"
         "the study edition, the words of the original that stand for it are printed, with\n"
         "whom they name and where the direct quotes are. What pages add to an article is left\n"
         "out. What cannot be placed is listed at the end."),
      "\n\n", _ ("With --json this is printed as one JSON object in UTF-8, with these members:"),
      "\n\n", json_shape, "\n",
      _ ("number is that of the paragraph in the study edition; paragraphs for which nothing\n"
         "stands are left out. start and end count Unicode code points within the text of the\n"
         "paragraph, end being the one after the last. All lists are sorted by start. A quote\n"
         "that is split has an entry for each part; sentences are those of the study edition,\n"
         "and where they stand is what they retell.\n"
         "\n"
         "kind of what is unplaced is one of:\n"
         "  paragraph  nothing in TEXT stands for it\n"
         "  sentence   what it retells was not found in its paragraph\n"
         "  quote      not all of its words were found\n"
         "  actor      TEXT names it nowhere; paragraph is null\n"
         "  mention    TEXT names the actor, but not in this paragraph\n"
         "  text       of TEXT: stands for nothing in the article; id and paragraph are null"),
      NULL);
}

/* Turns places in bytes into code points, each from the one before: they
 * mostly rise, and never fall far. */
typedef struct
{
  const char *text;
  guint byte;
  guint code_point;
} Counter;

static gboolean
begins_code_point (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

static guint
count_to (Counter *self, guint byte)
{
  for (; self->byte < byte; self->byte++)
    self->code_point += begins_code_point (self->text[self->byte]);
  for (; self->byte > byte; self->byte--)
    self->code_point -= begins_code_point (self->text[self->byte - 1]);

  return self->code_point;
}

static void
add_range (JsonBuilder *builder, Counter *counter, guint start, guint end)
{
  dossier_json_add_number (builder, "start", count_to (counter, start));
  dossier_json_add_number (builder, "end", count_to (counter, end));
}

static void
add_mentions (JsonBuilder *builder, const DossierAlignedParagraph *paragraph)
{
  Counter counter = { paragraph->text, 0, 0 };

  dossier_json_begin_array (builder, "mentions");
  for (guint i = 0; i < paragraph->n_mentions; i++)
    {
      const DossierAlignedMention *mention = &paragraph->mentions[i];
      g_autofree char *text
          = g_strndup (paragraph->text + mention->start, mention->end - mention->start);

      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "actor", mention->actor->id);
      add_range (builder, &counter, mention->start, mention->end);
      dossier_json_add_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_quotes (JsonBuilder *builder, const DossierAlignedParagraph *paragraph)
{
  Counter counter = { paragraph->text, 0, 0 };

  dossier_json_begin_array (builder, "quotes");
  for (guint i = 0; i < paragraph->n_quotes; i++)
    {
      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "id", paragraph->quotes[i].quote->id);
      add_range (builder, &counter, paragraph->quotes[i].start, paragraph->quotes[i].end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sentences (JsonBuilder *builder, const DossierAlignedParagraph *paragraph)
{
  Counter counter = { paragraph->text, 0, 0 };

  dossier_json_begin_array (builder, "sentences");
  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierAlignedSentence *sentence = &paragraph->sentences[i];

      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "id", sentence->sentence->id);
      add_range (builder, &counter, sentence->start, sentence->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_unplaced (JsonBuilder *builder, const DossierUnplaced *unplaced)
{
  json_builder_begin_object (builder);
  dossier_json_add_text (builder, "kind", dossier_unplaced_kind_words[unplaced->kind]);
  dossier_json_add_text (builder, "id", unplaced->id);
  if (unplaced->paragraph != NULL)
    dossier_json_add_number (builder, "paragraph", unplaced->paragraph->number);
  else
    dossier_json_add_text (builder, "paragraph", NULL);
  dossier_json_add_text (builder, "text", unplaced->text);
  json_builder_end_object (builder);
}

static void
add_paragraph (JsonBuilder *builder, const DossierAlignedParagraph *paragraph)
{
  json_builder_begin_object (builder);
  dossier_json_add_number (builder, "number", paragraph->paragraph->number);
  dossier_json_add_text (builder, "text", paragraph->text);
  add_mentions (builder, paragraph);
  add_quotes (builder, paragraph);
  add_sentences (builder, paragraph);
  json_builder_end_object (builder);
}

/* One value of a list, a line to itself; the tree of all of them together is
 * never held in memory. */
static void
print_value (JsonBuilder *builder, gboolean is_first)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (node, FALSE);

  fputs (is_first ? "\n " : ",\n ", stdout);
  fputs (text, stdout);
}

static void
print_json (const DossierAlignment *alignment)
{
  guint n_paragraphs;
  guint n_unplaced;
  const DossierAlignedParagraph *paragraphs
      = dossier_alignment_get_paragraphs (alignment, &n_paragraphs);
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n_unplaced);

  fputs ("{\n\"paragraphs\": [", stdout);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      add_paragraph (builder, &paragraphs[i]);
      print_value (builder, i == 0);
    }
  fputs ("\n],\n\"unplaced\": [", stdout);
  for (guint i = 0; i < n_unplaced; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      add_unplaced (builder, &unplaced[i]);
      print_value (builder, i == 0);
    }
  fputs (n_unplaced > 0 ? "\n]\n}\n" : "]\n}\n", stdout);
}

/* “Mexico (3), AMLO”: who is named there and how often, in order. */
static char *
dup_named (DossierDocument *document, const DossierAlignedParagraph *paragraph)
{
  GString *named = g_string_new (NULL);
  guint n_actors = dossier_document_get_actors (document).n;
  g_autofree guint *counts = g_new0 (guint, n_actors + 1);

  for (guint i = 0; i < paragraph->n_mentions; i++)
    counts[paragraph->mentions[i].actor->index]++;
  for (guint i = 0; i < paragraph->n_mentions; i++)
    {
      const DossierActor *actor = paragraph->mentions[i].actor;

      if (counts[actor->index] == 0)
        continue;
      g_string_append_printf (named, "%s%s", named->len > 0 ? ", " : "",
                              dossier_actor_get_short_name (actor));
      if (counts[actor->index] > 1)
        g_string_append_printf (named, " (%u)", counts[actor->index]);
      counts[actor->index] = 0;
    }

  return g_string_free_and_steal (named);
}

static void
print_paragraph (const DossierPaper *paper,
                 DossierDocument *document,
                 const DossierAlignedParagraph *paragraph)
{
  g_autofree char *number = g_strdup_printf ("%4u", paragraph->paragraph->number);
  g_autofree char *named = dup_named (document, paragraph);
  g_auto (GStrv) blocks = g_strsplit (paragraph->text, "\n", -1);

  for (guint i = 0; blocks[i] != NULL; i++)
    dossier_paper_print (paper, i == 0 ? number : "", GUTTER, blocks[i]);
  if (*named != '\0')
    /* Translators: a list of actors whom a paragraph names */
    dossier_paper_printf (paper, "", NOTE_INDENT, _ ("Named: %s"), named);
  for (guint i = 0; i < paragraph->n_quotes; i++)
    {
      const DossierAlignedQuote *quote = &paragraph->quotes[i];

      dossier_paper_printf (paper, "", NOTE_INDENT, _ ("“%.*s” — %s"),
                            (int) (quote->end - quote->start), paragraph->text + quote->start,
                            quote->quote->speaker->name);
    }
  putchar ('\n');
}

static void
print_unplaced (const DossierPaper *paper, const DossierUnplaced *unplaced)
{
  guint number = unplaced->paragraph != NULL ? unplaced->paragraph->number : 0;

  switch (unplaced->kind)
    {
    case DOSSIER_UNPLACED_PARAGRAPH:
      dossier_paper_printf (paper, "  -", 4, _ ("Paragraph %u: %s"), number, unplaced->text);
      break;
    case DOSSIER_UNPLACED_SENTENCE:
      dossier_paper_printf (paper, "  -", 4, _ ("Sentence of paragraph %u: %s"), number,
                            unplaced->text);
      break;
    case DOSSIER_UNPLACED_QUOTE:
      dossier_paper_printf (paper, "  -", 4, _ ("Quote in paragraph %u: %s"), number,
                            unplaced->text);
      break;
    case DOSSIER_UNPLACED_ACTOR:
      dossier_paper_printf (paper, "  -", 4, _ ("Not named: %s"), unplaced->text);
      break;
    case DOSSIER_UNPLACED_MENTION:
      dossier_paper_printf (paper, "  -", 4, _ ("Not named in paragraph %u: %s"), number,
                            unplaced->text);
      break;
    case DOSSIER_UNPLACED_TEXT:
    default:
      dossier_paper_printf (paper, "  -", 4, _ ("Text that stands for nothing: %s"),
                            unplaced->text);
      break;
    }
}

static void
print_page (const DossierAlignment *alignment)
{
  DossierDocument *document = dossier_alignment_get_document (alignment);
  guint n_all = dossier_document_get_paragraphs (document).n;
  guint n_paragraphs;
  guint n_unplaced;
  const DossierAlignedParagraph *paragraphs
      = dossier_alignment_get_paragraphs (alignment, &n_paragraphs);
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n_unplaced);
  DossierPaper paper;

  dossier_paper_init (&paper);
  dossier_paper_print_title (&paper, dossier_document_get_head (document)->title);
  dossier_paper_printf (&paper, "", 0,
                        ngettext ("%u of %u paragraph aligned", "%u of %u paragraphs aligned",
                                  n_all),
                        n_paragraphs, n_all);
  dossier_paper_print_heading (&paper, _ ("Original Text"));
  for (guint i = 0; i < n_paragraphs; i++)
    print_paragraph (&paper, document, &paragraphs[i]);
  if (n_unplaced > 0)
    dossier_paper_print_heading (&paper, _ ("Not Placed"));
  for (guint i = 0; i < n_unplaced; i++)
    print_unplaced (&paper, &unplaced[i]);
}

static DossierBlocks *
read_text (const char *argument, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (argument, "-"))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      return dossier_extract_stream (stream, NULL, error);
    }

  file = g_file_new_for_commandline_arg (argument);
  return dossier_extract_file (file, NULL, error);
}

static int
align (const char *dossier, const char *text, gboolean is_json)
{
  g_autoptr (DossierDocument) document = dossier_tool_read_document (dossier);
  g_autoptr (DossierBlocks) blocks = NULL;
  g_autoptr (DossierAlignment) alignment = NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return DOSSIER_TOOL_FAILED;
  blocks = read_text (text, &error);
  if (blocks != NULL)
    alignment = dossier_alignment_new (document, blocks, NULL, &error);
  if (alignment == NULL)
    {
      dossier_tool_complain_of (text, error);
      return DOSSIER_TOOL_FAILED;
    }

  if (is_json)
    print_json (alignment);
  else
    print_page (alignment);

  if (fflush (stdout) != 0 || ferror (stdout))
    {
      dossier_tool_complain (_ ("the output cannot be written"));
      return DOSSIER_TOOL_FAILED;
    }

  return DOSSIER_TOOL_OK;
}

/**
 * dossier_tool_align:
 * @argc: the number of arguments
 * @argv: the arguments; the first is the name of the command
 *
 * Prints how an original text and its study edition correspond.
 *
 * Returns: 0, 1 if one cannot be read or they do not correspond, 2 when called
 *   wrongly
 */
int
dossier_tool_align (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the alignment for programs"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, N_ ("DOSSIER TEXT") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *description = dup_description ();
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, _ ("Aligns an original text with its study edition."));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      dossier_tool_complain (error->message);
      return DOSSIER_TOOL_MISUSED;
    }
  if (files == NULL || g_strv_length (files) != 2
      || (g_str_equal (files[0], "-") && g_str_equal (files[1], "-")))
    {
      dossier_tool_complain (_ ("name a dossier and a text"));
      return DOSSIER_TOOL_MISUSED;
    }

  return align (files[0], files[1], is_json);
}
