/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of an alignment, one by one. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align-fixture.h"
#include "analysis/dossier-align-private.h"

#define ACTORS                                                                                     \
  "<actor id=\"ann\" kind=\"person\"><name>Ann Lee</name><alias>Lee</alias><role>r</role>"         \
  "<about>b</about></actor><actor id=\"bo\" kind=\"person\"><name>Bo Lee</name>"                   \
  "<alias>Lee</alias><role>r</role><about>b</about></actor>"
#define QUOTES                                                                                     \
  "<quote id=\"q\" speaker=\"ann\" kind=\"direct\" issues=\"i\"><verb>said</verb></quote>"         \
  "<quote id=\"r\" speaker=\"bo\" kind=\"indirect\" issues=\"i\"><verb>said</verb></quote>"
#define ARTICLE                                                                                    \
  "<p id=\"p1\" number=\"1\"><s id=\"s1\">Herons crossed the frozen estuary in 1987.</s>"          \
  "<s id=\"s2\">“<q id=\"q\">One … two three … four</q>”, said <m actor=\"ann\">Lee</m>.</s></p>"  \
  "<p id=\"p2\" number=\"2\"><s id=\"s3\">A ferry crossed the water, <q id=\"r\">said <m "         \
  "actor=\"bo\" how=\"meant\">the tired old man</m></q>.</s></p>"                                  \
  "<p id=\"p3\" number=\"3\"><s id=\"s4\">The water was cold.</s></p>"

static guint
find_stem (const DossierAlignStudy *study, const char *word)
{
  g_autoptr (GArray) words = dossier_words_split (word, 0, strlen (word));
  g_autoptr (GString) scratch = g_string_new (NULL);

  return dossier_align_study_find_stem (study, &g_array_index (words, DossierWord, 0), word,
                                        scratch);
}

static void
test_features (void)
{
  g_autoptr (DossierDocument) document = align_make_document (ACTORS, QUOTES, ARTICLE);
  g_autoptr (DossierAlignStudy) study = dossier_align_study_new (document);
  guint heron = find_stem (study, "heron");
  guint year = find_stem (study, "1987");
  guint water = find_stem (study, "waters");
  guint actor = dossier_vocabulary_get_n (&study->stems) + 1;

  g_assert_cmpuint (study->n_paragraphs, ==, 3);
  g_assert_cmpuint (find_stem (study, "the"), ==, DOSSIER_ALIGN_NONE);
  g_assert_cmpuint (find_stem (study, "ox"), ==, DOSSIER_ALIGN_NONE);
  g_assert_cmpuint (find_stem (study, "lighthouse"), ==, 0);

  /* In one paragraph, in two, and a number. */
  g_assert_cmpuint (study->features[heron].n, ==, 1);
  g_assert_cmpuint (study->postings[study->features[heron].first], ==, 0);
  g_assert_cmpuint (study->features[water].n, ==, 2);
  g_assert_cmpuint (study->postings[study->features[water].first + 1], ==, 2);
  g_assert_cmpfloat_with_epsilon (study->features[heron].weight, log (4), 1e-4);
  g_assert_cmpfloat_with_epsilon (study->features[water].weight, log (2.5), 1e-4);
  g_assert_cmpfloat_with_epsilon (study->features[year].weight, 1.5 * log (4), 1e-4);
  g_assert_cmpuint (study->features[actor].n, ==, 1);
  g_assert_cmpuint (study->postings[study->features[actor + 1].first], ==, 1);
  g_assert_cmpfloat (study->features[actor].weight, <, study->features[heron].weight);
  g_assert_cmpfloat (study->self_weights[0], >, study->self_weights[2]);
  g_assert_cmpuint (study->lengths[2], ==, strlen ("The water was cold.") + 1);
}

static guint
count_forms (const DossierAlignStudy *study, const char *actor, DossierFormKind kind)
{
  guint n = 0;

  for (guint i = 0; i < study->forms->len; i++)
    {
      const DossierForm *form = &g_array_index (study->forms, DossierForm, i);

      n += g_str_equal (form->actor->id, actor) && form->kind == kind;
    }

  return n;
}

static void
test_forms_and_fragments (void)
{
  g_autoptr (DossierDocument) document = align_make_document (ACTORS, QUOTES, ARTICLE);
  g_autoptr (DossierAlignStudy) study = dossier_align_study_new (document);
  const DossierForm *meant = NULL;

  /* The mention “Lee” is the alias over again; “the” is no part of a name. */
  g_assert_cmpuint (count_forms (study, "ann", DOSSIER_FORM_NAME), ==, 2);
  g_assert_cmpuint (count_forms (study, "bo", DOSSIER_FORM_MEANT), ==, 1);
  for (guint i = 0; i < study->forms->len; i++)
    if (g_array_index (study->forms, DossierForm, i).kind == DOSSIER_FORM_MEANT)
      meant = &g_array_index (study->forms, DossierForm, i);
  g_assert_cmpuint (meant->n_words, ==, 3);
  g_assert_cmpint (strncmp (meant->text, "tired old man", meant->length), ==, 0);

  /* A direct quote between its ellipses; reported speech has no words. */
  g_assert_cmpuint (study->fragments->len, ==, 3);
  g_assert_cmpuint (study->quote_fragments[0], ==, 0);
  g_assert_cmpuint (study->quote_fragments[1], ==, 3);
  g_assert_cmpuint (study->quote_fragments[2], ==, 3);
}

static void
test_units (void)
{
  static const struct
  {
    const char *text;
    gboolean begins_block;
    gboolean begins_piece;
    gboolean is_weak;
  } expected[] = {
    { "A Heading", TRUE, TRUE, TRUE },        { "One is here.", TRUE, TRUE, FALSE },
    { "Two is here.", FALSE, FALSE, FALSE },  { "Three is here.", FALSE, TRUE, FALSE },
    { "Herons crossed.", TRUE, TRUE, FALSE },
  };
  g_autoptr (DossierDocument) document = align_make_document (ACTORS, QUOTES, ARTICLE);
  g_autoptr (DossierAlignStudy) study = dossier_align_study_new (document);
  g_autoptr (DossierBlocks) blocks = align_make_blocks (
      "Share\n\nA Heading\n\nOne is here. Two is here. Advertisement Three is here.\n\nHerons "
      "crossed.\n");
  g_autoptr (GError) error = NULL;
  DossierAlignOriginal original;
  float scores[3];

  g_assert_true (dossier_align_original_init (&original, study, blocks, NULL, &error));
  g_assert_cmpuint (original.units->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < original.units->len; i++)
    {
      const DossierAlignUnit *unit = DOSSIER_ALIGN_UNIT (&original, i);
      const char *block = dossier_blocks_get_text (blocks, unit->block);
      g_autofree char *text = g_strndup (block + unit->start, unit->end - unit->start);

      g_assert_cmpstr (text, ==, expected[i].text);
      g_assert_cmpint (unit->begins_block, ==, expected[i].begins_block);
      g_assert_cmpint (unit->begins_piece, ==, expected[i].begins_piece);
      g_assert_cmpint (unit->is_weak, ==, expected[i].is_weak);
    }

  /* “crossed” stands in two paragraphs, “herons” in the first. */
  dossier_align_original_score (&original, 4, 0, 3, scores);
  g_assert_cmpfloat (scores[0], >, scores[1]);
  g_assert_cmpfloat (scores[1], >, 0);
  g_assert_cmpfloat (scores[2], ==, 0);
  dossier_align_original_score (&original, 4, 1, 2, scores);
  g_assert_cmpfloat (scores[0], >, 0);
  dossier_align_original_clear (&original);
}

static void
test_repeats (void)
{
  g_autoptr (DossierDocument) document = align_make_document (ACTORS, QUOTES, ARTICLE);
  g_autoptr (DossierAlignStudy) study = dossier_align_study_new (document);
  g_autoptr (DossierBlocks) blocks
      = align_make_blocks ("Herons crossed the frozen estuary again.\n\nHerons crossed the frozen "
                           "estuary again. A ferry "
                           "sank.\n\n“Herons crossed the frozen estuary again!”\n\nA ferry "
                           "sank.\n\nNobody ever knew why "
                           "it sank.\n\nNobody ever knew why it sank.\n");
  DossierAlignOriginal original;
  guint64 n_characters = 0;

  g_assert_true (dossier_align_original_init (&original, study, blocks, NULL, NULL));

  /* Both pull quotes went; a short sentence and one that only stands alone,
   * twice, are none. */
  g_assert_cmpuint (original.units->len, ==, 5);
  g_assert_cmpuint (DOSSIER_ALIGN_UNIT (&original, 0)->block, ==, 1);
  for (guint i = 0; i < original.units->len; i++)
    n_characters += DOSSIER_ALIGN_UNIT (&original, i)->n_characters;
  g_assert_cmpuint (n_characters, ==, original.n_characters);
  dossier_align_original_clear (&original);
}

/* Words by lot, the common ones often, as in a language. */
static char *
draw_sentence (GRand *random)
{
  GString *sentence = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 8, 20); i > 0; i--)
    {
      double share = g_rand_double (random);

      g_string_append_printf (sentence, "%sw%uord", sentence->len > 0 ? " " : "",
                              (guint) (3000 * share * share * share));
    }
  sentence->str[0] = 'W';
  g_string_append_c (sentence, '.');

  return g_string_free_and_steal (sentence);
}

static char *
draw_other_words (const char *sentence, GRand *random)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", -1);

  for (guint i = 1; words[i] != NULL; i++)
    if (g_rand_double (random) < 0.4)
      {
        g_free (words[i]);
        words[i] = g_strdup_printf ("w%uord", g_rand_int_range (random, 0, 3000));
      }

  return g_strjoinv (" ", words);
}

typedef struct
{
  DossierDocument *document;
  GPtrArray *texts; /* of the original, by paragraph; NULL of those missing */
} Long;

/* With @has_anchors each paragraph has words that no other has. */
static Long
make_long (guint n_paragraphs, gboolean has_anchors, GRand *random)
{
  g_autoptr (GString) article = g_string_new (NULL);
  Long made = { .texts = g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (article, "<p id=\"p%u\" number=\"%u\">", i + 1, i + 1);
      for (int j = g_rand_int_range (random, 1, 5); j > 0; j--)
        {
          g_autofree char *sentence = draw_sentence (random);
          g_autofree char *retold = draw_other_words (sentence, random);

          g_string_append_printf (article, "<s id=\"s%u.%d\">%s</s>", i + 1, j, sentence);
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", retold);
        }
      if (has_anchors)
        {
          g_string_append_printf (article, "<s id=\"s%u.9\">A%u b%u.</s>", i + 1, i, i);
          g_string_append_printf (text, " A%u b%u.", i, i);
        }
      g_string_append (article, "</p>");
      g_ptr_array_add (made.texts, g_rand_double (random) < 0.05
                                       ? NULL
                                       : g_string_free_and_steal (g_steal_pointer (&text)));
    }
  made.document = align_make_document (ACTORS, NULL, article->str);

  return made;
}

static void
clear_long (Long *self)
{
  g_object_unref (self->document);
  g_ptr_array_unref (self->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Long, clear_long)

static char *
join_present (GPtrArray *texts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    if (align_text_at (texts, i) != NULL)
      g_string_append_printf (text, "%s\n\n", align_text_at (texts, i));

  return g_string_free_and_steal (text);
}

/* A long text is looked at in a band only, and still aligned all through. */
static void
test_long (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_auto (Long) made = make_long (3000, FALSE, random);
  g_autofree char *text = join_present (made.texts);
  g_autoptr (DossierAlignment) alignment = align_texts (made.document, text);
  guint n_present = 0;
  guint n_other;

  for (guint i = 0; i < made.texts->len; i++)
    n_present += align_text_at (made.texts, i) != NULL;
  g_assert_cmpuint (align_count_right (alignment, made.texts, &n_other), >=,
                    n_present - n_present / 100);
  g_assert_cmpuint (n_other, <=, n_present / 1000);
}

static void
expect_band (gboolean has_anchors, double share)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_auto (Long) made = make_long (3000, has_anchors, random);
  g_autofree char *text = join_present (made.texts);
  g_autoptr (DossierAlignStudy) study = dossier_align_study_new (made.document);
  g_autoptr (DossierBlocks) blocks = align_make_blocks (text);
  DossierAlignOriginal original;
  g_autofree guint32 *lows = NULL;
  g_autofree guint32 *highs = NULL;
  gsize n_cells = 0;

  g_assert_true (dossier_align_original_init (&original, study, blocks, NULL, NULL));
  lows = g_new (guint32, original.units->len);
  highs = g_new (guint32, original.units->len);
  dossier_align_find_band (&original, lows, highs);
  for (guint i = 0; i < original.units->len; i++)
    {
      g_assert_cmpuint (lows[i], <=, highs[i]);
      g_assert_cmpuint (highs[i], <, 3000);
      if (i > 0)
        {
          g_assert_cmpuint (lows[i], >=, lows[i - 1]);
          g_assert_cmpuint (highs[i], >=, highs[i - 1]);
        }
      n_cells += highs[i] - lows[i] + 1;
    }
  g_test_message ("%u units, %zu cells", original.units->len, n_cells);
  g_assert_cmpuint (n_cells, <, original.units->len * 3000 * share);
  dossier_align_original_clear (&original);
}

/* What stands in one place only keeps the band narrow; without it the band is
 * as wide as the work allowed for. */
static void
test_band (void)
{
  expect_band (TRUE, 0.02);
  expect_band (FALSE, 0.3);
}

/* Nothing shared, and much of it: the band is as narrow as it must be. */
static void
test_band_without_anchors (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_auto (Long) made = make_long (3000, FALSE, random);
  g_autoptr (DossierAlignStudy) study = dossier_align_study_new (made.document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierBlocks) blocks = NULL;
  DossierAlignOriginal original;
  g_autofree guint32 *paragraphs = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "Nothing of it.\n\n");
  blocks = align_make_blocks (text->str);
  g_assert_true (dossier_align_original_init (&original, study, blocks, NULL, NULL));
  paragraphs = dossier_align_find_path (&original, NULL);
  g_assert_nonnull (paragraphs);
  for (guint i = 0; i < original.units->len; i++)
    g_assert_true (paragraphs[i] == DOSSIER_ALIGN_NONE || paragraphs[i] < 3000);
  dossier_align_settle (&original, paragraphs);
  for (guint i = 0; i < original.units->len; i++)
    g_assert_cmpuint (paragraphs[i], ==, DOSSIER_ALIGN_NONE);
  dossier_align_original_clear (&original);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/internals/features", test_features);
  g_test_add_func ("/analysis/internals/forms-and-fragments", test_forms_and_fragments);
  g_test_add_func ("/analysis/internals/units", test_units);
  g_test_add_func ("/analysis/internals/repeats", test_repeats);
  g_test_add_func ("/analysis/internals/long", test_long);
  g_test_add_func ("/analysis/internals/band", test_band);
  g_test_add_func ("/analysis/internals/band-without-anchors", test_band_without_anchors);

  return g_test_run ();
}
