/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-results-lists.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-paragraph-link.h"
#include "ui/sitting/dossier-calibration-bar.h"
#include "ui/sitting/dossier-quiz-words.h"
#include "ui/sitting/dossier-results-words.h"

/* The lists under the results of a sitting. */

/* More blocks than this would be too thin to count. */
#define MOST_BLOCKS 16

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "css-classes",
                       (const char *[]) { css_class, NULL }, NULL);
}

static GtkWidget *
new_list (const char *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE,
                                  "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return list;
}

static void
append_row (GtkWidget *list, GtkWidget *child, const char *name)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", child, "activatable", FALSE,
                                 "css-classes", (const char *[]) { "result-row", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/**
 * dossier_results_new_heading:
 * @title: the title of a list
 *
 * Returns: (transfer floating): it, as a heading
 */
GtkWidget *
dossier_results_new_heading (const char *title)
{
  return g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_HEADING, "css-classes",
                       (const char *[]) { "heading", NULL }, NULL);
}

static GtkWidget *
new_level_bar (guint n_right, guint n_total, const char *name)
{
  GtkLevelBarMode mode
      = n_total <= MOST_BLOCKS ? GTK_LEVEL_BAR_MODE_DISCRETE : GTK_LEVEL_BAR_MODE_CONTINUOUS;
  GtkWidget *bar = g_object_new (GTK_TYPE_LEVEL_BAR, "mode", mode, "max-value", (double) n_total,
                                 "value", (double) n_right, NULL);

  gtk_widget_add_css_class (bar, "steps");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return bar;
}

static void
append_issue (GtkWidget *list, const DossierIssueScore *score)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* Translators: right answers of all answers */
  g_autofree char *count
      = g_strdup_printf (C_ ("score", "%'u of %'u"), score->n_right, score->n_total);
  g_autofree char *name = g_strdup_printf (_ ("%s: %u of %u right"), score->issue->title,
                                           score->n_right, score->n_total);
  GtkWidget *title = new_label (score->issue->title, "body");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_LABEL, "label", count, "css-classes",
                                                (const char *[]) { "caption-heading", "secondary",
                                                                   "numbers", NULL },
                                                NULL));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), new_level_bar (score->n_right, score->n_total, name));
  append_row (list, box, name);
}

/**
 * dossier_results_new_issues:
 * @results: of a sitting
 *
 * Returns: (transfer floating): a row for every issue asked about
 */
GtkWidget *
dossier_results_new_issues (const DossierQuizResults *results)
{
  GtkWidget *list = new_list (_ ("Results by issue"));

  for (guint i = 0; i < results->n_issues; i++)
    append_issue (list, &results->issues[i]);

  return list;
}

static void
append_certainty (GtkWidget *list,
                  GtkSizeGroup *titles,
                  GtkSizeGroup *counts,
                  const DossierScore *score,
                  DossierCertainty certainty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  const char *word = dossier_quiz_words_get_certainty (certainty);
  g_autofree char *count = g_strdup_printf (_ ("%u of %u right"), score->n_right, score->n_total);
  g_autofree char *promise = NULL;
  g_autofree char *name = NULL;
  GtkWidget *title = new_label (word, "body");
  GtkWidget *tally = g_object_new (GTK_TYPE_LABEL, "label", count, "xalign", 1.0f, "css-classes",
                                   (const char *[]) { "caption-heading", "secondary", NULL }, NULL);

  /* Translators: %s is how much was right, as in “3 of 4 right”; then what
   * the word of certainty promises, in per cent */
  promise
      = g_strdup_printf (_ ("%s, %u%% expected"), count, dossier_certainty_get_promise (certainty));
  name = g_strdup_printf ("%s: %s", word, promise);
  gtk_size_group_add_widget (titles, title);
  gtk_size_group_add_widget (counts, tally);
  gtk_box_append (GTK_BOX (box), title);
  if (score->n_total >= DOSSIER_RESULTS_ENOUGH_ANSWERS)
    {
      GtkWidget *bar
          = dossier_calibration_bar_new ((double) score->n_right / score->n_total,
                                         dossier_certainty_get_promise (certainty) / 100.0);

      gtk_widget_set_hexpand (bar, TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_box_append (GTK_BOX (box), bar);
    }
  else
    {
      GtkWidget *label = new_label (_ ("too few to tell"), "secondary");

      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), tally);
  append_row (list, box, name);
}

/**
 * dossier_results_new_certainties:
 * @results: of a sitting
 *
 * Returns: (transfer floating): a row for every word of certainty
 */
GtkWidget *
dossier_results_new_certainties (const DossierQuizResults *results)
{
  GtkWidget *list = new_list (_ ("Calibration"));
  g_autoptr (GtkSizeGroup) titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) counts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (int i = DOSSIER_CERTAINTY_SURE; i >= (int) DOSSIER_CERTAINTY_GUESS; i--)
    append_certainty (list, titles, counts, &results->certainties[i], (DossierCertainty) i);

  return list;
}

static GtkWidget *
new_icon_line (const char *icon_name,
               const char *css_class,
               const char *text,
               const char *text_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = new_label (text, text_class);

  if (css_class != NULL)
    gtk_widget_add_css_class (icon, css_class);
  if (css_class != NULL && g_str_equal (css_class, "error"))
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* Its action names the question: sentences of several dossiers may share ids. */
static GtkWidget *
new_link (const DossierQuizItem *item, guint position)
{
  GtkWidget *link = dossier_paragraph_link_new (item->question->evidence.sentences[0], TRUE);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "quiz.show-evidence");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "u", position);

  return link;
}

static GtkWidget *
new_miss (const DossierQuizItem *item, guint position)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const DossierEvidence *evidence = &item->question->evidence;
  g_autofree char *key
      = item->question->kind == DOSSIER_QUESTION_NUMBER
            ? dossier_quiz_words_dup_number (item->question->number, item->question->unit)
            : dossier_question_dup_key_text (item->question);
  g_autofree char *passage
      = dossier_quiz_words_dup_passage (dossier_evidence_get_first_text (evidence));
  GtkWidget *text = new_label (passage, "face");

  if (item->verdict == DOSSIER_VERDICT_SURE_WRONG)
    gtk_box_append (GTK_BOX (box), new_icon_line ("dialog-warning-symbolic", "error",
                                                  dossier_quiz_words_get_verdict (item->verdict),
                                                  "caption-heading"));
  else
    gtk_box_append (GTK_BOX (box),
                    new_icon_line (dossier_quiz_words_get_verdict_icon (item->verdict), NULL,
                                   item->verdict == DOSSIER_VERDICT_SKIPPED
                                       ? dossier_quiz_words_get_verdict (item->verdict)
                                       : dossier_quiz_words_get_certainty (item->certainty),
                                   "caption-heading"));
  gtk_box_append (GTK_BOX (box), new_label (item->question->stem, "heading"));
  /* The key of “answer with the text” is the passage below. */
  if (item->question->kind != DOSSIER_QUESTION_TEXT)
    gtk_box_append (GTK_BOX (box),
                    new_icon_line ("dossier-check-symbolic", "success", key, "body"));
  gtk_widget_add_css_class (text, "secondary");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_label_set_lines (GTK_LABEL (text), 3);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (foot), text);
  gtk_box_append (GTK_BOX (foot), new_link (item, position));
  gtk_box_append (GTK_BOX (box), foot);

  return box;
}

static void
append_review_row (GtkWidget *list, GtkWidget *child, const char *name, guint position)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", child, "action-name",
                                 "quiz.review", "action-target", g_variant_new_uint32 (position),
                                 "tooltip-text", _ ("Show the Answer and Its Evidence"),
                                 "css-classes", (const char *[]) { "result-row", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/**
 * dossier_results_new_missed:
 * @quiz: a sitting
 * @results: of @quiz
 *
 * Returns: (transfer floating): a row for every question missed, the worst
 *   first
 */
GtkWidget *
dossier_results_new_missed (DossierQuiz *quiz, const DossierQuizResults *results)
{
  GtkWidget *list = new_list (_ ("Missed"));

  for (guint i = 0; i < results->n_missed; i++)
    {
      DossierQuizItem item;
      g_autofree char *name = NULL;

      dossier_quiz_get_item (quiz, results->missed[i], &item);
      name = g_strdup_printf ("%s: %s", dossier_quiz_words_get_verdict (item.verdict),
                              item.question->stem);
      append_review_row (list, new_miss (&item, results->missed[i]), name, results->missed[i]);
    }

  return list;
}

/**
 * dossier_results_new_right:
 * @quiz: a sitting
 *
 * Returns: (transfer floating): a short row for every question that was right
 */
GtkWidget *
dossier_results_new_right (DossierQuiz *quiz)
{
  GtkWidget *list = new_list (C_ ("results", "Right"));

  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    {
      DossierQuizItem item;

      dossier_quiz_get_item (quiz, i, &item);
      if (item.verdict == DOSSIER_VERDICT_RIGHT || item.verdict == DOSSIER_VERDICT_RIGHT_GUESS)
        {
          g_autofree char *name
              = g_strdup_printf ("%s: %s", dossier_quiz_words_get_verdict (item.verdict),
                                 item.question->stem);

          append_review_row (list,
                             new_icon_line ("dossier-check-symbolic", "success",
                                            item.question->stem, "body"),
                             name, i);
        }
    }

  return list;
}

static void
append_mark (GtkWidget *list, GtkSizeGroup *titles, const DossierScore *score, DossierCertainty c)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  const char *word = dossier_quiz_words_get_certainty (c);
  guint n_wrong = score->n_total - score->n_right;
  g_autofree char *marks
      = dossier_quiz_words_dup_mark (dossier_results_words_count_marks (score, c));
  /* Translators: how many answers were right, and how many wrong */
  g_autofree char *tally = g_strdup_printf (_ ("%u right, %u wrong"), score->n_right, n_wrong);
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", word, tally, marks);
  GtkWidget *title = new_label (word, "body");
  GtkWidget *middle = new_label (tally, "secondary");

  gtk_size_group_add_widget (titles, title);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), middle);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", marks, "css-classes",
                                (const char *[]) { "heading", "numbers", NULL }, NULL));
  append_row (list, box, name);
}

/**
 * dossier_results_new_marks:
 * @results: of an exam
 *
 * Returns: (transfer floating): a row for every word of certainty, with the
 *   marks that it has earned
 */
GtkWidget *
dossier_results_new_marks (const DossierQuizResults *results)
{
  GtkWidget *list = new_list (_ ("Certainty Marks"));
  g_autoptr (GtkSizeGroup) titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (int i = DOSSIER_CERTAINTY_SURE; i >= (int) DOSSIER_CERTAINTY_GUESS; i--)
    append_mark (list, titles, &results->certainties[i], (DossierCertainty) i);

  return list;
}

/**
 * dossier_results_new_asked:
 * @quiz: a sitting before reading that is finished
 *
 * Returns: (transfer floating): a row for every question answered, without its
 *   key
 */
GtkWidget *
dossier_results_new_asked (DossierQuiz *quiz)
{
  GtkWidget *list = new_list (_ ("To Read For"));

  for (guint i = 0; i < dossier_quiz_get_length (quiz); i++)
    {
      DossierQuizItem item;
      GtkWidget *box = NULL;

      dossier_quiz_get_item (quiz, i, &item);
      if (item.verdict == DOSSIER_VERDICT_NONE)
        continue;
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      gtk_box_append (GTK_BOX (box), new_label (item.question->stem, "heading"));
      gtk_box_append (GTK_BOX (box), new_label (item.question->issue->title, "secondary"));
      append_row (list, box, item.question->stem);
    }

  return list;
}
