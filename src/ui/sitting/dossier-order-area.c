/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-order-area.h"

#include <glib/gi18n.h>

/* Rows to put in order: by the handle, by the buttons, or by Alt and the
 * arrow keys. The rows stay; what they show moves. */
struct _DossierOrderArea
{
  DossierAnswerArea parent_instance;

  GtkListBox *list;
  GtkLabel *labels[DOSSIER_OPTIONS_MAX];
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (DossierOrderArea, dossier_order_area, DOSSIER_TYPE_ANSWER_AREA)

static void
move_row (DossierOrderArea *self, guint from, guint to)
{
  DossierAnswerArea *area = DOSSIER_ANSWER_AREA (self);

  if (to >= self->n_rows)
    return;

  dossier_answer_area_apply (area, dossier_quiz_with_move (dossier_answer_area_get_quiz (area),
                                                           from, to));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) to)));
}

static DossierOrderArea *
find_place (GtkWidget *widget, guint *place)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  *place = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return DOSSIER_ORDER_AREA (gtk_widget_get_ancestor (row, DOSSIER_TYPE_ORDER_AREA));
}

static void
on_up (GtkWidget *button)
{
  guint place = 0;
  DossierOrderArea *self = find_place (button, &place);

  move_row (self, place, place - 1);
}

static void
on_down (GtkWidget *button)
{
  guint place = 0;
  DossierOrderArea *self = find_place (button, &place);

  move_row (self, place, place + 1);
}

static gboolean
on_move_key (GtkWidget *list, GVariant *args, gpointer data)
{
  DossierOrderArea *self = DOSSIER_ORDER_AREA (data);
  GtkWidget *row = gtk_widget_get_focus_child (list);
  int place = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  if (place < 0)
    return FALSE;

  move_row (self, (guint) place, (guint) (place + g_variant_get_int32 (args)));

  return TRUE;
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  guint place = 0;

  find_place (gtk_widget_get_first_child (row), &place);

  return gdk_content_provider_new_typed (G_TYPE_UINT, place);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  guint place = 0;
  DossierOrderArea *self = find_place (gtk_widget_get_first_child (row), &place);

  move_row (self, g_value_get_uint (value), place);

  return TRUE;
}

static GtkWidget *
new_button (const char *icon_name, const char *name, GCallback callback)
{
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon_name, "tooltip-text", name, "valign",
                      GTK_ALIGN_CENTER, "css-classes", (const char *[]) { "flat", NULL }, NULL);

  g_signal_connect (button, "clicked", callback, NULL);

  return button;
}

static void
make_movable (GtkWidget *row, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), row, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
new_row (DossierOrderArea *self, guint place, guint n_rows)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE,
                                 "css-classes", (const char *[]) { "order-row", NULL }, NULL);
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  g_autofree char *digit = g_strdup_printf ("%u", place + 1);
  GtkWidget *number = g_object_new (GTK_TYPE_LABEL, "label", digit, "width-chars", 2, "css-classes",
                                    (const char *[]) { "numbers", "heading", "soft", NULL },
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, "hexpand", TRUE, NULL);
  GtkWidget *up = new_button ("go-up-symbolic", _ ("Move Up"), G_CALLBACK (on_up));
  GtkWidget *down = new_button ("go-down-symbolic", _ ("Move Down"), G_CALLBACK (on_down));

  gtk_widget_add_css_class (handle, "dimmed");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_sensitive (up, place > 0);
  gtk_widget_set_sensitive (down, place + 1 < n_rows);
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), up);
  gtk_box_append (GTK_BOX (box), down);
  make_movable (row, handle);
  self->labels[place] = GTK_LABEL (label);

  return row;
}

static void
add_move_keys (DossierOrderArea *self)
{
  static const struct
  {
    guint key;
    int by;
  } keys[]
      = { { GDK_KEY_Up, -1 }, { GDK_KEY_KP_Up, -1 }, { GDK_KEY_Down, 1 }, { GDK_KEY_KP_Down, 1 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_ALT_MASK),
                                                gtk_callback_action_new (on_move_key, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].by));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
dossier_order_area_build (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierOrderArea *self = DOSSIER_ORDER_AREA (area);

  self->n_rows = item->n_options;
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                             (const char *[]) { "boxed-list", NULL }, NULL);
  for (guint i = 0; i < self->n_rows; i++)
    gtk_list_box_append (self->list, new_row (self, i, self->n_rows));
  add_move_keys (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows to put in order"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static void
dossier_order_area_show_answer (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierOrderArea *self = DOSSIER_ORDER_AREA (area);
  guint n = 0;
  const guint *order
      = item->answer != NULL ? dossier_answer_get_indexes (item->answer, &n) : item->options;

  /* A skipped question has no order of its own. */
  if (n != self->n_rows)
    order = item->options;
  for (guint i = 0; i < self->n_rows; i++)
    {
      const char *text = item->question->options[order[i]].text;
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      /* Translators: spoken name of a row that can be moved: its place and its text */
      g_autofree char *name = g_strdup_printf (C_ ("order row", "%u, %s"), i + 1, text);

      gtk_label_set_label (self->labels[i], text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static void
dossier_order_area_pick (DossierAnswerArea *area, guint n)
{
  DossierOrderArea *self = DOSSIER_ORDER_AREA (area);

  if (n < self->n_rows)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) n)));
}

static void
dossier_order_area_class_init (DossierOrderAreaClass *klass)
{
  DossierAnswerAreaClass *area_class = DOSSIER_ANSWER_AREA_CLASS (klass);

  area_class->build = dossier_order_area_build;
  area_class->show_answer = dossier_order_area_show_answer;
  area_class->pick = dossier_order_area_pick;
}

static void
dossier_order_area_init (DossierOrderArea *self)
{
}
