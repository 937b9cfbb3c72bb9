/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-reader-private.h"

/* What one can do about the edition: a button below the notice on it. As the
 * numbers it is a child of the view itself, and moves along with the text. */

#define SPACE 34 /* between the notice and the article */
#define ABOVE 2  /* between the notice and the button */
#define BELOW 16 /* between the button and the article */
#define INSET 10 /* of the button's words, as in style.css */

static void
get_notice (DossierReader *self, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), iter,
                                    dossier_article_text_get_notice_line (self->text));
}

/**
 * dossier_reader_add_notice_button:
 * @self: a reader with its content, not yet shown
 * @label: what the button says, with a mnemonic
 * @action_name: what it does
 *
 * Puts a button below the notice on the edition, if there is one.
 */
void
dossier_reader_add_notice_button (DossierReader *self, const char *label, const char *action_name)
{
  g_return_if_fail (DOSSIER_IS_READER (self) && self->text != NULL);
  g_return_if_fail (self->notice_button == NULL);

  if (dossier_article_text_get_notice_line (self->text) < 0)
    return;

  self->notice_button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->notice_button), action_name);
  gtk_widget_add_css_class (self->notice_button, "flat");
  gtk_widget_add_css_class (self->notice_button, "notice-button");
  gtk_widget_set_cursor_from_name (self->notice_button, "default");
  gtk_widget_set_parent (self->notice_button, GTK_WIDGET (self));
}

/*< private >
 * dossier_reader_get_notice_space:
 * @self: the reader
 *
 * Returns: how much room there is below the notice, in pixels
 */
int
dossier_reader_get_notice_space (DossierReader *self)
{
  int height = 0;

  if (self->notice_button == NULL)
    return SPACE;

  gtk_widget_measure (self->notice_button, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return ABOVE + height + BELOW;
}

/*< private >
 * dossier_reader_allocate_notice:
 * @self: the reader, otherwise allocated
 *
 * Puts the button where there is room for it.
 */
void
dossier_reader_allocate_notice (DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  gboolean rtl = dossier_reader_is_rtl (self);
  GtkTextIter iter;
  int top = 0;
  int line_height = 0;
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int room = 0;

  if (self->notice_button == NULL)
    return;

  get_notice (self, &iter);
  gtk_text_view_get_line_yrange (view, &iter, &top, &line_height);
  /* A line without height has not been laid out. */
  gtk_widget_set_child_visible (self->notice_button, line_height > 0);
  if (line_height == 0)
    return;

  gtk_widget_measure (self->notice_button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL,
                      NULL);
  gtk_widget_measure (self->notice_button, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  room = self->width - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view)
         - DOSSIER_NOTICE_INDENT + 2 * INSET;
  width = MIN (width, room);
  x = rtl ? self->width - gtk_text_view_get_right_margin (view) - DOSSIER_NOTICE_INDENT + INSET
                - width
          : gtk_text_view_get_left_margin (view) + DOSSIER_NOTICE_INDENT - INSET;
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, x,
                                         top + line_height - BELOW - height, &x, &y);
  /* Who is further down must not be led away from there by a key. */
  gtk_widget_set_focusable (self->notice_button,
                            gtk_widget_has_focus (self->notice_button)
                                || (y >= 0 && y < gtk_widget_get_height (GTK_WIDGET (self))));
  gtk_widget_size_allocate (self->notice_button, &(GtkAllocation) { x, y, width, height }, -1);
}

/*< private >
 * dossier_reader_snapshot_notice:
 * @self: the reader
 * @snapshot: a snapshot in the reader's coordinates
 *
 * Draws the button.
 */
void
dossier_reader_snapshot_notice (DossierReader *self, GtkSnapshot *snapshot)
{
  if (self->notice_button != NULL)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->notice_button, snapshot);
}

/*< private >
 * dossier_reader_clear_notice:
 * @self: the reader
 *
 * Removes the button.
 */
void
dossier_reader_clear_notice (DossierReader *self)
{
  g_clear_pointer (&self->notice_button, gtk_widget_unparent);
}
