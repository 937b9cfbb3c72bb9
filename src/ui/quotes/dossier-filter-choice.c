/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-filter-choice.h"

#include <glib/gi18n.h>

/* One line in the menu of a filter: a value and how many quotes have it. */
struct _DossierFilterChoice
{
  GObject parent_instance;

  guint value;
  char *name;
  guint count;
  gboolean is_chosen;
};

typedef enum
{
  PROP_NAME = 1,
  PROP_COUNT_TEXT,
  PROP_SPOKEN_NAME,
  PROP_MARK_OPACITY,
} DossierFilterChoiceProperty;

static GParamSpec *properties[PROP_MARK_OPACITY + 1];

G_DEFINE_FINAL_TYPE (DossierFilterChoice, dossier_filter_choice, G_TYPE_OBJECT)

static void
dossier_filter_choice_finalize (GObject *object)
{
  g_free (DOSSIER_FILTER_CHOICE (object)->name);

  G_OBJECT_CLASS (dossier_filter_choice_parent_class)->finalize (object);
}

static char *
dup_spoken_name (DossierFilterChoice *self)
{
  if (self->is_chosen)
    /* Translators: spoken name of a choice; a name and how many quotes it has */
    return g_strdup_printf (ngettext ("%1$s, %2$u quote, chosen", "%1$s, %2$u quotes, chosen",
                                      self->count),
                            self->name, self->count);

  /* Translators: spoken name of a choice; a name and how many quotes it has */
  return g_strdup_printf (ngettext ("%1$s, %2$u quote", "%1$s, %2$u quotes", self->count),
                          self->name, self->count);
}

static void
dossier_filter_choice_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  DossierFilterChoice *self = DOSSIER_FILTER_CHOICE (object);

  switch ((DossierFilterChoiceProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_COUNT_TEXT:
      g_value_take_string (value, g_strdup_printf ("%'u", self->count));
      break;
    case PROP_SPOKEN_NAME:
      g_value_take_string (value, dup_spoken_name (self));
      break;
    case PROP_MARK_OPACITY:
      g_value_set_double (value, self->is_chosen ? 1 : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_filter_choice_class_init (DossierFilterChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_filter_choice_finalize;
  object_class->get_property = dossier_filter_choice_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL, flags);
  properties[PROP_SPOKEN_NAME] = g_param_spec_string ("spoken-name", NULL, NULL, NULL, flags);
  properties[PROP_MARK_OPACITY] = g_param_spec_double ("mark-opacity", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dossier_filter_choice_init (DossierFilterChoice *self)
{
}

/**
 * dossier_filter_choice_new:
 * @value: what it stands for
 * @name: what it is called
 * @count: how many quotes have it
 * @is_chosen: whether it is the one in force
 *
 * Returns: (transfer full): a new choice
 */
DossierFilterChoice *
dossier_filter_choice_new (guint value, const char *name, guint count, gboolean is_chosen)
{
  DossierFilterChoice *self = g_object_new (DOSSIER_TYPE_FILTER_CHOICE, NULL);

  self->value = value;
  self->name = g_strdup (name);
  self->count = count;
  self->is_chosen = is_chosen;

  return self;
}

/**
 * dossier_filter_choice_get_value:
 * @self: a choice
 *
 * Returns: what it stands for
 */
guint
dossier_filter_choice_get_value (DossierFilterChoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_FILTER_CHOICE (self), 0);

  return self->value;
}
