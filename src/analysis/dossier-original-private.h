/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-original.h"

G_BEGIN_DECLS

/* The terms that a paragraph of the study edition explains, where its original
 * uses them: adds a mark to @marks for the first place of each. */
void dossier_original_find_terms (DossierDocument *study,
                                  const DossierParagraph *paragraph,
                                  const char *text,
                                  GArray *marks);

/* Marks sorted and nested, as a sentence has them; quotes before what crosses
 * them. Sets @are_exact of a quote to FALSE of which one had to go. */
void dossier_original_nest_marks (GArray *marks, gboolean *are_exact);

G_END_DECLS
