/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-card.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-progress-ring.h"

/* One dossier: where it is from, what it is about, who is in it, and how far
 * one has come. It acts through win.open-uri (s), win.open-at (sss) and
 * library.remove (s). */
struct _DossierLibraryCard
{
  GtkFlowBoxChild parent_instance;

  GtkLabel *source;
  GtkLabel *badge;
  GtkLabel *title;
  GtkLabel *standfirst;
  GtkWidget *cast_row;
  GtkBox *faces;
  GtkLabel *cast;
  GtkBox *ring_place;
  DossierProgressRing *ring;
  GtkLabel *known;
  GtkLabel *reading;
  GtkMenuButton *menu_button;

  char *uri;
  gboolean is_missing;
};

#define FACE_SIZE 26
#define RING_SIZE 32
#define RING_THICKNESS 4

G_DEFINE_FINAL_TYPE (DossierLibraryCard, dossier_library_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
dossier_library_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_LIBRARY_CARD);

  G_OBJECT_CLASS (dossier_library_card_parent_class)->dispose (object);
}

static void
dossier_library_card_finalize (GObject *object)
{
  g_free (DOSSIER_LIBRARY_CARD (object)->uri);

  G_OBJECT_CLASS (dossier_library_card_parent_class)->finalize (object);
}

static void
dossier_library_card_class_init (DossierLibraryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_library_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_library_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/library/dossier-library-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, source);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, badge);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, title);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, standfirst);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, cast_row);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, faces);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, cast);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, ring_place);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, known);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, reading);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCard, menu_button);
}

static void
dossier_library_card_init (DossierLibraryCard *self)
{
  GtkWidget *ring = dossier_progress_ring_new (RING_SIZE, RING_THICKNESS);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->ring = DOSSIER_PROGRESS_RING (ring);
  gtk_box_append (self->ring_place, ring);
}

/* An avatar takes the first letters of the first and the last word. */
static char *
dup_spaced (const char *initials)
{
  g_autoptr (GString) spaced = g_string_new (NULL);

  for (const char *at = initials; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_string_append_unichar (spaced, g_utf8_get_char (at));
      g_string_append_c (spaced, ' ');
    }

  return g_string_free_and_steal (g_steal_pointer (&spaced));
}

static GtkWidget *
new_face (const DossierDigestFace *face)
{
  gboolean is_person = face->kind == DOSSIER_ACTOR_PERSON;
  g_autofree char *spaced = dup_spaced (face->initials);
  GtkWidget *avatar = g_object_new (ADW_TYPE_AVATAR, "size", FACE_SIZE, "text",
                                    is_person ? spaced : "", "show-initials", is_person,
                                    "icon-name", dossier_actor_kind_get_icon_name (face->kind),
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (avatar, "actor");
  gtk_widget_add_css_class (avatar, face->css_class);
  if (!is_person)
    gtk_widget_add_css_class (avatar, "institution");

  return avatar;
}

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* The bundled dossier is always there. */
static GMenuModel *
new_menu (const DossierShelfEntry *entry)
{
  GMenu *menu = g_menu_new ();

  if (entry->is_missing)
    append_item (menu, _ ("_Locate…"), "win.open", NULL);
  else
    {
      append_item (menu, _ ("_Open"), "win.open-uri", g_variant_new_string (entry->uri));
      append_item (menu, _ ("Pro_gress"), "win.open-at",
                   g_variant_new ("(sss)", entry->uri, "progress", ""));
    }
  if (!entry->is_bundled)
    append_item (menu, _ ("_Remove from Library"), "library.remove",
                 g_variant_new_string (entry->dossier));

  return G_MENU_MODEL (menu);
}

static void
fill_progress (DossierLibraryCard *self, const DossierShelfEntry *entry, const char *known)
{
  dossier_progress_ring_set_fraction (self->ring,
                                      dossier_shelf_entry_get_percent_known (entry) / 100.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, known,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, known, -1);
}

static void
fill_cast (DossierLibraryCard *self, const DossierShelfEntry *entry)
{
  g_autofree char *cast = dossier_shelf_entry_dup_cast_words (entry);
  g_autoptr (GArray) faces = NULL;
  GtkWidget *face = NULL;

  gtk_widget_set_visible (self->cast_row, cast != NULL);
  while ((face = gtk_widget_get_first_child (GTK_WIDGET (self->faces))) != NULL)
    gtk_box_remove (self->faces, face);
  if (cast == NULL)
    return;

  gtk_label_set_label (self->cast, cast);
  faces = dossier_digest_get_faces (entry->digest);
  for (guint i = 0; i < faces->len; i++)
    gtk_box_append (self->faces, new_face (&g_array_index (faces, DossierDigestFace, i)));
}

static void
fill_badge (DossierLibraryCard *self, const DossierShelfEntry *entry, const char *badge)
{
  const gboolean is_due = entry->n_due > 0 && !entry->is_missing;

  gtk_label_set_label (self->badge, badge != NULL ? badge : "");
  gtk_widget_set_visible (GTK_WIDGET (self->badge), badge != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->badge),
                              (const char *[]) { is_due ? "due-badge" : "soft-badge", NULL });
}

static void
fill_name (DossierLibraryCard *self, const char *known, const char *reading, const char *badge)
{
  const char *title = gtk_label_get_label (self->title);
  /* Translators: spoken name of a dossier in the library; title, what is
   * known of it, reading time and place */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s, %3$s"), title, known, reading);
  /* Translators: a dossier in the library, and what is due or when */
  g_autofree char *whole
      = badge != NULL ? g_strdup_printf (_ ("%1$s, %2$s"), name, badge) : g_strdup (name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}

/**
 * dossier_library_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
dossier_library_card_new (void)
{
  return g_object_new (DOSSIER_TYPE_LIBRARY_CARD, NULL);
}

/**
 * dossier_library_card_set_entry:
 * @self: a card
 * @entry: a dossier on the shelf
 * @today: the study day
 *
 * Shows @entry, in place of what it showed.
 */
void
dossier_library_card_set_entry (DossierLibraryCard *self,
                                const DossierShelfEntry *entry,
                                gint64 today)
{
  g_autofree char *known = dossier_shelf_entry_dup_known_words (entry);
  g_autofree char *reading = dossier_shelf_entry_dup_reading_words (entry);
  g_autofree char *badge = entry->is_missing ? g_strdup (_ ("File Missing"))
                                             : dossier_shelf_entry_dup_badge (entry, today);
  g_autoptr (GMenuModel) menu = new_menu (entry);
  const char *standfirst = entry->standfirst != NULL ? entry->standfirst : "";

  g_set_str (&self->uri, entry->uri);
  self->is_missing = entry->is_missing;
  gtk_label_set_label (self->source, entry->source != NULL ? entry->source : "");
  gtk_label_set_label (self->title, entry->title != NULL ? entry->title : "");
  gtk_label_set_label (self->standfirst, entry->is_missing
                                             ? _ ("The file was moved, renamed or deleted.")
                                             : standfirst);
  gtk_label_set_label (self->known, known);
  gtk_label_set_label (self->reading, reading);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  fill_cast (self, entry);
  fill_progress (self, entry, known);
  fill_badge (self, entry, badge);
  fill_name (self, known, reading, badge);
}

/**
 * dossier_library_card_get_uri:
 * @self: a card
 *
 * Returns: where its dossier is
 */
const char *
dossier_library_card_get_uri (DossierLibraryCard *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY_CARD (self), NULL);

  return self->uri;
}

/**
 * dossier_library_card_get_missing:
 * @self: a card
 *
 * Returns: whether the file of its dossier is gone
 */
gboolean
dossier_library_card_get_missing (DossierLibraryCard *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY_CARD (self), FALSE);

  return self->is_missing;
}
