/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ui/shell/dossier-error-text.h"

/* What a person is told when an export fails: what, where, and what to do. */

/* Without the places where a line may end. */
static char *
dup_sentence (GFile *file, const GError *error)
{
  g_autofree char *sentence = dossier_error_dup_save_sentence (file, error);
  g_auto (GStrv) pieces = g_strsplit (sentence, "\xe2\x80\x8b", -1);

  return g_strjoinv (NULL, pieces);
}

static const struct
{
  int code;
  const char *sentence;
} cases[] = {
  { G_IO_ERROR_NO_SPACE,
    "There is not enough space for “map.svg” in /. Make room, or choose another folder." },
  { G_IO_ERROR_PERMISSION_DENIED, "“map.svg” may not be written in /. Choose another folder." },
  { G_IO_ERROR_READ_ONLY, "“map.svg” may not be written in /. Choose another folder." },
  { G_IO_ERROR_IS_DIRECTORY, "“map.svg” in / is a folder. Choose another name." },
  { G_IO_ERROR_FILENAME_TOO_LONG,
    "“map.svg” cannot be the name of a file in /. Choose a shorter or simpler name." },
  { G_IO_ERROR_NOT_FOUND, "“map.svg” cannot be written in /. Choose another folder." },
  { G_IO_ERROR_FAILED, "“map.svg” cannot be written in /. Choose another folder." },
};

static void
test_codes (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/map.svg");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error
          = g_error_new_literal (G_IO_ERROR, cases[i].code, "a word of the library");
      g_autofree char *sentence = dup_sentence (file, error);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static char *
dup_failure (const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      g_file_replace_contents (file, "x", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error));

  return dup_sentence (file, error);
}

/* What the system itself says of places that even an administrator cannot write to. */
static void
test_real (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dossier-save-XXXXXX", &error);
  g_autofree char *gone = g_build_filename (folder, "gone", NULL);
  g_autofree char *taken = g_build_filename (folder, "taken", NULL);
  g_autofree char *long_name = g_strnfill (300, 'a');
  g_autofree char *in_nothing = NULL;
  g_autofree char *is_folder = NULL;
  g_autofree char *too_long = NULL;
  g_autofree char *in_proc = dup_failure ("/proc", "map.svg");

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  in_nothing = dup_failure (gone, "map.svg");
  is_folder = dup_failure (folder, "taken");
  too_long = dup_failure (folder, long_name);
  g_assert_cmpint (g_rmdir (taken), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  g_assert_true (g_str_has_prefix (in_nothing, "“map.svg” was not saved, as the folder "));
  g_assert_true (g_str_has_suffix (in_nothing, "gone is not there. Choose another folder."));
  g_assert_true (g_str_has_suffix (is_folder, " is a folder. Choose another name."));
  g_assert_nonnull (strstr (too_long, "Choose a shorter or simpler name."));
  g_assert_cmpuint (strlen (too_long), <, 300);
  g_assert_nonnull (strstr (in_proc, "“map.svg”"));
  g_assert_true (g_str_has_suffix (in_proc, " written in /proc. Choose another folder."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/save-error/codes", test_codes);
  g_test_add_func ("/save-error/real", test_real);

  return g_test_run ();
}
