/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-chart-list.h"

#include "ui/progress/dossier-chart.h"

/* What a picture is made of, as a list: one stop for Tab, walked with the
 * arrow keys. Up and Down go from row to row where there are several. */
struct _DossierChartList
{
  GtkWidget parent_instance;

  GPtrArray *items; /* of DossierChartItem, which are children */
  guint current;    /* where Tab leads to */
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (DossierChartList, dossier_chart_list, GTK_TYPE_WIDGET)

/**
 * dossier_chart_list_step:
 * @position: where the focus is
 * @n_items: how many items there are
 * @n_columns: how many stand in a row
 * @forward: items to go on, or back when negative
 * @down: rows to go down, or up when negative
 *
 * Returns: where the focus goes: nowhere else where there is nothing
 */
guint
dossier_chart_list_step (guint position, guint n_items, guint n_columns, int forward, int down)
{
  const gint64 to = (gint64) position + forward + (gint64) down * (gint64) n_columns;

  if (n_items == 0)
    return 0;
  if (down != 0)
    return to < 0 || to >= (gint64) n_items ? position : (guint) to;

  return (guint) CLAMP (to, 0, (gint64) n_items - 1);
}

static gboolean
go_to (DossierChartList *self, guint position)
{
  return position < self->items->len
         && gtk_widget_grab_focus (g_ptr_array_index (self->items, position));
}

static gboolean
dossier_chart_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  DossierChartList *self = DOSSIER_CHART_LIST (widget);
  const int right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int forward = 0;
  int down = 0;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return go_to (self, self->current);

  switch (direction)
    {
    case GTK_DIR_LEFT:
      forward = -right;
      break;
    case GTK_DIR_RIGHT:
      forward = right;
      break;
    case GTK_DIR_UP:
      down = -1;
      break;
    case GTK_DIR_DOWN:
      down = 1;
      break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
  if (down != 0 && self->n_columns >= self->items->len)
    return FALSE;

  go_to (self,
         dossier_chart_list_step (self->current, self->items->len, self->n_columns, forward, down));

  return TRUE;
}

static gboolean
on_jump (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DossierChartList *self = DOSSIER_CHART_LIST (widget);

  return go_to (self, dossier_chart_list_step (self->current, self->items->len, self->n_columns,
                                               g_variant_get_int32 (arguments), 0));
}

static void
on_focus (GtkEventController *controller, DossierChartList *self)
{
  guint position = 0;

  if (g_ptr_array_find (self->items, gtk_event_controller_get_widget (controller), &position))
    self->current = position;
}

static void
dossier_chart_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierChartList *self = DOSSIER_CHART_LIST (widget);
  DossierChart *chart = DOSSIER_CHART (gtk_widget_get_parent (widget));

  for (guint i = 0; i < self->items->len; i++)
    {
      DossierChartItem *item = g_ptr_array_index (self->items, i);
      const graphene_rect_t bounds
          = dossier_chart_get_item_bounds (chart, dossier_chart_item_get_index (item));

      gtk_widget_size_allocate (GTK_WIDGET (item),
                                &(GtkAllocation) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   MAX (1, (int) (bounds.size.width + .5f)),
                                                   MAX (1, (int) (bounds.size.height + .5f)) },
                                -1);
    }
}

static void
dossier_chart_list_dispose (GObject *object)
{
  dossier_chart_list_set_length (DOSSIER_CHART_LIST (object), 0);

  G_OBJECT_CLASS (dossier_chart_list_parent_class)->dispose (object);
}

static void
dossier_chart_list_finalize (GObject *object)
{
  g_ptr_array_unref (DOSSIER_CHART_LIST (object)->items);

  G_OBJECT_CLASS (dossier_chart_list_parent_class)->finalize (object);
}

static void
dossier_chart_list_class_init (DossierChartListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const struct
  {
    guint key;
    int step;
  } jumps[] = {
    { GDK_KEY_Home, -G_MAXINT32 },
    { GDK_KEY_KP_Home, -G_MAXINT32 },
    { GDK_KEY_End, G_MAXINT32 },
    { GDK_KEY_KP_End, G_MAXINT32 },
  };

  G_OBJECT_CLASS (klass)->dispose = dossier_chart_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_chart_list_finalize;
  widget_class->focus = dossier_chart_list_focus;
  widget_class->size_allocate = dossier_chart_list_size_allocate;
  for (guint i = 0; i < G_N_ELEMENTS (jumps); i++)
    gtk_widget_class_add_binding (widget_class, jumps[i].key, 0, on_jump, "i", jumps[i].step);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
dossier_chart_list_init (DossierChartList *self)
{
  self->items = g_ptr_array_new ();
  self->n_columns = G_MAXINT32;
}

/**
 * dossier_chart_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
dossier_chart_list_new (void)
{
  return g_object_new (DOSSIER_TYPE_CHART_LIST, NULL);
}

/**
 * dossier_chart_list_set_length:
 * @self: a list
 * @n_items: how many items it shall have
 *
 * Keeps the items that are there, and with them the focus.
 */
void
dossier_chart_list_set_length (DossierChartList *self, guint n_items)
{
  g_return_if_fail (DOSSIER_IS_CHART_LIST (self));

  while (self->items->len > n_items)
    gtk_widget_unparent (g_ptr_array_steal_index (self->items, self->items->len - 1));
  while (self->items->len < n_items)
    {
      GtkWidget *item = dossier_chart_item_new ();
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus), self, G_CONNECT_DEFAULT);
      gtk_widget_add_controller (item, focus);
      gtk_widget_set_parent (item, GTK_WIDGET (self));
      g_ptr_array_add (self->items, item);
    }
  self->current = MIN (self->current, MAX (n_items, 1) - 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
dossier_chart_list_get_length (DossierChartList *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHART_LIST (self), 0);

  return self->items->len;
}

/**
 * dossier_chart_list_get_item:
 * @self: a list
 * @position: less than its length
 *
 * Returns: (transfer none): the item
 */
DossierChartItem *
dossier_chart_list_get_item (DossierChartList *self, guint position)
{
  g_return_val_if_fail (DOSSIER_IS_CHART_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return g_ptr_array_index (self->items, position);
}

/**
 * dossier_chart_list_set_current:
 * @self: a list
 * @position: where Tab leads to first
 */
void
dossier_chart_list_set_current (DossierChartList *self, guint position)
{
  g_return_if_fail (DOSSIER_IS_CHART_LIST (self));

  self->current = MIN (position, MAX (self->items->len, 1) - 1);
}

/**
 * dossier_chart_list_set_row_length:
 * @self: a list
 * @n_columns: how many items stand in a row
 */
void
dossier_chart_list_set_row_length (DossierChartList *self, guint n_columns)
{
  g_return_if_fail (DOSSIER_IS_CHART_LIST (self));
  g_return_if_fail (n_columns > 0);

  self->n_columns = n_columns;
}
