package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds inputs with their outputs: in fences, in tables, and behind "e.g." in sentences. */
final class ExampleFinder {
  private static final List<String> ARROWS = List.of("->", "=>", "→", "⇒");
  private static final List<String> MARKERS =
      List.of("e.g.", "for example", "example", "for instance");

  private final Document document;
  private final List<RequestedOperation> operations;
  private final List<Example> examples = new ArrayList<>();

  ExampleFinder(Document document, List<RequestedOperation> operations) {
    this.document = document;
    this.operations = operations;
  }

  List<Example> find() {
    fences();
    document.tables().forEach(this::table);
    document.passages().stream()
        .filter(passage -> passage.role() != Role.IGNORED)
        .forEach(this::sentence);
    return List.copyOf(examples);
  }

  private void fences() {
    String waiting = "";
    for (Fence fence : document.fences()) {
      String before = fence.before().toLowerCase(Locale.ROOT);
      boolean output = containsAny(before, List.of("output", "response", "result", "returns"));
      if (inside(fence)) {
        waiting = "";
      } else if (output && !waiting.isEmpty()) {
        add(fence.before(), waiting, fence.text());
        waiting = "";
      } else if (containsAny(before, List.of("input", "request", "given"))) {
        waiting = fence.text();
      }
    }
  }

  /** Lines "input: ..." and "output: ...", or "in -> out"; each pair is an example. */
  private boolean inside(Fence fence) {
    int before = examples.size();
    String input = "";
    for (String line : fence.text().lines().toList()) {
      String bare = line.strip();
      Optional<String> in = behind(bare, "input:", "request:", "in:", "given:");
      Optional<String> out = behind(bare, "output:", "response:", "out:", "expected:", "result:");
      if (in.isPresent()) {
        input = in.get();
      } else if (out.isPresent() && !input.isEmpty()) {
        add(fence.before(), input, out.get());
        input = "";
      } else {
        arrow(fence.before(), bare);
      }
    }
    return examples.size() > before;
  }

  private static Optional<String> behind(String line, String... labels) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String label : labels) {
      if (lower.startsWith(label)) {
        return Optional.of(line.substring(label.length()).strip());
      }
    }
    return Optional.empty();
  }

  private void table(Table table) {
    List<String> head = table.head().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    int input = head.indexOf("input");
    int output =
        Math.max(
            head.indexOf("output"), Math.max(head.indexOf("expected"), head.indexOf("result")));
    if (input >= 0 && output >= 0) {
      for (List<String> row : table.rows()) {
        if (Math.max(input, output) < row.size()) {
          add(table.title() + " " + String.join(" ", row), row.get(input), row.get(output));
        }
      }
    }
  }

  private void sentence(Passage passage) {
    String text = passage.text();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String marker : MARKERS) {
      int at = lower.indexOf(marker);
      if (at >= 0 && lower.length() == text.length()) {
        arrow(text, text.substring(at + marker.length()));
        return;
      }
    }
    if (passage.role() == Role.EXAMPLES) {
      arrow(passage.title(), text);
    }
  }

  private void arrow(String context, String text) {
    for (String arrow : ARROWS) {
      int at = text.indexOf(arrow);
      if (at > 0) {
        add(context, plain(text.substring(0, at)), plain(text.substring(at + arrow.length())));
        return;
      }
    }
  }

  private static String plain(String part) {
    String bare = part.replace("`", "").strip();
    int start = 0;
    while (start < bare.length() && ":,;.".indexOf(bare.charAt(start)) >= 0) {
      start++;
    }
    int end = bare.length();
    while (end > start && ";.".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(start, end).strip();
  }

  private void add(String context, String input, String output) {
    if (!input.isEmpty() && !output.isEmpty()) {
      examples.add(new Example(operation(context), input.strip(), output.strip()));
    }
  }

  private String operation(String context) {
    if (operations.size() == 1) {
      return operations.getFirst().name();
    }
    List<String> words =
        WordScanner.scan(context).stream().map(w -> Names.snake(w.text())).toList();
    return operations.stream()
        .filter(o -> words.contains(o.name()) || words.contains(o.verb()))
        .map(RequestedOperation::name)
        .findFirst()
        .orElse("");
  }

  private static boolean containsAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
