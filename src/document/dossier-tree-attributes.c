/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-tree-private.h"

#include "language/dossier-list.h"

static gsize
find_offset (const DossierTreeReader *self, const char *name)
{
  return dossier_problems_find_attribute (self->tree->problems, self->event_start, name);
}

static void
report_unknown (DossierTreeReader *self, const DossierElementRule *rule, const char *name)
{
  g_autoptr (GString) mend = g_string_new (NULL);

  if (rule->attributes[0].attribute == DOSSIER_ATTRIBUTE_NONE)
    g_string_printf (mend, _ ("<%s> has no attributes"), rule->name);
  else
    g_string_printf (mend, _ ("<%s> has the attributes"), rule->name);

  for (int i = 0; rule->attributes[i].attribute != DOSSIER_ATTRIBUTE_NONE; i++)
    g_string_append_printf (mend, "%s %s", i > 0 ? "," : "",
                            dossier_attribute_get_name (rule->attributes[i].attribute));

  dossier_problems_error (self->tree->problems, find_offset (self, name), mend->str,
                          _ ("<%s> has an unknown attribute “%.64s”"), rule->name, name);
}

static char *
describe_words (DossierWords words)
{
  g_autofree char *list = dossier_list_join (words, DOSSIER_LIST_COUNTS);

  return g_strdup_printf (_ ("write one of: %s"), list);
}

/* How a value of each syntax is to be written. */
static char *
describe_syntax (const DossierAttributeRule *rule)
{
  switch (rule->syntax)
    {
    case DOSSIER_SYNTAX_FORMAT:
      return g_strdup (_ ("write format=\"1\""));
    case DOSSIER_SYNTAX_ID:
    case DOSSIER_SYNTAX_IDREF:
      return g_strdup (_ ("an id is 1 to 64 of a–z 0–9 . _ - and starts with a letter or digit"));
    case DOSSIER_SYNTAX_IDREFS:
      return g_strdup (_ ("write one or more ids with one space between them"));
    case DOSSIER_SYNTAX_WORD:
      return describe_words (rule->words);
    case DOSSIER_SYNTAX_YES:
      return g_strdup (_ ("write “yes” or remove the attribute"));
    case DOSSIER_SYNTAX_LANGUAGE:
      return g_strdup (_ ("write a language tag such as “en” or “pt-BR”"));
    case DOSSIER_SYNTAX_DATE:
      return g_strdup (_ ("write a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD"));
    case DOSSIER_SYNTAX_COUNT:
      return g_strdup (_ ("write a whole number from 1"));
    case DOSSIER_SYNTAX_DECIMAL:
      return g_strdup (_ ("write a number from 0, with a point, such as 0.5"));
    case DOSSIER_SYNTAX_SHARE:
      return g_strdup (_ ("write a number from 0 to 1, with a point, such as 0.5"));
    case DOSSIER_SYNTAX_TEXT:
      return g_strdup (_ ("write something without control characters"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
ids_are_valid (const char *ids)
{
  for (;;)
    {
      gsize length = strcspn (ids, " ");

      if (!dossier_id_is_valid (ids, length))
        return FALSE;
      if (ids[length] == '\0')
        return TRUE;
      ids += length + 1;
    }
}

static gboolean
parse_count (const char *value, int *count)
{
  guint64 number;

  /* A leading zero or plus would be lost in writing. */
  if (*value < '1' || *value > '9'
      || !g_ascii_string_to_unsigned (value, 10, 1, G_MAXINT, &number, NULL))
    return FALSE;

  *count = number;
  return TRUE;
}

static gboolean
text_is_plain (const char *value)
{
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;

  return *value != '\0';
}

/* Reads @value into @attribute as far as needed; FALSE if it breaks the rule. */
static gboolean
parse_value (const DossierAttributeRule *rule, const char *value, DossierTreeAttribute *attribute)
{
  DossierDate date;
  double number;

  switch (rule->syntax)
    {
    case DOSSIER_SYNTAX_FORMAT:
      return g_str_equal (value, "1");
    case DOSSIER_SYNTAX_ID:
    case DOSSIER_SYNTAX_IDREF:
      return dossier_id_is_valid (value, strlen (value));
    case DOSSIER_SYNTAX_IDREFS:
      return ids_are_valid (value);
    case DOSSIER_SYNTAX_WORD:
      attribute->word = dossier_words_find (rule->words, value);
      return attribute->word >= 0;
    case DOSSIER_SYNTAX_YES:
      attribute->word = 1;
      return g_str_equal (value, "yes");
    case DOSSIER_SYNTAX_LANGUAGE:
      return dossier_language_is_valid (value);
    case DOSSIER_SYNTAX_DATE:
      return dossier_date_parse (value, &date);
    case DOSSIER_SYNTAX_COUNT:
      return parse_count (value, &attribute->word);
    case DOSSIER_SYNTAX_DECIMAL:
      return dossier_decimal_parse (value, &number) && *value != '-';
    case DOSSIER_SYNTAX_SHARE:
      return dossier_decimal_parse (value, &number) && *value != '-' && number <= 1;
    case DOSSIER_SYNTAX_TEXT:
      return text_is_plain (value);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_newer_format (const char *value)
{
  return strlen (value) <= 9 && g_ascii_string_to_unsigned (value, 10, 2, G_MAXINT, NULL, NULL);
}

static void
report_bad_value (DossierTreeReader *self, const DossierAttributeRule *rule, const char *value)
{
  const char *name = dossier_attribute_get_name (rule->attribute);
  g_autofree char *mend = describe_syntax (rule);

  if (rule->syntax == DOSSIER_SYNTAX_FORMAT && is_newer_format (value))
    {
      self->is_fatal = TRUE;
      dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_NEWER_FORMAT,
                            find_offset (self, name), _ ("update the program"),
                            _ ("the dossier is of format %s, which is newer than this program"),
                            value);
    }
  else if (strlen (value) > DOSSIER_MAX_TEXT_BYTES)
    {
      dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_LIMIT,
                            find_offset (self, name), mend,
                            _ ("the attribute “%s” is longer than 1 MiB"), name);
    }
  else
    {
      g_autofree char *shown = g_utf8_truncate_middle (value, 64);

      for (char *at = shown; *at != '\0'; at++)
        if (g_ascii_iscntrl (*at))
          *at = ' ';
      dossier_problems_error (self->tree->problems, find_offset (self, name), mend,
                              _ ("the attribute “%s” cannot be “%s”"), name, shown);
    }
}

static void
add_attribute (DossierTreeReader *self, const DossierAttributeRule *rule, const char *value)
{
  DossierTreeAttribute attribute = { .attribute = rule->attribute };
  gsize length = strlen (value);

  if (length > DOSSIER_MAX_TEXT_BYTES || !parse_value (rule, value, &attribute))
    {
      report_bad_value (self, rule, value);
      return;
    }

  switch (rule->syntax)
    {
    case DOSSIER_SYNTAX_ID:
    case DOSSIER_SYNTAX_LANGUAGE:
    case DOSSIER_SYNTAX_TEXT:
      attribute.text = dossier_arena_copy_text (self->arena, value, length);
      break;
    case DOSSIER_SYNTAX_IDREF:
    case DOSSIER_SYNTAX_IDREFS:
    case DOSSIER_SYNTAX_DATE:
    case DOSSIER_SYNTAX_DECIMAL:
    case DOSSIER_SYNTAX_SHARE:
      attribute.text = dossier_arena_copy_text (&self->tree->arena, value, length);
      break;
    case DOSSIER_SYNTAX_FORMAT:
    case DOSSIER_SYNTAX_WORD:
    case DOSSIER_SYNTAX_YES:
    case DOSSIER_SYNTAX_COUNT:
    default:
      break;
    }

  g_array_append_val (self->tree->attributes, attribute);
}

static void
report_missing (DossierTreeReader *self,
                const DossierElementRule *element,
                const DossierAttributeRule *rule)
{
  const char *name = dossier_attribute_get_name (rule->attribute);
  g_autofree char *mend = NULL;

  if (rule->attribute == DOSSIER_ATTRIBUTE_EVIDENCE)
    mend = g_strdup (_ ("add evidence=\"…\" with the ids of the sentences that prove it"));
  else if (rule->syntax == DOSSIER_SYNTAX_WORD)
    {
      g_autofree char *words = dossier_list_join (rule->words, DOSSIER_LIST_COUNTS);

      mend = g_strdup_printf (_ ("add %s=\"…\" with one of: %s"), name, words);
    }
  else
    mend = g_strdup_printf (_ ("add %s=\"…\" to it"), name);

  dossier_problems_error (self->tree->problems, self->event_start, mend,
                          _ ("<%s> lacks the attribute “%s”"), element->name, name);
}

static void
check_draft (DossierTreeReader *self, const DossierElementRule *rule, guint64 seen)
{
  gboolean has_confidence = (seen & G_GUINT64_CONSTANT (1) << DOSSIER_ATTRIBUTE_CONFIDENCE) != 0;
  gboolean has_rule = (seen & G_GUINT64_CONSTANT (1) << DOSSIER_ATTRIBUTE_RULE) != 0;

  if (has_confidence != has_rule)
    dossier_problems_error (self->tree->problems, self->event_start,
                            _ ("write both for a drafted fact, neither for a confirmed one"),
                            _ ("<%s> has only one of “confidence” and “rule”"), rule->name);
}

/*< private >
 * dossier_tree_reader_read_attributes:
 * @self: a reader that has just opened an element
 * @names: the names of its attributes
 * @values: their values
 *
 * Adds the attributes to the tree and notes those that break the grammar.
 */
void
dossier_tree_reader_read_attributes (DossierTreeReader *self,
                                     const char **names,
                                     const char **values)
{
  const DossierFrame *frame = &self->frames[self->depth];
  const DossierElementRule *rule = dossier_element_get_rule (frame->element);
  guint first = self->tree->attributes->len;
  guint64 seen = 0;
  DossierNode *node;

  G_STATIC_ASSERT (DOSSIER_N_ATTRIBUTES <= 64);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const DossierAttributeRule *found = dossier_element_rule_find_attribute (rule, names[i]);

      if (i == DOSSIER_MAX_ATTRIBUTES)
        {
          dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_LIMIT,
                                self->event_start, _ ("remove those the format does not name"),
                                _ ("<%s> has more than %d attributes"), rule->name,
                                DOSSIER_MAX_ATTRIBUTES);
          break;
        }

      if (found == NULL)
        report_unknown (self, rule, names[i]);
      else if ((seen & G_GUINT64_CONSTANT (1) << found->attribute) != 0)
        dossier_problems_error (self->tree->problems, find_offset (self, names[i]),
                                _ ("keep one of them"), _ ("<%s> has the attribute “%s” twice"),
                                rule->name, names[i]);
      else
        add_attribute (self, found, values[i]);

      if (found != NULL)
        seen |= G_GUINT64_CONSTANT (1) << found->attribute;
    }

  for (int i = 0; rule->attributes[i].attribute != DOSSIER_ATTRIBUTE_NONE; i++)
    if (rule->attributes[i].is_required
        && (seen & G_GUINT64_CONSTANT (1) << rule->attributes[i].attribute) == 0)
      report_missing (self, rule, &rule->attributes[i]);
  check_draft (self, rule, seen);

  node = &g_array_index (self->tree->nodes, DossierNode, frame->node);
  node->first_attribute = first;
  node->n_attributes = self->tree->attributes->len - first;
}
