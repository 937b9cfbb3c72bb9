/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-cast-sample.h"
#include "ui/actors/dossier-strip-geometry.h"
#include "ui/common/dossier-presence.h"

static void
test_places (void)
{
  const struct
  {
    const char *actor;
    const char *places; /* paragraph and ways, as below */
    const char *words;
  } cases[] = {
    { "velasco", "1:NQ 2:MR 3:M",
      "Named in 1 of 3 paragraphs. Meant in 2 more. Quoted in ¶1. Reported in ¶2." },
    { "mexico", "1:N 3:N", "Named in 2 of 3 paragraphs. Never quoted." },
    { "ghost", "", "Named in 0 of 3 paragraphs. Never quoted." },
  };
  g_autoptr (DossierDocument) document = new_cast ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) places
          = dossier_presence_find (document,
                                   dossier_document_find_actor (document, cases[i].actor));
      g_autofree char *words = dossier_presence_dup_words (places, 3);
      g_autoptr (GString) seen = g_string_new (NULL);

      for (guint j = 0; j < places->len; j++)
        {
          const DossierStanding *place = &g_array_index (places, DossierStanding, j);

          g_string_append_printf (seen, "%s%u:%s%s%s%s", j > 0 ? " " : "", place->paragraph->number,
                                  place->flags & DOSSIER_STANDING_NAMED ? "N" : "",
                                  place->flags & DOSSIER_STANDING_MEANT ? "M" : "",
                                  place->flags & DOSSIER_STANDING_QUOTED ? "Q" : "",
                                  place->flags & DOSSIER_STANDING_REPORTED ? "R" : "");
        }
      g_assert_cmpstr (seen->str, ==, cases[i].places);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_place_words (void)
{
  g_autoptr (DossierDocument) document = new_cast ();
  g_autoptr (GArray) places
      = dossier_presence_find (document, dossier_document_find_actor (document, "velasco"));
  g_autofree char *first = dossier_standing_dup_words (&g_array_index (places, DossierStanding, 0));
  g_autofree char *last = dossier_standing_dup_words (&g_array_index (places, DossierStanding, 2));

  g_assert_cmpstr (first, ==, "Paragraph 1: named, quoted");
  g_assert_cmpstr (last, ==, "Paragraph 3: meant");
}

/* Whatever the article and the window, the cells fill the width, never pass
 * it, cover every paragraph, and their numbers keep apart. */
static void
test_geometry (void)
{
  const guint paragraphs[] = { 0, 1, 2, 19, 20, 60, 61, 400, 20000 };
  const float widths[] = { 120, 280, 332, 785, 1600 };

  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        DossierStripGeometry geometry;
        guint n = MAX (1, paragraphs[i]);
        float end;

        dossier_strip_geometry_init (&geometry, paragraphs[i], widths[j], 14);
        end = dossier_strip_geometry_get_x (&geometry, geometry.n_cells - 1) + geometry.cell;
        g_assert_cmpfloat_with_epsilon (end, widths[j], 0.5);
        g_assert_cmpuint (geometry.n_cells * geometry.per_cell, >=, n);
        g_assert_cmpuint ((geometry.n_cells - 1) * geometry.per_cell, <, n);
        g_assert_true (geometry.label_step >= geometry.n_cells
                       || geometry.label_step * (geometry.cell + geometry.gap) >= 17);
        if (n <= 19 && widths[j] >= 280)
          g_assert_cmpuint (geometry.per_cell, ==, 1);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presence/places", test_places);
  g_test_add_func ("/presence/place-words", test_place_words);
  g_test_add_func ("/presence/geometry", test_geometry);

  return g_test_run ();
}
