/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-relation-words.h"

#include <glib/gi18n.h>

/* One row per kind, in the order of the enumeration. The wording stands above
 * the name of the other actor, so that both read as one sentence; incoming
 * relations take the passive. */
static const struct
{
  const char *active;
  const char *passive;
  DossierRelationLine line;
} relations[] = {
  /* Translators: these words stand above the name of an actor and read on into
   * it, as “criticizes / the government” and “criticized by / the government”. */
  [DOSSIER_RELATION_HEADS] = { N_ ("heads"), N_ ("headed by"), DOSSIER_RELATION_LINE_THIN },
  [DOSSIER_RELATION_MEMBER_OF]
  = { N_ ("member of"), N_ ("has as a member"), DOSSIER_RELATION_LINE_THIN },
  [DOSSIER_RELATION_WORKS_FOR] = { N_ ("works for"), N_ ("employs"), DOSSIER_RELATION_LINE_THIN },
  [DOSSIER_RELATION_KIN_OF]
  = { N_ ("related to"), N_ ("related to"), DOSSIER_RELATION_LINE_DOUBLE },
  [DOSSIER_RELATION_SUPPORTS]
  = { N_ ("supports"), N_ ("supported by"), DOSSIER_RELATION_LINE_SOLID },
  [DOSSIER_RELATION_COOPERATES_WITH]
  = { N_ ("cooperates with"), N_ ("gets cooperation from"), DOSSIER_RELATION_LINE_SOLID },
  [DOSSIER_RELATION_TOLERATES]
  = { N_ ("tolerates"), N_ ("tolerated by"), DOSSIER_RELATION_LINE_SOLID },
  [DOSSIER_RELATION_SENDS_TO]
  = { N_ ("sends to"), N_ ("receives from"), DOSSIER_RELATION_LINE_SOLID },
  [DOSSIER_RELATION_CRITICIZES]
  = { N_ ("criticizes"), N_ ("criticized by"), DOSSIER_RELATION_LINE_DASHED },
  [DOSSIER_RELATION_BLAMES] = { N_ ("blames"), N_ ("blamed by"), DOSSIER_RELATION_LINE_DASHED },
  [DOSSIER_RELATION_CONTRADICTS]
  = { N_ ("contradicts"), N_ ("contradicted by"), DOSSIER_RELATION_LINE_DASHED },
  [DOSSIER_RELATION_RESISTS] = { N_ ("resists"), N_ ("resisted by"), DOSSIER_RELATION_LINE_DASHED },
  [DOSSIER_RELATION_THREATENS]
  = { N_ ("threatens"), N_ ("threatened by"), DOSSIER_RELATION_LINE_ZIGZAG },
  [DOSSIER_RELATION_FIGHTS] = { N_ ("fights"), N_ ("fought by"), DOSSIER_RELATION_LINE_ZIGZAG },
  [DOSSIER_RELATION_CAPTURES]
  = { N_ ("captures"), N_ ("captured by"), DOSSIER_RELATION_LINE_ZIGZAG },
  [DOSSIER_RELATION_ASKS] = { N_ ("asks"), N_ ("asked by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_DEPENDS_ON]
  = { N_ ("depends on"), N_ ("needed by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_FEARS] = { N_ ("fears"), N_ ("feared by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_STUDIES] = { N_ ("studies"), N_ ("studied by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_CONSIDERS]
  = { N_ ("considers"), N_ ("considered by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_HARMS] = { N_ ("harms"), N_ ("harmed by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_AFFECTS] = { N_ ("affects"), N_ ("affected by"), DOSSIER_RELATION_LINE_DOTTED },
  [DOSSIER_RELATION_DISPUTES_WITH]
  = { N_ ("in dispute with"), N_ ("in dispute with"), DOSSIER_RELATION_LINE_DOUBLE },
  [DOSSIER_RELATION_SHARES_WITH]
  = { N_ ("shares something with"), N_ ("shares something with"), DOSSIER_RELATION_LINE_DOUBLE },
  [DOSSIER_RELATION_PARTY_WITH]
  = { N_ ("party to an agreement with"), N_ ("party to an agreement with"),
      DOSSIER_RELATION_LINE_DOUBLE },
  [DOSSIER_RELATION_NEIGHBOR_OF]
  = { N_ ("neighbor of"), N_ ("neighbor of"), DOSSIER_RELATION_LINE_DOUBLE },
};

/**
 * dossier_relation_kind_get_wording:
 * @kind: a kind of relation
 * @incoming: whether the relation comes from the other actor
 *
 * Returns: the translated words that stand before the name of the other actor
 */
const char *
dossier_relation_kind_get_wording (DossierRelationKind kind, gboolean incoming)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (relations), "");

  return _ (incoming ? relations[kind].passive : relations[kind].active);
}

/**
 * dossier_relation_kind_get_line:
 * @kind: a kind of relation
 *
 * Returns: how it is drawn
 */
DossierRelationLine
dossier_relation_kind_get_line (DossierRelationKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (relations), DOSSIER_RELATION_LINE_THIN);

  return relations[kind].line;
}

/**
 * dossier_stance_mode_dup_words:
 * @mode: how an actor stands to a position
 * @actor: the name of the actor
 * @position: the label of the position
 *
 * Returns: (transfer full): the stance in words, as
 *   “Velasco rejects: Mexico does too little”
 */
char *
dossier_stance_mode_dup_words (DossierStanceMode mode, const char *actor, const char *position)
{
  switch (mode)
    {
    case DOSSIER_STANCE_REJECTS:
      /* Translators: an actor and a position, as “Velasco rejects: Mexico does too little” */
      return g_strdup_printf (_ ("%1$s rejects: %2$s"), actor, position);
    case DOSSIER_STANCE_ASCRIBED:
      /* Translators: an actor and a position that others say the actor has */
      return g_strdup_printf (_ ("%1$s is said to hold: %2$s"), actor, position);
    case DOSSIER_STANCE_HOLDS:
    default:
      /* Translators: an actor and a position, as “Velasco holds: Mexico does its part” */
      return g_strdup_printf (_ ("%1$s holds: %2$s"), actor, position);
    }
}

/**
 * dossier_stance_mode_get_legend:
 * @mode: how an actor stands to a position
 *
 * Returns: the translated words beside its mark in a legend
 */
const char *
dossier_stance_mode_get_legend (DossierStanceMode mode)
{
  switch (mode)
    {
    case DOSSIER_STANCE_REJECTS:
      return C_ ("stance", "rejects it");
    case DOSSIER_STANCE_ASCRIBED:
      return C_ ("stance", "ascribed by another");
    case DOSSIER_STANCE_HOLDS:
    default:
      return C_ ("stance", "holds it");
    }
}

/**
 * dossier_stance_mode_get_tag:
 * @mode: how an actor stands to a position
 *
 * Returns: (nullable): the translated tag of a stance, %NULL where the plain
 *   text of the stance says all
 */
const char *
dossier_stance_mode_get_tag (DossierStanceMode mode)
{
  switch (mode)
    {
    case DOSSIER_STANCE_REJECTS:
      return C_ ("stance", "rejects");
    case DOSSIER_STANCE_ASCRIBED:
      return C_ ("stance", "ascribed");
    case DOSSIER_STANCE_HOLDS:
    default:
      return NULL;
    }
}
