/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/compare/dossier-comparison.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-seen-relations.h"

static void
compared_issue_free (gpointer data)
{
  DossierComparedIssue *compared = data;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_unref (compared->stances[i]);
  g_free (compared);
}

static GPtrArray *
find_stances (const DossierActor *actor, const DossierIssue *issue)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < actor->n_stances; i++)
    if (actor->stances[i].issue == issue)
      g_ptr_array_add (found, (gpointer) &actor->stances[i]);

  return found;
}

/* What others ascribe to an actor counts as held; its tag tells the difference. */
static DossierConcord
find_concord (GPtrArray *first, GPtrArray *second)
{
  gboolean agree = FALSE;
  gboolean clash = FALSE;

  if (first->len == 0 || second->len == 0)
    return DOSSIER_CONCORD_ONE_SIDED;

  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      {
        const DossierStance *a = first->pdata[i];
        const DossierStance *b = second->pdata[j];

        if (a->position != b->position)
          continue;
        if ((a->mode == DOSSIER_STANCE_REJECTS) == (b->mode == DOSSIER_STANCE_REJECTS))
          agree = TRUE;
        else
          clash = TRUE;
      }
  if (agree && clash)
    return DOSSIER_CONCORD_MIXED;
  if (clash)
    return DOSSIER_CONCORD_CLASH;

  return agree ? DOSSIER_CONCORD_AGREE : DOSSIER_CONCORD_DIFFERENT;
}

/**
 * dossier_comparison_find_issues:
 * @document: a document
 * @first: one of its actors
 * @second: another
 *
 * Returns: (transfer full) (element-type DossierComparedIssue): the issues on
 *   which the article gives a stance of at least one of them, in its order
 */
GPtrArray *
dossier_comparison_find_issues (DossierDocument *document,
                                const DossierActor *first,
                                const DossierActor *second)
{
  DossierIssues issues;
  GPtrArray *found = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (first != NULL && second != NULL, NULL);

  issues = dossier_document_get_issues (document);
  found = g_ptr_array_new_with_free_func (compared_issue_free);
  for (guint i = 0; i < issues.n; i++)
    {
      DossierComparedIssue *compared = g_new0 (DossierComparedIssue, 1);

      compared->issue = &issues.items[i];
      compared->stances[0] = find_stances (first, compared->issue);
      compared->stances[1] = find_stances (second, compared->issue);
      compared->concord = find_concord (compared->stances[0], compared->stances[1]);
      if (compared->stances[0]->len + compared->stances[1]->len > 0)
        g_ptr_array_add (found, compared);
      else
        compared_issue_free (compared);
    }

  return found;
}

/**
 * dossier_comparison_find_relations:
 * @document: a document
 * @first: one of its actors
 * @second: another
 *
 * Returns: (transfer full) (element-type DossierSeenRelation): how they are
 *   related, as seen from @first
 */
GPtrArray *
dossier_comparison_find_relations (DossierDocument *document,
                                   const DossierActor *first,
                                   const DossierActor *second)
{
  GPtrArray *seen = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (first != NULL && second != NULL, NULL);

  seen = dossier_seen_relations_find (document, first);
  for (guint i = seen->len; i > 0; i--)
    if (((const DossierSeenRelation *) seen->pdata[i - 1])->other != second)
      g_ptr_array_remove_index (seen, i - 1);

  return seen;
}

/**
 * dossier_concord_get_label:
 * @concord: how two actors stand to each other on an issue
 *
 * Returns: (nullable): the translated word for it, %NULL where only one of them
 *   has a stance
 */
const char *
dossier_concord_get_label (DossierConcord concord)
{
  switch (concord)
    {
    case DOSSIER_CONCORD_DIFFERENT:
      return C_ ("comparison", "different positions");
    case DOSSIER_CONCORD_AGREE:
      return C_ ("comparison", "agree");
    case DOSSIER_CONCORD_CLASH:
      return C_ ("comparison", "clash");
    case DOSSIER_CONCORD_MIXED:
      return C_ ("comparison", "agree and clash");
    case DOSSIER_CONCORD_ONE_SIDED:
    default:
      return NULL;
    }
}
