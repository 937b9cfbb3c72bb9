/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-text.h"

#include <string.h>

#include "ui/common/dossier-search-text.h"

struct _DossierLedgerText
{
  DossierDocument *document;
  DossierQuotes quotes;
  GString *words;    /* folded, one quote after the other */
  guint *starts;     /* in words; starts[n] is the end of quote n - 1 */
  guint n_prepared;  /* quotes in words */
  GPtrArray *verbs;  /* of const char *, in order of appearance */
  guint *verbs_of;   /* by quote */
  char **verb_texts; /* folded */
  char **speakers;   /* folded names and aliases by actor; NULL before they are needed */
};

typedef struct
{
  char *word;
  gsize length;
  gboolean *hits_verb;
  gboolean *hits_speaker;
} Token;

struct _DossierLedgerQuery
{
  DossierLedgerText *text;
  Token *tokens;
  guint n_tokens;
};

static void
collect_verbs (DossierLedgerText *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  self->verbs = g_ptr_array_new ();
  self->verbs_of = g_new (guint, self->quotes.n + 1);
  for (guint i = 0; i < self->quotes.n; i++)
    {
      const char *verb = self->quotes.items[i].verb;
      gpointer index = NULL;

      if (!g_hash_table_lookup_extended (known, verb, NULL, &index))
        {
          index = GUINT_TO_POINTER (self->verbs->len);
          g_hash_table_insert (known, (gpointer) verb, index);
          g_ptr_array_add (self->verbs, (gpointer) verb);
        }
      self->verbs_of[i] = GPOINTER_TO_UINT (index);
    }
}

/**
 * dossier_ledger_text_new:
 * @document: a dossier
 *
 * Returns: (transfer full): what is searched in; nothing is folded yet
 */
DossierLedgerText *
dossier_ledger_text_new (DossierDocument *document)
{
  DossierLedgerText *self = g_new0 (DossierLedgerText, 1);

  self->document = g_object_ref (document);
  self->quotes = dossier_document_get_quotes (document);
  self->words = g_string_new (NULL);
  self->starts = g_new0 (guint, self->quotes.n + 1);
  collect_verbs (self);

  return self;
}

/**
 * dossier_ledger_text_free:
 * @self: (transfer full): what is searched in
 */
void
dossier_ledger_text_free (DossierLedgerText *self)
{
  g_object_unref (self->document);
  g_string_free (self->words, TRUE);
  g_free (self->starts);
  g_ptr_array_unref (self->verbs);
  g_free (self->verbs_of);
  g_strfreev (self->verb_texts);
  g_strfreev (self->speakers);
  g_free (self);
}

/* Most text is ASCII, which needs no tables; the rest is folded run by run,
 * which gives the same since folding drops the marks that combine. */
static void
append_folded (GString *folded, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *run = text;

      while (text < end && (guchar) *text < 0x80)
        text++;
      for (; run < text; run++)
        g_string_append_c (folded, g_ascii_tolower (*run));
      while (text < end && (guchar) *text >= 0x80)
        text++;
      if (run < text)
        {
          g_autofree char *other = g_strndup (run, (gsize) (text - run));
          g_autofree char *other_folded = dossier_search_text_fold (other);

          g_string_append (folded, other_folded);
        }
    }
}

/**
 * dossier_ledger_text_prepare:
 * @self: what is searched in
 * @n_quotes: how many quotes at most
 *
 * Folds the words of the next quotes, so that the first search need not.
 *
 * Returns: whether more are left
 */
gboolean
dossier_ledger_text_prepare (DossierLedgerText *self, guint n_quotes)
{
  for (; n_quotes > 0 && self->n_prepared < self->quotes.n; n_quotes--)
    {
      const DossierQuote *quote = &self->quotes.items[self->n_prepared];

      if (quote->words != NULL)
        append_folded (self->words, quote->words, strlen (quote->words));
      for (guint i = 0; quote->words == NULL && i < quote->n_parts; i++)
        {
          const DossierQuotePart *part = &quote->parts[i];

          if (i > 0)
            g_string_append_c (self->words, ' ');
          append_folded (self->words, part->sentence->text + part->start, part->end - part->start);
        }
      self->starts[++self->n_prepared] = (guint) self->words->len;
    }

  return self->n_prepared < self->quotes.n;
}

/**
 * dossier_ledger_text_get_n_verbs:
 * @self: what is searched in
 *
 * Returns: how many different verbs the quotes have
 */
guint
dossier_ledger_text_get_n_verbs (DossierLedgerText *self)
{
  return self->verbs->len;
}

/**
 * dossier_ledger_text_get_verb:
 * @self: what is searched in
 * @verb: the place of a verb, in order of appearance
 *
 * Returns: the verb
 */
const char *
dossier_ledger_text_get_verb (DossierLedgerText *self, guint verb)
{
  g_return_val_if_fail (verb < self->verbs->len, NULL);

  return g_ptr_array_index (self->verbs, verb);
}

/**
 * dossier_ledger_text_get_verb_of:
 * @self: what is searched in
 * @quote: a quote
 *
 * Returns: the place of its verb
 */
guint
dossier_ledger_text_get_verb_of (DossierLedgerText *self, const DossierQuote *quote)
{
  return self->verbs_of[quote->index];
}

static void
ensure_names (DossierLedgerText *self)
{
  DossierActors actors = dossier_document_get_actors (self->document);

  if (self->speakers != NULL)
    return;

  self->verb_texts = g_new0 (char *, self->verbs->len + 1);
  for (guint i = 0; i < self->verbs->len; i++)
    self->verb_texts[i] = dossier_search_text_fold (g_ptr_array_index (self->verbs, i));

  self->speakers = g_new0 (char *, actors.n + 1);
  for (guint i = 0; i < actors.n; i++)
    {
      g_autoptr (GString) names = g_string_new (actors.items[i].name);

      for (guint j = 0; j < actors.items[i].n_aliases; j++)
        g_string_append_printf (names, "\n%s", actors.items[i].aliases[j].text);
      self->speakers[i] = dossier_search_text_fold (names->str);
    }
}

static gboolean *
find_hits (char **texts, guint n_texts, const char *word)
{
  gboolean *hits = g_new0 (gboolean, n_texts + 1);

  for (guint i = 0; texts != NULL && i < n_texts; i++)
    hits[i] = strstr (texts[i], word) != NULL;

  return hits;
}

/**
 * dossier_ledger_query_new:
 * @text: what is searched in; it must outlive the query
 * @query: (nullable): what was typed
 * @with_speakers: whether the speakers' names count
 *
 * Returns: (transfer full): the search for the quotes that hold every word of
 *   @query, in their words, their verb or their speaker's names
 */
DossierLedgerQuery *
dossier_ledger_query_new (DossierLedgerText *text, const char *query, gboolean with_speakers)
{
  DossierLedgerQuery *self = g_new0 (DossierLedgerQuery, 1);
  g_auto (GStrv) words = dossier_search_text_split (query != NULL ? query : "");
  guint n_speakers = with_speakers ? dossier_document_get_actors (text->document).n : 0;

  self->text = text;
  self->n_tokens = g_strv_length (words);
  self->tokens = g_new0 (Token, self->n_tokens + 1);
  if (self->n_tokens > 0)
    {
      ensure_names (text);
      dossier_ledger_text_prepare (text, G_MAXUINT);
    }
  for (guint i = 0; i < self->n_tokens; i++)
    {
      Token *token = &self->tokens[i];

      token->word = g_strdup (words[i]);
      token->length = strlen (token->word);
      token->hits_verb = find_hits (text->verb_texts, text->verbs->len, token->word);
      if (with_speakers)
        token->hits_speaker = find_hits (text->speakers, n_speakers, token->word);
    }

  return self;
}

/**
 * dossier_ledger_query_free:
 * @self: (transfer full): a search
 */
void
dossier_ledger_query_free (DossierLedgerQuery *self)
{
  for (guint i = 0; i < self->n_tokens; i++)
    {
      g_free (self->tokens[i].word);
      g_free (self->tokens[i].hits_verb);
      g_free (self->tokens[i].hits_speaker);
    }
  g_free (self->tokens);
  g_free (self);
}

/**
 * dossier_ledger_query_is_empty:
 * @self: a search
 *
 * Returns: whether it has no words, and so finds everything
 */
gboolean
dossier_ledger_query_is_empty (const DossierLedgerQuery *self)
{
  return self->n_tokens == 0;
}

/**
 * dossier_ledger_query_matches:
 * @self: a search
 * @quote: a quote
 *
 * Returns: whether the search finds @quote
 */
gboolean
dossier_ledger_query_matches (const DossierLedgerQuery *self, const DossierQuote *quote)
{
  const DossierLedgerText *text = self->text;
  guint start = text->starts[quote->index];
  guint end = text->starts[quote->index + 1];

  for (guint i = 0; i < self->n_tokens; i++)
    {
      const Token *token = &self->tokens[i];

      if (token->hits_verb[text->verbs_of[quote->index]]
          || (token->hits_speaker != NULL && token->hits_speaker[quote->speaker->index]))
        continue;
      if (memmem (text->words->str + start, end - start, token->word, token->length) == NULL)
        return FALSE;
    }

  return TRUE;
}
