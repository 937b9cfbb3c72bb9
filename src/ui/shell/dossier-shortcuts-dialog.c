/* SPDX-FileCopyrightText: The Dossier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/shell/dossier-shortcuts-dialog.h"

#include <glib/gi18n.h>

/* GTK's own shortcuts window is deprecated on our floor and libadwaita's is
 * newer than it; a preferences page with keycaps does the same. */

/* A row without keys begins a group. Keys are accelerators as GTK writes
 * them, or, where several keys share a row, their caps parted by spaces. */
static const struct
{
  const char *title;
  const char *accelerator;
  const char *caps;
} shortcuts[] = {
  { N_ ("Program"), NULL, NULL },
  { N_ ("Open a Dossier"), "<Control>o", NULL },
  { N_ ("Search Everything"), "<Control>k", NULL },
  { N_ ("Preferences"), "<Control>comma", NULL },
  { N_ ("Keyboard Shortcuts"), "<Control>question", NULL },
  { N_ ("Main Menu"), "F10", NULL },
  { N_ ("Close the Window"), "<Control>w", NULL },
  { N_ ("Quit"), "<Control>q", NULL },
  { N_ ("Dossier"), NULL, NULL },
  { N_ ("Article"), "<Alt>1", NULL },
  { N_ ("Actors"), "<Alt>2", NULL },
  { N_ ("Quotes"), "<Alt>3", NULL },
  { N_ ("Issues"), "<Alt>4", NULL },
  { N_ ("Quiz"), "<Alt>5", NULL },
  { N_ ("Progress"), "<Alt>6", NULL },
  { N_ ("Search or Find"), "<Control>f", NULL },
  { N_ ("Back"), "<Alt>Left", NULL },
  { N_ ("Print"), "<Control>p", NULL },
  { N_ ("Article"), NULL, NULL },
  { N_ ("Next Name, Quote or Term"), "m", NULL },
  { N_ ("Previous Name, Quote or Term"), "<Shift>m", NULL },
  { N_ ("Open It"), "Return", NULL },
  { N_ ("Actions for the Selection"), "a", NULL },
  { N_ ("Highlight the Selection"), "h", NULL },
  { N_ ("Highlight in Yellow, Blue, Pink, Purple"), NULL, "1 2 3 4" },
  { N_ ("Write a Note"), "n", NULL },
  { N_ ("Ask for the Selection in the Quiz"), "q", NULL },
  { N_ ("Delete the Highlight"), "Delete", NULL },
  { N_ ("Highlights and Notes"), "<Shift><Control>n", NULL },
  { N_ ("Undo"), "<Control>z", NULL },
  { N_ ("Do Again"), "<Shift><Control>z", NULL },
  { N_ ("Next Match"), "<Control>g", NULL },
  { N_ ("Previous Match"), "<Shift><Control>g", NULL },
  { N_ ("Larger Text"), "<Control>plus", NULL },
  { N_ ("Smaller Text"), "<Control>minus", NULL },
  { N_ ("Normal Text Size"), "<Control>0", NULL },
  { N_ ("Color by Voice"), "v", NULL },
  { N_ ("Side by Side"), "s", NULL },
  { N_ ("The Same in the Other Column"), NULL, "← →" },
  { N_ ("Reading Ruler"), "r", NULL },
  { N_ ("Focus on One Paragraph"), "f", NULL },
  { N_ ("Peek at the Other Language"), "p", NULL },
  { N_ ("Show the Cast Alongside"), "F9", NULL },
  { N_ ("Read Aloud, or Pause"), "F5", NULL },
  { N_ ("Read Aloud from the Caret"), "<Control>F5", NULL },
  { N_ ("Stop Reading Aloud"), "<Shift>F5", NULL },
  { N_ ("Previous Sentence"), "F4", NULL },
  { N_ ("Next Sentence"), "F6", NULL },
  { N_ ("Map of the Actors"), NULL, NULL },
  { N_ ("Nearest Actor That Way"), NULL, "← → ↑ ↓" },
  { N_ ("Next and Previous Actor in the Article"), NULL, "Page_Down Page_Up" },
  { N_ ("Select the Actor"), "Return", NULL },
  { N_ ("Next Relation of the Selected Actor"), "Tab", NULL },
  { N_ ("Previous Relation"), "<Shift>Tab", NULL },
  { N_ ("Hear the Sentence of the Relation"), "Return", NULL },
  { N_ ("Deselect"), "Escape", NULL },
  { N_ ("Move the Map"), NULL, "Shift_L ← → ↑ ↓" },
  { N_ ("Larger Map"), "<Control>plus", NULL },
  { N_ ("Smaller Map"), "<Control>minus", NULL },
  { N_ ("Map in Its Own Size"), "<Control>0", NULL },
  { N_ ("Quotes"), NULL, NULL },
  { N_ ("Hide Speakers"), "<Control>h", NULL },
  { N_ ("Copy with Citation"), "<Control>c", NULL },
  { N_ ("Listen"), "F5", NULL },
  { N_ ("Who Said It?"), "space", NULL },
  { N_ ("Quiz"), NULL, NULL },
  { N_ ("Pick an Option"), NULL, "1 … 9" },
  { N_ ("Guess, Think So, Sure"), NULL, "G T S" },
  { N_ ("Check, Then Next Question"), "Return", NULL },
  { N_ ("Evidence in the Article"), "e", NULL },
  { N_ ("I Guessed, I Was Right"), NULL, "G R" },
  { N_ ("Undo"), "<Control>z", NULL },
  { N_ ("Leave, Answers Kept"), "Escape", NULL },
};

static void
add_keycap (GtkBox *box, const char *text)
{
  GtkWidget *cap = gtk_label_new (text);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (box, cap);
}

static void
add_keycaps (GtkBox *box, const char *text, const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (text, separator, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add_keycap (box, parts[i]);
}

/* Keys by their own signs or letters, or by GDK's names, which GTK translates. */
static void
add_named_keycaps (GtkBox *box, const char *caps)
{
  g_auto (GStrv) names = g_strsplit (caps, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint key
          = g_ascii_isalpha (names[i][0]) ? gdk_keyval_from_name (names[i]) : GDK_KEY_VoidSymbol;
      g_autofree char *label = NULL;

      /* GTK calls the left key by its side, the modifier by its name alone. */
      if (key == GDK_KEY_Shift_L)
        {
          label = gtk_accelerator_get_label (0, GDK_SHIFT_MASK);
          add_keycaps (box, label, "+");
          continue;
        }
      if (key != GDK_KEY_VoidSymbol)
        label = gtk_accelerator_get_label (key, 0);
      add_keycap (box, label != NULL ? label : names[i]);
    }
}

/* One keycap per key: "<Control>o" gives Ctrl and O. */
static GtkWidget *
new_keycaps (const char *accelerator, const char *caps)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GdkModifierType modifiers = 0;
  guint key = 0;

  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  if (accelerator != NULL && gtk_accelerator_parse (accelerator, &key, &modifiers))
    {
      g_autofree char *modifier_label = gtk_accelerator_get_label (0, modifiers);
      g_autofree char *key_label = gtk_accelerator_get_label (key, 0);

      add_keycaps (GTK_BOX (box), modifier_label, "+");
      add_keycap (GTK_BOX (box), key_label);
    }
  else
    add_named_keycaps (GTK_BOX (box), caps);

  return box;
}

/**
 * dossier_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the list of all keys
 */
AdwDialog *
dossier_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *row = NULL;

      if (shortcuts[i].accelerator == NULL && shortcuts[i].caps == NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (shortcuts[i].title));
          adw_preferences_page_add (page, group);
          continue;
        }

      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcuts[i].title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 new_keycaps (shortcuts[i].accelerator, shortcuts[i].caps));
      adw_preferences_group_add (group, row);
    }
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);

  return dialog;
}
