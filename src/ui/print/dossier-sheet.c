/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-sheet-private.h"

#include "language/dossier-list.h"

#include <glib/gi18n.h>

struct _DossierSheet
{
  gatomicrefcount ref_count;
  char *name;
  char *title;
  char *language;
  GPtrArray *blocks; /* of DossierBlock */
  guint n_groups;
  guint group; /* of what is added now, else 0 */
};

static void
block_free (DossierBlock *block)
{
  g_free (block->marker);
  g_free (block->lead);
  g_free (block->text);
  g_free (block->trail);
  g_free (block->aside_marker);
  g_free (block->aside);
  g_free (block->emphasis);
  g_free (block);
}

/* Takes @text; the other parts of the block are for the caller to set. */
DossierBlock *
dossier_sheet_take (DossierSheet *self, DossierBlockStyle style, char *text)
{
  DossierBlock *block = g_new0 (DossierBlock, 1);

  block->style = style;
  block->text = text;
  block->group = self->group;
  g_ptr_array_add (self->blocks, block);

  return block;
}

DossierBlock *
dossier_sheet_add (DossierSheet *self, DossierBlockStyle style, const char *text)
{
  return dossier_sheet_take (self, style, g_strdup (text));
}

/* What follows stands on one page, if it fits on one. */
void
dossier_sheet_begin_group (DossierSheet *self)
{
  self->group = ++self->n_groups;
}

void
dossier_sheet_end_group (DossierSheet *self)
{
  self->group = 0;
}

/* “¶3, 7”: where it is proved; NULL where nothing is. */
char *
dossier_sheet_dup_places (const DossierEvidence *evidence)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;
  g_autofree char *list = NULL;
  guint n_numbers = 0;
  g_autofree guint *numbers = dossier_evidence_dup_paragraph_numbers (evidence, &n_numbers);

  if (n_numbers == 0)
    return NULL;

  for (guint i = 0; i < n_numbers; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%u", numbers[i]));
  places = g_strv_builder_end (builder);
  list = dossier_list_join ((const char *const *) places, DOSSIER_LIST_COUNTS);

  return g_strconcat ("¶", list, NULL);
}

static const char *
get_name (const DossierSheetPlan *plan)
{
  switch (plan->kind)
    {
    case DOSSIER_SHEET_CAST:
      return C_ ("sheet", "Cast Sheet");
    case DOSSIER_SHEET_QUIZ:
      return plan->answers == DOSSIER_ANSWERS_PROOF ? C_ ("sheet", "Proof Sheet")
                                                    : C_ ("sheet", "Quiz");
    case DOSSIER_SHEET_READING:
    default:
      return C_ ("sheet", "Reading Sheet");
    }
}

/**
 * dossier_sheet_new:
 * @document: a dossier
 * @plan: what to print of it; nothing of it is kept
 *
 * Composes a sheet. The same dossier and plan give the same sheet always, so
 * that a quiz and a key printed on different days belong together.
 *
 * Returns: (transfer full): the sheet; it does not need @document any more
 */
DossierSheet *
dossier_sheet_new (DossierDocument *document, const DossierSheetPlan *plan)
{
  DossierSheet *self = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  self = g_new0 (DossierSheet, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  self->name = g_strdup (get_name (plan));
  self->title = g_strdup (dossier_document_get_head (document)->title);
  self->language = g_strdup (dossier_document_get_language (document));

  dossier_sheet_add (self, DOSSIER_BLOCK_KICKER, self->name);
  dossier_sheet_add (self, DOSSIER_BLOCK_TITLE, self->title);
  switch (plan->kind)
    {
    case DOSSIER_SHEET_CAST:
      dossier_sheet_add_cast (self, document);
      break;
    case DOSSIER_SHEET_QUIZ:
      dossier_sheet_add_quiz (self, document, plan);
      break;
    case DOSSIER_SHEET_READING:
    default:
      dossier_sheet_add_reading (self, document, plan->glossary);
      break;
    }

  return self;
}

DossierSheet *
dossier_sheet_ref (DossierSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
dossier_sheet_unref (DossierSheet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self->name);
  g_free (self->title);
  g_free (self->language);
  g_free (self);
}

/**
 * dossier_sheet_get_name:
 * @self: a sheet
 *
 * Returns: what kind of sheet it is, translated
 */
const char *
dossier_sheet_get_name (DossierSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * dossier_sheet_get_title:
 * @self: a sheet
 *
 * Returns: the title of the article
 */
const char *
dossier_sheet_get_title (DossierSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * dossier_sheet_get_language:
 * @self: a sheet
 *
 * Returns: the language of the dossier, as in “es”
 */
const char *
dossier_sheet_get_language (DossierSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

guint
dossier_sheet_get_n_blocks (DossierSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * dossier_sheet_get_block:
 * @self: a sheet
 * @index: less than dossier_sheet_get_n_blocks()
 *
 * Returns: (transfer none): a block
 */
const DossierBlock *
dossier_sheet_get_block (DossierSheet *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}
