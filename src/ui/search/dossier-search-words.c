/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/search/dossier-search-words.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>

#include "store/dossier-hit-words.h"

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
    return g_strdup_printf (C_ ("count", "%'u+"), (guint) DOSSIER_HITS_COUNTED);

  return g_strdup_printf ("%'u", n_found);
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
  return g_strdup_printf (ngettext ("Show %'u More", "Show %'u More", n_more), n_more);
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
    return g_strdup_printf (ngettext ("More than %'u result", "More than %'u results", n_all),
                            n_all);

  return g_strdup_printf (ngettext ("%'u result", "%'u results", n_all), n_all);
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
  g_autofree char *origin = dossier_hit_dup_origin (hit);
  const char *parts[4] = { hit->title.text };
  guint n_parts = 1;
  g_autofree char *joined = NULL;

  if (*hit->detail.text != '\0')
    parts[n_parts++] = hit->detail.text;
  if (*origin != '\0')
    parts[n_parts++] = origin;
  joined = dossier_list_join (parts, DOSSIER_LIST_FACTS);

  /* Translators: the kind of a search result, such as “Quote”, and its words */
  return g_strdup_printf (_ ("%1$s: %2$s"), dossier_hit_kind_get_name (hit->kind), joined);
}
