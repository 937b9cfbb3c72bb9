/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-result-id.h"

/* The shell keeps the ids of results for longer than the service runs, so an
 * id is all that is needed to find the thing again: “quote:harbor:q1”. */

#define SEPARATOR ":"

/**
 * dossier_result_id_new:
 * @kind: what was found
 * @dossier: the id of its dossier
 * @id: its id within the dossier; empty for an article
 *
 * Returns: (transfer full): what the shell may call it
 */
char *
dossier_result_id_new (DossierHitKind kind, const char *dossier, const char *id)
{
  g_autofree char *dossier_part = NULL;
  g_autofree char *id_part = NULL;

  g_return_val_if_fail (kind < DOSSIER_N_HIT_KINDS && dossier != NULL && id != NULL, NULL);

  dossier_part = g_uri_escape_string (dossier, NULL, FALSE);
  id_part = g_uri_escape_string (id, NULL, FALSE);

  return g_strjoin (SEPARATOR, dossier_hit_kind_words[kind], dossier_part, id_part, NULL);
}

static char *
unescape (const char *part)
{
  g_autofree char *text = g_uri_unescape_string (part, NULL);

  return text != NULL && g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : NULL;
}

/**
 * dossier_result_id_parse:
 * @text: what the shell, or anybody else on the bus, calls a result
 * @kind: (out): what it is
 * @dossier: (out) (transfer full): the id of its dossier
 * @id: (out) (transfer full): its id within the dossier
 *
 * Returns: whether @text is such a name; nothing is set when it is not
 */
gboolean
dossier_result_id_parse (const char *text, DossierHitKind *kind, char **dossier, char **id)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *dossier_part = NULL;
  g_autofree char *id_part = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  parts = g_strsplit (text, SEPARATOR, 4);
  if (g_strv_length (parts) != 3)
    return FALSE;
  dossier_part = unescape (parts[1]);
  id_part = unescape (parts[2]);
  if (dossier_part == NULL || id_part == NULL)
    return FALSE;

  for (guint i = 0; i < DOSSIER_N_HIT_KINDS; i++)
    if (g_str_equal (parts[0], dossier_hit_kind_words[i]))
      {
        *kind = (DossierHitKind) i;
        *dossier = g_steal_pointer (&dossier_part);
        *id = g_steal_pointer (&id_part);
        return TRUE;
      }

  return FALSE;
}
