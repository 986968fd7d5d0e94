#!/bin/sh
# What learning is worth: rounds over the open tasks with recorded replies of the models named, the
# same with learning off and on, then like tasks without a model; and what it costs a run.
# Needs NODESMITH_BENCH, the folder of tasks and replies. Takes tens of minutes.
set -eu
home=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
: "${NODESMITH_BENCH:?set it to the folder of the open tasks}"
[ $# -gt 0 ] || set -- gpt-3.5-turbo gpt-4-turbo gpt-5

cd "$home"
./mvnw -q -B -pl nodesmith-core -am test-compile
libraries=$(mktemp)
trap 'rm -f "$libraries"' EXIT
./mvnw -q -B -pl nodesmith-core -am dependency:build-classpath -Dmdep.outputFile="$libraries" \
  -DincludeScope=test
classpath=nodesmith-core/target/test-classes:nodesmith-core/target/classes
classpath=$classpath:onex-runtime/target/classes:$(cat "$libraries")

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -XX:+UseSerialGC -cp "$classpath" io.nodesmith.pattern.PatternBench 100 1000 10000
"$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$classpath" \
  io.nodesmith.learn.LearningSimulation "$@"
