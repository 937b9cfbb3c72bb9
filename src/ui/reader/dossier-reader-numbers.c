/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-tooltip.h"

/* The numbers of the visible paragraphs: buttons that move along with the
 * text, a dozen however long the article is. They are children of the view
 * itself: its overlays lag a frame behind when it scrolls while allocated. */

#define SPARE 400 /* pixels above and below the view that have their numbers too */

static void
on_clicked (GtkButton *button, DossierReader *self)
{
  const DossierParagraph *paragraph = g_object_get_data (G_OBJECT (button), "paragraph");

  g_signal_emit_by_name (self, "paragraph-activated", paragraph, button);
}

static GtkWidget *
add_number (DossierReader *self)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  /* The numbers are for the pointer and for assistive technology; by keyboard
   * the text's own menu offers the same. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "paragraph-number");
  gtk_widget_set_cursor_from_name (button, "default");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_DEFAULT);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->numbers, button);

  return button;
}

static void
set_paragraph (GtkWidget *button, const DossierParagraph *paragraph)
{
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  if (g_object_get_data (G_OBJECT (button), "paragraph") == paragraph)
    return;

  g_object_set_data (G_OBJECT (button), "paragraph", (gpointer) paragraph);
  label = g_strdup_printf ("%u", paragraph->number);
  /* Translators: spoken name of the number beside a paragraph */
  name = g_strdup_printf (_ ("Paragraph %u"), paragraph->number);
  gtk_button_set_label (GTK_BUTTON (button), label);
  dossier_tooltip_set (button, name);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Puts the number's baseline on that of the paragraph's first line. */
static void
place_number (DossierReader *self, GtkWidget *button)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const DossierParagraph *paragraph = g_object_get_data (G_OBJECT (button), "paragraph");
  int edge = dossier_reader_get_gutter_edge (self);
  GdkRectangle line;
  GtkTextIter iter;
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int baseline = 0;

  dossier_article_text_get_iter (self->text, paragraph, 0, &iter);
  dossier_reader_get_letter_location (self, &iter, &line);
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, width, &height, NULL, &baseline, NULL);
  if (baseline < 0)
    baseline = height * 3 / 4;
  gtk_text_view_buffer_to_window_coords (
      view, GTK_TEXT_WINDOW_WIDGET, MAX (0, dossier_reader_is_rtl (self) ? edge : edge - width),
      dossier_reader_get_baseline (self, &line) - baseline, &x, &y);
  gtk_widget_size_allocate (button, &(GtkAllocation) { x, y, width, height }, -1);
}

/* Gives each paragraph on screen, and a few around it, a number. */
static void
assign_numbers (DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  gboolean numbered = g_settings_get_boolean (self->settings, "article-numbers");
  GdkRectangle visible;
  GtkTextIter iter;
  guint n_used = 0;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, MAX (0, visible.y - SPARE), NULL);
  if (numbered)
    do
      {
        const DossierParagraph *paragraph
            = dossier_article_text_find_paragraph (self->text, gtk_text_iter_get_line (&iter));
        GtkWidget *button = NULL;
        int top = 0;
        int height = 0;

        /* A line without height has not been laid out, nor have those below it. */
        gtk_text_view_get_line_yrange (view, &iter, &top, &height);
        if (height == 0 || top > visible.y + visible.height + SPARE)
          break;
        if (paragraph == NULL)
          continue;

        button = n_used < self->numbers->len ? g_ptr_array_index (self->numbers, n_used)
                                             : add_number (self);
        n_used++;
        set_paragraph (button, paragraph);
        gtk_widget_set_child_visible (button, TRUE);
      }
    while (gtk_text_iter_forward_line (&iter));

  for (guint i = n_used; i < self->numbers->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->numbers, i), FALSE);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierReader *self = DOSSIER_READER (widget);

  self->numbers_tick = 0;
  if (self->text == NULL || gtk_widget_get_height (widget) == 0)
    return G_SOURCE_REMOVE;

  dossier_reader_hyphenate_visible (self);
  dossier_reader_hold_goal (self);
  dossier_reader_keep_top (self);
  assign_numbers (self);
  gtk_widget_queue_allocate (widget);

  return G_SOURCE_REMOVE;
}

/*< private >
 * dossier_reader_queue_numbers:
 * @self: the reader
 *
 * Puts the numbers right before the next frame.
 */
void
dossier_reader_queue_numbers (DossierReader *self)
{
  if (self->numbers_tick == 0 && !self->allocating && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->numbers_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/*< private >
 * dossier_reader_allocate_numbers:
 * @self: the reader, otherwise allocated
 *
 * Puts the numbers beside their paragraphs, and the button below the notice.
 */
void
dossier_reader_allocate_numbers (DossierReader *self)
{
  if (self->numbers->len == 0)
    assign_numbers (self);

  for (guint i = 0; i < self->numbers->len; i++)
    if (gtk_widget_get_child_visible (g_ptr_array_index (self->numbers, i)))
      place_number (self, g_ptr_array_index (self->numbers, i));
  dossier_reader_allocate_notice (self);
}

/*< private >
 * dossier_reader_snapshot_numbers:
 * @self: the reader
 * @snapshot: a snapshot in the reader's coordinates
 *
 * Draws the numbers, and the button below the notice.
 */
void
dossier_reader_snapshot_numbers (DossierReader *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->numbers->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->numbers, i), snapshot);
  dossier_reader_snapshot_notice (self, snapshot);
}

/*< private >
 * dossier_reader_clear_numbers:
 * @self: the reader
 *
 * Removes all numbers, and the button below the notice.
 */
void
dossier_reader_clear_numbers (DossierReader *self)
{
  if (self->numbers_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->numbers_tick);
  self->numbers_tick = 0;
  for (guint i = 0; i < self->numbers->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->numbers, i));
  g_ptr_array_set_size (self->numbers, 0);
  dossier_reader_clear_notice (self);
}
