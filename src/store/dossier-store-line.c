/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the log as a line of JSON: `event` says what it is, every other
 * member has the name of its column. What a newer program added stands among
 * them as it came. */

#include "dossier-store-private.h"

#include <string.h>

const DossierColumn dossier_store_columns[DOSSIER_STORE_N_COLUMNS] = {
  { "id", DOSSIER_COLUMN_NEEDED, NULL },
  { "device", DOSSIER_COLUMN_NEEDED, NULL },
  { "device_seq", DOSSIER_COLUMN_NEEDED_INT, NULL },
  { "time_ms", DOSSIER_COLUMN_NEEDED_INT, NULL },
  { "clock_ms", DOSSIER_COLUMN_INT, NULL },
  { "zone_offset_min", DOSSIER_COLUMN_INT, NULL },
  { "dossier", DOSSIER_COLUMN_NEEDED, NULL },
  { "question", DOSSIER_COLUMN_NEEDED, NULL },
  { "question_version", DOSSIER_COLUMN_TEXT, NULL },
  { "question_kind", DOSSIER_COLUMN_TEXT, "single" },
  { "mode", DOSSIER_COLUMN_TEXT, "practice" },
  { "kind", DOSSIER_COLUMN_NEEDED, NULL },
  { "refers_to", DOSSIER_COLUMN_TEXT, NULL },
  { "sitting", DOSSIER_COLUMN_TEXT, NULL },
  { "correct", DOSSIER_COLUMN_BOOLEAN, NULL },
  { "skipped", DOSSIER_COLUMN_BOOLEAN, NULL },
  { "near", DOSSIER_COLUMN_BOOLEAN, NULL },
  { "certainty", DOSSIER_COLUMN_TEXT, "think" },
  { "hints", DOSSIER_COLUMN_INT, NULL },
  { "looked", DOSSIER_COLUMN_BOOLEAN, NULL },
  { "took_ms", DOSSIER_COLUMN_INT, NULL },
  { "options", DOSSIER_COLUMN_TEXT, NULL },
  { "choice", DOSSIER_COLUMN_TEXT, NULL },
  { "policy_version", DOSSIER_COLUMN_INT, NULL },
  { "model_version", DOSSIER_COLUMN_INT, NULL },
};

static void
append_name (GString *line, const char *name)
{
  if (line->len > 0 && line->str[line->len - 1] != '{')
    g_string_append_c (line, ',');
  g_string_append_printf (line, "\"%s\":", name);
}

/* @value must be UTF-8; a NUL ends it. */
void
dossier_line_append_string (GString *line, const char *name, const char *value)
{
  append_name (line, name);
  g_string_append_c (line, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (line, "\\%c", c);
      else if (c < 0x20 || c == 0x7f)
        g_string_append_printf (line, "\\u%04x", c);
      else
        g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

void
dossier_line_append_int (GString *line, const char *name, gint64 value)
{
  append_name (line, name);
  g_string_append_printf (line, "%" G_GINT64_FORMAT, value);
}

static void
append_text (GString *line, const char *name, DossierStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text != NULL)
    dossier_line_append_string (line, name, text);
}

/* From the columns of DOSSIER_STORE_COLUMNS and then `extra`. */
char *
dossier_statement_dup_line (DossierStatement *statement)
{
  g_autoptr (GString) line = g_string_new ("{\"event\":\"review\"");
  const char *extra;

  for (int i = 0; i < DOSSIER_STORE_N_COLUMNS; i++)
    {
      const DossierColumn *column = &dossier_store_columns[i];

      switch (column->type)
        {
        case DOSSIER_COLUMN_INT:
        case DOSSIER_COLUMN_NEEDED_INT:
          dossier_line_append_int (line, column->name, sqlite3_column_int64 (statement, i));
          break;
        case DOSSIER_COLUMN_BOOLEAN:
          append_name (line, column->name);
          g_string_append (line, sqlite3_column_int (statement, i) ? "true" : "false");
          break;
        case DOSSIER_COLUMN_TEXT:
        case DOSSIER_COLUMN_NEEDED:
        default:
          append_text (line, column->name, statement, i);
          break;
        }
    }
  extra = (const char *) sqlite3_column_text (statement, DOSSIER_STORE_N_COLUMNS);
  if (extra != NULL && strlen (extra) > 2)
    g_string_append_printf (line, ",%.*s", (int) strlen (extra) - 2, extra + 1);
  g_string_append_c (line, '}');

  return g_string_free (g_steal_pointer (&line), FALSE);
}
