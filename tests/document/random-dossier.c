/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/dossier-document-enums.h"
#include "random-dossier.h"

/* A dossier that is being made up. */
typedef struct
{
  GRand *rand;
  GString *text;
  int n_actors;
  int n_issues;
  int n_terms;
  int n_quotes;
  int n_sentences;
  guint32 open_quotes; /* a bit for each: its part cannot hold another */
  guint32 used_quotes;
} Maker;

static int
pick (Maker *self, int n)
{
  return g_rand_int_range (self->rand, 0, n);
}

static gboolean
maybe (Maker *self)
{
  return pick (self, 2) == 0;
}

static void G_GNUC_PRINTF (2, 3) put (Maker *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->text, format, arguments);
  va_end (arguments);
}

/* White space as an author may leave it. */
static void
put_space (Maker *self)
{
  static const char *const spaces[] = { " ", "\n", "\t", "  ", "\r\n  ", " <!-- x > y --> " };

  g_string_append (self->text, spaces[pick (self, G_N_ELEMENTS (spaces))]);
}

static void
put_word (Maker *self)
{
  static const char *const words[] = {
    "the",      "Mexico’s",  "“all”",          "&amp;", "&lt;b&gt;", "U.S.",  "naïve",  "中文",
    "Ελλάδα",   "🇲🇽",        "e\xcc\x81",      "שלום",  "—",         "don't", "&quot;", "a\u00a0b",
    "x]]&gt;y", "&#128512;", "<![CDATA[<&]]>", "100%",  "\u2028z",   "____x", "ﬁ",
  };

  g_string_append (self->text, words[pick (self, G_N_ELEMENTS (words))]);
}

static void
put_words (Maker *self)
{
  int n = 1 + pick (self, 6);

  for (int i = 0; i < n; i++)
    {
      if (i > 0 || maybe (self))
        put_space (self);
      put_word (self);
    }
  if (maybe (self))
    put_space (self);
}

static void
put_text (Maker *self, const char *element)
{
  put (self, "<%s>", element);
  put_words (self);
  put (self, "</%s>", element);
}

static void
put_draft (Maker *self)
{
  if (maybe (self))
    put (self, " rule=\"r &amp; %d\" confidence=\"0.%d\"", pick (self, 9), pick (self, 100000));
}

static void
put_evidence (Maker *self, const char *attribute)
{
  int first = pick (self, self->n_sentences);

  put (self, " %s=\"s%d", attribute, first);
  if (maybe (self))
    put (self, " s%d", (first + 1) % self->n_sentences);
  put (self, "\"");
}

static const char *
pick_word (Maker *self, DossierWords words)
{
  return words[pick (self, g_strv_length ((char **) words))];
}

static void
put_head (Maker *self)
{
  static const char *const dates[]
      = { "", " date=\"2023\"", " date='0999-02'", " date=\"2024-02-29\"" };

  put (self, "<head edition=\"%s\"%s>", pick_word (self, dossier_edition_words),
       maybe (self) ? " translated-from=\"zh-Hant\"" : "");
  put_text (self, "title");
  if (maybe (self))
    put (self, "<short-title> S &amp; %d </short-title>", pick (self, 100));
  if (maybe (self))
    put_text (self, "standfirst");
  put (self, "<source%s kind='%s'%s>", dates[pick (self, G_N_ELEMENTS (dates))],
       pick_word (self, dossier_source_kind_words),
       maybe (self) ? " address=\"http://x/?a=&quot;&amp;b='ü'\"" : "");
  if (maybe (self))
    put_text (self, "publisher");
  put_text (self, "description");
  put (self, "</source>");
  if (maybe (self))
    put_text (self, "note");
  if (maybe (self))
    put_text (self, "licence");
  put (self, "</head>");
}

static void
put_actor (Maker *self, int index)
{
  put (self, "<actor id=\"a%d\" kind=\"%s\"", index, pick_word (self, dossier_actor_kind_words));
  if (index > 0 && maybe (self))
    put (self, " part-of=\"a%d\"", pick (self, index));
  put_draft (self);
  put (self, ">");
  put_text (self, "name");
  for (int i = pick (self, 3); i > 0; i--)
    {
      put (self, "<alias%s>", i == 1 && maybe (self) ? " short='yes'" : "");
      put_words (self);
      put (self, "</alias>");
    }
  put_text (self, "role");
  put_text (self, "about");
  for (int i = pick (self, 3); i > 0; i--)
    {
      put (self, "<wants");
      put_evidence (self, "evidence");
      put (self, ">x</wants><stance issue=\"i%d\" position=\"p%d\" mode=\"%s\"",
           pick (self, self->n_issues), pick (self, 2),
           pick_word (self, dossier_stance_mode_words));
      put_evidence (self, "evidence");
      put_draft (self);
      put (self, ">");
      put_words (self);
      put (self, "</stance><relation kind=\"%s\" to=\"a%d\"",
           pick_word (self, dossier_relation_kind_words), pick (self, self->n_actors));
      put_evidence (self, "evidence");
      put_draft (self);
      put (self, ">y</relation>");
    }
  put (self, "</actor>");
}

static void
put_parts_before_article (Maker *self)
{
  put (self, "<cast>");
  for (int i = 0; i < self->n_actors; i++)
    put_actor (self, i);
  put (self, "</cast>\n<issues>");
  for (int i = 0; i < self->n_issues; i++)
    {
      put (self, "<issue id=\"i%d\">", i);
      put_text (self, "title");
      put_text (self, "summary");
      put (self,
           "<position id=\"p0\">no</position><position id=\"p1\">yes &gt; no</position></issue>");
    }
  put (self, "</issues>\n<glossary>");
  for (int i = 0; i < self->n_terms; i++)
    {
      put (self, "<term id=\"t%d\"", i);
      put_draft (self);
      put (self, ">");
      put_text (self, "name");
      put_text (self, "gloss");
      for (int j = pick (self, 3); j > 0; j--)
        put_text (self, "wrong");
      put (self, "</term>");
    }
  put (self, "</glossary>\n<timeline>");
  for (int i = pick (self, 4); i > 0; i--)
    {
      put (self, "<event precision=\"about\" date=\"20%02d-0%d\"", pick (self, 50),
           1 + pick (self, 9));
      if (maybe (self))
        put (self, " until=\"2050\"");
      put_evidence (self, "evidence");
      put_draft (self);
      put (self, ">");
      put_words (self);
      put (self, "</event>");
    }
  put (self, "</timeline>\n<quotes>");
  for (int i = 0; i < self->n_quotes; i++)
    {
      put (self, "<quote id=\"q%d\" speaker=\"a%d\" kind=\"%s\" issues=\"i0%s\"", i,
           pick (self, self->n_actors), pick_word (self, dossier_quote_kind_words),
           maybe (self) && self->n_issues > 1 ? " i1" : "");
      if (maybe (self))
        put (self, " addressee=\"a%d\"", pick (self, self->n_actors));
      put_draft (self);
      put (self, ">");
      put_text (self, "verb");
      put (self, "</quote>");
    }
  put (self, "</quotes>\n");
}

/* Words with marks in them, and words in marks with marks in them. */
static void
put_marked (Maker *self, int depth)
{
  for (int i = 1 + pick (self, 4); i > 0; i--)
    {
      int quote = pick (self, self->n_quotes);
      int kind = depth > 5 ? 4 : pick (self, 6);

      if (kind == 0)
        put (self, "<m actor=\"a%d\"%s>", pick (self, self->n_actors),
             maybe (self) ? " how=\"meant\"" : "");
      else if (kind == 1 && (self->open_quotes & (1u << quote)) == 0)
        {
          put (self, "<q id=\"q%d\">", quote);
          self->used_quotes |= 1u << quote;
        }
      else if (kind == 2)
        put (self, "<t term=\"t%d\">", pick (self, self->n_terms));
      else if (kind == 3)
        put (self, "<em>");
      else
        {
          put_words (self);
          continue;
        }

      self->open_quotes |= kind == 1 ? 1u << quote : 0;
      put_marked (self, depth + 1);
      self->open_quotes &= kind == 1 ? ~(1u << quote) : ~0u;
      put (self, "</%s>", ((const char *const[]) { "m", "q", "t", "em" })[kind]);
    }
}

static void
put_article (Maker *self)
{
  int n_paragraphs = 0;

  put (self, "<article><section>");
  for (int i = 0; i < self->n_sentences; i++)
    {
      if (i == 0 || maybe (self))
        {
          if (i > 0)
            put (self, "</p>");
          if (i > 0 && maybe (self))
            {
              put (self, "</section><section>");
              put_text (self, "heading");
            }
          n_paragraphs++;
          put (self, "<p number=\"%d\" id=\"p%d\">", n_paragraphs, n_paragraphs);
        }
      put (self, "<s id=\"s%d\">", i);
      put_marked (self, 0);
      put (self, "</s>\n");
    }

  /* Quotes that chance left out stand at the end. */
  put (self, "<s id=\"rest\">.");
  for (int i = 0; i < self->n_quotes; i++)
    if ((self->used_quotes & (1u << i)) == 0)
      put (self, " <q id=\"q%d\">r%d</q>", i, i);
  put (self, "</s></p></section></article>\n");
}

static void
put_options (Maker *self, int n_options, int n_keys, gboolean has_match)
{
  for (int i = 0; i < n_options; i++)
    {
      put (self, "<option%s", i < n_keys ? " key=\"yes\"" : "");
      if (maybe (self))
        put_evidence (self, "believed");
      put (self, "><text>%d", i);
      put_words (self);
      put (self, "</text>");
      if (has_match)
        put (self, "<match>m%d</match>", i);
      if (maybe (self))
        put_text (self, "rationale");
      put (self, "</option>");
    }
}

static void
put_answering (Maker *self, DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_SINGLE:
      put_options (self, 2 + pick (self, 4), 1, FALSE);
      break;
    case DOSSIER_QUESTION_MULTIPLE:
      put_options (self, 4 + pick (self, 4), 1 + pick (self, 3), FALSE);
      break;
    case DOSSIER_QUESTION_TRUE_FALSE:
      put_options (self, 2, 1, FALSE);
      break;
    case DOSSIER_QUESTION_WHO_SAID:
      /* The speaker is not known here, so the key is left to the caller. */
      break;
    case DOSSIER_QUESTION_MATCH:
      put_options (self, 2 + pick (self, 6), 0, TRUE);
      break;
    case DOSSIER_QUESTION_ORDER:
      put_options (self, 3 + pick (self, 5), 0, FALSE);
      break;
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_SHORT:
      for (int i = 1 + pick (self, 3); i > 0; i--)
        put_text (self, "answer");
      break;
    case DOSSIER_QUESTION_NUMBER:
      put (self, "<answer%s>%d.%d</answer>", maybe (self) ? " tolerance=\"0.10\"" : "",
           pick (self, 1000) - 500, pick (self, 1000));
      if (maybe (self))
        put_text (self, "unit");
      break;
    case DOSSIER_QUESTION_TEXT:
    default:
      break;
    }
}

static void
put_question (Maker *self, int index)
{
  DossierQuestionKind kind = pick (self, DOSSIER_QUESTION_TEXT + 1);

  put (self, "<question id=\"z%d\" kind=\"%s\" issue=\"i%d\" skill=\"%s\" difficulty=\"%d\"", index,
       dossier_question_kind_words[kind], pick (self, self->n_issues),
       pick_word (self, dossier_skill_words), 1 + pick (self, 3));
  put_evidence (self, "evidence");
  if (kind == DOSSIER_QUESTION_WHO_SAID)
    put (self, " quote=\"qx\"");
  if (maybe (self))
    put (self, " actors=\"a1 a0\"");
  put_draft (self);
  put (self, "><stem>%s</stem>", kind == DOSSIER_QUESTION_CLOZE ? "An ____ &amp;" : "Why?");
  if (kind == DOSSIER_QUESTION_WHO_SAID)
    put (self,
         "<option actor=\"a1\"><rationale>w</rationale></option>"
         "<option actor=\"a0\" key=\"yes\"%s",
         maybe (self) ? "/>" : "> </option>");
  put_answering (self, kind);
  for (int i = pick (self, 3); i > 0; i--)
    put_text (self, "hint");
  put_text (self, "rationale");
  put (self, "</question>\n");
}

/**
 * random_dossier_new:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): the text of a valid dossier
 */
char *
random_dossier_new (GRand *rand)
{
  Maker self
      = { .rand = rand, .text = g_string_new ("<dossier xml:lang=\"en\" id='r' format=\"1\">") };
  char *at;

  self.n_actors = 2 + pick (&self, 4);
  self.n_issues = 1 + pick (&self, 3);
  self.n_terms = 1 + pick (&self, 3);
  self.n_quotes = 1 + pick (&self, 5);
  self.n_sentences = 2 + pick (&self, 10);

  put_head (&self);
  put_parts_before_article (&self);
  put_article (&self);
  if (maybe (&self))
    {
      put (&self, "<quiz>");
      for (int i = 0; i < 8; i++)
        put_question (&self, i);
      put (&self, "</quiz>");
    }
  put (&self, "</dossier>\n");

  /* One quote whose speaker is known, for the questions that need it. */
  at = g_strstr_len (self.text->str, -1, "</quotes>");
  g_string_insert (self.text, at - self.text->str,
                   "<quote id=\"qx\" speaker=\"a0\" kind=\"direct\" issues=\"i0\">"
                   "<verb>said</verb></quote>");
  at = g_strstr_len (self.text->str, -1, "<s id=\"rest\">");
  g_string_insert (self.text, at - self.text->str + strlen ("<s id=\"rest\">"),
                   "<q id=\"qx\">x</q>");

  return g_string_free_and_steal (self.text);
}
