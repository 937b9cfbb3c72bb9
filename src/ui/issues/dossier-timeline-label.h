/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/issues/dossier-timeline-layout.h"

G_BEGIN_DECLS

GtkWidget *dossier_timeline_label_new (const DossierTimelineItem *item);

G_END_DECLS
