/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-memory-model.h"

#include <math.h>

static double
get_reach (double interval)
{
  return 1 + 0.15 * MAX (MIN (interval, 7) - 2.5, 0) + 0.10 * MAX (MIN (interval, 20) - 7, 0)
         + 0.05 * MAX (interval - 20, 0);
}

/**
 * dossier_fuzz_get_range:
 * @interval: the days that the model asks for
 * @minimum: the fewest days that will do
 * @maximum: the most
 * @shortest: (out): the first of the days to draw from
 * @longest: (out): the last
 *
 * Questions learned on one day would come back together for ever if their
 * intervals were kept to the day: they are spread over some days around it, by
 * the rule that learners know from Anki.
 */
void
dossier_fuzz_get_range (
    double interval, guint minimum, guint maximum, guint *shortest, guint *longest)
{
  double reach, within;

  minimum = MIN (minimum, maximum);
  reach = get_reach (MAX (interval, minimum));
  within = CLAMP (interval, minimum, maximum);
  *shortest = (guint) CLAMP (round (within - reach), minimum, maximum);
  *longest = (guint) CLAMP (round (within + reach), minimum, maximum);
  if (*shortest == *longest && *longest > 2 && *longest < maximum)
    *longest += 1;
}
