/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-look-dialog.h"

#include "ui/common/dossier-dialog-focus.h"
#include "ui/sitting/dossier-sentence-list.h"
#include "ui/sitting/dossier-sentence-view.h"

/* The article to search in while a question waits; nothing in it is lit. */
struct _DossierLookDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *nothing;
  GtkWidget *scroller;
  GtkListView *view;

  DossierSentenceList *sentences;
};

G_DEFINE_FINAL_TYPE (DossierLookDialog, dossier_look_dialog, ADW_TYPE_DIALOG)

static void
on_search_changed (DossierLookDialog *self, GtkSearchEntry *search)
{
  dossier_sentence_list_set_search (self->sentences, gtk_editable_get_text (GTK_EDITABLE (search)));
  gtk_stack_set_visible_child (self->stack,
                               g_list_model_get_n_items (G_LIST_MODEL (self->sentences)) > 0
                                   ? self->scroller
                                   : self->nothing);
}

/* Escape: the entry would keep it for itself. */
static void
on_search_stopped (DossierLookDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
dossier_look_dialog_dispose (GObject *object)
{
  DossierLookDialog *self = DOSSIER_LOOK_DIALOG (object);

  g_clear_object (&self->sentences);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LOOK_DIALOG);

  G_OBJECT_CLASS (dossier_look_dialog_parent_class)->dispose (object);
}

static void
dossier_look_dialog_class_init (DossierLookDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_look_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-look-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLookDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLookDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, DossierLookDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierLookDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
}

static void
dossier_look_dialog_init (DossierLookDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_dialog_keep_focus (ADW_DIALOG (self));
}

/**
 * dossier_look_dialog_new:
 * @document: a dossier
 *
 * Returns: (transfer floating): its article, to search in
 */
AdwDialog *
dossier_look_dialog_new (DossierDocument *document)
{
  DossierLookDialog *self = g_object_new (DOSSIER_TYPE_LOOK_DIALOG, NULL);
  g_autoptr (GtkListItemFactory) factory = dossier_sentence_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->sentences = dossier_sentence_list_new (document);
  selection
      = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->sentences))));
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, selection);
  gtk_stack_set_visible_child (self->stack, self->scroller);

  return ADW_DIALOG (self);
}
