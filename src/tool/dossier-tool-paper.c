/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "dossier-tool-paper.h"

#define DEFAULT_WIDTH 80
#define MIN_WIDTH 24
#define MAX_WIDTH 100 /* longer lines are hard to read */
#define BOLD "\033[1m"
#define PLAIN "\033[0m"

static guint
find_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  guint64 width = 0;
  struct winsize size;

  if (columns == NULL || !g_ascii_string_to_unsigned (columns, 10, 1, 10000, &width, NULL))
    width = 0;
  if (width == 0 && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    width = size.ws_col;
  if (width == 0)
    width = DEFAULT_WIDTH;

  return CLAMP (width, MIN_WIDTH, MAX_WIDTH);
}

/**
 * dossier_paper_init:
 * @self: (out caller-allocates): a page
 *
 * Takes the measure of standard output.
 */
void
dossier_paper_init (DossierPaper *self)
{
  const char *no_color = g_getenv ("NO_COLOR");

  *self = (DossierPaper) {
    .width = find_width (),
    .has_style = isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0'),
  };
}

/* How many columns the terminal gives to @length bytes. */
static guint
measure (const char *text, gsize length)
{
  guint width = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_spaces (GString *lines, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (lines, ' ');
}

/**
 * dossier_paper_wrap:
 * @label: what stands before the first line; narrower than @indent
 * @indent: how far all lines are indented, in columns
 * @width: how wide a line may be, in columns
 * @text: words between single spaces
 *
 * Breaks @text into lines. A word wider than a line keeps one to itself.
 *
 * Returns: (transfer full): the lines, each ended
 */
char *
dossier_paper_wrap (const char *label, guint indent, guint width, const char *text)
{
  GString *lines = g_string_new (label);
  guint column = measure (label, strlen (label));

  append_spaces (lines, indent > column ? indent - column : 0);
  column = MAX (indent, column);

  for (const char *word = text; *word != '\0';)
    {
      gsize length = strcspn (word, " ");
      guint word_width = measure (word, length);

      if (column > indent && column + 1 + word_width > width)
        {
          g_string_append_c (lines, '\n');
          append_spaces (lines, indent);
          column = indent;
        }
      else if (column > indent)
        {
          g_string_append_c (lines, ' ');
          column++;
        }

      g_string_append_len (lines, word, length);
      column += word_width;
      word += length;
      word += *word == ' ' ? 1 : 0;
    }

  g_string_append_c (lines, '\n');
  return g_string_free_and_steal (lines);
}

/**
 * dossier_paper_print:
 * @self: a page
 * @label: what stands before the first line
 * @indent: how far all lines are indented, in columns
 * @text: what to print
 */
void
dossier_paper_print (const DossierPaper *self, const char *label, guint indent, const char *text)
{
  g_autofree char *lines = dossier_paper_wrap (label, indent, self->width, text);

  fputs (lines, stdout);
}

/**
 * dossier_paper_printf:
 * @self: a page
 * @label: what stands before the first line
 * @indent: how far all lines are indented, in columns
 * @format: printf() format of what to print
 * @...: its arguments
 */
void
dossier_paper_printf (
    const DossierPaper *self, const char *label, guint indent, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  dossier_paper_print (self, label, indent, text);
}

static void
print_bold (const DossierPaper *self, const char *text)
{
  if (self->has_style)
    fputs (BOLD, stdout);
  dossier_paper_print (self, "", 0, text);
  if (self->has_style)
    fputs (PLAIN, stdout);
}

/**
 * dossier_paper_print_title:
 * @self: a page
 * @text: the title of the page
 */
void
dossier_paper_print_title (const DossierPaper *self, const char *text)
{
  print_bold (self, text);
}

/**
 * dossier_paper_print_heading:
 * @self: a page
 * @text: the heading of a part
 *
 * Prints a heading between blank lines, underlined so that it stands out in a
 * file too.
 */
void
dossier_paper_print_heading (const DossierPaper *self, const char *text)
{
  guint width = MIN (measure (text, strlen (text)), self->width);

  putchar ('\n');
  print_bold (self, text);
  for (guint i = 0; i < width; i++)
    fputs ("─", stdout);
  fputs ("\n\n", stdout);
}

/**
 * dossier_paper_print_entry:
 * @self: a page
 * @text: the name of what follows
 */
void
dossier_paper_print_entry (const DossierPaper *self, const char *text)
{
  print_bold (self, text);
}
