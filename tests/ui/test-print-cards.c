/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-print-pages-sample.h"

/* Cards of the cast on pages: where one is split, and that none leaves a gap. */

static const DossierPaperSize *const papers[] = { &print_a4, &print_letter };

/* How many blocks before @place, or after it, are of the group of the block at
 * @place, and of @style if that is not negative. */
static guint
count_of_group (DossierSheet *sheet, guint place, int step, int style)
{
  const guint group = dossier_sheet_get_block (sheet, place)->group;
  guint n = 0;

  for (guint i = place; i < dossier_sheet_get_n_blocks (sheet); i += (guint) step)
    {
      const DossierBlock *block = dossier_sheet_get_block (sheet, i);

      if (block->group != group)
        break;
      n += style < 0 || (int) block->style == style;
    }

  return n;
}

/* A card is split where a page would else end in a gap: never its head from its
 * first item, nor an item in two, nor its last block from all others. */
static void
check_cards (DossierSheet *sheet, DossierSheetPages *pages, double room)
{
  for (guint page = 0; page + 1 < dossier_sheet_pages_get_n (pages); page++)
    {
      guint n = 0;
      guint n_next = 0;
      const DossierPlacement *placed = dossier_sheet_pages_get_placements (pages, page, &n);
      const DossierPlacement *next = dossier_sheet_pages_get_placements (pages, page + 1, &n_next);
      const DossierPlacement *last = &placed[n - 1];
      const guint group = dossier_sheet_get_block (sheet, next->block)->group;

      g_assert_cmpfloat (last->y, >, 0.6 * room);
      g_assert_cmpuint (next->first, ==, 0);
      if (group == 0 || group != dossier_sheet_get_block (sheet, last->block)->group)
        continue;

      g_assert_cmpuint (count_of_group (sheet, last->block, -1, DOSSIER_BLOCK_ITEM), >=, 1);
      g_assert_cmpuint (count_of_group (sheet, next->block, 1, -1), >=, 2);
    }
}

static void
test_cards (void)
{
  g_autoptr (DossierDocument) document = print_read (BUNDLED);
  const DossierSheetPlan plan = { .kind = DOSSIER_SHEET_CAST };
  guint n_split = 0;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, &plan);
      g_autoptr (DossierSheetPages) pages = print_find_pages (sheet, papers[i]);

      check_cards (sheet, pages,
                   papers[i]->height - papers[i]->top - papers[i]->bottom - DOSSIER_SHEET_HEAD
                       - DOSSIER_SHEET_FOOT);
      n_split += count_split_groups (sheet, pages);
    }
  g_assert_cmpuint (n_split, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-cards/split", test_cards);

  return g_test_run ();
}
