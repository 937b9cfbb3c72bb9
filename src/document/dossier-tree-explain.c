/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-tree-private.h"

/* Where GMarkup gives up it says so in its own words and tongue, with no mend.
 * These functions look at the place themselves. */

/* How many bytes from @from on are none of @stops. The file is no string. */
static gsize
measure_until (const DossierTreeReader *self, gsize from, const char *stops)
{
  gsize at = from;

  while (at < self->length && (self->text[at] == '\0' || strchr (stops, self->text[at]) == NULL))
    at++;

  return at - from;
}

static gboolean
is_reference (const char *text, gsize length)
{
  static const char *const entities[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" };
  gboolean is_hex;
  gunichar c = 0;
  gsize i;

  for (guint j = 0; j < G_N_ELEMENTS (entities); j++)
    if (length >= strlen (entities[j]) && strncmp (text, entities[j], strlen (entities[j])) == 0)
      return TRUE;

  if (length < 4 || text[1] != '#')
    return FALSE;

  is_hex = text[2] == 'x';
  for (i = is_hex ? 3 : 2; i < length && i < 12 && text[i] != ';'; i++)
    {
      int digit = is_hex ? g_ascii_xdigit_value (text[i]) : g_ascii_digit_value (text[i]);

      if (digit < 0)
        return FALSE;
      c = c * (is_hex ? 16 : 10) + digit;
    }

  return i < length && text[i] == ';' && i > (is_hex ? 3 : 2) && c > 0 && c <= 0x10ffff
         && !(c >= 0xd800 && c < 0xe000) && c != 0xfffe && c != 0xffff;
}

static gboolean
explain_reference (DossierTreeReader *self, gsize end)
{
  for (gsize i = self->event_start; i < end; i++)
    if (self->text[i] == '&' && !is_reference (self->text + i, self->length - i))
      {
        gsize length = measure_until (self, i + 1, "; \t\r\n<>&\"'");

        if (i + 1 + length < self->length && self->text[i + 1 + length] == ';' && length > 0
            && length <= 32)
          dossier_problems_error (self->tree->problems, i,
                                  _ ("write the character itself; the format knows only &amp; "
                                     "&lt; &gt; &quot; &apos; and references by number"),
                                  _ ("“&%.*s;” is not a character that the format knows"),
                                  (int) length, self->text + i + 1);
        else
          dossier_problems_error (self->tree->problems, i, _ ("write &amp; for it"),
                                  _ ("“&” stands alone"));
        return TRUE;
      }

  return FALSE;
}

static void
explain_close_tag (DossierTreeReader *self)
{
  const char *name = self->text + self->event_start + 2;
  gsize length = MIN (measure_until (self, self->event_start + 2, "> \t\r\n</"), 64);
  const DossierFrame *top = &self->frames[self->depth];
  const char *open = dossier_element_get_rule (top->element)->name;
  g_autofree char *mend = NULL;

  if (self->depth == 0 || self->n_skipped > 0)
    {
      dossier_problems_error (
          self->tree->problems, self->event_start,
          _ ("close elements in the order in which they were opened, last first"),
          _ ("</%.*s> closes nothing that is open here"), (int) length, name);
      return;
    }

  mend = g_strdup_printf (_ ("put </%s> before it"), open);
  dossier_problems_error (
      self->tree->problems, self->event_start, mend,
      _ ("</%.*s> stands where <%s> of line %u is still open"), (int) length, name, open,
      dossier_problems_get_line (self->tree->problems,
                                 dossier_tree_get_node (self->tree, top->node)->offset));
}

static void
explain_end (DossierTreeReader *self)
{
  const char *open = dossier_element_get_rule (self->frames[self->depth].element)->name;
  g_autofree char *mend = g_strdup_printf (_ ("add </%s> and whatever else was cut off"), open);

  dossier_problems_error (
      self->tree->problems, self->length, mend, _ ("the file ends inside <%s> of line %u"), open,
      dossier_problems_get_line (
          self->tree->problems,
          dossier_tree_get_node (self->tree, self->frames[self->depth].node)->offset));
}

/* GMarkup has a limit of its own, far above that of the format. */
static gboolean
explain_attributes (DossierTreeReader *self, gsize end)
{
  guint n_quotes = 0;

  for (gsize i = self->event_start; i < end; i++)
    n_quotes += self->text[i] == '"' || self->text[i] == '\'';

  if (n_quotes / 2 <= DOSSIER_MAX_ATTRIBUTES || self->text[self->event_start] != '<')
    return FALSE;

  dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_LIMIT, self->event_start,
                        _ ("remove those the format does not name, and close the tag"),
                        _ ("a tag has more than %d attributes"), DOSSIER_MAX_ATTRIBUTES);
  return TRUE;
}

/*< private >
 * dossier_tree_reader_explain:
 * @self: a reader whose parser has failed
 * @parser_offset: the byte where it failed
 *
 * Notes what is wrong with the markup there.
 */
void
dossier_tree_reader_explain (DossierTreeReader *self, gsize parser_offset)
{
  const char *at = self->text + self->event_start;
  gsize left = self->length - self->event_start;
  gsize end = MIN (parser_offset + 1, self->length);

  if (explain_reference (self, end) || (left > 0 && explain_attributes (self, end)))
    return;

  if (left >= 2 && at[0] == '<' && at[1] == '/')
    explain_close_tag (self);
  else if (self->tree->nodes->len == 0)
    dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER,
                          self->event_start, _ ("the file must begin with <dossier>"),
                          _ ("this is not a dossier"));
  else if (self->depth == 0)
    dossier_problems_error (self->tree->problems, self->event_start,
                            _ ("remove what follows </dossier>"),
                            _ ("something stands after the end of the dossier"));
  else if (end == self->length && memchr (at, '>', left) == NULL && self->depth > 0
           && (left == 0 || at[0] != '<'))
    explain_end (self);
  else if (left > 0 && at[0] == '<'
           && !(left > 1
                && (g_ascii_isalpha (at[1]) || at[1] == '_' || at[1] == '!' || at[1] == '?'
                    || (guchar) at[1] >= 0x80)))
    dossier_problems_error (self->tree->problems, self->event_start, _ ("write &lt; for it"),
                            _ ("“<” begins no tag"));
  else
    dossier_problems_error (self->tree->problems, self->event_start,
                            _ ("write it as <name attribute=\"value\">, and < in text as &lt;"),
                            _ ("this tag is broken"));
}
