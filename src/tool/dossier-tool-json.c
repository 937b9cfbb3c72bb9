/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-tool-json.h"

#include <math.h>

/**
 * dossier_json_add_text:
 * @builder: a builder inside an object
 * @name: the name of a member
 * @value: (nullable): its value
 */
void
dossier_json_add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * dossier_json_add_number:
 * @builder: a builder inside an object
 * @name: the name of a member
 * @value: its value, printed without a fraction if it has none
 */
void
dossier_json_add_number (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (floor (value) == value && fabs (value) < 1e15)
    json_builder_add_int_value (builder, (gint64) value);
  else
    json_builder_add_double_value (builder, value);
}

/**
 * dossier_json_add_boolean:
 * @builder: a builder inside an object
 * @name: the name of a member
 * @value: its value
 */
void
dossier_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/**
 * dossier_json_begin_array:
 * @builder: a builder inside an object
 * @name: the name of a member
 *
 * What is added next are the elements of an array, until that is ended.
 */
void
dossier_json_begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}
