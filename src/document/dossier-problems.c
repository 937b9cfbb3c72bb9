/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-grammar.h"
#include "dossier-problems.h"

#define LINE_MARK_STEP (64 * 1024)

/**
 * dossier_problem_free:
 * @problem: (transfer full): a problem
 *
 * Frees @problem.
 */
void
dossier_problem_free (DossierProblem *problem)
{
  g_free (problem->what);
  g_free (problem->mend);
  g_free (problem);
}

/*< private >
 * dossier_problems_init:
 * @self: (out caller-allocates): problems
 * @text: the file they are about, which must outlive @self
 * @length: its length in bytes
 */
void
dossier_problems_init (DossierProblems *self, const char *text, gsize length)
{
  *self = (DossierProblems) {
    .text = text,
    .length = length,
    .found = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free),
  };
}

/*< private >
 * dossier_problems_clear:
 * @self: problems
 */
void
dossier_problems_clear (DossierProblems *self)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->line_marks, g_array_unref);
}

static guint
count_newlines (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';

  return n;
}

/*< private >
 * dossier_problems_get_line:
 * @self: problems
 * @offset: a byte of the file
 *
 * Which line a byte stands in. The first call reads the whole file once; each
 * call reads at most 64 KiB of it.
 *
 * Returns: the line, from 1
 */
guint
dossier_problems_get_line (DossierProblems *self, gsize offset)
{
  gsize step;

  if (self->line_marks == NULL)
    {
      guint n = 0;

      self->line_marks = g_array_new (FALSE, FALSE, sizeof (guint));
      for (gsize at = 0; at <= self->length; at += LINE_MARK_STEP)
        {
          g_array_append_val (self->line_marks, n);
          n += count_newlines (self->text + at, MIN (LINE_MARK_STEP, self->length - at));
        }
    }

  offset = MIN (offset, self->length);
  step = offset / LINE_MARK_STEP;

  return 1 + g_array_index (self->line_marks, guint, step)
         + count_newlines (self->text + step * LINE_MARK_STEP, offset % LINE_MARK_STEP);
}

/* Columns count characters, and in bytes that are not UTF-8 still something
 * that rises: bytes that do not continue a character. */
static guint
get_column (const DossierProblems *self, gsize offset)
{
  guint column = 1;

  for (gsize i = MIN (offset, self->length); i > 0 && self->text[i - 1] != '\n'; i--)
    column += ((guchar) self->text[i - 1] & 0xc0) != 0x80;

  return column;
}

static void
add_problem (DossierProblems *self,
             DossierSeverity severity,
             DossierDocumentError code,
             gsize offset,
             const char *mend,
             char *what)
{
  DossierProblem *problem = g_new0 (DossierProblem, 1);

  problem->severity = severity;
  problem->code = code;
  problem->line = dossier_problems_get_line (self, offset);
  problem->column = get_column (self, offset);
  problem->what = what;
  problem->mend = g_strdup (mend);
  g_ptr_array_add (self->found, problem);
}

/*< private >
 * dossier_problems_add:
 * @self: problems
 * @code: what sort of error it is
 * @offset: the byte of the file where it begins
 * @mend: how to mend it, without a full stop
 * @what_format: printf() format of what is wrong, without a full stop
 * @...: its arguments
 *
 * Notes an error. Nothing happens when enough have been noted already.
 */
void
dossier_problems_add (DossierProblems *self,
                      DossierDocumentError code,
                      gsize offset,
                      const char *mend,
                      const char *what_format,
                      ...)
{
  va_list arguments;

  self->n_errors++;
  if (dossier_problems_is_full (self))
    {
      self->n_left_out++;
      return;
    }

  va_start (arguments, what_format);
  add_problem (self, DOSSIER_SEVERITY_ERROR, code, offset, mend,
               g_strdup_vprintf (what_format, arguments));
  va_end (arguments);
}

/*< private >
 * dossier_problems_warn:
 * @self: problems
 * @offset: the byte of the file where it begins
 * @mend: how to mend it, without a full stop
 * @what_format: printf() format of what is questionable, without a full stop
 * @...: its arguments
 *
 * Notes a warning. Nothing happens when enough have been noted already.
 */
void
dossier_problems_warn (
    DossierProblems *self, gsize offset, const char *mend, const char *what_format, ...)
{
  va_list arguments;

  if (dossier_problems_is_full (self))
    {
      self->n_left_out++;
      return;
    }

  va_start (arguments, what_format);
  add_problem (self, DOSSIER_SEVERITY_WARNING, DOSSIER_DOCUMENT_ERROR_INVALID, offset, mend,
               g_strdup_vprintf (what_format, arguments));
  va_end (arguments);
}

/*< private >
 * dossier_problems_is_full:
 * @self: problems
 *
 * Returns: whether no more problems are noted, so that looking for them is
 *   in vain
 */
gboolean
dossier_problems_is_full (const DossierProblems *self)
{
  return self->found->len >= DOSSIER_MAX_PROBLEMS;
}

/*< private >
 * dossier_problems_find_attribute:
 * @self: problems
 * @tag: the byte of a well-formed tag's `<`
 * @name: the name of an attribute
 *
 * Returns: the byte where the attribute's name begins, or @tag
 */
gsize
dossier_problems_find_attribute (const DossierProblems *self, gsize tag, const char *name)
{
  gsize length = strlen (name);
  char quote = '\0';

  for (gsize i = tag + 1; i + length < self->length; i++)
    {
      char c = self->text[i];

      if (quote != '\0')
        quote = c == quote ? '\0' : quote;
      else if (c == '"' || c == '\'')
        quote = c;
      else if (c == '>')
        break;
      else if ((dossier_is_space (self->text[i - 1]) || self->text[i - 1] == '"'
                || self->text[i - 1] == '\'')
               && strncmp (self->text + i, name, length) == 0
               && (self->text[i + length] == '=' || dossier_is_space (self->text[i + length])))
        return i;
    }

  return tag;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const DossierProblem *x = *(const DossierProblem *const *) a;
  const DossierProblem *y = *(const DossierProblem *const *) b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;

  return 0;
}

/*< private >
 * dossier_problems_steal:
 * @self: problems
 *
 * Returns: (transfer full) (element-type DossierProblem): the problems in the
 *   order of the file; if there were too many the last one says so. @self has
 *   none afterwards.
 */
GPtrArray *
dossier_problems_steal (DossierProblems *self)
{
  GPtrArray *found = g_steal_pointer (&self->found);

  /* g_ptr_array_sort() is stable. */
  g_ptr_array_sort (found, compare_problems);

  if (self->n_left_out > 0)
    {
      const DossierProblem *last = g_ptr_array_index (found, found->len - 1);
      DossierProblem *rest = g_new0 (DossierProblem, 1);

      *rest = *last;
      rest->what = g_strdup (_ ("there are more problems than these"));
      rest->mend = g_strdup (_ ("mend these first and check again"));
      g_ptr_array_add (found, rest);
    }

  dossier_problems_clear (self);
  return found;
}
