/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/compare/dossier-compare-view.h"

#include <glib/gi18n.h>

#include "ui/actors/dossier-presence-strip.h"
#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-relation-mark.h"
#include "ui/common/dossier-seen-relations.h"
#include "ui/common/dossier-stance-mark.h"
#include "ui/compare/dossier-comparison.h"

/* Two actors in two columns, section by section, so that what belongs together
 * stands side by side; in one column when there is no room for two. */
struct _DossierCompareView
{
  AdwBin parent_instance;

  DossierStudy *study;
  const DossierActor *actors[2];
  GtkBox *box;
  GPtrArray *pairs;  /* of GtkBox: two cells each */
  GPtrArray *owners; /* of GtkWidget: whose cell it is, for one column */
};

G_DEFINE_FINAL_TYPE (DossierCompareView, dossier_compare_view, ADW_TYPE_BIN)

static void
dossier_compare_view_dispose (GObject *object)
{
  DossierCompareView *self = DOSSIER_COMPARE_VIEW (object);

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_clear_object (&self->study);

  G_OBJECT_CLASS (dossier_compare_view_parent_class)->dispose (object);
}

static void
dossier_compare_view_class_init (DossierCompareViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_compare_view_dispose;
}

static void
set_stacked (DossierCompareView *self, gboolean stacked)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      gtk_orientable_set_orientation (self->pairs->pdata[i], stacked ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (self->pairs->pdata[i], !stacked);
      gtk_box_set_spacing (self->pairs->pdata[i], stacked ? 10 : 24);
    }
  for (guint i = 0; i < self->owners->len; i++)
    gtk_widget_set_visible (self->owners->pdata[i], stacked);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), stacked ? 14 : 30);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), stacked ? 14 : 30);
}

static void
on_stack (DossierCompareView *self)
{
  set_stacked (self, TRUE);
}

static void
on_unstack (DossierCompareView *self)
{
  set_stacked (self, FALSE);
}

static void
dossier_compare_view_init (DossierCompareView *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);
  AdwBreakpoint *breakpoint
      = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 560sp"));

  self->pairs = g_ptr_array_new ();
  self->owners = g_ptr_array_new ();
  self->box = GTK_BOX (box);
  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 30);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 880);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_size_request (bin, 280, 120);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), scroller);
  g_signal_connect_object (breakpoint, "apply", G_CALLBACK (on_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (on_unstack), self, G_CONNECT_SWAPPED);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_bin_set_child (ADW_BIN (self), bin);
}

/* One of the two columns of a section, named after its actor. */
static GtkBox *
new_cell (DossierCompareView *self, guint side, const char *section)
{
  const DossierActor *actor = self->actors[side];
  GtkWidget *cell
      = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                      "hexpand", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *owner = dossier_facts_new_caption (dossier_actor_get_short_name (actor));
  /* Translators: name of a column: an actor and what it tells, “Nikki Haley: Aims” */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), actor->name, section);

  gtk_widget_remove_css_class (owner, "caption");
  gtk_widget_add_css_class (owner, "caption-heading");
  gtk_widget_set_visible (owner, FALSE);
  g_ptr_array_add (self->owners, owner);
  gtk_box_append (GTK_BOX (cell), owner);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_BOX (cell);
}

/* Adds two columns, and gives the box of each. */
static void
add_pair (DossierCompareView *self, GtkBox *box, const char *section, GtkBox *cells[2])
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  for (guint i = 0; i < 2; i++)
    {
      cells[i] = new_cell (self, i, section);
      gtk_box_append (GTK_BOX (pair), GTK_WIDGET (cells[i]));
    }
  g_ptr_array_add (self->pairs, pair);
  gtk_box_append (box, pair);
}

static GtkBox *
add_section (DossierCompareView *self, const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (section), dossier_facts_new_heading (heading));
  gtk_box_append (self->box, section);

  return GTK_BOX (section);
}

static void
add_heads (DossierCompareView *self)
{
  GtkBox *cells[2];

  add_pair (self, self->box, _ ("About"), cells);
  for (guint i = 0; i < 2; i++)
    {
      const DossierActor *actor = self->actors[i];
      GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      GtkWidget *name = dossier_facts_new_heading (actor->name);
      GtkWidget *role = dossier_facts_new_text (actor->role);

      /* The name stands here anyway. */
      gtk_box_remove (cells[i], gtk_widget_get_first_child (GTK_WIDGET (cells[i])));
      g_ptr_array_remove_index (self->owners, 0);
      gtk_widget_remove_css_class (name, "heading");
      gtk_widget_add_css_class (name, "title-3");
      gtk_widget_add_css_class (role, "soft");
      gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (words), name);
      gtk_box_append (GTK_BOX (words), role);
      gtk_box_append (GTK_BOX (head),
                      dossier_actor_avatar_new (dossier_study_get_families (self->study), actor,
                                                56));
      gtk_box_append (GTK_BOX (head), words);
      gtk_box_append (cells[i], head);
    }
}

/* One strip under the other, so that the same paragraph stands above itself. */
static void
add_presence (DossierCompareView *self)
{
  DossierDocument *document = dossier_study_get_document (self->study);
  const guint n_paragraphs = dossier_document_get_paragraphs (document).n;
  GtkBox *section = add_section (self, _ ("Where in the Article"));

  for (guint i = 0; i < 2; i++)
    {
      const DossierActor *actor = self->actors[i];
      g_autoptr (GArray) places = dossier_presence_find (document, actor);
      GtkWidget *strip = g_object_new (DOSSIER_TYPE_PRESENCE_STRIP, NULL);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      g_autofree char *name
          = g_strdup_printf (_ ("%1$s: %2$s"), actor->name, _ ("Where in the Article"));

      gtk_widget_add_css_class (
          strip, dossier_families_get_css_class (dossier_study_get_families (self->study), actor));
      dossier_presence_strip_set_places (DOSSIER_PRESENCE_STRIP (strip), places, n_paragraphs);
      gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_box_append (GTK_BOX (row),
                      dossier_facts_new_caption (dossier_actor_get_short_name (actor)));
      gtk_box_append (GTK_BOX (row), strip);
      gtk_box_append (section, row);
    }
}

static GtkWidget *
new_line (const char *text, const DossierEvidence *evidence)
{
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *label = dossier_facts_new_text (text);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), dossier_facts_new_links (evidence, FALSE));

  return row;
}

static void
add_aims (DossierCompareView *self)
{
  GtkBox *cells[2];

  if (self->actors[0]->n_wants + self->actors[1]->n_wants == 0)
    return;

  add_pair (self, add_section (self, _ ("Aims")), _ ("Aims"), cells);
  for (guint i = 0; i < 2; i++)
    {
      for (guint j = 0; j < self->actors[i]->n_wants; j++)
        gtk_box_append (cells[i], new_line (self->actors[i]->wants[j].text,
                                            &self->actors[i]->wants[j].evidence));
      if (self->actors[i]->n_wants == 0)
        gtk_box_append (cells[i], dossier_facts_new_caption (_ ("The article names no aim.")));
    }
}

static GtkWidget *
new_stance (const DossierStance *stance)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: how somebody stands to a position, as “holds it: Mexico does its part” */
  g_autofree char *words
      = g_strdup_printf (C_ ("stance", "%1$s: %2$s"), dossier_stance_mode_get_legend (stance->mode),
                         stance->position->label);
  GtkWidget *caption = dossier_facts_new_caption (words);

  gtk_widget_set_hexpand (caption, TRUE);
  gtk_box_append (GTK_BOX (head), dossier_stance_mark_new (stance->mode));
  gtk_box_append (GTK_BOX (head), caption);
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), new_line (stance->text, &stance->evidence));

  return column;
}

static void
add_issue (DossierCompareView *self, GtkBox *section, const DossierComparedIssue *compared)
{
  const char *label = dossier_concord_get_label (compared->concord);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = dossier_facts_new_caption (compared->issue->title);
  GtkBox *cells[2];

  gtk_widget_remove_css_class (title, "caption");
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_box_append (GTK_BOX (head), title);
  if (label != NULL)
    gtk_box_append (GTK_BOX (head), dossier_facts_new_tag (label));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "compared-issue");
  gtk_box_append (GTK_BOX (card), head);
  add_pair (self, GTK_BOX (card), compared->issue->title, cells);
  for (guint i = 0; i < 2; i++)
    {
      for (guint j = 0; j < compared->stances[i]->len; j++)
        gtk_box_append (cells[i], new_stance (compared->stances[i]->pdata[j]));
      if (compared->stances[i]->len == 0)
        gtk_box_append (cells[i], dossier_facts_new_caption (_ ("No stance in the article")));
    }
  gtk_box_append (section, card);
}

static void
add_stances (DossierCompareView *self)
{
  g_autoptr (GPtrArray) issues
      = dossier_comparison_find_issues (dossier_study_get_document (self->study), self->actors[0],
                                        self->actors[1]);
  GtkBox *section = NULL;

  if (issues->len == 0)
    return;

  section = add_section (self, _ ("Stances"));
  for (guint i = 0; i < issues->len; i++)
    add_issue (self, section, issues->pdata[i]);
}

static GPtrArray *
find_quotes (DossierDocument *document, const DossierActor *speaker)
{
  DossierQuotes quotes = dossier_document_get_quotes (document);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < quotes.n; i++)
    if (quotes.items[i].speaker == speaker)
      g_ptr_array_add (found, (gpointer) &quotes.items[i]);

  return found;
}

static void
add_quotes (DossierCompareView *self)
{
  DossierDocument *document = dossier_study_get_document (self->study);
  g_autoptr (GPtrArray) first = find_quotes (document, self->actors[0]);
  g_autoptr (GPtrArray) second = find_quotes (document, self->actors[1]);
  GPtrArray *quotes[2] = { first, second };
  GtkBox *cells[2];

  if (first->len + second->len == 0)
    return;

  add_pair (self, add_section (self, _ ("Quotes")), _ ("Quotes"), cells);
  for (guint i = 0; i < 2; i++)
    if (quotes[i]->len > 0)
      dossier_facts_fill (cells[i], quotes[i], dossier_facts_new_quote, self->study, NULL);
    else
      gtk_box_append (cells[i], dossier_facts_new_caption (_ ("Neither quoted nor reported")));
}

static void
add_relations (DossierCompareView *self)
{
  g_autoptr (GPtrArray) seen
      = dossier_comparison_find_relations (dossier_study_get_document (self->study),
                                           self->actors[0], self->actors[1]);
  GtkBox *section = add_section (self, _ ("Between the Two"));
  GtkWidget *list = NULL;

  if (seen->len == 0)
    {
      gtk_box_append (section, dossier_facts_new_caption (
                                   _ ("The article names no relation between the two.")));
      return;
    }

  list = dossier_facts_new_list (_ ("Between the Two"), TRUE);
  for (guint i = 0; i < seen->len; i++)
    {
      const DossierSeenRelation *relation = seen->pdata[i];
      const DossierActor *from = self->actors[relation->incoming ? 1 : 0];
      g_autofree char *words
          = g_strdup_printf (C_ ("relation", "%1$s %2$s %3$s"), from->name,
                             dossier_relation_kind_get_wording (relation->relation->kind, FALSE),
                             relation->relation->to->name);
      GtkWidget *row = new_line (words, &relation->relation->evidence);

      gtk_box_prepend (GTK_BOX (row),
                       dossier_relation_mark_new (relation->relation->kind, relation->incoming));
      gtk_box_append (GTK_BOX (list), row);
    }
  gtk_box_append (section, list);
}

/**
 * dossier_compare_view_new:
 * @study: what the pages share
 * @first: an actor
 * @second: another
 *
 * Returns: (transfer floating): the two side by side
 */
GtkWidget *
dossier_compare_view_new (DossierStudy *study,
                          const DossierActor *first,
                          const DossierActor *second)
{
  DossierCompareView *self = NULL;

  g_return_val_if_fail (DOSSIER_IS_STUDY (study), NULL);
  g_return_val_if_fail (first != NULL && second != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_COMPARE_VIEW, NULL);
  self->study = g_object_ref (study);
  self->actors[0] = first;
  self->actors[1] = second;
  add_heads (self);
  add_relations (self);
  add_presence (self);
  add_aims (self);
  add_stances (self);
  add_quotes (self);
  set_stacked (self, FALSE);

  return GTK_WIDGET (self);
}
