/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actor-profile.h"

#include <glib/gi18n.h>

#include "language/dossier-list.h"
#include "learning/dossier-quiz.h"
#include "ui/actors/dossier-actor-sections.h"
#include "ui/actors/dossier-presence-strip.h"
#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-facts.h"

/* All that the article says of one actor. */
struct _DossierActorProfile
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  DossierActorAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *role_label;
  GtkWidget *path_scroller;
  GtkBox *path_box;
  GtkLabel *aliases_label;
  GtkWidget *quiz_button;
  GtkWidget *map_button;
  GtkMenuButton *more_button;
  DossierPresenceStrip *strip;
  GtkLabel *presence_label;
  GtkBox *main_box;
  GtkBox *side_box;

  DossierStudy *study;
  const DossierActor *actor;
  const char *family_class; /* static */
};

G_DEFINE_FINAL_TYPE (DossierActorProfile, dossier_actor_profile, ADW_TYPE_BIN)

static void
dossier_actor_profile_dispose (GObject *object)
{
  DossierActorProfile *self = DOSSIER_ACTOR_PROFILE (object);

  self->actor = NULL;
  g_clear_object (&self->study);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ACTOR_PROFILE);

  G_OBJECT_CLASS (dossier_actor_profile_parent_class)->dispose (object);
}

static void
dossier_actor_profile_class_init (DossierActorProfileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_actor_profile_dispose;

  g_type_ensure (DOSSIER_TYPE_ACTOR_AVATAR);
  g_type_ensure (DOSSIER_TYPE_PRESENCE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/actors/dossier-actor-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, avatar);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, name_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, role_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, path_scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, path_box);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, aliases_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, quiz_button);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, map_button);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, more_button);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, strip);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, presence_label);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, main_box);
  gtk_widget_class_bind_template_child (widget_class, DossierActorProfile, side_box);
}

static void
dossier_actor_profile_init (DossierActorProfile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_aliases (const DossierActor *actor)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) aliases = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < actor->n_aliases; i++)
    g_strv_builder_add (builder, actor->aliases[i].text);
  aliases = g_strv_builder_end (builder);
  list = dossier_list_join ((const char *const *) aliases, DOSSIER_LIST_AND);

  /* Translators: other names by which the article calls an actor */
  return g_strdup_printf (_ ("also %s"), list);
}

static GtkWidget *
new_path_link (const DossierActor *actor)
{
  GtkWidget *link = g_object_new (GTK_TYPE_BUTTON, "label", actor->name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LINK, "action-name", "dossier.show-actor",
                                  "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "text-link");
  gtk_widget_add_css_class (link, "caption-heading");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", actor->id);

  return link;
}

/* What the actor is part of, the widest first. */
static void
fill_path (DossierActorProfile *self)
{
  dossier_facts_clear (self->path_box);
  for (const DossierActor *at = self->actor->part_of; at != NULL; at = at->part_of)
    {
      if (at != self->actor->part_of)
        {
          GtkWidget *arrow
              = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "pixel-size", 12,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

          gtk_widget_add_css_class (arrow, "soft");
          gtk_box_prepend (self->path_box, arrow);
        }
      gtk_box_prepend (self->path_box, new_path_link (at));
    }
  gtk_widget_set_visible (self->path_scroller, self->actor->part_of != NULL);
}

static void
fill_tools (DossierActorProfile *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) compare = g_menu_item_new (_ ("_Compare With…"), NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->quiz_button), "s", self->actor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->quiz_button), "dossier.quiz-actor");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->map_button), "s", self->actor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->map_button), "actors.show-on-map");
  g_menu_item_set_action_and_target (compare, "actors.compare", "s", self->actor->id);
  g_menu_append_item (menu, compare);
  gtk_menu_button_set_menu_model (self->more_button, G_MENU_MODEL (menu));
}

static void
fill_head (DossierActorProfile *self)
{
  const DossierActor *actor = self->actor;
  g_autofree char *aliases = NULL;
  /* Translators: kind and role of an actor, as in “Person · heads the agency” */
  g_autofree char *role = g_strdup_printf (C_ ("kind and role", "%1$s · %2$s"),
                                           dossier_actor_kind_get_label (actor->kind), actor->role);

  dossier_actor_avatar_set_actor (self->avatar, dossier_study_get_families (self->study), actor);
  gtk_label_set_label (self->name_label, actor->name);
  gtk_label_set_label (self->role_label, role);
  if (actor->n_aliases > 0)
    aliases = dup_aliases (actor);
  gtk_label_set_label (self->aliases_label, aliases != NULL ? aliases : "");
  gtk_widget_set_visible (GTK_WIDGET (self->aliases_label), aliases != NULL);
  fill_tools (self);
  fill_path (self);
}

static void
fill_presence (DossierActorProfile *self)
{
  DossierDocument *document = dossier_study_get_document (self->study);
  g_autoptr (GArray) places = dossier_presence_find (document, self->actor);
  guint n_paragraphs = dossier_document_get_paragraphs (document).n;
  g_autofree char *words = dossier_presence_dup_words (places, n_paragraphs);

  if (self->family_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->strip), self->family_class);
  self->family_class
      = dossier_families_get_css_class (dossier_study_get_families (self->study), self->actor);
  gtk_widget_add_css_class (GTK_WIDGET (self->strip), self->family_class);
  dossier_presence_strip_set_places (self->strip, places, n_paragraphs);
  gtk_label_set_label (self->presence_label, words);
}

/**
 * dossier_actor_profile_set_study:
 * @self: a profile
 * @study: what the pages share
 */
void
dossier_actor_profile_set_study (DossierActorProfile *self, DossierStudy *study)
{
  g_return_if_fail (DOSSIER_IS_ACTOR_PROFILE (self));

  g_set_object (&self->study, study);
}

/**
 * dossier_actor_profile_get_actor:
 * @self: a profile
 *
 * Returns: (nullable): whom it shows
 */
const DossierActor *
dossier_actor_profile_get_actor (DossierActorProfile *self)
{
  g_return_val_if_fail (DOSSIER_IS_ACTOR_PROFILE (self), NULL);

  return self->actor;
}

/**
 * dossier_actor_profile_set_actor:
 * @self: a profile
 * @actor: (nullable): whom to show; an actor already shown keeps its place
 */
void
dossier_actor_profile_set_actor (DossierActorProfile *self, const DossierActor *actor)
{
  g_return_if_fail (DOSSIER_IS_ACTOR_PROFILE (self));
  g_return_if_fail (self->study != NULL);

  if (self->actor == actor)
    return;

  self->actor = actor;
  if (actor == NULL)
    return;
  dossier_facts_release_focus (GTK_WIDGET (self));

  fill_head (self);
  fill_presence (self);
  dossier_facts_clear (self->main_box);
  dossier_actor_sections_fill_main (self->main_box, self->study, actor);
  dossier_actor_profile_update_quiz (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * dossier_actor_profile_update_quiz:
 * @self: a profile
 *
 * Reads anew what is known of the actor.
 */
void
dossier_actor_profile_update_quiz (DossierActorProfile *self)
{
  DossierDocument *document = NULL;
  DossierQuestions questions;
  g_auto (DossierRecall) recall = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_asked = FALSE;

  g_return_if_fail (DOSSIER_IS_ACTOR_PROFILE (self));

  if (self->actor == NULL)
    return;

  document = dossier_study_get_document (self->study);
  if (!dossier_recall_init (&recall, dossier_study_get_store (self->study),
                            dossier_document_get_id (document), &error))
    g_debug ("Nothing recalled: %s", error->message);

  questions = dossier_document_get_questions (document);
  for (guint i = 0; i < questions.n && !is_asked; i++)
    is_asked = dossier_question_is_about (&questions.items[i], self->actor);
  gtk_widget_set_visible (self->quiz_button, is_asked);

  dossier_facts_clear (self->side_box);
  dossier_actor_sections_fill_side (self->side_box, self->study, self->actor, &recall);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->side_box)),
                          gtk_widget_get_first_child (GTK_WIDGET (self->side_box)) != NULL);
}

/**
 * dossier_actor_profile_take_focus:
 * @self: a profile
 *
 * Moves the keyboard focus to what comes first in the profile.
 */
void
dossier_actor_profile_take_focus (DossierActorProfile *self)
{
  g_return_if_fail (DOSSIER_IS_ACTOR_PROFILE (self));

  if (self->actor != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->scroller), GTK_DIR_TAB_FORWARD);
}
