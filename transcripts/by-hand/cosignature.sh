#!/bin/sh
# The cosignatures (medeondertekening) of one witness in a log, and the roots that are signed.
. "$(dirname "$0")/log.sh"
usage $# 2 'LOG KEY-OF-THE-WITNESS'

# Whether the log names this key among the witnesses of this place.
is_named() {
    printf '%s\n' "$signers" | shield | tr '{' '\n' | sed -n 's/.*"key":"\([^"]*\)".*/\1/p' | unshield |
        grep -Fxq -e "$witness"
}

witness=$(key_of "$2")
read_key "$witness"
signatures=0 latest='not among them'
at_checkpoint() {
    latest='not among them'
    is_named || return 0
    witness_signed "$where" "$witness"
    [ -n "$found" ] || return 0
    signatures=$((signatures + 1)) latest='among them'
    echo "$where: signed at $(moment "$time") by the witness's clock, root $root"
}
read_log "$1"
[ $signatures -gt 0 ] || fails "nothing in this log is cosigned with the key $witness"
holds "cosigned by $key_name, over the roots of the lines above: $signatures times; the last checkpoint is $latest"
