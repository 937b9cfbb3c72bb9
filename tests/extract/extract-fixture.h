/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/dossier-extract.h"

G_BEGIN_DECLS

/* A text, and its blocks: a line each, kinds other than paragraphs marked by
 * “# ” (heading), “* ” (item) or “= ” (caption). */
typedef struct
{
  const char *name;
  const char *text;
  const char *blocks;
} ExtractCase;

char *extract_describe (DossierBlocks *blocks);
void extract_test_case (gconstpointer test_case);
void extract_expect_error (const char *bytes, gsize length, DossierExtractError code);
char *extract_repeat (const char *head, const char *what, gsize length);

#define EXTRACT_ADD_CASES(folder, cases)                                                           \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/" folder "/", (cases)[i].name, NULL);                 \
      g_test_add_data_func (path, &(cases)[i], extract_test_case);                                 \
    }

G_END_DECLS
