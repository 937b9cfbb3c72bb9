/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-note-bar.h"

#include <glib/gi18n.h>

/* What a person can say of a verdict, or what they have said of it. */
struct _DossierNoteBar
{
  AdwBin parent_instance;

  GtkLabel *told_label;
  GtkWidget *guessed_button;
  GtkWidget *right_button;
  GtkWidget *back_button;

  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
} DossierNoteBarProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierNoteBar, dossier_note_bar, ADW_TYPE_BIN)

static void
dossier_note_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierNoteBarProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_NOTE_BAR (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  DossierNoteBar *self = DOSSIER_NOTE_BAR (object);

  switch ((DossierNoteBarProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_bar_dispose (GObject *object)
{
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_NOTE_BAR);

  G_OBJECT_CLASS (dossier_note_bar_parent_class)->dispose (object);
}

static void
dossier_note_bar_class_init (DossierNoteBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_note_bar_dispose;
  object_class->get_property = dossier_note_bar_get_property;
  object_class->set_property = dossier_note_bar_set_property;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-note-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteBar, told_label);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteBar, guessed_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteBar, right_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteBar, back_button);
}

static void
dossier_note_bar_init (DossierNoteBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_told (DossierNote note)
{
  switch (note)
    {
    case DOSSIER_NOTE_GUESSED:
      return _ ("Counted as a guess.");
    case DOSSIER_NOTE_WAS_RIGHT:
      return _ ("Counted as right.");
    case DOSSIER_NOTE_NONE:
    case DOSSIER_NOTE_SET_ASIDE:
    case DOSSIER_NOTE_STARTED_OVER:
    default:
      return NULL;
    }
}

/**
 * dossier_note_bar_show:
 * @self: a bar
 * @item: a question with its verdict
 * @is_over: whether the sitting is, so that undo does not reach it
 */
void
dossier_note_bar_show (DossierNoteBar *self, const DossierQuizItem *item, gboolean is_over)
{
  const char *told = NULL;

  g_return_if_fail (DOSSIER_IS_NOTE_BAR (self) && item != NULL);

  told = get_told (item->note);
  gtk_label_set_label (self->told_label, told != NULL ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (self->told_label), told != NULL);
  gtk_widget_set_visible (self->guessed_button, item->can_be_guess);
  gtk_widget_set_visible (self->right_button, item->can_be_right);
  gtk_widget_set_visible (self->back_button, is_over && item->note != DOSSIER_NOTE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self), told != NULL || item->can_be_guess
                                                 || item->can_be_right
                                                 || item->note != DOSSIER_NOTE_NONE);
}
