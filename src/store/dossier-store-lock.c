/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has the folder open, and who left it without a word: a file beside the
 * database, so that a database that lost its last pages cannot lose this too.
 *
 * Everyone who has the folder open holds a shared lock on its first byte, and
 * writes a name into it before anything is written to the database. The name
 * goes when the session ends well. A name that stands there when nobody holds
 * the lock belongs to a session that was broken off. */

#include "dossier-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LOCK_FILE "dossier.lock"

/* The bytes locked; they need not be there. */
#define PRESENCE 0
#define NAMES 1

/* Many more than windows that can be open; what is beyond is not read. */
#define NAMES_MAX_BYTES 4096

/* Locks that belong to the open file and not to the process, so that two
 * stores in one process are two. */
static gboolean
set_lock (DossierLock *self, short type, off_t byte, gboolean can_wait)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = byte, .l_len = 1 };
  int result;

  do
    result = fcntl (self->descriptor, can_wait ? F_OFD_SETLKW : F_OFD_SETLK, &lock);
  while (result != 0 && errno == EINTR);

  return result == 0;
}

static char *
read_names (DossierLock *self)
{
  char names[NAMES_MAX_BYTES + 1];
  ssize_t length = pread (self->descriptor, names, NAMES_MAX_BYTES, 0);

  names[MAX (length, 0)] = '\0';

  return g_strdup (names);
}

static void
write_names (DossierLock *self, const char *names)
{
  size_t length = strlen (names);

  if (pwrite (self->descriptor, names, length, 0) == (ssize_t) length
      && ftruncate (self->descriptor, (off_t) length) == 0)
    fdatasync (self->descriptor);
}

/* Some file systems have no locks: there everyone is taken to be alone, which
 * costs no more than a check too many. */
static gboolean
is_unsupported (int error_number)
{
  return error_number == ENOLCK || error_number == ENOSYS || error_number == EOPNOTSUPP
         || error_number == EINVAL;
}

static gboolean
wait_for_share (DossierLock *self)
{
  for (guint waited = 0; waited < DOSSIER_STORE_BUSY_MS; waited += DOSSIER_STORE_BUSY_STEP_MS)
    {
      if (set_lock (self, F_RDLCK, PRESENCE, FALSE))
        return TRUE;
      g_usleep (DOSSIER_STORE_BUSY_STEP_MS * 1000);
    }

  return FALSE;
}

/* Enters the folder; alone if nobody else is there, and then to be shared by
 * dossier_lock_share() once the files have been looked at. */
DossierLockResult
dossier_lock_take (DossierLock *self, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, LOCK_FILE, NULL);
  g_autofree char *names = NULL;

  *self = (DossierLock) { .descriptor = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) };
  /* What is wrong with the folder, opening the database tells better. */
  if (self->descriptor < 0)
    return DOSSIER_LOCK_TAKEN;

  self->is_alone = set_lock (self, F_WRLCK, PRESENCE, FALSE) || is_unsupported (errno);
  if (self->is_alone)
    {
      names = read_names (self);
      self->was_broken = *names != '\0';
      return DOSSIER_LOCK_TAKEN;
    }
  if (wait_for_share (self))
    return DOSSIER_LOCK_TAKEN;
  dossier_lock_release (self, TRUE);

  return DOSSIER_LOCK_BUSY;
}

/* Whether everyone else is gone; they stay out until dossier_lock_share(). */
gboolean
dossier_lock_take_alone (DossierLock *self)
{
  if (self->descriptor < 0)
    return FALSE;

  for (guint waited = 0; waited < DOSSIER_STORE_BUSY_MS; waited += DOSSIER_STORE_BUSY_STEP_MS)
    {
      if (set_lock (self, F_WRLCK, PRESENCE, FALSE) || is_unsupported (errno))
        return self->is_alone = TRUE;
      g_usleep (DOSSIER_STORE_BUSY_STEP_MS * 1000);
    }

  return FALSE;
}

void
dossier_lock_share (DossierLock *self)
{
  if (self->descriptor >= 0)
    set_lock (self, F_RDLCK, PRESENCE, FALSE);
  self->is_alone = FALSE;
}

/* Writes this session's name down, before its first change. */
void
dossier_lock_mark (DossierLock *self)
{
  g_autofree char *names = NULL;
  g_autofree char *more = NULL;

  if (self->descriptor < 0 || self->session != NULL)
    return;
  self->session = g_strdup_printf ("%08x\n", g_random_int ());
  set_lock (self, F_WRLCK, NAMES, TRUE);
  names = read_names (self);
  more = g_strconcat (names, self->session, NULL);
  if (strlen (more) <= NAMES_MAX_BYTES)
    write_names (self, more);
  set_lock (self, F_UNLCK, NAMES, FALSE);
}

/* The sessions that were broken off have been seen to. */
void
dossier_lock_forgive (DossierLock *self)
{
  g_assert (self->is_alone);

  if (self->was_broken && self->descriptor >= 0)
    write_names (self, self->session != NULL ? self->session : "");
  self->was_broken = FALSE;
}

static void
strike_name (DossierLock *self)
{
  g_autofree char *names = NULL;
  char *own;

  set_lock (self, F_WRLCK, NAMES, TRUE);
  names = read_names (self);
  own = strstr (names, self->session);
  if (own != NULL)
    {
      const char *rest = own + strlen (self->session);

      memmove (own, rest, strlen (rest) + 1);
      write_names (self, names);
    }
  set_lock (self, F_UNLCK, NAMES, FALSE);
}

/* Leaves the folder. When @is_good is %FALSE, whoever comes next looks
 * whether the database is sound. */
void
dossier_lock_release (DossierLock *self, gboolean is_good)
{
  if (!is_good)
    dossier_lock_mark (self);
  if (self->descriptor >= 0)
    {
      if (is_good && self->session != NULL)
        strike_name (self);
      close (self->descriptor);
    }
  g_clear_pointer (&self->session, g_free);
  *self = (DossierLock) { .descriptor = -1 };
}
