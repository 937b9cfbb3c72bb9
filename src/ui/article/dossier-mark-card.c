/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-mark-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "language/dossier-list.h"
#include "ui/article/dossier-gloss-view.h"
#include "ui/common/dossier-actor-avatar.h"
#include "ui/sitting/dossier-quiz-keeper.h"
#include "ui/quotes/dossier-citation.h"

/* What a name, a quote or a term in the text is about, beside it. */
struct _DossierMarkCard
{
  GtkPopover parent_instance;

  GtkWidget *actor_box;
  DossierActorAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *role_label;
  GtkLabel *words_label;
  DossierGlossView *gloss_view;
  GtkLabel *detail_label;
  GtkWidget *buttons_box;
  GtkWidget *profile_button;
  GtkWidget *next_button;
  GtkWidget *quote_button;
  GtkWidget *copy_button;

  DossierStudy *study;
  const DossierMark *mark;
};

enum
{
  NEXT_MENTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierMarkCard, dossier_mark_card, GTK_TYPE_POPOVER)

static void
on_next_clicked (DossierMarkCard *self)
{
  g_signal_emit (self, signals[NEXT_MENTION], 0);
}

static void
on_copy_clicked (DossierMarkCard *self)
{
  const DossierHead *head = dossier_document_get_head (dossier_study_get_document (self->study));
  g_autofree char *text = dossier_citation_dup_text (head, self->mark->quote);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self), "article.toast", "s", _ ("Copied with Citation"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
dossier_mark_card_dispose (GObject *object)
{
  DossierMarkCard *self = DOSSIER_MARK_CARD (object);

  g_clear_object (&self->study);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MARK_CARD);

  G_OBJECT_CLASS (dossier_mark_card_parent_class)->dispose (object);
}

static void
dossier_mark_card_class_init (DossierMarkCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_mark_card_dispose;

  /* The next place that mentions the actor is asked for. */
  signals[NEXT_MENTION] = g_signal_new ("next-mention", DOSSIER_TYPE_MARK_CARD, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_ACTOR_AVATAR);
  g_type_ensure (DOSSIER_TYPE_GLOSS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-mark-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, actor_box);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, role_label);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, words_label);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, gloss_view);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, detail_label);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, profile_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, next_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, quote_button);
  gtk_widget_class_bind_template_child (widget_class, DossierMarkCard, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
}

static void
dossier_mark_card_init (DossierMarkCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_label (GtkLabel *label, const char *text, const char *css_class)
{
  const char *classes[] = { css_class, NULL };

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  if (css_class != NULL)
    gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
}

static void
show_actor (DossierMarkCard *self, const DossierActor *actor, const DossierAlongsideEntry *entry)
{
  DossierPlaces places
      = dossier_document_get_mentions_of (dossier_study_get_document (self->study), actor);
  const char *stance = entry != NULL && entry->stance != NULL ? entry->stance->text : NULL;

  gtk_label_set_label (self->name_label, actor->name);
  set_label (self->role_label, actor->role, NULL);
  set_label (self->words_label, stance, "stance");
  set_label (self->detail_label, NULL, NULL);
  gtk_widget_set_visible (self->next_button, places.n > 1);
}

/* The verb as the article uses it, and what the words are about. */
static void
show_quote (DossierMarkCard *self, const DossierQuote *quote)
{
  g_autofree char *words = dossier_quote_dup_text (quote);
  g_autofree char *marked = NULL;
  g_autoptr (GStrvBuilder) issues = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autofree char *detail = NULL;
  gboolean direct = quote->kind == DOSSIER_QUOTE_DIRECT;

  for (guint i = 0; i < quote->n_issues; i++)
    g_strv_builder_add (issues, quote->issues[i]->title);
  titles = g_strv_builder_end (issues);
  detail = dossier_list_join ((const char *const *) titles, DOSSIER_LIST_FACTS);
  /* Translators: quotation marks around the words of a quote */
  marked = direct ? g_strdup_printf (C_ ("quote", "“%s”"), words) : g_strdup (words);

  gtk_label_set_label (self->name_label, quote->speaker->name);
  set_label (self->role_label, quote->verb, NULL);
  set_label (self->words_label, marked, direct ? "face" : "stance");
  set_label (self->detail_label, detail, NULL);
  gtk_widget_set_visible (self->next_button, FALSE);
}

static void
show_term (DossierMarkCard *self, const DossierTerm *term)
{
  /* Each term has a chance of its own, also where tests set where it begins. */
  guint32 seed = dossier_quiz_keeper_draw_seed () + term->index;

  gtk_label_set_label (self->name_label, term->name);
  set_label (self->role_label, NULL, NULL);
  set_label (self->words_label, NULL, NULL);
  set_label (self->detail_label, NULL, NULL);
  dossier_gloss_view_show (self->gloss_view, self->study, term, seed);
}

/**
 * dossier_mark_card_show:
 * @self: a card
 * @study: the open dossier
 * @mark: a mention, a quote or a term; it stays as long as the card is open
 * @entry: (nullable): how the actor of a mention takes part in the passage
 *
 * Sets what the card says; the caller points and opens it.
 */
void
dossier_mark_card_show (DossierMarkCard *self,
                        DossierStudy *study,
                        const DossierMark *mark,
                        const DossierAlongsideEntry *entry)
{
  const DossierActor *actor = NULL;
  gboolean is_quote = mark->kind == DOSSIER_MARK_QUOTE;

  g_return_if_fail (DOSSIER_IS_MARK_CARD (self));

  g_set_object (&self->study, study);
  self->mark = mark;
  if (is_quote)
    {
      actor = mark->quote->speaker;
      show_quote (self, mark->quote);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->quote_button), "s", mark->quote->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->quote_button), "dossier.show-quote");
    }
  else if (mark->kind == DOSSIER_MARK_MENTION)
    {
      actor = mark->actor;
      show_actor (self, actor, entry);
    }
  else
    show_term (self, mark->term);

  gtk_widget_set_visible (GTK_WIDGET (self->gloss_view), mark->kind == DOSSIER_MARK_TERM);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), actor != NULL);
  gtk_widget_set_visible (self->buttons_box, actor != NULL);
  gtk_widget_set_visible (self->quote_button, is_quote);
  gtk_widget_set_visible (self->copy_button, is_quote);
  gtk_widget_set_visible (self->profile_button, actor != NULL && !is_quote);
  if (actor != NULL)
    {
      dossier_actor_avatar_set_actor (self->avatar, dossier_study_get_families (study), actor);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->profile_button), "s", actor->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->profile_button), "dossier.show-actor");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->name_label), -1);
}
