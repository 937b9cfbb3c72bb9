/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-row.h"

#include <glib/gi18n.h>

#include "store/dossier-hit-words.h"
#include "ui/search/dossier-search-words.h"

/* One thing that was found, or what brings more of its kind. */
struct _DossierSearchRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *origin;

  DossierHitKind kind;
  GVariant *place; /* for win.go-to; NULL for more */
};

G_DEFINE_FINAL_TYPE (DossierSearchRow, dossier_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
dossier_search_row_dispose (GObject *object)
{
  g_clear_pointer (&DOSSIER_SEARCH_ROW (object)->place, g_variant_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (dossier_search_row_parent_class)->dispose (object);
}

static void
dossier_search_row_class_init (DossierSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/search/dossier-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchRow, origin);
}

static void
dossier_search_row_init (DossierSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What was searched for is bold, which also shows without colors. */
static void
show_text (GtkLabel *label, const DossierHitText *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < text->marks->len; i++)
    {
      const DossierHitMark *mark = &g_array_index (text->marks, DossierHitMark, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = mark->start;
      bold->end_index = mark->end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_label (label, text->text);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), *text->text != '\0');
}

static void
set_spoken (DossierSearchRow *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * dossier_search_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
DossierSearchRow *
dossier_search_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_SEARCH_ROW, NULL);
}

static void
set_css_class (GtkLabel *label, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), name);
}

/**
 * dossier_search_row_set_hit:
 * @self: a row
 * @hit: what was found
 *
 * Shows @hit in place of what it showed before.
 */
void
dossier_search_row_set_hit (DossierSearchRow *self, const DossierHit *hit)
{
  g_autofree char *origin = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH_ROW (self) && hit != NULL);

  origin = dossier_hit_dup_origin (hit);
  spoken = dossier_search_dup_spoken (hit);
  self->kind = hit->kind;
  g_clear_pointer (&self->place, g_variant_unref);
  self->place = g_variant_ref_sink (
      g_variant_new ("(ssss)", hit->dossier, hit->uri, hit->target, hit->place));
  show_text (self->title, &hit->title);
  show_text (self->detail, &hit->detail);
  gtk_label_set_label (self->origin, origin);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), *origin != '\0');
  /* Serif where the article speaks. */
  set_css_class (self->title, "face",
                 hit->kind == DOSSIER_HIT_QUOTE || hit->kind == DOSSIER_HIT_SENTENCE
                     || hit->kind == DOSSIER_HIT_ARTICLE
                     || (hit->kind == DOSSIER_HIT_NOTE && *hit->detail.text == '\0'));
  set_css_class (self->title, "accent", FALSE);
  set_spoken (self, spoken);
}

/**
 * dossier_search_row_set_more:
 * @self: a row
 * @kind: what there is more of
 * @text: what it says
 *
 * Makes it one that brings more of a kind.
 */
void
dossier_search_row_set_more (DossierSearchRow *self, DossierHitKind kind, const char *text)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH_ROW (self) && text != NULL);

  /* Translators: the kind of a search result, such as “Quotes”, and its words */
  spoken = g_strdup_printf (_ ("%1$s: %2$s"), dossier_hit_kind_get_heading (kind), text);
  self->kind = kind;
  g_clear_pointer (&self->place, g_variant_unref);
  gtk_label_set_attributes (self->title, NULL);
  gtk_label_set_label (self->title, text);
  set_css_class (self->title, "face", FALSE);
  set_css_class (self->title, "accent", TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), FALSE);
  set_spoken (self, spoken);
}

DossierHitKind
dossier_search_row_get_kind (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), DOSSIER_HIT_ARTICLE);

  return self->kind;
}

/**
 * dossier_search_row_get_place:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): where it leads to, as win.go-to wants
 *   it; %NULL when it brings more of its kind
 */
GVariant *
dossier_search_row_get_place (DossierSearchRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_ROW (self), NULL);

  return self->place;
}
