/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-actions.h"

#include <glib/gi18n.h>

#include "document/dossier-document.h"
#include "ui/common/dossier-page.h"
#include "ui/common/dossier-toast.h"
#include "ui/original/dossier-original-dialog.h"
#include "ui/original/dossier-original-list.h"
#include "ui/original/dossier-original-present.h"
#include "ui/shell/dossier-dossier-page.h"
#include "ui/shell/dossier-error-text.h"

/* The page is another one then, which one looks at first. */
#define UNDO_SECONDS 10

/* What one can do about the original of an open dossier. What is to be shown
 * is kept first; then the page makes way for a new one, because the pages of a
 * dossier point into its document. */
typedef struct
{
  GtkWidget *page; /* to which this belongs */
  DossierStudy *study;
  GSimpleActionGroup *actions;
  GCancellable *cancellable; /* what is being compared for the page */
  gboolean is_leaving;       /* another page is about to take its place */
} Originals;

static void
originals_free (Originals *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->actions);
  g_object_unref (self->study);
  g_free (self);
}

/* The page makes way */

static char *
dup_view (GtkWidget *page)
{
  GtkWidget *view = dossier_original_find_view (page);

  return view != NULL ? g_strdup (adw_view_stack_get_visible_child_name (
                            dossier_page_get_views (DOSSIER_PAGE (view))))
                      : NULL;
}

/* Which sentence was read is the same in both texts; how far, is not. */
static void
keep_place (DossierStudy *study)
{
  DossierStore *store = dossier_study_get_store (study);
  const char *id = dossier_document_get_id (dossier_study_get_document (study));
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPlace) place = dossier_store_load_place (store, id, &error);

  if (place == NULL || place->sentence == NULL || place->offset <= 0)
    return;

  place->offset = 0;
  if (!dossier_store_save_place (store, id, place, &error))
    g_info ("The reading place was not kept: %s", error->message);
}

static void
replace_page (AdwNavigationView *navigation, AdwNavigationPage *page, DossierStudy *study)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (navigation);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *view = dup_view (GTK_WIDGET (page));
  GtkWidget *shown = dossier_original_find_view (GTK_WIDGET (page));

  if (shown != NULL)
    dossier_page_set_shown (DOSSIER_PAGE (shown), FALSE);
  keep_place (study);
  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) below = g_list_model_get_item (stack, i);

      if (below == page)
        g_ptr_array_add (pages, g_object_ref_sink (dossier_dossier_page_new (study, view)));
      else
        g_ptr_array_add (pages, g_steal_pointer (&below));
    }
  adw_navigation_view_replace (navigation, (AdwNavigationPage **) pages->pdata, (int) pages->len);
}

/* A page beneath another one that points to it stays as it is, until it is
 * opened again. */
static gboolean
show_anew (GtkWidget *page, DossierStudy *study)
{
  GtkWidget *ancestor = gtk_widget_get_ancestor (page, ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationView *navigation = ADW_NAVIGATION_VIEW (ancestor);

  if (navigation == NULL
      || adw_navigation_view_get_visible_page (navigation) != ADW_NAVIGATION_PAGE (page))
    return FALSE;
  replace_page (navigation, ADW_NAVIGATION_PAGE (page), study);

  return TRUE;
}

static void
on_idle_anew (gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  DossierStudy *study = dossier_dossier_page_get_study (DOSSIER_DOSSIER_PAGE (page));
  Originals *self = g_object_get_data (G_OBJECT (page), "dossier-originals");

  if (!show_anew (page, study) && self != NULL)
    self->is_leaving = FALSE;
}

/* What asks for it may be a part of the page. */
static void
queue_anew (Originals *self)
{
  if (self->is_leaving)
    return;

  self->is_leaving = TRUE;
  g_idle_add_once (on_idle_anew, g_object_ref (self->page));
}

/* Words about what was done */

static void
add_toast (GtkWidget *page, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static gboolean
check (Originals *self, gboolean is_good, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (is_good)
    return TRUE;

  sentence = error != NULL ? dossier_error_dup_sentence (error) : NULL;
  if (sentence != NULL)
    add_toast (self->page, dossier_toast_new (sentence));

  return FALSE;
}

/* An original that is gone, and can come back as it was. */
typedef struct
{
  GWeakRef navigation;
  DossierStudy *study;
  DossierStoredOriginal *stored;
} Gone;

static void
gone_free (gpointer data, GClosure *closure)
{
  Gone *gone = data;

  g_weak_ref_clear (&gone->navigation);
  g_object_unref (gone->study);
  dossier_stored_original_free (gone->stored);
  g_free (gone);
}

static gboolean
is_same_dossier (DossierStudy *a, DossierStudy *b)
{
  DossierDocument *first = dossier_study_get_document (a);
  DossierDocument *second = dossier_study_get_document (b);

  return g_str_equal (dossier_document_get_id (first), dossier_document_get_id (second))
         && g_str_equal (dossier_document_get_language (first),
                         dossier_document_get_language (second));
}

static void
on_undo (AdwToast *toast, gpointer user_data)
{
  Gone *gone = user_data;
  g_autoptr (AdwNavigationView) navigation = g_weak_ref_get (&gone->navigation);
  DossierDocument *document = dossier_study_get_document (gone->study);
  AdwNavigationPage *page
      = navigation != NULL ? adw_navigation_view_find_page (navigation, "dossier") : NULL;
  g_autoptr (GError) error = NULL;

  if (!dossier_store_save_original (dossier_study_get_store (gone->study),
                                    dossier_document_get_id (document),
                                    dossier_document_get_language (document), gone->stored, &error))
    {
      g_autofree char *sentence = dossier_error_dup_sentence (error);

      if (page != NULL && sentence != NULL)
        add_toast (GTK_WIDGET (page), dossier_toast_new (sentence));
      return;
    }

  if (page != NULL
      && is_same_dossier (dossier_dossier_page_get_study (DOSSIER_DOSSIER_PAGE (page)),
                          gone->study))
    g_idle_add_once (on_idle_anew, g_object_ref (page));
}

static void
offer_undo (Originals *self, const char *title, DossierStoredOriginal *stored)
{
  AdwToast *toast = dossier_toast_new (title);
  Gone *gone = g_new0 (Gone, 1);

  g_weak_ref_init (&gone->navigation,
                   gtk_widget_get_ancestor (self->page, ADW_TYPE_NAVIGATION_VIEW));
  gone->study = g_object_ref (self->study);
  gone->stored = stored;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), gone, gone_free,
                         G_CONNECT_DEFAULT);
  add_toast (self->page, toast);
}

/* The actions */

static const char *
get_id (Originals *self)
{
  return dossier_document_get_id (dossier_study_get_document (self->study));
}

static const char *
get_language (Originals *self)
{
  return dossier_document_get_language (dossier_study_get_document (self->study));
}

static void
on_kept (Originals *self, DossierOriginalDialog *dialog)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStoredOriginal) before = dossier_original_load (self->study, NULL);
  g_autoptr (DossierStoredOriginal) original = NULL;
  const char *name = NULL;
  const DossierOriginalFound *found = dossier_original_dialog_get_found (dialog, &name);

  original = dossier_stored_original_new (name, found->text, TRUE);
  if (!check (self,
              dossier_store_save_original (dossier_study_get_store (self->study), get_id (self),
                                           get_language (self), original, &error),
              error))
    return;

  if (before != NULL)
    offer_undo (self, _ ("Original text replaced"), g_steal_pointer (&before));
  queue_anew (self);
}

static void
on_dialog_kept (DossierOriginalDialog *dialog, GtkWidget *page)
{
  on_kept (g_object_get_data (G_OBJECT (page), "dossier-originals"), dialog);
}

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Originals *self = user_data;
  AdwDialog *dialog = dossier_original_dialog_new (
      dossier_original_get_study_edition (dossier_study_get_document (self->study)),
      g_str_equal (g_action_get_name (G_ACTION (action)), "replace"));

  g_signal_connect_object (dialog, "kept", G_CALLBACK (on_dialog_kept), self->page,
                           G_CONNECT_DEFAULT);
  dossier_original_present (dialog, self->page);
}

static void
remove_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Originals *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStoredOriginal) stored = dossier_original_load (self->study, &error);

  if (!check (self, error == NULL, error) || stored == NULL)
    return;
  if (!check (self,
              dossier_store_remove_original (dossier_study_get_store (self->study), get_id (self),
                                             get_language (self), &error),
              error))
    return;

  offer_undo (self, _ ("Original text removed"), g_steal_pointer (&stored));
  queue_anew (self);
}

static void
on_text_changed (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  Originals *self = user_data;
  int text = dossier_words_find (dossier_original_text_words, g_variant_get_string (value, NULL));
  gboolean is_shown = text != DOSSIER_ORIGINAL_TEXT_STUDY;
  g_autoptr (GError) error = NULL;

  /* What a page says that makes way is not what the person chose. */
  if (text < 0 || self->is_leaving)
    return;
  if (!check (self,
              dossier_store_show_original (dossier_study_get_store (self->study), get_id (self),
                                           get_language (self), is_shown, &error),
              error))
    return;

  dossier_original_choose_text (self->study, (DossierOriginalText) text);
  g_simple_action_set_state (action, value);
  if (is_shown != (dossier_original_get_text (self->study) != DOSSIER_ORIGINAL_TEXT_STUDY))
    queue_anew (self);
}

static void
show_text (Originals *self)
{
  GAction *text = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "text");

  g_simple_action_set_state (
      G_SIMPLE_ACTION (text),
      g_variant_new_string (dossier_original_text_words[dossier_original_get_text (self->study)]));
}

static void
on_setting_changed (GtkWidget *page)
{
  Originals *self = g_object_get_data (G_OBJECT (page), "dossier-originals");

  if (!self->is_leaving)
    show_text (self);
}

static void
follow_settings (Originals *self)
{
  GSettings *settings = dossier_study_get_settings (self->study);

  g_signal_connect_object (settings, "changed::original-beside", G_CALLBACK (on_setting_changed),
                           self->page, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::side-by-side", G_CALLBACK (on_setting_changed),
                           self->page, G_CONNECT_SWAPPED);
}

/* Comparing again */

/* Begins to compare the copy that is kept; @callback gets the page. */
static void
compare_stored (Originals *self, GAsyncReadyCallback callback)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStoredOriginal) stored = dossier_original_load (self->study, &error);
  DossierOriginalSource source = { 0 };

  if (!check (self, stored != NULL, error))
    return;

  source.stored = stored->text;
  dossier_original_run_async (dossier_original_get_study_edition (
                                  dossier_study_get_document (self->study)),
                              &source, self->cancellable, callback, g_object_ref (self->page));
}

static DossierOriginalFound *
end_comparing (GtkWidget *page, GAsyncResult *result)
{
  Originals *self = g_object_get_data (G_OBJECT (page), "dossier-originals");
  g_autoptr (GError) error = NULL;
  DossierOriginalFound *found = dossier_original_run_finish (result, &error);

  if (self != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    check (self, found != NULL, error);

  return found;
}

static void
on_list_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (DossierOriginalFound) found = end_comparing (page, result);

  if (found != NULL && gtk_widget_get_mapped (page))
    dossier_original_present (dossier_original_list_dialog_new (found->alignment), page);
}

static void
list_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  compare_stored (user_data, on_list_found);
}

static void
on_due_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (DossierOriginalFound) found = end_comparing (page, result);
  DossierStudy *study = dossier_dossier_page_get_study (DOSSIER_DOSSIER_PAGE (page));
  g_autoptr (DossierStoredOriginal) stored = NULL;
  g_autoptr (DossierStudy) own = NULL;

  if (found == NULL || study == NULL)
    return;

  stored = dossier_original_load (study, NULL);
  if (stored == NULL || !stored->is_shown)
    return;
  own = dossier_original_make_study (study, found, stored);
  show_anew (page, own);
}

static void
set_enabled (Originals *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update_enabled (Originals *self)
{
  static const char *const of_original[] = { "replace", "list", "remove", "text" };
  const gboolean has_original = dossier_original_exists (self->study);
  const DossierHead *head = dossier_document_get_head (
      dossier_original_get_study_edition (dossier_study_get_document (self->study)));

  set_enabled (self, "add", !has_original && head->edition == DOSSIER_EDITION_STUDY);
  for (guint i = 0; i < G_N_ELEMENTS (of_original); i++)
    set_enabled (self, of_original[i], has_original);
}

/**
 * dossier_original_install:
 * @dossier_page: the page of an open dossier
 * @study: what it shows
 * @is_due: as dossier_original_restore() said
 *
 * Gives the page the actions “original.add”, “replace”, “remove” and “list”,
 * and “original.text” with a word of dossier_original_text_words.
 */
void
dossier_original_install (GtkWidget *dossier_page, DossierStudy *study, gboolean is_due)
{
  static const GActionEntry entries[] = {
    { .name = "add", .activate = add_action },
    { .name = "replace", .activate = add_action },
    { .name = "remove", .activate = remove_action },
    { .name = "list", .activate = list_action },
    { .name = "text", .parameter_type = "s", .state = "'study'", .change_state = on_text_changed },
  };
  Originals *self = NULL;

  g_return_if_fail (DOSSIER_IS_DOSSIER_PAGE (dossier_page) && DOSSIER_IS_STUDY (study));

  self = g_new0 (Originals, 1);
  self->page = dossier_page;
  self->study = g_object_ref (study);
  self->cancellable = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  g_object_set_data_full (G_OBJECT (dossier_page), "dossier-originals", self,
                          (GDestroyNotify) originals_free);
  update_enabled (self);
  show_text (self);
  follow_settings (self);
  gtk_widget_insert_action_group (dossier_page, "original", G_ACTION_GROUP (self->actions));
  if (is_due)
    compare_stored (self, on_due_found);
}
