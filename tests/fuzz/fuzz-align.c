/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever a file says, aligning it ends in an alignment all of whose places
 * are within its texts, or in an error of its own. Bytes up to a form feed are
 * a study edition, if they are one; the rest is the original. */

#include "config.h"

#include <string.h>

#include "analysis/dossier-align.h"
#include "document/dossier-document-io.h"
#include "extract/dossier-extract.h"
#include "fuzz-target.h"

static const char study[]
    = "<dossier format=\"1\" id=\"f\" xml:lang=\"en\"><head "
      "edition=\"study\"><title>T</title><source "
      "kind=\"news\"><description>D</description></source></head><cast><actor id=\"ann\" "
      "kind=\"person\"><name>Ann Lee</name><alias>Lee</alias><alias>mayor</alias><role>r</role>"
      "<about>b</about></actor><actor id=\"bo\" kind=\"person\"><name>Bo "
      "Lee</name><alias>Lee</alias>"
      "<role>r</role><about>b</about></actor><actor id=\"us\" kind=\"country\"><name>US</name>"
      "<alias>towns across Norland</alias><role>r</role><about>b</about></actor><actor "
      "id=\"norland\" kind=\"country\"><name>Norland</name><role>r</role><about>b</about></actor>"
      "</cast><issues><issue id=\"i\"><title>I</title><summary>S</summary></issue></issues><quotes>"
      "<quote id=\"q\" speaker=\"ann\" kind=\"direct\" "
      "issues=\"i\"><verb>said</verb></quote><quote "
      "id=\"r\" speaker=\"bo\" kind=\"direct\" "
      "issues=\"i\"><verb>said</verb></quote></quotes><article>"
      "<section><p id=\"p1\" number=\"1\"><s id=\"s1\">Herons crossed the frozen estuary in "
      "1987.</s>"
      "<s id=\"s2\">“<q id=\"q\">The river … is ‘ours’,</q>” <m actor=\"ann\">Lee</m> said, “<q "
      "id=\"q\">and stays so.</q>”</s></p><p id=\"p2\" number=\"2\"><s id=\"s3\">A ferry sank near "
      "<m "
      "actor=\"norland\">Norland</m>’s lighthouse.</s><s id=\"s4\"><m actor=\"us\" "
      "how=\"meant\">The "
      "far country</m> called it “<q id=\"r\">bad luck</q>”.</s></p></section></article></dossier>";

static void
check_place (const char *text, guint start, guint end)
{
  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, strlen (text));
  g_assert_true (g_utf8_validate (text + start, end - start, NULL));
}

static void
check_paragraph (const DossierAlignedParagraph *paragraph)
{
  g_assert_true (*paragraph->text != '\0' && g_utf8_validate (paragraph->text, -1, NULL));
  for (guint i = 0; i < paragraph->n_mentions; i++)
    check_place (paragraph->text, paragraph->mentions[i].start, paragraph->mentions[i].end);
  for (guint i = 0; i < paragraph->n_quotes; i++)
    check_place (paragraph->text, paragraph->quotes[i].start, paragraph->quotes[i].end);
  for (guint i = 0; i < paragraph->n_sentences; i++)
    {
      const DossierAlignedSentence *sentence = &paragraph->sentences[i];

      check_place (paragraph->text, sentence->start, sentence->end);
      g_assert_true (sentence->sentence->paragraph == paragraph->paragraph);
    }
}

static void
align (DossierDocument *document, const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (DossierBlocks) blocks = dossier_extract_bytes (bytes, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAlignment) alignment = NULL;
  const DossierAlignedParagraph *paragraphs;
  guint n;

  if (blocks == NULL)
    return;
  alignment = dossier_alignment_new (document, blocks, NULL, &error);
  if (alignment == NULL)
    {
      g_assert_true (error != NULL && error->domain == DOSSIER_ALIGN_ERROR);
      return;
    }

  paragraphs = dossier_alignment_get_paragraphs (alignment, &n);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    check_paragraph (&paragraphs[i]);
  dossier_alignment_get_unplaced (alignment, &n);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const uint8_t *feed = size > 0 ? memchr (data, '\f', size) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DossierDocument) document = NULL;

  if (feed != NULL)
    {
      bytes = g_bytes_new_static (data, feed - data);
      document = dossier_document_read_bytes (bytes, NULL, NULL);
      size -= feed + 1 - data;
      data = feed + 1;
    }
  if (document == NULL)
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      bytes = g_bytes_new_static (study, sizeof study - 1);
      document = dossier_document_read_bytes (bytes, NULL, NULL);
    }
  g_assert_nonnull (document);
  align (document, data, size);

  return 0;
}
