/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-blocks.h"

G_BEGIN_DECLS

/* What an element is to someone who wants the text of a page. */
typedef struct
{
  gboolean is_block;         /* text before and after it is apart */
  gboolean is_skipped;       /* with all that it holds */
  gboolean is_named_clutter; /* by its class or id: less sure */
  gboolean is_break;         /* of a line */
  gboolean is_link;
  gboolean is_article; /* says that the article stands in it */
  gboolean has_kind;   /* its blocks are of a kind of their own */
  DossierBlockKind kind;
} DossierHtmlRole;

DossierHtmlRole dossier_html_get_role (const char *name, const char *const *attributes);
gboolean dossier_html_is_block (const char *name);

G_END_DECLS
