package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.List;
import java.util.Set;

/** Java code that trusts every certificate and every host. */
final class JavaTrustCheck implements Check {
  static final Rule TRUST =
      new Rule(
          "trust-everyone",
          RuleGroup.SECURITY,
          "A check of certificates or hosts that accepts all",
          List.of(295, 297, 296),
          Severity.ERROR,
          "Anyone on the way can pretend to be the server and read everything.",
          "Use the default trust manager and host check; for an own authority give its key store.");

  private static final Set<String> VERIFIERS =
      Set.of(
          "setHostnameVerifier",
          "setDefaultHostnameVerifier",
          "hostnameVerifier",
          "setSSLHostnameVerifier");

  @Override
  public List<Rule> rules() {
    return List.of(TRUST);
  }

  @Override
  public void inspect(Inspection inspection) {
    if (!inspection.tree().isJava()) {
      return;
    }
    for (Statement.Function function : inspection.functions()) {
      boolean trusts =
          Set.of("checkServerTrusted", "checkClientTrusted").contains(function.name())
              && function.hasBody()
              && function.body().stream().allMatch(s -> s instanceof Statement.Return);
      boolean verifies =
          function.name().equals("verify")
              && function.parameters().size() == 2
              && function.parameters().getLast().type().endsWith("SSLSession")
              && accepts(function.body());
      if (trusts || verifies) {
        inspection.report(TRUST, function.span(), function.name() + " accepts everything.");
      }
    }
    Walk.all(
        inspection.tree().body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Call call
              && VERIFIERS.contains(Code.lastName(Code.path(call.callee())))
              && call.arguments().size() == 1
              && call.arguments().getFirst().value() instanceof Expression.Lambda lambda
              && accepts(lambda.body())) {
            inspection.report(TRUST, call.span(), "Every host name is accepted.");
          }
        });
  }

  private static boolean accepts(List<Statement> body) {
    return body.size() == 1
        && body.getFirst() instanceof Statement.Return result
        && result.value().filter(v -> Reach.isConstant(v, "true")).isPresent();
  }
}
