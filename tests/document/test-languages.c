/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The languages of a dossier: names of files, what a person wants, what a file
 * says of itself, and which files of a folder belong together. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "document-fixture.h"
#include "document/dossier-languages.h"

typedef struct
{
  const char *name;
  const char *file;
  const char *stem;
  const char *language;
} StemCase;

static const StemCase stem_cases[] = {
  { "source", "deal.dossier", "deal", NULL },
  { "translation", "deal.es.dossier", "deal", "es" },
  { "region", "deal.pt-BR.dossier", "deal", "pt-BR" },
  { "script-and-region", "deal.zh-Hans-CN.dossier", "deal", "zh-Hans-CN" },
  { "three-letters", "deal.yua.dossier", "deal", "yua" },
  { "dots-in-name", "a.deal.of.2023.es.dossier", "a.deal.of.2023", "es" },
  { "a-year", "deal.2023.dossier", "deal.2023", NULL },
  { "capitals", "deal.ES.dossier", "deal.ES", NULL },
  { "one-letter", "deal.e.dossier", "deal.e", NULL },
  { "empty-part", "deal.es-.dossier", "deal.es-", NULL },
  { "long-part", "deal.es-abcdefghi.dossier", "deal.es-abcdefghi", NULL },
  { "locale", "deal.es_MX.dossier", "deal.es_MX", NULL },
  { "nothing-before", ".es.dossier", ".es", NULL },
  { "only-a-suffix", ".dossier", NULL, NULL },
  { "no-dossier", "deal.es.txt", NULL, NULL },
};

static void
test_stem (gconstpointer data)
{
  const StemCase *of = data;
  g_autofree char *language = NULL;
  g_autofree char *stem = dossier_language_dup_stem (of->file, &language);
  g_autofree char *again = dossier_language_dup_stem (of->file, NULL);

  g_assert_cmpstr (stem, ==, of->stem);
  g_assert_cmpstr (language, ==, of->language);
  g_assert_cmpstr (again, ==, of->stem);
}

typedef struct
{
  const char *name;
  const char *available; /* separated by spaces */
  const char *wanted;
  int expected;
} PickCase;

static const PickCase pick_cases[] = {
  { "same", "en es", "es", 1 },
  { "as-g-tells-it", "en es", "es_MX.UTF-8 es_MX es.UTF-8 es", 1 },
  { "none", "en es", "cs_CZ cs", -1 },
  { "c-wants-nothing", "en es", "C", -1 },
  { "posix", "en es", "POSIX C", -1 },
  { "second-wish", "en es", "cs es C", 1 },
  { "first-wish-first", "en es fr", "fr es C", 2 },
  { "wish-before-region", "pt-BR es-MX", "es pt_BR", 1 },
  { "region", "pt pt-BR", "pt_BR", 1 },
  { "region-order", "pt-BR pt", "pt_BR", 0 },
  { "without-region", "pt-BR pt", "pt", 1 },
  { "other-region-is-better-than-none", "en pt-BR", "pt_PT", 1 },
  { "general-before-other-region", "pt-BR pt", "pt_PT", 1 },
  { "script", "zh-Hans-CN zh-Hant-TW", "zh_TW", 1 },
  { "script-by-region", "zh-Hans-CN zh-Hant-TW", "zh_CN", 0 },
  { "modifier-latin", "sr sr-Latn", "sr_RS@latin", 1 },
  { "modifier-cyrillic", "sr-Latn sr-Cyrl", "sr@cyrillic", 1 },
  { "codeset", "es", "es_ES.ISO-8859-1", 0 },
  { "case", "pt-br", "pt_BR", 0 },
  { "variant-counts-not", "ca ca-valencia", "ca", 0 },
  { "first-of-equals", "es es", "es", 0 },
  { "nothing-there", "", "es", -1 },
  { "nothing-wanted", "es", "", -1 },
  { "prefix-is-no-match", "en est", "es", -1 },
};

static char **
split (const char *words)
{
  return *words != '\0' ? g_strsplit (words, " ", -1) : g_new0 (char *, 1);
}

static void
test_pick (gconstpointer data)
{
  const PickCase *of = data;
  g_auto (GStrv) available = split (of->available);
  g_auto (GStrv) wanted = split (of->wanted);

  g_assert_cmpint (dossier_language_pick ((const char *const *) available,
                                          (const char *const *) wanted),
                   ==, of->expected);
}

typedef struct
{
  const char *name;
  const char *bytes;
  const char *id; /* NULL where it is no dossier */
  const char *language;
} PeekCase;

static const PeekCase peek_cases[] = {
  { "plain", "<dossier format=\"1\" id=\"x\" xml:lang=\"es\"><head>", "x", "es" },
  { "order", "<dossier xml:lang='pt-BR' id='y'/>", "y", "pt-BR" },
  { "declaration-and-comments",
    "<?xml version=\"1.0\"?>\n<!-- <dossier id=\"no\"> -->\n<dossier id=\"x\" xml:lang=\"en\">",
    "x", "en" },
  { "byte-order-mark", "\xef\xbb\xbf<dossier id=\"x\" xml:lang=\"en\">", "x", "en" },
  { "what-follows-is-not-looked-at", "<dossier id=\"x\" xml:lang=\"en\"></nonsense>\x01", "x",
    "en" },
  { "cut-in-a-letter", "<dossier id=\"x\" xml:lang=\"en\"><title>\xc3", "x", "en" },
  { "no-id", "<dossier xml:lang=\"en\">", NULL, NULL },
  { "no-language", "<dossier id=\"x\">", NULL, NULL },
  { "cut", "<dossier id=\"x\" xml:la", NULL, NULL },
  { "another-element", "<html id=\"x\" xml:lang=\"en\"><dossier id=\"x\" xml:lang=\"en\">", NULL,
    NULL },
  { "text", "Dear reader", NULL, NULL },
  { "empty", "", NULL, NULL },
  { "bytes", "\xff\xfe<\x01", NULL, NULL },
};

static void
test_peek (gconstpointer data)
{
  const PeekCase *of = data;
  g_autofree char *id = NULL;
  g_autofree char *language = NULL;

  g_assert_cmpint (dossier_language_peek (of->bytes, strlen (of->bytes), &id, &language), ==,
                   of->id != NULL);
  g_assert_cmpstr (id, ==, of->id);
  g_assert_cmpstr (language, ==, of->language);
}

/* A folder of files: each NAME=ID:LANGUAGE, what is open, and what is found. */
typedef struct
{
  const char *name;
  const char *files;
  const char *open;
  const char *found;  /* languages, the source first */
  const char *chosen; /* by somebody who wants es, then fr */
  const char *second; /* beside that */
  gboolean is_asked_for;
} FolderCase;

static const FolderCase folder_cases[] = {
  { "alone", "a.dossier=x:en", "a.dossier", "en", "en", NULL, FALSE },
  { "source-of-two", "a.dossier=x:en a.es.dossier=x:es", "a.dossier", "en es", "es", "en", FALSE },
  { "translation-of-two", "a.dossier=x:en a.es.dossier=x:es", "a.es.dossier", "en es", "es", "en",
    TRUE },
  { "three", "a.dossier=x:en a.fr.dossier=x:fr a.de.dossier=x:de", "a.dossier", "en de fr", "fr",
    "en", FALSE },
  { "both-wishes", "a.dossier=x:en a.fr.dossier=x:fr a.es.dossier=x:es", "a.dossier", "en es fr",
    "es", "fr", FALSE },
  { "source-is-wanted", "a.dossier=x:es a.en.dossier=x:en", "a.dossier", "es en", "es", "en",
    FALSE },
  { "unwanted", "a.dossier=x:en a.de.dossier=x:de", "a.dossier", "en de", "en", "de", FALSE },
  { "another-dossier", "a.dossier=x:en a.es.dossier=y:es", "a.dossier", "en", "en", NULL, FALSE },
  { "another-name", "a.dossier=x:en b.es.dossier=x:es ab.es.dossier=x:es", "a.dossier", "en", "en",
    NULL, FALSE },
  { "the-file-says-its-language", "a.dossier=x:en a.es.dossier=x:fr", "a.dossier", "en fr", "fr",
    "en", FALSE },
  { "language-twice", "a.dossier=x:en a.en.dossier=x:en", "a.dossier", "en", "en", NULL, FALSE },
  { "no-source", "a.fr.dossier=x:fr a.es.dossier=x:es", "a.fr.dossier", "es fr", "es", "fr", TRUE },
  { "source-of-another-id", "a.dossier=y:en a.es.dossier=x:es", "a.es.dossier", "es", "es", NULL,
    TRUE },
};

static void
write_files (const char *folder, const char *files)
{
  g_auto (GStrv) all = g_strsplit (files, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (all[i], "=:", 3);
      g_autofree char *path = g_build_filename (folder, parts[0], NULL);
      g_autofree char *text = g_strdup_printf ("<dossier format=\"1\" id=\"%s\" xml:lang=\"%s\">",
                                               parts[1], parts[2]);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
}

static void
remove_files (const char *folder)
{
  GDir *files = g_dir_open (folder, 0, NULL);

  for (const char *name = NULL; (name = g_dir_read_name (files)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_dir_close (files);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static char *
describe (const DossierLanguages *languages)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < dossier_languages_get_n_files (languages); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            dossier_languages_get_file (languages, i)->language);

  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
test_folder (gconstpointer data)
{
  static const char *const wanted[] = { "es_MX.UTF-8", "es", "fr", "C", NULL };
  const FolderCase *of = data;
  g_autofree char *folder = g_dir_make_tmp ("languages-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, of->open, NULL);
  g_autoptr (DossierLanguages) languages = NULL;
  g_autofree char *found = NULL;
  const DossierLanguageFile *chosen = NULL;
  const DossierLanguageFile *second = NULL;

  write_files (folder, of->files);
  languages = dossier_languages_new_for_file (file, NULL);
  remove_files (folder);

  found = describe (languages);
  g_assert_cmpstr (found, ==, of->found);
  g_assert_cmpstr (dossier_languages_get_id (languages), ==, "x");
  g_assert_cmpint (dossier_languages_is_asked_for (languages), ==, of->is_asked_for);
  chosen = dossier_languages_choose (languages, NULL, wanted);
  g_assert_cmpstr (chosen->language, ==, of->chosen);
  g_assert_true (dossier_languages_find (languages, of->chosen) == chosen);
  second = dossier_languages_choose_second (languages, chosen->language, NULL, wanted);
  g_assert_cmpstr (second != NULL ? second->language : NULL, ==, of->second);
}

static void
test_kept (void)
{
  static const char *const wanted[] = { "es", NULL };
  g_autofree char *folder = g_dir_make_tmp ("languages-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "a.dossier", NULL);
  g_autoptr (DossierLanguages) languages = NULL;

  write_files (folder, "a.dossier=x:en a.es.dossier=x:es a.fr.dossier=x:fr");
  languages = dossier_languages_new_for_file (file, NULL);
  remove_files (folder);

  g_assert_cmpstr (dossier_languages_choose (languages, "fr", wanted)->language, ==, "fr");
  g_assert_cmpstr (dossier_languages_choose (languages, "en", wanted)->language, ==, "en");
  /* What was chosen once may have been taken away. */
  g_assert_cmpstr (dossier_languages_choose (languages, "de", wanted)->language, ==, "es");
  g_assert_cmpstr (dossier_languages_choose_second (languages, "en", "fr", wanted)->language, ==,
                   "fr");
  g_assert_cmpstr (dossier_languages_choose_second (languages, "fr", "fr", wanted)->language, ==,
                   "es");
  g_assert_cmpstr (dossier_languages_choose_second (languages, "es", "de", wanted)->language, ==,
                   "en");
}

/* What is no dossier is still the one file that there is. */
static void
test_no_dossier (void)
{
  static const char *const wanted[] = { "es", NULL };
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.dossier");
  g_autoptr (DossierLanguages) languages = dossier_languages_new_for_file (file, NULL);
  g_autoptr (DossierLanguages) again = dossier_languages_ref (languages);

  g_assert_cmpuint (dossier_languages_get_n_files (again), ==, 1);
  g_assert_null (dossier_languages_get_id (again));
  g_assert_null (dossier_languages_get_file (again, 0)->language);
  g_assert_true (g_file_equal (dossier_languages_choose (again, NULL, wanted)->file, file));
  g_assert_null (dossier_languages_choose_second (again, "en", NULL, wanted));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("language/stem", stem_cases, test_stem)
  FIXTURE_ADD_CASES ("language/pick", pick_cases, test_pick)
  FIXTURE_ADD_CASES ("language/peek", peek_cases, test_peek)
  FIXTURE_ADD_CASES ("language/folder", folder_cases, test_folder)
  g_test_add_func ("/language/kept", test_kept);
  g_test_add_func ("/language/no-dossier", test_no_dossier);

  return g_test_run ();
}
