/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-print-choice.h"

/**
 * dossier_print_choice_has:
 * @document: a dossier
 * @kind: a kind of sheet
 *
 * Returns: whether there is anything of it to print
 */
gboolean
dossier_print_choice_has (DossierDocument *document, DossierSheetKind kind)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), FALSE);

  switch (kind)
    {
    case DOSSIER_SHEET_CAST:
      return dossier_document_get_actors (document).n > 0;
    case DOSSIER_SHEET_QUIZ:
      return dossier_document_get_questions (document).n > 0;
    case DOSSIER_SHEET_READING:
    default:
      return TRUE;
    }
}

/**
 * dossier_print_choice_load:
 * @settings: the settings of the program
 * @document: the dossier to print
 * @plan: (out caller-allocates): what to print; its issue belongs to @document
 * @look: (out caller-allocates): how it looks
 *
 * Reads the last choice. An issue that another dossier has is none of this one.
 */
void
dossier_print_choice_load (GSettings *settings,
                           DossierDocument *document,
                           DossierSheetPlan *plan,
                           DossierSheetLook *look)
{
  g_autofree char *id = NULL;
  const DossierIssue *issue = NULL;
  DossierSheetKind kind = DOSSIER_SHEET_READING;

  g_return_if_fail (G_IS_SETTINGS (settings) && DOSSIER_IS_DOCUMENT (document));
  g_return_if_fail (plan != NULL && look != NULL);

  id = g_settings_get_string (settings, "print-issue");
  issue = *id != '\0' ? dossier_document_find_issue (document, id) : NULL;
  kind = (DossierSheetKind) g_settings_get_enum (settings, "print-sheet");
  *plan = (DossierSheetPlan) {
    .kind = dossier_print_choice_has (document, kind) ? kind : DOSSIER_SHEET_READING,
    .glossary = g_settings_get_boolean (settings, "print-glossary"),
    .answers = (DossierSheetAnswers) g_settings_get_enum (settings, "print-answers"),
    .issue = issue != NULL ? issue->id : NULL,
    .n_questions = (guint) g_settings_get_int (settings, "print-questions"),
  };
  *look = (DossierSheetLook) {
    .scale = g_settings_get_boolean (settings, "print-large") ? DOSSIER_SHEET_LARGE : 1,
    .plain = g_settings_get_enum (settings, "article-face") == 1,
  };
}

static GVariant *
dup_saved (GSettings *settings, const char *key)
{
  g_autoptr (GVariant) saved = g_settings_get_value (settings, key);

  return g_variant_n_children (saved) > 0 ? g_steal_pointer (&saved) : NULL;
}

/**
 * dossier_print_choice_load_page_setup:
 * @settings: the settings of the program
 *
 * Returns: (transfer full): the paper that was chosen last, or else that of
 *   the locale
 */
GtkPageSetup *
dossier_print_choice_load_page_setup (GSettings *settings)
{
  g_autoptr (GVariant) saved = dup_saved (settings, "print-page-setup");
  GtkPageSetup *setup = NULL;

  if (saved != NULL)
    setup = gtk_page_setup_new_from_gvariant (saved);

  return setup != NULL ? setup : gtk_page_setup_new ();
}

void
dossier_print_choice_save_page_setup (GSettings *settings, GtkPageSetup *setup)
{
  g_return_if_fail (G_IS_SETTINGS (settings) && GTK_IS_PAGE_SETUP (setup));

  g_settings_set_value (settings, "print-page-setup", gtk_page_setup_to_gvariant (setup));
}

/**
 * dossier_print_choice_load_print_settings:
 * @settings: the settings of the program
 *
 * Returns: (transfer full) (nullable): printer, copies and so on of the last time
 */
GtkPrintSettings *
dossier_print_choice_load_print_settings (GSettings *settings)
{
  g_autoptr (GVariant) saved = dup_saved (settings, "print-settings");

  return saved != NULL ? gtk_print_settings_new_from_gvariant (saved) : NULL;
}

void
dossier_print_choice_save_print_settings (GSettings *settings, GtkPrintSettings *print)
{
  g_return_if_fail (G_IS_SETTINGS (settings) && GTK_IS_PRINT_SETTINGS (print));

  g_settings_set_value (settings, "print-settings", gtk_print_settings_to_gvariant (print));
}

/**
 * dossier_print_choice_dup_file_name:
 * @document: a dossier
 * @sheet: a sheet of it
 *
 * Returns: (transfer full): what to call a PDF file of @sheet
 */
char *
dossier_print_choice_dup_file_name (DossierDocument *document, DossierSheet *sheet)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && sheet != NULL, NULL);

  name = g_strdup_printf ("%s – %s.pdf", dossier_document_get_short_title (document),
                          dossier_sheet_get_name (sheet));

  return g_strdelimit (g_steal_pointer (&name), "/\\:\n\r", '-');
}

/**
 * dossier_print_choice_name_file:
 * @print: settings of a printer
 * @name: the name of a PDF file
 *
 * Has what is printed into a file bear @name, in the folder of the last time:
 * the file of the last time is another sheet's.
 */
void
dossier_print_choice_name_file (GtkPrintSettings *print, const char *name)
{
  const char *uri = NULL;
  g_autofree char *base = NULL;

  g_return_if_fail (GTK_IS_PRINT_SETTINGS (print) && name != NULL);

  uri = gtk_print_settings_get (print, GTK_PRINT_SETTINGS_OUTPUT_URI);
  if (uri != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);
      g_autoptr (GFile) folder = g_file_get_parent (file);

      if (folder != NULL && g_file_peek_path (folder) != NULL)
        gtk_print_settings_set (print, GTK_PRINT_SETTINGS_OUTPUT_DIR, g_file_peek_path (folder));
    }
  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_OUTPUT_URI);

  base = g_strndup (name, strlen (name) - (g_str_has_suffix (name, ".pdf") ? strlen (".pdf") : 0));
  gtk_print_settings_set (print, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, base);
}
