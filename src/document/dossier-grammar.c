/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-grammar.h"

#define REQUIRED TRUE
#define OPTIONAL FALSE

/* One row of an attribute table, and the row that ends it. */
#define ATTRIBUTE(NAME, SYNTAX, is_required, words)                                                \
  { DOSSIER_ATTRIBUTE_##NAME, DOSSIER_SYNTAX_##SYNTAX, is_required, words }
#define DRAFT ATTRIBUTE (CONFIDENCE, SHARE, OPTIONAL, NULL), ATTRIBUTE (RULE, TEXT, OPTIONAL, NULL)
#define EVIDENCE ATTRIBUTE (EVIDENCE, IDREFS, REQUIRED, NULL)
#define END_OF_ATTRIBUTES { DOSSIER_ATTRIBUTE_NONE }

#define CHILD(NAME, OCCURS) { DOSSIER_ELEMENT_##NAME, DOSSIER_OCCURS_##OCCURS }
#define END_OF_CHILDREN { DOSSIER_ELEMENT_NONE }

static const char *const how_words[] = { "named", "meant", NULL };

static const DossierAttributeRule no_attributes[] = { END_OF_ATTRIBUTES };
static const DossierChildRule no_children[] = { END_OF_CHILDREN };

static const DossierAttributeRule dossier_attributes[] = {
  ATTRIBUTE (FORMAT, FORMAT, REQUIRED, NULL),
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  ATTRIBUTE (LANG, LANGUAGE, REQUIRED, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule head_attributes[] = {
  ATTRIBUTE (EDITION, WORD, REQUIRED, dossier_edition_words),
  ATTRIBUTE (TRANSLATED_FROM, LANGUAGE, OPTIONAL, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule source_attributes[] = {
  ATTRIBUTE (KIND, WORD, REQUIRED, dossier_source_kind_words),
  ATTRIBUTE (DATE, DATE, OPTIONAL, NULL),
  ATTRIBUTE (ADDRESS, TEXT, OPTIONAL, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule actor_attributes[] = {
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  ATTRIBUTE (KIND, WORD, REQUIRED, dossier_actor_kind_words),
  ATTRIBUTE (PART_OF, IDREF, OPTIONAL, NULL),
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule alias_attributes[] = {
  ATTRIBUTE (SHORT, YES, OPTIONAL, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule evidence_attributes[] = {
  EVIDENCE,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule stance_attributes[] = {
  ATTRIBUTE (ISSUE, IDREF, REQUIRED, NULL),
  ATTRIBUTE (POSITION, IDREF, REQUIRED, NULL),
  ATTRIBUTE (MODE, WORD, REQUIRED, dossier_stance_mode_words),
  EVIDENCE,
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule relation_attributes[] = {
  ATTRIBUTE (TO, IDREF, REQUIRED, NULL),
  ATTRIBUTE (KIND, WORD, REQUIRED, dossier_relation_kind_words),
  EVIDENCE,
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule id_attributes[] = {
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule term_attributes[] = {
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule event_attributes[] = {
  ATTRIBUTE (DATE, DATE, REQUIRED, NULL),
  ATTRIBUTE (UNTIL, DATE, OPTIONAL, NULL),
  ATTRIBUTE (PRECISION, WORD, REQUIRED, dossier_precision_words),
  EVIDENCE,
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule quote_attributes[] = {
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  ATTRIBUTE (SPEAKER, IDREF, REQUIRED, NULL),
  ATTRIBUTE (KIND, WORD, REQUIRED, dossier_quote_kind_words),
  ATTRIBUTE (ISSUES, IDREFS, REQUIRED, NULL),
  ATTRIBUTE (ADDRESSEE, IDREF, OPTIONAL, NULL),
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule p_attributes[] = {
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  ATTRIBUTE (NUMBER, COUNT, REQUIRED, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule m_attributes[] = {
  ATTRIBUTE (ACTOR, IDREF, REQUIRED, NULL),
  ATTRIBUTE (HOW, WORD, OPTIONAL, how_words),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule q_attributes[] = {
  ATTRIBUTE (ID, IDREF, REQUIRED, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule t_attributes[] = {
  ATTRIBUTE (TERM, IDREF, REQUIRED, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule question_attributes[] = {
  ATTRIBUTE (ID, ID, REQUIRED, NULL),
  ATTRIBUTE (KIND, WORD, REQUIRED, dossier_question_kind_words),
  ATTRIBUTE (ISSUE, IDREF, REQUIRED, NULL),
  ATTRIBUTE (SKILL, WORD, REQUIRED, dossier_skill_words),
  ATTRIBUTE (DIFFICULTY, COUNT, REQUIRED, NULL),
  EVIDENCE,
  ATTRIBUTE (QUOTE, IDREF, OPTIONAL, NULL),
  ATTRIBUTE (ACTORS, IDREFS, OPTIONAL, NULL),
  DRAFT,
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule option_attributes[] = {
  ATTRIBUTE (ACTOR, IDREF, OPTIONAL, NULL),
  ATTRIBUTE (KEY, YES, OPTIONAL, NULL),
  ATTRIBUTE (BELIEVED, IDREFS, OPTIONAL, NULL),
  END_OF_ATTRIBUTES,
};
static const DossierAttributeRule answer_attributes[] = {
  ATTRIBUTE (TOLERANCE, DECIMAL, OPTIONAL, NULL),
  END_OF_ATTRIBUTES,
};

static const DossierChildRule none_children[] = {
  CHILD (DOSSIER, ONCE),
  END_OF_CHILDREN,
};
static const DossierChildRule dossier_children[] = {
  CHILD (HEAD, ONCE),
  CHILD (CAST, ONCE),
  CHILD (ISSUES, ONCE),
  CHILD (GLOSSARY, AT_MOST_ONCE),
  CHILD (TIMELINE, AT_MOST_ONCE),
  CHILD (QUOTES, AT_MOST_ONCE),
  CHILD (ARTICLE, ONCE),
  CHILD (QUIZ, AT_MOST_ONCE),
  END_OF_CHILDREN,
};
static const DossierChildRule head_children[] = {
  CHILD (TITLE, ONCE),
  CHILD (SHORT_TITLE, AT_MOST_ONCE),
  CHILD (STANDFIRST, AT_MOST_ONCE),
  CHILD (SOURCE, ONCE),
  CHILD (NOTE, AT_MOST_ONCE),
  CHILD (EDITOR, AT_MOST_ONCE),
  CHILD (LICENCE, AT_MOST_ONCE),
  END_OF_CHILDREN,
};
static const DossierChildRule source_children[] = {
  CHILD (PUBLISHER, AT_MOST_ONCE),
  CHILD (DESCRIPTION, ONCE),
  END_OF_CHILDREN,
};
static const DossierChildRule cast_children[] = {
  CHILD (ACTOR, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule actor_children[] = {
  CHILD (NAME, ONCE), CHILD (ALIAS, ANY),  CHILD (ROLE, ONCE),    CHILD (ABOUT, ONCE),
  CHILD (WANTS, ANY), CHILD (STANCE, ANY), CHILD (RELATION, ANY), END_OF_CHILDREN,
};
static const DossierChildRule issues_children[] = {
  CHILD (ISSUE, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule issue_children[] = {
  CHILD (TITLE, ONCE),
  CHILD (SUMMARY, ONCE),
  CHILD (POSITION, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule glossary_children[] = {
  CHILD (TERM, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule term_children[] = {
  CHILD (NAME, ONCE),
  CHILD (GLOSS, ONCE),
  CHILD (WRONG, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule timeline_children[] = {
  CHILD (EVENT, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule quotes_children[] = {
  CHILD (QUOTE, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule quote_children[] = {
  CHILD (VERB, ONCE),
  END_OF_CHILDREN,
};
static const DossierChildRule article_children[] = {
  CHILD (SECTION, OFTEN),
  END_OF_CHILDREN,
};
static const DossierChildRule section_children[] = {
  CHILD (HEADING, AT_MOST_ONCE),
  CHILD (P, OFTEN),
  END_OF_CHILDREN,
};
static const DossierChildRule p_children[] = {
  CHILD (S, OFTEN),
  END_OF_CHILDREN,
};
static const DossierChildRule mark_children[] = {
  CHILD (M, ANY), CHILD (Q, ANY), CHILD (T, ANY), CHILD (EM, ANY), END_OF_CHILDREN,
};
static const DossierChildRule quiz_children[] = {
  CHILD (QUESTION, ANY),
  END_OF_CHILDREN,
};
static const DossierChildRule question_children[] = {
  CHILD (STEM, ONCE), CHILD (OPTION, ANY),     CHILD (ANSWER, ANY), CHILD (UNIT, AT_MOST_ONCE),
  CHILD (HINT, ANY),  CHILD (RATIONALE, ONCE), END_OF_CHILDREN,
};
static const DossierChildRule option_children[] = {
  CHILD (TEXT, AT_MOST_ONCE),
  CHILD (MATCH, AT_MOST_ONCE),
  CHILD (RATIONALE, AT_MOST_ONCE),
  END_OF_CHILDREN,
};

#define RULE(NAME, name, CONTENT, attributes, children)                                            \
  [DOSSIER_ELEMENT_##NAME] = { name, DOSSIER_CONTENT_##CONTENT, attributes, children }
#define TEXT_RULE(NAME, name, attributes) RULE (NAME, name, TEXT, attributes, no_children)

static const DossierElementRule rules[DOSSIER_N_ELEMENTS] = {
  RULE (NONE, "", ELEMENTS, no_attributes, none_children),
  RULE (DOSSIER, "dossier", ORDERED_ELEMENTS, dossier_attributes, dossier_children),
  RULE (HEAD, "head", ELEMENTS, head_attributes, head_children),
  TEXT_RULE (TITLE, "title", no_attributes),
  TEXT_RULE (SHORT_TITLE, "short-title", no_attributes),
  TEXT_RULE (STANDFIRST, "standfirst", no_attributes),
  RULE (SOURCE, "source", ELEMENTS, source_attributes, source_children),
  TEXT_RULE (PUBLISHER, "publisher", no_attributes),
  TEXT_RULE (DESCRIPTION, "description", no_attributes),
  TEXT_RULE (NOTE, "note", no_attributes),
  TEXT_RULE (EDITOR, "editor", no_attributes),
  TEXT_RULE (LICENCE, "licence", no_attributes),
  RULE (CAST, "cast", ELEMENTS, no_attributes, cast_children),
  RULE (ACTOR, "actor", ELEMENTS, actor_attributes, actor_children),
  TEXT_RULE (NAME, "name", no_attributes),
  TEXT_RULE (ALIAS, "alias", alias_attributes),
  TEXT_RULE (ROLE, "role", no_attributes),
  TEXT_RULE (ABOUT, "about", no_attributes),
  TEXT_RULE (WANTS, "wants", evidence_attributes),
  TEXT_RULE (STANCE, "stance", stance_attributes),
  TEXT_RULE (RELATION, "relation", relation_attributes),
  RULE (ISSUES, "issues", ELEMENTS, no_attributes, issues_children),
  RULE (ISSUE, "issue", ELEMENTS, id_attributes, issue_children),
  TEXT_RULE (SUMMARY, "summary", no_attributes),
  TEXT_RULE (POSITION, "position", id_attributes),
  RULE (GLOSSARY, "glossary", ELEMENTS, no_attributes, glossary_children),
  RULE (TERM, "term", ELEMENTS, term_attributes, term_children),
  TEXT_RULE (GLOSS, "gloss", no_attributes),
  TEXT_RULE (WRONG, "wrong", no_attributes),
  RULE (TIMELINE, "timeline", ELEMENTS, no_attributes, timeline_children),
  TEXT_RULE (EVENT, "event", event_attributes),
  RULE (QUOTES, "quotes", ELEMENTS, no_attributes, quotes_children),
  RULE (QUOTE, "quote", ELEMENTS, quote_attributes, quote_children),
  TEXT_RULE (VERB, "verb", no_attributes),
  RULE (ARTICLE, "article", ELEMENTS, no_attributes, article_children),
  RULE (SECTION, "section", ORDERED_ELEMENTS, no_attributes, section_children),
  TEXT_RULE (HEADING, "heading", no_attributes),
  RULE (P, "p", ELEMENTS, p_attributes, p_children),
  RULE (S, "s", MARKED_TEXT, id_attributes, mark_children),
  RULE (M, "m", MARKED_TEXT, m_attributes, mark_children),
  RULE (Q, "q", MARKED_TEXT, q_attributes, mark_children),
  RULE (T, "t", MARKED_TEXT, t_attributes, mark_children),
  RULE (EM, "em", MARKED_TEXT, no_attributes, mark_children),
  RULE (QUIZ, "quiz", ELEMENTS, no_attributes, quiz_children),
  RULE (QUESTION, "question", ELEMENTS, question_attributes, question_children),
  TEXT_RULE (STEM, "stem", no_attributes),
  RULE (OPTION, "option", ELEMENTS, option_attributes, option_children),
  TEXT_RULE (TEXT, "text", no_attributes),
  TEXT_RULE (MATCH, "match", no_attributes),
  TEXT_RULE (ANSWER, "answer", answer_attributes),
  TEXT_RULE (UNIT, "unit", no_attributes),
  TEXT_RULE (HINT, "hint", no_attributes),
  TEXT_RULE (RATIONALE, "rationale", no_attributes),
};

static const char *const attribute_names[DOSSIER_N_ATTRIBUTES] = {
  [DOSSIER_ATTRIBUTE_FORMAT] = "format",
  [DOSSIER_ATTRIBUTE_ID] = "id",
  [DOSSIER_ATTRIBUTE_LANG] = "xml:lang",
  [DOSSIER_ATTRIBUTE_EDITION] = "edition",
  [DOSSIER_ATTRIBUTE_TRANSLATED_FROM] = "translated-from",
  [DOSSIER_ATTRIBUTE_KIND] = "kind",
  [DOSSIER_ATTRIBUTE_DATE] = "date",
  [DOSSIER_ATTRIBUTE_UNTIL] = "until",
  [DOSSIER_ATTRIBUTE_PRECISION] = "precision",
  [DOSSIER_ATTRIBUTE_ADDRESS] = "address",
  [DOSSIER_ATTRIBUTE_PART_OF] = "part-of",
  [DOSSIER_ATTRIBUTE_SHORT] = "short",
  [DOSSIER_ATTRIBUTE_ISSUE] = "issue",
  [DOSSIER_ATTRIBUTE_POSITION] = "position",
  [DOSSIER_ATTRIBUTE_MODE] = "mode",
  [DOSSIER_ATTRIBUTE_TO] = "to",
  [DOSSIER_ATTRIBUTE_SPEAKER] = "speaker",
  [DOSSIER_ATTRIBUTE_ISSUES] = "issues",
  [DOSSIER_ATTRIBUTE_ADDRESSEE] = "addressee",
  [DOSSIER_ATTRIBUTE_NUMBER] = "number",
  [DOSSIER_ATTRIBUTE_ACTOR] = "actor",
  [DOSSIER_ATTRIBUTE_HOW] = "how",
  [DOSSIER_ATTRIBUTE_TERM] = "term",
  [DOSSIER_ATTRIBUTE_SKILL] = "skill",
  [DOSSIER_ATTRIBUTE_DIFFICULTY] = "difficulty",
  [DOSSIER_ATTRIBUTE_EVIDENCE] = "evidence",
  [DOSSIER_ATTRIBUTE_ACTORS] = "actors",
  [DOSSIER_ATTRIBUTE_QUOTE] = "quote",
  [DOSSIER_ATTRIBUTE_KEY] = "key",
  [DOSSIER_ATTRIBUTE_BELIEVED] = "believed",
  [DOSSIER_ATTRIBUTE_TOLERANCE] = "tolerance",
  [DOSSIER_ATTRIBUTE_CONFIDENCE] = "confidence",
  [DOSSIER_ATTRIBUTE_RULE] = "rule",
};

/*< private >
 * dossier_element_get_rule:
 * @element: an element
 *
 * Returns: (transfer none): what the format says about @element
 */
const DossierElementRule *
dossier_element_get_rule (DossierElement element)
{
  g_assert (element < DOSSIER_N_ELEMENTS);

  return &rules[element];
}

/*< private >
 * dossier_attribute_get_name:
 * @attribute: an attribute
 *
 * Returns: its name in the file
 */
const char *
dossier_attribute_get_name (DossierAttribute attribute)
{
  g_assert (attribute < DOSSIER_N_ATTRIBUTES);

  return attribute_names[attribute];
}

/*< private >
 * dossier_element_rule_find_attribute:
 * @self: the rule of an element
 * @name: the name of an attribute
 *
 * Returns: (transfer none) (nullable): what the format says about that
 *   attribute of that element, %NULL if it must not stand there
 */
const DossierAttributeRule *
dossier_element_rule_find_attribute (const DossierElementRule *self, const char *name)
{
  for (const DossierAttributeRule *rule = self->attributes;
       rule->attribute != DOSSIER_ATTRIBUTE_NONE; rule++)
    if (g_str_equal (attribute_names[rule->attribute], name))
      return rule;

  return NULL;
}

/*< private >
 * dossier_element_rule_find_child:
 * @self: the rule of an element
 * @name: the name of an element in it
 *
 * Returns: which of the children of @self it is, -1 if it must not stand
 *   there
 */
int
dossier_element_rule_find_child (const DossierElementRule *self, const char *name)
{
  for (int i = 0; self->children[i].element != DOSSIER_ELEMENT_NONE; i++)
    if (g_str_equal (rules[self->children[i].element].name, name))
      return i;

  return -1;
}
