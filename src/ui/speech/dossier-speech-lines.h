/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/dossier-document.h"

G_BEGIN_DECLS

GStrv dossier_speech_dup_lines_of_quote (const DossierQuote *quote, gboolean with_speaker);

G_END_DECLS
