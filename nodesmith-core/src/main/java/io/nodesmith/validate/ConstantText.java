package io.nodesmith.validate;

import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Expression.Literal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text that an expression stands for whatever happens, seen through conversions. */
final class ConstantText {
  private static final Set<String> OF_RECEIVER =
      Set.of("getBytes", "encode", "toCharArray", "trim", "strip", "decode");

  /** Calls that give their first argument, or their default, in another form. */
  private static final Set<String> OF_ARGUMENT =
      Set.of(
          "bytes",
          "bytearray",
          "str",
          "b64decode",
          "urlsafe_b64decode",
          "fromhex",
          "unhexlify",
          "a2b_hex",
          "decode",
          "parseHex",
          "field",
          "Field",
          "SecretStr",
          "SecretBytes",
          "String",
          "quote",
          "quote_plus");

  private ConstantText() {}

  static Optional<String> of(Expression value) {
    return switch (value) {
      case Literal literal ->
          isText(literal)
              ? Optional.of(literal.value()).filter(v -> !v.isEmpty())
              : Optional.empty();
      case Expression.Call call -> converted(call);
      case Expression.Operation operation -> operation(operation);
      case Expression.Interpolation whole ->
          whole.parts().stream().allMatch(p -> p instanceof Literal)
              ? joined(whole.parts())
              : Optional.empty();
      case Expression.Items items -> characters(items.items());
      case Expression.Wrapped wrapped ->
          wrapped.keyword().startsWith("new") ? characters(wrapped.inner()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isText(Literal literal) {
    return literal.kind() == Literal.Kind.TEXT || literal.kind() == Literal.Kind.BYTES;
  }

  private static Optional<String> operation(Expression.Operation operation) {
    return switch (operation.operator()) {
      case "+" -> joined(operation.operands());
      case "or", "?:" -> of(operation.operands().getLast());
      default -> Optional.empty();
    };
  }

  private static Optional<String> converted(Expression.Call call) {
    String name =
        switch (call.callee()) {
          case Expression.Member member ->
              member.name().equals("new") ? Code.lastName(Code.path(member.of())) : member.name();
          case Expression.Name plain -> plain.id();
          default -> "";
        };
    if (call.callee() instanceof Expression.Member member && OF_RECEIVER.contains(name)) {
      Optional<String> receiver = of(member.of());
      if (receiver.isPresent()) {
        return receiver;
      }
    }
    if (name.equals("join")
        && call.arguments().size() == 1
        && call.arguments().getFirst().value() instanceof Expression.Items items) {
      return joined(items.items());
    }
    return OF_ARGUMENT.contains(name)
        ? call.arguments().stream()
            .filter(a -> Set.of("", "default", "value").contains(a.name()))
            .findFirst()
            .flatMap(a -> of(a.value()))
        : Optional.empty();
  }

  /** Characters one by one, as an array of Java holds a password. */
  private static Optional<String> characters(List<Expression> items) {
    boolean single =
        items.size() > 3
            && items.stream()
                .allMatch(i -> i instanceof Literal l && isText(l) && l.value().length() == 1);
    return single ? joined(items) : Optional.empty();
  }

  private static Optional<String> joined(List<Expression> parts) {
    StringBuilder whole = new StringBuilder();
    for (Expression part : parts) {
      Optional<String> text = of(part);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      whole.append(text.get());
    }
    return Optional.of(whole.toString()).filter(v -> !v.isEmpty());
  }
}
