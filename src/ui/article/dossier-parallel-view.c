/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-view-private.h"

#include <glib/gi18n.h>

#include "document/dossier-reworded.h"
#include "ui/original/dossier-original-words.h"

G_DEFINE_FINAL_TYPE (DossierParallelView, dossier_parallel_view, ADW_TYPE_BIN)

static const DossierPair *
get_pair (DossierParallelView *self, guint position)
{
  return &g_array_index (self->pairs, DossierPair, position - 1);
}

/*< private >
 * dossier_parallel_view_find_position:
 * @self: a view
 * @column: 0 or 1
 * @paragraph: a paragraph that stands in that column
 *
 * Returns: its place in the list, 0 when it is not there
 */
guint
dossier_parallel_view_find_position (DossierParallelView *self,
                                     guint column,
                                     const DossierParagraph *paragraph)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const DossierPair *pair = &g_array_index (self->pairs, DossierPair, i);

      if ((column == 0 ? pair->first : pair->second) == paragraph)
        return i + 1;
    }

  return 0;
}

static guint
find_position (DossierParallelView *self, const DossierSentence *sentence)
{
  return dossier_parallel_view_find_position (self, 0, sentence->paragraph);
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
  if (self->rests_unseen)
    {
      self->resting_x = x;
      self->resting_y = y;
      self->rests_unseen = FALSE;
    }
}

static void
on_setup (DossierParallelView *self, GtkListItem *item)
{
  DossierParallelRow *row = dossier_parallel_row_new (self->columns[0], self->columns[1]);

  gtk_list_item_set_child (item, GTK_WIDGET (row));
  gtk_list_item_set_activatable (item, FALSE);
}

/* The head, the pairs, and what stands for none of them. */
static void
fill_row (DossierParallelView *self, DossierParallelRow *row, guint position)
{
  const char *const captions[2] = { C_ ("text", "Original"), _ ("Study Edition") };
  guint n_before = self->pairs->len + 1;

  if (position == 0)
    dossier_parallel_row_set_head (row, self->is_original ? captions : NULL);
  else if (position < n_before)
    dossier_parallel_row_set_pair (row, get_pair (self, position));
  else
    dossier_parallel_row_set_left_out (row,
                                       position == n_before
                                           ? dossier_unplaced_get_heading (DOSSIER_UNPLACED_TEXT)
                                           : NULL,
                                       self->left_out[position - n_before]);
}

static void
on_bind (DossierParallelView *self, GtkListItem *item)
{
  DossierParallelRow *row = DOSSIER_PARALLEL_ROW (gtk_list_item_get_child (item));
  g_autofree char *text = NULL;

  fill_row (self, row, gtk_list_item_get_position (item));
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

  guint n = self->pairs->len + 1 + (self->left_out != NULL ? g_strv_length (self->left_out) : 0);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (places, "");

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&places))));
}

/*< private >
 * dossier_parallel_view_find_first_on_screen:
 * @self: a view
 *
 * Returns: (nullable): the first sentence of the row at the top, or of one below it
 */
const DossierSentence *
dossier_parallel_view_find_first_on_screen (DossierParallelView *self)
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

static gboolean
on_key_pressed (DossierParallelView *self, guint key, guint code, GdkModifierType state)
{
  return dossier_parallel_view_handle_key (self, key, state);
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
  g_clear_pointer (&self->left_out, g_strfreev);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (dossier_parallel_view_parent_class)->dispose (object);
}

static void
dossier_parallel_view_class_init (DossierParallelViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_parallel_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_parallel_view_grab_focus;
  dossier_parallel_view_class_init_walk (GTK_WIDGET_CLASS (klass));
  dossier_parallel_view_class_init_reveal (GTK_WIDGET_CLASS (klass));
}

static void
dossier_parallel_view_init (DossierParallelView *self)
{
  self->rows = g_ptr_array_new ();
  self->pointer_x = self->pointer_y = -1;
  self->resting_x = self->resting_y = -2;
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
                                  self->is_original ? _ ("Original and Study Edition")
                                                    : _ ("Article in Two Languages"),
                                  -1);
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
  dossier_parallel_view_follow_scrolling (self, gtk_scrolled_window_get_vadjustment (
                                                    GTK_SCROLLED_WINDOW (scroller)));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static void
on_hovered (DossierParallelView *self, gpointer mark)
{
  const DossierMark *hovered = mark;
  const char *actor
      = hovered != NULL && hovered->kind == DOSSIER_MARK_MENTION ? hovered->actor->id : NULL;

  if (self->has_open_mark)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    dossier_parallel_column_set_hovered (self->columns[i], actor);
}

static void
on_activated (DossierParallelView *self,
              GtkWidget *text,
              gpointer paragraph,
              gpointer mark,
              DossierParallelColumn *column)
{
  dossier_parallel_view_activate (self, column == self->columns[1], paragraph, mark);
}

static void
take_column (DossierParallelView *self, guint index, DossierParallelColumn *column)
{
  g_signal_connect_object (column, "pointed-at", G_CALLBACK (on_pointed_at), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "hovered", G_CALLBACK (on_hovered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  self->columns[index] = column;
}

static DossierParallelColumn *
create_second (DossierStudy *study, DossierDocument *second)
{
  g_autoptr (DossierNotebook) notebook
      = dossier_notebook_new (second, dossier_study_get_store (study));
  g_autoptr (GError) error = NULL;

  if (!dossier_notebook_load (notebook, &error))
    g_info ("The highlights are not shown: %s", error->message);

  return dossier_parallel_column_new (second, study, notebook);
}

/**
 * dossier_parallel_view_new:
 * @study: the dossier as it is being read
 * @second: the same one in another language, or the study edition of which it
 *   is the original
 * @notebook: the highlights in what is being read
 * @left_out: (nullable): words of the original that stand for nothing in @second
 *
 * Returns: (transfer floating): a view of both
 */
DossierParallelView *
dossier_parallel_view_new (DossierStudy *study,
                           DossierDocument *second,
                           DossierNotebook *notebook,
                           const char *const *left_out)
{
  DossierParallelView *self = g_object_new (DOSSIER_TYPE_PARALLEL_VIEW, NULL);

  self->first = g_object_ref (dossier_study_get_document (study));
  self->second = g_object_ref (second);
  self->is_original = dossier_document_get_source (self->first) == second;
  self->left_out = g_strdupv ((GStrv) left_out);
  take_column (self, 0, dossier_parallel_column_new (self->first, study, notebook));
  take_column (self, 1, create_second (study, second));
  if (self->is_original)
    dossier_parallel_column_hide_kept (self->columns[0]);
  self->pairs = dossier_pairs_new (self->first, second);
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

  return self->lit != NULL && !self->is_pointed_at
             ? self->lit
             : dossier_parallel_view_find_first_on_screen (self);
}

/**
 * dossier_parallel_view_set_by_voice:
 * @self: a view
 * @by_voice: whether the color of the texts tells whose words they are
 */
void
dossier_parallel_view_set_by_voice (DossierParallelView *self, gboolean by_voice)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_VIEW (self));

  dossier_parallel_view_leave_mark (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    dossier_parallel_column_set_by_voice (self->columns[i], by_voice);
}

/**
 * dossier_parallel_view_set_open_mark:
 * @self: a view
 * @mark: (nullable): the mark whose card is open
 *
 * While the card of an actor is open, all its mentions are underlined.
 */
void
dossier_parallel_view_set_open_mark (DossierParallelView *self, const DossierMark *mark)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_VIEW (self));

  self->has_open_mark = FALSE;
  on_hovered (self, (gpointer) mark);
  self->has_open_mark = mark != NULL;
}
