/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-choice-area.h"

/* Options to choose from: one, or several in a "multiple". Every option is a
 * check button that fills its card, so that it has the role, the state and
 * the arrow keys of one. */
struct _DossierChoiceArea
{
  DossierAnswerArea parent_instance;

  GtkWidget *buttons[DOSSIER_OPTIONS_MAX];
  guint n_buttons;
};

G_DEFINE_FINAL_TYPE (DossierChoiceArea, dossier_choice_area, DOSSIER_TYPE_ANSWER_AREA)

static void
on_toggled (GtkCheckButton *button, DossierAnswerArea *area)
{
  DossierChoiceArea *self = DOSSIER_CHOICE_AREA (area);
  guint shown = 0;

  if (dossier_answer_area_is_showing (area))
    return;

  while (self->buttons[shown] != GTK_WIDGET (button))
    shown++;
  /* Of a group the one that is left also toggles. */
  if (gtk_check_button_get_active (button)
      || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (button))
             == GTK_ACCESSIBLE_ROLE_CHECKBOX)
    dossier_answer_area_apply (area, dossier_quiz_with_choice (dossier_answer_area_get_quiz (area),
                                                               shown));
}

static GtkWidget *
new_option (DossierChoiceArea *self, const DossierQuizItem *item, guint shown)
{
  const DossierOption *option = &item->question->options[item->options[shown]];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", option->text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "hexpand", TRUE, NULL);
  GtkWidget *button
      = g_object_new (GTK_TYPE_CHECK_BUTTON, "child", box, "accessible-role",
                      item->question->kind == DOSSIER_QUESTION_MULTIPLE
                          ? GTK_ACCESSIBLE_ROLE_CHECKBOX
                          : GTK_ACCESSIBLE_ROLE_RADIO,
                      "css-classes", (const char *[]) { "option", "card", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  dossier_answer_area_new_keycap (DOSSIER_ANSWER_AREA (self), shown));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  option->text, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);

  return button;
}

static void
dossier_choice_area_build (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierChoiceArea *self = DOSSIER_CHOICE_AREA (area);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < item->n_options; i++)
    {
      self->buttons[i] = new_option (self, item, i);
      if (i > 0 && item->question->kind != DOSSIER_QUESTION_MULTIPLE)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->buttons[i]),
                                    GTK_CHECK_BUTTON (self->buttons[0]));
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  self->n_buttons = item->n_options;
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
dossier_choice_area_show_answer (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierChoiceArea *self = DOSSIER_CHOICE_AREA (area);

  for (guint i = 0; i < self->n_buttons; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[i]),
                                 dossier_answer_has_option (item->answer, item->options[i]));
}

static void
dossier_choice_area_pick (DossierAnswerArea *area, guint n)
{
  DossierChoiceArea *self = DOSSIER_CHOICE_AREA (area);

  if (n >= self->n_buttons)
    return;

  gtk_widget_grab_focus (self->buttons[n]);
  dossier_answer_area_apply (area,
                             dossier_quiz_with_choice (dossier_answer_area_get_quiz (area), n));
}

static gboolean
dossier_choice_area_grab_focus (GtkWidget *widget)
{
  DossierChoiceArea *self = DOSSIER_CHOICE_AREA (widget);

  for (guint i = 0; i < self->n_buttons; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->buttons[i])))
      return gtk_widget_grab_focus (self->buttons[i]);

  return self->n_buttons > 0 && gtk_widget_grab_focus (self->buttons[0]);
}

static void
dossier_choice_area_class_init (DossierChoiceAreaClass *klass)
{
  DossierAnswerAreaClass *area_class = DOSSIER_ANSWER_AREA_CLASS (klass);

  area_class->build = dossier_choice_area_build;
  area_class->show_answer = dossier_choice_area_show_answer;
  area_class->pick = dossier_choice_area_pick;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_choice_area_grab_focus;
}

static void
dossier_choice_area_init (DossierChoiceArea *self)
{
}
