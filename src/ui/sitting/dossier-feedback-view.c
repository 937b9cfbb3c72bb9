/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-feedback-view.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-quote-text.h"
#include "ui/sitting/dossier-again-badges.h"
#include "ui/sitting/dossier-evidence-card.h"
#include "ui/sitting/dossier-feedback-options.h"
#include "ui/sitting/dossier-note-bar.h"
#include "ui/sitting/dossier-quiz-words.h"
#include "ui/sitting/dossier-stick-notice.h"

/* The verdict on an answer: never bare, but with the reason of each option,
 * the passage that decides, and when it is asked again. */
struct _DossierFeedbackView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkWidget *head;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *line_label;
  DossierAgainBadges *badges;
  DossierStickNotice *notice;
  GtkWidget *columns;
  GtkLabel *stem_label;
  GtkLabel *quote_label;
  AdwBin *options_bin;
  DossierNoteBar *note_bar;
  AdwBin *evidence_bin;

  gboolean stacked;
  gboolean narrow;
};

typedef enum
{
  PROP_STACKED = 1,
  PROP_NARROW,
} DossierFeedbackViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierFeedbackView, dossier_feedback_view, ADW_TYPE_BIN)

static void
set_stacked (DossierFeedbackView *self, gboolean stacked)
{
  GtkOrientation way = stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  self->stacked = stacked;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), way);
  gtk_box_set_spacing (GTK_BOX (self->head), stacked ? 10 : 18);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), way);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), !stacked);
  if (stacked)
    gtk_widget_add_css_class (self->content, "narrow");
  else
    gtk_widget_remove_css_class (self->content, "narrow");
}

static void
dossier_feedback_view_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((DossierFeedbackViewProperty) prop_id)
    {
    case PROP_STACKED:
      g_value_set_boolean (value, DOSSIER_FEEDBACK_VIEW (object)->stacked);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_FEEDBACK_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_feedback_view_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  DossierFeedbackView *self = DOSSIER_FEEDBACK_VIEW (object);

  switch ((DossierFeedbackViewProperty) prop_id)
    {
    case PROP_STACKED:
      if (self->stacked == g_value_get_boolean (value))
        return;
      set_stacked (self, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_feedback_view_dispose (GObject *object)
{
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_FEEDBACK_VIEW);

  G_OBJECT_CLASS (dossier_feedback_view_parent_class)->dispose (object);
}

static void
dossier_feedback_view_class_init (DossierFeedbackViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dossier_feedback_view_dispose;
  object_class->get_property = dossier_feedback_view_get_property;
  object_class->set_property = dossier_feedback_view_set_property;

  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DOSSIER_TYPE_AGAIN_BADGES);
  g_type_ensure (DOSSIER_TYPE_NOTE_BAR);
  g_type_ensure (DOSSIER_TYPE_STICK_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-feedback-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, content);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, head);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, line_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, badges);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, notice);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, columns);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, stem_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, quote_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, options_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, note_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierFeedbackView, evidence_bin);
}

static void
dossier_feedback_view_init (DossierFeedbackView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_verdict (DossierFeedbackView *self, const DossierQuizItem *item)
{
  g_autofree char *line = dossier_quiz_words_dup_key_line (item);

  gtk_image_set_from_icon_name (self->icon, dossier_quiz_words_get_verdict_icon (item->verdict));
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->icon),
      (const char *[]) { "verdict", dossier_quiz_words_get_verdict_class (item->verdict), NULL });
  gtk_label_set_label (self->title_label, dossier_quiz_words_get_verdict (item->verdict));
  gtk_label_set_label (self->line_label, line);
}

static void
show_again (DossierFeedbackView *self, DossierStore *store, const DossierQuizItem *item)
{
  DossierMastery mastery;
  DossierAgain again;

  if (!dossier_again_load (&again, &mastery, store, item))
    again = (DossierAgain) { .at_end = item->comes_again };
  dossier_again_badges_show (self->badges, &again, dossier_store_get_today (store));
  dossier_stick_notice_show (self->notice, &mastery, item->note);
}

static void
show_reasons (DossierFeedbackView *self, const DossierQuizItem *item)
{
  gtk_label_set_label (self->stem_label, item->question->stem);
  gtk_widget_set_visible (GTK_WIDGET (self->quote_label), item->question->quote != NULL);
  if (item->question->quote != NULL)
    {
      g_autofree char *quote
          = dossier_quote_dup_marked_text (item->document, item->question->quote);

      gtk_label_set_label (self->quote_label, quote);
    }
  adw_bin_set_child (self->options_bin, dossier_feedback_options_new (item->document, item));
  adw_bin_set_child (self->evidence_bin, dossier_evidence_card_new (item->document, item));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * dossier_feedback_view_show:
 * @self: a feedback view
 * @keeper: a sitting
 * @position: a question of it that has its verdict
 * @is_new: whether another question, or nothing, was shown before
 */
void
dossier_feedback_view_show (DossierFeedbackView *self,
                            DossierQuizKeeper *keeper,
                            guint position,
                            gboolean is_new)
{
  DossierQuizView view;
  DossierQuizItem item;

  g_return_if_fail (DOSSIER_IS_FEEDBACK_VIEW (self));

  dossier_quiz_get_view (dossier_quiz_keeper_get_quiz (keeper), &view);
  dossier_quiz_get_item (dossier_quiz_keeper_get_quiz (keeper), position, &item);
  show_verdict (self, &item);
  show_again (self, dossier_quiz_keeper_get_store (keeper), &item);
  dossier_note_bar_show (self->note_bar, &item, view.phase == DOSSIER_QUIZ_FINISHED);
  if (is_new)
    show_reasons (self, &item);
}

/**
 * dossier_feedback_view_announce:
 * @self: a feedback view that shows a verdict
 *
 * Has the verdict read aloud.
 */
void
dossier_feedback_view_announce (DossierFeedbackView *self)
{
  GtkRoot *root = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_FEEDBACK_VIEW (self));

  /* By way of the window: what has just come up is not known to assistive
   * technology yet, and would not be heard. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL)
    return;

  /* Translators: read aloud: the verdict, and the key in a sentence */
  text = g_strdup_printf (C_ ("announcement", "%s. %s"), gtk_label_get_label (self->title_label),
                          gtk_label_get_label (self->line_label));
  gtk_accessible_announce (GTK_ACCESSIBLE (root), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
