/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/print/dossier-sheet-look.h"

/* The desktop's own face where it is there. */
#define SANS "Adwaita Sans, Inter, Sans"
#define SERIF "Serif"

static const DossierBlockLook looks[DOSSIER_N_BLOCK_STYLES] = {
  [DOSSIER_BLOCK_KICKER]
  = { .size = 9.5, .spacing = 1.0, .is_bold = TRUE, .is_quiet = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_TITLE] = { .size = 24,
                            .before = 3,
                            .spacing = 0.92,
                            .is_article = TRUE,
                            .is_bold = TRUE,
                            .stays = TRUE },
  [DOSSIER_BLOCK_STANDFIRST]
  = { .size = 13, .before = 7, .spacing = 1.0, .is_article = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_SOURCE]
  = { .size = 9, .before = 7, .spacing = 1.1, .is_quiet = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_NOTE]
  = { .size = 9, .before = 10, .indent = 12, .spacing = 1.12, .is_quiet = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_FIELDS] = { .size = 10, .before = 24, .spacing = 1.0, .stays = TRUE },
  [DOSSIER_BLOCK_SECTION] = { .size = 14,
                              .before = 18,
                              .spacing = 1.0,
                              .is_article = TRUE,
                              .is_bold = TRUE,
                              .stays = TRUE },
  [DOSSIER_BLOCK_PARAGRAPH] = { .size = 11.5, .before = 10, .spacing = 1.1, .is_article = TRUE },
  [DOSSIER_BLOCK_HEADING]
  = { .size = 15, .before = 26, .spacing = 1.0, .is_bold = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_ENTRY]
  = { .size = 11.5, .before = 16, .spacing = 1.0, .is_bold = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_ROLE] = { .size = 10, .before = 1, .spacing = 1.12 },
  [DOSSIER_BLOCK_LABEL]
  = { .size = 8.5, .before = 6, .spacing = 1.0, .is_bold = TRUE, .is_quiet = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_ITEM] = { .size = 10, .before = 3, .indent = 12, .spacing = 1.12 },
  [DOSSIER_BLOCK_TERM] = { .size = 10.5, .before = 6, .spacing = 1.12 },
  [DOSSIER_BLOCK_STEM]
  = { .size = 11, .before = 22, .spacing = 1.1, .is_bold = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_TASK]
  = { .size = 9, .before = 4, .spacing = 1.1, .is_quiet = TRUE, .stays = TRUE },
  [DOSSIER_BLOCK_OPTION] = { .size = 10.5, .before = 6, .spacing = 1.1 },
  [DOSSIER_BLOCK_WHY] = { .size = 9, .before = 1, .indent = 38, .spacing = 1.1, .is_quiet = TRUE },
  [DOSSIER_BLOCK_PAIR] = { .size = 10.5, .before = 7, .spacing = 1.1 },
  [DOSSIER_BLOCK_RULES] = { .size = 10.5, .before = 2, .spacing = 1.0 },
  [DOSSIER_BLOCK_PASSAGE]
  = { .size = 10.5, .before = 6, .indent = 12, .spacing = 1.08, .is_article = TRUE },
  [DOSSIER_BLOCK_KEY] = { .size = 10, .before = 9, .spacing = 1.1, .is_bold = TRUE },
  [DOSSIER_BLOCK_RATIONALE] = { .size = 10, .before = 3, .spacing = 1.1 },
  [DOSSIER_BLOCK_KEY_ROW] = { .size = 10, .before = 5, .spacing = 1.08 },
};

/**
 * dossier_block_style_get_look:
 * @style: what a block is
 *
 * Returns: (transfer none): how that looks
 */
const DossierBlockLook *
dossier_block_style_get_look (DossierBlockStyle style)
{
  g_return_val_if_fail (style < DOSSIER_N_BLOCK_STYLES, &looks[0]);

  return &looks[style];
}

/**
 * dossier_sheet_look_dup_font:
 * @look: how the sheet looks
 * @style: what a block is
 *
 * Returns: (transfer full): its font
 */
PangoFontDescription *
dossier_sheet_look_dup_font (const DossierSheetLook *look, DossierBlockStyle style)
{
  const DossierBlockLook *block = dossier_block_style_get_look (style);
  PangoFontDescription *font = NULL;

  g_return_val_if_fail (look != NULL, NULL);

  font = pango_font_description_from_string (block->is_article && !look->plain ? SERIF : SANS);
  pango_font_description_set_size (font, (int) (block->size * look->scale * PANGO_SCALE));
  if (block->is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}
