/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-stick-notice.h"

#include <glib/gi18n.h>

/* A question that does not stick, with the ways out; and what became of it. */
struct _DossierStickNotice
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *line_label;
  GtkWidget *ways_box;
};

G_DEFINE_FINAL_TYPE (DossierStickNotice, dossier_stick_notice, ADW_TYPE_BIN)

static void
dossier_stick_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_STICK_NOTICE);

  G_OBJECT_CLASS (dossier_stick_notice_parent_class)->dispose (object);
}

static void
dossier_stick_notice_class_init (DossierStickNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_stick_notice_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/sitting/dossier-stick-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierStickNotice, title_label);
  gtk_widget_class_bind_template_child (widget_class, DossierStickNotice, line_label);
  gtk_widget_class_bind_template_child (widget_class, DossierStickNotice, ways_box);
}

static void
dossier_stick_notice_init (DossierStickNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_words (DossierStickNotice *self, const char *title, const char *line, gboolean has_ways)
{
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->line_label, line);
  gtk_widget_set_visible (self->ways_box, has_ways);
}

/**
 * dossier_stick_notice_show:
 * @self: a notice
 * @mastery: what the answers to the question come to
 * @note: what was said of it in this sitting
 *
 * Shows itself only where there is something to tell.
 */
void
dossier_stick_notice_show (DossierStickNotice *self,
                           const DossierMastery *mastery,
                           DossierNote note)
{
  g_autofree char *title = NULL;
  gboolean is_told = note == DOSSIER_NOTE_SET_ASIDE || note == DOSSIER_NOTE_STARTED_OVER;

  g_return_if_fail (DOSSIER_IS_STICK_NOTICE (self) && mastery != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), is_told || mastery->is_leech);
  if (note == DOSSIER_NOTE_SET_ASIDE)
    /* Translators: a question that is not to be asked any more */
    show_words (self, C_ ("question", "Set Aside"),
                _ ("It is not asked any more. The start page of the quiz can bring it back."),
                FALSE);
  else if (note == DOSSIER_NOTE_STARTED_OVER)
    show_words (self, _ ("Started Over"), _ ("It is learned from the start, as if it were new."),
                FALSE);
  else if (mastery->is_leech)
    {
      title = g_strdup_printf (ngettext ("Does Not Stick: Forgotten %u Time",
                                         "Does Not Stick: Forgotten %u Times",
                                         mastery->memory.n_lapses),
                               mastery->memory.n_lapses);
      show_words (self, title,
                  _ ("More of the same seldom helps. A slow look at the passage may; or let the "
                     "question go."),
                  note == DOSSIER_NOTE_NONE);
    }
}
