/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-words.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>

/**
 * dossier_search_get_heading:
 * @kind: what was found
 *
 * Returns: what stands above all that was found of it
 */
const char *
dossier_search_get_heading (DossierHitKind kind)
{
  switch (kind)
    {
    case DOSSIER_HIT_ARTICLE:
      return _ ("Articles");
    case DOSSIER_HIT_ACTOR:
      return _ ("Actors");
    case DOSSIER_HIT_ISSUE:
      return _ ("Issues");
    case DOSSIER_HIT_TERM:
      return _ ("Terms");
    case DOSSIER_HIT_QUOTE:
      return _ ("Quotes");
    case DOSSIER_HIT_QUESTION:
      return _ ("Questions");
    case DOSSIER_HIT_SENTENCE:
    default:
      return _ ("In the Text");
    }
}

/**
 * dossier_search_get_kind:
 * @kind: what was found
 *
 * Returns: what one of them is called
 */
const char *
dossier_search_get_kind (DossierHitKind kind)
{
  switch (kind)
    {
    case DOSSIER_HIT_ARTICLE:
      return C_ ("kind of search result", "Article");
    case DOSSIER_HIT_ACTOR:
      return C_ ("kind of search result", "Actor");
    case DOSSIER_HIT_ISSUE:
      return C_ ("kind of search result", "Issue");
    case DOSSIER_HIT_TERM:
      return C_ ("kind of search result", "Term");
    case DOSSIER_HIT_QUOTE:
      return C_ ("kind of search result", "Quote");
    case DOSSIER_HIT_QUESTION:
      return C_ ("kind of search result", "Question");
    case DOSSIER_HIT_SENTENCE:
    default:
      return C_ ("kind of search result", "Sentence");
    }
}

/**
 * dossier_search_dup_count:
 * @n_found: how many were found of a kind
 *
 * Returns: (transfer full): the number, as far as it was counted
 */
char *
dossier_search_dup_count (guint n_found)
{
  if (n_found > DOSSIER_HITS_COUNTED)
    /* Translators: a number, and that there are more */
    return g_strdup_printf (C_ ("count", "%u+"), (guint) DOSSIER_HITS_COUNTED);

  return g_strdup_printf ("%u", n_found);
}

/**
 * dossier_search_dup_more:
 * @n_found: how many were found of a kind
 * @n_shown: how many of them are shown
 *
 * Returns: (transfer full): what the row says that brings more of them
 */
char *
dossier_search_dup_more (guint n_found, guint n_shown)
{
  const guint n_more = n_found - n_shown;

  if (n_found > DOSSIER_HITS_COUNTED)
    return g_strdup (_ ("Show More"));

  /* Translators: so many more results can be shown */
  return g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);
}

/**
 * dossier_search_dup_announcement:
 * @hits: what was found
 *
 * Returns: (transfer full): how much that is, for who cannot see it
 */
char *
dossier_search_dup_announcement (const DossierHits *hits)
{
  guint n_all = 0;
  gboolean is_more = FALSE;

  for (guint i = 0; i < DOSSIER_N_HIT_KINDS; i++)
    {
      n_all += MIN (hits->n_found[i], DOSSIER_HITS_COUNTED);
      is_more |= hits->n_found[i] > DOSSIER_HITS_COUNTED;
    }
  if (n_all == 0)
    return g_strdup (_ ("Nothing found"));
  if (is_more)
    return g_strdup_printf (ngettext ("More than %u result", "More than %u results", n_all), n_all);

  return g_strdup_printf (ngettext ("%u result", "%u results", n_all), n_all);
}

/**
 * dossier_search_dup_origin:
 * @hit: what was found
 *
 * Returns: (transfer full): where it is; empty for an article, which is itself
 */
char *
dossier_search_dup_origin (const DossierHit *hit)
{
  if (hit->kind == DOSSIER_HIT_ARTICLE)
    return g_strdup ("");
  if (hit->paragraph > 0)
    /* Translators: the title of an article, and the number of a paragraph */
    return g_strdup_printf (_ ("%1$s, ¶ %2$u"), hit->dossier_title, hit->paragraph);

  return g_strdup (hit->dossier_title);
}

/**
 * dossier_search_dup_spoken:
 * @hit: what was found
 *
 * Returns: (transfer full): all that its row shows, to be read out
 */
char *
dossier_search_dup_spoken (const DossierHit *hit)
{
  g_autofree char *origin = dossier_search_dup_origin (hit);
  const char *parts[4] = { hit->title.text };
  guint n_parts = 1;
  g_autofree char *joined = NULL;

  if (*hit->detail.text != '\0')
    parts[n_parts++] = hit->detail.text;
  if (*origin != '\0')
    parts[n_parts++] = origin;
  joined = dossier_list_join (parts, DOSSIER_LIST_FACTS);

  /* Translators: the kind of a search result, such as “Quote”, and its words */
  return g_strdup_printf (_ ("%1$s: %2$s"), dossier_search_get_kind (hit->kind), joined);
}
