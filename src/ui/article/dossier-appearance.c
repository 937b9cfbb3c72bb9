/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-appearance.h"

/* How the article looks, at hand while reading: the same settings as in the
 * preferences, each in force at once. */
struct _DossierAppearance
{
  AdwBin parent_instance;

  AdwToggleGroup *face_group;
  GtkSpinButton *size_spin;
  GtkSpinButton *spacing_spin;
  GtkSpinButton *measure_spin;
  AdwToggleGroup *paper_group;
  GtkCheckButton *justify_check;
  GtkCheckButton *hyphenate_check;
  GtkCheckButton *initial_check;
  GtkCheckButton *figures_check;
  GtkCheckButton *numbers_check;
  GtkCheckButton *ruler_check;
  GtkCheckButton *focus_check;
};

G_DEFINE_FINAL_TYPE (DossierAppearance, dossier_appearance, ADW_TYPE_BIN)

static void
dossier_appearance_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_APPEARANCE);

  G_OBJECT_CLASS (dossier_appearance_parent_class)->dispose (object);
}

static void
dossier_appearance_class_init (DossierAppearanceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_appearance_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-appearance.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, face_group);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, size_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, spacing_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, measure_spin);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, paper_group);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, justify_check);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, hyphenate_check);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, initial_check);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, figures_check);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, numbers_check);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, ruler_check);
  gtk_widget_class_bind_template_child (widget_class, DossierAppearance, focus_check);
}

static void
dossier_appearance_init (DossierAppearance *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_appearance_bind:
 * @self: the controls
 * @settings: the settings of the program
 *
 * Binds each control to its setting.
 */
void
dossier_appearance_bind (DossierAppearance *self, GSettings *settings)
{
  g_return_if_fail (DOSSIER_IS_APPEARANCE (self));

  g_settings_bind (settings, "article-face", self->face_group, "active-name",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-size", self->size_spin, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-spacing", self->spacing_spin, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-measure", self->measure_spin, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "paper", self->paper_group, "active-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-justify", self->justify_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-hyphenate", self->hyphenate_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-initial", self->initial_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-old-figures", self->figures_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "article-numbers", self->numbers_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reading-ruler", self->ruler_check, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "focus-paragraph", self->focus_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
}
