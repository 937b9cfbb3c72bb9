/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/quotes/dossier-voices.h"

G_BEGIN_DECLS

/* Bytes start to end of a paragraph, all in one voice. */
typedef struct
{
  DossierVoice voice;
  guint start;
  guint end;
  const DossierQuote *quote; /* NULL in the article's own voice */
  gboolean has_words;        /* FALSE for a mere "?" after a quote */
} DossierSegment;

/* The voices of one paragraph, by rising start; between two segments there
 * are only spaces and marks. */
typedef struct
{
  DossierSegment *items;
  guint n;
} DossierSegments;

/* Which segments one walks to. */
typedef struct
{
  guint voices;                /* a bit for each: 1 << DOSSIER_VOICE_QUOTED */
  const DossierActor *speaker; /* NULL for all */
} DossierVoiceChoice;

/* A segment and where it is. */
typedef struct
{
  const DossierParagraph *paragraph;
  DossierSegment segment;
} DossierVoicePlace;

/* How often each voice speaks, counted little by little. */
typedef struct
{
  DossierDocument *document;
  DossierVoices voices;
  guint *speakers; /* by actor: words that are quoted directly */
  guint n_counted; /* sentences */
} DossierVoiceCount;

DossierSegments *dossier_segments_new (DossierDocument *document,
                                       const DossierParagraph *paragraph);
void dossier_segments_free (DossierSegments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSegments, dossier_segments_free)

const DossierSegment *dossier_segments_find_at (const DossierSegments *self, guint byte);

gboolean dossier_segment_is_chosen (const DossierSegment *segment,
                                    const DossierVoiceChoice *choice);
gboolean dossier_document_find_segment (DossierDocument *document,
                                        const DossierVoiceChoice *choice,
                                        gboolean forward,
                                        guint paragraph,
                                        gint64 byte,
                                        DossierVoicePlace *place);

DossierVoiceCount *dossier_voice_count_new (DossierDocument *document);
void dossier_voice_count_free (DossierVoiceCount *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierVoiceCount, dossier_voice_count_free)

gboolean dossier_voice_count_add (DossierVoiceCount *self, guint n_sentences);
GPtrArray *dossier_voice_count_get_speakers (const DossierVoiceCount *self);

G_END_DECLS
