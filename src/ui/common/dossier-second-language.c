/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-second-language.h"

#include "document/dossier-document-io.h"

/* The same dossier in the language that stands beside the one being read. Its
 * document is read when somebody first asks for it. */
struct _DossierSecondLanguage
{
  GObject parent_instance;

  DossierDocument *first;
  DossierLanguages *languages;
  GSettings *settings;
  char *language;
  DossierDocument *document;
  GCancellable *reading; /* while it is */
  gboolean is_wanted;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierSecondLanguage, dossier_second_language, G_TYPE_OBJECT)

static void
forget (DossierSecondLanguage *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->document);
}

static void
dossier_second_language_dispose (GObject *object)
{
  DossierSecondLanguage *self = DOSSIER_SECOND_LANGUAGE (object);

  forget (self);
  g_clear_object (&self->first);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->languages, dossier_languages_unref);

  G_OBJECT_CLASS (dossier_second_language_parent_class)->dispose (object);
}

static void
dossier_second_language_finalize (GObject *object)
{
  g_free (DOSSIER_SECOND_LANGUAGE (object)->language);

  G_OBJECT_CLASS (dossier_second_language_parent_class)->finalize (object);
}

static void
dossier_second_language_class_init (DossierSecondLanguageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_second_language_dispose;
  object_class->finalize = dossier_second_language_finalize;

  /* There is a document, or it is another language. */
  signals[CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_SECOND_LANGUAGE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_second_language_init (DossierSecondLanguage *self)
{
}

static const DossierLanguageFile *
choose (DossierSecondLanguage *self)
{
  g_autofree char *kept = g_settings_get_string (self->settings, "second-language");

  return dossier_languages_choose_second (self->languages,
                                          dossier_document_get_language (self->first),
                                          *kept != '\0' ? kept : NULL, g_get_language_names ());
}

static void
on_setting_changed (DossierSecondLanguage *self)
{
  if (!g_set_str (&self->language, choose (self)->language))
    return;

  forget (self);
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->is_wanted)
    dossier_second_language_read (self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSecondLanguage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_document_read_file_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (document == NULL)
    g_info ("The second language cannot be read: %s", error->message);
  else if (g_str_equal (dossier_document_get_id (document), dossier_document_get_id (self->first)))
    {
      g_set_object (&self->document, document);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

/**
 * dossier_second_language_new:
 * @first: a dossier as it is being read
 * @languages: its languages, two at least
 * @settings: the settings of the program
 *
 * Follows the setting “second-language”.
 *
 * Returns: (transfer full): the second language
 */
DossierSecondLanguage *
dossier_second_language_new (DossierDocument *first,
                             DossierLanguages *languages,
                             GSettings *settings)
{
  DossierSecondLanguage *self = NULL;

  g_return_val_if_fail (dossier_languages_get_n_files (languages) > 1, NULL);

  self = g_object_new (DOSSIER_TYPE_SECOND_LANGUAGE, NULL);
  self->first = g_object_ref (first);
  self->languages = dossier_languages_ref (languages);
  self->settings = g_object_ref (settings);
  self->language = g_strdup (choose (self)->language);
  g_signal_connect_object (settings, "changed::second-language", G_CALLBACK (on_setting_changed),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_second_language_get_language:
 * @self: a second language
 *
 * Returns: which language it is
 */
const char *
dossier_second_language_get_language (DossierSecondLanguage *self)
{
  g_return_val_if_fail (DOSSIER_IS_SECOND_LANGUAGE (self), NULL);

  return self->language;
}

/**
 * dossier_second_language_get_document:
 * @self: a second language
 *
 * Returns: (transfer none) (nullable): the dossier in it, %NULL unless it has
 *   been read
 */
DossierDocument *
dossier_second_language_get_document (DossierSecondLanguage *self)
{
  g_return_val_if_fail (DOSSIER_IS_SECOND_LANGUAGE (self), NULL);

  return self->document;
}

/**
 * dossier_second_language_read:
 * @self: a second language
 *
 * Begins to read the dossier in it, once; “changed” tells when it is there.
 */
void
dossier_second_language_read (DossierSecondLanguage *self)
{
  g_return_if_fail (DOSSIER_IS_SECOND_LANGUAGE (self));

  self->is_wanted = TRUE;
  if (self->document != NULL || self->reading != NULL)
    return;

  self->reading = g_cancellable_new ();
  dossier_document_read_file_async (choose (self)->file, self->reading, on_read,
                                    g_object_ref (self));
}
