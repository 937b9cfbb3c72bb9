/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-html-rules.h"

/* All tables are sorted: they are searched by halving. */

static const char *const block_elements[] = {
  "address", "article", "aside",  "blockquote", "body",    "caption", "center",   "dd",
  "details", "dialog",  "dir",    "div",        "dl",      "dt",      "fieldset", "figcaption",
  "figure",  "footer",  "form",   "h1",         "h2",      "h3",      "h4",       "h5",
  "h6",      "header",  "hgroup", "hr",         "html",    "legend",  "li",       "main",
  "menu",    "nav",     "ol",     "p",          "picture", "pre",     "section",  "summary",
  "table",   "tbody",   "td",     "tfoot",      "th",      "thead",   "tr",       "ul",
};

static const char *const skipped_elements[] = {
  "applet", "area",     "aside",  "audio",    "button",   "canvas",   "datalist", "dialog", "embed",
  "footer", "head",     "iframe", "input",    "label",    "map",      "math",     "menu",   "meter",
  "nav",    "noscript", "object", "optgroup", "option",   "output",   "progress", "rp",     "rt",
  "script", "select",   "style",  "svg",      "template", "textarea", "title",    "video",
};

static const char *const skipped_roles[] = {
  "alert", "alertdialog", "button",     "complementary", "contentinfo", "dialog",
  "menu",  "menubar",     "navigation", "search",        "tablist",     "toolbar",
};

/* Words of a class or an id that call an element what it is. */
static const char *const clutter_words[] = {
  "ad",          "ads",       "advert",       "advertisement", "banner",  "breadcrumb",
  "breadcrumbs", "comment",   "comments",     "cookie",        "cookies", "disqus",
  "newsletter",  "outbrain",  "pagination",   "popup",         "promo",   "recirculation",
  "recommended", "related",   "share",        "sharing",       "sidebar", "social",
  "sponsored",   "subscribe", "subscription", "taboola",       "toolbar", "widget",
};

/* What stands beside them when the element holds the article all the same. */
static const char *const content_words[] = {
  "article", "body", "column", "container", "content", "has",  "layout",  "main",
  "no",      "page", "post",   "story",     "text",    "with", "without", "wrapper",
};

static int
compare_words (gconstpointer word, gconstpointer entry)
{
  return strcmp (word, *(const char *const *) entry);
}

#define CONTAINS(table, word)                                                                      \
  (bsearch ((word), (table), G_N_ELEMENTS (table), sizeof *(table), compare_words) != NULL)

static const char *
find_attribute (const char *const *attributes, const char *name)
{
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    if (strcmp (attributes[0], name) == 0)
      return attributes[1] != NULL ? attributes[1] : "";

  return NULL;
}

/* How the words of a class or an id speak of the element: 1 for clutter, -1
 * for content, 0 for neither. Ends at once where content is named. */
static int
judge_name (const char *value)
{
  int judgement = 0;

  while (value != NULL && *value != '\0')
    {
      char word[32];
      gsize n = 0;

      /* A capital begins a word, too: “shareTools”. */
      for (; g_ascii_isalnum (*value)
             && !(n > 0 && g_ascii_isupper (*value) && g_ascii_islower (value[-1]));
           value++)
        if (n < sizeof word - 1)
          word[n++] = g_ascii_tolower (*value);
      word[n] = '\0';
      if (CONTAINS (content_words, word))
        return -1;
      if (CONTAINS (clutter_words, word))
        judgement = 1;
      if (*value != '\0' && !g_ascii_isalnum (*value))
        value++;
    }

  return judgement;
}

static gboolean
is_named_clutter (const char *const *attributes)
{
  int by_class = judge_name (find_attribute (attributes, "class"));
  int by_id = judge_name (find_attribute (attributes, "id"));

  return (by_class > 0 || by_id > 0) && by_class >= 0 && by_id >= 0;
}

static gboolean
is_hidden (const char *const *attributes)
{
  const char *aria = find_attribute (attributes, "aria-hidden");
  const char *style = find_attribute (attributes, "style");

  if (find_attribute (attributes, "hidden") != NULL)
    return TRUE;
  if (aria != NULL && g_ascii_strcasecmp (aria, "true") == 0)
    return TRUE;

  /* Style sheets write it with or without the space. */
  return style != NULL
         && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL);
}

static gboolean
is_article (const char *name, const char *const *attributes)
{
  const char *role = find_attribute (attributes, "role");
  const char *property = find_attribute (attributes, "itemprop");

  return strcmp (name, "article") == 0 || strcmp (name, "main") == 0
         || g_strcmp0 (role, "main") == 0 || g_strcmp0 (role, "article") == 0
         || g_strcmp0 (property, "articleBody") == 0;
}

static void
set_kind (DossierHtmlRole *role, const char *name)
{
  role->has_kind = TRUE;
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    role->kind = DOSSIER_BLOCK_HEADING;
  else if (strcmp (name, "li") == 0)
    role->kind = DOSSIER_BLOCK_ITEM;
  else if (strcmp (name, "figcaption") == 0 || strcmp (name, "caption") == 0
           || strcmp (name, "figure") == 0)
    role->kind = DOSSIER_BLOCK_CAPTION;
  else
    role->has_kind = FALSE;
}

/*< private >
 * dossier_html_is_block:
 * @name: the name of an element, in lower case
 *
 * Returns: whether text before and after it is apart
 */
gboolean
dossier_html_is_block (const char *name)
{
  return CONTAINS (block_elements, name);
}

/*< private >
 * dossier_html_get_role:
 * @name: the name of an element, in lower case
 * @attributes: (nullable): names and values in turn, ended by %NULL
 *
 * Returns: what the element is to someone who wants the text of the page
 */
DossierHtmlRole
dossier_html_get_role (const char *name, const char *const *attributes)
{
  DossierHtmlRole role = { .is_block = dossier_html_is_block (name) };
  const char *aria = find_attribute (attributes, "role");

  role.is_break = strcmp (name, "br") == 0;
  role.is_link = strcmp (name, "a") == 0;
  role.is_article = is_article (name, attributes);
  set_kind (&role, name);

  /* A page that hides its body shows it by a script. */
  if (strcmp (name, "html") == 0 || strcmp (name, "body") == 0)
    return role;

  role.is_skipped = CONTAINS (skipped_elements, name) || is_hidden (attributes)
                    || (aria != NULL && CONTAINS (skipped_roles, aria));
  role.is_named_clutter = !role.is_article && is_named_clutter (attributes);

  return role;
}
