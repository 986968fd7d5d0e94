package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.validate.flow.Scope;
import io.nodesmith.validate.flow.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Holds the uses of values in a file against the rule files of security. */
final class SecurityCheck implements Check {
  private final List<RuleFile> files = RuleFile.all();
  private final Index python = new Index(files, true);
  private final Index java = new Index(files, false);

  @Override
  public List<Rule> rules() {
    return files.stream().map(RuleFile::rule).toList();
  }

  @Override
  public void inspect(Inspection inspection) {
    if (!inspection.subject().profile().groups().contains(RuleGroup.SECURITY)) {
      return;
    }
    Index index = inspection.tree().isPython() ? python : java;
    IdentityHashMap<Scope, List<Site.Assigned>> assigned = new IdentityHashMap<>();
    for (Site site : inspection.sites()) {
      if (site instanceof Site.Assigned assignment) {
        assigned.computeIfAbsent(site.scope(), s -> new ArrayList<>()).add(assignment);
      }
    }
    for (Site site : inspection.sites()) {
      index.inspect(inspection, site, assigned.getOrDefault(site.scope(), List.of()));
    }
  }

  /** A shape with its rule. */
  private record Entry(Rule rule, Match match) {}

  /** The shapes of one language, by the name of what is called. */
  private static final class Index {
    private final Map<String, List<Entry>> byCallee = new HashMap<>();
    private final List<Entry> verbs = new ArrayList<>();
    private final List<Entry> others = new ArrayList<>();

    Index(List<RuleFile> files, boolean python) {
      for (RuleFile file : files) {
        for (Match match : python ? file.python() : file.java()) {
          Entry entry = new Entry(file.rule(), match);
          if (match.isForCalls()) {
            match
                .lastNames()
                .forEach(n -> byCallee.computeIfAbsent(n, k -> new ArrayList<>()).add(entry));
          } else if (match.isForVerbs()) {
            verbs.add(entry);
          } else {
            others.add(entry);
          }
        }
      }
    }

    void inspect(Inspection inspection, Site site, List<Site.Assigned> assigned) {
      List<Entry> entries = others;
      String around = "";
      if (site instanceof Site.Called called) {
        String last = called.path().substring(called.path().lastIndexOf('.') + 1);
        entries = byCallee.getOrDefault(last, List.of());
        around = entries.isEmpty() ? "" : around(called.call().span(), assigned);
        for (Entry entry : verbs) {
          entry.match().inspect(inspection, entry.rule(), site, "");
        }
      }
      for (Entry entry : entries) {
        entry.match().inspect(inspection, entry.rule(), site, around);
      }
    }

    /** The names that get the value which the span is a part of. */
    private static String around(Span span, List<Site.Assigned> assigned) {
      StringBuilder names = new StringBuilder();
      for (Site.Assigned site : assigned) {
        Span source = site.source().span();
        if (source.start() <= span.start() && span.end() <= source.end()) {
          names.append(site.target()).append(' ');
        }
      }
      return names.toString();
    }
  }
}
