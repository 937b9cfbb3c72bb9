/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"

G_BEGIN_DECLS

/* Marks the place in a fixture where a problem is expected. */
#define FIXTURE_PLACE "@"

char *fixture_load (const char *name);
char *fixture_replace (const char *text, const char *from, const char *to);
char *fixture_take_place (const char *text, guint *line, guint *column);
DossierDocument *fixture_read (const char *text);
DossierDocument *fixture_read_named (const char *name);
GPtrArray *fixture_check (const char *text);
char *fixture_describe (GPtrArray *problems);

const DossierProblem *fixture_find_problem (GPtrArray *problems, const char *what);

/* A base dossier with something replaced, and the problem that this makes;
 * FIXTURE_PLACE in @to marks where. */
typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *what;
  const char *mend;
} FixtureCase;

void fixture_test_error (gconstpointer test_case);
void fixture_test_warning (gconstpointer test_case);

/* A test for each row of a table whose rows have a name. */
#define FIXTURE_ADD_CASES(folder, cases, function)                                                 \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/" folder "/", (cases)[i].name, NULL);                 \
      g_test_add_data_func (path, &(cases)[i], function);                                          \
    }

G_END_DECLS
