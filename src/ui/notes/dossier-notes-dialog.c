/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/notes/dossier-notes-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/dossier-highlights-text.h"
#include "ui/common/dossier-dialog-focus.h"
#include "ui/common/dossier-toast.h"
#include "ui/notes/dossier-highlight-look.h"
#include "ui/notes/dossier-note-questions.h"
#include "ui/shell/dossier-error-text.h"

/* All highlights of a dossier, to filter, to go to, and to hand on; those
 * whose text is gone stand first, each to be moved or deleted. */
struct _DossierNotesDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkEditable *search;
  GtkDropDown *color;
  GtkToggleButton *with_note;
  GtkToggleButton *only_questions;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *nothing;
  GtkWidget *full;
  GtkListBox *list;

  DossierDocument *document;
  DossierNotebook *notebook;
  DossierRange selection; /* where a lost highlight can be moved */
  gboolean has_selection;
};

G_DEFINE_FINAL_TYPE (DossierNotesDialog, dossier_notes_dialog, ADW_TYPE_DIALOG)

static void
show_error (DossierNotesDialog *self, const GError *error)
{
  adw_toast_overlay_add_toast (self->toasts, dossier_toast_new (error->message));
}

static const char *
get_id (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "highlight");
}

static void
on_delete (GtkWidget *button, DossierNotesDialog *self)
{
  g_autofree char *id = g_strdup (get_id (button));
  g_autoptr (GError) error = NULL;

  if (!dossier_notebook_remove (self->notebook, id, &error))
    show_error (self, error);
}

static void
on_move (GtkWidget *button, DossierNotesDialog *self)
{
  g_autofree char *id = g_strdup (get_id (button));
  g_autoptr (GError) error = NULL;

  if (!dossier_notebook_anchor_again (self->notebook, id, &self->selection, &error))
    show_error (self, error);
}

/* The list is filled anew where it is kept; else the button goes back. */
static void
on_ask_toggled (GtkToggleButton *button, DossierNotesDialog *self)
{
  const gboolean is_question = gtk_toggle_button_get_active (button);
  g_autofree char *id = g_strdup (get_id (GTK_WIDGET (button)));
  g_autoptr (GError) error = NULL;
  const DossierClozeFit fit
      = dossier_notebook_set_question (self->notebook, id, is_question, &error);
  g_autofree char *advice = fit != DOSSIER_CLOZE_MADE ? dossier_cloze_fit_dup_advice (fit) : NULL;

  if (advice == NULL && error == NULL)
    return;
  adw_toast_overlay_add_toast (self->toasts,
                               dossier_toast_new (advice != NULL ? advice : error->message));
  g_signal_handlers_block_by_func (button, on_ask_toggled, self);
  gtk_toggle_button_set_active (button, !is_question);
  g_signal_handlers_unblock_by_func (button, on_ask_toggled, self);
}

static void
add_button (DossierNotesDialog *self,
            AdwActionRow *row,
            GtkWidget *button,
            const char *tooltip,
            const char *signal,
            gpointer callback)
{
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "highlight", g_strdup (get_id (GTK_WIDGET (row))),
                          g_free);
  g_signal_connect_object (button, signal, G_CALLBACK (callback), self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (row, button);
}

/* Where it stands, in a few signs; what it lacks, in words. */
static char *
dup_place (DossierNotesDialog *self, const DossierNotebookItem *item)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);

  if (item->fit == DOSSIER_ANCHOR_LOST)
    return g_strdup (_ ("Not in the text"));

  /* Translators: the sign and the number of a paragraph */
  return g_strdup_printf (_ ("¶%u"), paragraphs.items[item->range.first].number);
}

static void
name_row (DossierNotesDialog *self, GtkWidget *row, const DossierNotebookItem *item)
{
  const DossierHighlight *highlight = item->highlight;
  const char *color = dossier_highlight_color_get_title (highlight->color);
  const char *note = highlight->text != NULL ? highlight->text : _ ("no note");
  g_autofree char *name = NULL;

  if (item->fit == DOSSIER_ANCHOR_LOST)
    /* Translators: spoken; a color, the highlighted words, and a note */
    name = g_strdup_printf (_ ("%s, not in the text: “%s”, %s"), color, highlight->anchor->exact,
                            note);
  else
    /* Translators: spoken; a color, the number of a paragraph, the highlighted words, and a note */
    name = g_strdup_printf (
        _ ("%s, paragraph %u: “%s”, %s"), color,
        dossier_document_get_paragraphs (self->document).items[item->range.first].number,
        highlight->anchor->exact, note);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
new_ask_button (const DossierHighlight *highlight)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "dossier-quiz-symbolic");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), highlight->is_question);

  return button;
}

static void
add_row (DossierNotesDialog *self, const DossierNotebookItem *item)
{
  const DossierHighlight *highlight = item->highlight;
  GtkWidget *row = adw_action_row_new ();
  AdwActionRow *action_row = ADW_ACTION_ROW (row);
  g_autofree char *place = dup_place (self, item);
  GtkWidget *label = gtk_label_new (place);

  g_object_set_data_full (G_OBJECT (row), "highlight", g_strdup (highlight->id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), highlight->anchor->exact);
  adw_action_row_set_title_lines (action_row, 2);
  adw_action_row_set_subtitle (action_row, highlight->text != NULL ? highlight->text : "");
  adw_action_row_set_subtitle_lines (action_row, 3);
  adw_action_row_add_prefix (action_row, dossier_highlight_swatch_new (highlight->color));
  gtk_widget_add_css_class (label, "secondary");
  adw_action_row_add_suffix (action_row, label);
  if (item->fit == DOSSIER_ANCHOR_LOST && self->has_selection)
    add_button (self, action_row, gtk_button_new_from_icon_name ("insert-link-symbolic"),
                _ ("Move to the Selection"), "clicked", on_move);
  if (item->fit != DOSSIER_ANCHOR_LOST)
    add_button (self, action_row, new_ask_button (highlight), _ ("Ask in the Quiz"), "toggled",
                on_ask_toggled);
  add_button (self, action_row, gtk_button_new_from_icon_name ("user-trash-symbolic"),
              _ ("Delete the Highlight"), "clicked", on_delete);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), item->fit != DOSSIER_ANCHOR_LOST);
  name_row (self, row, item);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_wanted (DossierNotesDialog *self, const DossierNotebookItem *item, const char *search)
{
  const DossierHighlight *highlight = item->highlight;
  guint color = gtk_drop_down_get_selected (self->color);
  g_autofree char *text = NULL;

  if (color > 0 && color - 1 != (guint) highlight->color)
    return FALSE;
  if (gtk_toggle_button_get_active (self->with_note) && highlight->text == NULL)
    return FALSE;
  if (gtk_toggle_button_get_active (self->only_questions) && !highlight->is_question)
    return FALSE;
  if (*search == '\0')
    return TRUE;
  text = g_strjoin ("\n", highlight->anchor->exact, highlight->text, NULL);

  return g_str_match_string (search, text, TRUE);
}

static gboolean
is_row_wanted (GtkListBoxRow *row, gpointer user_data)
{
  DossierNotesDialog *self = user_data;
  const DossierNotebookItem *item
      = dossier_notebook_find (self->notebook, get_id (GTK_WIDGET (row)));

  return item != NULL && is_wanted (self, item, gtk_editable_get_text (self->search));
}

static void
add_rows (DossierNotesDialog *self, gboolean are_lost)
{
  GPtrArray *items = dossier_notebook_get_items (self->notebook);

  for (guint i = 0; i < items->len; i++)
    {
      const DossierNotebookItem *item = items->pdata[i];

      if ((item->fit == DOSSIER_ANCHOR_LOST) == are_lost)
        add_row (self, item);
    }
}

static void
filter (DossierNotesDialog *self)
{
  GPtrArray *items = dossier_notebook_get_items (self->notebook);
  GtkWidget *shown = items->len > 0 ? self->nothing : self->empty;

  for (guint i = 0; i < items->len; i++)
    if (is_wanted (self, items->pdata[i], gtk_editable_get_text (self->search)))
      shown = self->full;
  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child (self->stack, shown);
}

static void
update (DossierNotesDialog *self)
{
  gtk_list_box_remove_all (self->list);
  add_rows (self, TRUE);
  add_rows (self, FALSE);
  filter (self);
}

static void
on_filter_changed (DossierNotesDialog *self)
{
  if (self->notebook != NULL)
    filter (self);
}

static void
on_search_stopped (DossierNotesDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_row_activated (DossierNotesDialog *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (get_id (GTK_WIDGET (row)));

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit_by_name (self, "chosen", id);
}

/* A file for other programs */

typedef struct
{
  GWeakRef dialog;
  char *text;
} Export;

static void
export_free (Export *export)
{
  g_weak_ref_clear (&export->dialog);
  g_free (export->text);
  g_free (export);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (DossierNotesDialog) self = g_weak_ref_get (&export->dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_file_replace_contents (file, export->text, strlen (export->text), NULL, FALSE,
                             G_FILE_CREATE_NONE, NULL, NULL, &error);
  if (self == NULL || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  if (error == NULL)
    adw_toast_overlay_add_toast (self->toasts, dossier_toast_new (_ ("Exported")));
  else if (file != NULL)
    /* Translators: heading of a message; short, as it is never broken into lines */
    adw_dialog_present (dossier_save_error_dialog_new (_ ("Cannot Save Notes"), file, error),
                        GTK_WIDGET (self));
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierNotesDialog *self = DOSSIER_NOTES_DIALOG (widget);
  int format = dossier_words_find (dossier_highlights_format_words,
                                   g_variant_get_string (parameter, NULL));
  GPtrArray *items = dossier_notebook_get_items (self->notebook);
  g_autoptr (GPtrArray) highlights = g_ptr_array_new ();
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = NULL;
  Export *export;

  g_return_if_fail (format >= 0);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (highlights, ((DossierNotebookItem *) items->pdata[i])->highlight);
  export = g_new0 (Export, 1);
  g_weak_ref_init (&export->dialog, self);
  export->text
      = dossier_highlights_dup_text (self->document, highlights, (DossierHighlightsFormat) format);
  name = g_strdup_printf ("%s-notes.%s", dossier_document_get_id (self->document),
                          dossier_highlights_format_suffixes[format]);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_file_chosen,
                        export);
}

static void
dossier_notes_dialog_dispose (GObject *object)
{
  DossierNotesDialog *self = DOSSIER_NOTES_DIALOG (object);

  g_clear_object (&self->notebook);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTES_DIALOG);

  G_OBJECT_CLASS (dossier_notes_dialog_parent_class)->dispose (object);
}

static void
dossier_notes_dialog_class_init (DossierNotesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_notes_dialog_dispose;

  /* DossierNotesDialog::chosen: the id of a highlight to go to. */
  g_signal_new ("chosen", DOSSIER_TYPE_NOTES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/notes/dossier-notes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, search);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, color);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, with_note);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, only_questions);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, full);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "notes.export", "s", export_action);
}

static void
dossier_notes_dialog_init (DossierNotesDialog *self)
{
  g_autoptr (GtkStringList) colors = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_dialog_keep_focus (ADW_DIALOG (self));
  gtk_string_list_append (colors, _ ("All Colors"));
  for (int i = 0; i < DOSSIER_N_HIGHLIGHT_COLORS; i++)
    gtk_string_list_append (colors, dossier_highlight_color_get_title ((DossierHighlightColor) i));
  gtk_drop_down_set_model (self->color, G_LIST_MODEL (colors));
}

/**
 * dossier_notes_dialog_new:
 * @document: a dossier
 * @notebook: its highlights
 * @selection: (nullable): what of the article is selected, for a highlight
 *   whose text is gone
 *
 * Returns: (transfer floating): the list of them
 */
DossierNotesDialog *
dossier_notes_dialog_new (DossierDocument *document,
                          DossierNotebook *notebook,
                          const DossierRange *selection)
{
  DossierNotesDialog *self = g_object_new (DOSSIER_TYPE_NOTES_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->notebook = g_object_ref (notebook);
  self->has_selection = selection != NULL;
  if (selection != NULL)
    self->selection = *selection;
  g_signal_connect_object (notebook, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_filter_func (self->list, is_row_wanted, self, NULL);
  update (self);

  return self;
}
