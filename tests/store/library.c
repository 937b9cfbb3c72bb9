/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library.h"

/* Of each kind of thing one, with words of its own. */
static const char form[]
    = "<dossier format='1' id='%s' xml:lang='en'><head edition='study'><title>%s</title>"
      "<standfirst>Told from the quayside.</standfirst>"
      "<source kind='news'><description>News</description></source></head>"
      "<cast><actor id='perez' kind='person'><name>José Pérez</name><alias>Pepe</alias>"
      "<role>harbourmaster</role><about>He counts the ships.</about></actor>"
      "<actor id='ann' kind='person'><name>Ann Lee</name><role>mayor</role>"
      "<about>She governs.</about></actor></cast>"
      "<issues><issue id='noise'><title>Loudness</title><summary>How loud the nights are."
      "</summary><position id='less'>Less of it</position></issue></issues>"
      "<glossary><term id='drum'><name>kettledrum</name><gloss>a pot that is struck</gloss>"
      "</term></glossary>"
      "<quotes><quote id='q1' speaker='perez' kind='direct' issues='noise'><verb>said</verb>"
      "</quote></quotes>"
      "<article><section><p id='p1' number='1'>"
      "<s id='s1.1'>“<q id='q1'>Silence is cheaper</q>,” said <m actor='perez'>José Pérez</m>.</s>"
      "<s id='s1.2'>A <t term='drum'>kettledrum</t> was heard.</s></p>"
      "<p id='p2' number='2'>%s</p></section></article>"
      "<quiz><question id='z1' kind='single' issue='noise' skill='reason' difficulty='2'"
      " evidence='s1.2'><stem>Which instrument was audible?</stem>"
      "<option key='yes'><text>The percussive one</text></option>"
      "<option><text>A trombone</text><rationale>None is named.</rationale></option>"
      "<option><text>A zither</text><rationale>None is named.</rationale></option>"
      "<rationale>Percussive sounds are told of.</rationale></question></quiz></dossier>";

const guint library_many[DOSSIER_N_HIT_KINDS] = { 50, 50, 50, 50, 50, 50, 50, 50 };

char *
library_get_path (Library *library, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".dossier", NULL);

  return g_build_filename (library->profile.path, name, NULL);
}

void
library_write (Library *library, const char *id, const char *title, const char *sentences)
{
  g_autofree char *path = library_get_path (library, id);
  g_autofree char *text
      = g_strdup_printf (form, id, title,
                         sentences != NULL ? sentences : "<s id='s2.1'>That was all.</s>");
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (library->profile.path, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
library_add (Library *library, const char *id, const char *title, const char *sentences)
{
  g_autofree char *path = library_get_path (library, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  library_write (library, id, title, sentences);
  g_strv_builder_take (library->uris, g_file_get_uri (file));
}

void
library_update (Library *library)
{
  g_auto (GStrv) uris = g_strv_builder_unref_to_strv (g_steal_pointer (&library->uris));
  g_autoptr (GError) error = NULL;

  dossier_index_update (library->index, (const char *const *) uris, NULL, &error);
  g_assert_no_error (error);
  library->uris = g_strv_builder_new ();
  g_strv_builder_addv (library->uris, (const char **) uris);
}

DossierHits *
library_search (Library *library, const char *query)
{
  g_autoptr (GError) error = NULL;
  DossierHits *hits = dossier_index_search (library->index, query, library_many, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hits);

  return hits;
}

char *
dup_marked (const DossierHitText *text)
{
  GString *marked = g_string_new (text->text);

  for (guint i = text->marks->len; i > 0; i--)
    {
      const DossierHitMark *mark = &g_array_index (text->marks, DossierHitMark, i - 1);

      g_string_insert_c (marked, mark->end, ']');
      g_string_insert_c (marked, mark->start, '[');
    }
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));

  return g_string_free_and_steal (marked);
}

/* All hits as "dossier/kind/id>target:place title | detail" lines. */
char *
library_find (Library *library, const char *query)
{
  g_autoptr (DossierHits) hits = library_search (library, query);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < hits->hits->len; i++)
    {
      const DossierHit *hit = g_ptr_array_index (hits->hits, i);
      g_autofree char *title = dup_marked (&hit->title);
      g_autofree char *detail = dup_marked (&hit->detail);

      g_string_append_printf (found, "%s/%s/%s>%s:%s %s | %s\n", hit->dossier,
                              dossier_hit_kind_words[hit->kind], hit->id, hit->target, hit->place,
                              title, detail);
    }

  return g_string_free_and_steal (found);
}

void
assert_found (Library *library, const char *query, const char *expected)
{
  g_autofree char *found = library_find (library, query);

  g_test_message ("%s", query);
  g_assert_cmpstr (found, ==, expected);
}

void
library_set_up (Library *library, gconstpointer data)
{
  profile_set_up (&library->profile, NULL);
  library->index = dossier_index_new (library->profile.folder);
  library->uris = g_strv_builder_new ();
}

void
library_tear_down (Library *library, gconstpointer data)
{
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "dossier", NULL);

  g_strv_builder_unref (library->uris);
  /* A thread lets go of its task a moment after it has told of its end. */
  for (guint i = 0; i < 2000 && g_atomic_int_get (&G_OBJECT (library->index)->ref_count) > 1; i++)
    g_usleep (1000);
  g_assert_finalize_object (library->index);
  remove_tree (cache);
  profile_tear_down (&library->profile, NULL);
}
