/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-languages-private.h"

#include <glib/gi18n.h>

#include "ui/original/dossier-original-bar.h"
#include "ui/original/dossier-original-shown.h"

/* The page of a dossier of which a person may have the original: the notice on
 * the study edition leads to adding it, and a bar then from one text to the
 * other. */

static void
offer_original (DossierArticlePage *self, DossierDocument *document)
{
  if (dossier_document_get_head (document)->edition == DOSSIER_EDITION_STUDY)
    dossier_reader_add_notice_button (self->reader, _ ("A_dd Original Text…"), "original.add");
}

static void
on_narrow_changed (DossierArticlePage *self, GParamSpec *pspec, DossierOriginalBar *bar)
{
  dossier_original_bar_set_narrow (bar, dossier_page_get_narrow (DOSSIER_PAGE (self)));
}

/*< private >
 * dossier_article_page_start_original:
 * @self: the page, with its text
 *
 * Adds the bar where there is an original, and where there may be one, what
 * adds it.
 */
void
dossier_article_page_start_original (DossierArticlePage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierOriginalBar *bar = NULL;

  if (!dossier_original_exists (study))
    {
      offer_original (self, dossier_study_get_document (study));
      return;
    }

  bar = dossier_original_bar_new (study);
  g_object_bind_property (self, "low", bar, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self, "notify::narrow", G_CALLBACK (on_narrow_changed), bar,
                           G_CONNECT_DEFAULT);
  on_narrow_changed (self, NULL, bar);
  adw_toolbar_view_add_top_bar (self->text_view, GTK_WIDGET (bar));
}

/*< private >
 * dossier_article_page_grab_focus:
 * @widget: the page
 *
 * Gives the focus to what is read.
 *
 * Returns: whether it has been given
 */
gboolean
dossier_article_page_grab_focus (GtkWidget *widget)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);

  return gtk_widget_grab_focus (self->parallel != NULL ? GTK_WIDGET (self->parallel)
                                                       : GTK_WIDGET (self->reader));
}
