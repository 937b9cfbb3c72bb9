/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-typed-area.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-quiz-words.h"

/* An entry: for gaps, numbers and short answers. */
struct _DossierTypedArea
{
  DossierAnswerArea parent_instance;

  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (DossierTypedArea, dossier_typed_area, DOSSIER_TYPE_ANSWER_AREA)

static void
on_changed (GtkEditable *entry, DossierAnswerArea *area)
{
  if (!dossier_answer_area_is_showing (area))
    dossier_answer_area_apply (area, dossier_quiz_with_typed (dossier_answer_area_get_quiz (area),
                                                              gtk_editable_get_text (entry)));
}

static void
on_activate (GtkEntry *entry, GtkWidget *area)
{
  gtk_widget_activate_action (area, "quiz.enter", NULL);
}

static const char *
get_label (DossierQuestionKind kind)
{
  if (kind == DOSSIER_QUESTION_CLOZE)
    return _ ("Missing words");
  if (kind == DOSSIER_QUESTION_NUMBER)
    return C_ ("entry", "Number");

  return _ ("Short answer");
}

static void
dossier_typed_area_build (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierTypedArea *self = DOSSIER_TYPED_AREA (area);
  DossierQuestionKind kind = item->question->kind;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "hexpand", kind != DOSSIER_QUESTION_NUMBER,
                                   "placeholder-text", get_label (kind), "input-purpose",
                                   kind == DOSSIER_QUESTION_NUMBER ? GTK_INPUT_PURPOSE_NUMBER
                                                                   : GTK_INPUT_PURPOSE_FREE_FORM,
                                   "input-hints", GTK_INPUT_HINT_NO_SPELLCHECK, "max-length", 400,
                                   "css-classes", (const char *[]) { "typed", NULL }, NULL);

  if (kind == DOSSIER_QUESTION_NUMBER)
    g_object_set (entry, "max-width-chars", 14, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_label (kind), -1);
  gtk_box_append (GTK_BOX (box), entry);
  if (item->question->unit != NULL)
    {
      GtkWidget *unit = g_object_new (GTK_TYPE_LABEL, "label", item->question->unit, "wrap", TRUE,
                                      "xalign", 0.0f, NULL);

      gtk_box_append (GTK_BOX (box), unit);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      unit, NULL, -1);
    }
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_activate), self, 0);
  self->entry = GTK_EDITABLE (entry);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
dossier_typed_area_show_answer (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierTypedArea *self = DOSSIER_TYPED_AREA (area);
  g_autofree char *text = dossier_quiz_words_dup_answer (item);

  if (g_str_equal (text, gtk_editable_get_text (self->entry)))
    return;

  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, -1);
}

static gboolean
dossier_typed_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_TYPED_AREA (widget)->entry));
}

static void
dossier_typed_area_class_init (DossierTypedAreaClass *klass)
{
  DossierAnswerAreaClass *area_class = DOSSIER_ANSWER_AREA_CLASS (klass);

  area_class->build = dossier_typed_area_build;
  area_class->show_answer = dossier_typed_area_show_answer;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_typed_area_grab_focus;
}

static void
dossier_typed_area_init (DossierTypedArea *self)
{
}
