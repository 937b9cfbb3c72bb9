/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/sitting/dossier-answer-area.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ORDER_AREA (dossier_order_area_get_type ())
G_DECLARE_FINAL_TYPE (DossierOrderArea, dossier_order_area, DOSSIER, ORDER_AREA, DossierAnswerArea)

G_END_DECLS
