/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-mastery.h"
#include "ui/library/dossier-digest.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_LIBRARY_DUE_FIRST,
  DOSSIER_LIBRARY_RECENT,
  DOSSIER_LIBRARY_BY_TITLE,
} DossierLibrarySort;

typedef enum
{
  DOSSIER_READING_NOT_STARTED,
  DOSSIER_READING_IN_PROGRESS,
  DOSSIER_READING_READ,
} DossierReading;

/* One dossier on the shelf. */
typedef struct
{
  char *dossier; /* NULL for a bundled one that nobody has looked at yet */
  char *uri;
  char *title;
  char *standfirst; /* nullable */
  char *source;     /* nullable */
  guint minutes;
  guint n_questions;
  guint n_asked;
  guint n_known;   /* today */
  guint n_due;     /* today and before */
  gint64 next_day; /* the next study day on which something is; DOSSIER_NO_DAY for none */
  DossierReading reading;
  guint paragraph; /* number, when in progress */
  gint64 opened_ms;
  gboolean is_bundled;
  gboolean is_missing;   /* its file is gone */
  DossierDigest *digest; /* NULL when there is none yet */
} DossierShelfEntry;

void dossier_shelf_entry_free (DossierShelfEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierShelfEntry, dossier_shelf_entry_free)

GPtrArray *dossier_shelf_load (DossierStore *store,
                               GFile *digests,
                               const char *bundled_uri,
                               GError **error);
void dossier_shelf_sort (GPtrArray *shelf, DossierLibrarySort sort);
guint dossier_shelf_entry_get_percent_known (const DossierShelfEntry *self);
char *dossier_shelf_entry_dup_badge (const DossierShelfEntry *self, gint64 today);
char *dossier_shelf_entry_dup_known_words (const DossierShelfEntry *self);
char *dossier_shelf_entry_dup_reading_words (const DossierShelfEntry *self);
char *dossier_shelf_entry_dup_cast_words (const DossierShelfEntry *self);

G_END_DECLS
