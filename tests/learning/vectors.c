/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* tests/data/fsrs-vectors.json.gz was made by ts-fsrs 5.4.2 on node 20.20.2:
 * 233 histories of 5,276 reviews under five configurations, with states after
 * every review, and vectors of the single formulas. A larger file of the same
 * form, with all configurations, is read where there is one. */

#include "vectors.h"

#include <gio/gio.h>

/* Returns: (transfer full): what the compressed file holds */
JsonObject *
vectors_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_autoptr (GConverter) gunzip = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_no_error (error);
  gunzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  stream = g_converter_input_stream_new (raw, gunzip);
  json_parser_load_from_stream (parser, stream, NULL, &error);
  g_assert_no_error (error);

  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* Returns: (transfer full) (nullable): the larger file */
char *
vectors_find_whole (void)
{
  const char *named = g_getenv ("DOSSIER_FSRS_VECTORS");
  g_autofree char *beside = NULL;

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  beside = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "..", "shared", "facts",
                             "fsrs-vectors.json.gz", NULL);

  return g_file_test (beside, G_FILE_TEST_EXISTS) ? g_steal_pointer (&beside) : NULL;
}

guint
vectors_read_numbers (JsonArray *array, double *numbers, guint n_max)
{
  guint n = json_array_get_length (array);

  g_assert_cmpuint (n, <=, n_max);
  for (guint i = 0; i < n; i++)
    numbers[i] = json_array_get_double_element (array, i);

  return n;
}

static guint
read_steps (JsonObject *config, const char *name, gint64 *steps_s)
{
  JsonArray *minutes = json_object_get_array_member (config, name);
  guint n = json_array_get_length (minutes);

  g_assert_cmpuint (n, <=, DOSSIER_STEPS_MAX);
  for (guint i = 0; i < n; i++)
    steps_s[i] = json_array_get_int_element (minutes, i) * 60;

  return n;
}

void
vectors_set_up (JsonObject *vectors, const char *config, DossierScheduler *scheduler)
{
  JsonObject *configs = json_object_get_object_member (vectors, "configs");
  JsonObject *object = json_object_get_object_member (configs, config);
  double numbers[DOSSIER_PARAMETERS_MAX];
  guint n;

  g_assert_nonnull (object);
  dossier_scheduler_init (scheduler);
  scheduler->desired_retention = json_object_get_double_member (object, "request_retention");
  scheduler->maximum_interval = (guint) json_object_get_int_member (object, "maximum_interval");
  scheduler->has_short_term = json_object_get_boolean_member (object, "enable_short_term");
  scheduler->n_learning_steps
      = read_steps (object, "learning_steps_min", scheduler->learning_steps_s);
  scheduler->n_relearning_steps
      = read_steps (object, "relearning_steps_min", scheduler->relearning_steps_s);
  n = vectors_read_numbers (json_object_get_array_member (object, "w_input"), numbers,
                            G_N_ELEMENTS (numbers));
  g_assert_true (dossier_scheduler_set_parameters (scheduler, numbers, n));
  n = vectors_read_numbers (json_object_get_array_member (object, "w_effective"), numbers,
                            G_N_ELEMENTS (numbers));
  g_assert_cmpuint (scheduler->n_parameters, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (scheduler->parameters[i], numbers[i], 1e-9);
}
