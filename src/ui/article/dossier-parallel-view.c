/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-view.h"

#include <glib/gi18n.h>

#include "ui/article/dossier-parallel-row.h"

/* The article in two languages, a row for each paragraph. The sentence that has
 * the pointer, or that one walks to by keyboard, is lit in both. */
struct _DossierParallelView
{
  AdwBin parent_instance;

  DossierDocument *first;
  DossierDocument *second;
  GArray *pairs; /* of DossierPair */
  GtkListView *list;
  GPtrArray *rows;            /* of DossierParallelRow, those with something in them */
  const DossierSentence *lit; /* of the first language */
  gboolean is_pointed_at;     /* the lit one, by the pointer */
  double pointer_x;
  double pointer_y;
  double resting_x; /* where the pointer was at the last key */
  double resting_y;
  const DossierSentence *goal; /* until there is a place to scroll in */
  gboolean is_near;            /* the goal has been brought into view */
};

G_DEFINE_FINAL_TYPE (DossierParallelView, dossier_parallel_view, ADW_TYPE_BIN)

static const DossierPair *
get_pair (DossierParallelView *self, guint position)
{
  return position > 0 && position <= self->pairs->len
             ? &g_array_index (self->pairs, DossierPair, position - 1)
             : NULL;
}

static guint
find_position (DossierParallelView *self, const DossierSentence *sentence)
{
  for (guint i = 0; i < self->pairs->len; i++)
    if (g_array_index (self->pairs, DossierPair, i).first == sentence->paragraph)
      return i + 1;

  return 0;
}

static void
on_pointed_at (DossierParallelView *self, const char *id)
{
  /* What moves beneath a pointer at rest neither lights nor puts out. */
  if (id == NULL ? !self->is_pointed_at
                 : self->pointer_x == self->resting_x && self->pointer_y == self->resting_y)
    return;

  dossier_parallel_view_light_sentence (self, id != NULL
                                                  ? dossier_document_find_sentence (self->first, id)
                                                  : NULL);
  self->is_pointed_at = id != NULL;
}

/* Before the row that it is on hears of it. */
static void
on_pointer (DossierParallelView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
on_setup (DossierParallelView *self, GtkListItem *item)
{
  DossierParallelRow *row = dossier_parallel_row_new (self->first, self->second);

  g_signal_connect_object (row, "pointed-at", G_CALLBACK (on_pointed_at), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (DossierParallelView *self, GtkListItem *item)
{
  DossierParallelRow *row = DOSSIER_PARALLEL_ROW (gtk_list_item_get_child (item));
  g_autofree char *text = NULL;

  dossier_parallel_row_set_pair (row, get_pair (self, gtk_list_item_get_position (item)));
  dossier_parallel_row_light (row, self->lit != NULL ? self->lit->id : NULL);
  text = dossier_parallel_row_dup_text (row);
  gtk_list_item_set_accessible_label (item, text);
  g_ptr_array_add (self->rows, row);
}

static void
on_unbind (DossierParallelView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static GtkSelectionModel *
create_model (DossierParallelView *self)
{
  g_autoptr (GtkStringList) places = gtk_string_list_new (NULL);

  /* The head, then a place for each pair. */
  for (guint i = 0; i <= self->pairs->len; i++)
    gtk_string_list_append (places, "");

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&places))));
}

/* The first sentence of the row at the top, or of one below it. */
static const DossierSentence *
find_first_on_screen (DossierParallelView *self)
{
  DossierSentences sentences = dossier_document_get_sentences (self->first);
  const DossierSentence *found = NULL;
  graphene_rect_t bounds;
  float highest = G_MAXFLOAT;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const DossierParagraph *paragraph = NULL;

      if (!gtk_widget_get_mapped (row)
          || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds)
          || bounds.origin.y + bounds.size.height < 24 || bounds.origin.y >= highest)
        continue;

      paragraph = dossier_parallel_row_get_first (DOSSIER_PARALLEL_ROW (row));
      if (paragraph == NULL || paragraph->n_sentences == 0)
        continue;
      highest = bounds.origin.y;
      found = &sentences.items[paragraph->first_sentence];
    }

  return found;
}

static void
announce (DossierParallelView *self)
{
  const DossierSentence *other = dossier_pairs_find_sentence (self->second, self->lit);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), self->lit->text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (other != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), other->text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
step (DossierParallelView *self, gboolean forward)
{
  DossierSentences sentences = dossier_document_get_sentences (self->first);
  const DossierSentence *next = NULL;

  self->resting_x = self->pointer_x;
  self->resting_y = self->pointer_y;
  if (self->lit == NULL)
    next = find_first_on_screen (self);
  else if (forward)
    next = self->lit->index + 1 < sentences.n ? &sentences.items[self->lit->index + 1] : NULL;
  else
    next = self->lit->index > 0 ? &sentences.items[self->lit->index - 1] : NULL;
  if (next == NULL)
    return;

  dossier_parallel_view_light_sentence (self, next);
  gtk_list_view_scroll_to (self->list, find_position (self, next), GTK_LIST_SCROLL_FOCUS, NULL);
  announce (self);
}

static gboolean
on_key_pressed (DossierParallelView *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      step (self, key == GDK_KEY_Down);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (self->lit == NULL)
        return GDK_EVENT_PROPAGATE;
      dossier_parallel_view_light_sentence (self, NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The list brings a row into view, wherever that is; then it goes to the top. */
static void
align_goal (DossierParallelView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self))));
  graphene_rect_t bounds;

  for (guint i = 0; i < self->rows->len; i++)
    {
      DossierParallelRow *row = g_ptr_array_index (self->rows, i);

      if (dossier_parallel_row_get_first (row) == self->goal->paragraph
          && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
        gtk_adjustment_set_value (adjustment,
                                  gtk_adjustment_get_value (adjustment) + bounds.origin.y - 8);
    }
}

/* A list that has no height yet cannot scroll. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierParallelView *self = DOSSIER_PARALLEL_VIEW (widget);

  if (self->goal == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  if (!self->is_near)
    {
      gtk_list_view_scroll_to (self->list, find_position (self, self->goal), GTK_LIST_SCROLL_FOCUS,
                               NULL);
      self->is_near = TRUE;
      return G_SOURCE_CONTINUE;
    }
  align_goal (self);
  self->goal = NULL;

  return G_SOURCE_REMOVE;
}

static gboolean
dossier_parallel_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_PARALLEL_VIEW (widget)->list));
}

static void
dossier_parallel_view_dispose (GObject *object)
{
  DossierParallelView *self = DOSSIER_PARALLEL_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (dossier_parallel_view_parent_class)->dispose (object);
}

static void
dossier_parallel_view_class_init (DossierParallelViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_parallel_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_parallel_view_grab_focus;
}

static void
dossier_parallel_view_init (DossierParallelView *self)
{
  self->rows = g_ptr_array_new ();
  self->resting_x = self->resting_y = -1;
}

static void
build (DossierParallelView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (create_model (self), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "parallel-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Article in Two Languages"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_pointer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_pointer), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 1240);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), 1240);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * dossier_parallel_view_new:
 * @first: the dossier as it is being read
 * @second: the same one in another language
 *
 * Returns: (transfer floating): a view of both
 */
DossierParallelView *
dossier_parallel_view_new (DossierDocument *first, DossierDocument *second)
{
  DossierParallelView *self = g_object_new (DOSSIER_TYPE_PARALLEL_VIEW, NULL);

  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  self->pairs = dossier_pairs_new (first, second);
  build (self);

  return self;
}

/**
 * dossier_parallel_view_get_second:
 * @self: a view
 *
 * Returns: (transfer none): the dossier in the second language
 */
DossierDocument *
dossier_parallel_view_get_second (DossierParallelView *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_VIEW (self), NULL);

  return self->second;
}

/**
 * dossier_parallel_view_light_sentence:
 * @self: a view
 * @sentence: (nullable): a sentence of the first language, %NULL for none
 *
 * Lights the sentence in both languages.
 */
void
dossier_parallel_view_light_sentence (DossierParallelView *self, const DossierSentence *sentence)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_VIEW (self));

  if (self->lit == sentence)
    return;

  self->lit = sentence;
  self->is_pointed_at = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    dossier_parallel_row_light (g_ptr_array_index (self->rows, i),
                                sentence != NULL ? sentence->id : NULL);
}

/**
 * dossier_parallel_view_go_to:
 * @self: a view
 * @sentence: a sentence of the first language
 *
 * Brings its paragraph into view.
 */
void
dossier_parallel_view_go_to (DossierParallelView *self, const DossierSentence *sentence)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_VIEW (self));

  if (self->goal == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  self->goal = sentence;
  self->is_near = FALSE;
}

/**
 * dossier_parallel_view_get_place:
 * @self: a view
 *
 * Returns: (nullable): the sentence that one has walked to, else the first one
 *   on screen
 */
const DossierSentence *
dossier_parallel_view_get_place (DossierParallelView *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_VIEW (self), NULL);

  if (self->goal != NULL)
    return self->goal;

  return self->lit != NULL && !self->is_pointed_at ? self->lit : find_first_on_screen (self);
}
