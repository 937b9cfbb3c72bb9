/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-extract-private.h"

/* Lines longer than this, in characters, are not broken at a margin. */
#define WIDEST_MARGIN 120

/* A line is full if the next word would not have fitted: it may fall short of
 * the widest line of all by so much of it. */
#define FULL_SHARE 0.9

/* Of the lines that go on, so many must be full in a text broken at a margin. */
#define WRAPPED_SHARE 0.6

typedef struct
{
  const char *text; /* without white space at its ends */
  gsize length;     /* bytes; 0 of a blank line */
  guint width;      /* characters */
  guint first_word; /* characters */
  guint indent;     /* white space before it */
} Line;

/* How a text breaks its lines. */
typedef struct
{
  gboolean is_wrapped; /* at a margin; otherwise a line is a paragraph */
  guint margin;        /* characters */
} Layout;

/* The end of the line at @at: where its break begins, and in @next where the
 * line after it does. */
static const char *
find_line_end (const char *at, const char *end, const char **next)
{
  for (; at < end; at++)
    {
      gsize n_break = 0;

      if (*at == '\n' || *at == '\f' || *at == '\v')
        n_break = 1;
      else if (*at == '\r')
        n_break = at + 1 < end && at[1] == '\n' ? 2 : 1;
      else if ((guchar) *at == 0xe2 && end - at >= 3 && (guchar) at[1] == 0x80
               && ((guchar) at[2] == 0xa8 || (guchar) at[2] == 0xa9))
        n_break = 3; /* the line and paragraph separators U+2028 and U+2029 */

      if (n_break > 0)
        {
          *next = at + n_break;
          return at;
        }
    }

  *next = end;
  return end;
}

static Line
read_line (const char *at, const char *end)
{
  Line line = { 0 };
  gboolean is_first_word = TRUE;

  while (at < end && g_unichar_isspace (g_utf8_get_char (at)))
    {
      line.indent++;
      at = g_utf8_next_char (at);
    }
  line.text = at;

  for (; at < end; at = g_utf8_next_char (at))
    {
      line.width++;
      if (!g_unichar_isspace (g_utf8_get_char (at)))
        line.length = g_utf8_next_char (at) - line.text;
      else
        is_first_word = FALSE;
      if (is_first_word)
        line.first_word++;
    }

  return line;
}

static GArray *
split_lines (const char *text, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *end = text + length;
  const char *next = text;

  while (text < end)
    {
      const char *line_end = find_line_end (text, end, &next);
      Line line = read_line (text, line_end);

      g_array_append_val (lines, line);
      text = next;
    }

  return lines;
}

/* Whether a line goes on in the next: both hold text. */
static gboolean
goes_on (const GArray *lines, guint i)
{
  return i + 1 < lines->len && g_array_index (lines, Line, i).length > 0
         && g_array_index (lines, Line, i + 1).length > 0;
}

static gboolean
is_full (const GArray *lines, guint i, guint margin)
{
  const Line *line = &g_array_index (lines, Line, i);
  const Line *next = line + 1;

  return line->width + 1 + next->first_word > margin * FULL_SHARE;
}

static Layout
find_layout (const GArray *lines)
{
  Layout layout = { 0 };
  guint n_going_on = 0;
  guint n_full = 0;

  /* An address without a space may be wider than any margin. */
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->first_word < line->width)
        layout.margin = MAX (layout.margin, line->width);
    }
  if (layout.margin == 0 || layout.margin > WIDEST_MARGIN)
    return layout;

  for (guint i = 0; i < lines->len; i++)
    if (goes_on (lines, i))
      {
        n_going_on++;
        n_full += is_full (lines, i, layout.margin);
      }
  layout.is_wrapped = n_going_on > 0 && n_full >= n_going_on * WRAPPED_SHARE;

  return layout;
}

static gboolean
ends_sentence (const Line *line)
{
  const char *at = line->text + line->length;

  while (at > line->text)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (c == '.' || c == '?' || c == '!' || c == ':' || c == 0x2026)
        return TRUE;
      if (!g_unichar_ispunct (c))
        return FALSE;
    }

  return FALSE;
}

/* Whether a paragraph ends with line @i, though no blank line follows. */
static gboolean
ends_paragraph (const GArray *lines, guint i, const Layout *layout)
{
  const Line *line = &g_array_index (lines, Line, i);
  const Line *next = line + 1;

  if (!layout->is_wrapped)
    return TRUE;
  if (next->indent > line->indent)
    return TRUE;

  return ends_sentence (line) && !is_full (lines, i, layout->margin);
}

/*< private >
 * dossier_extract_plain:
 * @text: plain text, in UTF-8
 * @length: how many bytes
 *
 * Paragraphs stand between blank lines. Where lines are not broken at a
 * margin, each is a paragraph; where they are, one that is indented begins a
 * paragraph, and one that ends a sentence far from the margin ends one.
 *
 * Returns: (transfer full): the paragraphs
 */
DossierBlocks *
dossier_extract_plain (const char *text, gsize length)
{
  g_autoptr (GArray) lines = split_lines (text, length);
  Layout layout = find_layout (lines);
  DossierBlocks *blocks = dossier_blocks_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      dossier_blocks_append (blocks, line->text, line->length);
      if (goes_on (lines, i) && !ends_paragraph (lines, i, &layout))
        dossier_blocks_append (blocks, " ", 1);
      else
        dossier_blocks_end_block (blocks, DOSSIER_BLOCK_PARAGRAPH);
    }

  return blocks;
}
