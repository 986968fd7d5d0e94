package io.nodesmith.llm;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks up the names of hosts for an exchange, and gives up when that is over. The system's own
 * lookup cannot be stopped, so it gets a thread that may be left behind.
 */
final class NameLookup implements DnsResolver {
  /** The exchange that the present thread is making. */
  static final ScopedValue<Exchange> FOR = ScopedValue.newInstance();

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    Thread asker = Thread.currentThread();
    FutureTask<InetAddress[]> lookup =
        new FutureTask<>(() -> SystemDefaultDnsResolver.INSTANCE.resolve(host)) {
          @Override
          protected void done() {
            LockSupport.unpark(asker);
          }
        };
    Thread.ofPlatform().daemon().name("llm-name-lookup").start(lookup);
    while (!lookup.isDone() && !FOR.get().isOver()) {
      LockSupport.park(this);
    }
    if (!lookup.isDone()) {
      throw new UnknownHostException(host + ": not found in time");
    }
    return found(lookup);
  }

  private static InetAddress[] found(FutureTask<InetAddress[]> lookup) throws UnknownHostException {
    try {
      return lookup.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted");
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }
}
