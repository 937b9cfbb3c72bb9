/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-reading.h"

#include <malloc.h>

#include "ui/common/dossier-language.h"

/* A dossier that is being read by a thread, in the language that is for this
 * person. It may begin before there is a display, and end before there is a
 * window. */
struct _DossierReading
{
  GObject parent_instance;

  GFile *file;
  GCancellable *cancellable;
  GVariant *kept_languages; /* which language each dossier was read in before */

  GMutex mutex; /* guards what follows */
  GCond ended;
  gboolean has_ended;
  DossierLanguages *languages;
  DossierDocument *document;
  GError *error;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierReading, dossier_reading, G_TYPE_OBJECT)

static void
dossier_reading_finalize (GObject *object)
{
  DossierReading *self = DOSSIER_READING (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->kept_languages, g_variant_unref);
  g_clear_pointer (&self->languages, dossier_languages_unref);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->ended);

  G_OBJECT_CLASS (dossier_reading_parent_class)->finalize (object);
}

static void
dossier_reading_class_init (DossierReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_reading_finalize;

  /* The end of it, in the main loop. */
  signals[DONE] = g_signal_new ("done", DOSSIER_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
dossier_reading_init (DossierReading *self)
{
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->ended);
}

/* A translation that nobody asked for gives way when it cannot be read. */
static DossierDocument *
read_chosen (DossierReading *self, const DossierLanguages *languages, GError **error)
{
  g_autofree char *kept
      = dossier_language_dup_kept (self->kept_languages, dossier_languages_get_id (languages));
  GFile *file = dossier_languages_is_asked_for (languages)
                    ? self->file
                    : dossier_languages_choose (languages, kept, g_get_language_names ())->file;
  DossierDocument *document = NULL;

  if (!g_file_equal (file, self->file))
    document = dossier_document_read_file (file, self->cancellable, NULL);

  return document != NULL ? document
                          : dossier_document_read_file (self->file, self->cancellable, error);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  DossierReading *self = DOSSIER_READING (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguages) languages
      = dossier_languages_new_for_file (self->file, self->cancellable);
  g_autoptr (DossierDocument) document = read_chosen (self, languages, &error);

  g_mutex_lock (&self->mutex);
  self->languages = g_steal_pointer (&languages);
  self->document = g_steal_pointer (&document);
  self->error = g_steal_pointer (&error);
  self->has_ended = TRUE;
  g_cond_broadcast (&self->ended);
  g_mutex_unlock (&self->mutex);

  g_task_return_boolean (task, TRUE);
}

static void
on_task_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_signal_emit (source, signals[DONE], 0);
}

/**
 * dossier_reading_new:
 * @file: a dossier
 * @settings: the settings of the program
 *
 * Begins to read at once: @file, or what beside it is the same dossier in the
 * language that the person chose before, or else wants of all programs.
 *
 * Returns: (transfer full): the reading of @file
 */
DossierReading *
dossier_reading_new (GFile *file, GSettings *settings)
{
  DossierReading *self = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (DOSSIER_TYPE_READING, NULL);
  self->file = g_object_ref (file);
  self->kept_languages = g_settings_get_value (settings, "languages");
  task = g_task_new (self, NULL, on_task_done, NULL);
  g_task_set_source_tag (task, dossier_reading_new);
  g_task_run_in_thread (task, read_in_thread);

  return self;
}

/**
 * dossier_reading_get_file:
 * @self: a reading
 *
 * Returns: (transfer none): what was to be read
 */
GFile *
dossier_reading_get_file (DossierReading *self)
{
  g_return_val_if_fail (DOSSIER_IS_READING (self), NULL);

  return self->file;
}

/**
 * dossier_reading_wait:
 * @self: a reading
 * @ms: how long at most
 *
 * Blocks until the file has been read.
 *
 * Returns: whether it has been
 */
gboolean
dossier_reading_wait (DossierReading *self, guint ms)
{
  gint64 until = g_get_monotonic_time () + (gint64) ms * 1000;
  gboolean has_ended = FALSE;

  g_return_val_if_fail (DOSSIER_IS_READING (self), FALSE);

  g_mutex_lock (&self->mutex);
  while (!self->has_ended && g_cond_wait_until (&self->ended, &self->mutex, until))
    ;
  has_ended = self->has_ended;
  g_mutex_unlock (&self->mutex);

  return has_ended;
}

/**
 * dossier_reading_cancel:
 * @self: a reading
 *
 * Gives up; the reading ends with an error before long.
 */
void
dossier_reading_cancel (DossierReading *self)
{
  g_return_if_fail (DOSSIER_IS_READING (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * dossier_reading_get_document:
 * @self: a reading that has ended
 * @error: (out) (transfer none) (optional): why there is no document
 *
 * Returns: (transfer none) (nullable): what was read
 */
DossierDocument *
dossier_reading_get_document (DossierReading *self, const GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_READING (self), NULL);
  g_return_val_if_fail (self->has_ended, NULL);

  if (error != NULL)
    *error = self->error;

  return self->document;
}

/**
 * dossier_reading_get_languages:
 * @self: a reading that has ended
 *
 * Returns: (transfer none): the languages that there are of the dossier
 */
DossierLanguages *
dossier_reading_get_languages (DossierReading *self)
{
  g_return_val_if_fail (DOSSIER_IS_READING (self), NULL);
  g_return_val_if_fail (self->has_ended, NULL);

  return self->languages;
}

/**
 * dossier_reading_get_source_file:
 * @self: a reading that has ended
 *
 * Returns: (transfer none): the file that stands for the dossier in all its
 *   languages
 */
GFile *
dossier_reading_get_source_file (DossierReading *self)
{
  g_return_val_if_fail (DOSSIER_IS_READING (self), NULL);
  g_return_val_if_fail (self->has_ended, NULL);

  return dossier_languages_get_file (self->languages, 0)->file;
}

static void
tidy_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/**
 * dossier_reading_tidy:
 * @unused: nothing
 *
 * Gives back the memory that readings needed for a while. After a long dossier
 * there is much to go through, so a thread does it.
 */
void
dossier_reading_tidy (gpointer unused)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_run_in_thread (task, tidy_in_thread);
}
