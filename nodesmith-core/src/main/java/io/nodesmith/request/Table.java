package io.nodesmith.request;

import java.util.List;

/** A table of a document: its section's role and title, its head and its rows. */
record Table(Role role, String title, List<String> head, List<List<String>> rows) {}
