/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-find-bar.h"

#include <glib/gi18n.h>

#include "ui/reader/dossier-needle.h"

/* Finds words in the text. The article is looked through in slices, so that
 * typing never waits for a long one. */
struct _DossierFindBar
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *entry;
  GtkLabel *count_label;
  GtkWidget *previous_button;
  GtkWidget *next_button;

  DossierReader *reader; /* weak */
  DossierDocument *document;
  DossierNeedle *needle;
  GArray *matches; /* of DossierReaderMatch */
  guint current;
  guint next_paragraph;  /* to look through */
  guint start_paragraph; /* where reading was when the search began */
  guint idle;
};

#define SLICE_US 6000

G_DEFINE_FINAL_TYPE (DossierFindBar, dossier_find_bar, ADW_TYPE_BIN)

static void
update_count (DossierFindBar *self)
{
  gboolean has_needle = self->needle != NULL && !dossier_needle_is_empty (self->needle);
  gboolean any = self->matches->len > 0;
  g_autofree char *count = NULL;

  if (has_needle && any)
    /* Translators: which match of how many is shown */
    count = g_strdup_printf (_ ("%'u of %'u"), self->current + 1, self->matches->len);
  else if (has_needle && self->idle == 0)
    count = g_strdup (_ ("No match"));

  gtk_label_set_label (self->count_label, count != NULL ? count : "");
  gtk_widget_set_sensitive (self->previous_button, any);
  gtk_widget_set_sensitive (self->next_button, any);
  if (has_needle && !any && self->idle == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show_current (DossierFindBar *self)
{
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  const DossierReaderMatch *match = NULL;
  const DossierSentence *sentence = NULL;

  dossier_reader_set_matches (self->reader, self->matches, self->current);
  update_count (self);
  if (self->matches->len == 0)
    return;

  match = &g_array_index (self->matches, DossierReaderMatch, self->current);
  sentence = dossier_paragraph_find_sentence (self->document, &paragraphs.items[match->paragraph],
                                              match->start);
  if (sentence != NULL)
    dossier_reader_go_to (self->reader, sentence,
                          match->start - dossier_sentence_get_start (self->document, sentence),
                          0.35);
}

static void
find_in_paragraph (DossierFindBar *self, const DossierParagraph *paragraph)
{
  g_autofree char *text = dossier_document_dup_paragraph_text (self->document, paragraph);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DossierMatch));

  dossier_needle_find (self->needle, text, places);
  for (guint i = 0; i < places->len; i++)
    {
      const DossierMatch *place = &g_array_index (places, DossierMatch, i);
      DossierReaderMatch match = { paragraph->index, place->start, place->end };

      g_array_append_val (self->matches, match);
    }
}

/* The first match from where reading was becomes the current one. */
static void
choose_current (DossierFindBar *self)
{
  self->current = 0;
  for (guint i = 0; i < self->matches->len; i++)
    if (g_array_index (self->matches, DossierReaderMatch, i).paragraph >= self->start_paragraph)
      {
        self->current = i;
        break;
      }
}

static gboolean
on_idle (gpointer user_data)
{
  DossierFindBar *self = user_data;
  DossierParagraphs paragraphs = dossier_document_get_paragraphs (self->document);
  gint64 deadline = g_get_monotonic_time () + SLICE_US;

  while (self->next_paragraph < paragraphs.n && g_get_monotonic_time () < deadline)
    find_in_paragraph (self, &paragraphs.items[self->next_paragraph++]);
  if (self->next_paragraph < paragraphs.n)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  choose_current (self);
  show_current (self);

  return G_SOURCE_REMOVE;
}

static void
start_search (DossierFindBar *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->needle, dossier_needle_free);
  g_array_unref (self->matches);
  self->matches = g_array_new (FALSE, FALSE, sizeof (DossierReaderMatch));
  self->current = 0;
  self->next_paragraph = 0;
  self->needle = dossier_needle_new (typed);

  if (dossier_needle_is_empty (self->needle))
    show_current (self);
  else
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, self, NULL);
}

static void
on_search_changed (DossierFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    start_search (self);
}

static void
on_next (DossierFindBar *self)
{
  dossier_find_bar_step (self, TRUE);
}

static void
on_previous (DossierFindBar *self)
{
  dossier_find_bar_step (self, FALSE);
}

static void
on_stop (DossierFindBar *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* Closing keeps the place: the caret goes to the match that was shown. */
static void
on_mode_changed (DossierFindBar *self)
{
  if (self->reader == NULL || gtk_search_bar_get_search_mode (self->search_bar))
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->matches->len > 0)
    dossier_reader_place_caret (self->reader,
                                &g_array_index (self->matches, DossierReaderMatch, self->current));
  dossier_reader_set_matches (self->reader, NULL, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
dossier_find_bar_dispose (GObject *object)
{
  DossierFindBar *self = DOSSIER_FIND_BAR (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_weak_pointer (&self->reader);
  g_clear_pointer (&self->needle, dossier_needle_free);
  g_clear_object (&self->document);
  /* A child that is bound, too, must go before its binding does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_FIND_BAR);

  G_OBJECT_CLASS (dossier_find_bar_parent_class)->dispose (object);
}

static void
dossier_find_bar_finalize (GObject *object)
{
  g_array_unref (DOSSIER_FIND_BAR (object)->matches);

  G_OBJECT_CLASS (dossier_find_bar_parent_class)->finalize (object);
}

static void
dossier_find_bar_class_init (DossierFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_find_bar_dispose;
  object_class->finalize = dossier_find_bar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/article/dossier-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
dossier_find_bar_init (DossierFindBar *self)
{
  self->matches = g_array_new (FALSE, FALSE, sizeof (DossierReaderMatch));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->entry));
}

/**
 * dossier_find_bar_set_content:
 * @self: a find bar
 * @reader: where matches are shown
 * @document: what @reader shows
 */
void
dossier_find_bar_set_content (DossierFindBar *self,
                              DossierReader *reader,
                              DossierDocument *document)
{
  g_return_if_fail (DOSSIER_IS_FIND_BAR (self));

  g_set_weak_pointer (&self->reader, reader);
  g_set_object (&self->document, document);
}

/**
 * dossier_find_bar_open:
 * @self: a find bar
 *
 * Shows the bar and puts the focus into its entry; what was typed before is
 * selected and looked for again.
 */
void
dossier_find_bar_open (DossierFindBar *self)
{
  DossierPassage passage = { 0 };

  g_return_if_fail (DOSSIER_IS_FIND_BAR (self));

  if (dossier_reader_get_passage (self->reader, &passage))
    self->start_paragraph = passage.first;
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    {
      gtk_search_bar_set_search_mode (self->search_bar, TRUE);
      start_search (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * dossier_find_bar_step:
 * @self: a find bar
 * @forward: whether to go on or back
 *
 * Shows the next match, after the last the first. Opens a closed bar.
 */
void
dossier_find_bar_step (DossierFindBar *self, gboolean forward)
{
  guint n = self->matches->len;

  g_return_if_fail (DOSSIER_IS_FIND_BAR (self));

  if (!gtk_search_bar_get_search_mode (self->search_bar))
    {
      dossier_find_bar_open (self);
      return;
    }
  if (n == 0)
    return;

  self->current = forward ? (self->current + 1) % n : (self->current + n - 1) % n;
  show_current (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->count_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
