/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-grammar.h"

G_BEGIN_DECLS

/* Lines of a file in canonical form. An element is opened, gets its
 * attributes, and is then ended in one of three ways. */
typedef struct
{
  GString *text;
  guint depth;
} DossierWriter;

void dossier_writer_open (DossierWriter *self, DossierElement element);
void dossier_writer_add_text (DossierWriter *self, DossierAttribute attribute, const char *value);
void dossier_writer_add_count (DossierWriter *self, DossierAttribute attribute, guint value);
void dossier_writer_add_decimal (DossierWriter *self, DossierAttribute attribute, double value);
void dossier_writer_add_date (DossierWriter *self, DossierAttribute attribute, DossierDate date);
void dossier_writer_add_evidence (DossierWriter *self,
                                  DossierAttribute attribute,
                                  const DossierEvidence *evidence);
void dossier_writer_add_draft (DossierWriter *self, const DossierDraft *draft);
void dossier_writer_end_with_text (DossierWriter *self, DossierElement element, const char *text);
void dossier_writer_begin_children (DossierWriter *self);
void dossier_writer_end_children (DossierWriter *self, DossierElement element);
void dossier_writer_append_escaped (DossierWriter *self, const char *text, gsize length);
void dossier_writer_write_text (DossierWriter *self, DossierElement element, const char *text);

void dossier_writer_write_article (DossierWriter *self, DossierDocument *document);
void dossier_writer_write_quiz (DossierWriter *self, DossierDocument *document);

G_END_DECLS
