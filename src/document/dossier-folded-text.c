/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-folded-text.h"
#include "dossier-grammar.h"

/*< private >
 * dossier_folded_text_init:
 * @self: (out caller-allocates): a text
 */
void
dossier_folded_text_init (DossierFoldedText *self)
{
  *self = (DossierFoldedText) { .text = g_string_sized_new (1024) };
}

/*< private >
 * dossier_folded_text_clear:
 * @self: a text
 */
void
dossier_folded_text_clear (DossierFoldedText *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/*< private >
 * dossier_folded_text_restart:
 * @self: a text
 *
 * Makes @self empty.
 */
void
dossier_folded_text_restart (DossierFoldedText *self)
{
  g_string_truncate (self->text, 0);
  self->has_space_before_next = FALSE;
}

typedef enum
{
  PLAIN,
  SPACE,
  CONTROL, /* C0 and delete */
  LEAD,    /* begins a sequence that may be a control of C1 */
} ByteKind;

static const guchar kinds[256] = {
  [0x00 ... 0x08] = CONTROL,
  ['\t'] = SPACE,
  ['\n'] = SPACE,
  [0x0b ... 0x0c] = CONTROL,
  ['\r'] = SPACE,
  [0x0e ... 0x1f] = CONTROL,
  [' '] = SPACE,
  [0x7f] = CONTROL,
  [0xc2] = LEAD,
};

static gboolean
is_space (guchar c)
{
  return kinds[c] == SPACE;
}

/* Controls are nothing that a person writes or a screen shows. */
static gboolean
is_control (const guchar *at, const guchar *end)
{
  return kinds[*at] == CONTROL
         || (kinds[*at] == LEAD && at + 1 < end && at[1] >= 0x80 && at[1] < 0xa0);
}

/* Between words as a text has it already. */
static gboolean
is_single_space (const guchar *at, const guchar *end)
{
  return *at == ' ' && at + 1 < end && !is_space (at[1]) && !is_control (at + 1, end);
}

/* Returns: the end of what can be taken as it stands */
static const guchar *
find_end_of_run (const guchar *at, const guchar *end)
{
  while (at < end
         && (kinds[*at] == PLAIN || is_single_space (at, end)
             || (kinds[*at] == LEAD && !is_control (at, end))))
    at++;

  return at;
}

/*< private >
 * dossier_folded_text_append:
 * @self: a text
 * @bytes: valid UTF-8, not necessarily terminated
 * @length: how many bytes
 *
 * Appends @bytes up to the first that must not stand in a text.
 *
 * Returns: what was wrong with them, if anything
 */
DossierFoldResult
dossier_folded_text_append (DossierFoldedText *self, const char *bytes, gsize length)
{
  const guchar *at = (const guchar *) bytes;
  const guchar *end = at + length;

  while (at < end)
    {
      const guchar *run = at;

      while (at < end && is_space (*at))
        at++;
      if (at > run && self->text->len > 0)
        self->has_space_before_next = TRUE;
      if (at == end)
        break;

      run = at;
      at = find_end_of_run (run, end);

      if (at > run)
        {
          if (self->text->len + (at - run) >= DOSSIER_MAX_TEXT_BYTES)
            return DOSSIER_FOLD_TOO_LONG;
          if (self->has_space_before_next)
            g_string_append_c (self->text, ' ');
          self->has_space_before_next = FALSE;
          g_string_append_len (self->text, (const char *) run, at - run);
        }

      if (at < end && !is_space (*at))
        return DOSSIER_FOLD_CONTROL_CHARACTER;
    }

  return DOSSIER_FOLD_OK;
}

/*< private >
 * dossier_folded_text_get_range:
 * @self: a text
 * @opened_at: the length of the text when a mark was opened
 * @start: (out): the byte where the mark begins
 * @end: (out): the byte after its end
 *
 * Where a mark stands that closes now.
 *
 * Returns: whether the mark holds anything
 */
gboolean
dossier_folded_text_get_range (const DossierFoldedText *self,
                               guint32 opened_at,
                               guint32 *start,
                               guint32 *end)
{
  if (self->text->len == opened_at)
    return FALSE;

  /* A space at that place was pending when the mark opened, or came first in
   * it; something follows the space, or it would still be pending. */
  *start = opened_at + (self->text->str[opened_at] == ' ' ? 1 : 0);
  *end = self->text->len;
  return TRUE;
}
