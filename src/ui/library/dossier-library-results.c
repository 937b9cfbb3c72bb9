/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-results.h"

#include <glib/gi18n.h>

#include "ui/library/dossier-shelf.h"

/* How much a search shows of each kind. */
#define N_ARTICLES 8
#define N_ACTORS 8
#define N_QUOTES 12

/* What was found in the library: articles, actors and quotes. A row leads to
 * its place through win.open-at. */
struct _DossierLibraryResults
{
  AdwBin parent_instance;

  AdwPreferencesGroup *articles;
  AdwPreferencesGroup *actors;
  AdwPreferencesGroup *quotes;

  GPtrArray *rows; /* each in one of the groups */
};

G_DEFINE_FINAL_TYPE (DossierLibraryResults, dossier_library_results, ADW_TYPE_BIN)

static void
on_row_activated (AdwActionRow *row, DossierLibraryResults *self)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-at",
                                      g_object_get_data (G_OBJECT (row), "place"));
}

static void
add_row (DossierLibraryResults *self,
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
clear_rows (DossierLibraryResults *self)
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
search_entry (DossierLibraryResults *self,
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
dossier_library_results_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_LIBRARY_RESULTS);

  G_OBJECT_CLASS (dossier_library_results_parent_class)->dispose (object);
}

static void
dossier_library_results_finalize (GObject *object)
{
  g_ptr_array_unref (DOSSIER_LIBRARY_RESULTS (object)->rows);

  G_OBJECT_CLASS (dossier_library_results_parent_class)->finalize (object);
}

static void
dossier_library_results_class_init (DossierLibraryResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_library_results_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_library_results_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/library/dossier-library-results.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryResults, articles);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryResults, actors);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryResults, quotes);
}

static void
dossier_library_results_init (DossierLibraryResults *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_library_results_search:
 * @self: the results
 * @shelf: (element-type DossierShelfEntry): the library
 * @words: (array zero-terminated=1): folded words; none for no results
 *
 * Shows what holds all of @words, in place of what it showed.
 *
 * Returns: how many results there are
 */
guint
dossier_library_results_search (DossierLibraryResults *self,
                                GPtrArray *shelf,
                                const char *const *words)
{
  guint n_articles = 0;
  guint n_actors = 0;
  guint n_quotes = 0;

  g_return_val_if_fail (DOSSIER_IS_LIBRARY_RESULTS (self), 0);

  clear_rows (self);
  for (guint i = 0; words[0] != NULL && i < shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (shelf, i);

      if (n_articles < N_ARTICLES && entry->title != NULL && !entry->is_missing
          && dossier_shelf_entry_matches (entry, words))
        {
          add_row (self, self->articles, entry->title, entry->source != NULL ? entry->source : "",
                   g_variant_new ("(sss)", entry->uri, "", ""));
          n_articles++;
        }
      search_entry (self, entry, words, &n_actors, &n_quotes);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->articles), n_articles > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->actors), n_actors > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->quotes), n_quotes > 0);

  return self->rows->len;
}

/**
 * dossier_library_results_activate:
 * @self: the results
 *
 * Goes to the first in sight.
 */
void
dossier_library_results_activate (DossierLibraryResults *self)
{
  /* Groups are filled in turn: the first in sight need not be the first made. */
  AdwPreferencesGroup *groups[] = { self->articles, self->actors, self->quotes };

  g_return_if_fail (DOSSIER_IS_LIBRARY_RESULTS (self));

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
