#!/bin/sh
# The root (controlegetal) of every checkpoint of a log, computed from the lines above it. Who signed is not looked at.
. "$(dirname "$0")/log.sh"
usage $# 1 'LOG'

at_checkpoint() {
    echo "$where: the $size lines above have root $root"
}
read_log "$1"
holds "every root is that of the lines above it; $lines lines in all"
