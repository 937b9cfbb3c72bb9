/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/notes/dossier-note-questions.h"

#include <glib/gi18n.h>

/* Highlights become questions and cease to be. */

/**
 * dossier_cloze_fit_dup_advice:
 * @fit: why a passage cannot be asked for
 *
 * Returns: (transfer full): what to do about it
 */
char *
dossier_cloze_fit_dup_advice (DossierClozeFit fit)
{
  switch (fit)
    {
    case DOSSIER_CLOZE_ACROSS:
      return g_strdup (_ ("Select words of one sentence to ask for them"));
    case DOSSIER_CLOZE_TOO_LONG:
      return g_strdup_printf (
          ngettext ("Select at most %d word to ask for it, and not the whole sentence",
                    "Select at most %d words to ask for them, and not the whole sentence",
                    DOSSIER_CLOZE_MAX_WORDS),
          DOSSIER_CLOZE_MAX_WORDS);
    case DOSSIER_CLOZE_HAS_BLANK:
      return g_strdup (_ ("A sentence with underscores cannot be a question"));
    case DOSSIER_CLOZE_NO_WORDS:
    case DOSSIER_CLOZE_MADE:
    default:
      return g_strdup (_ ("Select the words to ask for first"));
    }
}

/**
 * dossier_notebook_ask:
 * @self: a notebook
 * @range: a passage of the article
 * @color: the color of its highlight
 * @id: (out) (transfer full) (nullable): the id of the highlight; %NULL when
 *   it is not kept
 * @error: where to say why it is not on disk
 *
 * Highlights a passage and makes a question of it at once.
 *
 * Returns: whether it can be a question; nothing is kept when it cannot
 */
DossierClozeFit
dossier_notebook_ask (DossierNotebook *self,
                      const DossierRange *range,
                      DossierHighlightColor color,
                      char **id,
                      GError **error)
{
  DossierAnchorText *text = dossier_notebook_get_text (self);
  g_autoptr (DossierAnchor) anchor = NULL;
  g_autoptr (DossierHighlight) highlight = NULL;
  g_auto (DossierCloze) cloze = { 0 };
  DossierClozeFit fit;

  g_return_val_if_fail (range != NULL && id != NULL, DOSSIER_CLOZE_NO_WORDS);

  *id = NULL;
  fit = dossier_cloze_init (&cloze, text, range);
  if (fit != DOSSIER_CLOZE_MADE)
    return fit;
  anchor = dossier_anchor_text_make_anchor (text, range);
  highlight = dossier_highlight_new (dossier_notebook_get_dossier (self), anchor);
  highlight->color = color;
  highlight->is_question = TRUE;
  if (dossier_notebook_add_highlight (self, highlight, error))
    *id = g_strdup (highlight->id);

  return fit;
}

/**
 * dossier_notebook_set_question:
 * @self: a notebook
 * @id: the id of a highlight
 * @is_question: whether it is to be asked
 * @error: where to say why it is not on disk
 *
 * Returns: whether it can be a question; %DOSSIER_CLOZE_MADE when it is to be
 *   none, and with an error
 */
DossierClozeFit
dossier_notebook_set_question (DossierNotebook *self,
                               const char *id,
                               gboolean is_question,
                               GError **error)
{
  const DossierNotebookItem *item = dossier_notebook_find (self, id);
  g_autoptr (DossierHighlight) changed = NULL;
  g_auto (DossierCloze) cloze = { 0 };

  if (item == NULL)
    return DOSSIER_CLOZE_NO_WORDS;
  if (is_question)
    {
      DossierClozeFit fit = dossier_cloze_init_for_anchor (&cloze, dossier_notebook_get_text (self),
                                                           item->highlight->anchor);

      if (fit != DOSSIER_CLOZE_MADE)
        return fit;
    }
  changed = dossier_highlight_copy (item->highlight);
  changed->is_question = is_question;
  dossier_notebook_change (self, changed, error);

  return DOSSIER_CLOZE_MADE;
}
