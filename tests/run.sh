#!/usr/bin/env bash
# Builds everything, checks the format and runs every test project against SQLite and a PostgreSQL server of its own.
#   tests/run.sh          all of it, as CI does
#   tests/run.sh Domain   only the test projects whose name contains "Domain", without the format check
# The last line is "N passed, N failed". A step that breaks, and a project that runs no test, count as one failure each.
set -euo pipefail
shopt -s nullglob

filter=${1:-}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
reports=$root/TestResults
work=$(mktemp -d "${TMPDIR:-/tmp}/mediation-tests.XXXXXX")
not_tests=" Mediation.TestSupport Mediation.Load "
passed=0 failed=0 skipped=0 apt_updated='' child=''

finish() {
  local status=$?
  trap - EXIT
  if [ -n "$child" ]; then
    kill "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  stop_postgres || true
  rm -rf "$work"
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
  fi
  local line="$passed passed, $failed failed"
  if [ "$skipped" -gt 0 ]; then
    line+=", $skipped skipped"
  fi
  echo "$line"
  if [ "$failed" -gt 0 ]; then
    exit 1
  fi
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

die() {
  echo "$*" >&2
  exit 1
}

# Indented, so that nothing a test prints can pass for the last line.
show() { sed 's/^/    /' "$1"; }

# awaited LOG COMMAND...: in the background, because the shell heeds a signal only between commands and during "wait".
awaited() {
  local log=$1 status=0
  shift
  "$@" </dev/null >"$log" 2>&1 &
  child=$!
  wait "$child" || status=$?
  child=''
  return "$status"
}

# step NAME COMMAND...: quiet when it succeeds, shows what was printed when it does not.
step() {
  local name=$1 began=$SECONDS
  shift
  if awaited "$work/step.log" "$@"; then
    echo "ok    $name ($((SECONDS - began)) s)"
  else
    echo "FAIL  $name ($((SECONDS - began)) s)"
    show "$work/step.log"
    return 1
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# install_debian PACKAGE...: for what the tests need and this machine lacks.
install_debian() {
  command -v apt-get >/dev/null || die "Missing: $*. Install it; only Debian and Ubuntu are served by this script."
  if [ "$(id -u)" -ne 0 ] && ! sudo -n true 2>/dev/null; then
    die "Missing: $*. Run 'apt-get install $*' as root, then this script again."
  fi
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120)
  if [ -z "$apt_updated" ]; then
    step "package lists" as_root "${apt[@]}" update
    apt_updated=yes
  fi
  step "install $*" as_root "${apt[@]}" install --no-install-recommends "$@"
}

find_postgres() {
  local bins=(/usr/lib/postgresql/*/bin/initdb)
  if [ "${#bins[@]}" -gt 0 ]; then
    dirname "$(printf '%s\n' "${bins[@]}" | sort -V | tail -n 1)"
  fi
}

# The server refuses to run as root; its package brings the user postgres. It must not stand in a folder that user cannot read.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# Without fsync: tests kill our processes in mid-write, and what a server has taken then it still has; only a power cut would tell.
start_postgres() {
  local bin=$1 data=$2 port options
  as_server "$bin/initdb" --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 --locale=C || return 1
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    port=$((20000 + RANDOM % 12000))
    options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$(dirname "$data")'"
    options+=" -c fsync=off -c synchronous_commit=on -c full_page_writes=off -c max_connections=300"
    if as_server "$bin/pg_ctl" start --pgdata="$data" --log="$data/server.log" --options="$options" --wait --timeout=60; then
      echo "$port" >"$work/port"
      return 0
    fi
    cat "$data/server.log"
  done
  return 1
}

# By the process id the server wrote itself; quick first, then at once.
stop_postgres() {
  local data=$work/postgres/data
  if [ -f "$data/postmaster.pid" ]; then
    as_server "$postgres_bin/pg_ctl" stop --pgdata="$data" --mode=fast --timeout=30 >/dev/null 2>&1 ||
      as_server "$postgres_bin/pg_ctl" stop --pgdata="$data" --mode=immediate --timeout=30 >/dev/null 2>&1
  fi
}

prepare_postgres() {
  postgres_bin=$(find_postgres)
  if [ -z "$postgres_bin" ]; then
    install_debian postgresql
    postgres_bin=$(find_postgres)
  fi
  [ -n "$postgres_bin" ] || die "PostgreSQL was installed but its server is not under /usr/lib/postgresql."

  chmod 711 "$work"
  mkdir "$work/postgres"
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$work/postgres"
  fi
  step "PostgreSQL ${postgres_bin//[!0-9]/}" start_postgres "$postgres_bin" "$work/postgres/data"

  MEDIATION_TEST_POSTGRES="Host=127.0.0.1;Port=$(cat "$work/port");Username=postgres;Database=postgres"
  MEDIATION_TEST_POSTGRES+=";Maximum Pool Size=20;Connection Idle Lifetime=10;Timeout=30;Include Error Detail=true"
  export MEDIATION_TEST_POSTGRES MEDIATION_TEST_POSTGRES_BIN=$postgres_bin
}

# The font too: without one for Chinese every page is a page of boxes, and its lines break elsewhere.
prepare_chromium() {
  local chromium=${MEDIATION_TEST_CHROMIUM:-/usr/bin/chromium}
  if [ ! -x "$chromium" ] || ! fc-list :lang=zh-cn 2>/dev/null | grep -q .; then
    install_debian chromium fonts-noto-cjk fontconfig
  fi
  [ -x "$chromium" ] || die "Chromium was installed but is not at $chromium."
}

# The scanner alone, without its updater's signatures: the tests bring one of their own.
prepare_clamd() {
  [ -x /usr/sbin/clamd ] || install_debian clamav-daemon
  [ -x /usr/sbin/clamd ] || die "ClamAV was installed but its daemon is not at /usr/sbin/clamd."
}

counter() { grep -o '<Counters [^>]*>' "$1" | sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p"; }

run_project() {
  local name=$1 report=$reports/$1.trx began=$SECONDS status=0 ran bad
  awaited "$work/$name.log" timeout --foreground --kill-after=30s 30m \
    dotnet "tests/$name/bin/Debug/net10.0/$name.dll" -noLogo -noColor -noAutoReporters -reporter quiet -result-trx "$report" || status=$?

  local took="($((SECONDS - began)) s)"
  if [ ! -s "$report" ]; then
    echo "FAIL  $name did not finish, exit code $status $took"
    failed=$((failed + 1))
    show "$work/$name.log"
    return
  fi

  ran=$(counter "$report" executed)
  bad=$(($(counter "$report" failed) + $(counter "$report" error)))
  passed=$((passed + $(counter "$report" passed)))
  skipped=$((skipped + $(counter "$report" notExecuted)))
  if [ "$bad" -gt 0 ]; then
    echo "FAIL  $name: $bad of $ran tests $took"
  elif [ "$ran" -eq 0 ]; then
    echo "FAIL  $name ran no test $took"
    bad=1
  elif [ "$status" -ne 0 ]; then
    echo "FAIL  $name ended with exit code $status after $ran tests $took"
    bad=1
  else
    echo "ok    $name: $ran tests $took"
    return
  fi
  failed=$((failed + bad))
  show "$work/$name.log"
}

cd "$root"
postgres_bin=''
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
command -v dotnet >/dev/null || die "Missing: the .NET SDK that global.json names."

projects=()
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  if [[ $not_tests != *" $name "* && $name == *"$filter"* ]]; then
    projects+=("$name")
  fi
done
[ "${#projects[@]}" -gt 0 ] || die "No test project's name contains '$filter'."

rm -rf "$reports"
mkdir "$reports"
if [ -z "$filter" ]; then
  step "build" dotnet build Mediation.sln -warnaserror --nologo --verbosity quiet -consoleLoggerParameters:NoSummary
  # Style and analyzers were errors of the build already.
  step "format" dotnet format whitespace Mediation.sln --verify-no-changes --no-restore --verbosity quiet || failed=$((failed + 1))
else
  for name in "${projects[@]}"; do
    step "build $name" dotnet build "tests/$name" -warnaserror --nologo --verbosity quiet -consoleLoggerParameters:NoSummary
  done
fi

prepare_postgres
if [[ " ${projects[*]} " == *" Mediation.Browser.Tests "* ]]; then
  prepare_chromium
fi
if [[ " ${projects[*]} " == *" Mediation.Application.Tests "* ]]; then
  prepare_clamd
fi
for name in "${projects[@]}"; do
  run_project "$name"
done
