/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-page.h"

#include <glib/gi18n.h>

#include "store/dossier-bundled.h"
#include "ui/common/dossier-toast.h"
#include "ui/library/dossier-library-cards.h"
#include "ui/library/dossier-library-keeper.h"
#include "ui/library/dossier-today-card.h"
#include "ui/search/dossier-search-results.h"

/* The library: a card for every dossier, and a search over all that is in
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
  DossierLibraryCards *cards;
  DossierTodayCard *today_card;
  DossierSearchResults *results;
  AdwStatusPage *empty;

  DossierStore *store;
  GSettings *settings;
  GPtrArray *shelf; /* of DossierShelfEntry; NULL before it is shown */
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

/* As in the schema. */
static const char *const sort_names[] = { "due", "recent", "title" };

static void load (DossierLibraryPage *self);
static void show_page (DossierLibraryPage *self);

/* ---- The cards ---- */

static void
show_cards (DossierLibraryPage *self)
{
  const char *labels[]
      = { C_ ("sort", "Due First"), C_ ("sort", "Recently Opened"), C_ ("sort", "Title") };

  gtk_menu_button_set_label (self->sort_button, labels[self->sort]);
  dossier_shelf_sort (self->shelf, self->sort);
  dossier_library_cards_set_shelf (self->cards, self->shelf, dossier_store_get_today (self->store));
}

static void
on_other_focus (DossierLibraryPage *self)
{
  dossier_library_cards_forget_focus (self->cards);
}

static void
show_today (DossierLibraryPage *self)
{
  DossierToday today;
  g_autoptr (GError) error = NULL;

  if (dossier_today_load (&today, self->store, self->shelf,
                          (guint) g_settings_get_int (self->settings, "reviews-per-day"), &error))
    dossier_today_card_set_today (self->today_card, &today);
  else
    {
      g_info ("Nothing is known of today: %s", error->message);
      dossier_today_card_set_today (self->today_card, NULL);
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
      show_page (self);
      return;
    }

  show_cards (self);
  show_today (self);
  show_page (self);
  digest_next (self);
}

/* ---- The search ---- */

static gboolean
is_searching (DossierLibraryPage *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (self->search_entry)));

  return *query != '\0';
}

static void
show_page (DossierLibraryPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->shelf == NULL   ? "empty"
                                                 : is_searching (self) ? "results"
                                                                       : "cards");
}

/* What is new in the library is looked for when a search begins. */
static void
on_search_text (DossierLibraryPage *self)
{
  const gboolean is_new
      = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") != 0;

  if (is_new && is_searching (self))
    dossier_search_results_refresh (self->results);
  dossier_search_results_set_query (self->results, gtk_editable_get_text (self->search_entry));
  show_page (self);
}

static void
on_search_activate (DossierLibraryPage *self)
{
  dossier_search_results_activate (self->results);
}

static void
on_stop_search (DossierLibraryPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static gboolean
on_search_key (DossierLibraryPage *self, guint key, guint code, GdkModifierType state)
{
  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
         && (state & gtk_accelerator_get_default_mod_mask ()) == 0 && is_searching (self)
         && dossier_search_results_enter (self->results);
}

static void
on_results_left (DossierLibraryPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
on_result_chosen (DossierLibraryPage *self, GVariant *place)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.go-to", place);
}

/* ---- What a person does ---- */

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
    adw_toast_overlay_add_toast (self->toasts, dossier_toast_new (error->message));
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
  g_autofree char *sentence = NULL;
  AdwToast *toast = NULL;

  if (entry == NULL || entry->is_bundled)
    return;

  if (!dossier_store_remove_from_library (self->store, entry->dossier, &error))
    {
      adw_toast_overlay_add_toast (self->toasts, dossier_toast_new (error->message));
      return;
    }
  /* Translators: the title of a dossier that was taken off the library */
  sentence = g_strdup_printf (_ ("“%s” removed"), entry->title);
  toast = dossier_toast_new (sentence);
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
    {
      gtk_widget_init_template (GTK_WIDGET (self));
      dossier_search_results_set_store (self->results, self->store);
      /* Letters typed in the list go on with the words. */
      gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry),
                                               GTK_WIDGET (self->results));
    }
  else if (is_searching (self))
    dossier_search_results_refresh (self->results);
  dossier_library_cards_keep_focus (self->cards);
  load (self);
}

/* The dossier one comes back from may have got another place. */
static void
dossier_library_page_shown (AdwNavigationPage *page)
{
  dossier_library_cards_return_focus (DOSSIER_LIBRARY_PAGE (page)->cards);
}

static void
dossier_library_page_dispose (GObject *object)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  g_cancellable_cancel (self->digesting);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_PAGE);

  G_OBJECT_CLASS (dossier_library_page_parent_class)->dispose (object);
}

static void
dossier_library_page_finalize (GObject *object)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  g_clear_pointer (&self->shelf, g_ptr_array_unref);
  g_hash_table_unref (self->undigestible);

  G_OBJECT_CLASS (dossier_library_page_parent_class)->finalize (object);
}

static void
dossier_library_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  switch ((DossierLibraryPageProperty) prop_id)
    {
    case PROP_SORT:
      g_value_set_static_string (value, sort_names[self->sort]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
set_sort (DossierLibraryPage *self, const char *name)
{
  DossierLibrarySort sort = DOSSIER_LIBRARY_DUE_FIRST;

  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    if (g_strcmp0 (name, sort_names[i]) == 0)
      sort = (DossierLibrarySort) i;
  if (self->sort == sort)
    return FALSE;

  self->sort = sort;
  if (self->shelf != NULL)
    show_cards (self);

  return TRUE;
}

static void
dossier_library_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierLibraryPage *self = DOSSIER_LIBRARY_PAGE (object);

  switch ((DossierLibraryPageProperty) prop_id)
    {
    case PROP_SORT:
      if (set_sort (self, g_value_get_string (value)))
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
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = dossier_library_page_shown;

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
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, today_card);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, results);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_other_focus);
  gtk_widget_class_bind_template_callback (widget_class, on_search_text);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_bind_template_callback (widget_class, on_result_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_results_left);

  gtk_widget_class_install_action (widget_class, "library.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "library.put-back", "(sssmsmsuu)",
                                   put_back_action);
  gtk_widget_class_install_property_action (widget_class, "library.sort", "sort");
  gtk_widget_class_install_action (widget_class, "library.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "library.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_6, GDK_ALT_MASK, "win.progress", NULL);
}

static void
dossier_library_page_init (DossierLibraryPage *self)
{
  self->undigestible = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_type_ensure (DOSSIER_TYPE_TODAY_CARD);
  g_type_ensure (DOSSIER_TYPE_LIBRARY_CARDS);
  g_type_ensure (DOSSIER_TYPE_SEARCH_RESULTS);
}

/**
 * dossier_library_page_new:
 * @store: where the dossiers a person has opened are kept
 * @settings: the settings of the program
 *
 * Returns: (transfer floating): a new library, built when it is first shown
 */
DossierLibraryPage *
dossier_library_page_new (DossierStore *store, GSettings *settings)
{
  DossierLibraryPage *self
      = g_object_new (DOSSIER_TYPE_LIBRARY_PAGE, "title", _ ("Library"), "tag", "library", NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "library-sort", self, "sort", G_SETTINGS_BIND_DEFAULT);

  return self;
}
