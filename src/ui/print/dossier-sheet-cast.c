/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/print/dossier-sheet-private.h"

/* The position and the sentence that says it of the actor. */
static char *
dup_stance_words (const DossierStance *stance)
{
  const char *label = stance->position->label;

  switch (stance->mode)
    {
    case DOSSIER_STANCE_REJECTS:
      /* Translators: an actor's stance on an issue: position, sentence */
      return g_strdup_printf (C_ ("stance", "rejects “%1$s”: %2$s"), label, stance->text);
    case DOSSIER_STANCE_ASCRIBED:
      /* Translators: a stance that others say the actor has: position, sentence */
      return g_strdup_printf (C_ ("stance", "as others say, “%1$s”: %2$s"), label, stance->text);
    case DOSSIER_STANCE_HOLDS:
    default:
      /* Translators: an actor's stance on an issue: position, sentence */
      return g_strdup_printf (C_ ("stance", "“%1$s”: %2$s"), label, stance->text);
    }
}

static void
add_stance (DossierSheet *self, const DossierStance *stance)
{
  DossierBlock *block = dossier_sheet_take (self, DOSSIER_BLOCK_ITEM, dup_stance_words (stance));

  /* Translators: the title of an issue, before an actor's stance on it */
  block->lead = g_strdup_printf (C_ ("stance", "%s —"), stance->issue->title);
  block->trail = dossier_sheet_dup_places (&stance->evidence);
}

/* The root of a family has the family's heading for its name. */
static void
add_actor (DossierSheet *self, const DossierActor *actor, DossierBlockStyle style)
{
  dossier_sheet_begin_group (self);
  dossier_sheet_add (self, style, actor->name)->may_split = TRUE;
  dossier_sheet_add (self, DOSSIER_BLOCK_ROLE, actor->role);
  if (actor->n_wants > 0)
    dossier_sheet_add (self, DOSSIER_BLOCK_LABEL, C_ ("sheet", "Aims"));
  for (guint i = 0; i < actor->n_wants; i++)
    dossier_sheet_add (self, DOSSIER_BLOCK_ITEM, actor->wants[i].text)->trail
        = dossier_sheet_dup_places (&actor->wants[i].evidence);
  if (actor->n_stances > 0)
    dossier_sheet_add (self, DOSSIER_BLOCK_LABEL, _ ("Stances"));
  for (guint i = 0; i < actor->n_stances; i++)
    add_stance (self, &actor->stances[i]);
  dossier_sheet_end_group (self);
}

static guint *
count_families (DossierActors actors)
{
  guint *n_members = g_new0 (guint, actors.n + 1);

  for (guint i = 0; i < actors.n; i++)
    n_members[actors.items[i].family->index]++;

  return n_members;
}

/* The members of each family in the order of the file, but the root first. */
static void
add_family (DossierSheet *self, DossierActors actors, const DossierActor *root)
{
  add_actor (self, root, DOSSIER_BLOCK_HEADING);
  for (guint i = 0; i < actors.n; i++)
    if (actors.items[i].family == root && &actors.items[i] != root)
      add_actor (self, &actors.items[i], DOSSIER_BLOCK_ENTRY);
}

/* Families of more than one actor, in the order in which they first come, then
 * all others. */
void
dossier_sheet_add_cast (DossierSheet *self, DossierDocument *document)
{
  DossierActors actors = dossier_document_get_actors (document);
  g_autofree guint *n_members = count_families (actors);
  g_autofree gboolean *is_done = g_new0 (gboolean, actors.n + 1);
  gboolean has_others = FALSE;
  gboolean has_families = FALSE;

  for (guint i = 0; i < actors.n; i++)
    {
      const DossierActor *root = actors.items[i].family;

      if (n_members[root->index] < 2 || is_done[root->index])
        continue;
      add_family (self, actors, root);
      is_done[root->index] = TRUE;
      has_families = TRUE;
    }

  for (guint i = 0; i < actors.n; i++)
    if (n_members[actors.items[i].family->index] < 2)
      {
        if (!has_others && has_families)
          /* Translators: actors of the article that belong to no larger one */
          dossier_sheet_add (self, DOSSIER_BLOCK_HEADING, C_ ("sheet", "Other Actors"));
        has_others = TRUE;
        add_actor (self, &actors.items[i], DOSSIER_BLOCK_ENTRY);
      }
}
