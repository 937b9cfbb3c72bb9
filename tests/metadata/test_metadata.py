#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop and a software store read of Dossier, as installed."""

import os
import re
import subprocess
import tempfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from tap import case, main

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
BUILD = Path(os.environ["MESON_BUILD_ROOT"])
ID = "io.github.dossier_study.Dossier"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STRICT = (
    "all-categories-ignored=error,category-invalid=error,cid-desktopapp-is-not-rdns=error,"
    "cid-has-number-prefix=error,cid-missing-affiliation-gnome=error,"
    "cid-rdns-contains-hyphen=error,content-rating-missing=error,"
    "desktop-app-launchable-omitted=error,desktop-file-not-found=error,"
    "invalid-child-tag-name=error,metainfo-filename-cid-mismatch=error,"
    "metainfo-legacy-path=error,name-has-dot-suffix=error,releases-info-missing=error,"
    "unknown-tag=error"
)


def run(*command, **environment):
    done = subprocess.run(
        [str(word) for word in command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


class Tree:
    """Dossier installed into a folder of its own, once for all cases."""

    _root = None

    @classmethod
    def root(cls):
        if cls._root is None:
            cls._folder = tempfile.TemporaryDirectory(prefix="dossier-tree-")
            cls._root = Path(cls._folder.name)
            run("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", cls._root)
        return cls._root

    @classmethod
    def prefix(cls):
        (found,) = cls.root().glob("**/bin/dossier")
        return found.parent.parent

    @classmethod
    def file(cls, path):
        file = cls.prefix() / path
        assert file.is_file(), f"{path} is not installed"
        return file


def metainfo_path():
    return Tree.file(f"share/metainfo/{ID}.metainfo.xml")


def metainfo():
    return ElementTree.parse(metainfo_path()).getroot()


def english(root, path):
    return [node for node in root.findall(path) if LANG not in node.attrib]


def desktop_path():
    return Tree.file(f"share/applications/{ID}.desktop")


def desktop_keys():
    lines = desktop_path().read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


@case
def the_id_is_reverse_dns_with_four_parts():
    parts = ID.split(".")
    assert len(parts) == 4 and len(ID) <= 255
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", part) for part in parts)
    assert not ID.startswith("org.gnome.")


@case
def the_same_id_names_every_installed_file():
    names = {path.name for path in Tree.root().rglob(f"*{ID}*") if path.is_file()}
    wanted = {".desktop", ".metainfo.xml", ".svg", "-symbolic.svg", ".gschema.xml", ".service", ".xml"}
    assert wanted <= {name.removeprefix(ID) for name in names}, names


@case
def the_metainfo_is_valid():
    run("appstreamcli", "validate", "--strict", "--no-net", f"--override={STRICT}", metainfo_path())


@case
def the_installed_tree_is_valid():
    run("appstreamcli", "validate-tree", "--strict", "--no-net", Tree.prefix())


@case
def a_software_store_composes_it():
    result = Tree.root() / "compose"
    report = run(
        "appstreamcli", "compose", "--prefix", "/", "--origin=test", "--no-net",
        f"--result-root={result}", "--print-report=full", Tree.prefix(),
    )
    catalog = run("sh", "-c", f"zcat {result}/share/swcatalog/xml/*.gz")
    for wanted in ('width="128" height="128"', "<category>Education</category>", "<keyword>", "application/x-dossier+xml", "<languages>"):
        assert wanted in catalog, f"{wanted} is missing:\n{report}\n{catalog}"


@case
def the_program_fits_a_phone():
    report = run("appstreamcli", "check-syscompat", "--details", metainfo_path())
    assert "Handset" in report


@case
def the_licences_are_known():
    root = metainfo()
    assert root.findtext("project_license") == "GPL-3.0-or-later"
    assert root.findtext("metadata_license") == "CC0-1.0"
    assert "free" in run("appstreamcli", "check-license", root.findtext("project_license")).lower()


@case
def name_and_summary_are_short():
    root = metainfo()
    (name,) = english(root, "name")
    (summary,) = english(root, "summary")
    assert len(name.text) <= 15
    assert 10 <= len(summary.text) <= 35, summary.text
    assert not summary.text.endswith(".") and not re.match(r"(A|An|The) ", summary.text)
    assert name.text.lower() not in summary.text.lower()


@case
def the_description_is_of_good_length():
    (description,) = english(metainfo(), "description")
    text = " ".join("".join(node.itertext()) for node in description if LANG not in node.attrib and node.tag == "p")
    items = [li for li in description.iter("li") if LANG not in li.attrib]
    whole = len(text) + sum(len(li.text) for li in items)
    assert 210 <= whole <= 700, whole
    assert len(items) <= 10
    assert {node.tag for node in description.iter()} <= {"description", "p", "ul", "ol", "li", "em", "code"}


@case
def one_developer_stands_behind_it():
    (developer,) = metainfo().findall("developer")
    (name,) = developer.findall("name")
    assert "." in developer.get("id") and name.get("translate") == "no"


@case
def it_launches_and_translates_by_its_own_names():
    root = metainfo()
    assert root.findtext("launchable") == f"{ID}.desktop"
    assert root.find("launchable").get("type") == "desktop-id"
    assert root.findtext("translation") == "dossier"


@case
def the_content_is_rated():
    (rating,) = metainfo().findall("content_rating")
    assert rating.get("type") == "oars-1.1"


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), channels)), max(channels) - min(channels)


@case
def the_brand_colors_are_two_and_colorful():
    colors = {c.get("scheme_preference"): c.text for c in metainfo().findall("branding/color")}
    assert set(colors) == {"light", "dark"}
    light, light_chroma = luminance(colors["light"])
    dark, dark_chroma = luminance(colors["dark"])
    assert light > dark and light_chroma > 0.1 and dark_chroma > 0.1


@case
def the_pictures_have_captions_and_pinned_addresses():
    shots = metainfo().findall("screenshots/screenshot")
    assert 3 <= len(shots) <= 6 and shots[0].get("type") == "default"
    for shot in shots:
        (caption,) = english(shot, "caption")
        assert not caption.text.endswith(".") and not caption.text[0].isdigit()
        address = shot.findtext("image")
        assert address.endswith(".png") and not re.search(r"/(main|master)/", address)


@case
def the_pictures_are_in_the_tree_and_not_too_large():
    for shot in metainfo().findall("screenshots/screenshot"):
        picture = SOURCE / "data/screenshots" / shot.findtext("image").rsplit("/", 1)[1]
        header = picture.read_bytes()[:26]
        assert header.startswith(b"\x89PNG")
        width, height = int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")
        assert width <= 2000 and height <= 1400, f"{picture.name} is {width} × {height}"
        assert header[25] in (4, 6), f"{picture.name} has no alpha channel for its rounded corners"


@case
def every_release_says_what_is_new():
    releases = metainfo().findall("releases/release")
    assert releases
    for release in releases:
        assert date.fromisoformat(release.get("date")) <= date.today()
        text = "".join(release.find("description").itertext()).strip()
        assert len(text) > 40 and "bug fixes and performance" not in text.lower()
    assert releases[0].get("version") == re.search(r"version: '([^']+)'", (SOURCE / "meson.build").read_text()).group(1)


@case
def the_addresses_a_store_shows_are_there():
    kinds = {url.get("type") for url in metainfo().findall("url")}
    assert {"homepage", "bugtracker", "vcs-browser", "contribute", "translate"} <= kinds


@case
def it_is_declared_offline_and_fit_for_touch():
    root = metainfo()
    assert root.findtext("requires/internet") == "offline-only"
    assert root.find("requires/display_length").text == "360"
    assert {c.text for c in root.findall("supports/control")} == {"pointing", "keyboard", "touch"}


@case
def the_desktop_file_is_valid_without_a_hint():
    assert run("desktop-file-validate", desktop_path()) == ""


@case
def the_desktop_file_has_what_a_desktop_wants():
    keys = desktop_keys()
    assert keys["Icon"] == ID
    assert re.fullmatch(r"dossier %[UF]", keys["Exec"])
    assert "Education" in keys["Categories"].split(";")
    assert keys["Keywords"].endswith(";")
    assert keys["StartupNotify"] == keys["DBusActivatable"] == "true"
    assert keys["MimeType"] == "application/x-dossier+xml;"
    assert not {"NoDisplay", "Hidden"} & set(keys)


@case
def the_icons_are_clean():
    app = Tree.file(f"share/icons/hicolor/scalable/apps/{ID}.svg")
    symbolic = Tree.file(f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg")
    assert ElementTree.parse(app).getroot().get("viewBox") == "0 0 128 128"
    assert ElementTree.parse(symbolic).getroot().get("viewBox") == "0 0 16 16"
    for icon in (app, symbolic):
        text = icon.read_text()
        assert "filter" not in text and "Blur" not in text and "shadow" not in text


@case
def the_app_icon_keeps_off_its_edges():
    app = Tree.file(f"share/icons/hicolor/scalable/apps/{ID}.svg")
    for size in (32, 64, 128):
        picture, alpha = Tree.root() / f"icon-{size}.png", Tree.root() / f"icon-{size}.gray"
        run("gdk-pixbuf-thumbnailer", "-s", size, app, picture)
        run("convert", picture, "-alpha", "extract", "-depth", "8", alpha)
        opacity = alpha.read_bytes()
        assert len(opacity) == size * size and max(opacity) == 255
        rows = [opacity[i : i + size] for i in range(0, size * size, size)]
        edge = [*rows[0], *rows[-1], *(row[0] for row in rows), *(row[-1] for row in rows)]
        assert max(edge) < 16, f"something touches the edge at {size} px"


@case
def the_schema_compiles_strictly_and_documents_its_keys():
    run("glib-compile-schemas", "--strict", "--dry-run", SOURCE / "data")
    root = ElementTree.parse(SOURCE / f"data/{ID}.gschema.xml").getroot()
    assert root.get("gettext-domain") == "dossier"
    for key in root.iter("key"):
        assert key.findtext("summary") and key.findtext("description"), key.get("name")
        if key.get("type") in ("i", "u", "d"):
            assert key.find("range") is not None, key.get("name")


@case
def the_bus_starts_it():
    service = Tree.file(f"share/dbus-1/services/{ID}.service").read_text()
    assert f"Name={ID}\n" in service and "--gapplication-service" in service


@case
def the_search_of_the_desktop_knows_it():
    entry = Tree.file(f"share/gnome-shell/search-providers/{ID}.search-provider.ini").read_text()
    service = Tree.file(f"share/dbus-1/services/{ID}.SearchProvider.service").read_text()
    assert f"DesktopId={ID}.desktop\n" in entry and "Version=2\n" in entry
    assert f"BusName={ID}.SearchProvider\n" in entry and f"Name={ID}.SearchProvider\n" in service
    assert f"ObjectPath=/{ID.replace('.', '/')}/SearchProvider\n" in entry
    program = re.search(r"^Exec=(\S+)$", service, re.M)[1]
    assert (Tree.root() / program.lstrip("/")).is_file(), program
    # It must be quick to start: no toolkit.
    libraries = run("ldd", Tree.root() / program.lstrip("/"))
    assert "libgio" in libraries and not re.search(r"lib(gtk|adwaita|pango|cairo)", libraries), libraries
    for kind in ("actor", "article", "issue", "note", "question", "quote", "term"):
        Tree.file(f"share/icons/hicolor/symbolic/apps/{ID}-{kind}-symbolic.svg")


@case
def the_type_of_dossiers_is_known_by_name_and_by_root():
    mime = Tree.file(f"share/mime/packages/{ID}.xml")
    run("xmllint", "--noout", mime)
    run("update-mime-database", Tree.prefix() / "share/mime")
    places = f"{Tree.prefix()}/share:/usr/local/share:/usr/share"
    told = run(
        "gio", "info", "-a", "standard::content-type",
        SOURCE / "data/dossiers/us-mexico-fentanyl.dossier", XDG_DATA_DIRS=places,
    )
    assert "application/x-dossier+xml" in told


@case
def the_project_describes_itself():
    text = (SOURCE / "dossier.doap").read_text()
    run("xmllint", "--noout", SOURCE / "dossier.doap")
    assert "<platform>GTK 4</platform>" in text and "<platform>Libadwaita</platform>" in text
    assert "conduct.gnome.org" in (SOURCE / "README.md").read_text()


@case
def the_programs_and_dossiers_are_installed():
    for path in ("bin/dossier", "bin/dossier-tool"):
        Tree.file(path)
    lines = (SOURCE / "po/dossiers/LINGUAS").read_text().split("\n")
    languages = [line for line in lines if line and not line.startswith("#")]
    names = {"us-mexico-fentanyl.dossier"} | {f"us-mexico-fentanyl.{language}.dossier" for language in languages}
    assert {path.name for path in (Tree.prefix() / "share/dossier/dossiers").iterdir()} == names


main()
