/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-store-questions.h"

#include "document/dossier-own-questions.h"

/* Highlights that were turned into questions. A question keeps its id through
 * all that happens to its highlight, so that its answers count when it is one
 * again. */

/**
 * dossier_store_list_questions:
 * @self: a store
 * @dossier: (nullable): only of this dossier
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (element-type DossierHighlight) (nullable): the
 *   highlights that are questions, the oldest first; %NULL with an error
 */
GPtrArray *
dossier_store_list_questions (DossierStore *self, const char *dossier, GError **error)
{
  GPtrArray *highlights;

  g_return_val_if_fail (DOSSIER_IS_STORE (self), NULL);

  highlights = dossier_store_list_highlights (self, dossier, error);
  for (guint i = highlights != NULL ? highlights->len : 0; i-- > 0;)
    if (!((const DossierHighlight *) highlights->pdata[i])->is_question)
      g_ptr_array_remove_index (highlights, i);

  return highlights;
}

/**
 * dossier_highlights_are_same:
 * @a: (element-type DossierHighlight): highlights
 * @b: (element-type DossierHighlight): highlights
 *
 * Returns: whether a person would see no difference
 */
gboolean
dossier_highlights_are_same (GPtrArray *a, GPtrArray *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const DossierHighlight *first = a->pdata[i];
      const DossierHighlight *second = b->pdata[i];

      if (g_strcmp0 (first->id, second->id) != 0 || !dossier_highlight_is_same (first, second))
        return FALSE;
    }

  return TRUE;
}

/**
 * dossier_highlight_dup_question_id:
 * @self: a highlight that is on disk
 *
 * Returns: (transfer full): the id of the question that is made of it
 */
char *
dossier_highlight_dup_question_id (const DossierHighlight *self)
{
  g_return_val_if_fail (self != NULL && self->id != NULL, NULL);

  return g_strconcat ("note-", self->id, NULL);
}

/**
 * dossier_document_with_highlights:
 * @self: a document
 * @highlights: (element-type DossierHighlight): what a person made questions of
 *
 * A highlight whose text is gone asks nothing until it is back.
 *
 * Returns: (transfer full): the document with their questions at its end
 */
DossierDocument *
dossier_document_with_highlights (DossierDocument *self, GPtrArray *highlights)
{
  DossierDocument *base;
  DossierDocument *document;
  g_autoptr (DossierAnchorText) text = NULL;
  g_autofree DossierCloze *clozes = NULL;
  g_autofree DossierOwnQuestion *own = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n_own = 0;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (self) && highlights != NULL, NULL);

  base = dossier_document_get_base (self);
  /* The text of a long dossier is not gone through for nothing. */
  if (highlights->len == 0)
    return g_object_ref (base);

  text = dossier_anchor_text_new (base);
  clozes = g_new0 (DossierCloze, highlights->len);
  own = g_new0 (DossierOwnQuestion, highlights->len);
  for (guint i = 0; i < highlights->len; i++)
    {
      const DossierHighlight *highlight = highlights->pdata[i];

      if (dossier_cloze_init_for_anchor (&clozes[n_own], text, highlight->anchor)
          != DOSSIER_CLOZE_MADE)
        continue;
      g_ptr_array_add (ids, dossier_highlight_dup_question_id (highlight));
      own[n_own] = (DossierOwnQuestion) {
        .id = ids->pdata[n_own],
        .asks = &clozes[n_own],
        .rationale = highlight->text,
      };
      n_own++;
    }
  document = dossier_document_with_questions (base, own, n_own);
  for (guint i = 0; i < n_own; i++)
    dossier_cloze_clear (&clozes[i]);

  return document;
}

/**
 * dossier_store_dup_asking:
 * @self: a store
 * @document: a document
 *
 * Returns: (transfer full): @document with the questions that the person made;
 *   as it is when they cannot be read
 */
DossierDocument *
dossier_store_dup_asking (DossierStore *self, DossierDocument *document)
{
  g_autoptr (GPtrArray) highlights = NULL;

  g_return_val_if_fail (DOSSIER_IS_STORE (self) && DOSSIER_IS_DOCUMENT (document), NULL);

  highlights = dossier_store_list_questions (self, dossier_document_get_id (document), NULL);

  return highlights != NULL ? dossier_document_with_highlights (document, highlights)
                            : g_object_ref (document);
}
