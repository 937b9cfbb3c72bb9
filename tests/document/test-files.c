/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files: what is no dossier, what is too large, what cannot be read; and how
 * long hostile ones take. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "document-fixture.h"

#define MIB (1024 * 1024)

#define HEAD                                                                                       \
  "<dossier format=\"1\" id=\"x\" xml:lang=\"en\"><head edition=\"study\"><title>t</title>"        \
  "<source kind=\"other\"><description>d</description></source></head>"
#define ISSUES                                                                                     \
  "<issues><issue id=\"i\"><title>t</title><summary>s</summary><position id=\"p\">p</position>"    \
  "</issue></issues>"
#define ARTICLE                                                                                    \
  "<article><section><p id=\"p1\" number=\"1\"><s id=\"s1\">x</s></p></section></article>"
#define ACTOR(attributes)                                                                          \
  "<actor kind=\"person\" " attributes "><name>n</name><role>r</role><about>a</about></actor>"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  DossierDocumentError code;
  const char *message;
} ForeignCase;

#define BYTES(text) text, sizeof (text) - 1

static const ForeignCase foreign_cases[] = {
  { "empty", BYTES (""), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "the file is empty" },
  { "spaces", BYTES (" \n\t\r\n"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "the file is empty" },
  { "only-a-mark", BYTES ("\xef\xbb\xbf"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "is empty" },
  { "text", BYTES ("Dear reader"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "this is not a dossier" },
  { "web-page", BYTES ("<!DOCTYPE html>\n<html><p>x<br></html>"),
    DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "this is a web page" },
  { "web-page-bare", BYTES ("<HTML><body>x"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "a web page" },
  { "other-xml", BYTES ("<?xml version='1.0'?><rss/>"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER,
    "it begins with <rss>" },
  { "only-comments", BYTES ("<!-- x -->"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "not a dossier" },
  { "only-an-instruction", BYTES ("<?>"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "not a dossier" },
  { "gzip", BYTES ("\x1f\x8b\x08\x00\x00"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "compressed" },
  { "zip", BYTES ("PK\x03\x04\x14\x00"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "an archive" },
  { "pdf", BYTES ("%PDF-1.7\n"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "a PDF document" },
  { "utf-16", BYTES ("\xff\xfe<\0d\0"), DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER, "UTF-16" },
  { "newer", BYTES ("<dossier format=\"2\" id=\"x\" xml:lang=\"en\"><new/></dossier>"),
    DOSSIER_DOCUMENT_ERROR_NEWER_FORMAT, "of format 2, which is newer than this program" },
  { "zero-byte", BYTES ("<dossier>\n a\0b</dossier>"), DOSSIER_DOCUMENT_ERROR_INVALID,
    "Line 2, column 3: the file holds a zero byte" },
  { "latin-1", BYTES ("<dossier>\n\n <a>S\xe3o Paulo"), DOSSIER_DOCUMENT_ERROR_INVALID,
    "Line 3, column 6: the byte 0xe3 here is not UTF-8" },
  { "cut-character", BYTES ("<dossier>\xe2\x80"), DOSSIER_DOCUMENT_ERROR_INVALID, "0xe2" },
  { "surrogate", BYTES ("<dossier>\xed\xa0\x80"), DOSSIER_DOCUMENT_ERROR_INVALID, "0xed" },
};

static void
test_foreign (gconstpointer data)
{
  const ForeignCase *of = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (of->bytes, of->length);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_document_read_bytes (bytes, NULL, &error);
  g_autoptr (GPtrArray) problems = dossier_document_check_bytes (bytes, NULL);

  g_assert_null (document);
  g_test_message ("%s", error->message);
  g_assert_error (error, DOSSIER_DOCUMENT_ERROR, (int) of->code);
  g_assert_nonnull (strstr (error->message, of->message));
  g_assert_cmpuint (problems->len, >=, 1);
}

/* @piece again and again between @before and @after. */
typedef struct
{
  const char *name;
  const char *before;
  const char *piece;
  const char *after;
  const char *message; /* NULL: it is a dossier */
} HostileCase;

static const HostileCase hostile_cases[] = {
  { "open-tags", "", "<p>", "", "begins with <p>" },
  { "open-tags-inside", HEAD, "<p>", "", "<p> must not stand in <dossier>" },
  { "deep-marks", HEAD "<cast/>" ISSUES "<article><section><p id=\"p1\" number=\"1\"><s id=\"s\">",
    "<em>", "", "elements are nested more than 64 deep" },
  { "attributes", HEAD "<cast", " a=\"\"", "/>", "a tag has more than 32 attributes" },
  { "attribute", "<dossier id=\"", "aaaaaaaa", "\"/>", "lacks the attribute “format”" },
  { "references", HEAD "<cast>", "&amp;", "</cast></dossier>", "has no <issues>" },
  { "text", HEAD "<cast/>" ISSUES "<article><section><p id=\"p1\" number=\"1\"><s id=\"s\">",
    "a b ", "</s></p></section></article></dossier>", "a text is longer than 1 MiB" },
  { "comments", HEAD, "<!---->", "", "the file ends inside <dossier>" },
  { "newlines", HEAD, "\n", "", "the file ends inside <dossier>" },
  { "angles", "", "<", "", "this is not a dossier" },
  { "problems", HEAD "<cast>", "<actor z=\"\"/>\n", "", "lacks the attribute “id”" },
  { "empty-marks",
    HEAD "<cast/>" ISSUES "<article><section><p id=\"p1\" number=\"1\"><s id=\"s\">x", "<em/>",
    "</s></p></section></article></dossier>", "<em> holds no text" },
  { "repeated-ids", HEAD "<cast>", ACTOR ("id=\"a\""), "</cast>" ISSUES ARTICLE "</dossier>",
    "<actor id=\"a\"> stands twice" },
  { "options",
    HEAD "<cast/>" ISSUES ARTICLE "<quiz><question id=\"q\" kind=\"single\" issue=\"i\" "
         "skill=\"recall\" difficulty=\"1\" evidence=\"s1\"><stem>s</stem>",
    "<option><text>x</text></option>", "<rationale>r</rationale></question></quiz></dossier>",
    "cannot have" },
  { "answers",
    HEAD "<cast/>" ISSUES ARTICLE "<quiz><question id=\"q\" kind=\"short\" issue=\"i\" "
         "skill=\"recall\" difficulty=\"1\" evidence=\"s1\"><stem>s</stem>",
    "<answer>x</answer>", "<rationale>r</rationale></question></quiz></dossier>", NULL },
  { "stances",
    HEAD "<cast><actor id=\"a\" kind=\"person\"><name>n</name><role>r</role><about>a</about>",
    "<stance issue=\"i\" position=\"p\" mode=\"holds\" evidence=\"s1\">x</stance>",
    "</actor></cast>" ISSUES ARTICLE "</dossier>", NULL },
};

static void
test_hostile (gconstpointer data)
{
  const HostileCase *of = data;
  g_autoptr (GString) text = g_string_new (of->before);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  double seconds;

  while (text->len < 16 * MIB)
    g_string_append (text, of->piece);
  g_string_append (text, of->after);
  bytes = g_bytes_new_static (text->str, text->len);

  g_test_timer_start ();
  document = dossier_document_read_bytes (bytes, NULL, &error);
  problems = dossier_document_check_bytes (bytes, NULL);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%.2f s; %s", seconds, error != NULL ? error->message : "a dossier");

  if (of->message == NULL)
    g_assert_no_error (error);
  else
    g_assert_nonnull (strstr (error->message, of->message));
  g_assert_cmpuint (problems->len, <=, 101);

  /* Both together within 2 s, on a machine that does nothing else. */
  if (g_test_perf ())
    g_assert_cmpfloat (seconds, <, 2);
}

static void
test_too_large (void)
{
  const gsize length = 64 * MIB + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  text[0] = '<';
  bytes = g_bytes_new_static (text, length);
  g_assert_null (dossier_document_read_bytes (bytes, NULL, &error));
  g_assert_error (error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_LIMIT);
}

/* A chain of part-of as long as the cast: no recursion, no repeated walk. */
static void
test_long_chain (void)
{
  const guint n = 50000;
  g_autoptr (GString) text = g_string_new (HEAD "<cast>" ACTOR ("id=\"a0\""));
  g_autoptr (DossierDocument) document = NULL;

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, ACTOR ("id=\"a%u\" part-of=\"a%u\""), i, i - 1);
  g_string_append (text, "</cast>" ISSUES ARTICLE "</dossier>");
  document = fixture_read (text->str);

  g_assert_cmpstr (dossier_actor_get_family (dossier_document_find_actor (document, "a49999"))->id,
                   ==, "a0");
}

static void
test_loop (void)
{
  const char *text = HEAD "<cast>" ACTOR ("id=\"a\" part-of=\"b\"") ACTOR ("id=\"b\" part-of=\"c\"")
      ACTOR ("id=\"c\" part-of=\"b\"") "</cast>" ISSUES ARTICLE "</dossier>";
  g_autoptr (GPtrArray) problems = fixture_check (text);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (fixture_find_problem (problems, "the actor “b” is part of itself"));
}

static void
test_unreadable (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-XXXXXX", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) missing = g_file_get_child (directory, "missing.dossier");
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_document_read_file (directory, NULL, &error));
  g_assert_error (error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_UNREADABLE);
  g_assert_cmpstr (error->message, ==, "This is a folder, not a dossier");
  g_clear_error (&error);

  g_assert_null (dossier_document_read_file (missing, NULL, &error));
  g_assert_error (error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_UNREADABLE);
  g_assert_cmpstr (error->message, ==, "There is no such file");

  g_rmdir (folder);
}

static void
test_endless (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("no /dev/zero here");
      return;
    }

  g_assert_null (dossier_document_read_file (file, NULL, &error));
  g_assert_error (error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_LIMIT);
}

typedef struct
{
  GMainLoop *loop;
  DossierDocument *document;
  GError *error;
} Reading;

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;

  reading->document = dossier_document_read_file_finish (result, &reading->error);
  g_main_loop_quit (reading->loop);
}

static void
read_async (const char *name, GCancellable *cancellable, Reading *reading)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  *reading = (Reading) { .loop = loop };
  dossier_document_read_file_async (file, cancellable, on_read, reading);
  g_main_loop_run (loop);
}

static void
test_async (void)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Reading reading;

  read_async ("base.dossier", NULL, &reading);
  g_assert_no_error (reading.error);
  g_assert_cmpstr (dossier_document_get_id (reading.document), ==, "base");
  g_object_unref (reading.document);

  read_async ("none.dossier", NULL, &reading);
  g_assert_error (reading.error, DOSSIER_DOCUMENT_ERROR, DOSSIER_DOCUMENT_ERROR_UNREADABLE);
  g_clear_error (&reading.error);

  g_cancellable_cancel (cancelled);
  read_async ("base.dossier", cancelled, &reading);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&reading.error);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  FIXTURE_ADD_CASES ("foreign", foreign_cases, test_foreign)
  FIXTURE_ADD_CASES ("hostile", hostile_cases, test_hostile)
  g_test_add_func ("/files/too-large", test_too_large);
  g_test_add_func ("/files/long-chain", test_long_chain);
  g_test_add_func ("/files/loop", test_loop);
  g_test_add_func ("/files/unreadable", test_unreadable);
  g_test_add_func ("/files/endless", test_endless);
  g_test_add_func ("/files/async", test_async);

  return g_test_run ();
}
