/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include <glib/gi18n.h>

#include "document/dossier-pairs.h"
#include "exchange/dossier-highlights-text.h"
#include "ui/common/dossier-toast.h"
#include "ui/reader/dossier-reader-highlights.h"
#include "ui/notes/dossier-note-dialog.h"
#include "ui/notes/dossier-note-questions.h"
#include "ui/notes/dossier-notes-dialog.h"

/* What one can do with the text that is selected, or with the highlight that
 * the caret stands in. */

#define SELECTION_MAX 10000 /* bytes of text that can be highlighted at once */

static void
show_sentence (DossierArticlePage *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, dossier_toast_new (sentence));
}

static void
announce (DossierArticlePage *self, const char *sentence)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Shows what failed, if that is what it did. */
static gboolean
check (DossierArticlePage *self, gboolean is_good, const GError *error)
{
  if (!is_good && error != NULL)
    show_sentence (self, error->message);

  return is_good;
}

/* A word that is kept, or the last one used. */
static DossierHighlightColor
get_color (DossierArticlePage *self, const char *word)
{
  int color = *word != '\0' ? dossier_words_find (dossier_highlight_color_words, word) : -1;

  if (color >= 0)
    self->last_color = (DossierHighlightColor) color;

  return self->last_color;
}

static gboolean
is_too_long (DossierArticlePage *self, const DossierRange *range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader));
  GtkTextIter start;
  GtkTextIter end;

  return gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
         && gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) > SELECTION_MAX;
}

/* Returns the id of the new highlight. */
static char *
highlight_selection (DossierArticlePage *self, const DossierRange *range, const char *word)
{
  DossierHighlightColor color = get_color (self, word);
  g_autoptr (GError) error = NULL;
  g_autofree char *spoken = NULL;
  char *id;

  if (is_too_long (self, range))
    {
      show_sentence (self, _ ("That is too much to highlight at once"));
      return NULL;
    }
  id = dossier_notebook_add (self->notebook, range, color, &error);
  if (!check (self, id != NULL, error))
    return NULL;
  dossier_reader_select_none (self->reader);
  /* Translators: spoken; %s is the name of a color */
  spoken = g_strdup_printf (_ ("Highlighted, %s"), dossier_highlight_color_get_title (color));
  announce (self, spoken);

  return id;
}

static const DossierNotebookItem *
find_at_caret (DossierArticlePage *self)
{
  DossierRange range;

  dossier_reader_get_selection (self->reader, &range);

  return dossier_notebook_find_at (self->notebook, &range);
}

static void
change_color (DossierArticlePage *self, const DossierNotebookItem *item, const char *word)
{
  g_autoptr (DossierHighlight) changed = dossier_highlight_copy (item->highlight);
  g_autoptr (GError) error = NULL;

  changed->color = get_color (self, word);
  if (check (self, dossier_notebook_change (self->notebook, changed, &error), error))
    announce (self, dossier_highlight_color_get_title (changed->color));
}

static gboolean
is_same_range (const DossierRange *a, const DossierRange *b)
{
  return a->first == b->first && a->start == b->start && a->last == b->last && a->end == b->end;
}

/* What is selected becomes a highlight; one that is there takes the color. */
static void
highlight_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  const char *word = g_variant_get_string (parameter, NULL);
  const DossierNotebookItem *item = find_at_caret (self);
  DossierRange range;

  if (dossier_reader_get_selection (self->reader, &range)
      && (item == NULL || !is_same_range (&item->range, &range)))
    g_free (highlight_selection (self, &range, word));
  else if (item != NULL)
    change_color (self, item, word);
  else
    show_sentence (self, _ ("Select some text first"));
}

static void
on_failed (DossierArticlePage *self, const char *sentence)
{
  show_sentence (self, sentence);
}

static void
on_dialog_closed (DossierArticlePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
open_note (DossierArticlePage *self, const char *id)
{
  DossierNoteDialog *dialog = dossier_note_dialog_new (self->notebook, id);

  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_dialog_closed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
note_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  const DossierNotebookItem *item = find_at_caret (self);
  g_autofree char *id = NULL;
  DossierRange range;

  if (item != NULL)
    id = g_strdup (item->highlight->id);
  else if (dossier_reader_get_selection (self->reader, &range))
    id = highlight_selection (self, &range, "");
  else
    show_sentence (self, _ ("Select some text first"));
  if (id != NULL)
    open_note (self, id);
}

static void
offer_undo (DossierArticlePage *self, const char *sentence)
{
  AdwToast *toast = dossier_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "article.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* A highlight turns into a question, or back. */
static void
turn (DossierArticlePage *self, const DossierNotebookItem *item)
{
  const gboolean is_question = !item->highlight->is_question;
  g_autofree char *id = g_strdup (item->highlight->id);
  g_autoptr (GError) error = NULL;
  const DossierClozeFit fit
      = dossier_notebook_set_question (self->notebook, id, is_question, &error);
  g_autofree char *advice = fit != DOSSIER_CLOZE_MADE ? dossier_cloze_fit_dup_advice (fit) : NULL;

  if (advice != NULL)
    show_sentence (self, advice);
  else if (check (self, error == NULL, error))
    offer_undo (self, is_question ? _ ("Question added") : _ ("Question removed"));
}

static void
ask_for_selection (DossierArticlePage *self, const DossierRange *range)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const DossierClozeFit fit
      = dossier_notebook_ask (self->notebook, range, self->last_color, &id, &error);
  g_autofree char *advice = fit != DOSSIER_CLOZE_MADE ? dossier_cloze_fit_dup_advice (fit) : NULL;

  if (advice != NULL)
    show_sentence (self, advice);
  else if (check (self, id != NULL, error))
    {
      dossier_reader_select_none (self->reader);
      offer_undo (self, _ ("Question added"));
    }
}

/*< private >
 * dossier_article_page_learn:
 * @self: the page
 * @other: the dossier in another language
 * @sentence: a sentence of the article as it is read
 * @byte: the place in it that one looks at
 *
 * Asks from now on for the words of @other that stand for the name or term at
 * @byte, else for the longest word of its sentence.
 */
void
dossier_article_page_learn (DossierArticlePage *self,
                            DossierDocument *other,
                            const DossierSentence *sentence,
                            guint byte)
{
  const DossierSentence *there = dossier_pairs_find_sentence (other, sentence);
  const DossierMark *mark = dossier_pairs_find_mark_at (sentence, byte);
  g_autofree char *advice = NULL;
  g_autoptr (GError) error = NULL;
  DossierClozeFit fit;

  if (there == NULL)
    return;
  if (mark != NULL)
    mark = dossier_pairs_find_mark (sentence, mark, there);
  fit = dossier_notebook_learn (self->notebook, other, there, mark, &error);
  /* What is too long to be asked for as a whole still has a longest word. */
  if (fit != DOSSIER_CLOZE_MADE && mark != NULL)
    fit = dossier_notebook_learn (self->notebook, other, there, NULL, &error);
  advice = fit != DOSSIER_CLOZE_MADE ? dossier_cloze_fit_dup_advice (fit) : NULL;
  if (advice != NULL)
    show_sentence (self, advice);
  else if (check (self, error == NULL, error))
    offer_undo (self, _ ("Question added"));
}

/* What is selected is asked for from now on; so is what is highlighted, or is
 * not any more. */
static void
question_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  const DossierNotebookItem *item = find_at_caret (self);
  DossierRange range;

  if (dossier_reader_get_selection (self->reader, &range)
      && (item == NULL || !is_same_range (&item->range, &range)))
    ask_for_selection (self, &range);
  else if (item != NULL)
    turn (self, item);
  else
    show_sentence (self, _ ("Select the words to ask for first"));
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  const DossierNotebookItem *item = find_at_caret (self);
  g_autofree char *id = item != NULL ? g_strdup (item->highlight->id) : NULL;
  g_autoptr (GError) error = NULL;

  if (id != NULL && check (self, dossier_notebook_remove (self->notebook, id, &error), error))
    offer_undo (self, _ ("Highlight deleted"));
}

/*< private >
 * dossier_article_page_show_note:
 * @self: the page
 * @id: the id of a highlight
 *
 * Goes there, and selects it. One that is not in the text any more is to be
 * seen in the list of all.
 */
void
dossier_article_page_show_note (DossierArticlePage *self, const char *id)
{
  const DossierNotebookItem *item = dossier_notebook_find (self->notebook, id);
  const DossierSentence *sentence;
  guint byte = 0;

  if (item == NULL)
    return;
  sentence = dossier_notebook_get_sentence (self->notebook, item, &byte);
  if (sentence == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "article.notes", NULL);
      return;
    }
  dossier_reader_go_to (self->reader, sentence, byte, 0.3);
  dossier_reader_select_range (self->reader, &item->range);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
notes_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierNotesDialog *dialog;
  gboolean is_selected;
  DossierRange range;

  is_selected = dossier_reader_get_selection (self->reader, &range);
  dialog = dossier_notes_dialog_new (dossier_study_get_document (study), self->notebook,
                                     is_selected ? &range : NULL);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (dossier_article_page_show_note), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  gboolean forward = g_str_equal (action_name, "article.redo");
  g_autoptr (GError) error = NULL;

  if (check (self, dossier_notebook_step (self->notebook, forward, &error), error))
    announce (self, forward ? _ ("Done again") : _ ("Undone"));
}

/*< private >
 * dossier_article_page_start_notes:
 * @self: the page
 *
 * Shows the highlights of the dossier.
 */
void
dossier_article_page_start_notes (DossierArticlePage *self)
{
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  g_autoptr (GError) error = NULL;

  self->notebook
      = dossier_notebook_new (dossier_study_get_document (study), dossier_study_get_store (study));
  dossier_reader_set_notebook (self->reader, self->notebook);
  check (self, dossier_notebook_load (self->notebook, &error), error);
}

/*< private >
 * dossier_article_page_install_note_actions:
 * @widget_class: the class of article pages
 *
 * Adds the actions and keys of highlights and notes.
 */
void
dossier_article_page_install_note_actions (GtkWidgetClass *widget_class)
{
  static const guint digits[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_4 };
  static const struct
  {
    const char *action;
    GtkWidgetActionActivateFunc func;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "article.note", note_action, GDK_KEY_n, 0 },
    { "article.question", question_action, GDK_KEY_q, 0 },
    { "article.remove-highlight", remove_action, 0, 0 },
    { "article.notes", notes_action, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "article.undo", step_action, GDK_KEY_z, GDK_CONTROL_MASK },
    { "article.redo", step_action, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  gtk_widget_class_install_action (widget_class, "article.highlight", "s", highlight_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, 0, "article.highlight", "s", "");
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    gtk_widget_class_add_binding_action (widget_class, digits[i], 0, "article.highlight", "s",
                                         dossier_highlight_color_words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].func);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].action, NULL);
    }
}
