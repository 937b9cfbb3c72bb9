/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-today.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-day-words.h"

#define MINUTE_MS 60000

/**
 * dossier_due_counts_get_reviewed:
 * @counts: what was answered today
 *
 * Questions asked for the first time are no reviews.
 *
 * Returns: how many reviews there were today
 */
guint
dossier_due_counts_get_reviewed (const DossierDueCounts *counts)
{
  g_return_val_if_fail (counts != NULL, 0);

  return counts->n_counted_today > counts->n_new_today
             ? counts->n_counted_today - counts->n_new_today
             : 0;
}

/**
 * dossier_due_counts_get_left:
 * @counts: what is due, and what was answered today
 * @reviews_per_day: how many reviews a day may bring
 *
 * Returns: how many reviews today may still bring
 */
guint
dossier_due_counts_get_left (const DossierDueCounts *counts, guint reviews_per_day)
{
  const guint n_reviewed = dossier_due_counts_get_reviewed (counts);

  return reviews_per_day > n_reviewed ? reviews_per_day - n_reviewed : 0;
}

static guint
guess_minutes (const DossierTally *tallies, guint n_tallies, guint n_questions)
{
  gint64 took_ms = 0;
  gint64 n_answers = 0;

  for (guint i = 0; i < n_tallies; i++)
    {
      took_ms += tallies[i].took_ms;
      n_answers += tallies[i].n_answers + tallies[i].n_skipped;
    }
  if (n_answers == 0 || took_ms == 0)
    return 0;

  return (guint) MAX (1, (took_ms / n_answers * n_questions + MINUTE_MS / 2) / MINUTE_MS);
}

/**
 * dossier_today_init:
 * @self: (out caller-allocates): what is to be done
 * @shelf: (element-type DossierShelfEntry): the library
 * @counts: what is due over all, and what was answered today
 * @tallies: (array length=n_tallies): what answers took so far
 * @n_tallies: how many
 * @reviews_per_day: how many reviews a day may bring
 * @today: the study day
 *
 * What is due in a dossier that cannot be opened is passed over.
 */
void
dossier_today_init (DossierToday *self,
                    GPtrArray *shelf,
                    const DossierDueCounts *counts,
                    const DossierTally *tallies,
                    guint n_tallies,
                    guint reviews_per_day,
                    gint64 today)
{
  const guint n_left = dossier_due_counts_get_left (counts, reviews_per_day);
  guint n_due = 0;

  *self = (DossierToday) { .today = today, .next_day = DOSSIER_NO_DAY };
  for (guint i = 0; i < shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (shelf, i);

      if (entry->is_missing)
        continue;
      n_due += entry->n_due;
      self->n_dossiers += entry->n_due > 0;
      self->next_day = MIN (self->next_day, entry->next_day);
    }
  self->n_due = MIN (n_due, n_left);
  self->n_waiting = n_due - self->n_due;
  self->n_minutes = guess_minutes (tallies, n_tallies, self->n_due);
  if (self->n_waiting > 0)
    self->next_day = today + 1;
}

/**
 * dossier_today_load:
 * @self: (out caller-allocates): what is to be done
 * @store: where the log is
 * @shelf: (element-type DossierShelfEntry): the library
 * @reviews_per_day: how many reviews a day may bring
 * @error: where to say what is wrong
 *
 * Returns: whether that could be read
 */
gboolean
dossier_today_load (DossierToday *self,
                    DossierStore *store,
                    GPtrArray *shelf,
                    guint reviews_per_day,
                    GError **error)
{
  DossierDueCounts counts = { 0 };
  g_autoptr (GArray) tallies = NULL;

  if (!dossier_store_get_due_counts (store, NULL, &counts, error))
    return FALSE;
  tallies = dossier_store_get_tallies (store, NULL, error);
  if (tallies == NULL)
    return FALSE;

  dossier_today_init (self, shelf, &counts, (const DossierTally *) (gpointer) tallies->data,
                      tallies->len, reviews_per_day, dossier_store_get_today (store));

  return TRUE;
}

/**
 * dossier_today_dup_title:
 * @self: what is to be done
 *
 * Returns: (transfer full) (nullable): how much is due; %NULL when nothing is
 */
char *
dossier_today_dup_title (const DossierToday *self)
{
  if (self->n_due == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%'u question is due today", "%'u questions are due today",
                                    self->n_due),
                          self->n_due);
}

/* Where they are from, and how long they take. */
static char *
dup_due_line (const DossierToday *self)
{
  g_autofree char *from
      = g_strdup_printf (ngettext ("From %u dossier", "From %u dossiers, mixed", self->n_dossiers),
                         self->n_dossiers);
  g_autofree char *minutes = NULL;

  if (self->n_minutes == 0)
    return g_steal_pointer (&from);

  minutes = g_strdup_printf (ngettext ("about %'u minute", "about %'u minutes", self->n_minutes),
                             self->n_minutes);

  /* Translators: two details in a line */
  return g_strdup_printf (_ ("%1$s · %2$s"), from, minutes);
}

/**
 * dossier_today_dup_line:
 * @self: what is to be done
 *
 * Returns: (transfer full) (nullable): details of what is due, else when
 *   something will be; %NULL when nothing ever is
 */
char *
dossier_today_dup_line (const DossierToday *self)
{
  g_autofree char *when = NULL;

  if (self->n_due > 0)
    return dup_due_line (self);
  if (self->next_day == DOSSIER_NO_DAY)
    return NULL;

  when = dossier_day_dup_when (self->next_day, self->today);
  if (self->n_waiting > 0)
    /* Translators: when the next review is; as many as a day may bring are done */
    return g_strdup_printf (_ ("Done for today. Next: %s"), when);

  /* Translators: when the next review is, such as “Friday” */
  return g_strdup_printf (_ ("Next: %s"), when);
}
