/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-view-private.h"

#include <glib/gi18n.h>

#include "ui/reader/dossier-reader.h"

/* By keyboard through two texts: from sentence to sentence in both, from mark
 * to mark in one of them, and over to what stands for it in the other. */

/* ---- Sentences ---- */

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
rest_pointer (DossierParallelView *self)
{
  self->resting_x = self->pointer_x;
  self->resting_y = self->pointer_y;
  self->rests_unseen = self->pointer_x < 0;
}

/*< private >
 * dossier_parallel_view_ring:
 * @self: a view
 * @place: (nullable): the mark that the keyboard stands on, %NULL for none
 */
void
dossier_parallel_view_ring (DossierParallelView *self, const ParallelPlace *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    dossier_parallel_column_set_ringed (self->columns[i],
                                        place != NULL && place->column == i ? place->mark : NULL);
}

static gboolean
is_ringed (DossierParallelView *self)
{
  return self->at.mark != NULL
         && dossier_parallel_column_get_ringed (self->columns[self->at.column]) == self->at.mark;
}

/*< private >
 * dossier_parallel_view_leave_mark:
 * @self: a view
 *
 * The walk begins anew.
 */
void
dossier_parallel_view_leave_mark (DossierParallelView *self)
{
  dossier_parallel_view_ring (self, NULL);
  self->at.mark = NULL;
}

static void
step_sentence (DossierParallelView *self, gboolean forward)
{
  DossierSentences sentences = dossier_document_get_sentences (self->first);
  const DossierSentence *next = NULL;

  rest_pointer (self);
  if (self->lit == NULL)
    next = dossier_parallel_view_find_first_on_screen (self);
  else if (forward)
    next = self->lit->index + 1 < sentences.n ? &sentences.items[self->lit->index + 1] : NULL;
  else
    next = self->lit->index > 0 ? &sentences.items[self->lit->index - 1] : NULL;
  if (next == NULL)
    return;

  dossier_parallel_view_leave_mark (self);
  dossier_parallel_view_light_sentence (self, next);
  gtk_list_view_scroll_to (self->list,
                           dossier_parallel_view_find_position (self, 0, next->paragraph),
                           GTK_LIST_SCROLL_FOCUS, NULL);
  announce (self);
}

/* ---- Marks ---- */

static DossierDocument *
get_document (DossierParallelView *self, guint column)
{
  return column == 0 ? self->first : self->second;
}

static const DossierSentence *
find_sentence_of (DossierParallelView *self, const ParallelPlace *place)
{
  DossierSentences sentences = dossier_document_get_sentences (get_document (self, place->column));

  for (guint i = 0; i < place->paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[place->paragraph->first_sentence + i];

      if (place->mark >= sentence->marks && place->mark < sentence->marks + sentence->n_marks)
        return sentence;
    }

  return NULL;
}

/* By voice one walks through what is said alone. */
static gboolean
is_stop (DossierParallelView *self, guint column, const DossierMark *mark, const char *actor)
{
  if (actor != NULL)
    return mark->kind == DOSSIER_MARK_MENTION && g_str_equal (mark->actor->id, actor);

  return mark->kind == DOSSIER_MARK_QUOTE
         || !dossier_parallel_column_get_by_voice (self->columns[column]);
}

/* The next stop of a paragraph: after a mark, or else from a place on, which
 * is its end when one comes from below. */
static const DossierMark *
find_in_paragraph (DossierParallelView *self,
                   const ParallelPlace *from,
                   guint byte,
                   gboolean forward,
                   const char *actor)
{
  g_autoptr (DossierSpans) spans = NULL;
  const DossierMark *found = NULL;
  gboolean is_after = FALSE;

  if (dossier_parallel_column_hides (self->columns[from->column], from->paragraph))
    return NULL;

  spans = dossier_spans_new (get_document (self, from->column), from->paragraph);
  for (guint i = 0; i < spans->n; i++)
    {
      const DossierSpan *span = &spans->items[i];

      if (span->mark == from->mark)
        {
          if (!forward)
            break;
          is_after = TRUE;
        }
      else if (is_stop (self, from->column, span->mark, actor)
               && (from->mark != NULL ? !forward || is_after : (span->start >= byte) == forward))
        {
          found = span->mark;
          if (forward)
            break;
        }
    }

  return found;
}

static gboolean
find_next (DossierParallelView *self,
           ParallelPlace *place,
           guint byte,
           gboolean forward,
           const char *actor)
{
  DossierParagraphs paragraphs
      = dossier_document_get_paragraphs (get_document (self, place->column));
  guint index = place->paragraph->index;

  while (TRUE)
    {
      const DossierMark *mark = find_in_paragraph (self, place, byte, forward, actor);

      if (mark != NULL)
        {
          place->mark = mark;
          return TRUE;
        }
      if (forward ? index + 1 >= paragraphs.n : index == 0)
        return FALSE;
      index = forward ? index + 1 : index - 1;
      place->paragraph = &paragraphs.items[index];
      place->mark = NULL;
      byte = forward ? 0 : G_MAXUINT;
    }
}

/* The ring, the light in both columns, and the view follow. */
static void
go_to_mark (DossierParallelView *self, const ParallelPlace *place)
{
  const DossierSentence *sentence = find_sentence_of (self, place);
  g_autofree char *name = dossier_mark_dup_spoken_name (place->mark, place->paragraph);

  self->at = *place;
  if (place->column != 0 && sentence != NULL)
    sentence = dossier_pairs_find_sentence (self->first, sentence);
  if (sentence != NULL)
    dossier_parallel_view_light_sentence (self, sentence);
  dossier_parallel_view_ring (self, place);
  gtk_list_view_scroll_to (self->list,
                           dossier_parallel_view_find_position (self, place->column,
                                                                place->paragraph),
                           GTK_LIST_SCROLL_FOCUS, NULL);
  dossier_parallel_view_reveal (self, FALSE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), name,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* From the last mark on, or else from the sentence that one is at. */
static gboolean
get_start (DossierParallelView *self, ParallelPlace *place, guint *byte)
{
  const DossierSentence *sentence = dossier_parallel_view_get_place (self);

  *place = self->at;
  *byte = 0;
  if (place->mark != NULL)
    return TRUE;
  if (sentence == NULL)
    return FALSE;

  *byte = dossier_sentence_get_start (self->first, sentence);
  place->paragraph = sentence->paragraph;
  if (place->column != 0)
    {
      sentence = dossier_pairs_find_sentence (self->second, sentence);
      if (sentence == NULL)
        place->column = 0;
      else
        {
          *byte = dossier_sentence_get_start (self->second, sentence);
          place->paragraph = sentence->paragraph;
        }
    }

  return TRUE;
}

static void
step_mark (DossierParallelView *self, gboolean forward)
{
  ParallelPlace place;
  guint byte = 0;

  rest_pointer (self);
  if (get_start (self, &place, &byte) && find_next (self, &place, byte, forward, NULL))
    go_to_mark (self, &place);
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             forward ? _ ("No more names, quotes or terms below")
                                     : _ ("No more names, quotes or terms above"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What stands for a mark in the other column: the same in the same sentence,
 * or else the first that its paragraph has. */
static gboolean
find_counterpart (DossierParallelView *self, ParallelPlace *place)
{
  DossierDocument *other = get_document (self, !place->column);
  const DossierSentence *sentence = find_sentence_of (self, place);
  const DossierSentence *same
      = sentence != NULL ? dossier_pairs_find_sentence (other, sentence) : NULL;
  const DossierMark *mark
      = same != NULL ? dossier_pairs_find_mark (sentence, place->mark, same) : NULL;

  place->column = !place->column;
  place->paragraph = dossier_document_find_paragraph (other, place->paragraph->id);
  place->mark = NULL;
  if (place->paragraph == NULL
      || dossier_parallel_column_hides (self->columns[place->column], place->paragraph))
    return FALSE;
  place->mark = mark != NULL ? mark : find_in_paragraph (self, place, 0, TRUE, NULL);

  return place->mark != NULL;
}

static void
change_column (DossierParallelView *self)
{
  ParallelPlace place = self->at;

  rest_pointer (self);
  if (place.mark != NULL && find_counterpart (self, &place))
    go_to_mark (self, &place);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
walk_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierParallelView *self = DOSSIER_PARALLEL_VIEW (widget);

  if (g_str_equal (action_name, "parallel.other-column"))
    change_column (self);
  else
    step_mark (self, g_str_equal (action_name, "parallel.next-mark"));
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierParallelView *self = DOSSIER_PARALLEL_VIEW (widget);

  if (is_ringed (self))
    dossier_parallel_view_reveal (self, TRUE);
}

static gboolean
leave (DossierParallelView *self)
{
  if (self->lit == NULL && !is_ringed (self))
    return GDK_EVENT_PROPAGATE;

  dossier_parallel_view_leave_mark (self);
  dossier_parallel_view_light_sentence (self, NULL);

  return GDK_EVENT_STOP;
}

/* The key that points from one column to the other. */
static gboolean
is_way_out (DossierParallelView *self, guint key)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean is_first_key = (key == GDK_KEY_Left) != is_rtl;

  return is_ringed (self) && is_first_key == (self->at.column == 1);
}

/*< private >
 * dossier_parallel_view_handle_key:
 * @self: a view
 * @key: a key that was pressed
 * @state: with what else
 *
 * Returns: whether it was for the view
 */
gboolean
dossier_parallel_view_handle_key (DossierParallelView *self, guint key, GdkModifierType state)
{
  gboolean is_shifted = (state & GDK_SHIFT_MASK) != 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || (is_shifted && key != GDK_KEY_m && key != GDK_KEY_M))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      step_sentence (self, key == GDK_KEY_Down);
      return GDK_EVENT_STOP;
    case GDK_KEY_m:
    case GDK_KEY_M:
      step_mark (self, !is_shifted);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (is_way_out (self, key))
        change_column (self);
      return is_ringed (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      open_action (GTK_WIDGET (self), NULL, NULL);
      return is_ringed (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Escape:
      return leave (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/*< private >
 * dossier_parallel_view_class_init_walk:
 * @widget_class: the class of views
 *
 * Adds the actions that have to do with marks.
 */
void
dossier_parallel_view_class_init_walk (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "parallel.next-mark", NULL, walk_action);
  gtk_widget_class_install_action (widget_class, "parallel.previous-mark", NULL, walk_action);
  gtk_widget_class_install_action (widget_class, "parallel.other-column", NULL, walk_action);
  gtk_widget_class_install_action (widget_class, "parallel.open", NULL, open_action);
}

/**
 * dossier_parallel_view_show_mention:
 * @self: a view
 * @actor: the id of an actor
 *
 * Goes on to the next mention of the actor in the same column, after the last
 * to the first, and opens its card.
 *
 * Returns: whether there is another
 */
gboolean
dossier_parallel_view_show_mention (DossierParallelView *self, const char *actor)
{
  ParallelPlace place;

  g_return_val_if_fail (DOSSIER_IS_PARALLEL_VIEW (self) && actor != NULL, FALSE);

  place = self->at;
  if (place.mark == NULL)
    return FALSE;

  if (!find_next (self, &place, 0, TRUE, actor))
    {
      place.paragraph = dossier_document_get_paragraphs (get_document (self, place.column)).items;
      place.mark = NULL;
      if (!find_next (self, &place, 0, TRUE, actor) || place.mark == self->at.mark)
        return FALSE;
    }
  go_to_mark (self, &place);
  dossier_parallel_view_reveal (self, TRUE);

  return TRUE;
}
