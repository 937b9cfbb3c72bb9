/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which value of an array carries an id. Four bytes a slot, and keyed anew in
 * every table: the ids of a hostile file cannot be chosen to collide, as they
 * could be with g_str_hash(). */
typedef struct
{
  guint32 *slots;
  guint n_slots;
  guint64 key[2];
} DossierIdTable;

/* How the table finds the id of value number @index again. */
typedef const char *(*DossierIdOf) (gconstpointer values, guint index);

void dossier_id_table_init (DossierIdTable *self, guint n_values);
void dossier_id_table_clear (DossierIdTable *self);
guint dossier_id_table_insert (DossierIdTable *self,
                               DossierIdOf id_of,
                               gconstpointer values,
                               guint index);
guint dossier_id_table_find (const DossierIdTable *self,
                             DossierIdOf id_of,
                             gconstpointer values,
                             const char *id);

#define DOSSIER_ID_TABLE_NONE G_MAXUINT

G_END_DECLS
