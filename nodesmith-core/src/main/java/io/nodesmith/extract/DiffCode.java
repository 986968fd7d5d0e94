package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Code that came as a change of the file: unified diff, patch, or search-and-replace blocks. */
final class DiffCode {
  private static final Pattern HEADER =
      Pattern.compile("(--- |\\+\\+\\+ |diff |index |\\*\\*\\* |\\\\ No newline).*");
  private static final Pattern HUNK = Pattern.compile("@@.*");

  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> allAfter = new ArrayList<>();
  private List<String> file;
  private boolean applied = true;
  private int preferred;

  private DiffCode(String file) {
    this.file = new ArrayList<>(Arrays.asList(file.split("\n", -1)));
  }

  /**
   * Whether the text is a change rather than code.
   *
   * @param stub the text of the stub: a line that takes away one of its lines tells a change
   */
  static boolean isDiff(String text, String tag, String stub) {
    if (tag.equals("diff") || tag.equals("patch")) {
      return true;
    }
    boolean marked = false;
    int plus = 0;
    int others = 0;
    for (String line : text.split("\n", -1)) {
      boolean takesAway = line.startsWith("-") && line.length() > 4 && !line.startsWith("--");
      marked |=
          (takesAway && stub.contains(line.substring(1).strip()))
              || line.startsWith("@@ ")
              || line.startsWith("*** Begin Patch")
              || line.startsWith("<<<<<<< ");
      plus += line.startsWith("+") ? 1 : 0;
      boolean fits = line.isBlank() || "+- ".indexOf(line.charAt(0)) >= 0;
      others += fits || HEADER.matcher(line).matches() ? 0 : 1;
    }
    return marked || (plus > 1 && others == 0);
  }

  /** What the code may be, the likeliest first. */
  static List<String> candidates(String diff, String file, int stubAt) {
    DiffCode code = new DiffCode(file.replace("\r\n", "\n"));
    boolean single =
        diff.lines().filter(l -> l.startsWith("@@") || l.startsWith("<<<<")).count() == 1;
    code.preferred = single ? (int) file.substring(0, stubAt).lines().count() - 1 : 0;
    List<String> candidates = new ArrayList<>();
    if (diff.contains("<<<<<<<")) {
      code.searchAndReplace(diff);
    } else {
      code.unified(diff);
    }
    if (code.applied) {
      candidates.add(String.join("\n", code.file));
    }
    candidates.add(String.join("\n", code.allAfter));
    candidates.add(String.join("\n", code.added));
    return candidates;
  }

  private void searchAndReplace(String text) {
    boolean searching = false;
    boolean replacing = false;
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("<<<<<<<")) {
        searching = true;
      } else if (line.startsWith("=======") && searching) {
        searching = false;
        replacing = true;
      } else if (line.startsWith(">>>>>>>")) {
        added.addAll(after);
        endHunk();
        replacing = false;
      } else if (line.startsWith("|||||||") && searching) {
        // What both sides had before; a mark of three-way conflicts.
        searching = false;
      } else if (line.startsWith("=======") && !replacing) {
        replacing = true;
      } else if (searching) {
        before.add(line);
      } else if (replacing) {
        after.add(line);
      }
    }
    endHunk();
  }

  private void unified(String text) {
    for (String line : text.split("\n", -1)) {
      if (HUNK.matcher(line).matches()) {
        endHunk();
      } else if (!HEADER.matcher(line).matches()) {
        changedLine(line);
      }
    }
    endHunk();
  }

  private void changedLine(String line) {
    if (line.startsWith("+")) {
      after.add(line.substring(1));
      added.add(line.substring(1));
    } else if (line.startsWith("-")) {
      before.add(line.substring(1));
    } else {
      String context = line.startsWith(" ") ? line.substring(1) : line;
      before.add(context);
      after.add(context);
    }
  }

  private void endHunk() {
    while (!before.isEmpty()
        && !after.isEmpty()
        && before.getLast().isBlank()
        && after.getLast().isBlank()) {
      before.removeLast();
      after.removeLast();
    }
    while (!before.isEmpty()
        && !after.isEmpty()
        && before.getFirst().isBlank()
        && after.getFirst().isBlank()) {
      before.removeFirst();
      after.removeFirst();
    }
    if (!after.isEmpty() || !before.isEmpty()) {
      allAfter.addAll(after);
      Optional<Integer> place = before.isEmpty() ? Optional.empty() : find();
      if (place.isPresent()) {
        List<String> changed = new ArrayList<>(file.subList(0, place.get()));
        changed.addAll(after);
        changed.addAll(file.subList(place.get() + before.size(), file.size()));
        file = changed;
      } else {
        applied = false;
      }
    }
    before.clear();
    after.clear();
  }

  private Optional<Integer> find() {
    Optional<Integer> near = find(Math.max(0, preferred));
    return near.isPresent() ? near : find(0);
  }

  private Optional<Integer> find(int from) {
    for (int i = from; i + before.size() <= file.size(); i++) {
      if (matches(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean matches(int from) {
    for (int i = 0; i < before.size(); i++) {
      if (!file.get(from + i).strip().equals(before.get(i).strip())) {
        return false;
      }
    }
    return true;
  }
}
