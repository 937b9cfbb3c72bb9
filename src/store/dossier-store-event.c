/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told to other devices besides reviews: fitted parameters, and days
 * to be ready for. Of each the latest counts. */

#include "dossier-store-private.h"

#include <json-glib/json-glib.h>

/* A clock that is wrong must not make the latest word an earlier one. */
static gboolean
make_stamp_after (
    DossierStore *self, const char *kind, const char *dossier, DossierStamp *stamp, GError **error)
{
  gint64 last_ms;

  if (!dossier_store_make_stamp (self, stamp, error)
      || !dossier_store_read_int (self, &last_ms, error,
                                  "SELECT max(time_ms) FROM event WHERE kind = ?"
                                  " AND dossier IS ?",
                                  "tt", kind, dossier))
    return FALSE;
  stamp->time_ms = MAX (stamp->time_ms, last_ms + 1);

  return TRUE;
}

/* Adds an event with @members, JSON without the braces. Within a transaction. */
gboolean
dossier_store_add_event (
    DossierStore *self, const char *kind, const char *dossier, const char *members, GError **error)
{
  g_autoptr (GString) body = g_string_new ("{");
  g_autofree char *id = dossier_store_make_id (self);
  DossierStamp stamp;

  if (!make_stamp_after (self, kind, dossier, &stamp, error))
    return FALSE;
  dossier_line_append_string (body, "event", kind);
  dossier_line_append_string (body, "id", id);
  dossier_line_append_string (body, "device", dossier_store_get_device (self));
  dossier_line_append_int (body, "device_seq", stamp.device_seq);
  dossier_line_append_int (body, "time_ms", stamp.time_ms);
  dossier_line_append_int (body, "clock_ms", stamp.clock_ms);
  if (dossier != NULL)
    dossier_line_append_string (body, "dossier", dossier);
  g_string_append_printf (body, ",%s}", members);
  dossier_store_note (self, body->str);

  return dossier_store_run (self, error,
                            "INSERT INTO event (id, device, device_seq, time_ms, kind, dossier,"
                            " body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            "ttiittt", id, dossier_store_get_device (self), stamp.device_seq,
                            stamp.time_ms, kind, dossier, body->str);
}

static void
append_number (GString *members, const char *name, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (members, ",\"%s\":%s", name, g_ascii_dtostr (text, sizeof text, number));
}

static char *
fit_to_members (const DossierFit *fit)
{
  g_autoptr (GString) members = g_string_new (NULL);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (members, "\"model\":%d,\"parameters\":[", DOSSIER_MODEL_CURRENT);
  for (guint i = 0; i < fit->n_parameters; i++)
    g_string_append_printf (members, i == 0 ? "%s" : ",%s",
                            g_ascii_dtostr (text, sizeof text, fit->parameters[i]));
  g_string_append_printf (members, "],\"n_reviews\":%u", fit->n_reviews);
  append_number (members, "loss_before", fit->loss_before);
  append_number (members, "loss_after", fit->loss_after);

  return g_string_free (g_steal_pointer (&members), FALSE);
}

/**
 * dossier_store_add_fit:
 * @self: a store
 * @fit: a set of parameters
 * @error: where to say what is wrong
 *
 * From now on @fit counts, here and on all devices that are told. The cache
 * goes on as it was until dossier_store_replay().
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_add_fit (DossierStore *self, const DossierFit *fit, GError **error)
{
  g_autofree char *members = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && fit != NULL, FALSE);
  g_return_val_if_fail (fit->n_parameters <= DOSSIER_PARAMETERS_MAX, FALSE);

  members = fit_to_members (fit);

  return dossier_store_begin (self, error)
         && dossier_store_end (self, dossier_store_add_event (self, "fit", NULL, members, error),
                               error);
}

/**
 * dossier_store_set_exam_day:
 * @self: a store
 * @dossier: the id of a dossier
 * @day: the study day to be ready for, or 0 for none
 * @error: where to say what is wrong
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_store_set_exam_day (DossierStore *self, const char *dossier, gint64 day, GError **error)
{
  g_autofree char *members = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL && day >= 0, FALSE);

  members = g_strdup_printf ("\"day\":%" G_GINT64_FORMAT, day);

  return dossier_store_begin (self, error)
         && dossier_store_end (self,
                               dossier_store_add_event (self, "exam", dossier, members, error),
                               error);
}

/* Reads what a device wrote, of whatever version. */
static gboolean
read_day (const char *body, gint64 *day)
{
  g_autoptr (JsonNode) root = json_from_string (body, NULL);
  JsonNode *member;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  member = json_object_get_member (json_node_get_object (root), "day");
  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member)
      || json_node_get_value_type (member) != G_TYPE_INT64)
    return FALSE;
  *day = MAX (json_node_get_int (member), 0);

  return TRUE;
}

/**
 * dossier_store_get_exam_day:
 * @self: a store
 * @dossier: the id of a dossier
 * @error: where to say what is wrong
 *
 * Returns: the study day to be ready for; 0 for none, or with an error
 */
gint64
dossier_store_get_exam_day (DossierStore *self, const char *dossier, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  gboolean has_row = TRUE;
  gint64 day;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && dossier != NULL, 0);

  if (!dossier_store_open (self, error))
    return 0;
  statement = dossier_store_prepare (self, error,
                                     "SELECT body FROM event WHERE kind = 'exam' AND dossier = ?"
                                     " ORDER BY time_ms DESC, device DESC, device_seq DESC,"
                                     " id DESC",
                                     "t", dossier);
  while (statement != NULL && dossier_store_step (self, statement, &has_row, error) && has_row)
    if (read_day ((const char *) sqlite3_column_text (statement, 0), &day))
      return day;

  return 0;
}
