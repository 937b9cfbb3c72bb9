/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-phrases.h"

#define FIRST_SLOTS 1024
#define NO_PHRASE G_MAXUINT32

typedef struct
{
  guint32 parent;
  guint32 word;   /* that leads here from the parent */
  guint32 phrase; /* that ends here */
  guint32 suffix; /* the longest proper suffix of this that begins a phrase */
  guint32 ending; /* the nearest suffix at which a phrase ends; 0 for none */
} Node;

#define NODE(self, index) (&g_array_index ((self)->nodes, Node, (index)))

/*< private >
 * dossier_phrases_init:
 * @self: (out caller-allocates): no phrases yet
 */
void
dossier_phrases_init (DossierPhrases *self)
{
  const Node root = { .phrase = NO_PHRASE };

  *self = (DossierPhrases) {
    .nodes = g_array_new (FALSE, FALSE, sizeof (Node)),
    .lengths = g_array_new (FALSE, FALSE, sizeof (guint)),
    .edges.keys = g_new0 (guint64, FIRST_SLOTS),
    .edges.values = g_new (guint32, FIRST_SLOTS),
    .edges.n_slots = FIRST_SLOTS,
    /* Odd, and unknown to who chose the words. */
    .edges.factor = (guint64) g_random_int () << 32 | g_random_int () | 1,
  };
  g_array_append_val (self->nodes, root);
}

/*< private >
 * dossier_phrases_clear:
 * @self: phrases, or zeroes
 */
void
dossier_phrases_clear (DossierPhrases *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->lengths, g_array_unref);
  g_clear_pointer (&self->edges.keys, g_free);
  g_clear_pointer (&self->edges.values, g_free);
}

/* A word of a phrase is never 0, so neither is a key. */
static guint
find_slot (const DossierPhrases *self, guint node, guint word)
{
  guint64 key = (guint64) node << 32 | word;
  guint64 hash = key * self->edges.factor;
  guint mask = self->edges.n_slots - 1;
  guint at = (guint) ((hash ^ hash >> 32) * self->edges.factor >> 32) & mask;

  while (self->edges.keys[at] != 0 && self->edges.keys[at] != key)
    at = (at + 1) & mask;

  return at;
}

/* The node that @word leads to; 0, which is no child, if to none. */
static guint
find_child (const DossierPhrases *self, guint node, guint word)
{
  guint slot = find_slot (self, node, word);

  return self->edges.keys[slot] != 0 ? self->edges.values[slot] : 0;
}

static void
set_child (DossierPhrases *self, guint node, guint word, guint child)
{
  guint slot = find_slot (self, node, word);

  self->edges.keys[slot] = (guint64) node << 32 | word;
  self->edges.values[slot] = child;
  self->edges.n_used++;
}

static void
grow (DossierPhrases *self)
{
  g_free (self->edges.keys);
  g_free (self->edges.values);
  self->edges.n_slots *= 2;
  self->edges.n_used = 0;
  self->edges.keys = g_new0 (guint64, self->edges.n_slots);
  self->edges.values = g_new (guint32, self->edges.n_slots);
  for (guint i = 1; i < self->nodes->len; i++)
    set_child (self, NODE (self, i)->parent, NODE (self, i)->word, i);
}

/*< private >
 * dossier_phrases_add:
 * @self: phrases
 * @words: numbers of words, none of them 0
 * @n_words: how many, at least 1
 *
 * Returns: the number of the phrase, from 0 on; of one that was added before
 *   its old one
 */
guint
dossier_phrases_add (DossierPhrases *self, const guint *words, guint n_words)
{
  guint node = 0;

  g_assert (!self->is_linked && n_words > 0);

  for (guint i = 0; i < n_words; i++)
    {
      guint child = find_child (self, node, words[i]);

      if (child == 0)
        {
          const Node new_node = { .parent = node, .word = words[i], .phrase = NO_PHRASE };

          g_assert (words[i] != 0);
          if ((self->edges.n_used + 1) * 2 > self->edges.n_slots)
            grow (self);
          child = self->nodes->len;
          g_array_append_val (self->nodes, new_node);
          set_child (self, node, words[i], child);
        }
      node = child;
    }

  if (NODE (self, node)->phrase == NO_PHRASE)
    {
      NODE (self, node)->phrase = self->lengths->len;
      g_array_append_val (self->lengths, n_words);
    }

  return NODE (self, node)->phrase;
}

/* The nodes in the order of their depth: a parent may have a higher index than
 * its child's cousin, but never than its child. */
static guint32 *
sort_by_depth (const DossierPhrases *self)
{
  guint n = self->nodes->len;
  g_autofree guint32 *depths = g_new0 (guint32, n);
  g_autofree guint32 *starts = g_new0 (guint32, n + 1);
  guint32 *order = g_new (guint32, n);

  for (guint i = 1; i < n; i++)
    depths[i] = depths[NODE (self, i)->parent] + 1;
  for (guint i = 0; i < n; i++)
    starts[depths[i] + 1]++;
  for (guint i = 1; i < n; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < n; i++)
    order[starts[depths[i]]++] = i;

  return order;
}

/*< private >
 * dossier_phrases_link:
 * @self: phrases
 *
 * Makes ready for the first step, after the last phrase was added.
 */
void
dossier_phrases_link (DossierPhrases *self)
{
  g_autofree guint32 *order = sort_by_depth (self);

  for (guint i = 1; i < self->nodes->len; i++)
    {
      Node *node = NODE (self, order[i]);

      if (node->parent != 0)
        node->suffix = dossier_phrases_step (self, NODE (self, node->parent)->suffix, node->word);
      node->ending = NODE (self, node->suffix)->phrase != NO_PHRASE
                         ? node->suffix
                         : NODE (self, node->suffix)->ending;
    }

  self->is_linked = TRUE;
}

/*< private >
 * dossier_phrases_step:
 * @self: linked phrases
 * @state: the state before a word
 * @word: the number of the word, 0 if no phrase has it
 *
 * Returns: the state after it
 */
guint
dossier_phrases_step (const DossierPhrases *self, guint state, guint word)
{
  guint child = 0;

  if (word == 0)
    return 0;

  while ((child = find_child (self, state, word)) == 0 && state != 0)
    state = NODE (self, state)->suffix;

  return child;
}

/*< private >
 * dossier_phrases_list:
 * @self: linked phrases
 * @state: a state
 * @phrases: (out caller-allocates) (array length=max): the phrases that end
 *   with the last word, longest first
 * @max: how many there is room for
 *
 * Returns: how many phrases were found
 */
guint
dossier_phrases_list (const DossierPhrases *self, guint state, guint *phrases, guint max)
{
  guint n = 0;

  if (state != 0 && NODE (self, state)->phrase == NO_PHRASE)
    state = NODE (self, state)->ending;
  for (; state != 0 && n < max; state = NODE (self, state)->ending)
    phrases[n++] = NODE (self, state)->phrase;

  return n;
}

/*< private >
 * dossier_phrases_get_length:
 * @self: phrases
 * @phrase: one of them
 *
 * Returns: how many words it has
 */
guint
dossier_phrases_get_length (const DossierPhrases *self, guint phrase)
{
  return g_array_index (self->lengths, guint, phrase);
}
