/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-evidence-card.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-passage.h"
#include "ui/sitting/dossier-quiz-words.h"

/* The evidence in its place: the paragraphs that decide and those believed,
 * marked, between dimmed neighbours. */

typedef struct
{
  DossierDocument *document;
  const DossierQuizItem *item;
  DossierEvidence believed; /* what was misread; may be empty */
  const DossierSentence **misread;
  char *believed_title;
} Case;

static void
case_clear (Case *self)
{
  g_free (self->misread);
  g_free (self->believed_title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static gboolean
holds (const DossierEvidence *evidence, const DossierSentence *sentence)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (evidence->sentences[i] == sentence)
      return TRUE;

  return FALSE;
}

/* Whoever misreads the very sentence that decides is shown what decides: one
 * sentence with both marks would say nothing. */
static void
believe (Case *self, const DossierSentence **sentences, guint n_sentences)
{
  self->misread = g_new (const DossierSentence *, n_sentences + 1);
  self->believed = (DossierEvidence) { .sentences = self->misread };
  for (guint i = 0; i < n_sentences; i++)
    if (sentences[i] != NULL && !holds (&self->item->question->evidence, sentences[i]))
      self->misread[self->believed.n_sentences++] = sentences[i];
}

/* The first wrong choice that has a passage behind it. */
static void
find_believed (Case *self)
{
  const DossierQuizItem *item = self->item;

  if (item->answer == NULL || item->grade.is_right)
    return;

  if (dossier_answer_get_kind (item->answer) == DOSSIER_ANSWER_SENTENCE)
    {
      const DossierSentence *chosen
          = dossier_document_find_sentence (self->document, dossier_answer_get_text (item->answer));

      believe (self, &chosen, 1);
      self->believed_title = g_strdup (_ ("Chosen"));
      return;
    }

  for (guint i = 0; i < item->n_options; i++)
    {
      const DossierOption *option = &item->question->options[item->options[i]];

      if (option->believed.n_sentences > 0
          && item->grade.options[item->options[i]] == DOSSIER_OPTION_WRONG
          && dossier_answer_get_kind (item->answer) == DOSSIER_ANSWER_CHOSEN)
        {
          believe (self, option->believed.sentences, option->believed.n_sentences);
          /* Translators: the passage that whoever picks this option has misread */
          self->believed_title = g_strdup_printf (_ ("Behind Option %u"), i + 1);
          return;
        }
    }
}

static gboolean
touches (const DossierEvidence *evidence, const DossierParagraph *paragraph)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (evidence->sentences[i]->paragraph == paragraph)
      return TRUE;

  return FALSE;
}

/* Marks the sentences of @evidence that stand in @paragraph; the words marked
 * go to @said, for those who do not see the marks. */
static void
mark_sentences (const Case *self,
                DossierPassage *passage,
                const DossierParagraph *paragraph,
                const DossierEvidence *evidence,
                DossierPassageMark mark,
                GString *said)
{
  DossierSentences sentences = dossier_document_get_sentences (self->document);
  guint start = 0;

  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierSentence *sentence = &sentences.items[paragraph->first_sentence + i];
      const guint end = start + (guint) strlen (sentence->text);

      for (guint j = 0; j < evidence->n_sentences; j++)
        if (evidence->sentences[j] == sentence)
          {
            dossier_passage_add_mark (passage, mark, start, end);
            g_string_append_printf (said, "%s: %s ",
                                    mark == DOSSIER_PASSAGE_DECIDES ? _ ("Decides")
                                                                    : self->believed_title,
                                    sentence->text);
            break;
          }
      start = end + 1;
    }
}

static GtkWidget *
new_paragraph (const Case *self, const DossierParagraph *paragraph)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *digits = g_strdup_printf ("%u", paragraph->number);
  g_autofree char *text = dossier_document_dup_paragraph_text (self->document, paragraph);
  GtkWidget *number
      = g_object_new (GTK_TYPE_LABEL, "label", digits, "width-chars", 2, "xalign", 1.0f, "yalign",
                      0.0f, "margin-top", 5, "css-classes",
                      (const char *[]) { "caption", "secondary", "numbers", NULL }, NULL);
  DossierPassage *passage = dossier_passage_new (text);
  GtkLabel *label = dossier_passage_get_label (passage);
  g_autoptr (GString) said = g_string_new (NULL);
  gboolean is_lit = touches (&self->item->question->evidence, paragraph)
                    || touches (&self->believed, paragraph);

  gtk_widget_set_hexpand (GTK_WIDGET (passage), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (passage), "face");
  if (is_lit)
    {
      gtk_label_set_selectable (label, TRUE);
      mark_sentences (self, passage, paragraph, &self->item->question->evidence,
                      DOSSIER_PASSAGE_DECIDES, said);
      mark_sentences (self, passage, paragraph, &self->believed, DOSSIER_PASSAGE_BELIEVED, said);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      said->str, -1);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (passage), "neighbor");
      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (label, 3);
    }
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (passage));

  return box;
}

static void
append_paragraphs (const Case *self, GtkBox *box)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  g_autofree guint8 *shown = g_new0 (guint8, paragraphs.n + 2);
  guint n_lit = 0;
  guint last = 0;

  for (guint i = 0; i < paragraphs.n; i++)
    if (touches (&self->item->question->evidence, &paragraphs.items[i])
        || touches (&self->believed, &paragraphs.items[i]))
      {
        shown[i + 1] = 2;
        n_lit++;
      }
  for (guint i = 1; n_lit <= 2 && i <= paragraphs.n; i++)
    if (shown[i] == 0 && (shown[i - 1] == 2 || shown[i + 1] == 2))
      shown[i] = 1;

  for (guint i = 1; i <= paragraphs.n; i++)
    {
      if (shown[i] == 0)
        continue;
      if (last > 0 && i > last + 1)
        gtk_box_append (box, g_object_new (GTK_TYPE_LABEL, "label", "⋯", "css-classes",
                                           (const char *[]) { "dimmed", NULL }, "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      gtk_box_append (box, new_paragraph (self, &paragraphs.items[i - 1]));
      last = i;
    }
}

static GtkWidget *
new_legend_entry (DossierPassageMark mark, const char *title, const DossierEvidence *evidence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  DossierPassage *swatch = dossier_passage_new ("\u2003\u2003");
  g_autofree char *voice = dossier_quiz_words_dup_voice (evidence);

  dossier_passage_add_mark (swatch, mark, 0, (guint) strlen ("\u2003\u2003"));
  gtk_label_set_wrap (dossier_passage_get_label (swatch), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (swatch), GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (swatch), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (words),
                  g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0f,
                                "css-classes", (const char *[]) { "caption-heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (words),
                  g_object_new (GTK_TYPE_LABEL, "label", voice, "wrap", TRUE, "xalign", 0.0f,
                                "css-classes", (const char *[]) { "caption", "secondary", NULL },
                                NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (swatch));
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static GtkWidget *
new_legend (const Case *self)
{
  GtkWidget *legend = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (legend), 24);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (legend), 8);
  if (self->believed.n_sentences > 0)
    adw_wrap_box_append (ADW_WRAP_BOX (legend),
                         new_legend_entry (DOSSIER_PASSAGE_BELIEVED, self->believed_title,
                                           &self->believed));
  adw_wrap_box_append (ADW_WRAP_BOX (legend),
                       new_legend_entry (DOSSIER_PASSAGE_DECIDES, _ ("Decides"),
                                         &self->item->question->evidence));

  return legend;
}

static GtkWidget *
new_head (const DossierSentence *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *label = g_strdup_printf (_ ("Paragraph %u"), sentence->paragraph->number);
  g_autofree char *name
      = g_strdup_printf (_ ("Open paragraph %u in the article"), sentence->paragraph->number);
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, "css-classes",
                                    (const char *[]) { "flat", NULL }, "tooltip-text",
                                    _ ("Open in Article"), NULL);

  g_object_set (content, "icon-name", "dossier-article-symbolic", "label", label, "can-shrink",
                TRUE, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.show-sentence");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sentence->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _ ("Evidence"), "xalign",
                                               0.0f, "hexpand", TRUE, "wrap", TRUE, "css-classes",
                                               (const char *[]) { "title-4", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/**
 * dossier_evidence_card_new:
 * @document: the dossier
 * @item: a question with its verdict
 *
 * Returns: (transfer floating): a card with the passages that decide
 */
GtkWidget *
dossier_evidence_card_new (DossierDocument *document, const DossierQuizItem *item)
{
  g_auto (Case) self = { .document = document, .item = item };
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  12, "valign", GTK_ALIGN_START, "css-classes",
                                  (const char *[]) { "card", "evidence-card", NULL }, NULL);

  find_believed (&self);
  gtk_box_append (GTK_BOX (card), new_head (item->question->evidence.sentences[0]));
  append_paragraphs (&self, GTK_BOX (card));
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), new_legend (&self));

  return card;
}
