/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier-store.h"

G_BEGIN_DECLS

void dossier_library_note_opened (DossierStore *store, DossierDocument *document, const char *uri);
void dossier_library_note_opened_later (DossierStore *store,
                                        DossierDocument *document,
                                        const char *uri);
void dossier_library_digest_file_async (GFile *file,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean dossier_library_digest_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
