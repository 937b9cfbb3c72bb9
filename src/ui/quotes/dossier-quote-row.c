/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/quotes/dossier-quote-row.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-paragraph-link.h"
#include "ui/common/dossier-tooltip.h"
#include "document/dossier-quote-words.h"
#include "exchange/dossier-reference.h"

/* Who said it, the words, and what can be done with them: side by side, or
 * the words below when narrow. There may be two hundred rows at once, hence a
 * layout of its own that measures the words at one width only. */
struct _DossierQuoteRow
{
  GtkWidget parent_instance;

  GtkWidget *attribution;
  DossierActorAvatar *avatar;
  GtkLabel *name;
  GtkButton *who_said_it;
  GtkLabel *verb;
  GtkWidget *tag;
  GtkLabel *words;
  GtkWidget *actions;
  GtkWidget *copy;
  GtkMenuButton *more;
  GtkWidget *paragraph_link;

  DossierFamilies *families;
  DossierLedgerItem *item;
  GtkListItem *list_item; /* not referenced: it owns the row */
  gboolean narrow;
};

#define ATTRIBUTION_WIDTH 212
#define GAP 20
#define NARROW_GAP 8

/* Words of the article around the quote are told from it by their ink. */
#define FRAME_ALPHA 0.62

G_DEFINE_FINAL_TYPE (DossierQuoteRow, dossier_quote_row, GTK_TYPE_WIDGET)

static int
get_minimum (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_attribution_width (DossierQuoteRow *self, int width)
{
  int least = get_minimum (self->attribution, GTK_ORIENTATION_HORIZONTAL, -1);

  if (self->narrow)
    return MAX (least,
                width - NARROW_GAP - get_minimum (self->actions, GTK_ORIENTATION_HORIZONTAL, -1));

  return MAX (least, ATTRIBUTION_WIDTH);
}

static int
get_words_width (DossierQuoteRow *self, int width)
{
  int least = get_minimum (GTK_WIDGET (self->words), GTK_ORIENTATION_HORIZONTAL, -1);

  if (self->narrow)
    return MAX (least, width);

  return MAX (least, width - get_attribution_width (self, width) - 2 * GAP
                         - get_minimum (self->actions, GTK_ORIENTATION_HORIZONTAL, -1));
}

static GtkSizeRequestMode
dossier_quote_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_least_width (DossierQuoteRow *self)
{
  int attribution = get_minimum (self->attribution, GTK_ORIENTATION_HORIZONTAL, -1);
  int words = get_minimum (GTK_WIDGET (self->words), GTK_ORIENTATION_HORIZONTAL, -1);
  int actions = get_minimum (self->actions, GTK_ORIENTATION_HORIZONTAL, -1);

  return self->narrow ? MAX (words, attribution + NARROW_GAP + actions)
                      : MAX (attribution, ATTRIBUTION_WIDTH) + words + actions + 2 * GAP;
}

static void
dossier_quote_row_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  DossierQuoteRow *self = DOSSIER_QUOTE_ROW (widget);
  int width = MAX (for_size, get_least_width (self));
  int attribution = 0;
  int words = 0;

  *minimum = width;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      attribution = get_minimum (self->attribution, GTK_ORIENTATION_VERTICAL,
                                 get_attribution_width (self, width));
      attribution = MAX (attribution, get_minimum (self->actions, GTK_ORIENTATION_VERTICAL, -1));
      words = get_minimum (GTK_WIDGET (self->words), GTK_ORIENTATION_VERTICAL,
                           get_words_width (self, width));
      *minimum = self->narrow ? attribution + NARROW_GAP + words : MAX (attribution, words);
    }
  *natural = *minimum;
}

/* Places a child from the start edge, whichever side that is. */
static void
place (DossierQuoteRow *self, GtkWidget *child, int total, int start, int y, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (
      child, &(GtkAllocation) { is_rtl ? total - start - width : start, y, width, height }, -1);
}

static void
dossier_quote_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierQuoteRow *self = DOSSIER_QUOTE_ROW (widget);
  int attribution_width = get_attribution_width (self, width);
  int attribution_height
      = get_minimum (self->attribution, GTK_ORIENTATION_VERTICAL, attribution_width);
  int actions_width = get_minimum (self->actions, GTK_ORIENTATION_HORIZONTAL, -1);
  int actions_height = get_minimum (self->actions, GTK_ORIENTATION_VERTICAL, -1);
  int words_width = get_words_width (self, width);
  int words_height = get_minimum (GTK_WIDGET (self->words), GTK_ORIENTATION_VERTICAL, words_width);
  int below = MAX (attribution_height, actions_height) + NARROW_GAP;

  place (self, self->attribution, width, 0, 0, attribution_width, attribution_height);
  place (self, self->actions, width, width - actions_width, 0, actions_width, actions_height);
  if (self->narrow)
    place (self, GTK_WIDGET (self->words), width, 0, below, words_width, words_height);
  else
    place (self, GTK_WIDGET (self->words), width, attribution_width + GAP, 0, words_width,
           MAX (words_height, height));
}

static GMenuModel *
new_issue_menu (const DossierQuote *quote)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < quote->n_issues; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (quote->issues[i]->title, NULL);

      g_menu_item_set_action_and_target (item, "dossier.show-issue", "s", quote->issues[i]->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
new_reference_menu (const DossierQuote *quote)
{
  /* The names of the manuals, by the words of dossier_reference_style_words. */
  static const char *const names[DOSSIER_N_REFERENCE_STYLES] = { "APA", "MLA", "Chicago" };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < DOSSIER_N_REFERENCE_STYLES; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (names[i], NULL);

      g_menu_item_set_action_and_target (item, "quotes.copy-reference", "(ss)",
                                         dossier_reference_style_words[i], quote->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* The menu is made when it is opened: a row is bound far more often. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  DossierQuoteRow *self = DOSSIER_QUOTE_ROW (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenuModel) issues = NULL;
  g_autoptr (GMenuModel) references = NULL;
  const DossierQuote *quote = NULL;

  if (self->item == NULL)
    return;

  quote = dossier_ledger_item_get_quote (self->item);
  append_item (show, _ ("Show in _Article"), "dossier.show-sentence", quote->parts[0].sentence->id);
  if (!dossier_ledger_item_get_hidden (self->item))
    append_item (show, _ ("Show Ac_tor"), "dossier.show-actor", quote->speaker->id);
  issues = new_issue_menu (quote);
  if (quote->n_issues == 1)
    append_item (show, _ ("Show _Issue"), "dossier.show-issue", quote->issues[0]->id);
  else
    g_menu_append_submenu (show, _ ("Show _Issue"), issues);
  /* Translators: has the quote read aloud */
  append_item (show, _ ("_Listen"), "quotes.listen", quote->id);
  append_item (copy, _ ("Copy _Words"), "quotes.copy-words", quote->id);
  append_item (copy, _ ("_Copy with Citation"), "quotes.copy-citation", quote->id);
  references = new_reference_menu (quote);
  g_menu_append_submenu (copy, _ ("Copy with Citation In the _Style Of"), references);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (show));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* An aid that names the speaker must not do so while they are hidden: neither
 * the avatar nor the sentence behind the link. */
static void
apply_speaker (DossierQuoteRow *self)
{
  const DossierQuote *quote = dossier_ledger_item_get_quote (self->item);
  gboolean is_hidden = dossier_ledger_item_get_hidden (self->item);
  g_autofree char *description = NULL;
  g_autofree char *link_name = NULL;
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self->who_said_it));

  dossier_actor_avatar_set_actor (self->avatar, is_hidden ? NULL : self->families,
                                  is_hidden ? NULL : quote->speaker);
  gtk_label_set_label (self->name, is_hidden ? "" : quote->speaker->name);
  gtk_widget_set_visible (GTK_WIDGET (self->name), !is_hidden);
  if (had_focus && !is_hidden)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->who_said_it), is_hidden);

  dossier_paragraph_link_set_sentence (self->paragraph_link, quote->parts[0].sentence);
  if (is_hidden)
    {
      /* Translators: spoken name of a link to a paragraph by its number */
      link_name = g_strdup_printf (_ ("Paragraph %u"), quote->parts[0].sentence->paragraph->number);
      dossier_tooltip_set (self->paragraph_link, _ ("Show in Article"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->paragraph_link),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, link_name, -1);
    }

  if (!is_hidden && quote->kind == DOSSIER_QUOTE_DIRECT)
    /* Translators: spoken description of quoted words; speaker and verb of saying */
    description = g_strdup_printf (_ ("%1$s, %2$s"), quote->speaker->name, quote->verb);
  else if (!is_hidden)
    /* Translators: spoken description of reported words; speaker and verb of saying */
    description = g_strdup_printf (_ ("%1$s, %2$s, reported"), quote->speaker->name, quote->verb);
  gtk_list_item_set_accessible_description (self->list_item,
                                            description != NULL ? description : "");
}

static void
apply_words (DossierQuoteRow *self)
{
  const DossierQuote *quote = dossier_ledger_item_get_quote (self->item);
  g_autoptr (DossierQuoteWords) words = dossier_quote_words_new (quote, DOSSIER_QUOTE_WORDS_FRAMED);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean is_direct = quote->kind == DOSSIER_QUOTE_DIRECT;

  for (guint i = 0; i < words->dimmed->len; i++)
    {
      const DossierTextRange *range = &g_array_index (words->dimmed, DossierTextRange, i);
      PangoAttribute *attribute
          = pango_attr_foreground_alpha_new ((guint16) (FRAME_ALPHA * G_MAXUINT16));

      attribute->start_index = range->start;
      attribute->end_index = range->end;
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_attributes (self->words, attributes);
  gtk_label_set_label (self->words, words->text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->words), is_direct ? "reported" : "quote");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), is_direct ? "quote" : "reported");
  gtk_label_set_label (self->verb, quote->verb);
  gtk_widget_set_visible (self->tag, !is_direct);
  gtk_list_item_set_accessible_label (self->list_item, words->text);
}

/* Not actions of the buttons' own: each row that is bound would tell its quote to
 * every group of actions above. */
static void
activate (DossierQuoteRow *self, const char *action)
{
  if (self->item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s",
                                dossier_ledger_item_get_quote (self->item)->id);
}

static void
on_copy (DossierQuoteRow *self)
{
  activate (self, "quotes.copy-citation");
}

static void
on_who_said_it (DossierQuoteRow *self)
{
  activate (self, "quotes.reveal-speaker");
}

static void
dossier_quote_row_dispose (GObject *object)
{
  DossierQuoteRow *self = DOSSIER_QUOTE_ROW (object);

  dossier_quote_row_unbind (self);
  g_clear_object (&self->families);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_QUOTE_ROW);

  G_OBJECT_CLASS (dossier_quote_row_parent_class)->dispose (object);
}

static void
dossier_quote_row_class_init (DossierQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_quote_row_dispose;
  widget_class->get_request_mode = dossier_quote_row_get_request_mode;
  widget_class->measure = dossier_quote_row_measure;
  widget_class->size_allocate = dossier_quote_row_size_allocate;

  g_type_ensure (DOSSIER_TYPE_ACTOR_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/quotes/dossier-quote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, attribution);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, name);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, who_said_it);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, verb);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, tag);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, actions);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, copy);
  gtk_widget_class_bind_template_child (widget_class, DossierQuoteRow, more);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_who_said_it);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
dossier_quote_row_init (DossierQuoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_tooltip_set (self->copy, _ ("Copy with Citation"));
  self->paragraph_link = dossier_paragraph_link_new (NULL, TRUE);
  gtk_box_prepend (GTK_BOX (self->actions), self->paragraph_link);
  gtk_menu_button_set_create_popup_func (self->more, create_menu, self, NULL);
}

/**
 * dossier_quote_row_new:
 * @families: the hues of the dossier
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dossier_quote_row_new (DossierFamilies *families)
{
  DossierQuoteRow *self = g_object_new (DOSSIER_TYPE_QUOTE_ROW, NULL);

  self->families = g_object_ref (families);

  return GTK_WIDGET (self);
}

/**
 * dossier_quote_row_bind:
 * @self: a row
 * @list_item: what it stands for in the list
 */
void
dossier_quote_row_bind (DossierQuoteRow *self, GtkListItem *list_item)
{
  g_return_if_fail (DOSSIER_IS_QUOTE_ROW (self));

  dossier_quote_row_unbind (self);
  self->list_item = list_item;
  self->item = g_object_ref (DOSSIER_LEDGER_ITEM (gtk_list_item_get_item (list_item)));
  g_signal_connect_object (self->item, "notify::hidden", G_CALLBACK (apply_speaker), self,
                           G_CONNECT_SWAPPED);
  apply_words (self);
  apply_speaker (self);
}

/**
 * dossier_quote_row_unbind:
 * @self: a row
 *
 * Lets go of what it stood for.
 */
void
dossier_quote_row_unbind (DossierQuoteRow *self)
{
  g_return_if_fail (DOSSIER_IS_QUOTE_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, apply_speaker, self);
  g_clear_object (&self->item);
  self->list_item = NULL;
}

/**
 * dossier_quote_row_get_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what it shows
 */
DossierLedgerItem *
dossier_quote_row_get_item (DossierQuoteRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUOTE_ROW (self), NULL);

  return self->item;
}

/**
 * dossier_quote_row_get_list_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what it stands for in the list
 */
GtkListItem *
dossier_quote_row_get_list_item (DossierQuoteRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUOTE_ROW (self), NULL);

  return self->list_item;
}

/**
 * dossier_quote_row_set_narrow:
 * @self: a row
 * @narrow: whether the words stand below the speaker, and all actions but one
 *   in the menu
 */
void
dossier_quote_row_set_narrow (DossierQuoteRow *self, gboolean narrow)
{
  g_return_if_fail (DOSSIER_IS_QUOTE_ROW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_visible (self->copy, !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
