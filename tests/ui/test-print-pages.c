/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "dossier-print-pages-sample.h"
#include "ui/print/dossier-block-layout.h"

/* Sheets on pages: where they break, and what a PDF file of them says. */

static const DossierSheetPlan plans[] = {
  { .glossary = TRUE },
  { .kind = DOSSIER_SHEET_CAST },
  { .kind = DOSSIER_SHEET_QUIZ },
  { .kind = DOSSIER_SHEET_QUIZ, .answers = DOSSIER_ANSWERS_KEY },
  { .kind = DOSSIER_SHEET_QUIZ, .answers = DOSSIER_ANSWERS_PROOF },
};

static const DossierPaperSize *const papers[] = { &print_a4, &print_letter };

static DossierDocument *
read_text (const char *title, const char *body)
{
  g_autofree char *text = g_strdup_printf (
      "<dossier format='1' id='e' xml:lang='en'><head edition='original'><title>%s</title>"
      "<source kind='news'><description>d</description></source></head>"
      "<cast><actor id='a' "
      "kind='person'><name>A</name><role>r</role><about>a</about></actor></cast>"
      "<issues><issue id='i'><title>I</title><summary>s</summary><position "
      "id='p'>P</position></issue></issues>"
      "<article><section>%s</section></article></dossier>",
      title, body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* Writes the pages into the PDF file @path. */
static void
print_write (DossierSheetPages *pages, const DossierPaperSize *paper, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, paper->width, paper->height);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < dossier_sheet_pages_get_n (pages); i++)
    {
      dossier_sheet_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* Every line of every block stands on one page, in order, and none runs over
 * the foot. */
static void
check_whole (DossierSheet *sheet, DossierSheetPages *pages, double room)
{
  guint block = 0;
  guint line = 0;

  for (guint page = 0; page < dossier_sheet_pages_get_n (pages); page++)
    {
      guint n = 0;
      const DossierPlacement *placed = dossier_sheet_pages_get_placements (pages, page, &n);

      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          if (placed[i].block != block)
            {
              g_assert_cmpuint (placed[i].block, ==, block + 1);
              block++;
              line = 0;
            }
          g_assert_cmpuint (placed[i].first, ==, line);
          line += placed[i].n;
          g_assert_cmpfloat (placed[i].y, <, room);
        }
    }
  g_assert_cmpuint (block + 1, ==, dossier_sheet_get_n_blocks (sheet));
}

/* No paragraph leaves a line of its own behind or before it, and no heading
 * stands at the foot. */
static void
check_breaks (DossierSheet *sheet, DossierSheetPages *pages)
{
  for (guint page = 0; page + 1 < dossier_sheet_pages_get_n (pages); page++)
    {
      guint n = 0;
      guint n_next = 0;
      const DossierPlacement *placed = dossier_sheet_pages_get_placements (pages, page, &n);
      const DossierPlacement *next = dossier_sheet_pages_get_placements (pages, page + 1, &n_next);
      const DossierPlacement *last = &placed[n - 1];

      if (last->block == next[0].block)
        {
          g_assert_cmpuint (last->n, >=, 2);
          g_assert_cmpuint (next[0].n, >=, 2);
        }
      else
        {
          const DossierBlock *block = dossier_sheet_get_block (sheet, last->block);

          if (block->group == 0
              || block->group == dossier_sheet_get_block (sheet, next[0].block)->group)
            g_assert_false (dossier_block_style_get_look (block->style)->stays);
        }
    }
}

static void
test_breaks (void)
{
  g_autoptr (DossierDocument) document = print_read (BUNDLED);

  for (guint i = 0; i < G_N_ELEMENTS (plans) * G_N_ELEMENTS (papers); i++)
    {
      const DossierSheetPlan *plan = &plans[i / G_N_ELEMENTS (papers)];
      const DossierPaperSize *paper = papers[i % G_N_ELEMENTS (papers)];
      g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, plan);
      g_autoptr (DossierSheetPages) pages = print_find_pages (sheet, paper);

      check_whole (sheet, pages,
                   paper->height - paper->top - paper->bottom - DOSSIER_SHEET_HEAD
                       - DOSSIER_SHEET_FOOT);
      check_breaks (sheet, pages);
      /* In the bundled dossier every question fits on a page. */
      if (plan->kind != DOSSIER_SHEET_CAST)
        g_assert_cmpuint (count_split_groups (sheet, pages), ==, 0);
    }
}

static char *
read_back (const char *path)
{
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return text;
}

/* Words in a row, however they were broken into lines. */
static char *
dup_joined (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f\t", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);

  return g_string_free_and_steal (joined);
}

/* The text of a PDF file of the sheet; sets how many pages it has. */
static char *
print_and_read (DossierDocument *document, const DossierSheetPlan *plan, guint *n_pages)
{
  g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, plan);
  g_autoptr (DossierSheetPages) pages = print_find_pages (sheet, &print_a4);
  g_autofree char *folder = g_dir_make_tmp ("dossier-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *text = NULL;

  *n_pages = dossier_sheet_pages_get_n (pages);
  print_write (pages, &print_a4, path);
  text = read_back (path);
  g_unlink (path);
  g_rmdir (folder);

  return dup_joined (text);
}

static void
test_read_back (void)
{
  static const struct
  {
    const char *has[4];
    const char *lacks[2];
    guint least;
    guint most;
  } cases[] = {
    { { "A Deal Fentanyl May Break", "Opinion column of 12 June 2023 · Study edition",
        "Each paragraph is retold in other words", "Glossary" },
      { "Key:" },
      5,
      7 },
    { { "Cast Sheet", "President of Mexico, known as AMLO", "Other Actors",
        "Who Must Act — “It is an American problem”: Fentanyl is, as Mexico sees it, a problem of "
        "the Americans. ¶6" },
      { "Key:" },
      10,
      16 },
    { { "Name", "Date", "What does AMLO get in return for his help on migration",
        "The Biden administration has up to now let other things pass." },
      { "Key", "Still, he is given something in return." },
      18,
      30 },
    { { "Name", "Key 1. ", "The Biden administration has up to now let other things pass",
        "137. " },
      { "has up to now let him off" },
      22,
      34 },
    { { "Proof Sheet", "Key: ", "“Still, he is given something in return.” ¶3",
        "then that the Biden administration has up to now let him off" },
      { "Name" },
      45,
      65 },
  };
  g_autoptr (DossierDocument) document = print_read (BUNDLED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_pages = 0;
      g_autofree char *text = print_and_read (document, &plans[i], &n_pages);
      g_autofree char *foot = g_strdup_printf ("Page %u of %u", n_pages, n_pages);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].has); j++)
        if (strstr (text, cases[i].has[j]) == NULL)
          g_error ("sheet %u lacks “%s”", i, cases[i].has[j]);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].lacks) && cases[i].lacks[j] != NULL; j++)
        if (strstr (text, cases[i].lacks[j]) != NULL)
          g_error ("sheet %u has “%s”", i, cases[i].lacks[j]);
      g_assert_nonnull (strstr (text, foot));
      g_assert_cmpuint (n_pages, >=, cases[i].least);
      g_assert_cmpuint (n_pages, <=, cases[i].most);
    }
}

/* Nothing of what proves an answer can be read on the sheet of a pupil. */
static void
test_no_rationale_without_key (void)
{
  g_autoptr (DossierDocument) document = print_read (BUNDLED);
  DossierQuestions questions = dossier_document_get_questions (document);
  guint n_pages = 0;
  g_autofree char *text = print_and_read (document, &plans[2], &n_pages);

  for (guint i = 0; i < questions.n; i++)
    {
      g_autofree char *rationale = dup_joined (questions.items[i].rationale);

      g_assert_null (strstr (text, rationale));
    }
}

/* A word without an end is broken, and stays between the margins. */
static void
test_long_word (void)
{
  g_autofree char *word = g_strnfill (5000, 'w');
  g_autofree char *body = g_strdup_printf ("<p id='p1' number='1'><s id='s1'>%s</s></p>", word);
  g_autoptr (DossierDocument) document = read_text ("T", body);
  g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, &plans[0]);
  g_autoptr (DossierSheetPages) pages = print_find_pages (sheet, &print_a4);

  g_assert_cmpuint (dossier_sheet_pages_get_n (pages), >, 1);
  check_whole (sheet, pages, print_a4.height);
  check_breaks (sheet, pages);
}

/* However many lines a paragraph has, what follows begins where it ends: large
 * print stood too near below long ones. */
static void
test_lines_fill_a_block (void)
{
  static const double scales[] = { 1, 1.5 };
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (guint n_words = 4; n_words <= 400; n_words *= 3)
      {
        const DossierSheetLook look = { .scale = scales[i] };
        const DossierColumn column = { context, &look, 400, 400, FALSE };
        g_autoptr (GString) words = g_string_new (NULL);
        DossierBlock block = { .style = DOSSIER_BLOCK_PARAGRAPH };
        g_auto (DossierBlockLayout) layout = { 0 };
        double sum = 0;
        int height = 0;

        for (guint j = 0; j < n_words; j++)
          g_string_append (words, "sovereignty ");
        block.text = words->str;
        dossier_block_layout_init (&layout, &column, &block);
        for (guint j = 0; j < layout.n_lines; j++)
          sum += layout.heights[j];
        pango_layout_get_size (layout.text.layout, NULL, &height);
        g_assert_cmpfloat_with_epsilon (sum, (double) height / PANGO_SCALE, 1);
      }
  g_object_unref (context);
}

/* A paper too small for a line still takes one a page. */
static void
test_tiny_paper (void)
{
  static const DossierPaperSize tiny = { 60, 70, 30, 30, 29, 29 };
  g_autoptr (DossierDocument) document
      = read_text ("T", "<p id='p1' number='1'><s id='s1'>a b</s></p>");
  g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, &plans[0]);
  g_autoptr (DossierSheetPages) pages = print_find_pages (sheet, &tiny);

  check_whole (sheet, pages, 70);
}

/* Where the ink of a page begins and ends, in hundredths of its width, on the
 * lines of its upper half. */
static void
measure_ink (DossierSheetPages *pages, guint *first, guint *last)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 400);
  cairo_t *cr = cairo_create (surface);
  const guchar *bytes = NULL;
  int stride = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  dossier_sheet_pages_draw (pages, 0, cr);
  cairo_surface_flush (surface);
  bytes = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  *first = 600;
  *last = 0;
  for (guint y = 0; y < 400; y++)
    for (guint x = 0; x < 600; x++)
      if (bytes[y * (guint) stride + 4 * x] < 128)
        {
          *first = MIN (*first, x);
          *last = MAX (*last, x);
        }
  *first /= 6;
  *last /= 6;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_right_to_left (void)
{
  static const char body[] = "<p id='p1' number='1'><s id='s1'>%s</s></p>";
  static const struct
  {
    const char *title;
    const char *sentence;
    gboolean begins_right;
  } cases[] = {
    { "Cat", "The cat stays.", FALSE },
    { "القطة", "القطة باقية.", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (body, cases[i].sentence);
      g_autoptr (DossierDocument) document = read_text (cases[i].title, text);
      g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, &plans[0]);
      g_autoptr (DossierSheetPages) pages = print_find_pages (sheet, &print_a4);
      guint first = 0;
      guint last = 0;

      measure_ink (pages, &first, &last);
      if (cases[i].begins_right)
        g_assert_cmpuint (first, >, 50);
      else
        g_assert_cmpuint (last, <, 50);
      g_assert_cmpuint (first, >, 8);
      g_assert_cmpuint (last, <, 92);
    }
}

/* Pages are found in as many steps as are asked for, and come out the same. */
static void
test_steps (void)
{
  static const DossierSheetLook look = { 1, FALSE };
  PangoContext *context = print_new_context ();
  g_autoptr (DossierDocument) document = print_read (BUNDLED);
  g_autoptr (DossierSheet) sheet = dossier_sheet_new (document, &plans[4]);
  g_autoptr (DossierSheetPages) at_once
      = dossier_sheet_pages_new (sheet, &look, context, &print_a4);
  g_autoptr (DossierSheetPages) in_steps
      = dossier_sheet_pages_new (sheet, &look, context, &print_a4);
  double before = 0;
  guint n_steps = 0;

  g_assert_false (dossier_sheet_pages_step (at_once, G_MAXUINT));
  while (dossier_sheet_pages_step (in_steps, 1))
    {
      g_assert_cmpfloat (dossier_sheet_pages_get_fraction (in_steps), >, before);
      before = dossier_sheet_pages_get_fraction (in_steps);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >, 100);
  g_assert_cmpuint (dossier_sheet_pages_get_n (in_steps), ==, dossier_sheet_pages_get_n (at_once));
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-pages/breaks", test_breaks);
  g_test_add_func ("/print-pages/read-back", test_read_back);
  g_test_add_func ("/print-pages/no-rationale-without-key", test_no_rationale_without_key);
  g_test_add_func ("/print-pages/long-word", test_long_word);
  g_test_add_func ("/print-pages/lines-fill-a-block", test_lines_fill_a_block);
  g_test_add_func ("/print-pages/tiny-paper", test_tiny_paper);
  g_test_add_func ("/print-pages/right-to-left", test_right_to_left);
  g_test_add_func ("/print-pages/steps", test_steps);

  return g_test_run ();
}
