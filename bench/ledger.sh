#!/bin/sh
# How fast the ledger is. Usage: bench/ledger.sh [ROWS...], after ./mvnw -q test-compile
set -eu
[ $# -gt 0 ] || set -- 100000 1000000
home=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$home"
./mvnw -q -B -o -pl nodesmith-core -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
core=$home/nodesmith-core/target
classpath=$core/test-classes:$core/classes:$home/onex-runtime/target/classes:$(cat "$work/classpath")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx1g -cp "$classpath" io.nodesmith.ledger.LedgerBench "$work/bed" "$@"
