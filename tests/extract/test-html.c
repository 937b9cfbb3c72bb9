/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved web pages: what is text and what is not, and pages that mean harm. */

#include "config.h"

#include <string.h>

#include "extract-fixture.h"

#define LONG "The harbor master counted the boats again and found one more than there had been. "
#define LONGER LONG LONG LONG

static const ExtractCase block_cases[] = {
  { "paragraphs", "<!DOCTYPE html><html><body><p>One.</p><p>Two.</p></body></html>",
    "One.\nTwo.\n" },
  { "without-end-tags", "<html><p>One.<p>Two.<div>Three.", "One.\nTwo.\nThree.\n" },
  { "inline", "<p>a<b>b</b>c <i>d</i> <a href='x'>e</a><span>f</span>", "abc d ef\n" },
  { "line-break", "<p>a<br>b", "a b\n" },
  { "line-breaks", "<p>a<br><br/>b<br>\n<br>c", "a\nb\nc\n" },
  { "headings", "<html><h1>A</h1><h3>B</h3><p>c", "# A\n# B\nc\n" },
  { "lists", "<html><ul><li>a<li>b <p>c</ul>d", "* a\n* b\n* c\nd\n" },
  { "captions", "<html><figure><img src=x><figcaption>a</figcaption></figure><p>b", "= a\nb\n" },
  { "table", "<html><table><caption>t</caption><tr><td>a<td>b<tr><td>c</table>", "= t\na\nb\nc\n" },
  { "entities", "<p>&lt;a&gt; &amp; &ldquo;b&rdquo; &#8217; &#x2014; &eacute; &nbsp;&unknown;",
    "<a> & “b” ’ — é &unknown;\n" },
  { "bare-ampersand", "<p>AT&T & co", "AT&T & co\n" },
  { "bare-less-than", "<p>1 < 2 <3", "1 < 2 <3\n" },
  { "unclosed-tag", "<p>a</p><p class=\"x", "a\n" },
  { "nested-blocks", "<html><div>a<div>b<p>c</p>d</div>e</div>", "a\nb\nc\nd\ne\n" },
  { "pre", "<html><pre>a\n  b</pre>", "a b\n" },
  { "upper-case", "<HTML><BODY><P>One.<SCRIPT>x</SCRIPT></BODY></HTML>", "One.\n" },
};

static const ExtractCase left_out_cases[] = {
  { "scripts", "<html><script>var a = '<p>x</p>';</script><style>p{}</style><p>a", "a\n" },
  { "script-that-ends-late", "<html><script>'</scr'+'ipt>' < 1</script ><p>a", "a\n" },
  { "comments", "<p>a<!-- <p>x</p> -->b<!-->c", "abc\n" },
  { "declarations", "<?xml version=\"1.0\"?><html><![CDATA[x]]><p>a<!x>b", "ab\n" },
  { "head", "<html><head><title>x</title><meta name=x></head><body>a", "a\n" },
  { "navigation", "<html><nav><p>x</nav><p>a<footer>x</footer>", "a\n" },
  { "aside", "<html><p>a<aside><p>x<div>x</div></aside><p>b", "a\nb\n" },
  { "forms",
    "<html><form><label>x</label><input value=x><button>x</button><select><option>x"
    "</select><textarea>x</textarea><p>a</form>",
    "a\n" },
  { "hidden",
    "<html><p hidden>x<p style='display: none'>x<p style=\"color:red;display:none\">x"
    "<p aria-hidden=true>x<p>a",
    "a\n" },
  { "hidden-body", "<html><body style=display:none><p>a", "a\n" },
  { "roles", "<html><div role=navigation>x</div><div role=dialog><p>x</div><p>a", "a\n" },
  { "pictures", "<html><p>a<svg><text>x</text></svg><video>x</video><noscript>x</noscript>b",
    "ab\n" },
  { "links-only", "<html><p><a href=x>Read more about it</a><p>a <a href=x>b</a>", "a b\n" },
  { "hidden-link", "<html><a hidden href=x>x</a><p>a", "a\n" },
  { "linked-heading", "<html><h2><a href=x>A</a></h2><p>b", "# A\nb\n" },
  { "clutter-by-class",
    "<html><p>" LONG "<div class='social-share'>x</div><div id=newsletterBox>x</div>", LONG "\n" },
  { "clutter-by-camel-case", "<html><p>" LONG "<div class=shareTools>x</div>", LONG "\n" },
  { "content-with-a-sidebar", "<html><div class='page has-sidebar'><p>" LONG "</div>", LONG "\n" },
  { "class-that-lies", "<html><div class=widget><p>" LONG "</div><p>b", LONG "\nb\n" },
};

static const ExtractCase article_cases[] = {
  { "article", "<html><p>x<article><p>" LONGER "</article><p>x", LONGER "\n" },
  { "main", "<html><p>x<div role=main><p>" LONGER "</div><p>x", LONGER "\n" },
  { "article-body", "<html><article><p>x<div itemprop=articleBody><p>" LONGER "</div></article>",
    "x\n" LONGER "\n" },
  { "small-article", "<html><article>x</article><p>" LONGER "<p>b", "x\n" LONGER "\nb\n" },
  { "many-articles", "<html><article><p>" LONG "</article><article><p>" LONG "</article>",
    LONG "\n" LONG "\n" },
};

static void
trim_case (gconstpointer data)
{
  const ExtractCase *of = data;
  g_auto (GStrv) lines = g_strsplit (of->blocks, "\n", -1);
  ExtractCase trimmed = *of;
  g_autofree char *blocks = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);
  blocks = g_strjoinv ("\n", lines);
  trimmed.blocks = blocks;
  extract_test_case (&trimmed);
}

/* Pages that a parser could be kept busy with, or brought down. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *head;
    const char *what;
    gboolean is_refused;
  } cases[] = {
    { "<html>", "<div>", TRUE },
    { "<html>", "<table><tr><td>", TRUE },
    { "<html>", "</b></p>", FALSE },
    { "<html><p>x<p ", "a=1 ", FALSE },
    { "<html><p>x", "<p a b c d e f>y", FALSE },
    { "<html><p>x", "<a href='", FALSE },
    { "<html><p>x", "<!--", FALSE },
    { "<html><p>x", "<script>", FALSE },
    { "<html><p>x", "<", FALSE },
    { "<html><p>x", "&", FALSE },
    { "<html><p>x", "&#1114112;&#0;", FALSE },
    { "<html><p>x", "<br>", FALSE },
    { "<html><p>x", "<article>x</article>", FALSE },
    { "<html><p>x<p class='", "share ", FALSE },
    { "<html><p>x<", "longname", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = extract_repeat (cases[i].head, cases[i].what, 1024 * 1024);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierBlocks) blocks = NULL;

      g_test_message ("%s%s…", cases[i].head, cases[i].what);
      blocks = dossier_extract_bytes (bytes, NULL, &error);
      if (cases[i].is_refused)
        g_assert_error (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_LIMIT);
      else if (error != NULL)
        g_assert_error (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_EMPTY);
      else
        g_assert_cmpuint (dossier_blocks_get_n (blocks), >, 0);
    }
}

/* As deep as pages go is not too deep. */
static void
test_depth (void)
{
  g_autofree char *text = extract_repeat ("<html>", "<div>", 6 + 150 * 5);
  g_autofree char *whole = g_strconcat (text, "deep", NULL);
  const ExtractCase deep = { "depth", whole, "deep\n" };

  extract_test_case (&deep);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EXTRACT_ADD_CASES ("extract/html/blocks", block_cases);
  for (guint i = 0; i < G_N_ELEMENTS (left_out_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/extract/html/left-out/", left_out_cases[i].name, NULL);
      g_test_add_data_func (path, &left_out_cases[i], trim_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (article_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/extract/html/article/", article_cases[i].name, NULL);
      g_test_add_data_func (path, &article_cases[i], trim_case);
    }
  g_test_add_func ("/extract/html/hostile", test_hostile);
  g_test_add_func ("/extract/html/depth", test_depth);

  return g_test_run ();
}
