/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-hit-words.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_hit_kind_get_heading:
 * @kind: what was found
 *
 * Returns: what stands above all that was found of it
 */
const char *
dossier_hit_kind_get_heading (DossierHitKind kind)
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
    case DOSSIER_HIT_NOTE:
      return _ ("Highlights and Notes");
    case DOSSIER_HIT_SENTENCE:
    default:
      return _ ("In the Text");
    }
}

/**
 * dossier_hit_kind_get_name:
 * @kind: what was found
 *
 * Returns: what one of them is called
 */
const char *
dossier_hit_kind_get_name (DossierHitKind kind)
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
    case DOSSIER_HIT_NOTE:
      return C_ ("kind of search result", "Highlight");
    case DOSSIER_HIT_SENTENCE:
    default:
      return C_ ("kind of search result", "Sentence");
    }
}

/**
 * dossier_hit_dup_origin:
 * @hit: what was found
 *
 * Returns: (transfer full): where it is; empty for an article, which is itself
 */
char *
dossier_hit_dup_origin (const DossierHit *hit)
{
  if (hit->kind == DOSSIER_HIT_ARTICLE)
    return g_strdup ("");
  if (hit->paragraph > 0)
    /* Translators: the title of an article, and the number of a paragraph */
    return g_strdup_printf (_ ("%1$s, ¶ %2$u"), hit->dossier_title, hit->paragraph);

  return g_strdup (hit->dossier_title);
}
