/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-review.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-sitting-page.h"
#include "ui/shell/dossier-dossier-page.h"
#include "ui/shell/dossier-error-text.h"
#include "ui/shell/dossier-review-loader.h"

/* Review of every dossier: a sitting above whatever page is shown. A look at
 * the article is a dossier above the sitting, so that Back returns to it. */

typedef struct
{
  AdwNavigationView *navigation; /* weak */
  DossierStore *store;
  DossierClock *clock;
  GSettings *settings;
} Review;

/* The one that is on its way, of a navigation view. */
#define REVIEW_KEY "dossier-review"

static void
review_free (gpointer data, GClosure *closure)
{
  Review *self = data;

  g_clear_weak_pointer (&self->navigation);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_free (self);
}

static Review *
review_copy (const Review *other)
{
  Review *self = g_new0 (Review, 1);

  g_set_weak_pointer (&self->navigation, other->navigation);
  self->store = g_object_ref (other->store);
  self->clock = g_object_ref (other->clock);
  self->settings = g_object_ref (other->settings);

  return self;
}

static void
tell (GtkWidget *parent, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}

static void
on_show_sentence (DossierSittingPage *page,
                  DossierDocument *document,
                  const char *id,
                  const Review *self)
{
  g_autoptr (DossierStudy) study
      = dossier_study_new (document, self->store, self->clock, self->settings);
  AdwNavigationPage *dossier = NULL;

  if (self->navigation == NULL)
    return;

  dossier = ADW_NAVIGATION_PAGE (dossier_dossier_page_new (study, "article"));
  /* A dossier may be open beneath the sitting; a tag is one page’s alone. */
  adw_navigation_page_set_tag (dossier, NULL);
  adw_navigation_view_push (self->navigation, dossier);
  gtk_widget_activate_action (GTK_WIDGET (dossier), "dossier.show-sentence", "s", id);
}

static void
sit (const Review *self, DossierQuiz *quiz, const char *sitting)
{
  g_autoptr (DossierQuizKeeper) keeper
      = dossier_quiz_keeper_new (self->store, DOSSIER_QUIZ_OF_ALL, quiz, sitting);
  DossierSittingPage *page = dossier_sitting_page_new (keeper);

  g_signal_connect_data (page, "show-sentence", G_CALLBACK (on_show_sentence), review_copy (self),
                         review_free, G_CONNECT_DEFAULT);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
on_loaded (DossierReviewLoader *loader, const Review *self)
{
  g_autofree char *skipped = dossier_review_loader_dup_skipped (loader);
  g_autoptr (DossierQuiz) quiz
      = dossier_review_loader_dup_quiz (loader, dossier_quiz_keeper_draw_seed ());

  if (self->navigation == NULL)
    return;

  if (quiz != NULL)
    sit (self, quiz, dossier_review_loader_get_sitting (loader));
  if (skipped != NULL)
    tell (GTK_WIDGET (self->navigation), _ ("Some Dossiers Are Left Out"), skipped);
  else if (quiz == NULL)
    tell (GTK_WIDGET (self->navigation), _ ("Nothing Is Due"),
          _ ("What was answered once comes back when it is about to be forgotten."));
  g_object_set_data (G_OBJECT (self->navigation), REVIEW_KEY, NULL);
}

/**
 * dossier_review_begin:
 * @navigation: where pages are shown
 * @store: where answers are kept
 * @clock: what time it is
 * @settings: the settings of the program
 *
 * Reads the dossiers in which something is due, and asks it; or goes on with
 * the review that was left. Says in a sentence which dossier cannot be read.
 */
void
dossier_review_begin (AdwNavigationView *navigation,
                      DossierStore *store,
                      DossierClock *clock,
                      GSettings *settings)
{
  const Review given
      = { .navigation = navigation, .store = store, .clock = clock, .settings = settings };
  DossierReviewLoader *loader = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ADW_IS_NAVIGATION_VIEW (navigation));

  if (g_object_get_data (G_OBJECT (navigation), REVIEW_KEY) != NULL
      || DOSSIER_IS_SITTING_PAGE (adw_navigation_view_get_visible_page (navigation)))
    return;

  loader = dossier_review_loader_new (store, settings);
  g_signal_connect_data (loader, "done", G_CALLBACK (on_loaded), review_copy (&given), review_free,
                         G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (navigation), REVIEW_KEY, loader, g_object_unref);
  if (!dossier_review_loader_start (loader, &error))
    {
      g_autofree char *sentence = dossier_error_dup_sentence (error);

      tell (GTK_WIDGET (navigation), _ ("Nothing Can Be Asked"), sentence);
      g_object_set_data (G_OBJECT (navigation), REVIEW_KEY, NULL);
    }
}
