/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-alongside-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-paragraph-link.h"

/* An actor of the passage: who it is, and where it stands here. A click shows
 * its profile, the paragraph link where it comes in. */
struct _DossierAlongsideRow
{
  GtkListBoxRow parent_instance;

  GtkRevealer *revealer;
  DossierActorAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *role_label;
  GtkLabel *stance_label;
  AdwBin *link_bin;
  char *actor;    /* its id */
  char *sentence; /* that the link leads to */
  char *spoken;   /* the row's name for who does not see it */
  gboolean is_leaving;
};

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierAlongsideRow, dossier_alongside_row, GTK_TYPE_LIST_BOX_ROW)

static void
dossier_alongside_row_dispose (GObject *object)
{
  DossierAlongsideRow *self = DOSSIER_ALONGSIDE_ROW (object);

  g_clear_pointer (&self->actor, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->spoken, g_free);
  /* The template would take the child away without the row's knowing. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ALONGSIDE_ROW);

  G_OBJECT_CLASS (dossier_alongside_row_parent_class)->dispose (object);
}

/* Not at once: the list may be on its way through its rows, as when it is unmapped.
 * Once: it may have been told to already. */
static gboolean
tell_left (gpointer user_data)
{
  if (DOSSIER_ALONGSIDE_ROW (user_data)->is_leaving && gtk_widget_get_parent (user_data) != NULL)
    g_signal_emit (user_data, signals[LEFT], 0);

  return G_SOURCE_REMOVE;
}

static void
on_child_revealed (DossierAlongsideRow *self)
{
  if (self->is_leaving && !gtk_revealer_get_child_revealed (self->revealer))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_left, g_object_ref (self), g_object_unref);
}

static void
dossier_alongside_row_class_init (DossierAlongsideRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_alongside_row_dispose;

  /* It has closed, and can be taken out of its list. */
  signals[LEFT] = g_signal_new ("left", DOSSIER_TYPE_ALONGSIDE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_ACTOR_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-alongside-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideRow, role_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideRow, stance_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideRow, link_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_child_revealed);
}

static void
dossier_alongside_row_init (DossierAlongsideRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_alongside_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dossier_alongside_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_ALONGSIDE_ROW, NULL);
}

static char *
dup_link_label (const DossierAlongsideEntry *entry)
{
  if (entry->last_number > entry->first_number)
    /* Translators: a short link to several paragraphs, such as ¶1–3 */
    return g_strdup_printf (_ ("¶%u–%u"), entry->first_number, entry->last_number);

  /* Translators: a short link to a paragraph by its number, such as ¶14 */
  return g_strdup_printf (_ ("¶%u"), entry->first_number);
}

/* The link leads to the first place; its label tells all paragraphs. It is left
 * alone where it says so already, or screen readers would be told again. */
static void
set_link (DossierAlongsideRow *self, const DossierAlongsideEntry *entry)
{
  GtkWidget *link = adw_bin_get_child (self->link_bin);
  g_autofree char *label = dup_link_label (entry);

  if (link == NULL)
    {
      link = dossier_paragraph_link_new (entry->sentence, TRUE);
      adw_bin_set_child (self->link_bin, link);
    }
  else if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (link)), label) == 0
           && g_str_equal (self->sentence, entry->sentence->text))
    return;
  else
    dossier_paragraph_link_set_sentence (link, entry->sentence);

  g_set_str (&self->sentence, entry->sentence->text);
  if (entry->last_number > entry->first_number)
    {
      gtk_button_set_label (GTK_BUTTON (link), label);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
}

/**
 * dossier_alongside_row_set_entry:
 * @self: a row
 * @entry: whom to show
 * @families: the hues of the dossier
 */
void
dossier_alongside_row_set_entry (DossierAlongsideRow *self,
                                 const DossierAlongsideEntry *entry,
                                 DossierFamilies *families)
{
  const DossierActor *actor = entry->actor;
  const char *stance = entry->stance != NULL ? entry->stance->text : NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (DOSSIER_IS_ALONGSIDE_ROW (self));

  dossier_actor_avatar_set_actor (self->avatar, families, actor);
  gtk_label_set_label (self->name_label, actor->name);
  gtk_label_set_label (self->role_label, actor->role);
  gtk_widget_set_visible (GTK_WIDGET (self->stance_label), stance != NULL);
  gtk_label_set_label (self->stance_label, stance != NULL ? stance : "");
  g_set_str (&self->actor, actor->id);
  set_link (self, entry);

  if (stance != NULL)
    /* Translators: spoken name of a row; an actor, its role, its stance in this passage */
    name = g_strdup_printf (_ ("%s, %s. %s"), actor->name, actor->role, stance);
  else
    /* Translators: spoken name of a row; an actor and its role */
    name = g_strdup_printf (_ ("%s, %s"), actor->name, actor->role);
  if (g_set_str (&self->spoken, name))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * dossier_alongside_row_get_actor:
 * @self: a row
 *
 * Returns: (nullable): the id of whom it shows
 */
const char *
dossier_alongside_row_get_actor (DossierAlongsideRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_ALONGSIDE_ROW (self), NULL);

  return self->actor;
}

/**
 * dossier_alongside_row_come:
 * @self: a row in its list
 * @duration: how long it takes to come in, in milliseconds
 *
 * Opens the row, which has no height until then, or none again since it left.
 */
void
dossier_alongside_row_come (DossierAlongsideRow *self, guint duration)
{
  g_return_if_fail (DOSSIER_IS_ALONGSIDE_ROW (self));

  if (self->is_leaving)
    {
      self->is_leaving = FALSE;
      gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
      gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
    }
  gtk_revealer_set_transition_duration (self->revealer, duration);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * dossier_alongside_row_leave:
 * @self: a row in its list
 * @duration: how long it takes to go, in milliseconds
 *
 * Closes the row, and emits “left” then. Neither keys nor screen readers find it
 * meanwhile.
 */
void
dossier_alongside_row_leave (DossierAlongsideRow *self, guint duration)
{
  g_return_if_fail (DOSSIER_IS_ALONGSIDE_ROW (self));

  self->is_leaving = TRUE;
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_revealer_set_transition_duration (self->revealer, duration);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
