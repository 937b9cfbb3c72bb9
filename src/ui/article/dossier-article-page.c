/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

#include "ui/common/dossier-header-bar.h"

/* The article beside its cast. */

typedef enum
{
  PROP_SHORT_TITLE = 1,
  PROP_ALONGSIDE,
  PROP_LOW,
  PROP_TIGHT,
  PROP_TIGHT_BESIDE,
  PROP_BY_VOICE,
} DossierArticlePageProperty;

static GParamSpec *properties[PROP_BY_VOICE + 1];

enum
{
  FIRST_FRAME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierArticlePage, dossier_article_page, DOSSIER_TYPE_PAGE)

static DossierDocument *
get_document (DossierArticlePage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static GSettings *
get_settings (DossierArticlePage *self)
{
  return dossier_study_get_settings (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static void
on_mark_activated (DossierArticlePage *self, gpointer paragraph, gpointer span)
{
  dossier_article_page_open_card (self, paragraph, span);
}

static void
on_paragraph_activated (DossierArticlePage *self, gpointer paragraph, GtkWidget *number)
{
  dossier_article_page_open_menu (self, paragraph, number);
}

/* Alongside */

static void
set_sidebar (DossierArticlePage *self, gboolean show)
{
  self->applying = TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split, show);
  self->applying = FALSE;
}

static gboolean
get_alongside (DossierArticlePage *self)
{
  return dossier_page_get_narrow (DOSSIER_PAGE (self))
             ? adw_bottom_sheet_get_open (self->sheet)
             : adw_overlay_split_view_get_show_sidebar (self->split);
}

static void
set_alongside (DossierArticlePage *self, gboolean show)
{
  if (dossier_page_get_narrow (DOSSIER_PAGE (self)))
    adw_bottom_sheet_set_open (self->sheet, show);
  else
    adw_overlay_split_view_set_show_sidebar (self->split, show);
}

/* A sidebar that lies over the text comes only when asked for. */
static void
on_collapsed_changed (DossierArticlePage *self)
{
  if (dossier_page_get_study (DOSSIER_PAGE (self)) == NULL)
    return;

  set_sidebar (self, !adw_overlay_split_view_get_collapsed (self->split)
                         && g_settings_get_boolean (get_settings (self), "show-alongside"));
  dossier_article_page_place_tools (self);
}

static void
on_sidebar_changed (DossierArticlePage *self)
{
  if (dossier_page_get_study (DOSSIER_PAGE (self)) == NULL)
    return;

  if (adw_overlay_split_view_get_show_sidebar (self->split))
    gtk_widget_set_visible (GTK_WIDGET (self->side_bar), TRUE);
  if (!self->applying && !adw_overlay_split_view_get_collapsed (self->split))
    g_settings_set_boolean (get_settings (self), "show-alongside",
                            adw_overlay_split_view_get_show_sidebar (self->split));
  dossier_article_page_place_tools (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONGSIDE]);
}

static void
on_sheet_changed (DossierArticlePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONGSIDE]);
}

/*< private >
 * dossier_article_page_update_foot:
 * @self: the page
 *
 * A narrow page has the cast at its foot, where there is room for it.
 */
void
dossier_article_page_update_foot (DossierArticlePage *self)
{
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet,
                                          dossier_page_get_narrow (DOSSIER_PAGE (self))
                                              && !self->low
                                              && !dossier_article_page_is_reading (self));
}

static void
apply_narrow (DossierArticlePage *self)
{
  gboolean narrow = dossier_page_get_narrow (DOSSIER_PAGE (self));

  dossier_article_page_place_tools (self);
  if (narrow)
    {
      dossier_article_page_build_sheet (self);
      gtk_widget_add_css_class (GTK_WIDGET (self->reader), "narrow");
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reader), "narrow");
  dossier_article_page_update_foot (self);
  adw_bottom_sheet_set_can_open (self->sheet, narrow);
  if (!narrow)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  dossier_article_page_place_progress (self);
  dossier_article_page_show_cast (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONGSIDE]);
}

static gboolean
on_narrow_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  apply_narrow (DOSSIER_ARTICLE_PAGE (widget));

  return G_SOURCE_REMOVE;
}

/* A breakpoint sets this while the window is being allocated, when the bar
 * at the foot can no longer come or go. */
static void
on_narrow_changed (DossierArticlePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_narrow_tick, NULL, NULL);
  else
    apply_narrow (self);
}

/* A page */

static void
reveal_term (DossierArticlePage *self, const char *id)
{
  DossierSentences sentences = dossier_document_get_sentences (get_document (self));

  for (guint i = 0; i < sentences.n; i++)
    for (guint j = 0; j < sentences.items[i].n_marks; j++)
      {
        const DossierMark *mark = &sentences.items[i].marks[j];

        if (mark->kind == DOSSIER_MARK_TERM && g_str_equal (mark->term->id, id))
          {
            dossier_reader_show_mark (self->reader, &sentences.items[i], mark);
            gtk_widget_grab_focus (GTK_WIDGET (self->reader));
            gtk_widget_activate_action (GTK_WIDGET (self->reader), "reader.open", NULL);
            return;
          }
      }
}

static void
dossier_article_page_reveal (DossierPage *page, DossierTarget target, const char *id)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (page);
  const DossierSentence *sentence = NULL;
  const DossierQuote *quote = NULL;

  dossier_article_page_leave_parallel (self);
  if (target == DOSSIER_TARGET_NOTE)
    {
      adw_bottom_sheet_set_open (self->sheet, FALSE);
      dossier_article_page_show_note (self, id);
      return;
    }
  if (target == DOSSIER_TARGET_TERM)
    {
      reveal_term (self, id);
      return;
    }

  if (target == DOSSIER_TARGET_SENTENCE)
    sentence = dossier_document_find_sentence (get_document (self), id);
  else if (target == DOSSIER_TARGET_QUOTE)
    {
      quote = dossier_document_find_quote (get_document (self), id);
      sentence = quote != NULL && quote->n_parts > 0 ? quote->parts[0].sentence : NULL;
    }

  if (sentence == NULL)
    return;

  adw_bottom_sheet_set_open (self->sheet, FALSE);
  dossier_reader_show_sentence (self->reader, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
dossier_article_page_search (DossierPage *page)
{
  dossier_article_page_leave_parallel (DOSSIER_ARTICLE_PAGE (page));
  dossier_find_bar_open (dossier_article_page_get_find_bar (DOSSIER_ARTICLE_PAGE (page)));
}

static char *
dossier_article_page_dup_place (DossierPage *page)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (page);
  DossierSentences sentences = dossier_document_get_sentences (get_document (self));
  const DossierSentence *sentence = NULL;
  guint byte = 0;

  if (gtk_widget_get_height (GTK_WIDGET (self->reader)) > 0)
    sentence = dossier_article_page_get_place (self, &byte);
  if (sentence == NULL && sentences.n > 0)
    sentence = &sentences.items[0];

  return sentence != NULL ? g_strdup (sentence->id) : NULL;
}

static void
dossier_article_page_shown (DossierPage *page, gboolean is_shown)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (page);

  if (is_shown)
    return;

  if (self->card != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->card));
  dossier_article_page_pause_speech (self);
  dossier_article_page_save_place (self);
}

static void
dossier_article_page_unmap (GtkWidget *widget)
{
  dossier_article_page_save_place (DOSSIER_ARTICLE_PAGE (widget));
  GTK_WIDGET_CLASS (dossier_article_page_parent_class)->unmap (widget);
}

static void
dossier_article_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (object);

  switch ((DossierArticlePageProperty) prop_id)
    {
    case PROP_SHORT_TITLE:
      if (dossier_page_get_study (DOSSIER_PAGE (self)) != NULL)
        g_value_set_string (value, dossier_document_get_short_title (get_document (self)));
      break;
    case PROP_ALONGSIDE:
      g_value_set_boolean (value, get_alongside (self));
      break;
    case PROP_LOW:
      g_value_set_boolean (value, self->low);
      break;
    case PROP_TIGHT:
      g_value_set_boolean (value, self->tight);
      break;
    case PROP_TIGHT_BESIDE:
      g_value_set_boolean (value, self->tight_beside);
      break;
    case PROP_BY_VOICE:
      g_value_set_boolean (value, self->by_voice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_article_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (object);
  gboolean *tight = NULL;

  switch ((DossierArticlePageProperty) prop_id)
    {
    case PROP_ALONGSIDE:
      set_alongside (self, g_value_get_boolean (value));
      break;
    case PROP_LOW:
      if (self->low == g_value_get_boolean (value))
        return;
      self->low = g_value_get_boolean (value);
      on_narrow_changed (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TIGHT:
    case PROP_TIGHT_BESIDE:
      tight = prop_id == PROP_TIGHT ? &self->tight : &self->tight_beside;
      if (*tight == g_value_get_boolean (value))
        return;
      *tight = g_value_get_boolean (value);
      dossier_article_page_place_tools (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BY_VOICE:
      if (self->by_voice == g_value_get_boolean (value))
        return;
      dossier_article_page_set_by_voice (self, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHORT_TITLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_article_page_constructed (GObject *object)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (object);
  DossierStudy *study = dossier_page_get_study (DOSSIER_PAGE (self));
  DossierDocument *document = dossier_study_get_document (study);

  G_OBJECT_CLASS (dossier_article_page_parent_class)->constructed (object);

  self->text = dossier_article_text_new (document);
  dossier_reader_set_content (self->reader, self->text, dossier_study_get_families (study),
                              dossier_study_get_settings (study));
  dossier_article_page_start_notes (self);
  dossier_article_page_start_selection (self);
  dossier_article_page_prepare_parts (self);
  dossier_article_page_start_languages (self);
  dossier_article_page_start_original (self);
  g_object_notify_by_pspec (object, properties[PROP_SHORT_TITLE]);
  on_narrow_changed (self);
  on_collapsed_changed (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow_changed), NULL);
  dossier_article_page_start_passage (self);
}

static void
dossier_article_page_dispose (GObject *object)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (object);

  dossier_article_page_stop_passage (self);
  dossier_article_page_stop_voices (self);
  dossier_article_page_end_speech (self);
  dossier_article_page_stop_languages (self);
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  self->card = NULL;
  dossier_article_page_stop_selection (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ARTICLE_PAGE);
  g_clear_object (&self->sheet_view);
  g_clear_object (&self->notebook);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (dossier_article_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, split);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, sheet);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, reader);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, text_view);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, find_button);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, read_aloud_button);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, voices_button);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, appearance_button);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, language_button);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, side_view);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, range_title);
  gtk_widget_class_bind_template_child (widget_class, DossierArticlePage, side_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_paragraph_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_changed);
  gtk_widget_class_bind_template_callback (widget_class, dossier_article_page_make_room_for_bar);
}

static void
dossier_article_page_class_init (DossierArticlePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DossierPageClass *page_class = DOSSIER_PAGE_CLASS (klass);

  object_class->constructed = dossier_article_page_constructed;
  object_class->dispose = dossier_article_page_dispose;
  object_class->get_property = dossier_article_page_get_property;
  object_class->set_property = dossier_article_page_set_property;
  widget_class->unmap = dossier_article_page_unmap;
  widget_class->grab_focus = dossier_article_page_grab_focus;
  page_class->reveal = dossier_article_page_reveal;
  page_class->search = dossier_article_page_search;
  page_class->dup_place = dossier_article_page_dup_place;
  page_class->shown = dossier_article_page_shown;

  properties[PROP_SHORT_TITLE] = g_param_spec_string ("short-title", NULL, NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALONGSIDE]
      = g_param_spec_boolean ("alongside", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOW]
      = g_param_spec_boolean ("low", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIGHT]
      = g_param_spec_boolean ("tight", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIGHT_BESIDE]
      = g_param_spec_boolean ("tight-beside", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BY_VOICE]
      = g_param_spec_boolean ("by-voice", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* The first screen of text has been painted, marked, with its cast alongside. */
  signals[FIRST_FRAME] = g_signal_new ("first-frame", DOSSIER_TYPE_ARTICLE_PAGE, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_HEADER_BAR);
  g_type_ensure (DOSSIER_TYPE_READER);
  g_type_ensure (DOSSIER_TYPE_ALONGSIDE_VIEW);
  bind_template (widget_class);
  dossier_article_page_install_actions (widget_class);
  dossier_article_page_install_note_actions (widget_class);
  dossier_article_page_install_selection (widget_class);
  dossier_article_page_install_speech (widget_class);
}

static void
dossier_article_page_init (DossierArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
