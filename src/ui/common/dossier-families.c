/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-families.h"

#include <adwaita.h>

/* Red, green and orange are never dealt: they mean wrong, right and warning.
 * The classes fam-1 to fam-6 of the style sheet follow the same order. */
static const AdwAccentColor hues[] = {
  ADW_ACCENT_COLOR_TEAL,   ADW_ACCENT_COLOR_BLUE,  ADW_ACCENT_COLOR_PURPLE,
  ADW_ACCENT_COLOR_YELLOW, ADW_ACCENT_COLOR_SLATE, ADW_ACCENT_COLOR_PINK,
};

static const char *const css_classes[] = {
  "fam-0", "fam-1", "fam-2", "fam-3", "fam-4", "fam-5", "fam-6",
};

/* The hue of an actor: that of its family, the root of part-of. Hues are
 * dealt in the order in which families first appear in the article; families
 * of one member, and those after the sixth, stay neutral. */
struct _DossierFamilies
{
  GObject parent_instance;

  guint8 *slots; /* by actor index: 0 is neutral, else 1 + index into hues */
};

G_DEFINE_FINAL_TYPE (DossierFamilies, dossier_families, G_TYPE_OBJECT)

static void
dossier_families_finalize (GObject *object)
{
  DossierFamilies *self = DOSSIER_FAMILIES (object);

  g_free (self->slots);

  G_OBJECT_CLASS (dossier_families_parent_class)->finalize (object);
}

static void
dossier_families_class_init (DossierFamiliesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_families_finalize;
}

static void
dossier_families_init (DossierFamilies *self)
{
}

static gboolean *
find_families_with_members (DossierActors actors)
{
  gboolean *has_members = g_new0 (gboolean, actors.n + 1);

  for (guint i = 0; i < actors.n; i++)
    if (actors.items[i].part_of != NULL)
      has_members[dossier_actor_get_family (&actors.items[i])->index] = TRUE;

  return has_members;
}

/* Slots of the family roots, dealt along the article until all hues are out. */
static void
deal_hues (DossierFamilies *self, DossierDocument *document)
{
  DossierActors actors = dossier_document_get_actors (document);
  DossierSentences sentences = dossier_document_get_sentences (document);
  g_autofree gboolean *has_members = find_families_with_members (actors);
  guint dealt = 0;

  for (guint i = 0; i < sentences.n && dealt < G_N_ELEMENTS (hues); i++)
    {
      const DossierSentence *sentence = &sentences.items[i];

      for (guint j = 0; j < sentence->n_marks && dealt < G_N_ELEMENTS (hues); j++)
        {
          const DossierActor *family = NULL;

          if (sentence->marks[j].kind != DOSSIER_MARK_MENTION)
            continue;

          family = dossier_actor_get_family (sentence->marks[j].actor);
          if (has_members[family->index] && self->slots[family->index] == 0)
            self->slots[family->index] = ++dealt;
        }
    }

  for (guint i = 0; i < actors.n; i++)
    self->slots[i] = self->slots[dossier_actor_get_family (&actors.items[i])->index];
}

/**
 * dossier_families_new:
 * @document: a dossier
 *
 * Returns: (transfer full): the hues of its actors
 */
DossierFamilies *
dossier_families_new (DossierDocument *document)
{
  DossierFamilies *self = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  self = g_object_new (DOSSIER_TYPE_FAMILIES, NULL);
  self->slots = g_new0 (guint8, dossier_document_get_actors (document).n + 1);
  deal_hues (self, document);

  return self;
}

/**
 * dossier_families_get_css_class:
 * @self: the hues of a dossier
 * @actor: an actor of it
 *
 * Returns: the style class that sets --fam, fam-0 for neutral actors
 */
const char *
dossier_families_get_css_class (DossierFamilies *self, const DossierActor *actor)
{
  g_return_val_if_fail (DOSSIER_IS_FAMILIES (self), css_classes[0]);

  return css_classes[self->slots[actor->index]];
}

/**
 * dossier_families_get_ink:
 * @self: the hues of a dossier
 * @actor: an actor of it
 * @rgba: (out caller-allocates): the colour for lines and letters on the
 *   window's background, in the scheme now in force
 */
void
dossier_families_get_ink (DossierFamilies *self, const DossierActor *actor, GdkRGBA *rgba)
{
  dossier_families_get_ink_for (self, actor,
                                adw_style_manager_get_dark (adw_style_manager_get_default ()),
                                rgba);
}

/**
 * dossier_families_get_ink_for:
 * @self: the hues of a dossier
 * @actor: an actor of it
 * @dark: whether it is for the dark scheme
 * @rgba: (out caller-allocates): the colour for lines and letters
 */
void
dossier_families_get_ink_for (DossierFamilies *self,
                              const DossierActor *actor,
                              gboolean dark,
                              GdkRGBA *rgba)
{
  guint slot = self->slots[actor->index];

  if (slot > 0)
    adw_accent_color_to_standalone_rgba (hues[slot - 1], dark, rgba);
  else
    *rgba = dark ? (GdkRGBA) { 1, 1, 1, 0.7f } : (GdkRGBA) { 0, 0, 0, 0.62f };
}

/**
 * dossier_families_get_tint:
 * @self: the hues of a dossier
 * @actor: an actor of it
 * @rgba: (out caller-allocates): the colour to lay behind text, already
 *   translucent: 13 % in the light scheme and 19 % in the dark one
 */
void
dossier_families_get_tint (DossierFamilies *self, const DossierActor *actor, GdkRGBA *rgba)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  guint slot = self->slots[actor->index];

  if (slot > 0)
    adw_accent_color_to_rgba (hues[slot - 1], rgba);
  else
    *rgba = dark ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0, 0, 0, 1 };
  rgba->alpha = (slot > 0 ? 1.0f : 0.5f) * (dark ? 0.19f : 0.13f);
}
