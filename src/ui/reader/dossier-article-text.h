/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ARTICLE_TEXT (dossier_article_text_get_type ())
G_DECLARE_FINAL_TYPE (DossierArticleText, dossier_article_text, DOSSIER, ARTICLE_TEXT, GObject)

/* The tags of what stands around the paragraphs, by name. */
#define DOSSIER_TAG_TITLE "title"
#define DOSSIER_TAG_STANDFIRST "standfirst"
#define DOSSIER_TAG_SOURCE "source"
#define DOSSIER_TAG_NOTICE "notice"
#define DOSSIER_TAG_HEADING "heading"
#define DOSSIER_TAG_EMPHASIS "emphasis"
/* What is in the language of the dossier: letters are shaped, words broken and
 * spoken by it. */
#define DOSSIER_TAG_LANGUAGE "language"

DossierArticleText *dossier_article_text_new (DossierDocument *document);

DossierDocument *dossier_article_text_get_document (DossierArticleText *self);
GtkTextBuffer *dossier_article_text_get_buffer (DossierArticleText *self);
GtkTextTag *dossier_article_text_get_tag (DossierArticleText *self, const char *name);
int dossier_article_text_get_notice_line (DossierArticleText *self);

void dossier_article_text_fill_to (DossierArticleText *self, guint paragraph);
gboolean dossier_article_text_fill_slice (DossierArticleText *self, gint64 deadline);
guint dossier_article_text_get_n_filled (DossierArticleText *self);

const DossierParagraph *dossier_article_text_find_paragraph (DossierArticleText *self, int line);
const DossierParagraph *dossier_article_text_locate (DossierArticleText *self,
                                                     const GtkTextIter *iter,
                                                     guint *byte);
void dossier_article_text_get_iter (DossierArticleText *self,
                                    const DossierParagraph *paragraph,
                                    guint byte,
                                    GtkTextIter *iter);
const DossierSentence *dossier_article_text_find_sentence (DossierArticleText *self,
                                                           const GtkTextIter *iter,
                                                           guint *byte);

G_END_DECLS
