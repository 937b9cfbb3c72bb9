/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "profile.h"

#define N_DEVICES 3

/* Devices that share a folder. */
typedef struct
{
  Profile devices[N_DEVICES];
  char *path;
  GFile *folder;
} World;

void world_set_up (World *world, gconstpointer data);
void world_tear_down (World *world, gconstpointer data);
DossierSyncReport sync_device (World *world, guint device);
char *dup_own_file (World *world, guint device);
void assert_log_of (World *world, guint device, const char *expected);
void assert_same (World *world);
void add_text (const char *path, const char *text);
