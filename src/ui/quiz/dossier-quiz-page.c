/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quiz/dossier-quiz-page.h"

#include "ui/common/dossier-header-bar.h"

struct _DossierQuizPage
{
  DossierPage parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierQuizPage, dossier_quiz_page, DOSSIER_TYPE_PAGE)

static void
dossier_quiz_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_QUIZ_PAGE);

  G_OBJECT_CLASS (dossier_quiz_page_parent_class)->dispose (object);
}

static void
dossier_quiz_page_class_init (DossierQuizPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_quiz_page_dispose;

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quiz/dossier-quiz-page.ui");
}

static void
dossier_quiz_page_init (DossierQuizPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_quiz_page_ask_about:
 * @self: the quiz page
 * @target: an issue or an actor
 * @id: its id
 *
 * Starts a sitting of the questions about it.
 */
void
dossier_quiz_page_ask_about (DossierQuizPage *self,
                             DossierTarget target,
                             const char *id)
{
  g_return_if_fail (DOSSIER_IS_QUIZ_PAGE (self));
}

/**
 * dossier_quiz_page_ask_paragraphs:
 * @self: the quiz page
 * @first: number of the first paragraph
 * @last: number of the last paragraph
 *
 * Starts a sitting of the questions whose evidence stands there.
 */
void
dossier_quiz_page_ask_paragraphs (DossierQuizPage *self,
                                  guint first,
                                  guint last)
{
  g_return_if_fail (DOSSIER_IS_QUIZ_PAGE (self));
}
