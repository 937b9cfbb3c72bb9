/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-match-area.h"

#include <glib/gi18n.h>

/* Pairs: every entry is a row that lets choose its match from a list. */
struct _DossierMatchArea
{
  DossierAnswerArea parent_instance;

  AdwComboRow *rows[DOSSIER_OPTIONS_MAX];
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (DossierMatchArea, dossier_match_area, DOSSIER_TYPE_ANSWER_AREA)

static void
on_selected (AdwComboRow *row, GParamSpec *pspec, DossierAnswerArea *area)
{
  DossierMatchArea *self = DOSSIER_MATCH_AREA (area);
  guint selected = adw_combo_row_get_selected (row);
  guint shown = 0;

  if (dossier_answer_area_is_showing (area))
    return;

  while (self->rows[shown] != row)
    shown++;
  /* The list begins with the invitation to choose. */
  dossier_answer_area_apply (area,
                             dossier_quiz_with_target (dossier_answer_area_get_quiz (area), shown,
                                                       selected == 0 ? DOSSIER_NO_TARGET
                                                                     : selected - 1));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode",
                                                    PANGO_WRAP_WORD_CHAR, "width-chars", 18,
                                                    "max-width-chars", 34, "xalign", 0.0f, NULL));
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
  gtk_list_item_set_accessible_label (list_item, text);
}

static GListModel *
new_targets (const DossierQuizItem *item)
{
  GtkStringList *targets = gtk_string_list_new (NULL);

  gtk_string_list_append (targets, _ ("Choose…"));
  for (guint i = 0; i < item->n_targets; i++)
    gtk_string_list_append (targets, item->question->options[item->targets[i]].match);

  return G_LIST_MODEL (targets);
}

static AdwComboRow *
new_row (DossierMatchArea *self, const DossierOption *option, GListModel *targets)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_object_set (row, "use-markup", FALSE, "title", option->text, "title-lines", 0, "subtitle-lines",
                0, "use-subtitle", TRUE, "list-factory", factory, "model", targets, NULL);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self, 0);

  return row;
}

static void
dossier_match_area_build (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierMatchArea *self = DOSSIER_MATCH_AREA (area);
  g_autoptr (GListModel) targets = new_targets (item);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE,
                                  "css-classes", (const char *[]) { "boxed-list", NULL }, NULL);

  for (guint i = 0; i < item->n_options; i++)
    {
      self->rows[i] = new_row (self, &item->question->options[item->options[i]], targets);
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->rows[i]));
    }
  self->n_rows = item->n_options;
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Entries and their matches"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
}

/* Where the target of the option shown at @shown is shown, from 1; or 0. */
static guint
find_target (const DossierQuizItem *item, guint shown)
{
  guint n_given = 0;
  const guint *given
      = item->answer != NULL ? dossier_answer_get_indexes (item->answer, &n_given) : NULL;

  if (item->options[shown] < n_given)
    for (guint i = 0; i < item->n_targets; i++)
      if (item->targets[i] == given[item->options[shown]])
        return i + 1;

  return 0;
}

static void
dossier_match_area_show_answer (DossierAnswerArea *area, const DossierQuizItem *item)
{
  DossierMatchArea *self = DOSSIER_MATCH_AREA (area);

  for (guint i = 0; i < self->n_rows; i++)
    adw_combo_row_set_selected (self->rows[i], find_target (item, i));
}

static void
dossier_match_area_pick (DossierAnswerArea *area, guint n)
{
  DossierMatchArea *self = DOSSIER_MATCH_AREA (area);

  if (n < self->n_rows)
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[n]));
}

static void
dossier_match_area_class_init (DossierMatchAreaClass *klass)
{
  DossierAnswerAreaClass *area_class = DOSSIER_ANSWER_AREA_CLASS (klass);

  area_class->build = dossier_match_area_build;
  area_class->show_answer = dossier_match_area_show_answer;
  area_class->pick = dossier_match_area_pick;
}

static void
dossier_match_area_init (DossierMatchArea *self)
{
}
