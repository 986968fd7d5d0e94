package io.nodesmith.llm;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What everyone who writes to the journal has spent and promised, day by day: a fold of the journal
 * that is kept up to date. An attempt without an end counts with all that it may have cost.
 */
final class SharedSpending {
  private static final String LOCK_FILE = "budget.lock";
  private static final long LOCK_RETRY_NANOS = 100_000;

  private final Path folder;
  private final JournalTail tail;
  private final Map<LocalDate, BigDecimal> byDay = new HashMap<>();
  private final Map<String, Promise> promises = new HashMap<>();

  private record Promise(LocalDate day, BigDecimal amount) {}

  SharedSpending(Path folder) {
    this.folder = folder;
    this.tail = new JournalTail(folder);
  }

  /** Does something while no other process, and no one else in this one, does the same. */
  synchronized boolean alone(BooleanSupplier work) {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = lock(channel)) {
      tail.read(this::take);
      return work.getAsBoolean();
    } catch (IOException e) {
      throw JournalWriter.unwritable(folder, e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        // Another node of this process has it, for as long as it takes to read a few records.
        LockSupport.parkNanos(LOCK_RETRY_NANOS);
      }
    }
  }

  BigDecimal day(LocalDate day) {
    return byDay.getOrDefault(day, BigDecimal.ZERO);
  }

  BigDecimal month(YearMonth month) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<LocalDate, BigDecimal> entry : byDay.entrySet()) {
      if (YearMonth.from(entry.getKey()).equals(month)) {
        sum = sum.add(entry.getValue());
      }
    }
    return sum;
  }

  private void take(JournalRecord record) {
    switch (record) {
      case JournalRecord.Asked asked -> {
        LocalDate day = LocalDate.ofInstant(asked.stamp().time(), ZoneOffset.UTC);
        promises.put(asked.stamp().key(), new Promise(day, asked.reserved().known()));
        byDay.merge(day, asked.reserved().known(), BigDecimal::add);
      }
      case JournalRecord.Answered answered ->
          settle(promises.remove(answered.stamp().key()), answered.cost());
      case JournalRecord.Failed failed ->
          settle(promises.remove(failed.stamp().key()), failed.cost());
      case JournalRecord.Noted noted -> {
        // Costs nothing.
      }
    }
  }

  private void settle(@Nullable Promise promise, Cost cost) {
    if (promise != null) {
      byDay.merge(promise.day(), cost.known().subtract(promise.amount()), BigDecimal::add);
    }
  }
}
