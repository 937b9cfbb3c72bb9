/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier-function-words.h"

/* English and Spanish, the languages in which dossiers are written. */

static const char function_words[]
    = "a about above across after again against ago al algo alguien alguna algunas alguno "
      "algunos algún all almost along already also although always am among an and another ante "
      "antes any anyone anything aquel aquella aquellas aquello aquellos aquí are around as así "
      "at aun aunque away aún back bajo be because been before behind being below besides "
      "between bien both but by cada can cannot casi como con contra could cual cuales cualquier "
      "cuando cuanto cuya cuyo cuál cuándo cómo da de del desde después did didn do does doesn "
      "doing don donde done dos down durante during dónde e each either el ella ellas ello ellos "
      "else en enough entonces entre era eran es esa esas ese eso esos esta estas este esto "
      "estos está están even ever every everyone everything few first for from fue fueron "
      "further get gets got ha había habían hace hacia had hadn han has hasn hasta have haven "
      "having hay he hence her here hers him his how however hoy i if in incluso indeed instead "
      "into is isn it its itself just la las last le least les less lest let like likely ll lo "
      "los luego made make many mas may maybe me meanwhile mediante menos mi mientras might mine "
      "mis misma mismo mismos more moreover most much mucha muchas mucho muchos must muy my "
      "myself más nada nadie near neither never nevertheless next ni ninguna ninguno ningún no "
      "nobody none nor nos nosotros not nothing now nuestra nuestro nunca o of off often on once "
      "one only onto or os other others otra otras otro otros our out over own para per perhaps "
      "pero poca pocas poco pocos por porque pues que quien quienes quite quizá quizás quién qué "
      "rather re said same say says se según ser será serán shall she should si siempre sin "
      "since sino so sobre solo some someone something son soon still su such sus sí sólo tal "
      "también tampoco tan tanto te than that the their them themselves then there therefore "
      "these they this those though through thus till to toda todas todavía todo todos together "
      "too toward towards tras tu tus two tú u un una unas under unless unlike uno unos until up "
      "upon us usted ustedes va van ve very via was wasn we well were weren what whatever when "
      "where whereas whether which while who whole whom whose why will with within without won "
      "would wouldn y ya yes yet yo you your yours él";

static const char titles[]
    = "admiral aide alcalde alcaldesa almirante ambassador analyst archbishop arzobispo attorney "
      "bishop brigadier canciller candidata candidato capitán captain cardenal cardinal chairman "
      "chairwoman chancellor chief coach colonel comandante comisario commander commissioner "
      "congressman congresswoman coronel councilman councilwoman counselor deputy diputada "
      "diputado director directora doctor doctora don doña dr dra embajador embajadora emperor "
      "envoy exministro expresidenta expresidente fiscal former general gobernador gobernadora "
      "gov governor ingeniero juez jueza justice king lady leader licenciado lieutenant lord "
      "líder maj major mayor minister ministra ministro miss monseñor mr mrs ms obispo officer "
      "papa pope portavoz premier pres president presidenta presidente prime primer primera "
      "prince princess prof profesor profesora professor prosecutor queen rector rectora reina "
      "rep representative rev reverend rey secretaria secretario secretary sen senador senadora "
      "senator sergeant señor señora sheriff sir speaker spokesman spokesperson spokeswoman sr "
      "sra subsecretario sultan teniente vice vicepresidenta vicepresidente vocera vocero";

/* The words as a table, made at the first use and kept: it never changes. */
static GHashTable *
get_table (gsize *table, const char *words)
{
  if (g_once_init_enter (table))
    {
      GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);
      char **split = g_strsplit (words, " ", -1);

      for (guint i = 0; split[i] != NULL; i++)
        g_hash_table_add (made, split[i]);
      g_free (split);
      g_once_init_leave (table, (gsize) made);
    }

  return (GHashTable *) *table;
}

/**
 * dossier_is_function_word:
 * @folded: a word in lower case
 *
 * Returns: whether it is a word of grammar, which tells nothing of what a
 *   sentence is about
 */
gboolean
dossier_is_function_word (const char *folded)
{
  static gsize table = 0;

  g_return_val_if_fail (folded != NULL, FALSE);

  return g_hash_table_contains (get_table (&table, function_words), folded);
}

/**
 * dossier_is_title:
 * @folded: a word in lower case
 *
 * Returns: whether it stands before the name of a person and is no part of it
 */
gboolean
dossier_is_title (const char *folded)
{
  static gsize table = 0;

  g_return_val_if_fail (folded != NULL, FALSE);

  return g_hash_table_contains (get_table (&table, titles), folded);
}
