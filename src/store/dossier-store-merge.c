/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of other logs become rows of this one: what is new is added, what is
 * known is passed over, and nothing is ever changed. Any order and any number
 * of times gives the same log. */

#include "dossier-store-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A row that is further ahead of the clock than this waits for its time: one
 * of the two clocks is wrong. */
#define AHEAD_MS G_GINT64_CONSTANT (86400000)

#define ID_MAX_BYTES 256

struct _DossierMerge
{
  DossierStore *store;
  JsonParser *parser;
  DossierStatement *insert_device;
  DossierStatement *insert_review;
  DossierStatement *find_rival;
  DossierStatement *insert_pending;
  DossierStatement *insert_event;
  GHashTable *devices; /* known to be in their table */
  gint64 now_ms;
  guint n_conflicts;
};

void
dossier_merge_free (DossierMerge *self)
{
  g_clear_object (&self->parser);
  g_clear_pointer (&self->insert_device, sqlite3_finalize);
  g_clear_pointer (&self->insert_review, sqlite3_finalize);
  g_clear_pointer (&self->find_rival, sqlite3_finalize);
  g_clear_pointer (&self->insert_pending, sqlite3_finalize);
  g_clear_pointer (&self->insert_event, sqlite3_finalize);
  g_hash_table_unref (self->devices);
  g_free (self);
}

/* For the lines that come, on a store that is open and stays so. */
DossierMerge *
dossier_merge_new (DossierStore *store, GError **error)
{
  g_autoptr (DossierMerge) self = g_new0 (DossierMerge, 1);

  self->store = store;
  self->now_ms = dossier_store_get_time (store, NULL);
  self->devices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parser = json_parser_new ();
  json_parser_set_strict (self->parser, TRUE);
  self->insert_device = dossier_store_prepare (
      store, error,
      "INSERT INTO device (id, is_own, added_ms) VALUES (?, 0, ?) ON CONFLICT DO NOTHING", "");
  if (self->insert_device == NULL)
    return NULL;
  self->insert_review = dossier_store_prepare (
      store, error,
      "INSERT INTO review (" DOSSIER_STORE_COLUMNS ", extra) VALUES"
      " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (id) DO NOTHING",
      "");
  if (self->insert_review == NULL)
    return NULL;
  self->find_rival = dossier_store_prepare (store, error,
                                            "SELECT 1 FROM review WHERE device = ?"
                                            " AND device_seq = ? AND id <> ? LIMIT 1",
                                            "");
  if (self->find_rival == NULL)
    return NULL;
  self->insert_pending
      = dossier_store_prepare (store, error, "INSERT INTO pending (row, from_ms) VALUES (?, ?)",
                               "");
  if (self->insert_pending == NULL)
    return NULL;
  self->insert_event = dossier_store_prepare (
      store, error,
      "INSERT INTO event (id, device, device_seq, time_ms, kind, dossier, body)"
      " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
      "");
  if (self->insert_event == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/* Rows whose number in their device's log another row has. */
guint
dossier_merge_get_n_conflicts (const DossierMerge *self)
{
  return self->n_conflicts;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* Those that the lines so far spoke of. */
void
dossier_merge_add_devices (const DossierMerge *self, GHashTable *devices)
{
  GHashTableIter iter;
  gpointer device;

  g_hash_table_iter_init (&iter, self->devices);
  while (g_hash_table_iter_next (&iter, &device, NULL))
    g_hash_table_add (devices, g_strdup (device));
}

/* The id of the last line, which could be read. */
char *
dossier_merge_dup_id (DossierMerge *self)
{
  return g_strdup (get_string (json_node_get_object (json_parser_get_root (self->parser)), "id"));
}

/* Whether the last line, which could be read, is of this device. */
gboolean
dossier_merge_is_own (DossierMerge *self)
{
  JsonObject *object = json_node_get_object (json_parser_get_root (self->parser));

  return g_strcmp0 (get_string (object, "device"), dossier_store_get_device (self->store)) == 0;
}

static gboolean
get_int (JsonObject *object, const char *name, gint64 *value)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *value = json_node_get_int (node);

  return TRUE;
}

static gboolean
is_id (const char *text)
{
  return text != NULL && *text != '\0' && strlen (text) <= ID_MAX_BYTES;
}

static gboolean
get_column_int (JsonObject *object, const DossierColumn *column, gint64 *value)
{
  return get_int (object, column->name, value) && *value >= column->low && *value <= column->high;
}

/* Where and when: what a line of any kind must say. */
static gboolean
has_place (JsonObject *object, gint64 *device_seq, gint64 *time_ms)
{
  return is_id (get_string (object, "device"))
         && get_column_int (object, &dossier_store_columns[DOSSIER_COLUMN_DEVICE_SEQ], device_seq)
         && get_column_int (object, &dossier_store_columns[DOSSIER_COLUMN_TIME_MS], time_ms);
}

/* Steps a statement and makes it ready again. */
static DossierMerged
step (DossierMerge *self, DossierStatement *statement, gboolean *has_row, GError **error)
{
  int result = sqlite3_step (statement);
  DossierMerged merged = DOSSIER_MERGED_NEW;

  if (has_row != NULL)
    *has_row = result == SQLITE_ROW;
  if ((result & 0xff) == SQLITE_CONSTRAINT)
    merged = DOSSIER_MERGED_UNREADABLE;
  else if (result != SQLITE_ROW && result != SQLITE_DONE)
    {
      dossier_store_fail (self->store, error);
      merged = DOSSIER_MERGED_FAILED;
    }
  else if (result == SQLITE_DONE && sqlite3_changes (sqlite3_db_handle (statement)) == 0)
    merged = DOSSIER_MERGED_KNOWN;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return merged;
}

static gboolean
know_device (DossierMerge *self, const char *device, GError **error)
{
  if (g_hash_table_contains (self->devices, device))
    return TRUE;
  sqlite3_bind_text (self->insert_device, 1, device, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (self->insert_device, 2, self->now_ms);
  if (step (self, self->insert_device, NULL, error) == DOSSIER_MERGED_FAILED)
    return FALSE;
  g_hash_table_add (self->devices, g_strdup (device));

  return TRUE;
}

static gboolean
bind_text (DossierStatement *statement,
           int parameter,
           JsonObject *object,
           const DossierColumn *column)
{
  const char *text = get_string (object, column->name);

  if (text == NULL && json_object_has_member (object, column->name)
      && !json_object_get_null_member (object, column->name))
    return FALSE;
  if (text == NULL)
    text = column->fallback;
  if (column->type == DOSSIER_COLUMN_NEEDED && !is_id (text))
    return FALSE;

  return sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT) == SQLITE_OK;
}

static gboolean
bind_int (DossierStatement *statement,
          int parameter,
          JsonObject *object,
          const DossierColumn *column)
{
  gint64 value = 0;

  if (!get_column_int (object, column, &value)
      && (column->type == DOSSIER_COLUMN_NEEDED_INT
          || json_object_has_member (object, column->name)))
    return FALSE;

  return sqlite3_bind_int64 (statement, parameter, value) == SQLITE_OK;
}

static gboolean
bind_boolean (DossierStatement *statement,
              int parameter,
              JsonObject *object,
              const DossierColumn *column)
{
  JsonNode *node = json_object_get_member (object, column->name);

  if (node != NULL
      && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN))
    return FALSE;

  return sqlite3_bind_int (statement, parameter, node != NULL && json_node_get_boolean (node))
         == SQLITE_OK;
}

static gboolean
bind_column (DossierStatement *statement, int index, JsonObject *object)
{
  const DossierColumn *column = &dossier_store_columns[index];

  switch (column->type)
    {
    case DOSSIER_COLUMN_INT:
    case DOSSIER_COLUMN_NEEDED_INT:
      return bind_int (statement, index + 1, object, column);
    case DOSSIER_COLUMN_BOOLEAN:
      return bind_boolean (statement, index + 1, object, column);
    case DOSSIER_COLUMN_TEXT:
    case DOSSIER_COLUMN_NEEDED:
    default:
      return bind_text (statement, index + 1, object, column);
    }
}

static gboolean
is_column (const char *name)
{
  for (guint i = 0; i < DOSSIER_STORE_N_COLUMNS; i++)
    if (g_str_equal (name, dossier_store_columns[i].name))
      return TRUE;

  return g_str_equal (name, "event");
}

/* What a newer program says of a row, and this one does not understand. */
static char *
dup_extra (JsonObject *object)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonObject) extra = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      if (is_column (name))
        continue;
      if (extra == NULL)
        extra = json_object_new ();
      json_object_set_member (extra, name, json_node_copy (node));
    }
  if (extra == NULL)
    return NULL;
  root = json_node_init_object (json_node_alloc (), extra);

  return json_to_string (root, FALSE);
}

/* A row that was added waits to be counted. */
static DossierMerged
await (DossierMerge *self, JsonObject *object, gint64 device_seq, gint64 time_ms, GError **error)
{
  gint64 row = sqlite3_last_insert_rowid (dossier_store_get_database (self->store));
  gint64 clock_ms = 0;
  gboolean has_rival;

  if (!get_int (object, "clock_ms", &clock_ms) || clock_ms == 0)
    clock_ms = time_ms;
  sqlite3_bind_int64 (self->insert_pending, 1, row);
  sqlite3_bind_int64 (self->insert_pending, 2, clock_ms > self->now_ms + AHEAD_MS ? clock_ms : 0);
  if (step (self, self->insert_pending, NULL, error) == DOSSIER_MERGED_FAILED)
    return DOSSIER_MERGED_FAILED;

  sqlite3_bind_text (self->find_rival, 1, get_string (object, "device"), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (self->find_rival, 2, device_seq);
  sqlite3_bind_text (self->find_rival, 3, get_string (object, "id"), -1, SQLITE_TRANSIENT);
  if (step (self, self->find_rival, &has_rival, error) == DOSSIER_MERGED_FAILED)
    return DOSSIER_MERGED_FAILED;
  self->n_conflicts += has_rival;

  return DOSSIER_MERGED_NEW;
}

static DossierMerged
merge_review (DossierMerge *self, JsonObject *object, GError **error)
{
  g_autofree char *extra = NULL;
  gint64 device_seq, time_ms;
  DossierMerged merged;

  if (!has_place (object, &device_seq, &time_ms))
    return DOSSIER_MERGED_UNREADABLE;
  if (!know_device (self, get_string (object, "device"), error))
    return DOSSIER_MERGED_FAILED;
  for (int i = 0; i < DOSSIER_STORE_N_COLUMNS; i++)
    if (!bind_column (self->insert_review, i, object))
      {
        sqlite3_clear_bindings (self->insert_review);
        return DOSSIER_MERGED_UNREADABLE;
      }
  extra = dup_extra (object);
  sqlite3_bind_text (self->insert_review, DOSSIER_STORE_N_COLUMNS + 1, extra, -1, SQLITE_TRANSIENT);
  merged = step (self, self->insert_review, NULL, error);

  return merged == DOSSIER_MERGED_NEW ? await (self, object, device_seq, time_ms, error) : merged;
}

/* Kept as it came: what it means, whoever understands it reads out of it. */
static DossierMerged
merge_event (DossierMerge *self,
             JsonObject *object,
             const char *kind,
             const char *line,
             gsize length,
             GError **error)
{
  gint64 device_seq, time_ms;
  const char *id = get_string (object, "id");

  if (!is_id (id) || !is_id (kind) || !has_place (object, &device_seq, &time_ms))
    return DOSSIER_MERGED_UNREADABLE;
  if (!know_device (self, get_string (object, "device"), error))
    return DOSSIER_MERGED_FAILED;
  sqlite3_bind_text (self->insert_event, 1, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (self->insert_event, 2, get_string (object, "device"), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (self->insert_event, 3, device_seq);
  sqlite3_bind_int64 (self->insert_event, 4, time_ms);
  sqlite3_bind_text (self->insert_event, 5, kind, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (self->insert_event, 6, get_string (object, "dossier"), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (self->insert_event, 7, line, (int) length, SQLITE_TRANSIENT);

  return step (self, self->insert_event, NULL, error);
}

/* Within a transaction. @line has no line feed. */
DossierMerged
dossier_merge_line (DossierMerge *self, const char *line, gsize length, GError **error)
{
  JsonNode *root;
  JsonObject *object;
  const char *event;

  if (length > 0 && line[length - 1] == '\r')
    length--;
  if (length == 0)
    return DOSSIER_MERGED_NOTHING;
  if (length > DOSSIER_STORE_LINE_MAX || !g_utf8_validate_len (line, length, NULL)
      || !json_parser_load_from_data (self->parser, line, (gssize) length, NULL))
    return DOSSIER_MERGED_UNREADABLE;
  root = json_parser_get_root (self->parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return DOSSIER_MERGED_UNREADABLE;
  object = json_node_get_object (root);
  if (json_object_has_member (object, DOSSIER_STORE_LOG_MEMBER))
    return DOSSIER_MERGED_NOTHING;
  event = get_string (object, "event");
  if (event == NULL)
    return DOSSIER_MERGED_UNREADABLE;
  if (g_str_equal (event, "review"))
    return merge_review (self, object, error);

  return merge_event (self, object, event, line, length, error);
}
