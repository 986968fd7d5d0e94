package io.nodesmith.contract;

import java.util.Set;

/**
 * The words of a request that speak for or against a family of archetypes.
 *
 * @param signals each speaks for it
 * @param against each speaks against it, a third as loudly
 * @param needs if not empty, one of them must be there
 * @param unless none of them may be there
 * @param hints each speaks for it, a third as loudly
 * @param fallback whether it also fits where nothing speaks for it
 */
record Signals(
    Set<String> signals,
    Set<String> against,
    Set<String> needs,
    Set<String> unless,
    Set<String> hints,
    boolean fallback) {
  static final Signals NONE = new Signals(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

  /** How loudly these words speak for it; 0: it does not fit. */
  int score(Set<String> words) {
    boolean barred = words.stream().anyMatch(unless::contains);
    boolean lacking = !needs.isEmpty() && words.stream().noneMatch(needs::contains);
    if (barred || lacking) {
      return 0;
    }
    long pro = words.stream().filter(signals::contains).count();
    long contra = words.stream().filter(against::contains).count();
    long quiet = words.stream().filter(hints::contains).count();
    return (int) Math.max(0, 3 * pro + quiet + (fallback ? 1 : 0) - contra);
  }
}
