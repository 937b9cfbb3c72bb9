/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/library/dossier-library-cards.h"

#include "ui/library/dossier-library-card.h"

/* The cards of the library. Filled anew they stay where they are and only show
 * something else, so that the focus and open menus stay too; the card from
 * which one left gets the focus again wherever its dossier stands by then. */
struct _DossierLibraryCards
{
  AdwBin parent_instance;

  GtkFlowBox *box;

  guint n_dossiers;
  gboolean narrow;
  char *focused_uri; /* nullable: the dossier whose card had the focus last */
  char *kept_uri;    /* nullable: that one, to be returned to */
};

typedef enum
{
  PROP_NARROW = 1,
} DossierLibraryCardsProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierLibraryCards, dossier_library_cards, ADW_TYPE_BIN)

/* So few do not stretch over a line, unless it is a short one. */
#define FEW 2

static void
align (DossierLibraryCards *self)
{
  const gboolean are_few = self->n_dossiers <= FEW && !self->narrow;

  gtk_widget_set_halign (GTK_WIDGET (self->box), are_few ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->box),
                              (const char *[]) { are_few ? "few" : NULL, NULL });
}

static void
on_card_activated (DossierLibraryCards *self, DossierLibraryCard *card)
{
  if (dossier_library_card_get_missing (card))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s",
                                dossier_library_card_get_uri (card));
}

static void
on_card_focus (GtkEventController *controller, DossierLibraryCards *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (controller);

  g_set_str (&self->focused_uri, dossier_library_card_get_uri (DOSSIER_LIBRARY_CARD (card)));
}

static DossierLibraryCard *
ensure_card (DossierLibraryCards *self, int place)
{
  GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (self->box, place);
  GtkEventController *focus = NULL;

  if (card != NULL)
    return DOSSIER_LIBRARY_CARD (card);

  card = GTK_FLOW_BOX_CHILD (dossier_library_card_new ());
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_card_focus), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (card), focus);
  gtk_flow_box_append (self->box, GTK_WIDGET (card));

  return DOSSIER_LIBRARY_CARD (card);
}

static void
dossier_library_cards_dispose (GObject *object)
{
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_LIBRARY_CARDS);

  G_OBJECT_CLASS (dossier_library_cards_parent_class)->dispose (object);
}

static void
dossier_library_cards_finalize (GObject *object)
{
  DossierLibraryCards *self = DOSSIER_LIBRARY_CARDS (object);

  g_free (self->focused_uri);
  g_free (self->kept_uri);

  G_OBJECT_CLASS (dossier_library_cards_parent_class)->finalize (object);
}

static void
dossier_library_cards_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((DossierLibraryCardsProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_LIBRARY_CARDS (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_library_cards_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  DossierLibraryCards *self = DOSSIER_LIBRARY_CARDS (object);

  switch ((DossierLibraryCardsProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      align (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_library_cards_class_init (DossierLibraryCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_library_cards_dispose;
  object_class->finalize = dossier_library_cards_finalize;
  object_class->get_property = dossier_library_cards_get_property;
  object_class->set_property = dossier_library_cards_set_property;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/library/dossier-library-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryCards, box);
  gtk_widget_class_bind_template_callback (widget_class, on_card_activated);
}

static void
dossier_library_cards_init (DossierLibraryCards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_library_cards_set_shelf:
 * @self: the cards
 * @shelf: (element-type DossierShelfEntry): what they show, in this order
 * @today: the study day
 */
void
dossier_library_cards_set_shelf (DossierLibraryCards *self, GPtrArray *shelf, gint64 today)
{
  GtkFlowBoxChild *rest = NULL;
  int n_cards = 0;

  g_return_if_fail (DOSSIER_IS_LIBRARY_CARDS (self));
  g_return_if_fail (shelf != NULL);

  self->n_dossiers = shelf->len;
  align (self);
  for (guint i = 0; i < shelf->len; i++)
    {
      const DossierShelfEntry *entry = g_ptr_array_index (shelf, i);

      /* The bundled dossier has a title once it was looked at. */
      if (entry->title != NULL)
        dossier_library_card_set_entry (ensure_card (self, n_cards++), entry, today);
    }
  while ((rest = gtk_flow_box_get_child_at_index (self->box, n_cards)) != NULL)
    gtk_flow_box_remove (self->box, GTK_WIDGET (rest));
}

/**
 * dossier_library_cards_keep_focus:
 * @self: the cards
 *
 * Remembers which card had the focus last, before they are filled anew.
 */
void
dossier_library_cards_keep_focus (DossierLibraryCards *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_CARDS (self));

  g_set_str (&self->kept_uri, self->focused_uri);
}

/**
 * dossier_library_cards_return_focus:
 * @self: the cards
 *
 * Gives the focus to the card that was remembered, if it is still there.
 */
void
dossier_library_cards_return_focus (DossierLibraryCards *self)
{
  g_autofree char *uri = NULL;
  GtkFlowBoxChild *card = NULL;

  g_return_if_fail (DOSSIER_IS_LIBRARY_CARDS (self));

  uri = g_steal_pointer (&self->kept_uri);
  if (uri == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (int i = 0; (card = gtk_flow_box_get_child_at_index (self->box, i)) != NULL; i++)
    if (g_strcmp0 (dossier_library_card_get_uri (DOSSIER_LIBRARY_CARD (card)), uri) == 0)
      {
        GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

        /* Its menu button may have it. */
        if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (card)))
          gtk_widget_grab_focus (GTK_WIDGET (card));
        break;
      }
}

/**
 * dossier_library_cards_forget_focus:
 * @self: the cards
 *
 * Something else than a card is where one will leave from.
 */
void
dossier_library_cards_forget_focus (DossierLibraryCards *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_CARDS (self));

  g_clear_pointer (&self->focused_uri, g_free);
}
