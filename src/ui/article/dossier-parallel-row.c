/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-row.h"

#include <adwaita.h>
#include <string.h>

#include "ui/reader/dossier-spans.h"
#include "ui/common/dossier-language.h"

/* A paragraph in two languages, side by side; or, without one, what heads the
 * article. A sentence is lit in both. */
struct _DossierParallelRow
{
  GtkGrid parent_instance;

  GtkLabel *number;
  DossierDocument *documents[2];
  const DossierParagraph *paragraphs[2];
  GtkLabel *headings[2];
  GtkLabel *texts[2];
  char *lit; /* the id of a sentence, of this row or not; NULL for none */
};

enum
{
  POINTED_AT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierParallelRow, dossier_parallel_row, GTK_TYPE_GRID)

static void
dossier_parallel_row_dispose (GObject *object)
{
  DossierParallelRow *self = DOSSIER_PARALLEL_ROW (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->documents); i++)
    g_clear_object (&self->documents[i]);

  G_OBJECT_CLASS (dossier_parallel_row_parent_class)->dispose (object);
}

static void
dossier_parallel_row_finalize (GObject *object)
{
  g_free (DOSSIER_PARALLEL_ROW (object)->lit);

  G_OBJECT_CLASS (dossier_parallel_row_parent_class)->finalize (object);
}

static void
dossier_parallel_row_class_init (DossierParallelRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_parallel_row_dispose;
  object_class->finalize = dossier_parallel_row_finalize;

  /* The pointer is on a sentence: its id, NULL when it has left them. */
  signals[POINTED_AT] = g_signal_new ("pointed-at", DOSSIER_TYPE_PARALLEL_ROW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dossier_parallel_row_init (DossierParallelRow *self)
{
}

/* The lit sentence of a column, its place in the paragraph. */
static gboolean
find_lit (DossierParallelRow *self, guint column, guint *start, guint *end)
{
  const DossierSentence *sentence
      = self->lit != NULL ? dossier_document_find_sentence (self->documents[column], self->lit)
                          : NULL;

  if (sentence == NULL || sentence->paragraph != self->paragraphs[column])
    return FALSE;

  *start = dossier_sentence_get_start (self->documents[column], sentence);
  *end = *start + (guint) strlen (sentence->text);

  return TRUE;
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_light (PangoAttrList *attributes, guint start, guint end)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA green;

  adw_accent_color_to_rgba (ADW_ACCENT_COLOR_GREEN, &green);
  insert (attributes,
          pango_attr_background_new ((guint16) (green.red * 65535), (guint16) (green.green * 65535),
                                     (guint16) (green.blue * 65535)),
          start, end);
  insert (attributes, pango_attr_background_alpha_new ((guint16) ((dark ? 0.36 : 0.22) * 65535)),
          start, end);
}

static void
apply_attributes (DossierParallelRow *self, guint column)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLanguage *language
      = pango_language_from_string (dossier_document_get_language (self->documents[column]));
  guint start = 0;
  guint end = 0;

  pango_attr_list_insert (attributes, pango_attr_language_new (language));
  gtk_label_set_attributes (self->headings[column], attributes);
  if (find_lit (self, column, &start, &end))
    add_light (attributes, start, end);
  gtk_label_set_attributes (self->texts[column], attributes);
}

static void
on_motion (DossierParallelRow *self, double x, double y, GtkEventController *motion)
{
  GtkWidget *text = gtk_event_controller_get_widget (motion);
  guint column = text == GTK_WIDGET (self->texts[1]);
  const DossierSentence *sentence = NULL;
  int left = 0;
  int top = 0;
  int byte = 0;

  if (self->paragraphs[column] == NULL)
    return;

  gtk_label_get_layout_offsets (GTK_LABEL (text), &left, &top);
  if (pango_layout_xy_to_index (gtk_label_get_layout (GTK_LABEL (text)),
                                (int) (x - left) * PANGO_SCALE, (int) (y - top) * PANGO_SCALE,
                                &byte, NULL))
    sentence = dossier_paragraph_find_sentence (self->documents[column], self->paragraphs[column],
                                                (guint) byte);
  g_signal_emit (self, signals[POINTED_AT], 0, sentence != NULL ? sentence->id : NULL);
}

static void
on_leave (DossierParallelRow *self)
{
  g_signal_emit (self, signals[POINTED_AT], 0, NULL);
}

static GtkLabel *
add_label (DossierParallelRow *self, guint column, int line, const char *css_class)
{
  const char *language = dossier_document_get_language (self->documents[column]);
  GtkWidget *label = gtk_label_new (NULL);

  /* A text runs its own way, whichever way the window does. */
  gtk_widget_set_direction (label, dossier_language_is_rtl (language) ? GTK_TEXT_DIR_RTL
                                                                      : GTK_TEXT_DIR_LTR);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self), label, (int) column + 1, line, 1, 1);

  return GTK_LABEL (label);
}

static void
add_column (DossierParallelRow *self, guint column)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->headings[column] = add_label (self, column, 0, "parallel-heading");
  self->texts[column] = add_label (self, column, 1, "parallel-text");
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->texts[column]), motion);
}

static void
on_dark_changed (DossierParallelRow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    apply_attributes (self, i);
}

/* Both columns have the same width, whatever stands in them. */
static void
share_width (DossierParallelRow *self)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    gtk_size_group_add_widget (group, GTK_WIDGET (self->texts[i]));
}

/**
 * dossier_parallel_row_new:
 * @first: a dossier
 * @second: the same one in another language
 *
 * Returns: (transfer floating): a row of both
 */
DossierParallelRow *
dossier_parallel_row_new (DossierDocument *first, DossierDocument *second)
{
  DossierParallelRow *self = g_object_new (DOSSIER_TYPE_PARALLEL_ROW, "column-spacing", 20, NULL);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "parallel");
  gtk_widget_set_margin_end (GTK_WIDGET (self), 24);
  gtk_widget_add_css_class (number, "paragraph-number");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_grid_attach (GTK_GRID (self), number, 0, 1, 1, 1);
  self->number = GTK_LABEL (number);
  self->documents[0] = g_object_ref (first);
  self->documents[1] = g_object_ref (second);
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    add_column (self, i);
  share_width (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (on_dark_changed), self, G_CONNECT_SWAPPED);

  return self;
}

static void
set_column (DossierParallelRow *self, guint column, const DossierParagraph *paragraph)
{
  const DossierHead *head = dossier_document_get_head (self->documents[column]);
  g_autofree char *text = NULL;
  const char *heading = head->title;

  self->paragraphs[column] = paragraph;
  if (paragraph != NULL)
    {
      const DossierSection *section = paragraph->section;

      heading = section != NULL && section->first_paragraph == paragraph->index ? section->heading
                                                                                : NULL;
      text = dossier_document_dup_paragraph_text (self->documents[column], paragraph);
    }
  gtk_label_set_label (self->headings[column], heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->headings[column]), heading != NULL);
  gtk_label_set_label (self->texts[column], text != NULL ? text : "");
  apply_attributes (self, column);
}

static void
set_head (DossierParallelRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    {
      const char *standfirst = dossier_document_get_head (self->documents[i])->standfirst;

      set_column (self, i, NULL);
      gtk_label_set_label (self->texts[i], standfirst != NULL ? standfirst : "");
    }
  gtk_label_set_label (self->number, "");
}

/**
 * dossier_parallel_row_set_pair:
 * @self: a row
 * @pair: (nullable): a paragraph in two languages, %NULL for what heads them
 *
 * Shows the paragraph, or the titles and standfirsts.
 */
void
dossier_parallel_row_set_pair (DossierParallelRow *self, const DossierPair *pair)
{
  const DossierParagraph *paragraph = NULL;
  g_autofree char *number = NULL;

  g_return_if_fail (DOSSIER_IS_PARALLEL_ROW (self));

  if (pair == NULL)
    {
      set_head (self);
      return;
    }

  paragraph = pair->first != NULL ? pair->first : pair->second;
  number = g_strdup_printf ("%u", paragraph->number);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "head");
  gtk_label_set_label (self->number, number);
  set_column (self, 0, pair->first);
  set_column (self, 1, pair->second);
  /* Where one language lacks a paragraph its place stays empty, not its title. */
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    if (self->paragraphs[i] == NULL)
      gtk_widget_set_visible (GTK_WIDGET (self->headings[i]), FALSE);
}

/**
 * dossier_parallel_row_light:
 * @self: a row
 * @sentence: (nullable): the id of a sentence, %NULL for none
 *
 * Lights the sentence in both languages, if it stands in this row.
 */
void
dossier_parallel_row_light (DossierParallelRow *self, const char *sentence)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_ROW (self));

  if (!g_set_str (&self->lit, sentence))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    apply_attributes (self, i);
}

/**
 * dossier_parallel_row_get_first:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its paragraph in the first language
 */
const DossierParagraph *
dossier_parallel_row_get_first (DossierParallelRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_ROW (self), NULL);

  return self->paragraphs[0];
}

/**
 * dossier_parallel_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what it says, in one language and then the other
 */
char *
dossier_parallel_row_dup_text (DossierParallelRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_ROW (self), NULL);

  return g_strjoin ("\n", gtk_label_get_label (self->texts[0]),
                    gtk_label_get_label (self->texts[1]), NULL);
}
