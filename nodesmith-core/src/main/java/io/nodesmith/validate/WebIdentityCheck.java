package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import io.nodesmith.validate.flow.Scope;
import io.nodesmith.validate.flow.Site;
import io.nodesmith.validate.flow.Trust;
import io.nodesmith.validate.flow.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Requests that take their sender for someone without a proof. */
final class WebIdentityCheck implements Check {
  static final Rule UNOWNED =
      new Rule(
          "unchecked-owner",
          RuleGroup.SECURITY,
          "A record found by its number, whoever it belongs to",
          List.of(639, 285, 863, 862, 566),
          Severity.WARNING,
          "Whoever is logged in can count numbers up and read or change what is not theirs.",
          "Look the record up together with its owner, or compare the owner with the user.");
  static final Rule UNPROVEN =
      new Rule(
          "login-without-proof",
          RuleGroup.SECURITY,
          "A login that asks for no password",
          List.of(287, 306, 303),
          Severity.ERROR,
          "Whoever knows a name is logged in under it.",
          "Compare the password with the stored hash before the session begins.");
  static final Rule CHANGED =
      new Rule(
          "password-change-without-proof",
          RuleGroup.SECURITY,
          "A password changed for whoever asks",
          List.of(620, 640, 306),
          Severity.WARNING,
          "An open session, or a known address, is enough to take the account over.",
          "Ask for the old password, or for a token sent to the address of the account.");
  static final Rule FIXED =
      new Rule(
          "session-fixation",
          RuleGroup.SECURITY,
          "A session that keeps its number at login",
          List.of(384),
          Severity.WARNING,
          "Whoever knew the number before the login shares the session after it.",
          "Begin a new session at login (cycle_key, session.clear, changeSessionId).");
  static final Rule DECIDED =
      new Rule(
          "decision-by-request",
          RuleGroup.SECURITY,
          "Rights taken from what the request says",
          List.of(807, 863, 285, 302, 565, 784),
          Severity.WARNING,
          "Cookies, headers and fields say what the sender wants them to say.",
          "Take the rights from the user that the session proves.");

  private static final Set<String> LOOKUPS =
      Set.of(
          "get",
          "get_or_404",
          "filter_by",
          "get_object_or_404",
          "findById",
          "getReferenceById",
          "getById",
          "find_one",
          "getOne",
          "filter");
  private static final Pattern RECORDS =
      Pattern.compile(
          "(?i).*(user|account|invoice|order|profile|document|message|payment|ticket|patient|record"
              + "|transaction|customer|employee|wallet|card|statement|salary|note|file|report)s?"
              + "(repository|dao|service|\\.query|\\.objects)?[.(].*");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?is).*(current_user|currentUser|request\\.user|\\bg\\.user|(?<!db\\.)\\bsession\\s*[\\[.]|identity"
              + "|principal|owner|belongs|getUserPrincipal|authentication).*");
  private static final Pattern LOGGED_IN =
      Pattern.compile(
          "(?i).*(login_required|current_user|jwt_required|(^|[^b])\\.?session$|principal).*");
  private static final Pattern STAFF =
      Pattern.compile("(?i).*(admin|role|permission|staff|owner|superuser|authorize|can_).*");
  private static final Pattern PROOF =
      Pattern.compile(
          "(?i).*(check_?password|verify|authenticat|old_?pass|current_?pass|token|otp|signature"
              + "|reset_?code|oldPassword|validate|is_?admin|matches|admin_required|roles).*");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i).*(role|admin|privilege|is_?staff|user_?group|user_?level|logged|authenticated).*");
  private static final Pattern GREAT =
      Pattern.compile("(?i)admin(istrator)?|true|1|yes|root|superuser|manager|staff");

  @Override
  public List<Rule> rules() {
    return List.of(UNOWNED, UNPROVEN, CHANGED, FIXED, DECIDED);
  }

  @Override
  public void inspect(Inspection inspection) {
    IdentityHashMap<Scope, Handler> handlers = new IdentityHashMap<>();
    for (Site site : inspection.sites()) {
      Scope scope = site.scope();
      if (scope.function().isPresent()) {
        Handler handler =
            handlers.computeIfAbsent(
                scope, s -> new Handler(s.function().orElseThrow(), words(s), s.answersWeb()));
        one(inspection, site, handler);
      }
    }
  }

  /** A function that answers requests, with all names and texts in it. */
  private record Handler(Statement.Function function, String words, boolean web) {
    boolean isLogin() {
      return named("(?i).*(log_?in(?!_required)|sign_?in|authenticate(?!d)).*");
    }

    boolean named(String pattern) {
      return (function.name() + " " + words.lines().findFirst().orElse("")).matches(pattern);
    }

    boolean says(Pattern pattern) {
      return words.lines().anyMatch(line -> pattern.matcher(line).matches());
    }
  }

  /** On the first line what the decorators say, then each name and text on a line of its own. */
  private static String words(Scope scope) {
    if (!scope.answersWeb()) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    Statement.Function function = scope.function().orElseThrow();
    for (Expression decorator : function.decorators()) {
      Walk.within(decorator)
          .forEach(e -> words.append(Code.path(e)).append(Code.text(e).orElse("")).append(' '));
    }
    words.append('\n');
    function
        .parameters()
        .forEach(
            p ->
                p.fallback()
                    .ifPresent(
                        f -> Walk.within(f).forEach(e -> words.append(Code.path(e)).append('\n'))));
    Walk.own(
        function.body(),
        s -> {},
        e -> {
          String path = Code.path(e);
          words.append(path.isEmpty() ? Code.text(e).orElse("").replace('\n', ' ') : path);
          words.append('\n');
        });
    return words.toString();
  }

  private static void one(Inspection inspection, Site site, Handler handler) {
    switch (site) {
      case Site.Called called -> {
        if (handler.web()) {
          lookup(inspection, called, handler);
          set(inspection, called, handler);
        }
        decision(inspection, called);
      }
      case Site.Assigned assigned -> {
        if (handler.web()) {
          assigned(inspection, assigned, handler);
        }
      }
      case Site.Compared compared -> {
        if (Set.of("==", "!=").contains(compared.operation().operator())) {
          Expression right = compared.operation().operands().getLast();
          Expression left = compared.operation().operands().getFirst();
          decided(inspection, compared.operation(), left, compared.left(), compared.right());
          decided(inspection, compared.operation(), right, compared.right(), compared.left());
        }
      }
      case Site.Returned returned -> {}
    }
  }

  private static void lookup(Inspection inspection, Site.Called called, Handler handler) {
    boolean found =
        LOOKUPS.contains(Code.lastName(called.path()))
            && RECORDS.matcher(called.path()).matches()
            && !called.path().startsWith("request.");
    boolean numbered =
        called.positional().stream().anyMatch(WebIdentityCheck::isNumber)
            || called.named().values().stream().anyMatch(WebIdentityCheck::isNumber);
    if (found
        && numbered
        && !handler.isLogin()
        && handler.says(LOGGED_IN)
        && !isOwned(inspection, handler)) {
      inspection.report(UNOWNED, called.call().span(), "Nobody asks whom the record belongs to.");
    }
  }

  private static boolean isNumber(Value value) {
    return value.from().stream().anyMatch(n -> n.matches("(?i).*(id|number|uuid|pk|key)"))
        || value.trust() == Trust.STRANGER;
  }

  /** Whether the function compares the user, or looks up by the user. */
  private static boolean isOwned(Inspection inspection, Handler handler) {
    boolean[] owned = {handler.named("(?i).*(admin|role|permission|staff|superuser).*")};
    String text = inspection.tree().text();
    Walk.own(
        handler.function().body(),
        s -> {},
        e -> {
          if (e instanceof Expression.Operation operation
              && Set.of("==", "!=", "in", "not in").contains(operation.operator())
              && operation.operands().stream().noneMatch(o -> o instanceof Expression.Literal)) {
            owned[0] |= IDENTITY.matcher(operation.span().in(text)).matches();
          } else if (e instanceof Expression.Call call) {
            owned[0] |= STAFF.matcher(Code.lastName(Code.path(call.callee()))).matches();
            for (Expression.Argument argument : call.arguments()) {
              owned[0] |= IDENTITY.matcher(argument.value().span().in(text)).matches();
              owned[0] |= argument.name().matches("(?i).*(owner|user)(_?id)?");
            }
          }
        });
    return owned[0];
  }

  private static void set(Inspection inspection, Site.Called called, Handler handler) {
    String name = Code.lastName(called.path());
    boolean value =
        called.positional().stream().anyMatch(v -> v.trust() == Trust.STRANGER)
            && Set.of("set_password", "setPassword").contains(name);
    if (value) {
      changed(inspection, called.call(), handler);
    }
    boolean begins =
        Set.of("setAttribute", "putValue").contains(name)
            && called.receiver().path().matches(".*(getSession\\(\\)|HttpSession)")
            && called
                .argument("0")
                .filter(v -> isUserKey(String.valueOf(v.constant())))
                .isPresent();
    if (begins) {
      begins(inspection, called.call(), handler, true);
    } else if (Set.of("login_user", "create_access_token").contains(name) && handler.isLogin()) {
      begins(inspection, called.call(), handler, false);
    }
  }

  private static boolean isUserKey(String key) {
    return key.matches("(?i).*(user|uid|account|login|logged|auth|member|principal).*");
  }

  private static void assigned(Inspection inspection, Site.Assigned assigned, Handler handler) {
    String target = assigned.target();
    if (target.matches("(?i).*\\.(password\\w*|passwd|pwd)")
        && (assigned.value().trust() == Trust.STRANGER)) {
      changed(inspection, assigned.place(), handler);
    } else if (target.matches("(.*\\.)?session\\[.*")
        && isUserKey(target.replaceAll(".*\\[", ""))) {
      begins(inspection, assigned.place(), handler, target.contains("request.session"));
    }
  }

  private static void changed(Inspection inspection, Expression place, Handler handler) {
    boolean made = handler.named("(?i).*(register|sign_?up|create|add|new_user|invite|setup).*");
    if (!made && !handler.says(PROOF)) {
      inspection.report(CHANGED, place.span(), "Nothing proves that the account is the sender's.");
    }
  }

  private static void begins(
      Inspection inspection, Expression place, Handler handler, boolean serverSide) {
    boolean proof =
        handler.says(
            Pattern.compile(
                "(?i).*(passw|pwd|credential|oauth|otp|saml|sso|code|secret|openid|google|github).*"));
    boolean fresh =
        handler.says(
            Pattern.compile(
                "(?i).*(clear|cycle_key|flush|regenerate|invalidate|changeSessionId|rotate|login_user"
                    + "|\\blogin|auth\\.login|new_session)\\(\\)"));
    if (handler.isLogin() && !proof && !handler.says(PROOF)) {
      inspection.report(UNPROVEN, place.span(), "The session begins without a password.");
    } else if (serverSide && (handler.isLogin() || proof) && !fresh) {
      inspection.report(FIXED, place.span(), "The session keeps the number it had before.");
    }
  }

  private static void decision(Inspection inspection, Site.Called called) {
    if (Set.of("equals", "equalsIgnoreCase", "contentEquals").contains(Code.lastName(called.path()))
        && called.call().callee() instanceof Expression.Member member
        && called.positional().size() == 1) {
      Value argument = called.positional().getFirst();
      Expression other = called.call().arguments().getFirst().value();
      decided(inspection, called.call(), member.of(), called.receiver(), argument);
      decided(inspection, called.call(), other, argument, called.receiver());
    }
  }

  private static void decided(
      Inspection inspection, Expression whole, Expression side, Value value, Value other) {
    String constant = other.constant();
    if (constant == null || constant.isEmpty() || value.trust() != Trust.STRANGER) {
      return;
    }
    String text = side.span().in(inspection.tree().text()) + " " + value.from();
    boolean rights = RIGHTS.matcher(text).matches() && !text.matches("(?is).*(username|action).*");
    boolean cookie =
        text.toLowerCase(Locale.ROOT).contains("cookie") && GREAT.matcher(constant).matches();
    if (rights || cookie) {
      inspection.report(DECIDED, whole.span(), "The sender of the request chooses this value.");
    }
  }
}
