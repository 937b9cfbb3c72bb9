/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-page.h"

struct _DossierLibraryPage
{
  AdwNavigationPage parent_instance;

  DossierStore *store;
  DossierClock *clock;
};

G_DEFINE_FINAL_TYPE (DossierLibraryPage, dossier_library_page, ADW_TYPE_NAVIGATION_PAGE)

static void
dossier_library_page_dispose (GObject *object)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_PAGE);

  G_OBJECT_CLASS (dossier_library_page_parent_class)->dispose (object);
}

static void
dossier_library_page_class_init (DossierLibraryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_library_page_dispose;

  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), RESOURCE_BASE "/library/dossier-library-page.ui");
}

static void
dossier_library_page_init (DossierLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_library_page_new:
 * @store: where the dossiers a person has opened are kept
 * @clock: what time it is
 *
 * Returns: (transfer floating): a new library
 */
DossierLibraryPage *
dossier_library_page_new (DossierStore *store,
                          DossierClock *clock)
{
  DossierLibraryPage *self = g_object_new (DOSSIER_TYPE_LIBRARY_PAGE, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);

  return self;
}
