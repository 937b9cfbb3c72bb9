/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actor-row.h"

#include <glib/gi18n.h>

#include "ui/actors/dossier-presence-ticks.h"
#include "ui/common/dossier-actor-avatar.h"

/* An actor in the list: who, what, and where in the article. */
struct _DossierActorRow
{
  AdwBin parent_instance;

  DossierActorAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *role_label;
  DossierPresenceTicks *ticks;

  const char *family_class; /* static */
};

G_DEFINE_FINAL_TYPE (DossierActorRow, dossier_actor_row, ADW_TYPE_BIN)

static void
dossier_actor_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ACTOR_ROW);

  G_OBJECT_CLASS (dossier_actor_row_parent_class)->dispose (object);
}

static void
dossier_actor_row_class_init (DossierActorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_actor_row_dispose;

  g_type_ensure (DOSSIER_TYPE_ACTOR_AVATAR);
  g_type_ensure (DOSSIER_TYPE_PRESENCE_TICKS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/actors/dossier-actor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActorRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, DossierActorRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorRow, role_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorRow, ticks);
}

static void
dossier_actor_row_init (DossierActorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_actor_row_set_actor:
 * @self: a row
 * @study: what the pages share
 * @actor: whom to show
 *
 * Returns: (transfer full): the row in words, for its accessible name
 */
char *
dossier_actor_row_set_actor (DossierActorRow *self, DossierStudy *study, const DossierActor *actor)
{
  DossierFamilies *families = NULL;
  DossierDocument *document = NULL;
  g_autoptr (GArray) places = NULL;
  g_autofree char *presence = NULL;
  guint n_named = 0;

  g_return_val_if_fail (DOSSIER_IS_ACTOR_ROW (self), NULL);
  g_return_val_if_fail (DOSSIER_IS_STUDY (study) && actor != NULL, NULL);

  document = dossier_study_get_document (study);
  families = dossier_study_get_families (study);
  places = dossier_presence_find (document, actor);
  n_named = dossier_presence_count (places, DOSSIER_STANDING_NAMED);

  dossier_actor_avatar_set_actor (self->avatar, families, actor);
  gtk_label_set_label (self->name_label, actor->name);
  gtk_label_set_label (self->role_label, actor->role);
  if (self->family_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->ticks), self->family_class);
  self->family_class = dossier_families_get_css_class (families, actor);
  gtk_widget_add_css_class (GTK_WIDGET (self->ticks), self->family_class);
  dossier_presence_ticks_set_places (self->ticks, places,
                                     dossier_document_get_paragraphs (document).n);

  presence
      = g_strdup_printf (ngettext ("named in %'u paragraph", "named in %'u paragraphs", n_named),
                         n_named);

  /* Translators: an actor in words: name, kind, role, in how many paragraphs named */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, %4$s"), actor->name,
                          dossier_actor_kind_get_label (actor->kind), actor->role, presence);
}
