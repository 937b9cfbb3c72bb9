/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-facts.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-paragraph-link.h"
#include "ui/common/dossier-quote-text.h"

/* So many values are built at once; a button brings more. */
#define FIRST_VALUES 25
#define MORE_VALUES 50

/* More links than this at the end of a row are no help. */
#define MAX_LINKS 3

/**
 * dossier_facts_new_links:
 * @evidence: sentences
 * @quiet: whether to leave out the fill, as at the end of dense rows
 *
 * Returns: (transfer floating): links to them, one for a paragraph
 */
GtkWidget *
dossier_facts_new_links (const DossierEvidence *evidence, gboolean quiet)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const DossierParagraph *last = NULL;
  guint n = 0;

  g_return_val_if_fail (evidence != NULL, NULL);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < evidence->n_sentences && n < MAX_LINKS; i++)
    {
      const DossierSentence *sentence = evidence->sentences[i];

      if (sentence->paragraph == last)
        continue;
      last = sentence->paragraph;
      gtk_box_append (GTK_BOX (box), dossier_paragraph_link_new (sentence, quiet));
      n++;
    }

  return box;
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/**
 * dossier_facts_new_heading:
 * @text: translated words
 *
 * Returns: (transfer floating): the heading of a section
 */
GtkWidget *
dossier_facts_new_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "heading");

  return label;
}

/**
 * dossier_facts_new_text:
 * @text: words of any length
 *
 * Returns: (transfer floating): a label that wraps
 */
GtkWidget *
dossier_facts_new_text (const char *text)
{
  return new_label (text);
}

/**
 * dossier_facts_new_caption:
 * @text: words of any length
 *
 * Returns: (transfer floating): a label that wraps, small and softer
 */
GtkWidget *
dossier_facts_new_caption (const char *text)
{
  GtkWidget *label = new_label (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "soft");

  return label;
}

/**
 * dossier_facts_new_tag:
 * @text: a word or two
 *
 * Returns: (transfer floating): a tag
 */
GtkWidget *
dossier_facts_new_tag (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "tag");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

/**
 * dossier_facts_new_draft_tag:
 * @draft: where a fact comes from
 *
 * Returns: (transfer floating) (nullable): a tag that says how sure the draft
 *   is, %NULL for a fact that a person wrote or confirmed
 */
GtkWidget *
dossier_facts_new_draft_tag (const DossierDraft *draft)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (draft != NULL, NULL);

  if (draft->rule == NULL)
    return NULL;

  /* Translators: a fact that the program proposed, and how sure it is */
  text = g_strdup_printf (_ ("draft %d%%"), (int) (draft->confidence * 100 + 0.5));

  return dossier_facts_new_tag (text);
}

/**
 * dossier_facts_new_row:
 *
 * Returns: (transfer floating): an empty row of a list
 */
GtkWidget *
dossier_facts_new_row (void)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_widget_add_css_class (row, "fact");

  return row;
}

/**
 * dossier_facts_new_list:
 * @label: its accessible name
 * @card: whether it stands on a card with hairlines between its rows
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
dossier_facts_new_list (const char *label, gboolean card)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  if (card)
    gtk_widget_add_css_class (list, "card");
  gtk_widget_add_css_class (list, card ? "fact-card" : "fact-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return list;
}

/* What is still to be built of a list. */
typedef struct
{
  GtkBox *list; /* weak */
  GPtrArray *values;
  guint next;
  DossierFactFunc func;
  DossierStudy *study;
  gpointer user_data;
} Rest;

static void
rest_free (gpointer data, GClosure *closure)
{
  Rest *rest = data;

  g_clear_weak_pointer (&rest->list);
  g_ptr_array_unref (rest->values);
  g_object_unref (rest->study);
  g_free (rest);
}

static void
build_some (Rest *rest, guint n)
{
  guint end = MIN (rest->values->len, rest->next + n);

  for (; rest->next < end; rest->next++)
    gtk_box_append (rest->list,
                    rest->func (rest->study, g_ptr_array_index (rest->values, rest->next),
                                rest->user_data));
}

static void
on_more (GtkButton *button, Rest *rest)
{
  GtkWidget *last = NULL;

  if (rest->list == NULL)
    return;

  g_object_ref (button);
  gtk_box_remove (rest->list, GTK_WIDGET (button));
  last = gtk_widget_get_last_child (GTK_WIDGET (rest->list));
  build_some (rest, MORE_VALUES);
  gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
  if (rest->next < rest->values->len)
    gtk_box_append (rest->list, GTK_WIDGET (button));
  g_object_unref (button);
}

/**
 * dossier_facts_fill:
 * @list: a list
 * @values: what to show; belongs to the document
 * @func: (scope forever): makes the widget of a value
 * @study: what the pages share
 * @user_data: for @func; must outlive @list
 *
 * Appends the values to @list, the first of them at once; if there are many, a
 * button brings more, so that an actor with ten thousand quotes opens as fast
 * as any.
 */
void
dossier_facts_fill (
    GtkBox *list, GPtrArray *values, DossierFactFunc func, DossierStudy *study, gpointer user_data)
{
  Rest *rest = NULL;
  GtkWidget *button = NULL;

  g_return_if_fail (GTK_IS_BOX (list));
  g_return_if_fail (values != NULL && func != NULL);

  rest = g_new0 (Rest, 1);
  g_set_weak_pointer (&rest->list, list);
  rest->values = g_ptr_array_ref (values);
  rest->func = func;
  rest->study = g_object_ref (study);
  rest->user_data = user_data;
  build_some (rest, FIRST_VALUES);
  if (rest->next >= values->len)
    {
      rest_free (rest, NULL);
      return;
    }

  button = gtk_button_new_with_label (_ ("Show More"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_more), rest, rest_free, 0);
  gtk_box_append (list, button);
}

/**
 * dossier_facts_clear:
 * @box: a box
 *
 * Removes all that is in it.
 */
void
dossier_facts_clear (GtkBox *box)
{
  GtkWidget *child = NULL;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * dossier_facts_release_focus:
 * @widget: what is about to be filled anew
 *
 * Takes the focus out of @widget. A window whose focus goes away with its
 * widget looks for another place later, and would undo what the page chooses.
 */
void
dossier_facts_release_focus (GtkWidget *widget)
{
  GtkRoot *root = NULL;
  GtkWidget *focus = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);
}

/* The words in the article's own face when they are quoted, in ours when they
 * are only reported. */
static GtkWidget *
new_words (DossierStudy *study, const DossierQuote *quote)
{
  g_autofree char *text = dossier_quote_dup_marked_text (dossier_study_get_document (study), quote);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_BLOCK_QUOTE, NULL);

  if (quote->kind == DOSSIER_QUOTE_DIRECT)
    {
      gtk_widget_add_css_class (label, "quote");
      gtk_widget_add_css_class (label, "small");
    }

  return label;
}

static GtkWidget *
new_attribution (const DossierQuote *quote, gboolean with_speaker)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *draft = dossier_facts_new_draft_tag (&quote->draft);
  g_autofree char *words = NULL;

  if (with_speaker)
    /* Translators: who said it, and the verb of saying of the article, as in
     * “Roberto Velasco said” */
    words = g_strdup_printf (C_ ("attribution", "%1$s %2$s"), quote->speaker->name, quote->verb);
  else
    words = g_strdup (quote->verb);
  gtk_box_append (GTK_BOX (line), dossier_facts_new_caption (words));
  if (quote->kind == DOSSIER_QUOTE_INDIRECT)
    gtk_box_append (GTK_BOX (line), dossier_facts_new_tag (C_ ("quote", "reported")));
  if (draft != NULL)
    gtk_box_append (GTK_BOX (line), draft);

  return line;
}

/**
 * dossier_facts_new_quote:
 * @study: what the pages share
 * @quote: (type DossierQuote): a quote
 * @with_speaker: (nullable): %NULL where the speaker is clear from the page
 *
 * A #DossierFactFunc.
 *
 * Returns: (transfer floating): the words, who said them, and where
 */
GtkWidget *
dossier_facts_new_quote (DossierStudy *study, gconstpointer quote, gpointer with_speaker)
{
  const DossierQuote *value = quote;
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *link = NULL;

  if (with_speaker != NULL)
    gtk_box_append (GTK_BOX (row), dossier_actor_avatar_new (dossier_study_get_families (study),
                                                             value->speaker, 32));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), new_words (study, value));
  gtk_box_append (GTK_BOX (column), new_attribution (value, with_speaker != NULL));
  gtk_box_append (GTK_BOX (row), column);
  if (value->n_parts > 0)
    {
      link = dossier_paragraph_link_new (value->parts[0].sentence, FALSE);
      gtk_widget_set_valign (link, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), link);
    }

  return row;
}
