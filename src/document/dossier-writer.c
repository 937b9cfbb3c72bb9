/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-writer.h"

static const char *
get_name (DossierElement element)
{
  return dossier_element_get_rule (element)->name;
}

static void
indent (DossierWriter *self)
{
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/*< private >
 * dossier_writer_open:
 * @self: a writer
 * @element: an element to begin on a line of its own
 */
void
dossier_writer_open (DossierWriter *self, DossierElement element)
{
  indent (self);
  g_string_append_c (self->text, '<');
  g_string_append (self->text, get_name (element));
}

/*< private >
 * dossier_writer_append_escaped:
 * @self: a writer
 * @text: a text
 * @length: how many bytes of it
 *
 * Appends @text with what markup would take for its own written otherwise.
 */
void
dossier_writer_append_escaped (DossierWriter *self, const char *text, gsize length)
{
  const char *end = text + length;
  const char *run = text;

  for (const char *at = text; at < end; at++)
    {
      const char *escaped = NULL;

      switch (*at)
        {
        case '&':
          escaped = "&amp;";
          break;
        case '<':
          escaped = "&lt;";
          break;
        case '>':
          escaped = "&gt;";
          break;
        case '"':
          escaped = "&quot;";
          break;
        default:
          continue;
        }

      g_string_append_len (self->text, run, at - run);
      g_string_append (self->text, escaped);
      run = at + 1;
    }

  g_string_append_len (self->text, run, end - run);
}

/*< private >
 * dossier_writer_add_text:
 * @self: a writer that has opened an element
 * @attribute: an attribute of it
 * @value: (nullable): its value; with %NULL nothing is written
 */
void
dossier_writer_add_text (DossierWriter *self, DossierAttribute attribute, const char *value)
{
  if (value == NULL)
    return;

  g_string_append_c (self->text, ' ');
  g_string_append (self->text, dossier_attribute_get_name (attribute));
  g_string_append (self->text, "=\"");
  dossier_writer_append_escaped (self, value, strlen (value));
  g_string_append_c (self->text, '"');
}

/*< private >
 * dossier_writer_add_count:
 * @self: a writer that has opened an element
 * @attribute: an attribute of it
 * @value: its value
 */
void
dossier_writer_add_count (DossierWriter *self, DossierAttribute attribute, guint value)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", value);
  dossier_writer_add_text (self, attribute, text);
}

/*< private >
 * dossier_writer_add_decimal:
 * @self: a writer that has opened an element
 * @attribute: an attribute of it
 * @value: its value, written with as few decimals as tell it from all others
 */
void
dossier_writer_add_decimal (DossierWriter *self, DossierAttribute attribute, double value)
{
  char format[8];
  char text[64];

  for (int n_decimals = 0; n_decimals <= 15; n_decimals++)
    {
      g_snprintf (format, sizeof format, "%%.%df", n_decimals);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  dossier_writer_add_text (self, attribute, text);
}

/*< private >
 * dossier_writer_add_date:
 * @self: a writer that has opened an element
 * @attribute: an attribute of it
 * @date: its value; nothing is written if the year is 0
 */
void
dossier_writer_add_date (DossierWriter *self, DossierAttribute attribute, DossierDate date)
{
  char text[DOSSIER_DATE_SIZE];

  if (date.year != 0)
    dossier_writer_add_text (self, attribute, dossier_date_format (date, text));
}

/*< private >
 * dossier_writer_add_evidence:
 * @self: a writer that has opened an element
 * @attribute: an attribute of it
 * @evidence: its value; nothing is written if it is empty
 */
void
dossier_writer_add_evidence (DossierWriter *self,
                             DossierAttribute attribute,
                             const DossierEvidence *evidence)
{
  if (evidence->n_sentences == 0)
    return;

  g_string_append_c (self->text, ' ');
  g_string_append (self->text, dossier_attribute_get_name (attribute));
  g_string_append (self->text, "=\"");
  for (guint i = 0; i < evidence->n_sentences; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ' ');
      g_string_append (self->text, evidence->sentences[i]->id);
    }
  g_string_append_c (self->text, '"');
}

/*< private >
 * dossier_writer_add_draft:
 * @self: a writer that has opened an element
 * @draft: how sure its fact is; nothing is written of a confirmed one
 */
void
dossier_writer_add_draft (DossierWriter *self, const DossierDraft *draft)
{
  if (draft->rule == NULL)
    return;

  dossier_writer_add_decimal (self, DOSSIER_ATTRIBUTE_CONFIDENCE, draft->confidence);
  dossier_writer_add_text (self, DOSSIER_ATTRIBUTE_RULE, draft->rule);
}

/*< private >
 * dossier_writer_end_with_text:
 * @self: a writer that has opened an element
 * @element: the element
 * @text: what it holds
 */
void
dossier_writer_end_with_text (DossierWriter *self, DossierElement element, const char *text)
{
  g_string_append_c (self->text, '>');
  dossier_writer_append_escaped (self, text, strlen (text));
  g_string_append (self->text, "</");
  g_string_append (self->text, get_name (element));
  g_string_append (self->text, ">\n");
}

/*< private >
 * dossier_writer_begin_children:
 * @self: a writer that has opened an element
 */
void
dossier_writer_begin_children (DossierWriter *self)
{
  g_string_append (self->text, ">\n");
  self->depth++;
}

/*< private >
 * dossier_writer_end_children:
 * @self: a writer
 * @element: the element whose children are written
 */
void
dossier_writer_end_children (DossierWriter *self, DossierElement element)
{
  self->depth--;
  indent (self);
  g_string_append (self->text, "</");
  g_string_append (self->text, get_name (element));
  g_string_append (self->text, ">\n");
}

/*< private >
 * dossier_writer_write_text:
 * @self: a writer
 * @element: an element without attributes
 * @text: (nullable): what it holds; with %NULL nothing is written
 */
void
dossier_writer_write_text (DossierWriter *self, DossierElement element, const char *text)
{
  if (text == NULL)
    return;

  dossier_writer_open (self, element);
  dossier_writer_end_with_text (self, element, text);
}
