/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-print-preview.h"

#include <glib/gi18n.h>

/* The pages as they will be printed, found while one looks at the first and
 * drawn as they come into view. */
struct _DossierPrintPreview
{
  AdwNavigationPage parent_instance;

  DossierSheetPages *pages;
  DossierPaperSize paper;
  GtkStringList *names; /* of the pages, for all of them at the end only */
  GtkStack *stack;
  AdwWindowTitle *title;
  guint source;
};

#define SLICE_US 6000
#define BLOCKS_AT_ONCE 8

G_DEFINE_FINAL_TYPE (DossierPrintPreview, dossier_print_preview, ADW_TYPE_NAVIGATION_PAGE)

static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  DossierPrintPreview *self = DOSSIER_PRINT_PREVIEW (user_data);
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));
  double scale = MIN (width / self->paper.width, height / self->paper.height);

  if (page >= dossier_sheet_pages_get_n (self->pages))
    return;

  cairo_translate (cr, (width - self->paper.width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, self->paper.width, self->paper.height);
  cairo_fill (cr);
  dossier_sheet_pages_draw (self->pages, page, cr);
}

static void
on_setup (DossierPrintPreview *self, GtkListItem *item)
{
  GtkWidget *area
      = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  GtkWidget *frame
      = gtk_aspect_frame_new (0.5, 0, (float) (self->paper.width / self->paper.height), FALSE);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 300);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area),
                                       (int) (300 * self->paper.height / self->paper.width));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, self, NULL);
  gtk_widget_set_hexpand (area, TRUE);
  gtk_widget_add_css_class (area, "sheet");
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (frame), area);
  gtk_list_item_set_child (item, frame);
}

static void
on_bind (DossierPrintPreview *self, GtkListItem *item)
{
  GtkWidget *area = gtk_aspect_frame_get_child (GTK_ASPECT_FRAME (gtk_list_item_get_child (item)));
  const char *name
      = gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));

  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (gtk_list_item_get_position (item)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_item_set_accessible_label (item, name);
  gtk_widget_queue_draw (area);
}

static void
show_pages (DossierPrintPreview *self)
{
  const guint n = dossier_sheet_pages_get_n (self->pages);
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (n, g_free, TRUE);
  g_autofree char *count = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, g_strdup_printf (_ ("Page %1$u of %2$u"), i + 1, n));
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char *const *) names->pdata);
  gtk_stack_set_visible_child_name (self->stack, "pages");

  /* Translators: under the name of a sheet: how many pages it has */
  count = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  adw_window_title_set_subtitle (self->title, count);
}

static gboolean
find_some (gpointer user_data)
{
  DossierPrintPreview *self = DOSSIER_PRINT_PREVIEW (user_data);
  const gint64 deadline = g_get_monotonic_time () + SLICE_US;

  while (dossier_sheet_pages_step (self->pages, BLOCKS_AT_ONCE))
    if (g_get_monotonic_time () > deadline)
      return G_SOURCE_CONTINUE;

  self->source = 0;
  show_pages (self);

  return G_SOURCE_REMOVE;
}

static void
dossier_print_preview_dispose (GObject *object)
{
  DossierPrintPreview *self = DOSSIER_PRINT_PREVIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  /* What draws them must go before the pages. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  g_clear_pointer (&self->pages, dossier_sheet_pages_free);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (dossier_print_preview_parent_class)->dispose (object);
}

static void
dossier_print_preview_class_init (DossierPrintPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_print_preview_dispose;
}

static void
dossier_print_preview_init (DossierPrintPreview *self)
{
  self->names = gtk_string_list_new (NULL);
}

static GtkWidget *
new_list (DossierPrintPreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection
      = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->names))));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  list = gtk_list_view_new (selection, factory);
  gtk_widget_add_css_class (list, "print-preview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pages"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);

  return scroller;
}

/**
 * dossier_print_preview_new:
 * @sheet: what would be printed
 * @look: how it looks
 * @paper: on which paper
 *
 * Returns: (transfer floating): a page that shows it
 */
AdwNavigationPage *
dossier_print_preview_new (DossierSheet *sheet,
                           const DossierSheetLook *look,
                           const DossierPaperSize *paper)
{
  DossierPrintPreview *self = g_object_new (DOSSIER_TYPE_PRINT_PREVIEW, "title",
                                            dossier_sheet_get_name (sheet), "tag", "preview", NULL);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *spinner = adw_spinner_new ();

  pango_cairo_context_set_resolution (context, 72);
  self->paper = *paper;
  self->pages = dossier_sheet_pages_new (sheet, look, context, paper);
  g_object_unref (context);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, spinner, "finding");
  gtk_stack_add_named (self->stack, new_list (self), "pages");
  self->title = ADW_WINDOW_TITLE (adw_window_title_new (dossier_sheet_get_name (sheet), NULL));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), GTK_WIDGET (self->title));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  self->source = g_idle_add (find_some, self);

  return ADW_NAVIGATION_PAGE (self);
}
