/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-palette.h"

#include "ui/search/dossier-search-results.h"

/* A dialog to find anything in the library, and to go there. */
struct _DossierSearchPalette
{
  AdwDialog parent_instance;

  GtkSearchEntry *entry;
  DossierSearchResults *results;

  GVariant *place; /* that was chosen */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierSearchPalette, dossier_search_palette, ADW_TYPE_DIALOG)

static void
on_text (DossierSearchPalette *self)
{
  dossier_search_results_set_query (self->results,
                                    gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_activate (DossierSearchPalette *self)
{
  dossier_search_results_activate (self->results);
}

static void
on_stop_search (DossierSearchPalette *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
on_key_pressed (DossierSearchPalette *self, guint key, guint code, GdkModifierType state)
{
  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
         && (state & gtk_accelerator_get_default_mod_mask ()) == 0
         && dossier_search_results_enter (self->results);
}

static void
on_left (DossierSearchPalette *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_chosen (DossierSearchPalette *self, GVariant *place)
{
  if (self->place != NULL)
    return;
  self->place = g_variant_ref (place);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_gone (gpointer user_data)
{
  g_autoptr (DossierSearchPalette) self = DOSSIER_SEARCH_PALETTE (user_data);

  if (self->place != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, self->place);
}

/* The dialog is still giving the focus back to what had it: one goes there
 * after that. */
static void
dossier_search_palette_closed (AdwDialog *dialog)
{
  if (DOSSIER_SEARCH_PALETTE (dialog)->place != NULL)
    g_idle_add_once (on_gone, g_object_ref (dialog));
}

static void
dossier_search_palette_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_search_palette_parent_class)->map (widget);

  dossier_search_results_refresh (DOSSIER_SEARCH_PALETTE (widget)->results);
}

static void
dossier_search_palette_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SEARCH_PALETTE);

  G_OBJECT_CLASS (dossier_search_palette_parent_class)->dispose (object);
}

static void
dossier_search_palette_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_SEARCH_PALETTE (object)->place, g_variant_unref);

  G_OBJECT_CLASS (dossier_search_palette_parent_class)->finalize (object);
}

static void
dossier_search_palette_class_init (DossierSearchPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_search_palette_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_search_palette_finalize;
  ADW_DIALOG_CLASS (klass)->closed = dossier_search_palette_closed;
  widget_class->map = dossier_search_palette_map;

  /* A result was chosen, and the dialog is closed: where it leads to, as
   * win.go-to wants it. */
  signals[CHOSEN] = g_signal_new ("chosen", DOSSIER_TYPE_SEARCH_PALETTE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_VARIANT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/search/dossier-search-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSearchPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierSearchPalette, results);
  gtk_widget_class_bind_template_callback (widget_class, on_text);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
dossier_search_palette_init (DossierSearchPalette *self)
{
  g_type_ensure (DOSSIER_TYPE_SEARCH_RESULTS);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Letters typed in the list go on with the words. */
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->results));
}

/**
 * dossier_search_palette_new:
 * @store: where the library is kept that is searched
 *
 * Returns: (transfer floating): a palette, to be presented
 */
DossierSearchPalette *
dossier_search_palette_new (DossierStore *store)
{
  DossierSearchPalette *self = g_object_new (DOSSIER_TYPE_SEARCH_PALETTE, NULL);

  dossier_search_results_set_store (self->results, store);

  return self;
}

/**
 * dossier_search_palette_set_query:
 * @self: a palette
 * @query: what to search for
 */
void
dossier_search_palette_set_query (DossierSearchPalette *self, const char *query)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PALETTE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
