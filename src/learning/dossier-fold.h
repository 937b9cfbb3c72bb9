/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How typed text compares with the text expected. */
typedef enum
{
  DOSSIER_LIKENESS_OTHER,
  DOSSIER_LIKENESS_NEAR, /* a small slip of the keyboard */
  DOSSIER_LIKENESS_SAME, /* when folded */
} DossierLikeness;

char *dossier_fold_text (const char *text, const char *language);
DossierLikeness dossier_compare_typed (const char *expected,
                                       const char *typed,
                                       const char *language);
guint dossier_count_slips (const char *a, const char *b);

/* A typed number may be read in two ways: 2,025 is 2025 or 2.025. */
#define DOSSIER_READINGS_MAX 2

typedef struct
{
  double readings[DOSSIER_READINGS_MAX];
  guint n_readings;
  double scale;       /* of a scale word after it: 3 million; 1 without */
  gboolean has_words; /* something stands after the digits */
} DossierTypedNumber;

gboolean dossier_read_number (const char *text, DossierTypedNumber *number);
double dossier_scale_of_unit (const char *unit);
gboolean dossier_number_is_right (const char *text,
                                  double right,
                                  double tolerance,
                                  const char *unit);

G_END_DECLS
