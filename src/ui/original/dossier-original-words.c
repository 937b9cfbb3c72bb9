/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/original/dossier-original-words.h"

#include <glib/gi18n.h>

/**
 * dossier_original_dup_paragraphs:
 * @counts: how much was found
 *
 * Returns: (transfer full): how many paragraphs, in words
 */
char *
dossier_original_dup_paragraphs (const DossierOriginalCounts *counts)
{
  /* Translators: the first number is how many were found */
  return g_strdup_printf (ngettext ("%'u of %'u paragraph", "%'u of %'u paragraphs",
                                    counts->n_all_paragraphs),
                          counts->n_paragraphs, counts->n_all_paragraphs);
}

/**
 * dossier_original_dup_quotes:
 * @counts: how much was found
 *
 * Returns: (transfer full): how many direct quotes, in words
 */
char *
dossier_original_dup_quotes (const DossierOriginalCounts *counts)
{
  /* Translators: the first number is how many were found */
  return g_strdup_printf (ngettext ("%'u of %'u direct quote", "%'u of %'u direct quotes",
                                    counts->n_all_quotes),
                          counts->n_quotes, counts->n_all_quotes);
}

/**
 * dossier_original_dup_mentions:
 * @counts: how much was found
 *
 * Returns: (transfer full): how many names were marked, in words
 */
char *
dossier_original_dup_mentions (const DossierOriginalCounts *counts)
{
  return g_strdup_printf (ngettext ("%'u mention of an actor", "%'u mentions of actors",
                                    counts->n_mentions),
                          counts->n_mentions);
}

/**
 * dossier_original_is_doubtful:
 * @counts: how much was found
 *
 * Returns: whether it may be another article: fewer than half of the
 *   paragraphs were found
 */
gboolean
dossier_original_is_doubtful (const DossierOriginalCounts *counts)
{
  return 2 * counts->n_paragraphs < counts->n_all_paragraphs;
}

/**
 * dossier_unplaced_get_heading:
 * @kind: what could not be placed
 *
 * Returns: what stands above a list of such
 */
const char *
dossier_unplaced_get_heading (DossierUnplacedKind kind)
{
  switch (kind)
    {
    case DOSSIER_UNPLACED_PARAGRAPH:
      return _ ("Paragraphs Not in the Original");
    case DOSSIER_UNPLACED_SENTENCE:
      return _ ("Sentences Not Found in Their Paragraph");
    case DOSSIER_UNPLACED_QUOTE:
      return _ ("Quotes Not Found in Full");
    case DOSSIER_UNPLACED_ACTOR:
      return _ ("Actors the Original Does Not Name");
    case DOSSIER_UNPLACED_MENTION:
      return _ ("Actors Not Named in This Paragraph");
    case DOSSIER_UNPLACED_TEXT:
    default:
      return _ ("Text of the Original That Was Left Out");
    }
}

/**
 * dossier_unplaced_dup_place:
 * @unplaced: what could not be placed
 *
 * Returns: (transfer full) (nullable): where it stands in the study edition
 */
char *
dossier_unplaced_dup_place (const DossierUnplaced *unplaced)
{
  if (unplaced->paragraph == NULL)
    return NULL;

  return g_strdup_printf (_ ("Paragraph %u"), unplaced->paragraph->number);
}

/**
 * dossier_original_make_document:
 * @alignment: an original beside its study edition
 *
 * Returns: (transfer full): the original as a document, with what a person
 *   reads about it
 */
DossierDocument *
dossier_original_make_document (const DossierAlignment *alignment)
{
  return dossier_alignment_make_document (
      alignment,
      _ ("A private copy, kept on this machine only. Names, quotes and evidence were placed by "
         "comparing it with the study edition; what is reported is marked by whole sentences."),
      /* Translators: heading above paragraphs of the study edition */
      _ ("Not in the copy: retold as in the study edition"),
      /* Translators: heading above the original where it goes on after such paragraphs */
      _ ("The copy goes on"));
}
