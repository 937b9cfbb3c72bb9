/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-folded-text.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* An element that is open. */
typedef struct
{
  DossierElement element;
  guint node;
  guint32 seen;      /* a bit for each row of the element's child table */
  guint32 opened_at; /* of marks: how long the sentence's text was */
  gboolean has_bad_text;
} DossierFrame;

/* What fills a tree while GMarkup goes through a file. */
typedef struct
{
  DossierTree *tree;
  DossierArena *arena;
  GCancellable *cancellable;
  GError *cancelled;
  GMarkupParseContext *context;
  const char *text;
  gsize length;

  int line; /* a line, and the offset of the newline before it */
  gsize line_start;
  gsize event_start; /* where the tag or text begins that is called back for */
  guint n_events;

  DossierFrame frames[DOSSIER_MAX_DEPTH + 1];
  guint depth;
  guint n_skipped; /* open elements that do not belong there */
  gboolean is_fatal;
  DossierFoldedText folded;
} DossierTreeReader;

void dossier_tree_reader_read_attributes (DossierTreeReader *self,
                                          const char **names,
                                          const char **values);
void dossier_tree_reader_explain (DossierTreeReader *self, gsize parser_offset);

G_END_DECLS
