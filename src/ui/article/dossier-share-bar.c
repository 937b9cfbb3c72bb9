/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-share-bar.h"

#include <adwaita.h>

#include "ui/reader/dossier-voice-look.h"

/* The shares of the voices side by side, in the order of the legend and with
 * the forms of its lines: solid, dashed, dotted, plain. */
struct _DossierShareBar
{
  GtkWidget parent_instance;

  DossierVoices voices;
};

#define HEIGHT 12
#define GAP 2

G_DEFINE_FINAL_TYPE (DossierShareBar, dossier_share_bar, GTK_TYPE_WIDGET)

static void
dossier_share_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = *minimum;
}

static void
append_share (GtkWidget *widget,
              GtkSnapshot *snapshot,
              DossierVoice voice,
              const graphene_rect_t *area)
{
  GdkRGBA color;

  if (area->size.width <= 0)
    return;

  if (voice == DOSSIER_VOICE_AUTHOR)
    {
      gtk_widget_get_color (widget, &color);
      color.alpha
          *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.5f : 0.22f;
    }
  else
    dossier_voice_get_tint (voice, &color);
  gtk_snapshot_append_color (snapshot, &color, area);
  dossier_voice_append_line (voice, snapshot, area);
}

static void
dossier_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierShareBar *self = DOSSIER_SHARE_BAR (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float top = (float) (gtk_widget_get_height (widget) - HEIGHT) / 2;
  GskRoundedRect outline;
  guint64 total = 0;
  float start = 0;

  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    total += self->voices.words[i];
  if (total == 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, top, width, HEIGHT), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    {
      DossierVoice voice = dossier_voice_order[i];
      float share = (float) self->voices.words[voice] / (float) total * (width + GAP);
      float shown = share - GAP;
      float x = is_rtl ? width - start - shown : start;

      append_share (widget, snapshot, voice, &GRAPHENE_RECT_INIT (x, top, shown, HEIGHT));
      start += share;
    }
  gtk_snapshot_pop (snapshot);
}

static void
dossier_share_bar_class_init (DossierShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dossier_share_bar_measure;
  widget_class->snapshot = dossier_share_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_share_bar_init (DossierShareBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_share_bar_set_voices:
 * @self: a bar
 * @voices: the counts to show
 */
void
dossier_share_bar_set_voices (DossierShareBar *self, const DossierVoices *voices)
{
  g_autofree char *words = dossier_voices_dup_all_words (voices);

  g_return_if_fail (DOSSIER_IS_SHARE_BAR (self));

  self->voices = *voices;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
