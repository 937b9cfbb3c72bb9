/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Everything in the library that has words, and what the person wrote beside
 * it, to be found by them. A cache in a
 * file of its own: it may be deleted at any time, and is made again from the
 * dossiers when it is gone, damaged or of another version. Methods may be
 * called from any thread. */
#define DOSSIER_TYPE_INDEX (dossier_index_get_type ())
G_DECLARE_FINAL_TYPE (DossierIndex, dossier_index, DOSSIER, INDEX, GObject)

/* What can be found. The numbers stand in the file. */
typedef enum
{
  DOSSIER_HIT_ARTICLE,
  DOSSIER_HIT_ACTOR,
  DOSSIER_HIT_ISSUE,
  DOSSIER_HIT_TERM,
  DOSSIER_HIT_QUOTE,
  DOSSIER_HIT_QUESTION,
  DOSSIER_HIT_SENTENCE,
  DOSSIER_HIT_NOTE, /* a highlight of the person, with or without words beside it */
} DossierHitKind;

#define DOSSIER_N_HIT_KINDS 8

extern const char *const dossier_hit_kind_words[DOSSIER_N_HIT_KINDS];

/* Bytes `start` to `end` of a text are what was searched for. */
typedef struct
{
  guint start;
  guint end;
} DossierHitMark;

typedef struct
{
  char *text;
  GArray *marks; /* of DossierHitMark, rising */
} DossierHitText;

typedef struct
{
  DossierHitKind kind;
  char *dossier;       /* its id */
  char *uri;           /* of its file */
  char *dossier_title; /* of its article */
  char *id;            /* within the dossier; of an article empty */
  char *target; /* "actor", "issue", "term", "quote", "sentence", "note"; of an article empty */
  char *place;  /* the id of what to go to, of kind `target` */
  DossierHitText title; /* a name, or the words; a long text cut around what was found */
  DossierHitText detail;
  guint paragraph; /* number of the one to go to; 0 when it is none */
  double rank;     /* the lower the better; only to be compared within a search */
} DossierHit;

void dossier_hit_free (DossierHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHit, dossier_hit_free)

/* What was found: `hits` sorted by rank, at most so many of each kind as was
 * asked for, and how many there are of each. More than so many are not counted. */
#define DOSSIER_HITS_COUNTED 400

typedef struct
{
  GPtrArray *hits; /* of DossierHit */
  guint n_found[DOSSIER_N_HIT_KINDS];
} DossierHits;

void dossier_hits_free (DossierHits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHits, dossier_hits_free)

DossierIndex *dossier_index_new (GFile *profile);
DossierIndex *dossier_index_get_for_store (DossierStore *store);

char **dossier_index_list_files (DossierStore *store, GFile *bundled, GError **error);
gboolean dossier_index_update (DossierIndex *self,
                               const char *const *uris,
                               GCancellable *cancellable,
                               GError **error);
gboolean dossier_index_refresh (DossierIndex *self,
                                DossierStore *store,
                                GFile *bundled,
                                GCancellable *cancellable,
                                GError **error);
void dossier_index_refresh_async (DossierIndex *self,
                                  DossierStore *store,
                                  GFile *bundled,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean dossier_index_refresh_finish (DossierIndex *self, GAsyncResult *result, GError **error);

DossierHits *dossier_index_search (DossierIndex *self,
                                   const char *query,
                                   const guint n_most[DOSSIER_N_HIT_KINDS],
                                   GCancellable *cancellable,
                                   GError **error);
void dossier_index_search_async (DossierIndex *self,
                                 const char *query,
                                 const guint n_most[DOSSIER_N_HIT_KINDS],
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
DossierHits *dossier_index_search_finish (DossierIndex *self, GAsyncResult *result, GError **error);
DossierHit *dossier_index_find (
    DossierIndex *self, const char *dossier, DossierHitKind kind, const char *id, GError **error);

G_END_DECLS
