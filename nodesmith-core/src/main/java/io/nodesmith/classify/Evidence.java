package io.nodesmith.classify;

import io.nodesmith.onex.NodeKind;

/** One thing in a request that speaks for a kind. */
record Evidence(NodeKind kind, double weight, String reason) {}
