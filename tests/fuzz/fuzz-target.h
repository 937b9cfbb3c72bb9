/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* The name and the shape are libFuzzer's. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
