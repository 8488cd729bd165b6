#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: deb_test.sh BUILD SAMPLE
#
# Makes the Debian package in BUILD and converts SAMPLE with what is in it: in a clean Debian 12 root where debootstrap can make
# one (as root, with a mirror at hand), else unpacked in a folder. Exit status 77 = cpack or dpkg is missing.
set -eu

build=$1 sample=$2
command -v cpack >/dev/null && command -v dpkg-deb >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$build" && cpack -G DEB -B "$work/out" >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
package=$(ls "$work"/out/*.deb)
dpkg-deb -f "$package" Depends | tee "$work/depends"
for name in libpoppler libxlsxwriter libicu libsqlite3 poppler-data; do
  grep -q "$name" "$work/depends" || { echo "no dependency on $name"; exit 1; }
done
dpkg-deb -x "$package" "$work/root"
test -s "$work/root/usr/share/man/man1/mingxi.1" || { echo "no manual page"; exit 1; }
grep -q '^Exec=mingxi serve --open$' "$work/root/usr/share/applications/mingxi.desktop" || { echo "no desktop entry"; exit 1; }
"$work/root/usr/bin/mingxi" convert "$sample" -o "$work/unpacked.json"

if [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null; then
  if debootstrap --variant=minbase bookworm "$work/debian" >"$work/log" 2>&1; then
    cp "$package" "$sample" "$work/debian/tmp/"
    chroot "$work/debian" sh -c "apt-get update && apt-get install -y --no-install-recommends /tmp/$(basename "$package")"
    chroot "$work/debian" mingxi convert "/tmp/$(basename "$sample")" -o /tmp/clean.json
    cmp "$work/unpacked.json" "$work/debian/tmp/clean.json"
    echo "installed and run in a clean root"
  else
    echo "debootstrap could not make a clean root; run unpacked only"
  fi
fi
