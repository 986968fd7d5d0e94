package io.nodesmith.prompt;

import com.knuddels.jtokkit.api.Encoding;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads a vocabulary once, when it is first needed: that takes tenths of a second. */
final class LazyEncoding implements Supplier<Encoding> {
  private final Supplier<Encoding> loader;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Encoding loaded;

  LazyEncoding(Supplier<Encoding> loader) {
    this.loader = loader;
  }

  @Override
  public Encoding get() {
    Encoding encoding = loaded;
    if (encoding != null) {
      return encoding;
    }
    lock.lock();
    try {
      encoding = loaded;
      if (encoding == null) {
        encoding = loader.get();
        loaded = encoding;
      }
      return encoding;
    } finally {
      lock.unlock();
    }
  }
}
