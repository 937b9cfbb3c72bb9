/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"

/* A small dossier with every form of quote: whole, split, across sentences,
 * fragments within reported speech, nested. */
static const char sample_text[]
    = "<dossier format='1' id='sample' xml:lang='en'>"
      "<head edition='study'><title>The Bridge</title>"
      "<standfirst>Who pays for it?</standfirst>"
      "<source kind='news' date='2024-05-06'><description>Report of May 6</description></source>"
      "</head>"
      "<cast>"
      "<actor id='ana' kind='person'><name>Ana López</name><alias short='yes'>López</alias>"
      "<role>r</role><about>a</about></actor>"
      "<actor id='bo' kind='person'><name>Bo Lind</name><role>r</role><about>a</about></actor>"
      "<actor id='town' kind='government'><name>The town</name><role>r</role><about>a</about>"
      "</actor>"
      "</cast>"
      "<issues>"
      "<issue id='money'><title>Who Pays</title><summary>s</summary>"
      "<position id='p'>Tolls</position></issue>"
      "<issue id='safety'><title>Is It Safe</title><summary>s</summary>"
      "<position id='p'>Yes</position></issue>"
      "</issues>"
      "<quotes>"
      "<quote id='q1' speaker='ana' kind='direct' issues='money safety'><verb>said</verb></quote>"
      "<quote id='q2' speaker='bo' kind='direct' issues='safety'><verb>noted</verb></quote>"
      "<quote id='q3' speaker='bo' kind='indirect' issues='safety'><verb>noted</verb></quote>"
      "<quote id='q4' speaker='town' kind='indirect' issues='money'><verb>denied</verb></quote>"
      "<quote id='q5' speaker='ana' kind='direct' issues='safety'><verb>said</verb></quote>"
      "</quotes>"
      "<article><section>"
      "<p id='p1' number='1'>"
      "<s id='s1'>“<q id='q1'>The tolls are unfair,</q>” <m actor='ana'>Ana López</m> said,"
      " “<q id='q1'>and everybody’s café knows it.</q>”</s>"
      "<s id='s2'><m actor='town'>The town</m> denies <q id='q4'>that it asked for tolls</q>.</s>"
      "</p>"
      "<p id='p2' number='2'>"
      "<s id='s3'><m actor='bo'>Bo Lind</m> noted that <q id='q3'>they will set</q>"
      " “<q id='q2'>the best engineers</q>” <q id='q3'>on the old pillars</q>.</s>"
      "<s id='s4'>“<q id='q5'>It stands.</q></s>"
      "<s id='s5'><q id='q5'>It will stand,</q>” <m actor='ana'>López</m> said.</s>"
      "</p>"
      "</section></article></dossier>";

static DossierDocument *
new_sample (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample_text, sizeof sample_text - 1);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}
