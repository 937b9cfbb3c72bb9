/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-typography.h"

#include <adwaita.h>

/* The reader's choice of face, size, spacing and paper, for every page: the
 * settings become variables of the style sheet and the color scheme. */
struct _DossierTypography
{
  GObject parent_instance;

  GSettings *settings;
  GtkCssProvider *provider;
};

G_DEFINE_FINAL_TYPE (DossierTypography, dossier_typography, G_TYPE_OBJECT)

/* The values of the setting "paper", in the order of the schema. */
typedef enum
{
  PAPER_SYSTEM,
  PAPER_LIGHT,
  PAPER_SEPIA,
  PAPER_DARK,
} Paper;

/* Sepia is the light scheme on warm paper: only the grounds change, so that
 * accents, high contrast and everything else stay libadwaita's. */
static const char sepia_css[]
    = ":root {"
      " --window-bg-color: #f4ebd8; --view-bg-color: #f9f3e5;"
      " --headerbar-bg-color: #f9f3e5; --headerbar-backdrop-color: #f4ebd8;"
      " --sidebar-bg-color: #ece2cc; --sidebar-backdrop-color: #f0e7d3;"
      " --secondary-sidebar-bg-color: #f0e7d3; --secondary-sidebar-backdrop-color: #f2ead8;"
      " --card-bg-color: #fdf9f0; --popover-bg-color: #fcf7ec; --dialog-bg-color: #f7efdf;"
      " --active-toggle-bg-color: #fdf9f0; --thumbnail-bg-color: #fdf9f0; }";

static AdwColorScheme
get_scheme (Paper paper)
{
  switch (paper)
    {
    case PAPER_LIGHT:
    case PAPER_SEPIA:
      return ADW_COLOR_SCHEME_FORCE_LIGHT;
    case PAPER_DARK:
      return ADW_COLOR_SCHEME_FORCE_DARK;
    case PAPER_SYSTEM:
    default:
      return ADW_COLOR_SCHEME_DEFAULT;
    }
}

/* Sizes are kept in pixels and written in points, which the desktop's text
 * scaling enlarges; it leaves pixels alone. */
static void
apply (DossierTypography *self)
{
  Paper paper = g_settings_get_enum (self->settings, "paper");
  gboolean sans = g_settings_get_enum (self->settings, "article-face") == 1;
  g_autofree char *css = NULL;
  char size[G_ASCII_DTOSTR_BUF_SIZE];
  char spacing[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size, sizeof size, "%.2f",
                   g_settings_get_int (self->settings, "article-size") * 72.0 / 96.0);
  g_ascii_formatd (spacing, sizeof spacing, "%.3f",
                   g_settings_get_double (self->settings, "article-spacing"));
  css = g_strdup_printf (":root { --article-font-family: %s; --article-font-size: %spt;"
                         " --article-line-height: %s; --article-figures: %s; }%s",
                         sans ? "var(--document-font-family)" : "serif", size, spacing,
                         g_settings_get_boolean (self->settings, "article-old-figures")
                             ? "\"onum\", \"pnum\""
                             : "normal",
                         paper == PAPER_SEPIA ? sepia_css : "");

  gtk_css_provider_load_from_string (self->provider, css);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), get_scheme (paper));
}

static void
on_changed (DossierTypography *self, const char *key)
{
  if (g_str_has_prefix (key, "article-") || g_str_equal (key, "paper"))
    apply (self);
}

static void
dossier_typography_dispose (GObject *object)
{
  DossierTypography *self = DOSSIER_TYPOGRAPHY (object);
  GdkDisplay *display = gdk_display_get_default ();

  if (self->provider != NULL && display != NULL)
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->provider);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_typography_parent_class)->dispose (object);
}

static void
dossier_typography_class_init (DossierTypographyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_typography_dispose;
}

static void
dossier_typography_init (DossierTypography *self)
{
}

/**
 * dossier_typography_new:
 * @settings: the settings of the program
 *
 * Puts the reading settings into force on the default display, and keeps
 * them so until the object goes.
 *
 * Returns: (transfer full): the typography
 */
DossierTypography *
dossier_typography_new (GSettings *settings)
{
  DossierTypography *self = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (DOSSIER_TYPE_TYPOGRAPHY, NULL);
  self->settings = g_object_ref (settings);
  self->provider = gtk_css_provider_new ();
  apply (self);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self;
}
