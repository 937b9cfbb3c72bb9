/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/article/dossier-alongside-view.h"
#include "ui/article/dossier-appearance.h"
#include "ui/article/dossier-article-page.h"
#include "ui/article/dossier-cast-bar.h"
#include "ui/article/dossier-find-bar.h"
#include "ui/article/dossier-mark-card.h"
#include "ui/article/dossier-parallel-view.h"
#include "ui/reader/dossier-reader.h"
#include "ui/article/dossier-voices-view.h"
#include "ui/common/dossier-header-bar.h"
#include "ui/notes/dossier-notebook.h"
#include "ui/speech/dossier-speech-bar.h"

G_BEGIN_DECLS

typedef struct _DossierSelectionCard DossierSelectionCard;
typedef struct _ArticleProgress ArticleProgress;
typedef struct _ArticleLanguages ArticleLanguages;

/* dossier-article-page.c is the page, -actions what one can do on it, -cards
 * what opens beside the text, -parts what is built when first needed, -passage
 * what follows the scrolling, -speech the article read aloud, -voices the page
 * colored by voice, -languages the dossier's other languages, -original the
 * person's own copy of it. */
struct _DossierArticlePage
{
  DossierPage parent_instance;

  AdwToastOverlay *toasts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;
  GtkScrolledWindow *scroller;
  DossierReader *reader;
  AdwToolbarView *text_view;
  DossierHeaderBar *header_bar;
  GMenuModel *more_menu; /* what has no button where the header bar has no room */
  GtkWidget *find_button;
  GtkWidget *read_aloud_button;
  GtkWidget *voices_button;
  GtkWidget *appearance_button;
  GtkMenuButton *language_button;
  DossierAlongsideView *side_view;
  AdwToolbarView *side_bar;
  AdwWindowTitle *range_title;

  DossierArticleText *text;
  gboolean low;          /* too low for a bar at the foot */
  gboolean tight;        /* too tight for the header bar's tools beside the views */
  gboolean tight_beside; /* the same, while the cast stands beside the text */
  gboolean applying;     /* the split view is being changed by the page itself */

  /* parts, NULL until first needed */
  DossierFindBar *find_bar;
  DossierAlongsideView *sheet_view;
  DossierCastBar *cast_bar;

  /* cards */
  DossierMarkCard *card;
  const DossierParagraph *card_paragraph;
  const DossierSpan *card_span; /* NULL unless it is about the text alone */
  DossierMark card_mark;        /* else what it is about */
  const DossierParagraph *menu_paragraph;
  DossierSelectionCard *selection_card; /* NULL until first needed */

  /* notes */
  DossierNotebook *notebook;
  DossierHighlightColor last_color;

  /* passage */
  DossierAlongside *alongside;
  guint current; /* the paragraph that was read when the cast last changed */
  guint fill_idle;
  guint passage_timeout;
  gint64 passage_time;
  guint place_timeout;
  const DossierSentence *kept; /* the place that the store has, NULL if unknown */
  int kept_offset;
  gulong after_paint;
  GdkFrameClock *clock; /* while waiting for the first frame */

  ArticleProgress *progress;

  /* voices, NULL until first needed */
  gboolean by_voice;
  DossierVoiceCount *voice_count;
  guint voice_idle; /* while it is not complete */
  DossierVoiceChoice voice_choice;
  DossierVoicesView *side_voices;
  DossierVoicesView *sheet_voices;

  /* speech, NULL until first needed */
  DossierReciter *reciter;
  DossierSpeechBar *speech_bar;
  gboolean steering; /* the person is going to another sentence */

  ArticleLanguages *languages; /* NULL where the dossier has one only */

  /* side by side */
  DossierParallelView *parallel; /* NULL unless it is shown */
  gboolean can_be_parallel;      /* the text has been painted */
};

void dossier_article_page_install_actions (GtkWidgetClass *widget_class);
void dossier_article_page_open_card (DossierArticlePage *self,
                                     const DossierParagraph *paragraph,
                                     const DossierSpan *span);
void dossier_article_page_open_parallel_card (DossierArticlePage *self,
                                              const DossierParagraph *paragraph,
                                              const DossierMark *mark,
                                              const GdkRectangle *box);
void dossier_article_page_open_menu (DossierArticlePage *self,
                                     const DossierParagraph *paragraph,
                                     GtkWidget *number);

DossierFindBar *dossier_article_page_get_find_bar (DossierArticlePage *self);
void dossier_article_page_build_sheet (DossierArticlePage *self);
void dossier_article_page_prepare_parts (DossierArticlePage *self);

void dossier_article_page_start_passage (DossierArticlePage *self);
void dossier_article_page_stop_passage (DossierArticlePage *self);
void dossier_article_page_show_cast (DossierArticlePage *self);
void dossier_article_page_update_passage (DossierArticlePage *self, gboolean force);
void dossier_article_page_save_place (DossierArticlePage *self);

void dossier_article_page_start_progress (DossierArticlePage *self);
void dossier_article_page_update_progress (DossierArticlePage *self);
void dossier_article_page_place_progress (DossierArticlePage *self);
void dossier_article_page_stop_progress (DossierArticlePage *self);
void dossier_article_page_start_notes (DossierArticlePage *self);
void dossier_article_page_show_note (DossierArticlePage *self, const char *id);
void dossier_article_page_install_note_actions (GtkWidgetClass *widget_class);
void dossier_article_page_learn (DossierArticlePage *self,
                                 DossierDocument *other,
                                 const DossierSentence *sentence,
                                 guint byte);
void dossier_article_page_start_selection (DossierArticlePage *self);
void dossier_article_page_stop_selection (DossierArticlePage *self);
void dossier_article_page_install_selection (GtkWidgetClass *widget_class);
void dossier_article_page_update_foot (DossierArticlePage *self);
void dossier_article_page_make_room_for_bar (DossierArticlePage *self);
void dossier_article_page_place_tools (DossierArticlePage *self);

void dossier_article_page_install_speech (GtkWidgetClass *widget_class);
gboolean dossier_article_page_is_reading (DossierArticlePage *self);
void dossier_article_page_pause_speech (DossierArticlePage *self);
void dossier_article_page_stop_speech (DossierArticlePage *self);
void dossier_article_page_end_speech (DossierArticlePage *self);

void dossier_article_page_set_by_voice (DossierArticlePage *self, gboolean by_voice);
void dossier_article_page_show_voices (DossierArticlePage *self);
void dossier_article_page_stop_voices (DossierArticlePage *self);
void dossier_article_page_voice_action (GtkWidget *widget,
                                        const char *action_name,
                                        GVariant *parameter);

void dossier_article_page_start_original (DossierArticlePage *self);
gboolean dossier_article_page_grab_focus (GtkWidget *widget);
void dossier_article_page_start_languages (DossierArticlePage *self);
void dossier_article_page_light_sentence (DossierArticlePage *self,
                                          const DossierSentence *sentence);
const DossierSentence *dossier_article_page_get_place (DossierArticlePage *self, guint *byte);
void dossier_article_page_leave_parallel (DossierArticlePage *self);
void dossier_article_page_stop_languages (DossierArticlePage *self);

G_END_DECLS
