/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-issue-chips.h"

#include <glib/gi18n.h>

#include "store/dossier-store.h"

/* "Sovereignty 2/6": a toggle for an issue, with how many of its questions
 * are known. A plain toggle button with a style; no type of its own. */

#define ISSUE_KEY "dossier-issue"

static void
count (DossierDocument *document,
       const DossierIssue *issue,
       GHashTable *last_results,
       guint *n_known,
       guint *n_questions)
{
  DossierQuestions questions = dossier_document_get_questions (document);

  *n_known = *n_questions = 0;
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierLastResult *last = NULL;

      if (questions.items[i].issue != issue)
        continue;

      (*n_questions)++;
      if (last_results != NULL)
        last = g_hash_table_lookup (last_results, questions.items[i].id);
      *n_known += last != NULL && last->correct;
    }
}

/**
 * dossier_issue_chip_new:
 * @document: the dossier
 * @issue: an issue of it
 * @last_results: (nullable): the last results, by the ids of questions
 *
 * Returns: (transfer floating) (nullable): a toggle, or %NULL when no
 *   question is about @issue
 */
GtkWidget *
dossier_issue_chip_new (DossierDocument *document,
                        const DossierIssue *issue,
                        GHashTable *last_results)
{
  GtkWidget *box = NULL;
  GtkWidget *chip = NULL;
  guint n_known = 0;
  guint n_questions = 0;
  g_autofree char *tally = NULL;
  g_autofree char *name = NULL;

  count (document, issue, last_results, &n_known, &n_questions);
  if (n_questions == 0)
    return NULL;

  /* Translators: beside an issue: its questions known, and all of them */
  tally = g_strdup_printf (C_ ("known", "%u/%u"), n_known, n_questions);
  name = g_strdup_printf (ngettext ("%s, %u question, %u known", "%s, %u questions, %u known",
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

/**
 * dossier_issue_chip_get_issue:
 * @chip: what dossier_issue_chip_new() made
 *
 * Returns: its issue
 */
const DossierIssue *
dossier_issue_chip_get_issue (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), ISSUE_KEY);
}
