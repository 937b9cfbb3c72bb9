/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-mode-list.h"

#include <glib/gi18n.h>

#include "ui/quiz/dossier-start-words.h"

/* The ways to start, in a card of radio buttons: what each is for, and, at
 * its end, what waits there today. */
struct _DossierModeList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *buttons[DOSSIER_N_STARTS];
  GtkLabel *lines[DOSSIER_N_STARTS];
  GtkLabel *badges[DOSSIER_N_STARTS];
};

typedef enum
{
  PROP_START = 1,
} DossierModeListProperty;

static GParamSpec *properties[PROP_START + 1];

G_DEFINE_FINAL_TYPE (DossierModeList, dossier_mode_list, GTK_TYPE_WIDGET)

static void
on_toggled (DossierModeList *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START]);
}

static GtkWidget *
new_words (DossierModeList *self, DossierStart start)
{
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand",
                                   TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", dossier_start_words_get_title (start),
                                   "xalign", 0.0f, "wrap", TRUE, "css-classes",
                                   (const char *[]) { "heading", NULL }, NULL);

  self->lines[start] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes",
                                     (const char *[]) { "caption", "secondary", NULL }, NULL);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->lines[start]));

  return words;
}

static void
add_button (DossierModeList *self, DossierStart start)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "child", box, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, "css-classes",
                                    (const char *[]) { "mode", NULL }, NULL);

  self->badges[start] = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (box), new_words (self, start));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->badges[start]));
  if (start > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->buttons[0]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dossier_start_words_get_title (start), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  self->buttons[start] = button;
  gtk_box_append (GTK_BOX (self->box), button);
}

static gboolean
dossier_mode_list_grab_focus (GtkWidget *widget)
{
  DossierModeList *self = DOSSIER_MODE_LIST (widget);

  return gtk_widget_grab_focus (self->buttons[dossier_mode_list_get_start (self)]);
}

static void
dossier_mode_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierModeListProperty) prop_id)
    {
    case PROP_START:
      g_value_set_uint (value, dossier_mode_list_get_start (DOSSIER_MODE_LIST (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_mode_list_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((DossierModeListProperty) prop_id)
    {
    case PROP_START:
      dossier_mode_list_set_start (DOSSIER_MODE_LIST (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_mode_list_dispose (GObject *object)
{
  g_clear_pointer (&DOSSIER_MODE_LIST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (dossier_mode_list_parent_class)->dispose (object);
}

static void
dossier_mode_list_class_init (DossierModeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_mode_list_dispose;
  object_class->get_property = dossier_mode_list_get_property;
  object_class->set_property = dossier_mode_list_set_property;
  widget_class->grab_focus = dossier_mode_list_grab_focus;

  properties[PROP_START]
      = g_param_spec_uint ("start", NULL, NULL, 0, DOSSIER_N_STARTS - 1, DOSSIER_START_PRACTICE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
dossier_mode_list_init (DossierModeList *self)
{
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "overflow",
                            GTK_OVERFLOW_HIDDEN, "css-classes",
                            (const char *[]) { "card", "mode-list", NULL }, NULL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < DOSSIER_N_STARTS; i++)
    add_button (self, i);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[0]), TRUE);
}

static void
show_badge (DossierModeList *self, const DossierQuizOffer *offer, DossierStart start)
{
  gboolean is_due = FALSE;
  g_autofree char *badge = dossier_start_words_dup_badge (offer, start, &is_due);
  const char *const classes[] = { is_due ? "due-badge" : "soft-badge", "numbers", NULL };

  gtk_widget_set_visible (GTK_WIDGET (self->badges[start]), badge != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->badges[start]), (const char **) classes);
  gtk_label_set_label (self->badges[start], badge != NULL ? badge : "");
}

/**
 * dossier_mode_list_show:
 * @self: a list of modes
 * @offer: what can be started
 */
void
dossier_mode_list_show (DossierModeList *self, const DossierQuizOffer *offer)
{
  g_return_if_fail (DOSSIER_IS_MODE_LIST (self) && offer != NULL);

  for (guint i = 0; i < DOSSIER_N_STARTS; i++)
    {
      g_autofree char *line = dossier_start_words_dup_mode_line (offer, i);
      g_autofree char *described = NULL;

      gtk_label_set_label (self->lines[i], line);
      show_badge (self, offer, i);
      /* Translators: read aloud: what waits today, and what a mode is for */
      described = gtk_widget_get_visible (GTK_WIDGET (self->badges[i]))
                      ? g_strdup_printf (C_ ("announcement", "%s. %s"),
                                         gtk_label_get_label (self->badges[i]), line)
                      : g_strdup (line);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
    }
}

/**
 * dossier_mode_list_get_start:
 * @self: a list of modes
 *
 * Returns: the one chosen
 */
DossierStart
dossier_mode_list_get_start (DossierModeList *self)
{
  g_return_val_if_fail (DOSSIER_IS_MODE_LIST (self), DOSSIER_START_PRACTICE);

  for (guint i = 0; i < DOSSIER_N_STARTS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->buttons[i])))
      return i;

  return DOSSIER_START_PRACTICE;
}

/**
 * dossier_mode_list_set_start:
 * @self: a list of modes
 * @start: the one to choose
 */
void
dossier_mode_list_set_start (DossierModeList *self, DossierStart start)
{
  g_return_if_fail (DOSSIER_IS_MODE_LIST (self) && start < DOSSIER_N_STARTS);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->buttons[start]), TRUE);
}
