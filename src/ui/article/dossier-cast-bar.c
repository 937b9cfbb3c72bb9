/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-cast-bar.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"

/* The foot of a narrow window: who takes part in what is on screen, in a
 * line; the sheet above it says the rest. */
struct _DossierCastBar
{
  AdwBin parent_instance;

  GtkBox *avatars_box;
  GtkLabel *name_label;
  GtkLabel *detail_label;
};

#define N_AVATARS 3
#define AVATAR_SIZE 30

G_DEFINE_FINAL_TYPE (DossierCastBar, dossier_cast_bar, ADW_TYPE_BIN)

static void
dossier_cast_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_CAST_BAR);

  G_OBJECT_CLASS (dossier_cast_bar_parent_class)->dispose (object);
}

static void
dossier_cast_bar_class_init (DossierCastBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_cast_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-cast-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCastBar, avatars_box);
  gtk_widget_class_bind_template_child (widget_class, DossierCastBar, name_label);
  gtk_widget_class_bind_template_child (widget_class, DossierCastBar, detail_label);
}

static void
dossier_cast_bar_init (DossierCastBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_AVATARS; i++)
    gtk_box_append (self->avatars_box, dossier_actor_avatar_new (NULL, NULL, AVATAR_SIZE));
}

static char *
dup_passage (const DossierAlongside *alongside, DossierDocument *document)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);
  guint first = paragraphs.n > 0 ? paragraphs.items[alongside->first].number : 0;
  guint last = paragraphs.n > 0 ? paragraphs.items[alongside->last].number : 0;

  return first == last ? g_strdup_printf (_ ("¶ %u"), first)
                       /* Translators: the first and the last paragraph on screen */
                       : g_strdup_printf (_ ("¶ %u–%u"), first, last);
}

static char *
dup_detail (const DossierAlongsideEntry *entry, guint n_more, const char *passage)
{
  const char *part = NULL;

  switch (entry->section)
    {
    case DOSSIER_ALONGSIDE_SPEAKING:
      part = C_ ("how an actor takes part", "Speaking");
      break;
    case DOSSIER_ALONGSIDE_TALKED_ABOUT:
      part = C_ ("how an actor takes part", "Talked about");
      break;
    case DOSSIER_ALONGSIDE_NAMED:
    case DOSSIER_ALONGSIDE_ALSO_HERE:
    default:
      part = C_ ("how an actor takes part", "Named");
      break;
    }

  if (n_more == 0)
    /* Translators: how an actor takes part, and in which paragraphs: Speaking · ¶ 1–3 */
    return g_strdup_printf (_ ("%s · %s"), part, passage);

  /* Translators: how an actor takes part, how many others do, and in which
   * paragraphs: Speaking · 4 more in ¶ 1–3 */
  return g_strdup_printf (ngettext ("%s · %u more in %s", "%s · %u more in %s", n_more), part,
                          n_more, passage);
}

/**
 * dossier_cast_bar_show:
 * @self: a cast bar
 * @alongside: the cast of a passage
 * @document: the document it belongs to
 * @families: the hues of its actors
 *
 * Shows the first of the cast and how many more there are.
 *
 * Returns: (transfer full): what the bar says, for its spoken name
 */
char *
dossier_cast_bar_show (DossierCastBar *self,
                       const DossierAlongside *alongside,
                       DossierDocument *document,
                       DossierFamilies *families)
{
  GtkWidget *avatar = gtk_widget_get_first_child (GTK_WIDGET (self->avatars_box));
  guint n = alongside->entries->len;
  const DossierAlongsideEntry *entries
      = (const DossierAlongsideEntry *) (gpointer) alongside->entries->data;
  g_autofree char *passage = dup_passage (alongside, document);
  g_autofree char *detail = NULL;

  g_return_val_if_fail (DOSSIER_IS_CAST_BAR (self), NULL);

  for (guint i = 0; i < N_AVATARS; i++, avatar = gtk_widget_get_next_sibling (avatar))
    {
      gtk_widget_set_visible (avatar, i < n);
      if (i < n)
        dossier_actor_avatar_set_actor (DOSSIER_ACTOR_AVATAR (avatar), families, entries[i].actor);
    }

  detail = n > 0 ? dup_detail (&entries[0], n - 1, passage) : g_strdup (passage);
  gtk_label_set_label (self->name_label, n > 0 ? entries[0].actor->name : _ ("Nobody named here"));
  gtk_label_set_label (self->detail_label, detail);

  return g_strconcat (gtk_label_get_label (self->name_label), ", ", detail, NULL);
}

/**
 * dossier_cast_bar_show_words:
 * @self: a cast bar
 * @title: what the sheet above shows instead of the cast
 * @words: the sum of it
 *
 * Shows words without faces.
 *
 * Returns: (transfer full): what the bar says, for its spoken name
 */
char *
dossier_cast_bar_show_words (DossierCastBar *self, const char *title, const char *words)
{
  g_return_val_if_fail (DOSSIER_IS_CAST_BAR (self), NULL);

  for (GtkWidget *avatar = gtk_widget_get_first_child (GTK_WIDGET (self->avatars_box));
       avatar != NULL; avatar = gtk_widget_get_next_sibling (avatar))
    gtk_widget_set_visible (avatar, FALSE);
  gtk_label_set_label (self->name_label, title);
  gtk_label_set_label (self->detail_label, words);

  return g_strconcat (title, ", ", words, NULL);
}
