/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A database that is damaged or gone is made again: from the newest sound
 * backup, from what can be read of it, and from the journal. The damaged one
 * is set aside under a name that the person is told. */

#include "config.h"

#include "dossier-store-backup.h"
#include "dossier-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define ASIDE_PREFIX "dossier-damaged"

static const char *const suffixes[] = { "-wal", "-shm", "-journal", "" };

/* A single byte is nothing to SQLite either. */
static gboolean
has_content (DossierStore *self, const char *suffix)
{
  g_autofree char *path = g_strconcat (dossier_store_get_path (self), suffix, NULL);
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 1;
}

/* A file that is gone or empty, where there was one: SQLite would begin anew
 * without a word, and throw away what is left beside it. */
gboolean
dossier_store_must_be_made_again (DossierStore *self)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (g_file_test (dossier_store_get_path (self), G_FILE_TEST_IS_DIR) || has_content (self, ""))
    return FALSE;
  if (has_content (self, "-wal") || dossier_store_has_journal (self))
    return TRUE;
  backups = dossier_store_find_backups (self);

  return backups->len > 0;
}

/* Moves the damaged files away; the database itself last, for as long as it
 * is there, all of this begins again. Returns where it went. */
static char *
set_aside (DossierStore *self)
{
  g_autofree char *folder = g_path_get_dirname (dossier_store_get_path (self));
  g_autofree char *aside = dossier_store_make_dated_path (self, folder, ASIDE_PREFIX);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (dossier_store_get_path (self), suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !dossier_file_move (from, to))
        return NULL;
    }

  return g_steal_pointer (&aside);
}

static gboolean
fill (DossierStore *self, DossierStore *made, gboolean is_there, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (dossier_store_get_path (self));
  guint n_new = 0;

  return (!is_there || dossier_store_salvage (made, dossier_store_get_path (self), &n_new, error))
         && dossier_store_read_journal (made, folder, &n_new, error)
         && dossier_store_read_shared (made, error) && dossier_store_catch_up (made, NULL, error);
}

static void
tell (DossierStore *self, const char *aside, gint64 n_saved)
{
  g_autofree char *name = g_filename_display_basename (dossier_store_get_path (self));
  g_autofree char *aside_name = aside != NULL ? g_filename_display_name (aside) : NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (aside != NULL)
    dossier_store_take_notice (
        self,
        g_strdup_printf (
            /* Translators: “dossier.db” was damaged … where it lies now … */
            g_dngettext (GETTEXT_PACKAGE,
                         "“%s” was damaged and now lies at “%s”; one row of answers was saved.",
                         "“%s” was damaged and now lies at “%s”; %u rows of answers were saved.",
                         (gulong) n_saved),
            name, aside_name, (guint) n_saved));
  else
    dossier_store_take_notice (
        self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                            "“%s” was gone; one row of answers was saved.",
                                            "“%s” was gone; %u rows of answers were saved.",
                                            (gulong) n_saved),
                               name, (guint) n_saved));
#pragma GCC diagnostic pop
}

static gboolean
make_again (DossierStore *self, gint64 *n_saved, GError **error)
{
  g_autofree char *base = dossier_store_find_sound_backup (self);
  g_autoptr (DossierStore) made = dossier_store_begin_anew (self, base, error);
  gboolean is_there = has_content (self, "");

  return made != NULL && fill (self, made, is_there, error)
         && dossier_store_read_int (made, n_saved, error, "SELECT max(row) FROM review", "")
         && dossier_store_finish_anew (self, made, error);
}

static gboolean
put_in_place (DossierStore *self, gint64 n_saved, GError **error)
{
  gboolean was_there = has_content (self, "") || has_content (self, "-wal");
  g_autofree char *aside = set_aside (self);

  if (aside == NULL)
    return dossier_store_fail_with (self, DOSSIER_STORE_ERROR_FAILED, error);
  if (!dossier_store_put_in_place (self, error))
    return FALSE;
  tell (self, was_there ? aside : NULL, n_saved);

  return TRUE;
}

/* While alone, with the database closed. */
gboolean
dossier_store_mend (DossierStore *self, GError **error)
{
  gint64 n_saved = 0;

  if (make_again (self, &n_saved, error))
    return put_in_place (self, n_saved, error);
  dossier_store_drop_unfinished (self);

  return FALSE;
}

/* Goes on with what was broken off between making a database and putting it in
 * place. Before the database is opened, while alone. */
gboolean
dossier_store_complete (DossierStore *self, GError **error)
{
  guint n_saved;

  return !dossier_store_was_made (self, &n_saved) || put_in_place (self, n_saved, error);
}

/* After a session that was broken off: what the journal has and the database,
 * though sound, has lost comes back. On an open store, while alone. */
gboolean
dossier_store_read_back (DossierStore *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (dossier_store_get_path (self));
  g_autofree char *name = g_filename_display_basename (dossier_store_get_path (self));
  guint n_new = 0;

  if (!dossier_store_read_journal (self, folder, &n_new, error))
    return FALSE;
  if (n_new == 0)
    return TRUE;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  dossier_store_take_notice (
      self,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "“%s” had lost one row of answers, which was brought back.",
                                    "“%s” had lost %u rows of answers, which were brought back.",
                                    n_new),
                       name, n_new));
#pragma GCC diagnostic pop

  return dossier_store_catch_up (self, NULL, error);
}
