/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text: where its paragraphs end, and what becomes of its spaces. */

#include "config.h"

#include "extract-fixture.h"

#define WIDE "The harbor master counted the boats again and found one more than there had been"

static const ExtractCase break_cases[] = {
  { "blank-lines", "One.\n\nTwo.\n \t\n\nThree.", "One.\nTwo.\nThree.\n" },
  { "line-is-paragraph", "A title\nBy Ann\nA long paragraph that ends here.\nAnother one.",
    "A title\nBy Ann\nA long paragraph that ends here.\nAnother one.\n" },
  { "long-lines",
    WIDE ", which nobody could explain. " WIDE ".\n" WIDE " and so on for a while, until dark.\n",
    WIDE ", which nobody could explain. " WIDE ".\n" WIDE " and so on for a while, until dark.\n" },
  { "margin",
    "The harbor master counted the\nboats again and found one more\nthan before.\n\n"
    "Nobody could tell him whose it\nwas, nor since when.\n",
    "The harbor master counted the boats again and found one more than before.\n"
    "Nobody could tell him whose it was, nor since when.\n" },
  { "margin-without-blank-lines",
    "The harbor master counted the\nboats again and found one more\nthan before.\n"
    "Nobody could tell him whose it\nwas, nor since when, for it had\nno name.\n",
    "The harbor master counted the boats again and found one more than before.\n"
    "Nobody could tell him whose it was, nor since when, for it had no name.\n" },
  { "margin-indented",
    "   The harbor master counted the\nboats again and found one more of\nthem than there were "
    "before.\n"
    "   Nobody could tell him whose it\nwas, nor since when, for it had no\nname.\n",
    "The harbor master counted the boats again and found one more of them than there were before.\n"
    "Nobody could tell him whose it was, nor since when, for it had no name.\n" },
  { "address-wider-than-margin",
    "https://example.org/a/very/long/address/that/is/wider/than/any/margin/of/any/text/at/all/"
    "really/it/is\n\n"
    "The harbor master counted the\nboats again and found one more\nthan before.\n",
    "https://example.org/a/very/long/address/that/is/wider/than/any/margin/of/any/text/at/all/"
    "really/it/is\n"
    "The harbor master counted the boats again and found one more than before.\n" },
  { "dos", "One.\r\n\r\nTwo.\r\n", "One.\nTwo.\n" },
  { "old-mac", "One.\r\rTwo.\r", "One.\nTwo.\n" },
  { "page-breaks", "One.\fTwo.\n\vThree.", "One.\nTwo.\nThree.\n" },
  { "separators", "One.\342\200\251Two.\342\200\250Three.", "One.\nTwo.\nThree.\n" },
  { "no-end", "One", "One\n" },
};

static const ExtractCase space_cases[] = {
  { "collapsed", "  a \t b\302\240 c  ", "a b c\n" },
  { "no-break", "10\302\240km and 20\342\200\257km", "10\302\240km and 20\342\200\257km\n" },
  { "ideographic", "a\343\200\200b", "a b\n" },
  { "zero-width", "so\302\255cial \342\200\213net\342\201\240work\357\273\277",
    "social network\n" },
  { "joiner", "\331\205\333\214\342\200\214\330\256", "\331\205\333\214\342\200\214\330\256\n" },
  { "controls", "a\001b\033[1mc\177d", "ab[1mcd\n" },
  { "private-use", "share \356\200\201 now", "share now\n" },
  { "less-than", "a < b & c > d", "a < b & c > d\n" },
  { "markup-later", "A page begins with <html> and <body>.",
    "A page begins with <html> and <body>.\n" },
};

/* Much of nothing, and lines without number, are read all the same. */
static void
test_large (void)
{
  static const struct
  {
    const char *what;
    guint n_blocks;
  } cases[] = {
    { "x", 1 }, { "x\n", 1024 * 1024 }, { "word word. ", 1 }, { "\n\nx", 699051 }, { "  x", 1 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = extract_repeat ("", cases[i].what, 2 * 1024 * 1024);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierBlocks) blocks = dossier_extract_bytes (bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (dossier_blocks_get_n (blocks), ==, cases[i].n_blocks);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EXTRACT_ADD_CASES ("extract/plain/breaks", break_cases);
  EXTRACT_ADD_CASES ("extract/plain/spaces", space_cases);
  g_test_add_func ("/extract/plain/large", test_large);

  return g_test_run ();
}
