/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>
#include <stdio.h>

#include "dossier-store-mastery.h"
#include "dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_STORE_FILE "dossier.db"
#define DOSSIER_STORE_APPLICATION_ID 0x646f7373 /* “doss” */

/* How long to wait for another process, in steps of ten milliseconds where
 * SQLite does not wait by itself. */
#define DOSSIER_STORE_BUSY_MS 5000
#define DOSSIER_STORE_BUSY_STEP_MS 10

typedef sqlite3_stmt DossierStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStatement, sqlite3_finalize)

/* dossier-store-lock.c: who has the folder open */
typedef struct
{
  int descriptor;      /* -1 when there is none */
  char *session;       /* this one's name, once it was written down */
  gboolean is_alone;   /* until shared: nobody else has the folder open */
  gboolean was_broken; /* a session before this one did not end well */
} DossierLock;

typedef enum
{
  DOSSIER_LOCK_TAKEN,
  DOSSIER_LOCK_BUSY,
} DossierLockResult;

DossierLockResult dossier_lock_take (DossierLock *self, const char *folder);
gboolean dossier_lock_take_alone (DossierLock *self);
void dossier_lock_share (DossierLock *self);
void dossier_lock_mark (DossierLock *self);
void dossier_lock_forgive (DossierLock *self);
void dossier_lock_release (DossierLock *self, gboolean is_good);

/* dossier-store-clock.c */
gint64 dossier_store_read_system_clock (int *zone_offset_min, gpointer user_data);
DossierStore *dossier_store_new_for_thread (DossierStore *self);

/* dossier-store.c */
DossierStore *dossier_store_new_for_file (DossierStore *self, const char *path);
sqlite3 *dossier_store_get_database (DossierStore *self);
const char *dossier_store_get_path (DossierStore *self);
const char *dossier_store_get_device (DossierStore *self);
DossierLock *dossier_store_get_lock (DossierStore *self);
GString *dossier_store_get_notes (DossierStore *self);
void dossier_store_set_guest (DossierStore *self);
gboolean dossier_store_is_guest (DossierStore *self);
gboolean dossier_store_open_database (DossierStore *self, GError **error);
void dossier_store_close_database (DossierStore *self);
gint64 dossier_store_get_time (DossierStore *self, int *zone_offset_min);
void dossier_store_suspect (DossierStore *self);
void dossier_store_take_notice (DossierStore *self, char *notice);
gboolean dossier_store_begin (DossierStore *self, GError **error);
gboolean dossier_store_begin_here (DossierStore *self, GError **error);
gboolean dossier_store_end (DossierStore *self, gboolean is_good, GError **error);
void dossier_store_set_wishes (DossierStore *self, double desired_retention, guint rollover_hour);
void dossier_store_copy_wishes (DossierStore *self, DossierStore *other);
void dossier_store_get_wishes (DossierStore *self, double *desired_retention, guint *rollover_hour);

/* dossier-store-guest.c */
gboolean dossier_store_open_as_guest (DossierStore *self, const char *folder, GError **error);

/* dossier-store-sql.c. In `types` every character stands for one value:
 * t a text or NULL, i a gint64. */
DossierStatement *dossier_store_prepare (
    DossierStore *self, GError **error, const char *sql, const char *types, ...);
gboolean dossier_store_step (DossierStore *self,
                             DossierStatement *statement,
                             gboolean *has_row,
                             GError **error);
gboolean dossier_store_run (
    DossierStore *self, GError **error, const char *sql, const char *types, ...);
gboolean dossier_store_execute (DossierStore *self, const char *sql, GError **error);
gboolean dossier_store_read_int (
    DossierStore *self, gint64 *value, GError **error, const char *sql, const char *types, ...);
char *dossier_statement_dup_text (DossierStatement *statement, int column);

/* dossier-store-migrations.c */
extern const char *const dossier_store_migrations[];
extern const guint dossier_store_n_migrations;

/* dossier-store-schema.c */
gboolean dossier_store_prepare_schema (DossierStore *self, GError **error);
gboolean dossier_store_make_cache (DossierStore *self, GError **error);
gboolean dossier_store_check (DossierStore *self,
                              gboolean thoroughly,
                              gboolean *is_sound,
                              GError **error);

/* dossier-store-state.c: small things to remember, by name */
gboolean dossier_store_load_text (DossierStore *self,
                                  const char *key,
                                  char **value,
                                  GError **error);
gboolean dossier_store_save_text (DossierStore *self,
                                  const char *key,
                                  const char *value,
                                  GError **error);
gboolean dossier_store_take_new_device (DossierStore *self, GError **error);
gboolean dossier_store_add_former_device (DossierStore *self, const char *id, GError **error);

/* dossier-store-sitting.c */
gboolean dossier_store_put_sitting (DossierStore *self, DossierSitting *sitting, GError **error);

/* dossier-store-row.c */
#define DOSSIER_STORE_COLUMNS                                                                      \
  "id, device, device_seq, time_ms, clock_ms, zone_offset_min, dossier, question,"                 \
  " question_version, question_kind, mode, kind, refers_to, sitting, correct, skipped, near,"      \
  " certainty, hints, looked, took_ms, options, choice, policy_version, model_version"
#define DOSSIER_STORE_N_COLUMNS 25

typedef struct
{
  gint64 device_seq;
  gint64 time_ms;
  gint64 clock_ms;
  int zone_offset_min;
} DossierStamp;

gboolean dossier_store_make_stamp (DossierStore *self, DossierStamp *stamp, GError **error);
gboolean dossier_store_insert_row (DossierStore *self,
                                   DossierReview *review,
                                   gint64 *row,
                                   GError **error);
DossierReview *dossier_statement_dup_review (DossierStatement *statement);

/* dossier-store-line.c: a row as a line of JSON, for the journal and for
 * other devices */
#define DOSSIER_STORE_LINE_MAX (1024 * 1024)
#define DOSSIER_STORE_LOG_MEMBER "dossier-log" /* of a file's first line: the format's version */
#define DOSSIER_STORE_LOG_VERSION 1

typedef enum
{
  DOSSIER_COLUMN_NEEDED, /* a text that is not empty */
  DOSSIER_COLUMN_NEEDED_INT,
  DOSSIER_COLUMN_TEXT,
  DOSSIER_COLUMN_INT,
  DOSSIER_COLUMN_BOOLEAN,
} DossierColumnType;

typedef struct
{
  const char *name;
  DossierColumnType type;
  const char *fallback; /* of a text that is missing */
  gint64 low;           /* bounds of a number */
  gint64 high;
} DossierColumn;

#define DOSSIER_COLUMN_DEVICE_SEQ 2 /* their places in the next */
#define DOSSIER_COLUMN_TIME_MS 3

extern const DossierColumn dossier_store_columns[DOSSIER_STORE_N_COLUMNS];

char *dossier_statement_dup_line (DossierStatement *statement);
void dossier_line_append_string (GString *line, const char *name, const char *value);
void dossier_line_append_int (GString *line, const char *name, gint64 value);

/* dossier-store-merge.c */
typedef struct _DossierMerge DossierMerge;

typedef enum
{
  DOSSIER_MERGED_NEW,
  DOSSIER_MERGED_KNOWN,
  DOSSIER_MERGED_UNREADABLE,
  DOSSIER_MERGED_NOTHING, /* an empty line, or a file's first */
  DOSSIER_MERGED_FAILED,  /* the store could not be written: there is an error */
} DossierMerged;

DossierMerge *dossier_merge_new (DossierStore *store, GError **error);
void dossier_merge_free (DossierMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMerge, dossier_merge_free)
DossierMerged dossier_merge_line (DossierMerge *self,
                                  const char *line,
                                  gsize length,
                                  GError **error);
char *dossier_merge_dup_id (DossierMerge *self);
gboolean dossier_merge_is_own (DossierMerge *self);
guint dossier_merge_get_n_conflicts (const DossierMerge *self);
void dossier_merge_add_devices (const DossierMerge *self, GHashTable *devices);

/* dossier-store-event.c */
gboolean dossier_store_add_event (
    DossierStore *self, const char *kind, const char *dossier, const char *members, GError **error);

/* dossier-store-lines.c: a file, line by line */
typedef struct
{
  FILE *file;
  GString *line;
  gint64 position;      /* after the last line that was complete */
  gboolean is_complete; /* the line had an end */
} DossierLines;

gboolean dossier_lines_open (DossierLines *self, const char *path, gint64 position);
gboolean dossier_lines_next (DossierLines *self);
void dossier_lines_close (DossierLines *self);

typedef struct
{
  guint n_new;
  guint n_own; /* of these, the ones of this device */
  guint n_unreadable;
  guint n_conflicts;
  GHashTable *devices; /* unless NULL, those that the lines spoke of are added */
} DossierMergeCounts;

/* Called within each transaction: all before @position was read. */
typedef gboolean (*DossierPositionFunc) (DossierStore *store,
                                         gint64 position,
                                         gpointer user_data,
                                         GError **error);

gboolean dossier_store_merge_lines (DossierStore *self,
                                    DossierLines *lines,
                                    GHashTable *ids,
                                    DossierMergeCounts *counts,
                                    DossierPositionFunc func,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);

/* dossier-store-journal.c */
void dossier_store_note (DossierStore *self, const char *line);
void dossier_store_write_notes (DossierStore *self);
gboolean dossier_store_read_journal (DossierStore *self,
                                     const char *folder,
                                     guint *n_new,
                                     GError **error);
gboolean dossier_store_has_journal (DossierStore *self);
void dossier_store_turn_journal (DossierStore *self);
void dossier_store_drop_journal (DossierStore *self);

/* dossier-store-rules.c: the rules that hold, and those of the cache */
gboolean dossier_store_load_cache_rules (DossierStore *self,
                                         DossierMasteryRules *rules,
                                         GError **error);
gboolean dossier_store_save_cache_rules (DossierStore *self,
                                         const DossierMasteryRules *rules,
                                         const char *fit,
                                         GError **error);
gboolean dossier_store_find_rules (DossierStore *self,
                                   DossierMasteryRules *rules,
                                   char **fit,
                                   GError **error);
gboolean dossier_store_has_cache (DossierStore *self, gboolean *has_cache, GError **error);
gboolean dossier_store_is_cache_current (DossierStore *self, gboolean *is_current, GError **error);

/* dossier-store-cache.c */
#define DOSSIER_STORE_GENERATION "(SELECT value FROM state WHERE key = 'generation')"
#define DOSSIER_STORE_CACHED_COLUMNS                                                               \
  "stability, difficulty, phase, step, scheduled_days, n_reviews, n_lapses, memory_last_ms,"       \
  " memory_due_ms, memory_last_day, memory_due_day, n_answers, n_right, n_others,"                 \
  " was_asked_before, last_correct, last_skipped, last_certainty, last_ms, booster_1, booster_2,"  \
  " due_day, is_leech, is_set_aside, first_day"
#define DOSSIER_STORE_N_CACHED_COLUMNS 25

typedef struct
{
  DossierMastery mastery;
  gint64 first_day; /* of the first answer that counted; DOSSIER_NO_DAY for none */
} DossierCached;

/* Which rows of a question the cache has, and which it is to have. */
typedef struct
{
  gint64 generation;
  gint64 old_last_row;   /* it has rows up to this one; … */
  gint64 old_release_ms; /* … of the pending ones those due by then */
  gint64 new_release_ms; /* it is to have all; of the pending ones those due by then */
} DossierRefold;

void dossier_cached_init (DossierCached *self);
gboolean dossier_cached_is_empty (const DossierCached *self);
void dossier_statement_read_cached (DossierStatement *statement, int column, DossierCached *cached);
void dossier_cached_update (const DossierCached *self, GChecksum *checksum);
DossierStatement *dossier_store_prepare_cached (DossierStore *self, GError **error);
gboolean dossier_store_put_cached (DossierStore *self,
                                   DossierStatement *statement,
                                   gint64 generation,
                                   const char *dossier,
                                   const char *question,
                                   const DossierCached *cached,
                                   GError **error);
gboolean dossier_store_load_cached (DossierStore *self,
                                    const char *dossier,
                                    const char *question,
                                    DossierCached *cached,
                                    GError **error);
gboolean dossier_store_load_generation (DossierStore *self, gint64 *generation, GError **error);
gboolean dossier_store_refold (DossierStore *self,
                               const DossierMasteryRules *rules,
                               const DossierRefold *refold,
                               const char *dossier,
                               const char *question,
                               GError **error);
gboolean dossier_store_count_row (DossierStore *self,
                                  const DossierReview *review,
                                  gint64 row,
                                  GError **error);

/* dossier-store-tally.c: what answers add to the tallies of a dossier */
typedef struct _DossierTallies DossierTallies;

DossierTallies *dossier_tallies_new (void);
void dossier_tallies_free (DossierTallies *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTallies, dossier_tallies_free)
void dossier_tallies_add (DossierTallies *self, const DossierOutcome *outcome, int sign);
gboolean dossier_tallies_save (DossierTallies *self,
                               DossierStore *store,
                               gint64 generation,
                               const char *dossier,
                               GError **error);

/* dossier-store-rows.c: the rows of one question, to be folded */
typedef struct _DossierRows DossierRows;
typedef void (*DossierRowsFunc) (DossierRows *rows,
                                 const char *dossier,
                                 const char *question,
                                 gpointer user_data);

DossierRows *dossier_rows_new (void);
void dossier_rows_free (DossierRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRows, dossier_rows_free)
gboolean dossier_rows_load (DossierRows *self,
                            DossierStore *store,
                            const char *dossier,
                            const char *question,
                            GError **error);
void dossier_rows_fold (DossierRows *self,
                        const DossierMasteryRules *rules,
                        gint64 last_row,
                        gint64 release_ms,
                        DossierTallies *tallies,
                        int sign,
                        DossierCached *cached);
void dossier_rows_fold_with (DossierRows *self,
                             const DossierMasteryRules *rules,
                             DossierOutcomeFunc func,
                             gpointer user_data);
void dossier_rows_clear (DossierRows *self);
void dossier_rows_add (DossierRows *self, const DossierReview *review);

/* dossier-store-scan.c */
gboolean dossier_store_foreach_question (DossierStore *self,
                                         gint64 release_ms,
                                         DossierRowsFunc func,
                                         gpointer user_data,
                                         GCancellable *cancellable,
                                         GError **error);

/* dossier-store-replay.c */
gboolean dossier_store_replay_with (DossierStore *self, GCancellable *cancellable, GError **error);
gboolean dossier_store_catch_up (DossierStore *self, GCancellable *cancellable, GError **error);

/* dossier-store-thread.c */
typedef gboolean (*DossierStoreJob) (DossierStore *store,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

void dossier_store_run_in_thread (DossierStore *self,
                                  DossierStoreJob job,
                                  gpointer data,
                                  GDestroyNotify data_destroy,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean dossier_store_finish_in_thread (DossierStore *self,
                                         GAsyncResult *result,
                                         DossierStoreJob job,
                                         GError **error);
gpointer dossier_store_get_work_data (GAsyncResult *result);

/* dossier-store-backup.c */
#define DOSSIER_STORE_BACKUPS "backups"
#define DOSSIER_STORE_BACKUP_PREFIX "dossier"
#define DOSSIER_STORE_KEPT_PREFIX "kept" /* what was gone back from */
#define DOSSIER_STORE_UNFINISHED ".unfinished"

gboolean dossier_store_copy_database (sqlite3 *from, const char *path);
gboolean dossier_backup_look (const char *path, guint *n_reviews);
gboolean dossier_backup_verify (const char *path);
char *dossier_store_make_dated_path (DossierStore *self, const char *folder, const char *prefix);
char *dossier_store_make_backup (DossierStore *self, const char *prefix, GError **error);
GPtrArray *dossier_store_find_backups (DossierStore *self);
char *dossier_store_find_sound_backup (DossierStore *self);

/* dossier-store-rotate.c */
void dossier_store_rotate_backups (DossierStore *self);

/* dossier-store-restore.c */
DossierStore *dossier_store_begin_anew (DossierStore *self, const char *base, GError **error);
gboolean dossier_store_finish_anew (DossierStore *self, DossierStore *made, GError **error);
gboolean dossier_store_was_made (DossierStore *self, guint *n_reviews);
gboolean dossier_store_put_in_place (DossierStore *self, GError **error);
void dossier_store_drop_unfinished (DossierStore *self);

/* dossier-store-files.c */
gboolean dossier_file_sync (const char *path);
gboolean dossier_folder_sync (const char *path);
gboolean dossier_file_move (const char *from, const char *to);

/* dossier-store-mend.c */
gboolean dossier_store_must_be_made_again (DossierStore *self);
gboolean dossier_store_mend (DossierStore *self, GError **error);
gboolean dossier_store_complete (DossierStore *self, GError **error);
gboolean dossier_store_read_back (DossierStore *self, GError **error);

/* dossier-store-sync.c */
#define DOSSIER_STORE_SYNC_FOLDER "sync-folder" /* in `state` */

/* What is remembered of a file of the shared folder. */
typedef struct
{
  const char *folder;
  char *name;
  gint64 size;
  gint64 mtime_us;
  gint64 position; /* all before was read or, in the own file, written */
  gint64 last_seq; /* of the own file */
  char *fingerprint;
  char *device;
  guint n_unreadable;
} DossierSharedFile;

void dossier_shared_file_free (DossierSharedFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSharedFile, dossier_shared_file_free)
DossierSharedFile *dossier_shared_file_load (DossierStore *store,
                                             const char *folder,
                                             const char *name,
                                             GError **error);
gboolean dossier_shared_file_save (DossierSharedFile *self, DossierStore *store, GError **error);
gboolean dossier_shared_file_is_same (DossierSharedFile *self, const char *path);
void dossier_shared_file_look (DossierSharedFile *self, const char *path);
gboolean dossier_shared_file_read (DossierSharedFile *self,
                                   DossierStore *store,
                                   GHashTable *ids,
                                   DossierMergeCounts *counts,
                                   GCancellable *cancellable,
                                   GError **error);

/* dossier-store-sync-own.c */
gboolean dossier_store_sync_own (DossierStore *self,
                                 const char *folder,
                                 gboolean thoroughly,
                                 DossierMergeCounts *counts,
                                 guint *n_written,
                                 GCancellable *cancellable,
                                 GError **error);

/* dossier-store-sync.c */
char *dossier_store_dup_shared_name (DossierStore *self);
gboolean dossier_store_read_shared (DossierStore *self, GError **error);

/* dossier-store-salvage.c */
gboolean dossier_store_salvage (DossierStore *self, const char *path, guint *n_new, GError **error);

/* dossier-store-error.c */
gboolean dossier_store_fail (DossierStore *self, GError **error);
gboolean dossier_store_fail_with (DossierStore *self, DossierStoreError code, GError **error);
gboolean dossier_store_fail_backup (const char *path, GError **error);
gboolean dossier_store_fail_folder (const char *path, int system_errno, GError **error);
gboolean dossier_store_fail_to_back_up (DossierStore *self, GError **error);

/* dossier-store-highlights.c */
GHashTable *dossier_store_list_retired_questions (DossierStore *self,
                                                  const char *dossier,
                                                  GError **error);

G_END_DECLS
