/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-folded-text.h"
#include "dossier-tree-private.h"

/* Stops the parser; what is wrong has been noted already. */
static void
stop (GError **error)
{
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "stopped");
}

/* GMarkup tells its position as a line and a count of bytes since the newline
 * before, always at the end of what it calls back for. */
static gsize
get_parser_offset (DossierTreeReader *self)
{
  int line;
  int n_bytes;

  g_markup_parse_context_get_position (self->context, &line, &n_bytes);

  while (self->line < line)
    {
      gsize from = self->line_start + (self->line > 1 ? 1 : 0);
      const char *newline = memchr (self->text + from, '\n', self->length - from);

      if (newline == NULL)
        break;
      self->line_start = newline - self->text;
      self->line++;
    }

  return MIN (self->line_start + n_bytes - 1, self->length);
}

static gsize
skip_spaces (const DossierTreeReader *self, gsize offset)
{
  while (offset < self->length && dossier_is_space (self->text[offset]))
    offset++;

  return offset;
}

/* Where the text that is being told of begins; for problems alone. */
static gsize
get_text_offset (const DossierTreeReader *self)
{
  return skip_spaces (self, self->event_start);
}

/* To be called once in each callback, as the last thing: what ends here is
 * where the next thing begins. */
static void
finish_event (DossierTreeReader *self, GError **error)
{
  self->event_start = get_parser_offset (self);

  /* Spaces around the root are no text and have no callback of their own. */
  if (self->depth == 0 && self->n_skipped == 0)
    self->event_start = skip_spaces (self, self->event_start);

  if (++self->n_events % 4096 == 0
      && g_cancellable_set_error_if_cancelled (self->cancellable, &self->cancelled))
    stop (error);
  else if (*error == NULL && (self->is_fatal || dossier_problems_is_full (self->tree->problems)))
    stop (error);
}

static DossierFrame *
get_top (DossierTreeReader *self)
{
  return &self->frames[self->depth];
}

static void
report_misplaced (DossierTreeReader *self, const char *name)
{
  const DossierElementRule *rule = dossier_element_get_rule (get_top (self)->element);
  g_autoptr (GString) mend = g_string_new (NULL);

  if (rule->content == DOSSIER_CONTENT_TEXT)
    {
      g_string_printf (mend, _ ("only text may stand in <%s>"), rule->name);
    }
  else
    {
      g_string_printf (mend, _ ("in <%s> may stand"), rule->name);
      for (int i = 0; rule->children[i].element != DOSSIER_ELEMENT_NONE; i++)
        g_string_append_printf (mend, "%s <%s>", i > 0 ? "," : "",
                                dossier_element_get_rule (rule->children[i].element)->name);
    }

  dossier_problems_error (self->tree->problems, self->event_start, mend->str,
                          _ ("<%.64s> must not stand in <%s>"), name, rule->name);
}

/* The root must be a dossier; nothing else can be said about another file. */
static void
report_other_root (DossierTreeReader *self, const char *name)
{
  self->is_fatal = TRUE;

  if (self->tree->nodes->len > 0)
    dossier_problems_error (self->tree->problems, self->event_start,
                            _ ("remove what follows </dossier>"),
                            _ ("<%.64s> stands after the end of the dossier"), name);
  else if (g_ascii_strcasecmp (name, "html") == 0)
    dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER,
                          self->event_start, _ ("open a file whose name ends in .dossier"),
                          _ ("this is a web page, not a dossier"));
  else
    dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_NOT_A_DOSSIER,
                          self->event_start, _ ("the file must begin with <dossier>"),
                          _ ("this is not a dossier: it begins with <%.64s>"), name);
}

/* Whether @name may stand here; if so, notes that it does. */
static gboolean
enter_child (DossierTreeReader *self, const char *name, DossierElement *element)
{
  DossierFrame *top = get_top (self);
  const DossierElementRule *rule = dossier_element_get_rule (top->element);
  int child = dossier_element_rule_find_child (rule, name);
  DossierOccurs occurs;

  if (self->depth == 0 && (child < 0 || self->tree->nodes->len > 0))
    {
      report_other_root (self, name);
      return FALSE;
    }
  if (child < 0)
    {
      report_misplaced (self, name);
      return FALSE;
    }

  occurs = rule->children[child].occurs;
  if ((top->seen & (1u << child)) != 0
      && (occurs == DOSSIER_OCCURS_ONCE || occurs == DOSSIER_OCCURS_AT_MOST_ONCE))
    {
      dossier_problems_error (self->tree->problems, self->event_start,
                              _ ("keep one of them, or put both together"),
                              _ ("<%s> stands a second time in <%s>"), name, rule->name);
      return FALSE;
    }
  if (rule->content == DOSSIER_CONTENT_ORDERED_ELEMENTS && top->seen >> (child + 1) != 0)
    dossier_problems_error (self->tree->problems, self->event_start,
                            _ ("put it where the format wants it: the order of the parts is fixed"),
                            _ ("<%s> stands too late in <%s>"), name, rule->name);

  top->seen |= 1u << child;
  *element = rule->children[child].element;
  return TRUE;
}

static void
push_frame (DossierTreeReader *self, DossierElement element)
{
  DossierNode node = { .element = element, .offset = self->event_start };
  DossierFrame *top = &self->frames[++self->depth];

  *top = (DossierFrame) { .element = element, .node = self->tree->nodes->len };

  if (dossier_element_get_rule (element)->content == DOSSIER_CONTENT_MARKED_TEXT
      && element != DOSSIER_ELEMENT_S)
    top->opened_at = self->folded.text->len;
  else
    dossier_folded_text_restart (&self->folded);

  g_array_append_val (self->tree->nodes, node);
  if (++self->tree->counts[element] > DOSSIER_MAX_SENTENCES && element == DOSSIER_ELEMENT_S)
    {
      dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_LIMIT, self->event_start,
                            _ ("split the article into several dossiers"),
                            _ ("the article has more than a million sentences"));
      self->is_fatal = TRUE;
    }
}

static void
on_start_element (GMarkupParseContext *context,
                  const char *name,
                  const char **attribute_names,
                  const char **attribute_values,
                  gpointer user_data,
                  GError **error)
{
  DossierTreeReader *self = user_data;
  DossierElement element;

  if (self->depth + self->n_skipped >= DOSSIER_MAX_DEPTH)
    {
      dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_LIMIT, self->event_start,
                            _ ("close what is open before opening more"),
                            _ ("elements are nested more than %d deep"), DOSSIER_MAX_DEPTH);
      self->is_fatal = TRUE;
    }
  else if (self->n_skipped > 0 || !enter_child (self, name, &element))
    {
      self->n_skipped++;
    }
  else
    {
      push_frame (self, element);
      dossier_tree_reader_read_attributes (self, attribute_names, attribute_values);
    }

  finish_event (self, error);
}

/* What must stand in the element that closes and does not. */
static void
check_required_children (DossierTreeReader *self, const DossierFrame *frame, gsize offset)
{
  const DossierElementRule *rule = dossier_element_get_rule (frame->element);

  for (int i = 0; rule->children[i].element != DOSSIER_ELEMENT_NONE; i++)
    {
      const char *name = dossier_element_get_rule (rule->children[i].element)->name;
      g_autofree char *mend = NULL;

      if ((frame->seen & (1u << i)) != 0
          || (rule->children[i].occurs != DOSSIER_OCCURS_ONCE
              && rule->children[i].occurs != DOSSIER_OCCURS_OFTEN))
        continue;

      mend = g_strdup_printf (_ ("add <%s>…</%s> to it"), name, name);
      dossier_problems_error (self->tree->problems, offset, mend, _ ("<%s> has no <%s>"),
                              rule->name, name);
    }
}

static void
close_text (DossierTreeReader *self, const DossierFrame *frame, DossierNode *node)
{
  const char *name = dossier_element_get_rule (frame->element)->name;
  guint32 start;
  guint32 end;

  if (!dossier_folded_text_get_range (&self->folded, frame->opened_at, &start, &end))
    {
      if (!frame->has_bad_text)
        dossier_problems_error (self->tree->problems, node->offset,
                                _ ("write the text or remove the element"),
                                _ ("<%s> holds no text"), name);
    }
  else if (frame->element >= DOSSIER_ELEMENT_M && frame->element <= DOSSIER_ELEMENT_EM)
    {
      node->range.start = start;
      node->range.end = end;
    }
  else
    {
      node->text = dossier_arena_copy_text (self->arena, self->folded.text->str, end);
    }
}

static void
on_end_element (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  DossierTreeReader *self = user_data;

  if (self->n_skipped > 0)
    {
      self->n_skipped--;
    }
  else
    {
      const DossierFrame *frame = get_top (self);
      DossierNode *node = &g_array_index (self->tree->nodes, DossierNode, frame->node);

      node->end = self->tree->nodes->len;
      if (dossier_element_get_rule (frame->element)->content >= DOSSIER_CONTENT_TEXT)
        close_text (self, frame, node);
      else
        check_required_children (self, frame, node->offset);
      self->depth--;
    }

  finish_event (self, error);
}

static void
append_text (DossierTreeReader *self, const char *text, gsize length)
{
  DossierFrame *top = get_top (self);

  switch (dossier_folded_text_append (&self->folded, text, length))
    {
    case DOSSIER_FOLD_OK:
      break;
    case DOSSIER_FOLD_CONTROL_CHARACTER:
      top->has_bad_text = TRUE;
      dossier_problems_error (self->tree->problems, get_text_offset (self),
                              _ ("remove the character"), _ ("the text holds a control character"));
      break;
    case DOSSIER_FOLD_TOO_LONG:
      self->is_fatal = TRUE;
      dossier_problems_add (self->tree->problems, DOSSIER_DOCUMENT_ERROR_LIMIT,
                            get_text_offset (self), _ ("split the text"),
                            _ ("a text is longer than 1 MiB"));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!dossier_is_space (text[i]))
      return FALSE;

  return TRUE;
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  DossierTreeReader *self = user_data;

  if (self->n_skipped == 0)
    {
      const DossierElementRule *rule = dossier_element_get_rule (get_top (self)->element);

      if (rule->content >= DOSSIER_CONTENT_TEXT)
        append_text (self, text, length);
      else if (!is_blank (text, length))
        dossier_problems_error (self->tree->problems, get_text_offset (self),
                                _ ("put it into an element that holds text, or remove it"),
                                _ ("text stands loose in <%s>"), rule->name);
    }

  finish_event (self, error);
}

/* Comments and processing instructions mean nothing; a document type could. */
static void
on_passthrough (GMarkupParseContext *context,
                const char *text,
                gsize length,
                gpointer user_data,
                GError **error)
{
  DossierTreeReader *self = user_data;

  if (length >= 14 && g_ascii_strncasecmp (text, "<!DOCTYPE html", 14) == 0)
    report_other_root (self, "html");
  else if (length >= 2 && text[1] == '!' && !(length >= 4 && strncmp (text, "<!--", 4) == 0))
    dossier_problems_error (self->tree->problems, self->event_start, _ ("remove it"),
                            _ ("a document type is not allowed"));

  finish_event (self, error);
}

/*< private >
 * dossier_tree_read:
 * @self: an empty tree
 * @arena: what keeps the ids and texts
 * @cancellable: (nullable): a cancellable
 *
 * Reads the text of the problems of @self, which must be valid UTF-8, and
 * notes everything in it that breaks the grammar. Unless there are errors the
 * tree has exactly what the grammar wants.
 */
void
dossier_tree_read (DossierTree *self, DossierArena *arena, GCancellable *cancellable)
{
  static const GMarkupParser parser = {
    .start_element = on_start_element,
    .end_element = on_end_element,
    .text = on_text,
    .passthrough = on_passthrough,
  };
  DossierTreeReader reader = {
    .tree = self,
    .arena = arena,
    .cancellable = cancellable,
    .text = self->problems->text,
    .length = self->problems->length,
    .line = 1,
  };
  g_autoptr (GError) error = NULL;
  gboolean is_parsed;

  dossier_folded_text_init (&reader.folded);
  reader.context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);

  is_parsed = g_markup_parse_context_parse (reader.context, reader.text, reader.length, &error)
              && g_markup_parse_context_end_parse (reader.context, &error);

  /* GMarkup is content with a file of nothing but comments. */
  if ((!is_parsed && !g_error_matches (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT))
      || (is_parsed && self->nodes->len == 0 && self->problems->n_errors == 0))
    dossier_tree_reader_explain (&reader, get_parser_offset (&reader));

  g_markup_parse_context_free (reader.context);
  dossier_folded_text_clear (&reader.folded);
  g_clear_error (&reader.cancelled);
}
