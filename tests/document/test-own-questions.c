/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dossier with questions of one's own. */

#include "config.h"

#include <string.h>

#include "document-fixture.h"
#include "document/dossier-own-questions.h"

#define HEAD                                                                                       \
  "<dossier format=\"1\" id=\"x\" xml:lang=\"en\"><head edition=\"draft\">"                        \
  "<title>T</title><source kind=\"news\"><description>N</description></source></head>"             \
  "<cast><actor id=\"ann\" kind=\"person\"><name>Ann</name>"                                       \
  "<role>mayor</role><about>Governs.</about></actor></cast>"

#define ISSUES                                                                                     \
  "<issues><issue id=\"i\"><title>I</title><summary>S.</summary>"                                  \
  "<position id=\"o\">O</position></issue><issue id=\"j\"><title>J</title><summary>S.</summary>"   \
  "<position id=\"p\">P</position></issue></issues>"

#define ARTICLE                                                                                    \
  "<article><section><p id=\"p1\" number=\"1\"><s id=\"a\">The law passed.</s></p>"                \
  "<p id=\"p2\" number=\"2\"><s id=\"b\">Nobody objected.</s>"                                     \
  "<s id=\"c\"><m actor=\"ann\">Ann</m> signed it, and <m actor=\"ann\" how=\"meant\">she</m> "    \
  "smiled.</s></p></section></article>"

#define QUIZ                                                                                       \
  "<quiz><question id=\"q\" kind=\"short\" issue=\"j\" evidence=\"c\" skill=\"recall\" "           \
  "difficulty=\"1\"><stem>Who signed it?</stem><answer>Ann</answer>"                               \
  "<rationale>She did.</rationale></question></quiz>"

#define PARTS "<glossary/><timeline/><quotes/>"

static const char with_issues[] = HEAD ISSUES PARTS ARTICLE QUIZ "</dossier>";
static const char without_issues[] = HEAD "<issues/>" PARTS ARTICLE "<quiz/></dossier>";

/* @document with a question for each of the @n sentences named. */
static DossierDocument *
add (DossierDocument *document, const char *const *sentences, guint n)
{
  DossierCloze clozes[4] = { 0 };
  DossierOwnQuestion own[4] = { 0 };
  char ids[4][8];

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (own));
  for (guint i = 0; i < n; i++)
    {
      clozes[i].stem = g_strdup ("The ____ passed.");
      clozes[i].answer = g_strdup ("law");
      clozes[i].sentence = dossier_document_find_sentence (document, sentences[i]);
      g_snprintf (ids[i], sizeof ids[i], "own-%u", i);
      own[i] = (DossierOwnQuestion) { ids[i], &clozes[i], i == 0 ? "As I noted." : NULL };
    }
  document = dossier_document_with_questions (document, own, n);
  for (guint i = 0; i < n; i++)
    dossier_cloze_clear (&clozes[i]);

  return document;
}

static void
test_added (void)
{
  static const char *const sentences[] = { "c", "a" };
  g_autoptr (DossierDocument) base = fixture_read (with_issues);
  g_autoptr (DossierDocument) document = add (base, sentences, 2);
  DossierQuestions questions = dossier_document_get_questions (document);
  const DossierQuestion *question = &questions.items[1];

  g_assert_cmpuint (dossier_document_get_questions (base).n, ==, 1);
  g_assert_cmpuint (questions.n, ==, 3);
  for (guint i = 0; i < questions.n; i++)
    {
      g_assert_cmpuint (questions.items[i].index, ==, i);
      g_assert_true (dossier_document_find_question (document, questions.items[i].id)
                     == &questions.items[i]);
    }
  g_assert_cmpstr (questions.items[0].id, ==, "q");
  g_assert_cmpstr (question->id, ==, "own-0");
  g_assert_cmpint (question->kind, ==, DOSSIER_QUESTION_CLOZE);
  g_assert_cmpstr (question->stem, ==, "The ____ passed.");
  g_assert_cmpuint (question->n_answers, ==, 1);
  g_assert_cmpstr (question->answers[0], ==, "law");
  g_assert_cmpstr (question->rationale, ==, "As I noted.");
  g_assert_cmpstr (questions.items[2].rationale, ==, "Made of a sentence in paragraph 1.");
  g_assert_cmpuint (question->evidence.n_sentences, ==, 1);
  g_assert_cmpstr (question->evidence.sentences[0]->id, ==, "c");
  g_assert_cmpuint (question->n_actors, ==, 1);
  g_assert_cmpstr (question->actors[0]->id, ==, "ann");
}

static void
test_shared (void)
{
  static const char *const sentences[] = { "a" };
  g_autoptr (DossierDocument) base = fixture_read (with_issues);
  g_autoptr (DossierDocument) document = add (base, sentences, 1);
  DossierDocument *kept = base;

  g_assert_true (dossier_document_get_base (document) == base);
  g_assert_true (dossier_document_get_base (base) == base);
  g_assert_cmpstr (dossier_document_get_id (document), ==, "x");
  g_assert_cmpstr (dossier_document_get_head (document)->title, ==, "T");
  g_assert_true (dossier_document_find_actor (document, "ann")
                 == dossier_document_find_actor (base, "ann"));
  g_assert_true (dossier_document_find_sentence (document, "c")
                 == dossier_document_find_sentence (base, "c"));
  g_assert_cmpuint (
      dossier_document_get_mentions_of (document, dossier_document_find_actor (base, "ann")).n, ==,
      1);

  /* The values of the base outlive whoever let go of it. */
  g_object_add_weak_pointer (G_OBJECT (kept), (gpointer *) &kept);
  g_clear_object (&base);
  g_assert_nonnull (kept);
  g_assert_cmpstr (dossier_document_find_sentence (document, "a")->text, ==, "The law passed.");
  g_clear_object (&document);
  g_assert_null (kept);
}

static void
test_replaced (void)
{
  static const char *const sentences[] = { "a", "b", "c" };
  g_autoptr (DossierDocument) base = fixture_read (with_issues);
  g_autoptr (DossierDocument) three = add (base, sentences, 3);
  g_autoptr (DossierDocument) one = add (three, sentences, 1);
  g_autoptr (DossierDocument) none = add (one, sentences, 0);

  g_assert_cmpuint (dossier_document_get_questions (three).n, ==, 4);
  g_assert_cmpuint (dossier_document_get_questions (one).n, ==, 2);
  g_assert_null (dossier_document_find_question (one, "own-1"));
  g_assert_true (dossier_document_get_base (one) == base);
  g_assert_true (none == base);
}

/* Its own sentence, the nearest in the paragraph, the first issue. */
static void
test_issue (void)
{
  static const char *const sentences[] = { "c", "b", "a" };
  static const char *const issues[] = { "j", "j", "i" };
  g_autoptr (DossierDocument) base = fixture_read (with_issues);
  g_autoptr (DossierDocument) document = add (base, sentences, 3);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (dossier_document_get_questions (document).items[i + 1].issue->id, ==,
                     issues[i]);
}

static void
test_no_issue (void)
{
  static const char *const sentences[] = { "a" };
  g_autoptr (DossierDocument) base = fixture_read (without_issues);
  g_autoptr (DossierDocument) document = add (base, sentences, 1);
  const DossierIssue *issue = dossier_document_get_questions (document).items[0].issue;

  g_assert_cmpuint (dossier_document_get_issues (base).n, ==, 0);
  g_assert_cmpuint (dossier_document_get_issues (document).n, ==, 1);
  g_assert_cmpstr (issue->title, ==, "Own Questions");
  g_assert_true (dossier_document_find_issue (document, issue->id) == issue);
  g_assert_null (dossier_document_find_issue (base, issue->id));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-questions/added", test_added);
  g_test_add_func ("/own-questions/shared", test_shared);
  g_test_add_func ("/own-questions/replaced", test_replaced);
  g_test_add_func ("/own-questions/issue", test_issue);
  g_test_add_func ("/own-questions/no-issue", test_no_issue);

  return g_test_run ();
}
