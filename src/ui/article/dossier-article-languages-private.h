/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/article/dossier-article-page-private.h"
#include "ui/article/dossier-peek-card.h"

G_BEGIN_DECLS

/* What the page of a dossier in several languages, or of an original, has
 * beyond others. */
struct _ArticleLanguages
{
  GSimpleActionGroup *actions;
  GMenu *menu; /* NULL where there is one language only */

  /* peek */
  DossierPeekCard *card; /* NULL until first needed */
  const DossierSentence *peeked;
  guint peeked_byte;
  gboolean peeks_edition; /* not another language */
  gboolean is_peeking;    /* as soon as the other language has been read */
  const DossierSentence *pressed;
  guint pressed_byte;
  graphene_point_t press;
  guint hold_timeout;
};

void dossier_article_page_switch_language (DossierArticlePage *self,
                                           const char *language,
                                           const DossierSentence *sentence);

void dossier_article_page_start_peek (DossierArticlePage *self);
void dossier_article_page_stop_peek (DossierArticlePage *self);

void dossier_article_page_start_parallel (DossierArticlePage *self);
void dossier_article_page_update_parallel (DossierArticlePage *self);

G_END_DECLS
