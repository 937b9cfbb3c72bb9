/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/dossier-map-walk.h"

#include <math.h>

/* How much worse it is to be off the way than far along it. */
#define ASIDE 1.0

/* Less likely than all that lie within an eighth turn of the way. */
#define OUTSIDE 1e6

/* Closer than this two nodes are at the same height, or above each other. */
#define LEAST 2.0

/**
 * dossier_map_layout_find_next:
 * @self: a layout
 * @from: a node
 * @direction: one of the four ways of the arrow keys
 *
 * All that lies within an eighth turn of the way comes before the rest: so steps
 * lead from everybody to everybody, as in a Theta-4 graph, while by distance
 * alone some are nobody's nearest.
 *
 * Returns: the node nearest to @from that way; DOSSIER_MAP_NONE if none lies
 *   there
 */
guint
dossier_map_layout_find_next (const DossierMapLayout *self, guint from, GtkDirectionType direction)
{
  const gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  const int sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  DossierMapPoint here;
  double least = G_MAXDOUBLE;
  guint found = DOSSIER_MAP_NONE;

  g_return_val_if_fail (self != NULL && from < self->graph->n_nodes, DOSSIER_MAP_NONE);

  here = dossier_map_rect_get_center (&self->places[from].rect);
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const DossierMapPoint there = dossier_map_rect_get_center (&self->places[i].rect);
      const double dx = there.x - here.x;
      const double dy = there.y - here.y;
      const double along = (across ? dx : dy) * sign;
      const double aside = fabs (across ? dy : dx);
      const double cost = along + ASIDE * aside + (aside > along ? OUTSIDE : 0);

      if (i != from && along > LEAST && cost < least)
        {
          least = cost;
          found = i;
        }
    }

  return found;
}
