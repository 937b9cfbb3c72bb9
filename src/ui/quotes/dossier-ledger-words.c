/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-words.h"

#include <glib/gi18n.h>

/**
 * dossier_ledger_dup_section_title:
 * @self: a ledger
 * @position: a position in its list
 *
 * Returns: (transfer full) (nullable): the heading over the row there
 */
char *
dossier_ledger_dup_section_title (DossierLedger *self, guint position)
{
  const DossierLedgerSection *section = dossier_ledger_get_section_at (self, position);
  DossierDocument *document = dossier_ledger_get_document (self);

  if (section == NULL)
    return NULL;

  switch (dossier_ledger_get_grouping (self))
    {
    case DOSSIER_LEDGER_BY_SPEAKER:
      return g_strdup (dossier_document_get_actors (document).items[section->group].name);
    case DOSSIER_LEDGER_BY_PARAGRAPH:
      /* Translators: heading over the quotes of a paragraph, by its number */
      return g_strdup_printf (
          _ ("Paragraph %u"),
          dossier_document_get_paragraphs (document).items[section->group].number);
    case DOSSIER_LEDGER_BY_ISSUE:
    case DOSSIER_N_LEDGER_GROUPINGS:
    default:
      return g_strdup (dossier_document_get_issues (document).items[section->group].title);
    }
}

/**
 * dossier_ledger_dup_section_counts:
 * @self: a ledger
 * @position: a position in its list
 *
 * Returns: (transfer full) (nullable): how many quotes stand under the
 *   heading of the row there, in words
 */
char *
dossier_ledger_dup_section_counts (DossierLedger *self, guint position)
{
  const DossierLedgerSection *section = dossier_ledger_get_section_at (self, position);
  g_autofree char *direct = NULL;
  g_autofree char *reported = NULL;

  if (section == NULL)
    return NULL;

  /* Translators: how many quotes are direct quotations */
  direct = g_strdup_printf (ngettext ("%'u quoted", "%'u quoted", section->n_direct),
                            section->n_direct);
  /* Translators: how many quotes are reported speech */
  reported = g_strdup_printf (ngettext ("%'u reported", "%'u reported", section->n_reported),
                              section->n_reported);
  if (section->n_direct > 0 && section->n_reported > 0)
    /* Translators: two counts, such as “4 quoted, 3 reported” */
    return g_strdup_printf (_ ("%1$s, %2$s"), direct, reported);
  if (section->n_direct + section->n_reported > 1
      && section->first_paragraph == section->last_paragraph
      && dossier_ledger_get_grouping (self) != DOSSIER_LEDGER_BY_PARAGRAPH)
    /* Translators: a count, such as “4 quoted” */
    return g_strdup_printf (_ ("%s, all in one paragraph"),
                            section->n_direct > 0 ? direct : reported);

  return section->n_direct > 0 ? g_steal_pointer (&direct) : g_steal_pointer (&reported);
}

/**
 * dossier_ledger_summary_dup_words:
 * @summary: what a ledger shows
 *
 * Returns: (transfer full): the same in words
 */
char *
dossier_ledger_summary_dup_words (const DossierLedgerSummary *summary)
{
  g_autofree char *direct = g_strdup_printf (ngettext ("%'u direct quotation",
                                                       "%'u direct quotations", summary->n_direct),
                                             summary->n_direct);
  g_autofree char *speakers
      = g_strdup_printf (ngettext ("%'u speaker", "%'u speakers", summary->n_speakers),
                         summary->n_speakers);
  g_autofree char *reported
      = g_strdup_printf (ngettext ("%'u reported statement", "%'u reported statements",
                                   summary->n_reported),
                         summary->n_reported);

  if (summary->n_direct == 0)
    return g_steal_pointer (&reported);
  if (summary->n_reported == 0)
    /* Translators: two counts, such as “13 direct quotations by 7 speakers” */
    return g_strdup_printf (_ ("%1$s by %2$s"), direct, speakers);

  /* Translators: three counts, such as “13 direct quotations by 7 speakers, 17
   * reported statements” */
  return g_strdup_printf (_ ("%1$s by %2$s, %3$s"), direct, speakers, reported);
}
