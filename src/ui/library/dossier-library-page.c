/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-page.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-bundled.h"
#include "ui/common/dossier-search-text.h"
#include "ui/library/dossier-library-card.h"
#include "ui/library/dossier-library-keeper.h"
#include "ui/library/dossier-shelf.h"

/* The library: a card for every dossier, and a search over what is known of
 * them. It is filled whenever it comes into sight, from the store and the
 * digests; no dossier is read for that, except in a thread to make a digest
 * that is not there. */
struct _DossierLibraryPage
{
  AdwNavigationPage parent_instance;

  AdwToastOverlay *toasts;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkMenuButton *sort_button;
  GtkFlowBox *cards;
  AdwPreferencesGroup *articles;
  AdwPreferencesGroup *actors;
  AdwPreferencesGroup *quotes;
  AdwStatusPage *empty;

  DossierStore *store;
  DossierClock *clock;
  GPtrArray *shelf; /* of DossierShelfEntry; NULL before it is shown */
  GPtrArray *rows;  /* of the results, each in one of the groups */
  GCancellable *digesting;
  GHashTable *undigestible; /* addresses that were tried */
  DossierLibrarySort sort;
};

typedef enum
{
  PROP_SORT = 1,
} DossierLibraryPageProperty;

static GParamSpec *properties[PROP_SORT + 1];

G_DEFINE_FINAL_TYPE (DossierLibraryPage, dossier_library_page, ADW_TYPE_NAVIGATION_PAGE)

/* How much a search shows of each kind. */
#define N_ARTICLES 8
#define N_ACTORS 8
#define N_QUOTES 12
static const char *const sort_names[] = { "recent", "title" };

static void load (DossierLibraryPage *self);
static void search (DossierLibraryPage *self);

/* ---- The cards ---- */

static void
show_cards (DossierLibraryPage *self)
{
  gtk_menu_button_set_label (self->sort_button, self->sort == DOSSIER_LIBRARY_BY_TITLE
                                                    ? C_ ("sort", "Title")
                                                    : C_ ("sort", "Recently Opened"));
  dossier_shelf_sort (self->shelf, self->sort);
  gtk_flow_box_remove_all (self->cards);
  /* A few cards do not stretch over the whole line. */
  gtk_widget_set_halign (GTK_WIDGET (self->cards),
                         self->shelf->len < 3 ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->cards),
                              (const char *[]) { self->shelf->len < 3 ? "few" : NULL, NULL });
  for (guint i = 0; i < self->shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (self->shelf, i);

      /* The bundled dossier has a title once it was looked at. */
      if (entry->title != NULL)
        gtk_flow_box_append (self->cards, dossier_library_card_new (entry));
    }
}

static void
on_digested (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierLibraryPage) self = DOSSIER_LIBRARY_PAGE (user_data);
  g_autoptr (GError) error = NULL;

  if (!dossier_library_digest_file_finish (result, &error))
    g_info ("No digest: %s", error->message);
  g_clear_object (&self->digesting);
  if (self->store != NULL)
    load (self);
}

/* One at a time, each file once. */
static void
digest_next (DossierLibraryPage *self)
{
  for (guint i = 0; self->digesting == NULL && i < self->shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (self->shelf, i);
      g_autoptr (GFile) file = NULL;

      if (entry->digest != NULL || entry->is_missing
          || !g_hash_table_add (self->undigestible, g_strdup (entry->uri)))
        continue;

      file = g_file_new_for_uri (entry->uri);
      self->digesting = g_cancellable_new ();
      dossier_library_digest_file_async (file, self->digesting, on_digested, g_object_ref (self));
    }
}

static void
load (DossierLibraryPage *self)
{
  g_autoptr (GFile) digests = dossier_digest_dup_default_folder ();
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  g_autofree char *bundled_uri = g_file_get_uri (bundled);
  g_autoptr (GError) error = NULL;
  GPtrArray *shelf = dossier_shelf_load (self->store, digests, bundled_uri, &error);

  g_clear_pointer (&self->shelf, g_ptr_array_unref);
  self->shelf = shelf;
  if (shelf == NULL)
    {
      adw_status_page_set_title (self->empty, _ ("Library Not Available"));
      adw_status_page_set_description (self->empty, error->message);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  show_cards (self);
  search (self);
  digest_next (self);
}

/* ---- The search ---- */

static void
on_row_activated (AdwActionRow *row, DossierLibraryPage *self)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-at",
                                      g_object_get_data (G_OBJECT (row), "place"));
}

static void
add_row (DossierLibraryPage *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle,
         GVariant *place)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "place", g_variant_ref_sink (place),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_DEFAULT);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (DossierLibraryPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
search_entry (DossierLibraryPage *self,
              const DossierShelfEntry *entry,
              const char *const *words,
              guint *n_actors,
              guint *n_quotes)
{
  g_autoptr (GArray) hits = NULL;

  if (entry->digest == NULL || entry->is_missing)
    return;

  hits = dossier_digest_search (entry->digest, words, N_ACTORS - *n_actors, N_QUOTES - *n_quotes);
  for (guint i = 0; i < hits->len; i++)
    {
      const DossierDigestHit *hit = &g_array_index (hits, DossierDigestHit, i);
      /* Translators: a detail of a result and the title of the dossier it is in */
      g_autofree char *subtitle = g_strdup_printf (_ ("%1$s · %2$s"), hit->detail, entry->title);

      add_row (self, hit->is_actor ? self->actors : self->quotes, hit->text, subtitle,
               g_variant_new ("(sss)", entry->uri, hit->is_actor ? "actor" : "quote", hit->id));
      (*(hit->is_actor ? n_actors : n_quotes))++;
    }
}

static void
search (DossierLibraryPage *self)
{
  g_auto (GStrv) words = dossier_search_text_split (gtk_editable_get_text (self->search_entry));
  guint n_articles = 0;
  guint n_actors = 0;
  guint n_quotes = 0;

  clear_rows (self);
  if (words[0] == NULL || self->shelf == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, self->shelf != NULL ? "cards" : "empty");
      return;
    }

  for (guint i = 0; i < self->shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (self->shelf, i);

      if (n_articles < N_ARTICLES && entry->title != NULL && !entry->is_missing
          && dossier_shelf_entry_matches (entry, (const char *const *) words))
        {
          add_row (self, self->articles, entry->title, entry->source != NULL ? entry->source : "",
                   g_variant_new ("(sss)", entry->uri, "", ""));
          n_articles++;
        }
      search_entry (self, entry, (const char *const *) words, &n_actors, &n_quotes);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->articles), n_articles > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->actors), n_actors > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->quotes), n_quotes > 0);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "results" : "nothing-found");
}

static void
on_search_text (DossierLibraryPage *self)
{
  if (self->shelf != NULL)
    search (self);
}

static void
on_search_activate (DossierLibraryPage *self)
{
  /* Groups are filled in turn: the first in sight need not be the first made. */
  AdwPreferencesGroup *groups[] = { self->articles, self->actors, self->quotes };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < self->rows->len; j++)
      {
        GtkWidget *row = g_ptr_array_index (self->rows, j);

        if (gtk_widget_is_ancestor (row, GTK_WIDGET (groups[i])))
          {
            on_row_activated (ADW_ACTION_ROW (row), self);
            return;
          }
      }
}

static void
on_stop_search (DossierLibraryPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

/* ---- What a person does ---- */

static void
on_card_activated (DossierLibraryPage *self, DossierLibraryCard *card)
{
  if (dossier_library_card_get_missing (card))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s",
                                dossier_library_card_get_uri (card));
}

static const DossierShelfEntry *
find_entry (DossierLibraryPage *self, const char *dossier)
{
  for (guint i = 0; self->shelf != NULL && i < self->shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (self->shelf, i);

      if (g_strcmp0 (entry->dossier, dossier) == 0)
        return entry;
    }

  return NULL;
}

static void
put_back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (widget);
  DossierLibraryEntry entry = { 0 };
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&sm&sm&suu)", &entry.dossier, &entry.uri, &entry.title,
                 &entry.standfirst, &entry.source_description, &entry.minutes, &entry.n_questions);
  if (!dossier_store_touch_library (self->store, &entry, &error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
  load (self);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_LIBRARY_PAGE (widget)->search_entry));
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (widget);
  const DossierShelfEntry *entry = find_entry (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  AdwToast *toast = NULL;

  if (entry == NULL || entry->is_bundled)
    return;

  if (!dossier_store_remove_from_library (self->store, entry->dossier, &error))
    {
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
      return;
    }
  /* Translators: the title of a dossier that was taken off the library */
  toast = adw_toast_new_format (_ ("“%s” removed"), entry->title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "library.put-back");
  adw_toast_set_action_target (toast, "(sssmsmsuu)", entry->dossier, entry->uri, entry->title,
                               entry->standfirst, entry->source, entry->minutes,
                               entry->n_questions);
  adw_toast_overlay_add_toast (self->toasts, toast);
  load (self);
}

/* ---- The page ---- */

/* Behind an open dossier there is nothing in the page but its name. */
static void
dossier_library_page_showing (AdwNavigationPage *page)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (page);

  if (self->stack == NULL)
    gtk_widget_init_template (GTK_WIDGET (self));
  load (self);
}

static void
dossier_library_page_dispose (GObject *object)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  g_cancellable_cancel (self->digesting);
  g_clear_object (&self->clock);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_PAGE);

  G_OBJECT_CLASS (dossier_library_page_parent_class)->dispose (object);
}

static void
dossier_library_page_finalize (GObject *object)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  g_clear_pointer (&self->shelf, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->undigestible);

  G_OBJECT_CLASS (dossier_library_page_parent_class)->finalize (object);
}

static void
dossier_library_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierLibraryPageProperty) prop_id)
    {
    case PROP_SORT:
      g_value_set_static_string (value, sort_names[DOSSIER_LIBRARY_PAGE (object)->sort]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_library_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);
  DossierLibrarySort sort = DOSSIER_LIBRARY_RECENT;

  switch ((DossierLibraryPageProperty) prop_id)
    {
    case PROP_SORT:
      if (g_strcmp0 (g_value_get_string (value), sort_names[DOSSIER_LIBRARY_BY_TITLE]) == 0)
        sort = DOSSIER_LIBRARY_BY_TITLE;
      if (self->sort == sort)
        return;
      self->sort = sort;
      if (self->shelf != NULL)
        show_cards (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_library_page_class_init (DossierLibraryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_library_page_dispose;
  object_class->finalize = dossier_library_page_finalize;
  object_class->get_property = dossier_library_page_get_property;
  object_class->set_property = dossier_library_page_set_property;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = dossier_library_page_showing;

  properties[PROP_SORT]
      = g_param_spec_string ("sort", NULL, NULL, sort_names[0],
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/library/dossier-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, cards);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, articles);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, actors);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, quotes);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_search_text);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_card_activated);

  gtk_widget_class_install_action (widget_class, "library.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "library.put-back", "(sssmsmsuu)",
                                   put_back_action);
  gtk_widget_class_install_property_action (widget_class, "library.sort", "sort");
  gtk_widget_class_install_action (widget_class, "library.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "library.search",
                                       NULL);
}

static void
dossier_library_page_init (DossierLibraryPage *self)
{
  self->rows = g_ptr_array_new ();
  self->undigestible = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * dossier_library_page_new:
 * @store: where the dossiers a person has opened are kept
 * @clock: what time it is
 *
 * Returns: (transfer floating): a new library, built when it is first shown
 */
DossierLibraryPage *
dossier_library_page_new (DossierStore *store, DossierClock *clock)
{
  DossierLibraryPage *self
      = g_object_new (DOSSIER_TYPE_LIBRARY_PAGE, "title", _ ("Library"), "tag", "library", NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);

  return self;
}
