/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>

#include "dossier-tool-json.h"
#include "dossier-tool-show.h"

/* Adds the members of one value. */
typedef void (*BuildMembers) (JsonBuilder *builder, DossierDocument *document, gconstpointer value);

/**
 * dossier_json_add_evidence:
 * @builder: a builder inside an object
 * @name: the name of a member
 * @evidence: its value, printed as ids of sentences
 */
void
dossier_json_add_evidence (JsonBuilder *builder, const char *name, const DossierEvidence *evidence)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < evidence->n_sentences; i++)
    json_builder_add_string_value (builder, evidence->sentences[i]->id);
  json_builder_end_array (builder);
}

/**
 * dossier_json_add_draft:
 * @builder: a builder inside an object
 * @draft: how sure its fact is
 */
void
dossier_json_add_draft (JsonBuilder *builder, const DossierDraft *draft)
{
  if (draft->rule != NULL)
    {
      dossier_json_add_number (builder, "confidence", draft->confidence);
    }
  else
    {
      json_builder_set_member_name (builder, "confidence");
      json_builder_add_null_value (builder);
    }
  dossier_json_add_text (builder, "rule", draft->rule);
}

static void
add_date (JsonBuilder *builder, const char *name, DossierDate date)
{
  char text[DOSSIER_DATE_SIZE];

  dossier_json_add_text (builder, name, date.year != 0 ? dossier_date_format (date, text) : NULL);
}

static void
build_wants (JsonBuilder *builder, const DossierActor *actor)
{
  dossier_json_begin_array (builder, "wants");
  for (guint i = 0; i < actor->n_wants; i++)
    {
      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "text", actor->wants[i].text);
      dossier_json_add_evidence (builder, "evidence", &actor->wants[i].evidence);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_stances (JsonBuilder *builder, const DossierActor *actor)
{
  dossier_json_begin_array (builder, "stances");
  for (guint i = 0; i < actor->n_stances; i++)
    {
      const DossierStance *stance = &actor->stances[i];

      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "issue", stance->issue->id);
      dossier_json_add_text (builder, "position", stance->position->id);
      dossier_json_add_text (builder, "position_label", stance->position->label);
      dossier_json_add_text (builder, "mode", dossier_stance_mode_words[stance->mode]);
      dossier_json_add_text (builder, "text", stance->text);
      dossier_json_add_evidence (builder, "evidence", &stance->evidence);
      dossier_json_add_draft (builder, &stance->draft);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_relations (JsonBuilder *builder, const DossierActor *actor)
{
  dossier_json_begin_array (builder, "relations");
  for (guint i = 0; i < actor->n_relations; i++)
    {
      const DossierRelation *relation = &actor->relations[i];

      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "to", relation->to->id);
      dossier_json_add_text (builder, "kind", dossier_relation_kind_words[relation->kind]);
      dossier_json_add_text (builder, "text", relation->text);
      dossier_json_add_evidence (builder, "evidence", &relation->evidence);
      dossier_json_add_draft (builder, &relation->draft);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_actor (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierActor *actor = value;

  dossier_json_add_text (builder, "id", actor->id);
  dossier_json_add_text (builder, "name", actor->name);
  dossier_json_add_text (builder, "short_name", dossier_actor_get_short_name (actor));
  dossier_json_add_text (builder, "kind", dossier_actor_kind_words[actor->kind]);
  dossier_json_add_text (builder, "part_of", actor->part_of != NULL ? actor->part_of->id : NULL);
  dossier_json_begin_array (builder, "aliases");
  for (guint i = 0; i < actor->n_aliases; i++)
    json_builder_add_string_value (builder, actor->aliases[i].text);
  json_builder_end_array (builder);
  dossier_json_add_text (builder, "role", actor->role);
  dossier_json_add_text (builder, "about", actor->about);
  build_wants (builder, actor);
  build_stances (builder, actor);
  build_relations (builder, actor);
  dossier_json_add_draft (builder, &actor->draft);
}

static void
build_issue (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierIssue *issue = value;

  dossier_json_add_text (builder, "id", issue->id);
  dossier_json_add_text (builder, "title", issue->title);
  dossier_json_add_text (builder, "summary", issue->summary);
  dossier_json_begin_array (builder, "positions");
  for (guint i = 0; i < issue->n_positions; i++)
    {
      json_builder_begin_object (builder);
      dossier_json_add_text (builder, "id", issue->positions[i].id);
      dossier_json_add_text (builder, "label", issue->positions[i].label);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_term (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierTerm *term = value;

  dossier_json_add_text (builder, "id", term->id);
  dossier_json_add_text (builder, "name", term->name);
  dossier_json_add_text (builder, "gloss", term->gloss);
  dossier_json_begin_array (builder, "wrong");
  for (guint i = 0; i < term->n_wrong_glosses; i++)
    json_builder_add_string_value (builder, term->wrong_glosses[i]);
  json_builder_end_array (builder);
  dossier_json_add_draft (builder, &term->draft);
}

static void
build_event (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierEvent *event = value;

  add_date (builder, "date", event->date);
  add_date (builder, "until", event->until);
  dossier_json_add_text (builder, "precision", dossier_precision_words[event->precision]);
  dossier_json_add_text (builder, "text", event->text);
  dossier_json_add_evidence (builder, "evidence", &event->evidence);
  dossier_json_add_draft (builder, &event->draft);
}

static void
build_section (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierSection *section = value;

  dossier_json_add_text (builder, "heading", section->heading);
  dossier_json_begin_array (builder, "paragraphs");
  for (guint i = 0; i < section->n_paragraphs; i++)
    json_builder_add_string_value (
        builder, dossier_document_get_paragraphs (document).items[section->first_paragraph + i].id);
  json_builder_end_array (builder);
}

static void
build_source (JsonBuilder *builder, DossierDocument *document, gconstpointer value)
{
  const DossierHead *head = value;

  dossier_json_add_text (builder, "kind", dossier_source_kind_words[head->source_kind]);
  add_date (builder, "date", head->source_date);
  dossier_json_add_text (builder, "address", head->source_address);
  dossier_json_add_text (builder, "publisher", head->source_publisher);
  dossier_json_add_text (builder, "description", head->source_description);
}

/* Prints one object and throws it away: a document of a million words is not
 * to be held in memory a second time as a tree of nodes. */
static void
print_object (DossierDocument *document, BuildMembers build, gconstpointer value)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  build (builder, document, value);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  text = json_to_string (node, FALSE);
  fputs (text, stdout);
}

static void
print_array (DossierDocument *document,
             const char *name,
             gconstpointer items,
             guint n_items,
             gsize item_size,
             BuildMembers build)
{
  printf (",\n\"%s\": [", name);
  for (guint i = 0; i < n_items; i++)
    {
      fputs (i > 0 ? ",\n " : "\n ", stdout);
      print_object (document, build, (const char *) items + i * item_size);
    }
  fputs (n_items > 0 ? "\n]" : "]", stdout);
}

static void
print_text (const char *name, const char *value)
{
  g_autoptr (JsonNode) node = json_node_new (value != NULL ? JSON_NODE_VALUE : JSON_NODE_NULL);
  g_autofree char *text = NULL;

  if (value != NULL)
    json_node_set_string (node, value);
  text = json_to_string (node, FALSE);
  printf (",\n\"%s\": %s", name, text);
}

/**
 * dossier_tool_show_json:
 * @document: a document
 *
 * Prints everything that @document holds as one JSON object, a value a line.
 */
void
dossier_tool_show_json (DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);

  fputs ("{\n\"format\": 1", stdout);
  print_text ("id", dossier_document_get_id (document));
  print_text ("lang", dossier_document_get_language (document));
  print_text ("edition", dossier_edition_words[head->edition]);
  print_text ("translated_from", head->translated_from);
  print_text ("title", head->title);
  print_text ("short_title", head->short_title);
  print_text ("standfirst", head->standfirst);
  fputs (",\n\"source\": ", stdout);
  print_object (document, build_source, head);
  print_text ("note", head->note);
  print_text ("editor", head->editor);
  print_text ("licence", head->licence);
  printf (",\n\"words\": %u,\n\"reading_minutes\": %u", dossier_document_count_words (document),
          dossier_document_get_reading_minutes (document));

#define PRINT_ARRAY(name, field, build)                                                            \
  print_array (document, name, dossier_document_get_##field (document).items,                      \
               dossier_document_get_##field (document).n,                                          \
               sizeof *dossier_document_get_##field (document).items, build)

  PRINT_ARRAY ("actors", actors, build_actor);
  PRINT_ARRAY ("issues", issues, build_issue);
  PRINT_ARRAY ("quotes", quotes, dossier_json_build_quote);
  PRINT_ARRAY ("terms", terms, build_term);
  PRINT_ARRAY ("events", events, build_event);
  PRINT_ARRAY ("sections", sections, build_section);
  PRINT_ARRAY ("paragraphs", paragraphs, dossier_json_build_paragraph);
  PRINT_ARRAY ("questions", questions, dossier_json_build_question);

#undef PRINT_ARRAY

  fputs ("\n}\n", stdout);
}
