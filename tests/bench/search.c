/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A library on the shelf, and what it takes to find something in it.
 *
 *   bench-search make PROFILE FOLDER     puts the dossiers of FOLDER there, and indexes them
 *   bench-search again PROFILE           looks whether any has changed
 *   bench-search look PROFILE QUERY…     searches as the palette does
 *
 * Prints one JSON object: milliseconds, and what was found. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/dossier-bundled.h"
#include "store/dossier-index.h"

#define N_FEW 5 /* of each kind, as the palette shows at first */

static double
take_ms (GTimer *timer)
{
  const double ms = g_timer_elapsed (timer, NULL) * 1000;

  g_timer_start (timer);

  return ms;
}

static void
check (gboolean is_good, const GError *error)
{
  if (is_good)
    return;
  fprintf (stderr, "bench-search: %s\n", error != NULL ? error->message : "?");
  exit (1);
}

static void
put_on_shelf (DossierStore *store, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name = NULL;

  check (dir != NULL, error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *uri = g_filename_to_uri (path, NULL, &error);
      g_autofree char *id = g_strndup (name, strcspn (name, "."));
      const DossierLibraryEntry entry = { .dossier = id, .uri = uri, .title = id };

      check (uri != NULL && dossier_store_touch_library (store, &entry, &error), error);
    }
}

static void
refresh (DossierStore *store, GTimer *timer)
{
  g_autoptr (GFile) bundled = dossier_bundled_dup_file ();
  g_autoptr (GError) error = NULL;

  take_ms (timer);
  check (dossier_index_refresh (dossier_index_get_for_store (store), store, bundled, NULL, &error),
         error);
  printf ("{\"refresh\": %.3f}\n", take_ms (timer));
}

/* The first opens the index; it is told apart. */
static void
look (DossierStore *store, GTimer *timer, char **queries)
{
  DossierIndex *index = dossier_index_get_for_store (store);
  guint n_most[DOSSIER_N_HIT_KINDS];

  for (guint kind = 0; kind < DOSSIER_N_HIT_KINDS; kind++)
    n_most[kind] = N_FEW;
  printf ("{\"looks\": [");
  for (guint i = 0; queries[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierHits) hits = NULL;

      take_ms (timer);
      hits = dossier_index_search (index, queries[i], n_most, NULL, &error);
      check (hits != NULL, error);
      printf ("%s{\"ms\": %.3f, \"hits\": %u}", i > 0 ? ", " : "", take_ms (timer),
              hits->hits->len);
    }
  printf ("]}\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GFile) folder = argc > 2 ? g_file_new_for_path (argv[2]) : NULL;
  g_autoptr (DossierStore) store = folder != NULL ? dossier_store_new (folder) : NULL;

  if (argc == 4 && g_str_equal (argv[1], "make"))
    {
      put_on_shelf (store, argv[3]);
      refresh (store, timer);
    }
  else if (argc == 3 && g_str_equal (argv[1], "again"))
    refresh (store, timer);
  else if (argc > 3 && g_str_equal (argv[1], "look"))
    look (store, timer, argv + 3);
  else
    {
      fprintf (stderr, "bench-search: see the beginning of search.c\n");
      return 2;
    }

  return 0;
}
