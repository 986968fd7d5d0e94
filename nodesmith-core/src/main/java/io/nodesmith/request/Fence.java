package io.nodesmith.request;

/** A fenced block: the role of its section, the line before it, and its text. */
record Fence(Role role, String before, String text) {}
