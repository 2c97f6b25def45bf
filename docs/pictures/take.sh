#!/usr/bin/env bash
# Takes the pictures of the README anew: what the journeys of the browser tests see on a phone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet build tests/Mediation.Browser.Tests --nologo --verbosity quiet
see() {
  MEDIATION_TEST_PICTURES=$folder dotnet tests/Mediation.Browser.Tests/bin/Debug/net10.0/Mediation.Browser.Tests.dll \
    -noLogo -noColor -reporter quiet "$@" >/dev/null
}

see -class '*.TalksJourneyTests' -class '*.EmployerJourneyTests'
see -class '*.EveryPageOnAPhoneTests' -class '*.EveryPageOnADeskTests'
cp "$folder"/*.jpg docs/pictures/
ls -l docs/pictures/*.jpg
