/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_sitting_keys_bind (GtkWidgetClass *widget_class);
void dossier_sitting_keys_append_question (GtkBox *box);
void dossier_sitting_keys_append_feedback (GtkBox *box);

G_END_DECLS
