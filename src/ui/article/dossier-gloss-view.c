/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-gloss-view.h"

#include <glib/gi18n.h>

#include "learning/dossier-gloss.h"
#include "ui/common/dossier-language.h"

/* What a term means: asked first, then told, in both languages where there are
 * two. What was told once is told at once from then on. */
struct _DossierGlossView
{
  GtkBox parent_instance;

  GtkWidget *ask_box;
  GtkBox *choices_box;
  GtkWidget *tell_box;
  GtkWidget *verdict_box;
  GtkImage *verdict_image;
  GtkLabel *verdict_label;
  GtkLabel *gloss_label;
  GtkLabel *chosen_label;
  GtkWidget *second_separator;
  GtkLabel *second_language_label;
  GtkLabel *second_name_label;
  GtkLabel *second_gloss_label;

  DossierStudy *study;
  const DossierTerm *term;
  GHashTable *told; /* of ids of terms */
};

#define CHOICE_KEY "dossier-gloss-choice"

G_DEFINE_FINAL_TYPE (DossierGlossView, dossier_gloss_view, GTK_TYPE_BOX)

static void
set_text (GtkLabel *label, const char *text, const char *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (language != NULL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes,
                              pango_attr_language_new (pango_language_from_string (language)));
    }
  gtk_label_set_attributes (label, attributes);
}

static void
show_second (DossierGlossView *self)
{
  DossierSecondLanguage *second = dossier_study_get_second_language (self->study);
  DossierDocument *document = second != NULL ? dossier_second_language_get_document (second) : NULL;
  const DossierTerm *term
      = document != NULL ? dossier_document_find_term (document, self->term->id) : NULL;
  const char *language = document != NULL ? dossier_document_get_language (document) : NULL;
  g_autofree char *name = language != NULL ? dossier_language_dup_name (language) : NULL;

  gtk_widget_set_visible (self->second_separator, term != NULL);
  set_text (self->second_language_label, term != NULL ? name : NULL, language);
  set_text (self->second_name_label, term != NULL ? term->name : NULL, language);
  set_text (self->second_gloss_label, term != NULL ? term->gloss : NULL, language);
}

static void
tell (DossierGlossView *self, const DossierGlossChoice *chosen)
{
  const char *language = dossier_document_get_language (dossier_study_get_document (self->study));
  gboolean is_right = chosen != NULL && chosen->is_key;
  g_autofree char *words = NULL;

  g_hash_table_add (self->told, g_strdup (self->term->id));
  gtk_widget_set_visible (self->ask_box, FALSE);
  gtk_widget_set_visible (self->tell_box, TRUE);
  gtk_widget_set_visible (self->verdict_box, chosen != NULL);
  gtk_image_set_from_icon_name (self->verdict_image,
                                is_right ? "dossier-right-symbolic" : "dossier-wrong-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict_image),
                              (const char *[]) { is_right ? "success" : "error", NULL });
  gtk_label_set_label (self->verdict_label,
                       is_right ? C_ ("verdict", "Right") : C_ ("verdict", "Wrong"));
  set_text (self->gloss_label, self->term->gloss, language);
  if (chosen != NULL && !is_right)
    /* Translators: a meaning of a term that was chosen and is wrong */
    words = g_strdup_printf (_ ("Chosen: %s"), chosen->text);
  set_text (self->chosen_label, words, NULL);
  show_second (self);

  if (chosen != NULL)
    {
      /* Translators: spoken; what a term means, after a choice that was right, or wrong */
      g_autofree char *spoken
          = is_right ? g_strdup_printf (_ ("Right: %s"), self->term->gloss)
                     : g_strdup_printf (_ ("Wrong. It means: %s"), self->term->gloss);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
}

static void
on_choice_clicked (DossierGlossView *self, GtkWidget *button)
{
  const DossierGlossChoice *held = g_object_get_data (G_OBJECT (button), CHOICE_KEY);
  const DossierGlossChoice chosen = *held;

  tell (self, &chosen);
}

static void
on_tell_clicked (DossierGlossView *self)
{
  tell (self, NULL);
}

static void
add_choice (DossierGlossView *self, const DossierGlossChoice *choice, const char *language)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  set_text (GTK_LABEL (label), choice->text, language);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "gloss-choice");
  g_object_set_data_full (G_OBJECT (button), CHOICE_KEY, g_memdup2 (choice, sizeof *choice),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_choice_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->choices_box, button);
}

static void
ask (DossierGlossView *self, const GArray *choices)
{
  const char *language = dossier_document_get_language (dossier_study_get_document (self->study));
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices_box))) != NULL)
    gtk_box_remove (self->choices_box, child);
  for (guint i = 0; i < choices->len; i++)
    add_choice (self, &g_array_index (choices, DossierGlossChoice, i), language);
  gtk_widget_set_visible (self->ask_box, TRUE);
  gtk_widget_set_visible (self->tell_box, FALSE);
}

static void
on_second_changed (DossierGlossView *self)
{
  if (self->term != NULL && gtk_widget_get_visible (self->tell_box))
    show_second (self);
}

static void
dossier_gloss_view_dispose (GObject *object)
{
  DossierGlossView *self = DOSSIER_GLOSS_VIEW (object);

  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_object (&self->study);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_GLOSS_VIEW);

  G_OBJECT_CLASS (dossier_gloss_view_parent_class)->dispose (object);
}

static void
dossier_gloss_view_class_init (DossierGlossViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_gloss_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-gloss-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, ask_box);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, choices_box);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, tell_box);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, verdict_image);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, gloss_label);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, chosen_label);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, second_separator);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, second_language_label);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, second_name_label);
  gtk_widget_class_bind_template_child (widget_class, DossierGlossView, second_gloss_label);
  gtk_widget_class_bind_template_callback (widget_class, on_tell_clicked);
}

static void
dossier_gloss_view_init (DossierGlossView *self)
{
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_gloss_view_show:
 * @self: a gloss view
 * @study: the open dossier
 * @term: one of its terms
 * @seed: where chance begins
 *
 * Asks what @term means; tells, when it has been told already or there is
 * nothing to choose from. Nothing of it is counted.
 */
void
dossier_gloss_view_show (DossierGlossView *self,
                         DossierStudy *study,
                         const DossierTerm *term,
                         guint32 seed)
{
  DossierSecondLanguage *second = NULL;
  g_autoptr (GArray) choices = NULL;

  g_return_if_fail (DOSSIER_IS_GLOSS_VIEW (self));
  g_return_if_fail (DOSSIER_IS_STUDY (study) && term != NULL);

  second = dossier_study_get_second_language (study);
  self->term = term;
  if (g_set_object (&self->study, study) && second != NULL)
    g_signal_connect_object (second, "changed", G_CALLBACK (on_second_changed), self,
                             G_CONNECT_SWAPPED);
  if (second != NULL)
    dossier_second_language_read (second);

  choices = dossier_gloss_list_choices (dossier_study_get_document (study), term, seed);
  if (choices->len > 1 && !g_hash_table_contains (self->told, term->id))
    ask (self, choices);
  else
    tell (self, NULL);
}
