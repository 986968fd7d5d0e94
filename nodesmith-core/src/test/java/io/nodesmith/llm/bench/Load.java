package io.nodesmith.llm.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a number of calls came to.
 *
 * @param p50 median latency in milliseconds
 * @param p99 the latency that one call in a hundred exceeds, in milliseconds
 * @param perSecond calls a second
 * @param bytes allocated for a call
 * @param cpu processor time for a call in microseconds, ours and the garbage collector's
 */
record Load(double p50, double p99, double perSecond, long bytes, double cpu) {

  /** So many callers at once, each so many calls one after the other. */
  static Load of(Caller caller, int concurrent, int each) throws Exception {
    long allocated = allocated();
    long cpuBefore = processorTime();
    long start = System.nanoTime();
    long[] all = new long[concurrent * each];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> workers = new ArrayList<>();
      for (int worker = 0; worker < concurrent; worker++) {
        int first = worker * each;
        workers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    long begin = System.nanoTime();
                    if (!caller.call().contains("return a + b;")) {
                      throw new IllegalStateException("a wrong answer");
                    }
                    all[first + i] = System.nanoTime() - begin;
                  }
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = (allocated() - allocated) / all.length;
    double cpu = (processorTime() - cpuBefore) / 1e3 / all.length;
    Arrays.sort(all);
    return new Load(
        all[all.length / 2] / 1e6,
        all[all.length * 99 / 100] / 1e6,
        all.length / seconds,
        bytes,
        cpu);
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
