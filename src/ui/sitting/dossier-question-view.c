/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-question-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/dossier-store-mastery.h"
#include "ui/common/dossier-quote-text.h"
#include "ui/sitting/dossier-answer-area.h"
#include "ui/sitting/dossier-quiz-words.h"

/* A question, the place for its answer, and how certain it is. */
struct _DossierQuestionView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkLabel *issue_label;
  GtkLabel *kind_label;
  GtkWidget *before_label;
  GtkWidget *hint_button;
  GtkLabel *stem_label;
  GtkLabel *quote_label;
  GtkLabel *task_label;
  AdwBin *area_bin;
  GtkBox *hints_box;
  AdwToggleGroup *certainty;
  GtkLabel *marks_label;
  GtkWidget *look_button;
  GtkWidget *previous_button;
  GtkButton *check_button;

  DossierQuizKeeper *keeper;
  const DossierQuestion *question; /* the one shown; of the keeper's document */
  guint position;
  guint n_hints;
  gboolean narrow;
  gboolean is_showing;
};

typedef enum
{
  PROP_NARROW = 1,
} DossierQuestionViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierQuestionView, dossier_question_view, ADW_TYPE_BIN)

static void
on_certainty (DossierQuestionView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->certainty);
  int certainty = name != NULL ? dossier_words_find (dossier_certainty_words, name) : -1;

  if (self->is_showing || certainty < 0)
    return;

  dossier_quiz_keeper_apply (
      self->keeper, dossier_quiz_with_certainty (dossier_quiz_keeper_get_quiz (self->keeper),
                                                 (DossierCertainty) certainty));
}

static void
add_certainties (DossierQuestionView *self)
{
  const char *const keys[] = {
    /* Translators: keys that stand for Guess, Think So and Sure; the keys
     * themselves do not change, so please keep the letters */
    C_ ("key", "G"),
    C_ ("key", "T"),
    C_ ("key", "S"),
  };

  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    {
      const char *title = dossier_quiz_words_get_certainty (i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *label = gtk_label_new (title);
      GtkWidget *keycap
          = g_object_new (GTK_TYPE_LABEL, "label", keys[i], "valign", GTK_ALIGN_CENTER,
                          "css-classes", (const char *[]) { "keycap", NULL }, "accessible-role",
                          GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      AdwToggle *toggle = g_object_new (ADW_TYPE_TOGGLE, "name", dossier_certainty_words[i],
                                        "label", title, NULL);

      gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), keycap);
      g_object_bind_property (self, "narrow", keycap, "visible",
                              G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
      adw_toggle_set_child (toggle, box);
      adw_toggle_group_add (self->certainty, toggle);
    }
}

/* The stem of a cloze with what is typed in its gap. */
static void
show_cloze (DossierQuestionView *self, const DossierQuizItem *item)
{
  const char *stem = item->question->stem;
  const char *gap = strstr (stem, "____");
  g_autofree char *typed = dossier_quiz_words_dup_answer (item);
  g_autofree char *before = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;

  if (gap == NULL)
    return;

  before = g_strndup (stem, (gsize) (gap - stem));
  markup = g_markup_printf_escaped ("%s<span underline=\"single\">\u00a0%s\u00a0</span>%s", before,
                                    *g_strchug (typed) != '\0' ? typed : "\u2003\u2003\u2003\u2003",
                                    gap + strlen ("____"));
  gtk_label_set_markup (self->stem_label, markup);
  /* Translators: how the gap of a sentence is read aloud: the words before
   * it, and the words after it */
  plain = g_strdup_printf (C_ ("gap", "%s(gap)%s"), before, gap + strlen ("____"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stem_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plain, -1);
}

static void
show_quote (DossierQuestionView *self, const DossierQuizItem *item)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->quote_label), item->question->quote != NULL);
  if (item->question->quote == NULL)
    return;

  text = dossier_quote_dup_marked_text (item->document, item->question->quote);
  gtk_label_set_label (self->quote_label, text);
}

/* The issue, and in a sitting of several dossiers which of them. */
static void
show_issue (DossierQuestionView *self, const DossierQuizItem *item)
{
  const char *issue = item->question->issue->title;
  gboolean is_of_all
      = g_str_equal (dossier_quiz_keeper_get_dossier (self->keeper), DOSSIER_QUIZ_OF_ALL);
  /* Translators: a dossier’s title, and an issue in it */
  g_autofree char *both
      = g_strdup_printf (C_ ("dossier and issue", "%s: %s"),
                         dossier_document_get_short_title (item->document), issue);

  gtk_label_set_label (self->issue_label, is_of_all ? both : issue);
}

/* Whether it was asked before reading, and never since. */
static gboolean
was_asked_before (DossierQuestionView *self, const DossierQuizView *view)
{
  DossierMastery mastery;

  return view->mode != DOSSIER_QUIZ_BEFORE
         && dossier_store_get_mastery (dossier_quiz_keeper_get_store (self->keeper),
                                       dossier_document_get_id (view->item.document),
                                       view->item.question->id, &mastery, NULL)
         && mastery.was_asked_before && mastery.n_answers == 0;
}

static void
show_hints (DossierQuestionView *self, const DossierQuizItem *item)
{
  for (; self->n_hints < item->n_hints; self->n_hints++)
    {
      const char *hint = item->question->hints[self->n_hints];
      g_autofree char *text = g_strdup_printf (_ ("Hint: %s"), hint);

      gtk_box_append (self->hints_box, g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE,
                                                     "xalign", 0.0f, NULL));
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hints_box), self->n_hints > 0);
}

static void
show_new_question (DossierQuestionView *self, const DossierQuizView *view)
{
  const DossierQuestion *question = view->item.question;
  const char *task = dossier_quiz_words_get_task (question->kind);
  /* Translators: a separator before the kind of a question */
  g_autofree char *kind = g_strconcat ("·  ", dossier_quiz_words_get_kind (question->kind), NULL);
  DossierAnswerArea *area = dossier_answer_area_new (self->keeper, &view->item);
  GtkWidget *hint = NULL;

  self->question = question;
  self->position = view->position;
  show_issue (self, &view->item);
  gtk_label_set_label (self->kind_label, kind);
  gtk_widget_set_visible (self->before_label, was_asked_before (self, view));
  gtk_label_set_use_markup (self->stem_label, FALSE);
  gtk_label_set_label (self->stem_label, question->stem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stem_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question->stem, -1);
  show_quote (self, &view->item);
  gtk_label_set_label (self->task_label, task != NULL ? task : "");
  gtk_widget_set_visible (GTK_WIDGET (self->task_label), task != NULL);
  gtk_widget_set_visible (self->hint_button, question->n_hints > 0 && !view->is_judged_at_end);

  while ((hint = gtk_widget_get_first_child (GTK_WIDGET (self->hints_box))) != NULL)
    gtk_box_remove (self->hints_box, hint);
  self->n_hints = 0;

  g_object_bind_property (self, "narrow", area, "narrow", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->stem_label, NULL, -1);
  adw_bin_set_child (self->area_bin, GTK_WIDGET (area));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_foot (DossierQuestionView *self, const DossierQuizView *view)
{
  gboolean at_end = view->is_judged_at_end;
  g_autofree char *marks = dossier_quiz_words_dup_marks_at_stake (view->item.certainty);

  gtk_label_set_label (self->marks_label, marks);
  gtk_widget_set_visible (GTK_WIDGET (self->marks_label), view->mode == DOSSIER_QUIZ_EXAM);
  gtk_widget_set_visible (self->look_button, !at_end);
  gtk_widget_set_visible (self->previous_button, at_end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->check_button),
                                  at_end ? "quiz.enter" : "quiz.check");
  gtk_button_set_label (self->check_button, dossier_quiz_words_get_check (view));
}

static void
dossier_question_view_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((DossierQuestionViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_QUESTION_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_question_view_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  DossierQuestionView *self = DOSSIER_QUESTION_VIEW (object);

  switch ((DossierQuestionViewProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      if (self->narrow)
        gtk_widget_add_css_class (self->content, "narrow");
      else
        gtk_widget_remove_css_class (self->content, "narrow");
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
dossier_question_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *area = adw_bin_get_child (DOSSIER_QUESTION_VIEW (widget)->area_bin);

  return area != NULL && gtk_widget_grab_focus (area);
}

static void
dossier_question_view_dispose (GObject *object)
{
  g_clear_object (&DOSSIER_QUESTION_VIEW (object)->keeper);
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_QUESTION_VIEW);

  G_OBJECT_CLASS (dossier_question_view_parent_class)->dispose (object);
}

static void
dossier_question_view_class_init (DossierQuestionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_question_view_dispose;
  object_class->get_property = dossier_question_view_get_property;
  object_class->set_property = dossier_question_view_set_property;
  widget_class->grab_focus = dossier_question_view_grab_focus;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, content);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, issue_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, kind_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, before_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, hint_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, stem_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, quote_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, task_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, area_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, hints_box);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, certainty);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, marks_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, look_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionView, check_button);
  gtk_widget_class_bind_template_callback (widget_class, on_certainty);
}

static void
dossier_question_view_init (DossierQuestionView *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_certainties (self);
  self->is_showing = FALSE;
}

/**
 * dossier_question_view_show:
 * @self: a question view
 * @keeper: a sitting that asks
 *
 * Shows the question as it stands.
 */
void
dossier_question_view_show (DossierQuestionView *self, DossierQuizKeeper *keeper)
{
  DossierQuizView view;
  gboolean is_other_sitting = FALSE;

  g_return_if_fail (DOSSIER_IS_QUESTION_VIEW (self));

  is_other_sitting = g_set_object (&self->keeper, keeper);
  dossier_quiz_get_view (dossier_quiz_keeper_get_quiz (keeper), &view);
  self->is_showing = TRUE;
  if (is_other_sitting || self->question != view.item.question || self->position != view.position)
    show_new_question (self, &view);
  else
    dossier_answer_area_show_answer (DOSSIER_ANSWER_AREA (adw_bin_get_child (self->area_bin)),
                                     &view.item);
  if (view.item.question->kind == DOSSIER_QUESTION_CLOZE)
    show_cloze (self, &view.item);
  show_hints (self, &view.item);
  show_foot (self, &view);
  adw_toggle_group_set_active_name (self->certainty, dossier_certainty_words[view.item.certainty]);
  self->is_showing = FALSE;
}

/**
 * dossier_question_view_pick:
 * @self: a question view
 * @n: which option, from 0
 */
void
dossier_question_view_pick (DossierQuestionView *self, guint n)
{
  GtkWidget *area = NULL;

  g_return_if_fail (DOSSIER_IS_QUESTION_VIEW (self));

  area = adw_bin_get_child (self->area_bin);
  if (area != NULL)
    dossier_answer_area_pick (DOSSIER_ANSWER_AREA (area), n);
}

/**
 * dossier_question_view_is_answering:
 * @self: a question view
 * @focus: what has the focus
 *
 * Returns: whether @focus belongs to the answer or its certainty, where Enter
 *   is to check rather than to press
 */
gboolean
dossier_question_view_is_answering (DossierQuestionView *self, GtkWidget *focus)
{
  g_return_val_if_fail (DOSSIER_IS_QUESTION_VIEW (self), FALSE);

  if (GTK_IS_BUTTON (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL
      || gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL)
    return FALSE;

  return gtk_widget_is_ancestor (focus, GTK_WIDGET (self->area_bin))
         || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->certainty));
}
