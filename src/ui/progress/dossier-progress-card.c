/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-progress-card.h"

/* A heading, a sentence with the figures, and a picture of the same. */
struct _DossierProgressCard
{
  AdwBin parent_instance;

  char *heading;
  char *sentence;
  GtkWidget *body;
  GtkWidget *suffix; /* nullable: a button beside the heading */
};

typedef enum
{
  PROP_HEADING = 1,
  PROP_SENTENCE,
  PROP_BODY,
  PROP_SUFFIX,
} DossierProgressCardProperty;

static GParamSpec *properties[PROP_SUFFIX + 1];

G_DEFINE_FINAL_TYPE (DossierProgressCard, dossier_progress_card, ADW_TYPE_BIN)

static void
dossier_progress_card_dispose (GObject *object)
{
  DossierProgressCard *self = DOSSIER_PROGRESS_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PROGRESS_CARD);
  g_clear_object (&self->body);
  g_clear_object (&self->suffix);

  G_OBJECT_CLASS (dossier_progress_card_parent_class)->dispose (object);
}

static void
dossier_progress_card_finalize (GObject *object)
{
  DossierProgressCard *self = DOSSIER_PROGRESS_CARD (object);

  g_free (self->heading);
  g_free (self->sentence);

  G_OBJECT_CLASS (dossier_progress_card_parent_class)->finalize (object);
}

static void
dossier_progress_card_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  DossierProgressCard *self = DOSSIER_PROGRESS_CARD (object);

  switch ((DossierProgressCardProperty) prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_BODY:
      g_value_set_object (value, self->body);
      break;
    case PROP_SUFFIX:
      g_value_set_object (value, self->suffix);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_progress_card_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  DossierProgressCard *self = DOSSIER_PROGRESS_CARD (object);

  switch ((DossierProgressCardProperty) prop_id)
    {
    case PROP_HEADING:
      if (g_set_str (&self->heading, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SENTENCE:
      dossier_progress_card_set_sentence (self, g_value_get_string (value));
      break;
    case PROP_BODY:
      if (g_set_object (&self->body, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SUFFIX:
      if (g_set_object (&self->suffix, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_progress_card_class_init (DossierProgressCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dossier_progress_card_dispose;
  object_class->finalize = dossier_progress_card_finalize;
  object_class->get_property = dossier_progress_card_get_property;
  object_class->set_property = dossier_progress_card_set_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SUFFIX] = g_param_spec_object ("suffix", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/progress/dossier-progress-card.ui");
}

static void
dossier_progress_card_init (DossierProgressCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_progress_card_set_sentence:
 * @self: a card
 * @sentence: the figures of its picture in words
 */
void
dossier_progress_card_set_sentence (DossierProgressCard *self, const char *sentence)
{
  g_return_if_fail (DOSSIER_IS_PROGRESS_CARD (self));

  if (g_set_str (&self->sentence, sentence))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}
