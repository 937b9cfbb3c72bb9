/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "profile.h"
#include "store/dossier-index.h"

/* A library of small dossiers, and its index. */
typedef struct
{
  Profile profile;
  DossierIndex *index;
  GStrvBuilder *uris;
} Library;

extern const guint library_many[DOSSIER_N_HIT_KINDS];

void library_set_up (Library *library, gconstpointer data);
void library_tear_down (Library *library, gconstpointer data);
char *library_get_path (Library *library, const char *id);
void library_write (Library *library, const char *id, const char *title, const char *sentences);
void library_add (Library *library, const char *id, const char *title, const char *sentences);
void library_update (Library *library);
DossierHits *library_search (Library *library, const char *query);
char *library_find (Library *library, const char *query);
char *dup_marked (const DossierHitText *text);
void assert_found (Library *library, const char *query, const char *expected);
