/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-voices-bar.h"

#include <adwaita.h>

/* Whose words the article's words are: quoted solid, reported hatched, the
 * author's grey, so that the shares are told apart without color. */
struct _DossierVoicesBar
{
  GtkWidget parent_instance;

  DossierVoices voices;
};

#define WIDTH 180
#define HEIGHT 10
#define GAP 2
#define HATCH_STEP 5.0f
#define HATCH_WIDTH 1.6f

G_DEFINE_FINAL_TYPE (DossierVoicesBar, dossier_voices_bar, GTK_TYPE_WIDGET)

static void
dossier_voices_bar_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH / 2 : HEIGHT;
}

static void
append_hatch (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (HATCH_WIDTH);
  float height = area->size.height;

  for (float x = area->origin.x - height; x < area->origin.x + area->size.width; x += HATCH_STEP)
    {
      gsk_path_builder_move_to (builder, x, area->origin.y + height);
      gsk_path_builder_line_to (builder, x + height, area->origin.y);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
append_share (GtkSnapshot *snapshot,
              DossierVoice voice,
              const graphene_rect_t *area,
              const GdkRGBA *ink,
              const GdkRGBA *accent)
{
  gboolean is_high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA faint = *ink;
  GskRoundedRect outline;

  faint.alpha *= is_high ? 0.45f : 0.18f;
  gsk_rounded_rect_init_from_rect (&outline, area, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (voice == DOSSIER_VOICE_REPORTED)
    append_hatch (snapshot, area, accent);
  else
    gtk_snapshot_append_color (snapshot, voice == DOSSIER_VOICE_QUOTED ? accent : &faint, area);
  gtk_snapshot_pop (snapshot);
}

static void
dossier_voices_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierVoicesBar *self = DOSSIER_VOICES_BAR (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  float top = (float) (gtk_widget_get_height (widget) - HEIGHT) / 2;
  guint total = 0;
  float start = 0;
  GdkRGBA accent;
  GdkRGBA ink;

  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    total += self->voices.words[i];
  if (total == 0)
    return;

  gtk_widget_get_color (widget, &accent);
  gtk_widget_get_color (gtk_widget_get_parent (widget), &ink);
  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    {
      float share = (float) self->voices.words[i] / (float) total * (float) width;
      float shown = MAX (share - GAP, 0);
      float x = is_rtl ? (float) width - start - shown : start;

      append_share (snapshot, (DossierVoice) i, &GRAPHENE_RECT_INIT (x, top, shown, HEIGHT), &ink,
                    &accent);
      start += share;
    }
}

static void
dossier_voices_bar_class_init (DossierVoicesBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dossier_voices_bar_measure;
  widget_class->snapshot = dossier_voices_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "voicesbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_voices_bar_init (DossierVoicesBar *self)
{
}

/**
 * dossier_voices_bar_set_voices:
 * @self: a bar
 * @voices: the counts to show
 */
void
dossier_voices_bar_set_voices (DossierVoicesBar *self, const DossierVoices *voices)
{
  g_autofree char *words = dossier_voices_dup_words (voices);

  g_return_if_fail (DOSSIER_IS_VOICES_BAR (self));

  self->voices = *voices;
  self->voices.words[DOSSIER_VOICE_AUTHOR] += voices->words[DOSSIER_VOICE_QUESTION];
  self->voices.words[DOSSIER_VOICE_QUESTION] = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
