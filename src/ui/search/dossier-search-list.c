/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-list.h"

#include "store/dossier-hit-words.h"
#include "ui/search/dossier-search-row.h"
#include "ui/search/dossier-search-words.h"

static void
add_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const guint *n_found = user_data;
  const DossierHitKind kind = dossier_search_row_get_kind (DOSSIER_SEARCH_ROW (row));
  g_autofree char *count = NULL;
  GtkWidget *box = NULL;
  GtkWidget *label = NULL;

  if (before != NULL && dossier_search_row_get_kind (DOSSIER_SEARCH_ROW (before)) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  count = dossier_search_dup_count (n_found[kind]);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (box, "search-heading");
  label = gtk_label_new (dossier_hit_kind_get_heading (kind));
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (count);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "numbers");
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_header (row, box);
}

static void
add_kind (
    GtkListBox *list, const DossierHits *hits, guint first, DossierHitKind kind, gboolean has_more)
{
  guint n_shown = 0;

  for (guint i = first; i < hits->hits->len; i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits->hits, i);

      if (hit->kind != kind)
        continue;
      gtk_list_box_append (list, GTK_WIDGET (dossier_search_row_new (hit)));
      n_shown++;
    }
  if (n_shown < hits->n_found[kind] && has_more)
    {
      g_autofree char *text = dossier_search_dup_more (hits->n_found[kind], n_shown);

      gtk_list_box_append (list, GTK_WIDGET (dossier_search_row_new_for_more (kind, text)));
    }
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

  gtk_list_box_remove_all (list);
  gtk_list_box_set_header_func (list, add_header, g_memdup2 (hits->n_found, sizeof hits->n_found),
                                g_free);
  for (guint i = 0; i < hits->hits->len; i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits->hits, i);

      if (is_shown[hit->kind])
        continue;
      is_shown[hit->kind] = TRUE;
      add_kind (list, hits, i, hit->kind, n_most[hit->kind] < n_limit);
    }
}
