/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-quiz-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define STATE_VERSION 1

static void
add_indexes (JsonBuilder *builder, const char *name, const guint *indexes, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (builder, indexes[i]);
  json_builder_end_array (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_entry (JsonBuilder *builder,
           const DossierDeck *deck,
           const DossierCard *card,
           const DossierEntry *entry)
{
  json_builder_begin_object (builder);
  add_string (builder, "question", card->question->id);
  if (card->document != deck->terms.document)
    add_string (builder, "dossier", dossier_document_get_id (card->document));
  if (card->is_drill)
    add_int (builder, "drill", TRUE);
  add_indexes (builder, "options", card->options, card->n_options);
  if (card->n_targets > 0)
    add_indexes (builder, "targets", card->targets, card->n_targets);
  if (entry->answer != NULL)
    {
      g_autofree char *answer = dossier_answer_to_json (entry->answer);

      json_builder_set_member_name (builder, "answer");
      json_builder_add_value (builder, json_from_string (answer, NULL));
    }
  add_string (builder, "certainty", dossier_certainty_words[entry->certainty]);
  add_int (builder, "hints", entry->n_hints);
  add_int (builder, "looked", entry->has_looked);
  add_int (builder, "took", entry->took_ms);
  add_int (builder, "checked", entry->verdict != DOSSIER_VERDICT_NONE);
  if (entry->review_id != NULL)
    add_string (builder, "review", entry->review_id);
  if (entry->note != DOSSIER_NOTE_NONE)
    {
      add_string (builder, "note", dossier_note_words[entry->note]);
      add_string (builder, "note-row", entry->note_id);
    }
  json_builder_end_object (builder);
}

/**
 * dossier_quiz_to_json:
 * @self: a sitting
 *
 * Everything but the steps that undo could take back, so that the sitting can
 * go on another day.
 *
 * Returns: (transfer full): JSON on one line
 */
char *
dossier_quiz_to_json (DossierQuiz *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  const DossierDeckTerms *terms;

  g_return_val_if_fail (self != NULL, NULL);

  terms = &self->deck->terms;
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_int (builder, "version", STATE_VERSION);
  if (terms->document != NULL)
    add_string (builder, "dossier", dossier_document_get_id (terms->document));
  add_string (builder, "mode", dossier_quiz_mode_words[terms->mode]);
  add_int (builder, "time-limit", terms->time_limit_ms);
  add_int (builder, "seed", terms->seed);
  if (terms->without_drills)
    add_int (builder, "without-drills", TRUE);
  add_int (builder, "position", self->position);
  add_int (builder, "finished", self->is_finished);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->deck->n_cards; i++)
    add_entry (builder, self->deck, self->deck->cards[i], self->entries[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* Reading never trusts: members may be missing or of another type. */
static gint64
get_int (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static guint
get_indexes (JsonObject *object, const char *name, guint *indexes)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;
  guint n;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return 0;
  array = json_node_get_array (node);
  n = MIN (json_array_get_length (array), DOSSIER_OPTIONS_MAX);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gint64 value = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_int (element) : -1;

      indexes[i] = value < 0 || value >= DOSSIER_OPTIONS_MAX ? DOSSIER_NO_TARGET : (guint) value;
    }

  return n;
}

/* What a sitting is read with. */
typedef struct
{
  DossierDocumentLookup lookup;
  gpointer user_data;
  const char *dossier; /* of questions that name none */
} Source;

/* Returns NULL for a question that is gone, with its dossier or alone, or that
 * has other options now. */
static DossierCard *
deal_saved (const Source *source, JsonObject *item, gboolean is_drill)
{
  const char *own = get_string (item, "dossier");
  const char *dossier = own != NULL ? own : source->dossier;
  const char *id = get_string (item, "question");
  DossierDocument *document = dossier != NULL ? source->lookup (dossier, source->user_data) : NULL;
  const DossierQuestion *question
      = document == NULL || id == NULL ? NULL : dossier_document_find_question (document, id);
  guint options[DOSSIER_OPTIONS_MAX];
  guint targets[DOSSIER_OPTIONS_MAX];
  guint n_options = get_indexes (item, "options", options);
  guint n_targets = get_indexes (item, "targets", targets);

  return question == NULL ? NULL
                          : dossier_card_new_as_shown (document, question, is_drill, options,
                                                       n_options, targets, n_targets);
}

static void
fill_entry (DossierEntry *entry, const DossierCard *card, JsonObject *item)
{
  const DossierQuestion *question = card->question;
  const char *certainty = get_string (item, "certainty");
  int word = certainty != NULL ? dossier_words_find (dossier_certainty_words, certainty) : -1;
  JsonNode *answer = json_object_get_member (item, "answer");

  entry->certainty = word < 0 ? DOSSIER_CERTAINTY_THINK : (DossierCertainty) word;
  entry->n_hints = (guint) CLAMP (get_int (item, "hints"), 0, question->n_hints);
  entry->has_looked = get_int (item, "looked") != 0;
  entry->took_ms = MAX (get_int (item, "took"), 0);
  if (answer != NULL)
    {
      g_autofree char *json = json_to_string (answer, FALSE);

      entry->answer = dossier_answer_new_from_json (question, json);
    }
  if (get_int (item, "checked") != 0)
    {
      const char *note = get_string (item, "note");
      const char *note_id = get_string (item, "note-row");
      int noted = note != NULL ? dossier_words_find (dossier_note_words, note) : -1;

      if (noted > DOSSIER_NOTE_NONE && note_id != NULL)
        {
          entry->note = (DossierNote) noted;
          entry->note_id = g_strdup (note_id);
        }
      dossier_entry_judge (entry, card);
      entry->review_id = g_strdup (get_string (item, "review"));
    }
}

/* Drills stand last: whatever follows one is one. */
static DossierDeck *
deal_all (const Source *source, const DossierDeckTerms *terms, JsonArray *items, JsonObject **kept)
{
  guint n = json_array_get_length (items);
  DossierDeck *deck = dossier_deck_new (terms, n);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (items, i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      gboolean is_drill
          = item != NULL && (get_int (item, "drill") != 0 || deck->n_first < deck->n_cards);
      DossierCard *card = item != NULL ? deal_saved (source, item, is_drill) : NULL;

      if (card == NULL)
        continue;
      kept[i] = item;
      dossier_deck_take (deck, card);
    }
  if (deck->n_cards > 0)
    deck->terms.document = g_object_ref (deck->cards[0]->document);

  return deck;
}

static DossierQuiz *
build_saved (const Source *source, JsonObject *object, DossierQuizMode mode)
{
  JsonArray *items = json_object_get_array_member (object, "items");
  guint n = json_array_get_length (items);
  g_autofree JsonObject **kept = g_new0 (JsonObject *, n + 1);
  const DossierDeckTerms terms = {
    .mode = mode,
    .time_limit_ms = get_int (object, "time-limit"),
    .seed = (guint32) get_int (object, "seed"),
    .without_drills = get_int (object, "without-drills") != 0,
  };
  g_autoptr (DossierDeck) deck = deal_all (source, &terms, items, kept);
  gint64 position = get_int (object, "position");
  guint place = 0;
  guint n_before = 0;
  DossierQuiz *quiz;

  if (deck->n_cards == 0)
    return NULL;

  quiz = dossier_quiz_new_from_deck (g_steal_pointer (&deck));
  for (guint i = 0; i < n; i++)
    if (kept[i] != NULL)
      {
        fill_entry (quiz->entries[place], quiz->deck->cards[place], kept[i]);
        place++;
        n_before += i < position;
      }
  quiz->position = MIN (n_before, place - 1);
  quiz->is_finished = get_int (object, "finished") != 0;

  return quiz;
}

/**
 * dossier_quiz_new_from_json_with_lookup: (constructor)
 * @json: what dossier_quiz_to_json() gave
 * @lookup: (scope call): finds the documents that the sitting was about
 * @user_data: for @lookup
 *
 * Goes on with a sitting of any dossiers. Questions that their document no
 * longer has, or has with other options, are left out, as are those of
 * documents that are gone.
 *
 * Returns: (transfer full) (nullable): the state as it was, or %NULL when
 *   nothing is left of it, when @json is of a later program, or no sitting
 */
DossierQuiz *
dossier_quiz_new_from_json_with_lookup (const char *json,
                                        DossierDocumentLookup lookup,
                                        gpointer user_data)
{
  g_autoptr (JsonNode) root = NULL;
  Source source = { .lookup = lookup, .user_data = user_data };
  JsonObject *object;
  const char *mode;
  int word;

  g_return_val_if_fail (json != NULL && lookup != NULL, NULL);

  root = json_from_string (json, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  object = json_node_get_object (root);
  if (get_int (object, "version") != STATE_VERSION || !json_object_has_member (object, "items")
      || !JSON_NODE_HOLDS_ARRAY (json_object_get_member (object, "items")))
    return NULL;
  mode = get_string (object, "mode");
  word = mode != NULL ? dossier_words_find (dossier_quiz_mode_words, mode) : -1;
  if (word < 0)
    return NULL;
  source.dossier = get_string (object, "dossier");

  return build_saved (&source, object, (DossierQuizMode) word);
}

static DossierDocument *
match_document (const char *id, gpointer user_data)
{
  return strcmp (dossier_document_get_id (user_data), id) == 0 ? user_data : NULL;
}

/**
 * dossier_quiz_new_from_json: (constructor)
 * @document: the document the sitting was about
 * @json: what dossier_quiz_to_json() gave
 *
 * As dossier_quiz_new_from_json_with_lookup(), with questions of @document
 * only.
 *
 * Returns: (transfer full) (nullable): the state as it was, or %NULL when
 *   @json has nothing of @document, is of a later program, or no sitting at all
 */
DossierQuiz *
dossier_quiz_new_from_json (DossierDocument *document, const char *json)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document) && json != NULL, NULL);

  return dossier_quiz_new_from_json_with_lookup (json, match_document, document);
}
