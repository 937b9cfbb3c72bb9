/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-languages.h"

/* Which files beside one are the same dossier in another language: those whose
 * name says so and whose first element has the same id. */
struct _DossierLanguages
{
  gatomicrefcount references;
  char *id;         /* NULL for what is no dossier */
  GPtrArray *files; /* of DossierLanguageFile, the source first */
  gboolean is_asked_for;
};

/* The first element stands within these, after comments at most. */
#define PEEK_BYTES (64 * 1024)

static void
language_file_free (DossierLanguageFile *self)
{
  g_object_unref (self->file);
  g_free (self->language);
  g_free (self);
}

static gboolean
peek_file (GFile *file, GCancellable *cancellable, char **id, char **language)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  *id = NULL;
  *language = NULL;
  if (stream == NULL)
    return FALSE;

  bytes = g_malloc (PEEK_BYTES);

  return g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, PEEK_BYTES, &length, cancellable,
                                  NULL)
         && dossier_language_peek (bytes, length, id, language);
}

static void
add_file (DossierLanguages *self, GFile *file, const char *language)
{
  DossierLanguageFile *added = NULL;

  if (language != NULL && dossier_languages_find (self, language) != NULL)
    return;

  added = g_new0 (DossierLanguageFile, 1);
  added->file = g_object_ref (file);
  added->language = g_strdup (language);
  g_ptr_array_add (self->files, added);
}

static void
add_if_same (DossierLanguages *self, GFile *file, GCancellable *cancellable)
{
  g_autofree char *id = NULL;
  g_autofree char *language = NULL;

  if (peek_file (file, cancellable, &id, &language) && g_str_equal (id, self->id))
    add_file (self, file, language);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  const DossierLanguageFile *left = *(const DossierLanguageFile *const *) a;
  const DossierLanguageFile *right = *(const DossierLanguageFile *const *) b;

  return g_strcmp0 (left->language, right->language);
}

/* The order of a folder is nobody's; that of languages is the same each time. */
static void
sort_translations (DossierLanguages *self, guint n_sources)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < n_sources; i++)
    g_ptr_array_add (sources, g_ptr_array_steal_index (self->files, 0));
  g_ptr_array_sort (self->files, compare_files);
  for (guint i = 0; i < n_sources; i++)
    g_ptr_array_insert (self->files, (int) i, g_ptr_array_index (sources, i));
}

static void
add_translations (DossierLanguages *self,
                  GFile *folder,
                  const char *stem,
                  GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) children
      = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                   cancellable, NULL);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, cancellable, NULL)
         && info != NULL)
    {
      g_autofree char *language = NULL;
      g_autofree char *of = dossier_language_dup_stem (g_file_info_get_name (info), &language);

      if (of != NULL && language != NULL && g_str_equal (of, stem))
        add_if_same (self, child, cancellable);
    }
}

static void
add_all (DossierLanguages *self, GFile *file, const char *language, GCancellable *cancellable)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *named = NULL;
  g_autofree char *stem = dossier_language_dup_stem (name, &named);
  guint n_sources = 0;

  if (folder != NULL && stem != NULL && named != NULL)
    {
      g_autofree char *source_name = g_strconcat (stem, ".dossier", NULL);
      g_autoptr (GFile) source = g_file_get_child (folder, source_name);

      add_if_same (self, source, cancellable);
      self->is_asked_for = TRUE;
    }
  else
    add_file (self, file, language);
  n_sources = self->files->len;

  if (folder != NULL && stem != NULL)
    add_translations (self, folder, stem, cancellable);
  add_file (self, file, language);
  sort_translations (self, n_sources);
}

/**
 * dossier_languages_new_for_file:
 * @file: a dossier, the source or a translation
 * @cancellable: (nullable): to give up
 *
 * Looks beside @file for the same dossier in other languages. Blocks. What
 * cannot be looked at is left out; @file itself always belongs to it.
 *
 * Returns: (transfer full): the files
 */
DossierLanguages *
dossier_languages_new_for_file (GFile *file, GCancellable *cancellable)
{
  DossierLanguages *self = NULL;
  g_autofree char *language = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_new0 (DossierLanguages, 1);
  g_atomic_ref_count_init (&self->references);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) language_file_free);
  if (peek_file (file, cancellable, &self->id, &language))
    add_all (self, file, language, cancellable);
  else
    add_file (self, file, NULL);

  return self;
}

/**
 * dossier_languages_ref:
 * @self: the languages of a dossier
 *
 * Returns: (transfer full): @self
 */
DossierLanguages *
dossier_languages_ref (DossierLanguages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * dossier_languages_unref:
 * @self: (transfer full): the languages of a dossier
 */
void
dossier_languages_unref (DossierLanguages *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->files);
  g_free (self->id);
  g_free (self);
}

/**
 * dossier_languages_get_id:
 * @self: the languages of a dossier
 *
 * Returns: (nullable): the id of the dossier, %NULL if it is none
 */
const char *
dossier_languages_get_id (const DossierLanguages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * dossier_languages_get_n_files:
 * @self: the languages of a dossier
 *
 * Returns: how many there are, at least 1
 */
guint
dossier_languages_get_n_files (const DossierLanguages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files->len;
}

/**
 * dossier_languages_get_file:
 * @self: the languages of a dossier
 * @index: which of its files
 *
 * Returns: (transfer none): the file; 0 is the source, where that is there
 */
const DossierLanguageFile *
dossier_languages_get_file (const DossierLanguages *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->files->len, NULL);

  return g_ptr_array_index (self->files, index);
}

/**
 * dossier_languages_find:
 * @self: the languages of a dossier
 * @language: (nullable): a language, as the file says it
 *
 * Returns: (transfer none) (nullable): the file in that language
 */
const DossierLanguageFile *
dossier_languages_find (const DossierLanguages *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; language != NULL && i < self->files->len; i++)
    {
      const DossierLanguageFile *file = g_ptr_array_index (self->files, i);

      if (g_strcmp0 (file->language, language) == 0)
        return file;
    }

  return NULL;
}

/**
 * dossier_languages_is_asked_for:
 * @self: the languages of a dossier
 *
 * Returns: whether the file that was named is a translation: then that is
 *   the language asked for
 */
gboolean
dossier_languages_is_asked_for (const DossierLanguages *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_asked_for;
}

static const DossierLanguageFile *
pick (const DossierLanguages *self, const char *but, const char *const *wanted)
{
  g_autoptr (GPtrArray) available = g_ptr_array_new_null_terminated (self->files->len, NULL, TRUE);
  int index = -1;

  for (guint i = 0; i < self->files->len; i++)
    {
      const DossierLanguageFile *file = g_ptr_array_index (self->files, i);

      if (file->language != NULL && g_strcmp0 (file->language, but) != 0)
        g_ptr_array_add (available, file->language);
    }
  if (available->len > 0)
    index = dossier_language_pick ((const char *const *) available->pdata, wanted);

  return index >= 0 ? dossier_languages_find (self, g_ptr_array_index (available, index)) : NULL;
}

/**
 * dossier_languages_choose:
 * @self: the languages of a dossier
 * @kept: (nullable): the language that the person chose for this dossier
 * @wanted: (array zero-terminated): the person's languages, the best first
 *
 * Returns: (transfer none): the file to open: in the language chosen before,
 *   else in the person's, else the source
 */
const DossierLanguageFile *
dossier_languages_choose (const DossierLanguages *self, const char *kept, const char *const *wanted)
{
  const DossierLanguageFile *chosen = NULL;

  g_return_val_if_fail (self != NULL && wanted != NULL, NULL);

  chosen = dossier_languages_find (self, kept);
  if (chosen == NULL)
    chosen = pick (self, NULL, wanted);

  return chosen != NULL ? chosen : g_ptr_array_index (self->files, 0);
}

/**
 * dossier_languages_choose_second:
 * @self: the languages of a dossier
 * @first: the language it is read in
 * @kept: (nullable): the second language that the person chose
 * @wanted: (array zero-terminated): the person's languages, the best first
 *
 * Returns: (transfer none) (nullable): the file to show beside the first: in
 *   the language chosen before, else in another of the person's, else the
 *   source or the first translation; %NULL when there is one language only
 */
const DossierLanguageFile *
dossier_languages_choose_second (const DossierLanguages *self,
                                 const char *first,
                                 const char *kept,
                                 const char *const *wanted)
{
  const DossierLanguageFile *chosen = NULL;

  g_return_val_if_fail (self != NULL && wanted != NULL, NULL);

  if (g_strcmp0 (kept, first) != 0)
    chosen = dossier_languages_find (self, kept);
  if (chosen == NULL)
    chosen = pick (self, first, wanted);
  for (guint i = 0; chosen == NULL && i < self->files->len; i++)
    {
      const DossierLanguageFile *file = g_ptr_array_index (self->files, i);

      if (file->language != NULL && g_strcmp0 (file->language, first) != 0)
        chosen = file;
    }

  return chosen;
}
