/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-reminder.h"

#include <glib/gi18n.h>

#include "learning/dossier-study-day.h"
#include "store/dossier-bundled.h"
#include "ui/library/dossier-today.h"

#define NOTIFICATION "due"

/* The window comes first. */
#define START_DELAY_MS 1500

/* A clock that was set, or a sleep, must not be slept through. */
#define LONGEST_WAIT_MS (10 * 60 * 1000)

/* Tells once a study day that questions are due, if the person wants that, and
 * takes the notification back as soon as it is no longer true. */
struct _DossierReminder
{
  GObject parent_instance;

  GApplication *application; /* weak: it owns this */
  GSettings *settings;
  DossierStore *store;
  DossierClock *clock;
  guint timeout;
  guint n_told;     /* due at the last reminder; 0 for none in this run */
  guint n_reviewed; /* today, by then */
  gboolean is_out;  /* or may be, from an earlier run */
};

G_DEFINE_FINAL_TYPE (DossierReminder, dossier_reminder, G_TYPE_OBJECT)

/**
 * dossier_reminder_decide:
 * @state: what is known
 *
 * A day is told of once, whichever way the clock was set meanwhile. A reminder
 * is stale when its day is over, when reminding was switched off, and as soon
 * as some of what it tells of was answered.
 *
 * Returns: what to do
 */
DossierReminderVerdict
dossier_reminder_decide (const DossierReminderState *state)
{
  g_return_val_if_fail (state != NULL, DOSSIER_REMINDER_KEEP);

  if (!state->is_on || state->n_due == 0)
    return DOSSIER_REMINDER_WITHDRAW;
  if (state->last_day != state->today)
    return DOSSIER_REMINDER_SEND;

  return state->has_begun || state->n_due < state->n_told ? DOSSIER_REMINDER_WITHDRAW
                                                          : DOSSIER_REMINDER_KEEP;
}

/**
 * dossier_reminder_get_wait:
 * @now_ms: the time
 * @next_day_ms: when the next study day begins
 *
 * Returns: after how many milliseconds to look again
 */
gint64
dossier_reminder_get_wait (gint64 now_ms, gint64 next_day_ms)
{
  return CLAMP (next_day_ms - now_ms, 1000, LONGEST_WAIT_MS);
}

static guint
get_reviews_per_day (DossierReminder *self)
{
  return (guint) g_settings_get_int (self->settings, "reviews-per-day");
}

static void
withdraw (DossierReminder *self)
{
  if (!self->is_out)
    return;

  g_application_withdraw_notification (self->application, NOTIFICATION);
  self->is_out = FALSE;
}

/* The same figures as in the library. */
static gboolean
load_today (DossierReminder *self, DossierToday *today, GError **error)
{
  g_autoptr (GFile) digests = dossier_digest_dup_default_folder ();
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  g_autofree char *bundled_uri = g_file_get_uri (bundled);
  g_autoptr (GPtrArray) shelf = dossier_shelf_load (self->store, digests, bundled_uri, error);

  return shelf != NULL
         && dossier_today_load (today, self->store, shelf, get_reviews_per_day (self), error);
}

static void
note_told (DossierReminder *self, guint n_due, guint n_reviewed)
{
  self->n_told = n_due;
  self->n_reviewed = n_reviewed;
}

static void
send (DossierReminder *self, const DossierReminderState *state, guint n_reviewed)
{
  DossierToday today;
  g_autoptr (GNotification) notification = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  if (!load_today (self, &today, &error))
    {
      g_info ("No reminder: %s", error->message);
      return;
    }
  title = dossier_today_dup_title (&today);
  if (title == NULL)
    {
      withdraw (self);
      return;
    }

  line = dossier_today_dup_line (&today);
  notification = g_notification_new (title);
  g_notification_set_body (notification, line);
  g_notification_set_default_action (notification, "app.review-due");
  g_notification_add_button (notification, _ ("Review"), "app.review-due");
  g_application_send_notification (self->application, NOTIFICATION, notification);
  note_told (self, state->n_due, n_reviewed);
  self->is_out = TRUE;
  g_settings_set_int64 (self->settings, "last-reminder", state->today);
}

static void
on_timeout (gpointer user_data)
{
  DossierReminder *self = DOSSIER_REMINDER (user_data);

  self->timeout = 0;
  dossier_reminder_check (self);
}

static void
wait (DossierReminder *self, gint64 ms)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once ((guint) ms, on_timeout, self);
}

static void
wait_for_change (DossierReminder *self, gint64 today)
{
  int offset_min = 0;
  const gint64 now = dossier_clock_tell (&offset_min, self->clock);
  const guint rollover = (guint) g_settings_get_int (self->settings, "day-start");

  wait (self, dossier_reminder_get_wait (now, dossier_study_day_get_start (today + 1, offset_min,
                                                                           rollover)));
}

/**
 * dossier_reminder_check:
 * @self: the reminder
 *
 * Sends or takes back what is to be; does nothing to speak of while reminding
 * is switched off.
 */
void
dossier_reminder_check (DossierReminder *self)
{
  DossierReminderState state = { 0 };
  DossierDueCounts counts = { 0 };
  guint n_reviewed = 0;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (DOSSIER_IS_REMINDER (self));

  state.is_on = g_settings_get_boolean (self->settings, "remind");
  if (!state.is_on)
    {
      withdraw (self);
      g_clear_handle_id (&self->timeout, g_source_remove);
      return;
    }
  if (!dossier_store_get_due_counts (self->store, NULL, &counts, &error))
    {
      g_info ("Nothing is known of what is due: %s", error->message);
      return;
    }
  state.today = dossier_store_get_today (self->store);
  state.last_day = g_settings_get_int64 (self->settings, "last-reminder");
  n_reviewed = dossier_due_counts_get_reviewed (&counts);
  state.n_due
      = MIN (counts.n_due, dossier_due_counts_get_left (&counts, get_reviews_per_day (self)));
  /* What an earlier run of the program told is about what there is now. */
  if (self->n_told == 0 && state.last_day == state.today)
    note_told (self, state.n_due, n_reviewed);
  state.n_told = self->n_told;
  state.has_begun = n_reviewed > self->n_reviewed;

  switch (dossier_reminder_decide (&state))
    {
    case DOSSIER_REMINDER_SEND:
      send (self, &state, n_reviewed);
      break;
    case DOSSIER_REMINDER_WITHDRAW:
      withdraw (self);
      break;
    case DOSSIER_REMINDER_KEEP:
    default:
      break;
    }
  wait_for_change (self, state.today);
}

/* What is on show may no longer be true. */
static void
on_store_changed (DossierReminder *self)
{
  if (self->is_out)
    dossier_reminder_check (self);
}

static void
dossier_reminder_dispose (GObject *object)
{
  DossierReminder *self = DOSSIER_REMINDER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (dossier_reminder_parent_class)->dispose (object);
}

static void
dossier_reminder_class_init (DossierReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_reminder_dispose;
}

static void
dossier_reminder_init (DossierReminder *self)
{
}

/**
 * dossier_reminder_new:
 * @application: whose notification it is
 * @settings: its settings
 * @store: where the log is
 * @clock: what time it is
 *
 * Looks for the first time a little later.
 *
 * Returns: (transfer full): a reminder
 */
DossierReminder *
dossier_reminder_new (GApplication *application,
                      GSettings *settings,
                      DossierStore *store,
                      DossierClock *clock)
{
  static const char *const keys[] = { "remind", "reviews-per-day", "day-start" };
  DossierReminder *self = g_object_new (DOSSIER_TYPE_REMINDER, NULL);

  g_set_weak_pointer (&self->application, application);
  self->settings = g_object_ref (settings);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_signal_connect_object (settings, signal, G_CALLBACK (dossier_reminder_check), self,
                               G_CONNECT_SWAPPED);
    }
  self->is_out = g_settings_get_int64 (settings, "last-reminder") != 0;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);
  wait (self, START_DELAY_MS);

  return self;
}
