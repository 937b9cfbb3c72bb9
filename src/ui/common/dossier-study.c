/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-study.h"

#include "document/dossier-own-questions.h"
#include "store/dossier-store-questions.h"
#include "ui/common/dossier-language.h"

/* What the pages of one open dossier share: the document, what the person
 * did with it, the time, and the colours of its families. The questions that
 * the person made are added to the document; with them it is another one, in
 * which only the questions are others. */
struct _DossierStudy
{
  GObject parent_instance;

  DossierDocument *document;
  GPtrArray *earlier;    /* documents whose questions a page may still show */
  GPtrArray *highlights; /* what the person made questions of; NULL when unknown */
  char *stamp;           /* of the notes that they were found among */
  DossierStore *store;
  DossierClock *clock;
  GSettings *settings;
  DossierFamilies *families;
  DossierLanguages *languages; /* NULL where nobody looked for others */
  DossierSecondLanguage *second_language;
};

G_DEFINE_FINAL_TYPE (DossierStudy, dossier_study, G_TYPE_OBJECT)

static void
dossier_study_dispose (GObject *object)
{
  DossierStudy *self = DOSSIER_STUDY (object);

  g_clear_object (&self->second_language);
  g_clear_object (&self->families);
  g_clear_pointer (&self->languages, dossier_languages_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->store);
  g_clear_pointer (&self->highlights, g_ptr_array_unref);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_study_parent_class)->dispose (object);
}

static void
dossier_study_class_init (DossierStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_study_dispose;
}

static void
dossier_study_init (DossierStudy *self)
{
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
}

/* The questions that the person made may have become others. */
static void
on_store_changed (DossierStudy *self)
{
  const char *dossier = dossier_document_get_id (self->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) highlights = NULL;

  if (!dossier_store_has_new_highlights (self->store, dossier, &self->stamp))
    return;

  highlights = dossier_store_list_questions (self->store, dossier, &error);
  if (highlights == NULL)
    {
      g_info ("The questions made of highlights could not be read: %s", error->message);
      g_clear_pointer (&self->stamp, g_free);
      return;
    }
  if (self->highlights != NULL && dossier_highlights_are_same (self->highlights, highlights))
    return;

  g_ptr_array_add (self->earlier, self->document);
  self->document = dossier_document_with_highlights (self->document, highlights);
  g_clear_pointer (&self->highlights, g_ptr_array_unref);
  self->highlights = g_steal_pointer (&highlights);
}

/**
 * dossier_study_new:
 * @document: the dossier
 * @store: where what the person does is kept
 * @clock: what time it is
 * @settings: the settings of the program
 *
 * Returns: (transfer full): the study of @document
 */
DossierStudy *
dossier_study_new (DossierDocument *document,
                   DossierStore *store,
                   DossierClock *clock,
                   GSettings *settings)
{
  DossierStudy *self = g_object_new (DOSSIER_TYPE_STUDY, NULL);

  self->document = g_object_ref (document);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->families = dossier_families_new (document);
  on_store_changed (self);
  /* Before any page, which is then told of the same change. */
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_study_get_document:
 * @self: a study
 *
 * Returns: (transfer none): the dossier with the questions that the person
 *   made, as long as @self lives
 */
DossierDocument *
dossier_study_get_document (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->document;
}

/**
 * dossier_study_get_base:
 * @self: a study
 *
 * Returns: (transfer none): the dossier without them, always the same
 */
DossierDocument *
dossier_study_get_base (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return dossier_document_get_base (self->document);
}

/**
 * dossier_study_get_store:
 * @self: a study
 *
 * Returns: (transfer none): where answers and places are kept
 */
DossierStore *
dossier_study_get_store (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->store;
}

/**
 * dossier_study_get_clock:
 * @self: a study
 *
 * Returns: (transfer none): what time it is
 */
DossierClock *
dossier_study_get_clock (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->clock;
}

/**
 * dossier_study_get_settings:
 * @self: a study
 *
 * Returns: (transfer none): the settings of the program
 */
GSettings *
dossier_study_get_settings (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->settings;
}

/**
 * dossier_study_get_families:
 * @self: a study
 *
 * Returns: (transfer none): the hues of the actors
 */
DossierFamilies *
dossier_study_get_families (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->families;
}

/**
 * dossier_study_set_languages:
 * @self: a study
 * @languages: the languages that there are of its dossier
 *
 * A translation that was asked for by name is the choice of its language.
 */
void
dossier_study_set_languages (DossierStudy *self, DossierLanguages *languages)
{
  g_return_if_fail (DOSSIER_IS_STUDY (self));
  g_return_if_fail (languages != NULL);

  dossier_languages_ref (languages);
  g_clear_pointer (&self->languages, dossier_languages_unref);
  self->languages = languages;
  g_clear_object (&self->second_language);
  if (dossier_languages_get_n_files (languages) > 1)
    self->second_language = dossier_second_language_new (self->document, languages, self->settings);
  if (dossier_languages_is_asked_for (languages))
    dossier_language_keep (self->settings, dossier_document_get_id (self->document),
                           dossier_document_get_language (self->document));
}

/**
 * dossier_study_get_languages:
 * @self: a study
 *
 * Returns: (transfer none) (nullable): the languages that there are of the
 *   dossier, %NULL where nobody looked for others
 */
DossierLanguages *
dossier_study_get_languages (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->languages;
}

/**
 * dossier_study_get_second_language:
 * @self: a study
 *
 * Returns: (transfer none) (nullable): the dossier in another language, %NULL
 *   where there is none
 */
DossierSecondLanguage *
dossier_study_get_second_language (DossierStudy *self)
{
  g_return_val_if_fail (DOSSIER_IS_STUDY (self), NULL);

  return self->second_language;
}
