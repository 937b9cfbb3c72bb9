/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/dossier-voice-look.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How a voice looks, the same in the text, in the legend and in the bar: a
 * tint, and a line whose form tells what the color does. */

#define LINE 2.0f
#define LINE_HIGH_CONTRAST 3.0f
#define DASH 6.0f
#define DASH_PITCH 9.0f
#define DOT_PITCH 2.0f /* in dots */

const DossierVoice dossier_voice_order[DOSSIER_N_VOICES] = {
  DOSSIER_VOICE_AUTHOR,
  DOSSIER_VOICE_REPORTED,
  DOSSIER_VOICE_QUOTED,
  DOSSIER_VOICE_QUESTION,
};

/**
 * dossier_voice_get_title:
 * @voice: a voice
 *
 * Returns: its name, in the language of the program
 */
const char *
dossier_voice_get_title (DossierVoice voice)
{
  switch (voice)
    {
    case DOSSIER_VOICE_QUOTED:
      return _ ("Direct quote");
    case DOSSIER_VOICE_REPORTED:
      return _ ("Reported speech");
    case DOSSIER_VOICE_QUESTION:
      return C_ ("voice", "Question");
    case DOSSIER_VOICE_AUTHOR:
    case DOSSIER_N_VOICES:
    default:
      return _ ("Author’s own assertion");
    }
}

/**
 * dossier_voice_get_meaning:
 * @voice: a voice
 *
 * Returns: what it is, in a few words
 */
const char *
dossier_voice_get_meaning (DossierVoice voice)
{
  switch (voice)
    {
    case DOSSIER_VOICE_QUOTED:
      return _ ("Exact words of a speaker");
    case DOSSIER_VOICE_REPORTED:
      return _ ("Told in the author’s words");
    case DOSSIER_VOICE_QUESTION:
      return _ ("Asked, not asserted");
    case DOSSIER_VOICE_AUTHOR:
    case DOSSIER_N_VOICES:
    default:
      return _ ("In no one else’s name");
    }
}

static AdwAccentColor
get_hue (DossierVoice voice)
{
  switch (voice)
    {
    case DOSSIER_VOICE_QUOTED:
      return ADW_ACCENT_COLOR_BLUE;
    case DOSSIER_VOICE_REPORTED:
      return ADW_ACCENT_COLOR_PURPLE;
    case DOSSIER_VOICE_QUESTION:
      return ADW_ACCENT_COLOR_YELLOW;
    case DOSSIER_VOICE_AUTHOR:
    case DOSSIER_N_VOICES:
    default:
      return ADW_ACCENT_COLOR_SLATE;
    }
}

/**
 * dossier_voice_get_ink:
 * @voice: a voice, not the author's
 * @rgba: (out caller-allocates): the color of its line, in the scheme now in
 *   force
 */
void
dossier_voice_get_ink (DossierVoice voice, GdkRGBA *rgba)
{
  adw_accent_color_to_standalone_rgba (
      get_hue (voice), adw_style_manager_get_dark (adw_style_manager_get_default ()), rgba);
}

/**
 * dossier_voice_get_tint:
 * @voice: a voice, not the author's
 * @rgba: (out caller-allocates): the color to lay behind its words, already
 *   translucent: 17 % in the light scheme and 28 % in the dark one
 */
void
dossier_voice_get_tint (DossierVoice voice, GdkRGBA *rgba)
{
  adw_accent_color_to_rgba (get_hue (voice), rgba);
  rgba->alpha = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 0.28f : 0.17f;
}

/**
 * dossier_voice_get_line_width:
 *
 * Returns: how thick the lines of voices are, in pixels
 */
float
dossier_voice_get_line_width (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? LINE_HIGH_CONTRAST
                                                                                : LINE;
}

/**
 * dossier_voice_append_line:
 * @voice: a voice
 * @snapshot: where to draw
 * @line: the place of the line
 *
 * Draws the line of @voice: solid for what is quoted, dashed for what is
 * reported, dotted for what is asked, none for the author's.
 */
void
dossier_voice_append_line (DossierVoice voice, GtkSnapshot *snapshot, const graphene_rect_t *line)
{
  graphene_rect_t pitch = *line;
  graphene_rect_t mark = *line;
  GdkRGBA ink;

  if (voice == DOSSIER_VOICE_AUTHOR)
    return;

  dossier_voice_get_ink (voice, &ink);
  if (voice == DOSSIER_VOICE_QUOTED)
    {
      gtk_snapshot_append_color (snapshot, &ink, line);
      return;
    }

  mark.size.width = voice == DOSSIER_VOICE_REPORTED ? DASH : dossier_voice_get_line_width ();
  pitch.size.width = voice == DOSSIER_VOICE_REPORTED ? DASH_PITCH : DOT_PITCH * mark.size.width;
  gtk_snapshot_push_repeat (snapshot, line, &pitch);
  gtk_snapshot_append_color (snapshot, &ink, &mark);
  gtk_snapshot_pop (snapshot);
}

/* The swatch of a legend: a piece of a line of text in that voice. */
struct _DossierVoiceSwatch
{
  GtkWidget parent_instance;

  DossierVoice voice;
};

#define SWATCH_WIDTH 30
#define SWATCH_HEIGHT 18
#define SWATCH_INSET 3.0f

G_DEFINE_FINAL_TYPE (DossierVoiceSwatch, dossier_voice_swatch, GTK_TYPE_WIDGET)

static void
dossier_voice_swatch_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? SWATCH_WIDTH : SWATCH_HEIGHT;
  *natural = *minimum;
}

static void
dossier_voice_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierVoiceSwatch *self = DOSSIER_VOICE_SWATCH (widget);
  float line = dossier_voice_get_line_width ();
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, SWATCH_WIDTH, SWATCH_HEIGHT);
  GskRoundedRect outline;
  GdkRGBA color;

  gsk_rounded_rect_init_from_rect (&outline, &box, 4);
  if (self->voice == DOSSIER_VOICE_AUTHOR)
    {
      gtk_widget_get_color (widget, &color);
      color.alpha *= 0.5f;
      gtk_snapshot_append_border (snapshot, &outline, (float[]) { 1, 1, 1, 1 },
                                  (GdkRGBA[]) { color, color, color, color });
      return;
    }

  dossier_voice_get_tint (self->voice, &color);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &box);
  gtk_snapshot_pop (snapshot);
  dossier_voice_append_line (self->voice, snapshot,
                             &GRAPHENE_RECT_INIT (SWATCH_INSET, SWATCH_HEIGHT - SWATCH_INSET - line,
                                                  SWATCH_WIDTH - 2 * SWATCH_INSET, line));
}

static void
dossier_voice_swatch_class_init (DossierVoiceSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dossier_voice_swatch_measure;
  widget_class->snapshot = dossier_voice_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "voiceswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_voice_swatch_init (DossierVoiceSwatch *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_voice_swatch_new:
 * @voice: a voice
 *
 * Returns: (transfer floating): its swatch
 */
GtkWidget *
dossier_voice_swatch_new (DossierVoice voice)
{
  DossierVoiceSwatch *self = g_object_new (DOSSIER_TYPE_VOICE_SWATCH, NULL);

  self->voice = voice;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  return GTK_WIDGET (self);
}
