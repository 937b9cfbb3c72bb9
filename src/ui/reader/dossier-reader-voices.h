/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/reader/dossier-reader-private.h"

G_BEGIN_DECLS

/* What the reader keeps while it is colored by voice: dossier-reader-voices.c
 * draws, -voices-walk follows the caret and walks. */
struct _ReaderVoices
{
  GHashTable *paragraphs;    /* index → VoicedParagraph */
  DossierVoiceChoice choice; /* none: no voice */
  DossierVoicePlace ringed;  /* no paragraph: none */
  const DossierQuote *quote; /* whose words the caret stands in */
  DossierVoice voice;
  gulong cursor_handler;
};

const DossierSegments *dossier_reader_get_segments (DossierReader *self,
                                                    const DossierParagraph *paragraph);
void dossier_reader_follow_voice (DossierReader *self);

G_END_DECLS
