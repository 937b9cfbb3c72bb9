/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-knowledge-legend.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-knowledge-paint.h"
#include "ui/progress/dossier-progress-names.h"

#define SWATCH_WIDTH 16
#define SWATCH_HEIGHT 13
#define SWATCH_RADIUS 4

/* One of the four drawings. */
#define DOSSIER_TYPE_KNOWLEDGE_SWATCH (dossier_knowledge_swatch_get_type ())
G_DECLARE_FINAL_TYPE (
    DossierKnowledgeSwatch, dossier_knowledge_swatch, DOSSIER, KNOWLEDGE_SWATCH, GtkWidget)

struct _DossierKnowledgeSwatch
{
  GtkWidget parent_instance;

  DossierKnowledge knowledge;
};

G_DEFINE_FINAL_TYPE (DossierKnowledgeSwatch, dossier_knowledge_swatch, GTK_TYPE_WIDGET)

/* What the four drawings mean, and how often each is there. */
struct _DossierKnowledgeLegend
{
  AdwBin parent_instance;

  GtkLabel *labels[DOSSIER_N_KNOWLEDGES];
};

G_DEFINE_FINAL_TYPE (DossierKnowledgeLegend, dossier_knowledge_legend, ADW_TYPE_BIN)

static void
dossier_knowledge_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const float y = (float) (gtk_widget_get_height (widget) - SWATCH_HEIGHT) / 2;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, y, SWATCH_WIDTH, SWATCH_HEIGHT);
  DossierInks inks;

  dossier_inks_init (&inks, widget);
  dossier_knowledge_paint (snapshot, &bounds, SWATCH_RADIUS,
                           DOSSIER_KNOWLEDGE_SWATCH (widget)->knowledge, &inks);
}

static void
dossier_knowledge_swatch_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? SWATCH_WIDTH : SWATCH_HEIGHT;
}

static void
dossier_knowledge_swatch_class_init (DossierKnowledgeSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_knowledge_swatch_snapshot;
  widget_class->measure = dossier_knowledge_swatch_measure;

  gtk_widget_class_set_css_name (widget_class, "knowledgebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dossier_knowledge_swatch_init (DossierKnowledgeSwatch *self)
{
}

static void
dossier_knowledge_legend_class_init (DossierKnowledgeLegendClass *klass)
{
}

static void
dossier_knowledge_legend_init (DossierKnowledgeLegend *self)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 20);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  for (guint i = 0; i < DOSSIER_N_KNOWLEDGES; i++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
      DossierKnowledgeSwatch *swatch = g_object_new (DOSSIER_TYPE_KNOWLEDGE_SWATCH, NULL);
      GtkWidget *label = gtk_label_new (NULL);

      swatch->knowledge = (DossierKnowledge) i;
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "secondary");
      gtk_widget_add_css_class (label, "numbers");
      gtk_box_append (GTK_BOX (entry), GTK_WIDGET (swatch));
      gtk_box_append (GTK_BOX (entry), label);
      adw_wrap_box_append (ADW_WRAP_BOX (wrap), entry);
      self->labels[i] = GTK_LABEL (label);
    }
  adw_bin_set_child (ADW_BIN (self), wrap);
}

/**
 * dossier_knowledge_legend_set_counts:
 * @self: a legend
 * @counts: how often each state is there
 */
void
dossier_knowledge_legend_set_counts (DossierKnowledgeLegend *self,
                                     const DossierKnowledgeCounts *counts)
{
  g_return_if_fail (DOSSIER_IS_KNOWLEDGE_LEGEND (self));
  g_return_if_fail (counts != NULL);

  for (guint i = 0; i < DOSSIER_N_KNOWLEDGES; i++)
    {
      /* Translators: an entry of a legend, and how often it is there */
      g_autofree char *text
          = g_strdup_printf (C_ ("legend", "%1$s %2$u"),
                             dossier_progress_names_get_knowledge ((DossierKnowledge) i),
                             counts->n[i]);

      gtk_label_set_label (self->labels[i], text);
    }
}
