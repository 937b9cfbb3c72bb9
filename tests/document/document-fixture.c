/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document-fixture.h"

/* The content of a fixture of tests/data. */
char *
fixture_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Replaces the first @from; a fixture that lacks it makes the test void. */
char *
fixture_replace (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);
  g_autofree char *before = NULL;

  if (at == NULL)
    g_error ("the fixture does not contain “%s”", from);

  before = g_strndup (text, at - text);
  return g_strconcat (before, to, at + strlen (from), NULL);
}

/* Removes the mark of the place and tells where it stood: counted here in
 * another way than the reader does. Without a mark both are 0. */
char *
fixture_take_place (const char *text, guint *line, guint *column)
{
  const char *at = strstr (text, FIXTURE_PLACE);
  g_autofree char *before = NULL;
  g_auto (GStrv) lines = NULL;

  *line = *column = 0;
  if (at == NULL)
    return g_strdup (text);

  /* The space is for g_strsplit(), which makes no line of an empty text. */
  before = g_strdup_printf ("%.*s ", (int) (at - text), text);
  lines = g_strsplit (before, "\n", -1);
  *line = g_strv_length (lines);
  *column = g_utf8_strlen (lines[*line - 1], -1);

  before[at - text] = '\0';
  return g_strconcat (before, at + strlen (FIXTURE_PLACE), NULL);
}

DossierDocument *
fixture_read (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (DOSSIER_IS_DOCUMENT (document));
  return document;
}

DossierDocument *
fixture_read_named (const char *name)
{
  g_autofree char *text = fixture_load (name);

  return fixture_read (text);
}

GPtrArray *
fixture_check (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return dossier_document_check_bytes (bytes, NULL);
}

/* The problems as dossier-tool prints them, for a test that fails. */
char *
fixture_describe (GPtrArray *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (lines, "%u:%u: %s: %s (%s)\n", problem->line, problem->column,
                              problem->severity == DOSSIER_SEVERITY_ERROR ? "error" : "warning",
                              problem->what, problem->mend);
    }

  return g_string_free_and_steal (lines);
}

static char *
make_text (const FixtureCase *of, guint *line, guint *column)
{
  g_autofree char *base = fixture_load ("base.dossier");
  g_autofree char *changed = fixture_replace (base, of->from, of->to);

  /* A stance needs a sentence far from its actor. */
  if (strstr (of->to, "evidence=\"s2.1\"") != NULL)
    {
      char *longer
          = fixture_replace (changed, "    </section>",
                             "<p id=\"p2\" number=\"2\"><s id=\"s2.1\">x</s></p></section>");

      g_free (changed);
      changed = longer;
    }

  return fixture_take_place (changed, line, column);
}

const DossierProblem *
fixture_find_problem (GPtrArray *problems, const char *what)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);

      if (strstr (problem->what, what) != NULL)
        return problem;
    }

  return NULL;
}

static void
expect (const FixtureCase *of, DossierSeverity severity)
{
  guint line;
  guint column;
  g_autofree char *text = make_text (of, &line, &column);
  g_autoptr (GPtrArray) problems = fixture_check (text);
  g_autofree char *described = fixture_describe (problems);
  const DossierProblem *problem = fixture_find_problem (problems, of->what);

  g_test_message ("%s", described);
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->severity, ==, severity);
  g_assert_nonnull (strstr (problem->mend, of->mend));
  if (line > 0)
    {
      g_assert_cmpuint (problem->line, ==, line);
      g_assert_cmpuint (problem->column, ==, column);
    }
}

void
fixture_test_error (gconstpointer data)
{
  const FixtureCase *of = data;
  guint line;
  guint column;
  g_autofree char *text = make_text (of, &line, &column);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  expect (of, DOSSIER_SEVERITY_ERROR);

  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_null (document);
  g_assert_true (error->domain == DOSSIER_DOCUMENT_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "Line "));
}

void
fixture_test_warning (gconstpointer data)
{
  guint line;
  guint column;
  g_autofree char *text = make_text (data, &line, &column);
  g_autoptr (DossierDocument) document = fixture_read (text);

  expect (data, DOSSIER_SEVERITY_WARNING);
}
