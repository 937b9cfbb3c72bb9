/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-column.h"

#include "ui/reader/dossier-mark-look.h"

/* One of two texts that stand side by side: what all of its paragraphs have in
 * common, and what happens in any of them. */
struct _DossierParallelColumn
{
  GObject parent_instance;

  DossierDocument *document;
  DossierFamilies *families;
  DossierDocument *first; /* to whose actors the colors belong */
  DossierNotebook *notebook;
  gboolean by_voice;
  gboolean hides_kept;
  const DossierMark *ringed;
  const DossierActor *hovered;
};

enum
{
  CHANGED,
  POINTED_AT,
  HOVERED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierParallelColumn, dossier_parallel_column, G_TYPE_OBJECT)

static void
dossier_parallel_column_dispose (GObject *object)
{
  DossierParallelColumn *self = DOSSIER_PARALLEL_COLUMN (object);

  g_clear_object (&self->notebook);
  g_clear_object (&self->families);
  g_clear_object (&self->first);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_parallel_column_parent_class)->dispose (object);
}

static void
dossier_parallel_column_class_init (DossierParallelColumnClass *klass)
{
  GType type = DOSSIER_TYPE_PARALLEL_COLUMN;

  G_OBJECT_CLASS (klass)->dispose = dossier_parallel_column_dispose;

  /* Its marks look different. */
  signals[CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The pointer is on a sentence: its id, NULL when it has left them. */
  signals[POINTED_AT] = g_signal_new ("pointed-at", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  /* The pointer is on a mark, or NULL. */
  signals[HOVERED] = g_signal_new ("hovered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  /* A mark was clicked: the widget, the paragraph and the mark. */
  signals[ACTIVATED]
      = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                      GTK_TYPE_WIDGET, G_TYPE_POINTER, G_TYPE_POINTER);
}

static void
dossier_parallel_column_init (DossierParallelColumn *self)
{
}

static void
queue_change (DossierParallelColumn *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * dossier_parallel_column_new:
 * @document: what stands in the column
 * @study: what is being read, which gives the actors their colors
 * @notebook: the highlights in it
 *
 * Returns: (transfer full): the column
 */
DossierParallelColumn *
dossier_parallel_column_new (DossierDocument *document,
                             DossierStudy *study,
                             DossierNotebook *notebook)
{
  DossierParallelColumn *self = g_object_new (DOSSIER_TYPE_PARALLEL_COLUMN, NULL);

  self->document = g_object_ref (document);
  self->families = g_object_ref (dossier_study_get_families (study));
  self->first = g_object_ref (dossier_study_get_document (study));
  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (queue_change), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_parallel_column_get_document:
 * @self: a column
 *
 * Returns: (transfer none): what stands in it
 */
DossierDocument *
dossier_parallel_column_get_document (DossierParallelColumn *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self), NULL);

  return self->document;
}

/**
 * dossier_parallel_column_get_line_ink:
 * @self: a column
 * @mark: one of its marks
 * @text: the color of the text
 * @ink: (out caller-allocates): the color of the line below the mark, the same
 *   in both columns
 */
void
dossier_parallel_column_get_line_ink (DossierParallelColumn *self,
                                      const DossierMark *mark,
                                      const GdkRGBA *text,
                                      GdkRGBA *ink)
{
  DossierMark same = *mark;

  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  *ink = *text;
  if (mark->kind == DOSSIER_MARK_MENTION)
    same.actor = dossier_document_find_actor (self->first, mark->actor->id);
  if (mark->kind == DOSSIER_MARK_TERM || (mark->kind == DOSSIER_MARK_MENTION && same.actor != NULL))
    dossier_mark_get_line_ink (&same, self->families, text, ink);
}

/**
 * dossier_parallel_column_get_tint:
 * @self: a column
 * @quote: one of its quotes
 * @tint: (out caller-allocates): what is laid behind the quote, the same in
 *   both columns
 *
 * Returns: whether it has any
 */
gboolean
dossier_parallel_column_get_tint (DossierParallelColumn *self,
                                  const DossierQuote *quote,
                                  GdkRGBA *tint)
{
  const DossierActor *speaker = NULL;

  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self), FALSE);

  speaker = dossier_document_find_actor (self->first, quote->speaker->id);
  if (speaker != NULL)
    dossier_families_get_tint (self->families, speaker, tint);

  return speaker != NULL;
}

/**
 * dossier_parallel_column_get_notebook:
 * @self: a column
 *
 * Returns: (transfer none): the highlights in it
 */
DossierNotebook *
dossier_parallel_column_get_notebook (DossierParallelColumn *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self), NULL);

  return self->notebook;
}

/**
 * dossier_parallel_column_set_by_voice:
 * @self: a column
 * @by_voice: whether its color tells whose words they are
 */
void
dossier_parallel_column_set_by_voice (DossierParallelColumn *self, gboolean by_voice)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  if (self->by_voice == by_voice)
    return;

  self->by_voice = by_voice;
  queue_change (self);
}

/**
 * dossier_parallel_column_get_by_voice:
 * @self: a column
 *
 * Returns: whether its color tells whose words they are
 */
gboolean
dossier_parallel_column_get_by_voice (DossierParallelColumn *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self), FALSE);

  return self->by_voice;
}

/**
 * dossier_parallel_column_set_ringed:
 * @self: a column
 * @mark: (nullable): the mark that the keyboard stands on
 */
void
dossier_parallel_column_set_ringed (DossierParallelColumn *self, const DossierMark *mark)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  if (self->ringed == mark)
    return;

  self->ringed = mark;
  queue_change (self);
}

/**
 * dossier_parallel_column_get_ringed:
 * @self: a column
 *
 * Returns: (nullable): the mark that the keyboard stands on
 */
const DossierMark *
dossier_parallel_column_get_ringed (DossierParallelColumn *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self), NULL);

  return self->ringed;
}

/**
 * dossier_parallel_column_set_hovered:
 * @self: a column
 * @actor: (nullable): the id of the actor all of whose mentions are underlined
 */
void
dossier_parallel_column_set_hovered (DossierParallelColumn *self, const char *actor)
{
  const DossierActor *hovered = NULL;

  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  if (actor != NULL)
    hovered = dossier_document_find_actor (self->document, actor);
  if (self->hovered == hovered)
    return;

  self->hovered = hovered;
  queue_change (self);
}

/**
 * dossier_parallel_column_get_hovered:
 * @self: a column
 *
 * Returns: (nullable): the actor all of whose mentions are underlined
 */
const DossierActor *
dossier_parallel_column_get_hovered (DossierParallelColumn *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self), NULL);

  return self->hovered;
}

/**
 * dossier_parallel_column_hide_kept:
 * @self: a column of an original, beside the study edition
 *
 * Leaves what the original does not have to the column of the study edition.
 */
void
dossier_parallel_column_hide_kept (DossierParallelColumn *self)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  self->hides_kept = TRUE;
}

/**
 * dossier_parallel_column_hides:
 * @self: a column
 * @paragraph: a paragraph of its document
 *
 * Returns: whether it is not shown: one of the study edition that the original
 *   does not have
 */
gboolean
dossier_parallel_column_hides (DossierParallelColumn *self, const DossierParagraph *paragraph)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self) && paragraph != NULL, FALSE);

  return self->hides_kept && paragraph->section != NULL && paragraph->section->is_kept;
}

/**
 * dossier_parallel_column_get_heading:
 * @self: a column
 * @paragraph: a paragraph of its document
 *
 * Returns: (nullable): what stands above it: nothing in an original, whose
 *   headings only say which of its paragraphs are the study edition's
 */
const char *
dossier_parallel_column_get_heading (DossierParallelColumn *self, const DossierParagraph *paragraph)
{
  const DossierSection *section = NULL;

  g_return_val_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self) && paragraph != NULL, NULL);

  section = paragraph->section;

  return !self->hides_kept && section != NULL && section->first_paragraph == paragraph->index
             ? section->heading
             : NULL;
}

/**
 * dossier_parallel_column_point_at:
 * @self: a column
 * @sentence: (nullable): the sentence below the pointer
 *
 * Tells those who follow the pointer.
 */
void
dossier_parallel_column_point_at (DossierParallelColumn *self, const DossierSentence *sentence)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  g_signal_emit (self, signals[POINTED_AT], 0, sentence != NULL ? sentence->id : NULL);
}

/**
 * dossier_parallel_column_hover:
 * @self: a column
 * @mark: (nullable): the mark below the pointer
 *
 * Tells those who follow the pointer.
 */
void
dossier_parallel_column_hover (DossierParallelColumn *self, const DossierMark *mark)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  g_signal_emit (self, signals[HOVERED], 0, mark);
}

/**
 * dossier_parallel_column_activate:
 * @self: a column
 * @text: the widget that shows @paragraph
 * @paragraph: a paragraph
 * @mark: one of its marks
 *
 * Tells that the mark was clicked.
 */
void
dossier_parallel_column_activate (DossierParallelColumn *self,
                                  GtkWidget *text,
                                  const DossierParagraph *paragraph,
                                  const DossierMark *mark)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_COLUMN (self));

  g_signal_emit (self, signals[ACTIVATED], 0, text, paragraph, mark);
}
