/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-stance-matrix.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-relation-words.h"
#include "ui/common/dossier-stance-mark.h"
#include "ui/issues/dossier-stance-cell.h"

#define NAME_WIDTH 206
#define COLUMN_WIDTH 112

/* Who stands where: a row for an actor, a column for a position. The names are
 * a grid of their own, so that they stay when many positions scroll. The arrow
 * keys walk the filled cells. */
struct _DossierStanceMatrix
{
  AdwBin parent_instance;

  DossierStanceTable *table;
  GPtrArray *buttons; /* GtkWidget of each cell, row by row, NULL when empty */
};

G_DEFINE_FINAL_TYPE (DossierStanceMatrix, dossier_stance_matrix, ADW_TYPE_BIN)

static void
dossier_stance_matrix_finalize (GObject *object)
{
  DossierStanceMatrix *self = DOSSIER_STANCE_MATRIX (object);

  dossier_stance_table_free (self->table);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (dossier_stance_matrix_parent_class)->finalize (object);
}

static void
dossier_stance_matrix_class_init (DossierStanceMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_stance_matrix_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
dossier_stance_matrix_init (DossierStanceMatrix *self)
{
  self->buttons = g_ptr_array_new ();
}

static gboolean
on_key (DossierStanceMatrix *self, guint keyval, guint keycode, GdkModifierType state)
{
  const guint n = self->table->issue->n_positions;
  const int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint index = 0;
  guint row;
  guint position;
  int down = 0;
  int along = 0;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    along = -forward;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    along = forward;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    down = -1;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    down = 1;
  if ((along == 0 && down == 0) || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || focus == NULL || !g_ptr_array_find (self->buttons, focus, &index))
    return GDK_EVENT_PROPAGATE;

  row = index / n;
  position = index % n;
  if (dossier_stance_table_step (self->table, &row, &position, down, along))
    gtk_widget_grab_focus (g_ptr_array_index (self->buttons, row * n + position));
  else if (down != 0)
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_name (DossierStudy *study, const DossierActor *actor)
{
  const char *name = dossier_actor_get_short_name (actor);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = dossier_facts_new_text (name);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "child", content, "tooltip-text", actor->name, "action-name",
                      "dossier.show-actor", "valign", GTK_ALIGN_CENTER, NULL);

  gtk_box_append (GTK_BOX (content),
                  dossier_actor_avatar_new (dossier_study_get_families (study), actor, 28));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", actor->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  actor->name, -1);

  return button;
}

/* Every field fills its place of the grid, so that its upper edge is a piece
 * of the hairline between two rows. */
static GtkWidget *
new_field (GtkWidget *child, gboolean header, int width, gboolean expand)
{
  GtkWidget *field = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (field), child);
  gtk_widget_add_css_class (field, header ? "matrix-header" : "matrix-field");
  gtk_widget_set_size_request (field, width, -1);
  gtk_widget_set_hexpand (field, expand);
  /* Height that wrapping might have needed, and did not, goes to the header. */
  gtk_widget_set_vexpand (field, header);

  return field;
}

static GtkWidget *
new_column_head (const DossierPosition *position)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", position->label, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "justify", GTK_JUSTIFY_CENTER,
                                   "valign", GTK_ALIGN_END, "width-chars", 10, "max-width-chars",
                                   16, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

  gtk_widget_add_css_class (label, "caption-heading");

  return label;
}

static GtkWidget *
new_empty (void)
{
  GtkWidget *dot = g_object_new (GTK_TYPE_LABEL, "label", "·", "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (dot, "dimmed");

  return dot;
}

static void
fill_row (DossierStanceMatrix *self, DossierStudy *study, guint row, GtkGrid *names, GtkGrid *cells)
{
  const DossierIssue *issue = self->table->issue;
  const DossierActor *actor = g_ptr_array_index (self->table->actors, row);
  g_autoptr (GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkWidget *name = new_field (new_name (study, actor), FALSE, NAME_WIDTH, FALSE);

  gtk_grid_attach (names, name, 0, (int) row + 1, 1, 1);
  gtk_size_group_add_widget (height, name);
  for (guint i = 0; i < issue->n_positions; i++)
    {
      GPtrArray *cell = dossier_stance_table_get_cell (self->table, row, i);
      GtkWidget *child = cell != NULL ? dossier_stance_cell_new (cell, actor) : new_empty ();
      GtkWidget *field = new_field (child, FALSE, COLUMN_WIDTH, TRUE);

      g_ptr_array_add (self->buttons, cell != NULL ? child : NULL);
      gtk_grid_attach (cells, field, (int) i, (int) row + 1, 1, 1);
      gtk_size_group_add_widget (height, field);
    }
}

/**
 * dossier_stance_matrix_new:
 * @study: what the pages share
 * @table: (transfer full): who stands where
 *
 * Returns: (transfer floating): the table on a card
 */
GtkWidget *
dossier_stance_matrix_new (DossierStudy *study, DossierStanceTable *table)
{
  DossierStanceMatrix *self = g_object_new (DOSSIER_TYPE_STANCE_MATRIX, NULL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *names = gtk_grid_new ();
  GtkWidget *cells = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", cells, "hexpand", TRUE,
                                      "vscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkWidget *corner = new_field (NULL, TRUE, NAME_WIDTH, FALSE);

  self->table = table;
  gtk_grid_attach (GTK_GRID (names), corner, 0, 0, 1, 1);
  gtk_size_group_add_widget (height, corner);
  for (guint i = 0; i < table->issue->n_positions; i++)
    {
      GtkWidget *head
          = new_field (new_column_head (&table->issue->positions[i]), TRUE, COLUMN_WIDTH, TRUE);

      gtk_grid_attach (GTK_GRID (cells), head, (int) i, 0, 1, 1);
      gtk_size_group_add_widget (height, head);
    }
  for (guint row = 0; row < table->actors->len; row++)
    fill_row (self, study, row, GTK_GRID (names), GTK_GRID (cells));

  gtk_box_append (GTK_BOX (card), names);
  gtk_box_append (GTK_BOX (card), scroller);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who Stands Where"), -1);
  adw_bin_set_child (ADW_BIN (self), card);

  return GTK_WIDGET (self);
}

static void
on_row_activated (GtkWidget *row, GPtrArray *cell)
{
  dossier_stance_cell_open (row, cell);
}

static void
unref_cell (gpointer cell, GClosure *closure)
{
  g_ptr_array_unref (cell);
}

static GtkWidget *
new_group_row (DossierStudy *study, const DossierActor *actor, GPtrArray *cell)
{
  const DossierStance *stance = g_ptr_array_index (cell, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 dossier_actor_get_short_name (actor), "subtitle", stance->text,
                                 "activatable", TRUE, NULL);
  const char *legend = dossier_stance_mode_get_legend (stance->mode);
  GtkWidget *mark = dossier_stance_mark_new (stance->mode);

  gtk_widget_set_tooltip_text (mark, legend);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             dossier_actor_avatar_new (dossier_study_get_families (study), actor,
                                                       28));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             dossier_facts_new_links (&stance->evidence, TRUE));
  g_signal_connect_data (row, "activated", G_CALLBACK (on_row_activated), g_ptr_array_ref (cell),
                         unref_cell, 0);

  return row;
}

/**
 * dossier_stance_matrix_new_groups:
 * @study: what the pages share
 * @table: who stands where
 *
 * Returns: (transfer floating): the same as a group for each position, for
 *   narrow windows
 */
GtkWidget *
dossier_stance_matrix_new_groups (DossierStudy *study, DossierStanceTable *table)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (table != NULL, NULL);

  for (guint i = 0; i < table->issue->n_positions; i++)
    {
      g_autofree char *title = g_markup_escape_text (table->issue->positions[i].label, -1);
      GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
      gboolean is_empty = TRUE;

      for (guint row = 0; row < table->actors->len; row++)
        {
          GPtrArray *cell = dossier_stance_table_get_cell (table, row, i);

          if (cell == NULL)
            continue;
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                     new_group_row (study, g_ptr_array_index (table->actors, row),
                                                    cell));
          is_empty = FALSE;
        }
      if (is_empty)
        g_object_set (group, "description", _ ("No actor is on record with this position."), NULL);
      gtk_box_append (GTK_BOX (box), group);
    }

  return box;
}
