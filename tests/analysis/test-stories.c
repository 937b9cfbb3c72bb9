/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories written for this test, twice: retold with marks, and as they might
 * have been printed. In the original every name is marked by hand, so that
 * none may be missed and none be wrong.
 *
 *   [id|words]  a mention of an actor    {id|words}  a part of a quote
 *   ~ at the start of a line, or about words: no part of the article */

#include "config.h"

#include <string.h>

#include "align-fixture.h"

typedef struct
{
  GString *text;      /* as the extractor gets it */
  GString *mentions;  /* “id:words” a line, in the order in which they begin */
  GString *quotes;    /* likewise */
  guint n_paragraphs; /* of the study edition */
} Story;

/* A mark that is open while it is read. */
typedef struct
{
  char kind;
  char *id;
  gsize start;
  gsize line; /* of its list, kept for it when it opened */
} Open;

static void
clear_open (gpointer data)
{
  g_free (((Open *) data)->id);
}

/* Marks end inside out, but are listed as they begin. */
static void
end_mark (const GString *text, const Open *open, GPtrArray *mentions, GPtrArray *quotes)
{
  GPtrArray *list = open->kind == '[' ? mentions : quotes;
  char *line = g_strdup_printf ("%s:%s", open->id, text->str + open->start);

  g_free (g_ptr_array_index (list, open->line));
  g_ptr_array_index (list, open->line) = line;
}

static GString *
join_lines (GPtrArray *list)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (joined, "%s\n", (const char *) g_ptr_array_index (list, i));

  return joined;
}

static Story
read_story (const char *marked)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) opens = g_array_new (FALSE, FALSE, sizeof (Open));
  Story story = { .text = g_string_new (NULL) };

  g_array_set_clear_func (opens, clear_open);
  for (const char *at = marked; *at != '\0'; at++)
    {
      if (*at == '[' || *at == '{')
        {
          GPtrArray *list = *at == '[' ? mentions : quotes;
          gsize length = strcspn (at + 1, "|");
          const Open open = { *at, g_strndup (at + 1, length), story.text->len, list->len };

          g_ptr_array_add (list, NULL);
          g_array_append_val (opens, open);
          at += length + 1;
        }
      else if (*at == ']' || *at == '}')
        {
          g_assert_cmpuint (opens->len, >, 0);
          end_mark (story.text, &g_array_index (opens, Open, opens->len - 1), mentions, quotes);
          g_array_set_size (opens, opens->len - 1);
        }
      else if (*at == '\n' && at[1] != '\n')
        {
          /* Lines of clutter are blocks of their own. */
          g_string_append (story.text, at[1] == '~' ? "\n\n" : "\n");
        }
      else if (*at != '~')
        {
          g_string_append_c (story.text, *at);
        }
    }
  g_assert_cmpuint (opens->len, ==, 0);

  story.mentions = join_lines (mentions);
  story.quotes = join_lines (quotes);
  return story;
}

static void
clear_story (Story *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->mentions, TRUE);
  g_string_free (self->quotes, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Story, clear_story)

static char *
load (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static DossierDocument *
read_study (const char *name)
{
  g_autofree char *file = g_strconcat ("tests/data/", name, ".dossier", NULL);

  return align_read_document (file);
}

static void
describe_all (const DossierAlignment *alignment, GString *mentions, GString *quotes)
{
  guint n;
  const DossierAlignedParagraph *paragraphs = dossier_alignment_get_paragraphs (alignment, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *named = align_describe_mentions (&paragraphs[i]);
      g_autofree char *quoted = align_describe_quotes (&paragraphs[i]);

      g_string_append_printf (mentions, "%s%s", named, *named != '\0' ? "\n" : "");
      g_string_append_printf (quotes, "%s%s", quoted, *quoted != '\0' ? "\n" : "");
    }
  g_string_replace (mentions, "|", "\n", 0);
  g_string_replace (quotes, "|", "\n", 0);
}

static void
expect_story (DossierDocument *document, const char *text, const Story *story)
{
  g_autoptr (DossierAlignment) alignment = align_texts (document, text);
  g_autoptr (GString) mentions = g_string_new (NULL);
  g_autoptr (GString) quotes = g_string_new (NULL);
  const DossierUnplaced *unplaced;
  guint n;

  dossier_alignment_get_paragraphs (alignment, &n);
  g_assert_cmpuint (n, ==, dossier_document_get_paragraphs (document).n);
  describe_all (alignment, mentions, quotes);
  g_assert_cmpstr (mentions->str, ==, story->mentions->str);
  g_assert_cmpstr (quotes->str, ==, story->quotes->str);

  /* All sentences and quotes have a place, and all text of the original. */
  unplaced = dossier_alignment_get_unplaced (alignment, &n);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s %s", dossier_unplaced_kind_words[unplaced[i].kind], unplaced[i].text);
      g_assert_true (unplaced[i].kind == DOSSIER_UNPLACED_ACTOR
                     || unplaced[i].kind == DOSSIER_UNPLACED_MENTION);
    }
}

static void
test_plain (gconstpointer data)
{
  g_autofree char *marked = load (data, ".original");
  g_auto (Story) story = read_story (marked);
  g_autoptr (DossierDocument) document = read_study (data);

  expect_story (document, story.text->str, &story);
}

/* The same as a web page, with a paragraph for each. */
static void
test_page (gconstpointer data)
{
  g_autofree char *marked = load (data, ".original");
  g_auto (Story) story = read_story (marked);
  g_autoptr (DossierDocument) document = read_study (data);
  g_auto (GStrv) blocks = g_strsplit (story.text->str, "\n\n", -1);
  g_autoptr (GString) page = g_string_new (
      "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><nav><ul><li><a "
      "href=x>Home</a></ul></nav><div class=\"story-body\">");

  for (guint i = 0; blocks[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (blocks[i], -1);
      g_string_append_printf (page, "<p>%s</p>\n<div class=\"ad-slot\">Ad</div>", escaped);
    }
  g_string_append (page, "</div><footer>x</footer></body></html>");
  expect_story (document, page->str, &story);
}

/* The same in other paragraphs: none at all. */
static void
test_one_block (gconstpointer data)
{
  g_autofree char *marked = load (data, ".original");
  g_auto (Story) story = read_story (marked);
  g_autoptr (DossierDocument) document = read_study (data);
  g_auto (GStrv) blocks = g_strsplit (story.text->str, "\n\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Lines of clutter end without a stop, so that they cannot be joined. */
  for (guint i = 0; blocks[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", blocks[i],
                            g_str_has_suffix (g_strstrip (blocks[i]), ".") ? " " : "\n\n");
  expect_story (document, text->str, &story);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "harbor", "rio" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *plain = g_strdup_printf ("/analysis/stories/%s/plain", names[i]);
      g_autofree char *page = g_strdup_printf ("/analysis/stories/%s/page", names[i]);
      g_autofree char *one = g_strdup_printf ("/analysis/stories/%s/one-block", names[i]);

      g_test_add_data_func (plain, names[i], test_plain);
      g_test_add_data_func (page, names[i], test_page);
      g_test_add_data_func (one, names[i], test_one_block);
    }

  return g_test_run ();
}
