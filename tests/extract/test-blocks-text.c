/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks as one text, and back. */

#include "config.h"

#include <string.h>

#include "extract/dossier-blocks-text.h"

static DossierBlocks *
make_blocks (void)
{
  static const struct
  {
    DossierBlockKind kind;
    const char *text;
  } blocks[] = {
    { DOSSIER_BLOCK_HEADING, "A boat too many" },
    { DOSSIER_BLOCK_PARAGRAPH, "Nobody wants it. p h i c" },
    { DOSSIER_BLOCK_ITEM, "42 hulls" },
    { DOSSIER_BLOCK_CAPTION, "El muelle, según el capitán" },
  };
  DossierBlocks *self = dossier_blocks_new ();

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      dossier_blocks_append (self, blocks[i].text, strlen (blocks[i].text));
      dossier_blocks_end_block (self, blocks[i].kind);
    }

  return self;
}

static void
test_form (void)
{
  g_autoptr (DossierBlocks) blocks = make_blocks ();
  g_autofree char *text = dossier_blocks_dup_text (blocks);

  g_assert_cmpstr (text, ==,
                   "h A boat too many\np Nobody wants it. p h i c\ni 42 hulls\n"
                   "c El muelle, según el capitán\n");
}

static void
test_round_trip (void)
{
  g_autoptr (DossierBlocks) blocks = make_blocks ();
  g_autofree char *text = dossier_blocks_dup_text (blocks);
  g_autoptr (DossierBlocks) back = dossier_blocks_new_from_text (text);

  g_assert_cmpuint (dossier_blocks_get_n (back), ==, dossier_blocks_get_n (blocks));
  for (guint i = 0; i < dossier_blocks_get_n (back); i++)
    {
      g_assert_cmpint (dossier_blocks_get_kind (back, i), ==, dossier_blocks_get_kind (blocks, i));
      g_assert_cmpstr (dossier_blocks_get_text (back, i), ==, dossier_blocks_get_text (blocks, i));
    }
}

/* Anything may stand in a database that was mended. */
static void
test_other_forms (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = { { "", 0 },
                { "\n\n\n", 0 },
                { "p", 0 },
                { "p \n", 0 },
                { "pp", 0 },
                { "p one\nbroken", 1 },
                { "z other kind", 1 },
                { "p \xff\xfe\np two\n", 1 },
                { "p a", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierBlocks) blocks = dossier_blocks_new_from_text (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpuint (dossier_blocks_get_n (blocks), ==, cases[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/blocks-text/form", test_form);
  g_test_add_func ("/blocks-text/round-trip", test_round_trip);
  g_test_add_func ("/blocks-text/other-forms", test_other_forms);

  return g_test_run ();
}
