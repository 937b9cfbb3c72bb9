/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-page.h"

/* One of the five views of a dossier. It learns what it needs through its
 * construct properties and speaks upward only through the actions of the
 * "dossier" group (see dossier-dossier-page.c). */
typedef struct
{
  DossierStudy *study;
  AdwViewStack *views;
  gboolean narrow;
} DossierPagePrivate;

typedef enum
{
  PROP_STUDY = 1,
  PROP_VIEWS,
  PROP_NARROW,
} DossierPageProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierPage, dossier_page, ADW_TYPE_BIN)

static void
dossier_page_dispose (GObject *object)
{
  DossierPagePrivate *priv = dossier_page_get_instance_private (DOSSIER_PAGE (object));

  g_clear_object (&priv->study);
  g_clear_weak_pointer (&priv->views);

  G_OBJECT_CLASS (dossier_page_parent_class)->dispose (object);
}

static void
dossier_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierPagePrivate *priv = dossier_page_get_instance_private (DOSSIER_PAGE (object));

  switch ((DossierPageProperty) prop_id)
    {
    case PROP_STUDY:
      g_value_set_object (value, priv->study);
      break;
    case PROP_VIEWS:
      g_value_set_object (value, priv->views);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierPage *self = DOSSIER_PAGE (object);
  DossierPagePrivate *priv = dossier_page_get_instance_private (self);

  switch ((DossierPageProperty) prop_id)
    {
    case PROP_STUDY:
      priv->study = g_value_dup_object (value);
      break;
    case PROP_VIEWS:
      g_set_weak_pointer (&priv->views, g_value_get_object (value));
      break;
    case PROP_NARROW:
      dossier_page_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_page_class_init (DossierPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_page_dispose;
  object_class->get_property = dossier_page_get_property;
  object_class->set_property = dossier_page_set_property;

  properties[PROP_STUDY]
      = g_param_spec_object ("study", NULL, NULL, DOSSIER_TYPE_STUDY,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEWS]
      = g_param_spec_object ("views", NULL, NULL, ADW_TYPE_VIEW_STACK,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dossier_page_init (DossierPage *self)
{
}

/**
 * dossier_page_get_study:
 * @self: a page
 *
 * Returns: (transfer none): what the pages of the dossier share
 */
DossierStudy *
dossier_page_get_study (DossierPage *self)
{
  DossierPagePrivate *priv = dossier_page_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_PAGE (self), NULL);

  return priv->study;
}

/**
 * dossier_page_get_views:
 * @self: a page
 *
 * Returns: (transfer none): the stack of the five views, for the switcher in
 *   the page's header bar
 */
AdwViewStack *
dossier_page_get_views (DossierPage *self)
{
  DossierPagePrivate *priv = dossier_page_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_PAGE (self), NULL);

  return priv->views;
}

/**
 * dossier_page_get_narrow:
 * @self: a page
 *
 * Returns: whether the window is too narrow for the switcher on top
 */
gboolean
dossier_page_get_narrow (DossierPage *self)
{
  DossierPagePrivate *priv = dossier_page_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_PAGE (self), FALSE);

  return priv->narrow;
}

/**
 * dossier_page_set_narrow:
 * @self: a page
 * @narrow: whether the window is too narrow for the switcher on top
 */
void
dossier_page_set_narrow (DossierPage *self, gboolean narrow)
{
  DossierPagePrivate *priv = dossier_page_get_instance_private (self);

  g_return_if_fail (DOSSIER_IS_PAGE (self));

  narrow = !!narrow;
  if (priv->narrow == narrow)
    return;

  priv->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * dossier_page_reveal:
 * @self: a page
 * @target: what kind of value @id names
 * @id: an id of the document
 *
 * Shows the value and moves the keyboard focus to it.
 */
void
dossier_page_reveal (DossierPage *self, DossierTarget target, const char *id)
{
  DossierPageClass *klass = NULL;

  g_return_if_fail (DOSSIER_IS_PAGE (self));
  g_return_if_fail (id != NULL);

  klass = DOSSIER_PAGE_GET_CLASS (self);
  if (klass->reveal != NULL)
    klass->reveal (self, target, id);
}

/**
 * dossier_page_search:
 * @self: a page
 *
 * Brings up the page's own search, if it has one.
 */
void
dossier_page_search (DossierPage *self)
{
  DossierPageClass *klass = NULL;

  g_return_if_fail (DOSSIER_IS_PAGE (self));

  klass = DOSSIER_PAGE_GET_CLASS (self);
  if (klass->search != NULL)
    klass->search (self);
}

/**
 * dossier_page_dup_place:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the id of what the page shows, to come
 *   back to
 */
char *
dossier_page_dup_place (DossierPage *self)
{
  DossierPageClass *klass = NULL;

  g_return_val_if_fail (DOSSIER_IS_PAGE (self), NULL);

  klass = DOSSIER_PAGE_GET_CLASS (self);
  return klass->dup_place != NULL ? klass->dup_place (self) : NULL;
}

/**
 * dossier_page_set_shown:
 * @self: a page
 * @is_shown: whether it is the visible view now
 */
void
dossier_page_set_shown (DossierPage *self, gboolean is_shown)
{
  DossierPageClass *klass = NULL;

  g_return_if_fail (DOSSIER_IS_PAGE (self));

  klass = DOSSIER_PAGE_GET_CLASS (self);
  if (klass->shown != NULL)
    klass->shown (self, is_shown);
}
