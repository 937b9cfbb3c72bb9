/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-feedback-options.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-quiz-words.h"

/* What was answered beside what is right: a row for every option, pair, place
 * or typed answer, each with an icon, a word and its reason. */

typedef enum
{
  ROW_PLAIN,
  ROW_RIGHT,
  ROW_WRONG,
} RowKind;

typedef struct
{
  RowKind kind;
  const char *word; /* nullable: Chosen, Key … */
  const char *text;
  const char *rationale; /* nullable */
  const char *aside;     /* nullable: another fact, in secondary text */
  guint number;          /* of the option as shown; 0 for none */
  gboolean is_article;   /* the text is a passage */
} Row;

static GtkWidget *
new_label (const char *text, const char *const *css_classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "css-classes", css_classes, NULL);
}

static GtkWidget *
new_words (const Row *row)
{
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                   3, "hexpand", TRUE, NULL);
  const char *const word_classes[]
      = { "caption-heading", row->kind == ROW_RIGHT ? "success" : "error", NULL };
  const char *const plain_classes[] = { row->is_article ? "face" : "body", NULL };
  const char *const strong_classes[] = { row->is_article ? "face" : "heading", NULL };

  if (row->word != NULL)
    gtk_box_append (GTK_BOX (words), new_label (row->word, row->kind == ROW_PLAIN ? word_classes + 2
                                                                                  : word_classes));
  gtk_box_append (GTK_BOX (words),
                  new_label (row->text, row->kind == ROW_PLAIN ? plain_classes : strong_classes));
  if (row->aside != NULL)
    gtk_box_append (GTK_BOX (words), new_label (row->aside, (const char *[]) { "body", NULL }));
  if (row->rationale != NULL)
    gtk_box_append (GTK_BOX (words),
                    new_label (row->rationale,
                               (const char *[]) { "rationale",
                                                  row->kind == ROW_PLAIN ? "secondary" : "body",
                                                  NULL }));

  return words;
}

static GtkWidget *
new_icon (RowKind kind)
{
  static const char *const names[]
      = { "dossier-circle-symbolic", "dossier-right-symbolic", "dossier-wrong-symbolic" };
  static const char *const classes[] = { "dimmed", "success", "error" };
  GtkWidget *icon = gtk_image_new_from_icon_name (names[kind]);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, classes[kind]);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 20);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return icon;
}

static void
append_row (GtkBox *list, const Row *row)
{
  static const char *const classes[] = { "plain", "key", "wrong" };
  GtkWidget *box
      = g_object_new (GTK_TYPE_BOX, "spacing", 11, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                      "css-classes",
                      (const char *[]) { "card", "answer-row", classes[row->kind], NULL }, NULL);
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), new_icon (row->kind));
  gtk_box_append (GTK_BOX (box), new_words (row));
  if (row->number > 0)
    {
      g_autofree char *digits = g_strdup_printf ("%u", row->number);

      gtk_box_append (GTK_BOX (box),
                      g_object_new (GTK_TYPE_LABEL, "label", digits, "valign", GTK_ALIGN_START,
                                    "css-classes", (const char *[]) { "keycap", "numbers", NULL },
                                    NULL));
    }
  name
      = row->word != NULL ? g_strdup_printf ("%s: %s", row->word, row->text) : g_strdup (row->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (list, box);
}

static void
append_choices (GtkBox *list, const DossierQuizItem *item)
{
  const DossierQuestion *question = item->question;
  gboolean is_alone = question->kind != DOSSIER_QUESTION_MULTIPLE;

  for (guint i = 0; i < item->n_options; i++)
    {
      const DossierOption *option = &question->options[item->options[i]];
      Row row = { .text = option->text, .rationale = option->rationale, .number = i + 1 };

      switch (item->grade.options[item->options[i]])
        {
        case DOSSIER_OPTION_RIGHT:
          row.kind = ROW_RIGHT;
          row.word = _ ("Chosen, and the Key");
          break;
        case DOSSIER_OPTION_MISSED:
          row.kind = ROW_RIGHT;
          row.word = is_alone ? _ ("Key") : _ ("Key, Not Chosen");
          break;
        case DOSSIER_OPTION_WRONG:
          row.kind = ROW_WRONG;
          row.word = _ ("Chosen");
          break;
        case DOSSIER_OPTION_UNTOUCHED:
        default:
          break;
        }
      if (row.rationale == NULL && option->is_key && is_alone)
        row.rationale = question->rationale;
      append_row (list, &row);
    }
}

static void
append_pairs (GtkBox *list, const DossierQuizItem *item)
{
  guint n = 0;
  const guint *given = item->answer != NULL ? dossier_answer_get_indexes (item->answer, &n) : NULL;

  for (guint i = 0; i < item->n_options; i++)
    {
      guint index = item->options[i];
      const DossierOption *option = &item->question->options[index];
      gboolean is_right = item->grade.options[index] == DOSSIER_OPTION_RIGHT;
      gboolean is_given = index < n && given[index] < item->question->n_options;
      g_autofree char *key = g_strdup_printf (_ ("Key: %s"), option->match);
      g_autofree char *chosen
          = is_given && !is_right
                ? g_strdup_printf (_ ("Chosen: %s"), item->question->options[given[index]].match)
                : NULL;
      g_autofree char *both = chosen != NULL ? g_strconcat (chosen, "\n", key, NULL) : NULL;

      append_row (list, &(Row) { .kind = is_right   ? ROW_RIGHT
                                         : is_given ? ROW_WRONG
                                                    : ROW_PLAIN,
                                 .text = option->text,
                                 .aside = is_right       ? option->match
                                          : both != NULL ? both
                                                         : key,
                                 .rationale = option->rationale });
    }
}

static void
append_places (GtkBox *list, const DossierQuizItem *item)
{
  guint n = 0;
  const guint *given = item->answer != NULL ? dossier_answer_get_indexes (item->answer, &n) : NULL;

  for (guint i = 0; i < item->question->n_options; i++)
    {
      const DossierOption *option = &item->question->options[i];
      gboolean is_given = n == item->question->n_options;
      gboolean is_right = is_given && given[i] == i;
      g_autofree char *placed = NULL;
      g_autofree char *text = g_strdup_printf (C_ ("order row", "%u. %s"), i + 1, option->text);

      for (guint j = 0; j < n && !is_right; j++)
        if (given[j] == i)
          placed = g_strdup_printf (_ ("Placed as number %u"), j + 1);
      append_row (list, &(Row) { .kind = is_right   ? ROW_RIGHT
                                         : is_given ? ROW_WRONG
                                                    : ROW_PLAIN,
                                 .text = text,
                                 .aside = placed,
                                 .rationale = option->rationale });
    }
}

static void
append_typed (GtkBox *list, const DossierQuizItem *item)
{
  const DossierQuestion *question = item->question;
  g_autofree char *typed = dossier_quiz_words_dup_answer (item);
  g_autofree char *key = question->kind == DOSSIER_QUESTION_NUMBER
                             ? dossier_quiz_words_dup_number (question->number, question->unit)
                             : dossier_question_dup_key_text (question);
  gboolean is_right = item->grade.is_right;

  if (is_right && !item->grade.is_near)
    {
      append_row (list, &(Row) { .kind = ROW_RIGHT,
                                 .word = _ ("Typed, and the Key"),
                                 .text = question->kind == DOSSIER_QUESTION_NUMBER ? key : typed,
                                 .rationale = question->rationale });
      return;
    }
  if (*typed != '\0')
    append_row (list, &(Row) { .kind = is_right ? ROW_RIGHT : ROW_WRONG,
                               .word = _ ("Typed"),
                               .text = typed });
  append_row (list, &(Row) { .kind = ROW_RIGHT,
                             .word = _ ("Key"),
                             .text = key,
                             .rationale = question->rationale });
}

static void
append_sentences (GtkBox *list, DossierDocument *document, const DossierQuizItem *item)
{
  const DossierQuestion *question = item->question;
  const DossierSentence *chosen = NULL;

  if (item->answer != NULL && dossier_answer_get_kind (item->answer) == DOSSIER_ANSWER_SENTENCE)
    chosen = dossier_document_find_sentence (document, dossier_answer_get_text (item->answer));
  if (chosen != NULL && !item->grade.is_right)
    append_row (list, &(Row) { .kind = ROW_WRONG,
                               .word = _ ("Chosen"),
                               .text = chosen->text,
                               .is_article = TRUE });
  append_row (list, &(Row) { .kind = ROW_RIGHT,
                             .word = item->grade.is_right ? _ ("Chosen, and the Key") : _ ("Key"),
                             .text = chosen != NULL && item->grade.is_right
                                         ? chosen->text
                                         : dossier_evidence_get_first_text (&question->evidence),
                             .rationale = question->rationale,
                             .is_article = TRUE });
}

/* Whether the reason of the question stands in one of the rows already. */
static gboolean
is_reason_told (const DossierQuestion *question)
{
  switch (question->kind)
    {
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
    case DOSSIER_QUESTION_TEXT:
      return TRUE;
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
      for (guint i = 0; i < question->n_options; i++)
        if (question->options[i].is_key && question->options[i].rationale == NULL)
          return TRUE;
      return FALSE;
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_MATCH:
    case DOSSIER_QUESTION_ORDER:
    default:
      return FALSE;
    }
}

/**
 * dossier_feedback_options_new:
 * @document: the dossier
 * @item: a question with its verdict
 *
 * Returns: (transfer floating): the answer beside the key, with the reasons
 */
GtkWidget *
dossier_feedback_options_new (DossierDocument *document, const DossierQuizItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  12, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Answer and key"), -1);
  switch (item->question->kind)
    {
    case DOSSIER_QUESTION_MATCH:
      append_pairs (GTK_BOX (list), item);
      break;
    case DOSSIER_QUESTION_ORDER:
      append_places (GTK_BOX (list), item);
      break;
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
      append_typed (GTK_BOX (list), item);
      break;
    case DOSSIER_QUESTION_TEXT:
      append_sentences (GTK_BOX (list), document, item);
      break;
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      append_choices (GTK_BOX (list), item);
      break;
    }
  gtk_box_append (GTK_BOX (box), list);
  if (!is_reason_told (item->question))
    gtk_box_append (GTK_BOX (box), new_label (item->question->rationale,
                                              (const char *[]) { "rationale", "secondary", NULL }));

  return box;
}
