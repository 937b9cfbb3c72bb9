/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-results-view.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-progress-ring.h"
#include "ui/sitting/dossier-again.h"
#include "ui/sitting/dossier-results-lists.h"
#include "ui/sitting/dossier-results-words.h"
#include "ui/sitting/dossier-retry.h"

/* How a sitting went: as a whole, by issue, by certainty, and what was missed. */
struct _DossierResultsView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkWidget *head;
  GtkWidget *ring_box;
  DossierProgressRing *ring;
  GtkLabel *right_label;
  GtkLabel *total_label;
  GtkLabel *title_label;
  GtkLabel *line_label;
  GtkWidget *done_button;
  GtkButton *retry_button;
  GtkWidget *read_button;
  GtkWidget *columns;
  GtkBox *start_box;
  GtkBox *end_box;

  gboolean stacked;
};

typedef enum
{
  PROP_STACKED = 1,
} DossierResultsViewProperty;

static GParamSpec *properties[PROP_STACKED + 1];

G_DEFINE_FINAL_TYPE (DossierResultsView, dossier_results_view, ADW_TYPE_BIN)

static void
set_stacked (DossierResultsView *self, gboolean stacked)
{
  GtkOrientation way = stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  self->stacked = stacked;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), way);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), way);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), !stacked);
  gtk_label_set_xalign (self->title_label, stacked ? .5f : 0);
  gtk_label_set_xalign (self->line_label, stacked ? .5f : 0);
  gtk_label_set_justify (self->title_label, stacked ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_label_set_justify (self->line_label, stacked ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  if (stacked)
    gtk_widget_add_css_class (self->content, "narrow");
  else
    gtk_widget_remove_css_class (self->content, "narrow");
}

static void
empty (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
append_list (GtkBox *box, const char *title, GtkWidget *list)
{
  GtkWidget *heading = dossier_results_new_heading (title);

  if (gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    gtk_widget_set_margin_top (heading, 12);
  gtk_box_append (box, heading);
  gtk_box_append (box, list);
}

static void
append_calm (GtkBox *box)
{
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "dossier-check-symbolic",
                                  "title", _ ("Nothing Missed"), "description",
                                  _ ("The next sitting asks other questions first."), "css-classes",
                                  (const char *[]) { "compact", "card", NULL }, NULL);

  gtk_box_append (box, page);
}

static void
append_caption (GtkBox *box, const char *text)
{
  gtk_box_append (box, g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f,
                                     "css-classes",
                                     (const char *[]) { "caption", "secondary", NULL }, NULL));
}

static void
show_ring (DossierResultsView *self, const DossierQuizResults *results)
{
  g_autofree char *right = g_strdup_printf ("%u", results->n_right);
  /* Translators: under the number of right answers, as in “7 of 10” */
  g_autofree char *total = g_strdup_printf (C_ ("ring", "of %u"), results->n_total);
  g_autofree char *name
      = g_strdup_printf (_ ("%u of %u right"), results->n_right, results->n_total);

  dossier_progress_ring_set_fraction (self->ring, results->n_total > 0
                                                      ? (double) results->n_right / results->n_total
                                                      : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_label_set_label (self->right_label, right);
  gtk_label_set_label (self->total_label, total);
}

static void
show_head (DossierResultsView *self, DossierQuizKeeper *keeper, const DossierQuizResults *results)
{
  DossierStore *store = dossier_quiz_keeper_get_store (keeper);
  DossierQuiz *quiz = dossier_quiz_keeper_get_quiz (keeper);
  guint n_retry = dossier_retry_count (quiz);
  g_autofree char *title = dossier_results_words_dup_title (results);
  g_autofree char *comeback = NULL;
  g_autofree char *line = NULL;
  g_autofree char *retry
      = g_strdup_printf (ngettext ("Retry %u Missed", "Retry %u Missed", n_retry), n_retry);
  DossierComeback days;

  dossier_comeback_load (&days, store, quiz);
  comeback = dossier_comeback_dup_words (&days, dossier_store_get_today (store));
  line = dossier_results_words_dup_line (results, comeback);
  show_ring (self, results);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->line_label, line);
  gtk_button_set_label (self->retry_button, retry);
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), n_retry > 0);
}

/* Without any key: they are asked again, and reading is to find it. */
static void
show_before (DossierResultsView *self, DossierQuiz *quiz, const DossierQuizResults *results)
{
  g_autofree char *title = dossier_results_words_dup_before_title (results);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->line_label,
                       _ ("Now the text. Afterwards they are asked again, with their verdicts and "
                          "passages."));
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), FALSE);
  if (results->n_total > 0)
    append_list (self->start_box, _ ("To Read For"), dossier_results_new_asked (quiz));
}

static void
show_lists (DossierResultsView *self,
            DossierQuiz *quiz,
            const DossierQuizResults *results,
            gboolean is_exam)
{
  g_autofree char *words = dossier_results_words_dup_calibration (results);
  g_autofree char *marks = dossier_results_words_dup_marks (results);

  if (results->n_total == 0)
    return;

  if (is_exam)
    {
      append_list (self->start_box, _ ("Certainty Marks"), dossier_results_new_marks (results));
      append_caption (self->start_box, marks);
    }
  append_list (self->start_box, _ ("By Issue"), dossier_results_new_issues (results));
  append_list (self->start_box, _ ("Calibration"), dossier_results_new_certainties (results));
  append_caption (self->start_box, words);
  if (results->n_missed > 0)
    append_list (self->end_box, _ ("Missed"), dossier_results_new_missed (quiz, results));
  else
    append_calm (self->end_box);
  if (is_exam && results->n_right > 0)
    append_list (self->end_box, C_ ("results", "Right"), dossier_results_new_right (quiz));
}

static void
dossier_results_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierResultsViewProperty) prop_id)
    {
    case PROP_STACKED:
      g_value_set_boolean (value, DOSSIER_RESULTS_VIEW (object)->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_results_view_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierResultsView *self = DOSSIER_RESULTS_VIEW (object);

  switch ((DossierResultsViewProperty) prop_id)
    {
    case PROP_STACKED:
      if (self->stacked == g_value_get_boolean (value))
        return;
      set_stacked (self, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
dossier_results_view_grab_focus (GtkWidget *widget)
{
  DossierResultsView *self = DOSSIER_RESULTS_VIEW (widget);

  if (gtk_widget_get_visible (self->read_button))
    return gtk_widget_grab_focus (self->read_button);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->retry_button))
                                    ? GTK_WIDGET (self->retry_button)
                                    : self->done_button);
}

static void
dossier_results_view_dispose (GObject *object)
{
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_RESULTS_VIEW);

  G_OBJECT_CLASS (dossier_results_view_parent_class)->dispose (object);
}

static void
dossier_results_view_class_init (DossierResultsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_results_view_dispose;
  object_class->get_property = dossier_results_view_get_property;
  object_class->set_property = dossier_results_view_set_property;
  widget_class->grab_focus = dossier_results_view_grab_focus;

  properties[PROP_STACKED]
      = g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DOSSIER_TYPE_PROGRESS_RING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-results-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, content);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, head);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, ring_box);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, ring);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, right_label);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, total_label);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, line_label);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, done_button);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, retry_button);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, read_button);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, columns);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, start_box);
  gtk_widget_class_bind_template_child (widget_class, DossierResultsView, end_box);
}

static void
dossier_results_view_init (DossierResultsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_results_view_show:
 * @self: a results view
 * @keeper: a sitting that is finished
 * @previous: (nullable): how the sitting before went
 */
void
dossier_results_view_show (DossierResultsView *self,
                           DossierQuizKeeper *keeper,
                           const DossierScore *previous)
{
  g_autoptr (DossierQuizResults) results = NULL;
  DossierQuiz *quiz = NULL;
  DossierQuizView view;
  gboolean is_before = FALSE;

  g_return_if_fail (DOSSIER_IS_RESULTS_VIEW (self));

  quiz = dossier_quiz_keeper_get_quiz (keeper);
  results = dossier_quiz_get_results (quiz, previous);
  dossier_quiz_get_view (quiz, &view);
  is_before = view.mode == DOSSIER_QUIZ_BEFORE;
  empty (self->start_box);
  empty (self->end_box);
  gtk_widget_set_visible (self->ring_box, !is_before);
  gtk_widget_set_visible (self->read_button, is_before);
  gtk_widget_set_visible (GTK_WIDGET (self->end_box), !is_before);
  if (is_before)
    {
      show_before (self, quiz, results);
      return;
    }

  show_head (self, keeper, results);
  show_lists (self, quiz, results, view.mode == DOSSIER_QUIZ_EXAM);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
