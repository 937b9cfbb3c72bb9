/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-text-area.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-sentence-list.h"
#include "ui/sitting/dossier-sentence-view.h"

/* The article as a list of sentences, of which one is the answer. */
struct _DossierTextArea
{
  DossierAnswerArea parent_instance;

  GtkWidget *search;
  GtkWidget *view;
  DossierSentenceList *sentences;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (DossierTextArea, dossier_text_area, DOSSIER_TYPE_ANSWER_AREA)

static void
on_selected (GtkSingleSelection *selection, GParamSpec *pspec, DossierAnswerArea *area)
{
  DossierSentenceItem *item = gtk_single_selection_get_selected_item (selection);

  if (dossier_answer_area_is_showing (area) || item == NULL)
    return;

  dossier_answer_area_apply (
      area, dossier_quiz_with_sentence (dossier_answer_area_get_quiz (area),
                                        dossier_sentence_item_get_sentence (item)->id));
}

static void
show_current (DossierTextArea *self)
{
  DossierQuizView view;

  dossier_quiz_get_view (dossier_answer_area_get_quiz (DOSSIER_ANSWER_AREA (self)), &view);
  dossier_answer_area_show_answer (DOSSIER_ANSWER_AREA (self), &view.item);
}

static void
on_search_changed (GtkSearchEntry *entry, DossierTextArea *self)
{
  dossier_sentence_list_set_search (self->sentences, gtk_editable_get_text (GTK_EDITABLE (entry)));
  show_current (self);
}

static void
on_search_next (GtkSearchEntry *entry, DossierTextArea *self)
{
  gtk_widget_grab_focus (self->view);
}

static GtkWidget *
new_view (DossierTextArea *self)
{
  g_autoptr (GtkListItemFactory) factory = dossier_sentence_factory_new ();
  GtkWidget *scroller
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                      "min-content-height", 150, "max-content-height", 330,
                      "propagate-natural-height", TRUE, "css-classes",
                      (const char *[]) { "card", "sentences", NULL }, NULL);

  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect",
                                  TRUE, "model", self->sentences, NULL);
  self->view
      = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), g_steal_pointer (&factory));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sentences of the article"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           0);

  return scroller;
}

static void
dossier_text_area_build (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierTextArea *self = DOSSIER_TEXT_AREA (area);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->sentences
      = dossier_sentence_list_new (dossier_quiz_get_document (dossier_answer_area_get_quiz (area)));
  self->search
      = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _ ("Search the Article"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the article"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed), self, 0);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_next), self, 0);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (on_search_next), self, 0);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), new_view (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
dossier_text_area_show_answer (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierTextArea *self = DOSSIER_TEXT_AREA (area);
  guint place = GTK_INVALID_LIST_POSITION;

  if (item->answer != NULL && dossier_answer_get_kind (item->answer) == DOSSIER_ANSWER_SENTENCE)
    place = dossier_sentence_list_find (self->sentences, dossier_answer_get_text (item->answer));
  gtk_single_selection_set_selected (self->selection, place);
}

static gboolean
dossier_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DOSSIER_TEXT_AREA (widget)->view);
}

static void
dossier_text_area_dispose (GObject *object)
{
  g_clear_object (&DOSSIER_TEXT_AREA (object)->sentences);

  G_OBJECT_CLASS (dossier_text_area_parent_class)->dispose (object);
}

static void
dossier_text_area_class_init (DossierTextAreaClass *klass)
{
  DossierAnswerAreaClass *area_class = DOSSIER_ANSWER_AREA_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_text_area_dispose;
  area_class->build = dossier_text_area_build;
  area_class->show_answer = dossier_text_area_show_answer;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_text_area_grab_focus;
}

static void
dossier_text_area_init (DossierTextArea *self)
{
}
