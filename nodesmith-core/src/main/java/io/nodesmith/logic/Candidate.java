package io.nodesmith.logic;

import io.nodesmith.language.MethodCode;

/** One implementation of one stub that parses in its place. */
record Candidate(MethodCode code, MethodResult.Origin origin) {}
