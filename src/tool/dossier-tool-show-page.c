/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "dossier-tool-paper.h"
#include "dossier-tool-show.h"

#define GUTTER 6
#define INDENT 2
#define BULLET_INDENT 4

/* “¶3, 7”: where it is proved. */
static char *
dup_places (const DossierEvidence *evidence)
{
  GString *places = g_string_new ("¶");
  guint n_numbers;
  g_autofree guint *numbers = dossier_evidence_dup_paragraph_numbers (evidence, &n_numbers);

  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (places, "%s%u", i > 0 ? ", " : "", numbers[i]);

  return g_string_free_and_steal (places);
}

static void
print_proved (const DossierPaper *paper, const char *text, const DossierEvidence *evidence)
{
  g_autofree char *places = dup_places (evidence);

  dossier_paper_printf (paper, "  -", BULLET_INDENT, "%s %s", text, places);
}

static void
print_head (const DossierPaper *paper, DossierDocument *document)
{
  const DossierHead *head = dossier_document_get_head (document);
  guint minutes = dossier_document_get_reading_minutes (document);

  dossier_paper_print_title (paper, head->title);
  if (head->standfirst != NULL)
    dossier_paper_print (paper, "", 0, head->standfirst);
  putchar ('\n');
  dossier_paper_print (paper, "", 0, head->source_description);
  if (head->translated_from != NULL)
    /* Translators: the code of a language, such as “en” */
    dossier_paper_printf (paper, "", 0, _ ("Translated from “%s”; so are the quotations"),
                          head->translated_from);
  dossier_paper_printf (paper, "", 0, ngettext ("%u minute to read", "%u minutes to read", minutes),
                        minutes);
  if (head->note != NULL)
    {
      putchar ('\n');
      dossier_paper_print (paper, "", 0, head->note);
    }
}

static void
print_article (const DossierPaper *paper, DossierDocument *document)
{
  DossierSections sections = dossier_document_get_sections (document);
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (document);

  dossier_paper_print_heading (paper, _ ("Article"));
  for (guint i = 0; i < sections.n; i++)
    {
      const DossierSection *section = &sections.items[i];

      if (section->heading != NULL)
        {
          dossier_paper_print_entry (paper, section->heading);
          putchar ('\n');
        }
      for (guint j = 0; j < section->n_paragraphs; j++)
        {
          const DossierParagraph *paragraph = &paragraphs.items[section->first_paragraph + j];
          g_autofree char *number = g_strdup_printf ("%4u", paragraph->number);
          g_autofree char *text = dossier_document_dup_paragraph_text (document, paragraph);

          dossier_paper_print (paper, number, GUTTER, text);
          putchar ('\n');
        }
    }
}

static char *
dup_stance_words (const DossierStance *stance)
{
  const char *title = stance->issue->title;
  const char *label = stance->position->label;

  switch (stance->mode)
    {
    case DOSSIER_STANCE_REJECTS:
      /* Translators: an actor's stance on an issue: title, position, sentence */
      return g_strdup_printf (_ ("%s: rejects “%s”. %s"), title, label, stance->text);
    case DOSSIER_STANCE_ASCRIBED:
      /* Translators: a stance that others say the actor has: title, position, sentence */
      return g_strdup_printf (_ ("%s: “%s”, as others say. %s"), title, label, stance->text);
    case DOSSIER_STANCE_HOLDS:
    default:
      /* Translators: an actor's stance on an issue: title, position, sentence */
      return g_strdup_printf (_ ("%s: “%s”. %s"), title, label, stance->text);
    }
}

static void
print_stance (const DossierPaper *paper, const DossierStance *stance)
{
  g_autofree char *words = dup_stance_words (stance);

  print_proved (paper, words, &stance->evidence);
}

static void
print_actor (const DossierPaper *paper, const DossierActor *actor)
{
  dossier_paper_print_entry (paper, actor->name);
  dossier_paper_print (paper, "", INDENT, actor->role);
  dossier_paper_print (paper, "", INDENT, actor->about);
  if (actor->n_wants > 0)
    dossier_paper_print (paper, "", INDENT, _ ("Wants:"));
  for (guint i = 0; i < actor->n_wants; i++)
    print_proved (paper, actor->wants[i].text, &actor->wants[i].evidence);
  if (actor->n_stances > 0)
    dossier_paper_print (paper, "", INDENT, _ ("Stances:"));
  for (guint i = 0; i < actor->n_stances; i++)
    print_stance (paper, &actor->stances[i]);
  if (actor->n_relations > 0)
    dossier_paper_print (paper, "", INDENT, _ ("Relations:"));
  for (guint i = 0; i < actor->n_relations; i++)
    print_proved (paper, actor->relations[i].text, &actor->relations[i].evidence);
  putchar ('\n');
}

static void
print_quote (const DossierPaper *paper, const DossierQuote *quote)
{
  g_autofree char *text = dossier_quote_dup_text (quote);
  g_autofree char *number = g_strdup_printf ("%4u", dossier_quote_get_paragraph (quote)->number);

  if (quote->kind == DOSSIER_QUOTE_DIRECT)
    dossier_paper_printf (paper, number, GUTTER, "“%s”", text);
  else
    dossier_paper_print (paper, number, GUTTER, text);
  /* Translators: who is quoted, and the verb of saying */
  dossier_paper_printf (paper, "", GUTTER, _ ("— %s (%s)"), quote->speaker->name, quote->verb);
  putchar ('\n');
}

static void
print_issue (const DossierPaper *paper, const DossierIssue *issue)
{
  dossier_paper_print_entry (paper, issue->title);
  dossier_paper_print (paper, "", INDENT, issue->summary);
  for (guint i = 0; i < issue->n_positions; i++)
    dossier_paper_print (paper, "  -", BULLET_INDENT, issue->positions[i].label);
  putchar ('\n');
}

static void
print_event (const DossierPaper *paper, const DossierEvent *event)
{
  char date[DOSSIER_DATE_SIZE];
  char until[DOSSIER_DATE_SIZE];
  g_autofree char *label = NULL;
  g_autofree char *places = dup_places (&event->evidence);

  dossier_date_format (event->date, date);
  if (event->until.year != 0)
    label = g_strdup_printf ("%s – %s", date, dossier_date_format (event->until, until));
  else
    label = g_strdup (date);
  if (event->precision == DOSSIER_PRECISION_ABOUT)
    {
      g_autofree char *exact = g_steal_pointer (&label);

      /* Translators: a date that is not exact */
      label = g_strdup_printf (_ ("about %s"), exact);
    }

  dossier_paper_printf (paper, "", INDENT, "%s: %s %s", label, event->text, places);
}

static void
print_cast (const DossierPaper *paper, DossierDocument *document)
{
  DossierActors actors = dossier_document_get_actors (document);

  if (actors.n == 0)
    return;

  dossier_paper_print_heading (paper, _ ("Cast"));
  for (guint i = 0; i < actors.n; i++)
    print_actor (paper, &actors.items[i]);
}

static void
print_quotes (const DossierPaper *paper, DossierDocument *document)
{
  DossierQuotes quotes = dossier_document_get_quotes (document);

  if (quotes.n == 0)
    return;

  dossier_paper_print_heading (paper, _ ("Quotes"));
  for (guint i = 0; i < quotes.n; i++)
    print_quote (paper, &quotes.items[i]);
}

static void
print_issues (const DossierPaper *paper, DossierDocument *document)
{
  DossierIssues issues = dossier_document_get_issues (document);

  if (issues.n == 0)
    return;

  dossier_paper_print_heading (paper, _ ("Issues"));
  for (guint i = 0; i < issues.n; i++)
    print_issue (paper, &issues.items[i]);
}

static void
print_terms_and_events (const DossierPaper *paper, DossierDocument *document)
{
  DossierTerms terms = dossier_document_get_terms (document);
  DossierEvents events = dossier_document_get_events (document);

  if (terms.n > 0)
    dossier_paper_print_heading (paper, _ ("Glossary"));
  for (guint i = 0; i < terms.n; i++)
    dossier_paper_printf (paper, "", INDENT, "%s: %s", terms.items[i].name, terms.items[i].gloss);

  if (events.n > 0)
    dossier_paper_print_heading (paper, _ ("Timeline"));
  for (guint i = 0; i < events.n; i++)
    print_event (paper, &events.items[i]);
}

/**
 * dossier_tool_show_page:
 * @document: a document
 *
 * Prints a page to read: everything but the answers to the questions.
 */
void
dossier_tool_show_page (DossierDocument *document)
{
  guint n_questions = dossier_document_get_questions (document).n;
  DossierPaper paper;

  dossier_paper_init (&paper);
  print_head (&paper, document);
  print_article (&paper, document);
  print_cast (&paper, document);
  print_quotes (&paper, document);
  print_issues (&paper, document);
  print_terms_and_events (&paper, document);

  dossier_paper_print_heading (&paper, _ ("Quiz"));
  dossier_paper_printf (&paper, "", 0, ngettext ("%'u question", "%'u questions", n_questions),
                        n_questions);
}
