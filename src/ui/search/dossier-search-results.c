/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-results.h"

#include <string.h>

#include "store/dossier-bundled.h"
#include "ui/search/dossier-search-list.h"
#include "ui/search/dossier-search-row.h"
#include "ui/search/dossier-search-words.h"

/* How many of each kind are shown at first, and when more are asked for. */
#define N_FEW 5
#define N_MANY 60

/* Nothing turns for what is found before one would look for it. */
#define SPINNER_DELAY_MS 300

/* Who types on does not want to hear of each letter's results. */
#define ANNOUNCEMENT_DELAY_MS 700

/* What was found for a query, each kind together. A query overtakes the one
 * before it; an index that is not up to date is brought there meanwhile. */
struct _DossierSearchResults
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListBox *list;

  DossierStore *store;
  DossierIndex *index; /* of the store */
  char *query;         /* as it was typed; NULL for none */
  guint n_most[DOSSIER_N_HIT_KINDS];
  DossierHits *hits;        /* what the list shows */
  GCancellable *searching;  /* NULL when nothing is searched for */
  GCancellable *updating;   /* NULL when the index is not being updated */
  gboolean activates_first; /* Enter was pressed before there was something */
  guint spinner_source;
  guint announcement_source;
};

enum
{
  CHOSEN,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierSearchResults, dossier_search_results, ADW_TYPE_BIN)

/* ---- What is shown ---- */

static void
show_state (DossierSearchResults *self, const char *name)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
on_announcement_due (gpointer user_data)
{
  DossierSearchResults *self = user_data;
  g_autofree char *text = NULL;

  self->announcement_source = 0;
  if (self->hits == NULL)
    return;
  text = dossier_search_dup_announcement (self->hits);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
queue_announcement (DossierSearchResults *self)
{
  g_clear_handle_id (&self->announcement_source, g_source_remove);
  self->announcement_source = g_timeout_add_once (ANNOUNCEMENT_DELAY_MS, on_announcement_due, self);
}

/* They are filled anew when something is found again; until then nobody sees
 * them, and none of them can be gone to. */
static void
forget_rows (DossierSearchResults *self)
{
  gtk_list_box_select_row (self->list, NULL);
}

/* The row that was there, when it is brought more, else the first. */
static void
select_row (DossierSearchResults *self, int at)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, MAX (at, 0));

  gtk_list_box_select_row (self->list, row);
  if (at < 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- Searching ---- */

static void
on_spinner_due (gpointer user_data)
{
  DossierSearchResults *self = user_data;

  self->spinner_source = 0;
  show_state (self, "searching");
}

static void
queue_spinner (DossierSearchResults *self)
{
  if (self->spinner_source == 0
      && !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results"))
    self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, on_spinner_due, self);
}

/* While the index is being made, what is not found may yet be. */
static void
take_hits (DossierSearchResults *self, DossierHits *hits, int selected)
{
  g_clear_pointer (&self->hits, dossier_hits_free);
  self->hits = hits;
  if (hits->hits->len > 0)
    {
      dossier_search_list_fill (self->list, hits, self->n_most, N_MANY);
      show_state (self, "results");
      select_row (self, selected);
      queue_announcement (self);
      if (self->activates_first)
        dossier_search_results_activate (self);
    }
  else if (self->updating != NULL)
    {
      forget_rows (self);
      show_state (self, "searching");
    }
  else
    {
      forget_rows (self);
      show_state (self, "nothing");
      queue_announcement (self);
    }
}

/* One search, and which row is to be selected then; -1 for the first. */
typedef struct
{
  DossierSearchResults *results; /* weak */
  GCancellable *cancellable;
  int selected;
} Search;

static void
search_free (Search *search)
{
  g_clear_weak_pointer (&search->results);
  g_object_unref (search->cancellable);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierHits) hits
      = dossier_index_search_finish (DOSSIER_INDEX (source), result, &error);
  DossierSearchResults *self = search->results;

  if (self == NULL || self->searching != search->cancellable)
    return;
  g_clear_object (&self->searching);
  if (hits != NULL)
    {
      take_hits (self, g_steal_pointer (&hits), search->selected);
      return;
    }

  /* There is no index yet, or it was damaged: it is made, and asked again. */
  g_info ("Nothing could be searched: %s", error->message);
  hits = g_new0 (DossierHits, 1);
  hits->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_hit_free);
  if (g_error_matches (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED))
    dossier_search_results_refresh (self);
  take_hits (self, g_steal_pointer (&hits), -1);
}

static void
search_again (DossierSearchResults *self, int selected)
{
  Search *search = NULL;

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (self->query == NULL || self->index == NULL)
    return;

  self->searching = g_cancellable_new ();
  search = g_new0 (Search, 1);
  g_set_weak_pointer (&search->results, self);
  search->cancellable = g_object_ref (self->searching);
  search->selected = selected;
  queue_spinner (self);
  dossier_index_search_async (self->index, self->query, self->n_most, self->searching, on_found,
                              search);
}

/* ---- The index ---- */

static int
get_selected (DossierSearchResults *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* Only who is in the list is kept in their place. */
  if (row == NULL || focus == NULL
      || (focus != GTK_WIDGET (row) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list))))
    return -1;

  return gtk_list_box_row_get_index (row);
}

static void
on_index_updated (DossierSearchResults *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    search_again (self, get_selected (self));
}

static void
on_update_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSearchResults) self = DOSSIER_SEARCH_RESULTS (user_data);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->updating);
  if (!dossier_index_refresh_finish (DOSSIER_INDEX (source), result, &error))
    g_info ("The index is not up to date: %s", error->message);
  if (self->index == NULL)
    return;

  /* A search that is under way may have begun before there was anything, and
   * what waited for more has no more to wait for. */
  if (self->searching != NULL)
    on_index_updated (self);
  else if (self->hits != NULL && self->hits->hits->len == 0)
    search_again (self, -1);
}

/* ---- What a person does ---- */

static void
on_row_activated (DossierSearchResults *self, DossierSearchRow *row)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GVariant *place = NULL;

  /* The list takes the row of its cursor, which need not be where the focus is. */
  if (DOSSIER_IS_SEARCH_ROW (focus))
    row = DOSSIER_SEARCH_ROW (focus);
  place = dossier_search_row_get_place (row);
  if (place != NULL)
    {
      g_signal_emit (self, signals[CHOSEN], 0, place);
      return;
    }
  self->n_most[dossier_search_row_get_kind (row)] = N_MANY;
  search_again (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* Up from the first row leads back to the words. */
static gboolean
on_keynav_failed (DossierSearchResults *self, GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP)
    g_signal_emit (self, signals[LEFT], 0);

  return direction == GTK_DIR_UP;
}

static void
dossier_search_results_dispose (GObject *object)
{
  DossierSearchResults *self = DOSSIER_SEARCH_RESULTS (object);

  g_cancellable_cancel (self->searching);
  g_cancellable_cancel (self->updating);
  g_clear_object (&self->searching);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_handle_id (&self->announcement_source, g_source_remove);
  g_clear_object (&self->index);
  g_clear_object (&self->store);
  /* The bin and the template would both let go of the stack. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SEARCH_RESULTS);

  G_OBJECT_CLASS (dossier_search_results_parent_class)->dispose (object);
}

static void
dossier_search_results_finalize (GObject *object)
{
  DossierSearchResults *self = DOSSIER_SEARCH_RESULTS (object);

  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->hits, dossier_hits_free);
  g_clear_object (&self->updating);

  G_OBJECT_CLASS (dossier_search_results_parent_class)->finalize (object);
}

static void
dossier_search_results_class_init (DossierSearchResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_search_results_dispose;
  object_class->finalize = dossier_search_results_finalize;

  /* A result was chosen: where it leads to, as win.go-to wants it. */
  signals[CHOSEN] = g_signal_new ("chosen", DOSSIER_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_VARIANT);
  /* The list was left upwards. */
  signals[LEFT] = g_signal_new ("left", DOSSIER_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/search/dossier-search-results.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSearchResults, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchResults, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchResults, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_keynav_failed);
}

static void
dossier_search_results_init (DossierSearchResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_search_results_set_store:
 * @self: the results
 * @store: where the library is kept that is searched
 *
 * To be called once.
 */
void
dossier_search_results_set_store (DossierSearchResults *self, DossierStore *store)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_RESULTS (self) && self->store == NULL);

  self->store = g_object_ref (store);
  self->index = g_object_ref (dossier_index_get_for_store (store));
  g_signal_connect_object (self->index, "updated", G_CALLBACK (on_index_updated), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_search_results_refresh:
 * @self: the results
 *
 * Looks, in a thread, for what is new in the library or has changed, so that
 * it can be found.
 */
void
dossier_search_results_refresh (DossierSearchResults *self)
{
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();

  g_return_if_fail (DOSSIER_IS_SEARCH_RESULTS (self) && self->store != NULL);

  if (self->updating != NULL)
    return;
  self->updating = g_cancellable_new ();
  dossier_index_refresh_async (self->index, self->store, bundled, self->updating, on_update_done,
                               g_object_ref (self));
}

/**
 * dossier_search_results_set_query:
 * @self: the results
 * @query: what was typed
 *
 * Shows what is found for it, as soon as it is.
 */
void
dossier_search_results_set_query (DossierSearchResults *self, const char *query)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH_RESULTS (self) && query != NULL);

  stripped = g_strstrip (g_strdup (query));
  if (!g_set_str (&self->query, *stripped != '\0' ? stripped : NULL))
    return;

  self->activates_first = FALSE;
  for (guint i = 0; i < DOSSIER_N_HIT_KINDS; i++)
    self->n_most[i] = N_FEW;
  search_again (self, -1);
  if (self->query == NULL)
    {
      g_clear_handle_id (&self->announcement_source, g_source_remove);
      g_clear_pointer (&self->hits, dossier_hits_free);
      forget_rows (self);
      show_state (self, "start");
    }
}

/**
 * dossier_search_results_activate:
 * @self: the results
 *
 * Goes to the row that is selected; to the best one as soon as there is one,
 * when what was typed is still being searched for.
 */
void
dossier_search_results_activate (DossierSearchResults *self)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH_RESULTS (self));

  self->activates_first = self->query != NULL && self->searching != NULL;
  row = gtk_list_box_get_selected_row (self->list);
  if (!self->activates_first && row != NULL)
    on_row_activated (self, DOSSIER_SEARCH_ROW (row));
}

/**
 * dossier_search_results_enter:
 * @self: the results
 *
 * Moves the focus into the list, past the row that is selected already.
 *
 * Returns: whether there is one
 */
gboolean
dossier_search_results_enter (DossierSearchResults *self)
{
  GtkListBoxRow *row = NULL;
  GtkListBoxRow *next = NULL;

  g_return_val_if_fail (DOSSIER_IS_SEARCH_RESULTS (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return FALSE;
  next = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + 1);

  return gtk_widget_grab_focus (GTK_WIDGET (next != NULL ? next : row));
}
