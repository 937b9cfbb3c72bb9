/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/common/dossier-header-bar.h"

/* The header bar of a dossier's page: the five views in the middle, or the
 * title when the window is narrow; the page's own tools at [start] and [end],
 * and the main menu, which the page may begin with a section of its own. */
struct _DossierHeaderBar
{
  AdwBin parent_instance;

  AdwHeaderBar *bar;
  GtkStack *title_stack;
  AdwViewSwitcher *switcher;
  AdwWindowTitle *window_title;
  GtkMenuButton *menu_button;
  GMenu *menu;

  AdwViewStack *views; /* weak: it holds the page of this bar */
  char *title;
  gboolean narrow;
  GMenuModel *page_menu; /* nullable */
};

typedef enum
{
  PROP_VIEWS = 1,
  PROP_TITLE,
  PROP_NARROW,
  PROP_SHOW_END_TITLE_BUTTONS,
  PROP_PAGE_MENU,
  PROP_SUBTITLE,
} DossierHeaderBarProperty;

static GParamSpec *properties[PROP_SUBTITLE + 1];

static GtkBuildableIface *parent_buildable_iface;

static void dossier_header_bar_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierHeaderBar,
                               dossier_header_bar,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      dossier_header_bar_buildable_init))

static void
dossier_header_bar_add_child (GtkBuildable *buildable,
                              GtkBuilder *builder,
                              GObject *child,
                              const char *type)
{
  DossierHeaderBar *self = DOSSIER_HEADER_BAR (buildable);

  if (self->bar != NULL && g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (self->bar, GTK_WIDGET (child));
  else if (self->bar != NULL && g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->bar, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
dossier_header_bar_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = dossier_header_bar_add_child;
}

static void
apply_narrow (DossierHeaderBar *self)
{
  gtk_stack_set_visible_child (self->title_stack, self->narrow ? GTK_WIDGET (self->window_title)
                                                               : GTK_WIDGET (self->switcher));
}

static void
apply_page_menu (DossierHeaderBar *self, GMenuModel *page_menu)
{
  /* An open menu keeps the page of a submenu that went, and minds another of
   * the same name: the button makes a new one. */
  gtk_menu_button_set_menu_model (self->menu_button, NULL);
  if (self->page_menu != NULL)
    g_menu_remove (self->menu, 0);
  g_set_object (&self->page_menu, page_menu);
  if (page_menu != NULL)
    g_menu_insert_section (self->menu, 0, NULL, page_menu);
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (self->menu));
}

/* The switcher holds the views, and one of them holds the switcher: only while
 * they are in a window, or neither would ever end. */
static void
dossier_header_bar_root (GtkWidget *widget)
{
  DossierHeaderBar *self = DOSSIER_HEADER_BAR (widget);

  GTK_WIDGET_CLASS (dossier_header_bar_parent_class)->root (widget);
  adw_view_switcher_set_stack (self->switcher, self->views);
}

static void
dossier_header_bar_unroot (GtkWidget *widget)
{
  DossierHeaderBar *self = DOSSIER_HEADER_BAR (widget);

  if (self->switcher != NULL)
    adw_view_switcher_set_stack (self->switcher, NULL);
  GTK_WIDGET_CLASS (dossier_header_bar_parent_class)->unroot (widget);
}

static void
dossier_header_bar_dispose (GObject *object)
{
  DossierHeaderBar *self = DOSSIER_HEADER_BAR (object);

  g_clear_weak_pointer (&self->views);
  g_clear_object (&self->page_menu);
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_HEADER_BAR);

  G_OBJECT_CLASS (dossier_header_bar_parent_class)->dispose (object);
}

static void
dossier_header_bar_finalize (GObject *object)
{
  g_free (DOSSIER_HEADER_BAR (object)->title);

  G_OBJECT_CLASS (dossier_header_bar_parent_class)->finalize (object);
}

static void
dossier_header_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierHeaderBar *self = DOSSIER_HEADER_BAR (object);

  switch ((DossierHeaderBarProperty) prop_id)
    {
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->bar));
      break;
    case PROP_PAGE_MENU:
      g_value_set_object (value, self->page_menu);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, adw_window_title_get_subtitle (self->window_title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static const char *
string_or_empty (const GValue *value)
{
  return g_value_get_string (value) != NULL ? g_value_get_string (value) : "";
}

static void
dossier_header_bar_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  DossierHeaderBar *self = DOSSIER_HEADER_BAR (object);

  switch ((DossierHeaderBarProperty) prop_id)
    {
    case PROP_VIEWS:
      if (!g_set_weak_pointer (&self->views, g_value_get_object (value)))
        return;
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        adw_view_switcher_set_stack (self->switcher, self->views);
      break;
    case PROP_TITLE:
      if (!g_set_str (&self->title, g_value_get_string (value)))
        return;
      break;
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      apply_narrow (self);
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      adw_header_bar_set_show_end_title_buttons (self->bar, g_value_get_boolean (value));
      break;
    case PROP_PAGE_MENU:
      if (self->page_menu == g_value_get_object (value))
        return;
      apply_page_menu (self, g_value_get_object (value));
      break;
    case PROP_SUBTITLE:
      if (g_str_equal (adw_window_title_get_subtitle (self->window_title), string_or_empty (value)))
        return;
      adw_window_title_set_subtitle (self->window_title, string_or_empty (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
dossier_header_bar_class_init (DossierHeaderBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dossier_header_bar_dispose;
  object_class->finalize = dossier_header_bar_finalize;
  object_class->get_property = dossier_header_bar_get_property;
  object_class->set_property = dossier_header_bar_set_property;
  widget_class->root = dossier_header_bar_root;
  widget_class->unroot = dossier_header_bar_unroot;

  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, ADW_TYPE_VIEW_STACK, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_END_TITLE_BUTTONS]
      = g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, TRUE, flags);
  properties[PROP_PAGE_MENU]
      = g_param_spec_object ("page-menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/common/dossier-header-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierHeaderBar, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierHeaderBar, title_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierHeaderBar, switcher);
  gtk_widget_class_bind_template_child (widget_class, DossierHeaderBar, window_title);
  gtk_widget_class_bind_template_child (widget_class, DossierHeaderBar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DossierHeaderBar, menu);
}

static void
dossier_header_bar_init (DossierHeaderBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
