/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grammar's tables against the reader: every required attribute is missed,
 * every closed list is known word by word, every limit is where it is said to
 * be; and what the writer writes is what the reader takes. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "document-fixture.h"
#include "document/dossier-grammar.h"
#include "document/dossier-writer.h"

/* The first tag of @element in @text, from its < to its >. */
static char *
dup_tag (const char *text, DossierElement element)
{
  g_autofree char *open = g_strdup_printf ("<%s ", dossier_element_get_rule (element)->name);
  const char *at = strstr (text, open);

  return at != NULL ? g_strndup (at, strchr (at, '>') - at + 1) : NULL;
}

/* @tag without @attribute; NULL if it has none such. */
static char *
dup_tag_without (const char *tag, const char *attribute)
{
  g_autofree char *start = g_strdup_printf (" %s=\"", attribute);
  const char *at = strstr (tag, start);

  if (at == NULL)
    return NULL;

  return g_strdup_printf ("%.*s%s", (int) (at - tag), tag, strchr (at + strlen (start), '"') + 1);
}

static void
test_attributes_of (const char *text, DossierElement element)
{
  const DossierElementRule *rule = dossier_element_get_rule (element);
  g_autofree char *tag = dup_tag (text, element);

  for (int i = 0; rule->attributes[i].attribute != DOSSIER_ATTRIBUTE_NONE; i++)
    {
      const char *name = dossier_attribute_get_name (rule->attributes[i].attribute);
      g_autofree char *without = NULL;
      g_autofree char *changed = NULL;
      g_autofree char *what = g_strdup_printf ("<%s> lacks the attribute “%s”", rule->name, name);
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_nonnull (tag);
      without = dup_tag_without (tag, name);
      if (without == NULL)
        {
          g_assert_false (rule->attributes[i].is_required);
          continue;
        }

      changed = fixture_replace (text, tag, without);
      problems = fixture_check (changed);
      g_test_message ("%s", what);
      g_assert_cmpint (fixture_find_problem (problems, what) != NULL, ==,
                       rule->attributes[i].is_required);
    }
}

static void
test_required_attributes (void)
{
  g_autofree char *text = fixture_load ("everything.dossier");

  for (int i = 1; i < DOSSIER_N_ELEMENTS; i++)
    test_attributes_of (text, i);
}

/* Every element that must stand somewhere is missed where it does not. */
static void
test_required_children (void)
{
  g_autofree char *text = fixture_load ("everything.dossier");

  for (int i = 1; i < DOSSIER_N_ELEMENTS; i++)
    {
      const DossierElementRule *rule = dossier_element_get_rule (i);

      for (int j = 0; rule->children[j].element != DOSSIER_ELEMENT_NONE; j++)
        {
          const char *child = dossier_element_get_rule (rule->children[j].element)->name;
          g_autofree char *parent = g_strdup_printf ("<%s[ >]", rule->name);
          g_autofree char *what = g_strdup_printf ("<%s> has no <%s>", rule->name, child);
          g_autofree char *pattern
              = g_strdup_printf ("(?s)(%s.*?)<%s(?: [^>]*)?>.*?</%s>", parent, child, child);
          g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
          g_autoptr (GMatchInfo) match = NULL;
          g_autofree char *kept = NULL;
          g_autofree char *whole = NULL;
          g_autofree char *changed = NULL;
          g_autoptr (GPtrArray) problems = NULL;

          /* The first rationale in a question is that of an option. */
          if (rule->children[j].occurs != DOSSIER_OCCURS_ONCE
              || (i == DOSSIER_ELEMENT_QUESTION
                  && rule->children[j].element == DOSSIER_ELEMENT_RATIONALE))
            continue;

          g_assert_true (g_regex_match (regex, text, 0, &match));
          whole = g_match_info_fetch (match, 0);
          kept = g_match_info_fetch (match, 1);
          changed = fixture_replace (text, whole, kept);
          problems = fixture_check (changed);
          g_test_message ("%s", what);
          g_assert_nonnull (fixture_find_problem (problems, what));
        }
    }
}

typedef struct
{
  const char *name;
  const char *from;
  const char *format;
  DossierWords words;
} WordCase;

static const WordCase word_cases[] = {
  { "edition", "edition=\"study\"", "edition=\"%s\"", dossier_edition_words },
  { "source", "source kind=\"news\"", "source kind=\"%s\"", dossier_source_kind_words },
  { "actor", "kind=\"person\"", "kind=\"%s\"", dossier_actor_kind_words },
  { "mode", "mode=\"holds\"", "mode=\"%s\"", dossier_stance_mode_words },
  { "relation", "kind=\"criticizes\"", "kind=\"%s\"", dossier_relation_kind_words },
  { "quote", "kind=\"direct\"", "kind=\"%s\"", dossier_quote_kind_words },
  { "skill", "skill=\"reason\"", "skill=\"%s\"", dossier_skill_words },
};

/* Each word of a list is read, and written as it was. */
static void
test_words (gconstpointer data)
{
  const WordCase *of = data;
  g_autofree char *base = fixture_load ("base.dossier");

  for (int i = 0; of->words[i] != NULL; i++)
    {
      g_auto (GStrv) around = g_strsplit (of->format, "%s", 2);
      g_autofree char *to = g_strconcat (around[0], of->words[i], around[1], NULL);
      g_autofree char *text = fixture_replace (base, of->from, to);
      g_autoptr (DossierDocument) document = fixture_read (text);
      g_autoptr (GBytes) written = dossier_document_write_bytes (document);

      g_assert_cmpint (dossier_words_find (of->words, of->words[i]), ==, i);
      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), text,
                       strlen (text));
    }
}

/* What is just long enough is taken, one more is not. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *from;
    const char *before;
    const char *unit;
    guint limit;
    const char *after;
  } cases[] = {
    { "<source", "<short-title>", "ü", DOSSIER_MAX_SHORT_TITLE_CHARS, "</short-title><source" },
    { "Less noise", "", "中", DOSSIER_MAX_POSITION_CHARS, "" },
    { "id=\"z1\"", "id=\"", "z", DOSSIER_MAX_ID_BYTES, "\"" },
    { "mayor", "", "m", DOSSIER_MAX_TEXT_BYTES - 1, "" },
    { "<role>", "<role>", "<em>", 0, "" },
  };
  g_autofree char *base = fixture_load ("base.dossier");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint more = 0; more < 2; more++)
      {
        g_autoptr (GString) to = g_string_new (cases[i].before);
        g_autofree char *text = NULL;
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (DossierDocument) document = NULL;

        for (guint j = 0; j < cases[i].limit + more; j++)
          g_string_append (to, cases[i].unit);
        g_string_append (to, cases[i].after);
        text = fixture_replace (base, cases[i].from, to->str);
        bytes = g_bytes_new_static (text, strlen (text));
        document = dossier_document_read_bytes (bytes, NULL, NULL);

        g_test_message ("%s: %u and %u", cases[i].from, cases[i].limit, more);
        g_assert_cmpint (document != NULL, ==, more == 0);
      }
}

/* A sentence lies six deep: dossier, article, section, p, s and the mark. */
static void
test_depth (void)
{
  const guint n_marks = DOSSIER_MAX_DEPTH - 5;
  g_autofree char *base = fixture_load ("base.dossier");

  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (GString) deep = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      for (guint i = 0; i < n_marks + more; i++)
        g_string_append (deep, "<em>");
      g_string_append (deep, "struck his");
      for (guint i = 0; i < n_marks + more; i++)
        g_string_append (deep, "</em>");
      text = fixture_replace (base, "struck his", deep->str);
      problems = fixture_check (text);

      g_assert_cmpuint (problems->len, ==, more);
      if (more > 0)
        g_assert_cmpint (((DossierProblem *) g_ptr_array_index (problems, 0))->code, ==,
                         DOSSIER_DOCUMENT_ERROR_LIMIT);
    }
}

static void
test_decimals (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 1, "1" },
    { 0.5, "0.5" },
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.300000000000000" },
    { 1e15, "1000000000000000" },
    { 0.000001, "0.000001" },
    { 2.50, "2.5" },
    { 123.456, "123.456" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierWriter writer = { .text = g_string_new (NULL) };
      g_autofree char *expected = g_strdup_printf (" tolerance=\"%s\"", cases[i].text);

      dossier_writer_add_decimal (&writer, DOSSIER_ATTRIBUTE_TOLERANCE, cases[i].number);
      g_assert_cmpstr (writer.text->str, ==, expected);
      g_string_free (writer.text, TRUE);
    }
}

static void
test_escapes (void)
{
  DossierWriter writer = { .text = g_string_new (NULL) };

  dossier_writer_append_escaped (&writer, "a<b>&\"c'\u00a0]]>x", strlen ("a<b>&\"c'\u00a0]]>"));
  g_assert_cmpstr (writer.text->str, ==, "a&lt;b&gt;&amp;&quot;c'\u00a0]]&gt;");
  g_string_free (writer.text, TRUE);
}

static void
test_cancelled (void)
{
  g_autofree char *text = fixture_load ("everything.dossier");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_document_read_bytes (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/required-attributes", test_required_attributes);
  g_test_add_func ("/rules/required-children", test_required_children);
  FIXTURE_ADD_CASES ("rules/words", word_cases, test_words)
  g_test_add_func ("/rules/lengths", test_lengths);
  g_test_add_func ("/rules/depth", test_depth);
  g_test_add_func ("/rules/decimals", test_decimals);
  g_test_add_func ("/rules/escapes", test_escapes);
  g_test_add_func ("/rules/cancelled", test_cancelled);

  return g_test_run ();
}
