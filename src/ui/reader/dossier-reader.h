/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/reader/dossier-article-text.h"
#include "ui/reader/dossier-segments.h"
#include "ui/reader/dossier-spans.h"
#include "ui/common/dossier-families.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_READER (dossier_reader_get_type ())
G_DECLARE_FINAL_TYPE (DossierReader, dossier_reader, DOSSIER, READER, GtkTextView)

/* A found place, in the text of a paragraph. */
typedef struct
{
  guint paragraph;
  guint start;
  guint end;
} DossierReaderMatch;

/* What a window onto the article shows: indexes of paragraphs. */
typedef struct
{
  guint first;
  guint last;
  guint current; /* the one read now: the last to begin above the upper third */
} DossierPassage;

void dossier_reader_set_content (DossierReader *self,
                                 DossierArticleText *text,
                                 DossierFamilies *families,
                                 GSettings *settings);

void dossier_reader_add_notice_button (DossierReader *self,
                                       const char *label,
                                       const char *action_name);

gboolean dossier_reader_get_passage (DossierReader *self, DossierPassage *passage);
const DossierSentence *dossier_reader_get_place (DossierReader *self, guint *byte);
void dossier_reader_go_to (DossierReader *self,
                           const DossierSentence *sentence,
                           guint byte,
                           double align);
void dossier_reader_show_sentence (DossierReader *self, const DossierSentence *sentence);

void dossier_reader_light_sentence (DossierReader *self, const DossierSentence *sentence);
const DossierSentence *dossier_reader_find_sentence_at (DossierReader *self,
                                                        double x,
                                                        double y,
                                                        guint *byte);
const DossierSentence *dossier_reader_find_sentence_in_hand (DossierReader *self, guint *byte);
void dossier_reader_get_sentence_box (DossierReader *self,
                                      const DossierSentence *sentence,
                                      guint byte,
                                      GdkRectangle *box);
void dossier_reader_forget_press (DossierReader *self);

void dossier_reader_place_caret (DossierReader *self, const DossierReaderMatch *match);
void dossier_reader_set_matches (DossierReader *self, GArray *matches, guint current);

void dossier_reader_show_span (DossierReader *self,
                               const DossierParagraph *paragraph,
                               const DossierSpan *span);
void dossier_reader_show_mark (DossierReader *self,
                               const DossierSentence *sentence,
                               const DossierMark *mark);
gboolean dossier_reader_show_mention (DossierReader *self,
                                      const DossierActor *actor,
                                      const DossierParagraph *paragraph,
                                      guint byte);
void dossier_reader_get_span_box (DossierReader *self,
                                  const DossierParagraph *paragraph,
                                  const DossierSpan *span,
                                  GdkRectangle *box);
char *dossier_mark_dup_spoken_name (const DossierMark *mark, const DossierParagraph *paragraph);
void dossier_reader_set_open_span (DossierReader *self, const DossierSpan *span);
const DossierParagraph *dossier_reader_get_paragraph_at_caret (DossierReader *self);
void dossier_reader_select_paragraph (DossierReader *self, const DossierParagraph *paragraph);

void dossier_reader_set_by_voice (DossierReader *self, gboolean by_voice);
void dossier_reader_choose_voice (DossierReader *self, const DossierVoiceChoice *choice);
gboolean dossier_reader_has_chosen_voice (DossierReader *self);

void dossier_reader_set_spoken (DossierReader *self,
                                const DossierSentence *sentence,
                                gboolean show);
const DossierSentence *dossier_reader_get_sentence_to_read (DossierReader *self);
const DossierSentence *dossier_reader_get_sentence_of_menu (DossierReader *self);

G_END_DECLS
