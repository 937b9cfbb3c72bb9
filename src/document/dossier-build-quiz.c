/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-builder.h"

#define BLANK "____"
#define MANY_ANSWERS G_MAXUINT

/* What the options of a kind of question hold. */
typedef enum
{
  HOLDS_NOTHING,
  HOLDS_TEXT,
  HOLDS_ACTOR,
  HOLDS_PAIR,
} OptionContent;

/* Which of the options are keys. */
typedef enum
{
  KEYS_NONE,
  KEYS_ONE,
  KEYS_SOME,
  KEYS_ALL,
} OptionKeys;

typedef struct
{
  OptionContent content;
  OptionKeys keys;
  guint min_options;
  guint max_options;
  guint min_answers;
  guint max_answers;
} QuestionRule;

static const QuestionRule question_rules[] = {
  [DOSSIER_QUESTION_SINGLE] = { HOLDS_TEXT, KEYS_ONE, 2, 5, 0, 0 },
  [DOSSIER_QUESTION_MULTIPLE] = { HOLDS_TEXT, KEYS_SOME, 3, 7, 0, 0 },
  [DOSSIER_QUESTION_TRUE_FALSE] = { HOLDS_TEXT, KEYS_ONE, 2, 2, 0, 0 },
  [DOSSIER_QUESTION_WHO_SAID] = { HOLDS_ACTOR, KEYS_ONE, 2, 5, 0, 0 },
  [DOSSIER_QUESTION_MATCH] = { HOLDS_PAIR, KEYS_ALL, 2, 7, 0, 0 },
  [DOSSIER_QUESTION_ORDER] = { HOLDS_TEXT, KEYS_ALL, 3, 7, 0, 0 },
  [DOSSIER_QUESTION_CLOZE] = { HOLDS_NOTHING, KEYS_NONE, 0, 0, 1, MANY_ANSWERS },
  [DOSSIER_QUESTION_NUMBER] = { HOLDS_NOTHING, KEYS_NONE, 0, 0, 1, 1 },
  [DOSSIER_QUESTION_SHORT] = { HOLDS_NOTHING, KEYS_NONE, 0, 0, 1, MANY_ANSWERS },
  [DOSSIER_QUESTION_TEXT] = { HOLDS_NOTHING, KEYS_NONE, 0, 0, 0, 0 },
};

static const char *
get_kind_word (const DossierQuestion *question)
{
  return dossier_question_kind_words[question->kind];
}

static gsize
get_node_offset (const DossierBuilder *self, guint node)
{
  return dossier_tree_get_node (&self->tree, node)->offset;
}

/* An option needs exactly those of text, match and actor that its kind holds. */
static void
check_option_content (DossierBuilder *self, guint node, const DossierQuestion *question)
{
  OptionContent content = question_rules[question->kind].content;
  gboolean has_actor = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_ACTOR) != NULL;
  const struct
  {
    const char *name;
    gboolean is_there;
    gboolean is_wanted;
  } parts[] = {
    { "<text>", dossier_tree_find_child (&self->tree, node, DOSSIER_ELEMENT_TEXT, 0) != 0,
      content == HOLDS_TEXT || content == HOLDS_PAIR },
    { "<match>", dossier_tree_find_child (&self->tree, node, DOSSIER_ELEMENT_MATCH, 0) != 0,
      content == HOLDS_PAIR },
    { "actor=\"…\"", has_actor, content == HOLDS_ACTOR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *mend = NULL;

      if (parts[i].is_there == parts[i].is_wanted)
        continue;

      mend = g_strdup_printf (parts[i].is_wanted ? _ ("add %s to it") : _ ("remove %s"),
                              parts[i].name);
      dossier_problems_error (self->problems, get_node_offset (self, node), mend,
                              parts[i].is_wanted
                                  ? _ ("an option of a “%s” question has no %s")
                                  : _ ("an option of a “%s” question must not have %s"),
                              get_kind_word (question), parts[i].name);
    }
}

static DossierOption
build_option (DossierBuilder *self, guint node, const DossierQuestion *question)
{
  const DossierTree *tree = &self->tree;
  DossierOption option = {
    .text = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_TEXT),
    .match = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_MATCH),
    .actor = dossier_builder_resolve (self, DOSSIER_VALUE_ACTOR, node, DOSSIER_ATTRIBUTE_ACTOR),
    .is_key = dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_KEY, FALSE),
    .rationale = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_RATIONALE),
    .believed = dossier_builder_resolve_evidence (self, node, DOSSIER_ATTRIBUTE_BELIEVED),
  };

  check_option_content (self, node, question);

  if (question_rules[question->kind].keys == KEYS_ALL)
    option.is_key = TRUE;
  if (option.actor != NULL && option.text == NULL)
    option.text = option.actor->name;

  return option;
}

static gboolean
options_repeat (const DossierOption *a, const DossierOption *b)
{
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (a->actor != NULL || b->actor != NULL)
    return a->actor == b->actor;
  if (a->text == NULL || b->text == NULL)
    return FALSE;

  x = g_utf8_casefold (a->text, -1);
  y = g_utf8_casefold (b->text, -1);
  return g_str_equal (x, y) || g_strcmp0 (a->match, b->match != NULL ? b->match : "") == 0;
}

static void
check_repetition (DossierBuilder *self, guint node, const DossierQuestion *question)
{
  for (guint i = 1; i < question->n_options; i++)
    for (guint j = 0; j < i; j++)
      if (options_repeat (&question->options[i], &question->options[j]))
        {
          dossier_problems_error (
              self->problems,
              get_node_offset (self, dossier_tree_find_child (&self->tree, node,
                                                              DOSSIER_ELEMENT_OPTION, i)),
              _ ("make every option different from the others"),
              _ ("option %u of the question “%s” repeats option %u"), i + 1, question->id, j + 1);
          break;
        }
}

static void
check_keys (DossierBuilder *self, guint node, const DossierQuestion *question)
{
  gsize offset = get_node_offset (self, node);
  guint n_keys = 0;

  for (guint i = 0; i < question->n_options; i++)
    n_keys += question->options[i].is_key;

  switch (question_rules[question->kind].keys)
    {
    case KEYS_ONE:
      if (n_keys == 0)
        dossier_problems_error (self->problems, offset,
                                _ ("write key=\"yes\" on the option that is right"),
                                _ ("the question “%s” has no key"), question->id);
      else if (n_keys > 1)
        dossier_problems_error (self->problems, offset, _ ("keep key=\"yes\" on one option only"),
                                _ ("the question “%s” has %u keys"), question->id, n_keys);
      break;
    case KEYS_SOME:
      if (n_keys == 0)
        dossier_problems_error (self->problems, offset,
                                _ ("write key=\"yes\" on the options that are right"),
                                _ ("the question “%s” has no key"), question->id);
      else if (n_keys == question->n_options)
        dossier_problems_error (self->problems, offset, _ ("add an option that is wrong"),
                                _ ("every option of the question “%s” is a key"), question->id);
      break;
    case KEYS_NONE:
    case KEYS_ALL:
    default:
      break;
    }
}

/* A number that may not lie outside of two bounds. */
static gboolean
check_count (DossierBuilder *self,
             guint node,
             const DossierQuestion *question,
             DossierElement element,
             guint min,
             guint max)
{
  guint n = dossier_tree_count_children (&self->tree, node, element);
  const char *name = dossier_element_get_rule (element)->name;
  g_autofree char *mend = NULL;

  if (n >= min && n <= max)
    return TRUE;

  if (max == 0)
    mend = g_strdup_printf (_ ("remove every <%s>"), name);
  else if (max == MANY_ANSWERS)
    mend = g_strdup_printf (_ ("add <%s>…</%s> with what is accepted"), name, name);
  else if (min == max)
    mend = g_strdup_printf (_ ("write %u"), min);
  else
    mend = g_strdup_printf (_ ("write %u to %u"), min, max);

  dossier_problems_error (self->problems, get_node_offset (self, node), mend,
                          _ ("a “%s” question cannot have %u <%s>"), get_kind_word (question), n,
                          name);
  return FALSE;
}

static void
build_options (DossierBuilder *self, guint node, DossierQuestion *question)
{
  const QuestionRule *rule = &question_rules[question->kind];
  DossierOption *options;

  if (!check_count (self, node, question, DOSSIER_ELEMENT_OPTION, rule->min_options,
                    rule->max_options))
    return;

  options = dossier_arena_new0 (&self->document->arena, DossierOption, rule->max_options);
  question->options = options;
  DOSSIER_TREE_FOREACH_CHILD (&self->tree, node, child)
    if (dossier_tree_get_node (&self->tree, child)->element == DOSSIER_ELEMENT_OPTION)
      options[question->n_options++] = build_option (self, child, question);

  check_keys (self, node, question);
  check_repetition (self, node, question);
}

static void
build_number (DossierBuilder *self, guint node, DossierQuestion *question)
{
  const char *tolerance = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_TOLERANCE);

  if (tolerance != NULL && question->kind != DOSSIER_QUESTION_NUMBER)
    dossier_problems_error (self->problems, get_node_offset (self, node), _ ("remove “tolerance”"),
                            _ ("only a “number” question has a tolerance"));
  else if (tolerance != NULL)
    dossier_decimal_parse (tolerance, &question->tolerance);

  if (question->kind == DOSSIER_QUESTION_NUMBER
      && !dossier_decimal_parse (question->answers[0], &question->number))
    dossier_problems_error (self->problems, get_node_offset (self, node),
                            _ ("write digits with a decimal point, at most 16 of them"),
                            _ ("the answer of the question “%s” is no number"), question->id);
}

static void
build_answers (DossierBuilder *self, guint node, DossierQuestion *question)
{
  const QuestionRule *rule = &question_rules[question->kind];
  guint unit = dossier_tree_find_child (&self->tree, node, DOSSIER_ELEMENT_UNIT, 0);

  if (unit != DOSSIER_NODE_NONE && question->kind != DOSSIER_QUESTION_NUMBER)
    dossier_problems_error (self->problems, get_node_offset (self, unit), _ ("remove <unit>"),
                            _ ("only a “number” question has a unit"));

  if (!check_count (self, node, question, DOSSIER_ELEMENT_ANSWER, rule->min_answers,
                    rule->max_answers))
    return;

  question->unit = dossier_tree_get_child_text (&self->tree, node, DOSSIER_ELEMENT_UNIT);
  question->answers
      = dossier_builder_get_texts (self, node, DOSSIER_ELEMENT_ANSWER, &question->n_answers);
  DOSSIER_TREE_FOREACH_CHILD (&self->tree, node, child)
    if (dossier_tree_get_node (&self->tree, child)->element == DOSSIER_ELEMENT_ANSWER)
      build_number (self, child, question);
}

/* One run of exactly four low lines. */
static gboolean
has_one_blank (const char *stem)
{
  const char *blank = strstr (stem, BLANK);
  const char *after;

  if (blank == NULL)
    return FALSE;

  after = blank + strlen (BLANK);
  return *after != '_' && strstr (after, BLANK) == NULL;
}

static void
check_quote (DossierBuilder *self, guint node, const DossierQuestion *question)
{
  gboolean has_quote = dossier_tree_get_text (&self->tree, node, DOSSIER_ATTRIBUTE_QUOTE) != NULL;

  if (question->kind != DOSSIER_QUESTION_WHO_SAID)
    {
      if (has_quote)
        dossier_problems_error (self->problems,
                                dossier_tree_get_attribute_offset (&self->tree, node,
                                                                   DOSSIER_ATTRIBUTE_QUOTE),
                                _ ("remove “quote” or make it a “who-said” question"),
                                _ ("only a “who-said” question has a quote"));
      return;
    }

  if (!has_quote)
    dossier_problems_error (self->problems, get_node_offset (self, node),
                            _ ("add quote=\"…\" with the id of the quote it asks about"),
                            _ ("the question “%s” has no quote"), question->id);
  if (question->quote == NULL)
    return;

  for (guint i = 0; i < question->n_options; i++)
    if (question->options[i].is_key && question->options[i].actor != NULL
        && question->options[i].actor != question->quote->speaker)
      dossier_problems_error (self->problems,
                              get_node_offset (self,
                                               dossier_tree_find_child (&self->tree, node,
                                                                        DOSSIER_ELEMENT_OPTION, i)),
                              _ ("write key=\"yes\" on the option of the speaker"),
                              _ ("the key of the question “%s” is not the quote's speaker"),
                              question->id);
}

static void
build_question (DossierBuilder *self, guint node, DossierQuestion *question)
{
  const DossierTree *tree = &self->tree;

  question->kind = dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_KIND, 0);
  question->skill = dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_SKILL, 0);
  question->difficulty = dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_DIFFICULTY, 0);
  question->issue
      = dossier_builder_resolve (self, DOSSIER_VALUE_ISSUE, node, DOSSIER_ATTRIBUTE_ISSUE);
  question->quote
      = dossier_builder_resolve (self, DOSSIER_VALUE_QUOTE, node, DOSSIER_ATTRIBUTE_QUOTE);
  question->actors
      = (const DossierActor **) dossier_builder_resolve_list (self, DOSSIER_VALUE_ACTOR, node,
                                                              DOSSIER_ATTRIBUTE_ACTORS,
                                                              &question->n_actors);
  question->evidence = dossier_builder_resolve_evidence (self, node, DOSSIER_ATTRIBUTE_EVIDENCE);
  question->stem = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_STEM);
  question->rationale = dossier_tree_get_child_text (tree, node, DOSSIER_ELEMENT_RATIONALE);
  question->hints
      = dossier_builder_get_texts (self, node, DOSSIER_ELEMENT_HINT, &question->n_hints);
  question->draft = dossier_builder_get_draft (self, node);
  build_options (self, node, question);
  build_answers (self, node, question);
  check_quote (self, node, question);

  if (question->difficulty > 3)
    dossier_problems_error (self->problems,
                            dossier_tree_get_attribute_offset (tree, node,
                                                               DOSSIER_ATTRIBUTE_DIFFICULTY),
                            _ ("write 1, 2 or 3"), _ ("the difficulty cannot be %u"),
                            question->difficulty);
  if (question->kind == DOSSIER_QUESTION_CLOZE && !has_one_blank (question->stem))
    dossier_problems_error (
        self->problems,
        get_node_offset (self, dossier_tree_find_child (tree, node, DOSSIER_ELEMENT_STEM, 0)),
        _ ("write four low lines, ____, once, where the answer belongs"),
        _ ("the stem of a “cloze” question needs exactly one blank"));
}

/*< private >
 * dossier_builder_build_quiz:
 * @self: a builder whose other parts are built
 */
void
dossier_builder_build_quiz (DossierBuilder *self)
{
  DossierQuestion *questions = (DossierQuestion *) self->document->questions.items;

  for (guint i = 0; i < self->document->questions.n; i++)
    build_question (self, self->nodes[DOSSIER_VALUE_QUESTION][i], &questions[i]);
}
