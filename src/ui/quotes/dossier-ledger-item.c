/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-private.h"

/* One row of the ledger, made while it is looked at. */
struct _DossierLedgerItem
{
  GObject parent_instance;

  DossierLedger *ledger;
  const DossierQuote *quote;
};

typedef enum
{
  PROP_HIDDEN = 1,
} DossierLedgerItemProperty;

static GParamSpec *properties[PROP_HIDDEN + 1];

G_DEFINE_FINAL_TYPE (DossierLedgerItem, dossier_ledger_item, G_TYPE_OBJECT)

static void
dossier_ledger_item_dispose (GObject *object)
{
  DossierLedgerItem *self = DOSSIER_LEDGER_ITEM (object);

  if (self->ledger != NULL)
    dossier_ledger_forget_item (self->ledger, self->quote);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (dossier_ledger_item_parent_class)->dispose (object);
}

static void
dossier_ledger_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierLedgerItem *self = DOSSIER_LEDGER_ITEM (object);

  switch ((DossierLedgerItemProperty) prop_id)
    {
    case PROP_HIDDEN:
      g_value_set_boolean (value, dossier_ledger_item_get_hidden (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_ledger_item_class_init (DossierLedgerItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_ledger_item_dispose;
  object_class->get_property = dossier_ledger_item_get_property;

  properties[PROP_HIDDEN]
      = g_param_spec_boolean ("hidden", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dossier_ledger_item_init (DossierLedgerItem *self)
{
}

/*< private >
 * dossier_ledger_item_new:
 * @ledger: a ledger
 * @quote: a quote of it
 *
 * Returns: (transfer full): the row of @quote
 */
DossierLedgerItem *
dossier_ledger_item_new (DossierLedger *ledger, const DossierQuote *quote)
{
  DossierLedgerItem *self = g_object_new (DOSSIER_TYPE_LEDGER_ITEM, NULL);

  self->ledger = g_object_ref (ledger);
  self->quote = quote;

  return self;
}

/*< private >
 * dossier_ledger_item_notify_hidden:
 * @self: a row
 *
 * Says that its speaker may have been hidden or revealed.
 */
void
dossier_ledger_item_notify_hidden (DossierLedgerItem *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDDEN]);
}

/**
 * dossier_ledger_item_get_quote:
 * @self: a row
 *
 * Returns: its quote, valid as long as the row is
 */
const DossierQuote *
dossier_ledger_item_get_quote (DossierLedgerItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ITEM (self), NULL);

  return self->quote;
}

/**
 * dossier_ledger_item_get_hidden:
 * @self: a row
 *
 * Returns: whether its speaker is hidden
 */
gboolean
dossier_ledger_item_get_hidden (DossierLedgerItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ITEM (self), FALSE);

  return dossier_ledger_is_hidden (self->ledger, self->quote);
}
