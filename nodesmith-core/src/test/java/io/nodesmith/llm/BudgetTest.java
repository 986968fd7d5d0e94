package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.OnexException;
import io.nodesmith.testing.Behaviour;
import io.nodesmith.testing.Chat;
import io.nodesmith.testing.FaultyServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
  // The prompt has 56 bytes and 64 tokens are reckoned for the template; the reply may have 2000.
  private static final BigDecimal WORST = worst();
  // A reply that uses up all that was reserved.
  private static final Behaviour DEAREST = Chat.says("answer", promptBound(), 2000);
  @TempDir Path folder;

  private static int promptBound() {
    return Bench.PROMPT.system().length() + Bench.PROMPT.text().length() + 64;
  }

  private static BigDecimal worst() {
    BigDecimal in = new BigDecimal("0.60").multiply(BigDecimal.valueOf(promptBound()));
    return in.add(new BigDecimal("4400")).movePointLeft(6);
  }

  @Test
  void aThousandCallsAtOnceExceedTheCapByNothing() throws Exception {
    BigDecimal cap = WORST.multiply(BigDecimal.valueOf(100)).add(new BigDecimal("0.001"));
    try (FaultyServer server = FaultyServer.forgetful(DEAREST);
        Bench bench =
            new Bench(folder, Caps.run(cap), Limits.defaults(), Bench.zai(server, true))) {
      int answered = askAtOnce(1000, List.of(bench));
      assertEquals(100, answered);
      assertEquals(0, WORST.multiply(BigDecimal.valueOf(100)).compareTo(bench.node.spent()));
    }
  }

  @Test
  void twoProcessesShareTheCapOfADay() throws Exception {
    BigDecimal cap = WORST.multiply(BigDecimal.valueOf(50)).add(new BigDecimal("0.001"));
    Caps caps = new Caps(null, cap, null, true);
    try (FaultyServer server = FaultyServer.forgetful(DEAREST);
        Bench one = new Bench(folder, caps, Limits.defaults(), Bench.zai(server, true));
        Bench two = new Bench(folder, caps, Limits.defaults(), 3, Bench.zai(server, true))) {
      int answered = askAtOnce(300, List.of(one, two));
      assertEquals(50, answered);
      BigDecimal spent =
          one.records().stream().map(BudgetTest::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertTrue(spent.compareTo(cap) <= 0, spent.toPlainString());
      one.clock.forward(Duration.ofDays(1));
      assertEquals("answer", one.ask().text());
    }
  }

  @Test
  void aMonthIsTheSumOfItsDays() {
    Caps caps = new Caps(null, null, WORST.multiply(BigDecimal.valueOf(2)), true);
    try (FaultyServer server = FaultyServer.with(DEAREST);
        Bench bench = new Bench(folder, caps, Limits.defaults(), Bench.zai(server, true))) {
      assertEquals("answer", bench.ask().text());
      bench.clock.forward(Duration.ofDays(1));
      assertEquals("answer", bench.ask().text());
      bench.clock.forward(Duration.ofDays(1));
      assertEquals(NoReply.Reason.BUDGET_SPENT, bench.askInVain().reason());
      bench.clock.forward(Duration.ofDays(30));
      assertEquals("answer", bench.ask().text());
    }
  }

  @Test
  void whatWasSentAndNeverEndedCountsAsSpent() {
    Caps caps = new Caps(null, WORST, null, true);
    try (FaultyServer server = FaultyServer.with(DEAREST)) {
      try (Bench dead =
          new Bench(folder, Caps.none(), Limits.defaults(), Bench.zai(server, true))) {
        dead.journal.note(JournalTest.asked(1, new Cost.Priced(new BigDecimal("0.0001"))));
      }
      try (Bench bench = new Bench(folder, caps, Limits.defaults(), 3, Bench.zai(server, true))) {
        assertEquals(NoReply.Reason.BUDGET_SPENT, bench.askInVain().reason());
        assertEquals(0, server.heard().size());
      }
    }
  }

  @Test
  void aSettledCallFreesWhatItDidNotUse() {
    Caps caps = Caps.run(WORST.multiply(new BigDecimal("1.1")));
    try (FaultyServer server = FaultyServer.with(Chat.says("answer", 10, 10));
        Bench bench = new Bench(folder, caps, Limits.defaults(), Bench.zai(server, true))) {
      for (int i = 0; i < 10; i++) {
        assertEquals("answer", bench.ask().text());
      }
      assertEquals(0, new BigDecimal("0.00028").compareTo(bench.node.spent()));
    }
  }

  @Test
  void aModelWithoutAPriceIsNotAskedUnderABudget() {
    Caps caps = Caps.run(BigDecimal.ZERO);
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench = new Bench(folder, caps, Limits.defaults(), custom(server))) {
      NoReply noReply = bench.askInVain();
      assertEquals(Fault.UNPRICED, noReply.trail().getFirst().failure().fault());
      assertEquals(NoReply.Reason.BUDGET_SPENT, noReply.reason());
      assertTrue(noReply.advice().contains("--allow-unpriced"), noReply.advice());
      assertEquals(0, server.heard().size());
    }
  }

  @Test
  void aModelWithoutAPriceIsAskedUnderABudgetThatAllowsIt() {
    Caps caps = new Caps(BigDecimal.ONE, null, null, true);
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench = new Bench(folder, caps, Limits.defaults(), custom(server))) {
      assertEquals(new Cost.Unpriced(), bench.ask().cost());
    }
  }

  @Test
  void anEndpointOfTheUsersOwnIsUnpricedAndNeedsNoKey() {
    try (FaultyServer server = FaultyServer.with(Scripts.good());
        Bench bench = new Bench(folder, Caps.none(), Limits.defaults(), custom(server))) {
      LlmReply reply = bench.ask();
      assertEquals(new Cost.Unpriced(), reply.cost());
      assertEquals(Tier.CUSTOM, reply.tier());
      assertEquals(null, server.heard().getFirst().headers().get("authorization"));
    }
  }

  private static Route custom(FaultyServer server) {
    Endpoint endpoint =
        Endpoint.of("custom", server.uri(), Secret.none(), OpenAiDialect.compatible());
    return new Route(Tier.CUSTOM, endpoint, "mine");
  }

  private static int askAtOnce(int calls, List<Bench> benches) throws Exception {
    AtomicInteger answered = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        Bench bench = benches.get(i % benches.size());
        all.add(
            threads.submit(
                () -> {
                  try {
                    bench.ask();
                    answered.incrementAndGet();
                  } catch (OnexException e) {
                    NoReply noReply = NoReply.in(e).orElseThrow();
                    assertEquals(NoReply.Reason.BUDGET_SPENT, noReply.reason(), e.getMessage());
                  }
                }));
      }
      for (Future<?> call : all) {
        call.get();
      }
    }
    return answered.get();
  }

  static BigDecimal cost(JournalRecord record) {
    return switch (record) {
      case JournalRecord.Asked asked -> BigDecimal.ZERO;
      case JournalRecord.Noted noted -> BigDecimal.ZERO;
      case JournalRecord.Answered answered -> answered.cost().known();
      case JournalRecord.Failed failed -> failed.cost().known();
    };
  }
}
