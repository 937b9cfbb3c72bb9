/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-bar.h"

#include "ui/original/dossier-original-shown.h"

/* Above an article of which there is an original: which of the texts is shown,
 * and what else one can do about it. */
struct _DossierOriginalBar
{
  AdwBin parent_instance;

  AdwToggleGroup *text_group;
  AdwToggle *both_toggle;

  DossierStudy *study;
  gboolean narrow;
  gboolean applying; /* the bar itself changes what is chosen */
};

G_DEFINE_FINAL_TYPE (DossierOriginalBar, dossier_original_bar, ADW_TYPE_BIN)

/* In a narrow window the one text is there to be peeked at, not to be seen. */
static void
show_text (DossierOriginalBar *self)
{
  DossierOriginalText text = dossier_original_get_text (self->study);

  if (self->narrow && text == DOSSIER_ORIGINAL_TEXT_BOTH)
    text = DOSSIER_ORIGINAL_TEXT_OWN;

  self->applying = TRUE;
  adw_toggle_group_set_active_name (self->text_group, dossier_original_text_words[text]);
  self->applying = FALSE;
}

static void
on_text_chosen (DossierOriginalBar *self)
{
  const char *name = adw_toggle_group_get_active_name (self->text_group);

  if (!self->applying && name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "original.text", "s", name);
}

static void
dossier_original_bar_dispose (GObject *object)
{
  DossierOriginalBar *self = DOSSIER_ORIGINAL_BAR (object);

  self->applying = TRUE;
  g_clear_object (&self->both_toggle);
  g_clear_object (&self->study);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ORIGINAL_BAR);

  G_OBJECT_CLASS (dossier_original_bar_parent_class)->dispose (object);
}

static void
dossier_original_bar_class_init (DossierOriginalBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_original_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/original/dossier-original-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalBar, text_group);
  gtk_widget_class_bind_template_child (widget_class, DossierOriginalBar, both_toggle);
  gtk_widget_class_bind_template_callback (widget_class, on_text_chosen);
}

static void
dossier_original_bar_init (DossierOriginalBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* It outlives its group while the window is narrow. */
  g_object_ref (self->both_toggle);
}

/**
 * dossier_original_bar_new:
 * @study: an open dossier of which there is an original
 *
 * Returns: (transfer floating): the bar
 */
DossierOriginalBar *
dossier_original_bar_new (DossierStudy *study)
{
  DossierOriginalBar *self = g_object_new (DOSSIER_TYPE_ORIGINAL_BAR, NULL);
  GSettings *settings = NULL;

  self->study = g_object_ref (study);
  settings = dossier_study_get_settings (study);
  g_signal_connect_object (settings, "changed::original-beside", G_CALLBACK (show_text), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::side-by-side", G_CALLBACK (show_text), self,
                           G_CONNECT_SWAPPED);
  show_text (self);

  return self;
}

/**
 * dossier_original_bar_set_narrow:
 * @self: a bar
 * @narrow: whether there is no width for two texts side by side
 */
void
dossier_original_bar_set_narrow (DossierOriginalBar *self, gboolean narrow)
{
  g_return_if_fail (DOSSIER_IS_ORIGINAL_BAR (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  self->applying = TRUE;
  if (narrow)
    adw_toggle_group_remove (self->text_group, self->both_toggle);
  else
    adw_toggle_group_add (self->text_group, g_object_ref (self->both_toggle));
  self->applying = FALSE;
  show_text (self);
}
