/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target without libFuzzer: on every file of the folder given, and
 * on random changes to them for a few seconds, the same ones for the same
 * DOSSIER_TEST_SEED. */

#include <string.h>

#include <glib.h>

#include "fuzz-target.h"

#define MUTATION_SECONDS 3
#define CHANGES 4
#define LARGEST 65536

static GPtrArray *seeds; /* of GByteArray */

static const char *const tokens[] = {
  "<",
  ">",
  "</",
  "/>",
  "&",
  "&amp;",
  "&#0;",
  "&#x10FFFF;",
  "<!--",
  "]]>",
  "<![CDATA[",
  "<?",
  "\"",
  "=\"\"",
  " id=\"s1.1\"",
  "<q id=\"q1\">",
  "<m actor=\"a\">",
  "</s>",
  "<s id=\"x\">",
  "\xff",
  "\xc3",
  "\xe2\x80\x9c",
  "18446744073709551616",
  "-1",
  "1e999",
  "<p>",
  "<div class=\"ad\">",
  "\r\n\r\n",
  "\f",
  "\xe2\x80\x9d",
  "\xc2\xa0",
  "U.S. ",
};

static void
load_seeds (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *contents = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_ptr_array_add (seeds, g_byte_array_new_take ((guint8 *) contents, length));
    }
  g_assert_cmpuint (seeds->len, >, 0);
}

static void
test_seeds (void)
{
  for (guint i = 0; i < seeds->len; i++)
    {
      GByteArray *seed = g_ptr_array_index (seeds, i);
      LLVMFuzzerTestOneInput (seed->data, seed->len);
    }
}

static void
insert (GByteArray *bytes, guint at, const guint8 *data, guint length)
{
  g_autofree guint8 *tail = g_memdup2 (bytes->data + at, bytes->len - at);
  guint tail_length = bytes->len - at;

  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, data, length);
  g_byte_array_append (bytes, tail, tail_length);
}

static void
change (GByteArray *bytes, GRand *random)
{
  guint at = bytes->len > 0 ? g_rand_int_range (random, 0, bytes->len) : 0;
  guint length = bytes->len > 0 ? g_rand_int_range (random, 0, MIN (bytes->len - at, 256) + 1) : 0;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] = g_rand_int_range (random, 0, 256);
      break;

    case 1:
      if (length > 0)
        g_byte_array_remove_range (bytes, at, length);
      break;

    case 2:
      {
        const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];
        insert (bytes, at, (const guint8 *) token, strlen (token));
        break;
      }

    default:
      {
        guint to = bytes->len > 0 ? g_rand_int_range (random, 0, bytes->len) : 0;
        g_autofree guint8 *copy = g_memdup2 (bytes->data + at, length);
        insert (bytes, to, copy, length);
        break;
      }
    }
}

static void
test_changes (void)
{
  const char *seed = g_getenv ("DOSSIER_TEST_SEED");
  g_autoptr (GRand) random
      = g_rand_new_with_seed (seed != NULL ? g_ascii_strtoull (seed, NULL, 10) : 1);
  gint64 end = g_get_monotonic_time () + MUTATION_SECONDS * G_USEC_PER_SEC;
  guint runs = 0;

  while (g_get_monotonic_time () < end)
    {
      GByteArray *origin = g_ptr_array_index (seeds, g_rand_int_range (random, 0, seeds->len));
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, origin->data, MIN (origin->len, LARGEST));
      for (int i = g_rand_int_range (random, 1, CHANGES + 1); i > 0; i--)
        change (bytes, random);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
      runs++;
    }
  g_test_message ("%u changed inputs", runs);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  load_seeds (argv[1]);

  g_test_add_func ("/fuzz/seeds", test_seeds);
  g_test_add_func ("/fuzz/changes", test_changes);

  status = g_test_run ();
  g_ptr_array_unref (seeds);
  return status;
}
