/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-dossier-page.h"

#include "store/dossier-store-mastery.h"
#include "ui/actors/dossier-actors-page.h"
#include "ui/article/dossier-article-page.h"
#include "ui/issues/dossier-issues-page.h"
#include "ui/original/dossier-original-actions.h"
#include "ui/print/dossier-print-dialog.h"
#include "ui/progress/dossier-progress-page.h"
#include "ui/quiz/dossier-quiz-page.h"
#include "ui/quotes/dossier-quotes-page.h"
#include "ui/shell/dossier-error-text.h"

/* One open dossier: its five views, each built when first shown, and the
 * "dossier" actions through which they lead to one another. A jump remembers
 * where it came from, so that Alt+Left returns there. */
struct _DossierDossierPage
{
  AdwNavigationPage parent_instance;

  AdwViewStack *views;
  AdwViewSwitcherBar *switcher_bar;
  AdwBin *article_bin;
  AdwBin *actors_bin;
  AdwBin *quotes_bin;
  AdwBin *issues_bin;
  AdwBin *quiz_bin;

  DossierStudy *study;
  DossierPage *shown; /* weak */
  GPtrArray *trail;   /* of Step */
  guint badge_source;
  gboolean narrow;
};

/* A place that Back returns to. */
typedef struct
{
  char *view;
  char *id; /* nullable */
} Step;

typedef enum
{
  PROP_NARROW = 1,
} DossierDossierPageProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  FIRST_FRAME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define BADGE_DELAY_MS 300

G_DEFINE_FINAL_TYPE (DossierDossierPage, dossier_dossier_page, ADW_TYPE_NAVIGATION_PAGE)

static void
step_free (Step *step)
{
  g_free (step->view);
  g_free (step->id);
  g_free (step);
}

static const struct
{
  DossierTarget target;
  const char *view;
  const char *action;
} jumps[] = {
  { DOSSIER_TARGET_SENTENCE, "article", "dossier.show-sentence" },
  { DOSSIER_TARGET_TERM, "article", "dossier.show-term" },
  { DOSSIER_TARGET_ACTOR, "actors", "dossier.show-actor" },
  { DOSSIER_TARGET_QUOTE, "quotes", "dossier.show-quote" },
  { DOSSIER_TARGET_ISSUE, "issues", "dossier.show-issue" },
  { DOSSIER_TARGET_NOTE, "article", "dossier.show-note" },
};

static void
on_first_frame (DossierDossierPage *self)
{
  g_signal_emit (self, signals[FIRST_FRAME], 0);
}

static DossierPage *
get_page (DossierDossierPage *self, const char *view)
{
  const struct
  {
    const char *view;
    AdwBin *bin;
    GType type;
  } pages[] = {
    { "article", self->article_bin, DOSSIER_TYPE_ARTICLE_PAGE },
    { "actors", self->actors_bin, DOSSIER_TYPE_ACTORS_PAGE },
    { "quotes", self->quotes_bin, DOSSIER_TYPE_QUOTES_PAGE },
    { "issues", self->issues_bin, DOSSIER_TYPE_ISSUES_PAGE },
    { "quiz", self->quiz_bin, DOSSIER_TYPE_QUIZ_PAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page = NULL;

      if (!g_str_equal (pages[i].view, view))
        continue;

      page = adw_bin_get_child (pages[i].bin);
      if (page == NULL)
        {
          page = g_object_new (pages[i].type, "study", self->study, "views", self->views, "narrow",
                               self->narrow, NULL);
          g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_DEFAULT);
          if (pages[i].type == DOSSIER_TYPE_ARTICLE_PAGE)
            g_signal_connect_object (page, "first-frame", G_CALLBACK (on_first_frame), self,
                                     G_CONNECT_SWAPPED);
          adw_bin_set_child (pages[i].bin, page);
        }
      return DOSSIER_PAGE (page);
    }

  return NULL;
}

static void
save_view (DossierDossierPage *self, const char *view)
{
  DossierDocument *document = dossier_study_get_document (self->study);
  const DossierPlace place = { .page = (char *) view };
  g_autoptr (GError) error = NULL;

  if (!dossier_store_save_place (dossier_study_get_store (self->study),
                                 dossier_document_get_id (document), &place, &error))
    g_info ("The view was not kept: %s", error->message);
}

static void
restore_view (DossierDossierPage *self, DossierStudy *study)
{
  DossierDocument *document = dossier_study_get_document (study);
  g_autoptr (DossierPlace) place
      = dossier_store_load_place (dossier_study_get_store (study),
                                  dossier_document_get_id (document), NULL);

  if (place != NULL && place->page != NULL)
    adw_view_stack_set_visible_child_name (self->views, place->page);
}

static void
on_view_changed (DossierDossierPage *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  DossierPage *page = NULL;

  if (self->study == NULL || view == NULL)
    return;

  page = get_page (self, view);
  if (page == self->shown)
    return;

  if (self->shown != NULL)
    {
      dossier_page_set_shown (self->shown, FALSE);
      save_view (self, view);
    }
  g_set_weak_pointer (&self->shown, page);
  dossier_page_set_shown (page, TRUE);
}

/* The due questions that the dossier still has. */
static void
show_due (DossierDossierPage *self)
{
  DossierDocument *document = dossier_study_get_document (self->study);
  DossierStore *store = dossier_study_get_store (self->study);
  g_autoptr (GPtrArray) due = dossier_store_list_due (store, dossier_document_get_id (document),
                                                      dossier_store_get_today (store), NULL);
  guint n_due = 0;

  for (guint i = 0; due != NULL && i < due->len; i++)
    {
      const DossierDue *question = g_ptr_array_index (due, i);

      n_due += dossier_document_find_question (document, question->question) != NULL;
    }
  adw_view_stack_page_set_badge_number (adw_view_stack_get_page (self->views,
                                                                 GTK_WIDGET (self->quiz_bin)),
                                        n_due);
}

static void
on_badge_due (gpointer user_data)
{
  DossierDossierPage *self = user_data;

  self->badge_source = 0;
  show_due (self);
}

/* Neither the first frame nor the next question waits for a number. */
static void
queue_badge (DossierDossierPage *self)
{
  if (self->badge_source == 0)
    self->badge_source = g_timeout_add_once (BADGE_DELAY_MS, on_badge_due, self);
}

static void
remember_step (DossierDossierPage *self)
{
  Step *step = g_new0 (Step, 1);

  step->view = g_strdup (adw_view_stack_get_visible_child_name (self->views));
  step->id = self->shown != NULL ? dossier_page_dup_place (self->shown) : NULL;
  g_ptr_array_add (self->trail, step);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dossier.back", TRUE);
}

/* Progress is a page above this one, and makes way for what is to be seen here. */
static void
come_to_top (DossierDossierPage *self)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *top
      = navigation != NULL ? adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation))
                           : NULL;

  if (DOSSIER_IS_PROGRESS_PAGE (top))
    adw_navigation_view_pop_to_page (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (self));
}

static void
show_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);

  come_to_top (self);
  for (guint i = 0; i < G_N_ELEMENTS (jumps); i++)
    if (g_str_equal (jumps[i].action, action_name))
      {
        remember_step (self);
        adw_view_stack_set_visible_child_name (self->views, jumps[i].view);
        dossier_page_reveal (get_page (self, jumps[i].view), jumps[i].target,
                             g_variant_get_string (parameter, NULL));
      }
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);
  g_autofree char *id = NULL;
  Step *step = NULL;

  if (self->trail->len == 0)
    return;

  step = g_ptr_array_index (self->trail, self->trail->len - 1);
  adw_view_stack_set_visible_child_name (self->views, step->view);
  id = g_steal_pointer (&step->id);
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (jumps); i++)
    if (g_str_equal (jumps[i].view, step->view))
      {
        dossier_page_reveal (get_page (self, step->view), jumps[i].target, id);
        break;
      }
  g_ptr_array_set_size (self->trail, self->trail->len - 1);
  gtk_widget_action_set_enabled (widget, "dossier.back", self->trail->len > 0);
}

static void
quiz_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);
  DossierQuizPage *quiz = DOSSIER_QUIZ_PAGE (get_page (self, "quiz"));
  guint first = 0;
  guint last = 0;

  if (g_str_equal (action_name, "dossier.quiz-paragraphs"))
    {
      g_variant_get (parameter, "(uu)", &first, &last);
      dossier_quiz_page_ask_paragraphs (quiz, first, last);
    }
  else
    dossier_quiz_page_ask_about (quiz,
                                 g_str_equal (action_name, "dossier.quiz-issue")
                                     ? DOSSIER_TARGET_ISSUE
                                     : DOSSIER_TARGET_ACTOR,
                                 g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);

  if (self->shown != NULL)
    dossier_page_search (self->shown);
}

static void
progress_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);
  AdwNavigationView *navigation
      = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW));
  DossierProgressPage *page = NULL;

  if (adw_navigation_view_get_visible_page (navigation) != ADW_NAVIGATION_PAGE (self))
    return;

  page = dossier_progress_page_new (self->study);
  g_signal_connect_object (page, "asked", G_CALLBACK (gtk_widget_activate_action_variant), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (navigation, ADW_NAVIGATION_PAGE (page));
}

static void
view_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  come_to_top (self);
  if (get_page (self, name) != NULL)
    adw_view_stack_set_visible_child_name (self->views, name);
}

static void
on_print_failed (DossierDossierPage *self, GFile *file, const GError *error)
{
  adw_dialog_present (dossier_print_error_dialog_new (file, error), GTK_WIDGET (self));
}

static void
print_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (widget);
  AdwDialog *dialog = dossier_print_dialog_new (dossier_study_get_document (self->study),
                                                dossier_study_get_settings (self->study));

  g_signal_connect_object (dialog, "failed", G_CALLBACK (on_print_failed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
dossier_dossier_page_dispose (GObject *object)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (object);

  g_clear_handle_id (&self->badge_source, g_source_remove);
  g_clear_weak_pointer (&self->shown);
  g_clear_object (&self->study);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_DOSSIER_PAGE);

  G_OBJECT_CLASS (dossier_dossier_page_parent_class)->dispose (object);
}

static void
dossier_dossier_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (object);

  switch ((DossierDossierPageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_dossier_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierDossierPage *self = DOSSIER_DOSSIER_PAGE (object);

  switch ((DossierDossierPageProperty) prop_id)
    {
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
dossier_dossier_page_class_init (DossierDossierPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_dossier_page_dispose;
  object_class->get_property = dossier_dossier_page_get_property;
  object_class->set_property = dossier_dossier_page_set_property;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* The article has been painted for the first time. */
  signals[FIRST_FRAME] = g_signal_new ("first-frame", DOSSIER_TYPE_DOSSIER_PAGE, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/shell/dossier-dossier-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, views);
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, article_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, actors_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, quotes_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, issues_bin);
  gtk_widget_class_bind_template_child (widget_class, DossierDossierPage, quiz_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);

  for (guint i = 0; i < G_N_ELEMENTS (jumps); i++)
    gtk_widget_class_install_action (widget_class, jumps[i].action, "s", show_action);
  gtk_widget_class_install_action (widget_class, "dossier.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "dossier.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "dossier.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "dossier.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "dossier.progress", NULL, progress_action);
  gtk_widget_class_install_action (widget_class, "dossier.quiz-issue", "s", quiz_action);
  gtk_widget_class_install_action (widget_class, "dossier.quiz-actor", "s", quiz_action);
  gtk_widget_class_install_action (widget_class, "dossier.quiz-paragraphs", "(uu)", quiz_action);
}

static void
dossier_dossier_page_init (DossierDossierPage *self)
{
  self->trail = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dossier.back", FALSE);
}

/**
 * dossier_dossier_page_new:
 * @study: an open dossier
 * @view: (nullable): the view to begin with, %NULL for the one shown last
 *
 * Returns: (transfer floating): a page that shows it
 */
DossierDossierPage *
dossier_dossier_page_new (DossierStudy *study, const char *view)
{
  DossierDossierPage *self = NULL;
  const DossierHead *head = dossier_document_get_head (dossier_study_get_document (study));
  gboolean is_due = FALSE;

  self = g_object_new (DOSSIER_TYPE_DOSSIER_PAGE, "title", head->title, NULL);
  /* The first view to be shown is the first to be built. */
  if (view != NULL)
    adw_view_stack_set_visible_child_name (self->views, view);
  else
    restore_view (self, study);
  self->study = dossier_original_restore (study, &is_due);
  dossier_original_install (GTK_WIDGET (self), self->study, is_due);
  on_view_changed (self);
  /* Another day has come, perhaps, when the page is seen again. */
  g_signal_connect (self, "map", G_CALLBACK (queue_badge), NULL);
  g_signal_connect_object (dossier_study_get_store (study), "changed", G_CALLBACK (queue_badge),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_dossier_page_get_study:
 * @self: a dossier page
 *
 * Returns: (transfer none): the open dossier
 */
DossierStudy *
dossier_dossier_page_get_study (DossierDossierPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_DOSSIER_PAGE (self), NULL);

  return self->study;
}
