/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-actor-avatar.h"

#include <glib/gi18n.h>

/* A person: a circle with initials. Anything else: a rounded square with the
 * icon of its kind. The hue is the family's. Always beside the name, hence
 * decoration to assistive technology. */
struct _DossierActorAvatar
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  const char *css_class; /* of the family, static */
};

typedef enum
{
  PROP_SIZE = 1,
} DossierActorAvatarProperty;

static GParamSpec *properties[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (DossierActorAvatar, dossier_actor_avatar, ADW_TYPE_BIN)

static void
dossier_actor_avatar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierActorAvatar *self = DOSSIER_ACTOR_AVATAR (object);

  switch ((DossierActorAvatarProperty) prop_id)
    {
    case PROP_SIZE:
      g_value_set_int (value, adw_avatar_get_size (self->avatar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_actor_avatar_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierActorAvatar *self = DOSSIER_ACTOR_AVATAR (object);

  switch ((DossierActorAvatarProperty) prop_id)
    {
    case PROP_SIZE:
      adw_avatar_set_size (self->avatar, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_actor_avatar_class_init (DossierActorAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_actor_avatar_get_property;
  object_class->set_property = dossier_actor_avatar_set_property;

  properties[PROP_SIZE]
      = g_param_spec_int ("size", NULL, NULL, -1, G_MAXINT, 40,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_actor_avatar_init (DossierActorAvatar *self)
{
  self->avatar = ADW_AVATAR (g_object_new (ADW_TYPE_AVATAR, "size", 40, "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), "actor");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->avatar));
}

/**
 * dossier_actor_avatar_new:
 * @families: the hues of the dossier
 * @actor: an actor of it
 * @size: its side in pixels
 *
 * Returns: a new avatar
 */
GtkWidget *
dossier_actor_avatar_new (DossierFamilies *families, const DossierActor *actor, int size)
{
  DossierActorAvatar *self = g_object_new (DOSSIER_TYPE_ACTOR_AVATAR, "size", size, NULL);

  dossier_actor_avatar_set_actor (self, families, actor);

  return GTK_WIDGET (self);
}

/* AdwAvatar shows the first letters of the first and the last word of its
 * text, so each initial has to be a word. */
static char *
dup_spaced_initials (const DossierActor *actor)
{
  g_autofree char *initials = dossier_actor_dup_initials (actor);
  GString *spaced = g_string_new (NULL);

  for (const char *at = initials; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (spaced->len > 0 && !g_unichar_ismark (g_utf8_get_char (at)))
        g_string_append_c (spaced, ' ');
      g_string_append_unichar (spaced, g_utf8_get_char (at));
    }

  return g_string_free_and_steal (spaced);
}

/**
 * dossier_actor_avatar_set_actor:
 * @self: an avatar
 * @families: (nullable): the hues of the dossier, %NULL to give nothing away
 * @actor: (nullable): whom to show, %NULL for somebody unnamed
 */
void
dossier_actor_avatar_set_actor (DossierActorAvatar *self,
                                DossierFamilies *families,
                                const DossierActor *actor)
{
  g_autofree char *initials = NULL;
  gboolean is_person = actor == NULL || actor->kind == DOSSIER_ACTOR_PERSON;

  g_return_if_fail (DOSSIER_IS_ACTOR_AVATAR (self));

  if (actor != NULL && is_person)
    initials = dup_spaced_initials (actor);

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->avatar), self->css_class);
  self->css_class = families != NULL && actor != NULL
                        ? dossier_families_get_css_class (families, actor)
                        : "fam-0";
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), self->css_class);

  if (is_person)
    gtk_widget_remove_css_class (GTK_WIDGET (self->avatar), "institution");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->avatar), "institution");

  adw_avatar_set_show_initials (self->avatar, initials != NULL);
  adw_avatar_set_text (self->avatar, initials);
  adw_avatar_set_icon_name (self->avatar, actor != NULL
                                              ? dossier_actor_kind_get_icon_name (actor->kind)
                                              : "avatar-default-symbolic");
}

/**
 * dossier_actor_kind_get_icon_name:
 * @kind: a kind of actor
 *
 * Returns: the name of its symbolic icon
 */
const char *
dossier_actor_kind_get_icon_name (DossierActorKind kind)
{
  switch (kind)
    {
    case DOSSIER_ACTOR_COUNTRY:
      return "dossier-country-symbolic";
    case DOSSIER_ACTOR_GOVERNMENT:
    case DOSSIER_ACTOR_AGENCY:
    case DOSSIER_ACTOR_INSTITUTION:
      return "dossier-institution-symbolic";
    case DOSSIER_ACTOR_PARTY:
      return "dossier-party-symbolic";
    case DOSSIER_ACTOR_GROUP:
      return "dossier-group-symbolic";
    case DOSSIER_ACTOR_PERSON:
    default:
      return "avatar-default-symbolic";
    }
}

/**
 * dossier_actor_kind_get_label:
 * @kind: a kind of actor
 *
 * Returns: its translated name, in header capitals
 */
const char *
dossier_actor_kind_get_label (DossierActorKind kind)
{
  switch (kind)
    {
    case DOSSIER_ACTOR_PERSON:
      return _ ("Person");
    case DOSSIER_ACTOR_GOVERNMENT:
      return _ ("Government");
    case DOSSIER_ACTOR_AGENCY:
      return _ ("Agency");
    case DOSSIER_ACTOR_PARTY:
      return _ ("Party");
    case DOSSIER_ACTOR_COUNTRY:
      return _ ("Country");
    case DOSSIER_ACTOR_INSTITUTION:
      return _ ("Institution");
    case DOSSIER_ACTOR_GROUP:
    default:
      return _ ("Group");
    }
}
