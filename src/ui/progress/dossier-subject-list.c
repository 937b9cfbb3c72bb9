/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/dossier-subject-list.h"

#include <glib/gi18n.h>

#include "ui/common/dossier-actor-avatar.h"
#include "ui/common/dossier-knowledge.h"

#define AVATAR_SIZE 24

/* What questions are about, a row each: a block for every question and how
 * many are known. Only the first few show until it is expanded; Return and a
 * click carry out the list's action on the row's target. */
struct _DossierSubjectList
{
  AdwBin parent_instance;

  GtkListBox *box;
  GtkSizeGroup *count_group;

  GArray *subjects; /* of DossierSubject */
  char *label;      /* what it is a list of */
  char *action;     /* takes a string */
  guint n_few;
  gboolean is_expanded;
  gboolean narrow;
};

typedef enum
{
  PROP_LABEL = 1,
  PROP_ACTION,
  PROP_N_FEW,
  PROP_EXPANDED,
  PROP_NARROW,
} DossierSubjectListProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (DossierSubjectList, dossier_subject_list, ADW_TYPE_BIN)

void
dossier_subject_clear (DossierSubject *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->target, g_free);
}

/**
 * dossier_subjects_new:
 *
 * Returns: (transfer full) (element-type DossierSubject): an empty array
 */
GArray *
dossier_subjects_new (void)
{
  GArray *subjects = g_array_new (FALSE, TRUE, sizeof (DossierSubject));

  g_array_set_clear_func (subjects, (GDestroyNotify) dossier_subject_clear);

  return subjects;
}

static const DossierSubject *
get_subject (DossierSubjectList *self, guint index)
{
  return &g_array_index (self->subjects, DossierSubject, index);
}

/* ---- Rows ---- */

static GtkWidget *
new_title (const DossierSubject *subject)
{
  return g_object_new (GTK_TYPE_LABEL, "label", subject->title, "xalign", 0.0, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize",
                       PANGO_ELLIPSIZE_END, "hexpand", TRUE, "max-width-chars", 20, NULL);
}

static GtkWidget *
new_figures (DossierSubjectList *self)
{
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *bar = dossier_knowledge_bar_new (DOSSIER_KNOWLEDGE_BAR_BLOCKS);
  GtkWidget *count = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (count, "numbers");
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_size_group_add_widget (self->count_group, count);
  gtk_box_append (GTK_BOX (figures), bar);
  gtk_box_append (GTK_BOX (figures), count);

  return figures;
}

static void
apply_narrow (DossierSubjectList *self, GtkWidget *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), self->narrow ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (box), self->narrow ? 5 : 14);
  /* Beside each other, so that all blocks start in one line. */
  gtk_box_set_homogeneous (GTK_BOX (box), !self->narrow);
}

static GtkWidget *
new_row (DossierSubjectList *self, const DossierSubject *subject, DossierFamilies *families)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  if (subject->actor != NULL)
    gtk_box_append (GTK_BOX (head),
                    dossier_actor_avatar_new (families, subject->actor, AVATAR_SIZE));
  gtk_box_append (GTK_BOX (head), new_title (subject));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), new_figures (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  apply_narrow (self, row);

  return row;
}

static void
fill_row (GtkWidget *row, const DossierSubject *subject)
{
  GtkWidget *figures
      = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *bar = gtk_widget_get_first_child (figures);
  GtkWidget *count = gtk_widget_get_last_child (figures);
  /* Translators: how many questions are known, of how many */
  g_autofree char *text
      = g_strdup_printf (_ ("%'u of %'u"), subject->counts.n[DOSSIER_KNOWLEDGE_KNOWN],
                         dossier_knowledge_counts_get_total (&subject->counts));
  g_autofree char *words = dossier_knowledge_counts_dup_words (&subject->counts);
  /* Translators: what questions are about, and how many are known and not */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s"), subject->title, words);

  dossier_knowledge_bar_set_counts (DOSSIER_KNOWLEDGE_BAR (bar), &subject->counts);
  gtk_label_set_label (GTK_LABEL (count), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_visible (DossierSubjectList *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), self->is_expanded || (guint) i < self->n_few);
}

static void
on_row_activated (DossierSubjectList *self, GtkListBoxRow *row)
{
  const guint index = (guint) gtk_list_box_row_get_index (row);

  if (self->action != NULL && index < self->subjects->len)
    gtk_widget_activate_action (GTK_WIDGET (self), self->action, "s",
                                get_subject (self, index)->target);
}

/* ---- The list ---- */

static void
dossier_subject_list_finalize (GObject *object)
{
  DossierSubjectList *self = DOSSIER_SUBJECT_LIST (object);

  g_array_unref (self->subjects);
  g_object_unref (self->count_group);
  g_free (self->label);
  g_free (self->action);

  G_OBJECT_CLASS (dossier_subject_list_parent_class)->finalize (object);
}

static void
dossier_subject_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierSubjectList *self = DOSSIER_SUBJECT_LIST (object);

  switch ((DossierSubjectListProperty) prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_ACTION:
      g_value_set_string (value, self->action);
      break;
    case PROP_N_FEW:
      g_value_set_uint (value, self->n_few);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->is_expanded);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_narrow (DossierSubjectList *self, gboolean narrow)
{
  GtkListBoxRow *row = NULL;

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->box), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->box), "narrow");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    apply_narrow (self, GTK_WIDGET (row));
}

static void
dossier_subject_list_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierSubjectList *self = DOSSIER_SUBJECT_LIST (object);

  switch ((DossierSubjectListProperty) prop_id)
    {
    case PROP_LABEL:
      if (!g_set_str (&self->label, g_value_get_string (value)))
        return;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label, -1);
      break;
    case PROP_ACTION:
      self->action = g_value_dup_string (value);
      return;
    case PROP_N_FEW:
      self->n_few = g_value_get_uint (value);
      return;
    case PROP_EXPANDED:
      if (self->is_expanded == g_value_get_boolean (value))
        return;
      self->is_expanded = g_value_get_boolean (value);
      update_visible (self);
      break;
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
dossier_subject_list_class_init (DossierSubjectListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_subject_list_finalize;
  object_class->get_property = dossier_subject_list_get_property;
  object_class->set_property = dossier_subject_list_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_ACTION] = g_param_spec_string ("action", NULL, NULL, NULL, once);
  properties[PROP_N_FEW] = g_param_spec_uint ("n-few", NULL, NULL, 1, G_MAXUINT, G_MAXUINT, once);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dossier_subject_list_init (DossierSubjectList *self)
{
  self->subjects = dossier_subjects_new ();
  self->count_group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "subjects");
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static gboolean
is_same (GArray *subjects, GArray *others)
{
  for (guint i = 0; i < subjects->len; i++)
    if (i >= others->len
        || g_strcmp0 (g_array_index (subjects, DossierSubject, i).target,
                      g_array_index (others, DossierSubject, i).target)
               != 0)
      return FALSE;

  return subjects->len == others->len;
}

/**
 * dossier_subject_list_set_subjects:
 * @self: a list
 * @subjects: (transfer full) (element-type DossierSubject): what it shows
 * @families: (nullable): the hues of their actors
 *
 * Rows of the same subjects as before stay, and with them the focus.
 */
void
dossier_subject_list_set_subjects (DossierSubjectList *self,
                                   GArray *subjects,
                                   DossierFamilies *families)
{
  gboolean are_same;

  g_return_if_fail (DOSSIER_IS_SUBJECT_LIST (self));
  g_return_if_fail (subjects != NULL);

  are_same = is_same (subjects, self->subjects);
  g_array_unref (self->subjects);
  self->subjects = subjects;
  if (!are_same)
    gtk_list_box_remove_all (self->box);
  for (guint i = 0; i < subjects->len; i++)
    {
      if (!are_same)
        gtk_list_box_append (self->box, new_row (self, get_subject (self, i), families));
      fill_row (GTK_WIDGET (gtk_list_box_get_row_at_index (self->box, (int) i)),
                get_subject (self, i));
    }
  update_visible (self);
}

guint
dossier_subject_list_get_length (DossierSubjectList *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBJECT_LIST (self), 0);

  return self->subjects->len;
}

/**
 * dossier_subject_list_get_n_more:
 * @self: a list
 *
 * Returns: how many subjects show only when the list is expanded
 */
guint
dossier_subject_list_get_n_more (DossierSubjectList *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBJECT_LIST (self), 0);

  return self->subjects->len > self->n_few ? self->subjects->len - self->n_few : 0;
}
