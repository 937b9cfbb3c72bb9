/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-sitting-keys.h"

#include <glib/gi18n.h>

#include "learning/dossier-answer.h"

/* The keys of a sitting, and the legend that names them. */

/**
 * dossier_sitting_keys_bind:
 * @widget_class: the class of the page, with its actions installed
 */
void
dossier_sitting_keys_bind (GtkWidgetClass *widget_class)
{
  static const guint certainty_keys[DOSSIER_N_CERTAINTIES] = { GDK_KEY_g, GDK_KEY_t, GDK_KEY_s };
  static const GdkModifierType certainty_modifiers[] = { 0, GDK_ALT_MASK };

  for (guint i = 0; i < 9; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "quiz.pick", "u", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, 0, "quiz.pick", "u", i);
    }
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    for (guint j = 0; j < G_N_ELEMENTS (certainty_modifiers); j++)
      gtk_widget_class_add_binding_action (widget_class, certainty_keys[i], certainty_modifiers[j],
                                           "quiz.certainty", "s", dossier_certainty_words[i]);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "quiz.evidence", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "quiz.was-right", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "quiz.enter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "quiz.enter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "quiz.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "quiz.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "quiz.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "quiz.next",
                                       NULL);
}

static GtkWidget *
new_keycap (const char *key)
{
  return g_object_new (GTK_TYPE_LABEL, "label", key, "valign", GTK_ALIGN_CENTER, "css-classes",
                       (const char *[]) { "keycap", NULL }, NULL);
}

static void
append_entry (GtkBox *box, const char *first_key, const char *second_key, const char *does)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", does, "margin-start", 7, "css-classes",
                                   (const char *[]) { "caption", "secondary", NULL }, NULL);

  gtk_box_append (GTK_BOX (entry), new_keycap (first_key));
  if (second_key != NULL)
    gtk_box_append (GTK_BOX (entry), new_keycap (second_key));
  gtk_box_append (GTK_BOX (entry), label);
  gtk_box_append (box, entry);
}

/**
 * dossier_sitting_keys_append_question:
 * @box: where the legend of a question stands
 */
void
dossier_sitting_keys_append_question (GtkBox *box)
{
  append_entry (box, C_ ("key", "Enter"), NULL, _ ("Check"));
  append_entry (box, C_ ("key", "E"), NULL, _ ("Look in the text"));
  append_entry (box, C_ ("key", "Ctrl"), C_ ("key", "Z"), _ ("Undo"));
  append_entry (box, C_ ("key", "Esc"), NULL, _ ("Leave, answers kept"));
}

/**
 * dossier_sitting_keys_append_feedback:
 * @box: where the legend of a verdict stands
 */
void
dossier_sitting_keys_append_feedback (GtkBox *box)
{
  append_entry (box, C_ ("key", "E"), NULL, _ ("Open in article"));
  append_entry (box, C_ ("key", "Ctrl"), C_ ("key", "Z"), _ ("Undo"));
}
