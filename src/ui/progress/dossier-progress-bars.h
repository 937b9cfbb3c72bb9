/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "learning/dossier-progress.h"

G_BEGIN_DECLS

GArray *dossier_progress_bars_new_due (const DossierProgress *progress);
GArray *dossier_progress_bars_new_time (const DossierProgress *progress);

G_END_DECLS
