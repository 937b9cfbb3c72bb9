/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-builder.h"

G_BEGIN_DECLS

void dossier_checker_check_questions (DossierBuilder *builder);

G_END_DECLS
