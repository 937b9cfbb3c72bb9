/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

static const char head[]
    = "<head edition='study'>"
      "<title>A Sample</title><standfirst>In short.</standfirst>"
      "<source kind='news' date='2023-06-12'><description>News of "
      "June</description></source></head>"
      "<cast>"
      "<actor id='ada' kind='person'><name>Ada</name><role>speaks</role><about>Ada.</about></actor>"
      "<actor id='land' kind='country'><name>Land</name><alias>the republic</alias>"
      "<role>is there</role><about>Land.</about></actor>"
      "<actor id='office' kind='agency' part-of='land'><name>Office</name><role>works</role>"
      "<about>Office.</about></actor>"
      "</cast>";

static const char kinds[]
    = "<question id='single' kind='single' issue='i0' skill='recall' difficulty='1' "
      "evidence='s1.1'>"
      "<stem>Which?</stem><option><text>No</text><rationale>Not so.</rationale></option>"
      "<option key='yes'><text>Yes</text></option>"
      "<option><text>Neither</text><rationale>It is.</rationale></option>"
      "<hint>First hint.</hint><hint>Second hint.</hint><rationale>So it is.</rationale></question>"
      "<question id='multiple' kind='multiple' issue='i1' skill='reason' difficulty='2'"
      " evidence='s2.1'><stem>Which ones?</stem><option key='yes'><text>One</text></option>"
      "<option><text>Two</text><rationale>No.</rationale></option>"
      "<option key='yes'><text>Three</text></option><rationale>Odd.</rationale></question>"
      "<question id='true-false' kind='true-false' issue='i2' skill='recall' difficulty='1'"
      " evidence='s3.1'><stem>Land is real.</stem><option key='yes'><text>True</text></option>"
      "<option><text>False</text><rationale>It is.</rationale></option>"
      "<rationale>It is there.</rationale></question>"
      "<question id='who-said' kind='who-said' issue='i3' skill='source' difficulty='1'"
      " evidence='s1.1' quote='q1'><stem>Who said it?</stem><option key='yes' actor='ada'/>"
      "<option actor='office'><rationale>Silent.</rationale></option>"
      "<rationale>Ada did.</rationale></question>"
      "<question id='match' kind='match' issue='i0' skill='comparison' difficulty='3'"
      " evidence='s5.1'><stem>What is what?</stem>"
      "<option key='yes'><text>one</text><match>first</match></option>"
      "<option key='yes'><text>two</text><match>second</match></option>"
      "<option key='yes'><text>three</text><match>third</match></option>"
      "<rationale>In turn.</rationale></question>"
      "<question id='order' kind='order' issue='i1' skill='consequence' difficulty='2'"
      " evidence='s6.1'><stem>In which order?</stem>"
      "<option><text>morning</text></option><option><text>noon</text></option>"
      "<option><text>night</text></option><rationale>As days go.</rationale></question>"
      "<question id='cloze' kind='cloze' issue='i2' skill='recall' difficulty='1' evidence='s7.1'>"
      "<stem>The ____ meets.</stem><answer>Senate</answer><rationale>It "
      "does.</rationale></question>"
      "<question id='number' kind='number' issue='i3' skill='recall' difficulty='1'"
      " evidence='s8.1'><stem>How many?</stem><answer tolerance='1'>2025</answer>"
      "<unit>sheep</unit><rationale>Counted.</rationale></question>"
      "<question id='short' kind='short' issue='i0' skill='recall' difficulty='1' evidence='s9.1'>"
      "<stem>What?</stem><answer>sovereignty</answer><answer>self-rule</answer>"
      "<rationale>That.</rationale></question>"
      "<question id='text' kind='text' issue='i1' skill='source' difficulty='2'"
      " evidence='s10.1 s10.2'><stem>Where does it say so?</stem><rationale>There.</rationale>"
      "</question>";

static void
append_article (GString *xml)
{
  g_string_append (xml, "<article><section>");
  for (guint i = 1; i <= 10; i++)
    g_string_append_printf (
        xml,
        "<p id='p%u' number='%u'><s id='s%u.1'>%s says %u.</s><s id='s%u.2'>More of %u.</s></p>", i,
        i, i, i == 1 ? "“<q id='q1'>I do,</q>” <m actor='ada'>Ada</m>" : "It", i, i, i);
  g_string_append (xml, "</section></article>");
}

DossierDocument *
sample_document_new (guint n_singles)
{
  return sample_document_new_named ("sample", n_singles);
}

DossierDocument *
sample_document_new_named (const char *id, guint n_singles)
{
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_string_append_printf (xml, "<dossier format='1' id='%s' xml:lang='en'>%s", id, head);
  g_string_append (xml, "<issues>");
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (xml,
                            "<issue id='i%u'><title>Issue %u</title><summary>About %u.</summary>"
                            "<position id='yes'>Yes</position></issue>",
                            i, i, i);
  g_string_append (xml, "</issues><quotes><quote id='q1' speaker='ada' kind='direct' issues='i3'>"
                        "<verb>says</verb></quote></quotes>");
  append_article (xml);
  g_string_append_printf (xml, "<quiz>%s", kinds);
  for (guint i = 0; i < n_singles; i++)
    g_string_append_printf (
        xml,
        "<question id='single-%u' kind='single' issue='i%u' skill='reason' difficulty='1'"
        " evidence='s%u.2'><stem>Why %u?</stem><option key='yes'><text>Because</text></option>"
        "<option><text>Despite</text><rationale>No.</rationale></option>"
        "<option><text>Before</text><rationale>No.</rationale></option>"
        "<rationale>Therefore.</rationale></question>",
        i, i % 4, i % 10 + 1, i);
  g_string_append (xml, "</quiz></dossier>");

  bytes = g_bytes_new (xml->str, xml->len);
  document = dossier_document_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}
