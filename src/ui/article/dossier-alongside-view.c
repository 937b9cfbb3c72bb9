/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-alongside-view.h"

#include <glib/gi18n.h>

#include "ui/article/dossier-alongside-row.h"
#include "ui/common/dossier-tooltip.h"

/* The cast of the passage on screen, by how each takes part in it. Who stays
 * from one passage to the next keeps its row or pill, its place and the focus;
 * the others come and go beside it. */
struct _DossierAlongsideView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkRevealer *speaking_revealer;
  GtkRevealer *talked_about_revealer;
  GtkRevealer *named_revealer;
  GtkRevealer *also_revealer;
  GtkListBox *speaking_list;
  GtkListBox *talked_about_list;
  GtkListBox *named_list;
  AdwWrapBox *also_wrap;
  GtkWidget *empty_label;
  GtkWidget *quiz_button;

  /* By the actor's id; a row that is going is no longer among them. */
  GHashTable *rows;
  GHashTable *pills;
  GPtrArray *order; /* of ids, as they are shown */
  GPtrArray *spare; /* rows that have left, for whoever comes: one takes long to make */
};

#define COME_MS 200

G_DEFINE_FINAL_TYPE (DossierAlongsideView, dossier_alongside_view, ADW_TYPE_BIN)

/* Not by actions of the rows' and pills' own: each that comes or goes would be told
 * to every group of actions above, which takes longer than all the rest. */
static void
show_actor (GtkWidget *widget, const char *id)
{
  gtk_widget_activate_action (widget, "dossier.show-actor", "s", id);
}

static void
on_row_activated (DossierAlongsideView *self, GtkListBoxRow *row)
{
  show_actor (GTK_WIDGET (row), dossier_alongside_row_get_actor (DOSSIER_ALONGSIDE_ROW (row)));
}

static void
on_pill_clicked (GtkWidget *pill)
{
  show_actor (pill, g_object_get_data (G_OBJECT (pill), "actor"));
}

static void
dossier_alongside_view_dispose (GObject *object)
{
  DossierAlongsideView *self = DOSSIER_ALONGSIDE_VIEW (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->pills, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, speaking_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, talked_about_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, named_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, also_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, speaking_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, talked_about_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, named_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, also_wrap);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAlongsideView, quiz_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_alongside_view_init (DossierAlongsideView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->order = g_ptr_array_new_with_free_func (g_free);
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
on_row_left (DossierAlongsideView *self, GtkWidget *row)
{
  g_ptr_array_add (self->spare, g_object_ref (row));
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
}

static GtkWidget *
take_row (DossierAlongsideView *self)
{
  GtkWidget *row = NULL;

  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);

  row = g_object_ref_sink (dossier_alongside_row_new ());
  g_signal_connect_object (row, "left", G_CALLBACK (on_row_left), self, G_CONNECT_SWAPPED);

  return row;
}

/* The row of an actor who is not yet there, or is in another section, goes
 * behind the row before it; it is never moved past one that stays. */
static GtkListBoxRow *
place_row (DossierAlongsideView *self,
           GtkListBox *list,
           GtkListBoxRow *before,
           const DossierAlongsideEntry *entry)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, entry->actor->id);
  int after = before != NULL ? gtk_list_box_row_get_index (before) : -1;
  GtkWidget *old_list = NULL;

  if (row == NULL)
    {
      row = take_row (self);
      g_hash_table_insert (self->rows, g_strdup (entry->actor->id), row);
      gtk_list_box_insert (list, row, after + 1);
      g_object_unref (row);
      return GTK_LIST_BOX_ROW (row);
    }

  old_list = gtk_widget_get_parent (row);
  if (old_list == GTK_WIDGET (list) && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) > after)
    return GTK_LIST_BOX_ROW (row);

  g_object_ref (row);
  gtk_list_box_remove (GTK_LIST_BOX (old_list), row);
  after = before != NULL ? gtk_list_box_row_get_index (before) : -1;
  gtk_list_box_insert (list, row, after + 1);
  g_object_unref (row);

  return GTK_LIST_BOX_ROW (row);
}

static void
fill_list (DossierAlongsideView *self,
           GtkListBox *list,
           GtkRevealer *revealer,
           const DossierAlongside *alongside,
           DossierAlongsideSection section,
           DossierFamilies *families,
           guint duration)
{
  gboolean is_open = gtk_revealer_get_reveal_child (revealer);
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);

      if (entry->section != section)
        continue;

      row = place_row (self, list, row, entry);
      dossier_alongside_row_set_entry (DOSSIER_ALONGSIDE_ROW (row), entry, families);
      /* With its section it comes in as a whole. */
      dossier_alongside_row_come (DOSSIER_ALONGSIDE_ROW (row), is_open ? duration : 0);
    }

  gtk_revealer_set_transition_duration (revealer, duration);
  gtk_revealer_set_reveal_child (revealer, row != NULL);
}

static GtkWidget *
new_pill (const DossierActor *actor, DossierFamilies *families)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  const char *classes[] = { "actor-dot", dossier_families_get_css_class (families, actor),
                            actor->kind != DOSSIER_ACTOR_PERSON ? "institution" : NULL, NULL };

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_css_classes (dot, classes);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "cast-pill");
  g_object_set_data_full (G_OBJECT (pill), "actor", g_strdup (actor->id), g_free);
  g_signal_connect (pill, "clicked", G_CALLBACK (on_pill_clicked), NULL);

  return pill;
}

/* The words change with the language alone. */
static void
set_pill (GtkWidget *pill, const DossierActor *actor)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (pill)));

  dossier_tooltip_set (pill, actor->role);
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), actor->name) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (label), actor->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, actor->name,
                                  -1);
}

static void
fill_pills (DossierAlongsideView *self,
            const DossierAlongside *alongside,
            DossierFamilies *families,
            guint duration)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);
      GtkWidget *pill = NULL;

      if (entry->section != DOSSIER_ALONGSIDE_ALSO_HERE)
        continue;

      pill = g_hash_table_lookup (self->pills, entry->actor->id);
      if (pill == NULL)
        {
          pill = new_pill (entry->actor, families);
          g_hash_table_insert (self->pills, g_strdup (entry->actor->id), pill);
          adw_wrap_box_insert_child_after (self->also_wrap, pill, before);
        }
      else if (gtk_widget_get_prev_sibling (pill) != before)
        adw_wrap_box_reorder_child_after (self->also_wrap, pill, before);
      set_pill (pill, entry->actor);
      before = pill;
    }

  gtk_revealer_set_transition_duration (self->also_revealer, duration);
  gtk_revealer_set_reveal_child (self->also_revealer, before != NULL);
}

static gboolean
is_shown (const DossierAlongside *alongside, const char *id, gboolean as_pill)
{
  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);

      if (g_str_equal (entry->actor->id, id))
        return (entry->section == DOSSIER_ALONGSIDE_ALSO_HERE) == as_pill;
    }

  return FALSE;
}

/* Lets those go who are not in the passage, or take part in another way. */
static void
let_go (DossierAlongsideView *self, const DossierAlongside *alongside, guint duration)
{
  GHashTableIter iter;
  gpointer id;
  gpointer widget;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &widget))
    if (!is_shown (alongside, id, FALSE))
      {
        g_hash_table_iter_remove (&iter);
        dossier_alongside_row_leave (widget, duration);
      }

  g_hash_table_iter_init (&iter, self->pills);
  while (g_hash_table_iter_next (&iter, &id, &widget))
    if (!is_shown (alongside, id, TRUE))
      {
        g_hash_table_iter_remove (&iter);
        adw_wrap_box_remove (self->also_wrap, widget);
      }
}

static GtkWidget *
find_widget (DossierAlongsideView *self, const char *id)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  return row != NULL ? row : g_hash_table_lookup (self->pills, id);
}

/* The place in the order of the row or pill that @widget is part of. */
static guint
find_place (DossierAlongsideView *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      GtkWidget *shown = find_widget (self, g_ptr_array_index (self->order, i));

      if (shown != NULL && (widget == shown || gtk_widget_is_ancestor (widget, shown)))
        return i;
    }

  return G_MAXUINT;
}

/* The focus stays with its actor, as a row or as a pill; from one who is gone
 * it goes to the next, or else to the one before. */
static void
keep_focus (DossierAlongsideView *self, GtkWidget *focus, guint place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *heir = NULL;

  if (find_place (self, focus) == place)
    heir = focus;
  for (guint i = place; heir == NULL && i < self->order->len; i++)
    heir = find_widget (self, g_ptr_array_index (self->order, i));
  for (guint i = place; heir == NULL && i-- > 0;)
    heir = find_widget (self, g_ptr_array_index (self->order, i));
  if (heir == NULL)
    heir = self->quiz_button;

  if (gtk_root_get_focus (root) != heir)
    gtk_widget_grab_focus (heir);
}

static gboolean
is_any_kept (DossierAlongsideView *self)
{
  for (guint i = 0; i < self->order->len; i++)
    if (find_widget (self, g_ptr_array_index (self->order, i)) != NULL)
      return TRUE;

  return FALSE;
}

static void
fill (DossierAlongsideView *self,
      const DossierAlongside *alongside,
      DossierFamilies *families,
      guint duration)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint place = focused != NULL ? find_place (self, focused) : G_MAXUINT;
  g_autoptr (GtkWidget) focus = place != G_MAXUINT ? g_object_ref (focused) : NULL;

  let_go (self, alongside, duration);
  if (!is_any_kept (self))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  fill_list (self, self->speaking_list, self->speaking_revealer, alongside,
             DOSSIER_ALONGSIDE_SPEAKING, families, duration);
  fill_list (self, self->talked_about_list, self->talked_about_revealer, alongside,
             DOSSIER_ALONGSIDE_TALKED_ABOUT, families, duration);
  fill_list (self, self->named_list, self->named_revealer, alongside, DOSSIER_ALONGSIDE_NAMED,
             families, duration);
  fill_pills (self, alongside, families, duration);
  if (focus != NULL)
    keep_focus (self, focus, place);

  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < alongside->entries->len; i++)
    g_ptr_array_add (self->order,
                     g_strdup (
                         g_array_index (alongside->entries, DossierAlongsideEntry, i).actor->id));
}

/**
 * dossier_alongside_view_show:
 * @self: a view
 * @alongside: the cast of a passage
 * @document: the document it belongs to
 * @families: the hues of its actors
 * @animate: whether who comes and goes does so by and by
 *
 * Shows the cast. Who was shown before, in the same part of the cast, keeps
 * its widget and place; the focus and the scrolling stay where they are.
 */
void
dossier_alongside_view_show (DossierAlongsideView *self,
                             const DossierAlongside *alongside,
                             DossierDocument *document,
                             DossierFamilies *families,
                             gboolean animate)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  g_return_if_fail (DOSSIER_IS_ALONGSIDE_VIEW (self));

  fill (self, alongside, families, animate ? COME_MS : 0);
  gtk_widget_set_visible (self->empty_label, alongside->entries->len == 0);

  gtk_widget_set_visible (self->quiz_button, dossier_document_get_questions (document).n > 0);
  if (paragraphs.n > 0)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->quiz_button), "(uu)",
                                        paragraphs.items[alongside->first].number,
                                        paragraphs.items[alongside->last].number);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->quiz_button),
                                      "dossier.quiz-paragraphs");
    }
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
