/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-again-badges.h"

#include <glib/gi18n.h>

#include "language/dossier-list.h"

/* "Asked again", and a badge for every day on which. */
struct _DossierAgainBadges
{
  AdwBin parent_instance;

  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (DossierAgainBadges, dossier_again_badges, ADW_TYPE_BIN)

static void
dossier_again_badges_class_init (DossierAgainBadgesClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_again_badges_init (DossierAgainBadges *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static GtkWidget *
new_title (void)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("alarm-symbolic");

  gtk_widget_add_css_class (title, "secondary");
  gtk_widget_set_margin_end (title, 4);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (title), icon);
  gtk_box_append (GTK_BOX (title),
                  g_object_new (GTK_TYPE_LABEL, "label", _ ("Asked again"), "css-classes",
                                (const char *[]) { "caption", NULL }, NULL));

  return title;
}

static void
append_badge (DossierAgainBadges *self, GStrvBuilder *said, const char *text)
{
  GtkWidget *badge = gtk_label_new (text);

  gtk_widget_add_css_class (badge, "soft-badge");
  adw_wrap_box_append (self->box, badge);
  g_strv_builder_add (said, text);
}

/**
 * dossier_again_badges_show:
 * @self: badges
 * @again: when a question is asked again; nothing is shown when it is not
 * @today: the present study day
 */
void
dossier_again_badges_show (DossierAgainBadges *self, const DossierAgain *again, gint64 today)
{
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();
  g_auto (GStrv) days = NULL;
  g_autofree char *list = NULL;
  g_autofree char *name = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (DOSSIER_IS_AGAIN_BADGES (self) && again != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);
  gtk_widget_set_visible (GTK_WIDGET (self), again->at_end || again->n_days > 0);
  adw_wrap_box_append (self->box, new_title ());
  if (again->at_end)
    append_badge (self, said, _ ("At the end"));
  for (guint i = 0; i < again->n_days; i++)
    {
      g_autofree char *text = dossier_again_dup_badge (again->days[i], today);

      append_badge (self, said, text);
    }

  days = g_strv_builder_end (said);
  list = dossier_list_join ((const char *const *) days, DOSSIER_LIST_COUNTS);

  /* Translators: read aloud; %s is a list of days, as in “Tomorrow, In a week” */
  name = g_strdup_printf (_ ("Asked again: %s"), list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
