/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/actors/dossier-actor-sections.h"

#include <glib/gi18n.h>

#include "learning/dossier-quiz.h"
#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-facts.h"
#include "ui/common/dossier-knowledge.h"
#include "ui/common/dossier-relation-mark.h"
#include "ui/common/dossier-seen-relations.h"

static GtkWidget *
add_section (GtkBox *box, const char *heading, GtkWidget *content)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (section), dossier_facts_new_heading (heading));
  gtk_box_append (GTK_BOX (section), content);
  gtk_box_append (box, section);

  return section;
}

static GtkWidget *
new_want (DossierStudy *study, gconstpointer value, gpointer user_data)
{
  const DossierWant *want = value;
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *text = dossier_facts_new_text (want->text);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), dossier_facts_new_links (&want->evidence, FALSE));

  return row;
}

/* The issue as a link, and what kind of stance it is, if not a plain one. */
static GtkWidget *
new_stance_head (const DossierStance *stance)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = dossier_facts_new_caption (stance->issue->title);
  GtkWidget *issue
      = g_object_new (GTK_TYPE_BUTTON, "child", label, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                      "action-name", "dossier.show-issue", "halign", GTK_ALIGN_START, NULL);
  GtkWidget *draft = dossier_facts_new_draft_tag (&stance->draft);
  const char *mode = dossier_stance_mode_get_tag (stance->mode);

  gtk_widget_remove_css_class (label, "caption");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (issue, "flat");
  gtk_widget_add_css_class (issue, "text-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (issue), "s", stance->issue->id);
  gtk_widget_set_tooltip_text (issue, _ ("Show Issue"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (issue), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stance->issue->title, -1);
  gtk_box_append (GTK_BOX (line), issue);
  if (mode != NULL)
    {
      GtkWidget *tag = dossier_facts_new_tag (mode);

      gtk_widget_set_tooltip_text (tag, stance->position->label);
      gtk_box_append (GTK_BOX (line), tag);
    }
  if (draft != NULL)
    gtk_box_append (GTK_BOX (line), draft);

  return line;
}

static GtkWidget *
new_stance (DossierStudy *study, gconstpointer value, gpointer user_data)
{
  const DossierStance *stance = value;
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), new_stance_head (stance));
  gtk_box_append (GTK_BOX (column), dossier_facts_new_text (stance->text));
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (row), dossier_facts_new_links (&stance->evidence, FALSE));

  return row;
}

static GPtrArray *
find_quotes (DossierDocument *document, const DossierActor *actor)
{
  DossierQuotes quotes = dossier_document_get_quotes (document);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < quotes.n; i++)
    if (quotes.items[i].speaker == actor)
      g_ptr_array_add (found, (gpointer) &quotes.items[i]);

  return found;
}

static void
add_wants (GtkBox *box, DossierStudy *study, const DossierActor *actor)
{
  const char *heading = ngettext ("Aim", "Aims", actor->n_wants);
  GtkWidget *list = NULL;
  g_autoptr (GPtrArray) wants = g_ptr_array_new ();

  if (actor->n_wants == 0)
    return;

  list = dossier_facts_new_list (heading, FALSE);
  for (guint i = 0; i < actor->n_wants; i++)
    g_ptr_array_add (wants, (gpointer) &actor->wants[i]);
  dossier_facts_fill (GTK_BOX (list), wants, new_want, study, NULL);
  add_section (box, heading, list);
}

static void
add_stances (GtkBox *box, DossierStudy *study, const DossierActor *actor)
{
  GtkWidget *list = NULL;
  g_autoptr (GPtrArray) stances = g_ptr_array_new ();

  if (actor->n_stances == 0)
    return;

  list = dossier_facts_new_list (_ ("Stances"), TRUE);
  for (guint i = 0; i < actor->n_stances; i++)
    g_ptr_array_add (stances, (gpointer) &actor->stances[i]);
  dossier_facts_fill (GTK_BOX (list), stances, new_stance, study, NULL);
  add_section (box, _ ("Stances"), list);
}

static void
add_quotes (GtkBox *box, DossierStudy *study, const DossierActor *actor)
{
  g_autoptr (GPtrArray) quotes = find_quotes (dossier_study_get_document (study), actor);
  GtkWidget *list = NULL;

  if (quotes->len == 0)
    {
      gtk_box_append (box, dossier_facts_new_caption (_ ("The article neither quotes nor reports "
                                                         "words of this actor.")));
      return;
    }

  list = dossier_facts_new_list (_ ("Quotes"), FALSE);
  gtk_box_set_spacing (GTK_BOX (list), 14);
  dossier_facts_fill (GTK_BOX (list), quotes, dossier_facts_new_quote, study, NULL);
  add_section (box, _ ("Quotes"), list);
}

/**
 * dossier_actor_sections_fill_main:
 * @box: the wide column of a profile, empty
 * @study: what the pages share
 * @actor: whom the profile shows
 *
 * Adds who the actor is, what it wants, where it stands and what it says.
 */
void
dossier_actor_sections_fill_main (GtkBox *box, DossierStudy *study, const DossierActor *actor)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (DOSSIER_IS_STUDY (study) && actor != NULL);

  add_section (box, _ ("About"), dossier_facts_new_text (actor->about));
  add_wants (box, study, actor);
  add_stances (box, study, actor);
  add_quotes (box, study, actor);
}

static GtkWidget *
new_relation_button (DossierStudy *study, const DossierSeenRelation *seen)
{
  const char *wording = dossier_relation_kind_get_wording (seen->relation->kind, seen->incoming);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, "hexpand", TRUE,
                                    "action-name", "dossier.show-actor", NULL);
  /* Translators: a relation of two actors, as in “criticizes DEA” */
  g_autofree char *name
      = g_strdup_printf (C_ ("relation", "%1$s %2$s"), wording, seen->other->name);

  gtk_box_append (GTK_BOX (content),
                  dossier_relation_mark_new (seen->relation->kind, seen->incoming));
  gtk_box_append (GTK_BOX (content),
                  dossier_actor_avatar_new (dossier_study_get_families (study), seen->other, 28));
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), dossier_facts_new_caption (wording));
  gtk_box_append (GTK_BOX (words), dossier_facts_new_text (seen->other->name));
  gtk_box_append (GTK_BOX (content), words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_tooltip_text (button, seen->relation->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, seen->relation->text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", seen->other->id);

  return button;
}

static GtkWidget *
new_relation (DossierStudy *study, gconstpointer value, gpointer user_data)
{
  const DossierSeenRelation *seen = value;
  GtkWidget *row = dossier_facts_new_row ();
  GtkWidget *draft = dossier_facts_new_draft_tag (&seen->relation->draft);

  gtk_widget_add_css_class (row, "tight");
  gtk_box_set_spacing (GTK_BOX (row), 4);
  gtk_box_append (GTK_BOX (row), new_relation_button (study, seen));
  if (draft != NULL)
    gtk_box_append (GTK_BOX (row), draft);
  gtk_box_append (GTK_BOX (row), dossier_facts_new_links (&seen->relation->evidence, TRUE));

  return row;
}

static void
add_relations (GtkBox *box, DossierStudy *study, const DossierActor *actor)
{
  g_autoptr (GPtrArray) seen
      = dossier_seen_relations_find (dossier_study_get_document (study), actor);
  GtkWidget *list = NULL;

  if (seen->len == 0)
    return;

  list = dossier_facts_new_list (_ ("Relations"), TRUE);
  dossier_facts_fill (GTK_BOX (list), seen, new_relation, study, NULL);
  add_section (box, _ ("Relations"), list);
}

static void
add_quiz (GtkBox *box, DossierStudy *study, const DossierActor *actor, const DossierRecall *recall)
{
  DossierQuestions questions = dossier_document_get_questions (dossier_study_get_document (study));
  DossierKnowledgeCounts counts = { 0 };
  GtkWidget *column = NULL;
  GtkWidget *bar = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < questions.n; i++)
    if (dossier_question_is_about (&questions.items[i], actor))
      dossier_recall_count (recall, &questions.items[i], &counts);
  if (dossier_knowledge_counts_get_total (&counts) == 0)
    return;

  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  bar = dossier_knowledge_bar_new (DOSSIER_KNOWLEDGE_BAR_FILL);
  dossier_knowledge_bar_set_counts (DOSSIER_KNOWLEDGE_BAR (bar), &counts);
  words = dossier_knowledge_counts_dup_words (&counts);
  gtk_box_append (GTK_BOX (column), bar);
  gtk_box_append (GTK_BOX (column), dossier_facts_new_caption (words));
  add_section (box, _ ("In the Quiz"), column);
}

/**
 * dossier_actor_sections_fill_side:
 * @box: the narrow column of a profile, empty
 * @study: what the pages share
 * @actor: whom the profile shows
 * @recall: what is known of the dossier
 *
 * Adds to whom the actor stands how, and what is known of the actor.
 */
void
dossier_actor_sections_fill_side (GtkBox *box,
                                  DossierStudy *study,
                                  const DossierActor *actor,
                                  const DossierRecall *recall)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (DOSSIER_IS_STUDY (study) && actor != NULL);

  add_relations (box, study, actor);
  add_quiz (box, study, actor, recall);
}
