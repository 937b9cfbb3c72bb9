/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-today-card.h"

#include <glib/gi18n.h>

/* What is due today over all dossiers, and the button that begins with it, or
 * in a line when something will be. It acts through win.review-due. */
struct _DossierTodayCard
{
  AdwBin parent_instance;

  GtkWidget *due_box;
  GtkLabel *title_label;
  GtkLabel *due_label;
  GtkButton *review_button;
  GtkLabel *next_label;

  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
} DossierTodayCardProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierTodayCard, dossier_today_card, ADW_TYPE_BIN)

static void
dossier_today_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_TODAY_CARD);

  G_OBJECT_CLASS (dossier_today_card_parent_class)->dispose (object);
}

static void
dossier_today_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierTodayCardProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_TODAY_CARD (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_today_card_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  DossierTodayCard *self = DOSSIER_TODAY_CARD (object);

  switch ((DossierTodayCardProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->due_box),
                                      self->narrow ? GTK_ORIENTATION_VERTICAL
                                                   : GTK_ORIENTATION_HORIZONTAL);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_today_card_class_init (DossierTodayCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_today_card_dispose;
  object_class->get_property = dossier_today_card_get_property;
  object_class->set_property = dossier_today_card_set_property;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/library/dossier-today-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTodayCard, due_box);
  gtk_widget_class_bind_template_child (widget_class, DossierTodayCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierTodayCard, due_label);
  gtk_widget_class_bind_template_child (widget_class, DossierTodayCard, review_button);
  gtk_widget_class_bind_template_child (widget_class, DossierTodayCard, next_label);
}

static void
dossier_today_card_init (DossierTodayCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_today_card_set_today:
 * @self: the card
 * @today: (nullable): what is to be done; %NULL when nobody knows
 */
void
dossier_today_card_set_today (DossierTodayCard *self, const DossierToday *today)
{
  g_autofree char *title = today != NULL ? dossier_today_dup_title (today) : NULL;
  g_autofree char *line = today != NULL ? dossier_today_dup_line (today) : NULL;

  g_return_if_fail (DOSSIER_IS_TODAY_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), line != NULL);
  gtk_widget_set_visible (self->due_box, title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->next_label), title == NULL);
  if (title != NULL)
    {
      /* Translators: a button that begins to ask what is due */
      g_autofree char *button
          = g_strdup_printf (ngettext ("Review %'u Due", "Review %'u Due", today->n_due),
                             today->n_due);

      gtk_label_set_label (self->title_label, title);
      gtk_label_set_label (self->due_label, line);
      gtk_button_set_label (self->review_button, button);
    }
  else if (line != NULL)
    gtk_label_set_label (self->next_label, line);
}
