/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-store-private.h"

/**
 * dossier_store_count_fit_reviews:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Returns: how many answers a fit could learn from, without reading the log;
 *   0 also with an error
 */
guint
dossier_store_count_fit_reviews (DossierStore *self, GError **error)
{
  gint64 n_counted;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), 0);

  if (!dossier_store_open (self, error)
      || !dossier_store_read_int (self, &n_counted, error,
                                  "SELECT sum(n_counted) FROM tally"
                                  " WHERE generation = " DOSSIER_STORE_GENERATION,
                                  ""))
    return 0;

  return (guint) n_counted;
}

typedef struct
{
  DossierMasteryRules rules;
  GArray *reviews; /* of DossierFitReview */
  guint32 question;
  gint64 last_day; /* DOSSIER_NO_DAY before the first of a question */
} Listing;

static void
list_outcome (const DossierReview *review, const DossierOutcome *outcome, gpointer user_data)
{
  Listing *listing = user_data;
  DossierFitReview fit_review = {
    .question = listing->question,
    .time_ms = review->time_ms,
    .rating = outcome->rating,
  };

  if (outcome->rating == 0)
    return;
  if (listing->last_day != DOSSIER_NO_DAY)
    fit_review.elapsed_days = (guint32) CLAMP (outcome->day - listing->last_day, 0, G_MAXINT32);
  listing->last_day = outcome->day;
  g_array_append_val (listing->reviews, fit_review);
}

static void
list_question (DossierRows *rows, const char *dossier, const char *question, gpointer user_data)
{
  Listing *listing = user_data;

  listing->question++;
  listing->last_day = DOSSIER_NO_DAY;
  dossier_rows_fold_with (rows, &listing->rules, list_outcome, listing);
}

/**
 * dossier_store_list_fit_reviews:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Reads the whole log; takes some seconds for a million rows.
 *
 * Returns: (transfer full) (element-type DossierFitReview): the answers that
 *   counted, question by question, as dossier_fit() wants them
 */
GArray *
dossier_store_list_fit_reviews (DossierStore *self, GError **error)
{
  g_autoptr (GArray) reviews = g_array_new (FALSE, FALSE, sizeof (DossierFitReview));
  Listing listing = { .reviews = reviews };

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  if (!dossier_store_get_rules (self, &listing.rules, error))
    return NULL;
  if (!dossier_store_foreach_question (self, dossier_store_get_time (self, NULL), list_question,
                                       &listing, NULL, error))
    return NULL;

  return g_steal_pointer (&reviews);
}
