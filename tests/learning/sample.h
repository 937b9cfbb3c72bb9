/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"

/* A document with ten paragraphs of two sentences, four issues, three actors,
 * one question of every kind (named like it) and `n_singles` more, named
 * single-0 and so on: of issue i % 4, with their evidence in paragraph i % 10. */
DossierDocument *sample_document_new (guint n_singles);

/* The same with another id than “sample”. */
DossierDocument *sample_document_new_named (const char *id, guint n_singles);
