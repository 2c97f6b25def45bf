#!/usr/bin/env bash
# Plays one dispute from filing to the archived file through the API. Start the platform with its training clock first:
#   dotnet run --project src/Mediation.Web -- --Clock:StartAt=2026-01-12T21:40:00+08:00
# then run this: bash docs/try-it.sh. It needs bash, curl, jq and openssl; BASE names another address.
set -euo pipefail

BASE=${BASE:-http://127.0.0.1:5080}
callback=http://127.0.0.1:5080/callback
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() { echo "$*" >&2; exit 1; }
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# sign_in NAME: the way a person takes, by the sign-in page with authorisation code and PKCE. Leaves the token in $work/NAME.
sign_in() {
  local verifier challenge door form field back code
  verifier=$(openssl rand 32 | base64url)
  challenge=$(printf %s "$verifier" | openssl sha256 -binary | base64url)
  browser=(curl -sS -b "$work/$1.jar" -c "$work/$1.jar")
  door=$("${browser[@]}" -G -o /dev/null -w '%{redirect_url}' "$BASE/connect/authorize" -d client_id=workspace -d response_type=code \
    -d scope=api -d code_challenge_method=S256 -d "code_challenge=$challenge" --data-urlencode "redirect_uri=$callback")
  form=$("${browser[@]}" "$door")
  field=$(sed -n 's/.*name="__RequestVerificationToken"[^>]*value="\([^"]*\)".*/\1/p' <<<"$form")
  back=$("${browser[@]}" -o /dev/null -w '%{redirect_url}' "$door" -d "name=$1" -d password=Mediation-Demo-1 \
    --data-urlencode "__RequestVerificationToken=$field")
  code=$("${browser[@]}" -o /dev/null -w '%{redirect_url}' "$back" | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p')
  [ -n "$code" ] || die "$1 could not sign in at $BASE"
  curl -sS "$BASE/connect/token" -d grant_type=authorization_code -d client_id=workspace -d "code=$code" \
    --data-urlencode "redirect_uri=$callback" -d "code_verifier=$verifier" | jq -er .access_token >"$work/$1"
}

# as NAME METHOD PATH [BODY]: one call; the answer goes to standard output, a problem ends the script. Creates need a key, steps a version.
as() {
  local answer status
  answer=$(curl -sS -w '\n%{http_code}' -X "$2" "$BASE$3" -H "Authorization: Bearer $(<"$work/$1")" -H 'Accept-Language: en' \
    -H "Idempotency-Key: $(openssl rand -hex 16)" ${version:+-H "If-Match: \"$version\""} ${4:+-H 'Content-Type: application/json' -d "$4"})
  status=${answer##*$'\n'}
  [ "$status" -lt 300 ] || die "$1 $2 $3 was answered $status: ${answer%$'\n'*}"
  printf '%s' "${answer%$'\n'*}"
}

# step NAME PATH BODY WHAT: takes a step and prints the day, who did what, the number, the status, and the legal dates where they changed.
step() {
  version=$(as "$1" GET "$case" | jq .version)
  receipt=$(as "$1" POST "$case/$2" "$3")
  version=''
  show "$1" "$4"
}

show() {
  printf '%s  %-9s%s\n%22s%s  %s\n' "$today" "$1" "$2" '' "$(jq -r .number <<<"$receipt")" "$(jq -r .status <<<"$receipt")"
  local now
  now=$(as clerk GET "$case/deadlines?open=true" | jq -r '.[] | (" " * 24) + (if .isOverdue then "passed" else "until " end) + " \(.dueOn)  \(.clock) \(.nameEn) (\(.legalBasis[0]))"')
  if [ "$now" != "$dates" ]; then
    dates=$now
    [ -z "$now" ] || echo "$now"
  fi
}

# hand NAME STEP BODY WHAT: takes a step of the hand-over and prints who did what.
hand() {
  version=$(as "$1" GET "$referral" | jq .version)
  as "$1" POST "$referral/$2" "$3" >/dev/null
  version=''
  printf '%s  %-9s%s\n' "$today" "$1" "$4"
}

# move DAYS: lets the training clock run; the nightly jobs note what fell due on the way.
move() { today=$(as system POST /dev/clock "{\"days\":$1}" | jq -r .today); }
move_past() { today=$(as system POST /dev/clock "{\"to\":\"$(today=$1 in_days 1)T23:00:00+08:00\"}" | jq -r .today); }
in_days() { jq -rn --arg day "$today" --argjson n "$1" '($day | strptime("%Y-%m-%d") | mktime) + 86400 * $n | strftime("%Y-%m-%d")'; }

version='' dates=''
for name in worker clerk mediator head system auditor court judge; do sign_in "$name"; done
today=$(as system GET /dev/clock | jq -r .today) || die "The platform runs without a training clock: start it as the head of this script says."
first=$(in_days 29) second=$(in_days 57)

receipt=$(as worker POST /api/v1/cases '{"agency":"DX-UNION","channel":"online","workplaceArea":"110115",
  "applicants":[{"key":"a1","role":"worker","name":"张某","identity":{"kind":"resident-id","number":"110199198603124512"},
    "phone":"13800000001","groups":["migrant-worker"]}],
  "respondents":[{"key":"r1","role":"employer","name":"某建筑公司","creditCode":"91110199MA00000A1H"}],
  "claims":[{"type":"overtime-pay","facts":"在职期间存在加班，单位未支付加班费。","lines":[{"amountFen":4629300}]}]}')
case=/api/v1/cases/$(jq -r .id <<<"$receipt")
show worker "files online: 46,293.00 yuan of overtime pay"
read -r worker employer claim < <(as clerk GET "$case" | jq -r '[.parties[0].id, .parties[1].id, .claims[0].id] | join(" ")')

move 2
step clerk contacts "{\"partyId\":\"$employer\",\"means\":\"phone\",\"result\":\"reached\"}" "reaches the employer"
step clerk consents "{\"partyId\":\"$employer\",\"agrees\":true,\"manner\":\"phone\"}" "records that it agrees to be mediated"
move 1
step clerk accept "" "accepts the case"
mediator=$(as head GET /api/v1/mediators | jq -r '.[0].id')
step head mediators "{\"mediators\":[\"$mediator\"],\"presiding\":\"$mediator\"}" "assigns a mediator"
step mediator sessions "{\"at\":\"$(in_days 4)T14:00:00+08:00\",\"mode\":\"in-person\",\"place\":\"调解室一\"}" "sets a session"
session=$(jq -r .created <<<"$receipt") held=$(in_days 4)
move 5
step mediator sessions/record "{\"sessionId\":\"$session\",\"startedAt\":\"${held}T14:00:00+08:00\",\"endedAt\":\"${held}T15:30:00+08:00\",
  \"present\":[\"$worker\",\"$employer\"],\"minutes\":\"单位以时效抗辩，经释明同意分期支付。\"}" "writes down what was held"

term="\"claim\":\"$claim\",\"payer\":\"$employer\",\"payee\":\"$worker\",\"manner\":\"mobile-payment\""
step mediator agreements "{\"applicants\":[\"$worker\"],\"claims\":[\"$claim\"],\"text\":\"单位分两期支付加班费合计18120元。\",\"terms\":[
  {$term,\"amountFen\":912000,\"dueOn\":\"$first\"},{$term,\"amountFen\":900000,\"dueOn\":\"$second\"}]}" "drafts: 18,120.00 yuan in two instalments"
echo "                      warned: $(jq -c .warnings <<<"$receipt")"
agreement=$(jq -r .created <<<"$receipt")
hash=$(as mediator GET "$case" | jq -r '.agreements[0].textHash')
sign() { step "$1" "agreements/$agreement/signatures" "{\"signer\":\"$2\",\"manner\":\"$3\",\"textHash\":\"$hash\"${5:+,\"signerId\":\"$5\"}}" "$4"; }
sign worker party electronic "signs" "$worker"
sign clerk party seal "enters the employer's seal" "$employer"
sign mediator mediator handwritten "signs" "$mediator"
sign head organisation seal "seals: now the agreement takes effect"

referral=/api/v1/referrals/$(as clerk POST /api/v1/referrals "{\"to\":\"DX-COURT\",\"chain\":\"court\",\"purpose\":\"judicial-confirmation\",\"joint\":true,
  \"legalBasis\":\"民事诉讼法 §205\",\"reason\":\"双方共同申请司法确认\",\"caseId\":\"${case##*/}\",\"agreementId\":\"$agreement\"}" | jq -r .id)
as clerk GET "$referral/preview" | jq -r '"                      would go: \(.fields | join(", "))\n                      stays: \(.staysBehind | map(.what) | join(", "))"'
hand clerk send "" "hands the agreement to the court for confirmation"
move 1
hand court receive "" "signs for it"
hand judge accept '{"number":"（2026）京0115诉前调确00001号"}' "takes it on"
hand judge result '{"outcome":"granted","number":"（2026）京0115诉前调确00001号"}' "confirms the agreement"
hand clerk result/acknowledge '{}' "has the ruling"
hand clerk close "" "closes the hand-over"
as clerk GET "$referral" | jq -r '.ledger[] | "                      \(.action): delivered \(.deliveredAt != null), read by \(.readBy // "nobody yet")"'
receipt=$(as clerk GET "$case")
show court "confirmed: the agreement can be enforced"

read -r one two < <(as clerk GET "$case" | jq -r '[.agreements[0].terms[].id] | join(" ")')
move 21
step clerk payments "{\"termId\":\"$one\",\"amountFen\":912000,\"proof\":\"转账凭证\"}" "records the first instalment"
move_past "$(as clerk GET "$case/deadlines?open=true" | jq -r '.[] | select(.clock == "A9") | .dueOn')"
step clerk "agreements/$agreement/breach" "" "reports the second instalment overdue"
echo "                      ways on: $(jq -c .warnings <<<"$receipt")"
move 9
step clerk payments "{\"termId\":\"$two\",\"amountFen\":900000,\"proof\":\"转账凭证\"}" "records the second instalment"
step head close '{"reason":"两期款项均已付清"}' "closes"
step clerk archive "" "archives"
as auditor GET "$case" | jq -r '"kept for \(.retentionYears) years; claimed, agreed, paid in fen: \(.ledger.claimedFen), \(.ledger.agreedFen), \(.ledger.paidFen)"'
as auditor GET "$case/timeline?take=200" | jq -r '"\(.entries | length) entries on record, from \(.entries[0].event) to \(.entries[-1].event)"'
as auditor POST /api/v1/history/verify | jq -r '"record verified: \(.entries) entries in \(.chains) chains, first broken link: \(.broken // "none")"'
