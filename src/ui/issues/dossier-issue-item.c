/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issue-item.h"

#include <string.h>

#include "ui/common/dossier-search-text.h"

/* An issue in the list, with what is known of its questions. The issue belongs
 * to the document, which outlives the list. */
struct _DossierIssueItem
{
  GObject parent_instance;

  const DossierIssue *issue;
  guint n_actors;
  char *folded; /* title, summary and positions */
  DossierKnowledgeCounts counts;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierIssueItem, dossier_issue_item, G_TYPE_OBJECT)

static void
dossier_issue_item_finalize (GObject *object)
{
  g_free (DOSSIER_ISSUE_ITEM (object)->folded);

  G_OBJECT_CLASS (dossier_issue_item_parent_class)->finalize (object);
}

static void
dossier_issue_item_class_init (DossierIssueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_issue_item_finalize;

  /**
   * DossierIssueItem::changed:
   *
   * What is known of the questions is no longer the same.
   */
  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_ISSUE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_issue_item_init (DossierIssueItem *self)
{
}

/**
 * dossier_issue_item_new:
 * @issue: an issue
 * @n_actors: how many actors have a stance on it
 *
 * Returns: (transfer full): an item for it
 */
DossierIssueItem *
dossier_issue_item_new (const DossierIssue *issue, guint n_actors)
{
  DossierIssueItem *self = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (issue != NULL, NULL);

  text = g_string_new (issue->title);
  g_string_append_printf (text, "\n%s", issue->summary);
  for (guint i = 0; i < issue->n_positions; i++)
    g_string_append_printf (text, "\n%s", issue->positions[i].label);

  self = g_object_new (DOSSIER_TYPE_ISSUE_ITEM, NULL);
  self->issue = issue;
  self->n_actors = n_actors;
  self->folded = dossier_search_text_fold (text->str);

  return self;
}

/**
 * dossier_issue_item_get_issue:
 * @self: an item
 *
 * Returns: its issue
 */
const DossierIssue *
dossier_issue_item_get_issue (DossierIssueItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ISSUE_ITEM (self), NULL);

  return self->issue;
}

/**
 * dossier_issue_item_get_n_actors:
 * @self: an item
 *
 * Returns: how many actors have a stance on the issue
 */
guint
dossier_issue_item_get_n_actors (DossierIssueItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ISSUE_ITEM (self), 0);

  return self->n_actors;
}

/**
 * dossier_issue_item_get_counts:
 * @self: an item
 *
 * Returns: what is known of the questions of the issue
 */
const DossierKnowledgeCounts *
dossier_issue_item_get_counts (DossierIssueItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_ISSUE_ITEM (self), NULL);

  return &self->counts;
}

/**
 * dossier_issue_item_set_counts:
 * @self: an item
 * @counts: what is known of the questions of the issue
 */
void
dossier_issue_item_set_counts (DossierIssueItem *self, const DossierKnowledgeCounts *counts)
{
  g_return_if_fail (DOSSIER_IS_ISSUE_ITEM (self));
  g_return_if_fail (counts != NULL);

  if (memcmp (&self->counts, counts, sizeof *counts) == 0)
    return;

  self->counts = *counts;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * dossier_issue_item_matches:
 * @self: an item
 * @words: (array zero-terminated=1): folded words, as of dossier_search_text_split()
 *
 * Returns: whether title, summary and positions hold all @words
 */
gboolean
dossier_issue_item_matches (DossierIssueItem *self, const char *const *words)
{
  g_return_val_if_fail (DOSSIER_IS_ISSUE_ITEM (self), FALSE);

  return dossier_search_text_matches (self->folded, words);
}
