package io.nodesmith.llm;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * Looks up the name of a host for an exchange, and gives up when that is over or the limit for
 * connecting has passed. The system's own lookup cannot be stopped, so it gets a thread that may be
 * left behind.
 */
final class NameLookup implements DnsResolver {
  /** The exchange that the present thread is making. */
  static final ScopedValue<Exchange> FOR = ScopedValue.newInstance();

  /** Whether the exchange is over is looked at this often. */
  private static final long LOOK_MILLIS = 50;

  private final Duration limit;

  NameLookup(Duration limit) {
    this.limit = limit;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
      return SystemDefaultDnsResolver.INSTANCE.resolve(host);
    }
    FutureTask<InetAddress[]> lookup =
        new FutureTask<>(() -> SystemDefaultDnsResolver.INSTANCE.resolve(host));
    Thread.ofPlatform().daemon().name("llm-name-lookup").start(lookup);
    for (long left = limit.toMillis(); left > 0 && !FOR.get().isOver(); left -= LOOK_MILLIS) {
      InetAddress[] found = within(Math.min(left, LOOK_MILLIS), lookup, host);
      if (found.length > 0) {
        return found;
      }
    }
    throw new UnknownHostException(host + ": not found in time");
  }

  /** What the lookup found; nothing if it is still looking after so many milliseconds. */
  private static InetAddress[] within(long millis, FutureTask<InetAddress[]> lookup, String host)
      throws UnknownHostException {
    try {
      return lookup.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new InetAddress[0];
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host + ": the lookup was interrupted");
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }
}
