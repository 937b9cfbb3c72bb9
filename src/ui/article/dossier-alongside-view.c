/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-alongside-view.h"

#include <glib/gi18n.h>

#include "ui/article/dossier-alongside-row.h"
#include "ui/common/dossier-tooltip.h"

/* The cast of the passage on screen, by how each takes part in it. Rows and
 * pills stay and change what they show, so that the focus does not jump. */
struct _DossierAlongsideView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *column;
  GtkWidget *speaking_box;
  GtkWidget *talked_about_box;
  GtkWidget *named_box;
  GtkWidget *also_box;
  GtkListBox *speaking_list;
  GtkListBox *talked_about_list;
  GtkListBox *named_list;
  AdwWrapBox *also_wrap;
  GtkWidget *empty_label;
  GtkWidget *quiz_button;

  AdwAnimation *fade;
  gboolean filled;
};

#define FADE_MS 220
#define FADE_FROM 0.25

G_DEFINE_FINAL_TYPE (DossierAlongsideView, dossier_alongside_view, ADW_TYPE_BIN)

static void
dossier_alongside_view_dispose (GObject *object)
{
  DossierAlongsideView *self = DOSSIER_ALONGSIDE_VIEW (object);

  g_clear_object (&self->fade);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ALONGSIDE_VIEW);

  G_OBJECT_CLASS (dossier_alongside_view_parent_class)->dispose (object);
}

static void
dossier_alongside_view_class_init (DossierAlongsideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_alongside_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-alongside-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, column);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, speaking_box);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, talked_about_box);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, named_box);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, also_box);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, speaking_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, talked_about_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, named_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, also_wrap);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, quiz_button);
}

static void
dossier_alongside_view_init (DossierAlongsideView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fade = adw_timed_animation_new (self->column, FADE_FROM, 1, FADE_MS,
                                        adw_property_animation_target_new (G_OBJECT (self->column),
                                                                           "opacity"));
}

static void
fill_list (DossierAlongsideView *self,
           GtkListBox *list,
           GtkWidget *box,
           const DossierAlongside *alongside,
           DossierAlongsideSection section,
           DossierFamilies *families)
{
  GtkListBoxRow *row = NULL;
  int n = 0;

  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);

      if (entry->section != section)
        continue;

      row = gtk_list_box_get_row_at_index (list, n++);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (dossier_alongside_row_new ());
          gtk_list_box_append (list, GTK_WIDGET (row));
        }
      dossier_alongside_row_set_entry (DOSSIER_ALONGSIDE_ROW (row), entry, families);
    }

  while ((row = gtk_list_box_get_row_at_index (list, n)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_widget_set_visible (box, n > 0);
}

static GtkWidget *
new_pill (void)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "cast-pill");

  return pill;
}

static void
set_pill (GtkWidget *pill, const DossierActor *actor, DossierFamilies *families)
{
  GtkWidget *dot = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (pill)));
  const char *classes[] = { "actor-dot", dossier_families_get_css_class (families, actor),
                            actor->kind != DOSSIER_ACTOR_PERSON ? "institution" : NULL, NULL };

  gtk_widget_set_css_classes (dot, classes);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (dot)), actor->name);
  dossier_tooltip_set (pill, actor->role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, actor->name,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (pill), "s", actor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pill), "dossier.show-actor");
}

static void
fill_pills (DossierAlongsideView *self,
            const DossierAlongside *alongside,
            DossierFamilies *families)
{
  GtkWidget *pill = gtk_widget_get_first_child (GTK_WIDGET (self->also_wrap));
  gboolean any = FALSE;

  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);

      if (entry->section != DOSSIER_ALONGSIDE_ALSO_HERE)
        continue;

      if (pill == NULL)
        {
          pill = new_pill ();
          adw_wrap_box_append (self->also_wrap, pill);
        }
      set_pill (pill, entry->actor, families);
      pill = gtk_widget_get_next_sibling (pill);
      any = TRUE;
    }

  while (pill != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (pill);

      adw_wrap_box_remove (self->also_wrap, pill);
      pill = next;
    }
  gtk_widget_set_visible (self->also_box, any);
}

/**
 * dossier_alongside_view_show:
 * @self: a view
 * @alongside: the cast of a passage
 * @document: the document it belongs to
 * @families: the hues of its actors
 *
 * Shows the cast, fading over from what was shown before.
 */
void
dossier_alongside_view_show (DossierAlongsideView *self,
                             const DossierAlongside *alongside,
                             DossierDocument *document,
                             DossierFamilies *families)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  g_return_if_fail (DOSSIER_IS_ALONGSIDE_VIEW (self));

  fill_list (self, self->speaking_list, self->speaking_box, alongside, DOSSIER_ALONGSIDE_SPEAKING,
             families);
  fill_list (self, self->talked_about_list, self->talked_about_box, alongside,
             DOSSIER_ALONGSIDE_TALKED_ABOUT, families);
  fill_list (self, self->named_list, self->named_box, alongside, DOSSIER_ALONGSIDE_NAMED, families);
  fill_pills (self, alongside, families);
  gtk_widget_set_visible (self->empty_label, alongside->entries->len == 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  gtk_widget_set_visible (self->quiz_button, dossier_document_get_questions (document).n > 0);
  if (paragraphs.n > 0)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->quiz_button), "(uu)",
                                        paragraphs.items[alongside->first].number,
                                        paragraphs.items[alongside->last].number);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->quiz_button),
                                      "dossier.quiz-paragraphs");
    }

  if (self->filled && gtk_widget_get_mapped (GTK_WIDGET (self)))
    adw_animation_play (self->fade);
  self->filled = TRUE;
}

/**
 * dossier_alongside_dup_range:
 * @alongside: the cast of a passage
 * @document: the document it belongs to
 *
 * Returns: (transfer full): "Paragraphs 1–3"
 */
char *
dossier_alongside_dup_range (const DossierAlongside *alongside, DossierDocument *document)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  if (paragraphs.n == 0)
    return g_strdup ("");
  if (alongside->first == alongside->last)
    return g_strdup_printf (_ ("Paragraph %u"), paragraphs.items[alongside->first].number);

  /* Translators: the first and the last paragraph on screen */
  return g_strdup_printf (_ ("Paragraphs %u–%u"), paragraphs.items[alongside->first].number,
                          paragraphs.items[alongside->last].number);
}
