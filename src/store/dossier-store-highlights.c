/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes are events: each says what was changed of one, and is told to other
 * devices like the answers. Of every part of a note the latest word counts, so
 * that a color chosen here and a text written there both stay. A deleted one
 * is one of which that was said last. */

#include "dossier-store-highlights.h"

#include "dossier-store-private.h"
#include "dossier-store-questions.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define KIND "note"

static void
append_boolean (GString *members, const char *name, gboolean value)
{
  g_string_append_printf (members, ",\"%s\":%s", name, value ? "true" : "false");
}

static void
append_anchor (GString *members, const DossierAnchor *anchor)
{
  const struct
  {
    const char *name;
    const char *text;
  } texts[] = {
    { "language", anchor->language }, { "edition", anchor->edition },
    { "sentence", anchor->sentence }, { "exact", anchor->exact },
    { "prefix", anchor->prefix },     { "suffix", anchor->suffix },
    { "around", anchor->around },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    dossier_line_append_string (members, texts[i].name, texts[i].text != NULL ? texts[i].text : "");
  dossier_line_append_int (members, "offset", anchor->offset);
}

/* What of @note is not as in @known; only its id when it is the same. */
static char *
list_changes (const DossierHighlight *note, const DossierHighlight *known)
{
  g_autoptr (GString) members = g_string_new (NULL);

  dossier_line_append_string (members, "note", note->id);
  if (known == NULL)
    dossier_line_append_int (members, "made_ms", note->made_ms);
  if (known == NULL || !dossier_anchor_equal (known->anchor, note->anchor))
    append_anchor (members, note->anchor);
  if (known == NULL || known->color != note->color)
    dossier_line_append_string (members, "color", dossier_highlight_color_words[note->color]);
  if (g_strcmp0 (known != NULL ? known->text : NULL, note->text) != 0)
    dossier_line_append_string (members, "text", note->text != NULL ? note->text : "");
  if ((known != NULL && known->is_question) != note->is_question)
    append_boolean (members, "question", note->is_question);
  if ((known != NULL && known->is_deleted) != note->is_deleted)
    append_boolean (members, "deleted", note->is_deleted);

  return g_string_free (g_steal_pointer (&members), FALSE);
}

static JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    return NULL;

  return node;
}

static void
read_text (JsonObject *object, const char *name, char **text)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  if (node == NULL)
    return;
  g_set_str (text, json_node_get_string (node));
  if (**text == '\0')
    g_clear_pointer (text, g_free);
}

static void
read_boolean (JsonObject *object, const char *name, gboolean *value)
{
  JsonNode *node = get_value (object, name, G_TYPE_BOOLEAN);

  if (node != NULL)
    *value = json_node_get_boolean (node);
}

static gint64
read_int (JsonObject *object, const char *name, gint64 fallback)
{
  JsonNode *node = get_value (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : fallback;
}

/* A color that only a newer program knows leaves the one before. */
static void
read_color (JsonObject *object, DossierHighlightColor *color)
{
  JsonNode *node = get_value (object, "color", G_TYPE_STRING);
  int found = node != NULL
                  ? dossier_words_find (dossier_highlight_color_words, json_node_get_string (node))
                  : -1;

  if (found >= 0)
    *color = (DossierHighlightColor) found;
}

static void
apply (DossierHighlight *note, JsonObject *object, gint64 time_ms)
{
  DossierAnchor *anchor = note->anchor;

  if (get_value (object, "exact", G_TYPE_STRING) != NULL)
    {
      read_text (object, "language", &anchor->language);
      read_text (object, "edition", &anchor->edition);
      read_text (object, "sentence", &anchor->sentence);
      read_text (object, "exact", &anchor->exact);
      read_text (object, "prefix", &anchor->prefix);
      read_text (object, "suffix", &anchor->suffix);
      /* A program that is older does not say it. */
      g_clear_pointer (&anchor->around, g_free);
      read_text (object, "around", &anchor->around);
      anchor->offset = (guint) CLAMP (read_int (object, "offset", 0), 0, G_MAXINT32);
    }
  read_color (object, &note->color);
  read_text (object, "text", &note->text);
  read_boolean (object, "question", &note->is_question);
  read_boolean (object, "deleted", &note->is_deleted);
  note->made_ms = read_int (object, "made_ms", note->made_ms != 0 ? note->made_ms : time_ms);
  note->changed_ms = time_ms;
}

/* Adds what an event says; one that cannot be read says nothing. */
static void
take_event (
    GHashTable *notes, GPtrArray *list, const char *body, const char *dossier, gint64 time_ms)
{
  g_autoptr (JsonNode) root = body != NULL ? json_from_string (body, NULL) : NULL;
  JsonObject *object;
  JsonNode *id;
  DossierHighlight *note;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root) || dossier == NULL)
    return;
  object = json_node_get_object (root);
  id = get_value (object, "note", G_TYPE_STRING);
  if (id == NULL)
    return;
  note = g_hash_table_lookup (notes, json_node_get_string (id));
  if (note == NULL)
    {
      DossierAnchor nowhere = { 0 };

      note = dossier_highlight_new (dossier, &nowhere);
      note->id = g_strdup (json_node_get_string (id));
      g_hash_table_insert (notes, note->id, note);
      g_ptr_array_add (list, note);
    }
  apply (note, object, time_ms);
}

/* Also those that were deleted. */
static GPtrArray *
load_notes (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_highlight_free);
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  statement = dossier_store_prepare (self, error,
                                     "SELECT body, dossier, time_ms FROM event WHERE kind = '" KIND
                                     "' AND (?1 IS NULL OR dossier = ?1)"
                                     " ORDER BY time_ms, device, device_seq, id",
                                     "t", dossier);
  while (statement != NULL)
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&list);
      take_event (notes, list, (const char *) sqlite3_column_text (statement, 0),
                  (const char *) sqlite3_column_text (statement, 1),
                  sqlite3_column_int64 (statement, 2));
    }

  return NULL;
}

static const DossierHighlight *
find_note (GPtrArray *notes, const char *id)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (((DossierHighlight *) notes->pdata[i])->id, id) == 0)
      return notes->pdata[i];

  return NULL;
}

static gboolean
put_note (DossierStore *self, DossierHighlight *note, GError **error)
{
  g_autoptr (GPtrArray) notes = load_notes (self, note->dossier, error);
  g_autofree char *members = NULL;
  const DossierHighlight *known;

  if (notes == NULL)
    return FALSE;
  known = find_note (notes, note->id);
  if (known != NULL && dossier_highlight_is_same (known, note))
    return TRUE;
  note->changed_ms = dossier_store_get_time (self, NULL);
  if (note->id == NULL)
    note->id = dossier_store_make_id (self);
  if (note->made_ms == 0)
    note->made_ms = note->changed_ms;
  members = list_changes (note, known);
  /* A line that nobody reads back would be as good as none. */
  if (strlen (members) > DOSSIER_STORE_LINE_MAX / 2)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_FAILED, error);

  return dossier_store_add_event (self, KIND, note->dossier, members, error);
}

/**
 * dossier_store_save_highlight:
 * @self: a store
 * @note: a note; its id and times are filled in
 * @error: where to say what is wrong
 *
 * Keeps what is new of @note. A deleted note can be saved without that again,
 * and is back.
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_save_highlight (DossierStore *self, DossierHighlight *note, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_STORE (self) && note != NULL, FALSE);
  g_return_val_if_fail (note->dossier != NULL && note->anchor != NULL, FALSE);
  g_return_val_if_fail (note->anchor->exact != NULL && *note->anchor->exact != '\0', FALSE);

  return dossier_store_begin (self, error)
         && dossier_store_end (self, put_note (self, note, error), error);
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const DossierHighlight *first = a;
  const DossierHighlight *second = b;

  if (first->made_ms != second->made_ms)
    return first->made_ms < second->made_ms ? -1 : 1;

  return strcmp (first->id, second->id);
}

/**
 * dossier_store_list_highlights:
 * @self: a store
 * @dossier: (nullable): only of this dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierHighlight) (nullable): the notes that
 *   are not deleted, the oldest first; %NULL with an error
 */
GPtrArray *
dossier_store_list_highlights (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GPtrArray) notes = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  notes = load_notes (self, dossier, error);
  if (notes == NULL)
    return NULL;
  for (guint i = notes->len; i-- > 0;)
    {
      const DossierHighlight *note = notes->pdata[i];

      /* Without its text: its first word has not come from another device yet. */
      if (note->is_deleted || note->anchor->exact == NULL)
        g_ptr_array_remove_index (notes, i);
    }
  g_ptr_array_sort_values (notes, compare_notes);

  return g_steal_pointer (&notes);
}

/* The questions that were made of notes and are none any more: the note is
 * deleted, or asks no longer. One whose note has not come from another device
 * yet is not among them. */
GHashTable *
dossier_store_list_retired_questions (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (GPtrArray) notes = load_notes (self, dossier, error);
  GHashTable *retired = NULL;

  if (notes == NULL)
    return NULL;

  retired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < notes->len; i++)
    {
      const DossierHighlight *note = notes->pdata[i];

      if (note->is_deleted || !note->is_question)
        g_hash_table_add (retired, dossier_highlight_dup_question_id (note));
    }

  return retired;
}

/* What the notes of a dossier look like from outside, out of an index alone.
 * Events are only ever added; after a return to a backup there may be others. */
#define STAMP                                                                                      \
  "printf ('%d %d %d %s', count (*), max (time_ms), sum (time_ms % 1000003), max (id))"            \
  " FROM event WHERE kind = '" KIND "'"

/**
 * dossier_store_has_new_highlights:
 * @self: a store
 * @dossier: the id of a dossier
 * @stamp: (inout) (transfer full): a text that is another each time; %NULL to
 *   begin with
 *
 * Every answer changes the store, and hardly one of them the notes, all of
 * which would have to be read to see that.
 *
 * Returns: whether the notes may be others than when @stamp was set
 */
gboolean
dossier_store_has_new_highlights (DossierStore *self, const char *dossier, char **stamp)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autofree char *now = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && stamp != NULL, TRUE);

  if (dossier_store_open (self, NULL))
    statement
        = dossier_store_prepare (self, NULL, "SELECT " STAMP " AND dossier = ?", "t", dossier);
  if (statement == NULL || !dossier_store_step (self, statement, &has_row, NULL) || !has_row)
    return TRUE;

  now = dossier_statement_dup_text (statement, 0);

  return g_set_str (stamp, now);
}

/**
 * dossier_store_list_highlight_stamps:
 * @self: a store
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): for the id of
 *   each dossier that has notes, or had, a text that is another once one was
 *   added, changed or deleted, here or on another device; %NULL with an error
 */
GHashTable *
dossier_store_list_highlight_stamps (DossierStore *self, GError **error)
{
  g_autoptr (GHashTable) stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  if (!dossier_store_open (self, error))
    return NULL;
  statement
      = dossier_store_prepare (self, error,
                               "SELECT dossier, " STAMP " AND dossier IS NOT NULL GROUP BY dossier",
                               "");
  while (statement != NULL)
    {
      if (!dossier_store_step (self, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&stamps);
      g_hash_table_insert (stamps, dossier_statement_dup_text (statement, 0),
                           dossier_statement_dup_text (statement, 1));
    }

  return NULL;
}
