/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-sentence-view.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-sentence-list.h"

/* Rows of a list of sentences: the number of the paragraph where one begins,
 * and the sentence in the article's face. */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *number
      = g_object_new (GTK_TYPE_LABEL, "width-chars", 3, "xalign", 1.0f, "yalign", 0.0f,
                      "css-classes", (const char *[]) { "caption", "secondary", "numbers", NULL },
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "xalign", 0.0f, "hexpand", TRUE, "css-classes",
                                  (const char *[]) { "face", "sentence", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (list_item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  DossierSentenceItem *item = gtk_list_item_get_item (list_item);
  const DossierSentence *sentence = dossier_sentence_item_get_sentence (item);
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *text = gtk_widget_get_next_sibling (number);
  gboolean is_first = sentence->index == sentence->paragraph->first_sentence;
  g_autofree char *digits = g_strdup_printf ("%u", sentence->paragraph->number);
  /* Translators: spoken name of a sentence in a list: the number of its
   * paragraph and its words */
  g_autofree char *name
      = g_strdup_printf (_ ("Paragraph %u, %s"), sentence->paragraph->number, sentence->text);

  gtk_label_set_label (GTK_LABEL (number), is_first ? digits : "");
  gtk_label_set_label (GTK_LABEL (text), sentence->text);
  gtk_list_item_set_accessible_label (list_item, name);
}

/**
 * dossier_sentence_factory_new:
 *
 * Returns: (transfer full): what makes the rows of a list of sentences
 */
GtkListItemFactory *
dossier_sentence_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);

  return factory;
}
