/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-sentence-list.h"

#include <string.h>

struct _DossierSentenceItem
{
  GObject parent_instance;

  DossierDocument *document;
  const DossierSentence *sentence;
};

G_DEFINE_FINAL_TYPE (DossierSentenceItem, dossier_sentence_item, G_TYPE_OBJECT)

static void
dossier_sentence_item_dispose (GObject *object)
{
  g_clear_object (&DOSSIER_SENTENCE_ITEM (object)->document);

  G_OBJECT_CLASS (dossier_sentence_item_parent_class)->dispose (object);
}

static void
dossier_sentence_item_class_init (DossierSentenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_sentence_item_dispose;
}

static void
dossier_sentence_item_init (DossierSentenceItem *self)
{
}

/**
 * dossier_sentence_item_get_sentence:
 * @self: an item of a list of sentences
 *
 * Returns: the sentence
 */
const DossierSentence *
dossier_sentence_item_get_sentence (DossierSentenceItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_SENTENCE_ITEM (self), NULL);

  return self->sentence;
}

/* The sentences of an article, all of them or those with the words searched
 * for. Items are made when asked for: an article may have a million. */
struct _DossierSentenceList
{
  GObject parent_instance;

  DossierDocument *document;
  GArray *hits; /* of guint, sentence indexes; NULL for all */
};

static GType
dossier_sentence_list_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_SENTENCE_ITEM;
}

static guint
dossier_sentence_list_get_n_items (GListModel *model)
{
  DossierSentenceList *self = DOSSIER_SENTENCE_LIST (model);

  return self->hits != NULL ? self->hits->len : dossier_document_get_sentences (self->document).n;
}

static gpointer
dossier_sentence_list_get_item (GListModel *model, guint position)
{
  DossierSentenceList *self = DOSSIER_SENTENCE_LIST (model);
  DossierSentenceItem *item = NULL;
  guint index = position;

  if (position >= dossier_sentence_list_get_n_items (model))
    return NULL;

  if (self->hits != NULL)
    index = g_array_index (self->hits, guint, position);
  item = g_object_new (DOSSIER_TYPE_SENTENCE_ITEM, NULL);
  item->document = g_object_ref (self->document);
  item->sentence = &dossier_document_get_sentences (self->document).items[index];

  return item;
}

static void
dossier_sentence_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_sentence_list_get_item_type;
  iface->get_n_items = dossier_sentence_list_get_n_items;
  iface->get_item = dossier_sentence_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierSentenceList,
                               dossier_sentence_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_sentence_list_model_init))

static void
dossier_sentence_list_dispose (GObject *object)
{
  DossierSentenceList *self = DOSSIER_SENTENCE_LIST (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->hits, g_array_unref);

  G_OBJECT_CLASS (dossier_sentence_list_parent_class)->dispose (object);
}

static void
dossier_sentence_list_class_init (DossierSentenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_sentence_list_dispose;
}

static void
dossier_sentence_list_init (DossierSentenceList *self)
{
}

/**
 * dossier_sentence_list_new:
 * @document: a dossier
 *
 * Returns: (transfer full): the sentences of its article, as
 *   [class@SentenceItem]s
 */
DossierSentenceList *
dossier_sentence_list_new (DossierDocument *document)
{
  DossierSentenceList *self = g_object_new (DOSSIER_TYPE_SENTENCE_LIST, NULL);

  self->document = g_object_ref (document);

  return self;
}

static GArray *
find_hits (DossierDocument *document, const char *folded)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sentences.n; i++)
    {
      g_autofree char *text = g_utf8_casefold (sentences.items[i].text, -1);

      if (strstr (text, folded) != NULL)
        g_array_append_val (hits, i);
    }

  return hits;
}

/**
 * dossier_sentence_list_set_search:
 * @self: a list of sentences
 * @words: what the sentences must hold, whatever the case; "" for all
 */
void
dossier_sentence_list_set_search (DossierSentenceList *self, const char *words)
{
  g_autofree char *folded = NULL;
  g_autofree char *stripped = NULL;
  guint n_before = 0;

  g_return_if_fail (DOSSIER_IS_SENTENCE_LIST (self));

  n_before = dossier_sentence_list_get_n_items (G_LIST_MODEL (self));
  stripped = g_strstrip (g_strdup (words));
  folded = g_utf8_casefold (stripped, -1);
  g_clear_pointer (&self->hits, g_array_unref);
  if (*folded != '\0')
    self->hits = find_hits (self->document, folded);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                              dossier_sentence_list_get_n_items (G_LIST_MODEL (self)));
}

/**
 * dossier_sentence_list_find:
 * @self: a list of sentences
 * @id: of a sentence
 *
 * Returns: where the sentence stands, or %G_MAXUINT if it is not in the list
 */
guint
dossier_sentence_list_find (DossierSentenceList *self, const char *id)
{
  const DossierSentence *sentence = NULL;

  g_return_val_if_fail (DOSSIER_IS_SENTENCE_LIST (self), G_MAXUINT);

  sentence = dossier_document_find_sentence (self->document, id);
  if (sentence == NULL)
    return G_MAXUINT;
  if (self->hits == NULL)
    return sentence->index;

  for (guint i = 0; i < self->hits->len; i++)
    if (g_array_index (self->hits, guint, i) == sentence->index)
      return i;

  return G_MAXUINT;
}
