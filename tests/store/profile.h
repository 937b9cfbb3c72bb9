/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store-mastery.h"
#include "store/dossier-store-sync.h"
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
void remove_tree (const char *path);
DossierStore *profile_open_other (Profile *profile);
void profile_execute (Profile *profile, const char *sql);
void profile_refuse (Profile *profile, const char *sql);
char *profile_query (Profile *profile, const char *sql);
char *profile_get_file (Profile *profile, const char *name);
char *profile_find (Profile *profile, const char *folder, const char *prefix, const char *suffix);

DossierReview *make_review (const char *question, gboolean correct);
char *record (DossierStore *store, const char *question, gboolean correct);
void give_answer (Profile *profile, const char *dossier, const char *question, gboolean correct);
DossierMastery get_mastery (Profile *profile, const char *question);
char *list_log (DossierStore *store, const char *dossier);
char *dump_cache (Profile *profile);
char *get_digest (DossierStore *store);
void assert_cache_is_replay (Profile *profile);

GAsyncResult *await_result (GAsyncResult **result);
void take_result (GObject *source, GAsyncResult *result, gpointer user_data);
