package io.nodesmith.llm.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * What a number of calls came to.
 *
 * @param p50 median latency in milliseconds
 * @param p99 the latency that one call in a hundred exceeds, in milliseconds
 * @param perSecond calls a second
 * @param bytes allocated for a call
 * @param cpu processor time for a call in microseconds, ours and the garbage collector's
 */
record Load(double p50, double p99, double perSecond, double bytes, double cpu) {

  /**
   * So many callers at once, each so many calls one after the other. They begin spread over the
   * time that the stub takes, so that they do not all ask in the same instant for ever.
   */
  static Load of(Caller caller, int concurrent, int each) throws Exception {
    long allocated = allocated();
    long cpuBefore = processorTime();
    long start = System.nanoTime();
    long[] all = new long[concurrent * each];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> workers = new ArrayList<>();
      for (int worker = 0; worker < concurrent; worker++) {
        int first = worker * each;
        long begin = start + StubServer.DELAY.toNanos() * worker / concurrent;
        workers.add(threads.submit(() -> work(caller, all, first, each, begin)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double bytes = (double) (allocated() - allocated) / all.length;
    double cpu = (processorTime() - cpuBefore) / 1e3 / all.length;
    Arrays.sort(all);
    return new Load(
        all[all.length / 2] / 1e6,
        all[all.length * 99 / 100] / 1e6,
        all.length / seconds,
        bytes,
        cpu);
  }

  private static Void work(Caller caller, long[] all, int first, int each, long begin)
      throws Exception {
    while (System.nanoTime() < begin) {
      LockSupport.parkNanos(begin - System.nanoTime());
    }
    for (int i = 0; i < each; i++) {
      long asked = System.nanoTime();
      if (!caller.call().contains("return a + b;")) {
        throw new IllegalStateException("a wrong answer");
      }
      all[first + i] = System.nanoTime() - asked;
    }
    return null;
  }

  /** Figure by figure the median of several. */
  static Load median(List<Load> loads) {
    return new Load(
        median(loads, Load::p50),
        median(loads, Load::p99),
        median(loads, Load::perSecond),
        median(loads, Load::bytes),
        median(loads, Load::cpu));
  }

  private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
    List<Load> sorted = loads.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }

  private static long processorTime() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getTotalThreadAllocatedBytes();
  }
}
