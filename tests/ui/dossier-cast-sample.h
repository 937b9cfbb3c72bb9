/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document-io.h"

/* A small cast around one issue: every way of standing in a paragraph, every
 * mode of stance, a cell with two stances, relations both ways. */
static const char cast_text[]
    = "<dossier format='1' id='cast' xml:lang='en'>"
      "<head edition='study'><title>T</title>"
      "<source kind='news' date='2023-06-12'><description>d</description></source></head>"
      "<cast>"
      "<actor id='mexico' kind='country'><name>México</name><role>Country</role><about>a</about>"
      "<stance issue='act' position='part' mode='holds' evidence='s1'>t</stance>"
      "<stance issue='act' position='part' mode='ascribed' evidence='s3 s1'>t</stance>"
      "</actor>"
      "<actor id='dea' kind='agency'><name>DEA</name><alias>the drug police</alias>"
      "<role>Agency</role><about>a</about>"
      "<stance issue='act' position='little' mode='ascribed' evidence='s2'>t</stance></actor>"
      "<actor id='velasco' kind='person' part-of='mexico'><name>Roberto Velasco</name>"
      "<alias short='yes'>Velasco</alias><role>heads the unit</role><about>a</about>"
      "<stance issue='act' position='little' mode='rejects' evidence='s2 s3'>t</stance>"
      "<stance issue='act' position='home' mode='holds' evidence='s2'>t</stance>"
      "<relation to='dea' kind='criticizes' evidence='s2'>t</relation></actor>"
      "<actor id='ghost' kind='group'><name>Élite</name><role>never there</role><about>a</about>"
      "</actor>"
      "</cast>"
      "<issues>"
      "<issue id='act'><title>Who Must Act</title><summary>Blame.</summary>"
      "<position id='little'>Mexico does too little</position>"
      "<position id='part'>Mexico does its part</position>"
      "<position id='home'>Act at home</position></issue>"
      "<issue id='other'><title>Other</title><summary>s</summary>"
      "<position id='p'>P</position></issue>"
      "</issues>"
      "<timeline>"
      "<event date='2020' until='2023-06' precision='about' evidence='s1'>Own.</event>"
      "<event date='2025' precision='year' evidence='s4'>Not own.</event>"
      "</timeline>"
      "<quotes>"
      "<quote id='q1' speaker='velasco' kind='direct' issues='act'><verb>said</verb></quote>"
      "<quote id='q2' speaker='velasco' kind='indirect' issues='act "
      "other'><verb>noted</verb></quote>"
      "</quotes>"
      "<article><section>"
      "<p id='p1' number='1'>"
      "<s id='s1'><m actor='mexico'>Mexico</m> acts, <m actor='mexico'>México</m> says.</s>"
      "<s id='s2'>“<q id='q1'>Look at the <m actor='dea'>DEA</m>,</q>” said"
      " <m actor='velasco'>Velasco</m>.</s></p>"
      "<p id='p2' number='2'><s id='s3'><q id='q2'>More could be done</q>,"
      " <m actor='velasco' how='meant'>he</m> noted.</s></p>"
      "<p id='p3' number='3'><s id='s4'><m actor='velasco' how='meant'>He</m> left"
      " <m actor='mexico'>Mexico</m>.</s></p>"
      "</section></article></dossier>";

static DossierDocument *
new_cast (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (cast_text, sizeof cast_text - 1);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_document_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}
