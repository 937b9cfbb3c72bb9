/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-search-provider.h"

#include "dossier-program.h"
#include "dossier-result-id.h"
#include "dossier-result-meta.h"
#include "dossier-shell-search-provider2.h"

/* The shell shows five results of a program, and how many more there are. */
#define N_OF_KIND 5
#define N_MOST 20

/* How long the first letters wait for what is new in the library. */
#define PATIENCE_MS 300

/* Whoever begins to type anew has not done much else since. */
#define FRESH_FOR_US (2 * G_USEC_PER_SEC)

#define N_REMEMBERED 500
#define N_METAS 100 /* more are not asked for by anybody who means well */

/* Answers GNOME Shell out of the index of the library. */
struct _DossierSearchProvider
{
  GObject parent_instance;

  GApplication *service; /* not to end while something is asked; owns this */
  DossierShellSearchProvider2 *skeleton;
  DossierStore *store;
  GFile *bundled;
  DossierIndex *index;
  GHashTable *hits;   /* ids of results to DossierHit: what was found lately */
  GPtrArray *waiting; /* of Request, for the index to be brought up to date */
  gboolean is_refreshing;
  gint64 refreshed_us; /* 0 for never */
};

G_DEFINE_FINAL_TYPE (DossierSearchProvider, dossier_search_provider, G_TYPE_OBJECT)

/* ---- A search ---- */

typedef struct
{
  DossierSearchProvider *provider; /* with its service */
  GDBusMethodInvocation *invocation;
  char *query;
  guint patience_source; /* 0 when it no longer waits */
} Request;

static void
request_answer (Request *self, const char *const *ids)
{
  /* Both results have the same type, and the skeleton's functions do the same. */
  dossier_shell_search_provider2_complete_get_initial_result_set (self->provider->skeleton,
                                                                  self->invocation, ids);
  g_application_release (self->provider->service);
  g_object_unref (self->provider);
  g_free (self->query);
  g_free (self);
}

static const char *
remember (DossierSearchProvider *self, DossierHit *hit)
{
  char *id = dossier_result_id_new (hit->kind, hit->dossier, hit->id);

  if (g_hash_table_size (self->hits) >= N_REMEMBERED)
    g_hash_table_remove_all (self->hits);
  g_hash_table_replace (self->hits, id, hit);

  return id;
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierHits) hits
      = dossier_index_search_finish (DOSSIER_INDEX (source), result, &error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (hits == NULL)
    g_info ("Nothing could be searched: %s", error->message);
  for (guint i = 0; hits != NULL && hits->hits->len > 0 && i < N_MOST; i++)
    g_strv_builder_add (builder,
                        remember (request->provider, g_ptr_array_steal_index (hits->hits, 0)));
  ids = g_strv_builder_end (builder);
  request_answer (request, (const char *const *) ids);
}

/* A single letter begins too much, unless it is a word by itself. */
static gboolean
is_too_short (const char *query)
{
  return g_utf8_strlen (query, -1) < 2 && !g_unichar_iswide (g_utf8_get_char (query));
}

static void
request_run (Request *self)
{
  guint n_most[DOSSIER_N_HIT_KINDS];

  if (is_too_short (self->query))
    {
      request_answer (self, (const char *[]) { NULL });
      return;
    }
  for (guint i = 0; i < DOSSIER_N_HIT_KINDS; i++)
    n_most[i] = N_OF_KIND;
  dossier_index_search_async (self->provider->index, self->query, n_most, NULL, on_found, self);
}

/* ---- The index ---- */

static void
on_refreshed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSearchProvider) self = DOSSIER_SEARCH_PROVIDER (user_data);
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);
  g_autoptr (GError) error = NULL;

  /* What the index has is searched all the same. */
  if (!dossier_index_refresh_finish (DOSSIER_INDEX (source), result, &error))
    g_info ("The index is not up to date: %s", error->message);
  self->is_refreshing = FALSE;
  self->refreshed_us = g_get_monotonic_time ();
  self->waiting = g_ptr_array_new ();
  for (guint i = 0; i < waiting->len; i++)
    {
      Request *request = g_ptr_array_index (waiting, i);

      g_clear_handle_id (&request->patience_source, g_source_remove);
      request_run (request);
    }
  g_application_release (self->service);
}

static void
refresh_unless_fresh (DossierSearchProvider *self)
{
  if (self->is_refreshing
      || (self->refreshed_us != 0 && g_get_monotonic_time () - self->refreshed_us < FRESH_FOR_US))
    return;
  self->is_refreshing = TRUE;
  g_application_hold (self->service);
  dossier_index_refresh_async (self->index, self->store, self->bundled, NULL, on_refreshed,
                               g_object_ref (self));
}

static void
on_patience_over (gpointer user_data)
{
  Request *request = user_data;

  request->patience_source = 0;
  g_ptr_array_remove (request->provider->waiting, request);
  request_run (request);
}

static void
search (DossierSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  Request *request = g_new0 (Request, 1);

  g_application_hold (self->service);
  request->provider = g_object_ref (self);
  request->invocation = invocation;
  request->query = g_strstrip (g_strjoinv (" ", (char **) terms));
  if (!self->is_refreshing)
    {
      request_run (request);
      return;
    }
  g_ptr_array_add (self->waiting, request);
  request->patience_source = g_timeout_add_once (PATIENCE_MS, on_patience_over, request);
}

/* ---- What the shell asks ---- */

static gboolean
on_get_initial_result_set (DossierSearchProvider *self,
                           GDBusMethodInvocation *invocation,
                           const char *const *terms)
{
  refresh_unless_fresh (self);
  search (self, invocation, terms);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* What more letters leave of the results need not have been among the best
 * before, so all is searched again. */
static gboolean
on_get_subsearch_result_set (DossierSearchProvider *self,
                             GDBusMethodInvocation *invocation,
                             const char *const *previous,
                             const char *const *terms)
{
  search (self, invocation, terms);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* What was found lately knows where in it the words are; else the index tells. */
static const DossierHit *
get_hit (DossierSearchProvider *self, const char *name)
{
  DossierHit *hit = g_hash_table_lookup (self->hits, name);
  DossierHitKind kind = DOSSIER_HIT_ARTICLE;
  g_autofree char *dossier = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (hit != NULL || !dossier_result_id_parse (name, &kind, &dossier, &id))
    return hit;
  hit = dossier_index_find (self->index, dossier, kind, id, &error);
  if (hit != NULL)
    remember (self, hit);
  else if (error != NULL)
    g_info ("%s could not be looked up: %s", name, error->message);

  return hit;
}

/* What there is no more is left out. */
static gboolean
on_get_result_metas (DossierSearchProvider *self,
                     GDBusMethodInvocation *invocation,
                     const char *const *ids)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; ids[i] != NULL && i < N_METAS; i++)
    {
      const DossierHit *hit = get_hit (self, ids[i]);

      if (hit != NULL)
        g_variant_builder_add_value (&metas, dossier_result_meta_new (ids[i], hit));
    }
  dossier_shell_search_provider2_complete_get_result_metas (self->skeleton, invocation,
                                                            g_variant_builder_end (&metas));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
launch_search (DossierSearchProvider *self,
               GDBusConnection *connection,
               const char *const *terms,
               guint timestamp)
{
  g_autofree char *query = g_strjoinv (" ", (char **) terms);

  dossier_program_activate (self->service, connection, "search", g_variant_new_string (query),
                            timestamp);
}

/* Of what is gone since, at least the words are searched for. */
static gboolean
on_activate_result (DossierSearchProvider *self,
                    GDBusMethodInvocation *invocation,
                    const char *id,
                    const char *const *terms,
                    guint timestamp)
{
  GDBusConnection *connection = g_dbus_method_invocation_get_connection (invocation);
  const DossierHit *hit = get_hit (self, id);

  if (hit != NULL)
    dossier_program_activate (self->service, connection, "go-to",
                              g_variant_new ("(ssss)", hit->dossier, hit->uri, hit->target,
                                             hit->place),
                              timestamp);
  else
    launch_search (self, connection, terms, timestamp);
  dossier_shell_search_provider2_complete_activate_result (self->skeleton, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
on_launch_search (DossierSearchProvider *self,
                  GDBusMethodInvocation *invocation,
                  const char *const *terms,
                  guint timestamp)
{
  launch_search (self, g_dbus_method_invocation_get_connection (invocation), terms, timestamp);
  dossier_shell_search_provider2_complete_launch_search (self->skeleton, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* What was found may be another by now, or gone. */
static void
on_updated (DossierSearchProvider *self)
{
  g_hash_table_remove_all (self->hits);
}

static void
dossier_search_provider_finalize (GObject *object)
{
  DossierSearchProvider *self = DOSSIER_SEARCH_PROVIDER (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->index);
  g_clear_object (&self->store);
  g_clear_object (&self->bundled);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_search_provider_parent_class)->finalize (object);
}

static void
dossier_search_provider_class_init (DossierSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_provider_finalize;
}

static void
dossier_search_provider_init (DossierSearchProvider *self)
{
  const struct
  {
    const char *signal;
    GCallback handler;
  } handlers[] = {
    { "handle-get-initial-result-set", G_CALLBACK (on_get_initial_result_set) },
    { "handle-get-subsearch-result-set", G_CALLBACK (on_get_subsearch_result_set) },
    { "handle-get-result-metas", G_CALLBACK (on_get_result_metas) },
    { "handle-activate-result", G_CALLBACK (on_activate_result) },
    { "handle-launch-search", G_CALLBACK (on_launch_search) },
  };

  self->hits
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) dossier_hit_free);
  self->waiting = g_ptr_array_new ();
  self->skeleton = dossier_shell_search_provider2_skeleton_new ();
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->skeleton, handlers[i].signal, handlers[i].handler, self,
                             G_CONNECT_SWAPPED);
}

/**
 * dossier_search_provider_new:
 * @service: (transfer none): what runs for as long as somebody asks; it must
 *   outlive the provider
 * @store: where the library is kept
 * @bundled: the dossier that comes with the program
 *
 * Returns: (transfer full): a provider
 */
DossierSearchProvider *
dossier_search_provider_new (GApplication *service, DossierStore *store, GFile *bundled)
{
  DossierSearchProvider *self = NULL;

  g_return_val_if_fail (G_IS_APPLICATION (service) && DOSSIER_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (bundled), NULL);

  self = g_object_new (DOSSIER_TYPE_SEARCH_PROVIDER, NULL);
  self->service = service;
  self->store = g_object_ref (store);
  self->bundled = g_object_ref (bundled);
  self->index = g_object_ref (dossier_index_get_for_store (store));
  g_signal_connect_object (self->index, "updated", G_CALLBACK (on_updated), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_search_provider_export:
 * @self: a provider
 * @connection: a bus
 * @path: where on it
 * @error: where to say what is wrong
 *
 * Returns: whether the shell can ask it now
 */
gboolean
dossier_search_provider_export (DossierSearchProvider *self,
                                GDBusConnection *connection,
                                const char *path,
                                GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           path, error);
}

/**
 * dossier_search_provider_unexport:
 * @self: a provider
 *
 * Nobody can ask it any more.
 */
void
dossier_search_provider_unexport (DossierSearchProvider *self)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PROVIDER (self));

  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
