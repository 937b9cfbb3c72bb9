/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-review.h"

const char *const dossier_review_kind_words[] = {
  "answer", "drill", "undo", "guessed", "was-right", "set-aside", "brought-back", NULL,
};

/**
 * dossier_review_new: (constructor)
 *
 * An empty row: an answer given in practice, with nothing said of it yet.
 *
 * Returns: (transfer full): the row
 */
DossierReview *
dossier_review_new (void)
{
  DossierReview *self = g_new0 (DossierReview, 1);

  self->certainty = DOSSIER_CERTAINTY_THINK;
  self->policy_version = DOSSIER_POLICY_VERSION;
  self->model_version = DOSSIER_MODEL_CURRENT;

  return self;
}

void
dossier_review_free (DossierReview *self)
{
  g_free (self->id);
  g_free (self->device);
  g_free (self->dossier);
  g_free (self->question);
  g_free (self->question_version);
  g_free (self->mode);
  g_free (self->refers_to);
  g_free (self->sitting);
  g_free (self->options);
  g_free (self->choice);
  g_free (self);
}

/**
 * dossier_review_compare:
 * @a: a row
 * @b: another
 *
 * The order in which rows are read: by time, then by device, then as the
 * device wrote them. It is the same on every machine, whatever order the rows
 * came in.
 *
 * Returns: less than, equal to, or greater than 0; 0 only for the same row
 */
int
dossier_review_compare (const DossierReview *a, const DossierReview *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->time_ms != b->time_ms)
    return a->time_ms < b->time_ms ? -1 : 1;
  order = g_strcmp0 (a->device, b->device);
  if (order == 0 && a->device_seq != b->device_seq)
    order = a->device_seq < b->device_seq ? -1 : 1;

  return order != 0 ? order : g_strcmp0 (a->id, b->id);
}

static void
hash_text (guint64 *hash, const char *text)
{
  /* FNV-1a; the zero byte ends each text, so that “a”, “bc” is not “ab”, “c”. */
  for (const char *p = text != NULL ? text : "";; p++)
    {
      *hash = (*hash ^ (guint8) *p) * G_GUINT64_CONSTANT (0x100000001b3);
      if (*p == '\0')
        break;
    }
}

/* Tells a question from what it was before someone edited it, as far as its
 * answers depend on it. */
static char *
dup_version (const DossierQuestion *question)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  hash_text (&hash, dossier_question_kind_words[question->kind]);
  hash_text (&hash, question->stem);
  for (guint i = 0; i < question->n_options; i++)
    {
      hash_text (&hash, question->options[i].text);
      hash_text (&hash, question->options[i].match);
      hash_text (&hash, question->options[i].is_key ? "key" : "");
    }
  for (guint i = 0; i < question->n_answers; i++)
    hash_text (&hash, question->answers[i]);
  hash_text (&hash, g_ascii_dtostr (number, sizeof number, question->number));

  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x", hash);
}

static void
append_indexes (GString *json, const guint *indexes, guint n)
{
  g_string_append_c (json, '[');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, i == 0 ? "%u" : ",%u", indexes[i]);
  g_string_append_c (json, ']');
}

static char *
dup_shown (const DossierQuizItem *item)
{
  g_autoptr (GString) json = g_string_new (NULL);

  if (item->n_options == 0)
    return NULL;
  if (item->n_targets == 0)
    {
      append_indexes (json, item->options, item->n_options);
      return g_string_free (g_steal_pointer (&json), FALSE);
    }
  g_string_append (json, "{\"options\":");
  append_indexes (json, item->options, item->n_options);
  g_string_append (json, ",\"targets\":");
  append_indexes (json, item->targets, item->n_targets);
  g_string_append_c (json, '}');

  return g_string_free (g_steal_pointer (&json), FALSE);
}

/**
 * dossier_review_new_for_item: (constructor)
 * @quiz: a sitting
 * @position: a question of it that has its verdict
 *
 * Returns: (transfer full): the row that keeps the answer
 */
DossierReview *
dossier_review_new_for_item (DossierQuiz *quiz, guint position)
{
  DossierQuizItem item;
  DossierQuizView view;
  DossierReview *self;

  g_return_val_if_fail (quiz != NULL && position < dossier_quiz_get_length (quiz), NULL);

  dossier_quiz_get_item (quiz, position, &item);
  dossier_quiz_get_view (quiz, &view);
  g_return_val_if_fail (item.verdict != DOSSIER_VERDICT_NONE, NULL);

  self = dossier_review_new ();
  self->kind = item.is_drill ? DOSSIER_REVIEW_DRILL : DOSSIER_REVIEW_ANSWER;
  self->dossier = g_strdup (dossier_document_get_id (item.document));
  self->question = g_strdup (item.question->id);
  self->question_version = dup_version (item.question);
  self->question_kind = item.question->kind;
  self->mode = g_strdup (dossier_quiz_mode_words[view.mode]);
  self->skipped = item.verdict == DOSSIER_VERDICT_SKIPPED;
  self->correct = !self->skipped && item.grade.is_right;
  self->near = self->correct && item.grade.is_near;
  self->certainty = item.certainty;
  self->hints = item.n_hints;
  self->looked = item.has_looked;
  self->took_ms = item.took_ms;
  self->options = dup_shown (&item);
  self->choice = self->skipped || item.answer == NULL ? g_strdup ("null")
                                                      : dossier_answer_to_json (item.answer);

  return self;
}
