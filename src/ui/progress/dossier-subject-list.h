/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "learning/dossier-mastery.h"
#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

/* What questions are about: an issue, an actor, a dossier. */
typedef struct
{
  char *title;
  char *target;              /* what its action is told */
  const DossierActor *actor; /* nullable: whose avatar is shown */
  DossierKnowledgeCounts counts;
} DossierSubject;

void dossier_subject_clear (DossierSubject *self);
GArray *dossier_subjects_new (void);

#define DOSSIER_TYPE_SUBJECT_LIST (dossier_subject_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierSubjectList, dossier_subject_list, DOSSIER, SUBJECT_LIST, AdwBin)

void dossier_subject_list_set_subjects (DossierSubjectList *self,
                                        GArray *subjects,
                                        DossierFamilies *families);
guint dossier_subject_list_get_length (DossierSubjectList *self);
guint dossier_subject_list_get_n_more (DossierSubjectList *self);

G_END_DECLS
