/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-panel.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-paragraph-link.h"
#include "ui/common/dossier-relation-mark.h"
#include "ui/common/dossier-seen-relations.h"
#include "ui/map/dossier-map-words.h"

/* The map in words: who is selected, the sentence that proves the relation in
 * focus, and the other relations as rows. Everything drawn is here, too. */
struct _DossierMapPanel
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (DossierMapPanel, dossier_map_panel, ADW_TYPE_BIN)

/* A row: a relation that an edge shows, as seen from the selected actor, or
 * from nobody. */
typedef struct
{
  DossierMapFact fact;
  guint edge;
  const DossierActor *seen_from; /* NULL for nobody */
} Row;

static void
dossier_map_panel_class_init (DossierMapPanelClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mappanel");
}

static void
dossier_map_panel_init (DossierMapPanel *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  self->box = GTK_BOX (box);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (box, "map-panel");
  gtk_scrolled_window_set_child (self->scroller, box);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static GtkWidget *
new_head (DossierStudy *study, const DossierActor *actor)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = dossier_facts_new_heading (actor->name);
  GtkWidget *role = dossier_facts_new_text (actor->role);
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_remove_css_class (name, "heading");
  gtk_widget_add_css_class (name, "title-3");
  gtk_widget_add_css_class (role, "soft");
  gtk_label_set_lines (GTK_LABEL (role), 3);
  gtk_label_set_ellipsize (GTK_LABEL (role), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), role);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Show Profile"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", actor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "actors.show-profile");

  gtk_box_append (GTK_BOX (row),
                  dossier_actor_avatar_new (dossier_study_get_families (study), actor, 48));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), button);

  return row;
}

/* Who, verb, whom. */
static GtkWidget *
new_statement (DossierStudy *study, const DossierMapFact *fact)
{
  const char *verb = dossier_relation_kind_get_wording (fact->relation->kind, FALSE);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *who = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *bold = g_markup_printf_escaped ("<b>%s</b>", verb);
  g_autofree char *whom = g_markup_escape_text (fact->relation->to->name, -1);
  /* Translators: the verb of a relation, and whom it concerns */
  g_autofree char *markup = g_strdup_printf (C_ ("relation", "%1$s %2$s"), bold, whom);
  GtkWidget *predicate = dossier_facts_new_text ("");

  gtk_box_append (GTK_BOX (who),
                  dossier_actor_avatar_new (dossier_study_get_families (study), fact->from, 24));
  gtk_box_append (GTK_BOX (who), dossier_facts_new_heading (fact->from->name));
  gtk_label_set_markup (GTK_LABEL (predicate), markup);
  gtk_widget_add_css_class (predicate, "secondary");
  gtk_box_append (GTK_BOX (column), who);
  gtk_box_append (GTK_BOX (column), predicate);

  return column;
}

static GtkWidget *
new_evidence_foot (const DossierSentence *sentence)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *link = dossier_paragraph_link_new (sentence, FALSE);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "dossier-article-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Show in Article"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sentence->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.show-sentence");
  gtk_widget_set_hexpand (link, TRUE);
  gtk_widget_set_halign (link, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), button);
  gtk_box_append (GTK_BOX (foot), link);

  return foot;
}

static GtkWidget *
new_evidence (DossierStudy *study, const DossierMapFact *fact)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  8, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  const DossierEvidence *evidence = &fact->relation->evidence;
  const DossierSentence *sentence = evidence->n_sentences > 0 ? evidence->sentences[0] : NULL;
  g_autofree char *name = dossier_map_fact_dup_words (fact);

  gtk_widget_add_css_class (card, "evidence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (card), new_statement (study, fact));
  if (sentence != NULL)
    {
      GtkWidget *quote = g_object_new (GTK_TYPE_LABEL, "label", sentence->text, "xalign", 0.0,
                                       "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_BLOCK_QUOTE, NULL);

      gtk_widget_add_css_class (quote, "quote");
      gtk_widget_add_css_class (quote, "small");
      gtk_box_append (GTK_BOX (card), quote);
      gtk_box_append (GTK_BOX (card), new_evidence_foot (sentence));
    }
  else
    gtk_box_append (GTK_BOX (card), dossier_facts_new_text (fact->relation->text));

  return card;
}

static GtkWidget *
new_row_button (DossierStudy *study, const Row *row)
{
  const gboolean incoming = row->seen_from == row->fact.relation->to;
  const DossierActor *other = incoming ? row->fact.from : row->fact.relation->to;
  const char *wording = dossier_relation_kind_get_wording (row->fact.relation->kind, incoming);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, "hexpand", TRUE, NULL);
  g_autofree char *caption = NULL;
  g_autofree char *name = NULL;

  if (row->seen_from == NULL)
    caption = g_strdup_printf (C_ ("relation", "%1$s %2$s"),
                               dossier_actor_get_short_name (row->fact.from), wording);
  else
    caption = g_strdup (wording);
  name = g_strdup_printf (C_ ("relation", "%1$s %2$s"), caption, other->name);
  gtk_box_append (GTK_BOX (content),
                  dossier_relation_mark_new (row->fact.relation->kind, incoming));
  gtk_box_append (GTK_BOX (content),
                  dossier_actor_avatar_new (dossier_study_get_families (study), other, 28));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), dossier_facts_new_caption (caption));
  gtk_box_append (GTK_BOX (words), dossier_facts_new_text (other->name));
  gtk_box_append (GTK_BOX (content), words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_tooltip_text (button, row->fact.relation->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, row->fact.relation->text,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", row->edge);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.focus-edge");

  return button;
}

static GtkWidget *
new_row (DossierStudy *study, gconstpointer value, gpointer user_data)
{
  const Row *row = value;
  GtkWidget *line = dossier_facts_new_row ();

  gtk_widget_add_css_class (line, "tight");
  gtk_box_set_spacing (GTK_BOX (line), 4);
  gtk_box_append (GTK_BOX (line), new_row_button (study, row));
  gtk_box_append (GTK_BOX (line), dossier_facts_new_links (&row->fact.relation->evidence, TRUE));

  return line;
}

/* What the edges say of the selected actor, or of all. */
static GPtrArray *
collect_rows (const DossierMapGraph *graph, guint selected, guint focused)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  const gboolean any = selected == DOSSIER_MAP_NONE;
  const DossierActor *actor = any ? NULL : graph->nodes[selected].actor;
  guint n_edges = graph->n_edges;
  g_autofree guint *edges = any ? NULL : dossier_map_find_edges_of (graph, selected, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      const guint index = any ? i : edges[i];
      const DossierMapEdge *edge = &graph->edges[index];

      for (guint j = 0; index != focused && j < edge->n_facts; j++)
        {
          const DossierMapFact *fact = &graph->facts[edge->first_fact + j];
          Row *row = NULL;

          if (!any && fact->from != actor && fact->relation->to != actor && edge->from != selected)
            continue;
          row = g_new (Row, 1);
          *row = (Row) { *fact, index, NULL };
          if (fact->from == actor || fact->relation->to == actor)
            row->seen_from = actor;
          g_ptr_array_add (rows, row);
        }
    }

  return rows;
}

static void
add_rows (DossierMapPanel *self, DossierStudy *study, GPtrArray *rows, gboolean is_rest)
{
  g_autofree char *heading = NULL;
  GtkWidget *label = NULL;
  GtkWidget *list = NULL;

  if (rows->len == 0 && is_rest)
    return;

  if (is_rest)
    heading = g_strdup_printf (ngettext ("%'u more relation", "%'u more relations", rows->len),
                               rows->len);
  else if (rows->len > 0)
    heading = dossier_map_dup_relations (rows->len);
  else
    heading = g_strdup (_ ("No relations on this map"));
  label = dossier_facts_new_heading (heading);
  gtk_widget_remove_css_class (label, "heading");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "soft");
  gtk_box_append (self->box, label);
  list = dossier_facts_new_list (heading, FALSE);
  gtk_widget_add_css_class (list, "map-rows");
  dossier_facts_fill (GTK_BOX (list), rows, new_row, study, NULL);
  gtk_box_append (self->box, list);
}

/* The relations with those whom the filters keep off the map. */
static void
add_unseen (DossierMapPanel *self,
            DossierStudy *study,
            const DossierMapGraph *graph,
            guint selected)
{
  const DossierActor *actor = graph->nodes[selected].actor;
  g_autoptr (GPtrArray) seen
      = dossier_seen_relations_find (dossier_study_get_document (study), actor);
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < seen->len; i++)
    n += dossier_map_graph_find (graph, ((const DossierSeenRelation *) seen->pdata[i])->other)
         == DOSSIER_MAP_NONE;
  if (n == 0)
    return;

  words = g_strdup_printf (ngettext ("%'u relation with an actor who is not on this map",
                                     "%'u relations with actors who are not on this map", n),
                           n);
  gtk_box_append (self->box, dossier_facts_new_caption (words));
}

/**
 * dossier_map_panel_show:
 * @self: a panel
 * @study: what the pages share
 * @graph: who is on the map
 * @selected: the node that is selected, or DOSSIER_MAP_NONE
 * @focused: the edge in focus, or DOSSIER_MAP_NONE
 */
void
dossier_map_panel_show (DossierMapPanel *self,
                        DossierStudy *study,
                        const DossierMapGraph *graph,
                        guint selected,
                        guint focused)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (DOSSIER_IS_MAP_PANEL (self));
  g_return_if_fail (DOSSIER_IS_STUDY (study) && graph != NULL);

  dossier_facts_release_focus (GTK_WIDGET (self));
  dossier_facts_clear (self->box);
  if (selected != DOSSIER_MAP_NONE)
    gtk_box_append (self->box, new_head (study, graph->nodes[selected].actor));
  for (guint i = 0; focused != DOSSIER_MAP_NONE && i < graph->edges[focused].n_facts; i++)
    gtk_box_append (self->box,
                    new_evidence (study, &graph->facts[graph->edges[focused].first_fact + i]));
  rows = collect_rows (graph, selected, focused);
  add_rows (self, study, rows, focused != DOSSIER_MAP_NONE);
  if (selected != DOSSIER_MAP_NONE)
    add_unseen (self, study, graph, selected);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
