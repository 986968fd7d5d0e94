package io.nodesmith.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of the last few texts, since one file is read many times in a row.
 *
 * @param <V> what is made of a text
 */
public final class RecentTexts<V> {
  private static final int KEPT = 16;
  private static final int LONGEST = 500_000;

  private final Function<String, V> maker;
  private final Map<String, V> made = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

  public RecentTexts(Function<String, V> maker) {
    this.maker = maker;
  }

  /** The value for the text, made now if it is not at hand. */
  public V of(String text) {
    synchronized (made) {
      V known = made.get(text);
      if (known != null) {
        return known;
      }
    }
    V value = maker.apply(text);
    if (text.length() <= LONGEST) {
      keep(text, value);
    }
    return value;
  }

  private void keep(String text, V value) {
    synchronized (made) {
      made.put(text, value);
      if (made.size() > KEPT) {
        made.remove(made.keySet().iterator().next());
      }
    }
  }
}
