/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/notes/dossier-notebook.h"

/* The highlights of one dossier as the window has them: in the order of the
 * article, those whose text is gone last. Everything that is done here is on
 * disk when it is shown, and can be undone and done again. */
struct _DossierNotebook
{
  GObject parent_instance;

  DossierStore *store;
  DossierDocument *document;
  DossierAnchorText *text; /* made when first needed: it is the whole article once more */
  GPtrArray *items;        /* of DossierNotebookItem */
  GPtrArray *done;         /* of Step, the last one last */
  GPtrArray *undone;       /* of Step, the next one last */
  char *stamp;             /* of the items */
};

/* What one act made of a highlight. */
typedef struct
{
  DossierHighlight *before;
  DossierHighlight *after;
} Step;

G_DEFINE_FINAL_TYPE (DossierNotebook, dossier_notebook, G_TYPE_OBJECT)

static void
step_free (Step *step)
{
  dossier_highlight_free (step->before);
  dossier_highlight_free (step->after);
  g_free (step);
}

static void
item_free (DossierNotebookItem *item)
{
  dossier_highlight_free (item->highlight);
  g_free (item);
}

static void
dossier_notebook_dispose (GObject *object)
{
  DossierNotebook *self = DOSSIER_NOTEBOOK (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->text, dossier_anchor_text_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_object (&self->document);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (dossier_notebook_parent_class)->dispose (object);
}

static void
dossier_notebook_class_init (DossierNotebookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_notebook_dispose;

  /* DossierNotebook::changed: the items are others. */
  g_signal_new ("changed", DOSSIER_TYPE_NOTEBOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
dossier_notebook_init (DossierNotebook *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

/* Something was kept, perhaps by another window or another device. */
static void
on_store_changed (DossierNotebook *self)
{
  g_autoptr (GError) error = NULL;

  if (!dossier_store_has_new_highlights (self->store, dossier_notebook_get_dossier (self),
                                         &self->stamp))
    return;
  if (dossier_notebook_load (self, &error))
    return;

  g_warning ("The notes could not be read: %s", error->message);
  g_clear_pointer (&self->stamp, g_free);
}

/**
 * dossier_notebook_new:
 * @document: a dossier
 * @store: where its highlights are kept
 *
 * Returns: (transfer full): the highlights, none of which is loaded
 */
DossierNotebook *
dossier_notebook_new (DossierDocument *document, DossierStore *store)
{
  DossierNotebook *self = g_object_new (DOSSIER_TYPE_NOTEBOOK, NULL);

  self->store = g_object_ref (store);
  self->document = g_object_ref (document);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

static int
compare_numbers (guint a, guint b)
{
  return a < b ? -1 : a > b;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const DossierNotebookItem *first = a;
  const DossierNotebookItem *second = b;
  int order = (first->fit == DOSSIER_ANCHOR_LOST) - (second->fit == DOSSIER_ANCHOR_LOST);

  if (order == 0)
    order = compare_numbers (first->range.first, second->range.first);
  if (order == 0)
    order = compare_numbers (first->range.start, second->range.start);
  if (order == 0)
    order = g_strcmp0 (first->highlight->id, second->highlight->id);

  return order;
}

/**
 * dossier_notebook_load:
 * @self: a notebook
 * @error: where to say what is wrong
 *
 * Returns: whether the highlights could be read
 */
gboolean
dossier_notebook_load (DossierNotebook *self, GError **error)
{
  g_autoptr (GPtrArray) highlights = NULL;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), FALSE);

  highlights
      = dossier_store_list_highlights (self->store, dossier_notebook_get_dossier (self), error);
  if (highlights == NULL)
    return FALSE;
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < highlights->len; i++)
    {
      DossierNotebookItem *item = g_new0 (DossierNotebookItem, 1);

      item->highlight = dossier_highlight_copy (highlights->pdata[i]);
      item->fit = dossier_anchor_text_find (dossier_notebook_get_text (self),
                                            item->highlight->anchor, &item->range);
      g_ptr_array_add (self->items, item);
    }
  g_ptr_array_sort_values (self->items, compare_items);
  g_signal_emit_by_name (self, "changed");

  return TRUE;
}

/**
 * dossier_notebook_get_items:
 * @self: a notebook
 *
 * Returns: (transfer none) (element-type DossierNotebookItem): the highlights,
 *   until the next change
 */
GPtrArray *
dossier_notebook_get_items (DossierNotebook *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), NULL);

  return self->items;
}

/**
 * dossier_notebook_find:
 * @self: a notebook
 * @id: the id of a highlight
 *
 * Returns: (transfer none) (nullable): the highlight, until the next change
 */
const DossierNotebookItem *
dossier_notebook_find (DossierNotebook *self, const char *id)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const DossierNotebookItem *item = self->items->pdata[i];

      if (g_strcmp0 (item->highlight->id, id) == 0)
        return item;
    }

  return NULL;
}

static gboolean
is_after (guint paragraph, guint byte, guint other_paragraph, guint other_byte)
{
  return paragraph > other_paragraph || (paragraph == other_paragraph && byte >= other_byte);
}

/**
 * dossier_notebook_find_at:
 * @self: a notebook
 * @range: a passage, or a place that begins and ends at once
 *
 * Returns: (transfer none) (nullable): the highlight that holds all of it, of
 *   several the one that begins last
 */
const DossierNotebookItem *
dossier_notebook_find_at (DossierNotebook *self, const DossierRange *range)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self) && range != NULL, NULL);

  for (guint i = self->items->len; i-- > 0;)
    {
      const DossierNotebookItem *item = self->items->pdata[i];
      const DossierRange *own = &item->range;

      if (item->fit != DOSSIER_ANCHOR_LOST
          && is_after (range->first, range->start, own->first, own->start)
          && is_after (own->last, own->end, range->last, range->end))
        return item;
    }

  return NULL;
}

/**
 * dossier_notebook_get_sentence:
 * @self: a notebook
 * @item: a highlight of it
 * @byte: (out): where in the sentence it begins
 *
 * Returns: (transfer none) (nullable): the sentence that it begins in; %NULL
 *   when it is lost
 */
const DossierSentence *
dossier_notebook_get_sentence (DossierNotebook *self, const DossierNotebookItem *item, guint *byte)
{
  const DossierSentence *sentence;
  DossierAnchorText *text;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self) && item != NULL && byte != NULL, NULL);

  *byte = 0;
  if (item->fit == DOSSIER_ANCHOR_LOST)
    return NULL;
  text = dossier_notebook_get_text (self);
  sentence = dossier_anchor_text_get_sentence (text, &item->range);
  if (sentence != NULL)
    *byte = item->range.start - dossier_anchor_text_get_sentence_byte (text, sentence);

  return sentence;
}

static void
remember (DossierNotebook *self, DossierHighlight *before, const DossierHighlight *after)
{
  Step *step = g_new0 (Step, 1);

  step->before = before;
  step->after = dossier_highlight_copy (after);
  g_ptr_array_add (self->done, step);
  g_ptr_array_set_size (self->undone, 0);
}

/**
 * dossier_notebook_get_dossier:
 * @self: a notebook
 *
 * Returns: the id of the dossier
 */
const char *
dossier_notebook_get_dossier (DossierNotebook *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), NULL);

  return dossier_document_get_id (self->document);
}

/**
 * dossier_notebook_get_text:
 * @self: a notebook
 *
 * Returns: (transfer none): the text that its highlights are in
 */
DossierAnchorText *
dossier_notebook_get_text (DossierNotebook *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), NULL);

  if (self->text == NULL)
    self->text = dossier_anchor_text_new (self->document);

  return self->text;
}

/**
 * dossier_notebook_add_highlight:
 * @self: a notebook
 * @highlight: a highlight of the same dossier that is not kept yet
 * @error: where to say what is wrong
 *
 * Returns: whether it is on disk; it has its id then
 */
gboolean
dossier_notebook_add_highlight (DossierNotebook *self, DossierHighlight *highlight, GError **error)
{
  DossierHighlight *before;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self) && highlight != NULL, FALSE);

  if (!dossier_store_save_highlight (self->store, highlight, error))
    return FALSE;
  before = dossier_highlight_copy (highlight);
  before->is_deleted = TRUE;
  remember (self, before, highlight);

  return TRUE;
}

/**
 * dossier_notebook_add:
 * @self: a notebook
 * @range: a passage of the article
 * @color: its color
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): the id of the new highlight; %NULL with
 *   an error, and without one when there is no text in @range
 */
char *
dossier_notebook_add (DossierNotebook *self,
                      const DossierRange *range,
                      DossierHighlightColor color,
                      GError **error)
{
  g_autoptr (DossierAnchor) anchor = NULL;
  g_autoptr (DossierHighlight) highlight = NULL;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self) && range != NULL, NULL);

  anchor = dossier_anchor_text_make_anchor (dossier_notebook_get_text (self), range);
  if (anchor == NULL)
    return NULL;
  highlight = dossier_highlight_new (dossier_notebook_get_dossier (self), anchor);
  highlight->color = color;

  return dossier_notebook_add_highlight (self, highlight, error) ? g_strdup (highlight->id) : NULL;
}

/**
 * dossier_notebook_change:
 * @self: a notebook
 * @changed: a highlight of it as it is to be
 * @error: where to say what is wrong
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_notebook_change (DossierNotebook *self, const DossierHighlight *changed, GError **error)
{
  const DossierNotebookItem *item;
  g_autoptr (DossierHighlight) before = NULL;
  g_autoptr (DossierHighlight) after = NULL;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self) && changed != NULL, FALSE);

  item = dossier_notebook_find (self, changed->id);
  if (item == NULL || dossier_highlight_is_same (item->highlight, changed))
    return TRUE;
  before = dossier_highlight_copy (item->highlight);
  after = dossier_highlight_copy (changed);
  if (!dossier_store_save_highlight (self->store, after, error))
    return FALSE;
  remember (self, g_steal_pointer (&before), after);

  return TRUE;
}

/**
 * dossier_notebook_remove:
 * @self: a notebook
 * @id: the id of a highlight
 * @error: where to say what is wrong
 *
 * Returns: whether it is gone from disk
 */
gboolean
dossier_notebook_remove (DossierNotebook *self, const char *id, GError **error)
{
  const DossierNotebookItem *item = dossier_notebook_find (self, id);
  g_autoptr (DossierHighlight) changed = NULL;

  if (item == NULL)
    return TRUE;
  changed = dossier_highlight_copy (item->highlight);
  changed->is_deleted = TRUE;

  return dossier_notebook_change (self, changed, error);
}

/**
 * dossier_notebook_anchor_again:
 * @self: a notebook
 * @id: the id of a highlight
 * @range: a passage of the article, to which it is to belong from now on
 * @error: where to say what is wrong
 *
 * Returns: whether it is on disk
 */
gboolean
dossier_notebook_anchor_again (DossierNotebook *self,
                               const char *id,
                               const DossierRange *range,
                               GError **error)
{
  const DossierNotebookItem *item = dossier_notebook_find (self, id);
  g_autoptr (DossierHighlight) changed = NULL;
  DossierAnchor *anchor = dossier_anchor_text_make_anchor (dossier_notebook_get_text (self), range);

  if (item == NULL || anchor == NULL)
    {
      dossier_anchor_free (anchor);
      return TRUE;
    }
  changed = dossier_highlight_copy (item->highlight);
  dossier_anchor_free (changed->anchor);
  changed->anchor = anchor;

  return dossier_notebook_change (self, changed, error);
}

/**
 * dossier_notebook_can_step:
 * @self: a notebook
 * @forward: whether to do again, or to undo
 *
 * Returns: whether there is anything to undo, or to do again
 */
gboolean
dossier_notebook_can_step (DossierNotebook *self, gboolean forward)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), FALSE);

  return (forward ? self->undone : self->done)->len > 0;
}

/**
 * dossier_notebook_step:
 * @self: a notebook
 * @forward: whether to do again what was undone, or to undo what was done
 * @error: where to say what is wrong
 *
 * Returns: whether it is on disk; %FALSE without an error when there is nothing
 */
gboolean
dossier_notebook_step (DossierNotebook *self, gboolean forward, GError **error)
{
  GPtrArray *from;
  GPtrArray *to;
  Step *step;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK (self), FALSE);

  from = forward ? self->undone : self->done;
  to = forward ? self->done : self->undone;
  if (from->len == 0)
    return FALSE;
  step = from->pdata[from->len - 1];
  if (!dossier_store_save_highlight (self->store, forward ? step->after : step->before, error))
    return FALSE;
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));

  return TRUE;
}
