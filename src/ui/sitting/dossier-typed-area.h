/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/sitting/dossier-answer-area.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TYPED_AREA (dossier_typed_area_get_type ())
G_DECLARE_FINAL_TYPE (DossierTypedArea, dossier_typed_area, DOSSIER, TYPED_AREA, DossierAnswerArea)

G_END_DECLS
