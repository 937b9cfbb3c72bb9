/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/map/dossier-map-export.h"
#include "ui/map/dossier-map-view-private.h"
#include "ui/shell/dossier-error-text.h"

/* All that one can do with the map, as actions of the "map" group. */

#define ZOOM_STEP 1.25

static void
zoom_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierMapView *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  const double zoom = dossier_map_canvas_get_zoom (self->canvas);

  if (g_str_equal (name, "zoom-in"))
    dossier_map_canvas_zoom_to (self->canvas, zoom * ZOOM_STEP);
  else if (g_str_equal (name, "zoom-out"))
    dossier_map_canvas_zoom_to (self->canvas, zoom / ZOOM_STEP);
  else if (g_str_equal (name, "zoom-normal"))
    dossier_map_canvas_zoom_to (self->canvas, 1);
  else
    dossier_map_canvas_fit (self->canvas);
}

static void
focus_edge_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierMapView *self = user_data;
  const DossierMapGraph *graph = dossier_map_canvas_get_graph (self->canvas);
  const guint edge = g_variant_get_uint32 (parameter);

  if (graph == NULL || edge >= graph->n_edges)
    return;

  dossier_map_canvas_focus_edge (self->canvas, edge);
  /* The row that was chosen is now the card above. */
  gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
}

static void
change_all (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  DossierMapView *self = user_data;

  self->show_all = g_variant_get_boolean (value);
  g_simple_action_set_state (action, value);
  dossier_map_view_update (self);
}

static void
change_issue (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  DossierMapView *self = user_data;

  self->issue = dossier_document_find_issue (dossier_study_get_document (self->study),
                                             g_variant_get_string (value, NULL));
  g_simple_action_set_state (action, value);
  dossier_map_view_update_issue (self);
  dossier_map_view_update (self);
}

/* ---- Export ---- */

static void
show_failure (DossierMapView *self, GFile *file, const GError *error)
{
  /* Translators: heading of a message; short, as it is never broken into lines */
  adw_dialog_present (dossier_save_error_dialog_new (_ ("Cannot Save Map"), file, error),
                      GTK_WIDGET (self));
}

static GBytes *export (DossierMapView *self, gboolean svg, GError **error)
{
  g_auto (DossierMapStyle) style = { 0 };
  DossierMapScene scene;
  DossierDocument *document = dossier_study_get_document (self->study);

  dossier_map_style_init (&style, dossier_study_get_families (self->study),
                          gtk_widget_get_pango_context (GTK_WIDGET (self->canvas)),
                          adw_style_manager_get_accent_color (adw_style_manager_get_default ()),
                          FALSE, FALSE);
  dossier_map_canvas_get_scene (self->canvas, &scene);
  scene.without_quiet = FALSE;

  return svg ? dossier_map_export_svg (&style, &scene, document, error)
             : dossier_map_export_png (&style, &scene, document, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierMapView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    show_failure (self, G_FILE (source), error);
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Map saved"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
save (DossierMapView *self, GFile *file, gboolean svg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = export (self, svg, &error);

  if (bytes == NULL)
    show_failure (self, file, error);
  else
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         on_saved, g_object_ref (self));
}

static void
on_svg_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierMapView) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    save (self, file, TRUE);
}

static void
on_png_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierMapView) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    save (self, file, FALSE);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierMapView *self = user_data;
  const gboolean svg = g_str_equal (g_action_get_name (G_ACTION (action)), "export-svg");
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  const char *title = dossier_document_get_short_title (dossier_study_get_document (self->study));
  g_autofree char *name = g_strdup_printf ("%s.%s", title, svg ? "svg" : "png");

  g_strdelimit (name, "/", '-');
  gtk_file_dialog_set_title (dialog, _ ("Export Map"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Save"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        svg ? on_svg_chosen : on_png_chosen, g_object_ref (self));
}

void
dossier_map_view_add_actions (DossierMapView *self)
{
  const GActionEntry entries[] = {
    { "zoom-in", zoom_action },
    { "zoom-out", zoom_action },
    { "zoom-normal", zoom_action },
    { "fit", zoom_action },
    { "focus-edge", focus_edge_action, "u" },
    { "show-all", NULL, NULL, "false", change_all },
    { "issue", NULL, "s", "''", change_issue },
    { "export-svg", export_action },
    { "export-png", export_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));
}
