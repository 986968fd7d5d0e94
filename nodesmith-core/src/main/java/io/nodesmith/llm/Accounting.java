package io.nodesmith.llm;

import io.nodesmith.prompt.TokenBudget;
import io.nodesmith.prompt.TokenCounter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a call can cost at most, and what it did cost. */
record Accounting(TokenCounter counter) {
  private static final int LONGEST_TOKEN = 128;

  static @Nullable Price price(ChatCall call) {
    return call.card().price(LocalDate.ofInstant(call.time(), ZoneOffset.UTC));
  }

  /** More than this it cannot cost: a token is at least a byte, and the reply has its limit. */
  static Cost worst(ChatCall call) {
    Price price = price(call);
    if (price == null) {
      return new Cost.Unpriced();
    }
    int prompt =
        TokenCounter.bound(call.system())
            + TokenCounter.bound(call.text())
            + TokenBudget.TEMPLATE_TOKENS;
    BigDecimal dearer = price.input().max(price.cachedInput());
    Price upper =
        new Price(price.version(), price.from(), price.until(), dearer, price.output(), dearer);
    return upper.of(new Usage(prompt, call.request().maxTokens(), 0, 0, false));
  }

  /** Tokens as reported; where nothing was, an estimate; nothing if nothing is billed. */
  Usage usage(ChatCall call, WireResult result) {
    Usage reported = result.draft().usage();
    if (reported != null) {
      return reported;
    }
    if (!result.isBilled()) {
      return Usage.NONE;
    }
    int most = call.request().maxTokens();
    int reasoning = written(result.draft().reasoning(), most);
    int written = Math.min(most, written(result.draft().text(), most) + reasoning);
    return new Usage(call.promptTokens().getAsInt(), written, 0, reasoning, false);
  }

  /** No provider bills more than it was allowed to write; so much is not even counted. */
  private int written(String text, int most) {
    return text.length() / LONGEST_TOKEN >= most ? most : Math.min(most, counter.count(text));
  }

  static Cost cost(ChatCall call, WireResult result, Usage usage) {
    if (!result.isBilled()) {
      return Cost.free();
    }
    Price price = price(call);
    return price == null ? new Cost.Unpriced() : price.of(usage);
  }
}
