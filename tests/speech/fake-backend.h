/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "speech/dossier-speech-backend.h"

G_BEGIN_DECLS

#define FAKE_TYPE_BACKEND (fake_backend_get_type ())
G_DECLARE_FINAL_TYPE (FakeBackend, fake_backend, FAKE, BACKEND, GObject)

/* An engine that does what a test tells it to, and writes down what it is told. */
FakeBackend *fake_backend_new (void);

char *fake_backend_take_log (FakeBackend *self);
guint fake_backend_get_number (FakeBackend *self);
void fake_backend_refuse (FakeBackend *self, DossierSpeechError problem);
void fake_backend_answer (FakeBackend *self);
void fake_backend_tell (FakeBackend *self, DossierSpeechEvent event);

G_END_DECLS
