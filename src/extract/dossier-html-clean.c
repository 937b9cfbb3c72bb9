/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "dossier-html-clean.h"

/* libxml2 compares each attribute of a tag with all before it. */
#define MAX_ATTRIBUTES 64
#define MAX_NAME 32

/* How far in an encoding is looked for: browsers look as far as this in the
 * first bytes, and a little more does no harm. */
#define CHARSET_BYTES 4096

typedef struct
{
  const char *at;
  const char *end;
  GString *clean;
} Cleaner;

/* Elements that hold no markup, and nothing that a reader of the text wants. */
static const char *const raw_elements[]
    = { "script", "style", "iframe", "noembed", "noframes", "textarea", "title", "xmp", NULL };

static gboolean
is_name_byte (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == ':' || c == '.' || (guchar) c >= 0x80;
}

static void
skip_to_after (Cleaner *self, const char *what)
{
  gsize length = strlen (what);
  const char *found = memmem (self->at, self->end - self->at, what, length);

  self->at = found != NULL ? found + length : self->end;
}

static void
skip_spaces (Cleaner *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

/* Ends after the end tag of the raw element @name, or at the end of all. */
static void
skip_raw (Cleaner *self, const char *name)
{
  gsize length = strlen (name);

  while (self->at < self->end)
    {
      const char *found = memmem (self->at, self->end - self->at, "</", 2);

      if (found == NULL)
        break;
      self->at = found + 2;
      if ((gsize) (self->end - self->at) >= length
          && g_ascii_strncasecmp (self->at, name, length) == 0)
        {
          skip_to_after (self, ">");
          return;
        }
    }
  self->at = self->end;
}

/* The value of an attribute, quoted or not, as libxml2 delimits it. */
static void
skip_value (Cleaner *self)
{
  char quote;

  skip_spaces (self);
  if (self->at == self->end)
    return;
  quote = *self->at;
  if (quote == '"' || quote == '\'')
    {
      const char *close = memchr (self->at + 1, quote, self->end - self->at - 1);

      self->at = close != NULL ? close + 1 : self->end;
      return;
    }
  while (self->at < self->end && !g_ascii_isspace (*self->at) && *self->at != '>')
    self->at++;
}

/* Ends after the attribute; FALSE if what stands there is none. */
static gboolean
skip_attribute (Cleaner *self)
{
  const char *start = self->at;
  const char *after_name;

  while (self->at < self->end && is_name_byte (*self->at))
    self->at++;
  if (self->at == start)
    {
      self->at++;
      return FALSE;
    }

  after_name = self->at;
  skip_spaces (self);
  if (self->at < self->end && *self->at == '=')
    {
      self->at++;
      skip_value (self);
    }
  else
    {
      self->at = after_name;
    }

  return TRUE;
}

static void
copy_attributes (Cleaner *self)
{
  guint n = 0;

  for (;;)
    {
      const char *start;

      skip_spaces (self);
      if (self->at == self->end || *self->at == '>')
        break;
      start = self->at;
      if (skip_attribute (self) && n++ < MAX_ATTRIBUTES)
        {
          g_string_append_c (self->clean, ' ');
          g_string_append_len (self->clean, start, self->at - start);
        }
    }
  if (self->at < self->end)
    self->at++;
}

/* Reads the name of a tag in lower case; what is longer than any we know is
 * cut, which makes it one that we do not know. */
static void
read_name (Cleaner *self, char name[MAX_NAME])
{
  gsize n = 0;

  for (; self->at < self->end && is_name_byte (*self->at); self->at++)
    if (n < MAX_NAME - 1 && (guchar) *self->at < 0x80)
      name[n++] = g_ascii_tolower (*self->at);
  name[n] = '\0';
}

static void
copy_start_tag (Cleaner *self)
{
  char name[MAX_NAME];
  gsize length = self->clean->len;

  self->at++;
  read_name (self, name);
  g_string_append_printf (self->clean, "<%s", name);
  copy_attributes (self);
  g_string_append_c (self->clean, '>');

  if (g_strv_contains (raw_elements, name))
    {
      g_string_truncate (self->clean, length);
      skip_raw (self, name);
    }
}

static void
copy_end_tag (Cleaner *self)
{
  char name[MAX_NAME];

  self->at += 2;
  if (self->at < self->end && g_ascii_isalpha (*self->at))
    {
      read_name (self, name);
      g_string_append_printf (self->clean, "</%s>", name);
    }
  skip_to_after (self, ">");
}

static gboolean
starts_with (const Cleaner *self, const char *what)
{
  gsize length = strlen (what);

  return (gsize) (self->end - self->at) >= length && memcmp (self->at, what, length) == 0;
}

static void
copy_markup (Cleaner *self)
{
  char next = self->end - self->at > 1 ? self->at[1] : '\0';

  if (g_ascii_isalpha (next))
    {
      copy_start_tag (self);
    }
  else if (next == '/')
    {
      copy_end_tag (self);
    }
  else if (starts_with (self, "<!--"))
    {
      /* “<!-->” is one, too. */
      self->at += 2;
      skip_to_after (self, "-->");
    }
  else if (next == '!' || next == '?')
    {
      skip_to_after (self, ">");
    }
  else
    {
      g_string_append (self->clean, "&lt;");
      self->at++;
    }
}

/**
 * dossier_html_clean:
 * @text: a page, in UTF-8
 * @length: how many bytes
 * @clean_length: (out): how many bytes the result has
 *
 * Leaves out of a page what never is text (comments, scripts, styles,
 * declarations), and all but the first 64 attributes of a tag, with which a
 * hostile page could keep the parser busy for hours. Time grows with @length.
 *
 * Returns: (transfer full): the page
 */
char *
dossier_html_clean (const char *text, gsize length, gsize *clean_length)
{
  Cleaner self = { text, text + length, g_string_sized_new (length / 2 + 64) };

  g_return_val_if_fail (text != NULL && clean_length != NULL, NULL);

  while (self.at < self.end)
    {
      const char *open = memchr (self.at, '<', self.end - self.at);
      gsize n = (open != NULL ? open : self.end) - self.at;

      g_string_append_len (self.clean, self.at, n);
      self.at += n;
      if (open != NULL)
        copy_markup (&self);
    }

  *clean_length = self.clean->len;
  return g_string_free_and_steal (self.clean);
}

/* The name after “charset” or “encoding”, an equals sign and perhaps a quote. */
static char *
read_charset (const char *at)
{
  gsize length = 0;

  at += strspn (at, " \t\n\r\f");
  if (*at != '=')
    return NULL;
  at += 1 + strspn (at + 1, " \t\n\r\f");
  if (*at == '"' || *at == '\'')
    at++;
  while (g_ascii_isalnum (at[length]) || (at[length] != '\0' && strchr ("-_.:", at[length])))
    length++;

  return length > 0 && length < MAX_NAME ? g_strndup (at, length) : NULL;
}

/**
 * dossier_html_find_charset:
 * @bytes: a page in an unknown encoding
 * @length: how many bytes
 *
 * Looks for the encoding that a page says it has.
 *
 * Returns: (transfer full) (nullable): its name, as the page writes it
 */
char *
dossier_html_find_charset (const char *bytes, gsize length)
{
  static const char *const keys[] = { "charset", "encoding" };
  g_autofree char *head = g_ascii_strdown (bytes, MIN (length, CHARSET_BYTES));

  g_return_val_if_fail (bytes != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (const char *at = strstr (head, keys[i]); at != NULL; at = strstr (at + 1, keys[i]))
      {
        char *charset = read_charset (at + strlen (keys[i]));

        if (charset != NULL)
          return charset;
      }

  return NULL;
}
