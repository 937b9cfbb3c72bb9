/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-comparer.h"

/* A translation beside its source. Problems are those of the translation; the
 * source is only told from which line to take what is missing. */
typedef struct
{
  const DossierTree *tree;
  const DossierTree *source;
} Comparer;

static const DossierElementRule *
get_rule (const DossierTree *tree, guint node)
{
  return dossier_element_get_rule (dossier_tree_get_node (tree, node)->element);
}

static guint
get_line (const DossierTree *tree, guint node)
{
  return dossier_problems_get_line (tree->problems, dossier_tree_get_node (tree, node)->offset);
}

static const char *
get_id (const DossierTree *tree, guint node)
{
  return dossier_tree_get_text (tree, node, DOSSIER_ATTRIBUTE_ID);
}

/* How an attribute is written; NULL if @node lacks it. */
static char *
dup_value (const DossierTree *tree, guint node, const DossierAttributeRule *rule)
{
  int word;

  switch (rule->syntax)
    {
    case DOSSIER_SYNTAX_WORD:
      word = dossier_tree_get_word (tree, node, rule->attribute, -1);
      return word >= 0 ? g_strdup (rule->words[word]) : NULL;
    case DOSSIER_SYNTAX_YES:
      return dossier_tree_get_word (tree, node, rule->attribute, 0) ? g_strdup ("yes") : NULL;
    case DOSSIER_SYNTAX_COUNT:
      word = dossier_tree_get_word (tree, node, rule->attribute, 0);
      return word > 0 ? g_strdup_printf ("%d", word) : NULL;
    case DOSSIER_SYNTAX_ID:
    case DOSSIER_SYNTAX_IDREF:
    case DOSSIER_SYNTAX_IDREFS:
    case DOSSIER_SYNTAX_DATE:
    case DOSSIER_SYNTAX_DECIMAL:
    case DOSSIER_SYNTAX_SHARE:
    case DOSSIER_SYNTAX_TEXT:
      return g_strdup (dossier_tree_get_text (tree, node, rule->attribute));
    case DOSSIER_SYNTAX_FORMAT:
    case DOSSIER_SYNTAX_LANGUAGE:
    default:
      return NULL;
    }
}

static void
compare_attribute (const Comparer *self,
                   guint node,
                   guint source_node,
                   const DossierAttributeRule *rule)
{
  DossierProblems *problems = self->tree->problems;
  gsize offset = dossier_tree_get_attribute_offset (self->tree, node, rule->attribute);
  const char *element = get_rule (self->tree, node)->name;
  const char *name = dossier_attribute_get_name (rule->attribute);
  g_autofree char *value = dup_value (self->tree, node, rule);
  g_autofree char *source_value = dup_value (self->source, source_node, rule);
  g_autofree char *mend = NULL;

  if (g_strcmp0 (value, source_value) == 0)
    return;

  if (source_value == NULL)
    {
      dossier_problems_error (problems, offset, _ ("remove the attribute"),
                              _ ("<%s> has %s=\"%s\", which it lacks in the source"), element, name,
                              value);
      return;
    }

  mend = g_strdup_printf (_ ("write %s=\"%s\""), name, source_value);
  if (value == NULL)
    dossier_problems_error (problems, offset, mend,
                            _ ("<%s> lacks the attribute “%s”, which it has in the source"),
                            element, name);
  else
    dossier_problems_error (problems, offset, mend, _ ("<%s> has %s=\"%s\", in the source \"%s\""),
                            element, name, value, source_value);
}

/* What says the same in every language: a number, the name of a licence. */
static void
compare_text (const Comparer *self, guint node, guint source_node)
{
  const DossierNode *of = dossier_tree_get_node (self->tree, node);
  const char *text = dossier_tree_get_node (self->source, source_node)->text;
  g_autofree char *shown = g_utf8_truncate_middle (text, 64);
  g_autofree char *mend = g_strdup_printf (_ ("write “%s”"), shown);

  if (!g_str_equal (of->text, text))
    dossier_problems_error (self->tree->problems, of->offset, mend,
                            _ ("<%s> holds another text than in the source"),
                            get_rule (self->tree, node)->name);
}

/* The tag of a mark, in which two marks that mean the same are equal. */
static char *
dup_mark (const DossierTree *tree, guint node)
{
  const DossierElementRule *rule = get_rule (tree, node);
  GString *tag = g_string_new ("<");

  g_string_append (tag, rule->name);
  for (int i = 0; rule->attributes[i].attribute != DOSSIER_ATTRIBUTE_NONE; i++)
    {
      g_autofree char *value = dup_value (tree, node, &rule->attributes[i]);

      /* That an actor is named is what a mention says by itself. */
      if (value != NULL
          && (rule->attributes[i].attribute != DOSSIER_ATTRIBUTE_HOW
              || dossier_tree_get_word (tree, node, DOSSIER_ATTRIBUTE_HOW, 0) != 0))
        g_string_append_printf (tag, " %s=\"%s\"",
                                dossier_attribute_get_name (rule->attributes[i].attribute), value);
    }
  g_string_append_c (tag, '>');

  return g_string_free_and_steal (tag);
}

static void
report_lost_mark (const Comparer *self, guint node, guint source_node, const char *mark)
{
  g_autofree char *mend
      = g_strdup_printf (_ ("mark the words that stand for those in line %u of the source"),
                         get_line (self->source, source_node));

  dossier_problems_error (self->tree->problems, dossier_tree_get_node (self->tree, node)->offset,
                          mend, _ ("the sentence “%s” lacks the mark %s of the source"),
                          get_id (self->tree, node), mark);
}

/* Words stand in another order in another language, and nest in another way;
 * but each sentence holds the same marks equally often. */
static void
compare_marks (const Comparer *self, guint node, guint source_node)
{
  guint end = dossier_tree_get_node (self->tree, node)->end;
  guint source_end = dossier_tree_get_node (self->source, source_node)->end;
  g_autoptr (GHashTable) counts = NULL;

  if (end == node + 1 && source_end == source_node + 1)
    return;

  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = node + 1; i < end; i++)
    {
      char *mark = dup_mark (self->tree, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, mark));

      g_hash_table_insert (counts, mark, GUINT_TO_POINTER (n + 1));
    }

  for (guint i = source_node + 1; i < source_end; i++)
    {
      char *mark = dup_mark (self->source, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, mark));

      if (n == 0)
        report_lost_mark (self, node, source_node, mark);
      g_hash_table_insert (counts, mark, GUINT_TO_POINTER (n > 0 ? n - 1 : 0));
    }

  /* What is left over are the last of their kind. */
  for (guint i = end - 1; i > node; i--)
    {
      char *mark = dup_mark (self->tree, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, mark));

      if (n > 0)
        dossier_problems_error (self->tree->problems, dossier_tree_get_node (self->tree, i)->offset,
                                _ ("remove the mark"),
                                _ ("the sentence “%s” has a mark %s more than in the source"),
                                get_id (self->tree, node), mark);
      g_hash_table_insert (counts, mark, GUINT_TO_POINTER (n > 0 ? n - 1 : 0));
    }
}

static void compare_elements (const Comparer *self, guint node, guint source_node);

static void
report_missing (const Comparer *self, guint parent, guint source_node)
{
  g_autofree char *mend = g_strdup_printf (_ ("translate line %u of the source"),
                                           get_line (self->source, source_node));

  dossier_problems_error (self->tree->problems, dossier_tree_get_node (self->tree, parent)->offset,
                          mend, _ ("<%s> lacks <%s id=\"%s\">, which it has in the source"),
                          get_rule (self->tree, parent)->name,
                          get_rule (self->source, source_node)->name,
                          get_id (self->source, source_node));
}

static void
report_unknown (const Comparer *self, guint node)
{
  dossier_problems_error (self->tree->problems,
                          dossier_tree_get_attribute_offset (self->tree, node,
                                                             DOSSIER_ATTRIBUTE_ID),
                          _ ("write the id that it has in the source, or remove it"),
                          _ ("the source has no <%s id=\"%s\"> here"),
                          get_rule (self->tree, node)->name, get_id (self->tree, node));
}

static void
report_late (const Comparer *self, guint node)
{
  dossier_problems_error (self->tree->problems,
                          dossier_tree_get_attribute_offset (self->tree, node,
                                                             DOSSIER_ATTRIBUTE_ID),
                          _ ("keep the order of the source"),
                          _ ("<%s id=\"%s\"> stands later than in the source"),
                          get_rule (self->tree, node)->name, get_id (self->tree, node));
}

/* Those of an element right inside two others that have an id: they are the
 * same, in the same order. */
static void
compare_identified (const Comparer *self, guint parent, guint source_parent, DossierElement element)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  guint latest = 0;
  gboolean is_ordered = TRUE;

  DOSSIER_TREE_FOREACH_CHILD (self->source, source_parent, child)
    if (dossier_tree_get_node (self->source, child)->element == element)
      g_hash_table_insert (nodes, (gpointer) get_id (self->source, child),
                           GUINT_TO_POINTER (child));

  DOSSIER_TREE_FOREACH_CHILD (self->tree, parent, child)
    {
      gpointer source_child;

      if (dossier_tree_get_node (self->tree, child)->element != element)
        continue;

      if (!g_hash_table_steal_extended (nodes, get_id (self->tree, child), NULL, &source_child))
        {
          report_unknown (self, child);
          continue;
        }

      if (is_ordered && GPOINTER_TO_UINT (source_child) < latest)
        {
          is_ordered = FALSE;
          report_late (self, child);
        }
      latest = MAX (latest, GPOINTER_TO_UINT (source_child));
      compare_elements (self, child, GPOINTER_TO_UINT (source_child));
    }

  DOSSIER_TREE_FOREACH_CHILD (self->source, source_parent, child)
    if (dossier_tree_get_node (self->source, child)->element == element
        && g_hash_table_contains (nodes, get_id (self->source, child)))
      report_missing (self, parent, child);
}

static guint
find_next (const DossierTree *tree, guint parent, guint from, DossierElement element)
{
  guint end = dossier_tree_get_node (tree, parent)->end;

  while (from < end && dossier_tree_get_node (tree, from)->element != element)
    from = dossier_tree_get_node (tree, from)->end;

  return from < end ? from : DOSSIER_NODE_NONE;
}

static void
report_count (const Comparer *self, guint parent, guint source_parent, DossierElement element)
{
  guint n = dossier_tree_count_children (self->tree, parent, element);
  guint n_source = dossier_tree_count_children (self->source, source_parent, element);
  g_autofree char *mend
      = g_strdup_printf (_ ("write as many as in line %u of the source, in the same order"),
                         get_line (self->source, source_parent));

  dossier_problems_error (self->tree->problems, dossier_tree_get_node (self->tree, parent)->offset,
                          mend, _ ("<%s> holds %u <%s>, in the source %u"),
                          get_rule (self->tree, parent)->name, n,
                          dossier_element_get_rule (element)->name, n_source);
}

/* Those of an element right inside two others that have no id: they are as
 * many, and each corresponds to the one at its place. */
static void
compare_in_order (const Comparer *self, guint parent, guint source_parent, DossierElement element)
{
  guint child = find_next (self->tree, parent, parent + 1, element);
  guint source_child = find_next (self->source, source_parent, source_parent + 1, element);

  while (child != DOSSIER_NODE_NONE && source_child != DOSSIER_NODE_NONE)
    {
      compare_elements (self, child, source_child);
      child
          = find_next (self->tree, parent, dossier_tree_get_node (self->tree, child)->end, element);
      source_child = find_next (self->source, source_parent,
                                dossier_tree_get_node (self->source, source_child)->end, element);
    }

  if (child != source_child)
    report_count (self, parent, source_parent, element);
}

/* A language has other aliases than another, accepts other words for an
 * answer, and may need a short title where another does not. */
static gboolean
is_free (const Comparer *self, guint parent, DossierElement element)
{
  return element == DOSSIER_ELEMENT_ALIAS || element == DOSSIER_ELEMENT_SHORT_TITLE
         || (element == DOSSIER_ELEMENT_ANSWER
             && dossier_tree_get_word (self->tree, parent, DOSSIER_ATTRIBUTE_KIND, 0)
                    != DOSSIER_QUESTION_NUMBER);
}

static void
compare_elements (const Comparer *self, guint node, guint source_node)
{
  const DossierElementRule *rule = get_rule (self->tree, node);
  DossierElement element = dossier_tree_get_node (self->tree, node)->element;

  if (dossier_problems_is_full (self->tree->problems))
    return;

  for (int i = 0; rule->attributes[i].attribute != DOSSIER_ATTRIBUTE_NONE; i++)
    compare_attribute (self, node, source_node, &rule->attributes[i]);

  if (element == DOSSIER_ELEMENT_S)
    compare_marks (self, node, source_node);
  else if (element == DOSSIER_ELEMENT_LICENCE || element == DOSSIER_ELEMENT_ANSWER)
    compare_text (self, node, source_node);
  else
    for (int i = 0; rule->children[i].element != DOSSIER_ELEMENT_NONE; i++)
      {
        DossierElement child = rule->children[i].element;

        if (is_free (self, node, child))
          continue;
        if (dossier_element_get_rule (child)->attributes[0].syntax == DOSSIER_SYNTAX_ID)
          compare_identified (self, node, source_node, child);
        else
          compare_in_order (self, node, source_node, child);
      }
}

/* A translation is in another language, and says from which it is made. */
static void
compare_languages (const Comparer *self)
{
  DossierProblems *problems = self->tree->problems;
  guint head = dossier_tree_find_child (self->tree, 0, DOSSIER_ELEMENT_HEAD, 0);
  const char *language = dossier_tree_get_text (self->tree, 0, DOSSIER_ATTRIBUTE_LANG);
  const char *source_language = dossier_tree_get_text (self->source, 0, DOSSIER_ATTRIBUTE_LANG);
  const char *from = dossier_tree_get_text (self->tree, head, DOSSIER_ATTRIBUTE_TRANSLATED_FROM);
  gsize offset
      = dossier_tree_get_attribute_offset (self->tree, head, DOSSIER_ATTRIBUTE_TRANSLATED_FROM);
  g_autofree char *mend = g_strdup_printf (_ ("write translated-from=\"%s\""), source_language);

  if (g_ascii_strcasecmp (language, source_language) == 0)
    dossier_problems_error (problems,
                            dossier_tree_get_attribute_offset (self->tree, 0,
                                                               DOSSIER_ATTRIBUTE_LANG),
                            _ ("write the language of the translation in “xml:lang”"),
                            _ ("the file is in the language “%s”, and so is the source"), language);

  if (from == NULL)
    dossier_problems_error (problems, offset, mend,
                            _ ("<head> does not say from which language this is translated"));
  else if (g_ascii_strcasecmp (from, source_language) != 0)
    dossier_problems_error (problems, offset, mend,
                            _ ("this is translated from “%s”, but the source is in “%s”"), from,
                            source_language);
}

/*< private >
 * dossier_comparer_compare:
 * @translation: the tree of a dossier without errors
 * @source: the tree of the dossier it translates, without errors
 *
 * Notes in the problems of @translation wherever it does not correspond to
 * @source: ids, references, order, kinds, keys, numbers and the marks of each
 * sentence are the same, and only the words differ.
 */
void
dossier_comparer_compare (const DossierTree *translation, const DossierTree *source)
{
  const Comparer self = { .tree = translation, .source = source };
  const char *id = get_id (source, 0);
  g_autofree char *mend
      = g_strdup_printf (_ ("compare it with its own source, or write id=\"%s\""), id);

  /* Of two dossiers that have nothing to do with each other no more is said. */
  if (!g_str_equal (get_id (translation, 0), id))
    {
      dossier_problems_error (translation->problems,
                              dossier_tree_get_attribute_offset (translation, 0,
                                                                 DOSSIER_ATTRIBUTE_ID),
                              mend, _ ("this is the dossier “%s”, the source is “%s”"),
                              get_id (translation, 0), id);
      return;
    }

  compare_languages (&self);
  compare_elements (&self, 0, 0);
}
