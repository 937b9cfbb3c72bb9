/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-issue-chips.h"

#include <glib/gi18n.h>

#include "learning/dossier-mastery.h"

/* "Sovereignty 2/6": a toggle for an issue, with how many of its questions
 * are known. A plain toggle button with a style; no type of its own. */

#define ISSUE_KEY "dossier-issue"

static void
count (DossierDocument *document,
       const DossierIssue *issue,
       GHashTable *masteries,
       guint *n_known,
       guint *n_questions)
{
  DossierQuestions questions = dossier_document_get_questions (document);

  *n_known = *n_questions = 0;
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierMastery *mastery = NULL;

      if (questions.items[i].issue != issue)
        continue;

      (*n_questions)++;
      if (masteries != NULL)
        mastery = g_hash_table_lookup (masteries, questions.items[i].id);
      *n_known += mastery != NULL && mastery->last_correct;
    }
}

/* NULL when no question is about the issue. */
static GtkWidget *
new_chip (DossierDocument *document, const DossierIssue *issue, GHashTable *masteries)
{
  GtkWidget *box = NULL;
  GtkWidget *chip = NULL;
  guint n_known = 0;
  guint n_questions = 0;
  g_autofree char *tally = NULL;
  g_autofree char *name = NULL;

  count (document, issue, masteries, &n_known, &n_questions);
  if (n_questions == 0)
    return NULL;

  /* Translators: beside an issue: its questions known, and all of them */
  tally = g_strdup_printf (C_ ("known", "%'u/%'u"), n_known, n_questions);
  name = g_strdup_printf (ngettext ("%s, %'u question, %'u known", "%s, %'u questions, %'u known",
                                    n_questions),
                          issue->title, n_questions, n_known);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", issue->title, "ellipsize",
                                               PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", tally, "css-classes",
                                (const char *[]) { "numbers", "secondary", NULL }, NULL));
  chip = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", box, "tooltip-text", name, "css-classes",
                       (const char *[]) { "chip", "flat", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (chip), ISSUE_KEY, (gpointer) issue);

  return chip;
}

static const char *
get_id (GtkWidget *chip)
{
  const DossierIssue *issue = g_object_get_data (G_OBJECT (chip), ISSUE_KEY);

  return issue->id;
}

/**
 * dossier_issue_chips_fill:
 * @box: where the chips stand
 * @document: a dossier
 * @masteries: (nullable): #DossierMastery, by the ids of questions
 *
 * A chip for every issue that has questions. What was chosen stays chosen; at
 * first all are.
 */
void
dossier_issue_chips_fill (AdwWrapBox *box, DossierDocument *document, GHashTable *masteries)
{
  DossierIssues issues = dossier_document_get_issues (document);
  g_auto (GStrv) chosen = dossier_issue_chips_dup_chosen (box);
  gboolean is_first = gtk_widget_get_first_child (GTK_WIDGET (box)) == NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);

  for (guint i = 0; i < issues.n; i++)
    {
      GtkWidget *chip = new_chip (document, &issues.items[i], masteries);

      if (chip == NULL)
        continue;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                    is_first
                                        || g_strv_contains ((const char *const *) chosen,
                                                            issues.items[i].id));
      adw_wrap_box_append (box, chip);
    }
}

/**
 * dossier_issue_chips_dup_chosen:
 * @box: chips
 *
 * Returns: (transfer full): the ids of the issues chosen
 */
GStrv
dossier_issue_chips_dup_chosen (AdwWrapBox *box)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      g_strv_builder_add (ids, get_id (chip));

  return g_strv_builder_end (ids);
}

/**
 * dossier_issue_chips_are_all_chosen:
 * @box: chips
 *
 * Returns: whether none is left out
 */
gboolean
dossier_issue_chips_are_all_chosen (AdwWrapBox *box)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      return FALSE;

  return TRUE;
}

/**
 * dossier_issue_chips_choose_all:
 * @box: chips
 * @is_chosen: whether to choose all of them, or none
 */
void
dossier_issue_chips_choose_all (AdwWrapBox *box, gboolean is_chosen)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), is_chosen);
}
