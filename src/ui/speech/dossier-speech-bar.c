/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/speech/dossier-speech-bar.h"

#include <glib/gi18n.h>

#include "ui/shell/dossier-error-text.h"
#include "ui/speech/dossier-speech-options.h"

/* The foot of the article while it is read aloud: where the reading is, and
 * what can be done with it. What is missing, when nothing can be read, stands
 * above in a sentence. */
struct _DossierSpeechBar
{
  AdwBin parent_instance;

  GtkLabel *problem_label;
  GtkWidget *previous_button;
  GtkButton *play_button;
  GtkWidget *next_button;
  GtkLabel *place_label;
  GtkMenuButton *options_button;
};

G_DEFINE_FINAL_TYPE (DossierSpeechBar, dossier_speech_bar, ADW_TYPE_BIN)

static void
dossier_speech_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SPEECH_BAR);

  G_OBJECT_CLASS (dossier_speech_bar_parent_class)->dispose (object);
}

static void
dossier_speech_bar_class_init (DossierSpeechBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_speech_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/speech/dossier-speech-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechBar, problem_label);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechBar, place_label);
  gtk_widget_class_bind_template_child (widget_class, DossierSpeechBar, options_button);
}

static void
dossier_speech_bar_init (DossierSpeechBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_speech_bar_set_content:
 * @self: a bar
 * @reciter: what reads aloud
 * @settings: the settings of the program
 *
 * Gives the bar, once, what its options are about.
 */
void
dossier_speech_bar_set_content (DossierSpeechBar *self,
                                DossierReciter *reciter,
                                GSettings *settings)
{
  GtkWidget *popover = NULL;

  g_return_if_fail (DOSSIER_IS_SPEECH_BAR (self));

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover),
                         GTK_WIDGET (dossier_speech_options_new (reciter, settings)));
  gtk_menu_button_set_popover (self->options_button, popover);
}

static void
show_play (DossierSpeechBar *self, const DossierRecital *recital)
{
  gboolean is_playing = dossier_recital_is_playing (recital);
  const char *name = is_playing ? _ ("Pause") : _ ("Read Aloud");

  if (recital->mode == DOSSIER_RECITAL_FAILED)
    name = _ ("Try Again");
  gtk_button_set_icon_name (self->play_button, is_playing ? "media-playback-pause-symbolic"
                                                          : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_place (DossierSpeechBar *self, const DossierRecital *recital, guint paragraph)
{
  g_autofree char *place = NULL;

  if (recital->mode == DOSSIER_RECITAL_OPENING)
    place = g_strdup (_ ("Starting…"));
  else if (recital->mode == DOSSIER_RECITAL_FINISHED)
    place = g_strdup (_ ("End of the article"));
  else
    /* Translators: where reading aloud is: the number of the paragraph, and
     * which sentence of how many */
    place = g_strdup_printf (_ ("¶ %u · Sentence %'u of %'u"), paragraph, recital->position + 1,
                             recital->n);
  gtk_label_set_label (self->place_label, place);
}

static void
show_problem (DossierSpeechBar *self, const DossierRecital *recital)
{
  gboolean is_problem = recital->mode == DOSSIER_RECITAL_FAILED;
  gboolean was_problem = gtk_widget_get_visible (GTK_WIDGET (self->problem_label));
  const char *sentence = is_problem ? dossier_error_get_speech_sentence (recital->problem) : "";

  gtk_label_set_label (self->problem_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), is_problem);
  if (is_problem && !was_problem)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/**
 * dossier_speech_bar_show:
 * @self: a bar
 * @recital: how far the reading is
 * @paragraph: the number of the paragraph it is in
 */
void
dossier_speech_bar_show (DossierSpeechBar *self, const DossierRecital *recital, guint paragraph)
{
  g_return_if_fail (DOSSIER_IS_SPEECH_BAR (self));

  show_play (self, recital);
  show_place (self, recital, paragraph);
  show_problem (self, recital);
  gtk_widget_set_sensitive (self->next_button, recital->mode != DOSSIER_RECITAL_FINISHED);
}
