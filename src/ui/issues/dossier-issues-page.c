/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issues-page.h"

#include "ui/common/dossier-header-bar.h"

struct _DossierIssuesPage
{
  DossierPage parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierIssuesPage, dossier_issues_page, DOSSIER_TYPE_PAGE)

static void
dossier_issues_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ISSUES_PAGE);

  G_OBJECT_CLASS (dossier_issues_page_parent_class)->dispose (object);
}

static void
dossier_issues_page_class_init (DossierIssuesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_issues_page_dispose;

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/issues/dossier-issues-page.ui");
}

static void
dossier_issues_page_init (DossierIssuesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
