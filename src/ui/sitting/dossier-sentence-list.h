/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SENTENCE_ITEM (dossier_sentence_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierSentenceItem, dossier_sentence_item, DOSSIER, SENTENCE_ITEM, GObject)

const DossierSentence *dossier_sentence_item_get_sentence (DossierSentenceItem *self);

#define DOSSIER_TYPE_SENTENCE_LIST (dossier_sentence_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierSentenceList, dossier_sentence_list, DOSSIER, SENTENCE_LIST, GObject)

DossierSentenceList *dossier_sentence_list_new (DossierDocument *document);
void dossier_sentence_list_set_search (DossierSentenceList *self, const char *words);
guint dossier_sentence_list_find (DossierSentenceList *self, const char *id);

G_END_DECLS
