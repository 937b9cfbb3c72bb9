/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page.h"

#include "ui/common/dossier-header-bar.h"

struct _DossierArticlePage
{
  DossierPage parent_instance;
};

enum
{
  FIRST_FRAME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierArticlePage, dossier_article_page, DOSSIER_TYPE_PAGE)

static void
dossier_article_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ARTICLE_PAGE);

  G_OBJECT_CLASS (dossier_article_page_parent_class)->dispose (object);
}

static void
dossier_article_page_class_init (DossierArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_article_page_dispose;

  /* The first screen of text has been painted, marked, with its cast alongside. */
  signals[FIRST_FRAME] = g_signal_new ("first-frame", DOSSIER_TYPE_ARTICLE_PAGE, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-article-page.ui");
}

static void
dossier_article_page_init (DossierArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
