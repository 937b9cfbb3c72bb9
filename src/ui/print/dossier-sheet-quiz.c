/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/print/dossier-sheet-private.h"
#include "language/dossier-list.h"
#include "ui/sitting/dossier-quiz-words.h"

/* Where chance starts: always the same, so that a key belongs to its quiz. */
#define SEED 1

/* On paper a gap must take a word written by hand. */
#define GAP "____"
#define WIDE_GAP "________________"

/* Lines to copy a sentence on. */
#define SENTENCE_RULES 3

typedef struct
{
  DossierSheet *sheet;
  gboolean is_proof;
} Paper;

static const char *
get_task (DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_MULTIPLE:
      return _ ("One or more are right. Choose all of them.");
    case DOSSIER_QUESTION_MATCH:
      /* Translators: a task on a printed sheet */
      return _ ("Write the letter of its match before every entry.");
    case DOSSIER_QUESTION_ORDER:
      /* Translators: a task on a printed sheet */
      return _ ("Number the entries from first to last.");
    case DOSSIER_QUESTION_TEXT:
      /* Translators: a task on a printed sheet */
      return _ ("Copy the sentence of the article that answers it.");
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
    default:
      return NULL;
    }
}

static char *
dup_stem (const DossierQuestion *question)
{
  const char *gap = strstr (question->stem, GAP);

  if (question->kind != DOSSIER_QUESTION_CLOZE || gap == NULL)
    return g_strdup (question->stem);

  return g_strdup_printf ("%.*s" WIDE_GAP "%s", (int) (gap - question->stem), question->stem,
                          gap + strlen (GAP));
}

static DossierTick
get_tick (DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_MULTIPLE:
      return DOSSIER_TICK_SQUARE;
    case DOSSIER_QUESTION_ORDER:
    case DOSSIER_QUESTION_MATCH:
      return DOSSIER_TICK_LINE;
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
    case DOSSIER_QUESTION_TEXT:
    default:
      return DOSSIER_TICK_ROUND;
    }
}

static void
add_option (const Paper *paper, const DossierQuizItem *item, guint place)
{
  const DossierQuestion *question = item->question;
  const DossierOption *option = &question->options[item->options[place]];
  DossierBlock *block = dossier_sheet_add (paper->sheet, DOSSIER_BLOCK_OPTION, option->text);

  block->tick = get_tick (question->kind);
  /* Of true and false nobody speaks as “a” and “b”. */
  if (question->kind != DOSSIER_QUESTION_TRUE_FALSE)
    block->marker = dossier_sheet_dup_letter (place);
  block->is_ticked = paper->is_proof && option->is_key && question->kind != DOSSIER_QUESTION_ORDER;
  if (!paper->is_proof || option->rationale == NULL || *option->rationale == '\0')
    return;

  block = dossier_sheet_add (paper->sheet, DOSSIER_BLOCK_WHY, option->rationale);
  block->trail = dossier_sheet_dup_places (&option->believed);
}

/* The entries beside the matches, each in an order of its own. */
static void
add_pairs (const Paper *paper, const DossierQuizItem *item)
{
  for (guint i = 0; i < MAX (item->n_options, item->n_targets); i++)
    {
      DossierBlock *block = dossier_sheet_add (paper->sheet, DOSSIER_BLOCK_PAIR, NULL);

      if (i < item->n_options)
        {
          block->text = g_strdup (item->question->options[item->options[i]].text);
          block->marker = g_strdup_printf ("%u", i + 1);
          block->tick = DOSSIER_TICK_LINE;
        }
      if (i < item->n_targets)
        {
          block->aside = g_strdup (item->question->options[item->targets[i]].match);
          block->aside_marker = dossier_sheet_dup_letter (i);
        }
    }
}

static void
add_rules (const Paper *paper, guint n_rules, const char *unit)
{
  DossierBlock *block = dossier_sheet_add (paper->sheet, DOSSIER_BLOCK_RULES, NULL);

  block->n_rules = n_rules;
  block->trail = g_strdup (unit);
}

/* What there is to choose from, or space to write. */
static void
add_answer (const Paper *paper, const DossierQuizItem *item)
{
  switch (item->question->kind)
    {
    case DOSSIER_QUESTION_CLOZE: /* the gap is the space */
      break;
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
      if (!paper->is_proof)
        add_rules (paper, 1, item->question->unit);
      break;
    case DOSSIER_QUESTION_TEXT:
      if (!paper->is_proof)
        add_rules (paper, SENTENCE_RULES, NULL);
      break;
    case DOSSIER_QUESTION_MATCH:
      add_pairs (paper, item);
      break;
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    case DOSSIER_QUESTION_ORDER:
    default:
      for (guint i = 0; i < item->n_options; i++)
        add_option (paper, item, i);
    }
}

/* Key, rationale and the very sentences. */
static void
add_proof (const Paper *paper, const DossierQuizItem *item)
{
  const DossierQuestion *question = item->question;
  DossierBlock *block = NULL;

  /* The sentence itself is the evidence, which stands below. */
  block = dossier_sheet_take (paper->sheet, DOSSIER_BLOCK_KEY,
                              question->kind == DOSSIER_QUESTION_TEXT
                                  ? dossier_sheet_dup_places (&question->evidence)
                                  : dossier_sheet_dup_key (item));
  /* Translators: before the right answer to a question */
  block->lead = g_strdup (C_ ("sheet", "Key:"));
  if (question->rationale != NULL && *question->rationale != '\0')
    dossier_sheet_add (paper->sheet, DOSSIER_BLOCK_RATIONALE, question->rationale);
  for (guint i = 0; i < question->evidence.n_sentences; i++)
    {
      const DossierSentence *sentence = question->evidence.sentences[i];

      block = dossier_sheet_take (paper->sheet, DOSSIER_BLOCK_PASSAGE,
                                  dossier_quiz_words_dup_passage (sentence->text));
      block->trail = g_strdup_printf ("¶%u", sentence->paragraph->number);
    }
}

static void
add_question (const Paper *paper, const DossierQuizItem *item, guint number)
{
  const DossierQuestion *question = item->question;
  const char *task = get_task (question->kind);

  dossier_sheet_begin_group (paper->sheet);
  dossier_sheet_take (paper->sheet, DOSSIER_BLOCK_STEM, dup_stem (question))->marker
      /* Translators: the number of a question */
      = g_strdup_printf (C_ ("sheet", "%u."), number);
  if (question->quote != NULL)
    {
      g_autofree char *words = dossier_quote_dup_text (question->quote);

      dossier_sheet_take (paper->sheet, DOSSIER_BLOCK_PASSAGE,
                          dossier_quiz_words_dup_passage (words));
    }
  if (task != NULL)
    dossier_sheet_add (paper->sheet, DOSSIER_BLOCK_TASK, task);
  add_answer (paper, item);
  if (paper->is_proof)
    add_proof (paper, item);
  dossier_sheet_end_group (paper->sheet);
}

static void
add_key (DossierSheet *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const DossierQuizItem *item = items->pdata[i];
      DossierBlock *block = NULL;

      if (i == 0)
        /* Translators: heading of the answers to a printed quiz */
        dossier_sheet_add (self, DOSSIER_BLOCK_HEADING, C_ ("sheet", "Key"))->starts_page = TRUE;
      block = dossier_sheet_take (self, DOSSIER_BLOCK_KEY_ROW, dossier_sheet_dup_key (item));
      block->marker = g_strdup_printf (C_ ("sheet", "%u."), i + 1);
      block->trail = dossier_sheet_dup_places (&item->question->evidence);
    }
}

static void
add_head (DossierSheet *self, DossierDocument *document, const DossierSheetPlan *plan, guint n)
{
  const DossierHead *head = dossier_document_get_head (document);
  const DossierIssue *issue
      = plan->issue != NULL ? dossier_document_find_issue (document, plan->issue) : NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (issue != NULL)
    g_strv_builder_add (parts, issue->title);
  g_strv_builder_take (parts, g_strdup_printf (ngettext ("%'u question", "%'u questions", n), n));
  if (head->source_description != NULL && *head->source_description != '\0')
    g_strv_builder_add (parts, head->source_description);
  all = g_strv_builder_end (parts);
  dossier_sheet_take (self, DOSSIER_BLOCK_SOURCE,
                      dossier_list_join ((const char *const *) all, DOSSIER_LIST_FACTS));
  if (plan->answers != DOSSIER_ANSWERS_PROOF)
    {
      /* Translators: what a pupil fills in at the top of a quiz */
      DossierBlock *block = dossier_sheet_add (self, DOSSIER_BLOCK_FIELDS, C_ ("sheet", "Name"));

      /* Translators: what a pupil fills in at the top of a quiz */
      block->aside = g_strdup (C_ ("sheet", "Date"));
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const DossierQuizItem *x = *(const DossierQuizItem *const *) a;
  const DossierQuizItem *y = *(const DossierQuizItem *const *) b;

  return x->question->index < y->question->index ? -1 : x->question->index > y->question->index;
}

/* The questions that a sitting would ask, shuffled as it would show them, in
 * the order of the dossier. */
static GPtrArray *
list_items (DossierQuiz *quiz)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  DossierQuizView view;

  dossier_quiz_get_view (quiz, &view);
  for (guint i = 0; i < view.n_first; i++)
    {
      DossierQuizItem *item = g_new0 (DossierQuizItem, 1);

      dossier_quiz_get_item (quiz, i, item);
      g_ptr_array_add (items, item);
    }
  g_ptr_array_sort (items, compare_items);

  return items;
}

/* The questions, and what the plan shows of the answers. */
void
dossier_sheet_add_quiz (DossierSheet *self, DossierDocument *document, const DossierSheetPlan *plan)
{
  const char *const issues[] = { plan->issue, NULL };
  const DossierQuizPlan sitting = {
    .issues = plan->issue != NULL ? issues : NULL,
    .length = plan->n_questions,
    .without_drills = TRUE,
  };
  const Paper paper = { self, plan->answers == DOSSIER_ANSWERS_PROOF };
  g_autoptr (DossierQuiz) quiz = dossier_quiz_new (document, &sitting, SEED);
  g_autoptr (GPtrArray) items = list_items (quiz);

  add_head (self, document, plan, items->len);
  for (guint i = 0; i < items->len; i++)
    add_question (&paper, items->pdata[i], i + 1);
  if (plan->answers == DOSSIER_ANSWERS_KEY)
    add_key (self, items);
}
