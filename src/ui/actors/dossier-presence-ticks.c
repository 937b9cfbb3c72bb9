/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-presence-ticks.h"

#include <adwaita.h>
#include <string.h>

#define MAX_TICKS 19
#define STEP 3
#define HEIGHT 12

/* Where in the article an actor stands, as small as a row allows: a full tick
 * where it is named, half a one where it is meant, a dot where it is absent.
 * A longer article shares ticks. Decoration: the row's name says the figures. */
struct _DossierPresenceTicks
{
  GtkWidget parent_instance;

  guint n_ticks;
  guint8 ticks[MAX_TICKS]; /* DossierStandingFlags */
};

G_DEFINE_FINAL_TYPE (DossierPresenceTicks, dossier_presence_ticks, GTK_TYPE_WIDGET)

static void
dossier_presence_ticks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierPresenceTicks *self = DOSSIER_PRESENCE_TICKS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const int width = gtk_widget_get_width (widget);
  const int bottom = (gtk_widget_get_height (widget) + HEIGHT) / 2;
  GdkRGBA ink;
  GdkRGBA faint;

  gtk_widget_get_color (widget, &ink);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &faint);
  faint.alpha *= strong ? 1 : 0.3f;

  for (guint i = 0; i < self->n_ticks; i++)
    {
      const int x = width - (int) (self->n_ticks - i) * STEP + 1;
      const gboolean named = self->ticks[i] & ~DOSSIER_STANDING_MEANT;
      const int height = named ? HEIGHT : self->ticks[i] ? HEIGHT / 2 : 2;

      gtk_snapshot_append_color (snapshot, self->ticks[i] ? &ink : &faint,
                                 &GRAPHENE_RECT_INIT (rtl ? width - x - 2 : x, bottom - height, 2,
                                                      height));
    }
}

static void
dossier_presence_ticks_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX_TICKS * STEP : HEIGHT;
}

static void
dossier_presence_ticks_class_init (DossierPresenceTicksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_presence_ticks_snapshot;
  widget_class->measure = dossier_presence_ticks_measure;

  gtk_widget_class_set_css_name (widget_class, "presenceticks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_presence_ticks_init (DossierPresenceTicks *self)
{
}

/**
 * dossier_presence_ticks_set_places:
 * @self: ticks
 * @places: (element-type DossierStanding): where the actor stands
 * @n_paragraphs: how many the article has
 */
void
dossier_presence_ticks_set_places (DossierPresenceTicks *self, GArray *places, guint n_paragraphs)
{
  g_return_if_fail (DOSSIER_IS_PRESENCE_TICKS (self));
  g_return_if_fail (places != NULL);

  self->n_ticks = MIN (n_paragraphs, MAX_TICKS);
  memset (self->ticks, 0, sizeof self->ticks);
  for (guint i = 0; i < places->len; i++)
    {
      const DossierStanding *place = &g_array_index (places, DossierStanding, i);
      guint tick = (guint64) place->paragraph->index * self->n_ticks / n_paragraphs;

      self->ticks[tick] |= place->flags;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
