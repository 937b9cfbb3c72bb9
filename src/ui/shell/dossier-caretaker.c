/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-caretaker.h"

#include <glib/gi18n.h>

#include "store/dossier-store-backup.h"
#include "store/dossier-store-mastery.h"
#include "ui/shell/dossier-error-text.h"

/* Looks after what was answered, in the background and never in the way:
 * backups, the folder shared with other devices, and the masteries when the
 * person's rules change. */
struct _DossierCaretaker
{
  GObject parent_instance;

  GSettings *settings;
  DossierStore *store;
  DossierClock *clock;
  GCancellable *cancellable;

  guint start_source;
  guint round_source;
  guint rules_source;
  guint answers_source;

  gboolean is_started;
  gboolean has_backup;  /* one was made in this run */
  gboolean is_dirty;    /* something was answered since the last */
  gboolean is_unsynced; /* something was answered since the last sync */
  gboolean is_quiet;    /* the store changes by our own doing */
  gboolean is_syncing;
  gboolean sync_again; /* asked for while one was running */
  gboolean is_replaying;
  gboolean replay_again;

  gint64 last_sync_ms;
  DossierSyncReport report;
  char *sync_error;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_NOTICE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCaretaker, dossier_caretaker, G_TYPE_OBJECT)

/* The window and the article come first. */
#define START_DELAY_MS 1500

/* From one round to the next. */
#define ROUND_S 300

/* A slider that is being moved does not ask for a replay at every step. */
#define RULES_DELAY_MS 500

/* After an answer: the next question comes first. */
#define ANSWERS_DELAY_MS 1000

static gboolean
was_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GFile *
dup_folder (DossierCaretaker *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "sync-folder");

  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

static void
emit_changed (DossierCaretaker *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Rules */

static void
on_replayed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierCaretaker) self = DOSSIER_CARETAKER (user_data);
  g_autoptr (GError) error = NULL;

  self->is_replaying = FALSE;
  self->is_quiet = TRUE;
  if (!dossier_store_replay_finish (DOSSIER_STORE (source), result, &error)
      && !was_cancelled (error))
    g_info ("The days are the old ones still: %s", error->message);
  self->is_quiet = FALSE;
  if (self->replay_again && !was_cancelled (error))
    dossier_caretaker_replay (self);
  emit_changed (self);
}

/**
 * dossier_caretaker_replay:
 * @self: the caretaker
 *
 * Works out the masteries anew if they were made by other rules.
 */
void
dossier_caretaker_replay (DossierCaretaker *self)
{
  g_autoptr (GError) error = NULL;
  gboolean needs = FALSE;

  g_return_if_fail (DOSSIER_IS_CARETAKER (self));

  self->replay_again = self->is_replaying;
  if (self->is_replaying || !dossier_store_needs_replay (self->store, &needs, &error) || !needs)
    return;

  self->is_replaying = TRUE;
  dossier_store_replay_async (self->store, self->cancellable, on_replayed, g_object_ref (self));
  emit_changed (self);
}

/**
 * dossier_caretaker_get_is_replaying:
 * @self: the caretaker
 *
 * Returns: whether the days are being worked out anew; changes with
 *   #DossierCaretaker::changed
 */
gboolean
dossier_caretaker_get_is_replaying (DossierCaretaker *self)
{
  g_return_val_if_fail (DOSSIER_IS_CARETAKER (self), FALSE);

  return self->is_replaying;
}

static void
set_rules (DossierCaretaker *self)
{
  dossier_store_set_rules (self->store, g_settings_get_double (self->settings, "desired-retention"),
                           (guint) g_settings_get_int (self->settings, "day-start"));
}

static void
on_rules_due (gpointer user_data)
{
  DossierCaretaker *self = user_data;

  self->rules_source = 0;
  set_rules (self);
  dossier_caretaker_replay (self);
}

static void
on_rules_changed (DossierCaretaker *self)
{
  g_clear_handle_id (&self->rules_source, g_source_remove);
  self->rules_source = g_timeout_add_once (RULES_DELAY_MS, on_rules_due, self);
}

/* Sync */

static void
on_synced (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierCaretaker) self = DOSSIER_CARETAKER (user_data);
  g_autoptr (GError) error = NULL;
  DossierSyncReport report = { 0 };
  gboolean is_good = FALSE;

  self->is_quiet = TRUE;
  is_good = dossier_store_sync_finish (DOSSIER_STORE (source), result, &report, &error);
  self->is_quiet = FALSE;
  self->is_syncing = FALSE;
  g_clear_pointer (&self->sync_error, g_free);
  if (was_cancelled (error))
    return;

  if (is_good)
    {
      self->report = report;
      self->last_sync_ms = dossier_clock_get_now (self->clock);
    }
  else
    self->sync_error = dossier_error_dup_sentence (error);
  emit_changed (self);
  if (report.n_read > 0)
    dossier_caretaker_replay (self);
  if (self->sync_again)
    dossier_caretaker_sync (self);
}

/**
 * dossier_caretaker_sync:
 * @self: the caretaker
 *
 * Syncs now, if there is a folder for it.
 */
void
dossier_caretaker_sync (DossierCaretaker *self)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (DOSSIER_IS_CARETAKER (self));

  folder = dup_folder (self);
  self->sync_again = folder != NULL && self->is_syncing;
  if (folder == NULL || self->is_syncing)
    return;

  self->is_syncing = TRUE;
  self->is_unsynced = FALSE;
  dossier_store_sync_async (self->store, folder, self->cancellable, on_synced, g_object_ref (self));
  emit_changed (self);
}

/* Another folder has nothing to do with what became of the last. */
static void
on_folder_changed (DossierCaretaker *self)
{
  g_clear_pointer (&self->sync_error, g_free);
  self->last_sync_ms = 0;
  self->report = (DossierSyncReport) { 0 };
  dossier_caretaker_sync (self);
  emit_changed (self);
}

/* Backups */

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierCaretaker) self = DOSSIER_CARETAKER (user_data);
  g_autoptr (GError) error = NULL;

  if (!dossier_store_back_up_finish (DOSSIER_STORE (source), result, &error)
      && !was_cancelled (error))
    g_info ("There is no backup: %s", error->message);
  emit_changed (self);
}

/* At most every half hour, which the store sees to. */
static void
back_up (DossierCaretaker *self)
{
  self->has_backup = TRUE;
  self->is_dirty = FALSE;
  dossier_store_back_up_async (self->store, FALSE, self->cancellable, on_backed_up,
                               g_object_ref (self));
}

/* In the main loop, a moment after something was answered. */
static void
on_answers_due (gpointer user_data)
{
  DossierCaretaker *self = user_data;

  self->answers_source = 0;
  back_up (self);
}

static void
on_store_changed (DossierCaretaker *self)
{
  if (self->is_quiet)
    return;

  self->is_dirty = TRUE;
  self->is_unsynced = TRUE;
  if (self->is_started && !self->has_backup && self->answers_source == 0)
    self->answers_source = g_timeout_add_once (ANSWERS_DELAY_MS, on_answers_due, self);
}

/* Rounds */

static gboolean
on_round (gpointer user_data)
{
  DossierCaretaker *self = user_data;

  dossier_caretaker_sync (self);
  if (self->is_dirty)
    back_up (self);

  return G_SOURCE_CONTINUE;
}

static void
on_start_due (gpointer user_data)
{
  DossierCaretaker *self = user_data;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  self->start_source = 0;
  if (!dossier_store_open (self->store, &error))
    notice = dossier_error_dup_sentence (error);
  else
    notice = dossier_store_steal_notice (self->store);
  if (notice != NULL)
    g_signal_emit (self, signals[SIGNAL_NOTICE], 0, notice);
  if (error != NULL)
    return;

  dossier_caretaker_replay (self);
  dossier_caretaker_sync (self);
  self->round_source = g_timeout_add_seconds (ROUND_S, on_round, self);
}

static void
dossier_caretaker_dispose (GObject *object)
{
  DossierCaretaker *self = DOSSIER_CARETAKER (object);

  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_handle_id (&self->round_source, g_source_remove);
  g_clear_handle_id (&self->rules_source, g_source_remove);
  g_clear_handle_id (&self->answers_source, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sync_error, g_free);

  G_OBJECT_CLASS (dossier_caretaker_parent_class)->dispose (object);
}

static void
dossier_caretaker_class_init (DossierCaretakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_caretaker_dispose;

  /**
   * DossierCaretaker::changed:
   *
   * Something that is looked after stands otherwise than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_CARETAKER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierCaretaker::notice:
   * @sentence: what the person must know of what they have answered
   */
  signals[SIGNAL_NOTICE] = g_signal_new ("notice", DOSSIER_TYPE_CARETAKER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dossier_caretaker_init (DossierCaretaker *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * dossier_caretaker_new:
 * @settings: the settings of the program
 * @store: where answers are kept
 * @clock: what time it is
 *
 * Returns: (transfer full): a caretaker; the rules of @settings hold from now
 *   on, all else waits for dossier_caretaker_start()
 */
DossierCaretaker *
dossier_caretaker_new (GSettings *settings, DossierStore *store, DossierClock *clock)
{
  DossierCaretaker *self = g_object_new (DOSSIER_TYPE_CARETAKER, NULL);

  self->settings = g_object_ref (settings);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  set_rules (self);
  g_signal_connect_object (settings, "changed::desired-retention", G_CALLBACK (on_rules_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::day-start", G_CALLBACK (on_rules_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::sync-folder", G_CALLBACK (on_folder_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_caretaker_start:
 * @self: the caretaker
 *
 * Begins to look after things, once the window stands there.
 */
void
dossier_caretaker_start (DossierCaretaker *self)
{
  g_return_if_fail (DOSSIER_IS_CARETAKER (self));

  if (self->is_started)
    return;

  self->is_started = TRUE;
  self->start_source = g_timeout_add_once (START_DELAY_MS, on_start_due, self);
}

/**
 * dossier_caretaker_note_pause:
 * @self: the caretaker
 *
 * The person turns to something else: what was answered meanwhile goes to the
 * other devices.
 */
void
dossier_caretaker_note_pause (DossierCaretaker *self)
{
  g_return_if_fail (DOSSIER_IS_CARETAKER (self));

  if (self->is_unsynced)
    dossier_caretaker_sync (self);
}

/* A folder that is far away is not waited for. */
static void
sync_at_last (DossierCaretaker *self)
{
  g_autoptr (GFile) folder = dup_folder (self);
  g_autoptr (GError) error = NULL;

  if (folder != NULL && self->is_unsynced && g_file_is_native (folder)
      && !dossier_store_sync (self->store, folder, NULL, &error))
    g_info ("The last answers wait for the next sync: %s", error->message);
}

/**
 * dossier_caretaker_stop:
 * @self: the caretaker
 *
 * Gives up what is running, and sees to it that the last answers are in a
 * backup and with the other devices.
 */
void
dossier_caretaker_stop (DossierCaretaker *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (DOSSIER_IS_CARETAKER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_handle_id (&self->round_source, g_source_remove);
  g_clear_handle_id (&self->answers_source, g_source_remove);
  sync_at_last (self);
  if (self->is_dirty && !dossier_store_back_up (self->store, FALSE, &error))
    g_info ("There is no backup: %s", error->message);
}

/**
 * dossier_caretaker_get_store:
 * @self: the caretaker
 *
 * Returns: (transfer none): what it looks after
 */
DossierStore *
dossier_caretaker_get_store (DossierCaretaker *self)
{
  g_return_val_if_fail (DOSSIER_IS_CARETAKER (self), NULL);

  return self->store;
}

/**
 * dossier_caretaker_get_sync_state:
 * @self: the caretaker
 * @state: (out caller-allocates): how syncing stands, borrowed until it changes
 */
void
dossier_caretaker_get_sync_state (DossierCaretaker *self, DossierSyncState *state)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (DOSSIER_IS_CARETAKER (self) && state != NULL);

  folder = dup_folder (self);
  *state = (DossierSyncState) {
    .is_on = folder != NULL,
    .is_running = self->is_syncing,
    .last_ms = self->last_sync_ms,
    .report = self->report,
    .error = self->sync_error,
  };
}
