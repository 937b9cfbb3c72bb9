/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-words.h"

G_BEGIN_DECLS

/* How sure it is that a block is no part of what the author wrote. */
typedef enum
{
  DOSSIER_CLUTTER_NONE,
  DOSSIER_CLUTTER_LIKELY, /* a caption with a credit, a line without a stop */
  DOSSIER_CLUTTER_SURE,   /* nothing but what pages say about themselves */
} DossierClutter;

/* Words `first` to `end` of a block that are not the author's. */
typedef struct
{
  guint32 first;
  guint32 end;
} DossierClutterRun;

DossierClutter dossier_clutter_judge (const char *text,
                                      const GArray *words,
                                      const GArray *sentences);
GArray *dossier_clutter_find_runs (const char *text, const GArray *words, const GArray *sentences);

/* What a phrase of a page's own tells. */
typedef enum
{
  DOSSIER_FURNITURE_LABEL,  /* on a button or beside an icon: also a plain word */
  DOSSIER_FURNITURE_PHRASE, /* hardly ever anything else */
  DOSSIER_FURNITURE_PROMPT, /* begins a sentence that asks for something */
  DOSSIER_FURNITURE_FILLER, /* of dates, times and counts: nothing alone */
  DOSSIER_FURNITURE_CREDIT, /* who took a picture */
} DossierFurniture;

typedef struct
{
  DossierFurniture furniture;
  const char *phrases; /* in small letters, apart by bars */
} DossierFurnitureTable;

extern const DossierFurnitureTable dossier_furniture_tables[];
extern const guint dossier_n_furniture_tables;

G_END_DECLS
