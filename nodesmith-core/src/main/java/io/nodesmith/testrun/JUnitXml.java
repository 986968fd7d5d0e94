package io.nodesmith.testrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The JUnit XML files that a build tool or pytest has left behind.
 *
 * @param files how many files
 * @param passed tests that passed
 * @param skipped tests that were not run
 * @param failures tests that did not pass
 */
record JUnitXml(int files, int passed, int skipped, List<TestFailure> failures) {
  private static final int DEPTH = 12;
  private static final String REPORT = "(TEST-.*|.*junit.*|.*pytest.*|.*report.*)\\.xml";

  /** Reads the files below a folder that are no older than this; what is not a report is not. */
  static JUnitXml read(Path folder, Instant since) throws IOException {
    Instant from = since.truncatedTo(ChronoUnit.SECONDS);
    List<Element> cases = new ArrayList<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      for (Path file : all.filter(JUnitXml::isReport).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(from)) {
          continue;
        }
        List<Element> found = cases(file);
        files += found.isEmpty() && !isSuite(file) ? 0 : 1;
        cases.addAll(found);
      }
    }
    List<TestFailure> failures = new ArrayList<>();
    int skipped = 0;
    for (Element test : cases) {
      Element bad = child(test, "failure", "error");
      if (bad != null) {
        failures.add(failure(test, bad));
      } else if (child(test, "skipped") != null) {
        skipped++;
      }
    }
    return new JUnitXml(files, cases.size() - failures.size() - skipped, skipped, failures);
  }

  private static boolean isReport(Path path) {
    return Files.isRegularFile(path) && path.getFileName().toString().matches(REPORT);
  }

  private static boolean isSuite(Path file) throws IOException {
    return Files.readString(file).contains("<testsuite");
  }

  private static List<Element> cases(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      NodeList nodes = builder.parse(file.toFile()).getElementsByTagName("testcase");
      List<Element> cases = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        if (nodes.item(i) instanceof Element element) {
          cases.add(element);
        }
      }
      return cases;
    } catch (SAXException | IOException e) {
      // Not a report, or half of one: the exit code has the last word.
      return List.of();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Element child(Element of, String... names) {
    for (String name : names) {
      if (of.getElementsByTagName(name).item(0) instanceof Element element) {
        return element;
      }
    }
    return null;
  }

  private static TestFailure failure(Element test, Element bad) {
    String type = test.getAttribute("classname");
    String thrown = bad.getAttribute("type");
    String trace = bad.getTextContent().strip();
    boolean assertion = bad.getTagName().equals("failure");
    return new TestFailure(
        type.isEmpty() ? test.getAttribute("name") : type + "." + test.getAttribute("name"),
        assertion ? TestFailure.Kind.ASSERTION : TestFailure.Kind.ERROR,
        thrown,
        bad.getAttribute("message"),
        TracePlaces.in(trace),
        trace);
  }
}
