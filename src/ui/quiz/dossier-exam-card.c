/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-exam-card.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-day-words.h"
#include "ui/quiz/dossier-plan-bars.h"
#include "ui/quiz/dossier-start-words.h"

/* The day to be ready for, and the plan that leads there. */
struct _DossierExamCard
{
  AdwBin parent_instance;

  AdwActionRow *day_row;
  GtkWidget *remove_button;
  GtkMenuButton *choose_button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkWidget *past_label;
  GtkWidget *plan_box;
  GtkLabel *today_label;
  DossierPlanBars *bars;
  GtkLabel *plan_label;

  gint64 today;
  gboolean is_showing;
};

enum
{
  SIGNAL_EXAM_DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierExamCard, dossier_exam_card, ADW_TYPE_BIN)

static void
on_remove_clicked (DossierExamCard *self)
{
  g_signal_emit (self, signals[SIGNAL_EXAM_DAY_CHOSEN], 0, (gint64) 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->choose_button));
}

/* The chosen one, as a study day. */
static gint64
get_day (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) midnight
      = g_date_time_new_utc (g_date_time_get_year (date), g_date_time_get_month (date),
                             g_date_time_get_day_of_month (date), 0, 0, 0);

  return g_date_time_to_unix (midnight) / (24 * 60 * 60);
}

static void
on_day_selected (DossierExamCard *self)
{
  gint64 day = get_day (self->calendar);

  if (self->is_showing)
    return;

  gtk_widget_set_visible (self->past_label, day <= self->today);
  if (day <= self->today)
    return;

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SIGNAL_EXAM_DAY_CHOSEN], 0, day);
}

static void
dossier_exam_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_EXAM_CARD);

  G_OBJECT_CLASS (dossier_exam_card_parent_class)->dispose (object);
}

static void
dossier_exam_card_class_init (DossierExamCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_exam_card_dispose;

  /**
   * DossierExamCard::exam-day-chosen:
   * @day: a study day to come, or 0 for none
   */
  signals[SIGNAL_EXAM_DAY_CHOSEN]
      = g_signal_new ("exam-day-chosen", DOSSIER_TYPE_EXAM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (DOSSIER_TYPE_PLAN_BARS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quiz/dossier-exam-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, day_row);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, remove_button);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, choose_button);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, calendar);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, past_label);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, plan_box);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, today_label);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, bars);
  gtk_widget_class_bind_template_child (widget_class, DossierExamCard, plan_label);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
dossier_exam_card_init (DossierExamCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_day (DossierExamCard *self, const DossierQuizOffer *offer)
{
  gint64 shown = offer->exam_day > offer->today ? offer->exam_day : offer->today + 1;
  g_autoptr (GDateTime) date = dossier_day_to_date_time (shown);
  g_autofree char *words = offer->exam_day != 0
                               ? dossier_day_dup_long_date (offer->exam_day, offer->today)
                               : g_strdup (_ ("No date yet"));

  adw_action_row_set_subtitle (self->day_row, words);
  gtk_widget_set_visible (self->remove_button, offer->exam_day != 0);
  gtk_widget_set_visible (self->past_label, FALSE);
  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->is_showing = FALSE;
}

/**
 * dossier_exam_card_show:
 * @self: a card
 * @offer: what can be started
 *
 * Shows the day and the plan of @offer.
 */
void
dossier_exam_card_show (DossierExamCard *self, const DossierQuizOffer *offer)
{
  g_autofree char *today = NULL;
  g_autofree char *plan = NULL;

  g_return_if_fail (DOSSIER_IS_EXAM_CARD (self) && offer != NULL);

  self->today = offer->today;
  today = dossier_start_words_dup_today (offer);
  plan = dossier_start_words_dup_plan (offer);
  show_day (self, offer);
  gtk_label_set_label (self->today_label, today);
  gtk_label_set_label (self->plan_label, plan != NULL ? plan : "");
  gtk_widget_set_visible (self->plan_box, offer->plan != NULL);
  if (offer->plan != NULL)
    dossier_plan_bars_show (self->bars, offer->plan);
}
