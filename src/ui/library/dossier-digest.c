/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-digest.h"

#include "ui/common/dossier-families.h"

/* version; id, title, standfirst, source; minutes, questions, people, others;
 * faces: kind, class, initials; sentences: id, paragraph, words from here on;
 * ids of questions. */
#define FORMAT "(ussssuuuua(uss)a(suu)as)"
#define VERSION 3
#define N_FACES 4

enum
{
  VERSION_AT,
  DOSSIER_AT,
  TITLE_AT,
  STANDFIRST_AT,
  SOURCE_AT,
  MINUTES_AT,
  QUESTIONS_AT,
  PEOPLE_AT,
  OTHERS_AT,
  FACES_AT,
  SENTENCES_AT,
  QUESTION_IDS_AT,
};

struct _DossierDigest
{
  gatomicrefcount refs;
  GVariant *value;
};

static DossierDigest *
new_for_value (GVariant *value)
{
  DossierDigest *self = g_new0 (DossierDigest, 1);

  g_atomic_ref_count_init (&self->refs);
  self->value = g_variant_ref_sink (value);

  return self;
}

static int
compare_presence (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const DossierActor *first = *(const DossierActor *const *) a;
  const DossierActor *second = *(const DossierActor *const *) b;
  guint n_first = dossier_document_get_mentions_of (user_data, first).n;
  guint n_second = dossier_document_get_mentions_of (user_data, second).n;

  if (n_first != n_second)
    return n_first > n_second ? -1 : 1;

  return first->index < second->index ? -1 : 1;
}

/* The faces on the card are those of the people most spoken of, or, where
 * there are too few, of others. */
static void
add_faces (GVariantBuilder *builder, DossierDocument *document)
{
  DossierActors actors = dossier_document_get_actors (document);
  g_autoptr (DossierFamilies) families = dossier_families_new (document);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint n_added = 0;

  for (guint i = 0; i < actors.n; i++)
    g_ptr_array_add (sorted, (gpointer) &actors.items[i]);
  g_ptr_array_sort_with_data (sorted, compare_presence, document);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("a(uss)"));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < sorted->len && n_added < N_FACES; i++)
      {
        const DossierActor *actor = g_ptr_array_index (sorted, i);
        g_autofree char *initials = dossier_actor_dup_initials (actor);

        if ((actor->kind == DOSSIER_ACTOR_PERSON) != (pass == 0))
          continue;
        g_variant_builder_add (builder, "(uss)", (guint) actor->kind,
                               dossier_families_get_css_class (families, actor), initials);
        n_added++;
      }
  g_variant_builder_close (builder);
}

static guint
count_words (const char *text)
{
  guint n_words = 1;

  for (; *text != '\0'; text++)
    n_words += *text == ' ';

  return n_words;
}

static void
add_sentences (GVariantBuilder *builder, DossierDocument *document)
{
  DossierSentences sentences = dossier_document_get_sentences (document);
  guint words_left = 0;

  for (guint i = 0; i < sentences.n; i++)
    words_left += count_words (sentences.items[i].text);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("a(suu)"));
  for (guint i = 0; i < sentences.n; i++)
    {
      g_variant_builder_add (builder, "(suu)", sentences.items[i].id,
                             sentences.items[i].paragraph->number, words_left);
      words_left -= count_words (sentences.items[i].text);
    }
  g_variant_builder_close (builder);
}

static void
add_question_ids (GVariantBuilder *builder, DossierDocument *document)
{
  DossierQuestions questions = dossier_document_get_questions (document);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < questions.n; i++)
    g_variant_builder_add (builder, "s", questions.items[i].id);
  g_variant_builder_close (builder);
}

/**
 * dossier_digest_new:
 * @document: a dossier
 *
 * Takes time in a long dossier; any thread may do it.
 *
 * Returns: (transfer full): what the library keeps of it
 */
DossierDigest *
dossier_digest_new (DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);
  DossierActors actors = dossier_document_get_actors (document);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (FORMAT));
  guint n_people = 0;

  for (guint i = 0; i < actors.n; i++)
    n_people += actors.items[i].kind == DOSSIER_ACTOR_PERSON;

  g_variant_builder_add (&builder, "u", VERSION);
  g_variant_builder_add (&builder, "s", dossier_document_get_id (document));
  g_variant_builder_add (&builder, "s", head->title);
  g_variant_builder_add (&builder, "s", head->standfirst != NULL ? head->standfirst : "");
  g_variant_builder_add (&builder, "s",
                         head->source_description != NULL ? head->source_description : "");
  g_variant_builder_add (&builder, "u", dossier_document_get_reading_minutes (document));
  g_variant_builder_add (&builder, "u", dossier_document_get_questions (document).n);
  g_variant_builder_add (&builder, "u", n_people);
  g_variant_builder_add (&builder, "u", actors.n - n_people);
  add_faces (&builder, document);
  add_sentences (&builder, document);
  add_question_ids (&builder, document);

  return new_for_value (g_variant_builder_end (&builder));
}

DossierDigest *
dossier_digest_ref (DossierDigest *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
dossier_digest_unref (DossierDigest *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_variant_unref (self->value);
  g_free (self);
}

/**
 * dossier_digest_dup_default_folder:
 *
 * Returns: (transfer full): where digests are kept
 */
GFile *
dossier_digest_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_cache_dir (), "dossier", "library", NULL);
}

/* An id of a dossier starts with a letter or digit and has no slash. */
static GFile *
get_file (GFile *folder, const char *dossier)
{
  g_autofree char *name = g_strconcat (dossier, ".digest", NULL);

  return g_file_get_child (folder, name);
}

/**
 * dossier_digest_load:
 * @folder: where digests are kept
 * @dossier: the id of a dossier
 *
 * Returns: (transfer full) (nullable): its digest, %NULL when there is none
 *   that this version can use
 */
DossierDigest *
dossier_digest_load (GFile *folder, const char *dossier)
{
  g_autoptr (GFile) file = get_file (folder, dossier);
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (g_file_peek_path (file), FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  DossierDigest *self = NULL;

  if (mapped == NULL)
    return NULL;

  /* The cache is not trusted: a value that is not normal reads as empty. */
  bytes = g_mapped_file_get_bytes (mapped);
  self = new_for_value (g_variant_new_from_bytes (G_VARIANT_TYPE (FORMAT), bytes, FALSE));
  if (g_strcmp0 (dossier_digest_get_dossier (self), dossier) == 0)
    {
      guint version = 0;

      g_variant_get_child (self->value, VERSION_AT, "u", &version);
      if (version == VERSION)
        return self;
    }
  dossier_digest_unref (self);

  return NULL;
}

/**
 * dossier_digest_save:
 * @self: a digest
 * @folder: where digests are kept, made when it is not there
 * @error: where to say what is wrong
 *
 * Returns: whether it is kept
 */
gboolean
dossier_digest_save (DossierDigest *self, GFile *folder, GError **error)
{
  g_autoptr (GFile) file = get_file (folder, dossier_digest_get_dossier (self));

  g_mkdir_with_parents (g_file_peek_path (folder), 0700);

  return g_file_set_contents (g_file_peek_path (file), g_variant_get_data (self->value),
                              (gssize) g_variant_get_size (self->value), error);
}

static const char *
get_text (DossierDigest *self, guint at)
{
  const char *text = NULL;

  g_variant_get_child (self->value, at, "&s", &text);

  return text;
}

static guint
get_number (DossierDigest *self, guint at)
{
  guint number = 0;

  g_variant_get_child (self->value, at, "u", &number);

  return number;
}

const char *
dossier_digest_get_dossier (DossierDigest *self)
{
  return get_text (self, DOSSIER_AT);
}

const char *
dossier_digest_get_title (DossierDigest *self)
{
  return get_text (self, TITLE_AT);
}

const char *
dossier_digest_get_standfirst (DossierDigest *self)
{
  return get_text (self, STANDFIRST_AT);
}

const char *
dossier_digest_get_source (DossierDigest *self)
{
  return get_text (self, SOURCE_AT);
}

guint
dossier_digest_get_minutes (DossierDigest *self)
{
  return get_number (self, MINUTES_AT);
}

guint
dossier_digest_get_n_questions (DossierDigest *self)
{
  return get_number (self, QUESTIONS_AT);
}

/**
 * dossier_digest_dup_questions:
 * @self: a digest
 *
 * Returns: (transfer full) (element-type utf8): the set of its questions' ids
 */
GHashTable *
dossier_digest_dup_questions (DossierDigest *self)
{
  g_autoptr (GVariant) ids = g_variant_get_child_value (self->value, QUESTION_IDS_AT);
  GHashTable *questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      char *id = NULL;

      g_variant_get_child (ids, i, "s", &id);
      g_hash_table_add (questions, id);
    }

  return questions;
}

guint
dossier_digest_get_n_people (DossierDigest *self)
{
  return get_number (self, PEOPLE_AT);
}

guint
dossier_digest_get_n_others (DossierDigest *self)
{
  return get_number (self, OTHERS_AT);
}

/**
 * dossier_digest_get_faces:
 * @self: a digest
 *
 * Returns: (transfer full) (element-type DossierDigestFace): at most four, of
 *   those most spoken of
 */
GArray *
dossier_digest_get_faces (DossierDigest *self)
{
  g_autoptr (GVariant) faces = g_variant_get_child_value (self->value, FACES_AT);
  GArray *result = g_array_new (FALSE, FALSE, sizeof (DossierDigestFace));

  for (gsize i = 0; i < MIN (g_variant_n_children (faces), N_FACES); i++)
    {
      DossierDigestFace face = { 0 };
      guint kind = 0;

      g_variant_get_child (faces, i, "(u&s&s)", &kind, &face.css_class, &face.initials);
      face.kind = (DossierActorKind) MIN (kind, (guint) DOSSIER_ACTOR_GROUP);
      g_array_append_val (result, face);
    }

  return result;
}

/**
 * dossier_digest_find_place:
 * @self: a digest
 * @sentence: the id of a sentence
 * @paragraph: (out): the number of its paragraph
 * @words_before: (out): how many words stand before it
 * @words_left: (out): how many words are left from it on
 *
 * Returns: whether there is such a sentence
 */
gboolean
dossier_digest_find_place (DossierDigest *self,
                           const char *sentence,
                           guint *paragraph,
                           guint *words_before,
                           guint *words_left)
{
  g_autoptr (GVariant) sentences = g_variant_get_child_value (self->value, SENTENCES_AT);
  guint total = 0;

  for (gsize i = 0; i < g_variant_n_children (sentences); i++)
    {
      const char *id = NULL;

      g_variant_get_child (sentences, i, "(&suu)", &id, paragraph, words_left);
      if (i == 0)
        total = *words_left;
      *words_before = total - MIN (total, *words_left);
      if (g_str_equal (id, sentence))
        return TRUE;
    }

  return FALSE;
}
