package io.nodesmith.llm;

import java.util.List;

/** How one kind of server is spoken to. */
public interface Dialect {
  /** The request that asks for a reply. */
  WireRequest chat(ChatCall call);

  /** What reads the answer with status 200 into the draft. */
  ReplyReader reader(ChatCall call, ReplyDraft draft);

  /** What an answer with another status says. */
  Failure failure(ChatCall call, int status, String body);

  /** The request that asks which models there are; it costs nothing. */
  WireRequest models(Endpoint endpoint);

  /** The names in the answer to {@link #models}; empty if it cannot be understood. */
  List<String> modelNames(String body);
}
