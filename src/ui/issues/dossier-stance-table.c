/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/issues/dossier-stance-table.h"

#include <glib/gi18n.h>

#include "language/dossier-list.h"
#include "ui/common/dossier-relation-words.h"

static int
compare_appearance (gconstpointer a, gconstpointer b, gpointer document)
{
  const DossierActor *first = *(const DossierActor *const *) a;
  const DossierActor *second = *(const DossierActor *const *) b;
  DossierPlaces of_first = dossier_document_get_mentions_of (document, first);
  DossierPlaces of_second = dossier_document_get_mentions_of (document, second);
  guint at_first = of_first.n > 0 ? of_first.indexes[0] : G_MAXUINT;
  guint at_second = of_second.n > 0 ? of_second.indexes[0] : G_MAXUINT;

  if (at_first != at_second)
    return at_first < at_second ? -1 : 1;

  return (first->index > second->index) - (first->index < second->index);
}

static gboolean
has_stance (const DossierActor *actor, const DossierIssue *issue)
{
  for (guint i = 0; i < actor->n_stances; i++)
    if (actor->stances[i].issue == issue)
      return TRUE;

  return FALSE;
}

static void
cell_free (gpointer cell)
{
  if (cell != NULL)
    g_ptr_array_unref (cell);
}

/**
 * dossier_stance_table_new:
 * @document: a document
 * @issue: one of its issues
 *
 * Returns: (transfer full): who stands where on @issue
 */
DossierStanceTable *
dossier_stance_table_new (DossierDocument *document, const DossierIssue *issue)
{
  DossierStanceTable *self = NULL;
  DossierActors actors;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (issue != NULL, NULL);

  self = g_new0 (DossierStanceTable, 1);
  self->issue = issue;
  self->actors = g_ptr_array_new ();
  actors = dossier_document_get_actors (document);
  for (guint i = 0; i < actors.n; i++)
    if (has_stance (&actors.items[i], issue))
      g_ptr_array_add (self->actors, (gpointer) &actors.items[i]);
  g_ptr_array_sort_with_data (self->actors, compare_appearance, document);

  self->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_set_size (self->cells, (int) (self->actors->len * issue->n_positions));
  for (guint row = 0; row < self->actors->len; row++)
    {
      const DossierActor *actor = g_ptr_array_index (self->actors, row);

      for (guint i = 0; i < actor->n_stances; i++)
        {
          const DossierStance *stance = &actor->stances[i];
          gpointer *cell = NULL;

          if (stance->issue != issue || stance->position == NULL)
            continue;
          cell = &g_ptr_array_index (self->cells,
                                     row * issue->n_positions + stance->position->index);
          if (*cell == NULL)
            *cell = g_ptr_array_new ();
          g_ptr_array_add (*cell, (gpointer) stance);
        }
    }

  return self;
}

/**
 * dossier_stance_table_free:
 * @self: (transfer full): a table
 */
void
dossier_stance_table_free (DossierStanceTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * dossier_stance_table_get_cell:
 * @self: a table
 * @row: index into its actors
 * @position: index into the positions of its issue
 *
 * Returns: (transfer none) (nullable) (element-type DossierStance): the stances
 *   of the actor on the position, %NULL when there are none
 */
GPtrArray *
dossier_stance_table_get_cell (DossierStanceTable *self, guint row, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->actors->len && position < self->issue->n_positions, NULL);

  return g_ptr_array_index (self->cells, row * self->issue->n_positions + position);
}

/* The filled cell of a row that is nearest to a column. */
static gboolean
find_nearest (DossierStanceTable *self, guint row, guint *position)
{
  const guint n = self->issue->n_positions;

  for (guint distance = 0; distance < n; distance++)
    {
      if (*position >= distance && dossier_stance_table_get_cell (self, row, *position - distance))
        {
          *position -= distance;
          return TRUE;
        }
      if (*position + distance < n
          && dossier_stance_table_get_cell (self, row, *position + distance))
        {
          *position += distance;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * dossier_stance_table_step:
 * @self: a table
 * @row: (inout): where to start, then where the step led
 * @position: (inout): likewise
 * @down: 1 to the next rows, -1 to the rows before, 0 to stay in the row
 * @forward: within the row, likewise
 *
 * Walks from one filled cell to the next; empty ones are passed over.
 *
 * Returns: whether there was one
 */
gboolean
dossier_stance_table_step (
    DossierStanceTable *self, guint *row, guint *position, int down, int forward)
{
  gint64 r = *row;
  gint64 p = *position;

  g_return_val_if_fail (self != NULL, FALSE);

  for (p += forward; forward != 0 && p >= 0 && p < self->issue->n_positions; p += forward)
    if (dossier_stance_table_get_cell (self, *row, (guint) p) != NULL)
      {
        *position = (guint) p;
        return TRUE;
      }

  for (r += down; down != 0 && r >= 0 && r < self->actors->len; r += down)
    if (find_nearest (self, (guint) r, position))
      {
        *row = (guint) r;
        return TRUE;
      }

  return FALSE;
}

/**
 * dossier_stance_cell_dup_sentences:
 * @cell: (element-type DossierStance): the stances of a cell
 *
 * Returns: (transfer full) (element-type DossierSentence): what proves them,
 *   each sentence once
 */
GPtrArray *
dossier_stance_cell_dup_sentences (GPtrArray *cell)
{
  GPtrArray *sentences = g_ptr_array_new ();

  g_return_val_if_fail (cell != NULL, sentences);

  for (guint i = 0; i < cell->len; i++)
    {
      const DossierStance *stance = g_ptr_array_index (cell, i);

      for (guint j = 0; j < stance->evidence.n_sentences; j++)
        if (!g_ptr_array_find (sentences, stance->evidence.sentences[j], NULL))
          g_ptr_array_add (sentences, (gpointer) stance->evidence.sentences[j]);
    }

  return sentences;
}

/**
 * dossier_stance_cell_dup_name:
 * @cell: (element-type DossierStance): the stances of a cell
 * @actor: whose they are
 *
 * Returns: (transfer full): the cell in words, as
 *   “Velasco rejects: Mexico does too little, paragraph 15”
 */
char *
dossier_stance_cell_dup_name (GPtrArray *cell, const DossierActor *actor)
{
  const DossierStance *stance = NULL;
  g_autofree guint *numbers = NULL;
  g_autofree char *words = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  g_return_val_if_fail (cell != NULL && cell->len > 0, NULL);
  g_return_val_if_fail (actor != NULL, NULL);

  stance = g_ptr_array_index (cell, 0);
  words = dossier_stance_mode_dup_words (stance->mode, dossier_actor_get_short_name (actor),
                                         stance->position->label);
  numbers = dossier_evidence_dup_paragraph_numbers (&stance->evidence, &n);
  for (guint i = 0; i < n; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%u", numbers[i]));
  parts = g_strv_builder_end (builder);
  list = dossier_list_join ((const char *const *) parts, DOSSIER_LIST_AND);

  /* Translators: a stance in words, and the numbers of the paragraphs that prove it */
  return g_strdup_printf (ngettext ("%1$s, paragraph %2$s", "%1$s, paragraphs %2$s", n), words,
                          list);
}
