package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Credentials in the forms of many providers, in each place where a program may keep them. */
class PlantedSecretsTest {
  private static final Profile SECURITY =
      new Profile(EnumSet.of(RuleGroup.SECURITY), false, Set.of(), SymbolTable.none());
  private static final String HEX = "0123456789abcdef";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String ALL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** {@code {a40}}: 40 letters and digits; h: hexadecimal, u: upper case, d: digits. */
  private static final List<String> FORMS =
      List.of(
          "AKIA{u16}",
          "ASIA{u16}",
          "ghp_{a36}",
          "gho_{a36}",
          "ghs_{a36}",
          "ghr_{a36}",
          "github_pat_{a22}_{a59}",
          "glpat-{a20}",
          "gldt-{a20}",
          "AIza{a35}",
          "ya29.{a60}",
          "GOCSPX-{a28}",
          "xoxb-{d12}-{d12}-{a24}",
          "xoxp-{d12}-{d12}-{d12}-{h32}",
          "xapp-1-{u11}-{d13}-{h64}",
          "https://hooks.slack.com/services/T{u8}/B{u8}/{a24}",
          "https://discord.com/api/webhooks/{d18}/{a68}",
          "{d10}:AA{a33}",
          "sk_live_{a24}",
          "rk_live_{a24}",
          "sk_test_{a24}",
          "whsec_{a32}",
          "sk-{a48}",
          "sk-proj-{a48}",
          "sk-ant-api03-{a93}AA",
          "hf_{a34}",
          "r8_{a37}",
          "gsk_{a52}",
          "pplx-{a48}",
          "{h32}.{a16}",
          "SK{h32}",
          "AC{h32}",
          "SG.{a22}.{a43}",
          "key-{h32}",
          "{h32}-us12",
          "npm_{a36}",
          "pypi-AgEIcHlwaS5vcmc{a60}",
          "rubygems_{h48}",
          "dckr_pat_{a27}",
          "dop_v1_{h64}",
          "doo_v1_{h64}",
          "shpat_{h32}",
          "shpss_{h32}",
          "sq0csp-{a43}",
          "access_token$production${h16}${h32}",
          "DefaultEndpointsProtocol=https;AccountName=a;AccountKey={a86}==",
          "dapi{h32}",
          "glsa_{a32}_{h8}",
          "NRAK-{u27}",
          "sntrys_{a60}",
          "lin_api_{a40}",
          "secret_{a43}",
          "ntn_{a46}",
          "ATATT3xFfGF0{a80}",
          "figd_{a40}",
          "pat{a14}.{h64}",
          "hvs.{a90}",
          "{a14}.atlasv1.{a64}",
          "pul-{h40}",
          "nfp_{a36}",
          "sbp_{a40}",
          "pscale_pw_{a43}",
          "dp.pt.{a43}",
          "sqp_{h40}",
          "AGE-SECRET-KEY-1{u58}",
          "eyJhbGciOiJIUzI1NiJ9.eyJ{a40}.{a43}",
          "postgresql://app:{a12}@db.internal:5432/app",
          "mongodb+srv://app:{a14}@c0.mongodb.net/x",
          "amqp://svc:{a12}@mq.internal:5672",
          "redis://default:{a16}@cache.internal:6379/0",
          "https://ci:{a20}@git.internal/x.git",
          "Bearer {a40}",
          "Server=db;User Id=sa;Password={a12};",
          "jdbc:mysql://h/db?user=a&password={a12}");

  private static final List<String> PYTHON =
      List.of(
          "value = '%s'",
          "VALUE: str = \"%s\"",
          "settings = {'name': 'x', 'value': '%s'}",
          "connect('host', value='%s')",
          "connect('%s')",
          "headers = [('X-Custom', '%s')]",
          "def call(value='%s'):\n    return value",
          "value = f'%s'",
          "value = b'%s'",
          "value = '''%s'''",
          "value = os.environ.get('VALUE', '%s')",
          "class Client:\n    value = '%s'\n\n    def get(self):\n        return self.value",
          "def get():\n    return '%s'",
          "config['value'] = '%s'",
          "# value: %s",
          "def get():\n    \"\"\"Uses %s to connect.\"\"\"\n    return connect()",
          "value = 'prefix: %s'.split(': ')[1]",
          "if value == '%s':\n    pass",
          "values = ['%s', 'other']",
          "value = ('%s'\n         '')");
  private static final List<String> JAVA =
      List.of(
          "private static final String VALUE = \"%s\";",
          "String value() { return \"%s\"; }",
          "void run() { connect(\"host\", \"%s\"); }",
          "java.util.Map<String, String> m = java.util.Map.of(\"value\", \"%s\");",
          "String[] values = {\"x\", \"%s\"};",
          "@Value(\"%s\") String value;",
          "// value: %s\n  int x;",
          "/** Uses %s to connect. */\n  int x;",
          "boolean is(String v) { return v.equals(\"%s\"); }",
          "String text = \"\"\"\n      %s\n      \"\"\";",
          "void run() { request.header(\"X-Custom\", \"%s\"); }");

  private static String made(String form, Random random) {
    Matcher part = Pattern.compile("\\{([ahud])(\\d+)\\}").matcher(form);
    return part.replaceAll(
        found -> {
          String from =
              switch (found.group(1)) {
                case "h" -> HEX;
                case "u" -> UPPER;
                case "d" -> "0123456789";
                default -> ALL;
              };
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < Integer.parseInt(found.group(2)); i++) {
            text.append(from.charAt(random.nextInt(from.length())));
          }
          return Matcher.quoteReplacement(text.toString());
        });
  }

  @Test
  void secretsAreFoundWhereverTheyStand(TestReporter reporter) {
    Random random = new Random(20);
    List<String> missed = new ArrayList<>();
    int planted = 0;
    for (String form : FORMS) {
      for (String place : PYTHON) {
        planted++;
        check("a.py", "import os\n" + place.replace("%s", made(form, random)) + "\n", missed);
      }
      for (String place : JAVA) {
        planted++;
        String member = place.replace("%s", made(form, random));
        check("A.java", "class A {\n  " + member + "\n}\n", missed);
      }
    }
    int all = planted;
    reporter.publishEntry(
        "%d of %d found, %d forms".formatted(all - missed.size(), all, FORMS.size()),
        missed.toString());
    assertTrue(missed.size() <= all / 100, missed::toString);
  }

  private static void check(String path, String text, List<String> missed) {
    boolean found =
        GeneratedNode.VALIDATOR
            .validate(
                new Subject(new SourceText(path, text), Optional.empty(), List.of(), SECURITY))
            .atLeast(Severity.WARNING)
            .stream()
            .anyMatch(f -> f.rule().cwes().contains(798));
    if (!found) {
      missed.add(text.strip());
    }
  }
}
