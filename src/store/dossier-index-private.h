/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "dossier-index.h"
#include "dossier-store-private.h"

G_BEGIN_DECLS

/* Columns of words, by how much a word in them says. */
typedef enum
{
  DOSSIER_INDEX_NAME,  /* what a thing is called */
  DOSSIER_INDEX_ALIAS, /* what else it is called */
  DOSSIER_INDEX_BODY,  /* words of the article, and stems */
  DOSSIER_INDEX_MORE,  /* what is said of a thing */
} DossierIndexColumn;

#define DOSSIER_INDEX_N_COLUMNS 4

/* A row's number holds what it is and which dossier it is of, so that each
 * kind, and each dossier within it, is one range of numbers. */
#define DOSSIER_INDEX_KIND_BITS 48
#define DOSSIER_INDEX_NUMBER_BITS 24

/* dossier-index-tokens.c: words as the index knows them */
typedef struct
{
  char *text;
  guint start; /* bytes, in what they were taken from */
  guint end;
  gboolean is_joined; /* belongs to the one before, without a space */
} DossierIndexToken;

typedef struct _DossierTokenizer DossierTokenizer;

#define DOSSIER_INDEX_MOST_WORDS 16

fts5_api *dossier_index_get_fts5 (sqlite3 *database);
gboolean dossier_tokenizer_register (sqlite3 *database);
DossierTokenizer *dossier_tokenizer_new (sqlite3 *database);
void dossier_tokenizer_free (DossierTokenizer *self);
GPtrArray *dossier_tokenizer_split (DossierTokenizer *self, const char *text, guint n_most);
char *dossier_tokens_dup_expression (GPtrArray *tokens);
GArray *dossier_tokens_find (GPtrArray *words, GPtrArray *tokens);

/* dossier-index-rank.c */
gboolean dossier_index_rank_register (sqlite3 *database);

/* dossier-index-base.c: the file */
typedef struct
{
  char *path;
  sqlite3 *database; /* NULL while it is not open */
  DossierTokenizer *tokenizer;
  dev_t device; /* of the file that is open, to notice when another is there */
  ino_t inode;
  gboolean has_changed; /* an update has written to it */
} DossierIndexBase;

void dossier_index_base_init (DossierIndexBase *self, const char *path);
void dossier_index_base_clear (DossierIndexBase *self);
gboolean dossier_index_base_open (DossierIndexBase *self, gboolean is_new, GError **error);
void dossier_index_base_close (DossierIndexBase *self);
void dossier_index_base_remove (DossierIndexBase *self);
void dossier_index_base_watch (DossierIndexBase *self, GCancellable *cancellable);
gboolean dossier_index_base_fail (DossierIndexBase *self, GError **error);
gboolean dossier_index_base_run (
    DossierIndexBase *self, GError **error, const char *sql, const char *types, ...);
DossierStatement *dossier_index_base_prepare (
    DossierIndexBase *self, GError **error, const char *sql, const char *types, ...);

/* dossier-index-items.c: what a dossier has to be found */
typedef struct
{
  DossierHitKind kind;
  const char *id;
  const char *place;
  guint paragraph;
  const char *columns[DOSSIER_INDEX_N_COLUMNS];
  const char *detail;
} DossierIndexItem;

typedef gboolean (*DossierIndexItemFunc) (const DossierIndexItem *item,
                                          gpointer user_data,
                                          GError **error);

gboolean dossier_index_foreach_item (DossierDocument *document,
                                     DossierIndexItemFunc func,
                                     gpointer user_data,
                                     GError **error);

/* dossier-index-hit.c: what is shown of a row */
DossierHit *dossier_hit_new_for_row (DossierStatement *statement,
                                     DossierTokenizer *tokenizer,
                                     GPtrArray *words);

/* dossier-index-update.c */
typedef struct
{
  DossierIndexBase *base;
  DossierStatement *item;
  DossierStatement *words;
  gint64 number; /* of the source that what is written belongs to */
  guint n_rows;
} DossierIndexWriter;

gboolean dossier_index_writer_init (DossierIndexWriter *self,
                                    DossierIndexBase *base,
                                    gint64 number,
                                    GError **error);
void dossier_index_writer_clear (DossierIndexWriter *self);
gboolean dossier_index_writer_write (const DossierIndexItem *item, gpointer writer, GError **error);
gboolean dossier_index_base_drop_kind (DossierIndexBase *self,
                                       gint64 number,
                                       DossierHitKind kind,
                                       GError **error);
gboolean dossier_index_base_update (DossierIndexBase *self,
                                    const char *const *uris,
                                    DossierStore *store,
                                    GCancellable *cancellable,
                                    GError **error);

/* dossier-index-notes.c: what the person wrote */
gboolean dossier_index_base_update_notes (DossierIndexBase *self,
                                          DossierStore *store,
                                          GCancellable *cancellable,
                                          GError **error);

/* dossier-index.c */
gboolean dossier_index_update_here (DossierIndex *self,
                                    const char *const *uris,
                                    DossierStore *store,
                                    gboolean *has_changed,
                                    GCancellable *cancellable,
                                    GError **error);

/* dossier-index-search.c */
DossierHits *dossier_index_base_search (DossierIndexBase *self,
                                        const char *query,
                                        const guint n_most[DOSSIER_N_HIT_KINDS],
                                        GError **error);
DossierHit *dossier_index_base_find (DossierIndexBase *self,
                                     const char *dossier,
                                     DossierHitKind kind,
                                     const char *id,
                                     GError **error);

G_END_DECLS
