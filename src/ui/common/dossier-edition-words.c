/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-edition-words.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>

/**
 * dossier_edition_dup_source_line:
 * @document: a document
 * @with_minutes: whether to tell how long reading takes, as on a screen
 *
 * Returns: (transfer full): where the article comes from, which edition it is
 *   and how long
 */
char *
dossier_edition_dup_source_line (DossierDocument *document, gboolean with_minutes)
{
  const DossierHead *head = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n = 0;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  head = dossier_document_get_head (document);
  if (head->source_description != NULL && *head->source_description != '\0')
    g_strv_builder_add (parts, head->source_description);
  if (head->edition == DOSSIER_EDITION_STUDY)
    g_strv_builder_add (parts, _ ("Study edition"));
  else if (head->edition == DOSSIER_EDITION_DRAFT)
    g_strv_builder_add (parts, C_ ("edition", "Draft"));
  n = dossier_document_get_paragraphs (document).n;
  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%'u paragraph", "%'u paragraphs", n), n));
  if (with_minutes)
    {
      n = dossier_document_get_reading_minutes (document);
      /* Translators: how long reading takes */
      g_strv_builder_take (parts, g_strdup_printf (ngettext ("%'u minute", "%'u minutes", n), n));
    }
  all = g_strv_builder_end (parts);

  return dossier_list_join ((const char *const *) all, DOSSIER_LIST_FACTS);
}

/**
 * dossier_edition_get_notice:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): what one has to know of the edition
 *   before one reads: the document's own note, or else ours
 */
const char *
dossier_edition_get_notice (DossierDocument *document)
{
  const DossierHead *head = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  head = dossier_document_get_head (document);
  if (head->note != NULL && *head->note != '\0')
    return head->note;

  switch (head->edition)
    {
    case DOSSIER_EDITION_STUDY:
      return _ ("The article is retold here in other words. The short quotations are exact.");
    case DOSSIER_EDITION_DRAFT:
      return _ ("The program drafted this dossier. Nobody has checked it yet.");
    case DOSSIER_EDITION_ORIGINAL:
    default:
      return NULL;
    }
}
