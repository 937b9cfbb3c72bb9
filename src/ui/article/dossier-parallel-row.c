/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/article/dossier-parallel-row.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-language.h"

/* A paragraph in two languages or editions, side by side; or what heads the
 * article; or words of the first that stand for nothing in the second. */
struct _DossierParallelRow
{
  GtkGrid parent_instance;

  GtkLabel *number;
  DossierParallelColumn *columns[2];
  const DossierParagraph *first;
  GtkLabel *captions[2]; /* which text it is; NULL until first needed */
  GtkLabel *headings[2];
  DossierParallelText *texts[2];
};

enum
{
  CAPTION_LINE,
  HEADING_LINE,
  TEXT_LINE,
};

G_DEFINE_FINAL_TYPE (DossierParallelRow, dossier_parallel_row, GTK_TYPE_GRID)

static void
dossier_parallel_row_dispose (GObject *object)
{
  DossierParallelRow *self = DOSSIER_PARALLEL_ROW (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);

  G_OBJECT_CLASS (dossier_parallel_row_parent_class)->dispose (object);
}

static void
dossier_parallel_row_class_init (DossierParallelRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_parallel_row_dispose;
}

static void
dossier_parallel_row_init (DossierParallelRow *self)
{
}

static GtkLabel *
add_label (DossierParallelRow *self, guint column, int line, const char *css_class)
{
  const char *language = dossier_document_get_language (
      dossier_parallel_column_get_document (self->columns[column]));
  GtkWidget *label = gtk_label_new (NULL);

  /* A text runs its own way, whichever way the window does. */
  gtk_widget_set_direction (label, dossier_language_is_rtl (language) ? GTK_TEXT_DIR_RTL
                                                                      : GTK_TEXT_DIR_LTR);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self), label, (int) column + 1, line, 1, 1);

  return GTK_LABEL (label);
}

static void
add_column (DossierParallelRow *self, guint column)
{
  const char *language = dossier_document_get_language (
      dossier_parallel_column_get_document (self->columns[column]));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  self->headings[column] = add_label (self, column, HEADING_LINE, "parallel-heading");
  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (self->headings[column], attributes);
  self->texts[column] = dossier_parallel_text_new (self->columns[column]);
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (self->texts[column]), (int) column + 1, TEXT_LINE,
                   1, 1);
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
 * @first: what is being read
 * @second: what stands beside it
 *
 * Returns: (transfer floating): a row of both
 */
DossierParallelRow *
dossier_parallel_row_new (DossierParallelColumn *first, DossierParallelColumn *second)
{
  DossierParallelRow *self = g_object_new (DOSSIER_TYPE_PARALLEL_ROW, "column-spacing", 20, NULL);
  GtkWidget *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "parallel");
  gtk_widget_set_margin_end (GTK_WIDGET (self), 24);
  gtk_widget_add_css_class (number, "paragraph-number");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_grid_attach (GTK_GRID (self), number, 0, TEXT_LINE, 1, 1);
  self->number = GTK_LABEL (number);
  self->columns[0] = g_object_ref (first);
  self->columns[1] = g_object_ref (second);
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    add_column (self, i);
  share_width (self);

  return self;
}

static void
set_heading (DossierParallelRow *self, guint column, const char *heading)
{
  gtk_label_set_label (self->headings[column], heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->headings[column]), heading != NULL);
}

static void
set_caption (DossierParallelRow *self, guint column, const char *caption)
{
  if (caption != NULL && self->captions[column] == NULL)
    self->captions[column] = add_label (self, column, CAPTION_LINE, "parallel-caption");
  if (self->captions[column] == NULL)
    return;

  gtk_label_set_label (self->captions[column], caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->captions[column]), caption != NULL);
}

/* Nothing of what the row said before is left. */
static void
clear (DossierParallelRow *self, const char *number)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "head");
  gtk_label_set_label (self->number, number);
  self->first = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    {
      set_caption (self, i, NULL);
      set_heading (self, i, NULL);
      dossier_parallel_text_set_words (self->texts[i], NULL, FALSE);
    }
}

/**
 * dossier_parallel_row_set_head:
 * @self: a row
 * @captions: (nullable): which text each of the columns has, %NULL where that
 *   is plain to see
 *
 * Shows the titles and standfirsts.
 */
void
dossier_parallel_row_set_head (DossierParallelRow *self, const char *const captions[2])
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_ROW (self));

  clear (self, "");
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    {
      const DossierHead *head
          = dossier_document_get_head (dossier_parallel_column_get_document (self->columns[i]));

      if (captions != NULL)
        set_caption (self, i, captions[i]);
      set_heading (self, i, head->title);
      dossier_parallel_text_set_words (self->texts[i], head->standfirst, FALSE);
    }
}

static void
set_paragraph (DossierParallelRow *self, guint column, const DossierParagraph *paragraph)
{
  if (dossier_parallel_column_hides (self->columns[column], paragraph))
    {
      dossier_parallel_text_set_words (self->texts[column], _ ("Not in the copy"), TRUE);
      return;
    }

  set_heading (self, column,
               dossier_parallel_column_get_heading (self->columns[column], paragraph));
  dossier_parallel_text_set_paragraph (self->texts[column], paragraph);
}

/**
 * dossier_parallel_row_set_pair:
 * @self: a row
 * @pair: a paragraph in two languages or editions
 *
 * Shows the paragraph. Where one of them lacks it, its place stays empty.
 */
void
dossier_parallel_row_set_pair (DossierParallelRow *self, const DossierPair *pair)
{
  g_autofree char *number = NULL;

  g_return_if_fail (DOSSIER_IS_PARALLEL_ROW (self) && pair != NULL);

  number = g_strdup_printf ("%u", (pair->first != NULL ? pair->first : pair->second)->number);
  clear (self, number);
  self->first = pair->first;
  if (pair->first != NULL)
    set_paragraph (self, 0, pair->first);
  if (pair->second != NULL)
    set_paragraph (self, 1, pair->second);
}

/**
 * dossier_parallel_row_set_left_out:
 * @self: a row
 * @heading: (nullable): what stands above
 * @words: words of the first column that stand for nothing in the second
 *
 * Shows the words.
 */
void
dossier_parallel_row_set_left_out (DossierParallelRow *self, const char *heading, const char *words)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_ROW (self));

  clear (self, "");
  set_heading (self, 0, heading);
  dossier_parallel_text_set_words (self->texts[0], words, FALSE);
}

/**
 * dossier_parallel_row_light:
 * @self: a row
 * @sentence: (nullable): the id of a sentence, %NULL for none
 *
 * Lights the sentence in both columns, if it stands in this row.
 */
void
dossier_parallel_row_light (DossierParallelRow *self, const char *sentence)
{
  g_return_if_fail (DOSSIER_IS_PARALLEL_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    dossier_parallel_text_light (self->texts[i], sentence);
}

/**
 * dossier_parallel_row_get_first:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its paragraph in the first column
 */
const DossierParagraph *
dossier_parallel_row_get_first (DossierParallelRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_ROW (self), NULL);

  return self->first;
}

/**
 * dossier_parallel_row_get_text:
 * @self: a row
 * @column: 0 or 1
 *
 * Returns: (transfer none): what stands in that column
 */
DossierParallelText *
dossier_parallel_row_get_text (DossierParallelRow *self, guint column)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_ROW (self) && column < 2, NULL);

  return self->texts[column];
}

/**
 * dossier_parallel_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what it says, in one column and then the other
 */
char *
dossier_parallel_row_dup_text (DossierParallelRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_PARALLEL_ROW (self), NULL);

  return g_strjoin ("\n", dossier_parallel_text_get_words (self->texts[0]),
                    dossier_parallel_text_get_words (self->texts[1]), NULL);
}
