/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-quiz-form.h"

#include <glib/gi18n.h>

#include "ui/quiz/dossier-exam-card.h"
#include "ui/quiz/dossier-issue-chips.h"
#include "ui/quiz/dossier-mode-list.h"
#include "ui/quiz/dossier-start-words.h"

/* What a sitting is to be: a mode, and only what that mode asks for. */
struct _DossierQuizForm
{
  AdwBin parent_instance;

  DossierModeList *mode_list;
  GtkWidget *length_box;
  AdwToggleGroup *length_group;
  GtkWidget *clock_box;
  AdwToggleGroup *clock_group;
  GtkWidget *issues_part;
  GtkButton *all_button;
  AdwWrapBox *issues_box;
  GtkWidget *section_group;
  AdwComboRow *section_row;
  GtkButton *all_dossiers_button;
  GtkLabel *all_dossiers_label;
  DossierExamCard *exam_card;

  GSettings *settings;
  DossierQuizOffer *offer; /* borrowed from the page */
  GStrv issues;            /* the ids chosen */
  gboolean is_chosen;      /* the mode was shown to the person once */
  gboolean is_showing;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_EXAM_DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierQuizForm, dossier_quiz_form, ADW_TYPE_BIN)

static DossierStart
get_start (DossierQuizForm *self)
{
  return dossier_mode_list_get_start (self->mode_list);
}

static guint
get_number (AdwToggleGroup *group)
{
  const char *name = adw_toggle_group_get_active_name (group);

  return name != NULL ? (guint) g_ascii_strtoull (name, NULL, 10) : 0;
}

static void
emit_changed (DossierQuizForm *self)
{
  if (!self->is_showing && self->offer != NULL)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Only what the mode asks for is there. */
static void
show_parts (DossierQuizForm *self)
{
  DossierStart start = get_start (self);
  gboolean is_open = start == DOSSIER_START_PRACTICE || start == DOSSIER_START_EXAM;
  gboolean has_more = self->offer != NULL && self->offer->n_due_in_all > self->offer->n_due;

  gtk_widget_set_visible (self->length_box, is_open);
  gtk_widget_set_visible (self->issues_part, is_open);
  gtk_widget_set_visible (self->clock_box, start == DOSSIER_START_EXAM);
  gtk_widget_set_visible (self->section_group, start == DOSSIER_START_BEFORE);
  gtk_widget_set_visible (GTK_WIDGET (self->exam_card), start == DOSSIER_START_EXAM_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->all_dossiers_button),
                          start == DOSSIER_START_REVIEW && has_more);
}

static void
on_start_changed (DossierQuizForm *self)
{
  show_parts (self);
  emit_changed (self);
}

static void
on_length_changed (DossierQuizForm *self)
{
  if (self->offer == NULL || adw_toggle_group_get_active_name (self->length_group) == NULL)
    return;

  g_settings_set_int (self->settings, "quiz-length", (int) get_number (self->length_group));
  emit_changed (self);
}

static void
on_issues_changed (DossierQuizForm *self)
{
  g_strfreev (self->issues);
  self->issues = dossier_issue_chips_dup_chosen (self->issues_box);
  gtk_button_set_label (self->all_button, dossier_issue_chips_are_all_chosen (self->issues_box)
                                              ? _ ("Choose None")
                                              : _ ("Choose All"));
  emit_changed (self);
}

static void
on_all_clicked (DossierQuizForm *self)
{
  /* When all are chosen there is nothing to add, only to clear. */
  dossier_issue_chips_choose_all (self->issues_box,
                                  !dossier_issue_chips_are_all_chosen (self->issues_box));
}

static const DossierSection *
get_section (DossierQuizForm *self)
{
  guint selected = adw_combo_row_get_selected (self->section_row);
  DossierSections sections = dossier_document_get_sections (self->offer->document);

  return selected < sections.n ? &sections.items[selected] : NULL;
}

static void
on_section_changed (DossierQuizForm *self)
{
  if (self->offer == NULL)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->section_row),
                               get_section (self) == self->offer->next_section
                                       && self->offer->next_section != NULL
                                   ? _ ("The next unread one")
                                   : "");
  emit_changed (self);
}

static void
on_exam_day_chosen (DossierQuizForm *self, gint64 day)
{
  g_signal_emit (self, signals[SIGNAL_EXAM_DAY_CHOSEN], 0, day);
}

/* The nearest of the lengths on offer. */
static void
show_length (DossierQuizForm *self)
{
  int length = g_settings_get_int (self->settings, "quiz-length");

  adw_toggle_group_set_active_name (self->length_group, length == 0    ? "0"
                                                        : length <= 7  ? "5"
                                                        : length <= 15 ? "10"
                                                                       : "20");
}

static void
dossier_quiz_form_dispose (GObject *object)
{
  DossierQuizForm *self = DOSSIER_QUIZ_FORM (object);

  self->offer = NULL;
  g_clear_object (&self->settings);
  g_clear_pointer (&self->issues, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_QUIZ_FORM);

  G_OBJECT_CLASS (dossier_quiz_form_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quiz/dossier-quiz-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, mode_list);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, length_box);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, length_group);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, clock_box);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, clock_group);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, issues_part);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, all_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, issues_box);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, section_group);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, section_row);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, all_dossiers_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, all_dossiers_label);
  gtk_widget_class_bind_template_child (widget_class, DossierQuizForm, exam_card);
  gtk_widget_class_bind_template_callback (widget_class, on_start_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_length_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_section_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_exam_day_chosen);
}

static void
dossier_quiz_form_class_init (DossierQuizFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_quiz_form_dispose;

  /**
   * DossierQuizForm::changed:
   *
   * Something else is chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_QUIZ_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierQuizForm::exam-day-chosen:
   * @day: a study day to come, or 0 for none
   */
  signals[SIGNAL_EXAM_DAY_CHOSEN]
      = g_signal_new ("exam-day-chosen", DOSSIER_TYPE_QUIZ_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (DOSSIER_TYPE_MODE_LIST);
  g_type_ensure (DOSSIER_TYPE_EXAM_CARD);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
dossier_quiz_form_init (DossierQuizForm *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_length (self);
  show_parts (self);
}

static void
show_issues (DossierQuizForm *self)
{
  dossier_issue_chips_fill (self->issues_box, self->offer->document, self->offer->masteries);
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->issues_box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    g_signal_connect_object (chip, "toggled", G_CALLBACK (on_issues_changed), self,
                             G_CONNECT_SWAPPED);
  on_issues_changed (self);
}

/* The next unread section, unless another was chosen. */
static void
show_sections (DossierQuizForm *self)
{
  DossierSections sections = dossier_document_get_sections (self->offer->document);

  if (adw_combo_row_get_model (self->section_row) == NULL)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      for (guint i = 0; i < sections.n; i++)
        gtk_string_list_take (names, dossier_start_words_dup_section (self->offer->document,
                                                                      &sections.items[i]));
      adw_combo_row_set_model (self->section_row, G_LIST_MODEL (names));
    }
  if (self->offer->next_section != NULL)
    adw_combo_row_set_selected (self->section_row, self->offer->next_section->index);
  on_section_changed (self);
}

/* At first what waits today; later what the person chose last. */
static void
choose_start (DossierQuizForm *self)
{
  if (self->is_chosen)
    return;

  self->is_chosen = TRUE;
  if (dossier_quiz_offer_count_today (self->offer, DOSSIER_START_EXAM_DAY) > 0)
    dossier_mode_list_set_start (self->mode_list, DOSSIER_START_EXAM_DAY);
  else if (self->offer->n_due > 0)
    dossier_mode_list_set_start (self->mode_list, DOSSIER_START_REVIEW);
}

/**
 * dossier_quiz_form_show:
 * @self: a form
 * @offer: what can be started; it must stay until another is shown
 *
 * Shows what there is to choose from. What was chosen stays chosen.
 */
void
dossier_quiz_form_show (DossierQuizForm *self, DossierQuizOffer *offer)
{
  g_autofree char *label = NULL;

  g_return_if_fail (DOSSIER_IS_QUIZ_FORM (self) && offer != NULL);

  self->offer = offer;
  self->is_showing = TRUE;
  dossier_mode_list_show (self->mode_list, offer);
  dossier_exam_card_show (self->exam_card, offer);
  show_issues (self);
  show_sections (self);
  choose_start (self);
  label = g_strdup_printf (ngettext ("Review All Dossiers: %'u Due", "Review All Dossiers: %'u Due",
                                     offer->n_due_in_all),
                           offer->n_due_in_all);
  gtk_label_set_label (self->all_dossiers_label, label);
  show_parts (self);
  self->is_showing = FALSE;
  emit_changed (self);
}

/**
 * dossier_quiz_form_get_choice:
 * @self: a form that shows an offer
 * @choice: (out caller-allocates): what is chosen, borrowed until that changes
 */
void
dossier_quiz_form_get_choice (DossierQuizForm *self, DossierStartChoice *choice)
{
  g_return_if_fail (DOSSIER_IS_QUIZ_FORM (self) && choice != NULL);

  *choice = (DossierStartChoice) {
    .start = get_start (self),
    .length = get_number (self->length_group),
    .issues = (const char *const *) self->issues,
    .time_limit_ms = get_number (self->clock_group) * G_GINT64_CONSTANT (60000),
    .section = self->offer != NULL ? get_section (self) : NULL,
  };
}

/**
 * dossier_quiz_form_get_length:
 * @self: a form
 *
 * Returns: how many questions a sitting asks, 0 for all
 */
guint
dossier_quiz_form_get_length (DossierQuizForm *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUIZ_FORM (self), 0);

  return get_number (self->length_group);
}
