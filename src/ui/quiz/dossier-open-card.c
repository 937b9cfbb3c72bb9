/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-open-card.h"

#include <glib/gi18n.h>

#include "ui/sitting/dossier-quiz-words.h"

/* A sitting that waits to be gone on with. */
struct _DossierOpenCard
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkLabel *title_label;
  GtkLabel *line_label;
  GtkWidget *continue_button;

  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
} DossierOpenCardProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierOpenCard, dossier_open_card, ADW_TYPE_BIN)

static gboolean
dossier_open_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DOSSIER_OPEN_CARD (widget)->continue_button);
}

static void
dossier_open_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierOpenCardProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_OPEN_CARD (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_open_card_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  DossierOpenCard *self = DOSSIER_OPEN_CARD (object);

  switch ((DossierOpenCardProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), self->narrow
                                                                      ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_open_card_dispose (GObject *object)
{
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_OPEN_CARD);

  G_OBJECT_CLASS (dossier_open_card_parent_class)->dispose (object);
}

static void
dossier_open_card_class_init (DossierOpenCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_open_card_dispose;
  object_class->get_property = dossier_open_card_get_property;
  object_class->set_property = dossier_open_card_set_property;
  widget_class->grab_focus = dossier_open_card_grab_focus;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quiz/dossier-open-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOpenCard, box);
  gtk_widget_class_bind_template_child (widget_class, DossierOpenCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierOpenCard, line_label);
  gtk_widget_class_bind_template_child (widget_class, DossierOpenCard, continue_button);
}

static void
dossier_open_card_init (DossierOpenCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_open_card_show:
 * @self: a card
 * @quiz: (nullable): the sitting to go on with; %NULL hides the card
 */
void
dossier_open_card_show (DossierOpenCard *self, DossierQuiz *quiz)
{
  DossierQuizView view;
  g_autofree char *place = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (DOSSIER_IS_OPEN_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), quiz != NULL);
  if (quiz == NULL)
    return;

  dossier_quiz_get_view (quiz, &view);
  place = dossier_quiz_words_dup_open_place (&view);
  line = g_strdup_printf (ngettext ("%u answered, nothing lost.", "%u answered, nothing lost.",
                                    view.n_answered),
                          view.n_answered);
  gtk_label_set_label (self->title_label, place);
  gtk_label_set_label (self->line_label, line);
}
