/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/sitting/dossier-answer-area.h"

#include "ui/sitting/dossier-choice-area.h"
#include "ui/sitting/dossier-match-area.h"
#include "ui/sitting/dossier-order-area.h"
#include "ui/sitting/dossier-text-area.h"
#include "ui/sitting/dossier-typed-area.h"

/* Where a question is answered: a family of kinds each. What a person does
 * becomes a transition of the sitting, which is then shown here again. */
typedef struct
{
  DossierQuizKeeper *keeper;
  gboolean narrow;
  gboolean is_showing; /* the widgets change because the state did */
} DossierAnswerAreaPrivate;

typedef enum
{
  PROP_KEEPER = 1,
  PROP_NARROW,
} DossierAnswerAreaProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierAnswerArea, dossier_answer_area, ADW_TYPE_BIN)

static DossierAnswerAreaPrivate *
get_private (DossierAnswerArea *self)
{
  return dossier_answer_area_get_instance_private (self);
}

static gboolean
dossier_answer_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
dossier_answer_area_dispose (GObject *object)
{
  g_clear_object (&get_private (DOSSIER_ANSWER_AREA (object))->keeper);

  G_OBJECT_CLASS (dossier_answer_area_parent_class)->dispose (object);
}

static void
dossier_answer_area_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierAnswerAreaPrivate *priv = get_private (DOSSIER_ANSWER_AREA (object));

  switch ((DossierAnswerAreaProperty) prop_id)
    {
    case PROP_KEEPER:
      g_value_set_object (value, priv->keeper);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_answer_area_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  DossierAnswerAreaPrivate *priv = get_private (DOSSIER_ANSWER_AREA (object));

  switch ((DossierAnswerAreaProperty) prop_id)
    {
    case PROP_KEEPER:
      priv->keeper = g_value_dup_object (value);
      break;
    case PROP_NARROW:
      if (priv->narrow == g_value_get_boolean (value))
        return;
      priv->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_answer_area_class_init (DossierAnswerAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_answer_area_dispose;
  object_class->get_property = dossier_answer_area_get_property;
  object_class->set_property = dossier_answer_area_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_answer_area_grab_focus;

  properties[PROP_KEEPER]
      = g_param_spec_object ("keeper", NULL, NULL, DOSSIER_TYPE_QUIZ_KEEPER,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_answer_area_init (DossierAnswerArea *self)
{
}

static GType
get_area_type (DossierQuestionKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUESTION_MATCH:
      return DOSSIER_TYPE_MATCH_AREA;
    case DOSSIER_QUESTION_ORDER:
      return DOSSIER_TYPE_ORDER_AREA;
    case DOSSIER_QUESTION_CLOZE:
    case DOSSIER_QUESTION_NUMBER:
    case DOSSIER_QUESTION_SHORT:
      return DOSSIER_TYPE_TYPED_AREA;
    case DOSSIER_QUESTION_TEXT:
      return DOSSIER_TYPE_TEXT_AREA;
    case DOSSIER_QUESTION_SINGLE:
    case DOSSIER_QUESTION_MULTIPLE:
    case DOSSIER_QUESTION_TRUE_FALSE:
    case DOSSIER_QUESTION_WHO_SAID:
    default:
      return DOSSIER_TYPE_CHOICE_AREA;
    }
}

/**
 * dossier_answer_area_new:
 * @keeper: the sitting
 * @item: the question asked now
 *
 * Returns: (transfer floating): an area that fits the kind of question
 */
DossierAnswerArea *
dossier_answer_area_new (DossierQuizKeeper *keeper, const DossierQuizItem *item)
{
  DossierAnswerArea *self
      = g_object_new (get_area_type (item->question->kind), "keeper", keeper, NULL);

  DOSSIER_ANSWER_AREA_GET_CLASS (self)->build (self, item);
  dossier_answer_area_show_answer (self, item);

  return self;
}

/**
 * dossier_answer_area_get_keeper:
 * @self: an area
 *
 * Returns: (transfer none): the sitting
 */
DossierQuizKeeper *
dossier_answer_area_get_keeper (DossierAnswerArea *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANSWER_AREA (self), NULL);

  return get_private (self)->keeper;
}

/**
 * dossier_answer_area_get_quiz:
 * @self: an area
 *
 * Returns: (transfer none): the present state of the sitting
 */
DossierQuiz *
dossier_answer_area_get_quiz (DossierAnswerArea *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANSWER_AREA (self), NULL);

  return dossier_quiz_keeper_get_quiz (get_private (self)->keeper);
}

/**
 * dossier_answer_area_apply:
 * @self: an area
 * @next: (transfer full): the next state of the sitting
 */
void
dossier_answer_area_apply (DossierAnswerArea *self, DossierQuiz *next)
{
  g_return_if_fail (DOSSIER_IS_ANSWER_AREA (self));

  dossier_quiz_keeper_apply (get_private (self)->keeper, next);
}

/**
 * dossier_answer_area_show_answer:
 * @self: an area
 * @item: its question as it stands
 */
void
dossier_answer_area_show_answer (DossierAnswerArea *self, const DossierQuizItem *item)
{
  DossierAnswerAreaPrivate *priv = get_private (self);

  g_return_if_fail (DOSSIER_IS_ANSWER_AREA (self));

  priv->is_showing = TRUE;
  DOSSIER_ANSWER_AREA_GET_CLASS (self)->show_answer (self, item);
  priv->is_showing = FALSE;
}

/**
 * dossier_answer_area_is_showing:
 * @self: an area
 *
 * Returns: whether the widgets change because the state did; then their
 *   signals mean nothing
 */
gboolean
dossier_answer_area_is_showing (DossierAnswerArea *self)
{
  g_return_val_if_fail (DOSSIER_IS_ANSWER_AREA (self), FALSE);

  return get_private (self)->is_showing;
}

/**
 * dossier_answer_area_pick:
 * @self: an area
 * @n: which option, from 0
 *
 * What a number key does.
 */
void
dossier_answer_area_pick (DossierAnswerArea *self, guint n)
{
  DossierAnswerAreaClass *klass = DOSSIER_ANSWER_AREA_GET_CLASS (self);

  g_return_if_fail (DOSSIER_IS_ANSWER_AREA (self));

  if (klass->pick != NULL)
    klass->pick (self, n);
}

/**
 * dossier_answer_area_new_keycap:
 * @self: an area
 * @n: which option, from 0
 *
 * Returns: (transfer floating): the key that picks it, hidden when narrow
 */
GtkWidget *
dossier_answer_area_new_keycap (DossierAnswerArea *self, guint n)
{
  g_autofree char *digit = g_strdup_printf ("%u", n + 1);
  GtkWidget *keycap = g_object_new (GTK_TYPE_LABEL, "label", digit, "valign", GTK_ALIGN_CENTER,
                                    "css-classes", (const char *[]) { "keycap", "numbers", NULL },
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  g_object_bind_property (self, "narrow", keycap, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  return keycap;
}
