/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "document/dossier-document-io.h"
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
      return g_strdup (_("The file cannot be read. Check that it is still there and that it may be "
                         "opened."));
    case DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER:
      return g_strdup (_("This is not a dossier. Choose a file that ends in “.dossier”."));
    case DOSSIER_DOCUMENT_ERROR_NEWER_FORMAT:
      return g_strdup (_("This dossier was made for a newer version of the program. Update the "
                         "program to open it."));
    case DOSSIER_DOCUMENT_ERROR_LIMIT:
    case DOSSIER_DOCUMENT_ERROR_INVALID:
    default:
      /* Translators: %s is a sentence that says where in the file and what to
       * do; the last sentence names a command */
      return g_strdup_printf (_("The dossier breaks a rule of its format. %s\n\n“dossier-tool "
                                "check” lists everything that is wrong with the file."),
                              error->message);
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
  if (error->domain == DOSSIER_STORE_ERROR)
    return g_strdup (error->message);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup (_("The file is not there any more. It may have been moved or deleted."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_("The file may not be read. Change its permissions and try again."));

  return g_strdup (_("Something went wrong that the program does not know. Try again."));
}
