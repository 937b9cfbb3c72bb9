/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "dossier-extract-private.h"
#include "dossier-html-clean.h"
#include "dossier-html-rules.h"

/* libxml2 looks for what an end tag closes through all that is open. */
#define MAX_DEPTH 192

/* Of all text on the page, so much must stand in what says it is the article
 * for the rest to be left out. */
#define ARTICLE_SHARE 0.6

/* A block of links: menus, related stories. */
#define LINKED_SHARE 0.8

/* If leaving out by names leaves less than this of the page, the names lied. */
#define NAMED_SHARE 0.4

/* The text of a page is counted twice: all of it, and what is left without
 * the elements whose class or id calls them clutter. */
typedef enum
{
  COUNT_ALL,
  COUNT_UNNAMED,
  N_COUNTS,
} Count;

typedef struct
{
  guint first_block;
  gsize n_before[N_COUNTS]; /* bytes of text before it */
} Container;

/* What says it is the article, once it has ended. */
typedef struct
{
  guint first_block;
  guint end_block;
  gsize n_text;
} Article;

typedef struct
{
  htmlParserCtxtPtr parser;
  DossierBlocks *blocks;
  GByteArray *are_named; /* for each block whether its place is called clutter */
  gboolean is_too_deep;

  guint depth;
  guint skip_depth;  /* of the element that is left out; 0 for none */
  guint named_depth; /* of the outermost element that is called clutter */
  guint link_depth;  /* of the link that is open */
  guint n_breaks;    /* line breaks since the last text */
  DossierBlockKind kinds[MAX_DEPTH + 1];
  gboolean are_containers[MAX_DEPTH + 1];
  Container containers[MAX_DEPTH + 1];

  gsize n_block; /* bytes of the block that grows, and of it in links */
  gsize n_linked;
  gsize n_text[N_COUNTS]; /* of all blocks so far */
  Article articles[N_COUNTS];
} Page;

/* Ends the block that grows; it is of the kind of the element at @depth. */
static void
end_block (Page *self, guint depth)
{
  DossierBlockKind kind = self->kinds[depth];
  gboolean is_linked = self->n_block > 0 && self->n_linked >= self->n_block * LINKED_SHARE;
  guint8 is_named = self->named_depth > 0 && self->named_depth <= depth;

  if (dossier_blocks_end_block (self->blocks, kind))
    {
      guint last = dossier_blocks_get_n (self->blocks) - 1;
      gsize length = dossier_blocks_get_length (self->blocks, last);

      if (is_linked && kind != DOSSIER_BLOCK_HEADING)
        {
          dossier_blocks_truncate (self->blocks, last);
        }
      else
        {
          g_byte_array_append (self->are_named, &is_named, 1);
          self->n_text[COUNT_ALL] += length;
          self->n_text[COUNT_UNNAMED] += is_named ? 0 : length;
        }
    }
  self->n_block = self->n_linked = 0;
  self->n_breaks = 0;
}

static void
begin_container (Page *self)
{
  Container *container = &self->containers[self->depth];

  self->are_containers[self->depth] = TRUE;
  container->first_block = dossier_blocks_get_n (self->blocks);
  for (int i = 0; i < N_COUNTS; i++)
    container->n_before[i] = self->n_text[i];
}

/* The largest article wins, and of nested ones as large the inner one. */
static void
end_container (Page *self)
{
  const Container *container = &self->containers[self->depth];

  for (int i = 0; i < N_COUNTS; i++)
    {
      gsize n_text = self->n_text[i] - container->n_before[i];

      if (n_text > self->articles[i].n_text)
        self->articles[i] = (Article) {
          .first_block = container->first_block,
          .end_block = dossier_blocks_get_n (self->blocks),
          .n_text = n_text,
        };
    }
}

static void
break_line (Page *self)
{
  if (++self->n_breaks >= 2)
    end_block (self, self->depth);
  else
    dossier_blocks_append (self->blocks, " ", 1);
}

static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Page *self = data;
  DossierHtmlRole role;

  if (self->depth == MAX_DEPTH)
    {
      self->is_too_deep = TRUE;
      xmlStopParser (self->parser);
      return;
    }
  self->depth++;
  self->kinds[self->depth] = self->kinds[self->depth - 1];
  self->are_containers[self->depth] = FALSE;
  if (self->skip_depth > 0)
    return;

  role = dossier_html_get_role ((const char *) name, (const char *const *) attributes);
  if (role.is_block)
    end_block (self, self->depth - 1);
  if (role.is_skipped)
    {
      self->skip_depth = self->depth;
      return;
    }
  if (role.is_break)
    break_line (self);
  if (role.is_named_clutter && self->named_depth == 0)
    self->named_depth = self->depth;
  if (role.is_link && self->link_depth == 0)
    self->link_depth = self->depth;
  if (role.has_kind)
    self->kinds[self->depth] = role.kind;
  if (role.is_article)
    begin_container (self);
}

static void
end_element (void *data, const xmlChar *name)
{
  Page *self = data;

  if (self->depth == 0)
    return;

  if (self->skip_depth == 0)
    {
      if (dossier_html_is_block ((const char *) name))
        end_block (self, self->depth);
      if (self->are_containers[self->depth])
        end_container (self);
      if (self->named_depth == self->depth)
        self->named_depth = 0;
      if (self->link_depth == self->depth)
        self->link_depth = 0;
    }
  else if (self->skip_depth == self->depth)
    {
      self->skip_depth = 0;
    }
  self->depth--;
}

static void
characters (void *data, const xmlChar *text, int length)
{
  Page *self = data;

  if (self->skip_depth > 0 || length <= 0)
    return;

  /* libxml2 passes on what a character reference to nowhere would be. */
  if (!g_utf8_validate_len ((const char *) text, length, NULL))
    return;

  dossier_blocks_append (self->blocks, (const char *) text, length);
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      {
        self->n_block++;
        self->n_linked += self->link_depth > 0;
        self->n_breaks = 0;
      }
}

/* Everything but these is of no interest, errors included: what a browser
 * shows is read, however badly written. */
static const htmlSAXHandler handler = {
  .startElement = start_element,
  .endElement = end_element,
  .characters = characters,
  .ignorableWhitespace = characters,
  .cdataBlock = characters,
};

static gboolean
read_page (Page *self, const char *text, gsize length)
{
  if (length == 0)
    return TRUE;

  self->parser = htmlNewParserCtxt ();
  if (self->parser == NULL)
    return FALSE;
  *self->parser->sax = handler;
  self->parser->userData = self;
  /* Without a tree to build there is no document to be had. */
  htmlCtxtReadMemory (self->parser, text, (int) length, NULL, "UTF-8",
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                          | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt (self->parser);
  self->parser = NULL;
  end_block (self, self->depth);

  return !self->is_too_deep;
}

/* The blocks that are the article, as far as the page lets one know. */
static DossierBlocks *
choose_blocks (const Page *self)
{
  gboolean heeds_names = self->n_text[COUNT_UNNAMED] >= self->n_text[COUNT_ALL] * NAMED_SHARE;
  Count count = heeds_names ? COUNT_UNNAMED : COUNT_ALL;
  const Article *article = &self->articles[count];
  gboolean is_told = article->n_text > 0 && article->n_text >= self->n_text[count] * ARTICLE_SHARE;
  DossierBlocks *chosen = dossier_blocks_new ();

  for (guint i = 0; i < dossier_blocks_get_n (self->blocks); i++)
    if (!(heeds_names && self->are_named->data[i])
        && (!is_told || (i >= article->first_block && i < article->end_block)))
      {
        dossier_blocks_append (chosen, dossier_blocks_get_text (self->blocks, i),
                               dossier_blocks_get_length (self->blocks, i));
        dossier_blocks_end_block (chosen, dossier_blocks_get_kind (self->blocks, i));
      }

  return chosen;
}

/*< private >
 * dossier_extract_html:
 * @text: a web page, in UTF-8
 * @length: how many bytes
 * @error: return location for an error
 *
 * The blocks of a page without its menus, scripts, forms and asides; only the
 * article, if the page says where it stands and most of the text stands there.
 *
 * Returns: (transfer full): the blocks, or %NULL with
 *   %DOSSIER_EXTRACT_ERROR_LIMIT
 */
DossierBlocks *
dossier_extract_html (const char *text, gsize length, GError **error)
{
  static gsize initialized = 0;
  gsize clean_length;
  g_autofree char *clean = dossier_html_clean (text, length, &clean_length);
  g_autoptr (DossierBlocks) blocks = dossier_blocks_new ();
  g_autoptr (GByteArray) are_named = g_byte_array_new ();
  g_autofree Page *page = g_new0 (Page, 1);

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }

  page->blocks = blocks;
  page->are_named = are_named;
  if (read_page (page, clean, clean_length))
    return choose_blocks (page);

  g_set_error_literal (error, DOSSIER_EXTRACT_ERROR, DOSSIER_EXTRACT_ERROR_LIMIT,
                       _ ("The page nests its elements too deeply to be read"));
  return NULL;
}
