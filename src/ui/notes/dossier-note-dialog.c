/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/notes/dossier-note-dialog.h"

#include "exchange/dossier-highlights-text.h"
#include "ui/common/dossier-dialog-focus.h"
#include "ui/notes/dossier-highlight-look.h"
#include "ui/notes/dossier-note-questions.h"

/* A highlight with what is written beside it. The words are kept when it is
 * closed, however that happens; a color is kept at once. */
struct _DossierNoteDialog
{
  AdwDialog parent_instance;

  GtkLabel *passage;
  GtkToggleButton *ask_button;
  AdwToggleGroup *colors;
  GtkTextView *text;

  DossierNotebook *notebook;
  char *id;
  gboolean is_filling;
};

#define TEXT_MAX 20000 /* characters of a note */

G_DEFINE_FINAL_TYPE (DossierNoteDialog, dossier_note_dialog, ADW_TYPE_DIALOG)

/* Emits “failed” with a sentence when it is not kept. */
static void
change (DossierNoteDialog *self, const DossierHighlight *changed)
{
  g_autoptr (GError) error = NULL;

  if (!dossier_notebook_change (self->notebook, changed, &error))
    g_signal_emit_by_name (self, "failed", error->message);
}

static DossierHighlight *
dup_highlight (DossierNoteDialog *self)
{
  const DossierNotebookItem *item = dossier_notebook_find (self->notebook, self->id);

  return item != NULL ? dossier_highlight_copy (item->highlight) : NULL;
}

static void
save_text (DossierNoteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autoptr (DossierHighlight) highlight = dup_highlight (self);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *words = NULL;

  if (highlight == NULL)
    return;
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, TEXT_MAX);
  words = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  g_set_str (&highlight->text, *words != '\0' ? words : NULL);
  change (self, highlight);
}

static void
on_closed (DossierNoteDialog *self)
{
  save_text (self);
}

static void
on_done (DossierNoteDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_delete (DossierNoteDialog *self)
{
  g_autoptr (GError) error = NULL;

  save_text (self);
  if (!dossier_notebook_remove (self->notebook, self->id, &error))
    g_signal_emit_by_name (self, "failed", error->message);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_color_changed (DossierNoteDialog *self)
{
  g_autoptr (DossierHighlight) highlight = self->is_filling ? NULL : dup_highlight (self);

  if (highlight == NULL)
    return;
  highlight->color = (DossierHighlightColor) adw_toggle_group_get_active (self->colors);
  change (self, highlight);
}

/* What cannot be asked for is not. */
static void
on_ask_toggled (DossierNoteDialog *self)
{
  const gboolean is_question = gtk_toggle_button_get_active (self->ask_button);
  g_autoptr (GError) error = NULL;
  g_autofree char *advice = NULL;
  DossierClozeFit fit;

  if (self->is_filling)
    return;
  fit = dossier_notebook_set_question (self->notebook, self->id, is_question, &error);
  advice = fit != DOSSIER_CLOZE_MADE ? dossier_cloze_fit_dup_advice (fit) : NULL;
  if (advice == NULL && error == NULL)
    return;
  g_signal_emit_by_name (self, "failed", advice != NULL ? advice : error->message);
  self->is_filling = TRUE;
  gtk_toggle_button_set_active (self->ask_button, !is_question);
  self->is_filling = FALSE;
}

/* Ctrl+Return, which the text would take for a new line. */
static gboolean
on_key_pressed (DossierNoteDialog *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(modifiers & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  adw_dialog_close (ADW_DIALOG (self));

  return GDK_EVENT_STOP;
}

static void
dossier_note_dialog_dispose (GObject *object)
{
  DossierNoteDialog *self = DOSSIER_NOTE_DIALOG (object);

  g_clear_object (&self->notebook);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_DIALOG);

  G_OBJECT_CLASS (dossier_note_dialog_parent_class)->dispose (object);
}

static void
dossier_note_dialog_class_init (DossierNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_note_dialog_dispose;

  /* DossierNoteDialog::failed: a sentence says why something was not kept. */
  g_signal_new ("failed", DOSSIER_TYPE_NOTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/notes/dossier-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteDialog, passage);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteDialog, colors);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteDialog, ask_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_bind_template_callback (widget_class, on_color_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
add_color (DossierNoteDialog *self, DossierHighlightColor color)
{
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *title = dossier_highlight_color_get_title (color);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (box), dossier_highlight_swatch_new (color));
  gtk_box_append (GTK_BOX (box), label);
  adw_toggle_set_child (toggle, box);
  adw_toggle_set_tooltip (toggle, title);
  adw_toggle_group_add (self->colors, toggle);
}

static void
dossier_note_dialog_init (DossierNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_dialog_keep_focus (ADW_DIALOG (self));
  self->is_filling = TRUE;
  for (int i = 0; i < DOSSIER_N_HIGHLIGHT_COLORS; i++)
    add_color (self, (DossierHighlightColor) i);
}

/**
 * dossier_note_dialog_new:
 * @notebook: the highlights of a dossier
 * @id: one of them
 *
 * Returns: (transfer floating) (nullable): the dialog to write in; %NULL
 *   when there is no such highlight
 */
DossierNoteDialog *
dossier_note_dialog_new (DossierNotebook *notebook, const char *id)
{
  const DossierNotebookItem *item = dossier_notebook_find (notebook, id);
  DossierNoteDialog *self;

  if (item == NULL)
    return NULL;
  self = g_object_new (DOSSIER_TYPE_NOTE_DIALOG, NULL);
  self->notebook = g_object_ref (notebook);
  self->id = g_strdup (id);
  gtk_label_set_label (self->passage, item->highlight->anchor->exact);
  adw_toggle_group_set_active (self->colors, (guint) item->highlight->color);
  gtk_toggle_button_set_active (self->ask_button, item->highlight->is_question);
  if (item->highlight->text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), item->highlight->text, -1);
  self->is_filling = FALSE;

  return self;
}
