/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A log of reviews becomes histories to be fitted. */

#include "dossier-fit-private.h"

#include <math.h>

/* Of the first later-day reviews, at least so many are taken for outliers, or
 * this share of them. */
#define OUTLIERS_MIN 20
#define OUTLIERS_SHARE 20 /* one in so many */
#define GROUP_MIN 6
#define FIRST_INTERVAL_MAX 100
#define FIRST_INTERVAL_MAX_EASY 365

/**
 * dossier_fit_set_new:
 * @reviews: a log, question by question
 * @n_reviews: how many reviews
 * @from_ms: reviews before this are not scored, only remembered
 * @until_ms: a history ends at its first review not before this
 *
 * Scored are reviews on a later day than the one before: the model does not
 * claim to foretell those of the same day, and is worse when it is judged by them.
 *
 * Returns: (transfer full): histories, each scored review with a weight of 1
 */
DossierFitSet *
dossier_fit_set_new (const DossierFitReview *reviews,
                     guint n_reviews,
                     gint64 from_ms,
                     gint64 until_ms)
{
  DossierFitSet *self = g_new0 (DossierFitSet, 1);
  gboolean is_over = FALSE;
  guint n = 0;

  self->steps = g_new (DossierFitStep, n_reviews);
  self->starts = g_new (guint, n_reviews + 1);
  for (guint i = 0; i < n_reviews; i++)
    {
      const DossierFitReview *review = &reviews[i];
      gboolean is_first = i == 0 || review->question != reviews[i - 1].question;
      gboolean is_scored = !is_first && review->elapsed_days > 0 && review->time_ms >= from_ms;

      is_over = (!is_first && is_over) || review->time_ms >= until_ms;
      if (is_over)
        continue;
      if (is_first)
        self->starts[self->n_histories++] = n;
      self->n_scored += is_scored;
      self->steps[n++] = (DossierFitStep) {
        .time_ms = review->time_ms,
        .elapsed_days = is_first ? 0 : review->elapsed_days,
        .weight = is_scored,
        .rating = review->rating,
      };
    }
  self->starts[self->n_histories] = n;

  return self;
}

/**
 * dossier_fit_set_free:
 * @self: histories
 */
void
dossier_fit_set_free (DossierFitSet *self)
{
  g_free (self->steps);
  g_free (self->starts);
  g_free (self);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const DossierFitStep *const *first = a;
  const DossierFitStep *const *second = b;

  if ((*first)->time_ms != (*second)->time_ms)
    return (*first)->time_ms < (*second)->time_ms ? -1 : 1;

  return *first < *second ? -1 : *first > *second;
}

/* Returns: (transfer container): the scored steps, oldest first */
static GPtrArray *
list_by_time (const DossierFitSet *self)
{
  GPtrArray *steps = g_ptr_array_sized_new (self->n_scored);
  guint n_steps = self->starts[self->n_histories];

  for (guint i = 0; i < n_steps; i++)
    if (self->steps[i].weight > 0)
      g_ptr_array_add (steps, &self->steps[i]);
  g_ptr_array_sort (steps, compare_steps);

  return steps;
}

/**
 * dossier_fit_set_find_cut:
 * @self: histories
 * @share: a share of the scored reviews, 0 to 1
 *
 * Returns: the time that the oldest @share of the scored reviews lies before;
 *   the last of all times if nothing is scored
 */
gint64
dossier_fit_set_find_cut (const DossierFitSet *self, double share)
{
  g_autoptr (GPtrArray) steps = list_by_time (self);
  guint n = (guint) (steps->len * share);
  const DossierFitStep *step;

  if (n >= steps->len)
    return G_MAXINT64;
  step = g_ptr_array_index (steps, n);

  return step->time_ms;
}

/**
 * dossier_fit_set_weigh_by_recency:
 * @self: histories
 *
 * Weighs scored reviews from 0.25 for the oldest to 1 for the latest, by the
 * third power of their place in time: what a person is like now counts most.
 */
void
dossier_fit_set_weigh_by_recency (DossierFitSet *self)
{
  g_autoptr (GPtrArray) steps = list_by_time (self);

  for (guint i = 0; i < steps->len; i++)
    {
      DossierFitStep *step = g_ptr_array_index (steps, i);

      step->weight = 0.25 + 0.75 * pow (i / MAX (steps->len - 1.0, 1.0), 3);
    }
}

/* Keeps the histories that @keep tells, and of each at most @n_max reviews. */
static void
retain (DossierFitSet *self, const gboolean *keep, guint n_max)
{
  guint n_histories = 0;
  guint n = 0;

  self->n_scored = 0;
  for (guint i = 0; i < self->n_histories; i++)
    {
      guint start = self->starts[i];
      guint end = start + MIN (self->starts[i + 1] - start, n_max);

      if (keep != NULL && !keep[i])
        continue;
      self->starts[n_histories++] = n;
      for (guint k = start; k < end; k++)
        {
          self->n_scored += self->steps[k].weight > 0;
          self->steps[n++] = self->steps[k];
        }
    }
  self->n_histories = n_histories;
  self->starts[n_histories] = n;
}

/**
 * dossier_fit_set_shorten:
 * @self: histories
 * @n_max: how many reviews a history may keep
 */
void
dossier_fit_set_shorten (DossierFitSet *self, guint n_max)
{
  retain (self, NULL, n_max);
}

static gint64
make_key (DossierRating rating, guint32 days)
{
  return (gint64) rating << 32 | days;
}

/* NULL for a history with no review on a later day. */
static const DossierFitStep *
find_first_later (const DossierFitSet *self, guint history)
{
  for (guint i = self->starts[history] + 1; i < self->starts[history + 1]; i++)
    if (self->steps[i].elapsed_days > 0)
      return &self->steps[i];

  return NULL;
}

/* Returns: (transfer full): groups by rating and interval; @places tells where
 * each stands */
static GArray *
list_groups (const DossierFitSet *self, GHashTable *places)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (DossierFitGroup));

  for (guint i = 0; i < self->n_histories; i++)
    {
      const DossierFitStep *later = find_first_later (self, i);
      DossierFitGroup *group;
      gpointer place;
      gint64 key;

      if (later == NULL)
        continue;
      key = make_key (self->steps[self->starts[i]].rating, (guint32) later->elapsed_days);
      if (!g_hash_table_lookup_extended (places, &key, NULL, &place))
        {
          const DossierFitGroup added = { .rating = self->steps[self->starts[i]].rating,
                                          .days = (guint32) later->elapsed_days };

          place = GUINT_TO_POINTER (groups->len);
          g_hash_table_insert (places, g_memdup2 (&key, sizeof key), place);
          g_array_append_val (groups, added);
        }
      group = &g_array_index (groups, DossierFitGroup, GPOINTER_TO_UINT (place));
      group->n++;
      group->n_recalled += later->rating != DOSSIER_RATING_AGAIN;
    }

  return groups;
}

/* Small groups first, of those the short intervals. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const DossierFitGroup *first = a;
  const DossierFitGroup *second = b;

  if (first->n != second->n)
    return first->n < second->n ? -1 : 1;

  return first->days < second->days ? -1 : first->days > second->days;
}

static void
keep_usual (const GArray *groups, DossierRating rating, GArray *kept)
{
  guint total = 0, dropped = 0;

  for (guint i = 0; i < groups->len; i++)
    if (g_array_index (groups, DossierFitGroup, i).rating == rating)
      total += g_array_index (groups, DossierFitGroup, i).n;
  for (guint i = 0; i < groups->len; i++)
    {
      const DossierFitGroup *group = &g_array_index (groups, DossierFitGroup, i);
      guint longest = rating == DOSSIER_RATING_EASY ? FIRST_INTERVAL_MAX_EASY : FIRST_INTERVAL_MAX;

      if (group->rating != rating)
        continue;
      if (dropped + group->n < MAX (OUTLIERS_MIN, total / OUTLIERS_SHARE))
        dropped += group->n;
      else if (group->n >= GROUP_MIN && group->days <= longest)
        g_array_append_val (kept, *group);
    }
}

/**
 * dossier_fit_set_drop_outliers:
 * @self: histories
 *
 * Drops the histories whose first later-day review came after an unusual
 * interval for their first rating: they were moved by hand, imported, or left
 * lying, and tell little about memory.
 *
 * Returns: (transfer full) (element-type DossierFitGroup): what remains, by
 *   first rating and interval
 */
GArray *
dossier_fit_set_drop_outliers (DossierFitSet *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) groups = list_groups (self, places);
  g_autofree gboolean *keep = g_new0 (gboolean, self->n_histories);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (DossierFitGroup));

  g_array_sort (groups, compare_groups);
  for (DossierRating rating = DOSSIER_RATING_AGAIN; rating <= DOSSIER_RATING_EASY; rating++)
    keep_usual (groups, rating, kept);
  g_hash_table_remove_all (places);
  for (guint i = 0; i < kept->len; i++)
    {
      const DossierFitGroup *group = &g_array_index (kept, DossierFitGroup, i);
      gint64 key = make_key (group->rating, group->days);

      g_hash_table_add (places, g_memdup2 (&key, sizeof key));
    }
  for (guint i = 0; i < self->n_histories; i++)
    {
      const DossierFitStep *later = find_first_later (self, i);
      gint64 key = later == NULL ? 0
                                 : make_key (self->steps[self->starts[i]].rating,
                                             (guint32) later->elapsed_days);

      keep[i] = g_hash_table_contains (places, &key);
    }
  retain (self, keep, G_MAXUINT);

  return kept;
}
