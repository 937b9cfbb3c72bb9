/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "analysis/dossier-align.h"
#include "document/dossier-document-io.h"
#include "extract/dossier-extract.h"
#include "store/dossier-store.h"

/* The one place where errors of the rooms become sentences for a person. The
 * rooms' own messages hold the facts (which rule, which line) and stand
 * inside the sentence; messages of libraries do not reach a person. */

static char *
dup_document_sentence (const GError *error)
{
  switch ((DossierDocumentError) error->code)
    {
    case DOSSIER_DOCUMENT_ERROR_UNREADABLE:
      return g_strdup (
          _ ("The file cannot be read. Check that it is still there and that it may be "
             "opened."));
    case DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER:
      return g_strdup (_ ("This is not a dossier, or it is damaged. Choose another file."));
    case DOSSIER_DOCUMENT_ERROR_NEWER_FORMAT:
      return g_strdup (_ ("This dossier was made for a newer version of the program. Update the "
                          "program to open it."));
    case DOSSIER_DOCUMENT_ERROR_LIMIT:
    case DOSSIER_DOCUMENT_ERROR_INVALID:
    default:
      /* Translators: %s is a sentence that says where in the file and what to
       * do; the last sentence names a command */
      return g_strdup_printf (_ ("The dossier breaks a rule of its format. %s\n\n“dossier-tool "
                                 "check” lists everything that is wrong with the file."),
                              error->message);
    }
}

static char *
dup_extract_sentence (const GError *error)
{
  switch ((DossierExtractError) error->code)
    {
    case DOSSIER_EXTRACT_ERROR_FORMAT:
      /* Translators: %s says what is wrong with a file, without a full stop */
      return g_strdup_printf (_ ("%s. Choose another file, or paste the text."), error->message);
    case DOSSIER_EXTRACT_ERROR_LIMIT:
      /* Translators: %s says what is wrong with a file, without a full stop */
      return g_strdup_printf (_ ("%s. Choose a smaller file, or paste the text."), error->message);
    case DOSSIER_EXTRACT_ERROR_EMPTY:
      return g_strdup (_ ("There is no text in it. Choose another file, or paste the text."));
    case DOSSIER_EXTRACT_ERROR_UNREADABLE:
    default:
      /* Translators: %s says what is wrong with a file, without a full stop */
      return g_strdup_printf (_ ("%s. Check the file and choose it again."), error->message);
    }
}

static char *
dup_align_sentence (const GError *error)
{
  switch ((DossierAlignError) error->code)
    {
    case DOSSIER_ALIGN_ERROR_LIMIT:
      /* Translators: %s says what is wrong with a text, without a full stop */
      return g_strdup_printf (_ ("%s. Leave out what does not belong to the article, and try "
                                 "again."),
                              error->message);
    case DOSSIER_ALIGN_ERROR_UNRELATED:
    default:
      return g_strdup (_ ("No paragraph of this text stands for one of the study edition. Choose "
                          "the article that is retold, in the language it is read in here."));
    }
}

/**
 * dossier_error_dup_sentence:
 * @error: an error of one of the rooms
 *
 * Returns: (transfer full): what is wrong and what to do, translated
 */
char *
dossier_error_dup_sentence (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == DOSSIER_DOCUMENT_ERROR)
    return dup_document_sentence (error);
  if (error->domain == DOSSIER_EXTRACT_ERROR)
    return dup_extract_sentence (error);
  if (error->domain == DOSSIER_ALIGN_ERROR)
    return dup_align_sentence (error);
  if (error->domain == DOSSIER_STORE_ERROR)
    return g_strdup (error->message);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup (_ ("The file is not there any more. It may have been moved or deleted."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_ ("The file may not be read. Change its permissions and try again."));

  return g_strdup (_ ("Something went wrong that the program does not know. Try again."));
}

/**
 * dossier_error_get_speech_sentence:
 * @problem: why nothing can be read aloud
 *
 * Returns: what is missing and what to do, translated
 */
const char *
dossier_error_get_speech_sentence (DossierSpeechError problem)
{
  switch (problem)
    {
    case DOSSIER_SPEECH_ERROR_NOT_BUILT:
      return _ ("This copy of the program was made without reading aloud: install one that has "
                "it.");
    case DOSSIER_SPEECH_ERROR_UNAVAILABLE:
      return _ ("Speech Dispatcher cannot be started: install it with the system’s software, "
                "and try again.");
    case DOSSIER_SPEECH_ERROR_NO_ENGINE:
      return _ ("Speech Dispatcher has no engine to speak with: install one, as eSpeak NG is, "
                "and try again.");
    case DOSSIER_SPEECH_ERROR_NO_VOICE:
      return _ ("There is no voice for the language of this dossier: install one, and try "
                "again.");
    case DOSSIER_SPEECH_ERROR_LOST:
      return _ ("Speech Dispatcher has stopped: try again to start it anew.");
    case DOSSIER_SPEECH_ERROR_SILENT:
    default:
      return _ ("The voice does not answer: choose another one, or try again.");
    }
}

/**
 * dossier_speech_error_dialog_new:
 * @problem: why nothing can be read aloud
 *
 * Returns: (transfer floating): a dialog that says so
 */
AdwDialog *
dossier_speech_error_dialog_new (DossierSpeechError problem)
{
  /* Translators: heading of a message; short, as it is never broken into lines */
  AdwDialog *dialog
      = adw_alert_dialog_new (_ ("Cannot Read Aloud"), dossier_error_get_speech_sentence (problem));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));

  return dialog;
}

/* A file may have a name of one long word, which an alert does not break:
 * where it may, U+200B ZERO WIDTH SPACE says. */
static char *
dup_breakable_name (const char *file_name)
{
  g_autofree char *short_name = g_utf8_truncate_middle (file_name, 48);
  GString *name = g_string_new (NULL);
  guint n = 0;

  for (const char *c = short_name; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (n > 0 && n % 10 == 0)
        g_string_append (name, "\xe2\x80\x8b");
      g_string_append_unichar (name, g_utf8_get_char (c));
      n++;
    }

  return g_string_free_and_steal (name);
}

/**
 * dossier_error_dialog_new:
 * @file_name: what cannot be opened
 * @sentence: why, and what to do
 *
 * Returns: (transfer floating): a dialog that says so
 */
AdwDialog *
dossier_error_dialog_new (const char *file_name, const char *sentence)
{
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog = NULL;

  g_return_val_if_fail (file_name != NULL && sentence != NULL, NULL);

  /* The name stands in the body: a heading must fit the narrowest window. */
  name = dup_breakable_name (file_name);
  body = g_strdup_printf ("%s\n\n%s", name, sentence);
  /* Translators: heading of a message; short, as it is never broken into lines */
  dialog = adw_alert_dialog_new (_ ("Cannot Open File"), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));

  return dialog;
}

/* As g_file_get_parse_name(), short, and with places where a line may end. */
static char *
dup_folder_name (GFile *folder)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  return dup_breakable_name (name);
}

/**
 * dossier_error_dup_save_sentence:
 * @file: where something was to be saved
 * @error: why it was not
 *
 * The one sentence for all that is exported: the name and the folder are told,
 * since the file chooser that knew them is closed by now.
 *
 * Returns: (transfer full): what is wrong, where, and what to do, translated
 */
char *
dossier_error_dup_save_sentence (GFile *file, const GError *error)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *where = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && error != NULL, NULL);

  folder = g_file_has_parent (file, NULL) ? g_file_get_parent (file) : g_object_ref (file);
  base = g_file_get_basename (file);
  name = dup_breakable_name (base);
  where = dup_folder_name (folder);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    /* Translators: the name of a file, its folder */
    return g_strdup_printf (_ ("There is not enough space for “%1$s” in %2$s. Make room, or choose "
                               "another folder."),
                            name, where);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    /* Translators: a name, the folder it is in */
    return g_strdup_printf (_ ("“%1$s” in %2$s is a folder. Choose another name."), name, where);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG))
    /* Translators: the name of a file, its folder */
    return g_strdup_printf (_ ("“%1$s” cannot be the name of a file in %2$s. Choose a shorter or "
                               "simpler name."),
                            name, where);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    /* Translators: the name of a file, its folder */
    return g_strdup_printf (_ ("“%1$s” may not be written in %2$s. Choose another folder."), name,
                            where);
  if (!g_file_query_exists (folder, NULL))
    /* Translators: the name of a file, its folder */
    return g_strdup_printf (_ ("“%1$s” was not saved, as the folder %2$s is not there. Choose "
                               "another folder."),
                            name, where);

  /* Translators: the name of a file, its folder */
  return g_strdup_printf (_ ("“%1$s” cannot be written in %2$s. Choose another folder."), name,
                          where);
}

static AdwDialog *
new_dialog (const char *heading, const char *sentence)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, sentence);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));

  return dialog;
}

/**
 * dossier_save_error_dialog_new:
 * @heading: what failed, translated; short, as it is never broken into lines
 * @file: where something was to be saved
 * @error: why it was not
 *
 * Returns: (transfer floating): a dialog that says so
 */
AdwDialog *
dossier_save_error_dialog_new (const char *heading, GFile *file, const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (heading != NULL && G_IS_FILE (file) && error != NULL, NULL);

  sentence = dossier_error_dup_save_sentence (file, error);
  g_info ("Nothing was saved: %s", error->message);

  return new_dialog (heading, sentence);
}

static char *
dup_print_sentence (GFile *file, const GError *error)
{
  if (file == NULL)
    return g_strdup (_ ("The printer did not take the pages. Check that it is on and connected, "
                        "and try again."));
  /* Only what is made before it goes to its place comes from the C library. */
  if (error->domain == G_FILE_ERROR)
    /* Translators: %s is a folder of the system */
    return g_strdup_printf (_ ("The PDF is first made in the folder for temporary files, and "
                               "nothing can be written there. Check that %s exists and has room."),
                            g_get_tmp_dir ());

  return dossier_error_dup_save_sentence (file, error);
}

/**
 * dossier_print_error_dialog_new:
 * @file: (nullable): the file that the pages were to become
 * @error: why they did not
 *
 * Returns: (transfer floating): a dialog that says so
 */
AdwDialog *
dossier_print_error_dialog_new (GFile *file, const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  sentence = dup_print_sentence (file, error);
  g_info ("Nothing was printed: %s", error->message);

  /* Translators: headings of messages; short, as they are never broken into lines */
  return new_dialog (file != NULL ? _ ("Cannot Save PDF") : _ ("Cannot Print"), sentence);
}
