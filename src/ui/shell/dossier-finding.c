/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-finding.h"

#include "ui/search/dossier-search-palette.h"
#include "ui/shell/dossier-dossier-page.h"

/* The actions of a window by which anything in the library is found and gone
 * to. What is in the dossier that is open is shown there, so that the way back
 * stays; else that dossier is opened. */
typedef struct
{
  AdwApplicationWindow *window;  /* that it belongs to */
  AdwNavigationView *navigation; /* of it */
  DossierStore *store;
} Finding;

static void
finding_free (gpointer data)
{
  Finding *self = data;

  g_object_unref (self->store);
  g_free (self);
}

/* Anybody on the bus may have us go to anything. */
static gboolean
is_target (const char *target)
{
  static const char *const targets[]
      = { "actor", "issue", "term", "quote", "sentence", "note", NULL };

  return g_strv_contains (targets, target);
}

static AdwNavigationPage *
find_open (Finding *self, const char *dossier)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation, "dossier");
  DossierStudy *study = NULL;

  if (page == NULL)
    return NULL;
  study = dossier_dossier_page_get_study (DOSSIER_DOSSIER_PAGE (page));

  return g_str_equal (dossier_document_get_id (dossier_study_get_document (study)), dossier) ? page
                                                                                             : NULL;
}

static void
go_to (Finding *self, GVariant *place)
{
  AdwNavigationPage *page = NULL;
  const char *dossier = NULL;
  const char *uri = NULL;
  const char *target = NULL;
  const char *id = NULL;

  g_variant_get (place, "(&s&s&s&s)", &dossier, &uri, &target, &id);
  if (!is_target (target))
    target = "";
  page = find_open (self, dossier);
  if (page == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-at", "(sss)", uri, target,
                                  id);
      return;
    }
  if (adw_navigation_view_get_visible_page (self->navigation) != page)
    adw_navigation_view_pop_to_page (self->navigation, page);
  if (*target != '\0')
    dossier_finding_show (GTK_WIDGET (page), target, id);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "dossier.view", "s", "article");
}

static void
on_chosen (AdwApplicationWindow *window, GVariant *place)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "go-to", place);
}

static void
search_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Finding *self = user_data;
  const char *query = g_variant_get_string (parameter, NULL);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (self->window);

  if (!DOSSIER_IS_SEARCH_PALETTE (dialog))
    {
      dialog = ADW_DIALOG (dossier_search_palette_new (self->store));
      g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self->window,
                               G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (self->window));
    }
  if (*query != '\0')
    dossier_search_palette_set_query (DOSSIER_SEARCH_PALETTE (dialog), query);
}

typedef struct
{
  AdwApplicationWindow *window;
  GVariant *place;
} Later;

static void
later_free (gpointer data, GClosure *closure)
{
  Later *later = data;

  g_object_unref (later->window);
  g_variant_unref (later->place);
  g_free (later);
}

static void
on_dialog_closed (AdwDialog *dialog, Later *later)
{
  on_chosen (later->window, later->place);
}

/* What is gone to must not lie beneath a dialog, and one that closes gives the
 * focus back to what had it. */
static void
go_to_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Finding *self = user_data;
  AdwDialog *dialog = adw_application_window_get_visible_dialog (self->window);
  Later *later = NULL;

  if (dialog == NULL || !adw_dialog_get_can_close (dialog))
    {
      go_to (self, parameter);
      return;
    }
  later = g_new0 (Later, 1);
  later->window = g_object_ref (self->window);
  later->place = g_variant_ref (parameter);
  g_signal_connect_data (dialog, "closed", G_CALLBACK (on_dialog_closed), later, later_free,
                         G_CONNECT_AFTER);
  adw_dialog_close (dialog);
}

/**
 * dossier_finding_show:
 * @page: the page of a dossier
 * @target: (nullable): what to show in it, as in “dossier.show-actor”; nothing
 *   when it is %NULL or empty
 * @id: the id of that
 */
void
dossier_finding_show (GtkWidget *page, const char *target, const char *id)
{
  if (target != NULL && *target != '\0')
    {
      g_autofree char *action = g_strconcat ("dossier.show-", target, NULL);

      gtk_widget_activate_action (page, action, "s", id);
    }
}

/**
 * dossier_finding_install:
 * @window: a window
 * @navigation: its pages
 * @store: where the library is kept
 *
 * Gives the window its actions “search”, with the words to begin with, and
 * “go-to”, with the id and address of a dossier, what to show there, as in
 * “show-actor”, and the id of that; nothing for the article.
 */
void
dossier_finding_install (AdwApplicationWindow *window,
                         AdwNavigationView *navigation,
                         DossierStore *store)
{
  static const GActionEntry actions[] = {
    { .name = "search", .activate = search_action, .parameter_type = "s" },
    { .name = "go-to", .activate = go_to_action, .parameter_type = "(ssss)" },
  };
  Finding *self = g_new0 (Finding, 1);

  self->window = window;
  self->navigation = navigation;
  self->store = g_object_ref (store);
  g_object_set_data_full (G_OBJECT (window), "dossier-finding", self, finding_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
}
