/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store.h"

/* A folder of its own for a test, and a clock that stands still until told. */
typedef struct
{
  char *path;
  GFile *folder;
  DossierStore *store;
  gint64 now_ms;
  int zone_offset_min;
} Profile;

void profile_set_up (Profile *profile, gconstpointer data);
void profile_tear_down (Profile *profile, gconstpointer data);
DossierStore *profile_open_other (Profile *profile);
void profile_execute (Profile *profile, const char *sql);

DossierReview *make_review (const char *question, gboolean correct);
char *record (DossierStore *store, const char *question, gboolean correct);
char *list_log (DossierStore *store, const char *dossier);
