#!/usr/bin/env bash
# mkdocs-material 9.8.1: the plugin `offline` makes every page of the site load a script from unpkg.com.
#
# Browsers start no worker from a page of the file system, which the search needs. The plugin, which the documentation
# recommends for sites that are handed out as files, adds a polyfill for it by an address of the public network: without
# that network the search of the "offline" site stays dead. A file of one's own under `extra.polyfills` replaces it only
# if its name has "iframe-worker" in it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install mkdocs==1.6.1 mkdocs-material==9.8.1
cd "$work"
build() { # NAME: the rest of mkdocs.yml from standard input
    mkdir -p "$1/docs"
    echo "# A page" > "$1/docs/index.md"
    { echo "site_name: Example"; echo "theme: {name: material, font: false}"; echo "plugins: [search, offline]"; cat; } > "$1/mkdocs.yml"
    (cd "$1" && NO_MKDOCS_2_WARNING=1 "$work/venv/bin/mkdocs" build --quiet)
    grep -o 'https\?://unpkg[^"]*' "$1/site/index.html" || echo "nothing of unpkg.com"
}
plain=$(build plain < /dev/null)
named=$(build named <<< 'extra: {polyfills: [assets/worker.js]}')
alike=$(build alike <<< 'extra: {polyfills: [assets/iframe-worker.js]}')
echo "no polyfill of one's own: $plain"
echo "assets/worker.js:         $named"
echo "assets/iframe-worker.js:  $alike"
[[ $plain == https://unpkg.com/* && $named == https://unpkg.com/* && $alike == "nothing of unpkg.com" ]]
echo "seen as described"
