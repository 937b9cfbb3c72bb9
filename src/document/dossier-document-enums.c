/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-document-enums.h"

const char *const dossier_edition_words[] = { "study", "original", "draft", NULL };

const char *const dossier_source_kind_words[] = {
  "news",   "opinion-column", "editorial", "interview", "feature",
  "speech", "report",         "web-page",  "other",     NULL,
};

const char *const dossier_actor_kind_words[] = {
  "person", "government", "agency", "party", "country", "institution", "group", NULL,
};

const char *const dossier_stance_mode_words[] = { "holds", "rejects", "ascribed", NULL };

const char *const dossier_relation_kind_words[] = {
  "heads",      "member-of",   "works-for",  "kin-of",  "supports",      "cooperates-with",
  "tolerates",  "sends-to",    "criticizes", "blames",  "contradicts",   "resists",
  "threatens",  "fights",      "captures",   "asks",    "depends-on",    "fears",
  "studies",    "considers",   "harms",      "affects", "disputes-with", "shares-with",
  "party-with", "neighbor-of", NULL,
};

const char *const dossier_precision_words[] = { "day", "month", "year", "about", NULL };

const char *const dossier_quote_kind_words[] = { "direct", "indirect", NULL };

const char *const dossier_question_kind_words[] = {
  "single", "multiple", "true-false", "who-said", "match", "order",
  "cloze",  "number",   "short",      "text",     NULL,
};

const char *const dossier_skill_words[] = {
  "recall", "reason", "consequence", "stance", "weakness", "source", "comparison", NULL,
};

/**
 * dossier_words_find:
 * @words: a closed list of the format
 * @word: a word from a file
 *
 * Returns: the enum value that @word stands for, or -1 if the list lacks it.
 */
int
dossier_words_find (DossierWords words, const char *word)
{
  g_return_val_if_fail (words != NULL, -1);
  g_return_val_if_fail (word != NULL, -1);

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  return -1;
}

/**
 * dossier_relation_kind_is_mutual:
 * @kind: a relation kind
 *
 * Returns: whether the relation has no direction, so that it reads the same
 *   from both sides.
 */
gboolean
dossier_relation_kind_is_mutual (DossierRelationKind kind)
{
  return kind == DOSSIER_RELATION_KIN_OF || kind >= DOSSIER_RELATION_DISPUTES_WITH;
}
