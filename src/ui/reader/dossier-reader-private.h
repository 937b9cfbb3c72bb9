/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/reader/dossier-reader.h"
#include "ui/notes/dossier-notebook.h"

G_BEGIN_DECLS

#define DOSSIER_NOTICE_INDENT 26 /* of the notice, after its sign */

typedef struct _ReaderVoices ReaderVoices;
typedef struct _ReaderHyphens ReaderHyphens;
typedef struct _ReaderLine ReaderLine;

/* The parts of the reader: dossier-reader.c is the widget, -layout its
 * measures, -hyphens its broken words, -initial its first letter, -line what
 * is read now, -draw its marks, -numbers its gutter, -notice the
 * button below the notice, -marks pointer and keys,
 * -highlights what a person marked, -spoken the sentence that is read aloud,
 * -voices its other look, by voice. */
struct _DossierReader
{
  GtkTextView parent_instance;

  DossierArticleText *text;
  DossierFamilies *families;
  GSettings *settings;

  /* layout */
  gboolean metrics_dirty;
  int width;       /* that the margins were computed for */
  int line_ascent; /* of the face, in pixels */
  int line_descent;
  double char_width; /* the mean of the article's letters */
  guint generation;  /* counts layouts, so that boxes know when they are stale */
  GtkIconPaintable *notice_icon;
  GtkWidget *notice_button; /* NULL without one */

  double goal_align; /* of the mark "place" in the view */
  gint64 goal_until; /* how long to hold on to it, in monotonic time */
  gboolean has_top;  /* the mark "top" is at what stands at the top of the view */

  /* draw */
  GHashTable *shown; /* index of a paragraph → ShownParagraph */
  const DossierSentence *lit;
  const DossierActor *hovered;
  const DossierSpan *open_span; /* its card is open */
  const DossierSpan *ringed;    /* the mark that the keyboard stands on */
  const DossierParagraph *ringed_paragraph;
  GArray *matches; /* of DossierReaderMatch */
  guint current_match;

  /* numbers */
  GPtrArray *numbers; /* of buttons, some hidden */
  gboolean allocating;
  guint numbers_tick;

  /* marks */
  double press_x;
  double press_y;
  gboolean pressed;
  gboolean reading_started;

  ReaderVoices *voices;      /* NULL unless colored by voice */
  ReaderHyphens *hyphens;    /* NULL unless words may be broken */
  ReaderLine *line;          /* that is read, NULL before there is a text */
  gboolean initial;          /* the first letter is large */
  DossierNotebook *notebook; /* highlights; NULL so far */

  /* spoken */
  const DossierSentence *spoken;
  const DossierSentence *pressed_sentence; /* its menu was opened by the pointer */
  AdwAnimation *follow;
  double followed_to;
};

/* A paragraph with its marks and, once drawn, where they stand. */
typedef struct
{
  DossierSpans *spans;
  GArray **boxes; /* by span, of graphene_rect_t from the paragraph's top; NULL so far */
  guint generation;
  gboolean has_rtl;
} ShownParagraph;

ShownParagraph *dossier_reader_get_shown (DossierReader *self, const DossierParagraph *paragraph);
void dossier_reader_clear_shown (DossierReader *self);
GArray *dossier_reader_get_boxes (DossierReader *self,
                                  const DossierParagraph *paragraph,
                                  guint span);
void dossier_reader_init_drawing (DossierReader *self);
void dossier_reader_snapshot_marks (DossierReader *self, GtkSnapshot *snapshot);
void dossier_reader_add_range_boxes (DossierReader *self,
                                     const GtkTextIter *start,
                                     const GtkTextIter *end,
                                     gboolean has_rtl,
                                     GArray *boxes);

void dossier_reader_get_letters_box (DossierReader *self,
                                     const graphene_rect_t *box,
                                     float y,
                                     graphene_rect_t *letters);

void dossier_reader_paint_voices (DossierReader *self,
                                  GtkSnapshot *snapshot,
                                  const DossierParagraph *paragraph,
                                  int top,
                                  guint from,
                                  guint to,
                                  gboolean fills);
gboolean dossier_reader_push_fade (DossierReader *self, GtkSnapshot *snapshot);
const DossierSpan *dossier_reader_find_quote (DossierReader *self,
                                              const DossierParagraph *paragraph,
                                              guint byte);
void dossier_reader_step_voice (DossierReader *self, gboolean forward);
void dossier_reader_clear_voices (DossierReader *self);
void dossier_reader_init_spoken (DossierReader *self);
void dossier_reader_clear_spoken (DossierReader *self);
void dossier_reader_paint_spoken (DossierReader *self,
                                  GtkSnapshot *snapshot,
                                  const DossierParagraph *paragraph,
                                  gboolean has_rtl);
void dossier_reader_init_accessible_text (GtkAccessibleTextInterface *iface);

void dossier_reader_start_taste (DossierReader *self);
void dossier_reader_keep_top (DossierReader *self);
void dossier_reader_update_layout (DossierReader *self, int width);
gboolean dossier_reader_is_rtl (DossierReader *self);
int dossier_reader_get_gutter_edge (DossierReader *self);
int dossier_reader_get_baseline (DossierReader *self, const GdkRectangle *line);

void dossier_reader_set_hyphenated (DossierReader *self, gboolean hyphenated);
void dossier_reader_hyphenate_first (DossierReader *self);
void dossier_reader_hyphenate_visible (DossierReader *self);
void dossier_reader_update_initial (DossierReader *self);
void dossier_reader_get_letter_location (DossierReader *self,
                                         const GtkTextIter *iter,
                                         GdkRectangle *letter);

void dossier_reader_start_line (DossierReader *self);
void dossier_reader_snapshot_ruler (DossierReader *self, GtkSnapshot *snapshot);
gboolean dossier_reader_push_focus (DossierReader *self, GtkSnapshot *snapshot);

int dossier_reader_get_notice_space (DossierReader *self);
void dossier_reader_allocate_notice (DossierReader *self);
void dossier_reader_snapshot_notice (DossierReader *self, GtkSnapshot *snapshot);
void dossier_reader_clear_notice (DossierReader *self);

void dossier_reader_queue_numbers (DossierReader *self);
void dossier_reader_allocate_numbers (DossierReader *self);
void dossier_reader_snapshot_numbers (DossierReader *self, GtkSnapshot *snapshot);
void dossier_reader_clear_numbers (DossierReader *self);

void dossier_reader_paint_highlights (DossierReader *self,
                                      GtkSnapshot *snapshot,
                                      const DossierParagraph *paragraph,
                                      gboolean has_rtl,
                                      gboolean fills);

void dossier_reader_init_marks (DossierReader *self);
void dossier_reader_class_init_marks (GtkWidgetClass *widget_class);
void dossier_reader_step (DossierReader *self, gboolean forward);
void dossier_reader_get_caret_place (DossierReader *self,
                                     gboolean forward,
                                     guint *index,
                                     gint64 *byte);
void dossier_reader_hold_goal (DossierReader *self);
void dossier_reader_unlight (DossierReader *self);

G_END_DECLS
