/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-result-meta.h"

#include "language/dossier-list.h"
#include "store/dossier-hit-words.h"

/* Icons that are installed under the name of the program, as others may use
 * them; where one is missing, that of the program takes its place. */
static const char *const icons[DOSSIER_N_HIT_KINDS] = {
  [DOSSIER_HIT_ARTICLE] = APPLICATION_ID "-article-symbolic",
  [DOSSIER_HIT_ACTOR] = APPLICATION_ID "-actor-symbolic",
  [DOSSIER_HIT_ISSUE] = APPLICATION_ID "-issue-symbolic",
  [DOSSIER_HIT_TERM] = APPLICATION_ID "-term-symbolic",
  [DOSSIER_HIT_QUOTE] = APPLICATION_ID "-quote-symbolic",
  [DOSSIER_HIT_QUESTION] = APPLICATION_ID "-question-symbolic",
  [DOSSIER_HIT_SENTENCE] = APPLICATION_ID "-article-symbolic",
  [DOSSIER_HIT_NOTE] = APPLICATION_ID "-note-symbolic",
};

static GVariant *
serialize_icon (DossierHitKind kind)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (icons[kind]);

  g_themed_icon_append_name (G_THEMED_ICON (icon), APPLICATION_ID "-symbolic");

  return g_icon_serialize (icon);
}

static char *
dup_description (const DossierHit *hit)
{
  g_autofree char *origin = dossier_hit_dup_origin (hit);
  const char *parts[4] = { dossier_hit_kind_get_name (hit->kind) };
  guint n_parts = 1;

  if (*hit->detail.text != '\0')
    parts[n_parts++] = hit->detail.text;
  if (*origin != '\0')
    parts[n_parts++] = origin;

  return dossier_list_join (parts, DOSSIER_LIST_FACTS);
}

/**
 * dossier_result_meta_new:
 * @id: what the shell calls it
 * @hit: what was found
 *
 * Returns: (transfer floating): an `a{sv}` with what the shell shows of it
 */
GVariant *
dossier_result_meta_new (const char *id, const DossierHit *hit)
{
  g_autofree char *description = dup_description (hit);
  g_autoptr (GVariant) icon = serialize_icon (hit->kind);
  GVariantBuilder meta;

  /* The shell takes no result without a name. */
  g_variant_builder_init (&meta, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&meta, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&meta, "{sv}", "name",
                         g_variant_new_string (*hit->title.text != '\0' ? hit->title.text
                                                                        : hit->dossier_title));
  g_variant_builder_add (&meta, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (&meta, "{sv}", "icon", icon);

  return g_variant_builder_end (&meta);
}
