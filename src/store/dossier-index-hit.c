/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-index-private.h"

#include <string.h>

#define MOST_OF_TITLE 160 /* characters */
#define MOST_OF_DETAIL 90
#define ELLIPSIS "…"

const char *const dossier_hit_kind_words[DOSSIER_N_HIT_KINDS]
    = { "article", "actor", "issue", "term", "quote", "question", "sentence", "note" };

static const char *const targets[DOSSIER_N_HIT_KINDS]
    = { "", "actor", "issue", "term", "quote", "sentence", "sentence", "note" };

enum
{
  ROW_AT,
  ID_AT,
  PLACE_AT,
  PARAGRAPH_AT,
  NAME_AT,
  ALIAS_AT,
  BODY_AT,
  MORE_AT,
  DETAIL_AT,
  DOSSIER_AT,
  URI_AT,
  TITLE_AT,
};

static void
hit_text_clear (DossierHitText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
}

void
dossier_hit_free (DossierHit *self)
{
  g_free (self->dossier);
  g_free (self->uri);
  g_free (self->dossier_title);
  g_free (self->id);
  g_free (self->target);
  g_free (self->place);
  hit_text_clear (&self->title);
  hit_text_clear (&self->detail);
  g_free (self);
}

void
dossier_hits_free (DossierHits *self)
{
  g_ptr_array_unref (self->hits);
  g_free (self);
}

/* The part from @start to @end, and those marks that lie within. */
static void
keep_part (DossierHitText *self, const char *start, const char *end)
{
  const char *text = self->text;
  const guint first = (guint) (start - text);
  const guint last = (guint) (end - text);
  const gboolean is_cut = first > 0;
  const guint shift = is_cut ? (guint) strlen (ELLIPSIS) : 0;
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DossierHitMark));
  g_autofree char *part = g_strndup (start, (gsize) (end - start));
  char *cut = g_strconcat (is_cut ? ELLIPSIS : "", part, *end != '\0' ? ELLIPSIS : "", NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      DossierHitMark mark = g_array_index (self->marks, DossierHitMark, i);

      if (mark.start < first || mark.end > last)
        continue;
      mark.start += shift - first;
      mark.end += shift - first;
      g_array_append_val (marks, mark);
    }
  hit_text_clear (self);
  *self = (DossierHitText) { cut, marks };
}

/* A long text is cut, between words where it has any, so that the first mark
 * stands near its beginning: where there is little room only that is seen. */
static void
cut (DossierHitText *self, glong n_most)
{
  const char *text = self->text;
  const glong length = g_utf8_strlen (text, -1);
  const char *mark
      = text + (self->marks->len > 0 ? g_array_index (self->marks, DossierHitMark, 0).start : 0);
  const glong before = g_utf8_pointer_to_offset (text, mark);
  const glong first = before > n_most / 2 ? before - n_most / 4 : 0;
  const char *start = g_utf8_offset_to_pointer (text, first);
  const char *end = g_utf8_offset_to_pointer (text, MIN (first + n_most, length));

  if (first > 0)
    {
      const char *space = memchr (start, ' ', (gsize) (mark - start) / 2);

      start = space != NULL ? space + 1 : start;
    }
  if (*end != '\0')
    {
      const char *space = g_strrstr_len (start, end - start, " ");

      end = space != NULL && space - start > (end - start) / 2 ? space : end;
    }
  keep_part (self, start, end);
}

static const char *
get_text (DossierStatement *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

static void
mark (DossierHitText *self, const char *text, DossierTokenizer *tokenizer, GPtrArray *words)
{
  g_autoptr (GPtrArray) tokens
      = dossier_tokenizer_split (tokenizer, text != NULL ? text : "", G_MAXUINT);

  hit_text_clear (self);
  self->text = g_strdup (text != NULL ? text : "");
  self->marks = dossier_tokens_find (words, tokens);
}

/* What the row says of itself, or, where neither that nor the title holds what
 * was searched for, what does. */
static void
find_detail (DossierHit *self,
             DossierStatement *statement,
             DossierTokenizer *tokenizer,
             GPtrArray *words)
{
  static const int columns[] = { ALIAS_AT, BODY_AT, MORE_AT };

  mark (&self->detail, get_text (statement, DETAIL_AT), tokenizer, words);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      DossierHitText other = { 0 };

      if (self->title.marks->len + self->detail.marks->len > 0)
        break;
      mark (&other, get_text (statement, columns[i]), tokenizer, words);
      if (other.marks->len > 0)
        {
          hit_text_clear (&self->detail);
          self->detail = other;
        }
      else
        hit_text_clear (&other);
    }
}

/* @statement stands on a row of: row, id, place, paragraph, the columns of
 * words, detail, and the id, address and title of its dossier. */
DossierHit *
dossier_hit_new_for_row (DossierStatement *statement, DossierTokenizer *tokenizer, GPtrArray *words)
{
  const gint64 kind = sqlite3_column_int64 (statement, ROW_AT) >> DOSSIER_INDEX_KIND_BITS;
  const char *name = get_text (statement, NAME_AT);
  DossierHit *self = g_new0 (DossierHit, 1);

  self->kind = (DossierHitKind) CLAMP (kind, 0, DOSSIER_N_HIT_KINDS - 1);
  self->dossier = dossier_statement_dup_text (statement, DOSSIER_AT);
  self->uri = dossier_statement_dup_text (statement, URI_AT);
  self->dossier_title = dossier_statement_dup_text (statement, TITLE_AT);
  self->id = dossier_statement_dup_text (statement, ID_AT);
  self->target = g_strdup (targets[self->kind]);
  self->place = dossier_statement_dup_text (statement, PLACE_AT);
  self->paragraph = (guint) sqlite3_column_int (statement, PARAGRAPH_AT);
  mark (&self->title, name != NULL ? name : get_text (statement, BODY_AT), tokenizer, words);
  find_detail (self, statement, tokenizer, words);
  cut (&self->title, MOST_OF_TITLE);
  cut (&self->detail, MOST_OF_DETAIL);

  return self;
}
