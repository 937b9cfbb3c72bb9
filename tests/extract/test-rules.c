/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parser is given of a page, and what an element is taken for. */

#include "config.h"

#include <string.h>

#include "extract/dossier-html-clean.h"
#include "extract/dossier-html-rules.h"

typedef struct
{
  const char *text;
  const char *clean;
} CleanCase;

static const CleanCase clean_cases[] = {
  { "", "" },
  { "text", "text" },
  { "<p>a</p>", "<p>a</p>" },
  { "<P CLASS=x>a</P >", "<p CLASS=x>a</p>" },
  { "<p  a = 'b>c'  d>e", "<p a = 'b>c' d>e" },
  { "<p a=\"b\nc\">", "<p a=\"b\nc\">" },
  { "<br/>", "<br>" },
  { "<p \"x\" =y a>b", "<p x y a>b" },
  { "<p a='b", "<p a='b>" },
  { "<p", "<p>" },
  { "a<b", "a<b>" },
  { "1 < 2 <= 3 <", "1 &lt; 2 &lt;= 3 &lt;" },
  { "a<!-- <p> -->b", "ab" },
  { "a<!-->b<!--->c", "abc" },
  { "a<!-- b", "a" },
  { "<!DOCTYPE html>a<?php b ?>c<![CDATA[d]]>e", "ace" },
  { "<script>a<b></script>c", "c" },
  { "<SCRIPT type=x>a</sCrIpT\n>c", "c" },
  { "<script>a</scrip>b", "" },
  { "<style>a</style><title>b</title><textarea>c</textarea>d", "d" },
  { "<iframe>a", "" },
  { "</>a</ >b</1>c", "abc" },
  { "</p x='>'>a", "</p>'>a" },
  { "<averyveryveryverylongnameofanelement>a", "<averyveryveryverylongnameofanel>a" },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (clean_cases); i++)
    {
      gsize length;
      g_autofree char *clean
          = dossier_html_clean (clean_cases[i].text, strlen (clean_cases[i].text), &length);

      g_test_message ("%s", clean_cases[i].text);
      g_assert_cmpstr (clean, ==, clean_cases[i].clean);
      g_assert_cmpuint (strlen (clean), ==, length);
    }
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;

  return n;
}

/* The parser compares each attribute with all others of its tag. */
static void
test_attributes (void)
{
  g_autoptr (GString) text = g_string_new ("<p");
  g_autofree char *clean = NULL;
  gsize length;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, " a%u=x", i);
  g_string_append (text, ">b");
  clean = dossier_html_clean (text->str, text->len, &length);
  g_assert_cmpuint (count (clean, "=x"), ==, 64);
  g_assert_true (g_str_has_suffix (clean, ">b"));
}

static void
test_charset (void)
{
  static const CleanCase cases[] = {
    { "<meta charset=utf-8>", "utf-8" },
    { "<meta charset = 'ISO-8859-2' >", "iso-8859-2" },
    { "<meta http-equiv=x content=\"text/html; charset=koi8-r\">", "koi8-r" },
    { "<?xml version='1.0' encoding='windows-1251'?>", "windows-1251" },
    { "a charset of words, charset=x", "x" },
    { "charset=", NULL },
    { "charset", NULL },
    { "nothing", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *charset = dossier_html_find_charset (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (charset, ==, cases[i].clean);
    }
}

typedef struct
{
  const char *name;
  const char *const attributes[5];
  const char *role; /* letters: b block, s skipped, c called clutter, r break, l link, a article */
} RoleCase;

static const RoleCase role_cases[] = {
  { "p", { NULL }, "b" },
  { "span", { NULL }, "" },
  { "custom-element", { NULL }, "" },
  { "br", { NULL }, "r" },
  { "a", { "href", "x", NULL }, "l" },
  { "article", { NULL }, "ba" },
  { "main", { NULL }, "ba" },
  { "div", { "role", "main", NULL }, "ba" },
  { "div", { "itemprop", "articleBody", NULL }, "ba" },
  { "nav", { NULL }, "bs" },
  { "aside", { NULL }, "bs" },
  { "svg", { NULL }, "s" },
  { "div", { "role", "navigation", NULL }, "bs" },
  { "div", { "hidden", NULL, NULL }, "bs" },
  { "div", { "aria-hidden", "true", NULL }, "bs" },
  { "div", { "aria-hidden", "false", NULL }, "b" },
  { "div", { "style", "display:none", NULL }, "bs" },
  { "div", { "style", "display:block", NULL }, "b" },
  { "div", { "class", "comments", NULL }, "bc" },
  { "div", { "class", "the-comments-box", NULL }, "bc" },
  { "div", { "id", "relatedStories", NULL }, "bc" },
  { "div", { "class", "ADS", NULL }, "bc" },
  { "div", { "class", "shadow", NULL }, "b" },
  { "div", { "class", "article-comments", NULL }, "b" },
  { "div", { "class", "share", "id", "content", NULL }, "b" },
  { "div", { "class", "main", "id", "sidebar", NULL }, "b" },
  { "article", { "class", "related", NULL }, "ba" },
  { "body", { "style", "display:none", NULL }, "b" },
  { "html", { "class", "comments", NULL }, "b" },
};

static void
test_roles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_cases); i++)
    {
      const RoleCase *of = &role_cases[i];
      DossierHtmlRole role = dossier_html_get_role (of->name, of->attributes);
      g_autoptr (GString) letters = g_string_new (NULL);

      g_string_append (letters, role.is_block ? "b" : "");
      g_string_append (letters, role.is_skipped ? "s" : "");
      g_string_append (letters, role.is_named_clutter ? "c" : "");
      g_string_append (letters, role.is_break ? "r" : "");
      g_string_append (letters, role.is_link ? "l" : "");
      g_string_append (letters, role.is_article ? "a" : "");
      g_test_message ("%u %s", i, of->name);
      g_assert_cmpstr (letters->str, ==, of->role);
      g_assert_cmpint (dossier_html_is_block (of->name), ==, role.is_block);
    }
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    gboolean has_kind;
    DossierBlockKind kind;
  } cases[] = {
    { "h1", TRUE, DOSSIER_BLOCK_HEADING },      { "h6", TRUE, DOSSIER_BLOCK_HEADING },
    { "h7", FALSE, DOSSIER_BLOCK_PARAGRAPH },   { "hr", FALSE, DOSSIER_BLOCK_PARAGRAPH },
    { "li", TRUE, DOSSIER_BLOCK_ITEM },         { "figcaption", TRUE, DOSSIER_BLOCK_CAPTION },
    { "caption", TRUE, DOSSIER_BLOCK_CAPTION }, { "p", FALSE, DOSSIER_BLOCK_PARAGRAPH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierHtmlRole role = dossier_html_get_role (cases[i].name, NULL);

      g_assert_cmpint (role.has_kind, ==, cases[i].has_kind);
      g_assert_cmpint (role.kind, ==, cases[i].kind);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extract/rules/clean", test_clean);
  g_test_add_func ("/extract/rules/attributes", test_attributes);
  g_test_add_func ("/extract/rules/charset", test_charset);
  g_test_add_func ("/extract/rules/roles", test_roles);
  g_test_add_func ("/extract/rules/kinds", test_kinds);

  return g_test_run ();
}
