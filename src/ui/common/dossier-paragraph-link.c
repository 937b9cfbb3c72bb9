/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-paragraph-link.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-tooltip.h"

/* "¶14": a button that shows its sentence in the article. It is a plain
 * button with a style, an action and an accessible name; no type of its own. The
 * action is not the button's, or every link that comes into view would be told to
 * each group of actions above it. */

#define KEY "dossier-sentence"

static void
on_clicked (GtkWidget *link)
{
  const char *sentence = g_object_get_data (G_OBJECT (link), KEY);

  if (sentence != NULL)
    gtk_widget_activate_action (link, "dossier.show-sentence", "s", sentence);
}

/* The first words of a sentence, enough to tell it from others. */
static char *
dup_first_words (const char *text)
{
  const glong most = 60;
  g_autofree char *start = NULL;
  char *space = NULL;

  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, most);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (start, "…", NULL);
}

/**
 * dossier_paragraph_link_set_sentence:
 * @link: a paragraph link
 * @sentence: the sentence it leads to
 */
void
dossier_paragraph_link_set_sentence (GtkWidget *link, const DossierSentence *sentence)
{
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_BUTTON (link));
  g_return_if_fail (sentence != NULL);

  /* Translators: a short link to a paragraph by its number, such as ¶14 */
  label = g_strdup_printf (_ ("¶%u"), sentence->paragraph->number);
  words = dup_first_words (sentence->text);
  /* Translators: spoken name of a link to a sentence; the number of its
   * paragraph and its first words */
  name = g_strdup_printf (_ ("Paragraph %u, %s"), sentence->paragraph->number, words);

  gtk_button_set_label (GTK_BUTTON (link), label);
  dossier_tooltip_set (link, sentence->text);
  /* A button is named by its label, unless that is taken back. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (link), KEY, g_strdup (sentence->id), g_free);
}

/**
 * dossier_paragraph_link_new:
 * @sentence: (nullable): the sentence it leads to
 * @quiet: whether to leave out the fill, as at the end of dense rows
 *
 * Returns: (transfer floating): a new link
 */
GtkWidget *
dossier_paragraph_link_new (const DossierSentence *sentence, gboolean quiet)
{
  GtkWidget *link = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                                  "valign", GTK_ALIGN_CENTER, NULL);

  g_signal_connect (link, "clicked", G_CALLBACK (on_clicked), NULL);
  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "para");
  if (quiet)
    gtk_widget_add_css_class (link, "quiet");
  if (sentence != NULL)
    dossier_paragraph_link_set_sentence (link, sentence);

  return link;
}
