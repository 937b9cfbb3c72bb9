/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The schema of the first version, as it was released. */
#define SCHEMA_1                                                                                   \
  "CREATE TABLE device ("                                                                          \
  " id TEXT NOT NULL PRIMARY KEY,"                                                                 \
  " is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),"                                             \
  " added_ms INTEGER NOT NULL"                                                                     \
  ") STRICT, WITHOUT ROWID;"                                                                       \
  "CREATE UNIQUE INDEX device_own ON device (is_own) WHERE is_own = 1;"                            \
  "CREATE TABLE review ("                                                                          \
  " row INTEGER PRIMARY KEY,"                                                                      \
  " id TEXT NOT NULL UNIQUE,"                                                                      \
  " device TEXT NOT NULL REFERENCES device (id),"                                                  \
  " device_seq INTEGER NOT NULL,"                                                                  \
  " time_ms INTEGER NOT NULL,"                                                                     \
  " clock_ms INTEGER NOT NULL,"                                                                    \
  " zone_offset_min INTEGER NOT NULL,"                                                             \
  " dossier TEXT NOT NULL,"                                                                        \
  " question TEXT NOT NULL,"                                                                       \
  " question_version TEXT,"                                                                        \
  " question_kind TEXT NOT NULL,"                                                                  \
  " mode TEXT NOT NULL,"                                                                           \
  " kind TEXT NOT NULL,"                                                                           \
  " refers_to TEXT,"                                                                               \
  " sitting TEXT,"                                                                                 \
  " correct INTEGER NOT NULL CHECK (correct IN (0, 1)),"                                           \
  " skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),"                                           \
  " near INTEGER NOT NULL CHECK (near IN (0, 1)),"                                                 \
  " certainty TEXT NOT NULL,"                                                                      \
  " hints INTEGER NOT NULL,"                                                                       \
  " looked INTEGER NOT NULL CHECK (looked IN (0, 1)),"                                             \
  " took_ms INTEGER NOT NULL,"                                                                     \
  " options TEXT,"                                                                                 \
  " choice TEXT,"                                                                                  \
  " policy_version INTEGER NOT NULL,"                                                              \
  " model_version INTEGER NOT NULL,"                                                               \
  " UNIQUE (device, device_seq)"                                                                   \
  ") STRICT;"                                                                                      \
  "CREATE INDEX review_by_time ON review (time_ms, device, device_seq);"                           \
  "CREATE INDEX review_by_question ON review (dossier, question, time_ms);"                        \
  "CREATE INDEX review_by_reference ON review (refers_to) WHERE refers_to IS NOT NULL;"            \
  "CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review"                                 \
  " BEGIN SELECT raise (ABORT, 'the log is append-only'); END;"                                    \
  "CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review"                                 \
  " BEGIN SELECT raise (ABORT, 'the log is append-only'); END;"                                    \
  "CREATE TABLE sitting ("                                                                         \
  " id TEXT NOT NULL PRIMARY KEY,"                                                                 \
  " dossier TEXT NOT NULL,"                                                                        \
  " mode TEXT NOT NULL,"                                                                           \
  " state TEXT NOT NULL,"                                                                          \
  " is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1)),"                                   \
  " n_right INTEGER NOT NULL,"                                                                     \
  " n_total INTEGER NOT NULL,"                                                                     \
  " started_ms INTEGER NOT NULL,"                                                                  \
  " updated_ms INTEGER NOT NULL"                                                                   \
  ") STRICT, WITHOUT ROWID;"                                                                       \
  "CREATE UNIQUE INDEX sitting_open ON sitting (dossier) WHERE is_finished = 0;"                   \
  "CREATE INDEX sitting_by_dossier ON sitting (dossier, is_finished, updated_ms);"                 \
  "CREATE TABLE place ("                                                                           \
  " dossier TEXT NOT NULL PRIMARY KEY,"                                                            \
  " sentence TEXT,"                                                                                \
  " offset INTEGER NOT NULL,"                                                                      \
  " page TEXT,"                                                                                    \
  " updated_ms INTEGER NOT NULL"                                                                   \
  ") STRICT, WITHOUT ROWID;"                                                                       \
  "CREATE TABLE library ("                                                                         \
  " dossier TEXT NOT NULL PRIMARY KEY,"                                                            \
  " uri TEXT NOT NULL,"                                                                            \
  " title TEXT NOT NULL,"                                                                          \
  " standfirst TEXT,"                                                                              \
  " source_description TEXT,"                                                                      \
  " source_date TEXT,"                                                                             \
  " minutes INTEGER NOT NULL,"                                                                     \
  " n_questions INTEGER NOT NULL,"                                                                 \
  " added_ms INTEGER NOT NULL,"                                                                    \
  " opened_ms INTEGER NOT NULL"                                                                    \
  ") STRICT, WITHOUT ROWID;"
