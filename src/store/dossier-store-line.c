/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the log as a line of JSON: `event` says what it is, every other
 * member has the name of its column. What a newer program added stands among
 * them as it came. */

#include "dossier-store-private.h"

#include <string.h>

/* What no honest log holds is beyond these. */
#define SEQ_MAX G_GINT64_CONSTANT (1000000000000)
#define TIME_MAX_MS G_GINT64_CONSTANT (253402300800000) /* the end of the year 9999 */
#define ZONE_MAX_MIN (36 * 60)

const DossierColumn dossier_store_columns[DOSSIER_STORE_N_COLUMNS] = {
  { "id", DOSSIER_COLUMN_NEEDED, NULL, 0, 0 },
  { "device", DOSSIER_COLUMN_NEEDED, NULL, 0, 0 },
  { "device_seq", DOSSIER_COLUMN_NEEDED_INT, NULL, 0, SEQ_MAX },
  { "time_ms", DOSSIER_COLUMN_NEEDED_INT, NULL, -TIME_MAX_MS, TIME_MAX_MS },
  { "clock_ms", DOSSIER_COLUMN_INT, NULL, -TIME_MAX_MS, TIME_MAX_MS },
  { "zone_offset_min", DOSSIER_COLUMN_INT, NULL, -ZONE_MAX_MIN, ZONE_MAX_MIN },
  { "dossier", DOSSIER_COLUMN_NEEDED, NULL, 0, 0 },
  { "question", DOSSIER_COLUMN_NEEDED, NULL, 0, 0 },
  { "question_version", DOSSIER_COLUMN_TEXT, NULL, 0, 0 },
  { "question_kind", DOSSIER_COLUMN_TEXT, "single", 0, 0 },
  { "mode", DOSSIER_COLUMN_TEXT, "practice", 0, 0 },
  { "kind", DOSSIER_COLUMN_NEEDED, NULL, 0, 0 },
  { "refers_to", DOSSIER_COLUMN_TEXT, NULL, 0, 0 },
  { "sitting", DOSSIER_COLUMN_TEXT, NULL, 0, 0 },
  { "correct", DOSSIER_COLUMN_BOOLEAN, NULL, 0, 0 },
  { "skipped", DOSSIER_COLUMN_BOOLEAN, NULL, 0, 0 },
  { "near", DOSSIER_COLUMN_BOOLEAN, NULL, 0, 0 },
  { "certainty", DOSSIER_COLUMN_TEXT, "think", 0, 0 },
  { "hints", DOSSIER_COLUMN_INT, NULL, 0, G_MAXINT32 },
  { "looked", DOSSIER_COLUMN_BOOLEAN, NULL, 0, 0 },
  { "took_ms", DOSSIER_COLUMN_INT, NULL, G_MININT64, G_MAXINT64 },
  { "options", DOSSIER_COLUMN_TEXT, NULL, 0, 0 },
  { "choice", DOSSIER_COLUMN_TEXT, NULL, 0, 0 },
  { "policy_version", DOSSIER_COLUMN_INT, NULL, 0, G_MAXINT32 },
  { "model_version", DOSSIER_COLUMN_INT, NULL, 0, G_MAXINT32 },
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
