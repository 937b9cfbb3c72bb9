/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-article-page-private.h"

/* What opens beside the text: the card of a name, a quote or a term, and the
 * menu of a paragraph's number. */

static DossierDocument *
get_document (DossierArticlePage *self)
{
  return dossier_study_get_document (dossier_page_get_study (DOSSIER_PAGE (self)));
}

static const DossierAlongsideEntry *
find_entry (const DossierAlongside *alongside, const DossierActor *actor)
{
  for (guint i = 0; i < alongside->entries->len; i++)
    {
      const DossierAlongsideEntry *entry
          = &g_array_index (alongside->entries, DossierAlongsideEntry, i);

      if (entry->actor == actor)
        return entry;
    }

  return NULL;
}

/* The stance in the mark's own paragraph goes before that in the passage. */
static void
fill_card (DossierArticlePage *self, const DossierMark *mark)
{
  const DossierParagraph *paragraph = self->card_paragraph;
  const DossierAlongsideEntry *entry = NULL;
  g_autoptr (DossierAlongside) here = NULL;

  if (mark->kind == DOSSIER_MARK_MENTION)
    {
      if (paragraph != NULL)
        {
          here = dossier_alongside_new (get_document (self), paragraph->index, paragraph->index);
          entry = find_entry (here, mark->actor);
        }
      if ((entry == NULL || entry->stance == NULL) && self->alongside != NULL)
        entry = find_entry (self->alongside, mark->actor);
    }
  dossier_mark_card_show (self->card, dossier_page_get_study (DOSSIER_PAGE (self)), mark, entry);
}

static void
on_card_closed (DossierArticlePage *self)
{
  dossier_reader_set_open_span (self->reader, NULL);
  self->card_span = NULL;
  if (self->parallel != NULL)
    {
      dossier_parallel_view_set_open_mark (self->parallel, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->parallel));
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->reader)))
    gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static gboolean
show_next_in_parallel (DossierArticlePage *self)
{
  return self->parallel != NULL && self->card_mark.kind == DOSSIER_MARK_MENTION
         && dossier_parallel_view_show_mention (self->parallel, self->card_mark.actor->id);
}

static void
on_next_mention (DossierArticlePage *self)
{
  const DossierSpan *span = self->card_span;
  const DossierParagraph *paragraph = self->card_paragraph;

  if (show_next_in_parallel (self))
    {
      gtk_popover_popdown (GTK_POPOVER (self->card));
      return;
    }
  if (span == NULL || span->mark->kind != DOSSIER_MARK_MENTION)
    return;

  if (dossier_reader_show_mention (self->reader, span->mark->actor, paragraph, span->start))
    {
      gtk_popover_popdown (GTK_POPOVER (self->card));
      gtk_widget_activate_action (GTK_WIDGET (self->reader), "reader.open", NULL);
    }
}

static void
ensure_card (DossierArticlePage *self)
{
  if (self->card != NULL)
    return;

  self->card = g_object_new (DOSSIER_TYPE_MARK_CARD, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  g_signal_connect_object (self->card, "closed", G_CALLBACK (on_card_closed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "next-mention", G_CALLBACK (on_next_mention), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
open_card (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierArticlePage *self = DOSSIER_ARTICLE_PAGE (widget);
  graphene_point_t point;
  GdkRectangle box;

  if (self->card_span == NULL)
    return G_SOURCE_REMOVE;

  dossier_reader_get_span_box (self->reader, self->card_paragraph, self->card_span, &box);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->reader), widget,
                                 &GRAPHENE_POINT_INIT ((float) box.x, (float) box.y), &point))
    return G_SOURCE_REMOVE;

  box.x = (int) point.x;
  box.y = (int) point.y;
  ensure_card (self);
  fill_card (self, self->card_span->mark);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &box);
  dossier_reader_set_open_span (self->reader, self->card_span);
  gtk_popover_popup (GTK_POPOVER (self->card));

  return G_SOURCE_REMOVE;
}

/*< private >
 * dossier_article_page_open_card:
 * @self: the page
 * @paragraph: a paragraph of the article
 * @span: one of its marks
 *
 * Opens the card of the mark, with the next frame: after a scroll its place
 * is known only then.
 */
void
dossier_article_page_open_card (DossierArticlePage *self,
                                const DossierParagraph *paragraph,
                                const DossierSpan *span)
{
  self->card_paragraph = paragraph;
  self->card_span = span;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), open_card, NULL, NULL);
}

/* What a mark of either text is about, in the one that is being read. */
static gboolean
translate_mark (DossierArticlePage *self, const DossierMark *mark)
{
  DossierDocument *document = get_document (self);

  self->card_mark = *mark;
  switch (mark->kind)
    {
    case DOSSIER_MARK_MENTION:
      self->card_mark.actor = dossier_document_find_actor (document, mark->actor->id);
      return self->card_mark.actor != NULL;
    case DOSSIER_MARK_QUOTE:
      self->card_mark.quote = dossier_document_find_quote (document, mark->quote->id);
      return self->card_mark.quote != NULL;
    case DOSSIER_MARK_TERM:
      self->card_mark.term = dossier_document_find_term (document, mark->term->id);
      return self->card_mark.term != NULL;
    case DOSSIER_MARK_EMPHASIS:
    default:
      return FALSE;
    }
}

/*< private >
 * dossier_article_page_open_parallel_card:
 * @self: the page, with two texts side by side
 * @paragraph: (nullable): a paragraph of the first of them
 * @mark: a mark in either
 * @box: where it stands in their view
 *
 * Opens the card of the mark.
 */
void
dossier_article_page_open_parallel_card (DossierArticlePage *self,
                                         const DossierParagraph *paragraph,
                                         const DossierMark *mark,
                                         const GdkRectangle *box)
{
  graphene_point_t point;
  GdkRectangle place = *box;

  if (self->parallel == NULL || !translate_mark (self, mark)
      || !gtk_widget_compute_point (GTK_WIDGET (self->parallel), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) box->x, (float) box->y), &point))
    return;

  place.x = (int) point.x;
  place.y = (int) point.y;
  self->card_span = NULL;
  self->card_paragraph = paragraph;
  ensure_card (self);
  fill_card (self, &self->card_mark);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &place);
  dossier_parallel_view_set_open_mark (self->parallel, mark);
  gtk_popover_popup (GTK_POPOVER (self->card));
}

static gboolean
unparent_menu (gpointer menu)
{
  gtk_widget_unparent (menu);

  return G_SOURCE_REMOVE;
}

/* It closes before the chosen item acts, which goes by way of the menu's parents. */
static void
on_menu_closed (GtkWidget *menu)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_menu, g_object_ref (menu), g_object_unref);
}

/*< private >
 * dossier_article_page_open_menu:
 * @self: the page
 * @paragraph: a paragraph of the article
 * @number: the button that bears its number
 *
 * Opens the paragraph's menu.
 */
void
dossier_article_page_open_menu (DossierArticlePage *self,
                                const DossierParagraph *paragraph,
                                GtkWidget *number)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (
      gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (self->reader)));
  graphene_rect_t bounds;

  self->menu_paragraph = paragraph;
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (number, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (menu),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) bounds.size.height });
  g_signal_connect (menu, "closed", G_CALLBACK (on_menu_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (menu));
}
