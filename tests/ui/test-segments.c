/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reader/dossier-segments.h"

#include "document/dossier-document-io.h"

/* A document whose article is @sentences, in one paragraph, or in several
 * where these contain "</p>" and a beginning of the next. */
static DossierDocument *
new_document (const char *sentences)
{
  g_autofree char *text = g_strconcat (
      "<dossier format='1' id='sample' xml:lang='en'>"
      "<head edition='study'><title>The Bridge</title>"
      "<source kind='news'><description>Report</description></source></head>"
      "<cast>"
      "<actor id='ana' kind='person'><name>Ana</name><role>r</role><about>a</about></actor>"
      "<actor id='bo' kind='person'><name>Bo</name><role>r</role><about>a</about></actor>"
      "</cast>"
      "<issues><issue id='i'><title>I</title><summary>s</summary>"
      "<position id='p'>P</position></issue></issues>"
      "<quotes>"
      "<quote id='d' speaker='ana' kind='direct' issues='i'><verb>said</verb></quote>"
      "<quote id='e' speaker='bo' kind='direct' issues='i'><verb>said</verb></quote>"
      "<quote id='r' speaker='bo' kind='indirect' issues='i'><verb>said</verb></quote>"
      "</quotes><article><section><p id='p1' number='1'>",
      sentences,
      "</p><p id='last' number='9'><s id='l1'>“<q id='d'>D</q>” “<q id='e'>E</q>” "
      "<q id='r'>R</q>.</s></p></section></article></dossier>",
      NULL);
  g_autoptr (GString) numbered = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document = NULL;
  guint number = 1;
  const char *at = text;
  const char *next = NULL;

  /* Paragraphs rise by one, however many there are. */
  while ((next = strstr (at, " number='")) != NULL)
    {
      g_string_append_len (numbered, at, next - at);
      g_string_append_printf (numbered, " number='%u'", number++);
      at = strchr (next + strlen (" number='"), '\'') + 1;
    }
  g_string_append (numbered, at);
  bytes = g_bytes_new (numbered->str, numbered->len);
  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static char
get_letter (DossierVoice voice)
{
  switch (voice)
    {
    case DOSSIER_VOICE_QUOTED:
      return 'Q';
    case DOSSIER_VOICE_REPORTED:
      return 'R';
    case DOSSIER_VOICE_AUTHOR:
      return 'A';
    case DOSSIER_VOICE_QUESTION:
      return '?';
    case DOSSIER_N_VOICES:
    default:
      g_assert_not_reached ();
    }
}

/* "Q[words] A[words]"; a lower case v after a segment without words. */
static char *
describe (DossierDocument *document, const DossierParagraph *paragraph)
{
  g_autoptr (DossierSegments) segments = dossier_segments_new (document, paragraph);
  g_autofree char *text = dossier_document_dup_paragraph_text (document, paragraph);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < segments->n; i++)
    {
      const DossierSegment *segment = &segments->items[i];

      if (i > 0)
        g_assert_cmpuint (segment->start, >=, segments->items[i - 1].end);
      g_assert_cmpint (segment->quote != NULL, ==,
                       segment->voice == DOSSIER_VOICE_QUOTED
                           || segment->voice == DOSSIER_VOICE_REPORTED);
      g_string_append_printf (all, "%s%c[%.*s]%s", i > 0 ? " " : "", get_letter (segment->voice),
                              (int) (segment->end - segment->start), text + segment->start,
                              segment->has_words ? "" : "v");
    }

  return g_string_free (all, FALSE);
}

static void
test_segments (void)
{
  static const struct
  {
    const char *sentences;
    const char *segments;
  } cases[] = {
    { "<s id='a'>It stands.</s><s id='b'>It will.</s>", "A[It stands. It will.]" },
    { "<s id='a'>“<q id='d'>It stands,</q>” <m actor='ana'>Ana</m> said.</s>",
      "Q[“It stands,”] A[Ana said.]" },
    { "<s id='a'>Bo noted <q id='r'>that it stands</q>.</s>", "A[Bo noted] R[that it stands]" },
    { "<s id='a'>Bo: <q id='r'>they set “<q id='e'>the best</q>” on it</q>, then.</s>",
      "A[Bo:] R[they set] Q[“the best”] R[on it] A[, then.]" },
    { "<s id='a'>“<q id='d'>Bo said ‘<q id='e'>no</q>’ to me,</q>” said Ana.</s>",
      "Q[“Bo said ‘no’ to me,”] A[said Ana.]" },
    { "<s id='a'>“<q id='d'>It stands.</q></s><s id='b'><q id='d'>It will.</q>”</s>",
      "Q[“It stands. It will.”]" },
    { "<s id='a'><q id='r'>It stands.</q></s><s id='b'><q id='r'>It will.</q></s>",
      "R[It stands. It will.]" },
    { "<s id='a'>So.</s><s id='b'>Who pays?</s><s id='c'>Who asks?</s>",
      "A[So.] ?[Who pays?] ?[Who asks?]" },
    { "<s id='a'>Did Ana say “<q id='d'>no</q>”?</s>", "?[Did Ana say] Q[“no”] ?[?]v" },
    { "<s id='a'>“<q id='d'>Who pays?</q>” Ana asked.</s>", "Q[“Who pays?”] A[Ana asked.]" },
    { "<s id='a'>Ana asked: “<q id='d'>Who pays?</q>”</s>", "A[Ana asked:] Q[“Who pays?”]" },
    { "<s id='a'>Bo asked <q id='r'>who pays?</q></s>", "A[Bo asked] R[who pays?]" },
    { "<s id='a'>“<q id='d'>a</q>”“<q id='e'>b</q>”</s>", "Q[“a”“] Q[b”]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document = new_document (cases[i].sentences);
      g_autofree char *segments
          = describe (document, dossier_document_find_paragraph (document, "p1"));

      g_assert_cmpstr (segments, ==, cases[i].segments);
    }
}

static void
test_question (void)
{
  static const struct
  {
    const char *text;
    gboolean is_question;
  } cases[] = {
    { "Who pays?", TRUE },
    { "Who pays.", FALSE },
    { "Who pays?!", TRUE },
    { "(Who pays?)", TRUE },
    { "Who pays?…", TRUE },
    { "¿Quién paga?", TRUE },
    { "من يدفع؟", TRUE },
    { "誰が払う？", TRUE },
    { "Who pays? The town.", FALSE },
    { "“Who pays?”", FALSE },
    { "The “who pays?” matter.", FALSE },
    { "?", TRUE },
    { "Pays", FALSE },
    { "Who “pays”?", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierSentence sentence = { .text = cases[i].text };

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dossier_voices_is_question (&sentence), ==, cases[i].is_question);
    }
}

static void
test_find_at (void)
{
  g_autoptr (DossierDocument) document
      = new_document ("<s id='a'>“<q id='d'>One,</q>” Ana said.</s>");
  g_autoptr (DossierSegments) segments
      = dossier_segments_new (document, dossier_document_find_paragraph (document, "p1"));

  g_assert_cmpuint (segments->n, ==, 2);
  g_assert_true (dossier_segments_find_at (segments, 0) == &segments->items[0]);
  g_assert_true (dossier_segments_find_at (segments, segments->items[0].end - 1)
                 == &segments->items[0]);
  g_assert_null (dossier_segments_find_at (segments, segments->items[0].end));
  g_assert_true (dossier_segments_find_at (segments, segments->items[1].start)
                 == &segments->items[1]);
  g_assert_null (dossier_segments_find_at (segments, segments->items[1].end));
  g_assert_null (dossier_segments_find_at (segments, G_MAXUINT));
}

/* Once around, forward and back: paragraph and first byte of each stop. */
static char *
walk (DossierDocument *document, const DossierVoiceChoice *choice, gboolean forward, guint n_stops)
{
  GString *stops = g_string_new (NULL);
  DossierVoicePlace place = { 0 };
  guint paragraph = 0;
  gint64 byte = -1;

  for (guint i = 0; i < n_stops; i++)
    {
      if (!dossier_document_find_segment (document, choice, forward, paragraph, byte, &place))
        return g_string_free (g_string_assign (stops, "none"), FALSE);
      paragraph = place.paragraph->index;
      byte = place.segment.start;
      g_string_append_printf (stops, "%s%u:%u", i > 0 ? " " : "", paragraph, place.segment.start);
    }

  return g_string_free (stops, FALSE);
}

static void
test_walk (void)
{
  static const struct
  {
    DossierVoice voice;
    const char *speaker;
    gboolean forward;
    guint n_stops;
    const char *stops;
  } cases[] = {
    { DOSSIER_VOICE_QUOTED, NULL, TRUE, 5, "0:0 1:6 2:0 2:8 0:0" },
    { DOSSIER_VOICE_QUOTED, NULL, FALSE, 5, "2:8 2:0 1:6 0:0 2:8" },
    { DOSSIER_VOICE_QUOTED, "bo", TRUE, 3, "1:6 2:8 1:6" },
    { DOSSIER_VOICE_QUOTED, "ana", FALSE, 3, "2:0 0:0 2:0" },
    { DOSSIER_VOICE_REPORTED, NULL, TRUE, 2, "2:16 2:16" },
    { DOSSIER_VOICE_AUTHOR, NULL, TRUE, 3, "0:11 1:0 0:11" },
    { DOSSIER_VOICE_QUESTION, NULL, TRUE, 1, "none" },
    { DOSSIER_VOICE_QUESTION, NULL, FALSE, 1, "none" },
  };
  g_autoptr (DossierDocument) document
      = new_document ("<s id='a'>“<q id='d'>One,</q>” Ana said.</s></p>"
                      "<p id='p2' number='2'><s id='b'>Then: “<q id='e'>two.</q>”</s>");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierVoiceChoice choice = { 1u << cases[i].voice, NULL };
      g_autofree char *stops = NULL;

      if (cases[i].speaker != NULL)
        choice.speaker = dossier_document_find_actor (document, cases[i].speaker);
      stops = walk (document, &choice, cases[i].forward, cases[i].n_stops);
      g_assert_cmpstr (stops, ==, cases[i].stops);
    }
}

/* A "?" that a quote has left over is no passage to walk to. */
static void
test_walk_over_marks (void)
{
  g_autoptr (DossierDocument) document
      = new_document ("<s id='a'>Did Ana say “<q id='d'>no</q>”?</s>");
  DossierVoiceChoice choice = { 1u << DOSSIER_VOICE_QUESTION, NULL };
  g_autofree char *stops = walk (document, &choice, TRUE, 2);

  g_assert_cmpstr (stops, ==, "0:0 0:0");
}

/* Slices add up to the whole, and the words of the speakers to those quoted. */
static void
test_count (void)
{
  static const guint slices[] = { 1, 2, 3, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (slices); i++)
    {
      g_autoptr (DossierDocument) document = new_document (
          "<s id='a'>“<q id='d'>One two, Bo said ‘<q id='e'>no</q>’,</q>” Ana said.</s>"
          "<s id='b'>Who pays “<q id='e'>the toll</q>” — and when?</s>"
          "<s id='c'>Bo said <q id='r'>that nobody does</q>.</s>");
      g_autoptr (DossierVoiceCount) count = dossier_voice_count_new (document);
      g_autoptr (GPtrArray) speakers = NULL;
      g_autofree char *words = NULL;
      guint n_slices = 1;

      while (dossier_voice_count_add (count, slices[i]))
        n_slices++;
      g_assert_cmpuint (n_slices, ==, MAX (1, (4 + slices[i] - 1) / slices[i]));
      g_assert_false (dossier_voice_count_add (count, slices[i]));

      g_assert_cmpuint (count->voices.words[DOSSIER_VOICE_QUOTED], ==, 5 + 2 + 2);
      g_assert_cmpuint (count->voices.words[DOSSIER_VOICE_REPORTED], ==, 3 + 1);
      g_assert_cmpuint (count->voices.words[DOSSIER_VOICE_QUESTION], ==, 2 + 2);
      g_assert_cmpuint (count->voices.words[DOSSIER_VOICE_AUTHOR], ==, 2 + 2);
      words = dossier_voices_dup_all_words (&count->voices);
      g_assert_cmpstr (words, ==, "19% asserted, 19% reported, 43% quoted, 19% asked");

      speakers = dossier_voice_count_get_speakers (count);
      g_assert_cmpuint (speakers->len, ==, 2);
      g_assert_cmpstr (((const DossierActor *) g_ptr_array_index (speakers, 0))->id, ==, "ana");
      g_assert_cmpuint (count->speakers[0] + count->speakers[1], ==, 9);
      g_assert_cmpuint (count->speakers[0], ==, 6);
    }
}

/* The quotes page has no share for questions: they are the author's there. */
static void
test_folded (void)
{
  DossierVoices voices = { { 1, 1, 1, 1 } };
  g_autofree char *words = dossier_voices_dup_words (&voices);
  g_autofree char *all_words = dossier_voices_dup_all_words (&voices);

  g_assert_cmpstr (words, ==, "25% quoted, 25% reported, 50% the author");
  g_assert_cmpstr (all_words, ==, "25% asserted, 25% reported, 25% quoted, 25% asked");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/segments/voices", test_segments);
  g_test_add_func ("/segments/question", test_question);
  g_test_add_func ("/segments/find-at", test_find_at);
  g_test_add_func ("/segments/walk", test_walk);
  g_test_add_func ("/segments/walk-over-marks", test_walk_over_marks);
  g_test_add_func ("/segments/count", test_count);
  g_test_add_func ("/segments/folded", test_folded);

  return g_test_run ();
}
