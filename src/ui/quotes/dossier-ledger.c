/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger.h"

#include "ui/quotes/dossier-ledger-private.h"

typedef enum
{
  PROP_HIDE_SPEAKERS = 1,
} DossierLedgerProperty;

static GParamSpec *properties[PROP_HIDE_SPEAKERS + 1];

static void dossier_ledger_list_model_init (GListModelInterface *iface);
static void dossier_ledger_section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierLedger,
                               dossier_ledger,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_ledger_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          dossier_ledger_section_model_init))

static GType
dossier_ledger_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_LEDGER_ITEM;
}

static guint
dossier_ledger_get_n_items (GListModel *model)
{
  return dossier_ledger_count_offered (DOSSIER_LEDGER (model));
}

/* A row that is looked at keeps its object when the filter changes, and with
 * it its widget. */
static gpointer
dossier_ledger_get_item (GListModel *model, guint position)
{
  DossierLedger *self = DOSSIER_LEDGER (model);
  DossierLedgerItem *item = NULL;
  guint index = 0;

  if (position >= dossier_ledger_count_offered (self))
    return NULL;

  index = self->rows[position];
  item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (index + 1));
  if (item != NULL)
    return g_object_ref (item);

  item = dossier_ledger_item_new (self, &self->quotes.items[index]);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (index + 1), item);

  return item;
}

static void
dossier_ledger_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_ledger_get_item_type;
  iface->get_n_items = dossier_ledger_get_n_items;
  iface->get_item = dossier_ledger_get_item;
}

static guint
find_section (DossierLedger *self, guint position)
{
  guint low = 0;
  guint high = self->sections->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sections, DossierLedgerSection, middle).start <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
dossier_ledger_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  DossierLedger *self = DOSSIER_LEDGER (model);
  guint n_items = dossier_ledger_count_offered (self);
  guint section = 0;

  if (position >= n_items)
    {
      *start = n_items;
      *end = G_MAXUINT;
      return;
    }

  section = find_section (self, position);
  *start = g_array_index (self->sections, DossierLedgerSection, section).start;
  *end = section + 1 < self->sections->len
             ? g_array_index (self->sections, DossierLedgerSection, section + 1).start
             : n_items;
  *end = MIN (*end, n_items);
}

static void
dossier_ledger_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = dossier_ledger_get_section;
}

/*< private >
 * dossier_ledger_forget_item:
 * @self: a ledger
 * @quote: the quote of a row that goes away
 */
void
dossier_ledger_forget_item (DossierLedger *self, const DossierQuote *quote)
{
  g_hash_table_remove (self->items, GUINT_TO_POINTER (quote->index + 1));
}

static gboolean
has_issue (const DossierQuote *quote, guint issue)
{
  for (guint i = 0; i < quote->n_issues; i++)
    if (quote->issues[i]->index == issue)
      return TRUE;

  return FALSE;
}

/* Cheap conditions first, the words last. */
static gboolean
is_shown (DossierLedger *self, const DossierLedgerQuery *query, const DossierQuote *quote)
{
  if (self->kinds != DOSSIER_LEDGER_ALL
      && (self->kinds == DOSSIER_LEDGER_DIRECT) != (quote->kind == DOSSIER_QUOTE_DIRECT))
    return FALSE;
  if (self->choices[DOSSIER_LEDGER_SPEAKER] != DOSSIER_LEDGER_ANY && !self->hide_speakers
      && quote->speaker->index != self->choices[DOSSIER_LEDGER_SPEAKER])
    return FALSE;
  if (self->choices[DOSSIER_LEDGER_VERB] != DOSSIER_LEDGER_ANY
      && dossier_ledger_text_get_verb_of (self->text, quote) != self->choices[DOSSIER_LEDGER_VERB])
    return FALSE;
  if (self->choices[DOSSIER_LEDGER_ISSUE] != DOSSIER_LEDGER_ANY
      && !has_issue (quote, self->choices[DOSSIER_LEDGER_ISSUE]))
    return FALSE;

  return dossier_ledger_query_matches (query, quote);
}

/* A quote stands under its first issue, or under the one that was chosen.
 * Hidden speakers would be told by their headings. */
static guint
get_group_of (DossierLedger *self, const DossierQuote *quote)
{
  switch (dossier_ledger_get_grouping (self))
    {
    case DOSSIER_LEDGER_BY_SPEAKER:
      return quote->speaker->index;
    case DOSSIER_LEDGER_BY_PARAGRAPH:
      return quote->parts[0].sentence->paragraph->index;
    case DOSSIER_LEDGER_BY_ISSUE:
    case DOSSIER_N_LEDGER_GROUPINGS:
    default:
      return self->choices[DOSSIER_LEDGER_ISSUE] != DOSSIER_LEDGER_ANY
                 ? self->choices[DOSSIER_LEDGER_ISSUE]
                 : quote->issues[0]->index;
    }
}

static void
add_row (DossierLedger *self, const DossierQuote *quote)
{
  guint group = get_group_of (self, quote);
  guint paragraph = quote->parts[0].sentence->paragraph->index;
  DossierLedgerSection *section = NULL;

  if (self->sections->len > 0)
    section = &g_array_index (self->sections, DossierLedgerSection, self->sections->len - 1);
  if (section == NULL || section->group != group)
    {
      g_array_append_vals (self->sections,
                           &(DossierLedgerSection) { .group = group,
                                                     .start = self->n_rows,
                                                     .first_paragraph = paragraph,
                                                     .last_paragraph = paragraph },
                           1);
      section = &g_array_index (self->sections, DossierLedgerSection, self->sections->len - 1);
    }

  section->first_paragraph = MIN (section->first_paragraph, paragraph);
  section->last_paragraph = MAX (section->last_paragraph, paragraph);
  if (quote->kind == DOSSIER_QUOTE_DIRECT)
    section->n_direct++;
  else
    section->n_reported++;
  self->rows[self->n_rows++] = quote->index;
}

static void
sum_up (DossierLedger *self)
{
  g_autofree guint8 *speaks = g_new0 (guint8, dossier_document_get_actors (self->document).n + 1);

  self->summary = (DossierLedgerSummary) { 0 };
  for (guint i = 0; i < self->n_rows; i++)
    {
      const DossierQuote *quote = &self->quotes.items[self->rows[i]];

      if (quote->kind != DOSSIER_QUOTE_DIRECT)
        {
          self->summary.n_reported++;
          continue;
        }
      self->summary.n_direct++;
      self->summary.n_speakers += 1 - speaks[quote->speaker->index];
      speaks[quote->speaker->index] = 1;
    }
}

/* Goes through `candidates`: all quotes in the order of the grouping, or the
 * rows of before, which are then filtered in place. */
static void
filter (DossierLedger *self, const guint *candidates, guint n_candidates)
{
  g_autoptr (DossierLedgerQuery) query = NULL;
  guint n_before = dossier_ledger_count_offered (self);

  query = dossier_ledger_query_new (self->text, self->query, !self->hide_speakers);
  self->n_rows = 0;
  g_array_set_size (self->sections, 0);
  for (guint i = 0; i < n_candidates; i++)
    {
      const DossierQuote *quote = &self->quotes.items[candidates[i]];

      if (is_shown (self, query, quote))
        add_row (self, quote);
    }
  sum_up (self);
  self->offered = self->slice;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                              dossier_ledger_count_offered (self));
}

/*< private >
 * dossier_ledger_filter:
 * @self: a ledger whose filters have changed
 * @is_narrower: whether they can only show less than before
 */
void
dossier_ledger_filter (DossierLedger *self, gboolean is_narrower)
{
  DossierLedgerGrouping grouping = dossier_ledger_get_grouping (self);

  /* The quotes on a chosen issue are one group, from the whole article. */
  if (grouping == DOSSIER_LEDGER_BY_ISSUE
      && self->choices[DOSSIER_LEDGER_ISSUE] != DOSSIER_LEDGER_ANY)
    grouping = DOSSIER_LEDGER_BY_PARAGRAPH;
  if (self->orders[grouping] == NULL)
    self->orders[grouping] = dossier_ledger_new_order (self->document, grouping);

  if (is_narrower)
    filter (self, self->rows, self->n_rows);
  else
    filter (self, self->orders[grouping], self->quotes.n);
}

static void
dossier_ledger_dispose (GObject *object)
{
  DossierLedger *self = DOSSIER_LEDGER (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_ledger_parent_class)->dispose (object);
}

static void
dossier_ledger_finalize (GObject *object)
{
  DossierLedger *self = DOSSIER_LEDGER (object);

  g_clear_pointer (&self->text, dossier_ledger_text_free);
  for (guint i = 0; i < DOSSIER_N_LEDGER_GROUPINGS; i++)
    g_free (self->orders[i]);
  g_free (self->query);
  g_free (self->rows);
  g_array_unref (self->sections);
  gtk_bitset_unref (self->revealed);
  g_hash_table_unref (self->items);

  G_OBJECT_CLASS (dossier_ledger_parent_class)->finalize (object);
}

static void
dossier_ledger_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierLedgerProperty) prop_id)
    {
    case PROP_HIDE_SPEAKERS:
      g_value_set_boolean (value, DOSSIER_LEDGER (object)->hide_speakers);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_ledger_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((DossierLedgerProperty) prop_id)
    {
    case PROP_HIDE_SPEAKERS:
      dossier_ledger_set_hide_speakers (DOSSIER_LEDGER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_ledger_class_init (DossierLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_ledger_dispose;
  object_class->finalize = dossier_ledger_finalize;
  object_class->get_property = dossier_ledger_get_property;
  object_class->set_property = dossier_ledger_set_property;

  properties[PROP_HIDE_SPEAKERS]
      = g_param_spec_boolean ("hide-speakers", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dossier_ledger_init (DossierLedger *self)
{
  self->sections = g_array_new (FALSE, FALSE, sizeof (DossierLedgerSection));
  self->revealed = gtk_bitset_new_empty ();
  self->items = g_hash_table_new (NULL, NULL);
  self->slice = self->offered = G_MAXUINT;
  for (guint i = 0; i < DOSSIER_N_LEDGER_FACETS; i++)
    self->choices[i] = DOSSIER_LEDGER_ANY;
}

/**
 * dossier_ledger_new:
 * @document: a dossier
 *
 * Returns: (transfer full): its quotes, by issue
 */
DossierLedger *
dossier_ledger_new (DossierDocument *document)
{
  DossierLedger *self = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  self = g_object_new (DOSSIER_TYPE_LEDGER, NULL);
  self->document = g_object_ref (document);
  self->quotes = dossier_document_get_quotes (document);
  self->text = dossier_ledger_text_new (document);
  self->rows = g_new (guint, self->quotes.n + 1);
  dossier_ledger_filter (self, FALSE);

  return self;
}

/**
 * dossier_ledger_get_section_at:
 * @self: a ledger
 * @position: a position in the list
 *
 * Returns: (nullable): the section there, valid until the list changes
 */
const DossierLedgerSection *
dossier_ledger_get_section_at (DossierLedger *self, guint position)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER (self), NULL);

  if (position >= self->n_rows)
    return NULL;

  return &g_array_index (self->sections, DossierLedgerSection, find_section (self, position));
}
