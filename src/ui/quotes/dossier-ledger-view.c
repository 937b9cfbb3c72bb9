/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-ledger-view.h"

#include "ui/quotes/dossier-ledger-words.h"
#include "ui/quotes/dossier-quote-row.h"

/* The list of the quotes under their headings. Return opens the passage,
 * Ctrl+C copies with citation, Space reveals a hidden speaker. */
struct _DossierLedgerView
{
  AdwBin parent_instance;

  GtkWidget *scroller;
  GtkListView *list;

  DossierLedger *ledger;
  DossierFamilies *families;
  gboolean narrow;
  guint tick;
  guint ticks_left;
  guint wanted;  /* position to give the focus to, or none: the top */
  guint growing; /* a tick callback */
};

typedef enum
{
  PROP_NARROW = 1,
} DossierLedgerViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

/* Rows at first, about as many as most windows show, and how many come in a frame
 * when the end is near. A list view makes no more than 200 of them at a time:
 * from there on the rest costs nothing. */
#define SLICE 5
#define STEP 3
#define ENOUGH 200

G_DEFINE_FINAL_TYPE (DossierLedgerView, dossier_ledger_view, ADW_TYPE_BIN)

/* The row that holds the focus, or NULL. */
static DossierQuoteRow *
get_focused_row (DossierLedgerView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return DOSSIER_IS_QUOTE_ROW (child) ? DOSSIER_QUOTE_ROW (child) : NULL;
}

/* Changing a class costs a new style, even to what it was. */
static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (gtk_widget_has_css_class (widget, css_class) == is_set)
    return;

  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* The first and last row of a section have round corners. Rows that stay keep
 * their widget, so this is looked at again whenever the list has changed. */
static void
apply_edges (DossierLedgerView *self, DossierQuoteRow *row)
{
  GtkListItem *item = dossier_quote_row_get_list_item (row);
  GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (row));
  guint position = item != NULL ? gtk_list_item_get_position (item) : GTK_INVALID_LIST_POSITION;
  const DossierLedgerSection *section = NULL;

  section = dossier_ledger_get_section_at (self->ledger, position);
  if (widget == NULL || section == NULL)
    return;

  set_css_class (widget, "first", position == section->start);
  set_css_class (widget, "last",
                 position + 1 == section->start + section->n_direct + section->n_reported);
}

static void
foreach_row (DossierLedgerView *self, void (*func) (DossierLedgerView *self, DossierQuoteRow *row))
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (DOSSIER_IS_QUOTE_ROW (row))
        func (self, DOSSIER_QUOTE_ROW (row));
    }
}

static void
setup_row (DossierLedgerView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, dossier_quote_row_new (self->families));
}

static void
apply_narrow (DossierLedgerView *self, DossierQuoteRow *row)
{
  dossier_quote_row_set_narrow (row, self->narrow);
}

static void
bind_row (DossierLedgerView *self, GtkListItem *item)
{
  DossierQuoteRow *row = DOSSIER_QUOTE_ROW (gtk_list_item_get_child (item));

  apply_narrow (self, row);
  dossier_quote_row_bind (row, item);
  apply_edges (self, row);
}

static void
unbind_row (DossierLedgerView *self, GtkListItem *item)
{
  dossier_quote_row_unbind (DOSSIER_QUOTE_ROW (gtk_list_item_get_child (item)));
}

static void
setup_header (DossierLedgerView *self, GtkListHeader *header)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *counts = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "title-4");
  gtk_label_set_wrap (GTK_LABEL (counts), TRUE);
  gtk_label_set_xalign (GTK_LABEL (counts), 0);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (counts, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_add_css_class (counts, "caption");
  gtk_widget_add_css_class (counts, "soft");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), counts);
  gtk_list_header_set_child (header, box);
}

static void
bind_header (DossierLedgerView *self, GtkListHeader *header)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_header_get_child (header));
  GtkWidget *counts = gtk_widget_get_next_sibling (title);
  guint start = gtk_list_header_get_start (header);
  g_autofree char *title_text = dossier_ledger_dup_section_title (self->ledger, start);
  g_autofree char *counts_text = dossier_ledger_dup_section_counts (self->ledger, start);

  gtk_label_set_label (GTK_LABEL (title), title_text != NULL ? title_text : "");
  gtk_label_set_label (GTK_LABEL (counts), counts_text != NULL ? counts_text : "");
}

static void
focus_wanted (DossierLedgerView *self)
{
  gtk_list_view_scroll_to (self->list, self->wanted, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Once it is laid out: a list view keeps its first row at the top and the
 * heading above it out of sight, unless it is scrolled further up; and a page
 * that has just come up has no row yet to take the focus. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  DossierLedgerView *self = DOSSIER_LEDGER_VIEW (widget);

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_height (widget) == 0
      || --self->ticks_left > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (self->wanted == GTK_INVALID_LIST_POSITION)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                                  GTK_SCROLLED_WINDOW (self->scroller)),
                              0);
  else
    focus_wanted (self);

  return G_SOURCE_REMOVE;
}

/* Scrolls to a row, or to the top. */
static void
go_to (DossierLedgerView *self, guint position)
{
  self->wanted = position;
  self->ticks_left = 2;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static gboolean
grow (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  DossierLedgerView *self = DOSSIER_LEDGER_VIEW (widget);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->ledger));

  self->growing = 0;
  if (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
      < 2 * gtk_adjustment_get_page_size (adjustment))
    dossier_ledger_offer (self->ledger, n_rows < ENOUGH ? n_rows + STEP : G_MAXUINT);

  return G_SOURCE_REMOVE;
}

/* Never while the list is being laid out. */
static void
queue_growth (DossierLedgerView *self)
{
  if (self->growing == 0 && self->ledger != NULL)
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow, NULL, NULL);
}

static void
on_ledger_changed (DossierLedgerView *self, guint position, guint n_removed, guint n_added)
{
  foreach_row (self, apply_edges);
  /* More of the same does not move what is read. */
  if (position == 0 || n_removed > 0)
    go_to (self, GTK_INVALID_LIST_POSITION);
  queue_growth (self);
}

static void
set_up_list (DossierLedgerView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header), self, G_CONNECT_SWAPPED);
  dossier_ledger_set_slice (self->ledger, SLICE);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->ledger)));
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (
                               GTK_SCROLLED_WINDOW (self->scroller)),
                           "value-changed", G_CALLBACK (queue_growth), self, G_CONNECT_SWAPPED);
  /* A first screen, or a larger window, that the slice does not fill. */
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (
                               GTK_SCROLLED_WINDOW (self->scroller)),
                           "changed", G_CALLBACK (queue_growth), self, G_CONNECT_SWAPPED);
  /* After the list view's own handler. */
  g_signal_connect_object (self->ledger, "items-changed", G_CALLBACK (on_ledger_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
on_activate (DossierLedgerView *self, guint position)
{
  const DossierQuote *quote = dossier_ledger_get_quote (self->ledger, position);

  if (quote != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "dossier.show-sentence", "s",
                                quote->parts[0].sentence->id);
}

/* Space on a row reveals who said it; in a button it presses the button. */
static gboolean
on_list_key (DossierLedgerView *self, guint keyval, guint keycode, GdkModifierType state)
{
  DossierQuoteRow *row = get_focused_row (self);

  if ((keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space) || row == NULL
      || !gtk_widget_is_focus (gtk_widget_get_parent (GTK_WIDGET (row))))
    return GDK_EVENT_PROPAGATE;

  dossier_ledger_reveal_speaker (self->ledger,
                                 dossier_ledger_item_get_quote (dossier_quote_row_get_item (row)));

  return GDK_EVENT_STOP;
}

static void
copy_focused_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuoteRow *row = get_focused_row (DOSSIER_LEDGER_VIEW (widget));

  if (row != NULL)
    gtk_widget_activate_action (
        widget, "quotes.copy-citation", "s",
        dossier_ledger_item_get_quote (dossier_quote_row_get_item (row))->id);
}

static void
listen_focused_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuoteRow *row = get_focused_row (DOSSIER_LEDGER_VIEW (widget));

  if (row != NULL)
    gtk_widget_activate_action (
        widget, "quotes.listen", "s",
        dossier_ledger_item_get_quote (dossier_quote_row_get_item (row))->id);
}

static void
dossier_ledger_view_dispose (GObject *object)
{
  DossierLedgerView *self = DOSSIER_LEDGER_VIEW (object);

  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LEDGER_VIEW);
  g_clear_object (&self->families);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (dossier_ledger_view_parent_class)->dispose (object);
}

static void
dossier_ledger_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DossierLedgerViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DOSSIER_LEDGER_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_ledger_view_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  DossierLedgerView *self = DOSSIER_LEDGER_VIEW (object);

  switch ((DossierLedgerViewProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      foreach_row (self, apply_narrow);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_ledger_view_class_init (DossierLedgerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_ledger_view_dispose;
  object_class->get_property = dossier_ledger_view_get_property;
  object_class->set_property = dossier_ledger_view_set_property;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quotes/dossier-ledger-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key);
  gtk_widget_class_install_action (widget_class, "ledger.copy-focused", NULL, copy_focused_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "ledger.copy-focused", NULL);
  gtk_widget_class_install_action (widget_class, "ledger.listen-focused", NULL,
                                   listen_focused_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "ledger.listen-focused", NULL);
}

static void
dossier_ledger_view_init (DossierLedgerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_ledger_view_set_ledger:
 * @self: a view, once
 * @ledger: what it shows
 * @families: the hues of the dossier
 */
void
dossier_ledger_view_set_ledger (DossierLedgerView *self,
                                DossierLedger *ledger,
                                DossierFamilies *families)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_VIEW (self));
  g_return_if_fail (self->ledger == NULL);

  self->ledger = g_object_ref (ledger);
  self->families = g_object_ref (families);
  set_up_list (self);
  go_to (self, GTK_INVALID_LIST_POSITION);
}

/**
 * dossier_ledger_view_focus:
 * @self: a view
 * @position: a position in the ledger
 *
 * Scrolls to the row and gives it the focus.
 */
void
dossier_ledger_view_focus (DossierLedgerView *self, guint position)
{
  GtkRoot *root = NULL;

  g_return_if_fail (DOSSIER_IS_LEDGER_VIEW (self));

  if (dossier_ledger_get_quote (self->ledger, position) == NULL)
    return;

  dossier_ledger_offer (self->ledger, position + SLICE);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  go_to (self, position);
  focus_wanted (self);
}

/**
 * dossier_ledger_view_get_place:
 * @self: a view
 *
 * Returns: (nullable): the quote that has the focus, or else the first one in
 *   sight
 */
const DossierQuote *
dossier_ledger_view_get_place (DossierLedgerView *self)
{
  DossierQuoteRow *row = NULL;

  g_return_val_if_fail (DOSSIER_IS_LEDGER_VIEW (self), NULL);

  row = get_focused_row (self);
  for (int y = 0; row == NULL && y < gtk_widget_get_height (self->scroller); y += 20)
    {
      GtkWidget *at = gtk_widget_pick (self->scroller, gtk_widget_get_width (self->scroller) / 2.0,
                                       y, GTK_PICK_DEFAULT);

      row = at != NULL ? DOSSIER_QUOTE_ROW (gtk_widget_get_ancestor (at, DOSSIER_TYPE_QUOTE_ROW))
                       : NULL;
    }

  return row != NULL && dossier_quote_row_get_item (row) != NULL
             ? dossier_ledger_item_get_quote (dossier_quote_row_get_item (row))
             : NULL;
}
