/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-set-aside-dialog.h"

#include "ui/common/dossier-toast.h"

#include <glib/gi18n.h>

#include "store/dossier-store-mastery.h"

/* The questions of a dossier that were set aside, and the way back for each. */
struct _DossierSetAsideDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *nothing;
  GtkWidget *page;
  AdwPreferencesGroup *group;

  DossierStore *store;
  DossierDocument *document;
  GHashTable *rows; /* question id → its row */
};

G_DEFINE_FINAL_TYPE (DossierSetAsideDialog, dossier_set_aside_dialog, ADW_TYPE_DIALOG)

static void add_row (DossierSetAsideDialog *self, const DossierQuestion *question);

static void
show_page (DossierSetAsideDialog *self)
{
  gtk_stack_set_visible_child (self->stack,
                               g_hash_table_size (self->rows) > 0 ? self->page : self->nothing);
}

static void
show_error (DossierSetAsideDialog *self, const GError *error)
{
  AdwToast *toast = dossier_toast_new (error->message);

  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Takes the row of the log that brought it back, back. */
static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSetAsideDialog *self = DOSSIER_SET_ASIDE_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  const DossierQuestion *question = NULL;
  const char *id = NULL;
  const char *row_id = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &row_id);
  question = dossier_document_find_question (self->document, id);
  if (question == NULL || g_hash_table_contains (self->rows, id))
    return;

  if (dossier_store_undo_review (self->store, row_id, NULL, &error))
    add_row (self, question);
  else
    show_error (self, error);
  show_page (self);
}

static void
bring_back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSetAsideDialog *self = DOSSIER_SET_ASIDE_DIALOG (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GtkWidget *row = g_hash_table_lookup (self->rows, id);
  g_autofree char *row_id = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast = NULL;

  if (row == NULL)
    return;
  if (!dossier_store_mark_question (self->store, dossier_document_get_id (self->document), id,
                                    DOSSIER_REVIEW_BROUGHT_BACK, &row_id, &error))
    {
      show_error (self, error);
      return;
    }

  toast = dossier_toast_new (_ ("Brought Back"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "set-aside.undo");
  adw_toast_set_action_target (toast, "(ss)", id, row_id);
  adw_toast_overlay_add_toast (self->toasts, toast);
  g_hash_table_remove (self->rows, id);
  adw_preferences_group_remove (self->group, row);
  show_page (self);
  /* What had the focus is gone. */
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
add_row (DossierSetAsideDialog *self, const DossierQuestion *question)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Bring Back"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->stem);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), question->issue->title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "set-aside.bring-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", question->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  g_hash_table_insert (self->rows, g_strdup (question->id), row);
}

static void
dossier_set_aside_dialog_dispose (GObject *object)
{
  DossierSetAsideDialog *self = DOSSIER_SET_ASIDE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SET_ASIDE_DIALOG);

  G_OBJECT_CLASS (dossier_set_aside_dialog_parent_class)->dispose (object);
}

static void
dossier_set_aside_dialog_class_init (DossierSetAsideDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_set_aside_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quiz/dossier-set-aside-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSetAsideDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierSetAsideDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierSetAsideDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, DossierSetAsideDialog, page);
  gtk_widget_class_bind_template_child (widget_class, DossierSetAsideDialog, group);

  gtk_widget_class_install_action (widget_class, "set-aside.bring-back", "s", bring_back_action);
  gtk_widget_class_install_action (widget_class, "set-aside.undo", "(ss)", undo_action);
}

static void
dossier_set_aside_dialog_init (DossierSetAsideDialog *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_set_aside_dialog_new:
 * @store: where answers are kept
 * @document: a dossier
 * @masteries: (element-type utf8 DossierMastery): what is known of its questions
 *
 * Returns: (transfer floating): the questions set aside
 */
AdwDialog *
dossier_set_aside_dialog_new (DossierStore *store, DossierDocument *document, GHashTable *masteries)
{
  DossierSetAsideDialog *self = g_object_new (DOSSIER_TYPE_SET_ASIDE_DIALOG, NULL);
  DossierQuestions questions = dossier_document_get_questions (document);

  self->store = g_object_ref (store);
  self->document = g_object_ref (document);
  for (guint i = 0; i < questions.n; i++)
    {
      const DossierMastery *mastery = g_hash_table_lookup (masteries, questions.items[i].id);

      if (mastery != NULL && mastery->is_set_aside)
        add_row (self, &questions.items[i]);
    }
  show_page (self);

  return ADW_DIALOG (self);
}
