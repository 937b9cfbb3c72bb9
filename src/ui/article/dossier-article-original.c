/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include "ui/original/dossier-original-bar.h"
#include "ui/original/dossier-original-shown.h"

/* The page of a dossier of which the person has the original: a bar leads from
 * one text to the other. */

static void
on_narrow_changed (DossierArticlePage *self, GParamSpec *pspec, DossierOriginalBar *bar)
{
  dossier_original_bar_set_narrow (bar, dossier_page_get_narrow (DOSSIER_PAGE (self)));
}

/*< private >
 * dossier_article_page_start_original:
 * @self: the page
 *
 * Adds the bar, where there is an original.
 */
void
dossier_article_page_start_original (DossierArticlePage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierOriginalBar *bar = NULL;

  if (!dossier_original_exists (study))
    return;

  bar = dossier_original_bar_new (study);
  g_object_bind_property (self, "low", bar, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self, "notify::narrow", G_CALLBACK (on_narrow_changed), bar,
                           G_CONNECT_DEFAULT);
  on_narrow_changed (self, NULL, bar);
  adw_toolbar_view_add_top_bar (self->text_view, GTK_WIDGET (bar));
}
