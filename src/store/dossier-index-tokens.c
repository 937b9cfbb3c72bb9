/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

#include <string.h>

/* Words as unicode61 makes them, without case and accents; and each character
 * of a script that is written without spaces as a word of its own, for nobody
 * searches by the whole of a Chinese sentence. */

#define TOKENIZER "dossier"
#define PARENT "unicode61"

typedef int (*TokenFunc) (void *data, int flags, const char *token, int n, int start, int end);

struct _DossierTokenizer
{
  fts5_tokenizer module;
  Fts5Tokenizer *instance;
};

fts5_api *
dossier_index_get_fts5 (sqlite3 *database)
{
  g_autoptr (DossierStatement) statement = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (database, "SELECT fts5 (?)", -1, &statement, NULL) != SQLITE_OK)
    return NULL;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);

  return api;
}

static gboolean
stands_alone (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- For SQLite ---- */

static void
delete_tokenizer (Fts5Tokenizer *instance)
{
  dossier_tokenizer_free ((DossierTokenizer *) instance);
}

static int
create_tokenizer (void *user_data, const char **arguments, int n, Fts5Tokenizer **instance)
{
  static const char *parent_arguments[] = { "remove_diacritics", "2" };
  fts5_api *api = user_data;
  DossierTokenizer *self = g_new0 (DossierTokenizer, 1);
  void *parent_data = NULL;
  int result = api->xFindTokenizer (api, PARENT, &parent_data, &self->module);

  if (result == SQLITE_OK)
    result = self->module.xCreate (parent_data, parent_arguments, G_N_ELEMENTS (parent_arguments),
                                   &self->instance);
  if (result != SQLITE_OK)
    g_clear_pointer (&self, g_free);
  *instance = (Fts5Tokenizer *) self;

  return result;
}

/* Where a stretch begins, added to what its words say of their places. */
typedef struct
{
  TokenFunc func;
  void *data;
  int shift;
} Stretch;

static int
pass_on (void *data, int flags, const char *token, int n, int start, int end)
{
  const Stretch *stretch = data;

  return stretch->func (stretch->data, flags, token, n, start + stretch->shift,
                        end + stretch->shift);
}

static int
tokenize (
    Fts5Tokenizer *instance, void *data, int flags, const char *text, int n_bytes, TokenFunc func)
{
  DossierTokenizer *self = (DossierTokenizer *) instance;
  Stretch stretch = { func, data, 0 };
  int result = SQLITE_OK;

  for (int at = 0; at <= n_bytes && result == SQLITE_OK;)
    {
      int next = at;

      if (at < n_bytes && !stands_alone (g_utf8_get_char (text + at)))
        {
          at += g_utf8_skip[(guchar) text[at]];
          continue;
        }
      at = MIN (at, n_bytes);
      if (at > stretch.shift)
        result = self->module.xTokenize (self->instance, &stretch, flags, text + stretch.shift,
                                         at - stretch.shift, pass_on);
      if (at == n_bytes || result != SQLITE_OK)
        break;
      next = at + g_utf8_skip[(guchar) text[at]];
      result = func (data, 0, text + at, next - at, at, next);
      stretch.shift = at = next;
    }

  return result;
}

/* Makes the tokenizer known to a connection: no statement on the words works
 * without it. */
gboolean
dossier_tokenizer_register (sqlite3 *database)
{
  static fts5_tokenizer module = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api = dossier_index_get_fts5 (database);

  return api != NULL && api->xCreateTokenizer (api, TOKENIZER, api, &module, NULL) == SQLITE_OK;
}

/* ---- For us ---- */

/* The same that the index was made with. */
DossierTokenizer *
dossier_tokenizer_new (sqlite3 *database)
{
  fts5_api *api = dossier_index_get_fts5 (database);
  Fts5Tokenizer *instance = NULL;

  if (api != NULL)
    create_tokenizer (api, NULL, 0, &instance);

  return (DossierTokenizer *) instance;
}

void
dossier_tokenizer_free (DossierTokenizer *self)
{
  self->module.xDelete (self->instance);
  g_free (self);
}

static void
token_free (gpointer data)
{
  DossierIndexToken *token = data;

  g_free (token->text);
  g_free (token);
}

typedef struct
{
  GPtrArray *tokens;
  guint n_most;
} Collection;

static int
collect (void *data, int flags, const char *token, int n, int start, int end)
{
  Collection *collection = data;
  DossierIndexToken *collected = NULL;
  const DossierIndexToken *last = NULL;

  if (collection->tokens->len >= collection->n_most)
    return SQLITE_DONE;
  if (collection->tokens->len > 0)
    last = g_ptr_array_index (collection->tokens, collection->tokens->len - 1);

  collected = g_new0 (DossierIndexToken, 1);
  collected->text = g_strndup (token, (gsize) n);
  collected->start = (guint) start;
  collected->end = (guint) end;
  collected->is_joined = last != NULL && last->end == (guint) start;
  g_ptr_array_add (collection->tokens, collected);

  return SQLITE_OK;
}

/* The words of @text, which is valid, at most @n_most. */
GPtrArray *
dossier_tokenizer_split (DossierTokenizer *self, const char *text, guint n_most)
{
  Collection collection = { g_ptr_array_new_with_free_func (token_free), n_most };

  tokenize ((Fts5Tokenizer *) self, &collection, FTS5_TOKENIZE_AUX, text, (int) strlen (text),
            collect);

  return collection.tokens;
}

/* What FTS5 is asked for: every word begins a word of what is found. A word
 * consists of letters and numbers, so it needs no escapes. */
char *
dossier_tokens_dup_expression (GPtrArray *tokens)
{
  GString *expression = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const DossierIndexToken *token = g_ptr_array_index (tokens, i);

      if (token->is_joined)
        g_string_truncate (expression, expression->len - strlen ("\"*"));
      g_string_append_printf (expression, token->is_joined ? " %s\"*" : " \"%s\"*", token->text);
    }

  return g_string_free_and_steal (expression);
}

static gboolean
begins (const DossierIndexToken *word, const DossierIndexToken *token, gboolean is_last)
{
  return is_last ? g_str_has_prefix (token->text, word->text)
                 : g_str_equal (token->text, word->text);
}

/* How many of @words from @first on belong together, if they stand at @at. */
static guint
match_group (GPtrArray *words, guint first, GPtrArray *tokens, guint at)
{
  guint n = 0;
  gboolean is_last = FALSE;

  for (; !is_last; n++)
    {
      const DossierIndexToken *next = NULL;

      if (first + n + 1 < words->len)
        next = g_ptr_array_index (words, first + n + 1);
      is_last = next == NULL || !next->is_joined;
      if (at + n >= tokens->len
          || !begins (g_ptr_array_index (words, first + n), g_ptr_array_index (tokens, at + n),
                      is_last))
        return 0;
    }

  return n;
}

/* Where @words, as they were searched for, stand among the @tokens of a text. */
GArray *
dossier_tokens_find (GPtrArray *words, GPtrArray *tokens)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DossierHitMark));

  for (guint at = 0; at < tokens->len;)
    {
      guint n_most = 0;

      for (guint first = 0; first < words->len; first++)
        {
          const DossierIndexToken *word = g_ptr_array_index (words, first);

          if (!word->is_joined)
            n_most = MAX (n_most, match_group (words, first, tokens, at));
        }
      if (n_most > 0)
        {
          const DossierIndexToken *begin = g_ptr_array_index (tokens, at);
          const DossierIndexToken *end = g_ptr_array_index (tokens, at + n_most - 1);
          const DossierHitMark mark = { begin->start, end->end };

          g_array_append_val (marks, mark);
        }
      at += MAX (n_most, 1);
    }

  return marks;
}
