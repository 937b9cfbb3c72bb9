/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-paragraph-link.h"
#include "ui/issues/dossier-issue-coverage.h"

/* The sentences of an issue, each with what is known of it; where it is cold, a
 * click asks. */

#define TEXT_LINES 2

static GtkWidget *
new_ask_button (const DossierSentence *sentence)
{
  const guint number = sentence->paragraph->number;
  GtkWidget *button = gtk_button_new_with_label (_ ("Ask"));
  /* Translators: spoken name of a button, and its tooltip */
  g_autofree char *name = g_strdup_printf (_ ("Ask About Paragraph %u"), number);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "para");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", number, number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.quiz-paragraphs");

  return button;
}

static GtkWidget *
new_state (const DossierCoveredSentence *covered)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const gboolean is_asked = dossier_knowledge_counts_get_total (&covered->counts) > 0;
  g_autofree char *words = is_asked ? dossier_knowledge_counts_dup_words (&covered->counts)
                                    : g_strdup (_ ("No question turns on this sentence"));

  if (is_asked)
    {
      GtkWidget *bar = dossier_knowledge_bar_new (DOSSIER_KNOWLEDGE_BAR_SQUARES);

      dossier_knowledge_bar_set_counts (DOSSIER_KNOWLEDGE_BAR (bar), &covered->counts);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), bar);
    }
  gtk_box_append (GTK_BOX (line), dossier_facts_new_caption (words));

  return line;
}

static GtkWidget *
new_row (DossierStudy *study, gconstpointer value, gpointer user_data)
{
  const DossierCoveredSentence *covered = value;
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *text = dossier_facts_new_text (covered->sentence->text);

  gtk_widget_add_css_class (text, "quote");
  gtk_widget_add_css_class (text, "small");
  gtk_label_set_lines (GTK_LABEL (text), TEXT_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (text, covered->sentence->text);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), text);
  gtk_box_append (GTK_BOX (words), new_state (covered));
  gtk_box_append (GTK_BOX (row), words);
  if (dossier_knowledge_counts_get_total (&covered->counts) > 0)
    gtk_box_append (GTK_BOX (row), new_ask_button (covered->sentence));
  gtk_box_append (GTK_BOX (row), dossier_paragraph_link_new (covered->sentence, FALSE));

  return row;
}

/**
 * dossier_issue_coverage_fill:
 * @box: an empty box
 * @study: what the pages share
 * @self: what the questions reach
 *
 * Tells it in words, as a bar, and sentence by sentence.
 */
void
dossier_issue_coverage_fill (GtkBox *box, DossierStudy *study, const DossierIssueCoverage *self)
{
  g_autofree char *questions = dossier_issue_coverage_dup_questions (self);
  g_autofree char *passages = dossier_issue_coverage_dup_passages (self);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *list = NULL;

  g_return_if_fail (GTK_IS_BOX (box) && DOSSIER_IS_STUDY (study));

  gtk_box_append (box, dossier_facts_new_text (questions));
  if (dossier_knowledge_counts_get_total (&self->counts) > 0)
    {
      GtkWidget *bar = dossier_knowledge_bar_new (DOSSIER_KNOWLEDGE_BAR_FILL);

      dossier_knowledge_bar_set_counts (DOSSIER_KNOWLEDGE_BAR (bar), &self->counts);
      gtk_box_append (box, bar);
    }
  if (self->sentences->len == 0)
    return;

  gtk_box_append (box, dossier_facts_new_caption (passages));
  list = dossier_facts_new_list (_ ("Sentences of This Issue"), TRUE);
  for (guint i = 0; i < self->sentences->len; i++)
    g_ptr_array_add (values, g_memdup2 (&g_array_index (self->sentences, DossierCoveredSentence, i),
                                        sizeof (DossierCoveredSentence)));
  dossier_facts_fill (GTK_BOX (list), values, new_row, study, NULL);
  gtk_box_append (box, list);
}
