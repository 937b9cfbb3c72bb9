/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-builder.h"

static const DossierElement value_elements[DOSSIER_N_VALUES] = {
  [DOSSIER_VALUE_ACTOR] = DOSSIER_ELEMENT_ACTOR,
  [DOSSIER_VALUE_ISSUE] = DOSSIER_ELEMENT_ISSUE,
  [DOSSIER_VALUE_TERM] = DOSSIER_ELEMENT_TERM,
  [DOSSIER_VALUE_QUOTE] = DOSSIER_ELEMENT_QUOTE,
  [DOSSIER_VALUE_PARAGRAPH] = DOSSIER_ELEMENT_P,
  [DOSSIER_VALUE_SENTENCE] = DOSSIER_ELEMENT_S,
  [DOSSIER_VALUE_QUESTION] = DOSSIER_ELEMENT_QUESTION,
};

/*< private >
 * dossier_builder_init:
 * @self: (out caller-allocates): a builder
 * @problems: where to note what is wrong with the file; its text is the file
 */
void
dossier_builder_init (DossierBuilder *self, DossierProblems *problems)
{
  *self = (DossierBuilder) {
    .problems = problems,
    .document = dossier_document_new (),
    .found = g_ptr_array_new (),
  };
  dossier_tree_init (&self->tree, problems);
}

/*< private >
 * dossier_builder_clear:
 * @self: a builder
 */
void
dossier_builder_clear (DossierBuilder *self)
{
  for (guint i = 0; self->positions != NULL && i < self->tree.counts[DOSSIER_ELEMENT_ISSUE]; i++)
    dossier_id_table_clear (&self->positions[i]);
  g_clear_pointer (&self->positions, g_free);

  for (int kind = 0; kind < DOSSIER_N_VALUES; kind++)
    {
      g_clear_pointer (&self->nodes[kind], g_free);
      g_clear_pointer (&self->stamps[kind], g_free);
    }

  g_clear_pointer (&self->found, g_ptr_array_unref);
  dossier_tree_clear (&self->tree);
  g_clear_object (&self->document);
}

/*< private >
 * dossier_builder_get_offset:
 * @self: a builder
 * @kind: a kind of values
 * @index: the index of one
 *
 * Returns: the byte where the value's tag begins
 */
gsize
dossier_builder_get_offset (const DossierBuilder *self, DossierValueKind kind, guint index)
{
  return dossier_tree_get_node (&self->tree, self->nodes[kind][index])->offset;
}

static void
report_dangling (DossierBuilder *self,
                 DossierValueKind kind,
                 guint node,
                 DossierAttribute attribute,
                 const char *id)
{
  const char *name = dossier_element_get_rule (value_elements[kind])->name;

  dossier_problems_error (self->problems,
                          dossier_tree_get_attribute_offset (&self->tree, node, attribute),
                          _ ("write the id of one that exists, or add it"),
                          _ ("no <%s> has the id “%s”"), name, id);
}

/*< private >
 * dossier_builder_resolve:
 * @self: a builder
 * @kind: what kind of value is named
 * @node: the element that names it
 * @attribute: in which attribute
 *
 * Returns: (nullable): the value; %NULL if there is no such attribute, or if
 *   it dangles, which is noted
 */
gconstpointer
dossier_builder_resolve (DossierBuilder *self,
                         DossierValueKind kind,
                         guint node,
                         DossierAttribute attribute)
{
  const char *id = dossier_tree_get_text (&self->tree, node, attribute);
  gconstpointer value = id != NULL ? dossier_document_find_value (self->document, kind, id) : NULL;

  if (id != NULL && value == NULL)
    report_dangling (self, kind, node, attribute, id);

  return value;
}

/*< private >
 * dossier_builder_resolve_list:
 * @self: a builder
 * @kind: what kind of values is named
 * @node: the element that names them
 * @attribute: in which attribute
 * @n_values: (out): how many there are
 *
 * Returns: (array length=n_values) (nullable): the values; those that dangle
 *   are left out and noted, and so are repetitions
 */
gconstpointer *
dossier_builder_resolve_list (DossierBuilder *self,
                              DossierValueKind kind,
                              guint node,
                              DossierAttribute attribute,
                              guint *n_values)
{
  const char *ids = dossier_tree_get_text (&self->tree, node, attribute);
  gconstpointer *values;

  g_ptr_array_set_size (self->found, 0);
  self->stamp++;

  while (ids != NULL && *ids != '\0' && !dossier_problems_is_full (self->problems))
    {
      gsize length = strcspn (ids, " ");
      char id[DOSSIER_MAX_ID_BYTES + 1];
      const guint *value; /* each kind of value begins with its index */

      memcpy (id, ids, length);
      id[length] = '\0';
      ids += length + (ids[length] == ' ' ? 1 : 0);

      value = dossier_document_find_value (self->document, kind, id);
      if (value == NULL)
        report_dangling (self, kind, node, attribute, id);
      else if (self->stamps[kind][*value] == self->stamp)
        dossier_problems_error (self->problems,
                                dossier_tree_get_attribute_offset (&self->tree, node, attribute),
                                _ ("name each id once"), _ ("the attribute “%s” names “%s” twice"),
                                dossier_attribute_get_name (attribute), id);
      else
        {
          self->stamps[kind][*value] = self->stamp;
          g_ptr_array_add (self->found, (gpointer) value);
        }
    }

  values = dossier_arena_new0 (&self->document->arena, gconstpointer, self->found->len);
  if (values != NULL)
    memcpy (values, self->found->pdata, self->found->len * sizeof (gconstpointer));

  *n_values = self->found->len;
  return values;
}

/*< private >
 * dossier_builder_resolve_evidence:
 * @self: a builder
 * @node: an element
 * @attribute: an attribute that names sentences
 *
 * Returns: the sentences
 */
DossierEvidence
dossier_builder_resolve_evidence (DossierBuilder *self, guint node, DossierAttribute attribute)
{
  DossierEvidence evidence;

  evidence.sentences
      = (const DossierSentence **) dossier_builder_resolve_list (self, DOSSIER_VALUE_SENTENCE, node,
                                                                 attribute, &evidence.n_sentences);
  return evidence;
}

/*< private >
 * dossier_builder_get_draft:
 * @self: a builder
 * @node: an element
 *
 * Returns: how sure the fact of @node is
 */
DossierDraft
dossier_builder_get_draft (const DossierBuilder *self, guint node)
{
  DossierDraft draft = {
    .rule = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_RULE),
  };
  const char *confidence = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_CONFIDENCE);

  if (confidence != NULL)
    dossier_decimal_parse (confidence, &draft.confidence);

  return draft;
}

/*< private >
 * dossier_builder_get_texts:
 * @self: a builder
 * @node: an element
 * @element: an element that holds text
 * @n_texts: (out): how many there are
 *
 * Returns: (array length=n_texts) (nullable): the texts of all @element right
 *   inside @node
 */
const char *const *
dossier_builder_get_texts (DossierBuilder *self, guint node, DossierElement element, guint *n_texts)
{
  guint n = dossier_tree_count_children (&self->tree, node, element);
  const char **texts = dossier_arena_new0 (&self->document->arena, const char *, n);
  guint i = 0;

  if (n > 0)
    DOSSIER_TREE_FOREACH_CHILD (&self->tree, node, child)
      if (dossier_tree_get_node (&self->tree, child)->element == element)
        texts[i++] = dossier_tree_get_node (&self->tree, child)->text;

  *n_texts = n;
  return texts;
}

/* Makes room for all values at once, so that they may point to each other
 * before they are filled. */
static void
allocate_values (DossierBuilder *self)
{
  DossierDocument *document = self->document;
  DossierArena *arena = &document->arena;
  const guint *counts = self->tree.counts;

#define ALLOCATE(field, Type, ELEMENT)                                                             \
  document->field.n = counts[DOSSIER_ELEMENT_##ELEMENT];                                           \
  document->field.items = dossier_arena_new0 (arena, Type, document->field.n);

  ALLOCATE (actors, DossierActor, ACTOR)
  ALLOCATE (issues, DossierIssue, ISSUE)
  ALLOCATE (terms, DossierTerm, TERM)
  ALLOCATE (events, DossierEvent, EVENT)
  ALLOCATE (quotes, DossierQuote, QUOTE)
  ALLOCATE (sections, DossierSection, SECTION)
  ALLOCATE (paragraphs, DossierParagraph, P)
  ALLOCATE (sentences, DossierSentence, S)
  ALLOCATE (questions, DossierQuestion, QUESTION)

#undef ALLOCATE

  for (int kind = 0; kind < DOSSIER_N_VALUES; kind++)
    {
      guint n = counts[value_elements[kind]];

      self->nodes[kind] = g_new (guint, n + 1);
      self->stamps[kind] = g_new0 (guint32, n + 1);
      dossier_id_table_init (&document->ids[kind], n);
    }
}

static void
set_id (DossierBuilder *self, DossierValueKind kind, guint index, guint node)
{
  const char *id = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_ID);

#define SET_ID(KIND, Type, field)                                                                  \
  case DOSSIER_VALUE_##KIND:                                                                       \
    ((Type *) self->document->field.items)[index] = (Type) { .index = index, .id = id };           \
    break;

  switch (kind)
    {
      SET_ID (ACTOR, DossierActor, actors)
      SET_ID (ISSUE, DossierIssue, issues)
      SET_ID (TERM, DossierTerm, terms)
      SET_ID (QUOTE, DossierQuote, quotes)
      SET_ID (PARAGRAPH, DossierParagraph, paragraphs)
      SET_ID (SENTENCE, DossierSentence, sentences)
      SET_ID (QUESTION, DossierQuestion, questions)
    case DOSSIER_N_VALUES:
    default:
      g_assert_not_reached ();
    }

#undef SET_ID
}

/* Gives each value its id and notes ids that are used twice. */
static void
register_ids (DossierBuilder *self)
{
  guint n[DOSSIER_N_VALUES] = { 0 };
  int kinds[DOSSIER_N_ELEMENTS];

  for (int i = 0; i < DOSSIER_N_ELEMENTS; i++)
    kinds[i] = -1;
  for (int i = 0; i < DOSSIER_N_VALUES; i++)
    kinds[value_elements[i]] = i;

  for (guint node = 0; node < self->tree.nodes->len; node++)
    {
      int kind = kinds[dossier_tree_get_node (&self->tree, node)->element];
      guint index;
      guint first;

      if (kind < 0)
        continue;

      index = n[kind]++;
      self->nodes[kind][index] = node;
      set_id (self, kind, index, node);
      first = dossier_id_table_insert (&self->document->ids[kind],
                                       dossier_value_kind_get_id_of (kind),
                                       dossier_document_get_values (self->document, kind), index);
      if (first != index)
        dossier_problems_error (
            self->problems,
            dossier_tree_get_attribute_offset (&self->tree, node, DOSSIER_ATTRIBUTE_ID),
            _ ("give one of them another id"), _ ("<%s id=\"%s\"> stands twice, first in line %u"),
            dossier_element_get_rule (value_elements[kind])->name,
            dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_ID),
            dossier_problems_get_line (self->problems,
                                       dossier_builder_get_offset (self, kind, first)));
    }
}

/*< private >
 * dossier_builder_build:
 * @self: a builder
 * @cancellable: (nullable): a cancellable
 *
 * Reads the file and notes every error in it.
 *
 * Returns: (transfer none) (nullable): the document, which @self keeps; %NULL
 *   if there are errors or the operation was cancelled
 */
DossierDocument *
dossier_builder_build (DossierBuilder *self, GCancellable *cancellable)
{
  static void (*const steps[]) (DossierBuilder *) = {
    allocate_values,
    register_ids,
    dossier_builder_build_head,
    dossier_builder_build_issues,
    dossier_builder_build_cast,
    dossier_builder_build_terms,
    dossier_builder_build_events,
    dossier_builder_build_quotes,
    dossier_builder_build_article,
    dossier_builder_build_quiz,
  };

  dossier_tree_read (&self->tree, &self->document->arena, cancellable);
  if (self->problems->n_errors > 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_cancellable_is_cancelled (cancellable) || dossier_problems_is_full (self->problems))
        return NULL;
      steps[i](self);
    }

  if (self->problems->n_errors > 0)
    return NULL;

  dossier_document_index (self->document);
  return self->document;
}
