/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-document-io.h"

G_BEGIN_DECLS

/* More than this many would not be read anyway, and a hostile file could have
 * a million. */
#define DOSSIER_MAX_PROBLEMS 100

/* What is wrong with a file so far, found by byte offset. */
typedef struct
{
  const char *text;
  gsize length;
  GPtrArray *found; /* of DossierProblem */
  guint n_errors;
  guint n_left_out;
  GArray *line_marks; /* newlines before every 64th KiB; made when first needed */
} DossierProblems;

void dossier_problems_init (DossierProblems *self, const char *text, gsize length);
void dossier_problems_clear (DossierProblems *self);
void dossier_problems_add (DossierProblems *self,
                           DossierDocumentError code,
                           gsize offset,
                           const char *mend,
                           const char *what_format,
                           ...) G_GNUC_PRINTF (5, 6);
void dossier_problems_warn (DossierProblems *self,
                            gsize offset,
                            const char *mend,
                            const char *what_format,
                            ...) G_GNUC_PRINTF (4, 5);
gboolean dossier_problems_is_full (const DossierProblems *self);
guint dossier_problems_get_line (DossierProblems *self, gsize offset);
gsize dossier_problems_find_attribute (const DossierProblems *self, gsize tag, const char *name);
GPtrArray *dossier_problems_steal (DossierProblems *self);

#define dossier_problems_error(self, offset, mend, ...)                                            \
  dossier_problems_add ((self), DOSSIER_DOCUMENT_ERROR_INVALID, (offset), (mend), __VA_ARGS__)

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierProblems, dossier_problems_clear)

G_END_DECLS
