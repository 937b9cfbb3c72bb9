/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dossier-builder.h"

static guint
find_part (const DossierBuilder *self, DossierElement element)
{
  return dossier_tree_find_child (&self->tree, 0, element, 0);
}

static DossierDate
get_date (const DossierBuilder *self, guint node, DossierAttribute attribute)
{
  const char *text = dossier_tree_get_text (&self->tree, node, attribute);
  DossierDate date = { 0 };

  if (text != NULL)
    dossier_date_parse (text, &date);

  return date;
}

static void
check_length (DossierBuilder *self, guint node, guint limit)
{
  const DossierNode *of = dossier_tree_get_node (&self->tree, node);
  glong length = g_utf8_strlen (of->text, -1);
  g_autofree char *mend = NULL;

  if (length <= (glong) limit)
    return;

  mend = g_strdup_printf (_ ("shorten it to at most %u"), limit);
  dossier_problems_error (self->problems, of->offset, mend, _ ("<%s> has %ld characters"),
                          dossier_element_get_rule (of->element)->name, length);
}

static void
check_languages (DossierBuilder *self, guint node)
{
  const char *language = self->document->language;
  const char *from = self->document->head.translated_from;

  if (from != NULL && g_ascii_strcasecmp (from, language) == 0)
    dossier_problems_error (self->problems,
                            dossier_tree_get_attribute_offset (&self->tree, node,
                                                               DOSSIER_ATTRIBUTE_TRANSLATED_FROM),
                            _ ("write the language of the source there, or remove the attribute"),
                            _ ("the dossier cannot be translated from “%s”, its own language"),
                            language);
}

/*< private >
 * dossier_builder_build_head:
 * @self: a builder
 */
void
dossier_builder_build_head (DossierBuilder *self)
{
  const DossierTree *tree = &self->tree;
  DossierHead *head = &self->document->head;
  guint node = find_part (self, DOSSIER_ELEMENT_HEAD);
  guint source = dossier_tree_find_child (tree, node, DOSSIER_ELEMENT_SOURCE, 0);
  guint short_title = dossier_tree_find_child (tree, node, DOSSIER_ELEMENT_SHORT_TITLE, 0);

  self->document->id = dossier_tree_get_text (tree, 0, DOSSIER_ATTRIBUTE_ID);
  self->document->language = dossier_tree_get_text (tree, 0, DOSSIER_ATTRIBUTE_LANG);

  head->edition = dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_EDITION, 0);
  head->translated_from = dossier_tree_get_text (tree, node, DOSSIER_ATTRIBUTE_TRANSLATED_FROM);
  head->title = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_TITLE);
  head->short_title = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_SHORT_TITLE);
  head->standfirst = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_STANDFIRST);
  head->note = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_NOTE);
  head->editor = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_EDITOR);
  head->licence = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_LICENCE);

  head->source_kind = dossier_tree_get_word (tree, source, DOSSIER_ATTRIBUTE_KIND, 0);
  head->source_date = get_date (self, source, DOSSIER_ATTRIBUTE_DATE);
  head->source_address = dossier_tree_get_text (tree, source, DOSSIER_ATTRIBUTE_ADDRESS);
  head->source_publisher = dossier_tree_get_child_text (tree, source, DOSSIER_ELEMENT_PUBLISHER);
  head->source_description
      = dossier_tree_get_child_text (tree, source, DOSSIER_ELEMENT_DESCRIPTION);

  if (short_title != DOSSIER_NODE_NONE)
    check_length (self, short_title, DOSSIER_MAX_SHORT_TITLE_CHARS);
  check_languages (self, node);
}

/*< private >
 * dossier_position_id_of:
 * @positions: the positions of an issue
 * @index: the index of one
 *
 * Returns: its id, for a #DossierIdTable
 */
const char *
dossier_position_id_of (gconstpointer positions, guint index)
{
  return ((const DossierPosition *) positions)[index].id;
}

static void
build_positions (DossierBuilder *self, guint node, DossierIssue *issue)
{
  guint n = dossier_tree_count_children (&self->tree, node, DOSSIER_ELEMENT_POSITION);
  DossierPosition *positions = dossier_arena_new0 (&self->document->arena, DossierPosition, n);
  DossierIdTable *ids = &self->positions[issue->index];
  guint i = 0;

  issue->positions = positions;
  issue->n_positions = n;
  dossier_id_table_init (ids, n);

  DOSSIER_TREE_FOREACH_CHILD (&self->tree, node, child)
    {
      const DossierNode *position = dossier_tree_get_node (&self->tree, child);

      if (position->element != DOSSIER_ELEMENT_POSITION)
        continue;

      positions[i].index = i;
      positions[i].id = dossier_tree_get_text (&self->tree, child, DOSSIER_ATTRIBUTE_ID);
      positions[i].label = position->text;
      if (dossier_id_table_insert (ids, dossier_position_id_of, positions, i) != i)
        dossier_problems_error (self->problems, position->offset, _ ("give one of them another id"),
                                _ ("the issue “%s” has the position “%s” twice"), issue->id,
                                positions[i].id);
      check_length (self, child, DOSSIER_MAX_POSITION_CHARS);
      i++;
    }
}

/*< private >
 * dossier_builder_build_issues:
 * @self: a builder
 */
void
dossier_builder_build_issues (DossierBuilder *self)
{
  DossierIssue *issues = (DossierIssue *) self->document->issues.items;

  self->positions = g_new0 (DossierIdTable, self->document->issues.n + 1);

  for (guint i = 0; i < self->document->issues.n; i++)
    {
      guint node = self->nodes[DOSSIER_VALUE_ISSUE][i];

      issues[i].title = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_TITLE);
      issues[i].summary = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_SUMMARY);
      build_positions (self, node, &issues[i]);
    }
}

/*< private >
 * dossier_builder_build_terms:
 * @self: a builder
 */
void
dossier_builder_build_terms (DossierBuilder *self)
{
  DossierTerm *terms = (DossierTerm *) self->document->terms.items;

  for (guint i = 0; i < self->document->terms.n; i++)
    {
      guint node = self->nodes[DOSSIER_VALUE_TERM][i];

      terms[i].name = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_NAME);
      terms[i].gloss = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_GLOSS);
      terms[i].wrong_glosses = dossier_builder_get_texts (self, node, DOSSIER_ELEMENT_WRONG,
                                                          &terms[i].n_wrong_glosses);
      terms[i].draft = dossier_builder_get_draft (self, node);
    }
}

static gboolean
date_fits (DossierDate date, DossierPrecision precision)
{
  switch (precision)
    {
    case DOSSIER_PRECISION_DAY:
      return date.day != 0;
    case DOSSIER_PRECISION_MONTH:
      return date.month != 0 && date.day == 0;
    case DOSSIER_PRECISION_YEAR:
      return date.month == 0;
    case DOSSIER_PRECISION_ABOUT:
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* A part that is left out counts as the first: 2025 begins with January. */
static int
compare_dates (DossierDate a, DossierDate b)
{
  int x = a.year * 10000 + MAX (a.month, 1) * 100 + MAX (a.day, 1);
  int y = b.year * 10000 + MAX (b.month, 1) * 100 + MAX (b.day, 1);

  return (x > y) - (x < y);
}

static void
check_event_dates (DossierBuilder *self, guint node, const DossierEvent *event)
{
  const DossierTree *tree = &self->tree;
  const char *precision = dossier_precision_words[event->precision];

  if (!date_fits (event->date, event->precision))
    dossier_problems_error (self->problems,
                            dossier_tree_get_attribute_offset (tree, node, DOSSIER_ATTRIBUTE_DATE),
                            _ ("write the date as exactly as “precision” says, or change that"),
                            _ ("the date “%s” is not one of precision “%s”"),
                            dossier_tree_get_text (tree, node, DOSSIER_ATTRIBUTE_DATE), precision);

  if (event->until.year == 0)
    return;

  if (!date_fits (event->until, event->precision))
    dossier_problems_error (self->problems,
                            dossier_tree_get_attribute_offset (tree, node, DOSSIER_ATTRIBUTE_UNTIL),
                            _ ("write the date as exactly as “precision” says, or change that"),
                            _ ("the date “%s” is not one of precision “%s”"),
                            dossier_tree_get_text (tree, node, DOSSIER_ATTRIBUTE_UNTIL), precision);
  else if (compare_dates (event->until, event->date) < 0)
    dossier_problems_error (self->problems,
                            dossier_tree_get_attribute_offset (tree, node, DOSSIER_ATTRIBUTE_UNTIL),
                            _ ("write the earlier date first"),
                            _ ("the event ends before it begins"));
}

/*< private >
 * dossier_builder_build_events:
 * @self: a builder
 */
void
dossier_builder_build_events (DossierBuilder *self)
{
  DossierEvent *events = (DossierEvent *) self->document->events.items;
  guint timeline = find_part (self, DOSSIER_ELEMENT_TIMELINE);
  guint i = 0;

  if (timeline == DOSSIER_NODE_NONE)
    return;

  DOSSIER_TREE_FOREACH_CHILD (&self->tree, timeline, node)
    {
      DossierEvent *event = &events[i];

      event->index = i++;
      event->date = get_date (self, node, DOSSIER_ATTRIBUTE_DATE);
      event->until = get_date (self, node, DOSSIER_ATTRIBUTE_UNTIL);
      event->precision = dossier_tree_get_word (&self->tree, node, DOSSIER_ATTRIBUTE_PRECISION, 0);
      event->text = dossier_tree_get_node (&self->tree, node)->text;
      event->evidence = dossier_builder_resolve_evidence (self, node, DOSSIER_ATTRIBUTE_EVIDENCE);
      event->draft = dossier_builder_get_draft (self, node);
      check_event_dates (self, node, event);
    }
}

/*< private >
 * dossier_builder_build_quotes:
 * @self: a builder
 *
 * The parts come with the article.
 */
void
dossier_builder_build_quotes (DossierBuilder *self)
{
  DossierQuote *quotes = (DossierQuote *) self->document->quotes.items;

  for (guint i = 0; i < self->document->quotes.n; i++)
    {
      guint node = self->nodes[DOSSIER_VALUE_QUOTE][i];
      DossierQuote *quote = &quotes[i];

      quote->speaker
          = dossier_builder_resolve (self, DOSSIER_VALUE_ACTOR, node, DOSSIER_ATTRIBUTE_SPEAKER);
      quote->addressee
          = dossier_builder_resolve (self, DOSSIER_VALUE_ACTOR, node, DOSSIER_ATTRIBUTE_ADDRESSEE);
      quote->kind = dossier_tree_get_word (&self->tree, node, DOSSIER_ATTRIBUTE_KIND, 0);
      quote->verb = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_VERB);
      quote->issues
          = (const DossierIssue **) dossier_builder_resolve_list (self, DOSSIER_VALUE_ISSUE, node,
                                                                  DOSSIER_ATTRIBUTE_ISSUES,
                                                                  &quote->n_issues);
      quote->draft = dossier_builder_get_draft (self, node);
    }
}
