/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-shown.h"

#include <string.h>

#include "document/dossier-reworded.h"
#include "ui/original/dossier-original-words.h"

/* Which text a dossier opens with: the store knows, and the pages are built
 * for it. An original is laid beside the study edition anew each time, so that
 * it follows what changes there. */

/* A text of this length is compared before anybody sees a delay. */
#define MAX_AT_ONCE (256 * 1024)

/* Of a document of an original. */
#define ADDED "dossier-original-added"       /* which copy it was made of */
#define LEFT_OUT "dossier-original-left-out" /* what stands for nothing in the article */

const char *const dossier_original_text_words[] = { "study", "original", "both", NULL };

/**
 * dossier_original_get_study_edition:
 * @document: what is shown
 *
 * Returns: (transfer none): the study edition, @document itself unless it is
 *   an original
 */
DossierDocument *
dossier_original_get_study_edition (DossierDocument *document)
{
  DossierDocument *source = dossier_document_get_source (document);

  return source != NULL ? source : document;
}

/**
 * dossier_original_exists:
 * @study: an open dossier
 *
 * Returns: whether the person has a copy of its article
 */
gboolean
dossier_original_exists (DossierStudy *study)
{
  DossierDocument *document = NULL;

  g_return_val_if_fail (DOSSIER_IS_STUDY (study), FALSE);

  document = dossier_study_get_document (study);
  return dossier_store_has_original (dossier_study_get_store (study),
                                     dossier_document_get_id (document),
                                     dossier_document_get_language (document));
}

/**
 * dossier_original_load:
 * @study: an open dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the person's own copy of its article;
 *   %NULL without an error when there is none
 */
DossierStoredOriginal *
dossier_original_load (DossierStudy *study, GError **error)
{
  DossierDocument *document = NULL;

  g_return_val_if_fail (DOSSIER_IS_STUDY (study), NULL);

  document = dossier_study_get_document (study);
  return dossier_store_load_original (dossier_study_get_store (study),
                                      dossier_document_get_id (document),
                                      dossier_document_get_language (document), error);
}

static DossierStudy *
study_of (DossierStudy *of, DossierDocument *document)
{
  DossierStudy *study = NULL;
  DossierLanguages *languages = dossier_study_get_languages (of);

  if (dossier_study_get_document (of) == document)
    return g_object_ref (of);

  study = dossier_study_new (document, dossier_study_get_store (of), dossier_study_get_clock (of),
                             dossier_study_get_settings (of));
  if (languages != NULL)
    dossier_study_set_languages (study, languages);

  return study;
}

static gboolean
is_made_of (DossierDocument *document, const DossierStoredOriginal *stored)
{
  const gint64 *added_ms = g_object_get_data (G_OBJECT (document), ADDED);

  return added_ms != NULL && *added_ms == stored->added_ms;
}

static GStrv
dup_left_out (const DossierAlignment *alignment)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  guint n = 0;
  const DossierUnplaced *unplaced = dossier_alignment_get_unplaced (alignment, &n);

  for (guint i = 0; i < n; i++)
    if (unplaced[i].kind == DOSSIER_UNPLACED_TEXT)
      g_strv_builder_add (texts, unplaced[i].text);

  return g_strv_builder_end (texts);
}

/**
 * dossier_original_make_study:
 * @of: an open dossier
 * @found: its original beside the study edition
 * @stored: what that was made of
 *
 * Returns: (transfer full): the study of the original
 */
DossierStudy *
dossier_original_make_study (DossierStudy *of,
                             const DossierOriginalFound *found,
                             const DossierStoredOriginal *stored)
{
  g_autoptr (DossierDocument) original = dossier_original_make_document (found->alignment);

  g_object_set_data_full (G_OBJECT (original), ADDED,
                          g_memdup2 (&stored->added_ms, sizeof stored->added_ms), g_free);
  g_object_set_data_full (G_OBJECT (original), LEFT_OUT, dup_left_out (found->alignment),
                          (GDestroyNotify) g_strfreev);

  return study_of (of, original);
}

/**
 * dossier_original_restore:
 * @study: a dossier that is being opened, or opened again
 * @is_due: (out): whether its original is to be shown, but takes so long to
 *   compare that it has to come later
 *
 * Returns: (transfer full): the study of what is to be shown: of the person's
 *   own copy if that is how they left it, or else of the study edition
 */
DossierStudy *
dossier_original_restore (DossierStudy *study, gboolean *is_due)
{
  DossierDocument *edition = NULL;
  g_autoptr (DossierStoredOriginal) stored = NULL;
  g_autoptr (DossierOriginalFound) found = NULL;
  g_autoptr (GError) error = NULL;
  DossierOriginalSource source = { 0 };

  g_return_val_if_fail (DOSSIER_IS_STUDY (study) && is_due != NULL, NULL);

  *is_due = FALSE;
  edition = dossier_original_get_study_edition (dossier_study_get_document (study));
  if (dossier_document_get_head (edition)->edition != DOSSIER_EDITION_STUDY)
    return g_object_ref (study);

  stored = dossier_original_load (study, &error);
  if (error != NULL)
    g_info ("The original cannot be read: %s", error->message);
  if (stored == NULL || !stored->is_shown)
    return study_of (study, edition);
  if (is_made_of (dossier_study_get_document (study), stored))
    return g_object_ref (study);
  *is_due = strlen (stored->text) > MAX_AT_ONCE;
  if (*is_due)
    return study_of (study, edition);

  source.stored = stored->text;
  found = dossier_original_run (edition, &source, NULL, &error);
  if (found == NULL)
    {
      g_info ("The original cannot be shown: %s", error->message);
      return study_of (study, edition);
    }

  return dossier_original_make_study (study, found, stored);
}

/**
 * dossier_original_get_text:
 * @study: an open dossier
 *
 * Returns: which text it is open with
 */
DossierOriginalText
dossier_original_get_text (DossierStudy *study)
{
  GSettings *settings = NULL;

  g_return_val_if_fail (DOSSIER_IS_STUDY (study), DOSSIER_ORIGINAL_TEXT_STUDY);

  settings = dossier_study_get_settings (study);
  if (dossier_document_get_source (dossier_study_get_document (study)) == NULL)
    return DOSSIER_ORIGINAL_TEXT_STUDY;

  return g_settings_get_boolean (settings, "original-beside")
                 && !(dossier_study_get_second_language (study) != NULL
                      && g_settings_get_boolean (settings, "side-by-side"))
             ? DOSSIER_ORIGINAL_TEXT_BOTH
             : DOSSIER_ORIGINAL_TEXT_OWN;
}

/**
 * dossier_original_choose_text:
 * @study: an open dossier of which there is an original
 * @text: which text to read it with
 *
 * Keeps whether the original is read alone or beside the study edition, which
 * is where another language might be.
 */
void
dossier_original_choose_text (DossierStudy *study, DossierOriginalText text)
{
  GSettings *settings = NULL;

  g_return_if_fail (DOSSIER_IS_STUDY (study));

  settings = dossier_study_get_settings (study);
  if (text == DOSSIER_ORIGINAL_TEXT_BOTH)
    g_settings_set_boolean (settings, "side-by-side", FALSE);
  if (text != DOSSIER_ORIGINAL_TEXT_STUDY)
    g_settings_set_boolean (settings, "original-beside", text == DOSSIER_ORIGINAL_TEXT_BOTH);
}

/**
 * dossier_original_get_left_out:
 * @study: an open dossier
 *
 * Returns: (transfer none) (nullable): what of the original stands for nothing
 *   in the article, where the original is shown
 */
const char *const *
dossier_original_get_left_out (DossierStudy *study)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (study), NULL);

  return g_object_get_data (G_OBJECT (dossier_study_get_base (study)), LEFT_OUT);
}
