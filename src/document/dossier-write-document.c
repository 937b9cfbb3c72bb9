/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-document-io.h"
#include "dossier-writer.h"

static void
write_head (DossierWriter *writer, const DossierHead *head)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_HEAD);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_EDITION, dossier_edition_words[head->edition]);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_TRANSLATED_FROM, head->translated_from);
  dossier_writer_begin_children (writer);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_TITLE, head->title);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_SHORT_TITLE, head->short_title);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_STANDFIRST, head->standfirst);

  dossier_writer_open (writer, DOSSIER_ELEMENT_SOURCE);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_KIND,
                           dossier_source_kind_words[head->source_kind]);
  dossier_writer_add_date (writer, DOSSIER_ATTRIBUTE_DATE, head->source_date);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ADDRESS, head->source_address);
  dossier_writer_begin_children (writer);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_PUBLISHER, head->source_publisher);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_DESCRIPTION, head->source_description);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_SOURCE);

  dossier_writer_write_text (writer, DOSSIER_ELEMENT_NOTE, head->note);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_EDITOR, head->editor);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_LICENCE, head->licence);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_HEAD);
}

static void
write_alias (DossierWriter *writer, const DossierAlias *alias)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_ALIAS);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_SHORT, alias->is_short ? "yes" : NULL);
  dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_ALIAS, alias->text);
}

static void
write_want (DossierWriter *writer, const DossierWant *want)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_WANTS);
  dossier_writer_add_evidence (writer, DOSSIER_ATTRIBUTE_EVIDENCE, &want->evidence);
  dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_WANTS, want->text);
}

static void
write_stance (DossierWriter *writer, const DossierStance *stance)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_STANCE);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ISSUE, stance->issue->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_POSITION, stance->position->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_MODE, dossier_stance_mode_words[stance->mode]);
  dossier_writer_add_evidence (writer, DOSSIER_ATTRIBUTE_EVIDENCE, &stance->evidence);
  dossier_writer_add_draft (writer, &stance->draft);
  dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_STANCE, stance->text);
}

static void
write_relation (DossierWriter *writer, const DossierRelation *relation)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_RELATION);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_TO, relation->to->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_KIND,
                           dossier_relation_kind_words[relation->kind]);
  dossier_writer_add_evidence (writer, DOSSIER_ATTRIBUTE_EVIDENCE, &relation->evidence);
  dossier_writer_add_draft (writer, &relation->draft);
  dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_RELATION, relation->text);
}

static void
write_actor (DossierWriter *writer, const DossierActor *actor)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_ACTOR);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, actor->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_KIND, dossier_actor_kind_words[actor->kind]);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_PART_OF,
                           actor->part_of != NULL ? actor->part_of->id : NULL);
  dossier_writer_add_draft (writer, &actor->draft);
  dossier_writer_begin_children (writer);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_NAME, actor->name);
  for (guint i = 0; i < actor->n_aliases; i++)
    write_alias (writer, &actor->aliases[i]);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_ROLE, actor->role);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_ABOUT, actor->about);
  for (guint i = 0; i < actor->n_wants; i++)
    write_want (writer, &actor->wants[i]);
  for (guint i = 0; i < actor->n_stances; i++)
    write_stance (writer, &actor->stances[i]);
  for (guint i = 0; i < actor->n_relations; i++)
    write_relation (writer, &actor->relations[i]);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_ACTOR);
}

static void
write_issue (DossierWriter *writer, const DossierIssue *issue)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_ISSUE);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, issue->id);
  dossier_writer_begin_children (writer);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_TITLE, issue->title);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_SUMMARY, issue->summary);
  for (guint i = 0; i < issue->n_positions; i++)
    {
      dossier_writer_open (writer, DOSSIER_ELEMENT_POSITION);
      dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, issue->positions[i].id);
      dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_POSITION, issue->positions[i].label);
    }
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_ISSUE);
}

static void
write_term (DossierWriter *writer, const DossierTerm *term)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_TERM);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, term->id);
  dossier_writer_add_draft (writer, &term->draft);
  dossier_writer_begin_children (writer);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_NAME, term->name);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_GLOSS, term->gloss);
  for (guint i = 0; i < term->n_wrong_glosses; i++)
    dossier_writer_write_text (writer, DOSSIER_ELEMENT_WRONG, term->wrong_glosses[i]);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_TERM);
}

static void
write_event (DossierWriter *writer, const DossierEvent *event)
{
  dossier_writer_open (writer, DOSSIER_ELEMENT_EVENT);
  dossier_writer_add_date (writer, DOSSIER_ATTRIBUTE_DATE, event->date);
  dossier_writer_add_date (writer, DOSSIER_ATTRIBUTE_UNTIL, event->until);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_PRECISION,
                           dossier_precision_words[event->precision]);
  dossier_writer_add_evidence (writer, DOSSIER_ATTRIBUTE_EVIDENCE, &event->evidence);
  dossier_writer_add_draft (writer, &event->draft);
  dossier_writer_end_with_text (writer, DOSSIER_ELEMENT_EVENT, event->text);
}

static void
write_quote (DossierWriter *writer, const DossierQuote *quote)
{
  g_autoptr (GString) issues = g_string_new (NULL);

  for (guint i = 0; i < quote->n_issues; i++)
    g_string_append_printf (issues, "%s%s", i > 0 ? " " : "", quote->issues[i]->id);

  dossier_writer_open (writer, DOSSIER_ELEMENT_QUOTE);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ID, quote->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_SPEAKER, quote->speaker->id);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_KIND, dossier_quote_kind_words[quote->kind]);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ISSUES, issues->str);
  dossier_writer_add_text (writer, DOSSIER_ATTRIBUTE_ADDRESSEE,
                           quote->addressee != NULL ? quote->addressee->id : NULL);
  dossier_writer_add_draft (writer, &quote->draft);
  dossier_writer_begin_children (writer);
  dossier_writer_write_text (writer, DOSSIER_ELEMENT_VERB, quote->verb);
  dossier_writer_end_children (writer, DOSSIER_ELEMENT_QUOTE);
}

/* A part of values that are written one after the other. Parts that may be
 * left out are left out when there is nothing in them. */
#define WRITE_PART(writer, ELEMENT, array, write, is_optional)                                     \
  if (!(is_optional) || (array).n > 0)                                                             \
    {                                                                                              \
      dossier_writer_open (writer, DOSSIER_ELEMENT_##ELEMENT);                                     \
      dossier_writer_begin_children (writer);                                                      \
      for (guint i = 0; i < (array).n; i++)                                                        \
        write (writer, &(array).items[i]);                                                         \
      dossier_writer_end_children (writer, DOSSIER_ELEMENT_##ELEMENT);                             \
    }

/**
 * dossier_document_write_bytes:
 * @self: a document
 *
 * Writes a dossier in canonical form: reading it gives the same document, and
 * writing that the same bytes.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
dossier_document_write_bytes (DossierDocument *self)
{
  DossierWriter writer = { 0 };

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self), NULL);

  writer.text = g_string_new (NULL);
  dossier_writer_open (&writer, DOSSIER_ELEMENT_DOSSIER);
  dossier_writer_add_count (&writer, DOSSIER_ATTRIBUTE_FORMAT, 1);
  dossier_writer_add_text (&writer, DOSSIER_ATTRIBUTE_ID, self->id);
  dossier_writer_add_text (&writer, DOSSIER_ATTRIBUTE_LANG, self->language);
  dossier_writer_begin_children (&writer);

  write_head (&writer, &self->head);
  WRITE_PART (&writer, CAST, self->actors, write_actor, FALSE)
  WRITE_PART (&writer, ISSUES, self->issues, write_issue, FALSE)
  WRITE_PART (&writer, GLOSSARY, self->terms, write_term, TRUE)
  WRITE_PART (&writer, TIMELINE, self->events, write_event, TRUE)
  WRITE_PART (&writer, QUOTES, self->quotes, write_quote, TRUE)
  dossier_writer_write_article (&writer, self);
  if (self->questions.n > 0)
    dossier_writer_write_quiz (&writer, self);

  dossier_writer_end_children (&writer, DOSSIER_ELEMENT_DOSSIER);

  return g_string_free_to_bytes (writer.text);
}
