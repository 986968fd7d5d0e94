package io.nodesmith.llm;

import static io.nodesmith.llm.FaultRow.ANSWER;
import static io.nodesmith.llm.FaultRow.BACKUP;
import static io.nodesmith.llm.FaultRow.row;
import static io.nodesmith.llm.Scripts.DONE;
import static io.nodesmith.llm.Scripts.forEver;
import static io.nodesmith.llm.Scripts.hangAfter;
import static io.nodesmith.llm.Scripts.ok;
import static io.nodesmith.llm.Scripts.pieces;
import static io.nodesmith.llm.Scripts.raw;
import static io.nodesmith.llm.Scripts.reasoning;
import static io.nodesmith.llm.Scripts.resetAfter;
import static io.nodesmith.llm.Scripts.stream;
import static io.nodesmith.llm.Scripts.zai;

import io.nodesmith.prompt.TokenCounter;
import io.nodesmith.testing.Chat;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What servers do wrong, and what must come of it. */
final class FaultTable {
  private static final TokenCounter COUNTER = TokenCounter.estimate();
  private static final String LATER = "quota, will reset at 2026-11-02 20:00:00";

  private FaultTable() {}

  static Stream<FaultRow> rows() {
    return Stream.of(
            codes(), statuses(), connections(), bodies(), usages(), wires(), slowness(), endings())
        .flatMap(List::stream);
  }

  /** What an attempt costs that said this and reported nothing. */
  static BigDecimal estimate(String written) {
    int prompt =
        COUNTER.count(Bench.PROMPT.system())
            + COUNTER.count(Bench.PROMPT.text())
            + Calibration.TEMPLATE_ESTIMATE;
    return new BigDecimal("0.60")
        .multiply(BigDecimal.valueOf(prompt))
        .add(
            new BigDecimal("2.20")
                .multiply(BigDecimal.valueOf(Math.min(2000, COUNTER.count(written)))))
        .movePointLeft(6);
  }

  private static List<FaultRow> codes() {
    List<FaultRow> rows = new ArrayList<>();
    rows.add(row("1302, request rate", "rate-limited ok", zai(429, "1302", "slow down")));
    rows.add(
        row("1302 with seconds", "rate-limited ok", zai(429, "1302", "x", "Retry-After: 7"))
            .waits(Duration.ofSeconds(7)));
    rows.add(
        row(
                "1302 with a date",
                "rate-limited ok",
                zai(429, "1302", "x", "Retry-After: Mon, 02 Nov 2026 10:00:09 GMT"))
            .waits(Duration.ofSeconds(9)));
    rows.add(
        row(
                "1302 with milliseconds",
                "rate-limited ok",
                zai(429, "1302", "x", "Retry-After-Ms: 1500"))
            .waits(Duration.ofMillis(1500)));
    rows.add(
        row(
            "1302 with a wait past the deadline",
            "rate-limited backup",
            zai(429, "1302", "x", "Retry-After: 3600")));
    rows.add(
        row(
            "1302 in a prefix only",
            "rate-limited ok",
            Chat.status(429, "{\"error\":{\"message\":\"[1302][slow down][id]\"}}")));
    rows.add(
        row(
            "1302 for ever",
            "rate-limited rate-limited rate-limited backup",
            zai(429, "1302", "x"),
            zai(429, "1302", "x"),
            zai(429, "1302", "x")));
    rows.add(row("1305, overloaded", "overloaded ok", zai(429, "1305", "busy")));
    rows.add(row("1113, no balance", "no-balance backup", zai(429, "1113", "no balance")));
    for (String code : List.of("1308", "1310", "1316", "1317", "1318", "1319", "1320", "1321")) {
      rows.add(row(code + ", quota", "quota-exhausted backup", zai(429, code, LATER)));
    }
    rows.add(row("1309, plan expired", "plan-expired backup", zai(429, "1309", "plan expired")));
    rows.add(row("1210, bad parameter", "bad-request backup", zai(400, "1210", "bad")));
    rows.add(
        row(
                "1261, too long and nothing to leave out",
                "prompt-too-long window-too-small backup",
                zai(400, "1261", "too long"))
            .waits(null));
    rows.add(row("1211, no such model", "not-found backup", zai(400, "1211", "no such model")));
    rows.add(
        row(
                "1302 under 200",
                "rate-limited ok",
                ok("{\"error\":{\"code\":\"1302\",\"message\":\"x\"}}"))
            .whole());
    rows.add(row("1302 in a stream, first", "rate-limited ok", stream(Scripts.error("1302"))));
    rows.add(
        row(
                "1305 in a stream, after text",
                "overloaded ok",
                stream(Chat.delta("so far"), Scripts.error("1305")))
            .estimated(ANSWER.add(estimate("so far"))));
    return rows;
  }

  private static List<FaultRow> statuses() {
    return List.of(
        row("401", "bad-key backup", Chat.status(401, "{\"error\":{\"message\":\"bad key\"}}")),
        row(
            "401 with its own header",
            "bad-key backup",
            Chat.status(401, "", "WWW-Authenticate: Bearer")),
        row("403", "bad-key backup", Chat.status(403, "")),
        row("402", "no-balance backup", Chat.status(402, "")),
        row("404", "not-found backup", Chat.status(404, "{\"detail\":\"Not Found\"}")),
        row("408", "server-error ok", Chat.status(408, "")),
        row("422", "bad-request backup", Chat.status(422, "{\"detail\":[]}")),
        row("429 without a code", "rate-limited ok", Chat.status(429, "too many")),
        row("500", "server-error ok", Chat.status(500, "{\"error\":{\"message\":\"oops\"}}")),
        row("500", "server-error ok", Chat.status(500, "oops")).whole(),
        row("502 with a page", "server-error ok", Chat.status(502, "<html>Bad Gateway</html>")),
        row("503 with a wait", "server-error ok", Chat.status(503, "", "Retry-After: 3"))
            .waits(Duration.ofSeconds(3)),
        row("504 for ever", "server-error server-error server-error backup", Chat.status(504, "")),
        row("529", "overloaded ok", Chat.status(529, "")),
        row(
            "a key in the error",
            "bad-request backup",
            zai(400, "1210", "you sent Bearer " + Bench.KEY.reveal())),
        row(
                "too long, flat",
                "prompt-too-long window-too-small backup",
                Chat.status(400, tooLong()))
            .by("vllm")
            .waits(null),
        row(
                "too long, nested",
                "prompt-too-long window-too-small backup",
                Chat.status(400, "{\"error\":" + tooLong() + "}"))
            .by("vllm")
            .waits(null),
        row("500", "server-error ok", Chat.status(500, "")).by("vllm").costs(null));
  }

  private static String tooLong() {
    return "{\"object\":\"error\",\"message\":\"This model's maximum context length is 2050 tokens."
        + " However, you requested 2080 tokens (80 in the messages, 2000 in the"
        + " completion).\",\"type\":\"BadRequestError\",\"param\":null,\"code\":400}";
  }

  private static List<FaultRow> connections() {
    return List.of(
        row("reset before headers", "connection-lost ok", raw("")),
        row("reset in mid headers", "connection-lost ok", raw("HTTP/1.1 200 OK\r\nContent-Ty")),
        row("reset in mid stream", "connection-lost ok", resetAfter(Chat.delta("so far")))
            .estimated(ANSWER.add(estimate("so far"))),
        row(
                "closed in mid body",
                "connection-lost ok",
                (request, connection) -> {
                  connection.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choices\":[");
                  connection.close();
                })
            .whole()
            .estimated(ANSWER.add(estimate(""))),
        row("no headers in time", "no-content-in-time ok", Scripts.silent())
            .estimated(ANSWER.add(estimate(""))),
        row("no HTTP at all", "connection-lost ok", raw("220 mail ready\r\n\r\n")));
  }

  private static List<FaultRow> bodies() {
    return List.of(
        row("a page", "not-understood backup", ok("<html>Sign in</html>")),
        row("a page", "not-understood backup", ok("<html>Sign in</html>")).whole(),
        row("an empty body", "empty-reply ok", ok("")),
        row("an empty body", "empty-reply ok", ok("")).whole(),
        row("an empty stream", "empty-reply ok", stream(DONE)),
        row(
            "204",
            "empty-reply ok",
            (request, connection) -> connection.raw("HTTP/1.1 204 No\r\n\r\n")),
        row("no choices", "empty-reply ok", ok("{\"choices\":[]}")).whole(),
        row("choices null", "empty-reply ok", ok("{\"choices\":null}")).whole(),
        row(
                "no choices, and billed",
                "empty-reply ok",
                ok("{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":0}}"))
            .whole()
            .costs(ANSWER.add(new BigDecimal("0.00006"))),
        row(
                "content null, and billed",
                "empty-reply ok",
                ok(
                    "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":1}}"))
            .whole()
            .costs(ANSWER.add(new BigDecimal("0.0000622"))),
        row(
                "content null, usage unknown",
                "empty-reply ok",
                ok("{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}]}"))
            .whole()
            .estimated(ANSWER.add(estimate(""))),
        row("cut JSON", "not-understood backup", ok("{\"choices\":[{\"mess")).whole(),
        row("an event that is no JSON", "not-understood backup", stream("data: {oops\n\n")),
        row("JSON that is a list", "not-understood backup", ok("[1,2]")).whole());
  }

  private static List<FaultRow> usages() {
    String two = Chat.usage(100, 20) + Chat.usage(100, 50);
    String each =
        "data: {\"choices\":[{\"delta\":{\"content\":\"%s\"}}],"
            + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":%d}}\n\n";
    String details =
        "{\"prompt_tokens\":1000,\"completion_tokens\":500,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":400},"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":100}}";
    return List.of(
        row("usage missing", "ok", stream(Chat.delta("answer"), Chat.finish("stop"), DONE))
            .estimated(estimate("answer")),
        row("usage null", "ok", Scripts.withUsage("null")).estimated(estimate("answer")),
        row("half a usage", "ok", Scripts.withUsage("{\"prompt_tokens\":100}"))
            .estimated(estimate("answer")),
        row(
                "usage of nothing",
                "ok",
                stream(Chat.delta("answer"), Chat.finish("stop"), Chat.usage(0, 0), DONE))
            .estimated(estimate("answer")),
        row(
                "usage missing",
                "ok",
                ok(
                    "{\"choices\":[{\"message\":{\"content\":\"answer\"},\"finish_reason\":\"stop\"}]}"))
            .whole()
            .estimated(estimate("answer")),
        row("usage twice", "ok", stream(Chat.delta("answer"), Chat.finish("stop"), two, DONE)),
        row(
            "usage in every chunk",
            "ok",
            stream(
                each.formatted("ans", 20), each.formatted("wer", 50), Chat.finish("stop"), DONE)),
        row(
            "usage with the last choice",
            "ok",
            stream(
                Chat.delta("answer"),
                "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50}}\n\n",
                DONE)),
        row(
            "usage inside the choice",
            "ok",
            stream(
                Chat.delta("answer"),
                "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\","
                    + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50}}]}\n\n",
                DONE)),
        row("cached and reasoning tokens", "ok", Scripts.withUsage(details))
            .costs(new BigDecimal("0.001504")),
        row("usage of a model without a price", "ok", Scripts.good()).by("vllm").costs(null));
  }

  private static List<FaultRow> wires() {
    String umlauts = "Grüße, \uD83D\uDE00 und 日本";
    String answer = Chat.delta(umlauts) + Chat.finish("stop") + Chat.usage(100, 50) + DONE;
    String plain = Chat.delta("answer") + Chat.finish("stop") + Chat.usage(100, 50) + DONE;
    List<FaultRow> rows = new ArrayList<>();
    for (int size : List.of(1, 2, 3, 7)) {
      rows.add(row("pieces of " + size + " bytes", "ok", pieces(size, answer)).says(umlauts));
    }
    rows.add(row("CR LF", "ok", stream(plain.replace("\n", "\r\n"))));
    rows.add(row("CR alone", "ok", stream(plain.replace("\n", "\r"))));
    rows.add(
        row(
            "comments",
            "ok",
            stream(": hello\n\n", plain.replace("data:", ": keep-alive\n\ndata:"))));
    rows.add(row("no blank after the colon", "ok", stream(plain.replace("data: ", "data:"))));
    rows.add(
        row(
            "event names and ids",
            "ok",
            stream(plain.replace("data:", "event: chunk\nid: 1\nretry: 5\ndata:"))));
    rows.add(
        row(
            "an event over two lines",
            "ok",
            stream(
                "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"answer\"}}]}\n\n",
                Chat.finish("stop"),
                Chat.usage(100, 50),
                DONE)));
    rows.add(
        row(
            "a whole answer to a request for a stream",
            "ok",
            ok(Chat.whole("answer", "stop", 100, 50))));
    rows.add(row("a stream to a request for a whole answer", "ok", stream(plain)).whole());
    rows.add(
        row(
                "content in parts",
                "ok",
                ok(
                    "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"answer\"}]},"
                        + "\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50}}"))
            .whole());
    return rows;
  }

  private static List<FaultRow> slowness() {
    String role = "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n";
    return List.of(
        row(
                "keep-alives for ever",
                "no-content-in-time ok",
                forEver(Duration.ofMillis(50), ": keep-alive\n\n"))
            .estimated(ANSWER.add(estimate(""))),
        row("empty deltas for ever", "no-content-in-time ok", forEver(Duration.ofMillis(50), role))
            .estimated(ANSWER.add(estimate(""))),
        row("a byte at a time", "no-content-in-time ok", forEver(Duration.ofMillis(300), "d"))
            .estimated(ANSWER.add(estimate(""))),
        row(
                "content that trickles",
                "stalled ok",
                (request, connection) -> {
                  connection.begin(200, List.of("Content-Type: text/event-stream"));
                  connection.chunk(Chat.delta("so"));
                  connection.chunk(": nothing more\n\n");
                  connection.awaitClose(Duration.ofSeconds(20));
                })
            .estimated(ANSWER.add(estimate("so"))),
        row(
                "larger than a reply may be",
                "too-large backup",
                stream(Chat.delta("x".repeat(150_000)), Chat.delta("x".repeat(150_000))))
            .estimated(BACKUP.add(estimate("x".repeat(150_000)))));
  }

  private static List<FaultRow> endings() {
    String text = Chat.delta("answer");
    String usage = Chat.usage(100, 50);
    String lost = Chat.delta("so far");
    return List.of(
        row("count cut off", "ok", stream(text, Chat.finish("stop"), usage.substring(0, 20)))
            .estimated(estimate("answer")),
        row("open in the count", "ok", hangAfter(text, Chat.finish("stop"), usage.substring(0, 20)))
            .estimated(estimate("answer")),
        row("[DONE] missing", "ok", stream(text, Chat.finish("stop"), usage)),
        row("no reason and [DONE]", "ok", stream(text, usage, DONE)),
        row("neither reason nor [DONE]", "connection-lost ok", stream(lost))
            .estimated(ANSWER.add(estimate("so far"))),
        row("open after [DONE]", "ok", hangAfter(text, Chat.finish("stop"), usage, DONE)),
        row("open after the reason", "ok", hangAfter(text, Chat.finish("stop"), usage)),
        row("reset after the reason", "ok", resetAfter(text, Chat.finish("stop"), usage)),
        row(
                "an error with a status in a stream",
                "server-error ok",
                stream(lost, Scripts.error("500")))
            .estimated(ANSWER.add(estimate("so far"))),
        row("network_error", "server-error ok", stream(lost, Chat.finish("network_error"), DONE))
            .estimated(ANSWER.add(estimate("so far"))),
        row("length", "cut", stream(text, Chat.finish("length"), usage, DONE)),
        row(
                "length, all of it reasoning",
                "cut",
                stream(reasoning("hmm"), Chat.finish("length"), usage, DONE))
            .says(""),
        row(
                "reasoning, then stop",
                "empty-reply ok",
                stream(reasoning("return 1;"), Chat.finish("stop"), usage, DONE))
            .costs(ANSWER.add(ANSWER)),
        row(
            "reasoning in the text",
            "ok",
            stream(Chat.delta("<think>hmm</think>\n"), text, Chat.finish("stop"), usage, DONE)),
        row("content_filter", "declined", stream(text, Chat.finish("content_filter"), usage, DONE)),
        row("sensitive", "declined", stream(text, Chat.finish("sensitive"), usage, DONE)),
        row(
                "a refusal",
                "declined",
                ok(
                    "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"answer\"},"
                        + "\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50}}"))
            .whole());
  }
}
