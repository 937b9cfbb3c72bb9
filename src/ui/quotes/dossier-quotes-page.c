/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-quotes-page-private.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-header-bar.h"
#include "ui/common/dossier-toast.h"
#include "ui/quotes/dossier-filter-chip.h"
#include "ui/quotes/dossier-ledger-view.h"
#include "ui/quotes/dossier-ledger-words.h"
#include "ui/quotes/dossier-voices-bar.h"

/* The ledger: who said what, in whose words. */
struct _DossierQuotesPage
{
  DossierPage parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *tools;
  GtkEditable *search_entry;
  DossierFilterChip *speaker_chip;
  DossierFilterChip *issue_chip;
  DossierFilterChip *verb_chip;
  GtkMenuButton *grouping_button;
  GtkStack *stack;
  GtkLabel *summary;
  DossierVoicesBar *voices_bar;
  GtkWidget *voices_row;
  GtkLabel *voices_words;
  DossierLedgerView *view;

  DossierLedger *ledger;
  DossierVoices voices;
  guint n_measured; /* sentences in voices */
  guint idle;
};

typedef enum
{
  PROP_KINDS = 1,
  PROP_GROUPING,
  PROP_HIDE_SPEAKERS,
} DossierQuotesPageProperty;

static GParamSpec *properties[PROP_HIDE_SPEAKERS + 1];

G_DEFINE_FINAL_TYPE (DossierQuotesPage, dossier_quotes_page, DOSSIER_TYPE_PAGE)

/* What one turn of the main loop may take. */
#define SLICE_US 4000
#define SLICE_QUOTES 200
#define SLICE_SENTENCES 100

static const char *const kinds_names[] = { "all", "direct", "reported" };
static const char *const grouping_names[] = { "issue", "speaker", "paragraph" };

static const char *
get_grouping_label (DossierLedgerGrouping grouping)
{
  switch (grouping)
    {
    case DOSSIER_LEDGER_BY_SPEAKER:
      return C_ ("grouping", "By Speaker");
    case DOSSIER_LEDGER_BY_PARAGRAPH:
      return C_ ("grouping", "By Paragraph");
    case DOSSIER_LEDGER_BY_ISSUE:
    case DOSSIER_N_LEDGER_GROUPINGS:
    default:
      return C_ ("grouping", "By Issue");
    }
}

static guint
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;

  return 0;
}

static const DossierQuote *
find_quote (DossierQuotesPage *self, const char *id)
{
  return dossier_document_find_quote (dossier_ledger_get_document (self->ledger), id);
}

/* ---- What is shown ---- */

static void
update_grouping (DossierQuotesPage *self)
{
  DossierLedgerGrouping grouping = dossier_ledger_get_grouping (self->ledger);
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_menu_button_set_label (self->grouping_button, get_grouping_label (grouping));
  for (guint i = 0; i < DOSSIER_N_LEDGER_GROUPINGS; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (i == DOSSIER_LEDGER_BY_SPEAKER && dossier_ledger_get_hide_speakers (self->ledger))
        continue;
      item = g_menu_item_new (get_grouping_label ((DossierLedgerGrouping) i), NULL);
      g_menu_item_set_action_and_target (item, "quotes.grouping", "s", grouping_names[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->grouping_button, G_MENU_MODEL (menu));
}

static void
on_ledger_changed (DossierQuotesPage *self)
{
  DossierLedgerSummary summary = { 0 };
  g_autofree char *words = NULL;
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->ledger)) == 0;
  DossierDocument *document = dossier_ledger_get_document (self->ledger);

  dossier_ledger_get_summary (self->ledger, &summary);
  words = dossier_ledger_summary_dup_words (&summary);
  gtk_label_set_label (self->summary, words);
  gtk_widget_set_visible (self->tools, dossier_document_get_quotes (document).n > 0);
  if (dossier_document_get_quotes (document).n == 0)
    gtk_stack_set_visible_child_name (self->stack, "no-quotes");
  else
    gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing-found" : "quotes");
}

/* Makes ready what the first search and the voices need, a little at a time. */
static gboolean
on_idle (gpointer user_data)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (user_data);
  DossierSentences sentences
      = dossier_document_get_sentences (dossier_ledger_get_document (self->ledger));
  gint64 deadline = g_get_monotonic_time () + SLICE_US;
  gboolean is_left = TRUE;

  while (is_left && g_get_monotonic_time () < deadline)
    {
      is_left = dossier_ledger_prepare (self->ledger, SLICE_QUOTES);
      for (guint i = 0; i < SLICE_SENTENCES && self->n_measured < sentences.n; i++)
        dossier_voices_add_sentence (&self->voices, &sentences.items[self->n_measured++]);
      is_left |= self->n_measured < sentences.n;
    }
  if (!is_left)
    {
      g_autofree char *words = dossier_voices_dup_words (&self->voices);

      self->idle = 0;
      dossier_voices_bar_set_voices (self->voices_bar, &self->voices);
      gtk_label_set_label (self->voices_words, words);
      gtk_widget_set_opacity (self->voices_row, 1);
    }

  return is_left;
}

/* ---- What a person does ---- */

static void
on_search_text (DossierQuotesPage *self)
{
  if (self->ledger != NULL)
    dossier_ledger_set_query (self->ledger, gtk_editable_get_text (self->search_entry));
}

static void
on_stop_search (DossierQuotesPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static void
on_search_activate (DossierQuotesPage *self)
{
  dossier_ledger_view_focus (self->view, 0);
}

static void
reveal_speaker_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (widget);
  const DossierQuote *quote = find_quote (self, g_variant_get_string (parameter, NULL));

  if (quote != NULL)
    dossier_ledger_reveal_speaker (self->ledger, quote);
}

static void
choose_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guint facet = 0;
  guint value = 0;

  g_variant_get (parameter, "(uu)", &facet, &value);
  if (facet < DOSSIER_N_LEDGER_FACETS)
    dossier_ledger_set_choice (DOSSIER_QUOTES_PAGE (widget)->ledger, (DossierLedgerFacet) facet,
                               value);
}

static void
clear_filters (DossierQuotesPage *self)
{
  dossier_ledger_clear_filters (self->ledger);
  gtk_editable_set_text (self->search_entry, "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KINDS]);
}

static void
clear_filters_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (widget);

  clear_filters (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- The page ---- */

static void
dossier_quotes_page_reveal (DossierPage *page, DossierTarget target, const char *id)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (page);
  const DossierQuote *quote = target == DOSSIER_TARGET_QUOTE ? find_quote (self, id) : NULL;
  guint position = 0;

  if (quote == NULL)
    return;

  if (!dossier_ledger_find (self->ledger, quote, &position))
    {
      clear_filters (self);
      if (!dossier_ledger_find (self->ledger, quote, &position))
        return;
    }
  dossier_ledger_view_focus (self->view, position);
}

static void
dossier_quotes_page_search (DossierPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_QUOTES_PAGE (page)->search_entry));
}

static char *
dossier_quotes_page_dup_place (DossierPage *page)
{
  const DossierQuote *quote = dossier_ledger_view_get_place (DOSSIER_QUOTES_PAGE (page)->view);

  return quote != NULL ? g_strdup (quote->id) : NULL;
}

static void
dossier_quotes_page_constructed (GObject *object)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (object);
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));

  G_OBJECT_CLASS (dossier_quotes_page_parent_class)->constructed (object);

  self->ledger = dossier_ledger_new (dossier_study_get_document (study));
  dossier_ledger_view_set_ledger (self->view, self->ledger, dossier_study_get_families (study));
  dossier_filter_chip_set_ledger (self->speaker_chip, self->ledger, DOSSIER_LEDGER_SPEAKER);
  dossier_filter_chip_set_ledger (self->issue_chip, self->ledger, DOSSIER_LEDGER_ISSUE);
  dossier_filter_chip_set_ledger (self->verb_chip, self->ledger, DOSSIER_LEDGER_VERB);
  g_signal_connect_object (self->ledger, "items-changed", G_CALLBACK (on_ledger_changed), self,
                           G_CONNECT_SWAPPED);
  update_grouping (self);
  on_ledger_changed (self);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
dossier_quotes_page_dispose (GObject *object)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_QUOTES_PAGE);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (dossier_quotes_page_parent_class)->dispose (object);
}

static void
dossier_quotes_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierLedger *ledger = DOSSIER_QUOTES_PAGE (object)->ledger;

  switch ((DossierQuotesPageProperty) prop_id)
    {
    case PROP_KINDS:
      g_value_set_static_string (
          value, kinds_names[ledger != NULL ? dossier_ledger_get_kinds (ledger) : 0]);
      break;
    case PROP_GROUPING:
      g_value_set_static_string (
          value, grouping_names[ledger != NULL ? dossier_ledger_get_grouping (ledger) : 0]);
      break;
    case PROP_HIDE_SPEAKERS:
      g_value_set_boolean (value, ledger != NULL && dossier_ledger_get_hide_speakers (ledger));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_quotes_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  DossierQuotesPage *self = DOSSIER_QUOTES_PAGE (object);
  guint index = 0;

  /* Bindings of the template may speak before there is a ledger. */
  if (self->ledger == NULL)
    return;

  switch ((DossierQuotesPageProperty) prop_id)
    {
    case PROP_KINDS:
      index = find_name (kinds_names, G_N_ELEMENTS (kinds_names), g_value_get_string (value));
      if (dossier_ledger_get_kinds (self->ledger) == index)
        return;
      dossier_ledger_set_kinds (self->ledger, (DossierLedgerKinds) index);
      break;
    case PROP_GROUPING:
      index = find_name (grouping_names, G_N_ELEMENTS (grouping_names), g_value_get_string (value));
      if (dossier_ledger_get_grouping (self->ledger) == index)
        return;
      dossier_ledger_set_grouping (self->ledger, (DossierLedgerGrouping) index);
      update_grouping (self);
      break;
    case PROP_HIDE_SPEAKERS:
      if (dossier_ledger_get_hide_speakers (self->ledger) == g_value_get_boolean (value))
        return;
      dossier_ledger_set_hide_speakers (self->ledger, g_value_get_boolean (value));
      update_grouping (self);
      g_object_notify_by_pspec (object, properties[PROP_GROUPING]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  dossier_quotes_page_install_copying (widget_class);
  dossier_quotes_page_install_listening (widget_class);
  gtk_widget_class_install_action (widget_class, "quotes.reveal-speaker", "s",
                                   reveal_speaker_action);
  gtk_widget_class_install_action (widget_class, "quotes.choose", "(uu)", choose_action);
  gtk_widget_class_install_action (widget_class, "quotes.clear-filters", NULL,
                                   clear_filters_action);
  gtk_widget_class_install_property_action (widget_class, "quotes.kinds", "kinds");
  gtk_widget_class_install_property_action (widget_class, "quotes.grouping", "grouping");
  gtk_widget_class_install_property_action (widget_class, "quotes.hide-speakers", "hide-speakers");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK,
                                       "quotes.hide-speakers", NULL);
}

static void
dossier_quotes_page_class_init (DossierQuotesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DossierPageClass *page_class = DOSSIER_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = dossier_quotes_page_constructed;
  object_class->dispose = dossier_quotes_page_dispose;
  object_class->get_property = dossier_quotes_page_get_property;
  object_class->set_property = dossier_quotes_page_set_property;
  page_class->reveal = dossier_quotes_page_reveal;
  page_class->search = dossier_quotes_page_search;
  page_class->dup_place = dossier_quotes_page_dup_place;

  properties[PROP_KINDS] = g_param_spec_string ("kinds", NULL, NULL, kinds_names[0], flags);
  properties[PROP_GROUPING]
      = g_param_spec_string ("grouping", NULL, NULL, grouping_names[0], flags);
  properties[PROP_HIDE_SPEAKERS] = g_param_spec_boolean ("hide-speakers", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  g_type_ensure (DOSSIER_TYPE_FILTER_CHIP);
  g_type_ensure (DOSSIER_TYPE_LEDGER_VIEW);
  g_type_ensure (DOSSIER_TYPE_VOICES_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quotes/dossier-quotes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, tools);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, speaker_chip);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, issue_chip);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, verb_chip);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, grouping_button);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, voices_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, voices_row);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, voices_words);
  gtk_widget_class_bind_template_child (widget_class, DossierQuotesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_text);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  install_actions (widget_class);
}

static void
dossier_quotes_page_init (DossierQuotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the page shows. */
DossierLedger *
dossier_quotes_page_get_ledger (DossierQuotesPage *self)
{
  return self->ledger;
}

/* Tells of something done, for a moment. */
void
dossier_quotes_page_say (DossierQuotesPage *self, const char *message)
{
  AdwToast *toast = dossier_toast_new (message);

  adw_toast_set_timeout (toast, 2);
  dossier_quotes_page_show_toast (self, toast);
}

/* Tells something in place of what was told before; takes the toast. */
void
dossier_quotes_page_show_toast (DossierQuotesPage *self, AdwToast *toast)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
