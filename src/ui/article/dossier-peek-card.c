/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-peek-card.h"

#include <glib/gi18n.h>

#include "document/dossier-pairs.h"
#include "document/dossier-reworded.h"
#include "ui/common/dossier-language.h"

/* A sentence in the other language, and the words there that stand for the
 * name or term one looks at. */
struct _DossierPeekCard
{
  GtkPopover parent_instance;

  GtkLabel *language_label;
  GtkWidget *words_box;
  GtkLabel *words_label;
  GtkLabel *first_words_label;
  GtkLabel *sentence_label;
  GtkWidget *learn_button;
  GtkButton *switch_button;
};

enum
{
  READ_ON,
  LEARN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierPeekCard, dossier_peek_card, GTK_TYPE_POPOVER)

static void
on_switch_clicked (DossierPeekCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[READ_ON], 0);
}

static void
on_learn_clicked (DossierPeekCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[LEARN], 0);
}

static void
dossier_peek_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_PEEK_CARD);

  G_OBJECT_CLASS (dossier_peek_card_parent_class)->dispose (object);
}

static void
dossier_peek_card_class_init (DossierPeekCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_peek_card_dispose;

  /* The article is to be read on in the other language. */
  signals[READ_ON] = g_signal_new ("read-on", DOSSIER_TYPE_PEEK_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /* The sentence is to be asked for. */
  signals[LEARN] = g_signal_new ("learn", DOSSIER_TYPE_PEEK_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-peek-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, language_label);
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, words_box);
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, words_label);
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, first_words_label);
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, learn_button);
  gtk_widget_class_bind_template_child (widget_class, DossierPeekCard, switch_button);
  gtk_widget_class_bind_template_callback (widget_class, on_learn_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_switch_clicked);
}

static void
dossier_peek_card_init (DossierPeekCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The text in its language, with what @mark marks in bold. */
static void
set_text (GtkLabel *label, const char *text, DossierDocument *document, const DossierMark *mark)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (
                                          dossier_document_get_language (document))));
  if (mark != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = mark->start;
      bold->end_index = mark->end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
}

static char *
dup_words (const DossierSentence *sentence, const DossierMark *mark)
{
  return g_strndup (sentence->text + mark->start, mark->end - mark->start);
}

static char *
dup_switch_text (const char *name, gboolean is_edition)
{
  if (is_edition)
    return g_strdup (_ ("Read On in the Study Edition"));

  /* Translators: a button; a language’s name in that language: Read On in Español */
  return g_strdup_printf (_ ("Read On in %s"), name);
}

/**
 * dossier_peek_card_show:
 * @self: a card
 * @first: the dossier as it is being read
 * @sentence: one of its sentences
 * @byte: the place in it that one looks at
 * @second: the dossier in the other language, or the study edition of which
 *   @first is the original
 *
 * Sets what the card says; the caller points and opens it.
 */
void
dossier_peek_card_show (DossierPeekCard *self,
                        DossierDocument *first,
                        const DossierSentence *sentence,
                        guint byte,
                        DossierDocument *second)
{
  const DossierSentence *other = dossier_pairs_find_sentence (second, sentence);
  const DossierMark *mark = dossier_pairs_find_mark_at (sentence, byte);
  const DossierMark *other_mark
      = other != NULL && mark != NULL ? dossier_pairs_find_mark (sentence, mark, other) : NULL;
  gboolean is_edition = dossier_document_get_source (first) == second;
  g_autofree char *name = is_edition
                              ? g_strdup (_ ("Study Edition"))
                              : dossier_language_dup_name (dossier_document_get_language (second));
  g_autofree char *switch_text = dup_switch_text (name, is_edition);

  g_return_if_fail (DOSSIER_IS_PEEK_CARD (self));

  if (is_edition)
    other_mark = NULL;
  set_text (self->language_label, name, second, NULL);
  if (is_edition)
    gtk_label_set_attributes (self->language_label, NULL);
  gtk_widget_set_visible (self->words_box, other_mark != NULL);
  if (other_mark != NULL)
    {
      g_autofree char *words = dup_words (other, other_mark);
      g_autofree char *first_words = dup_words (sentence, mark);

      set_text (self->words_label, words, second, NULL);
      set_text (self->first_words_label, first_words, first, NULL);
    }
  set_text (self->sentence_label,
            other != NULL ? other->text : _ ("This sentence is not there in the other language."),
            other != NULL ? second : first, other_mark);
  gtk_button_set_label (self->switch_button, switch_text);
  gtk_widget_set_visible (self->learn_button, other != NULL && !is_edition);
  gtk_widget_set_visible (GTK_WIDGET (self->switch_button), other != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->sentence_label), -1);
}
