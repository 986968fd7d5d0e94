package io.nodesmith.acceptance.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How many of two lists of operation names are the same.
 *
 * <p>Names are compared word by word, each word in the singular. <em>Exact</em>: all words equal.
 * <em>By verb</em>: the first words are equal, and of the words behind them one side's are among
 * the other's, so that {@code send_email} is {@code send_transactional_emails}, but not {@code
 * send_message}. Each name is matched once.
 */
final class OperationMatch {
  private OperationMatch() {}

  static int exact(List<String> expected, List<String> found) {
    return matches(expected, found, (a, b) -> words(a).equals(words(b)));
  }

  static int byVerb(List<String> expected, List<String> found) {
    List<String> leftExpected = new ArrayList<>(expected);
    List<String> leftFound = new ArrayList<>(found);
    leftExpected.removeIf(
        name ->
            leftFound.stream().anyMatch(f -> words(f).equals(words(name)))
                && take(leftFound, name));
    int exact = expected.size() - leftExpected.size();
    return exact + matches(leftExpected, leftFound, OperationMatch::alike);
  }

  private static boolean take(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (words(names.get(i)).equals(words(name))) {
        names.remove(i);
        return true;
      }
    }
    return false;
  }

  private static int matches(
      List<String> expected, List<String> found, BiPredicate<String, String> same) {
    List<String> left = new ArrayList<>(found);
    int count = 0;
    for (String name : expected) {
      for (int i = 0; i < left.size(); i++) {
        if (same.test(name, left.get(i))) {
          left.remove(i);
          count++;
          break;
        }
      }
    }
    return count;
  }

  private static boolean alike(String a, String b) {
    List<String> left = words(a);
    List<String> right = words(b);
    Set<String> leftObject = new HashSet<>(left.subList(1, left.size()));
    Set<String> rightObject = new HashSet<>(right.subList(1, right.size()));
    return left.getFirst().equals(right.getFirst())
        && (leftObject.containsAll(rightObject) || rightObject.containsAll(leftObject));
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("_", -1)).map(OperationMatch::singular).toList();
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
