/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-issue-facts.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-date-words.h"

/**
 * dossier_issue_find_quotes:
 * @document: a document
 * @issue: one of its issues
 *
 * Returns: (transfer full) (element-type DossierQuote): the quotes about it
 */
GPtrArray *
dossier_issue_find_quotes (DossierDocument *document, const DossierIssue *issue)
{
  DossierQuotes quotes = dossier_document_get_quotes (document);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < quotes.n; i++)
    for (guint j = 0; j < quotes.items[i].n_issues; j++)
      if (quotes.items[i].issues[j] == issue)
        {
          g_ptr_array_add (found, (gpointer) &quotes.items[i]);
          break;
        }

  return found;
}

static void
add_evidence (GHashTable *sentences, const DossierEvidence *evidence)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    g_hash_table_add (sentences, (gpointer) evidence->sentences[i]);
}

static void
add_stances (GHashTable *sentences, DossierDocument *document, const DossierIssue *issue)
{
  DossierActors actors = dossier_document_get_actors (document);

  for (guint i = 0; i < actors.n; i++)
    for (guint j = 0; j < actors.items[i].n_stances; j++)
      if (actors.items[i].stances[j].issue == issue)
        add_evidence (sentences, &actors.items[i].stances[j].evidence);
}

static int
compare_sentences (gconstpointer a, gconstpointer b)
{
  const DossierSentence *first = *(const DossierSentence *const *) a;
  const DossierSentence *second = *(const DossierSentence *const *) b;

  return (first->index > second->index) - (first->index < second->index);
}

/**
 * dossier_issue_find_all_sentences:
 * @document: a document
 * @issue: one of its issues
 *
 * Returns: (transfer full) (element-type DossierSentence): the sentences that
 *   prove a stance on @issue or hold a quote about it, in the order of the
 *   article
 */
GPtrArray *
dossier_issue_find_all_sentences (DossierDocument *document, const DossierIssue *issue)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) quotes = dossier_issue_find_quotes (document, issue);
  GPtrArray *all = NULL;

  add_stances (set, document, issue);
  for (guint i = 0; i < quotes->len; i++)
    {
      const DossierQuote *quote = g_ptr_array_index (quotes, i);

      for (guint j = 0; j < quote->n_parts; j++)
        g_hash_table_add (set, (gpointer) quote->parts[j].sentence);
    }

  all = g_hash_table_get_keys_as_ptr_array (set);
  g_ptr_array_sort (all, compare_sentences);

  return all;
}

/**
 * dossier_issue_find_sentences:
 * @document: a document
 * @issue: one of its issues
 *
 * Returns: (transfer full) (element-type DossierSentence): of each paragraph
 *   that has to do with @issue the first sentence that proves a stance or holds
 *   a quote, in the order of the article
 */
GPtrArray *
dossier_issue_find_sentences (DossierDocument *document, const DossierIssue *issue)
{
  g_autoptr (GPtrArray) all = dossier_issue_find_all_sentences (document, issue);
  GPtrArray *firsts = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const DossierSentence *sentence = g_ptr_array_index (all, i);
      const DossierSentence *last
          = firsts->len > 0 ? g_ptr_array_index (firsts, firsts->len - 1) : NULL;

      if (last == NULL || last->paragraph != sentence->paragraph)
        g_ptr_array_add (firsts, (gpointer) sentence);
    }

  return firsts;
}

static gboolean
touches (const DossierEvidence *evidence, GHashTable *sentences, GHashTable *paragraphs)
{
  for (guint i = 0; i < evidence->n_sentences; i++)
    if (g_hash_table_contains (sentences, evidence->sentences[i])
        || g_hash_table_contains (paragraphs, evidence->sentences[i]->paragraph))
      return TRUE;

  return FALSE;
}

/**
 * dossier_issue_find_own_events:
 * @document: a document
 * @issue: one of its issues
 *
 * Returns: (transfer full): for every event of the document whether it belongs
 *   to @issue: by a sentence that a question of the issue turns on, or by a
 *   paragraph of its stances and quotes
 */
gboolean *
dossier_issue_find_own_events (DossierDocument *document, const DossierIssue *issue)
{
  DossierEvents events = dossier_document_get_events (document);
  DossierQuestions questions = dossier_document_get_questions (document);
  gboolean *own = g_new0 (gboolean, events.n + 1);
  g_autoptr (GHashTable) sentences = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) paragraphs = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) firsts = dossier_issue_find_sentences (document, issue);

  for (guint i = 0; i < questions.n; i++)
    if (questions.items[i].issue == issue)
      add_evidence (sentences, &questions.items[i].evidence);
  for (guint i = 0; i < firsts->len; i++)
    g_hash_table_add (
        paragraphs,
        (gpointer) ((const DossierSentence *) g_ptr_array_index (firsts, i))->paragraph);

  for (guint i = 0; i < events.n; i++)
    own[i] = touches (&events.items[i].evidence, sentences, paragraphs);

  return own;
}

/**
 * dossier_issues_count_actors:
 * @document: a document
 *
 * Returns: (transfer full): for every issue how many actors have a stance on it
 */
guint *
dossier_issues_count_actors (DossierDocument *document)
{
  DossierActors actors = dossier_document_get_actors (document);
  const guint n_issues = dossier_document_get_issues (document).n;
  guint *counts = g_new0 (guint, n_issues + 1);
  g_autofree guint *last = g_new0 (guint, n_issues + 1); /* actor counted last, from 1 */

  for (guint i = 0; i < actors.n; i++)
    for (guint j = 0; j < actors.items[i].n_stances; j++)
      {
        guint issue = actors.items[i].stances[j].issue->index;

        counts[issue] += last[issue] != i + 1;
        last[issue] = i + 1;
      }

  return counts;
}

/**
 * dossier_event_dup_date_words:
 * @event: an event
 *
 * Returns: (transfer full): when it was, as exactly as the article says
 */
char *
dossier_event_dup_date_words (const DossierEvent *event)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (event != NULL, NULL);

  start = dossier_date_dup_words (event->date);
  if (event->until.year > 0)
    {
      end = dossier_date_dup_words (event->until);
      /* Translators: a span of time, from one date to another */
      words = g_strdup_printf (_ ("%1$s – %2$s"), start, end);
    }
  else
    words = g_steal_pointer (&start);
  if (event->precision != DOSSIER_PRECISION_ABOUT)
    return g_steal_pointer (&words);

  /* Translators: a date that is not exact */
  return g_strdup_printf (_ ("about %s"), words);
}
