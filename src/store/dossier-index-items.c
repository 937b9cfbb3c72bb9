/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

/* Of a question only the stem is there: what one may pick, and what is right,
 * is for the quiz to tell. */

static gboolean
add_article (DossierDocument *document,
             DossierIndexItemFunc func,
             gpointer user_data,
             GError **error)
{
  const DossierHead *head = dossier_document_get_head (document);
  const DossierIndexItem item = {
    .kind = DOSSIER_HIT_ARTICLE,
    .id = "",
    .place = "",
    .columns = { head->title, head->short_title, head->standfirst, head->source_description },
    .detail = head->standfirst != NULL ? head->standfirst : head->source_description,
  };

  return func (&item, user_data, error);
}

static gboolean
add_actors (DossierDocument *document,
            DossierIndexItemFunc func,
            gpointer user_data,
            GError **error)
{
  const DossierActors actors = dossier_document_get_actors (document);
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < actors.n; i++)
    {
      const DossierActor *actor = &actors.items[i];
      g_autoptr (GString) aliases = g_string_new (NULL);
      g_autofree char *more = g_strconcat (actor->role, " · ", actor->about, NULL);
      DossierIndexItem item = { .kind = DOSSIER_HIT_ACTOR, .id = actor->id, .place = actor->id };

      for (guint j = 0; j < actor->n_aliases; j++)
        g_string_append_printf (aliases, "%s%s", j > 0 ? " · " : "", actor->aliases[j].text);
      item.columns[DOSSIER_INDEX_NAME] = actor->name;
      item.columns[DOSSIER_INDEX_ALIAS] = aliases->str;
      item.columns[DOSSIER_INDEX_MORE] = more;
      item.detail = actor->role;
      is_good = func (&item, user_data, error);
    }

  return is_good;
}

static gboolean
add_issues (DossierDocument *document,
            DossierIndexItemFunc func,
            gpointer user_data,
            GError **error)
{
  const DossierIssues issues = dossier_document_get_issues (document);
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < issues.n; i++)
    {
      const DossierIssue *issue = &issues.items[i];
      const DossierIndexItem item = {
        .kind = DOSSIER_HIT_ISSUE,
        .id = issue->id,
        .place = issue->id,
        .columns = { issue->title, NULL, NULL, issue->summary },
        .detail = issue->summary,
      };

      is_good = func (&item, user_data, error);
    }

  return is_good;
}

static gboolean
add_terms (DossierDocument *document, DossierIndexItemFunc func, gpointer user_data, GError **error)
{
  const DossierTerms terms = dossier_document_get_terms (document);
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < terms.n; i++)
    {
      const DossierTerm *term = &terms.items[i];
      const DossierIndexItem item = {
        .kind = DOSSIER_HIT_TERM,
        .id = term->id,
        .place = term->id,
        .columns = { term->name, NULL, NULL, term->gloss },
        .detail = term->gloss,
      };

      is_good = func (&item, user_data, error);
    }

  return is_good;
}

/* One finds a quote by its words, or by them and its speaker. */
static gboolean
add_quotes (DossierDocument *document,
            DossierIndexItemFunc func,
            gpointer user_data,
            GError **error)
{
  const DossierQuotes quotes = dossier_document_get_quotes (document);
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < quotes.n; i++)
    {
      const DossierQuote *quote = &quotes.items[i];
      const DossierParagraph *paragraph = dossier_quote_get_paragraph (quote);
      g_autofree char *words = dossier_quote_dup_text (quote);
      const DossierIndexItem item = {
        .kind = DOSSIER_HIT_QUOTE,
        .id = quote->id,
        .place = quote->id,
        .paragraph = paragraph != NULL ? paragraph->number : 0,
        .columns = { NULL, NULL, words, quote->speaker->name },
        .detail = quote->speaker->name,
      };

      is_good = func (&item, user_data, error);
    }

  return is_good;
}

static gboolean
add_questions (DossierDocument *document,
               DossierIndexItemFunc func,
               gpointer user_data,
               GError **error)
{
  const DossierQuestions questions = dossier_document_get_questions (document);
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < questions.n; i++)
    {
      const DossierQuestion *question = &questions.items[i];
      const DossierSentence *proof
          = question->evidence.n_sentences > 0 ? question->evidence.sentences[0] : NULL;
      const DossierIndexItem item = {
        .kind = DOSSIER_HIT_QUESTION,
        .id = question->id,
        .place = proof != NULL ? proof->id : "",
        .columns = { NULL, NULL, question->stem, NULL },
        .detail = question->issue != NULL ? question->issue->title : NULL,
      };

      is_good = proof == NULL || func (&item, user_data, error);
    }

  return is_good;
}

static gboolean
add_sentences (DossierDocument *document,
               DossierIndexItemFunc func,
               gpointer user_data,
               GError **error)
{
  const DossierSentences sentences = dossier_document_get_sentences (document);
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < sentences.n; i++)
    {
      const DossierSentence *sentence = &sentences.items[i];
      const DossierIndexItem item = {
        .kind = DOSSIER_HIT_SENTENCE,
        .id = sentence->id,
        .place = sentence->id,
        .paragraph = sentence->paragraph->number,
        .columns = { NULL, NULL, sentence->text, NULL },
      };

      is_good = func (&item, user_data, error);
    }

  return is_good;
}

/* Calls @func for all in @document that can be found, until it fails. */
gboolean
dossier_index_foreach_item (DossierDocument *document,
                            DossierIndexItemFunc func,
                            gpointer user_data,
                            GError **error)
{
  static gboolean (*const adders[]) (DossierDocument *, DossierIndexItemFunc, gpointer, GError **)
      = {
          add_article, add_actors, add_issues, add_terms, add_quotes, add_questions, add_sentences
        };

  for (guint i = 0; i < G_N_ELEMENTS (adders); i++)
    if (!adders[i](document, func, user_data, error))
      return FALSE;

  return TRUE;
}
