/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "learning/dossier-review.h"

G_BEGIN_DECLS

#define DOSSIER_STORE_ERROR (dossier_store_error_quark ())
GQuark dossier_store_error_quark (void);

/* What can be wrong with the store. The message of the error is one
 * translated sentence for the person. */
typedef enum
{
  DOSSIER_STORE_ERROR_OPEN,         /* the folder or file cannot be made or opened */
  DOSSIER_STORE_ERROR_NOT_A_STORE,  /* something else stands there */
  DOSSIER_STORE_ERROR_NEWER_SCHEMA, /* written by a newer program */
  DOSSIER_STORE_ERROR_DAMAGED,
  DOSSIER_STORE_ERROR_READ_ONLY,
  DOSSIER_STORE_ERROR_FULL,
  DOSSIER_STORE_ERROR_BUSY,
  DOSSIER_STORE_ERROR_FAILED, /* anything else */
} DossierStoreError;

/* Unix time in milliseconds, and the zone's offset there in minutes. */
typedef gint64 (*DossierClockFunc) (int *zone_offset_min, gpointer user_data);

/* What a person did, in `dossier.db` of a folder. Opened when first used. To
 * be used from one thread; several processes may share the folder. Whatever
 * a call that returns TRUE has written is on disk. It emits “changed” when
 * this process has made the log, or what it comes to, another. */
#define DOSSIER_TYPE_STORE (dossier_store_get_type ())
G_DECLARE_FINAL_TYPE (DossierStore, dossier_store, DOSSIER, STORE, GObject)

DossierStore *dossier_store_new (GFile *folder);
DossierStore *dossier_store_new_with_clock (GFile *folder,
                                            DossierClockFunc clock,
                                            gpointer clock_data,
                                            GDestroyNotify clock_destroy);
DossierStore *dossier_store_new_guest (GFile *folder);
GFile *dossier_store_dup_default_folder (void);
GFile *dossier_store_get_folder (DossierStore *self);
gboolean dossier_store_open (DossierStore *self, GError **error);
void dossier_store_close (DossierStore *self);

/* Sittings: at most one open one per dossier. */

typedef struct
{
  char *id; /* NULL before the first save */
  char *dossier;
  char *mode;
  char *state; /* dossier_quiz_to_json() */
  gboolean is_finished;
  guint n_right; /* results, once finished */
  guint n_total;
  gint64 started_ms; /* set by the store, as the next */
  gint64 updated_ms;
} DossierSitting;

DossierSitting *dossier_sitting_new_for_quiz (const char *id, DossierQuiz *quiz);
void dossier_sitting_free (DossierSitting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSitting, dossier_sitting_free)

gboolean dossier_store_save_sitting (DossierStore *self, DossierSitting *sitting, GError **error);
DossierSitting *dossier_store_load_open_sitting (DossierStore *self,
                                                 const char *dossier,
                                                 GError **error);
DossierSitting *dossier_store_load_last_finished (DossierStore *self,
                                                  const char *dossier,
                                                  GError **error);
gboolean dossier_store_drop_sitting (DossierStore *self, const char *id, GError **error);

/* The log */

char *dossier_store_make_id (DossierStore *self);
gboolean dossier_store_record_review (DossierStore *self,
                                      DossierReview *review,
                                      DossierSitting *sitting,
                                      GError **error);
gboolean dossier_store_record_reviews (DossierStore *self,
                                       GPtrArray *reviews,
                                       DossierSitting *sitting,
                                       GError **error);
gboolean dossier_store_undo_review (DossierStore *self,
                                    const char *review_id,
                                    DossierSitting *sitting,
                                    GError **error);

typedef gboolean (*DossierReviewFunc) (const DossierReview *review, gpointer user_data);

gboolean dossier_store_foreach_review (DossierStore *self,
                                       const char *dossier,
                                       DossierReviewFunc func,
                                       gpointer user_data,
                                       GError **error);

/* The last answer to a question that was not taken back. */
typedef struct
{
  gboolean correct;
  gboolean skipped;
  DossierCertainty certainty;
  gint64 time_ms;
} DossierLastResult;

GHashTable *dossier_store_get_last_results (DossierStore *self,
                                            const char *dossier,
                                            GError **error);
DossierPast dossier_store_past_from_results (const DossierQuestion *question,
                                             gpointer last_results);

typedef struct
{
  guint n_asked; /* questions */
  guint n_known; /* of these, the ones whose last answer was right */
  guint n_reviews;
  gint64 last_ms; /* 0 for never */
} DossierCounts;

gboolean dossier_store_get_counts (DossierStore *self,
                                   const char *dossier,
                                   DossierCounts *counts,
                                   GError **error);

/* Reading places */

typedef struct
{
  char *sentence; /* id; NULL when the article was not touched */
  int offset;     /* pixels from the top of that sentence, or what the page likes */
  char *page;     /* the page shown last; NULL for none */
  gint64 updated_ms;
} DossierPlace;

void dossier_place_free (DossierPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPlace, dossier_place_free)

gboolean dossier_store_save_place (DossierStore *self,
                                   const char *dossier,
                                   const DossierPlace *place,
                                   GError **error);
DossierPlace *dossier_store_load_place (DossierStore *self, const char *dossier, GError **error);

/* The library */

typedef struct
{
  char *dossier;
  char *uri;
  char *title;
  char *standfirst;         /* NULL when absent */
  char *source_description; /* NULL when absent */
  char *source_date;        /* as in the file: 2023-06-12; NULL when unknown */
  guint minutes;
  guint n_questions;
  gint64 added_ms; /* set by the store, as the next */
  gint64 opened_ms;
} DossierLibraryEntry;

DossierLibraryEntry *dossier_library_entry_new_for_document (DossierDocument *document,
                                                             const char *uri);
void dossier_library_entry_free (DossierLibraryEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLibraryEntry, dossier_library_entry_free)

gboolean dossier_store_touch_library (DossierStore *self,
                                      const DossierLibraryEntry *entry,
                                      GError **error);
gboolean dossier_store_remove_from_library (DossierStore *self,
                                            const char *dossier,
                                            GError **error);
GPtrArray *dossier_store_list_library (DossierStore *self, GError **error);

G_END_DECLS
