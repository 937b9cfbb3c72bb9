/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-voices-view.h"

#include <glib/gi18n.h>

#include "ui/article/dossier-share-bar.h"
#include "ui/reader/dossier-voice-look.h"
#include "ui/common/dossier-actor-avatar.h"

/* The legend of the article by voice, with the share of each voice, and who
 * is quoted directly. A row leads to the next passage of its voice. */
struct _DossierVoicesView
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  DossierShareBar *share_bar;
  GtkListBox *legend;
  GtkWidget *all_button;
  GtkWidget *quoted_box;
  GtkListBox *speakers;
  GtkLabel *more_label;

  GtkWidget *rows[DOSSIER_N_VOICES];
  GtkLabel *shares[DOSSIER_N_VOICES];
};

#define AVATAR_SIZE 32
#define SPEAKERS_MAX 30 /* rows; a long article may quote hundreds */

static const char *const nicks[DOSSIER_N_VOICES] = {
  [DOSSIER_VOICE_QUOTED] = "quoted",
  [DOSSIER_VOICE_REPORTED] = "reported",
  [DOSSIER_VOICE_AUTHOR] = "author",
  [DOSSIER_VOICE_QUESTION] = "question",
};

G_DEFINE_FINAL_TYPE (DossierVoicesView, dossier_voices_view, ADW_TYPE_BIN)

static GtkWidget *
new_label (const char *text, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  for (guint i = 0; classes[i] != NULL; i++)
    gtk_widget_add_css_class (label, classes[i]);

  return label;
}

static GtkWidget *
new_row (GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (child, "voice-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);

  return row;
}

static void
add_legend_row (DossierVoicesView *self, DossierVoice voice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *share = new_label (NULL, (const char *[]) { "heading", "numbers", NULL });
  GtkWidget *row = new_row (box);

  gtk_box_append (GTK_BOX (words), new_label (dossier_voice_get_title (voice),
                                              (const char *[]) { "heading", NULL }));
  gtk_box_append (GTK_BOX (words), new_label (dossier_voice_get_meaning (voice),
                                              (const char *[]) { "caption", "secondary", NULL }));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), dossier_voice_swatch_new (voice));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), share);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", nicks[voice]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "article.next-of-voice");
  gtk_widget_set_tooltip_text (row, _ ("Next Passage of This Voice"));
  gtk_list_box_append (self->legend, row);
  self->rows[voice] = row;
  self->shares[voice] = GTK_LABEL (share);
}

static void
dossier_voices_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_VOICES_VIEW);

  G_OBJECT_CLASS (dossier_voices_view_parent_class)->dispose (object);
}

static void
dossier_voices_view_class_init (DossierVoicesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_voices_view_dispose;

  g_type_ensure (DOSSIER_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-voices-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, title);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, share_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, legend);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, all_button);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, quoted_box);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, speakers);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, more_label);
}

static void
dossier_voices_view_init (DossierVoicesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    add_legend_row (self, dossier_voice_order[i]);
}

/**
 * dossier_voices_view_set_title:
 * @self: a view
 * @subtitle: what the shares are of
 *
 * Gives the view a title of its own, for a sheet that has no header bar.
 */
void
dossier_voices_view_set_title (DossierVoicesView *self, const char *subtitle)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
}

static void
add_speaker (DossierVoicesView *self,
             const DossierActor *actor,
             guint n_words,
             guint n_most,
             DossierFamilies *families)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%'u word", "%'u words", n_words), n_words);
  g_autofree char *spoken = g_strdup_printf (_ ("%s, %s"), actor->name, words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = new_label (actor->name, (const char *[]) { NULL });
  GtkWidget *count
      = new_label (words, (const char *[]) { "caption", "secondary", "numbers", NULL });
  GtkWidget *bar
      = g_object_new (GTK_TYPE_LEVEL_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "value", (double) n_words / n_most, NULL);
  GtkWidget *avatar = dossier_actor_avatar_new (families, actor, AVATAR_SIZE);
  GtkWidget *row = new_row (box);

  gtk_widget_add_css_class (bar, "words");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), bar);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), column);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", actor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "article.next-of-speaker");
  gtk_widget_set_tooltip_text (row, _ ("Next Quote of This Speaker"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->speakers, row);
}

static void
show_speakers (DossierVoicesView *self, const DossierVoiceCount *count, DossierFamilies *families)
{
  g_autoptr (GPtrArray) speakers = dossier_voice_count_get_speakers (count);
  guint n_shown = MIN (speakers->len, SPEAKERS_MAX);

  gtk_list_box_remove_all (self->speakers);
  for (guint i = 0; i < n_shown; i++)
    {
      const DossierActor *actor = g_ptr_array_index (speakers, i);
      const DossierActor *most = g_ptr_array_index (speakers, 0);

      add_speaker (self, actor, count->speakers[actor->index], count->speakers[most->index],
                   families);
    }
  gtk_widget_set_visible (self->quoted_box, speakers->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), speakers->len > n_shown);
  if (speakers->len > n_shown)
    {
      guint n_more = speakers->len - n_shown;
      g_autofree char *more
          = g_strdup_printf (ngettext ("%u more speaker", "%u more speakers", n_more), n_more);

      gtk_label_set_label (self->more_label, more);
    }
}

/**
 * dossier_voices_view_show:
 * @self: a view
 * @count: the words of each voice, all counted
 * @families: the hues of the actors
 *
 * Shows the shares, and the speakers.
 */
void
dossier_voices_view_show (DossierVoicesView *self,
                          const DossierVoiceCount *count,
                          DossierFamilies *families)
{
  guint percents[DOSSIER_N_VOICES];

  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  dossier_voices_get_percents (&count->voices, percents);
  dossier_share_bar_set_voices (self->share_bar, &count->voices);
  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    {
      /* Translators: a share, in percent */
      g_autofree char *share = g_strdup_printf (_ ("%u%%"), percents[i]);
      /* Translators: spoken name of a row; a voice and its share: Direct quote, 10% */
      g_autofree char *spoken
          = g_strdup_printf (_ ("%s, %s"), dossier_voice_get_title ((DossierVoice) i), share);

      gtk_label_set_label (self->shares[i], share);
      gtk_widget_set_sensitive (self->rows[i], count->voices.words[i] > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
    }
  show_speakers (self, count, families);
}

/**
 * dossier_voices_view_set_choice:
 * @self: a view
 * @choice: which passages stand out in the text
 *
 * Marks the row of the choice.
 */
void
dossier_voices_view_set_choice (DossierVoicesView *self, const DossierVoiceChoice *choice)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    if ((choice->voices & 1u << i) != 0 && choice->speaker == NULL)
      gtk_widget_add_css_class (self->rows[i], "chosen");
    else
      gtk_widget_remove_css_class (self->rows[i], "chosen");

  for (int i = 0; gtk_list_box_get_row_at_index (self->speakers, i) != NULL; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->speakers, i));
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

      if (choice->speaker != NULL
          && g_str_equal (g_variant_get_string (target, NULL), choice->speaker->id))
        gtk_widget_add_css_class (row, "chosen");
      else
        gtk_widget_remove_css_class (row, "chosen");
    }
  gtk_widget_set_visible (self->all_button, choice->voices != 0);
}

/**
 * dossier_voice_from_nick:
 * @nick: a name in actions
 * @voice: (out): the voice
 *
 * Returns: whether there is such a voice
 */
gboolean
dossier_voice_from_nick (const char *nick, DossierVoice *voice)
{
  for (guint i = 0; i < DOSSIER_N_VOICES; i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *voice = (DossierVoice) i;
        return TRUE;
      }

  return FALSE;
}
