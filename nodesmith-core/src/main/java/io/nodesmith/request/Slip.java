package io.nodesmith.request;

/** One slip of the fingers: a letter missing, doubled, wrong, or two letters swapped. */
final class Slip {
  private Slip() {}

  static boolean between(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int leftA = endA - start;
    int leftB = endB - start;
    boolean swapped =
        leftA == 2
            && leftB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return leftA + leftB == 1 || swapped;
  }
}
