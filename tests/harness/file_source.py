#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window to drag a file from, as a file manager is.

    file_source.py FILE
"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")

from gi.repository import Gdk, Gio, GObject, Gtk  # noqa: E402


def prepare(_source, _x, _y):
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(sys.argv[1])])
    return Gdk.ContentProvider.new_for_value(GObject.Value(Gdk.FileList, files))


def activate(application):
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect("prepare", prepare)
    label = Gtk.Label(label="file")
    label.add_controller(source)
    Gtk.ApplicationWindow(application=application, child=label, default_width=200, default_height=200).present()


def main():
    application = Gtk.Application(flags=Gio.ApplicationFlags.NON_UNIQUE)
    application.connect("activate", activate)
    application.run([])


if __name__ == "__main__":
    main()
