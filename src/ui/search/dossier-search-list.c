/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-list.h"

#include <string.h>

#include "store/dossier-hit-words.h"
#include "ui/search/dossier-search-row.h"
#include "ui/search/dossier-search-words.h"

/* Rows and their headings are filled anew where they are: to make them is what
 * takes time, and a keystroke may change them all. */

static GtkWidget *
make_heading (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (box, "search-heading");
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (NULL);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "numbers");
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const guint *n_found = user_data;
  const DossierHitKind kind = dossier_search_row_get_kind (DOSSIER_SEARCH_ROW (row));
  g_autofree char *count = NULL;
  GtkWidget *heading = gtk_list_box_row_get_header (row);
  GtkWidget *label = NULL;

  if (before != NULL && dossier_search_row_get_kind (DOSSIER_SEARCH_ROW (before)) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (heading == NULL)
    {
      heading = make_heading ();
      gtk_list_box_row_set_header (row, heading);
    }
  count = dossier_search_dup_count (n_found[kind]);
  label = gtk_widget_get_first_child (heading);
  gtk_label_set_label (GTK_LABEL (label), dossier_hit_kind_get_heading (kind));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), count);
}

/* How many there are of each kind, which the headings say. */
static guint *
ensure_counts (GtkListBox *list)
{
  guint *n_found = g_object_get_data (G_OBJECT (list), "dossier-counts");

  if (n_found == NULL)
    {
      n_found = g_new0 (guint, DOSSIER_N_HIT_KINDS);
      g_object_set_data_full (G_OBJECT (list), "dossier-counts", n_found, g_free);
      gtk_list_box_set_header_func (list, update_header, n_found, NULL);
    }

  return n_found;
}

static DossierSearchRow *
ensure_row (GtkListBox *list, int at)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, at);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (dossier_search_row_new ());
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return DOSSIER_SEARCH_ROW (row);
}

/* Returns where the next kind begins. */
static int
put_kind (GtkListBox *list,
          int at,
          const DossierHits *hits,
          guint first,
          DossierHitKind kind,
          gboolean has_more)
{
  guint n_shown = 0;

  for (guint i = first; i < hits->hits->len; i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits->hits, i);

      if (hit->kind != kind)
        continue;
      dossier_search_row_set_hit (ensure_row (list, at++), hit);
      n_shown++;
    }
  if (n_shown < hits->n_found[kind] && has_more)
    {
      g_autofree char *text = dossier_search_dup_more (hits->n_found[kind], n_shown);

      dossier_search_row_set_more (ensure_row (list, at++), kind, text);
    }

  return at;
}

/**
 * dossier_search_list_fill:
 * @list: a list
 * @hits: what is to stand in it
 * @n_most: how many of each kind were asked for
 * @n_limit: how many of a kind are ever asked for
 *
 * Replaces what the list shows. The kind of the best hit comes first, and so on.
 */
void
dossier_search_list_fill (GtkListBox *list,
                          const DossierHits *hits,
                          const guint n_most[DOSSIER_N_HIT_KINDS],
                          guint n_limit)
{
  gboolean is_shown[DOSSIER_N_HIT_KINDS] = { FALSE };
  GtkListBoxRow *left_over = NULL;
  int at = 0;

  memcpy (ensure_counts (list), hits->n_found, sizeof hits->n_found);
  for (guint i = 0; i < hits->hits->len; i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits->hits, i);

      if (is_shown[hit->kind])
        continue;
      is_shown[hit->kind] = TRUE;
      at = put_kind (list, at, hits, i, hit->kind, n_most[hit->kind] < n_limit);
    }
  while ((left_over = gtk_list_box_get_row_at_index (list, at)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (left_over));
  gtk_list_box_invalidate_headers (list);
}
